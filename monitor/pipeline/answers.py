"""One feed's answer, read and matched, before the store is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from monitor import fetch
from monitor.errors import FetchError, ParseError
from monitor.types import Feed, Fetched, Parsed, Polled

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.pipeline.wants import Wanted
    from monitor.store import Remembered

Answer = Fetched | FetchError | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One feed's answer, read and matched, before the store is told."""

    polled: Polled  # without items
    wanted: tuple[Wanted, ...] = ()
    remember: tuple[Remembered, ...] = ()  # new entries nobody wants
    passed: int = 0  # new entries whose raw text no watchlist can want


def read(app: App, client: fetch.Client, feed: Feed, answer: Answer, now: datetime) -> Reading:
    """Turn one answer into what the store should be told: parse, match, read pages."""
    match answer:
        case None:
            return Reading(polled=told(app, feed, None, None, now, "unchanged"))
        case FetchError():
            return Reading(polled=told(app, feed, answer, None, now, "failed"))
        case Fetched():
            if answer.digest == feed.body_hash:
                return Reading(polled=told(app, feed, answer, None, now, "unchanged"))
            from monitor.pipeline.bodies import read_body  # noqa: PLC0415 -- loads the parsers

            return read_body(app, client, feed, answer, now)


def told(
    app: App,
    feed: Feed,
    answer: Fetched | FetchError | None,
    parsed: Parsed | ParseError | None,
    now: datetime,
    outcome: Literal["new", "unchanged", "failed"],
) -> Polled:
    """Say how a poll went, and how the feed stands after it."""
    state = fetch.next_poll(feed, answer, parsed, now, app.settings.poll)
    if outcome != "failed" and state.watch_hash != app.watch_hash:
        state = replace(state, watch_hash=app.watch_hash)
    return Polled(feed=state, outcome=outcome)
