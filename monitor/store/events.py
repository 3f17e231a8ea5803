"""Events and what items reported of them; the analyst's decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, delete, exists, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from monitor.store.records import Decision, dump, load
from monitor.store.tables import (
    DecisionRow,
    EventKeyRow,
    EventNameRow,
    EventRow,
    EventWatchRow,
    ItemRow,
    ReportRow,
    ToldRow,
    table,
)
from monitor.types import Event, Reported

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Row, Select, Table

EVENT = table(EventRow)
KEY = table(EventKeyRow)
NAME = table(EventNameRow)
WATCH = table(EventWatchRow)
REPORT = table(ReportRow)
ITEM = table(ItemRow)
TOLD = table(ToldRow)
DECISION = table(DecisionRow)
CHUNK = 500
SEED = "seed/"


class Events:
    """The ledger's memory."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection

    # --- reports ---

    def add_reports(self, reports: Sequence[Reported]) -> None:
        """Keep reports; one known by its id is replaced and stays with its event.

        Those of seeds and of items stored as known count as told from the start.
        """
        if not reports:
            return
        items = {r.item for r in reports if not r.item.startswith(SEED)}
        known = self._known(items)
        rows = [
            {
                "id": r.id,
                "item": r.item,
                "settled": r.item.startswith(SEED) or r.item in known,
                "state": dump(Reported, r),
            }
            for r in {r.id: r for r in reports}.values()
        ]
        made = self._insert(REPORT)
        self._connection.execute(
            made.on_conflict_do_update(index_elements=["id"], set_={"state": made.excluded.state}),
            rows,
        )

    def report(self, id: str) -> Reported | None:  # noqa: A002
        """Return one report."""
        return self.reports([id]).get(id)

    def reports(self, ids: Iterable[str]) -> dict[str, Reported]:
        """Return many reports by id; unknown ones are left out."""
        wanted, found = list(ids), {}
        for start in range(0, len(wanted), CHUNK):
            part = select(REPORT.c.state).where(REPORT.c.id.in_(wanted[start : start + CHUNK]))
            for state in self._connection.execute(part).scalars():
                read = load(Reported, state)
                found[read.id] = read
        return found

    def reports_of(self, items: Iterable[str]) -> list[Reported]:
        """Return the reports of these items."""
        return self._reported(REPORT.c.item, items)

    def open_reports(self) -> list[Reported]:
        """Return the reports whose item is in no digest yet, oldest fetch first.

        They may still be grouped anew; seeds and items stored as known are never among them.
        """
        query = select(REPORT.c.state).where(~REPORT.c.settled)
        found = [load(Reported, s) for s in self._connection.execute(query).scalars()]
        return sorted(found, key=lambda r: (r.fetched, r.id))

    def assign(self, pairs: Sequence[tuple[str, str | None]]) -> None:
        """Put reports under events; None takes a report out of its event."""
        self._assign([{"b_id": report, "event": event} for report, event in pairs])

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Return the event id of each report that has one."""
        wanted, found = list(reports), {}
        for start in range(0, len(wanted), CHUNK):
            part = select(REPORT.c.id, REPORT.c.event).where(
                REPORT.c.id.in_(wanted[start : start + CHUNK]), REPORT.c.event.is_not(None)
            )
            found.update((row.id, row.event) for row in self._connection.execute(part))
        return found

    # --- events ---

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
        made = self._insert(EVENT)
        columns = [c.name for c in EVENT.c if c.name not in {"id", "created"}]
        self._connection.execute(
            made.on_conflict_do_update(
                index_elements=["id"], set_={c: made.excluded[c] for c in columns}
            ),
            [_row(e) for e in events],
        )
        self.add_reports([r for e in events for r in e.reports])
        self._disown(ids)
        self._assign([{"b_id": r.id, "event": e.id} for e in events for r in e.reports])
        self._index(KEY, "key", ids, {(k, e.id) for e in events for k in keys.get(e.id, ())})
        self._index(NAME, "name", ids, {(n, e.id) for e in events for n in names(e)})
        watched = {(w, e.id) for e in events for r in e.reports for w in r.watchlists}
        self._index(WATCH, "watchlist", ids, watched)

    def load(self, keys: Iterable[str], *, limit: int = 500) -> list[Event]:
        """Return the events under any of these blocking keys, the latest updated ones first."""
        wanted = sorted(set(keys))
        if not wanted:
            return []
        under = select(KEY.c.event).where(KEY.c.key.in_(wanted))
        query = select(EVENT.c.id).where(EVENT.c.id.in_(under))
        newest = query.order_by(EVENT.c.updated.desc(), EVENT.c.id).limit(limit)
        return self.many(self._connection.execute(newest).scalars())

    def get(self, id: str) -> Event | None:  # noqa: A002
        """Return one event with its reports."""
        found = self.many([id])
        return found[0] if found else None

    def many(self, ids: Iterable[str]) -> list[Event]:
        """Return these events in this order; unknown ids are left out."""
        wanted = list(dict.fromkeys(ids))
        rows: dict[str, Row[tuple[str, str, str]]] = {}
        query = select(EVENT.c.id, EVENT.c.state, EVENT.c.reports)
        for start in range(0, len(wanted), CHUNK):
            part = query.where(EVENT.c.id.in_(wanted[start : start + CHUNK]))
            rows |= {row.id: row for row in self._connection.execute(part)}
        members = {id_: load(tuple[str, ...], row.reports) for id_, row in rows.items()}
        reports = self.reports(r for group in members.values() for r in group)
        return [
            replace(
                load(Event, rows[id_].state),
                reports=tuple(reports[r] for r in members[id_] if r in reports),
            )
            for id_ in wanted
            if id_ in rows
        ]

    def list(  # noqa: PLR0913
        self,
        *,
        kind: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        with_name: str | None = None,
        status: str | None = None,
        watchlist: str | None = None,
        background: bool | None = None,
    ) -> list[Event]:
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
        tests: list[ColumnElement[bool]] = [~EVENT.c.retracted]
        if kind is not None:
            tests.append(EVENT.c.kind == kind)
        if since is not None:
            tests.append(EVENT.c.updated >= since)
        if until is not None:
            tests.append(EVENT.c.created <= until)
        if with_name is not None:
            part = NAME.c.name.contains(with_name.casefold(), autoescape=True)
            tests.append(exists().where(NAME.c.event == EVENT.c.id, part))
        if status is not None:
            tests.append(EVENT.c.status == status)
        if watchlist is not None:
            tests.append(_watched_by(watchlist))
        if background is not None:
            tests.append(EVENT.c.background == background)
        return self._select(select(EVENT.c.id).where(*tests))

    def touched_since(self, instant: datetime, watchlist: str) -> list[Event]:
        """Return events updated after an instant that the watchlist's items report or it told."""
        told = exists().where(TOLD.c.event == EVENT.c.id, TOLD.c.watchlist == watchlist)
        concerns = or_(_watched_by(watchlist), told)
        return self._select(select(EVENT.c.id).where(EVENT.c.updated > instant, concerns))

    def reported_by(self, items: Iterable[str]) -> list[Event]:
        """Return the events these items report."""
        wanted, found = list(items), set[str]()
        for start in range(0, len(wanted), CHUNK):
            part = select(REPORT.c.event).where(
                REPORT.c.item.in_(wanted[start : start + CHUNK]), REPORT.c.event.is_not(None)
            )
            found |= set(self._connection.execute(part).scalars())
        return sorted(self.many(found), key=lambda e: (e.created, e.id))

    def planned_between(self, first: date, last: date) -> list[Event]:
        """Return planned, unconfirmed and postponed events whose days touch these, by date."""
        until = or_(EVENT.c.day_end >= first, and_(EVENT.c.day_end.is_(None), EVENT.c.day >= first))
        query = select(EVENT.c.id).where(
            EVENT.c.status.in_(("planned", "unconfirmed", "postponed")),
            EVENT.c.day <= last,
            until,
            ~EVENT.c.retracted,
        )
        return sorted(self._select(query), key=lambda e: (str(e.state.date), e.id))

    def drop_empty(self) -> list[str]:
        """Delete the events without any report; returns their ids."""
        empty = select(EVENT.c.id).where(~exists().where(REPORT.c.event == EVENT.c.id))
        ids = list(self._connection.execute(empty).scalars())
        self.delete(ids)
        return ids

    def delete(self, ids: Sequence[str]) -> None:
        """Delete events; their reports stay, in no event."""
        for start in range(0, len(ids), CHUNK):
            part = ids[start : start + CHUNK]
            self._disown(part)
            self._connection.execute(delete(EVENT).where(EVENT.c.id.in_(part)))

    # --- decisions ---

    def add_decision(self, decision: Decision) -> None:
        """Keep a decision of the analyst."""
        self._connection.execute(insert(DECISION).values(state=dump(Decision, decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, first to last."""
        query = select(DECISION.c.state).order_by(DECISION.c.no)
        return tuple(load(Decision, s) for s in self._connection.execute(query).scalars())

    # --- inside ---

    def _insert(self, into: Table):  # type: ignore[no-untyped-def]
        return (sqlite_insert if self._connection.dialect.name == "sqlite" else postgres_insert)(
            into
        )

    def _known(self, items: set[str]) -> set[str]:
        query = select(ITEM.c.id).where(ITEM.c.id.in_(items), ITEM.c.known)
        return set(self._connection.execute(query).scalars()) if items else set()

    def _assign(self, rows: list[dict[str, str | None]]) -> None:
        if rows:
            self._connection.execute(_ASSIGN, rows)

    def _disown(self, ids: Sequence[str]) -> None:
        self._connection.execute(update(REPORT).where(REPORT.c.event.in_(ids)).values(event=None))

    def _index(
        self, index: Table, column: str, ids: Sequence[str], pairs: set[tuple[str, str]]
    ) -> None:
        self._connection.execute(delete(index).where(index.c.event.in_(ids)))
        if pairs:
            rows = [{column: value, "event": id_} for value, id_ in sorted(pairs)]
            self._connection.execute(insert(index), rows)

    def _reported(self, column: ColumnElement[str], values: Iterable[str]) -> list[Reported]:
        wanted, found = list(values), []
        for start in range(0, len(wanted), CHUNK):
            part = select(REPORT.c.state).where(column.in_(wanted[start : start + CHUNK]))
            found += [load(Reported, s) for s in self._connection.execute(part).scalars()]
        return found

    def _select(self, query: Select[tuple[str]]) -> list[Event]:
        ordered = query.order_by(EVENT.c.created, EVENT.c.id)
        return self.many(self._connection.execute(ordered).scalars())


_ASSIGN = update(REPORT).where(REPORT.c.id == bindparam("b_id")).values(event=bindparam("event"))


def names(event: Event) -> set[str]:
    """Return the folded names an event is found under."""
    state = event.state
    parts = (*state.sides, *state.persons, state.giver, state.receiver, state.channel, state.place)
    return {part.casefold() for part in parts if part}


def _watched_by(watchlist: str) -> ColumnElement[bool]:
    return exists().where(WATCH.c.event == EVENT.c.id, WATCH.c.watchlist == watchlist)


def _row(event: Event) -> dict[str, object]:
    state = event.state
    return {
        "id": event.id,
        "kind": state.kind,
        "status": state.status.value,
        "day": state.date,
        "day_end": state.date_end,
        "background": state.background,
        "seed": event.seed,
        "retracted": event.retracted,
        "created": event.created,
        "updated": event.updated,
        "state": dump(Event, replace(event, reports=())),
        "reports": dump(tuple[str, ...], tuple(r.id for r in event.reports)),
    }
