"""What unnamed people tell and an office then confirms is a rumour no more (C5, M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_OFFICE: Final = (
    r"(?<!\bno )(?<!\bneither )(?<!\bnor the )\b(?:ministry|department|government|office|embassy|palace|chancellery|headquarters|spokes\w+|minister|secretariat)"
    r"(?: (?:in|of|for|at) (?:the )?[\w'-]+(?: [\w'-]+){0,3}?)?,?"
    r" (?:(?:has|have|had|since|later|now|also|then|meanwhile|duly|both|afterwards) )*"
)
_VOUCHES: Final = keyed(rf"{_OFFICE}confirm(?:ed|s)\b(?! (?:that no|only)\b)", re.IGNORECASE)
_OF_IT: Final = keyed(
    rf"{_OFFICE}confirm(?:ed|s) (?:it|this|that(?= on |[.,;]|$)|as much|the (?:\w+ )?(?:meeting|talks|visit|trip|call|date|plan|encounter|session)s?)\b",
    re.IGNORECASE,
)
PERHAPS: Final = keyed(
    r"\b(?:likely|possibl[ey]|probabl[ey]|tentativ\w+|perhaps|presumably|(?-i:may)|might|could)\b",
    re.IGNORECASE,
)
_CONFIRMS: Final = re.compile(  # "has confirmed what this newspaper reported": no rumour any more
    r"\bconfirm(?:ed|s|ing) (?:what|(?:[\w'-]+ ){0,5}?(?:reports?|story|account))\b[^:;.]{0,80}",
    re.IGNORECASE,
)
_NEAR: Final = 2  # sentences in which the word of an office follows


def vouched_for(sentence: str) -> bool:
    """Tell "sources said, and the ministry has since confirmed it"."""
    return _VOUCHES.search(sentence) is not None


def unconfirmed(sentence: str) -> str:
    """Leave out the report that somebody confirms: "confirmed what a newspaper had said"."""
    return _CONFIRMS.sub(" ", sentence)


def settle_vouched(drafts: Sequence[Draft], article: Article) -> None:
    """Take a meeting as told by an office where one of the next sentences says it confirmed it."""
    for draft in drafts:
        if draft.kind != "meeting" or draft.status is not Status.UNCONFIRMED:
            continue
        at = draft.line.index + 1
        after = (x.text for x in article.lines[at : at + _NEAR] if x.rank == "body")
        around = (draft.line.text, *after)
        told = any(_OF_IT.search(text) and not PERHAPS.search(text) for text in around)
        if told and not PERHAPS.search(draft.line.text):
            behind = draft.date is not None and draft.date < article.today
            draft.status = Status.OCCURRED if behind else Status.PLANNED
