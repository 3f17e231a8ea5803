"""What a label asks for, with every value that is also acceptable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One labelled event; of every field the best value first, acceptable ones after it."""

    kind: str
    statuses: tuple[str, ...]
    sides: tuple[frozenset[str], ...]
    persons: tuple[str, ...] = ()  # ``a|b``: either name
    dates: tuple[str | None, ...] = (None,)  # ISO, of a month or year shorter
    date_end: str | None = None
    modes: tuple[str, ...] = ()  # empty: any
    amounts: tuple[float, ...] = ()  # empty: no amount
    amountless: bool = False  # beside these, no amount is right as well
    currencies: tuple[str | None, ...] = ()
    background: bool = False
    optional: bool = False
    evidence: str = ""
