"""Offices that French and German give once for two states: "the ministers of A and B"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.parties.side import Party


def sharing(text: str, found: Sequence[Party]) -> Iterator[Party]:
    """Give "the ministers of A and B", "A and B officials" each the title they share."""
    before: Party | None = None
    for party, after in zip_longest(found, found[1:]):
        gap = text[party.end : after.start] if after else ""
        if after is not None and gap in _PAIRED and after.strong and not after.person:
            before = replace(party, strong=True)
            yield before
            continue
        joined = before is not None and _AND.fullmatch(text[before.end : party.start])
        shares = joined and before and before.strong and not party.about
        before = replace(party, strong=True) if shares else party
        yield before


_PAIRED: Final = frozenset({" und ", " sowie "})  # French puts the office before both
_AND: Final = re.compile(
    r"(?:,| und| et| sowie) (?:(?:de la|du|des?|der|le|la|les|die|das) |(?:de )?l['’]|d['’])?"
)
