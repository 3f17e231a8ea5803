"""Allies as the alliance calls itself: "Allies will meet with Japan and Australia" (M1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.parties import Party

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_CHIEFS = (
    r"Allied (?:(?:[Ff]oreign|[Dd]efen[cs]e) )?"
    r"(?:[Ll]eaders|[Hh]eads|[Mm]inisters|[Cc]hiefs|[Aa]mbassadors|[Cc]ounterparts|[Cc]olleagues)"
)
_ALLIES = re.compile(
    rf"(?<![Tt]heir )\b(?:Allies|{_CHIEFS}) "
    r"(?:will |would |are (?:due |set )?to |have |also |then )*"
    r"(?:meet|met|hold|held|gather|gathered|sit down|sat down|confer|conferred|be joined)\b"
)
_ALLIED = re.compile(
    r"[^.;:,\"]{0,90}?\b(?:with|joined by|join) (?:the |all |their )?(?:32 )?"
    rf"(?:Allies\b|{_CHIEFS})"
)


def with_allies(here: list[Draft], article: Article) -> list[Draft]:
    """Name the alliance as a side of the meetings that "Allies" hold with others."""
    for draft in here:
        said = _ALLIES.search(draft.line.text) or _ALLIED.match(article.plain, draft.start)
        if said and "nato" not in draft.sides and any(side == "nato" for side, _ in article.sides):
            draft.parties = (Party(("nato",)), *draft.parties)
            draft.multilateral = len(draft.sides) > PAIR
    return here


PAIR = 2  # sides of a talk of two
