"""How each feed is: fine, failing, silent, parked or not asked yet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from monitor.text.masks import masked
from monitor.types import Feed, Health

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

SILENT_GAPS = 4  # usual gaps between entries after which a feed counts as silent
SILENT_LEAST = timedelta(days=2)


def healths(feeds: Iterable[Feed], now: datetime) -> tuple[Health, ...]:
    """Judge every enabled feed."""
    return tuple(health(feed, now) for feed in feeds)


def health(feed: Feed, now: datetime) -> Health:
    """Judge one feed from the state of its polling."""
    state = _state(feed, now)
    moved = feed.url not in ("", feed.source.url)
    problem = feed.problem or (f"moved permanently to {feed.url}" if moved else "")
    if state == "silent" and feed.last_entry:
        problem = f"no new entry since {feed.last_entry:%d %b %Y}"
    return Health(
        feed=feed.id,
        title=feed.source.title or feed.id,
        url=masked(feed.url or feed.source.url),
        state=state,
        problem=masked(problem),
        since=feed.last_ok if feed.failures else feed.last_entry,
        last_ok=feed.last_ok,
    )


def _state(feed: Feed, now: datetime) -> Literal["ok", "failing", "silent", "parked", "new"]:
    if feed.parked:
        return "parked"
    if feed.failures:
        return "failing"
    if feed.last_polled is None:
        return "new"
    gap = max(SILENT_GAPS * feed.entry_gap, SILENT_LEAST) if feed.entry_gap else None
    if gap and feed.last_entry and now - feed.last_entry > gap:
        return "silent"
    return "ok"
