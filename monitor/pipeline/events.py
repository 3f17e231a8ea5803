"""The ledger's walk: which known event a report belongs to, kept in the store."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor import ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.ledger import Directory
    from monitor.store import Transaction
    from monitor.types import Event, Reported


MOST, FEW = 24, 8  # events one report is held against: at most, and however little they share


def settle(tx: Transaction, reports: Sequence[Reported], directory: Directory) -> None:
    """Store new reports and assign each to its event; one that has an event stays there."""
    if reports:
        tx.events.add_reports(reports)
        placed = tx.events.event_of([r.id for r in reports])
        _assign(tx, [r for r in reports if r.id not in placed], directory)


def resettle(tx: Transaction, directory: Directory) -> None:
    """Assign all reports no digest has told yet anew, in canonical order.

    Whatever the order in which a day's items arrived, the digest finds the same events.
    """
    reports = tx.events.open_reports()
    if reports:
        _take_out(tx, {r.id for r in reports}, directory)
        tx.events.drop_reports([r.id for r in reports if ledger.twin_of(r)])  # made again
        _assign(tx, reports, directory)


def forget(tx: Transaction, items: Sequence[str], directory: Directory) -> None:
    """Take the reports of some items out of the ledger (seeds that left the corpus)."""
    reports = tx.events.reports_of(items)
    if reports:
        _take_out(tx, {r.id for r in reports}, directory)
        tx.events.drop_reports([r.id for r in reports])


def _take_out(tx: Transaction, ids: set[str], directory: Directory) -> None:
    """Derive the events of some reports without them; an event left with none goes."""
    owners = set(tx.events.event_of(ids).values())
    events = tx.events.many(sorted(owners))
    tx.events.assign([(i, None) for i in sorted(ids)])
    left = {e.id: [r for r in e.reports if r.id not in ids] for e in events}
    tx.events.delete([i for i, rest in left.items() if not rest])
    decisions = tx.events.decisions()
    put(
        tx,
        [
            ledger.derive(
                e.id,
                left[e.id],
                links=e.links,
                decisions=decisions,
                seed=any(is_seed(r) for r in left[e.id]),
                directory=directory,
            )
            for e in events
            if left[e.id]
        ],
        directory,
    )


def is_seed(report: Reported) -> bool:
    """Tell whether a report comes from the seed corpus."""
    return report.item.startswith("seed/")


def _assign(tx: Transaction, reports: Sequence[Reported], directory: Directory) -> None:
    load = _Loader(tx)
    load.ask([ledger.lookup_keys(r.mention, r.published, directory) for r in reports])
    _, events = ledger.settle(
        reports,
        load,
        decisions=tx.events.decisions(),
        directory=directory,
        event=tx.events.get,
    )
    put(tx, events.values(), directory)


class _Loader:
    """Finds events under keys; what was asked once in a batch is not asked again."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._under: dict[str, list[str]] = {}
        self._nearest: dict[tuple[str, ...], list[str]] = {}
        self._read: dict[str, Event] = {}

    def __call__(self, keys: tuple[str, ...]) -> list[Event]:
        if keys not in self._nearest:
            self.ask([keys])
        return [self._read[i] for i in self._nearest[keys]]

    def ask(self, asked: Sequence[tuple[str, ...]]) -> None:
        """Read what is under each of these groups of keys, in few statements for all of them."""
        unasked = {k for keys in asked for k in keys} - self._under.keys()
        if unasked:
            self._under.update((k, []) for k in unasked)
            for key, event in self._tx.events.under(unasked):
                self._under[key].append(event)
        self._nearest.update((keys, self._choose(keys)) for keys in asked)
        wanted = dict.fromkeys(i for keys in asked for i in self._nearest[keys])
        missing = [i for i in wanted if i not in self._read]
        if missing:
            self._read.update((e.id, e) for e in self._tx.events.many(missing))

    def _choose(self, keys: tuple[str, ...]) -> list[str]:
        """Choose the events that share the most of the keys, of equals the latest.

        Beyond a few, only those that share at least half as many as the one that shares most.
        """
        shares: Counter[str] = Counter()
        latest: dict[str, str] = {}
        for period, key in sorted((ledger.period(k), k) for k in keys if self._under[k]):
            shares.update(self._under[key])
            latest.update(dict.fromkeys(self._under[key], period))
        ranked = sorted(shares)
        ranked.sort(key=lambda i: (shares[i], latest[i]), reverse=True)
        half = shares[ranked[0]] / 2 if ranked else 0
        return ranked[:FEW] + [i for i in ranked[FEW:MOST] if shares[i] >= half]


def put(tx: Transaction, events: Iterable[Event], directory: Directory) -> None:
    """Store the derived state of events with the keys later reports find them by."""
    events = list(events)
    if events:
        tx.events.put(events, {e.id: keys_of(e, directory) for e in events})


def keys_of(event: Event, directory: Directory) -> tuple[str, ...]:
    """List the keys under which later reports find an event."""
    told = [(event.state, event.updated), *((r.mention, r.published) for r in event.reports)]
    return tuple(sorted({k for m, at in told for k in ledger.blocking_keys(m, at, directory)}))
