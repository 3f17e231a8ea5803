"""Which of two texts is the original: an order that does not depend on which arrived first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.mark import length
from monitor.types import Trust

if TYPE_CHECKING:
    from monitor.types import Document

STANDING = tuple(Trust)
Order = tuple[bool, bool, float, int, int, str]


def order(document: Document) -> Order:
    """Sort key of texts: an original comes before its copies.

    Seeds first, aggregators last, for what they carry suppresses nothing of better standing; then
    by time of publication, by trust, the longer text first.
    """
    seed = document.id.startswith("seed/")
    return (
        not seed,
        document.trust is Trust.AGGREGATOR and not seed,
        document.published.timestamp() if document.published else 0.0,
        STANDING.index(document.trust),
        -length(document.mark),
        document.id,
    )


def precedes(new: Document, stored: Document) -> bool:
    """Whether a text that arrives stands before a stored one; untimed ones stand as they came."""
    here, there = order(new), order(stored)
    if new.published is None or stored.published is None:
        return here[:2] < there[:2]
    return here < there
