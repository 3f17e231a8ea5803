"""What items reported of events, and what the analyst decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, or_, select, update

from monitor.store.records import dump, load, micros
from monitor.store.statements import parts
from monitor.store.tables import DECISION, DIGEST, REPORT
from monitor.types import Decision, Reported

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.link import Link
    from monitor.types import Event

SEED = "seed/"
# plain SQL: a report asks a dozen small things, each dearer to spell by SQLAlchemy than to answer
_KNOWN = "SELECT id FROM item WHERE known AND id "
_THERE = "SELECT id FROM report WHERE id "
_STATES = "SELECT id, state FROM report WHERE id "
_OWNERS = "SELECT id, event FROM report WHERE event IS NOT NULL AND id "
_HELD = "SELECT id, event FROM report WHERE event "
_DECISIONS = "SELECT state FROM decision ORDER BY no"
_ASSIGN = "UPDATE report SET event = :event WHERE id = :id"
_KEEP = """
INSERT INTO report (id, item, fetched, settled, state)
VALUES (:id, :item, :fetched, :settled, :state)
ON CONFLICT (id) DO UPDATE SET state = excluded.state
"""


class Reports:
    """The reports and decisions every event is derived from."""

    def __init__(self, link: Link) -> None:
        """Serve an open transaction."""
        self._link = link
        self._read: dict[str, Event] = {}  # events as they stand, until something is written
        self._kept: set[str] = set()  # ids of reports known to be kept

    @property
    def _connection(self) -> Connection:
        return self._link.core

    def _among(self, asked: str, values: Iterable[str]) -> list[Sequence[Any]]:
        """Ask what ends in a column that is one of these values."""
        link = self._link
        found: list[Sequence[Any]] = []
        for some in parts(values):
            found += link.rows(asked + link.among("some"), some=link.listed(some))
        return found

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
                "fetched": micros(r.fetched),
                "settled": r.item.startswith(SEED) or r.item in known,
                "state": dump(Reported, r),
            }
            for r in {r.id: r for r in reports}.values()
        ]
        self._link.run_many(_KEEP, rows)
        self._kept.update(r.id for r in reports)

    def _add_missing(self, reports: Mapping[str, Reported]) -> None:
        """Keep the reports that are not kept yet."""
        unsure = reports.keys() - self._kept
        there = {id_ for (id_,) in self._among(_THERE, sorted(unsure))}
        self.add_reports([reports[id_] for id_ in reports if id_ in unsure - there])

    def report(self, id: str) -> Reported | None:  # noqa: A002
        """Return one report."""
        return self.reports([id]).get(id)

    def reports(self, ids: Iterable[str]) -> dict[str, Reported]:
        """Return many reports by id; unknown ones are left out."""
        found = {id_: load(Reported, state) for id_, state in self._states(ids).items()}
        self._kept.update(found)
        return found

    def _states(self, ids: Iterable[str]) -> dict[str, str]:
        return {str(id_): str(state) for id_, state in self._among(_STATES, ids)}

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
        self._assign([{"id": report, "event": event} for report, event in pairs])

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Return the event id of each report that has one."""
        return {str(id_): str(event) for id_, event in self._among(_OWNERS, reports)}

    def add_decision(self, decision: Decision) -> None:
        """Keep a decision of the analyst."""
        self._connection.execute(insert(DECISION).values(state=dump(Decision, decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, first to last."""
        return tuple(load(Decision, s) for (s,) in self._link.rows(_DECISIONS))

    def _disown(self, events: Iterable[str]) -> None:
        self._read.clear()
        for some in parts(events):
            query = update(REPORT).where(REPORT.c.event.in_(some))
            self._connection.execute(query.values(event=None))

    def _own(self, owners: Mapping[str, str], events: Iterable[str]) -> None:
        """Let these events have exactly these reports."""
        held = {str(id_): str(event) for id_, event in self._among(_HELD, events)}
        gone: dict[str, str | None] = dict.fromkeys(held.keys() - owners.keys())
        now = gone | {r: e for r, e in owners.items() if held.get(r) != e}
        self._assign([{"id": report, "event": event} for report, event in sorted(now.items())])

    def _assign(self, rows: list[dict[str, str | None]]) -> None:
        if rows:
            self._read.clear()
            self._link.run_many(_ASSIGN, rows)

    def _known(self, items: set[str]) -> set[str]:
        return {str(id_) for (id_,) in self._among(_KNOWN, items)}
