"""After an edit of watchlists or gazetteer: what is stored is judged anew, some days back.

How far back is ``[poll] backfill`` (seven days unless set otherwise). Feeds are asked again soon,
so that entries no watchlist wanted before get their chance as long as a feed still carries them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from monitor.pipeline.learn import JUDGED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from monitor.pipeline.app import App
    from monitor.types import Item, Match

BATCH = 100

log = structlog.get_logger(__name__)


def sync(app: App) -> int:
    """Judge the items of the last days anew if watchlists or gazetteer changed.

    Returns:
        How many items entered or left a watchlist, or match it for other reasons.
    """
    with app.store.reading() as tx:
        before = tx.notes.get(JUDGED)
    if before == app.watch_hash:
        return 0
    changed = [] if before is None else _changed(app, app.now() - span(app))
    for start in range(0, len(changed), BATCH):
        _save(app, changed[start : start + BATCH])
    with app.store.writing() as tx:
        if before is not None:
            tx.feeds.hasten(app.now(), app.settings.poll.min_interval)
        tx.notes.put(JUDGED, app.watch_hash)
    if before is not None:
        log.info("items.rejudged", items=len(changed), days=span(app).days)
    return len(changed)


def span(app: App) -> timedelta:
    """Say how far back an edit reaches."""
    return min(app.settings.poll.backfill, app.settings.storage.keep_texts)


def _changed(app: App, since: datetime) -> list[tuple[Item, tuple[Match, ...]]]:
    with app.store.reading() as tx:
        if not tx.entries.any_kept():
            return []
        items = tx.items.list(since=since, with_text=True)
    judged = [(item, _judged(app, item)) for item in items]
    return [(item, matches) for item, matches in judged if matches != item.matches]


def _judged(app: App, item: Item) -> tuple[Match, ...]:
    from monitor.pipeline.intake import IMPORT  # noqa: PLC0415 -- nothing kept, nothing to judge
    from monitor.pipeline.trail import followed  # noqa: PLC0415

    source = app.sources.get(item.feed, replace(IMPORT, id=item.feed))
    on = min(item.entry.published or item.fetched, item.fetched).date()
    matches = app.matcher.match(item.entry, source, on)
    names = {w.id for w in app.config.watchlists}
    return matches or tuple(m for m in item.matches if followed(m) and m.watchlist in names)


def _save(app: App, changed: Sequence[tuple[Item, tuple[Match, ...]]]) -> None:
    """Store new matches, and show the events' watchlists anew."""
    from monitor.pipeline.events import put  # noqa: PLC0415 -- as above
    from monitor.pipeline.reports import reports_of  # noqa: PLC0415

    with app.store.writing() as tx:
        for item, matches in changed:
            tx.items.rejudge(item.id, matches)
        anew = [replace(item, matches=matches) for item, matches in changed]
        tx.events.add_reports([r for item in anew for r in reports_of(item)])
        put(tx, tx.events.reported_by([item.id for item in anew]), app.directory)
