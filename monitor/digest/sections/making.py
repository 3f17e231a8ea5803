"""How the digest was made: the arithmetic of what was read, and what needs a look."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.digest import phrases
from monitor.digest.desk import Desk
from monitor.digest.view import Section
from monitor.text.display import one_line, shorten
from monitor.types import Copy

if TYPE_CHECKING:
    from datetime import date

    from monitor.types import Day, Health

TROUBLED = ("failing", "silent", "parked", "slow")
MOST = 25


def making(day: Day) -> Section:
    """Feeds, entries, items and copies as a sum that adds up; then feeds and notices."""
    desk = Desk.of(day)
    notes = [_sum(day, desk)]
    if _held(desk):
        notes.append(_held_back(desk))
    notes += [f"Please note: {shorten(one_line(notice), 400)}" for notice in day.notices[:MOST]]
    notes += _troubles(day)
    zone = ZoneInfo(day.window.timezone)
    start = phrases.instant(day.window.start, zone, day.window.day)
    end = phrases.instant(day.window.end, zone, day.window.day)
    made = phrases.instant(day.generated, zone)
    notes.append(f"Covers {start} to {end} ({day.window.timezone}). Made {made}.")
    return Section(key="making", title="How this digest was made", notes=tuple(notes), foot=True)


def _sum(day: Day, desk: Desk) -> str:
    fine = max(0, day.feeds - day.failed_feeds)
    feeds = f"{phrases.counted(day.feeds, 'feed')}: {fine:,} fine, {day.failed_feeds:,} failing."
    kept = len(day.items)
    held = sum(_held(desk).values())
    updates = desk.held_back[Copy.UPDATE]
    parts = [
        (max(0, day.entries - kept), "not for this watchlist"),
        (kept - held - updates, "new"),
        (updates, "updates of known texts" if updates != 1 else "update of a known text"),
        (held, "held back as copies" if held != 1 else "held back as a copy"),
    ]
    seen = phrases.counted(max(day.entries, kept), "entry", "entries")
    terms = " + ".join(f"{count:,} {what}" for count, what in parts if count) or "0"
    stories = len(desk.stories)
    told = f" They make {phrases.counted(stories, 'story', 'stories')}." if stories else ""
    return f"{feeds} {seen} seen = {terms}.{told}"


def _held(desk: Desk) -> dict[str, int]:
    """Count the copies that bring nothing; updates do."""
    return {kind: count for kind, count in desk.held_back.items() if kind != Copy.UPDATE}


def _held_back(desk: Desk) -> str:
    held = _held(desk)
    kinds = (f"{label} {held[kind]:,}" for kind, label in phrases.COPIES.items() if kind in held)
    return f"Held back: {', '.join(kinds)}."


def _troubles(day: Day) -> list[str]:
    troubled = sorted(
        (feed for feed in day.health if feed.state in TROUBLED),
        key=lambda feed: (TROUBLED.index(feed.state), feed.feed),
    )
    zone = ZoneInfo(day.window.timezone)
    notes = [f"Needs a look: {_trouble(feed, zone, day.window.day)}." for feed in troubled[:MOST]]
    if len(troubled) > MOST:
        notes.append(f"And {len(troubled) - MOST} more feeds; “monitor status” lists them all.")
    return notes


def _trouble(feed: Health, zone: ZoneInfo, today: date) -> str:
    what = [shorten(one_line(feed.problem), 160).rstrip(".") or feed.state]
    if feed.problem and feed.state != "failing":
        what.insert(0, feed.state)
    if feed.since:
        what.append(f"since {phrases.instant(feed.since, zone, today)}")
    if feed.last_ok:
        what.append(f"last fine {phrases.instant(feed.last_ok, zone, today)}")
    return f"{one_line(feed.title) or feed.feed} ({'; '.join(what)})"
