"""When: dates in words and figures, read against the day of publication.

``resolve`` gives every date a stretch of text names, each with its past and its future reading:
"on Tuesday" has two, "10 February 2026" has one. The caller picks by what happened (occurred or
planned). Precision is kept: of a week, month or year ``date`` is the first day and ``date_end``
the last. Datelines and the dates of saying ("said on Monday") are marked, not dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.anchors import ANCHORS
from monitor.extract.dates.calendar import Frame
from monitor.extract.dates.said import is_attribution, is_dateline
from monitor.extract.keyed import Rules

if TYPE_CHECKING:
    from datetime import date as civil_day
    from datetime import datetime, tzinfo

    from monitor.extract.dates.calendar import Part, Reading, Rule, Span
    from monitor.types import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """One date as said.

    ``date`` and ``date_end`` are the default reading: of two, the past week's, else the nearer.
    """

    start: int
    end: int
    text: str
    date: civil_day | None  # None: words that fix no day ("this autumn")
    date_end: civil_day | None
    precision: Precision
    past: civil_day | None  # None: the only reading lies ahead
    past_end: civil_day | None = None
    future: civil_day | None = None  # None: the only reading lies behind
    future_end: civil_day | None = None
    part: Part = ""  # "early 2027", "end-June"
    deadline: bool = False  # "by", "before", "no later than"
    attribution: bool = False  # the day something was said, not the day it happens
    dateline: bool = False

    @classmethod
    def on(cls, words: re.Match[str], day: civil_day, today: civil_day) -> When:
        """Make the day that words count to from another one."""
        return cls(
            start=words.start(),
            end=words.end(),
            text=words[0],
            date=day,
            date_end=None,
            precision="day",
            past=day if day <= today else None,
            future=day if day >= today else None,
        )

    def reading(self, *, future: bool) -> tuple[civil_day | None, civil_day | None]:
        """Give first and last day as a planned (or a past) event would have it."""
        if self.date is None:
            return None, None
        if future:
            return (self.future, self.future_end) if self.future else (self.past, self.past_end)
        return (self.past, self.past_end) if self.past else (self.future, self.future_end)


def resolve(
    text: str,
    start: int,
    end: int,
    *,
    published: datetime,
    zone: tzinfo | None,
    language: str,
    today: civil_day | None = None,
) -> tuple[When, ...]:
    """Find every date between two offsets, in order, none overlapping.

    Args:
        text: The whole text.
        start: First code point to read.
        end: One past the last.
        published: Aware instant of publication.
        zone: Where the source lives; ``None`` keeps the zone of ``published``.
        language: BCP 47 primary subtag.
        today: The day the text is told on, where that is known better than by its publication.
    """
    frame = frame_of(published, zone)
    frame = replace(frame, today=today) if today else frame
    found: list[When] = []
    for first, last in _windows(text, start, end, language):
        found += (
            _when(text, (a, b), reading, frame, language)
            for a, b, reading in _read(text, first, last, frame, language)
        )
    return tuple(found)


def _windows(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Cut out the stretches that can hold a date: most of a text needs no rule at all."""
    anchor = ANCHORS.get(language)
    spans: list[tuple[int, int]] = []
    for match in anchor.finditer(text, start, end) if anchor else ():
        first, last = max(start, match.start() - _MARGIN), min(end, match.end() + _MARGIN)
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _read(
    text: str, first: int, last: int, frame: Frame, language: str
) -> list[tuple[int, int, Reading]]:
    """Apply the rules in order to one stretch; what one has read no later one touches."""
    taken: list[tuple[int, int, Reading]] = []
    covered = bytearray(last - first)
    part = text[first:last]
    digits = _DIGIT.search(part) is not None
    for _, rule in _rules(language).standing(part):
        if rule.digits and not digits:
            continue
        for match in rule.pattern.finditer(text, first, last):
            a, b = match.span()
            if covered.find(1, a - first, b - first) >= 0:
                continue
            reading = rule.read(match, frame)
            if reading is not None:
                taken.append((a, b, reading))
                covered[a - first : b - first] = b"\x01" * (b - a)
    return sorted(taken, key=lambda item: item[0])


_DIGIT: Final = re.compile(r"\d")
_MARGIN: Final = 48  # code points; no expression reaches further from its anchor


def frame_of(published: datetime, zone: tzinfo | None) -> Frame:
    """Give the civil day of publication and the customs of the place."""
    local = published.astimezone(zone) if zone else published
    key = str(getattr(zone, "key", "") or "")
    fiscal_month, by_end = next(
        (custom for prefix, custom in _FISCAL if key.startswith(prefix)), (1, False)
    )
    order = "mdy" if key.startswith("America/") else "dmy"
    return Frame(
        today=local.date(),
        order="mdy" if order == "mdy" else "dmy",
        fiscal_month=fiscal_month,
        fiscal_named_by_end=by_end,
    )


_FISCAL: Final = (
    ("Asia/Tokyo", (4, False)),
    ("Asia/Kolkata", (4, False)),
    ("Europe/London", (4, False)),
    ("Australia/", (7, True)),
    ("Pacific/Auckland", (7, True)),
    ("America/", (10, True)),
)


@cache
def _rules(language: str) -> Rules[Rule]:
    """Load a language's rules, compiled when first needed."""
    if language not in _BY_LANGUAGE:
        return Rules(())
    module, name = _BY_LANGUAGE[language]
    rules: tuple[Rule, ...] = getattr(import_module(f"monitor.extract.dates.{module}"), name)
    return Rules(rules)


_BY_LANGUAGE: Final = {
    "en": ("en", "RULES"),
    "ko": ("cjk", "KOREAN"),
    "ja": ("cjk", "JAPANESE"),
    "zh": ("cjk", "CHINESE"),
    "fr": ("eu", "FRENCH"),
    "de": ("eu", "GERMAN"),
}


def _when(text: str, place: tuple[int, int], reading: Reading, frame: Frame, language: str) -> When:
    start, end = place
    past, future = reading.past, reading.future
    if past == future and past is not None:
        past, future = _one_sided(past, frame)
    default = _default(past, future, frame)
    return When(
        start=start,
        end=end,
        text=text[start:end],
        date=default.first if default else None,
        date_end=default.last if default else None,
        precision=reading.precision,
        past=past.first if past else None,
        past_end=past.last if past else None,
        future=future.first if future else None,
        future_end=future.last if future else None,
        part=reading.part,
        deadline=_DEADLINE.search(text, max(0, start - 24), start) is not None,
        attribution=reading.precision == "day" and is_attribution(text, start, end, language),
        dateline=is_dateline(text, start, end),
    )


def _default(past: Span | None, future: Span | None, frame: Frame) -> Span | None:
    """Choose between two readings without knowing what happened: the past week, else the nearer."""
    if past is None or future is None:
        return past or future
    behind = (frame.today - (past.last or past.first)).days
    return past if behind < 7 or behind <= (future.first - frame.today).days else future


def _one_sided(span: Span, frame: Frame) -> tuple[Span | None, Span | None]:
    """Of an only reading say on which side of today it lies; on both when it holds today."""
    behind, ahead = span.first <= frame.today, (span.last or span.first) >= frame.today
    return (span if behind else None), (span if ahead else None)


_DEADLINE: Final = re.compile(
    r"(?:\b(?:by|before|no later than|not later than|until|till|through"
    r"|bis|avant|jusqu['’]?(?:à|au|en)?|d['’]ici)\s+(?:the\s+|zum\s+|la\s+|le\s+|à\s+)?)$",
    re.IGNORECASE,
)
