"""How a new meeting hangs together with known ones: part of, on a trip, in another's stead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.crowds import sides_fit
from monitor.ledger.keys import STEAD
from monitor.ledger.meetings import REMOTE, is_visit, modes_differ, persons_fit
from monitor.ledger.names import NOWHERE, Directory, same_city, shared
from monitor.ledger.times import bounded, span
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Event, Mention


def replaces(
    mention: Mention, spoken: datetime, event: Event, directory: Directory = NOWHERE
) -> bool:
    """Tell whether a new remote talk stands in for a dropped visit (I2)."""
    state = event.state
    if mention.mode not in REMOTE or state.mode in REMOTE or state.kind != "meeting":
        return False
    if (
        not sides_fit(mention, state)
        or persons_fit(mention, state, directory, spoken.date()) is None
    ):
        return False
    ours, theirs = bounded(mention, spoken), span(state)
    near = ours is None or theirs is None or ours.gap(theirs) <= STEAD
    return near and (
        mention.relation == "replaces" or state.status in {Status.CANCELLED, Status.POSTPONED}
    )


def link(mention: Mention, event: Event, spoken: datetime, directory: Directory = NOWHERE) -> str:
    """Name how a meeting hangs together with another: ``part_of``, ``trip`` or ""."""
    state = event.state
    ours, theirs = bounded(mention, spoken), span(state)
    if state.kind != "meeting" or ours is None or theirs is None or ours.gap(theirs) > 0:
        return ""
    if is_visit(state) and not is_visit(mention) and set(mention.sides) <= set(state.sides):
        return "trip" if shared(mention.persons, state.persons) or not state.persons else ""
    if len(state.sides) <= len(mention.sides) or not set(mention.sides) <= set(state.sides):
        return ""
    here = not (mention.place and state.place) or same_city(
        directory.city(mention.place), directory.city(state.place)
    )
    return "part_of" if here and not modes_differ(mention, state) else ""
