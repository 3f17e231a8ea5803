"""The jobs: what an engine may run, by name, as plain functions of an open home.

Each loads what it needs when it first runs: a service that starts asks its feeds before it can
build or send anything.
"""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING, Protocol

import structlog

from monitor.errors import ConfigError, MonitorError
from monitor.pipeline import learn as learning
from monitor.pipeline import notices, poll
from monitor.pipeline.slots import due_slot, missed_slots, next_slot_after, slot_instant
from monitor.pipeline.zones import zone_of
from monitor.text.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.pipeline.send import Sent
    from monitor.types import Feed

log = structlog.get_logger(__name__)

SLOT = "slot:"  # note: the last slot of a watchlist the service handled
LATE_SECONDS = 120  # a slot handled within two ticks counts as on time
PATIENCE = 90.0  # seconds a late digest waits for polls under way elsewhere
LOOK = 0.25


class Service(Protocol):
    """What a running engine shows of itself."""

    @property
    def app(self) -> App:
        """The app in force: another one after a reload."""
        ...

    def jobs(self) -> dict[str, dict[str, float]]:
        """How often each job ran and failed, how long it took, and when (Unix time)."""
        ...


class Engine(Protocol):
    """Runs the jobs on time. One process or many: the jobs cannot tell."""

    def run(self, app: App, beside: Callable[[Service], AbstractContextManager[object]]) -> None:
        """Block, running jobs on time, until told to stop; ``beside`` is open all the while."""
        ...


def _never() -> bool:
    return False


def learn(app: App) -> None:
    """Make the store know the seeds and the watchlists as they are now.

    A seed file with a mistake is reported and costs nothing else.
    """
    problems: list[str] = []
    try:
        learning.seeds(app)
    except ConfigError as error:
        problems = [f"Seeds refused, the last good ones are known: {p}" for p in error.problems]
    with app.store.reading() as tx:
        said = notices.of(tx, "seeds")
    if problems != list(said):
        if problems:
            log.error("seeds.refused", problems=problems)
        with app.store.writing() as tx:
            notices.put(tx, "seeds", problems)
    learning.watchlists(app)


def poll_due(app: App, stopping: Callable[[], bool] = _never) -> poll.Round:
    """Poll the feeds that are due; what cannot wait is mailed at once."""
    learn(app)
    done = poll.poll(app, stopping=stopping)
    _alert(app, done)
    return done


def hosts_due(app: App) -> list[str]:
    """List the hosts that have a feed to be asked now."""
    return sorted({_host(feed) for feed in _due(app)})


def poll_host(app: App, host: str, stopping: Callable[[], bool] = _never) -> poll.Round:
    """Poll a host's feeds that are due; what cannot wait is mailed at once."""
    mine = frozenset(feed.id for feed in _due(app) if _host(feed) == host)
    done = poll.poll(app, only=mine, stopping=stopping) if mine else poll.Round()
    _alert(app, done)
    return done


def _alert(app: App, done: poll.Round) -> None:
    if done.items:
        from monitor.pipeline import alerts  # noqa: PLC0415 -- as said above

        alerts.queue(app)


def _due(app: App) -> list[Feed]:
    now = app.now()
    with app.store.reading() as tx:
        return [feed for feed in tx.feeds.all() if feed.due_at is None or feed.due_at <= now]


def _host(feed: Feed) -> str:
    return host_of(feed.url or feed.source.url)


def build_due(app: App, stopping: Callable[[], bool] = _never) -> int:
    """Build every digest whose slot has come; returns how many.

    A late one first polls what is due and ends at the instant of building (INTERFACE §4). One that
    cannot be built keeps no other from it. Mails that wait for one another go when all are built.
    """
    from monitor.pipeline import mails  # noqa: PLC0415 -- as said above

    built, failures = 0, []
    for watchlist in app.config.watchlists:
        try:
            for day in due_days(app, watchlist):
                if stopping():
                    return built
                _build(app, watchlist, day, stopping)
                built += 1
        except MonitorError as error:
            failures.append(error)
    mails.release(app)
    if failures:
        raise failures[0]
    return built


def due_days(app: App, watchlist: Watchlist) -> list[date]:
    """List the slots to handle now: the newest one, or each missed one."""
    zone = zone_of(app, watchlist)
    at, weekdays = watchlist.digest.send_at, watchlist.digest.weekdays
    with app.store.reading() as tx:
        noted = tx.notes.get(SLOT + watchlist.id)
        started = tx.feeds.first_poll()
    last = date.fromisoformat(noted) if isinstance(noted, str) else None
    newest = due_slot(app.now(), at, zone, last=last, started=started, weekdays=weekdays)
    if newest is None:
        return []
    if app.settings.service.catch_up == "one":
        return [newest]
    return list(missed_slots(newest, last, weekdays))


def _build(app: App, watchlist: Watchlist, day: date, stopping: Callable[[], bool]) -> None:
    from monitor.pipeline import daily  # noqa: PLC0415 -- as said above

    zone = zone_of(app, watchlist)
    slot = slot_instant(day, watchlist.digest.send_at, zone)
    late = (app.now() - slot).total_seconds() > LATE_SECONDS
    newest = not missed_after(app, watchlist, day)
    if late and newest:
        poll_due(app, stopping)
        _await_polls(app, stopping)
    if stopping():
        return
    end = app.now() if late and newest else slot
    daily.build(app, watchlist, day, end=end, slot=True)
    with app.store.writing() as tx:
        tx.notes.put(SLOT + watchlist.id, day.isoformat())


def _await_polls(app: App, stopping: Callable[[], bool]) -> None:
    """Let polls under way elsewhere end: a late digest must not miss what they bring."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not stopping():
        with app.store.reading() as tx:
            if not tx.feeds.leased(app.now()):
                return
        time.sleep(LOOK)


def missed_after(app: App, watchlist: Watchlist, day: date) -> bool:
    """Tell whether a later slot than this day's has come too."""
    zone = zone_of(app, watchlist)
    at, weekdays = watchlist.digest.send_at, watchlist.digest.weekdays
    return next_slot_after(day, at, zone, weekdays) <= app.now()


def send_queued(app: App, stopping: Callable[[], bool] = _never) -> Sent:
    """Send what is queued and due, and what a process that died was sending."""
    from monitor.pipeline import send  # noqa: PLC0415 -- as said above

    send.recover(app)
    return send.send_queued(app, stopping=stopping)


def care_due(app: App, stopping: Callable[[], bool] = _never) -> bool:
    """Write missing files, tell the administrator what needs a look, once a day tidy the store."""
    from monitor.pipeline import admin, care, daily  # noqa: PLC0415 -- as said above

    daily.restore(app)
    admin.tell(app)
    return not stopping() and care.daily(app)


def full_round(app: App, stopping: Callable[[], bool] = _never) -> str:
    """Poll, build what is due, send: ``run --once``."""
    polled = poll_due(app, stopping)
    built = build_due(app, stopping)
    care_due(app, stopping)
    sent = send_queued(app, stopping)
    return (
        f"{polled.feeds} feeds read, {polled.failed} failed, {polled.items} items kept; "
        f"{built} digests built; {sent.sent} mails sent."
    )
