"""Allies as the alliance calls itself: "Allies will meet with Japan and Australia" (M1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.parties import Party

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_ALLIES = re.compile(
    r"(?:^|[,;] |\b[Tt]he |\bNATO )Allies (?:will |would |are to |have |also )*"
    r"(?:meet|met|hold|held|gather|gathered|sit down|sat down|confer|conferred|be joined)\b"
)


def with_allies(here: list[Draft], article: Article) -> list[Draft]:
    """Name the alliance as a side of the meetings that "Allies" hold with others."""
    for draft in here:
        outside = "nato" not in draft.sides and _ALLIES.search(draft.line.text)
        if outside and any(side == "nato" for side, _ in article.sides):
            draft.parties = (Party(("nato",)), *draft.parties)
            draft.multilateral = len(draft.sides) > PAIR
    return here


PAIR = 2  # sides of a talk of two
