"""Talks of several days told by the day they ended on: their first day is the meeting's (M2)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.en_read import NUMBERS
from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_TALKS: Final = r"(?:talks|consultations|negotiations|discussions|meetings?|sessions?|dialogue|conference|summit|ministerial|round|visit|exchanges|deliberations|gathering|forum)"
_DAYS: Final = keyed(
    rf"\b(?P<n>two|three|four|five|six|[2-6])(?:[ -]days?(?:'s?)?(?: of)? (?:[\w-]+ ){{0,4}}?{_TALKS}\b)|\b(?:lasted|lasting|spread over|over) (?P<m>two|three|four|five|six|[2-6]) days\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"\b(?:ended|ends|concluded|closed|wrapp?ed up|wound up|finished|completed|broke up|came to an end)\b(?:(?!\b(?:began|begun|started|opened|after|before|said|will|would)\b)[^;:\"]){0,110}$"
)


def over_days(draft: Draft, article: Article) -> None:
    """Count back from the day talks ended on to the day they began."""
    line = draft.line
    count = _DAYS.search(line.text) if draft.status is Status.OCCURRED else None
    if count is None or draft.date_end is not None:
        return
    days = int(NUMBERS.get((count["n"] or count["m"]).lower(), 0) or (count["n"] or count["m"]))
    for when in article.dates(line):
        if when.past is None or when.precision != "day" or when.attribution or when.dateline:
            continue
        unlike = draft.date is not None and draft.precision == "day" and draft.date != when.past
        if unlike or not _ENDED.search(article.plain, line.start, when.start):
            continue
        draft.date, draft.date_end = when.past - timedelta(days=days - 1), when.past
        draft.precision = "day"
        return
