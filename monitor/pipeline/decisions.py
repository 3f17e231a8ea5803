"""The analyst's decisions about events: merged, split, retracted, and respected from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from monitor import ledger
from monitor.errors import UsageError
from monitor.pipeline.events import put
from monitor.types import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.pipeline.app import App

Verb = Literal["merge", "split", "retract"]


def decide(
    app: App, kind: Verb, ids: Sequence[str], items: Sequence[str] = (), note: str = ""
) -> tuple[str, ...]:
    """Record a decision and carry it out.

    Args:
        app: The open home.
        kind: What to do.
        ids: The events, the kept one first.
        items: For a split, the items whose reports leave.
        note: The analyst's reason.

    Returns:
        Ids of the events that changed; empty when nothing did.

    Raises:
        UsageError: An event is not known, or events of two kinds are to be one.
    """
    with app.store.writing() as tx:
        events = tx.events.many(ids)
        unknown = set(ids) - {e.id for e in events}
        if unknown:
            raise UsageError(f"No event is called {', '.join(sorted(unknown))}.")
        if kind == "merge" and len({e.state.kind for e in events}) > 1:
            raise UsageError("A meeting and a commitment cannot be one event.")
        if kind == "merge" and len(set(ids)) < len(ids):
            raise UsageError("An event cannot be merged into itself.")
        leaving = tuple(r.id for e in events for r in e.reports if r.item in items)
        if kind == "split" and (not leaving or len(leaving) == len(events[0].reports)):
            return ()
        decision = Decision(kind=kind, events=tuple(ids), reports=leaving, at=app.now(), note=note)
        tx.events.add_decision(decision)
        result = ledger.carry_out(decision, events, directory=app.directory)
        kept = [e for e in result.values() if e]
        put(tx, kept, app.directory)
        tx.events.assign([(r.id, e.id) for e in kept for r in e.reports])
        tx.events.delete([i for i, e in result.items() if e is None])
        return tuple(result)
