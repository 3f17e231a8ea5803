"""How English weekdays, weeks and weekends are read once their rule has matched."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import (
    Frame,
    Reading,
    Span,
    at,
    choose,
    coming_weekday,
    day,
    last_weekday,
    month,
    month_day,
    month_span,
    one,
    week_span,
    weekday,
    weekday_of,
)
from monitor.extract.dates.en_read import (
    NUMBERS,
    WEEKDAYS,
    direction,
    month_number,
    number_in,
    relative,
)

if TYPE_CHECKING:
    from re import Match


def read_rel_weekday(m: Match[str], frame: Frame) -> Reading | None:
    """Read rel weekday as matched."""
    number, rel = WEEKDAYS[m["wd"].lower().rstrip(".")], m["rel"].lower().split()[-1]
    if rel in {"last", "past"}:
        return last_weekday(number, frame)
    if rel == "next":
        return weekday_of(number, frame, 1)
    if rel in {"coming", "upcoming"}:
        return coming_weekday(number, frame)
    here = week_span(frame.today, 0).first + timedelta(days=number)
    if here >= frame.today:
        return one(Span(here), "day")
    return Reading(past=Span(here), future=Span(here + timedelta(weeks=1)), precision="day")


def read_weekday_rel(m: Match[str], frame: Frame) -> Reading | None:
    """Read weekday rel as matched."""
    number, rel = WEEKDAYS[m["wd"].lower()], m["rel"].lower()
    return weekday_of(number, frame, direction(rel))


def read_weekdays(m: Match[str], frame: Frame) -> Reading | None:
    """Read "Monday and Tuesday", "from Monday to Wednesday"."""
    first, last = WEEKDAYS[m["wd"].lower()], WEEKDAYS[m["wd2"].lower()]
    length = timedelta(days=(last - first) % 7)
    rel = m.groupdict().get("rel")
    if rel and length:
        begins = week_span(frame.today, direction(rel)).first + timedelta(days=first)
        return one(Span(begins, begins + length), "day")
    reading = weekday(first, frame)
    if reading.past is None or reading.future is None or not length:
        return None
    ends = weekday(last, frame).past
    past = Span(ends.first - length, ends.first) if ends else None
    future = Span(reading.future.first, reading.future.first + length)
    return Reading(past=past, future=future, precision="day")


def read_bare_weekday(m: Match[str], frame: Frame) -> Reading | None:
    """Read bare weekday as matched."""
    return weekday(WEEKDAYS[m["wd"].lower()], frame)


def read_week_after(m: Match[str], frame: Frame) -> Reading | None:
    """Read "Tuesday week": a week after the coming one."""
    reading = coming_weekday(WEEKDAYS[m["wd"].lower()], frame)
    if reading is None or reading.future is None:
        return None
    return one(Span(reading.future.first + timedelta(weeks=1)), "day")


def read_week_but_one(m: Match[str], frame: Frame) -> Reading | None:
    """Read "the week after next", "the week before last"."""
    return one(week_span(frame.today, 2 if m[0].lower().endswith("next") else -2), "week")


def read_numbered_weekday(m: Match[str], frame: Frame) -> Reading | None:
    """Read "Tuesday the 9th": of the months around the one whose 9th is a Tuesday."""
    number, wanted = number_in(m["d"]), WEEKDAYS[m["wd"].lower()]
    near = [frame.today.replace(day=1) + timedelta(days=31 * n) for n in (0, 1, -1, 2, -2)]
    days = (day(first.year, first.month, number) for first in near)
    found = next((d for d in days if d and d.weekday() == wanted), None)
    return one(Span(found), "day") if found else None


def read_weeks_from(m: Match[str], frame: Frame) -> Reading | None:
    """Read "a week ago today", "two weeks from tomorrow"."""
    word = m["count"].lower()
    weeks = int(word) if word.isdigit() else NUMBERS[word]
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}[m["day"].lower()]
    return at(frame.today, days + 7 * (-weeks if m["sign"].lower() == "ago" else weeks))


def read_same_day(m: Match[str], frame: Frame) -> Reading | None:
    """Read "this day last week", "a week today"."""
    return at(frame.today, 7 * (direction(m["rel"]) or 1))


def read_week_of(m: Match[str], frame: Frame) -> Reading | None:
    """Read "the week of January 25": Monday to Sunday around that day."""
    g = m.groupdict()
    number, name = number_in(m["d"] or m["d1"]), month_number(m["mon"] or m["mon1"])
    if g.get("y"):
        found = day(int(m["y"]), name, number)
        return one(week_span(found, 0), "week") if found else None
    near = month_day(frame, name, number, None)
    if near is None:
        return None
    past, future = (week_span(s.first, 0) if s else None for s in (near.past, near.future))
    return Reading(past=past, future=future, precision="week")


_FROM_EASTER: Final = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49,
    "whit monday": 50,
}  # fmt: skip


def read_movable_feast(m: Match[str], frame: Frame) -> Reading | None:
    """Read a feast that moves with Easter, and Thanksgiving, the fourth Thursday of November."""
    after = _FROM_EASTER.get(m["feast"].lower())
    days = [
        _thanksgiving(year) if after is None else _easter(year) + timedelta(days=after)
        for year in range(frame.today.year - 1, frame.today.year + 2)
    ]
    return choose([Span(day) for day in days], frame, "day")


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _easter(year: int) -> date:
    """Give Easter Sunday by the Gregorian rule (J. Meeus, Astronomical Algorithms, ch. 8)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day_before = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day_before + 1)


def read_nth_day(m: Match[str], frame: Frame) -> Reading | None:
    """Read "the last day of February", "the first Monday in March", "the second week of May"."""
    if m["rel"]:
        whole = relative(frame, m["rel"].lower().replace("the", "this"), "month")
    elif m["y"]:
        whole = one(month_span(int(m["y"]), month_number(m["mon"])), "month")
    else:
        whole = month(frame, month_number(m["mon"]))
    if whole is None:
        return None
    past, future = (_nth(m, span) for span in (whole.past, whole.future))
    weekly = m["wd"].lower() == "week"
    return Reading(past=past, future=future, precision="week" if weekly else "day")


def read_days_of(m: Match[str], frame: Frame) -> Reading | None:
    """Read "the first two days of next week"."""
    whole = relative(frame, m["rel"], m["unit"])
    if whole is None:
        return None
    more = timedelta(days={None: 0, "two": 1, "three": 2}[m["count"]])
    opens = m["nth"] in {"first", "opening"}
    past, future = (_days_of(span, more, opens=opens) for span in (whole.past, whole.future))
    return Reading(past=past, future=future, precision="day")


def _days_of(span: Span | None, more: timedelta, *, opens: bool) -> Span | None:
    if span is None or span.last is None:
        return None
    first = span.first if opens else span.last - more
    return Span(first, first + more if more else None)


def _nth(m: Match[str], span: Span | None) -> Span | None:
    if span is None or span.last is None:
        return None
    order = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
    if m["wd"].lower() == "week":
        nth = order[m["nth"].lower()]
        first = span.last - timedelta(days=6) if nth < 0 else span.first + timedelta(weeks=nth)
        return Span(first, first + timedelta(days=6))
    days = [span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1)]
    number = WEEKDAYS.get(m["wd"].lower())
    chosen = [d for d in days if number is None or d.weekday() == number]
    return Span(chosen[order[m["nth"].lower()]])


def read_weekend(m: Match[str], frame: Frame) -> Reading | None:
    """Read weekend as matched."""
    rel = (m["rel"] or "").lower()
    weeks = 1 if rel == "next" else -1 if rel == "last" else 0
    saturday = week_span(frame.today, weeks).first + timedelta(days=5)
    if rel in {"next", "coming"}:
        return one(Span(saturday, saturday + timedelta(days=1)), "day")
    back = saturday if saturday <= frame.today or rel == "last" else saturday - timedelta(weeks=1)
    if rel == "last" and frame.today.weekday() == 6:
        back = saturday
    past, future = (
        Span(back, back + timedelta(days=1)),
        Span(saturday, saturday + timedelta(days=1)),
    )
    return Reading(past=past, future=past if rel in {"last", "past"} else future, precision="day")
