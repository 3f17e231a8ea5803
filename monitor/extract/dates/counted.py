"""Days counted from an event that has its own: "two days after the vote of 2 May, they met"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.en_read import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.reading import Line

_FROM: Final = re.compile(
    r"\b(?:(?:(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?|the|\d{1,2}) (?:(?P<unit>day|week)s?|night|evening)|(?P<hours>24|48|72) hours|[Hh]ours)"
    r" (?P<turn>before|after|ahead of|prior to|following)|on the (?P<eve>eve) of) ",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(  # what the days are counted from, up to its own day
    r"(?:(?!\b(?:said|says|told|announced|and|but|while|when)\b)[^,;:\"()]){0,90}?"
    r"(?:, which (?:\w+ly )?(?:fell|falls|was|is|will be|opened|opens|began|begins|started|starts|took place|takes place|was held|is held|came|comes)(?: (?:on|held on|due on))? ?)?"
)

_THEY_MET: Final = re.compile(
    r"\b(?:met|meet|meeting (?=[A-Z]|with|his|her|the )|talks|(?:spoke|speaking|talked|talking) (?:with|to|by)|seeing|saw|received|receiving|hosted|hosting)\b"
)


def counted(
    line: Line, plain: str, whens: Sequence[When], trigger: tuple[int, int]
) -> Sequence[When]:
    """Count the days a sentence tells by another event's, unless that event is the one asked for.

    Args:
        line: The sentence.
        plain: The article.
        whens: The dates of the sentence.
        trigger: Where the event is told whose day is looked for.
    """
    counts = [*_FROM.finditer(plain, line.start, line.end)]
    return [_counted(when, counts, plain, trigger) for when in whens] if counts else whens


def _counted(
    when: When, counts: Sequence[re.Match[str]], plain: str, trigger: tuple[int, int]
) -> When:
    a, b = trigger
    words = next((m for m in reversed(counts) if m.end() <= when.start), None)
    if words is None or when.attribution or when.precision != "day":
        return when
    told_there = a < when.end and words.start() < b
    if told_there or not _EVENT.fullmatch(plain, words.end(), when.start):
        return when
    if _THEY_MET.search(plain, words.end(), when.start):
        return when
    return _away(when, words)


def _away(when: When, words: re.Match[str]) -> When:
    count = (words["count"] or "a").lower()
    number = int(count) if count.isdigit() else NUMBERS.get(count, 1)
    days = number * (7 if (words["unit"] or "").lower() == "week" else 1)
    days = int(words["hours"] or 0) // 24 if "hours" in words[0].lower() else days
    later = (words["turn"] or "before").lower() in {"after", "following"}
    away = timedelta(days=days if later else -days)
    ends = (when.date_end, when.past_end, when.future_end)
    first = (when.date, when.past, when.future)
    date, past, future = (
        ((end if later and end else day) + away if day else None)
        for day, end in zip(first, ends, strict=True)
    )
    return replace(
        when,
        start=words.start(),
        text=words.string[words.start() : when.end],
        date=date,
        date_end=None,
        past=past,
        past_end=None,
        future=future,
        future_end=None,
        deadline=False,
    )
