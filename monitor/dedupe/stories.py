"""Stories: copies and independent reports of one happening, who tells it best, how many tell it."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from monitor.types import Trust

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from monitor.types import Copy, Document

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
    events: frozenset[str] = frozenset()  # ids of the events it reports
    names: frozenset[str] = (
        frozenset()
    )  # gazetteer ids of people and places, and dates, in its lead


class Accounts:
    """Items that report events, in order of publication, found again by an event in common.

    The cost of an item does not grow with their number: those that report the same events stand
    together, and of each story among them only the count and the first are asked for.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._circles: dict[frozenset[str], _Circle] = {}
        self._by_event: dict[str, list[_Circle]] = {}

    def story_of(self, item: Telling) -> str:
        """Name the story most items with one of its events belong to: its own if there is none.

        In any language; an event told more than two weeks before joins nothing.
        """
        near = dict.fromkeys(c for event in item.events for c in self._by_event.get(event, ()))
        oldest = _stamp(item.published) - SAME_EVENT.total_seconds()
        return _elected(vote for circle in near for vote in circle.votes(oldest)) or item.id

    def add(self, item: Telling) -> None:
        """Take an item with its story; later ones may join it."""
        circle = self._circles.get(item.events)
        if circle is None:
            circle = self._circles[item.events] = _Circle(item.events)
            for event in item.events:
                self._by_event.setdefault(event, []).append(circle)
        circle.add(item)


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
        oldest = _stamp(item.published) - SAME_NAMES.total_seconds()
        near = (c for c in self._near(item.names) if not (c.eventful and item.events))
        return _elected(vote for circle in near for vote in circle.votes(oldest)) or item.id

    def add(self, item: Telling) -> None:
        """Take an item with its story; later ones may join it."""
        key = (item.names, bool(item.events))
        circle = self._circles.get(key)
        if circle is None:
            circle = self._circles[key] = _Circle(*key)
            for name in self._prefix(item.names):
                self._by_name.setdefault(name, []).append(circle)
        circle.add(item)

    def _near(self, names: frozenset[str]) -> Iterator[_Circle]:
        found = (c for name in self._prefix(names) for c in self._by_name.get(name, ()))
        return (c for c in dict.fromkeys(found) if _alike(c.names, names))

    def _prefix(self, names: frozenset[str]) -> list[str]:
        ranked = sorted(names, key=lambda name: (self._common[name], name))
        return ranked[: len(ranked) - ceil(OVERLAP * len(ranked)) + 1]


@dataclass(eq=False, slots=True)
class _Circle:
    """Items that name or report the same, by story: their instants, the earliest first."""

    names: frozenset[str]
    eventful: bool = True
    told: dict[str, deque[float]] = field(default_factory=dict)

    def add(self, item: Telling) -> None:
        """Take an item, none of them earlier than the last."""
        self.told.setdefault(item.story or item.id, deque()).append(_stamp(item.published))

    def votes(self, oldest: float) -> Iterator[tuple[str, int, float]]:
        """Say of each story how often it is told since an instant, and when first; forget older."""
        for story, instants in self.told.items():
            while instants and instants[0] < oldest:
                instants.popleft()
            if instants:
                yield story, len(instants), instants[0]


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


def _elected(votes: Iterable[tuple[str, int, float]]) -> str:
    """Choose the story told most often; then the one told first; "" where nothing is told."""
    counts: Counter[str] = Counter()
    first: dict[str, float] = {}
    for story, count, instant in votes:
        counts[story] += count
        first[story] = min(instant, first.get(story, instant))
    return max(counts, key=lambda story: (counts[story], -first[story], story), default="")


def _stamp(instant: datetime | None) -> float:
    return instant.timestamp() if instant else 0.0


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    common = len(one & two)
    return common >= FEWEST_NAMES and common >= OVERLAP * len(one | two)
