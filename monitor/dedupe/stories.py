"""Stories: copies and independent reports of one happening, who tells it best, how many tell it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.types import Copy, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from monitor.types import Document

SAME_EVENT = timedelta(days=14)
SAME_NAMES = timedelta(days=2)
FEWEST_NAMES = 3
OVERLAP = 0.6  # share of both items' names in common
STANDING = tuple(Trust)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What an item tells, as far as stories care."""

    id: str
    story: str = ""
    published: datetime | None = None
    events: frozenset[str] = frozenset()  # ids of the events it reports, background left out
    names: frozenset[str] = (
        frozenset()
    )  # gazetteer ids of people and places, and dates, in its lead


def story_of(
    item: Telling, verdict: Verdict, neighbours: Sequence[Telling], *, root_story: str = ""
) -> str:
    """Name the story an item belongs to.

    Args:
        item: The new item; its own ``story`` is not looked at.
        verdict: Its judgement; a copy or update is of its root's story.
        neighbours: Items that share an event or names with it, any order, any language.
        root_story: The story of what it copies; by default the root's id.

    Returns:
        The id of the story's first item: its own when it starts one.
    """
    if verdict.of and verdict.copy is not None:
        return root_story or verdict.of
    near = [n for n in neighbours if n.id != item.id and _tell_alike(item, n)]
    if not near:
        return item.id
    votes = Counter(n.story or n.id for n in near)
    return max(votes, key=lambda story: (votes[story], -_first(story, near), story))


def canonical(documents: Iterable[Document]) -> Document:
    """Choose who speaks for a story: official, wire, press, aggregator; then the earliest.

    Raises:
        ValueError: There is none to choose from.
    """
    return min(
        documents,
        key=lambda d: (STANDING.index(d.trust), d.published is None, _stamp(d.published), d.id),
    )


def independent(tellings: Iterable[tuple[str, Copy | None]]) -> int:
    """Count the outlets that tell a story in their own words (I5)."""
    return len({outlet for outlet, copy in tellings if copy is None})


def _first(story: str, near: Sequence[Telling]) -> float:
    """When a story was first told, as far as these items show."""
    return min(_stamp(n.published) for n in near if (n.story or n.id) == story)


def _stamp(instant: datetime | None) -> float:
    return instant.timestamp() if instant else 0.0


def _tell_alike(one: Telling, two: Telling) -> bool:
    apart = _apart(one, two)
    if one.events & two.events and apart <= SAME_EVENT:
        return True
    common = one.names & two.names
    union = one.names | two.names
    return (
        apart <= SAME_NAMES and len(common) >= FEWEST_NAMES and len(common) >= OVERLAP * len(union)
    )


def _apart(one: Telling, two: Telling) -> timedelta:
    if one.published is None or two.published is None:
        return timedelta(0)
    return abs(one.published - two.published)
