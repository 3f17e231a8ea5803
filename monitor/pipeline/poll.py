"""The first half of the walk: ask the feeds that are due, keep what a watchlist wants."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import structlog

from monitor import fetch, parse
from monitor.errors import MonitorError, TransientFetch
from monitor.pipeline.answers import Answer, Reading, read
from monitor.pipeline.aside import Aside
from monitor.pipeline.claim import claim
from monitor.store import new_token
from monitor.types import Feed, Fetched, Polled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
Answered = tuple[Feed, Answer]

log = structlog.get_logger(__name__)

BATCH = 40  # feeds a transaction; 25–60 cost the same per feed on 300 feeds of 36 KB


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
    before_keeping: Callable[[], None] = lambda: None,
) -> Round:
    """Poll every feed that is due, or all of them, each saved whole or not at all.

    Args:
        app: The open home.
        only: Ids of the feeds to ask; all by default.
        force: Ask also those that are not due.
        progress: Told of each feed once it is saved.
        stopping: Asked all the while; then what is not in hand is given back.
        before_keeping: Done before a batch of which something is kept; what it raises ends the
            pass, and that batch is asked for again.
    """
    token, now, done = new_token(), app.now(), Round()
    feeds = claim(app, token, now, only=only, force=force)
    if not feeds:
        return done
    with app.store.reading() as tx:
        app.trail.renew(tx)
    try:
        with fetch.Client(app.settings.poll, stopping=stopping) as client:
            answers = client.fetch_feeds(feeds, now)
            for batch in _batches(_read_all(app, client, answers, now, stopping)):
                if any(reading.wanted for reading in batch):
                    before_keeping()
                done = _add(done, save(app, batch, token), progress)
    finally:
        app.store.give_back(token)
    return done


def _read_all(
    app: App,
    client: fetch.Client,
    answers: Iterable[Answered],
    now: datetime,
    stopping: Callable[[], bool],
) -> Iterator[Reading]:
    """Read answers as they come, so that none of their bodies is kept; heavy ones at the end.

    Told to stop amid one, leave it: that feed is asked again at the next start.
    """
    aside = Aside()
    try:
        for feed, answer in chain(_light(answers, aside), aside.take()):
            if stopping() and _is_heavy(feed, answer):
                return
            try:
                reading = read(app, client, feed, answer, now)
            except TransientFetch:
                return
            del answer
            yield reading
    finally:
        aside.close()


def _light(answers: Iterable[Answered], aside: Aside) -> Iterator[Answered]:
    """Put by what is heavy and new."""
    for feed, answer in answers:
        if isinstance(answer, Fetched) and _is_heavy(feed, answer) and aside.put(feed, answer):
            continue
        yield feed, answer


def _is_heavy(feed: Feed, answer: Answer) -> bool:
    """Tell whether an answer must be read and takes long."""
    if not isinstance(answer, Fetched) or answer.digest == feed.body_hash:
        return False
    return parse.is_heavy(answer.body)


def _batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    batch: list[Reading] = []
    for reading in readings:
        batch.append(reading)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


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
    now = app.now()
    done: list[Reading] = []
    with app.store.writing() as tx:
        held = tx.feeds.finish_many([r.polled.feed for r in readings], token)
        for reading in readings:
            if reading.polled.feed.id not in held:
                log.warning("lease.lost", feed=reading.polled.feed.id)
                continue
            done.append(reading)
        tx.entries.tally({r.polled.feed.id: r.passed for r in done}, now)
        tx.entries.remember_many({r.polled.feed.id: r.remember for r in done if r.remember})
        if not any(reading.wanted for reading in done):
            return [reading.polled for reading in done]
        from monitor.pipeline.kept import keep_all  # noqa: PLC0415 -- a quiet poll needs none of it

        return keep_all(app, tx, done, now)


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
