"""Dates as feeds write them, in any of a dozen shapes, to aware UTC moments.

A date without a zone is read in the zone its source is likely to live in; one that is no date is
``None``, never a guess.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from unicodedata import normalize
from zoneinfo import ZoneInfo

from monitor.parse.months import MONTHS
from monitor.text.urls import host_of

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before feeds: a default value of somebody's database
FEW = 4  # entries
DATED = re.compile(rb"<(?:pubDate|published|updated|dc:date)>\s*([^<]{6,60})<")
SLACK = timedelta(hours=26)  # how far ahead a local time read as UTC can stand

HOURS = {
    "kst": 9, "jst": 9, "aedt": 11, "aest": 10, "acdt": 10.5, "acst": 9.5, "awst": 8, "nzdt": 13,
    "nzst": 12, "ist": 5.5, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "wet": 0,
    "west": 1, "bst": 1, "msk": 3, "trt": 3, "sgt": 8, "hkt": 8, "pht": 8, "myt": 8, "wib": 7,
    "ict": 7, "pkt": 5, "gst": 4, "idt": 3, "sast": 2, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "brt": -3,
    "art": -3, "gmt": 0, "utc": 0, "ut": 0, "z": 0, "chst": 10, "nst": -3.5, "ast": -4, "adt": -3,
}  # fmt: skip
TOP_LEVEL = {
    "kr": "Asia/Seoul", "jp": "Asia/Tokyo", "nz": "Pacific/Auckland", "au": "Australia/Sydney",
    "tw": "Asia/Taipei", "cn": "Asia/Shanghai", "hk": "Asia/Hong_Kong", "sg": "Asia/Singapore",
    "in": "Asia/Kolkata", "de": "Europe/Berlin", "fr": "Europe/Paris", "be": "Europe/Brussels",
    "nl": "Europe/Amsterdam", "it": "Europe/Rome", "es": "Europe/Madrid", "pl": "Europe/Warsaw",
    "se": "Europe/Stockholm", "no": "Europe/Oslo", "dk": "Europe/Copenhagen", "cz": "Europe/Prague",
    "fi": "Europe/Helsinki", "ee": "Europe/Tallinn", "lv": "Europe/Riga", "lt": "Europe/Vilnius",
    "ua": "Europe/Kyiv", "ro": "Europe/Bucharest", "tr": "Europe/Istanbul", "uk": "Europe/London",
}  # fmt: skip
LANGUAGES = {"ko": "Asia/Seoul", "ja": "Asia/Tokyo"}

CLOCK = (
    r"(?:(?P<half>오전|오후|午前|午後|上午|下午)\s*)?(?P<hour>\d{1,2})\s*(?:[:.]|시|時|时)\s*"
    r"(?P<minute>\d{1,2})?\s*(?:분|分)?\s*(?::?\s*(?P<second>\d{1,2})(?:[.,]\d+)?\s*(?:초|秒)?)?"
    r"\s*(?P<ampm>[ap]\.?m\b\.?)?"
)
ZONE = (
    r"\s*\(?(?P<zone>[+\-−]\s?\d{1,2}:?(?:\d{2})?(?!\d)|(?:gmt|utc)\s?[+\-]\s?\d{1,2}(?::?\d{2})?"
    r"|[a-z]{1,5}\b)?"
)
TIME = re.compile(r"\(?\s*" + CLOCK + ZONE, re.IGNORECASE)
MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s+"
    r"(?:([+-])(\d\d):?(\d\d)|([A-Za-z]{1,5}))"
)
YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})\s*(?:년|年|[-./])\s*(\d{1,2})\s*(?:월|月|[-./])\s*(\d{1,2})(?!\d)\s*(?:일|日|\.)?"
)
COMPACT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
RUN_ON = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(?!\d)")
DAY_NAME_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]+(?:de\s+"
    r"|of\s+)?([^\W\d_]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)"
)
NAME_DAY_YEAR = re.compile(
    r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)"
)
UNIX_STYLE = re.compile(
    r"\b([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+([A-Za-z]{2,5}\s+)?(\d{4})\b"
)
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
EPOCH = re.compile(r"(?:/?Date\()?(\d{13}|\d{16}|\d{9,10})(?:\.\d+|(?:[+-]\d{4})?\)/?)?")
ERA = re.compile(r"(昭和|平成|令和)\s*(\d{1,2}|元)\s*年")
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018}  # the year before its first


def parse_date(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Read a date of a feed.

    Args:
        text: As published: RFC 822, ISO 8601, Korean, Japanese, epoch seconds and their cousins.
        zone: Where its source lives, for a date that names no zone.

    Returns:
        An aware UTC moment, or ``None`` when it is no date, or one before 1990.
    """
    found = _mail(text) if text else None
    if found is None:
        text = normalize("NFKC", text[:100]).strip() if text else ""
        found = _epoch(text) or _loose(text, zone) if text else None
    return found if found is not None and found >= EARLIEST else None


def gap_between(first: bytes, last: bytes, count: int, zone: tzinfo) -> timedelta | None:
    """Tell the usual time between a feed's entries by the raw first and last of them.

    Args:
        first: As it stands in the feed, newest or oldest.
        last: The other end.
        count: Of all entries; of a few nothing is usual.
        zone: As for ``parse_date``.
    """
    ends = []
    for chunk in (first, last):
        found = DATED.search(chunk)
        date = parse_date(found[1].decode("utf-8", "replace"), zone) if found else None
        if date is None or count < FEW:
            return None
        ends.append(date)
    return abs(ends[0] - ends[1]) / (count - 1) or None


def settle_date(published: datetime | None, now: datetime) -> datetime | None:
    """Judge a date by the clock: a little ahead is now, far ahead is unknown."""
    if published is None or published <= now:
        return published
    return now if published - now <= SLACK else None


@lru_cache(maxsize=512)
def zone_of(url: str, language: str) -> tzinfo:
    """Guess where a source lives: by its host's country, else its language, else UTC."""
    top = host_of(url).rpartition(".")[2]
    name = TOP_LEVEL.get(top) or LANGUAGES.get(language[:2].lower())
    return ZoneInfo(name) if name else UTC


def _mail(text: str) -> datetime | None:
    """RFC 822 with a zone, the way nearly every feed writes it."""
    found = MAIL.fullmatch(text.strip())
    if not found:
        return None
    day, name, year, hour, minute, second, sign, ahead, past, letters = found.groups()
    month = MONTHS.get(name.lower())
    if month is None:
        return None
    if sign:
        seconds = (int(ahead) * 60 + int(past)) * 60
        offset = _fixed(-seconds if sign == "-" else seconds)
    else:
        offset = _named(letters)
    if offset is None:
        return None
    return _moment((int(year), month, int(day)), (int(hour), int(minute), int(second or 0)), offset)


def _epoch(text: str) -> datetime | None:
    found = EPOCH.fullmatch(text)
    if not found:
        return None
    whole = found[1]
    seconds = int(whole) // 10 ** max(0, (len(whole) - 8) // 3 * 3)  # seconds, milli, micro
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _loose(text: str, zone: tzinfo) -> datetime | None:
    """Find a day anywhere in the text, then a time behind it, else before it."""
    text = RUN_ON.sub(r"\1-\2-\3 \4:\5:\6", text, count=1)
    text = ERA.sub(lambda era: f"{ERAS[era[1]] + (1 if era[2] == '元' else int(era[2]))}年", text)
    for finder in (_year_first, _unix_style, _name_style, _numeric, _compact):
        found = finder(text)
        if found:
            day, start, end = found
            time = TIME.search(text, end) or TIME.search(text[:start])
            return _with_time(day, time, zone)
    return None


Found = tuple[tuple[int, int, int], int, int]


def _year_first(text: str) -> Found | None:
    found = YEAR_FIRST.search(text)
    if not found:
        return None
    return (int(found[1]), int(found[2]), int(found[3])), found.start(), found.end()


def _unix_style(text: str) -> Found | None:
    found = UNIX_STYLE.search(text)
    month = MONTHS.get(found[1].lower()) if found else None
    if not found or month is None:
        return None
    return (int(found[5]), month, int(found[2])), found.start(5), found.start(3)


def _name_style(text: str) -> Found | None:
    for pattern, day, name in ((DAY_NAME_YEAR, 1, 2), (NAME_DAY_YEAR, 2, 1)):
        for found in pattern.finditer(text):
            month = MONTHS.get(found[name].lower())
            if month:
                year = int(found[3])
                if len(found[3]) == 2:
                    year += 2000 if year < 70 else 1900
                return (year, month, int(found[day])), found.start(), found.end()
    return None


def _numeric(text: str) -> Found | None:
    """Day and month in figures, where only one reading is a date; dots put the day first."""
    found = NUMERIC.search(text)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first > 12 or found[2] == "." or first == second:
        return (year, second, first), found.start(), found.end()
    if second > 12:
        return (year, first, second), found.start(), found.end()
    return None


def _compact(text: str) -> Found | None:
    found = COMPACT.search(text)
    if not found:
        return None
    return (int(found[1]), int(found[2]), int(found[3])), found.start(), found.end()


def _with_time(
    day: tuple[int, int, int], time: re.Match[str] | None, zone: tzinfo
) -> datetime | None:
    if not time:  # a bare day: a moment on that day in UTC and, where it can be, at home
        return _moment(day, (0, 0, 0), UTC)
    hour = int(time["hour"])
    half = (time["half"] or "") + (time["ampm"] or "").lower()
    if half.startswith(("오후", "午後", "下午", "p")) and hour < 12:
        hour += 12
    elif half.startswith(("오전", "午前", "上午", "a")) and hour == 12:
        hour = 0
    offset = _offset(time["zone"] or "") or zone
    return _moment(day, (hour, int(time["minute"] or 0), int(time["second"] or 0)), offset)


def _offset(text: str) -> tzinfo | None:
    """A zone as written: ``+0900``, ``+9``, ``GMT+9``, ``KST``."""
    text = text.strip().replace("−", "-").replace(" ", "")
    sign = max(text.find("+"), text.find("-"))
    if sign < 0:
        return _named(text)
    digits = text[sign + 1 :].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    seconds = (int(hours or 0) * 60 + int(minutes)) * 60
    return _fixed(-seconds if text[sign] == "-" else seconds)


def _named(letters: str) -> tzinfo | None:
    hours = HOURS.get(letters.lower())
    return None if hours is None else _fixed(int(hours * 3600))


@lru_cache(maxsize=256)
def _fixed(seconds: int) -> tzinfo | None:
    return timezone(timedelta(seconds=seconds)) if abs(seconds) < 57_600 else None


def _moment(day: tuple[int, int, int], time: tuple[int, int, int], zone: tzinfo) -> datetime | None:
    """The moment in UTC; 24:00 is the next day, a leap second the one before it."""
    year, month, number = day
    hour, minute, second = time
    if not 1970 <= year <= 9000 or not 1 <= month <= 12 or not 1 <= number <= 31:
        return None
    if number > monthrange(year, month)[1] or hour > 24 or minute > 59 or second > 60:
        return None
    moment = datetime(year, month, number, hour % 24, minute, min(second, 59), tzinfo=zone)
    if hour == 24:
        moment += timedelta(days=1)
    return moment.astimezone(UTC)
