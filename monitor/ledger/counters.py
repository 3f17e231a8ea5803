"""Counts whose measure is a guess: East Asian counters for machines of any kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.types import Amount

_MACHINES = re.compile(r"[\d\s.,約约一二三四五六七八九十百千万천백십]+(?:대|台|架|기|機)")


def barely(amount: Amount) -> bool:
    """Tell a count by a word for machines of any kind: its unit is a guess ("4대", "12台")."""
    return amount.unit is not None and _MACHINES.fullmatch(amount.text.strip()) is not None
