"""Dates in words and figures, read against Thursday, 12 February 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from monitor.extract.dates.when import When, resolve

PUBLISHED = datetime(2026, 2, 12, 9, tzinfo=UTC)


def read(text: str, language: str = "en", zone: str = "UTC") -> tuple[When, ...]:
    return resolve(text, 0, len(text), published=PUBLISHED, zone=ZoneInfo(zone), language=language)


def days(text: str, *, future: bool, language: str = "en") -> tuple[str | None, str | None]:
    (when,) = read(text, language)
    first, last = when.reading(future=future)
    return (first.isoformat() if first else None, last.isoformat() if last else None)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("met on Tuesday", "2026-02-10", "2026-02-17"),
        ("met on Thursday", "2026-02-12", "2026-02-12"),
        ("last Friday", "2026-02-06", "2026-02-06"),
        ("next Wednesday", "2026-02-18", "2026-02-18"),
        ("Monday next week", "2026-02-16", "2026-02-16"),
        ("on 14 February", "2026-02-14", "2026-02-14"),
        ("Feb. 3", "2026-02-03", "2026-02-03"),
        ("Tuesday, 10 February 2026", "2026-02-10", "2026-02-10"),
        ("May 10", "2025-05-10", "2026-05-10"),
        ("two days ago", "2026-02-10", "2026-02-10"),
        ("yesterday", "2026-02-11", "2026-02-11"),
        ("the day after tomorrow", "2026-02-14", "2026-02-14"),
        ("on 2026-03-01", "2026-03-01", "2026-03-01"),
        ("on 10/02/2026", "2026-02-10", "2026-02-10"),
        ("on the 10th", "2026-02-10", "2026-03-10"),
    ],
)
def test_a_day_has_a_past_and_a_future_reading(text: str, past: str, future: str) -> None:
    assert days(text, future=False)[0] == past
    assert days(text, future=True)[0] == future


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("next week", "2026-02-16", "2026-02-22", "week"),
        ("later this week", "2026-02-09", "2026-02-15", "week"),
        ("later this month", "2026-02-01", "2026-02-28", "month"),
        ("by end-June", "2026-06-01", "2026-06-30", "month"),
        ("in April", "2026-04-01", "2026-04-30", "month"),
        ("February 2027", "2027-02-01", "2027-02-28", "month"),
        ("early 2027", "2027-01-01", "2027-12-31", "year"),
        ("in 2027", "2027-01-01", "2027-12-31", "year"),
        ("from July 7-8, 2026", "2026-07-07", "2026-07-08", "day"),
        ("20 to 24 March", "2026-03-20", "2026-03-24", "day"),
        ("June 30-July 2", "2026-06-30", "2026-07-02", "day"),
        ("from Monday to Wednesday", "2026-02-16", "2026-02-18", "day"),
        ("in the coming days", "2026-02-12", "2026-02-18", "week"),
    ],
)
def test_wider_words_keep_their_precision(text: str, first: str, last: str, precision: str) -> None:
    (when,) = read(text)
    assert when.precision == precision
    assert days(text, future=True) == (first, last)


def test_last_april_is_behind() -> None:
    assert days("last April", future=False) == ("2025-04-01", "2025-04-30")


def test_by_marks_a_deadline_and_its_part() -> None:
    (when,) = read("by the end of the year")
    assert (when.deadline, when.part) == (True, "late")


@pytest.mark.parametrize(
    "text",
    [
        "They may meet again.",
        "May I ask?",
        "the march on the capital",
        "an August body",
        "Theresa May said no",
        "at 10 a.m.",
        "May 10,000 march",
        "June Smith spoke",
    ],
)
def test_verbs_and_names_are_no_months(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("the ministry said Monday.", True),
        ("he told reporters in Brussels on Monday.", True),
        ("She said in a statement on Monday.", True),
        ("On Monday, the ministry said they had met.", True),
        ("They met in Seoul on Monday, the ministry said.", False),
        ("The ministry said the two met on Monday.", False),
        ("Officials announced Monday's talks.", False),
    ],
)
def test_the_day_of_saying_is_told_from_the_day_of_the_event(text: str, saying: bool) -> None:
    assert [when.attribution for when in read(text)] == [saying]


def test_datelines_and_headers_are_marked() -> None:
    assert [w.dateline for w in read("SEOUL, Feb. 10 (Agency) -- They met on Monday.")] == [
        True,
        False,
    ]
    assert [w.dateline for w in read("Last updated: 29 Mar. 2023 09:47")] == [True]


def test_the_day_of_publication_is_that_of_the_source() -> None:
    late = datetime(2026, 2, 12, 20, tzinfo=UTC)  # already Friday in Seoul
    found = resolve("yesterday", 0, 9, published=late, zone=ZoneInfo("Asia/Seoul"), language="en")
    assert found[0].date == date(2026, 2, 12)


def test_the_month_comes_first_in_american_figures() -> None:
    assert read("on 10/02/2026", zone="America/New_York")[0].date == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("zone", "first", "last"),
    [
        ("Asia/Tokyo", date(2026, 4, 1), date(2027, 3, 31)),
        ("Australia/Canberra", date(2025, 7, 1), date(2026, 6, 30)),
        ("America/New_York", date(2025, 10, 1), date(2026, 9, 30)),
        ("Asia/Seoul", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_fiscal_years_follow_the_place(zone: str, first: date, last: date) -> None:
    (when,) = read("in fiscal 2026", zone=zone)
    assert (when.date, when.date_end) == (first, last)


@pytest.mark.parametrize(
    ("text", "language", "past", "future"),
    [
        ("10일", "ko", "2026-02-10", "2026-03-10"),
        ("10일(현지시간)", "ko", "2026-02-10", "2026-03-10"),
        ("오는 15일", "ko", "2026-02-15", "2026-02-15"),
        ("지난 3일", "ko", "2026-02-03", "2026-02-03"),
        ("다음 달 3일", "ko", "2026-03-03", "2026-03-03"),
        ("지난달 28일", "ko", "2026-01-28", "2026-01-28"),
        ("2026년 2월 10일", "ko", "2026-02-10", "2026-02-10"),
        ("다음주 화요일", "ko", "2026-02-17", "2026-02-17"),
        ("어제", "ko", "2026-02-11", "2026-02-11"),
        ("令和8年2月10日", "ja", "2026-02-10", "2026-02-10"),
        ("来月3日", "ja", "2026-03-03", "2026-03-03"),
        ("2月10日(火)", "ja", "2026-02-10", "2026-02-10"),
        ("来週火曜日", "ja", "2026-02-17", "2026-02-17"),
        ("２０日", "ja", "2026-01-20", "2026-02-20"),
        ("2月10日", "zh", "2026-02-10", "2026-02-10"),
        ("下周二", "zh", "2026-02-17", "2026-02-17"),
        ("le 10 février", "fr", "2026-02-10", "2026-02-10"),
        ("mardi prochain", "fr", "2026-02-17", "2026-02-17"),
        ("am Dienstag", "de", "2026-02-10", "2026-02-17"),
        ("am 10. Februar", "de", "2026-02-10", "2026-02-10"),
        ("10.02.2026", "de", "2026-02-10", "2026-02-10"),
    ],
)
def test_days_are_read_in_five_more_languages(
    text: str, language: str, past: str, future: str
) -> None:
    assert days(text, future=False, language=language)[0] == past
    assert days(text, future=True, language=language)[0] == future


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("오는 7월 7~8일", "ko", "2026-07-07", "2026-07-08"),
        ("10일부터 12일까지", "ko", "2026-02-10", "2026-02-12"),
        ("10〜12日", "ja", "2026-02-10", "2026-02-12"),
        ("3月5、6両日", "ja", "2026-03-05", "2026-03-06"),
        ("2026年度", "ja", "2026-04-01", "2027-03-31"),
        ("3月5日至6日", "zh", "2026-03-05", "2026-03-06"),
        ("du 7 au 8 juillet", "fr", "2026-07-07", "2026-07-08"),
        ("vom 7. bis 8. Juli", "de", "2026-07-07", "2026-07-08"),
    ],
)
def test_ranges_are_read_in_five_more_languages(
    text: str, language: str, first: str, last: str
) -> None:
    assert days(text, future=True, language=language) == (first, last)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3일간", "ko"),
        ("100일 만에", "ko"),
        ("7일째", "ko"),
        ("3日間", "ja"),
        ("5日目", "ja"),
        ("am Morgen", "de"),
    ],
)
def test_lengths_of_time_are_no_days(text: str, language: str) -> None:
    assert read(text, language) == ()


def test_the_korean_verb_of_passing_on_is_not_ago() -> None:
    (when,) = read("대통령실이 11일 전했다.", "ko")
    assert (when.date, when.attribution) == (date(2026, 2, 11), True)
