"""The words of a digest: labels, dates, amounts. Templated from facts, never invented."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.types import Amount, Change, Mention, Status

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

NOT_STATED = "not stated"
STATUS = {
    Status.UNCONFIRMED: "Unconfirmed",
    Status.PLANNED: "Planned",
    Status.OCCURRED: "Took place",
    Status.POSTPONED: "Postponed",
    Status.CANCELLED: "Cancelled",
    Status.UNVERIFIED_PAST: "No report that it took place",
    Status.OFFERED: "Offered",
    Status.PLEDGED: "Pledged",
    Status.AGREED: "Agreed",
    Status.SIGNED: "Signed",
    Status.ALLOCATED: "Allocated",
    Status.PARTLY_DELIVERED: "Partly delivered",
    Status.DELIVERED: "Delivered",
    Status.CONDITIONAL: "Conditional",
    Status.DELAYED: "Delayed",
    Status.WITHDRAWN: "Withdrawn",
    Status.DENIED: "Denied",
    Status.EXPIRED: "Expired",
    Status.REQUESTED: "Asked for",
}
CHANGE = {
    Change.NEW: "New",
    Change.DENIED: "Denied",
    Change.WITHDRAWN: "Withdrawn",
    Change.CANCELLED: "Cancelled",
    Change.POSTPONED: "Postponed",
    Change.RESCHEDULED: "Brought forward",
    Change.OCCURRED: "Took place",
    Change.CONFIRMED: "Confirmed",
    Change.CONFLICT: "Sources disagree",
    Change.CORRECTED: "Corrected",
    Change.AMOUNT_REVISED: "Amount revised",
    Change.DELIVERED: "Delivered",
    Change.PARTLY_DELIVERED: "Partly delivered",
    Change.ALLOCATED: "Allocated",
    Change.SIGNED: "Signed",
    Change.AGREED: "Agreed",
    Change.CONDITIONAL: "Conditional",
    Change.DELAYED: "Delayed",
    Change.EXPIRED: "Expired",
    Change.MOVED: "Moved",
    Change.UNVERIFIED_PAST: "No report that it took place",
    Change.DETAIL: "New detail",
}
MODES = {
    "in_person": "In person",
    "phone": "By phone",
    "video": "By video",
    "unknown": "Reports do not say whether in person or by phone",
}
MET = {"in_person": "met", "phone": "spoke by phone", "video": "spoke by video"}
LEVELS = {
    "leader": "Leaders",
    "minister": "Ministers",
    "deputy": "Deputy ministers",
    "ambassador": "Ambassadors",
    "military": "Military",
    "official": "Officials",
    "parliament": "Parliamentarians",
    "company": "Companies",
}
STRENGTHS = {"binding": "Binding", "firm": "Firm", "soft": "Soft"}
FIELDS = {
    "status": "Status",
    "date": "Date",
    "date_end": "Last day",
    "date_precision": "Date known to the",
    "place": "Place",
    "mode": "How",
    "amount": "Amount",
    "quantity": "Number",
    "deadline": "Deadline",
    "persons": "People",
    "sides": "Sides",
    "object": "What",
    "receiver": "For",
    "giver": "From",
    "channel": "Through",
    "strength": "Strength",
    "condition": "Condition",
}
COPIES = {
    "exact": "exact repeats",
    "syndicated": "same text on another site",
    "edited": "edited versions of a known text",
    "abridged": "shortened versions of a known text",
    "spun": "reworded versions of a known text",
    "update": "updates of a known text",
}
BOUNDS = {"up_to": "up to ", "at_least": "at least ", "about": "about "}
THE = frozenset({
    "Netherlands", "United States", "United Kingdom", "Philippines", "Czech Republic", "US", "UK",
    "United Arab Emirates", "White House", "Kremlin", "Vatican", "Indo-Pacific",
})  # fmt: skip
FULL_WEEK = timedelta(days=6)
MIDNIGHT = time()
_UNREAD = re.compile(  # another script, or words of size in German or French
    r"[\u0400-\u1fff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]"
    r"|\b(?:(?:Mio|Mrd|Millionen|Milliarden?|milliards?|millions? de)\b|millions? d[’'])"
)
# "million … USD" is what mail filters take for a swindle.
_DOLLARS = {"USD": "US$", "AUD": "A$", "NZD": "NZ$", "CAD": "C$"}
_BARE_DOLLAR = re.compile(r"(?:[a-z ]+ )?\$")
_BOUND_SAID = re.compile(
    r"\b(up to|at least|about|around|some|over|more than|nearly|almost|roughly|between|from|to)\b",
    re.IGNORECASE,
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS = {"personnel": "people"}


def number(count: int) -> str:
    """Write a small count as a word."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@lru_cache(maxsize=1024)
def day_of(day: date, *, weekday: bool = True, year: bool = True) -> str:
    """Write a date, like "Tue 10 Feb 2026"."""
    head = f"{day:%a} " if weekday else ""
    return f"{head}{day.day} {day:%b}" + (f" {day.year}" if year else "")


def long_day(day: date) -> str:
    """Write a date in full."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def instant(moment: datetime, zone: ZoneInfo, today: date | None = None) -> str:
    """Write a moment in a zone, like "10 Feb 07:00"; the year only where it is not today's."""
    local = moment.astimezone(zone)
    year = today is None or local.year != today.year
    return f"{day_of(local.date(), weekday=False, year=year)} {local.hour:02}:{local.minute:02}"


def published(moment: datetime, zone: ZoneInfo, today: date) -> str:
    """Write when something came out: a moment, or the day alone where a feed gives no more."""
    there = moment.astimezone(UTC)
    if there.time() == MIDNIGHT:
        return day_of(there.date(), weekday=False, year=moment.year != today.year)
    return instant(moment, zone, today)


def when(state: Mention) -> str:
    """Write an event's date as precisely as it is known."""
    start, end = state.date, state.date_end
    if start is None:
        return NOT_STATED
    if state.date_precision == "unknown":
        return f"{NOT_STATED}; reported {day_of(start)}"
    if state.date_precision == "month":
        return f"{start:%B} {start.year}"
    if state.date_precision == "year":
        return str(start.year)
    if state.date_precision == "week":
        return _within(start, end)
    if end and end != start:
        return f"{day_of(start, year=start.year != end.year)} to {day_of(end)}"
    return day_of(start)


def _within(start: date, end: date | None) -> str:
    """Write a stretch in which a day lies that is not known."""
    if end is None or end - start == FULL_WEEK:
        return f"week of {day_of(start)}"
    return f"between {day_of(start, year=start.year != end.year)} and {day_of(end)}"


def on_day(state: Mention, today: date) -> str:
    """Write an event's date as the end of a sentence, the year only where it is another one.

    "" where no report states it: the bottom line's last row says so.
    """
    if state.date is None or state.date_precision == "unknown":
        return ""
    said = when(state)
    if state.date.year == today.year and state.date_precision in ("day", "week"):
        said = said.removesuffix(f" {today.year}")
    several = state.date_end not in (None, state.date)
    if state.date_precision == "day":
        return f" from {said}" if several else f" on {said}"
    if state.date_precision == "week":
        return f" {said}" if said.startswith("between") else f" in the {said}"
    return f" in {said}"


def in_place(place: str) -> str:
    """Write where something is, with the article some countries take."""
    article = "The " if place == "Hague" else "the " if place in THE else ""
    where = "at" if place.endswith(("headquarters", "Headquarters", "HQ")) else "in"
    return f" {where} {article}{place}" if place else ""


def money(value: Amount | None) -> str:
    """Write an amount as printed, with its bound; in English where another language printed it.

    "" when none is stated. A bare dollar sign is followed by its currency unless that is USD.
    """
    if value is None:
        return ""
    plain = plain_amount(value.value, value.currency, value.unit)
    printed = value.text.strip() if value.text.strip().isprintable() else ""
    if not printed or (_UNREAD.search(printed) and (value.currency or value.unit)):
        printed = plain
    if value.currency not in (None, "USD") and _BARE_DOLLAR.match(printed):
        printed = f"{printed} ({value.currency})"
    bound = BOUNDS.get(value.bound or "", "")
    return bound + printed if bound and not _BOUND_SAID.search(printed) else printed


def plain_amount(value: float, currency: str | None, unit: str | None) -> str:
    """Write a bare value with its currency or unit."""
    text = scaled(value)
    if currency in _DOLLARS:
        return f"{_DOLLARS[currency]}{text}"
    if currency:
        return f"{currency} {text}"
    return f"{text} {_UNITS.get(unit, unit)}" if unit else text


def scaled(value: float) -> str:
    """Write 7.5e8 as "750 million"."""
    for power, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= power:
            return f"{value / power:,.6g} {word}"
    return f"{value:,.10g}"


def stored_date(text: str | None, *, weekday: bool = False) -> str:
    """Write a stored date or deadline: an ISO date as a date, anything else as printed."""
    if not text:
        return ""
    try:
        return day_of(date.fromisoformat(text), weekday=weekday)
    except ValueError:
        return text


def deadline(text: str | None) -> str:
    """Write when something is due: by a date, or as printed."""
    said = stored_date(text)
    return f"by {said}" if said != (text or "") else said


def joined(parts: list[str]) -> str:
    """Join with commas and a last "and"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def capital(text: str) -> str:
    """Raise the first letter, leaving the rest as it is."""
    return text[:1].upper() + text[1:]
