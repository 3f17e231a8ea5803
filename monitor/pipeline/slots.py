"""Which digest is due: a digest is a slot, named by its local date, never by a timer firing.

A cheap tick asks every minute; the store's unique (watchlist, day) decides. Cron triggers are not
used: around daylight-saving changes they skip days and fire twice.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

ALL_DAYS = frozenset(range(7))
AHEAD = timedelta(days=2)  # more than any two zones and a clock put right may differ


def slot_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Find the first instant at which a local date reaches a civil time.

    Args:
        day: The local date.
        at: The civil time, naive.
        zone: The time zone.

    Returns:
        An aware UTC instant. A time inside a gap maps to the gap's end, a repeated hour to its
        first pass.
    """
    civil = datetime.combine(day, at, zone)
    instant = civil.astimezone(UTC)
    wanted = civil.replace(tzinfo=None)
    if instant.astimezone(zone).replace(tzinfo=None) == wanted:
        return instant
    low, high = civil.replace(fold=1).astimezone(UTC), instant
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).replace(tzinfo=None) < wanted:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def due_slot(
    now: datetime,
    at: time,
    zone: ZoneInfo,
    *,
    last: date | None,
    started: datetime | None,
    weekdays: frozenset[int] = ALL_DAYS,
) -> date | None:
    """Name the newest slot whose time has come and that is later than the last one.

    Args:
        now: Aware, UTC.
        at: Civil time of the digest.
        zone: Its time zone.
        last: The last slot handled; it only grows, so a clock set back a little yields None. One
            days ahead was handled by a clock that was wrong, and holds no later one up.
        started: When this home first polled; a new home's first slot lies after it.
        weekdays: Days with a digest, Monday is 0.
    """
    today = now.astimezone(zone).date()
    if last is not None and last - today > AHEAD:
        last = None
    for day in _days_back(today):
        if last is not None and day <= last:
            return None
        instant = slot_instant(day, at, zone)
        if started is None or instant <= started:
            return None
        if instant <= now and day.weekday() in weekdays:
            return day
    return None


def missed_slots(newest: date, last: date | None, weekdays: frozenset[int]) -> Iterator[date]:
    """List the slots after ``last`` up to ``newest``, oldest first, at most a year of them."""
    known = last if last and last < newest else None
    first = max(known + timedelta(days=1), newest - timedelta(days=365)) if known else newest
    for offset in range((newest - first).days + 1):
        day = first + timedelta(days=offset)
        if day.weekday() in weekdays:
            yield day


def next_slot(
    now: datetime, at: time, zone: ZoneInfo, weekdays: frozenset[int] = ALL_DAYS
) -> datetime:
    """Find the next instant a digest will be due."""
    today = now.astimezone(zone).date()
    candidates = (today + timedelta(days=n) for n in range(9))
    return next(
        instant
        for day in candidates
        if day.weekday() in weekdays and (instant := slot_instant(day, at, zone)) > now
    )


def next_slot_after(
    day: date, at: time, zone: ZoneInfo, weekdays: frozenset[int] = ALL_DAYS
) -> datetime:
    """Find the instant of the slot that follows a day's."""
    later = (day + timedelta(days=n) for n in range(1, 9))
    return next(slot_instant(d, at, zone) for d in later if d.weekday() in weekdays)


def day_end(day: date, zone: ZoneInfo) -> datetime:
    """Find the instant a local date ends."""
    return slot_instant(day + timedelta(days=1), time(0), zone)


def _days_back(today: date) -> Iterator[date]:
    return (today - timedelta(days=n) for n in range(8))
