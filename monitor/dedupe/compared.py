"""A new text beside one earlier one, as far as they were compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.retold import SPUN

if TYPE_CHECKING:
    from monitor.dedupe.align import Alignment
    from monitor.dedupe.facts import Disagreement
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.types import Copy, Document


@dataclass(frozen=True, slots=True)
class Compared:
    """The new text beside one earlier one."""

    document: Document
    mark: Fingerprint
    shared: Alignment
    differ: Disagreement
    kind: Copy | None
    score: float
    reason: str
    new_spans: tuple[tuple[int, int], ...] = ()  # of a copy
    anew: bool = False  # it says in other words what the other says
    linked: bool = False  # its words are the other's; whether it adds anything is not settled
    rewritten: bool = False  # in other words throughout; ``new_spans`` is all that it adds


def faithful(seen: Compared) -> bool:
    """Whether what two texts share was copied word by word."""
    return seen.shared.same >= SPUN and not seen.anew
