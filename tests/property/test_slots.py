"""One digest per local date, whatever the zone, the clock or the downtime."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from monitor.pipeline.slots import AHEAD, due_slot, missed_slots, next_slot, slot_instant

ZONES = (
    "Europe/Brussels", "America/New_York", "Australia/Sydney", "Pacific/Auckland", "Asia/Seoul",
    "UTC", "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Tokyo",
)  # fmt: skip
TIMES = (
    time(0, 0), time(0, 30), time(1, 0), time(1, 30), time(2, 0), time(2, 30), time(3, 0),
    time(3, 30), time(6, 0), time(7, 0), time(23, 30),
)  # fmt: skip
START = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_has_one_digest_per_local_date_at_every_hour(zone: str) -> None:
    tz = ZoneInfo(zone)
    for at in TIMES:
        now, last, got = START, None, Counter[date]()
        while now < START + timedelta(days=365):
            day = due_slot(now, at, tz, last=last, started=START - timedelta(days=9))
            if day is not None:
                got[day] += 1
                last = day
                if len(got) > 1:
                    assert now - slot_instant(day, at, tz) <= timedelta(minutes=60)
            now += timedelta(minutes=60)
        first = min(got)
        days = [first + timedelta(days=n) for n in range((max(got) - first).days + 1)]
        assert all(got[d] == 1 for d in days), (zone, at)
        assert len(days) >= 364


def test_a_clock_that_jumps_goes_back_only_from_days_that_were_far_ahead() -> None:
    dice = random.Random(7)
    for _ in range(30):
        tz = ZoneInfo(dice.choice(ZONES))
        now, last = datetime(2026, 3, 1, tzinfo=UTC), None
        for _ in range(600):
            day = due_slot(now, time(2, 30), tz, last=last, started=START)
            if day is not None:
                far = last is not None and last - now.astimezone(tz).date() > AHEAD
                assert last is None or day > last or far
                last = day
            step = timedelta(minutes=dice.choice((5, 30, 120)))
            if dice.random() < 0.02:
                step = timedelta(hours=dice.uniform(-10_000, 300))
            now = max(now + step, START)


def test_the_first_slot_is_the_first_after_the_first_poll() -> None:
    tz, at = ZoneInfo("Asia/Seoul"), time(6, 30)
    started = slot_instant(date(2027, 1, 13), at, tz) + timedelta(minutes=1)
    before = started + timedelta(hours=23)
    assert due_slot(before, at, tz, last=None, started=started) is None
    after = started + timedelta(hours=24)
    assert due_slot(after, at, tz, last=None, started=started) == date(2027, 1, 14)
    assert due_slot(after, at, tz, last=None, started=None) is None


def test_a_weekday_digest_skips_the_weekend() -> None:
    tz, at, week = ZoneInfo("UTC"), time(6), frozenset(range(5))
    sunday = datetime(2027, 1, 17, 12, tzinfo=UTC)
    found = due_slot(sunday, at, tz, last=date(2027, 1, 14), started=START, weekdays=week)
    assert found == date(2027, 1, 15)
    assert next_slot(sunday, at, tz, week) == datetime(2027, 1, 18, 6, tzinfo=UTC)
    assert list(missed_slots(date(2027, 1, 18), date(2027, 1, 14), week)) == [
        date(2027, 1, 15),
        date(2027, 1, 18),
    ]
