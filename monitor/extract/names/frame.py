"""The sides an article is about: of two states the one that is left for who is told without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extract.names.styles import side_by_style
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.book import Person
    from monitor.extract.reading import Line


def settle_sides(lines: Sequence[Line], sides: Sequence[tuple[str, int]]) -> None:
    """Give people in office told without a side theirs, in an article about two states only.

    A ministry's own release says "Permanent Secretary Tamm and Japan's vice-minister": named in
    one sentence with a person of the one state, he is of the other.
    """
    for line in lines:
        _settle_owned(line)
    named = {side: count for side, count in sides if side not in BODIES}
    for person in (a.person for line in lines for a in line.actors if a.person):
        unknown = person.role and (not person.sides or person.guessed)
        if unknown and (side := side_by_style(person.name, named)):
            _lend(person, side)
    states = set(named)
    if len(states) != 2:
        return
    for line in lines:
        people = [a.person for a in line.actors if a.kind == "person" and a.person]
        theirs = {p.sides[0] for p in people if p.sides} & states
        strangers = [p for p in people if not p.sides and p.role]
        if len(theirs) == 1 and len(strangers) == 1:
            _lend(strangers[0], (states - theirs).pop())


def _settle_owned(line: Line) -> None:
    """Give "Holm and her envoy, Lund" one side."""
    owner: tuple[str, ...] = ()
    for actor in line.actors:
        if actor.kind != "person" or actor.person is None:
            continue
        if not actor.person.sides and owner and actor.text.lower().startswith(("his ", "her ")):
            _lend(actor.person, owner[0])
        owner = owner or actor.person.sides


def _lend(person: Person, side: str) -> None:
    person.sides, person.guessed = (side,), False
