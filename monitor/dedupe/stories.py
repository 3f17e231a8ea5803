"""Stories: copies and independent reports of one happening, who tells it best, how many tell it."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from monitor.types import Copy, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
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
        neighbours: Items that may share an event with it, any order, any language.
        root_story: The story of what it copies; by default the root's id.

    Returns:
        The id of the story's first item: its own when it starts one.
    """
    if verdict.of and verdict.copy is not None:
        return root_story or verdict.of
    others = (n for n in neighbours if n.id != item.id)
    near = [n for n in others if n.events & item.events and _soon(n, item)]
    return _elected((n.story or n.id, _stamp(n.published)) for n in near) or item.id


class Lineup:
    """The items of a time in order of publication, found again by most of the names in their leads.

    The cost of an item does not grow with their number: two sets that share 60 % have a name in
    common among the rarest of each, so only few sets are compared, and each set once.
    Source: prefix filtering, Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity
    Joins in Data Cleaning" (2006).
    """

    def __init__(self, leads: Iterable[frozenset[str]]) -> None:
        """Take the names of all items to come, to know which are rare."""
        self._common = Counter(name for lead in leads for name in lead)
        self._circles: dict[tuple[frozenset[str], bool], _Circle] = {}
        self._by_name: dict[str, list[_Circle]] = {}

    def story_of(self, item: Telling) -> str:
        """Name the story most items with its names belong to: its own where there is none.

        Items that have events are joined by events alone.
        """
        told: list[tuple[str, float]] = []
        for circle in self._near(item.names):
            if not (circle.eventful and item.events):
                told += circle.told(item.published)
        return _elected(told) or item.id

    def add(self, item: Telling) -> None:
        """Take an item with its story; later ones may join it."""
        key = (item.names, bool(item.events))
        circle = self._circles.get(key)
        if circle is None:
            circle = self._circles[key] = _Circle(*key)
            for name in self._prefix(item.names):
                self._by_name.setdefault(name, []).append(circle)
        circle.recent.append((item.story or item.id, _stamp(item.published)))

    def _near(self, names: frozenset[str]) -> Iterator[_Circle]:
        found = (c for name in self._prefix(names) for c in self._by_name.get(name, ()))
        return (c for c in dict.fromkeys(found) if _alike(c.names, names))

    def _prefix(self, names: frozenset[str]) -> list[str]:
        ranked = sorted(names, key=lambda name: (self._common[name], name))
        return ranked[: len(ranked) - ceil(OVERLAP * len(ranked)) + 1]


@dataclass(eq=False, slots=True)
class _Circle:
    """Items of a lineup with the same names in their leads: (story, instant)."""

    names: frozenset[str]
    eventful: bool
    recent: deque[tuple[str, float]] = field(default_factory=deque)

    def told(self, instant: datetime | None) -> Iterable[tuple[str, float]]:
        """Give the stories of the two days before an instant; older ones are forgotten."""
        oldest = _stamp(instant) - SAME_NAMES.total_seconds()
        while self.recent and self.recent[0][1] < oldest:
            self.recent.popleft()
        return self.recent


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


def _elected(told: Iterable[tuple[str, float]]) -> str:
    """Choose the story told most often; then the one told first; "" where nothing is told."""
    votes: Counter[str] = Counter()
    first: dict[str, float] = {}
    for story, instant in told:
        votes[story] += 1
        first[story] = min(instant, first.get(story, instant))
    return max(votes, key=lambda story: (votes[story], -first[story], story), default="")


def _stamp(instant: datetime | None) -> float:
    return instant.timestamp() if instant else 0.0


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    common = len(one & two)
    return common >= FEWEST_NAMES and common >= OVERLAP * len(one | two)


def _soon(one: Telling, two: Telling) -> bool:
    if one.published is None or two.published is None:
        return True
    return abs(one.published - two.published) <= SAME_EVENT
