"""Events and what items reported of them; the analyst's decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, exists, or_, select

from monitor.store.differences import write_events, write_indexes
from monitor.store.records import dump, load, micros
from monitor.store.reports import Reports
from monitor.store.statements import parts
from monitor.store.tables import EVENT, EVENT_NAME, EVENT_WATCH, REPORT, TOLD
from monitor.types import Event, Mention

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select

MOST_UNDER = 10_000  # rows for some hundred keys
_UNDER = "SELECT key, event FROM event_key WHERE key {among} ORDER BY key, event LIMIT :most"
_STORED = "SELECT id, state, reports FROM event WHERE id "


class Events(Reports):
    """The ledger's memory: events, over the reports they are derived from."""

    def put(self, events: Sequence[Event], keys: Mapping[str, tuple[str, ...]]) -> None:
        """Save the derived state of events, their blocking keys, and which reports are theirs.

        Args:
            events: With their reports in canonical order.
            keys: Blocking keys by event id.
        """
        if not events:
            return
        events = list({e.id: e for e in events}.values())
        ids = [e.id for e in events]
        self._read.clear()
        write_events(self._link, [_row(e) for e in events])
        self._add_missing({r.id: r for e in events for r in e.reports})
        self._own({r.id: e.id for e in events for r in e.reports}, ids)
        now = (
            {(k, e.id) for e in events for k in keys.get(e.id, ())},
            {(n, e.id) for e in events for n in names(e)},
            {(w, e.id) for e in events for r in e.reports for w in r.watchlists},
        )
        write_indexes(self._link, ids, now)

    def load(self, keys: Iterable[str], *, limit: int = 500) -> list[Event]:
        """Return the events under any of these blocking keys, the latest updated ones first."""
        found = {id_ for _, id_ in self.under(keys)}
        return sorted(self.many(sorted(found)), key=lambda e: e.updated, reverse=True)[:limit]

    def under(self, keys: Iterable[str]) -> builtins.list[tuple[str, str]]:
        """Pair these keys with the ids of the events under them."""
        link = self._link
        asked = _UNDER.format(among=link.among("some"))
        return [
            (key, event)
            for some in parts(sorted(set(keys)))
            for key, event in link.rows(asked, some=link.listed(some), most=MOST_UNDER)
        ]

    def get(self, id: str) -> Event | None:  # noqa: A002
        """Return one event with its reports."""
        found = self.many([id])
        return found[0] if found else None

    def many(self, ids: Iterable[str]) -> list[Event]:
        """Return these events in this order; unknown ids are left out."""
        wanted = list(dict.fromkeys(ids))
        self._read |= self._stored([id_ for id_ in wanted if id_ not in self._read])
        return [self._read[id_] for id_ in wanted if id_ in self._read]

    def _stored(self, wanted: Sequence[str]) -> dict[str, Event]:
        rows = self._among(_STORED, wanted)
        members = {id_: load(tuple[str, ...], ids) for id_, _, ids in rows}
        told = self._states(r for group in members.values() for r in group)
        self._kept.update(told)
        return {
            id_: load(Event, _joined(state, [told[r] for r in members[id_] if r in told]))
            for id_, state, _ in rows
        }

    def list(
        self,
        *,
        kind: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        with_name: str | None = None,
        status: str | None = None,
        watchlist: str | None = None,
        background: bool | None = None,
    ) -> builtins.list[Event]:
        """Return events, oldest first; every filter is optional.

        Args:
            kind: ``meeting``, ``commitment`` or ``request``.
            since: Updated at or after.
            until: Created at or before.
            with_name: A side, person, giver, receiver or channel, by id or part of a name.
            status: Where it stands.
            watchlist: Reported by an item of this watchlist.
            background: Told as history, or not.
        """
        tests: builtins.list[ColumnElement[bool]] = [~EVENT.c.retracted]
        if kind is not None:
            tests.append(EVENT.c.kind == kind)
        if since is not None:
            tests.append(EVENT.c.updated >= since)
        if until is not None:
            tests.append(EVENT.c.created <= until)
        if with_name is not None:
            part = EVENT_NAME.c.name.contains(with_name.casefold(), autoescape=True)
            tests.append(exists().where(EVENT_NAME.c.event == EVENT.c.id, part))
        if status is not None:
            tests.append(EVENT.c.status == status)
        if watchlist is not None:
            tests.append(_watched_by(watchlist))
        if background is not None:
            tests.append(EVENT.c.background == background)
        return self._select(select(EVENT.c.id).where(*tests))

    def touched_since(self, instant: datetime, watchlist: str) -> builtins.list[Event]:
        """Return events updated after an instant that the watchlist's items report or it told."""
        told = exists().where(TOLD.c.event == EVENT.c.id, TOLD.c.watchlist == watchlist)
        concerns = or_(_watched_by(watchlist), told)
        return self._select(select(EVENT.c.id).where(EVENT.c.updated > instant, concerns))

    def reported_by(self, items: Iterable[str]) -> builtins.list[Event]:
        """Return the events these items report."""
        query = select(REPORT.c.event).where(REPORT.c.event.is_not(None))
        found = {
            str(event)
            for some in parts(items)
            for event in self._connection.execute(query.where(REPORT.c.item.in_(some))).scalars()
        }
        return sorted(self.many(found), key=lambda e: (e.created, e.id))

    def planned_between(self, first: date, last: date) -> builtins.list[Event]:
        """Return planned, unconfirmed and postponed events whose days touch these, by date."""
        until = or_(EVENT.c.day_end >= first, and_(EVENT.c.day_end.is_(None), EVENT.c.day >= first))
        query = select(EVENT.c.id).where(
            EVENT.c.status.in_(("planned", "unconfirmed", "postponed")),
            EVENT.c.day <= last,
            until,
            ~EVENT.c.retracted,
        )
        return sorted(self._select(query), key=lambda e: (str(e.state.date), e.id))

    def due_between(self, first: date, last: date) -> builtins.list[Event]:
        """Return offers and conditional commitments whose last day is one of these."""
        query = select(EVENT.c.id).where(
            EVENT.c.status.in_(("offered", "conditional")),
            EVENT.c.day_end.between(first, last),
            ~EVENT.c.retracted,
        )
        return self._select(query)

    def drop_empty(self) -> builtins.list[str]:
        """Delete the events without any report; returns their ids."""
        empty = select(EVENT.c.id).where(~exists().where(REPORT.c.event == EVENT.c.id))
        ids = list(self._connection.execute(empty).scalars())
        self.delete(ids)
        return ids

    def delete(self, ids: Sequence[str]) -> None:
        """Delete events; their reports stay, in no event."""
        for part in parts(ids):
            self._disown(part)
            self._connection.execute(delete(EVENT).where(EVENT.c.id.in_(part)))

    def drop_reports(self, ids: Sequence[str]) -> None:
        """Delete reports that are in no event."""
        self._read.clear()
        self._kept.difference_update(ids)
        for part in parts(ids):
            self._connection.execute(delete(REPORT).where(REPORT.c.id.in_(part)))

    def _select(self, query: Select[tuple[str]]) -> builtins.list[Event]:
        ordered = query.order_by(EVENT.c.created, EVENT.c.id)
        return self.many(str(id_) for id_ in self._connection.execute(ordered).scalars())


def names(event: Event) -> set[str]:
    """Return the folded names an event is found under."""
    state = event.state
    parts = (*state.sides, *state.persons, state.giver, state.receiver, state.channel, state.place)
    return {part.casefold() for part in parts if part}


def _joined(state: str, reports: Sequence[str]) -> str:
    """Put the reports, JSON each, into the JSON of their event: to read one text is cheapest."""
    return f'{state[:-1]},"reports":[{",".join(reports)}]}}'


def _watched_by(watchlist: str) -> ColumnElement[bool]:
    return exists().where(EVENT_WATCH.c.event == EVENT.c.id, EVENT_WATCH.c.watchlist == watchlist)


def _deadline(state: Mention) -> date | None:
    """Give a commitment's last day, where it is one."""
    try:
        return date.fromisoformat(state.deadline or "")
    except ValueError:
        return None


def _row(event: Event) -> dict[str, str | bool | int | None]:
    state = event.state
    end = state.date_end if state.kind == "meeting" else _deadline(state)
    return {
        "id": event.id,
        "kind": state.kind,
        "status": state.status.value,
        "day": state.date.isoformat() if state.date else None,
        "day_end": end.isoformat() if end else None,
        "background": state.background,
        "seed": event.seed,
        "retracted": event.retracted,
        "created": micros(event.created),
        "updated": micros(event.updated),
        "state": dump(Event, replace(event, reports=())),
        "reports": dump(tuple[str, ...], tuple(r.id for r in event.reports)),
    }
