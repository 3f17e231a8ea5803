"""What the store holds, as the JSON that commands and pages show (INTERFACE §3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.text.masks import masked
from monitor.types import Copy

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Feed, Item

Json = dict[str, object]


def item_json(item: Item, *, text: bool = False) -> Json:
    """Write one kept item; with ``text`` also the text its evidence indexes."""
    entry, verdict = item.entry, item.verdict
    said: Json = {
        "id": item.id,
        "feed": item.feed,
        "source": item.source,
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "published": stamp(entry.published),
        "fetched": stamp(item.fetched),
        "language": item.language,
        "watchlists": list(item.watchlists),
        "copy_of": verdict.of,
        "copy_kind": Copy(verdict.copy).value if verdict.copy else None,
        "story": item.story,
        "score": max((m.score for m in item.matches), default=0.0),
        "why": "; ".join(f"{m.watchlist}: {m.why}" for m in item.matches),
    }
    return said | ({"text": entry.text} if text else {})


def feed_json(feed: Feed) -> Json:
    """Write one feed with the state of its polling; never a secret."""
    source = feed.source
    return {
        "id": source.id,
        "url": masked(source.url),
        "title": source.title,
        "trust": source.trust.value,
        "tags": list(source.tags),
        "moved_to": masked(feed.url) or None,
        "last_polled": stamp(feed.last_polled),
        "last_ok": stamp(feed.last_ok),
        "last_entry": stamp(feed.last_entry),
        "due": stamp(feed.due_at),
        "failures": feed.failures,
        "parked": feed.parked,
        "problem": masked(feed.problem),
        "problem_code": feed.problem_code,
    }


def stamp(at: datetime | None) -> str | None:
    """Write an instant as ISO 8601 in UTC."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
