"""Which feeds a polling pass asks: those that are due and whose hosts may be asked now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.pipeline import notices
from monitor.text.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Feed, Source

SET_BACK = (
    "The clock was set back on {:%d %b %Y}, after feeds had been polled at later times. Polls and "
    "digests go on by the clock as it is now; check that it is right."
)
LEASE = timedelta(minutes=15)  # far over the total deadline of one fetch and one page


def claim(
    app: App, token: str, now: datetime, *, only: frozenset[str] | None, force: bool
) -> list[Feed]:
    """Take the feeds to ask in this pass, as they are to be asked.

    Args:
        app: The open home.
        token: Names the claim.
        now: Aware, UTC.
        only: Ids of the feeds to ask; all by default.
        force: Ask also feeds that are not due, and hosts that asked to be left alone.
    """
    app.store.collect()
    with app.store.writing() as tx:
        tx.feeds.release_dead()
        if tx.feeds.mend_clock(now):
            tx.digests.mend_clock(now)
            notices.put(tx, "clock", [SET_BACK.format(now)])
        feeds = tx.feeds.claim_due(
            now,
            lease=LEASE,
            token=token,
            only=set(only) if only else None,
            force=force,
            limit=100_000,
        )
        if feeds and not force:
            feeds = _of_open_hosts(tx, feeds, token, now)
    sources = app.sources
    return [_prepared(app, feed, sources.get(feed.id, feed.source)) for feed in feeds]


def _of_open_hosts(tx: Transaction, feeds: Sequence[Feed], token: str, now: datetime) -> list[Feed]:
    """Put off feeds whose host told another feed when to come back."""
    closed: dict[str, datetime] = {}
    for feed in tx.feeds.resting(now):
        if feed.retry_after:
            host = _host(feed)
            closed[host] = max(feed.retry_after, closed.get(host, now))
    late = [replace(f, due_at=closed[_host(f)]) for f in feeds if _host(f) in closed]
    if late:
        tx.feeds.finish_many(late, token)
    return [feed for feed in feeds if _host(feed) not in closed] if late else list(feeds)


def _host(feed: Feed) -> str:
    return host_of(feed.url or feed.source.url)


def _prepared(app: App, feed: Feed, source: Source) -> Feed:
    """Give a feed its configured source; after a watchlist edit, ask for it whole."""
    if feed.source is not source:
        feed = replace(feed, source=source)
    if feed.watch_hash in ("", app.watch_hash):
        return feed
    return replace(feed, etag="", modified="", body_hash="", chunks=b"")
