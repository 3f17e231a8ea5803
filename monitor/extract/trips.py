"""Days a meeting takes from its trip or summit, and old days that open a stretch of history."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.status import FUTURE
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.parties import (
        Focus,
    )
    from monitor.extract.reading import Article, Line


_DURING = re.compile(
    r"\b(?:during|at|on the (?:sidelines|margins) of|throughout|as part of|there)\b(?: (?:the|his|her|their|this|a|that))?"
    r"(?: [\w'-]+){0,4}? ?(?:visit|trip|tour|conference|summit|stay|forum|gathering|meeting|ministerial)?\b",
    re.IGNORECASE,
)


def by_trip(draft: Draft, article: Article, focus: Focus) -> None:
    """Give an undated meeting told as part of a trip or summit the days of that (M2)."""
    if focus.trip is None:
        return
    first, last = focus.trip
    ahead = draft.status in {Status.PLANNED, Status.UNCONFIRMED}
    if ahead != ((last or first) >= article.today) and first != article.today:
        return
    if ahead and not draft.persons:
        return
    if not ahead and not (_DURING.search(draft.line.text) and (article.today - first).days < 15):
        return
    draft.date, draft.date_end = first, last
    draft.precision = "week" if last and last != first else "day"
    if ahead:
        draft.precision = "week"


_TRIP = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|tour|travel\w*|(?<!press )(?<!news )conference|summit|forum|ministerial|gathering"
    r"|arriv\w+|stay|stopover|flies|flew|fly|heads?|leaves?)\b",
    re.IGNORECASE,
)


def note_trip(line: Line, article: Article, focus: Focus) -> None:
    """Remember the days of a visit, trip or summit a sentence tells of."""
    if not _TRIP.search(line.text):
        return
    for when in article.dates(line):
        if when.attribution or when.dateline or when.deadline or when.date is None:
            continue
        if when.precision not in {"day", "week"}:
            continue
        ahead = FUTURE.search(line.text) is not None
        first, last = when.reading(future=ahead)
        if first is not None and abs((first - article.today).days) < 60:
            focus.trip = (first, last)
            return


_OPENS = re.compile(
    r"^(?:\w+ )?(?:[Ii]n|[Oo]n|[Dd]uring|[Bb]ack in|[Ss]ince|[Ll]ast|[Tt]he following)?\W*(?:[\w-]+ ){0,2}$"
)
CARRIES = 3  # sentences an old date at the head of one still governs


def note_history(line: Line, article: Article, focus: Focus) -> None:
    """Remember that a sentence opens with an old date, and forget it at a recent one."""
    for when in article.dates(line):
        first, last = when.reading(future=False)
        if first is None or when.dateline:
            continue
        old = (article.today - (last or first)).days > 14
        opens = _OPENS.match(article.plain[line.start : when.start])
        if not old:
            focus.history = -1
        elif opens:
            focus.history = line.index + CARRIES
        return


_AFTERMATH = re.compile(
    r"^(?:Following|After|At|During|Ahead of|Since) (?:the|that|this|their|those) (?:\w+ )?(?:summit|meetings?|talks|visit|trip|conference|gathering|session|dialogue|occasion|call)\b"
)


def note_aftermath(line: Line, focus: Focus) -> None:
    """Keep to the past in a sentence that follows up an event of the past: "After that summit"."""
    if focus.past and _AFTERMATH.match(line.text):
        focus.history = max(focus.history, line.index)
