"""How sure a sum is: "up to", "about", "more than", "or so" (C7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.money.patterns import BEFORE

if TYPE_CHECKING:
    from monitor.extract.money.words import Bound

_ODD: Final = re.compile(r"[ -]odd\b|-ish\b| or so\b")  # "two dozen-odd trucks"
_DONE_OVER: Final = re.compile(
    r"\b(?:hand|turn|pass|sign|carr|mov|t[ao]k|t[ao]ok|mad|mak)\w* over $"
)


def bound_of(part: str, start: int, end: int) -> Bound | None:
    """Read the bound of a sum that stands between two offsets, or none."""
    before = part[max(0, start - 30) : start]
    if _DONE_OVER.search(before):
        return None
    for bound, pattern in BEFORE:
        if pattern.search(before):
            return bound
    if _ODD.search(part, start, end + 6):
        return "about"
    return "at_least" if re.match(r"\+|[ ,]+or more\b", part[end : end + 9]) else None
