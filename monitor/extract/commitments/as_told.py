"""Where a promise stands by what its own sentence says beside it: taken back, put off, only offered (C5, C6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.stages import stage_of
from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft

_WORD: Final = r"(?:undertaking|pledge|promise|offer|commitment|vow|word|agreement|decision)"
_SUM: Final = r"(?:[A-Z]{0,3}[$€£¥₩] ?)?\d[\d,.]*[ -]?(?:million|billion|trillion|m|bn|trn)\b"
_TAKES_BACK: Final = keyed(
    r"\b(?:(?:has|have|had|is|are|was|were) (?:now |since |also )?(?:(?:taken|taking|clawed|clawing) back|(?:gone|going) back on|(?:walked|walking) away from|(?:backed|backing) (?:out of|away from)|(?:reneged|reneging) on)"
    r"|(?:took|takes|clawed|claws) back|went back on|goes back on|reneged on|reneges on|walked away from|backed out of"
    r"|(?:will|would|is to|are to|to) (?:take back|claw back|go back on|walk away from|back out of|renege on))"
    rf" (?:(?:its|their|the|an?|his|her|all|some|about|up to|[A-Z][\w-]+'s) )*(?:[\w-]+ )?(?:{_WORD}\b|{_SUM})"
)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:will|would|can|could) (?:now not|not now|no longer|not) (?:now )?(?:come|happen|begin|start|take place|go ahead|follow|arrive|be (?:signed|made|handed over|delivered|paid|completed|ready|possible)) (?:\w+ ){0,2}?(?:before|until|till)\b"
)
_OF_IT: Final = re.compile(
    r"(?:The )?(?:[Ss]ignature|[Ss]igning|[Hh]andover|[Dd]elivery|[Pp]ayment|[Tt]ransfer|[Ss]hipment|[Aa]rrival|[Dd]eployment|[Aa]ward|[Cc]onclusion|[Cc]ompletion)\b"
)
_POSSIBLE_SALE: Final = re.compile(
    r"\b(?:possible|potential|prospective|proposed) (?:[\w$€£¥₩.,-]+ ){0,6}?[Ss]ales?\b"
    r"|\bState Department(?:'s)? (?:has |had |on \w+day |\w+day )?(?:approv|clear|okay|OK|author|green|back|wav|signed off|gives|gave)[\w-]*\b[^.;]{0,80}\b[Ss]ales?\b"
)
_IN_PART: Final = keyed(
    r"\b(?:now |already )?(?:holds?|has|have|received|took delivery of|taken delivery of|in hand) (?:now |so far |already |received |got |been given |been sent |been handed )*(?:most|half|a (?:third|quarter)|two[- ]thirds|three[- ]quarters|the (?:bulk|majority)) of (?:the|its|their)\b"
)
_BUDGET_LINE: Final = keyed(
    r"^\W*Vote [A-Z][\w ]{2,40}: |\bover the forward estimates\b", re.MULTILINE
)
_NOTICE: Final = keyed(  # a gift is bought: its money is set aside
    r"\b(?:[Nn]otice of (?:an? |the )?(?:[\w-]+ ){0,2}?contract|(?:[Cc]ontract|[Pp]rocurement|[Tt]ender|[Aa]ward) notice)\b"
)
_BOTH_AGREED: Final = re.compile(
    r"\b(?:[Tt]he (?:two|pair|three|four|ministers|leaders|sides|parties|presidents|premiers)(?: (?:sides|countries|ministers|leaders|governments|men|women|presidents|capitals))?|[Bb]oth(?: sides| countries| ministers| leaders| capitals)?|[Tt]hey) (?:also |then |further )?(?:agreed|decided|resolved)(?:, \w+,)? that [^.;:\"]{3,80}$"
)
_AGREED_SO: Final = re.compile(  # "…, their prime ministers agreed in Helsinki"
    r", (?:the|their|its) (?:two |three |four )?(?:[\w-]+ ){0,2}?(?:ministers|leaders|governments|presidents|premiers|chiefs|capitals|countries|sides|commanders) (?:have |had )?(?:also |jointly )?(?:agreed|decided|resolved)\b"
)
_BESIDES: Final = re.compile(  # "In addition to the mission announced on Tuesday, Oslo will send"
    r"\W*(?:In a separate (?:step|move|deal|decision|announcement|contract|agreement)|Separately),? |\W*(?:In addition to|On top of|Besides|As well as|Over and above) (?:the|its|their|that|this|what) [^.;]{3,110}, "
)
_WELCOMED: Final = re.compile(  # who welcomes what another has announced tells it again
    r"\b(?:welcom|hail|prais|applaud|thank|salut|commend|cheer)(?:e[ds]?|ed|s|ing)?\b[^.;]{0,40}"
    r"\b(?:announcement|decision|pledge|news|commitment|offer|promise|undertaking)\b[^.;]{0,60}$"
)
_BOUND: Final = frozenset(
    {Status.OFFERED, Status.PLEDGED, Status.AGREED, Status.SIGNED, Status.ALLOCATED}
)


def settle_as_told(draft: Draft, before: str) -> None:
    """Set where a promise stands by words of its sentence that no trigger has.

    Args:
        draft: With the status its trigger gives it.
        before: Its sentence up to the trigger.
    """
    sentence, status = draft.line.text, draft.status
    if draft.relation is None and _BESIDES.match(sentence) and status in _BOUND:
        draft.relation = "further"
    if draft.relation is None and _WELCOMED.search(before) and status in _BOUND:
        draft.relation = "reaffirmed"
    if status in _BOUND and _TAKES_BACK.search(sentence):
        draft.status = Status.WITHDRAWN
    elif status in {*_BOUND, Status.DELIVERED} and _put_off(sentence):
        draft.status = Status.DELAYED
    elif status is Status.ALLOCATED and _POSSIBLE_SALE.search(sentence):
        draft.status = Status.OFFERED
    elif status in {Status.PLEDGED, Status.DELIVERED} and _IN_PART.search(sentence):
        draft.status = Status.PARTLY_DELIVERED
    elif status is Status.PLEDGED and (_BUDGET_LINE.search(sentence) or _NOTICE.search(sentence)):
        draft.status = Status.ALLOCATED
    elif status is Status.PLEDGED and (_BOTH_AGREED.search(before) or _AGREED_SO.search(sentence)):
        draft.status = Status.AGREED
    elif status is Status.PLEDGED:
        draft.status = stage_of(sentence) or status


def _put_off(sentence: str) -> bool:
    """Tell "signature of the contract will now not come before May" from a term of it."""
    found = _NOT_BEFORE.search(sentence)
    if found is None:
        return False
    return _OF_IT.match(sentence) is not None or "now" in found[0] or "no longer" in found[0]
