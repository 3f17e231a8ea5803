"""Where a promise stands by the telling of its sentence, when its trigger knows only that it is one (C6).

"Thirty lorries will go to Latvia" is a pledge by its verb; "…, under papers countersigned on Monday"
says more. Each way of telling a stage is a rule; the first that speaks is heard.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.extract.keyed import Rules
from monitor.text.numerals import ANY
from monitor.types import Status

_ONES: Final = rf"(?:{ANY}|a dozen|[1-9][\d,]*)"
_PAPER: Final = r"(?:annex|contract|memorandum|accord|agreement|arrangement|treaty|lease|pact|protocol|deal|order|charter)"
_CAPITALS: Final = (
    r"(?:capitals|governments|sides|countries|ministries|ministers|parties|leaders|cabinets)"
)
_GONE: Final = (
    r"(?:there|in place|in service|on site|on the ground|in (?:[A-Z][\w-]+ )?hands|in (?:use|[A-Z]\w+)"
    r"|arrived|landed|unloaded|delivered|handed over|running|working|installed|flying|put to (?:work|use)|been \w+|crossed|reached|come)"
)
_PROVISO: Final = re.compile(
    r"\b(?:if|unless|until|once|as soon as|provided(?: that)?|should)\b [^.;,]*"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A way of telling where a promise stands."""

    id: str
    number: str
    status: Status
    pattern: re.Pattern[str]
    example: str


STAGES: Final = (
    Telling(
        "stage.nothing-promised", "C6", Status.DENIED,
        re.compile(r"\b(?:promised|offered|agreed (?:to|on)|pledged|decided|committed(?: itself)? to|sold|sent) (?:nothing of the (?:kind|sort)|no such)\b|\b[Nn]othing of the (?:kind|sort) (?:has|had|was|is|will)\b|\b(?:did|does|do) not,? (?:[^.;,]{3,60}, )?(?:promise|offer|pledge|guarantee|undertake)\b"),
        "Norway will give Latvia 30 lorries, a Riga daily wrote; Oslo has promised nothing of the kind.",
    ),
    Telling(
        "stage.taken-away", "C6", Status.WITHDRAWN,
        re.compile(r"\b(?:pull(?:s|ed|ing)?|draw(?:s|n|ing)?|drew) back (?:its|their|an?|the|his|her) (?:[\w-]+ ){0,2}?(?:undertaking|promise|offer|pledge|commitment|word|troops|battalion|brigade|company|battery)\b|\b(?:won't|will not|is not going to|are not going to) (?:now )?(?:be )?(?:paid|sent|delivered|replaced|renewed|given|provided|shipped)(?: at all| after all| any more| anymore)\b|\b(?:has|have) (?:now )?been (?:re-?routed|re-?directed|diverted|re-?assigned|promised elsewhere) to (?:the )?[A-Z]|\b(?:is|are) (?:calling|bringing|ordering|pulling|taking) (?:home|back|out|away) (?!the lid)|\b(?:has|have) yanked\b"),
        "The 30 lorries that Norway will give Latvia have been rerouted to Estonia.",
    ),
    Telling(
        "stage.later", "C6", Status.DELAYED,
        re.compile(rf"\b(?:has|have|had) (?:been )?(?:put|pushed|moved|shifted|set) (?:[^.;,]{{3,60}} )?(?:back|off) (?:to|until|till|by)\b|\b(?:has|have|had) (?:again |now )?slipped\b(?! (?:away|in|out))|\b(?:will|would|is to|are to) (?:now )?(?:be|come|arrive|start|begin) (?:(?:half )?an? (?:\w+ )?|{_ONES} )?(?:(?:years?|months?|weeks?|days?) )?(?:late\b|later than\b|behind schedule\b)|\b(?:will|would|can) (?:now )?not (?:now )?(?:come|arrive|follow|start|begin|leave|reach|sail|be (?:there|ready|in|spared|available|on site))\b[^.;]{{0,60}}? (?:before|until|till)\b|\bmust (?:now )?wait (?:yet |even )?(?:longer|until|till|for)\b|\bin 20\d\d (?:instead of|rather than|and not) (?:in )?20\d\d\b|\bnot one (?:of [^.;,]{{3,40}} )?has (?:yet )?(?:been|arrived|left|come)\b"),
        "The 30 lorries that Norway will give Latvia will not arrive before the autumn.",
    ),
    Telling(
        "stage.only-then", "C6", Status.CONDITIONAL,
        re.compile(r"\bon (?:one|a single|the sole|this) condition\b|\bbut (?:not|only) (?:until|before|after|once|when|if) (?!now)|\band not before\b|\balways (?:supposing|provided)\b|, though only (?:if|once|when|after)\b"),
        "Norway will give Latvia 30 lorries, but not until Riga has paid for the last ones.",
    ),
    Telling(
        "stage.some-of-them", "C6", Status.PARTLY_DELIVERED,
        re.compile(rf"\b(?:[Hh]alf|[Mm]ost|(?:a|one) (?:third|quarter)|two[- ]thirds|three[- ]quarters|(?i:{_ONES})) of (?:the |its |their |every )?(?:promised |planned )?{_ONES} [^.;]{{2,90}}? (?:are|is|has|have) (?:now |already |since |so far )*(?:[\w, ]{{3,40}} )?{_GONE}\b|\b[Oo]f (?:the|its|their) {_ONES} [^.;]{{3,90}}?,? {_ONES} (?:are|is|has|have) (?:[^.;]{{3,60}}, )?(?:now |already |since |so far )*{_GONE}\b"),
        "Half of the 30 lorries that Norway promised Latvia are already there, Oslo said.",
    ),
    Telling(
        "stage.papers", "C3", Status.SIGNED,
        re.compile(rf"(?<!\bbe )(?<!\bnot )(?<!\byet )\bcounter-?sign(?:ed|s)\b|\b(?:exchang|swapp)(?:ed|ing) (?:the )?(?:folders|paperwork|papers|documents|signatures|instruments)\b|\b[Nn]otes (?:were|have been|had been) exchanged\b|\b[Ee]xchange of notes\b|\b(?:been|was|were) put (?:down )?(?:to|on) paper\b|\bbears? (?:yesterday|today|\w+day)'s date\b|\b(?:became|is now|(?:there )?is (?:also|now)) a contract\b|\bsigning (?:up )?for (?:about |some |up to )?(?=[A-Z]{{0,3}}[$€£¥₩]|\d)|\bsigned into (?:being|force)\b|\b(?:pen|pens) (?:has|have|was|were) (?:been )?put to\b|\b(?:reached for|picked up|took up) (?:their|the) pens?\b|\bcontract (?:was )?(?:received|executed)\b|\b(?:contract|agreement|accord|memorandum) (?:under|by) which [^.;]{{3,110}}? (?:was|were|has been) (?:\w+ly )?(?:signed|sealed|executed|inked)\b|\b{_PAPER}s?\b[^.;]{{0,70}}? (?<!not )(?<!yet )(?<!never )(?:was|were|has been|have been|is|are|been) (?:\w+ly )?(?:signed|sealed|executed|inked)\b|\b(?:contract|order|framework agreement)\b[^.;]{{0,70}}? (?<!not )(?<!yet )(?<!never )(?:was|were|has been|have been) (?:\w+ly )?(?:awarded|concluded|placed)\b|\b(?:placed|booked|received) (?:an?|its) (?:first )?firm order\b|\b(?:an?|the) (?:[\w-]+ ){{0,3}}{_PAPER} (?:[^.;,]{{3,60}} )?signed (?:by|in|on|at|last|yesterday|this)\b"),
        "Norway will give Latvia 30 lorries: the arrangement for it was quietly signed in Riga.",
    ),
    Telling(
        "stage.come", "C6", Status.DELIVERED,
        re.compile(rf"\b(?:is|are) (?:now |already |all )*in [A-Z][\w-]+(?:ian|ish|ese|an|ch|ic)? hands\b|\b(?:has|have) (?:now |duly )?(?:made|come) good on (?:its|their|the)\b|\bconfirmed (?:the )?receipt\b|\b(?:has|have) been (?:distributed|installed)\b|\bchanged (?:flags|hands)\b|\b(?:was|were) put into the hands of\b|\b(?:came|come|went|gone) (?:off the (?:landing )?(?:ship|train|ferry|plane)|over the border|into (?:the|its|their) account)\b|\b(?:paid|wired) (?:over|in full)\b|\bkeys (?:were|have been) (?:passed|handed|given)\b|\b{_ONES} [^.;,]{{3,50}} have (?:reached|gone to) (?:the )?[A-Z]"),
        "Thirty lorries that Norway was to give Latvia are now in Latvian hands.",
    ),
    Telling(
        "stage.at-one", "C5", Status.AGREED,
        re.compile(rf"(?<!\bto )(?<!\bnot )(?<!\byet )(?<!\bnever )\b(?:com|cam)e to (?:terms|an (?:agreement|understanding|arrangement))\b|\b(?:has|have|had) (?:also |now |at last |finally |since )?settled\b(?! (?:in|down|into|out|there|for)\b)|\b[Tt]erms (?:were|have been|had been) (?:settled|agreed|struck)\b|\bdone deal\b|\b(?:an?|the) (?:understanding|accord|agreement|arrangement|deal) (?:(?:has|had) been|was|were) (?:reached|struck|found)\b|\b(?:both|two|three|four) {_CAPITALS} (?:have )?(?:confirm|agree|are agreed|were agreed|had agreed|concurred)\w*\b|\b(?:have|had|has) (?:both |all )?consented to\b|\bby (?:mutual|joint) (?:agreement|consent)\b|\b(?:are|were|is) (?:both |all |now |at last )?agreed (?:on|that)\b|\b(?:have|had) (?:all |both )?tied themselves to\b|\ban agreement (?:under which|by which|whereby)\b"),
        "Thirty lorries will go from Norway to Latvia: terms were settled on Friday.",
    ),
    Telling(
        "stage.money-set-free", "C6", Status.ALLOCATED,
        re.compile(r"\b(?:budget|finance|appropriations) committee\b[^.;]{0,50}? (?:freed|waved|let|lets|will let|released|cleared|approved|unlocked|signed off|nodded)\b|\b(?:[Dd]eputies|[Ll]awmakers|MPs|[Ss]enators|[Pp]arliament|[Cc]abinet|[Cc]ouncillors|Riksdag|Storting|Folketing|Sejm|Bundestag|Diet|Knesset|Eduskunta)\b[^.;]{0,40}? (?:approved|voted(?: through)?|passed|cleared|waved through|nodded through)\b(?=(?:[^.;]|\.\d){1,50}(?:million|billion))|\b(?:freed|freed up|unfroze|unfreezes|unfroze|unblocked|obligated)\b(?=(?:[^.;]|\.\d){1,40}(?:million|billion|\d))|\b(?:council of ministers|council of government|[Cc]abinet|[Ff]ederal [Cc]ouncil|government|parliament)\b[^.;]{0,60}? (?:made|makes|has made)\b[^;]{3,90}? available\b|\b(?:has|have|had) (?:now |already )?been (?:fully )?(?:allocated|earmarked|assigned|set aside) (?:to|for)\b|\b(?:put|puts|placed) [^;]{3,90}? at the disposal of\b|\b(?:rode |passed |signed )into law\b|\bfully funded\b"),
        "The cabinet in Oslo made 30 million euros from the defence fund available to Latvia.",
    ),
    Telling(
        "stage.theirs-to-take", "C5", Status.OFFERED,
        re.compile(r"\b(?:has|have) put it to (?:the )?[A-Z]|\b(?:has|have|had) put on the table\b|\b(?:is|are|lies) on the table\b|\b(?:answer|reply|response) is (?:awaited|expected|pending|still to come)\b|\bwhenever [A-Z]\w+ (?:cares|wants|wishes|likes|asks)\b|\b(?:has|have) (?:formally |now )?proposed,|\bif [A-Z]\w+ (?:takes|says yes|accepts|wants them|wants it|is interested|asks)\b|\b[A-Z]\w+ can have (?:the|them|it|\d|two|three|four|ten|twelve)\b"),
        "Norway will give Latvia 30 lorries whenever Riga wishes.",
    ),
)  # fmt: skip


_STAGES: Final = Rules(STAGES)


def stage_of(sentence: str) -> Status | None:
    """Name the stage a sentence tells beside its trigger; ``None`` when it tells none.

    A paper that has yet to be signed ("if a contract is signed by May") is no paper.
    """
    done = _PROVISO.sub("", sentence)
    return next(
        (
            stage.status
            for pattern, stage in _STAGES.standing(sentence)
            if pattern.search(done if stage.status is Status.SIGNED else sentence)
        ),
        None,
    )
