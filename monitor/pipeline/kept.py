"""What watchlists want of a batch of answers, kept: items, their events and stories."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.pipeline.copies import current
from monitor.pipeline.events import settle
from monitor.pipeline.keep import item_id, keep, reports_of
from monitor.pipeline.stories import tell_stories
from monitor.store import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.pipeline.answers import Reading
    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Polled


def keep_all(app: App, tx: Transaction, readings: Sequence[Reading], now: datetime) -> list[Polled]:
    """Make items of what is wanted, judge them, and settle their events and stories."""
    done = [_kept(app, tx, reading, now) for reading in readings]
    items = current(tx, [item for polled in done for item in polled.items])
    settle(tx, [report for item in items for report in reports_of(item)], app.directory)
    tell_stories(tx, items)
    return done


def _kept(app: App, tx: Transaction, reading: Reading, now: datetime) -> Polled:
    items, remember = [], []
    for want in reading.wanted:
        name = item_id(want.source.id, want.entry)
        item = tx.items.get(name) or keep(app, tx, want, now)
        items.append(item)
        remember.append(
            Remembered(
                keys=want.entry.keys,
                content_hash=want.entry.content_hash,
                item=item.id,
                at=now,
                new=not want.seen,
            )
        )
    if remember:
        tx.entries.remember(reading.polled.feed.id, remember)
    return replace(reading.polled, items=tuple(items))
