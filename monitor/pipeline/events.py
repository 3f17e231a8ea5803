"""The ledger's walk: which known event a report belongs to, kept in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.ledger import Directory
    from monitor.store import Transaction
    from monitor.types import Event, Reported


MOST = 500  # events one report is held against, the latest


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
    )


def is_seed(report: Reported) -> bool:
    """Tell whether a report comes from the seed corpus."""
    return report.item.startswith("seed/")


def _assign(tx: Transaction, reports: Sequence[Reported], directory: Directory) -> None:
    load = _Loader(tx)
    assigned, events = ledger.settle(
        reports,
        load,
        decisions=tx.events.decisions(),
        directory=directory,
        event=tx.events.get,
    )
    put(tx, events.values())
    tx.events.assign([(report, a.event_id) for report, a in assigned.items()])


class _Loader:
    """Finds events under keys; what was asked once in a batch is not asked again."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._under: dict[str, list[str]] = {}
        self._rank: dict[str, int] = {}  # the latest updated first
        self._read: dict[str, Event] = {}

    def __call__(self, keys: tuple[str, ...]) -> list[Event]:
        unasked = [k for k in keys if k not in self._under]
        if unasked:
            self._ask(unasked)
        ids = {i for k in keys for i in self._under[k]}
        newest = sorted(ids, key=self._rank.__getitem__)[:MOST]
        return [self._read[i] for i in newest]

    def _ask(self, keys: list[str]) -> None:
        self._under.update((k, []) for k in keys)
        for key, event in self._tx.events.under(keys):
            self._under[key].append(event)
            self._rank.setdefault(event, len(self._rank))
        missing = [i for i in self._rank if i not in self._read]
        self._read.update((e.id, e) for e in self._tx.events.many(missing))


def put(tx: Transaction, events: Iterable[Event]) -> None:
    """Store the derived state of events with the keys later reports find them by."""
    events = list(events)
    if events:
        tx.events.put(events, {e.id: keys_of(e) for e in events})


def keys_of(event: Event) -> tuple[str, ...]:
    """List the keys under which later reports find an event."""
    keys = {k for r in event.reports for k in ledger.blocking_keys(r.mention, r.published)}
    return tuple(sorted(keys | set(ledger.blocking_keys(event.state, event.updated))))
