"""One report that calls off a journey calls off every meeting planned on it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.ledger.meetings import persons_fit
from monitor.ledger.names import NOWHERE, Directory, same_person
from monitor.ledger.standing import instant
from monitor.ledger.times import DAY, OPEN, bounded, span
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Event, Reported

TWIN = "+"  # in the id of what a report says of a further event
JOURNEY = 3  # sides of the shortest: the traveller's and two hosts'
_DROPPED = frozenset({Status.CANCELLED, Status.POSTPONED})


def spread(
    report: Reported, candidates: Sequence[Event], *, directory: Directory = NOWHERE
) -> list[Reported]:
    """List what a report says of planned meetings besides the one it was assigned to.

    Args:
        report: Assigned already.
        candidates: The events found under its keys.
        directory: Who speaks for which side.

    Returns:
        A report for each, of that meeting's sides, day and principals alone.
    """
    mention, sides = report.mention, set(report.mention.sides)
    if mention.kind != "meeting" or mention.status not in _DROPPED or len(sides) < JOURNEY:
        return []
    others = [
        event
        for event in candidates
        if event.state.status in OPEN
        and len(event.state.sides) == 2
        and set(event.state.sides) < sides
        and not any(r.id == report.id for r in event.reports)
        and _planned_for(report, event)
        and persons_fit(mention, event.state, directory, instant(report).date()) is not None
    ]
    return [_of(report, event) for event in others]


def _planned_for(report: Reported, event: Event) -> bool:
    """Tell whether a meeting was planned for the days a report calls off."""
    ours, theirs = bounded(report.mention, instant(report)), span(event.state)
    if ours is None or theirs is None:
        return False
    return ours.gap(theirs) == 0 and theirs.last + DAY > instant(report).date()


def _of(report: Reported, event: Event) -> Reported:
    state = event.state
    said = f"{report.id} {'+'.join(state.sides)} {state.date}"
    persons = [p for p in report.mention.persons if any(same_person(p, q) for q in state.persons)]
    mention = replace(
        report.mention,
        sides=state.sides,
        persons=tuple(persons),
        date=state.date,
        date_end=state.date_end,
        date_precision=state.date_precision,
        place=None,
        format=state.format,
    )
    name = blake2b(said.encode(), digest_size=8).hexdigest()
    return replace(report, id=f"{report.id}{TWIN}{name}", mention=mention)


def twin_of(report: Reported) -> str:
    """Name the report a further one was made of; "" for one an item made itself."""
    first, twin, _ = report.id.partition(TWIN)
    return first if twin else ""
