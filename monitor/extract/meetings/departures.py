"""The day somebody sets out on is not yet the day of whom he goes to meet (M3)."""

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
