"""Which queries could hold where only certain terms stand; never wrongly no."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Plan, Some, Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.match.scene import Scene

Clause = tuple[bool, frozenset[int]]  # of these keys one must stand, True: in the title
Known = dict[tuple[int, bool], tuple[Clause, ...]]  # by the id of a plan
Place = tuple[int, int]  # watchlist, query
_NONE = (0, 0)


def clauses(plan: Plan, known: Known, *, title: bool = False) -> tuple[Clause, ...]:
    """Weaken a plan to sets of which each must have a key present.

    Args:
        plan: What is asked.
        known: Keeps the answers for parts that are used again.
        title: Whether it is asked of the title alone.
    """
    key = (id(plan), title)
    if key not in known:
        known[key] = _clauses(plan, known, title=title)
    return known[key]


def _clauses(plan: Plan, known: Known, *, title: bool) -> tuple[Clause, ...]:
    match plan:
        case Leaf(key):
            return ((title, frozenset({key})),)
        case Some(keys, others):
            branches = [clauses(part, known, title=title) for part in others]
            return _either(keys, branches, title=title)
        case Every(parts):
            each = (clauses(part, known, title=title) for part in parts)
            return tuple(dict.fromkeys(chain.from_iterable(each)))
        case Close(left, right):
            both = (clauses(left, known, title=title), clauses(right, known, title=title))
            return tuple(dict.fromkeys(chain.from_iterable(both)))
        case Within(field, part):
            return clauses(part, known, title=title or field == "title")
        case No() | Of():
            return ()


def _either(
    keys: frozenset[int], branches: Sequence[tuple[Clause, ...]], *, title: bool
) -> tuple[Clause, ...]:
    """Weaken a choice to one set: the smallest of each branch, joined."""
    if not all(branches):
        return ()
    least = [min(branch, key=_size) for branch in branches]
    in_title = all(flag for flag, _ in least) and (title or not keys)
    return ((in_title, keys.union(*(inner for _, inner in least))),)


def _size(clause: Clause) -> int:
    return len(clause[1])


class Opening:
    """The queries of all watchlists by the clauses they ask for, a set of clauses as one number."""

    def __init__(self, plans: Iterable[tuple[Place, Plan]]) -> None:
        """Take every query with its place."""
        numbers: dict[Clause, int] = {}
        known: Known = {}
        self._queries: list[tuple[int, Place]] = []  # the clauses it needs, where it stands
        self._opened_by: dict[int, list[int]] = {}  # by its narrowest clause
        self._always: list[int] = []
        for query, (place, plan) in enumerate(plans):
            found = sorted(clauses(plan, known), key=_size)
            needed = [1 << numbers.setdefault(clause, len(numbers)) for clause in found]
            self._queries.append((sum(needed), place))
            opened = self._opened_by.setdefault(needed[0], []) if needed else self._always
            opened.append(query)
        self._gates = sum(self._opened_by)
        self._of_key: dict[int, tuple[int, int]] = {}
        for (in_title, keys), number in numbers.items():
            for key in keys:
                anywhere, titled = self._of_key.get(key, (0, 0))
                bit = 1 << number
                self._of_key[key] = (anywhere if in_title else anywhere | bit, titled | bit)

    def clauses_of(self, keys: Iterable[int], *, title: bool) -> int:
        """Give the clauses met where some of these keys stand, in the title or after it."""
        met = 0
        for key in keys:
            met |= self._of_key.get(key, _NONE)[title]
        return met

    def met_by(self, scene: Scene) -> int:
        """Give the clauses met by what stands in a settled text."""
        met, titled = 0, scene.area("title")
        for key, marks in scene.of_key.items():
            met |= self._of_key.get(key, _NONE)[marks & titled != 0]
        return met

    def any_of(self, met: int) -> bool:
        """Tell whether any query could hold where these clauses are met."""
        if not met & self._gates and not self._always:
            return False
        return next(self._holding(met), None) is not None

    def of(self, met: int) -> dict[int, list[int]]:
        """List the queries that could hold where these clauses are met, by watchlist."""
        found: dict[int, list[int]] = {}
        for watchlist, query in sorted(self._holding(met)):
            found.setdefault(watchlist, []).append(query)
        return found

    def _holding(self, met: int) -> Iterator[Place]:
        """Give the places of the queries all of whose clauses are met."""
        queries, left = self._queries, met & self._gates
        yield from (queries[query][1] for query in self._always)
        while left:
            gate = left & -left
            left ^= gate
            for query in self._opened_by[gate]:
                needed, place = queries[query]
                if needed & met == needed:
                    yield place
