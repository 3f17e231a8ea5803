"""Alerts: what a watchlist does not want to wait for the digest to hear.

``[alerts] when`` lists changes, states or kinds ("new", "cancelled", "meeting"), a kind alone
meaning a new event of it, or both ("meeting:cancelled"). An alert takes nothing from the digest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor import digest
from monitor.pipeline import mails
from monitor.pipeline.compose import gather
from monitor.pipeline.letters import ALERT, letter
from monitor.pipeline.readers import staying
from monitor.pipeline.zones import local_day
from monitor.types import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.types import Day, Delivery, Told

NOTE = "alerted/"  # what a watchlist's alerts told
KEPT = 1_000
RECENT = timedelta(days=2)  # what a new feed brings from before is no news
SECTIONS = ("meetings", "commitments", "changed", "conflicts")
KINDS = ("meeting", "commitment")

log = structlog.get_logger(__name__)


def queue(app: App) -> int:
    """Queue a mail per reader for whatever is now worth an alert; returns how many."""
    if not app.settings.email.host:
        return 0
    return sum(_queue(app, w) for w in app.config.watchlists if w.alerts.when)


def _queue(app: App, watchlist: Watchlist) -> int:
    now = app.now()
    with app.store.trying() as tx:
        day = gather(app, tx, watchlist, local_day(app, watchlist, now), now).day
    recent = {i.id for i in day.items if (i.entry.published or i.fetched) >= now - RECENT}
    lines = [t for t in day.told if wants(watchlist.alerts.when, t) and recent & set(t.items)]
    with app.store.writing() as tx:
        noted = tx.notes.get(NOTE + watchlist.id)
        before = [str(k) for k in noted] if isinstance(noted, list) else []
        fresh = [t for t in lines if key(t) not in before]
        if not fresh:
            return 0
        readers = staying(app, tx, watchlist)
        mails.post(app, tx, _letters(app, watchlist, day, fresh, readers))
        told = [*before, *(key(t) for t in fresh)]
        tx.notes.put(NOTE + watchlist.id, [*told[-KEPT:]])
    log.info("alert.queued", watchlist=watchlist.id, lines=len(fresh), readers=len(readers))
    return len(readers)


def wants(when: Sequence[str], told: Told) -> bool:
    """Tell whether a line is one of those asked for."""
    state = told.event.state
    words = {told.change.value, state.status.value}
    for asked in when:
        kind, _, word = asked.rpartition(":")
        if word in KINDS:
            kind, word = word, Change.NEW.value
        if word in words and kind in ("", state.kind):
            return True
    return False


def key(told: Told) -> str:
    """Name what an alert tells, so that it is told once."""
    state = told.event.state
    return f"{told.event.id} {told.change.value} {state.status.value} {state.date or ''}"


def _letters(
    app: App, watchlist: Watchlist, day: Day, lines: Sequence[Told], readers: Sequence[str]
) -> list[Delivery]:
    shown = replace(day, told=tuple(lines), sections=SECTIONS, upcoming=(), requests=())
    rendered = digest.render(digest.compose(shown))
    text = dict(rendered.files)["txt"].decode()
    return [
        letter(
            box=ALERT + watchlist.id,
            key="|".join(sorted(key(t) for t in lines)),
            day=day.window.day,
            at=day.generated,
            sender=app.settings.email.sender,
            recipient=reader,
            subject=f"Alert: {rendered.subject}",
            text=text,
        )
        for reader in readers
    ]
