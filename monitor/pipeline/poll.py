"""The first half of the walk: ask the feeds that are due, keep what a watchlist wants."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import structlog

from monitor import fetch, parse
from monitor.errors import FetchError, MonitorError, ParseError, TransientFetch
from monitor.pipeline.claim import claim
from monitor.pipeline.copies import current
from monitor.pipeline.events import settle
from monitor.pipeline.keep import Wanted, item_id, keep, reports_of, told_language, wanted
from monitor.pipeline.stories import tell_stories
from monitor.store import Remembered, new_token
from monitor.types import Entry, Feed, Fetched, Parsed, Polled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.store import Transaction

Answer = Fetched | FetchError | None
Answered = tuple[Feed, Answer]

log = structlog.get_logger(__name__)

BATCH = 40  # feeds a transaction; 25–60 cost the same per feed on 300 feeds of 36 KB


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One feed's answer, read and matched, before the store is told."""

    polled: Polled  # without items
    wanted: tuple[Wanted, ...] = ()
    remember: tuple[Remembered, ...] = ()  # new entries nobody wants
    passed: int = 0  # new entries whose raw text no watchlist can want


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one polling pass did."""

    feeds: int = 0
    failed: int = 0
    entries: int = 0
    items: int = 0
    copies: int = 0


def poll(
    app: App,
    *,
    only: frozenset[str] | None = None,
    force: bool = False,
    progress: Callable[[Polled], None] | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> Round:
    """Poll every feed that is due, or all of them, each saved whole or not at all.

    Args:
        app: The open home.
        only: Ids of the feeds to ask; all by default.
        force: Ask also those that are not due.
        progress: Told of each feed once it is saved.
        stopping: Asked all the while; then what is not in hand is given back.
    """
    token, now, done = new_token(), app.now(), Round()
    feeds = claim(app, token, now, only=only, force=force)
    if not feeds:
        return done
    try:
        with fetch.Client(app.settings.poll, stopping=stopping) as client:
            for batch in _batches(client.fetch_feeds(feeds, now)):
                readings = list(_read_all(app, client, batch, now))
                done = _add(done, save(app, readings, token), progress)
    finally:
        with app.store.writing() as tx:
            tx.feeds.release(token)
    return done


def _read_all(
    app: App, client: fetch.Client, batch: Iterable[Answered], now: datetime
) -> Iterator[Reading]:
    """Read answers until told to stop amid one; that feed is asked again at the next start."""
    for feed, answer in batch:
        try:
            yield read(app, client, feed, answer, now)
        except TransientFetch:
            return


def _batches(answers: Iterable[Answered]) -> Iterator[list[Answered]]:
    batch: list[Answered] = []
    for answer in answers:
        batch.append(answer)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def read(app: App, client: fetch.Client, feed: Feed, answer: Answer, now: datetime) -> Reading:
    """Turn one answer into what the store should be told: parse, match, read pages."""
    match answer:
        case None:
            return Reading(polled=_polled(app, feed, None, None, now, "unchanged"))
        case FetchError():
            return Reading(polled=_polled(app, feed, answer, None, now, "failed"))
        case Fetched():
            if answer.digest == feed.body_hash:
                return Reading(polled=_polled(app, feed, answer, None, now, "unchanged"))
            return _parsed(app, client, replace(feed, body_hash=answer.digest), answer, now)


def _parsed(app: App, client: fetch.Client, feed: Feed, answer: Fetched, now: datetime) -> Reading:
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
            wanted=app.matcher.might_match,
        )
    except ParseError as error:
        failed = replace(feed, body_hash="")
        return Reading(polled=_polled(app, failed, answer, error, now, "failed"))
    wants, remember, fresh = _sift(app, feed, parsed.entries, now)
    if source.full_text:
        wants = [_with_page(client, want, now) for want in wants]
    feed = replace(feed, chunks=parsed.chunks)
    if fresh:
        feed = replace(feed, last_entry=now)
    polled = _polled(app, feed, answer, parsed, now, "new" if fresh else "unchanged")
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
        old = feed.first_polled is None and entry.published is not None
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


def _polled(
    app: App,
    feed: Feed,
    answer: Fetched | FetchError | None,
    parsed: Parsed | ParseError | None,
    now: datetime,
    outcome: Literal["new", "unchanged", "failed"],
) -> Polled:
    state = fetch.next_poll(feed, answer, parsed, now, app.settings.poll)
    if outcome != "failed":
        state = replace(state, watch_hash=app.watch_hash)
    return Polled(feed=state, outcome=outcome)


def save(app: App, readings: Sequence[Reading], token: str) -> list[Polled]:
    """Save a batch in one transaction; if that fails, each feed in one of its own."""
    try:
        return _save(app, readings, token)
    except MonitorError:
        raise
    except Exception:  # a job's edge: one entry must not cost the others their news
        log.exception("batch.failed", feeds=len(readings))
        if len(readings) > 1:
            return [polled for reading in readings for polled in save(app, [reading], token)]
        return [_broken(app, readings[0], token)]


def _save(app: App, readings: Sequence[Reading], token: str) -> list[Polled]:
    now, done = app.now(), []
    with app.store.writing() as tx:
        held = tx.feeds.finish_many([r.polled.feed for r in readings], token)
        for reading in readings:
            if reading.polled.feed.id not in held:
                log.warning("lease.lost", feed=reading.polled.feed.id)
                continue
            done.append(_store(app, tx, reading, now))
        passed = {r.polled.feed.id: r.passed for r in readings if r.polled.feed.id in held}
        tx.entries.tally(passed, now)
        items = current(tx, [item for polled in done for item in polled.items])
        settle(tx, [r for item in items for r in reports_of(item)], app.directory)
        tell_stories(tx, items)
    return done


def _store(app: App, tx: Transaction, reading: Reading, now: datetime) -> Polled:
    items, remember = [], list(reading.remember)
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


def _broken(app: App, reading: Reading, token: str) -> Polled:
    """Record a feed whose entries we could not work on; they are asked for again."""
    feed = replace(reading.polled.feed, etag="", modified="", body_hash="", chunks=b"")
    feed = replace(feed, problem="internal error, see the log", problem_code="internal")
    with app.store.writing() as tx:
        tx.feeds.finish(feed, token)
    return Polled(feed=feed, outcome="failed")


def _add(done: Round, polled: Sequence[Polled], progress: Callable[[Polled], None] | None) -> Round:
    for one in polled:
        log.info(
            "feed.polled",
            feed=one.feed.id,
            outcome=one.outcome,
            entries=one.entries,
            items=len(one.items),
            problem=one.feed.problem,
        )
        if progress:
            progress(one)
    items = [item for one in polled for item in one.items]
    return Round(
        feeds=done.feeds + len(polled),
        failed=done.failed + sum(one.outcome == "failed" for one in polled),
        entries=done.entries + sum(one.entries for one in polled),
        items=done.items + len(items),
        copies=done.copies + sum(item.verdict.copy is not None for item in items),
    )
