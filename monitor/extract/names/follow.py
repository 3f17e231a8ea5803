"""What an article speaks of moves on with every sentence: who "he", "it" and "the two" are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.chains import chains
from monitor.extract.names.parties import (
    PREPOSITION,
    Focus,
    Party,
    distinct,
    resolve_all,
)
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_SUMMIT = re.compile(r"'?s? (?:[\w-]+ ){0,3}(?:[Ss]ummit|[Mm]inisterial|[Mm]eeting|[Gg]athering)")
_MET = re.compile(
    r"\b(?:encounter|meeting|talks|call|session|handshake) with (?:the |[A-Z][\w.]* ){0,3}$"
)
_HE = frozenset({"he", "she"})


def _only_met(party: Party, line: Line, plain: str) -> bool:
    """Tell whom a meeting was with: "An encounter with Holm did not come off. He said"."""
    return _MET.search(plain, line.start, max(party.start, line.start)) is not None


def follow(line: Line, plain: str, focus: Focus) -> None:
    """Move the focus past a sentence."""
    groups = [
        (chain, resolve_all(chain, line, plain, focus))
        for chain in chains([a for a in line.actors if a.kind != "pronoun"], plain)
    ]
    people = [p for _, ps in groups for p in ps if p.person and p.sides]
    heads = [
        ps[0]
        for chain, ps in groups
        if ps
        and chain[0].kind in {"person", "office"}
        and not PREPOSITION.search(plain[max(line.start, chain[0].start - 25) : chain[0].start])
    ]
    if focus.speaker is not None:
        people = people or [focus.speaker]
    first = min((p.start for p in heads), default=line.end)
    kept = focus.person and any(a.text in _HE and a.start < first for a in line.actors)
    told = heads or [p for p in people if not focus.person or not _only_met(p, line, plain)]
    if told and not kept:
        focus.person = told[0]
    states = [p for _, ps in groups for p in ps if not p.person and p.sides]
    if states:
        focus.state = states[0]
    sides = dict.fromkeys(
        s for a in line.actors if a.kind != "spokes" for s in a.sides[:1] if s not in BODIES
    )
    if len(sides) > 1:
        focus.countries = tuple(Party((s,)) for s in list(sides)[:2])
    bodies = [c[0] for c, ps in groups if ps and set(ps[0].sides) & BODIES]
    for actor in bodies:
        if _SUMMIT.match(plain, actor.end):
            focus.body = Party(actor.sides)
    crowd = next((ps for _, ps in groups[:1] if len({s for p in ps for s in p.sides}) > 2), ())
    focus.several = crowd if crowd and not people else focus.several if not people else ()
    pair = distinct(people) or distinct(people + [p for p in focus.recent if p.sides])
    named = [p for _, ps in groups for p in ps if p.person and (p.sides or p.role)]
    if named:
        focus.recent = (named + [p for p in focus.recent if p not in named])[:4]
    if pair:
        focus.pair = pair
    elif not focus.pair and len({s for p in states for s in p.sides}) == 2:
        focus.pair = tuple(states[:2])
