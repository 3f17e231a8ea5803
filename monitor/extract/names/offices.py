"""Two offices of one side are two people, also where neither is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.references import office_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party

_ALSO = re.compile(
    r"\b(?:also|separately|later|then|earlier|afterwards) (?:met|meets?|saw|called on|had)\b"
)


def another_office(one: Draft, other: Draft) -> bool:
    """Tell "she also met the chair of its committee" from her meeting with its head."""
    later = max(one, other, key=lambda d: d.start)
    if not _ALSO.search(later.line.text) or one.line is other.line:
        return False
    offices = [
        {office_class(p.role) for p in d.parties if s in p.sides} - {""}
        for s in set(one.sides) & set(other.sides)
        for d in (one, other)
    ]
    return any(x and y and not x & y for x, y in zip(offices[::2], offices[1::2], strict=True))


def conflict(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Tell whether two tellings name different people for one side."""
    for side in {s for p in one for s in p.sides}:
        mine, theirs = ({p.person for p in x if p.person and side in p.sides} for x in (one, other))
        if mine and theirs and not mine & theirs:
            return True
    return False
