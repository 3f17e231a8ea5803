"""Days that lean on one beside them: "in June, on the 15th", "last night, 18 May"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from monitor.extract.dates.when import When

_WEEKDAY: Final = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_ORDINAL = re.compile(r"(?:on|for|from|between|\w+ of) the \d", re.IGNORECASE)
_SAME_DAY = re.compile(r"(?:(?:earlier|later) in the day|(?:on|at) the same day)$", re.IGNORECASE)


def by_those_before(whens: Sequence[When]) -> tuple[When, ...]:
    """Read the dates of a sentence that lean on one before them."""
    leaning = [_leaning(when, whens[:n]) for n, when in enumerate(whens)]
    return after_named_day([_as_put(*two) for two in zip_longest(leaning, leaning[1:])])


_FROM_NOW: Final = re.compile(
    r"(?:last night|overnight|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening))"
    r"(?: (?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)


def _as_put(when: When, after: When | None) -> When:
    """Read "last night, 18 May" as the day it is put in numbers, wherever the night was."""
    beside = after is not None and after.start - when.end <= len(", ")
    if after is None or not beside or after.precision != "day" or not re.search(r"\d", after.text):
        return when
    if _FROM_NOW.match(when.text) is None or after.dateline:
        return when
    return replace(when, date=after.date, past=after.past, future=after.future)


def _leaning(when: When, before: Sequence[When]) -> When:
    """Read "in June, on the 15th" of that June, "said on Monday she had that day" of it."""
    if _ORDINAL.match(when.text):
        months = [w for w in before if w.precision == "month" and w.past != w.future]
        return _in_month(when, months[-1]) if months else when
    days = [w for w in before if w.precision == "day" and w.date_end is None and not w.dateline]
    if not days or not _SAME_DAY.match(when.text):
        return when
    day = days[-1]
    return replace(when, date=day.date, past=day.past, future=day.future)


def _in_month(when: When, month: When) -> When:
    """Put a day of the month, or a range of them, into a month named before."""
    day = when.past or when.future
    if day is None:
        return when
    end = when.past_end or (when.future_end if when.past is None else None)
    try:
        past, future = (
            replace(
                when, date=m.replace(day=day.day), date_end=m.replace(day=end.day) if end else None
            )
            if m
            else None
            for m in (month.past, month.future)
        )
    except ValueError:
        return when  # 31 June
    return replace(
        when,
        date=(past or future or when).date,
        date_end=(past or future or when).date_end,
        past=past.date if past else None,
        past_end=past.date_end if past else None,
        future=future.date if future else None,
        future_end=future.date_end if future else None,
    )


def after_named_day(whens: Sequence[When]) -> tuple[When, ...]:
    """Read "Monday 6 May in Cairo, Warsaw on the Tuesday": bare weekdays go on from a named day."""
    known: date | None = None
    read: list[When] = []
    for when in whens:
        bare = _WEEKDAY.match(when.text) is not None
        if not bare and when.precision == "day" and not (when.attribution or when.dateline):
            known = when.future or known
        if bare and known is not None and when.future is not None and when.future < known:
            number = when.future.weekday()
            day = known + timedelta(days=(number - known.weekday()) % 7)
            read.append(replace(when, future=day))
        else:
            read.append(when)
    return tuple(read)


def next_to(said: When, day: date, other: date, today: date) -> date:
    """Take a bare weekday for the one next to another day, though not for one gone by."""
    if not _WEEKDAY.match(said.text):
        return day
    ahead = (near for n in (-7, 0, 7) if (near := day + timedelta(days=n)) >= today)
    return min(ahead, key=lambda near: abs(near - other), default=day)
