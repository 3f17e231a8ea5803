"""The days a sentence names by another: the day before, the next one, one of that month."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

_TOLD_WITHIN: Final = timedelta(days=10)
_SOON: Final = timedelta(days=3)
#: In Japanese a day with に belongs to the verb of its own clause, not to the saying.
_OWN_DAY: Final = re.compile(
    r"[夜朝夕晩]?(?:午前|午後)?(?:に|から)(?!発表|明らか|述べ|表明|伝え|(?:記者)?会見|語)|、\d"
)


def own_days(
    text: str, whens: Sequence[When], language: str, published: datetime
) -> tuple[When, ...]:
    """Give back to the events the days that only look like days of saying."""
    today = published.date()
    return tuple(
        replace(when, attribution=False)
        if when.attribution and _is_own(text, when, language, today)
        else when
        for when in whens
        if not (language == "zh" and _HOUSE.search(text, max(0, when.start - 1), when.end))
        and not _BY_OUR_CLOCK.search(text, max(0, when.start - 8), when.start)
    )


#: The number of a house, which is no day: 唐宁街10号.
_HOUSE: Final = re.compile(r"[街路巷道弄第]\d{1,3}[号號]")
#: Before the same day by the paper's own clock: 10日（日本時間11日）.
_BY_OUR_CLOCK: Final = re.compile(
    r"日\s?[（(](?:日本|韓国|北京|台北)(?:時間|时间)$|일\s?\(한국\s?시간\s?$"
)


def told_from(text: str, published: datetime, zone: tzinfo | None, language: str) -> datetime:
    """Give the instant a Chinese wire tells from: its dateline names the day that is "today".

    Args:
        text: The article.
        published: When it was published.
        zone: Where the source lives.
        language: Its language; only Chinese wires say so.
    """
    line = _DATELINE.search(text, 0, _LEAD) if language == "zh" else None
    local = published.astimezone(zone) if zone else published
    before = published - timedelta(days=1)
    there = before.astimezone(zone) if zone else before
    if line is None or int(line["day"]) == local.day or int(line["day"]) != there.day:
        return published
    return before


_LEAD: Final = 160  # characters of a title and a dateline
_DATELINE: Final = re.compile(
    r"(?:中央社|新华社|新華社|中新社|法新社|路透|美联社|韩联社|共同社)[^）)，。\n]{0,16}?(?P<day>\d{1,2})日[^）)，。\n]{0,8}[电電讯訊]"
)


def months_kept(whens: Sequence[When], told: date | None, today: date) -> tuple[When, ...]:
    """Take a bare day behind one of a month ahead for a day of that month: 11月3日 … 5日.

    Args:
        whens: The days of a sentence, in their order.
        told: The last day named before it.
        today: The day of publication.
    """
    kept: list[When] = []
    for when in whens:
        kept.append(_kept(when, told, today))
        if when.precision == "day" and when.date and not when.dateline:
            told = kept[-1].date
    return tuple(kept)


def _kept(when: When, told: date | None, today: date) -> When:
    bare = _BARE.fullmatch(when.text) if when.precision == "day" else None
    if bare is None or when.date is None or told is None or told <= today:
        return when
    day = _in_month(told, int(bare[1]))
    said = timedelta() <= today - when.date <= _SOON
    if said or day is None or day - told > _TRIP:
        return when
    return replace(
        when, date=day, past=None, future=day, past_end=None, future_end=None, attribution=False
    )


def _in_month(told: date, day: int) -> date | None:
    """Give a day of the month of another, where it is none before it."""
    try:
        found = told.replace(day=day)
    except ValueError:
        return None
    return found if found >= told else None


_BARE: Final = re.compile(r"(\d{1,2})(?:日|일)")
_TRIP: Final = timedelta(days=20)

_ANCHORED: Final = {
    "ko": (
        (
            re.compile(
                r"(?<![가-힣])(?:전날|하루\s(?:앞서|앞선|전))(?![가-힣]?\s?(?:대비|보다|종가))"
            ),
            -1,
        ),
        (re.compile(r"(?<![가-힣])(?:이튿날|다음\s?날)(?!부터)"), 1),
        (re.compile(r"(?<![가-힣])같은\s?날"), 0),
    ),
    "ja": (
        (re.compile(r"(?<!記念日の)前日(?!比|から|より|に比べ|の終値)"), -1),
        (re.compile(r"翌日(?!から|以降)"), 1),
        (re.compile(r"前夜"), -1),
        (re.compile(r"同日"), 0),
    ),
    "fr": (
        (re.compile(r"\b[Ll]a veille(?! d)"), -1),
        (re.compile(r"\b[Ll]e lendemain(?! d)"), 1),
    ),
    "de": (
        (re.compile(r"\b(?:[Aa]m (?:Vortag|Vorabend)|(?:am )?Tag zuvor|[Tt]ags zuvor)\b"), -1),
        (
            re.compile(
                r"\b(?:[Tt]ags darauf|(?:am )?Tag darauf|[Aa]m (?:nächsten|folgenden) Tag)\b"
            ),
            1,
        ),
    ),
    "zh": (
        (re.compile(r"前一[天日晚]"), -1),
        (re.compile(r"次日|翌日|隔天"), 1),
        (re.compile(r"同一天|同日|[当當](?:天|晚|日(?!前))"), 0),
    ),
}


def anchored_days(
    text: str, span: tuple[int, int], told: date | None, language: str, today: date
) -> tuple[When, ...]:
    """Read "the day before" and "the next day" by the day told last.

    The day before is that of the text itself where none was told; a next day then means nothing.

    Args:
        text: The article.
        span: One of its sentences, which names no day itself.
        told: The last day named before it.
        language: Its language.
        today: The day of publication.
    """
    return _anchored(text, span, told, today, _ANCHORED.get(language, ()))


def same_day(
    text: str, span: tuple[int, int], told: date | None, language: str, today: date
) -> tuple[When, ...]:
    """Read "on the same day" in a sentence that goes on to name another day.

    Args:
        text: The article.
        span: The sentence up to the first day it names.
        told: The last day named before it.
        language: Its language.
        today: The day of publication.
    """
    words = tuple(pair for pair in _ANCHORED.get(language, ()) if pair[1] == 0)
    return _anchored(text, span, told, today, words)


def _anchored(
    text: str,
    span: tuple[int, int],
    told: date | None,
    today: date,
    words: Sequence[tuple[re.Pattern[str], int]],
) -> tuple[When, ...]:
    found: list[When] = []
    for pattern, days in words:
        anchor = told if days >= 0 or (told and told <= today) else today
        if anchor is None:
            continue
        day = anchor + timedelta(days=days)
        found.extend(When.on(match, day, today) for match in pattern.finditer(text, *span))
    return tuple(found)


def _is_own(text: str, when: When, language: str, today: date) -> bool:
    if when.precision == "day" and (when.past is None or today - when.past > _TOLD_WITHIN):
        return True  # nothing is told that was said so long ago, or is yet to be said
    return language == "ja" and when.text[-1] == "日" and bool(_OWN_DAY.match(text, when.end))
