"""The words of what became of a promise (C6): each turn with a sentence that is its test."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.text.numerals import ANY
from monitor.types import Status

_HAVE: Final = r"(?:has|have|had)"
_BE: Final = r"(?:is|are|was|were|has been|have been|had been|is being|are being)"
_MANY: Final = r"(?:[^.;]|\.\d)"
_GIVING: Final = r"(?:give|send|provide|pay|supply|deliver|contribute|donate|buy|sell|hand over|fund|transfer|ship|train|join|order|purchase|lend|host|honou?r)"
_GIVEN: Final = r"(?:delivered|handed(?: over)?|turned over|passed on|shipped|transferred|paid(?: out| over| in)?|disbursed|sent|supplied|unloaded|flown (?:in|out)|received)"
_COME: Final = r"(?:arriv(?:e[sd]?|ing)|reach(?:es|ed|ing)?|landed|docked|crossed|rolled|been unloaded|come ashore|came ashore|turned up)"
_PROMISE: Final = r"(?:pledges?|promises?|offers?|contributions?|donations?|gifts?|purchase|sale|order|(?<!to )deal|contract|delivery|deliveries|package|aid|payment|loan|grant|shipment|transfer|money|funds|sum|commitment|agreement)"
_HOUSE: Final = r"(?:cabinet|parliament|assembly|congress|diet|senate|Bundestag|Storting|Sejm|Riksdag|Folketing|Riigikogu|Seimas|lawmakers|legislators|legislature|budget committee|upper house|lower house|MPs|treasury|council of ministers|committee)"
_SEASON: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|20\d\d)\b"
_SUM: Final = r"(?:(?:about|some|nearly|around|up to|at least) )?(?:[A-Z]{0,3}[$€£¥₩]\s?\d[\d,.]*(?: ?(?:[mb]illion|bn|m)\b)?|\d[\d,.]*(?: [mb]illion)? (?:euros?|dollars|yen|won|pounds|kroner|kronor|zlotys?|crowns?)|(?:USD|EUR|JPY|KRW|NZD|AUD) ?\d[\d,.]*(?: [mb]illion)?)"
_NUMBER: Final = rf"(?:\d[\d,.]*|{ANY}|(?:a )?hundred|a dozen|two dozen)"


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn a promise takes; pledged: its sum has changed."""

    rule: str
    status: Status
    pattern: re.Pattern[str]
    example: str


def _turn(rule: str, status: Status, example: str, *patterns: str) -> Turn:
    return Turn(rule, status, re.compile("|".join(patterns), re.IGNORECASE), example)


TURNS: Final = (
    _turn(
        "commit.undecided", Status.DENIED,
        "Asked about a report of the 40 million kroner for Ukraine, Norway's defence minister said that nothing had been decided.",
        r"\bnothing (?:has|had|is|was) (?:yet |so far )?(?:been )?(?:decided|settled|agreed|fixed|promised|approved)\b",
        r"\bno (?:such )?(?:final )?(?:decision|pledge|promise|offer|commitment|sum|figure|amount|number) (?:on [^.;]{3,60}? )?(?:has|had|was|is|were) (?:yet )?(?:been )?(?:taken|made|reached|given|planned|decided|fixed|settled|agreed|set)\b",
        r"\bthere (?:is|was) no such (?:pledge|promise|offer|decision|commitment|plan|deal|contract)\b",
        r"\b(?:denied|denies|denying|dismissed|dismissing|rejected|refuted|disputed|described|branded|labelled)(?: as \w+)?(?: an?| the| media| press)* (?:reports?|story|claims?|suggestions?) (?:of|that|about|on)\b",
    ),
    _turn(
        "commit.untrue", Status.DENIED,
        "Reports that Norway will send Ukraine 30 trucks are wrong, its defence ministry said.",
        rf"\b(?:reports?|reporting|story|stories|claims?|rumou?rs?|suggestions?|speculation)\b{_MANY}{{0,200}}? (?:is|are|was|were) (?:simply |entirely |completely |just |quite )?(?:wrong|untrue|false|incorrect|inaccurate|not true|not correct|not accurate|baseless|unfounded|groundless|made up|invented|without (?:any )?(?:foundation|basis))\b",
        r"\b(?:is|was) (?:simply )?(?:not true|untrue|not the case|not correct|incorrect|wrong|false) that\b",
    ),
    _turn(
        "commit.denies", Status.DENIED,
        "Norway's defence ministry on Monday denied that it was going to buy six radars from Japan.",
        rf"\b(?:denied|denies|denying) (?:that )?(?:it|he|she|they|the {_MANY}{{3,40}}?|[A-Z]\w+) (?:was|were|is|are|had|has|have|would|will|planned|plans|intended|intends|wanted|wants|meant)\b",
    ),
    _turn(
        "commit.lapsed", Status.EXPIRED,
        "Norway's offer of 30 trucks to Ukraine lapsed on Friday.",
        rf"\b(?:offer|option|pledge|promise|deadline|agreement|contract|window|period|letter of intent|memorandum|commitment)\b{_MANY}{{0,140}}? (?:has |have |had )?(?:lapsed|lapses|expired|expires|run out|ran out|passed|closed)\b(?! (?:a|the|its|by|on to|to)\b(?! no))",
    ),
    _turn(
        "commit.taken-back", Status.WITHDRAWN,
        "Norway will no longer give the 30 trucks it promised Ukraine.",
        rf"\b(?:will|would|is|are|was|were) (?:no longer|not,? after all,?|not now|now not) (?:be )?(?:{_GIVING}|giving|sending|providing|paying|buying)\b",
        rf"\b(?:will|would) not (?:be )?(?:{_GIVING}|giving|sending|providing|paying|buying|handing over|lending|selling|shipping|delivering|joining)\b(?={_MANY}{{0,100}}? after all\b)",
        r"\b(?:decid(?:ed|es)|chos(?:e|en)|opted|resolved|elected) (?:not to (?:proceed|go ahead|press ahead|go on|continue) with|against (?:proceeding with|going ahead with|sending|giving|providing|delivering|lending|selling|donating|deploying|buying|ordering|supplying|paying))\b",
        r"\b(?:will|would|is|are) (?:not|no longer) (?:now )?(?:be )?(?:proceed(?:ing)?|go(?:ing)? ahead|press(?:ing)? ahead|go(?:ing)? through) with (?:the|its|their|that)\b(?! (?:[\w-]+ ){0,4}(?:talks|meeting|visit|trip|summit)\b)",
        rf"\b(?:deployment|mission|purchase|sale|transfer|donation|contribution|loan|grant|gift|shipment|delivery|handover|order|posting|secondment|lease|contract|deal|package)\b{_MANY}{{0,110}}? (?:(?:will|would|is|are) (?:not|no longer)|won't) (?:now )?(?:proceed(?:ing)?|go(?:ing)? (?:ahead|forward)|tak(?:e|ing) place|happen(?:ing)?)\b(?! (?:with|before|until|till|by|in|on|this|next|as (?:planned|scheduled))\b)",
        rf"\b(?:promised|pledged|set aside|earmarked|offered|announced|meant|reserved|voted)\b{_MANY}{{0,140}}? (?:will|would) (?:not|no longer|never) (?:now )?(?:be )?(?:spent|paid(?: out)?|used|disbursed|handed over|given|sent|needed)\b(?! (?:before|until|till|in|by|this|next)\b)",
        rf"\b(?:takes?|took|taken|taking|pull(?:s|ed)|withdrew|withdraws) (?:its|their|the|that|an?) {_MANY}{{3,60}}? off the table\b",
        r"\b(?:thought|thinks|think) better of (?:it|its|the|their)\b",
        rf"\bno longer (?:wants?|plans?|intends?|means?|willing|prepared|ready) to {_GIVING}\b",
        rf"\b(?:takes?|took|taken|taking) back\b(?= {_MANY}{{0,40}}?\b(?:offer|pledge|promise|proposal|word|commitment)\b)",
        rf"\b{_PROMISE}\b{_MANY}{{0,90}}? (?:{_HAVE} been|was|were|is|are|is being) (?:\w+ly )?(?:withdrawn|cancell?ed|scrapped|revoked|rescinded|dropped|abandoned|called off|off the table)\b",
        rf"\b(?:walk(?:s|ed|ing)? away from|pull(?:s|ed|ing)? out of|back(?:s|ed|ing)? out of|renege[sd]? on|go(?:es|ing|ne)? back on|went back on|(?:tear|tore|tears|tearing|torn|rip|ripped|ripping) up|withdr(?:ew|aws?|awn) from|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|drop(?:s|ped|ping)?|pull(?:s|ed|ing)?(?: back)?|withdr(?:ew|aws?|awing|awn)|revok(?:ed|es|ing)|rescind(?:ed|s|ing)?|shelv(?:ed|es|ing)|ditch(?:es|ed|ing)?|call(?:s|ed|ing) off) (?:the|its|their|that|this|an?|his|her|[A-Z]\w+'s) (?:[\w-]+ ){{0,6}}?{_PROMISE}\b",
        rf"\bwill (?:now |after all |instead )*(?:keep|hold on to|retain)\b(?={_MANY}{{3,80}}?\b(?:promised|pledged|offered|meant for|earmarked)\b)",
        rf"\b(?:promised|pledged|offered|meant for|intended for|earmarked for)\b{_MANY}{{0,100}}? (?:will|would|are to|is to) (?:now |instead |after all )*(?:stay|remain)\b (?:with|in|at home|where)\b",
        rf"\b(?:revok|rescind)(?:ed|es|s|ing)?\b(?={_MANY}{{0,50}}\b{_PROMISE}\b)",
    ),
    _turn(
        "commit.late", Status.DELAYED,
        "Delivery of Norway's 30 trucks to Ukraine has slipped to the autumn.",
        rf"\b(?:deliver\w*|handover|shipments?|payment|transfer|arrival|deployment|disbursement)\b{_MANY}{{0,120}}? (?:{_HAVE} |will |would |is |are |was |were )?(?:slipp?(?:ed|s|ing)?|delayed|been delayed|be delayed|been put back|been pushed back|pushed back|put back|been held up|held up|postponed|been postponed|be late|be postponed|been put off|run(?:ning)? late)\b",
        rf"\b(?:due|promised|expected|scheduled|wanted) (?:to {_MANY}{{3,30}}? |in \w+ )?(?:in|on|by|this|last|next|for|at|from) {_MANY}{{3,40}}? (?:has|have|had|is|are|was|were) (?:now |again |been )*(?:put back|pushed back|put off|held back|postponed|deferred|moved)\b {_MANY}{{0,12}}?(?:to|until|till|into|by)\b",
        rf"\b(?:cheque|payment|contribution|money|instalment|tranche|gift|transfer|grant|loan|package)\b{_MANY}{{0,60}}? (?:is|are|was|were|has been|have been|will be) (?:now |again )?(?:held (?:over|back|up)|carried over|deferred|put on hold) (?:until|till|to|into)\b",
        rf"\b(?:must|has to|have to|will have to|is to|are to) wait (?:until|till|another|a further|{_NUMBER})\b{_MANY}{{0,30}}? for (?:the|its|their|{_NUMBER}|an?)\b",
        rf"\b(?:deliver(?:y|ies)|handover|shipments?)\b{_MANY}{{0,60}}? (?:is|are|was|were) (?:now )?running (?:{_MANY}{{1,20}} )?(?:late|behind)\b",
        rf"\b(?:(?:will|would) not|won't|wouldn't) (?:be )?(?:{_GIVEN}|arrive|ready|reach|leave|come|go|travel|fly|sail|deploy|join|start|begin)\b{_MANY}{{0,50}}? (?:before|until|till)\b",
        rf"\b(?:(?:will|would) not|won't|wouldn't) (?:now )?(?:be (?:{_GIVEN}|there|ready)|arrive|get there|reach [\w ]{{3,20}}|come|sail|leave)\b(?: \w+){{0,3}}? (?:(?:in|by|during) (?:time\b|{_SEASON})|(?:this|next) (?:week|month|year|spring|summer|autumn|winter)\b|on (?:time|schedule)\b)",
        rf"\b(?:contract|order|deal|agreement|purchase|accord|papers|memorandum)\b{_MANY}{{0,140}}? (?:(?:will|would) not|won't) (?:now )?be (?:signed|inked|sealed|concluded|finali[sz]ed) (?:this|next|before|until|till|by|in|on)\b",
        r"\b(?:signature|signing|delivery|handover)(?: of [^.;]{3,60})? (?:(?:will|is) )?(?:now )?not (?:now )?(?:be |come )?(?:before|until|till)\b",
        rf"\bwill (?:now )?(?:only )?(?:be )?(?:{_GIVEN}|arrive|reach|come|get|leave)\b{_MANY}{{0,60}}?\b(?:and not|rather than|instead of)\b,?(?: as [^.;,]{{3,40}},)? (?:by|in|on|before|until|at|this|next)\b",
        rf"\b(?:will|would|is to|are to) (?:now )?(?:only be {_GIVEN}|be {_GIVEN} (?:only|no earlier than|not before))\b",
        rf"\b(?:promised|pledged|donated|ordered|bought|buying|offered|delivery|shipment){_MANY}{{0,140}}?\b(?:an?|{_NUMBER}|several|some) (?:days?|weeks?|months?|years?) late\b",
        rf"\b(?:contract|purchase|order|deal|agreement|signing|signature|signatures)\b{_MANY}{{0,140}}? (?:{_HAVE} |is |are |was |were |will )(?:now |again |been |be )*(?:delayed|put off|put back|pushed back|postponed|held up|slipped|deferred)\b{_MANY}{{0,40}}?\b(?:until|till|to|by|beyond|into)\b",
        rf"\b(?:promised|pledged|donated|ordered|bought|announced|offered|giving|lending|contributing){_MANY}{{0,140}}? (?:will|would|is to|are to|has|have|is|are|was|were) (?:now |also )*(?:be(?:en)? )?(?:delayed|held up|put back|pushed back|put off|postponed|deferred)\b",
        rf"\b(?:will|would) (?:now )?(?:be|arrive|come|reach \w+) (?:at least |about |some )?(?:an?|{_NUMBER}|several|some|a few) (?:days?|weeks?|months?|years?) late\b",
        rf"\b(?:will|would|must|has to|have to) (?:now )?(?:have to )?wait (?:\w+ )?(?:for|until|till)\b{_MANY}{{0,60}}?\b(?:will|would|do|does) not (?:be )?(?:{_GIVEN}|arrive|leave|come|sail|ship)\b",
        rf"\b(?:weeks|months|years?|days|far|well|badly|somewhat|running|falling|fallen) behind schedule\b|\b{_BE} behind schedule\b",
        rf"\b(?:arriv\w+|deliver\w+|ship\w+|handed over|paid|come|leave)\b{_MANY}{{0,50}}? (?:\w+ )?later than (?:first |originally |initially )?(?:planned|promised|announced|scheduled|agreed|expected)\b",
    ),
    _turn(
        "commit.hinges", Status.CONDITIONAL,
        "Norway's purchase of six radars from Japan now hinges on a vote in parliament.",
        r"\bprovided (?:that )?(?:the |its |their |a |both )?(?:\w+ ){0,3}?(?:agrees?|approves?|consents?|votes?|passes|signs?|backs?|is|are|can|does)\b",
        r"\b(?:now )?(?:depend(?:s|ed)?|hinge[sd]?|hang(?:s)?|rests?|conditional|contingent|dependent) (?:up)?on\b", r"\b(?:is|are|remains?|stays?) (?:now |still )?tied to\b", r"\b(?:still |now )?(?:needs?|requires?|awaits?) (?:the |its |a )?(?:consent|approval|nod|blessing|go-ahead|green light|say-so|backing|assent) (?:of|from|by)\b", r"\b(?:subject to|on (?:the )?condition that(?! (?:it|they|she|he|the other side|[A-Z]\w+) (?:accepts?|takes?|repl(?:y|ies)|answers?|says?|decides?|collects?)\b)|unless|only (?:as|so) long as|only (?:if|once|when))\b", r"\bonly after (?:the |its |their |an? )?(?:[\w-]+ ){0,4}?(?:has|have|votes?|voted|approv\w+|agree\w*|consents?|consented|audit\w*)\b",
    ),
    _turn(
        "commit.voted", Status.ALLOCATED,
        "The Norwegian parliament signed off on the 40 million kroner for NATO's fund for Ukraine.",
        rf"\b{_HOUSE}\b(?: (?:of|in) (?:the )?\w+)?(?:,? on \w+day,?| \w+ly| (?:has|have|had))* (?:approv(?:ed|es)|appropriat(?:ed|es)|pass(?:ed|es)|clear(?:ed|s)|adopt(?:ed|s)|endors(?:ed|es)|sign(?:ed|s) off(?: on)?|vot(?:ed|es)(?: on \w+day)? (?:for|through|in favou?r of|to)|releas(?:ed|es)|allocat(?:ed|es)|earmark(?:ed|s)|set aside|g(?:ave|ives|iven) (?:its|the|their|final)|authori[sz](?:ed|es)|ratif(?:ied|ies)|agreed to (?:fund|pay|spend|release)|backed|backs|freed)\b",
        rf"(?<!\bbe )\b(?:approved|passed|cleared|endorsed|adopted|released|signed off|waved through|backed|authori[sz]ed|voted through)\b{_MANY}{{0,40}}? by (?:the |its |\w+'s )?(?:\w+ )?{_HOUSE}\b",
        rf"\b{_HAVE} been (?:set aside|earmarked|allocated|budgeted|included|written|entered|provided for)\b{_MANY}{{0,30}}?\bbudget\b|\b(?:supplementary |extra |annual |mid-year |state |defen[cs]e )?budget\b{_MANY}{{0,60}}? (?:contains|includes|provides|sets aside|earmarks|allocates)\b",
    ),
    _turn(
        "commit.the-last", Status.DELIVERED,
        "The last four of the six boats that Norway promised Ukraine have been handed over.",
        rf"\b(?:last|final|remaining)(?: \w+)? of (?:the|its|{_NUMBER})\b{_MANY}{{0,140}}? (?:{_HAVE} |now |been |was |were )*(?:{_COME}|{_GIVEN})\b",
        rf"\b(?:last|final|remaining)(?: \w+)? of (?:the |its )?{_NUMBER}\b{_MANY}{{0,140}}? (?:{_HAVE} |now |been )*(?:left|departed|sailed|set sail|been loaded|been shipped)\b",
        rf"\ball (?:of )?(?:the |its )?{_NUMBER}\b{_MANY}{{0,120}}? (?:are|is) now (?:in|with|at)\b",
        rf"\b(?:last|final|remaining)(?: \w+)? of (?:the |its )?{_NUMBER}\b{_MANY}{{0,140}}? (?:are|is) now (?:in|with|at)\b",
        rf"\b(?:all|both)(?: (?:the )?{_NUMBER})? of (?:the|its|their|those|these)\b{_MANY}{{0,140}}? (?:{_HAVE} |now |been |was |were )*(?:{_COME}|{_GIVEN})\b",
        rf"\bthe rest of (?:the|its)\b{_MANY}{{0,140}}? (?:{_HAVE} |now |been |was |were )*(?:{_COME}|{_GIVEN})\b",
    ),
    _turn(
        "commit.in-part", Status.PARTLY_DELIVERED,
        "The first two of the six boats that Norway promised Ukraine arrived on Friday.",
        rf"\b(?:the )?(?:first |another |so far )?{_NUMBER}(?: \w+)? (?:out )?of (?:the |its |their |a total of )?(?:\w+ ){{0,2}}?{_NUMBER}\b{_MANY}{{0,140}}?\b(?:{_COME}|{_GIVEN})\b",
        rf"\b{_NUMBER} of (?:the|its|their|those|these) (?:[\w-]+ ){{1,3}}(?:{_HAVE} |been |now |was |were |already )+(?:{_COME}|{_GIVEN})\b",
        rf"\b{_NUMBER} of (?:the|its|their) (?:[\w-]+ ){{1,4}}?(?:that |which )?(?:the )?[A-Z]\w+(?: [A-Z]\w+)? (?:is|are|was|were|has|had)? ?(?:giving|lending|sending|donating|selling|promised|pledged|donated|offered|sold|lent)\b{_MANY}{{0,140}}?\b(?:{_COME}|{_GIVEN})\b",
        rf"\bOf (?:the |its |their )?(?:\w+ )?(?:{_SUM}|{_NUMBER})\b{_MANY}{{0,90}}?, (?:only |just |about |some |the (?:first |initial ))?(?:{_SUM}|{_NUMBER}|half|most)\b(?: [\w-]+){{0,2}}? (?:{_HAVE} |now |so far |already |been |was |were )*(?:{_COME}|{_GIVEN}|spent|left)\b",
        rf"\b{_NUMBER}(?: \w+)? (?:out )?of (?:the |its |their )?{_NUMBER}\b{_MANY}{{0,90}}? (?:are|is) (?:now |already |so far )+(?:in|with|on|at)\b",
        rf"\b(?:shipment|consignment|batch|load|lot|group) of {_MANY}{{3,60}}?\b(?:part|the first) of (?:a|the|its) (?:promised|pledged|planned|total)\b{_MANY}{{0,60}}?\b(?:sailed|left|departed|set (?:off|sail)|flew|arrived|landed|reached|shipped)\b",
        rf"\b(?:half|most|some|part|a (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters) of (?:the|its|their|this|that)\b{_MANY}{{0,140}}? (?:{_HAVE} |been |now |was |were |already )*(?:{_COME}|{_GIVEN})\b",
        rf"\b(?:first|second|third|initial|next|another) (?:batch|tranche|instalment|installment|consignment|shipment|lot|part|payment|delivery|group|portion)\b{_MANY}{{0,120}}? (?:{_HAVE} |been |now |was |were |already )*(?:{_COME}|{_GIVEN})\b",
        rf"\b(?:the )?first (?:{_NUMBER} |few )?(?:[\w-]+ )?of (?:the|its|their|those|these)\b{_MANY}{{0,140}}? (?:{_HAVE} |been |now |was |were |already )*(?:{_COME}|{_GIVEN})\b",
        rf"\b(?:first|initial|further|another) {_SUM}{_MANY}{{0,140}}? (?:{_HAVE} |been |now |was |were |already )*(?:{_COME}|{_GIVEN}|cleared|been credited)\b",
        rf"\b{_HAVE} (?:now |so far |already )*{_GIVEN} {_SUM} (?:out )?of (?:the|its|their|that|what|[A-Z]\w+'s?)\b",
        rf"\b(?:first|initial|further|another) {_SUM}{_MANY}{{0,140}}? {_HAVE} (?:now |already )*(?:left|gone (?:out|off|to|from))\b",
        rf"\b{_HAVE} (?:now |so far |already )*{_GIVEN} (?:(?:to )?[A-Z]\w+ )?(?:the first |only )?{_NUMBER} (?:\w+ )?(?:out )?of (?:the|its|their|an?) ",
        rf"\b{_GIVEN} (?:an?|the|its) (?:initial|first) {_NUMBER} (?:\w+ )?(?:out )?of (?:the|its|their|an?) ",
        rf"\b(?:delivery|deliveries|handover) of {_MANY}{{3,80}}? (?:began|begins|has begun|have begun|started|got under way)\b",
        rf"\b{_GIVEN} (?:an?|the|its) (?:first|second|third|initial|next) (?:batch|tranche|instalment|installment|consignment|shipment|lot|part|payment|group|portion)\b",
    ),
    _turn(
        "commit.in-full", Status.DELIVERED,
        "The six boats that Norway promised Ukraine have been handed over.",
        r"\bpaid (?:out |over |up )?in full\b|\bpaid (?:the|its) (?:last|final|remaining)\b|\b(?:complet(?:ed|es)|finish(?:ed|es)) (?:the |its )?(?:delivery|deliveries|payments?|transfer|handover)\b",
        rf"\b(?:promised|pledged|donated|ordered|bought|announced|offered|giving|lending)\b{_MANY}{{0,120}}? (?:{_HAVE} |now |all |been |was |were |already )*(?:{_COME}|{_GIVEN})\b",
        rf"\b(?:promised|pledged|donated|ordered|bought|announced|offered)\b{_MANY}{{0,120}}? (?:is|are) (?:now |all |both |already |by now )*(?:in \w+ hands|in place|in service|at work|on \w+ soil)\b",
        rf"\b(?:money|funds|cash|payment|contribution|donation|gift|grant|loan|sum)\b{_MANY}{{0,90}}? (?:{_HAVE} |now |been |was |were |already )*(?:reached|arrived|landed(?! (?:in (?:hot|trouble)|him|her))|been credited|been paid (?:in|out|over)|cleared)\b",
        rf"\b(?:has|have|holds?) (?:now )?all (?:of )?(?:the |its )?{_NUMBER}\b(?={_MANY}{{3,90}}\b(?:promised|pledged|ordered|bought|offered|donated|announced)\b)",
        rf"(?:'s|s') (?:[\w-]+ ){{1,4}}?for (?:the )?[A-Z]\w+ (?:{_HAVE} |now |been |was |were |already )*(?:{_COME}|{_GIVEN})\b",
        rf"\ball (?:of )?(?:the |its )?{_NUMBER}\b{_MANY}{{0,120}}? (?:{_HAVE} |now |been |was |were )*(?:{_COME}|{_GIVEN})\b",
    ),
    _turn(
        "commit.gets-other", Status.PLEDGED,
        "Ukraine is to get 12 boats, not 15. Those that Norway had promised were too old.",
        rf"\b(?:will|is to|are to) (?:now )?(?:get|receive|have) (?:only |just )?{_NUMBER} (?:[\w-]+ ){{0,3}}?[\w-]+,? (?:and )?(?:not|instead of|rather than|down from|up from) (?:the )?{_NUMBER}\b",
    ),
    _turn(
        "commit.resized", Status.PLEDGED,
        "Norway's contribution to the fund for Ukraine has been trimmed to $30 million.",
        rf"\b(?:contribution|pledge|donation|aid|package|offer|loan|grant|order|purchase|commitment|support|sum|share)\b{_MANY}{{0,110}}? {_BE} (?:\w+ly )?(?:trimmed|cut|raised|lifted|reduced|increased|doubled|tripled|halved|lowered|boosted|scaled (?:back|up|down)|topped up|revised|slashed|expanded)\b",
        rf"\b(?:price|cost|bill|value|contribution|pledge|sum|gift|donation|order|purchase|money)\b{_MANY}{{0,110}}? {_HAVE} (?:now |since )?(?:risen|grown|gone up|climbed|swollen|jumped|fallen|dropped|shrunk|come down|gone down|doubled|tripled|halved)\b",
        rf"{_SUM}{_MANY}{{0,90}}?\b(?:promised|pledged|offered|announced)\b{_MANY}{{0,60}}? {_HAVE} (?:now |since )?(?:risen|grown|gone up|climbed|swollen|fallen|dropped|shrunk)\b",
        rf"\b{_HAVE} (?:\w+ly |now |since )?(?:topped up|raised|increased|lifted|upped|cut|trimmed|reduced|doubled|tripled|halved|boosted) (?:its|their|the|[A-Z][\w-]+(?: [A-Z][\w-]+)?'s) (?:[\w-]+ ){{0,3}}?(?:payment|contribution|pledge|gift|donation|share|grant|aid|package|offer)\b",
        rf"\b{_HAVE} added {_SUM} to (?:the|its|their)\b",
        rf"\b(?:contribution|pledge|gift|donation|order|purchase|aid|package)\b{_MANY}{{0,110}}? will (?:now )?be {_SUM}{_MANY}{{0,20}}?(?:rather than|instead of|not|down from|up from)\b",
        rf"\bwill (?:now |then )?(?:only )?{_GIVING} (?:only |just )?(?:half|a (?:third|quarter)|two[- ]thirds|three[- ]quarters|twice|double) (?:of )?(?:the|what|that|as)\b(?!{_MANY}{{3,90}}?\b(?:costs?|needed|required|bill)\b)",
        rf"\bwill now {_GIVING}\b(?={_MANY}{{0,160}}\b(?:instead of|rather than|up from|down from|not the)\b)",
    ),
    _turn(
        "commit.taken-up", Status.AGREED,
        "Norway's offer of six radars was accepted by Japan on Thursday.",
        rf"\b(?:offer|proposal|bid)\b{_MANY}{{0,110}}? (?:was|were|has been|have been|is being) (?:\w+ly )?(?:accepted|taken up|agreed to)\b",
        r"\b(?:has|have|had) (?:now |gladly )?said yes to (?:all|the|its|their|both|an?|[A-Z]\w+'s)\b",
        rf"\b(?:has|have|had|will|would) (?:now |also |gladly )?(?:accept(?:ed)?|take(?:n)?(?: up)?) (?:the|its|their|all|[A-Z]\w+'s) {_MANY}{{0,50}}?(?:\boffered\b|\bon offer\b|\boffer of\b|\bfrom [A-Z])",
    ),
    _turn(
        "commit.sealed", Status.SIGNED,
        "Norway and Japan put their signatures to the contract for six radars.",
        r"\bsigned (?:the|an?|their) (?:[\w-]+ ){0,2}?(?:deed|act|papers?|instrument) (?:of|for|on)\b",
        r"\b(?:put|puts|set) (?:their|its|his|her|the final) (?:signatures?|names?|pens?) (?:to|on|under)\b",
        rf"\b(?:contract|agreement|deal|memorandum|pact|papers|documents|paperwork|deeds?|act of (?:gift|transfer))\b{_MANY}{{0,80}}? (?:was|were|has been|have been) (?:\w+ly )?(?:signed|inked|sealed)\b",
    ),
)  # fmt: skip
