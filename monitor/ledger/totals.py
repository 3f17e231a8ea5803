"""A sum of promises already known is a total, and no promise of its own (C4, C8)."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from monitor.ledger.crowds import sides_fit
from monitor.ledger.keys import MADE
from monitor.ledger.objects import agree, alike, close, nominal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.types import Amount, Event, Mention

MOST = 6  # promises of one giver that are added up, the latest


def summed(
    mention: Mention, spoken: datetime, candidates: Sequence[Event]
) -> tuple[tuple[str, str], ...]:
    """Find the recent promises of one giver whose sums add up to what a mention gives.

    Args:
        mention: A commitment an item tells of.
        spoken: When the item was published.
        candidates: The events found under its keys.

    Returns:
        A link ``sum`` to each; nothing when the mention is no total.
    """
    said = mention.amount
    if mention.kind != "commitment" or said is None or mention.relation in {"further", "revised"}:
        return ()
    near = [e for e in candidates if _beside(mention, said, spoken, e)]
    if any(agree(mention, e.state) for e in near):
        return ()
    near = sorted(near, key=lambda e: (e.created, e.id))[-MOST:]
    for count in range(2, len(near) + 1):
        for some in combinations(near, count):
            total = sum(e.state.amount.value for e in some if e.state.amount)
            if close(replace(said, value=total), replace(said, bound=None)):
                return tuple(("sum", e.id) for e in some)
    return ()


def _beside(mention: Mention, said: Amount, spoken: datetime, event: Event) -> bool:
    """Tell whether an event is a recent promise of the same giver out of the same purse."""
    state, apart = event.state, {kind for kind, _ in event.links} & {"sum", "parent"}
    if state.kind != mention.kind or state.giver != mention.giver or state.amount is None or apart:
        return False
    ours, theirs = nominal(mention.channel or ""), nominal(state.channel or "")
    purse = ours == theirs or (sides_fit(mention, state) and not (ours and theirs))
    alike_sums = (state.amount.currency, state.amount.unit) == (said.currency, said.unit)
    recent = abs(spoken - event.created) <= MADE
    return purse and alike_sums and recent and alike(mention, state) is not False
