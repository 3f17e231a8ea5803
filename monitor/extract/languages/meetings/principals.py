"""Names the principals of a meeting: gazetteer ids, else names beside a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.parties.side import Party
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import NameHit


def principals(
    text: str,
    names: Sequence[NameHit],
    span: tuple[int, int],
    involved: Sequence[Party],
    lexicon: Lexicon,
) -> tuple[tuple[str, str, str], ...]:
    """Name the principals with side and title: gazetteer ids, else names next to a title."""
    known: dict[str, tuple[str, str, str]] = {}
    for party in involved:
        if party.person and not (party.person in known and known[party.person][2]):
            known[party.person] = (party.person, party.side, party.office)
    sides_named = {party.side for party in involved if party.person}
    anonymous = [party for party in involved if not party.person and party.strong]
    for match in lexicon.person.finditer(text, *span):
        name = match["name"].strip("・· ")
        a, b = match.span("name")
        if any(hit.start < b and a < hit.end for hit in names) or _PARTICLE.search(name):
            continue
        near = [p for p in anonymous if abs(p.start - match.start()) < 30 or _touch(p, match)]
        if near and near[0].side not in sides_named:
            title = re.sub(r"^\s?(?:의\s)?", "", text[b : match.end()]).strip()
            known.setdefault(name, (name, near[0].side, title))
            sides_named.add(near[0].side)
    return tuple(known.values())


_PARTICLE: Final = re.compile(
    r"(?:들이|들은|와|과|은|는|을|를|의|에서|으로|하는|중인|은행이|공사가|청이|측이|担当)$|\s(?:등|및|와)\s"
)


def _touch(party: Party, match: re.Match[str]) -> bool:
    start, end = match.span()
    return party.start < end and start < party.end
