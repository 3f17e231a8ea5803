"""Which actors of a sentence are one list: "A, B and C"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.of_states import with_their_states
from monitor.extract.names.references import with_pronoun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.actors import Actor

_LINK = re.compile(
    r"^\s*(?:;\s*(?:and\s*)?|,?\s*(?:and|&|or|as well as|along with|together with|plus|accompanied by)\s*,?|,)\s*"
    r"(?:those (?:of|from) )?(?:(?:the|his|her|its|their|both|fellow|also|with|from|of|then|son|wife|separately)\s*,?\s*){0,3}"
    r"(?:(?:in|at) (?:a )?separate (?:meetings?|talks|session|encounter),? ?)?(?:[A-Z][\w-]+ (?:of|for) (?:the )?)?$"
)


_AND = re.compile(r"\b(?:and|as well as|along with|together with|plus)\b|&")


def chains(actors: Sequence[Actor], plain: str) -> list[tuple[Actor, ...]]:
    """Group actors joined by commas and "and"; spokespersons break a chain."""
    groups: list[list[Actor]] = []
    for actor in with_their_states(actors, plain):
        if actor.kind == "spokes" or (actor.kind == "pronoun" and actor.text in {"his", "her"}):
            groups.append([actor])
            continue
        if groups and _linked(groups[-1], actor, plain):
            groups[-1].append(actor)
        else:
            groups.append([actor])
    return [part for group in groups for part in _undo(group, plain)]


def _linked(group: list[Actor], actor: Actor, plain: str) -> bool:
    last = group[-1]
    if last.kind == "pronoun" or actor.kind == "pronoun":
        return with_pronoun(last, actor, plain)
    if last.kind == "spokes":
        return False
    if last.kind == "state" and last.adjective:
        return plain[last.end : actor.start] in {"-", "–", " and ", "/"} and actor.kind == "state"
    gap = plain[last.end : actor.start]
    if gap in {"-", "–", "/"}:
        return last.kind == actor.kind == "state"
    if last.kind == "state" and actor.kind != "state" and gap.strip() == ",":
        return False
    if last.kind in {"group", "state"}:
        gap = _ITS_BODY.sub("", gap)
    return _LINK.match(gap) is not None


_ITS_BODY = re.compile(
    r"^'s(?: [a-z][\w-]*){1,5}(?=,? and (?:the )?$|(?<!request)(?<!plea)(?<!help)(?<!invitation)(?<!appeal)(?<!behalf)(?<!visit), (?:the )?$)"
)


_MORE = re.compile(
    r",? and (?:\w+ ){0,3}(?:officials|officers|leaders|ministers|representatives|authorities|executives|lawmakers)\b"
)


def _signed_in(group: list[Actor], plain: str) -> bool:
    """Tell "signed in London, Norway and Japan will": a place, then who does it."""
    first, second = group[0], group[1]
    there = first.capital and not second.capital and second.kind == "state"
    return there and plain.endswith((" in ", " at "), first.start - 4, first.start)


def _undo(group: list[Actor], plain: str) -> list[tuple[Actor, ...]]:
    """Take a comma-only pair apart: "In Seoul, Lee" and "Rutte, Lee's guest" are no lists."""
    if len(group) == 1:
        return [tuple(group)]
    if len(group) > 2 and _signed_in(group, plain):
        return [(group[0],), *_undo(group[1:], plain)]
    inside = plain[group[0].end : group[-1].start]
    joined = _AND.search(inside) or re.search(r"[-–/]", inside) or _MORE.match(plain, group[-1].end)
    if joined or all(a.kind == "state" for a in group):
        return [tuple(group)]
    return [(actor,) for actor in group]
