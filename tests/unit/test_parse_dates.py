"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from monitor.parse import parse_date, settle_date
from monitor.parse.dates import zone_of

SEOUL = ZoneInfo("Asia/Seoul")
HALF_PAST_NINE = datetime(2026, 2, 11, 9, 30, tzinfo=UTC)


def at(hour: int, minute: int = 30, day: int = 11) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hour", "day"),
    [
        ("Wed, 11 Feb 2026 09:30:00 GMT", 9, 11),
        ("Wed, 11 Feb 2026 09:30:00 KST", 0, 11),
        ("Wed, 11 Feb 2026 09:30:00 JST", 0, 11),
        ("Wed, 11 Feb 2026 09:30:00 AEDT", 22, 10),
        ("Wed, 11 Feb 2026 09:30:00 NZDT", 20, 10),
        ("Wed, 11 Feb 2026 09:30:00 CET", 8, 11),
        ("Wed, 11 Feb 2026 09:30:00 EST", 14, 11),
        ("Wed, 11 Feb 2026 09:30:00 +0900", 0, 11),
        ("Wed, 11 Feb 26 09:30:00 GMT", 9, 11),
        ("11 Feb 2026 09:30 GMT+9", 0, 11),
        ("2026-02-11T09:30:00Z", 9, 11),
        ("2026-02-11T09:30:00.250+09:00", 0, 11),
        ("2026-02-11 09:30:00 -0500", 14, 11),
        ("20260211T093000Z", 9, 11),
        ("Feb 11, 2026 9:30 AM EST", 14, 11),
        ("Wed Feb 11 09:30:00 KST 2026", 0, 11),
        ("2026年2月11日 9時30分", 0, 11),
        ("2026년 2월 11일 (수) 오전 9:30", 0, 11),
        ("2026.02.11 09:30", 0, 11),
        ("2026/02/11 09:30:00", 0, 11),
        ("Wed, 11 Feb 2026 09:30:00", 0, 11),
        ("２０２６．０２．１１　０９：３０", 0, 11),
        ("11 Feb 2026 09:30:00 (KST)", 0, 11),
        ("令和8年2月11日 9時30分", 0, 11),
        ("11 lutego 2026 09:30 CET", 8, 11),
        ("11 февраля 2026, 09:30 +0300", 6, 11),
    ],
)
def test_moments_are_read(text: str, hour: int, day: int) -> None:
    assert parse_date(text, SEOUL) == at(hour, day=day)


def test_indian_time_is_half_an_hour_off() -> None:
    assert parse_date("Wed, 11 Feb 2026 09:30:00 IST") == at(4, 0)


@pytest.mark.parametrize(
    "text",
    ["2026.02.11", "2026/02/11", "2026-02-11", "2026년 2월 11일", "2026年2月11日", "11 Feb 2026",
     "February 11, 2026", "20260211", "13.02.2026"],
)  # fmt: skip
def test_a_bare_day_is_that_day(text: str) -> None:
    found = parse_date(text, SEOUL)
    assert found is not None
    assert (found.year, found.month, found.day) in {(2026, 2, 11), (2026, 2, 13)}


@pytest.mark.parametrize(
    "text", ["1770802200", "1770802200000", "1770802200.0", "/Date(1770802200000+0900)/"]
)
def test_seconds_since_1970(text: str) -> None:
    assert parse_date(text) == HALF_PAST_NINE


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "2026-02-30",
     "2026-13-01", "03/04/2026", "Wed, 99 Feb 2026", "9" * 400, "2026-02", "-" * 5000],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_midnight_may_be_written_24() -> None:
    assert parse_date("2026-02-10T24:00:00Z") == at(0, 0)


def test_dates_ahead_are_now_or_unknown() -> None:
    now = HALF_PAST_NINE
    assert settle_date(now + timedelta(hours=9), now) == now
    assert settle_date(now + timedelta(days=9), now) is None
    assert settle_date(now - timedelta(days=9), now) == now - timedelta(days=9)


def test_zones_follow_the_hosts_country_then_the_language() -> None:
    assert zone_of("https://news.example.co.nz/feed", "en") == ZoneInfo("Pacific/Auckland")
    assert zone_of("https://example.com/feed", "ko") == SEOUL
    assert zone_of("https://example.com/feed", "en") == UTC
