"""What a promise comes to, told by a later sentence of its item: "the deal is worth".

Such a sentence names one party, or the country of the firm named before, and no thing: read alone
it would be another promise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.ledger.ends import countries
from monitor.ledger.objects import kinds, thing
from monitor.ledger.references import FRESH, PROMISE, SAID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.names import Directory
    from monitor.types import Event, Mention, Reported

NEAR = 600  # characters between the two sentences
_COSTED = re.compile(rf"\b[Tt]h(?:e|is|at)(?: [\w$€£¥₩.,-]+){{0,3}}? {PROMISE}\b(?!-)")


def of_own_item(
    report: Reported, candidates: Sequence[Event], directory: Directory
) -> Event | None:
    """Find the promise of the same item whose sum a report gives, or that gives the report's.

    Args:
        report: What would found an event of its own.
        candidates: The events found under its keys.
        directory: Which country a firm is of.

    Returns:
        The only one there is; ``None`` when there are several.
    """
    mention = report.mention
    found = [
        event
        for event in candidates
        if mention.kind == event.state.kind == "commitment"
        and any(
            r.item == report.item
            and (_costs(mention, r.mention, directory) or _costs(r.mention, mention, directory))
            for r in event.reports
        )
    ]
    return found[0] if len(found) == 1 else None


def _costs(later: Mention, first: Mention, directory: Directory) -> bool:
    """Tell whether a mention says what the promise of a sentence before its own comes to."""
    if later.background or first.background or not {later.status, first.status} <= SAID:
        return False
    other = kinds(thing(later)) - kinds(thing(first)) - {"text", "body"}
    if not _money(later) or _money(first) or other:
        return False
    ours, theirs = countries(later, directory), countries(first, directory)
    return (ours <= theirs or theirs <= ours) and _follows(later, first)


def _money(mention: Mention) -> bool:
    return mention.amount is not None and not mention.amount.unit


def _follows(later: Mention, first: Mention) -> bool:
    """Tell whether all sentences of a mention come soon after another's and speak back to it."""
    starts = [e.start for e in first.evidence if e.rank == "body"]
    return bool(starts and later.evidence) and all(
        e.rank == "body"
        and 0 < e.start - min(starts) < NEAR
        and _COSTED.search(e.text)
        and not FRESH.search(e.text)
        for e in later.evidence
    )
