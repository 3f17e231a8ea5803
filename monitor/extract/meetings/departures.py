"""The day somebody sets out on is not yet the day of whom he goes to meet (M3)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_SETS_OUT: Final = re.compile(
    r"\b(?:leav(?:es?|ing)|depart(?:s|ing)?|set(?:s|ting)? (?:off|out)|fl(?:ies|y|ying) out)\b"
    r"(?: for [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)? (?:early |late )?(?:on )?(?:next )?$"
)
_FAR: Final = re.compile(  # where one is not on the day one leaves, or not only there
    r"\b(?:for|to|of|through|on|around) (?:the |an? |his |her |their )?(?:[\w-]+ ){0,2}?"
    r"(?:Europe|Asia|Africa|Americas?|Oceania|Baltics?|Balkans|Caucasus|Scandinavia|Pacific|Gulf"
    r"|Middle East|region|trip|tour|visit|journey|swing"
    r"|(?:two|three|four|five|six|several) (?:countries|capitals|cities|states))\b"
)
_LASTS: Final = re.compile(
    r"\b(?:trip|tour|visit|journey|travels?|programme)\b[^.;\"]{0,30}?"
    r" (?:runs?|lasts?|is|will run|will last|goes) (?:from )?(?:the )?$"
)
NEAR: Final = 3  # sentences in which the days of the journey are told


def on_the_way(draft: Draft, when: When | None, article: Article) -> None:
    """Loosen the day of a meeting to come where it is the day its visitor leaves home.

    "He leaves on Saturday for Europe, where he will meet her" names the week; "the trip runs from
    9 to 12 June" says which days.

    Args:
        draft: With the day its own sentence gives.
        when: The words of that day.
        article: The whole text.
    """
    plain, line = article.plain, draft.line
    ahead = draft.status is Status.PLANNED and draft.date is not None and draft.date_end is None
    if when is None or not ahead or when.start >= draft.start:
        return
    if _takes_off(draft, when, article):
        return
    if not _SETS_OUT.search(plain, line.start, when.start):
        return
    if _FAR.search(plain, line.start, draft.start):
        draft.precision = "week"
    for other in article.lines[line.index : line.index + NEAR]:
        for days in article.dates(other):
            if _LASTS.search(plain, other.start, days.start) and days.future_end is not None:
                draft.date, draft.date_end = days.future, days.future_end
                draft.precision = "week"
                return


_TAKES_OFF: Final = re.compile(
    r"\b(?:leav(?:es?|ing)|depart(?:s|ing)?|set(?:s|ting)? (?:off|out)|fl(?:ies|y|ying)|travel(?:s|l?ing)?|head(?:s|ing)?|go(?:es|ing)?|jet(?:s|ting)?|board(?:s|ing)?)\b[^.;:\"]{0,60}$"
)
_WHICH_MEETS: Final = re.compile(
    r",? (?:which|that|where|when) [^.;:\"]{0,60}?\b(?:meets?|convenes?|sits?|gathers?|opens?|starts?|begins?|takes place|(?:is|are) (?:to be )?(?:held|due|set|scheduled)|will (?:meet|be held|take place|open|begin|start|convene|gather|sit|see|receive))\b[^.;:\"]{0,40}$"
)


def _takes_off(draft: Draft, when: When, article: Article) -> bool:
    """Read the day of "flies out on Monday for the session, which meets on Thursday"."""
    plain, line = article.plain, draft.line
    if not _TAKES_OFF.search(plain, line.start, when.start):
        return False
    for other in article.dates(line):
        if other.start <= draft.end or other.attribution or other.future is None:
            continue
        if _WHICH_MEETS.search(plain, when.end, other.start):
            draft.date, draft.date_end = other.reading(future=True)
            draft.precision = other.precision
            return True
    return False
