"""Several meetings told in one breath (M3), and one told first as a rumour."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Line


def _apart_in_place(others: Sequence[Party], plain: str) -> bool:
    """Tell "A in one city on one day and B in another"."""
    return any(
        0 <= one.end < two.start
        and re.match(r"^,? (?:in|on|at) [^;]{2,60}(?:,| and) $", plain[one.end : two.start])
        for one, two in pairwise(others)
    )


def _in_turn(others: Sequence[Party], plain: str) -> bool:
    """Tell "A and, in a separate meeting, B"."""
    return any(
        0 <= one.end < two.start and "separate" in plain[one.end : two.start]
        for one, two in pairwise(others)
    )


_APART = re.compile(
    r"\b(?:bilateral|separate|individual|one-on-one|back-to-back|series of|range of|number of|several)\b[\w\s-]{0,30}\b(?:meetings|talks|calls|consultations|conversations|bilaterals)\b|\bseparately\b|\bin turn\b|\bone after (?:the other|another)\b|\bbilaterals\b",
    re.IGNORECASE,
)


_EACH = re.compile(
    r",? (?:each (?:for|in|separately|alone|on)|in turn|one after (?:the other|another))\b"
)
_ON_TOUR = re.compile(  # "back from a trip in which she met the leaders of A and B"
    r"\b(?:trip|tour|swing|journey|visits|stops|round)\b[^.;:,\"]{0,40}? (?:in|on|during) which (?:he|she|they) "
)


def _opens_clause(party: Party, plain: str) -> bool:
    """Tell who does the next thing: ", B saw C"."""
    behind = plain.endswith((", ", "; "), 0, party.start)
    return behind and _NEXT_CLAUSE.match(plain, party.end) is not None


_NEXT_CLAUSE = re.compile(
    r" (?:saw|met|sees|meets|spoke|speaks|talked|received|hosted|held|called|visited|sat|dined|travel(?:s|led)|flew|flies|went|goes|will|is|was|has|had)\b"
)
_JOINTLY = re.compile(r"\b(?:together with|along ?side|jointly with|in the company of)\b")


def separate(parties: tuple[Party, ...], line: Line, b: int, plain: str) -> list[tuple[Party, ...]]:
    """Split "bilateral meetings with A, B and C" into one meeting each (M3)."""
    others = [p for p in parties[1:] if set(p.sides) - set(parties[0].sides)]
    goes_on = [p for p in others[1:] if p.person and p.start > b and _opens_clause(p, plain)]
    if goes_on and len(goes_on) < len(others):  # "saw A on Monday, B saw C on Tuesday"
        others = others[: others.index(goes_on[0])]
        parties = (parties[0], *others)
    if _apart_in_place(others, plain) or _in_turn(others, plain):
        return [(parties[0], other) for other in others]
    near = plain[max(line.start, b - 60) : b + 25]
    last = max(p.end for p in others) if others else b
    each = _EACH.match(plain, last, line.end) or _ON_TOUR.search(plain, line.start, b)
    near += " separately" if each else ""
    if sum(len(p.sides) for p in others) < 2 or not _APART.search(near):
        return [parties]
    if _JOINTLY.search(plain, b, last):
        return [parties]
    return [(parties[0], replace(other, sides=(side,))) for other in others for side in other.sides]


def is_apart(one: Draft, other: Draft) -> bool:
    """Tell talks of two from what three held ("a separate talk"), and what is off from its heir."""
    if "replaces" in {one.relation, other.relation} and {one.status, other.status} & _OFF:
        return True
    few, many = sorted((one, other), key=lambda d: len(d.sides))
    two = len(few.sides) == 2 < len(many.sides) and few.line.rank == "body" == many.line.rank
    if not two or few.line is many.line or sum(bool(p.person or p.role) for p in few.parties) < 2:
        return False
    return _OF_TWO.search(few.line.text) is not None


_OFF = {Status.CANCELLED, Status.POSTPONED}
_OF_TWO = re.compile(
    r"\bseparate (?:bilateral|meeting|talks|session|conversation)|\b(?:bilateral|tête-à-tête|pull-aside)\b"
    r"|\b(?:one[- ]on[- ]one|alone (?:with|together)|the two (?:of them )?alone)\b"
)


def further(event: Draft, draft: Draft) -> tuple[Party, ...]:
    """Give whom another telling of an event adds: people, and a body's session its guests."""
    known = {p.person for p in event.parties}
    body = set(event.sides) if len(event.sides) == 1 else set(event.sides) | set(draft.sides)
    return tuple(
        p for p in draft.parties if (p.person and p.person not in known) or not body >= set(p.sides)
    )


def is_confirmed(one: Draft, other: Draft) -> bool:
    """Tell a meeting rumoured to have been held from one told by those who were there."""
    rumoured = one if one.status is Status.UNCONFIRMED else other
    told = set(one.persons) & set(other.persons)
    return bool(told) and one.sides == other.sides and _HAD.search(rumoured.line.text) is not None


_HAD = re.compile(
    r"\b(?:met|had (?:\w+ )?(?:held|spoken|talked|seen|shaken|agreed|hosted|visited))\b"
)
