"""Counts whose measure is a guess: East Asian counters for machines of any kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.types import Amount, Mention

_MACHINES = re.compile(r"[\d\s.,約约一二三四五六七八九十百千万천백십]+(?:대|台|架|기|機)")


def barely(amount: Amount) -> bool:
    """Tell a count by a word for machines of any kind: its unit is a guess ("4대", "12台")."""
    return amount.unit is not None and _MACHINES.fullmatch(amount.text.strip()) is not None


def of_machines(mention: Mention) -> bool:
    """Tell whether a mention counts machines and does not say of what kind."""
    return any(a is not None and barely(a) for a in (mention.amount, mention.quantity))


def measures(mention: Mention) -> list[str]:
    """List what a mention counts, where that is no guess."""
    given = (mention.amount, mention.quantity)
    return [a.unit for a in given if a is not None and a.unit and not barely(a)]
