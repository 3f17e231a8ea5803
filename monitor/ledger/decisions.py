"""The analyst's decisions on stored events: merge, split, retract."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.ledger.derive import derive
from monitor.ledger.names import NOWHERE, Directory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Decision, Event


def carry_out(
    decision: Decision, events: Sequence[Event], *, directory: Directory = NOWHERE
) -> dict[str, Event | None]:
    """Carry out a merge, split or retraction on stored events.

    Args:
        decision: What the analyst decided.
        events: The events it names.
        directory: What the gazetteer knows of places.

    Returns:
        Each named or new event as it is now; ``None`` for one that is no more.
    """
    named = {e.id: e for e in events}
    kept = named[decision.events[0]]
    result: dict[str, Event | None] = dict.fromkeys(decision.events)
    reports = tuple(r for e in events for r in e.reports)
    if decision.kind == "split":
        leaving = [r for r in kept.reports if r.id in decision.reports]
        name = kept.id[:2] + blake2b(min(decision.reports).encode(), digest_size=5).hexdigest()
        reports = tuple(r for r in kept.reports if r not in leaving)
        result[name] = (
            derive(name, leaving, seed=kept.seed, directory=directory) if leaving else None
        )
    links = sorted({link for e in events for link in e.links if link[1] not in named})
    result[kept.id] = derive(
        kept.id, reports, links=links, decisions=(decision,), seed=kept.seed, directory=directory
    )
    if not reports:
        result[kept.id] = replace(kept, retracted=True)
    return result
