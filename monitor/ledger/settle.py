"""A batch of reports, each assigned to its event in canonical order."""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.ledger.assign import assign
from monitor.ledger.derive import derive, taken_in
from monitor.ledger.fates import HELD, may_be
from monitor.ledger.keys import blocking_keys, lookup_keys
from monitor.ledger.names import NOWHERE, Directory
from monitor.ledger.spread import spread, twin_of
from monitor.ledger.standing import bodily, canonical, echo, instant
from monitor.types import Assigned, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.ledger.derive import Sums
    from monitor.types import Decision, Event, Reported


def settle(
    reports: Sequence[Reported],
    load: Callable[[tuple[str, ...]], Sequence[Event]],
    *,
    decisions: Sequence[Decision] = (),
    directory: Directory = NOWHERE,
    event: Callable[[str], Event | None] | None = None,
) -> tuple[dict[str, Assigned], dict[str, Event]]:
    """Assign a batch of reports in canonical order, each seeing those before it.

    The same reports in any order give the same events. Events that come loaded with reports of the
    batch are first freed of them, so that a batch can be settled again.

    Args:
        reports: The reports no digest has told yet.
        load: Finds the events kept under some of the keys (``blocking_keys``), asked report by
            report with its ``lookup_keys``; a store had better know them all before.
        decisions: The analyst's merges, splits and retractions.
        directory: What the gazetteer knows of persons and places.
        event: Finds an event by its id; needed to respect merges whose kept event no key finds.

    Returns:
        The assignment of each report by its id, and every event that gained or lost a report. An
        event of the batch's earlier assignment that is not among them has no reports left.
    """
    reports = [r for r in reports if not twin_of(r)]
    table = _Table({r.id for r in reports}, load, decisions, directory, event)
    assigned = {r.id: table.place(r) for r in sorted(set(reports), key=_turn)}
    for report in sorted(set(reports), key=_turn):
        assigned |= {r.id: table.place(r) for r in table.spread(report)}
    return assigned, table.touched()


class _Table:
    """The events at hand while a batch is settled."""

    def __init__(
        self,
        batch: set[str],
        load: Callable[[tuple[str, ...]], Sequence[Event]],
        decisions: Sequence[Decision],
        directory: Directory,
        event: Callable[[str], Event | None] | None,
    ) -> None:
        self._batch, self._load, self._event = batch, load, event
        self._decisions, self._directory = decisions, directory
        self._merged = {
            o: d.events[0] for d in decisions if d.kind == "merge" for o in d.events[1:]
        }
        self._forced = {
            r: f"{d.events[0][:2]}{blake2b(min(d.reports).encode(), digest_size=5).hexdigest()}"
            for d in decisions
            if d.kind == "split"
            for r in d.reports
        }
        self._events: dict[str, Event] = {}
        self._freed: set[str] = set()  # loaded with reports of the batch
        self._changed: set[str] = set()
        self._sums: Sums = {}
        self._keys: defaultdict[str, set[str]] = defaultdict(set)
        self._told_by: defaultdict[str, set[str]] = defaultdict(set)  # by item

    def place(self, report: Reported) -> Assigned:
        """Assign one report and derive its event anew."""
        forced = self._forced.get(report.id)
        if forced is not None:
            self._fetch(forced)
            chosen = Assigned(event_id=forced, new=forced not in self._events)
        else:
            near = self._candidates(report)
            chosen = assign(report, near, directory=self._directory)
            self._note_held(report, chosen, near)
        kept = self._kept(chosen.event_id)
        if kept != chosen.event_id:
            self._fetch(kept)
            chosen = Assigned(event_id=kept, new=kept not in self._events)
        self._add(report, chosen)
        return chosen

    def _note_held(self, report: Reported, chosen: Assigned, near: Sequence[Event]) -> None:
        """Link to a meeting held the plans, told as others, that it may well have been."""
        for event in near:
            link = (HELD, chosen.event_id)
            plan = event.id != chosen.event_id and link not in event.links
            if plan and may_be(report, event, self._directory):
                self._put(event.id, event.reports, {*event.links, link}, seed=event.seed)

    def spread(self, report: Reported) -> list[Reported]:
        """List what an assigned report says of other events."""
        if report.mention.status not in {Status.CANCELLED, Status.POSTPONED}:
            return []
        return spread(report, self._candidates(report), directory=self._directory)

    def touched(self) -> dict[str, Event]:
        """Return the events that gained or lost a report."""
        return {i: self._events[i] for i in sorted(self._changed) if i in self._events}

    def _kept(self, name: str) -> str:
        seen = {name}
        while (name := self._merged.get(name, name)) not in seen:
            seen.add(name)
        return name

    def _candidates(self, report: Reported) -> list[Event]:
        keys = lookup_keys(report.mention, instant(report), self._directory)
        whole = {e.id for e in self._load(keys) if self._take(e)}
        near = whole.union(*(self._keys[k] for k in keys if k in self._keys))
        if not bodily(report):
            near |= self._told_by[report.item]
        return [self._events[i] for i in sorted(near)]

    def _take(self, event: Event) -> bool:
        """Put a loaded event on the table, freed of the batch's reports.

        Returns:
            Whether it was loaded whole; one that was not is found again only under what is left.
        """
        if event.id in self._freed:
            return False
        if event.id in self._events:
            return True
        rest = [r for r in event.reports if not {r.id, twin_of(r)} & self._batch]
        if len(rest) == len(event.reports):
            self._events[event.id] = event
            return True
        self._freed.add(event.id)
        if rest:
            self._put(event.id, rest, set(event.links), seed=event.seed)
        for r in rest:
            self._index(r, event.id)
        return False

    def _fetch(self, name: str) -> None:
        if self._event is not None and (event := self._event(name)) is not None:
            self._take(event)

    def _index(self, report: Reported, name: str) -> None:
        self._told_by[report.item].add(name)
        for key in blocking_keys(report.mention, report.published, self._directory):
            self._keys[key].add(name)

    def _add(self, report: Reported, chosen: Assigned) -> None:
        known = self._events.get(chosen.event_id)
        reports = taken_in(known.reports if known else (), report)
        joined = {*(known.links if known else ()), *chosen.links}
        self._put(chosen.event_id, reports, joined, seed=known.seed if known else None)
        self._index(report, chosen.event_id)
        for kind, other in chosen.links:
            if kind == "split" and other in self._events:
                origin = self._events[other]
                back = {*origin.links, ("split", chosen.event_id)}
                self._put(other, origin.reports, back, seed=origin.seed)

    def _put(
        self,
        name: str,
        reports: Sequence[Reported],
        links: set[tuple[str, str]],
        *,
        seed: bool | None,
    ) -> None:
        """Derive an event anew of its reports, in canonical order."""
        is_seed = any(r.item.startswith("seed/") for r in reports) or bool(seed)
        self._events[name] = derive(
            name,
            reports,
            links=sorted(links),
            decisions=self._decisions,
            seed=is_seed,
            directory=self._directory,
            sums=self._sums,
        )
        self._changed.add(name)


def _turn(report: Reported) -> tuple[bool, bool, datetime, int, str, bool, float, str]:
    """Sort key of a batch: full texts first, then bare titles; copies once everybody has (I5).

    Of one item's commitments its news comes before its history, which else would stand in the way,
    and the largest first, so that its parts find the whole.
    """
    at, rank, url, name = canonical(report)
    amount, kind = report.mention.amount, report.mention.kind
    old, size = kind == "commitment" and report.mention.background, -amount.value if amount else 0.0
    return (echo(report), not bodily(report), at, rank, url, old, size, name)
