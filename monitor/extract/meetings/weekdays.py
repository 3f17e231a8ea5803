"""Days that lean on those told before: of a trip, its second day, of "next week" its Thursday."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BARE: Final = re.compile(rf"(?:on )?{_WEEKDAY}(?:(?: and | to | through |-|–){_WEEKDAY})?")
_NEXT: Final = re.compile(r"\bnext\b", re.IGNORECASE)
_WEEK: Final = timedelta(days=7)
NEAR: Final = 2  # sentences over which "next Monday" says which Thursday is meant
STAY: Final = 4  # sentences over which a trip does


def in_its_week(
    draft: Draft, when: When | None, focus: Focus, article: Article
) -> tuple[date | None, date | None]:
    """Give the days of a meeting to come as those told before it would have them.

    "He is in Asia from 27 to 30 October. In Tokyo he will meet her on Tuesday" is no Tuesday
    before the trip, and "next Monday … on Thursday" no Thursday of this week.

    Args:
        draft: With the days its own sentence gives.
        when: The words of that sentence.
        focus: What the article speaks of.
        article: The whole text.
    """
    first, last = draft.date, draft.date_end
    nth = nth_day(draft.line.text, focus)
    own = focus.trip_line == draft.line.index and focus.trip is not None and not focus.trip[1]
    own = own and _BEGAN.search(draft.line.text) is None
    if nth is not None and not own and focus.trip is not None and first == focus.trip[0]:
        draft.precision = "day"
        return nth, None
    if when is not None and first and last and draft.status is Status.OCCURRED:
        day = _named_later(draft, when, article)
        if draft.precision == "week" and day is not None:
            draft.precision = "day"
            return first + timedelta(days=(day.weekday() - first.weekday()) % 7), None
    ahead = draft.status in {Status.PLANNED, Status.UNCONFIRMED}
    if when is None or first is None or not ahead or not _BARE.fullmatch(when.text):
        return first, last
    for begin, end in _told_before(draft.line, focus, article):
        if begin <= first <= end:
            return first, last
        weeks = -((first - begin).days // 7)  # to the first such weekday from the beginning on
        moved = first + weeks * _WEEK
        if first < begin and moved <= end:
            return moved, last + weeks * _WEEK if last else None
    return first, last


_BEGAN: Final = keyed(r"\b(?:began|begun|started|starting|beginning)\b")
_APART: Final = re.compile(
    r"[;:\".]|\b(?:will|would|to|before|after|until|since|and|but|when|while|who|said|next)\b"
)


def _named_later(draft: Draft, week: When, article: Article) -> date | None:
    """Find the weekday a sentence of a past week goes on to name: "last week, on the Thursday"."""
    for when in article.dates(draft.line):
        later = when.start >= week.end and not (when.attribution or when.deadline)
        if later and _BARE.fullmatch(when.text) and when.past_end is None:
            apart = _APART.search(article.plain, week.end, when.start)
            return None if apart else when.past
    return None


def _told_before(line: Line, focus: Focus, article: Article) -> Iterator[tuple[date, date]]:
    """Give the days of the trip told of, and what is left of a week called the next one."""
    if focus.trip is not None and line.index - focus.trip_line <= STAY:
        yield focus.trip[0], focus.trip[1] or focus.trip[0]
    for before in article.lines[max(line.index - NEAR, 0) : line.index]:
        for when in article.dates(before):
            begin = when.future
            if begin is not None and when.precision == "day" and _NEXT.search(when.text):
                yield begin, begin + timedelta(days=6 - begin.weekday())


def later_than(before: Draft | None, draft: Draft) -> None:
    """Put the later of two meetings to come, told in one breath, after the first.

    On a Wednesday "A on Monday and B on Thursday" is the Thursday after that Monday. Of a journey
    of which only the days are known, both are some day of those.
    """
    if before is None or before.date is None or draft.date is None or draft.date_end is not None:
        return
    if before.precision == draft.precision == "week":
        draft.date, draft.date_end = before.date, before.date_end
        return
    ahead = draft.status is before.status is Status.PLANNED and draft.precision == "day"
    if ahead and draft.start >= before.start and draft.date < before.date <= draft.date + _WEEK:
        draft.date += _WEEK


_NTH: Final = keyed(
    r"\b(?:[Oo]n|[Dd]uring|[Ss]pent) (?:(?:the|his|her|their) (?P<nth>first|second|third|fourth|fifth)(?: (?:and|full|working) [a-z]+| full| working)? day|day (?P<n>one|two|three|four|five)"
    r"|(?:the|his|her|their) (?P<last>last|final|closing) day(?= of (?:the|an?|his|her|their) ))\b"
)
_COUNT: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "one",
    "two",
    "three",
    "four",
    "five",
)


def nth_day(text: str, focus: Focus) -> date | None:
    """Read "on the second day" of the visit or session told of, and "on the eve of the summit"."""
    if focus.trip is not None and _EVE.search(text):
        return focus.trip[0] - timedelta(days=1)
    found = _NTH.search(text)
    if found is None or focus.trip is None:
        return None
    first, last = focus.trip
    if found["last"]:
        return last
    day = first + timedelta(days=_COUNT.index(found["nth"] or found["n"]) % 5)
    return day if last is None or day <= last else None


_EVE: Final = re.compile(
    r"\b(?:on the eve of|(?:the|a) day before) (?:the|that|this|their) (?:[\w-]+ ){0,2}?(?:summit|forum|conference|ministerial|gathering|visit|trip|session|meeting)\b(?!,? (?:which|on|opens|of (?:\d|[A-Z][a-z]+ \d)))"
)
