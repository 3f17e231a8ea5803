"""What watchlists want of a feed's entries; the others are only remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.pipeline.homeland import at_home
from monitor.store import Remembered
from monitor.text.language import guess_language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.types import Entry, Feed, Match, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An entry at least one watchlist wants."""

    source: Source
    entry: Entry
    matches: tuple[Match, ...]
    revision_of: str | None = None  # item made of the same entry before its text changed
    known: bool = False  # older than the backfill of a first poll, or of one after an edit
    seen: bool = False  # its feed carried it before


def told_language(entry: Entry, source: Source) -> Entry:
    """Settle an entry's language: its own words count more than what its feed claims."""
    language = guess_language(entry.text, entry.language or source.language)
    return entry if language == entry.language else replace(entry, language=language)


def wanted(app: App, source: Source, entry: Entry, now: datetime) -> tuple[Match, ...]:
    """Ask every watchlist whether it wants an entry, or told of what the entry carries on."""
    on = min(entry.published or now, now).date()
    return app.matcher.match(entry, source, on) or app.trail.follow(app, source, entry, now)


def sift(
    app: App, feed: Feed, entries: Sequence[Entry], now: datetime
) -> tuple[list[Wanted], list[Remembered], int]:
    """Part unseen and changed entries into wanted ones and those only remembered."""
    with app.store.reading() as tx:
        seen = tx.entries.seen(feed.id, [key for entry in entries for key in entry.keys])
    again = feed.watch_hash not in ("", app.watch_hash)
    oldest = now - app.settings.poll.backfill
    here: set[str] = set()
    wants, remember, fresh = [], [], 0
    for raw in entries:
        entry = raw
        before = next((seen[key] for key in entry.keys if key in seen), None)
        if not here.isdisjoint(entry.keys):
            continue
        here.update(entry.keys)
        unchanged = before is not None and before.content_hash == entry.content_hash
        if unchanged and not (again and before and before.item is None):
            continue
        fresh += before is None
        entry = at_home(app, told_language(entry, feed.source), feed.source)
        matches = wanted(app, feed.source, entry, now)
        revised = before.item if before and not unchanged else None
        if not matches and not revised:
            remember.append(
                Remembered(
                    keys=entry.keys,
                    content_hash=entry.content_hash,
                    at=now,
                    new=before is None,
                )
            )
            continue
        old = (again or feed.first_polled is None) and entry.published is not None
        wants.append(
            Wanted(
                source=feed.source,
                entry=entry,
                matches=matches,
                revision_of=revised,
                seen=before is not None,
                known=old and entry.published is not None and entry.published < oldest,
            )
        )
    return [w for w in wants if w.matches], remember, fresh
