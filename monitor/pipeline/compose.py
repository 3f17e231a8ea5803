"""What a digest is composed from: the window's items, the lines to tell, health and counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor import digest, ledger
from monitor.pipeline import notices
from monitor.pipeline.events import resettle
from monitor.pipeline.health import healths
from monitor.pipeline.keep import reports_of
from monitor.pipeline.scope import partner_counts, shows
from monitor.pipeline.stories import group
from monitor.pipeline.undelivered import undelivered
from monitor.pipeline.zones import zone_name
from monitor.types import Copy, Day, Status, Told, Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Event, Item, Name, Reported

PARTNERS = ("kr", "jp", "au", "nz")
HORIZON = timedelta(days=400)  # how far ahead "upcoming" looks
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A day with all its lines, and the events behind them."""

    day: Day
    events: Mapping[str, Event]


def gather(app: App, tx: Transaction, watchlist: Watchlist, day: date, end: datetime) -> Material:
    """Collect a digest's window; events are settled anew, in canonical order."""
    window = _window(app, tx, watchlist, day, end)
    first = watchlist.id not in tx.glance.last_days()
    items = tx.items.undigested(watchlist.id, end, since=window.start if first else None)
    resettle(tx, app.directory)
    stories = group(tx, items)
    items = [replace(i, story=stories[i.id]) if i.id in stories else i for i in items]
    told, events = _lines(app, tx, watchlist, window, items)
    feeds = healths(tx.feeds.all(), app.now())
    ahead = _upcoming(app, tx, watchlist, day, told)
    requests = _requests(items)
    return Material(
        events=events,
        day=Day(
            window=window,
            title=watchlist.title or watchlist.id,
            generated=app.now(),
            number=tx.digests.number(watchlist.id),
            feeds=len(feeds),
            failed_feeds=sum(h.state in ("failing", "parked") for h in feeds),
            entries=tx.entries.count(window.start, end),
            matched=sum(1 for item in items),
            items=tuple(items),
            told=told,
            upcoming=ahead,
            requests=requests,
            health=feeds,
            week=_week(tx, watchlist, end),
            names=_names(app, [t.event for t in told], ahead, requests),
            queries=watchlist.match.include,
            notices=(*notices.current(tx), *undelivered(tx, watchlist.id, day)),
            base_url=app.settings.web.base_url,
            sections=watchlist.digest.sections,
            max_items=watchlist.digest.max_items,
        ),
    )


def _window(app: App, tx: Transaction, watchlist: Watchlist, day: date, end: datetime) -> Window:
    last = tx.digests.heads(watchlist.id, until=day - timedelta(days=1), limit=1)
    start = last[0].window.end if last else end - app.settings.poll.backfill
    return Window(
        watchlist=watchlist.id,
        day=day,
        timezone=zone_name(app, watchlist),
        start=min(start, end),
        end=end,
    )


def _lines(
    app: App, tx: Transaction, watchlist: Watchlist, window: Window, items: Sequence[Item]
) -> tuple[tuple[Told, ...], dict[str, Event]]:
    """Ask the ledger for the line of every event this window may have touched."""
    ids = {item.id for item in items}
    touched = {e.id: e for e in tx.events.reported_by(ids)}
    for event in tx.events.touched_since(window.start, watchlist.id):
        touched.setdefault(event.id, event)
    before = window.day - timedelta(days=15)
    passing = tx.events.planned_between(before, window.day)
    for event in (*passing, *tx.events.due_between(before, window.day)):
        touched.setdefault(event.id, event)
    states = tx.digests.told(watchlist.id, touched)
    recent = tx.events.fresh(watchlist.id, window.start)
    copies = _copies(items)
    told = []
    for event in touched.values():
        if not shows(watchlist, event, app.names):
            continue
        fresh = frozenset(r.id for r in event.reports if r.item in ids or r.id in recent)
        if event.id not in states and not any(r.item in ids for r in event.reports):
            continue
        line = ledger.tell(
            event,
            fresh,
            states.get(event.id),
            today=window.day,
            min_status=watchlist.events.min_status,
            ignore_older_than_days=watchlist.events.ignore_older_than_days,
            directory=app.directory,
        )
        if line is not None:
            told.append(_with_items(line, ids, copies))
    return tuple(sorted(told, key=_rank)), touched


def _with_items(line: Told, ids: set[str], copies: Mapping[str, int]) -> Told:
    """Name the window's items that report the line, and count their copies."""
    reporting = tuple(dict.fromkeys(r.item for r in line.event.reports if r.item in ids))
    everyone = dict.fromkeys(r.item for r in line.event.reports)
    count = sum(copies.get(item, 0) for item in everyone)
    return replace(line, items=line.items or reporting, copies=count)


def _copies(items: Sequence[Item]) -> dict[str, int]:
    """Count the window's copies per item they copy, however long the chain."""
    held = [i for i in items if i.verdict.copy not in (None, Copy.UPDATE)]
    parents = {i.id: i.verdict.of for i in held if i.verdict.of}
    counts: dict[str, int] = {}
    for start, parent in parents.items():
        seen, root = {start}, parent
        while root in parents and root not in seen:
            seen.add(root)
            root = parents[root]
        if root:
            counts[root] = counts.get(root, 0) + 1
    return counts


def _rank(told: Told) -> tuple[str, str, str]:
    """Order lines by date, then id: the same whatever the order of arrival."""
    state = told.event.state
    return (state.kind, str(state.date or ""), told.event.id)


def _upcoming(
    app: App, tx: Transaction, watchlist: Watchlist, day: date, told: Sequence[Told]
) -> tuple[Event, ...]:
    """List planned meetings from the digest's day on that this watchlist tells or told."""
    now = {t.event.id: t.event for t in told}
    ahead = {e.id: e for e in tx.events.planned_between(day, day + HORIZON)} | now
    before = tx.digests.told(watchlist.id, ahead)
    mine = [e for e in ahead.values() if e.id in now or e.id in before]
    shown = [e for e in mine if shows(watchlist, e, app.names)]
    return tuple(ledger.upcoming(shown, day))


def _requests(items: Sequence[Item]) -> tuple[Reported, ...]:
    originals = [i for i in items if i.verdict.copy is None]
    return tuple(
        r for item in originals for r in reports_of(item) if r.mention.status is Status.REQUESTED
    )


def _week(tx: Transaction, watchlist: Watchlist, end: datetime) -> tuple[tuple[str, int], ...]:
    """Count the stories of seven days per partner, by the sides named in them."""
    stories = tx.items.sides_of_stories(watchlist.id, end - WEEK, end)
    return partner_counts(stories, PARTNERS)


def _names(
    app: App, told: Sequence[Event], ahead: Sequence[Event], requests: Sequence[Reported]
) -> tuple[Name, ...]:
    """Look up the gazetteer's entries of everybody, and of places printed in other languages."""
    states = [*(event.state for event in (*told, *ahead)), *(r.mention for r in requests)]
    wanted: dict[str, None] = {}
    for state in states:
        single = (state.channel, state.giver, state.receiver, state.part_of)
        for name in (*state.sides, *state.persons, *single):
            if name:
                wanted[name] = None
    found = {n.id: n for n in map(app.names.get, wanted) if n}
    events = (*told, *ahead)
    printed = {r.mention.place for e in events for r in e.reports if r.mention.place}
    for entry in app.names.values():
        forms = {*entry.capital, *(form for _, form in entry.forms)}
        if any(digest.english(entry, place) for place in printed & forms):
            found[entry.id] = entry
    return tuple(found.values())
