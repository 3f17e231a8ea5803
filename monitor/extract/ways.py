"""A journey named beside the talks it is for is no meeting with the country it leads to (M3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Mention

_NEAR: Final = 160  # characters between a journey and its talks
_PAIR: Final = 2
_STAY: Final = 2  # days between an arrival and the talks it is for
_ALONE: Final = 1  # persons of a journey: the traveller
_DONE: Final = frozenset({Status.OCCURRED, Status.DENIED})


def without_ways(mentions: Sequence[Mention]) -> list[Mention]:
    """Drop journeys with no host by name where their talks with somebody else are told beside.

    Args:
        mentions: Of one text, in the order they are told.

    Returns:
        What is left; talks of which no one of the traveller's side is named have the traveller.
    """
    kept = list(mentions)
    for way in mentions:
        talks = next((m for m in kept if _way_to(way, m)), None)
        if talks is None:
            continue
        kept.remove(way)
        if way.persons and not set(way.persons) & set(talks.persons) and len(talks.persons) < _PAIR:
            at = kept.index(talks)
            kept[at] = replace(talks, persons=(*way.persons, *talks.persons))
    return kept


def _way_to(way: Mention, talks: Mention) -> bool:
    """Tell whether a mention is of the journey to the talks another tells of."""
    if way is talks or way.kind != "meeting" or talks.kind != "meeting":
        return False
    if not way.evidence[0].rule.endswith(".visit"):
        return False
    alone = len(way.persons) <= _ALONE
    other = alone and len({*way.sides} & {*talks.sides}) == 1 and len(way.sides) == _PAIR
    ahead = way.status == talks.status and way.status not in _DONE
    near = abs(way.evidence[0].start - talks.evidence[0].start) <= _NEAR
    visits = talks.evidence[0].rule.endswith(".visit")
    about = other or _both_told(way, talks)
    return about and ahead and near and not visits and way.background == talks.background


def without_arrivals(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Drop who is to come where whom he is to meet there a day or two later is told beside."""
    return tuple(m for m in mentions if not any(_leads_to(m, other) for other in mentions))


def _leads_to(way: Mention, talks: Mention) -> bool:
    if way is talks or {way.kind, talks.kind} != {"meeting"} or way.sides != talks.sides:
        return False
    if way.date is None or talks.date is None or {way.status, talks.status} != {Status.PLANNED}:
        return False
    alone = len(way.persons) <= _ALONE and {*way.persons} < {*talks.persons}
    near = 0 < talks.evidence[0].start - way.evidence[0].start <= _NEAR
    return alone and near and 0 < (talks.date - way.date).days <= _STAY


def _both_told(way: Mention, talks: Mention) -> bool:
    """Tell a sentence of a journey and its talks that was read for the journey as a whole."""
    one = way.evidence[0].start == talks.evidence[0].start
    more = {*way.sides} - {*talks.sides}
    return one and {*talks.sides} < {*way.sides} and len(more) == 1 and way.persons == talks.persons
