"""Civil-date arithmetic for ``when``: spans, past and future readings of a half-said date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match, Pattern

    from monitor.types import Precision

Part = Literal["", "early", "mid", "late"]
Order = Literal["dmy", "mdy"]

FAR = 300  # days: a reading so far off yields to one within NEAR
NEAR = 60


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day; ``last`` is None for a single day."""

    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a date is read against: the day of publication where the source lives."""

    today: date
    order: Order = "dmy"  # of 3/4/2026
    fiscal_month: int = 1  # first month of the fiscal year
    fiscal_named_by_end: bool = False  # FY2026 ends in 2026


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What words can mean: their past and their future reading, equal when there is but one."""

    past: Span | None
    future: Span | None
    precision: Precision
    part: Part = ""
    start: int = -1  # set when narrower than the whole match
    end: int = -1


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how to read what it matched."""

    pattern: Pattern[str]
    read: Callable[[Match[str], Frame], Reading | None]
    digits: bool = False  # never fits without a figure


def day(year: int, month: int, number: int) -> date | None:
    """Make a date; ``None`` for 31 February."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_span(year: int, month: int) -> Span | None:
    """Give the whole month; ``month`` may run over the year's ends."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1900 <= year <= 2200:
        return None
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_span(year: int) -> Span | None:
    """Give the whole calendar year."""
    return Span(date(year, 1, 1), date(year, 12, 31)) if 1900 <= year <= 2200 else None


def week_span(today: date, weeks: int) -> Span:
    """Give Monday to Sunday of the week ``weeks`` away."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return Span(monday, monday + timedelta(days=6))


def one(span: Span | None, precision: Precision, part: Part = "") -> Reading | None:
    """Give the only reading there is."""
    if span is None:
        return None
    return Reading(past=span, future=span, precision=precision, part=part)


def at(today: date, days: int) -> Reading | None:
    """Give the day ``days`` away."""
    return one(Span(today + timedelta(days=days)), "day")


def weekday(number: int, frame: Frame) -> Reading:
    """Read a bare weekday: the last one up to today, or the first from today on."""
    back = (frame.today.weekday() - number) % 7
    ahead = (number - frame.today.weekday()) % 7
    return Reading(
        past=Span(frame.today - timedelta(days=back)),
        future=Span(frame.today + timedelta(days=ahead)),
        precision="day",
    )


def weekday_of(number: int, frame: Frame, weeks: int) -> Reading | None:
    """Read a weekday of the week ``weeks`` away; of this week it may also have passed."""
    found = week_span(frame.today, weeks).first + timedelta(days=number)
    return one(Span(found), "day")


def last_weekday(number: int, frame: Frame) -> Reading | None:
    """Read "last Tuesday": the latest one before today."""
    return at(frame.today, -((frame.today.weekday() - number) % 7 or 7))


def coming_weekday(number: int, frame: Frame) -> Reading | None:
    """Read "this coming Tuesday": the first one after today."""
    return at(frame.today, (number - frame.today.weekday()) % 7 or 7)


def month_day(frame: Frame, month: int, first: int, last: tuple[int, int] | None) -> Reading | None:
    """Read days of a month without a year: the latest past and the earliest future ones.

    Args:
        frame: The day of publication.
        month: Of the first day.
        first: The first day.
        last: Month and day of the last, or ``None``.
    """
    spans = []
    for year in range(frame.today.year - 4, frame.today.year + 5):
        start = day(year, month, first)
        if start is None:
            continue
        stop = day(year + (last[0] < month), last[0], last[1]) if last else None
        if last and (stop is None or stop < start):
            return None
        spans.append(Span(start, stop if stop != start else None))
    return choose(spans, frame, "day")


def bare_day(frame: Frame, first: int, last: int | None) -> Reading | None:
    """Read a day of the month alone: of this month or the nearest ones around it."""
    spans = []
    for months in range(-2, 3):
        whole = month_span(frame.today.year, frame.today.month + months)
        start = day(whole.first.year, whole.first.month, first) if whole else None
        if start is None:
            continue
        stop = day(start.year, start.month, last) if last else None
        if stop is not None and stop < start:
            return None
        spans.append(Span(start, stop if stop != start else None))
    past = [s for s in spans if s.first <= frame.today]
    future = [s for s in spans if (s.last or s.first) >= frame.today]
    if not past or not future:
        return None
    return Reading(past=past[-1], future=future[0], precision="day")


def choose(
    spans: list[Span], frame: Frame, precision: Precision, part: Part = ""
) -> Reading | None:
    """Pick the latest span begun and the earliest not ended; a far one yields to a near one."""
    past = next((s for s in reversed(spans) if s.first <= frame.today), None)
    future = next((s for s in spans if (s.last or s.first) >= frame.today), None)
    if past is None or future is None:
        return None
    behind = max((frame.today - (past.last or past.first)).days, 0)
    ahead = max((future.first - frame.today).days, 0)
    if behind >= FAR and ahead <= NEAR:
        past = future
    elif ahead >= FAR and behind <= NEAR:
        future = past
    return Reading(past=past, future=future, precision=precision, part=part)


def month(frame: Frame, number: int, part: Part = "") -> Reading | None:
    """Read a month without a year."""
    spans = [month_span(frame.today.year + years, number) for years in (-1, 0, 1)]
    return choose([s for s in spans if s], frame, "month", part)


def last_month_named(frame: Frame, number: int, direction: int) -> Reading | None:
    """Read "last April" (-1), "this April" (0), "next April" (1)."""
    years = 0
    if direction < 0 and number >= frame.today.month:
        years = -1
    elif direction > 0 and number <= frame.today.month:
        years = 1
    return one(month_span(frame.today.year + years, number), "month")


def fiscal(frame: Frame, year: int) -> Reading | None:
    """Read a fiscal year by the custom of the source's zone."""
    if frame.fiscal_month == 1:
        return one(year_span(year), "year")
    begins = year - 1 if frame.fiscal_named_by_end else year
    first = month_span(begins, frame.fiscal_month)
    last = month_span(begins, frame.fiscal_month + 11)
    return one(Span(first.first, last.last) if first and last else None, "year")


def fiscal_now(frame: Frame) -> int:
    """Name the fiscal year that today belongs to."""
    begun = frame.today.month >= frame.fiscal_month
    begins = frame.today.year if begun else frame.today.year - 1
    return begins + 1 if frame.fiscal_named_by_end and frame.fiscal_month > 1 else begins


def window(frame: Frame, days: int, precision: Precision) -> Reading | None:
    """Read "the coming days": from today on (or, negative, up to today)."""
    edge = frame.today + timedelta(days=days)
    return one(Span(min(edge, frame.today), max(edge, frame.today)), precision)


def shift_months(today: date, months: int) -> Span | None:
    """Give the month ``months`` away."""
    return month_span(today.year, today.month + months)
