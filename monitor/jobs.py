"""The jobs: what an engine may run, by name, as plain functions of an open home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import structlog

from monitor.pipeline import corpus, daily, poll, send
from monitor.pipeline.slots import due_slot, missed_slots, next_slot_after, slot_instant

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

SLOT = "slot:"  # note: the last slot of a watchlist the service handled


class Engine(Protocol):
    """Runs the jobs on time. One process or many: the jobs cannot tell."""

    def run(self, app: App) -> None:
        """Block, running jobs on time, until told to stop."""
        ...


def poll_due(app: App, stopping: Callable[[], bool] = lambda: False) -> poll.Round:
    """Poll the feeds that are due."""
    corpus.sync(app)
    return poll.poll(app, stopping=stopping)


def build_due(app: App) -> int:
    """Build every digest whose slot has come; returns how many.

    A late one first polls what is due and ends at the instant of building (INTERFACE §4).
    """
    built = 0
    for watchlist in app.config.watchlists:
        for day in due_days(app, watchlist):
            _build(app, watchlist, day)
            built += 1
    return built


def due_days(app: App, watchlist: Watchlist) -> list[date]:
    """List the slots to handle now: the newest one, or each missed one."""
    zone = daily.zone_of(app, watchlist)
    at, weekdays = watchlist.digest.send_at, watchlist.digest.weekdays
    with app.store.reading() as tx:
        noted = tx.notes.get(SLOT + watchlist.id)
        started = tx.feeds.first_poll()
    last = daily.day_of(noted)
    newest = due_slot(app.now(), at, zone, last=last, started=started, weekdays=weekdays)
    if newest is None:
        return []
    if app.settings.service.catch_up == "one":
        return [newest]
    return list(missed_slots(newest, last, weekdays))


def _build(app: App, watchlist: Watchlist, day: date) -> None:
    zone = daily.zone_of(app, watchlist)
    slot = slot_instant(day, watchlist.digest.send_at, zone)
    late = (app.now() - slot).total_seconds() > LATE_SECONDS
    newest = not missed_after(app, watchlist, day)
    if late and newest:
        poll_due(app)
    end = app.now() if late and newest else slot
    daily.build(app, watchlist, day, end=end, slot=True)
    with app.store.writing() as tx:
        tx.notes.put(SLOT + watchlist.id, day.isoformat())


def missed_after(app: App, watchlist: Watchlist, day: date) -> bool:
    """Tell whether a later slot than this day's has come too."""
    zone = daily.zone_of(app, watchlist)
    at, weekdays = watchlist.digest.send_at, watchlist.digest.weekdays
    return next_slot_after(day, at, zone, weekdays) <= app.now()


LATE_SECONDS = 120  # a slot handled within two ticks counts as on time


def send_queued(app: App, stopping: Callable[[], bool] = lambda: False) -> send.Sent:
    """Send what is queued and due."""
    return send.send_queued(app, stopping=stopping)


def full_round(app: App) -> str:
    """Poll, build what is due, send: ``run --once``."""
    send.recover(app)
    polled = poll_due(app)
    built = build_due(app)
    sent = send_queued(app)
    return (
        f"{polled.feeds} feeds read, {polled.failed} failed, {polled.items} items kept; "
        f"{built} digests built; {sent.sent} mails sent."
    )
