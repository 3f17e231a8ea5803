"""Where an event stands: planned, likely, denied, called off, told as history (M6, C6)."""
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.keyed import Keyed, keyed
from monitor.extract.vouched import PERHAPS, unconfirmed, vouched_for
from monitor.types import Status


def _any(*patterns: str) -> Keyed:
    return keyed("|".join(patterns), re.IGNORECASE)


_MEETING = r"(?:talks|meetings?|summit|visit|trip|call|dialogue|dinner|lunch|stop|stopover|tour|conference|consultations)"
NOT_BEFORE = (
    r"\b(?:(?:will|would|can|could|is|are) (?:not|no longer) (?:now )?|(?:won't|cannot) )"
    r"(?:now )?(?:take place|go ahead|happen|proceed|be held|come about|be possible|meet|going ahead|taking place)"
    r"\b(?: [\w-]+){0,4}? (?:before|until|till)\b"
)
HELD_OVER = (  # to another day, not over lunch
    r"\bheld over(?! (?:(?:the|a|an) )?(?:[\w-]+ )?(?:weekend|lunch|dinner|breakfast|tea|coffee|drinks"
    r"|meal|days|hours|video|screens?|line|telephone|phone|table)\b)"
)
NOT_WHICH = (  # "the delayed talks" may well be held
    r"(?<!\bthe )(?<!\ba )(?<!\btheir )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!'s )(?<!-)(?<!\blong )(?<!\btwice )"
)
SLIPS = r"(?:back )?(?:to|by|from|into|until) (?=(?:\d|an?\b|late|early|mid|next|the (?:week|month|year|spring|summer|autumn|winter|end|following|new)|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Easter|Christmas|Q[1-4])(?!\w|'s)|weeks|months|after))"
CANCELLED = _any(
    r"\bcancel(?:s|l?ed|l?ing|lation)?\b", r"\bcall(?:s|ed|ing) off\b", r"\bdropped (?:plans|out)\b",
    rf"\b(?:scrap|scrubb?|shelv|abandon|axe|skip|pull(?:s|ed|ing)? out of|withdr[ae]w\w* from|dropp?)\w* (?:[\w'+-]+ ){{0,5}}?{_MEETING}\b",
    rf"\b{_MEETING}\b[^.;]{{0,60}}\b(?:scrapped|shelved|dropped|abandoned|axed)\b",
    r"\bwill (?:not|no longer) (?:now )?(?:be )?(?:attend|meet|travel|hold|go|take part|see|receiv|host|visit|fly|join|speak|welcom|sit down|call on|confer)(?:e|ing|ed|e?d)?\b", r"\bdid not happen\b", r"\bfail(?:ed|s) to (?:turn up|show up|appear|materiali[sz]e)\b", r"\b(?:struck|dropped|removed|deleted|cut) from (?:his|her|the|their) (?:programme|program|schedule|itinerary|agenda|diary)\b", r"\bwon't (?:attend|meet)\b",
    r"\b(?:will (?:not|no longer)|won't) (?:now )?(?:take place|go ahead|happen|be held|proceed)\b(?! (?:before|until|till)\b)",
    r"\b(?:was|were) to have (?:been )?\w+",
    r"\bhad (?:\w+ )?been (?:due|scheduled|set|slated|planned|expected) (?:to|at)\b",
    r"\bput paid to\b", r"\b(?:been|was|were|being) (?:\w+ )?(?:struck|crossed|scratched|blotted) (?:off|out)\b|\b(?:struck|crossed|scratched|taken) (?:off|out of) (?:his|her|the|their|both) (?:[\w'-]+ )?(?:programme|program|schedule|itinerary|agenda|diar(?:y|ies)|calendars?|list|timetable)\b", r"\b(?:scuttl|scupper|torpedo|wreck|derail)(?:ed|es|s)\b", r"\b(?:fell|falls|fallen) through\b",
    r"\bcame to nothing\b", rf"\bcost (?:[A-Z][\w.'-]+ ){{1,3}}(?:his|her|their|its) (?:[\w-]+ ){{0,3}}?{_MEETING}\b", r"\bno longer (?:on the (?:cards|agenda|table|programme|program|schedule|calendar)|happening|going ahead|planned|taking place)\b", r"\b(?:nixed|binned|ditched|(?:snowed|rained|fogged|blown) off|knocked on the head|(?:gone|went) by the board|f[ae]ll(?:s|en)? victim to|(?:been|was|were) lost to (?:the )?(?:fog|weather|storm|snow|ice|strike|wind))\b", r" (?:is|are|was|were) (?:now )?off(?:[,.;]|$)", rf"\b{_MEETING} (?:with [\w .'-]{{3,40}} )?(?:is|are|was|were) (?:now )?off\b(?! (?:to|the|limits))",
    r"\bwill not now\b", r"\b(?:un|not )able to (?:go ahead|take place|proceed)\b", r"\bdid not (?:take place|go ahead|come off)\b",
    r"\bnever (?:took place|came off)\b", r"\b(?:never )?got (?:no )?(?:further|farther) than\b",
)  # fmt: skip
POSTPONED = _any(
    NOT_BEFORE,
    rf"\b(?:{NOT_WHICH}postponed|postpone|postpones|postponing|postponement)\b", r"\bput(?:s|ting)? (?:(?:the|his|her|its|their|that) (?:[\w'-]+ ){1,3})?off\b", r"\b(?:put|push(?:ed)?) (?:the|his|her|its|their) (?:[\w'-]+ ){1,5}back\b", r"\bre-?book(?:ed|ing)?\b", r"\b(?:will|would|must) (?:now |have to )?be (?:rescheduled|rearranged)\b(?! (?:for|to|on)\b)", r"\b(?:find|look(?:ing)? for|seek) (?:another|a new|a fresh) (?:time|date|day|slot)\b", r"\b(?:to|will|would|can|must) (?:now )?be (?:made up(?: for)?|caught up on|made good)\b(?! (?:of|by|to)\b)", r"\b(?:will|would) (?:now )?have to wait\b", r"\bnew dates? (?:had|has|have) (?:not|yet)\b|\bno new dates?\b", r"\bpush(?:ed|es|ing)? back (?:\w+ ){0,4}?(?:talks|meeting|summit|visit)",
    rf"{NOT_WHICH}\bdelay(?:s|ed|ing)? (?:\w+ ){{0,5}}?{_MEETING}\b", r"\b(?:been|was|were|is|are) (?:\w+ )?(?:delayed|deferred|pushed back)\b", HELD_OVER,
    rf"\bslip(?:s|ped) {SLIPS}", r"\b(?:has|have) (?:again |now )?slipped\b(?=[,.;]|$)", r"\b(?:put|placed|is|are|was|were|been) on (?:hold|ice)\b", r"\b(?:to|until|for) a (?:later|new|future) date\b",
    r"\b(?:moved|shifted|pushed|bumped|kicked|deferred|put) (?:back )?(?:in)?to (?:some (?:\w+ )?(?:point|time|day|date|week|month)|sometime|an? (?:\w+ )?(?:date|day|time|week) (?:still|yet|as yet|not yet|to be|that)|an? (?:unnamed|unspecified|undetermined|undecided|as yet))\b",
)  # fmt: skip
DENIED = _any(
    r"\b(?:is|are|was|were) not (?:currently |even )?(?:being )?(?:considered|planned|scheduled|arranged|discussed|under consideration|in the works|on the cards)\b",
    r"\b(?:reject|dismiss|describ|brand|label|denounc)(?:e?s|e?d|ing) (?:[\w'-]+ ){0,5}?as \"?(?:entirely |wholly |pure |a )*(?:untrue|false|baseless|groundless|unfounded|invented|invention|nonsense|fiction|fabricat\w+)\b",
    r"\b(?:no truth|not (?:a|one) (?:word|grain|shred|scrap|ounce) of truth)\b", r"\bnothing (?:in|to) (?:the |a )?(?:\w+ ){0,2}?(?:reports?|story|stories|claims?|suggestions?)\b", r"\b(?:untrue|baseless|fabricat\w+|false reports?|fake news)\b",
    r"\b(?:shot|shoots|knock(?:s|ed)|swat(?:s|ted)|bat(?:s|ted)|brush(?:es|ed)|wav(?:es|ed)|pour(?:s|ed)) (?:down|away|aside|off|cold water on) (?:[\w'-]+ ){0,4}?(?:reports?|claims?|suggestions?|talk|speculation|rumou?rs?|idea)\b", r"\b(?:refut|rebutt?|contradict|rubbish|scotch|quash|debunk)(?:s|es|ed|ing) (?:[\w'-]+ ){0,5}?(?:reports?|claims?|suggestions?|story|stories|rumou?rs?|talk|speculation)\b",
    r"\bno (?:plans?|intention) (?:to|for|of) (?:\w+ )?(?:a )?(?:meet|talk|hold|visit|attend)\w*",
    r"\bden(?:y|ied|ies|ying) (?:\w+ ){0,5}?(?:meeting|met|talks|that|reports?|having|holding|a|call)\b",
    r"\b(?:(?:an?|the|its|his|her) )?(?:flat|swift|blunt|firm|quick|prompt|immediate|official|formal) denials?\b|\b[Aa] denial (?:came|followed)\b", r"\brul(?:ed|es|ing) out\b", r"\b(?:rejected|dismissed) (?:\w+ ){0,3}?reports?\b",
)  # fmt: skip
NEGATIVE = _any(
    r"\b(?:is|are|was|were) (?:long |now |well )?overdue\b", r"\b(?:did|do|does) not (?:meet|speak|talk|hold|visit|discuss|attend|join|take)\b", r"\bdidn't (?:meet|speak|attend)\b",
    r"\bno (?:such )?(?:meeting|talks|call|contact)s? (?:took|has|have|had|was|were|is|are)\b",
    r"\b(?:refus|declin)(?:ed|es|ing) to (?:meet|speak|talk|attend|say)\b", r"\bnever met\b",
    r"\b(?:has|have|had) (?:yet to|(?:still )?(?:not(?: yet)?|never)) (?:been able to )?(?:\w+ )?(?:meet|met|spoken|speak|talked|spoke|decided|agreed|attended|hold|held)\b",
    r"\bnot (?:met|scheduled|planned|meeting|attend(?:ing)?|going|invited)\b", r"\bunable to\b", r"\b(?:had|has|have|needs?|needed|must|would have) (?:to )?be (?:back )?(?:in|at|elsewhere)\b", r"\b(?:stalled|collapsed|broke (?:off|down)|suspension of|sabotag\w+|walk(?:s|ed|ing)? out|breakdown of|deadlock\w*)\b", r"\bwithout (?:meeting|attending)\b",
    r"\b(?:[Aa]n?|[Aa]nother|(?:[Tt]he )?(?:idea|prospect|possibility|proposal) (?:of|for) an?) (?:[\w-]+ ){0,2}?(?:trilateral|bilateral|quadrilateral|meeting|summit|visit|dialogue|conference|session|2\+2|call)\b[^.;:]{0,60}? (?:was|were|is|has been|had been|is being) (?:also |briefly |only )?(?:discussed|mooted|floated|raised|contemplated|talked about|under discussion)\b",
)  # fmt: skip
HYPOTHETICAL = _any(
    r"\b(?:imagin(?:e|ed|ary)|suppose|supposing|hypothetical\w*|fiction\w*|would have|might have|could have)\b", r"^if\b",
    r"\b(?:could|might|(?-i:may)|should|can)(?: \w+)? (?:also )?(?:be )?(?:meet|hold|have|speak|talk|attend|host|visit|join|take|travel|go|lead|happen|start|pave|discuss|convene)",
    r"\bif (?:\w+ ){0,6}?(?:were|was|had|is|are|meets?|agrees?|happens?|goes|comes)\b", r"\b(?:if|should|suppose|imagine)\b[^.;]{0,70}\bwere to\b", r"^were\b",
    r"\bwhether\b", r"\bwould (?:like|love|be willing|be the first|consider|be happy|welcome|mean|require|have to|only|never)\b",
    r"\b(?:open|willing|ready|prepared) to\b", r"\b(?:want|wish|hop(?:e|ing)?|seek|aim|try|trying|like|initiat)(?:s|d|ed|es|ing)? (?:[\w'-]+ ){0,3}?(?:to|for|an?|(?:meeting|talks|summit)s?)\b", r"\bsought\b", r"\b(?:difficulty|struggl\w+|fail(?:s|ed|ing)?|unable) (?:in |to )",
    r"\b(?:propos|suggest|offer|invit|urg|consider|weigh|mull|discuss|demand|request|beg|encourag|implor|tell|told|invite|ask|advis|press)(?:e?d|es|s|ing)?\b(?! (?:in|during|at|after) (?:an?|the|their) )(?: [\w'.-]+){0,7}? (?:a |an |the |to )(?:meet|talks|summit|dialogue|visit|host|hold)",
    r"\bcall(?:ed|s|ing)? (?:on \w+day |\w+day |again |once more )?for\b", r"\bcall(?:ed|s|ing)? on (?!\w+day)(?:[\w.]+ ){1,6}?to\b", r"\bought to\b", r"\b(?:no|any) (?:\w+ ){0,2}(?:meeting|talks|summit|date|call)s?\b", r"\bnot (?:\w+ )?on the agenda\b", r"\bpossib(?:le|ility)\b",
    r"\bpotential\b", r"\bprospects? (?:of|for)\b", r"\bsuch a (?:meeting|summit|call)\b", r"\bunclear\b",
    r"\bwould not\b", r"\bwarn\w* (?:against|in opposition)", r"\boppos(?:e|es|ed|ing) (?:\w+ ){0,3}?attend", r"\bpush(?:ed|ing|es)? for\b", r"(?<!accepted an )(?<!accepted the )(?<!accepted his )(?<!accepted her )(?<!accepted )(?<!\bat the )\binvitation\b", r"\bnot sure\b", r"\byet to decide\b",
    r"\b(?:in favou?r of|need for|appeal for|efforts? to|in order to|(?<!\bhad the )(?<!\bhad a )(?<!\btook the )(?<!\bused the )(?<!\bseized the )(?:chance|opportunity) to|chance of|bid to)\b",
)  # fmt: skip
LIKELY = _any(
    r"\blikely\b", r"\bdoubtless\b", r"\b(?:possible|possibly|seemingly) (?:\w+ )?(?:meet|hold|visit|speak|talk|attend|host)\b", r"\bpresumably\b", r"\breportedly\b", r"\breported to be\b", r"\bprobabl[ye]\b", r"\btentative\w*\b",
    r"\b(?:sources?|people|person|officials?|aides?|media|reports?) (?:\w+ ){0,4}?(?:said|say|says|familiar|close to)\b(?=.{0,40}\b(?:anonym|unnamed|familiar|condition))",
    r"\baccording to (?:\w+ ){0,3}?(?:sources?|media|reports?|people)\b",
    r"(?<!ministry )(?<!government )(?<!official )(?<!diplomatic )(?<!embassy )(?<!office )\bsources? (?:said|say|told)\b",
    r"\b(?:is|are|being) (?:being )?(?:considered|arranged|discussed)\b", r"\barranging\b", r"\bunconfirmed\b",
    r"(?-i:\b[A-Z]\w+(?: [A-Z]\w+)?) (?:has|have) (?:learn(?:t|ed)|been told|seen documents)\b(?! (?:that it|to|from))", r"\b(?:it is|is) understood (?:that|to)\b",
    r"\bunnamed\b", r"\banonymous\b", r"\bmedia reports?\b", r"\brumou?r\w*\b",
)  # fmt: skip
FUTURE = _any(
    r"\b(?:will|shall|'ll|won't)\b", r"\b(?:is|are|was|were|be) (?:also |still |now )?(?:due|set|scheduled|slated|expected|planning|preparing|poised|about|supposed)\b",
    r"\b(?:is|are|was|were|been|being|now) (?:\w+ly )?(?:fixed|booked|timed|billed|down|arranged) for\b", r"\b(?:is|are) to\b", r"\bto be held\b", r"\bplans?(?:ned)? (?:to|for|on)\b", r"\bplanned\b", r"\bscheduled\b",
    r"\bupcoming\b", r"\bforthcoming\b", r"\bnext (?:week|month|year|spring|summer|autumn|fall|winter|round|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    r"\bpencill?ed in\b", r"\bon (?:the|his|her|their) (?:programme|program|schedule|agenda|diary|calendar|itinerary|card|slate|timetable|list|docket)\b",
    r"\b(?:programme|program|schedule|itinerary|agenda|diary) (?:will )?(?:includes?|features?|has|lists?|foresees?|comprises?|also)\b", r"\bfollows? (?:the (?:next|following) day|a day later|there|the day after|later)\b",
    r"\b(?:when|once|before|until|as soon as) (?:they|he|she|the (?:two|three|four|pair|trio|ministers|leaders|presidents|sides)) (?:next |again )?(?:meets?|gets? together|sits? down|comes? together|convenes?|confers?)\b",
    r"\b(?:has|have) (?:confirmed|arranged|secured|booked|landed|lined up|fixed|agreed) an? (?:[\w-]+ ){0,3}(?:talks|meeting|sit-down|call|lunch|dinner|audience|session|bilateral|visit)\b",
    r"\b(?:has|have) (?:an?|the|his|her|their|talks|two|three) [^.;,]{3,80}? (?:booked|pencill?ed in|scheduled|lined up|arranged|down) for\b",
    r"\btomorrow\b", r"\blater (?:on |this |in the )?(?:today|week|month|year|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    r"\bahead of (?:\w+ ){0,4}?(?:talks|meeting|summit|a|the|his|her|their)\b", r"\bcoming (?:days|weeks|months|week)\b",
    r"\b(?:expected|awaited|expects|awaits)\b", r"\b(?:agreed|agrees|decided|accepted|arrange[sd]?|prepar(?:es?|ing)|intends?) (?:\w+ )?(?:to (?:\w+ )?(?:reconvene|come together|meet|hold|talk|visit|attend|host|speak|join|travel|receive|welcome|convene|continue|resume|gather)\b|for\b|an invitation\b)", r"\bconfirmed (?:he|she|they|it) would\b",
    r"\bbefore (?:travel|fly|head|visit)\w+", r"(?<!\bI )\bwould\b", r"\b(?:is|are) because of\b", r"\b(?:was|were) to (?:be |also )?(?:meet|hold|host|see|receive|visit|attend|speak|talk|travel|fly|sit|have (?!been|met|held|seen|spoken|had)|confer|join|discuss)", r"\blook(?:s|ed|ing)? forward to\b", r"\bfollows? (?:on|in|next|tomorrow)\b", r"\b(?-i:[A-Z])\w+(?<!day) to (?:meet|hold|visit|attend|host|speak|join|travel|receive|welcome|see|discuss|talk|confer|chair|greet|dine|sit down|call on|gather|convene)\b",
    r"\b(?:scheduled|lined up|deliberate|arranged|booked) with\b", r"^(?:(?:and|then|later) )*(?:(?:on|in) [A-Z]\w+ |next week |tomorrow )?(?:(?:also|then) )?to (?:meet|hold|visit|see|receive|host|speak|talk|attend|join|confer)\b", r"\b(?:reschedul(?:ed|ing)|brought forward)\b",
    r"\b(?:been|was|were|is being) (?:moved|shifted|relocated|switched|advanced (?:from|to|by))\b", r"\b(?:on (?:his|her|their) way|en route|heads?|heading|leaves?|bound) (?:to|for)\b", r"\bplan to\b", r"\b(?:flies|departs|sets off|travels|jets off|goes|is off|is flying|is travelling|is traveling) (?:\w+ )?(?:to|for) [^.;:\"]{2,60}? (?:for|to (?:attend|join|take part in|participate in)) (?:an?|the|his|her|their|next|this|today's|tomorrow's|\w+day's)\b",
)  # fmt: skip
_NOT_THEIRS = r"(?!ministry|government|official|diplomatic|embassy|office)"
SOURCES = _any(
    r"(?<!ministry )(?<!government )(?<!official )(?<!diplomatic )(?<!embassy )(?<!office )\bsources? (?:said|says|say|told)\b",
    r"\baccording to (?:\w+ ){0,3}?(?:sources?|people)\b", r"\bcondition of anonymity\b",
    r"\bpeople familiar\b", r"\bthe source\b", r"\b(?:did|does|would) not (?:name|identify)\b", r"\bquoting (?:an? |two |three |several )?(?:unnamed|anonymous|unidentified)\b", r"\bwithout (?:naming|identifying) (?:its|his|her|their|the) sources?\b", r"\bciting (?:an? |two |three |several |multiple |unnamed |anonymous |government |\w+ )?(?:unnamed |anonymous )?(?:sources?|people|officials?)\b", r"\b(?:citing|quoting) (?:(?:an?|one|two|three|four|several|multiple|some) )?(?:(?:unnamed|anonymous|unidentified|undisclosed) (?:[\w-]+ ){0,3}|(?:[\w-]+ ){0,3}(?:sources?|people|persons?|insiders?)\b)", r"\b(?:insiders|those in the know) (?:say|said|reckon|expect)\b", r"\bciting (?:\w+ )?(?:unnamed|anonymous|unidentified) (?:\w+ )?(?:aides?|diplomats?|insiders|lawmakers|ministers?|officers?|persons?)\b", r"\bit is (?:understood|believed)\b",
    r"\b(?:two|three|four|five|six|several) (?:\w+ )?(?:people|persons|officials|diplomats|executives|insiders)(?: (?:in|at|from|inside) (?:the |its )?[\w-]+(?: [\w-]+)?)? (?:have |had )?(?:told|said)\b", r"\b(?:ask|request|prefer)(?:ed|ing|red|ring)? not to be (?:named|identified|quoted)\b",
    r"\b(?:newspaper|daily|weekly|tabloid|broadcaster|magazine|local media|press) (?:has |had )?(?:reported|reports|said|says|claimed|claims)\b",
    r"\b(?:people|persons?|officials?|diplomats?|aides?) (?:who (?:have|had|has) (?:seen|read|been (?:briefed|told|shown))|briefed on|with (?:direct )?knowledge of|familiar with|close to the)\b",
    rf"\b(?:an?|one|two|three|several|multiple) {_NOT_THEIRS}(?:\w+ )?sources?\b(?: [\w'-]+){{0,6}} (?:told|said|says|say|confirmed|revealed|claims?|claimed)\b",
    r"\b(?:ask|request|prefer|wish|want|declin)(?:ed|ing|red|ring|s)? (?:not )?to be (?:named|identified|quoted)\b", r"\b(?:did|does|would) not (?:want|wish) to be (?:named|identified|quoted)\b",
    r"\b(?:(?:declin|refus)(?:ed|es|ing) to (?:comment|confirm|say|be drawn)|(?:would|did) (?:not|neither) (?:comment|confirm|be drawn)|(?:had|has) no comment) (?:on|about|nor|whether|if)\b[^.;]{0,60}\b(?:reports?|rumou?rs?|speculation|whether|if)\b",
    r"\b(?:an?|one|two|three|four|five|six|several) (?:\w+ ){0,2}(?:people|persons?|officials?|diplomats?|executives?|insiders|aides?|officers?), (?:(?:who|speaking|talking|both|all|neither|each)\b[^,;:]{3,120}), (?:told|said|says?)\b", r"\b(?:ask|request|demand|want|insist)(?:ed|ing|s)? (?:on |for )?anonymity\b",
    r"\b(?:has|have) learn(?:ed|t) from\b", r"\bsources (?:in|at|close to|inside|within|near)\b",
)  # fmt: skip


def hearsay(sentence: str) -> bool:
    """Tell whether a sentence has its news from nobody named, and nobody confirms it."""
    return not vouched_for(sentence) and SOURCES.search(unconfirmed(sentence)) is not None


HISTORY = _any(
    r"\blast (?:year|month|summer|autumn|fall|spring|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    r"\b(?:years?|months?|decades?) (?:ago|earlier|before)\b", r"\bback in (?:19|20)\d\d\b",
    r"\b(?:final|remaining|past) (?:12 months|yr|year)\b", r"\bpreviously\b", r"\bhad (?:already|also|previously|last|earlier|long|once) (?:met|spoken|talked|held|visited|attended|hosted|agreed|signed|pledged|promised|given|sent)\b",
    r"\blast (?:met|spoke|sat|saw|talked|summit)\b", r"\bsince (?:then|taking office)\b", r"^(?!.*\bfirst\b).*\bsince (?:19|20)\d\d\b", r"\bin the past\b", r"\bformer\b(?= president| prime)",
    r"\bearlier (?:this|in the) (?:year|month)\b", r"\bhistoric(?:al)?ly\b", r"\bonce\b", r"\bduring the (?:cold war|second world war|1\d|20)",
    r"\bthe (?:week|month|year) before\b", r"\bin (?:the )?(?:19|20)\d0s\b", r"\bprevious (?:meeting|talks|summit|round|visit)\b", r"\banniversary\b", r"\blast year's\b", r"\b(?:weeks|months) after\b",
)  # fmt: skip


def meeting_status(
    clause: str,
    sentence: str,
    *,
    future_date: bool,
    before: str | None = None,
    lead: str | None = None,
) -> Status | None:
    """Judge a meeting from its clause; ``None`` when nothing of the kind is asserted.

    Args:
        clause: The words around the trigger.
        sentence: The whole of it.
        future_date: Its day can only lie ahead.
        before: Of a trigger in the past tense the clause's words before it: what follows
            ("to prepare next week's summit") is something else.
        lead: Likewise up to the trigger's end: "to weigh a visit" makes no guess of what was held.
    """
    if DENIED.search(clause):
        return Status.DENIED
    clause = _THAN_MEANT.sub(" ", clause)
    clause = _ACCEPTED.sub("will ", _ONCE_OFF.sub(" ", clause))
    if _GOES_WHERE.search(sentence):
        clause = _GOES_WHERE.sub(r"\1will", sentence)
    if _AFTER_ALL.search(sentence):
        return Status.CANCELLED
    if _FICTION.search(sentence):
        return None
    asserted = clause if lead is None else lead
    if not _CALLED_OFF.search(asserted) and (NEGATIVE.search(asserted) or _HABIT.search(clause)):
        return None
    ended = _not_held(asserted, clause, sentence)
    if ended is not None:
        return ended
    vouched = vouched_for(sentence)
    likely = LIKELY.search(asserted) or _HEARSAY.search(clause)
    likely = PERHAPS.search(asserted) if vouched else likely
    if HYPOTHETICAL.search(asserted):
        guess = likely or (_MAY.search(clause) and hearsay(sentence))
        return Status.UNCONFIRMED if guess else None
    if likely or hearsay(sentence):
        return Status.UNCONFIRMED
    words = been(clause) if before is None else before.rsplit(",", 1)[-1][-AUXILIARY:]
    ahead = FUTURE.search(words if before is None else _AHEAD_OF.sub(" ", words))
    if (
        (ahead or future_date)
        and not vouched
        and (_UNSURE.search(sentence) or _INSIDERS.search(sentence))
    ):
        return Status.UNCONFIRMED
    return Status.PLANNED if ahead or future_date else Status.OCCURRED


def _not_held(asserted: str, clause: str, sentence: str) -> Status | None:
    """Tell a meeting called off or put off."""
    if CANCELLED.search(asserted) and not re.search(r"\b[Ii]nstead\b", clause):
        return Status.POSTPONED if _PUT_OFF.search(sentence) else Status.CANCELLED
    return Status.POSTPONED if POSTPONED.search(asserted) else None


_CALLED_OFF = _any(
    r"\b(?:un|not )able to (?:go ahead|take place|proceed)\b", r"\bwill not now\b",
)  # fmt: skip


_ERRAND = re.compile(
    r"\b((?:flew|travell?ed|went|came|drove|sailed|arrived|stopped|returned|crossed|visited|used|took|(?:was|were) (?:in|at)"
    r"|interrupted|cut short|broke off|dialled in|phoned in|logged on|fell to|was left to|was [\w .'-]{2,70} turn|made a (?:stop|detour))\b[^.;:\"]{0,90}?)(?<! is)(?<! are)(?<! was)(?<! due)(?<! set)(?<! plans)(?<! hopes)(?<! wants)(?<! means)(?<! slated)(?<! intends)(?<! expected)(?<! scheduled) to (?:meet|see|hold|have|talk|confer|discuss|sit|brief|consult|call on|sound out|receive|host|welcome|greet|press|lobby|urge|thank|persuade|consult|negotiate|speak|settle|woo|congratulate|review|sign|plead with|go over|iron out|thrash out)\b"
)


_ONCE_OFF = re.compile(  # "the talks called off in October will take place in May"
    r",? (?:which (?:was|were) |that (?:was|were) |originally |first )?(?:called off|cancell?ed|postponed|put off|scrapped|delayed|deferred|shelved)(?: (?:in|on|from|last|earlier|because of|over|after|by) [\w' -]{2,40}?)?,?"
    r" (?=(?:will (?!not\b)|is (?:now |at last )?(?:to|set|due|scheduled|back)\b|are (?:now )?(?:to|set|due|scheduled)\b|takes? place|went ahead|took place|has been rescheduled|have been rescheduled|(?:was|were) (?:finally |at last )?held))"
)


_GOES_WHERE = re.compile(
    r"\b((?:travels?|flies|goes|heads|leaves|moves on|continues|sets off|drives) [^.;:\"]{2,70}?,? (?:where|and there) (?:he|she|they|the \w+) )(?:wants?|hopes?|plans?|intends?|means?) to\b"
)


def been(clause: str) -> str:
    """Take what a trip of the past was for as done: "flew to Riga on Monday to meet her"."""
    return _ERRAND.sub(r"\1 and met", clause)


_THAN_MEANT = re.compile(  # "lasted twice as long as planned"
    r",? (?:(?:twice|half|three times) )?(?:as (?:long|much|far|early|late) as|(?:[\w-]+ ){0,3}?(?:longer|shorter|later|earlier|sooner|more|less|further) than|(?:just|exactly) as) (?:had been |was |were |they had |he had |she had )?(?:first |originally |initially )?(?:planned|scheduled|expected|foreseen|intended|timetabled|due)\b(?! to\b)",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    r"\b(?:has |have )?accept(?:ed|s) (?:[\w.'-]+ ){1,9}?invitation to (?:come and |be at )?"
)
_AHEAD_OF = re.compile(r"\b[Aa]head of\b")  # of what was held: "ahead of the summit they met"
AUXILIARY = 40  # characters before a verb in which its auxiliaries stand


_UNSURE = _any(
    r"\b(?:has|have|had|is|are|was) (?:not(?: yet)?|yet to)(?: been| be)? (?:officially |formally )?confirmed\b"
)
_INSIDERS = _any(  # who speak for nobody while a meeting is still to come (M6)
    r"\b(?:government|diplomatic|embassy) sources? (?:(?:have|has|had) )?(?:said|says?|told|revealed|confirmed)\b(?!.*\bspokes)",
    r"\baccording to (?:[\w-]+ )?(?:government|diplomatic|embassy) sources?\b",
)  # fmt: skip
_PUT_OFF = _any(r"\bpostpon(?:ed|ing)\b", r"\bput off\b", r"\bdeferred\b")
_FICTION = _any(
    r"\b(?:novel|film|movie|thriller|sitcom|musical|cartoon|satire|biopic|documentary|opera)\b",
    r"\b(?:analysts?|observers?|commentators?|pundits) (?:\w+ )?(?:see|expect|foresee|predict|forecast|argue)\b",
)  # fmt: skip
_HEARSAY = _any(
    r"\baccording to (?:\w+ ){0,3}?(?:sources?|media|reports?|people)\b", r"\breportedly\b",
    r"\bmedia reports?\b", r"\bunconfirmed\b",
)  # fmt: skip
_AFTER_ALL = _any(
    r"\b(?:did|does|do|will|would|had|has|have|is|are|was|were)(?: not|n't) (?:be )?\w+[^.;]{0,80}\bafter all\b",
    r"\bstay(?:ed|s|ing)? away from\b", r"\bno longer (?:be )?(?:attend|travel|meet|go|fly|tak)\w*",
)  # fmt: skip
_MAY = _any(r"\b(?:(?-i:may)|might|could)(?: well| also)? (?:be )?[a-z]+")
_HABIT = _any(
    r"\b(?:has|have) (?:already |since |now |also )?(?:met|spoken|talked|sat down|dined)\b[^.;:]{0,80}\b(?:twice|(?:three|four|five|six|seven|several|many|a dozen|\d+) times|before|often|repeatedly|regularly)\b(?! (?:this|on|in|today|yesterday|the|he|she|they|leaving|flying))",
    r"\b(?:every|each) (?:[\w-]+ ){0,3}?(?:summit|meeting|session)s? since\b",
    r"\b(?:has|have) (?:\w+ly |also |since |now |already )?(?:sent|attended|been (?:invited|represented|present|a guest|guests|at)|joined|taken part|participated|gone|dispatched|been sending|been attending|been joining|been going)\b[^.;:]{0,80}?"
    r"\b(?:recent|previous|past|earlier|successive|consecutive|most|many|several|all|(?:the |its |their |of the )?last (?:two|three|four|five|six|few|several|\d)|(?:two|three|four|five|six|\d) (?:of the |of its )?(?:last|latest|past|recent))\b(?: [\w'-]+){0,5}? (?:summits|meetings|ministerials|gatherings|sessions|conferences|of them)\b",
)
_ADJUNCT = _any(
    r"\b(?:during|at|for|in|on the (?:sidelines|margins) of|ahead of) (?:[\w'’-]+ ){0,6}$"
)
_WISHES = _any(r"\b(?:wants?|wishes|hopes?|would like|intends|plans?) to \w+")
_WILL = _any(r"\b(?:will|is to|are to|is due to|is set to) \w+")
_EXPECTED = _any(
    r"\bhad (?:\w+ )?been (?:\w+ )?(?:expected|due|scheduled|slated) (?:at|to)(?: [\w'’-]+){0,3}$"
)


def governed(lead: str, trigger: str, *, told: bool) -> Status:
    """Judge a meeting that seems to have occurred by the verb that governs it.

    Args:
        lead: Its sentence up to the trigger.
        trigger: The words that tell of it.
        told: They are in the past tense themselves.
    """
    if _EXPECTED.search(lead + trigger):
        return Status.CANCELLED
    if told or _ADJUNCT.search(lead) is None:
        return Status.OCCURRED
    if _WISHES.search(lead):
        return Status.UNCONFIRMED
    return Status.PLANNED if _WILL.search(lead) else Status.OCCURRED


_CLAIM = r"(?:reports?|story|stories|claims?|suggestions?|accounts?|rumou?rs?|allegations?|assertions?|talk)"
_FALSE = r"(?:untrue|false|wrong|invented|made[- ]up|made up|inventions?|fiction|fantas(?:y|ies)|fabricat\w+|fairy[- ]tales?|nonsense|rubbish|lies|a lie|baseless|groundless|unfounded|hogwash|imaginary|not (?:true|correct|accurate|so))"
_CALLED_FALSE = _any(
    rf"\b{_CLAIM} (?:that|of|about|saying|alleging) [^.;]{{3,160}}? (?:is|are|was|were)\b[^.;,]{{0,30}}?\b{_FALSE}\b",
    rf"\b(?:call|brand|label|describ|dismiss|term)(?:ed|e?s|ing) [^.;,]{{0,40}}?{_CLAIM} (?:that|of|about) [^.;]{{3,160}}? \W?(?:as )?\W?(?:an? |pure |sheer |total |entirely |simply )*{_FALSE}\b",
)  # fmt: skip


def called_false(sentence: str, at: int) -> bool:
    """Tell what stands at an offset inside a claim that is called untrue."""
    found = _CALLED_FALSE.search(sentence)
    return found is not None and found.start() < at < found.end()
