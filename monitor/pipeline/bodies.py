"""The body of an answer: parsed as far as it is new, and matched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from monitor import fetch, parse
from monitor.errors import FetchError, ParseError, TransientFetch
from monitor.pipeline.answers import Reading, told
from monitor.pipeline.keep import Wanted, told_language, wanted
from monitor.store import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.types import Entry, Feed, Fetched

log = structlog.get_logger(__name__)


def read_body(
    app: App, client: fetch.Client, feed: Feed, answer: Fetched, now: datetime
) -> Reading:
    """Read a body other than the last one, and say what watchlists want of it."""
    source = feed.source
    try:
        parsed = parse.parse_feed(
            answer.body,
            url=answer.url,
            content_type=answer.content_type,
            language=source.language,
            known_chunks=feed.chunks,
            fields=source.fields,
            now=now,
            wanted=app.might_want,
        )
    except ParseError as error:
        failed = replace(feed, body_hash="")
        return Reading(polled=told(app, failed, answer, error, now, "failed"))
    wants, remember, fresh = _sift(app, feed, parsed.entries, now)
    if source.full_text:
        wants = [_with_page(client, want, now) for want in wants]
    feed = replace(feed, chunks=parsed.chunks)
    if fresh:
        feed = replace(feed, last_entry=now)
    polled = told(app, feed, answer, parsed, now, "new" if fresh else "unchanged")
    return Reading(
        polled=replace(polled, entries=fresh + parsed.skipped),
        wanted=tuple(wants),
        remember=tuple(remember),
        passed=parsed.skipped,
    )


def _sift(
    app: App, feed: Feed, entries: Sequence[Entry], now: datetime
) -> tuple[list[Wanted], list[Remembered], int]:
    """Part unseen and changed entries into wanted ones and those only remembered."""
    if not entries:
        return [], [], 0
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
        entry = told_language(entry, feed.source)
        on = min(entry.published or now, now).date()
        matches = wanted(app, feed.source, entry, on)
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


def _with_page(client: fetch.Client, want: Wanted, now: datetime) -> Wanted:
    """Read the article itself; when that fails the feed's own text must do."""
    try:
        answer = client.fetch_page(want.entry.url, now=now)
        page = parse.parse_page(
            answer.body,
            answer.url,
            content_type=answer.content_type,
            language=want.entry.language,
        )
    except (FetchError, ParseError) as error:
        if isinstance(error, TransientFetch) and error.code == "stopped":
            raise
        log.info("page.unread", url=want.entry.url, problem=str(error))
        return want
    if len(page.text) <= len(want.entry.body or want.entry.summary):
        return want
    published = want.entry.published or page.published
    return replace(want, entry=replace(want.entry, body=page.text, published=published))
