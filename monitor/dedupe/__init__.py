"""Copies and stories: whose text is this, and what is genuinely new in it. Pure.

``fingerprint`` reduces a text to a mark without text, ``judge`` compares it with earlier ones,
``Accounts`` and ``Lineup`` join what tells the same happening.

What reads or compares texts comes with numpy, a tenth of a start: it is loaded when first named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.mark import lead_names
from monitor.dedupe.stories import Accounts, Lineup, Telling, canonical, independent

if TYPE_CHECKING:
    from monitor.dedupe.texts import (
        CopyScore,
        Fingerprint,
        Stretch,
        fingerprint,
        judge,
        order,
        outlet,
        record,
        recorded,
        score_pairs,
        side_by_side,
        written,
    )

__all__ = [
    "Accounts",
    "CopyScore",
    "Fingerprint",
    "Lineup",
    "Stretch",
    "Telling",
    "canonical",
    "fingerprint",
    "independent",
    "judge",
    "lead_names",
    "order",
    "outlet",
    "record",
    "recorded",
    "score_pairs",
    "side_by_side",
    "written",
]


def __getattr__(name: str) -> object:
    """Load the rest, all of it at once: some names are their modules' too, and must win."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from monitor.dedupe import texts  # noqa: PLC0415 -- as said above

    globals().update({said: getattr(texts, said) for said in texts.__all__})
    return globals()[name]
