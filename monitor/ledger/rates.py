"""What currencies are roughly worth, to know one sum told in two of them (C7).

Averages of 2024 to 2026, to two digits. They only ever answer "about the same" or "far apart": what
lies between tells nothing, and no sum shown to anybody is made with them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Amount

PER_DOLLAR = {
    "USD": 1.0,
    "EUR": 0.9,
    "GBP": 0.77,
    "CHF": 0.85,
    "JPY": 150.0,
    "KRW": 1400.0,
    "AUD": 1.5,
    "NZD": 1.7,
    "CAD": 1.4,
    "PLN": 3.9,
    "CZK": 23.0,
    "HUF": 360.0,
    "RON": 4.5,
    "DKK": 6.7,
    "NOK": 10.5,
    "SEK": 10.3,
    "UAH": 42.0,
}
NEAR = 1.25  # times; papers convert at the rate of their day and round
FAR = 2.0
LESSER = frozenset({"AUD", "NZD", "CAD"})
DOLLARS = 0.5  # no dollar of the countries watched is worth less of another
OWN = {"au": "AUD", "nz": "NZD", "ca": "CAD"}
DEARER = 1.2  # times; beyond what one of these dollars is worth in another
_DOLLARS = re.compile(r"\$|\bdollars?\b", re.IGNORECASE)


def dollars(amount: Amount | None) -> float | None:
    """Return roughly what a sum is worth in US dollars; ``None`` for things and rarer money."""
    if amount is None or amount.unit or amount.currency not in PER_DOLLAR or amount.value <= 0:
        return None
    return amount.value / PER_DOLLAR[amount.currency]


def converted(one: Amount | None, other: Amount | None) -> bool | None:
    """Tell whether sums in two currencies may be one; ``None`` when that cannot be told."""
    ours, theirs = dollars(one), dollars(other)
    if ours is None or theirs is None:
        return None
    times = max(ours, theirs) / min(ours, theirs)
    return True if times <= NEAR else False if times > FAR else None


def dearer(one: Amount, other: Amount) -> bool:
    """Tell dollars that nobody names from a lesser sum of a lesser dollar than the American.

    They are neither the other sum nor what it comes to in American dollars, which is less.
    """
    bare = one.currency is None and not one.unit and bool(_DOLLARS.search(one.text))
    return bare and other.currency in LESSER and one.value > DEARER * other.value


def band(amount: Amount | None) -> int | None:
    """Number the size of a sum; sums that may be one lie in one band or in neighbouring ones."""
    worth = dollars(american(amount))
    return None if worth is None else round(log(worth) / log(NEAR))


def american(amount: Amount | None) -> Amount | None:
    """Take dollars that nobody names for American ones, as papers convert into them."""
    if amount is None or amount.currency or not _DOLLARS.search(amount.text):
        return amount
    return replace(amount, currency="USD")


def any_dollars(amount: Amount | None, sides: Sequence[str]) -> list[Amount]:
    """Take dollars that nobody names for American ones, and for those of the sides' own."""
    taken = american(amount)
    if amount is None or taken is None or amount.currency:
        return []
    own = [replace(amount, currency=OWN[s]) for s in sides if s in OWN]
    return [taken, *own] if taken.currency else []


def some_dollar(one: Amount, other: Amount) -> bool:
    """Tell whether a sum without a currency may be the other's in the dollar of some country."""
    bare, known = (one, other) if one.currency is None else (other, one)
    worth = dollars(known)
    if worth is None or known.currency in LESSER | {"USD"} or not _DOLLARS.search(bare.text):
        return DOLLARS < abs(bare.value / (known.value or 1.0)) < 1 / DOLLARS
    return 1 / NEAR <= bare.value / worth <= NEAR / DOLLARS
