"""A sum or count as found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.types import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One sum or count and where it stands."""

    start: int
    end: int
    amount: Amount
    conversion: bool = False  # the item's own conversion of the sum before it
    low: float | None = None  # of a range; ``amount.value`` is its upper end
    per: str = ""  # "a year", "per month": as printed
