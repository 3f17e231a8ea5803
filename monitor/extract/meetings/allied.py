"""Allies as the alliance calls itself: "Allies will meet with Japan and Australia" (M1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.extract.names.parties import Party

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_CHIEFS = (
    r"(?:Allied|NATO(?:'s)?|[Aa]lliance(?:'s)?) (?:(?:[Ff]oreign|[Dd]efen[cs]e) )?"
    r"(?:[Ll]eaders|[Hh]eads|[Mm]inisters|[Cc]hiefs|[Aa]mbassadors|[Cc]ounterparts|[Cc]olleagues)"
)
_ALLIES = keyed(
    rf"(?<![Tt]heir )\b(?:Allies|{_CHIEFS}) "
    r"(?:will |would |are (?:due |set )?to |have |also |then )*"
    r"(?:meet|met|hold|held|gather|gathered|sit down|sat down|confer|conferred|be joined)\b"
)
_THEM = rf"(?:the |all |their )?(?:32 )?(?:Allies\b|{_CHIEFS})"
_ALLIED = re.compile(
    rf"(?:(?!\b(?:before|after|ahead)\b)[^.;:,\"]){{0,90}}?\b(?:with|joined by|join) {_THEM}"
)
_JOINS = re.compile(rf"\bjoin(?:s|ed|ing)? {_THEM}")
_OWN = keyed(  # in a text of the alliance's ministers: "Ministers will hold a session with"
    r"(?:^|[.,;\d] |\b(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December) )"
    r"(?:Foreign |Defen[cs]e )?(?:Ministers|Leaders|Heads of State)\b"
    r"(?=[^.;]{3,60}\bwith (?:their |the )?(?:\w+ ){0,3}(?:counterparts|colleagues|partners)\b)"
)
_OF_NATO = re.compile(rf"\b{_CHIEFS} (?:will |are to )?(?:meet|gather|hold|met|gathered|convene)\b")


def with_allies(here: list[Draft], article: Article) -> list[Draft]:
    """Name the alliance as a side of the meetings that "Allies" hold with others."""
    for draft in here:
        words, first = draft.line.text, max(draft.line.start, draft.start - JOIN)
        said = _ALLIES.search(words) or _ALLIED.match(article.plain, draft.start)
        said = said or _JOINS.search(article.plain, first, draft.end)
        said = said or (_OWN.search(words) and _OF_NATO.search(article.plain, 0, draft.line.start))
        if said and "nato" not in draft.sides and any(side == "nato" for side, _ in article.sides):
            draft.parties = (Party(("nato",)), *draft.parties)
            draft.multilateral = len(draft.sides) > PAIR
    return here


JOIN = 60  # characters before the words of meeting in which others may be said to join
PAIR = 2  # sides of a talk of two
