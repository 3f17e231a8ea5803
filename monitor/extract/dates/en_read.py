"""How an English date expression is read once its rule has matched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import (
    Frame,
    Part,
    Reading,
    Span,
    at,
    bare_day,
    day,
    fiscal,
    fiscal_now,
    last_month_named,
    month,
    month_day,
    month_span,
    one,
    shift_months,
    week_span,
    window,
    year_span,
)

if TYPE_CHECKING:
    from re import Match

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a": 1, "an": 1, "a few": 3, "several": 3,
    "a couple of": 2, "couple of": 2,
}  # fmt: skip
_FUTURE: Final = frozenset({"next", "coming", "upcoming", "following"})


def month_number(text: str) -> int:
    """Give the number of a month by its English name."""
    return _MONTHS[text.lower().rstrip(".")]


def number_in(text: str) -> int:
    """Read the digits of a word: "21st"."""
    return int(re.sub(r"\D", "", text))


def read_iso(m: Match[str], _frame: Frame) -> Reading | None:
    """Read iso as matched."""
    found = day(int(m["y"]), int(m["m"]), int(m["d"]))
    return one(Span(found), "day") if found else None


def read_numeric(m: Match[str], frame: Frame) -> Reading | None:
    """Read numeric as matched."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    year += 2000 if year < 100 else 0
    swap = second > 12 or (frame.order == "mdy" and first <= 12)
    found = day(year, first, second) if swap else day(year, second, first)
    return one(Span(found), "day") if found else None


def read_days(m: Match[str], frame: Frame) -> Reading | None:
    """Read one day or a range of days, with or without a year."""
    g = m.groupdict()
    number, last = number_in(m["d"]), g.get("d2")
    name = month_number(m["mon"])
    ends = (month_number(g["mon2"]) if g.get("mon2") else name, number_in(last)) if last else None
    if not g.get("y"):
        return month_day(frame, name, number, ends)
    year = int(m["y"])
    starts = year - 1 if ends and ends[0] < name else year
    first, stop = day(starts, name, number), day(year, *ends) if ends else None
    if first is None or (ends and (stop is None or stop < first)):
        return None
    return one(Span(first, stop if stop != first else None), "day")


def _part(m: Match[str]) -> Part:
    word = m["part"].lower()
    if "mid" in word:
        return "mid"
    return "late" if re.search(r"late|end|clos|second|last|final|dying", word) else "early"


def read_part_of(m: Match[str], frame: Frame) -> Reading | None:
    """Read part of as matched."""
    g, part = m.groupdict(), _part(m)
    if g.get("mon"):
        if g.get("y"):
            return one(month_span(int(m["y"]), month_number(m["mon"])), "month", part)
        if g.get("rel"):
            found = last_month_named(frame, month_number(m["mon"]), direction(m["rel"]))
            return one(found.past, "month", part) if found else None
        return month(frame, month_number(m["mon"]), part)
    if g.get("y"):
        return one(year_span(int(m["y"])), "year", part)
    return relative(frame, m["rel"] or "this", m["unit"], part)


SUNDAY: Final = 6


def direction(word: str | None) -> int:
    """Tell "next" (1) from "last" (-1) and "this" (0)."""
    word = (word or "this").lower().split()[-1]
    return 1 if word in _FUTURE else -1 if word in {"last", "previous", "past"} else 0


def relative(frame: Frame, rel: str, unit: str, part: Part = "") -> Reading | None:
    """Read "next week", "last month", "this year"."""
    step = direction(rel)
    unit = unit.lower()
    if unit == "week":
        span = week_span(frame.today, step)
        ends = step < 0 and frame.today.weekday() == SUNDAY  # which week is the last then?
        return one(Span(span.first, frame.today) if ends else span, "week", part)
    if unit == "month":
        return one(shift_months(frame.today, step), "month", part)
    if unit == "year":
        return one(year_span(frame.today.year + step), "year", part)
    return None


def read_rel_unit(m: Match[str], frame: Frame) -> Reading | None:
    """Read rel unit as matched."""
    part: Part = {"later": "late", "earlier": "early"}.get((m["shade"] or "").lower(), "")  # type: ignore[assignment]
    return relative(frame, m["rel"], m["unit"], part)


_FEASTS: Final = {
    "new year eve": (12, 31), "new year day": (1, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "anzac day": (4, 25),
    "waitangi day": (2, 6), "australia day": (1, 26), "canada day": (7, 1), "bastille day": (7, 14),
    "armistice day": (11, 11), "remembrance day": (11, 11), "ve day": (5, 8), "europe day": (5, 9),
    "may day": (5, 1), "all saints day": (11, 1), "valentine day": (2, 14),
}  # fmt: skip


def read_feast(m: Match[str], frame: Frame) -> Reading | None:
    """Read a feast of a fixed date."""
    name = re.sub(r"['’]s?", "", m["feast"].lower())
    return month_day(frame, *_FEASTS[name], None)


def read_month_year(m: Match[str], _frame: Frame) -> Reading | None:
    """Read month year as matched."""
    return one(month_span(int(m["y"]), month_number(m["mon"])), "month")


def read_rel_month(m: Match[str], frame: Frame) -> Reading | None:
    """Read rel month as matched."""
    return last_month_named(frame, month_number(m["mon"]), direction(m["rel"]))


def read_bare_month(m: Match[str], frame: Frame) -> Reading | None:
    """Read bare month as matched."""
    return month(frame, month_number(m["mon"]))


def read_year(m: Match[str], _frame: Frame) -> Reading | None:
    """Read year as matched."""
    return one(year_span(int(m["y"])), "year")


def read_fiscal(m: Match[str], frame: Frame) -> Reading | None:
    """Read fiscal as matched."""
    if m.groupdict().get("rel"):
        return fiscal(frame, fiscal_now(frame) + direction(m["rel"]))
    year = int(m["y"]) + (2000 if int(m["y"]) < 100 else 0)
    if m.groupdict().get("y2"):  # 2025-26 begins in 2025 whatever the custom of naming
        begins = frame.fiscal_month if frame.fiscal_month > 1 else 7
        first, last = month_span(year, begins), month_span(year, begins + 11)
        return one(Span(first.first, last.last) if first and last else None, "year")
    return fiscal(frame, year)


def read_quarter(m: Match[str], frame: Frame) -> Reading | None:
    """Read quarter as matched."""
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    number = words.get(m["q"].lower()) or int(re.sub(r"\D", "", m["q"]) or 0)
    size = 6 if "half" in m[0].lower() else 3
    if not 1 <= number <= 12 // size:
        return None
    year = int(m["y"]) if m["y"] else frame.today.year + direction(m["rel"])
    first, last = month_span(year, (number - 1) * size + 1), month_span(year, number * size)
    if first is None or last is None:
        return None
    part: Part = "early" if number * size <= 6 else "late"
    whole = year_span(year)
    return one(whole, "year", part)


def read_named_day(m: Match[str], frame: Frame) -> Reading | None:
    """Read named day as matched."""
    word = re.sub(r"\s+", " ", m[0].lower())
    days = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day after tomorrow": 2,
            "day before yesterday": -2}  # fmt: skip
    matched = sorted((k for k in days if k in word), key=len, reverse=True)
    return at(frame.today, days[matched[0]] if matched else 0)


_SO_OFTEN = re.compile(  # "the second call in three days", "four capitals in five days"
    r"\b(?:twice|once|thrice|times|(?:first|second|third|fourth|fifth|sixth|\w+th)(?: [\w-]+)?"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) [\w-]+(?: [\w-]+)?) $"
)
_DONE_IN_IT = re.compile(  # "In three days she spoke", "in a week he has seen both"
    r",? (?:(?!will\b|is\b|are\b)[\w'-]+ ){1,8}?(?:spoke|met|saw|rang|visited|went|flew|received"
    r"|hosted|telephoned|held|talked|made|found|sent|toured|called"
    r"|(?:has|have|had) (?:\w+ly |both |already |twice )?(?!to\b)\w+"
    r"(?:ed|[eouw]n|ung|et|[aou]de?|eld|old|ent|ound))\b"
)


def _gone_by(m: Match[str]) -> bool:
    """Tell a span in which something was done from one after which it will be."""
    if not m[0].lower().startswith(("in ", "within ")):
        return False
    if _SO_OFTEN.search(m.string, max(0, m.start() - 40), m.start()):
        return True
    return m[0][0].isupper() and _DONE_IN_IT.match(m.string, m.end()) is not None


def read_distance(m: Match[str], frame: Frame) -> Reading | None:
    """Read distance as matched; a span in which something was done names no day."""
    if _gone_by(m):
        return Reading(past=None, future=None, precision="unknown")
    text = m["count"].lower()
    count = int(text) if text.isdigit() else NUMBERS[text]
    unit = m["unit"].lower()
    sign = -1 if m[0].lower().endswith("ago") else 1
    if unit == "day":
        return at(frame.today, sign * count)
    if unit in {"week", "fortnight"}:
        weeks = count * (2 if unit == "fortnight" else 1)
        return one(week_span(frame.today, sign * weeks), "week")
    if unit == "month":
        return one(shift_months(frame.today, sign * count), "month")
    return one(year_span(frame.today.year + sign * count), "year")


def read_coming(m: Match[str], frame: Frame) -> Reading | None:
    """Read coming as matched."""
    sign = -1 if re.search(r"recent|past|last|previous", m[0], re.IGNORECASE) else 1
    unit = m["unit"].lower()
    if unit == "day":
        return window(frame, sign * 6, "week")
    if unit == "week":
        return window(frame, sign * 30, "month")
    return Reading(past=None, future=None, precision="unknown")


def read_season(_m: Match[str], _frame: Frame) -> Reading | None:
    """Read season as matched."""
    return Reading(past=None, future=None, precision="unknown")


def read_ordinal_day(m: Match[str], frame: Frame) -> Reading | None:
    """Read ordinal day as matched."""
    last = m.groupdict().get("d2")
    return bare_day(frame, number_in(m["d"]), number_in(last) if last else None)
