"""What items reported of events, and what the analyst decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, or_, select, update

from monitor.store.columns import SOME
from monitor.store.records import dump, load
from monitor.store.statements import parts, upsert
from monitor.store.tables import DECISION, DIGEST, ITEM, REPORT
from monitor.types import Decision, Reported

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.types import Event

SEED = "seed/"
# built once: to build a statement costs as much as to execute it
_KNOWN = select(ITEM.c.id).where(ITEM.c.id.in_(SOME), ITEM.c.known)
_THERE = select(REPORT.c.id).where(REPORT.c.id.in_(SOME))
_STATES = select(REPORT.c.id, REPORT.c.state).where(REPORT.c.id.in_(SOME))
_OWNERS = select(REPORT.c.id, REPORT.c.event).where(
    REPORT.c.event.is_not(None), REPORT.c.id.in_(SOME)
)
_HELD = select(REPORT.c.id, REPORT.c.event).where(REPORT.c.event.in_(SOME))
_DECISIONS = select(DECISION.c.state).order_by(DECISION.c.no)
ASSIGN = update(REPORT).where(REPORT.c.id == bindparam("b_id")).values(event=bindparam("event"))


class Reports:
    """The reports and decisions every event is derived from."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        self._read: dict[str, Event] = {}  # events as they stand, until something is written
        self._kept: set[str] = set()  # ids of reports known to be kept

    def add_reports(self, reports: Sequence[Reported]) -> None:
        """Keep reports; one known by its id is replaced and stays with its event.

        Those of seeds and of items stored as known count as told from the start.
        """
        if not reports:
            return
        self._read.clear()
        items = {r.item for r in reports if not r.item.startswith(SEED)}
        known = self._known(items)
        rows = [
            {
                "id": r.id,
                "item": r.item,
                "fetched": r.fetched,
                "settled": r.item.startswith(SEED) or r.item in known,
                "state": dump(Reported, r),
            }
            for r in {r.id: r for r in reports}.values()
        ]
        self._connection.execute(
            upsert(self._connection.dialect.name, REPORT, ("id",), replace=("state",)), rows
        )
        self._kept.update(r.id for r in reports)

    def _add_missing(self, reports: Mapping[str, Reported]) -> None:
        """Keep the reports that are not kept yet."""
        unsure = reports.keys() - self._kept
        there = {
            id_
            for some in parts(sorted(unsure))
            for id_ in self._connection.execute(_THERE, {"some": some}).scalars()
        }
        self.add_reports([reports[id_] for id_ in reports if id_ in unsure - there])

    def report(self, id: str) -> Reported | None:  # noqa: A002
        """Return one report."""
        return self.reports([id]).get(id)

    def reports(self, ids: Iterable[str]) -> dict[str, Reported]:
        """Return many reports by id; unknown ones are left out."""
        found = {
            row.id: load(Reported, row.state)
            for some in parts(ids)
            for row in self._connection.execute(_STATES, {"some": some}).all()
        }
        self._kept.update(found)
        return found

    def reports_of(self, items: Iterable[str]) -> list[Reported]:
        """Return the reports of these items."""
        query = select(REPORT.c.state)
        return [
            load(Reported, state)
            for some in parts(items)
            for state in self._connection.execute(query.where(REPORT.c.item.in_(some))).scalars()
        ]

    def open_reports(self) -> list[Reported]:
        """Return the reports whose item is in no digest yet, oldest fetch first.

        They may still be grouped anew; seeds and items stored as known are never among them.
        """
        query = select(REPORT.c.state).where(~REPORT.c.settled)
        found = [load(Reported, s) for s in self._connection.execute(query).scalars()]
        return sorted(found, key=lambda r: (r.fetched, r.id))

    def fresh(self, watchlist: str, start: datetime) -> frozenset[str]:
        """Return the ids of the reports new to a watchlist's next digest, whoever wants their item.

        Those fetched after the window's start, and those stored after the last digest was built:
        a poll still under way then was too late for it, whatever its instant of fetching.
        """
        built = select(DIGEST.c.mark).where(DIGEST.c.watchlist == watchlist)
        mark = self._connection.execute(built.order_by(DIGEST.c.no.desc()).limit(1)).scalar()
        new = REPORT.c.fetched > start
        if mark is not None:
            new = or_(new, REPORT.c.no > mark)
        query = select(REPORT.c.id).where(new)
        return frozenset(str(id_) for id_ in self._connection.execute(query).scalars())

    def assign(self, pairs: Sequence[tuple[str, str | None]]) -> None:
        """Put reports under events; None takes a report out of its event."""
        self._assign([{"b_id": report, "event": event} for report, event in pairs])

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Return the event id of each report that has one."""
        return {
            row.id: row.event
            for some in parts(reports)
            for row in self._connection.execute(_OWNERS, {"some": some})
        }

    def add_decision(self, decision: Decision) -> None:
        """Keep a decision of the analyst."""
        self._connection.execute(insert(DECISION).values(state=dump(Decision, decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, first to last."""
        return tuple(load(Decision, s) for s in self._connection.execute(_DECISIONS).scalars())

    def _disown(self, events: Iterable[str]) -> None:
        self._read.clear()
        for some in parts(events):
            query = update(REPORT).where(REPORT.c.event.in_(some))
            self._connection.execute(query.values(event=None))

    def _own(self, owners: Mapping[str, str], events: Iterable[str]) -> None:
        """Let these events have exactly these reports."""
        held = {
            row.id: row.event
            for some in parts(events)
            for row in self._connection.execute(_HELD, {"some": some})
        }
        gone: dict[str, str | None] = dict.fromkeys(held.keys() - owners.keys())
        now = gone | {r: e for r, e in owners.items() if held.get(r) != e}
        self._assign([{"b_id": report, "event": event} for report, event in sorted(now.items())])

    def _assign(self, rows: list[dict[str, str | None]]) -> None:
        if rows:
            self._read.clear()
            self._connection.execute(ASSIGN, rows)

    def _known(self, items: set[str]) -> set[str]:
        return {
            str(id_)
            for some in parts(items)
            for id_ in self._connection.execute(_KNOWN, {"some": some}).scalars()
        }
