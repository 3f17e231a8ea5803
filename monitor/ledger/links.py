"""How a new event hangs together with known ones: part of, on a trip, in another's stead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.crowds import sides_fit
from monitor.ledger.keys import STEAD
from monitor.ledger.meetings import REMOTE, is_visit, modes_differ, persons_fit
from monitor.ledger.names import NOWHERE, Directory, same_city, shared
from monitor.ledger.second_papers import MUTUAL
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


def is_part(mention: Mention, event: Event, *, beside: bool) -> bool:
    """Tell whether a mention is a part of a package that an event is (C8).

    Args:
        mention: What founds an event of its own.
        event: What may be the package.
        beside: One item tells of both.
    """
    state = event.state
    if state.kind != mention.kind or mention.giver != state.giver:
        return False
    part, whole = mention.amount, state.amount
    if part is None or whole is None or part.unit or whole.unit:
        return mention.relation == "part"
    less = part.value < whole.value and part.currency == whole.currency
    return less and (mention.relation == "part" or (beside and mention.receiver == state.receiver))


def is_term(mention: Mention, event: Event) -> bool:
    """Tell whether a mention is what the other side of a deal does for it, without a sum (C8)."""
    state = event.state
    if mention.kind != "commitment" or mention.amount is not None or state.giver is None:
        return False
    if Status.OFFERED in {mention.status, state.status}:
        return False  # an offer stands for itself until it is taken
    returned = mention.giver not in {None, state.giver} and mention.giver in state.sides
    return returned and set(mention.sides) <= set(state.sides) and state.status in MUTUAL
