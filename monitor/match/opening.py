"""Which queries could hold where only certain terms stand; never wrongly no."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from itertools import chain, product
from operator import or_
from typing import TYPE_CHECKING, TypeAlias

from monitor.match.plan import Close, Every, Leaf, No, Of, Plan, Some, Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.match.scene import Scene

Key: TypeAlias = int | tuple[str, str]  # of what stands in a text, or ("lang", "ja") and the like
Clause: TypeAlias = tuple[bool, frozenset[Key]]  # of these one must be met, True: in the title
Known: TypeAlias = dict[tuple[int, bool], tuple[Clause, ...]]  # by the id of a plan
Place: TypeAlias = tuple[int, int]  # watchlist, query
_NONE = (0, 0)
MOST_WAYS = 32  # of joining the clauses of a choice; more tell little more
MOST_ANSWERS = 8192  # sets of clauses that texts met, kept with whether a query could hold


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
        case Of(field, value):
            return ((False, frozenset({(field, value)})),)
        case No():
            return ()


def _either(
    keys: frozenset[Key], branches: Sequence[tuple[Clause, ...]], *, title: bool
) -> tuple[Clause, ...]:
    """Weaken a choice: of every branch one clause, joined, in all ways or in the best of them."""
    if not all(branches):
        return ()
    each = [*branches, ((title, keys),)] if keys else list(branches)
    often = Counter(inner for branch in each for inner in {inner for _, inner in branch})
    most = int(MOST_WAYS ** (1 / len(each)))
    best = [sorted(b, key=lambda c: (-often[c[1]], len(c[1])))[: max(1, most)] for b in each]
    joined = (
        (all(flag for flag, _ in way), frozenset().union(*(inner for _, inner in way)))
        for way in product(*best)
    )
    return _strongest(joined)


def _strongest(found: Iterable[Clause]) -> tuple[Clause, ...]:
    """Leave out the clauses that follow from another."""
    kept: list[Clause] = []
    for titled, keys in sorted(dict.fromkeys(found), key=lambda c: (len(c[1]), not c[0])):
        if not any((flag or not titled) and inner <= keys for flag, inner in kept):
            kept.append((titled, keys))
    return tuple(kept)


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
        self.gates = sum(self._opened_by)  # of which a query needs one
        self._answers: dict[int, bool] = {}
        self.size = len(numbers)
        self._of_key: dict[Key, tuple[int, int]] = {}
        self._origins: list[tuple[Of, int]] = []
        for (in_title, keys), number in numbers.items():
            for key in keys:
                anywhere, titled = self._of_key.get(key, (0, 0))
                bit = 1 << number
                self._of_key[key] = (anywhere if in_title else anywhere | bit, titled | bit)
        for key, (bits, _) in self._of_key.items():
            if isinstance(key, tuple):
                self._origins.append((Of(*key), bits))

    def met_of(self, language: str, source: str) -> int:
        """Give the clauses met by an item's language and the names of its source."""
        return reduce(
            or_, (bits for asked, bits in self._origins if asked.fits(language, source)), 0
        )

    def clauses_of(self, keys: Iterable[int], *, title: bool) -> int:
        """Give the clauses met where some of these keys stand, in the title or after it."""
        met = 0
        for key in keys:
            met |= self._of_key.get(key, _NONE)[title]
        return met

    def met_by(self, scene: Scene) -> int:
        """Give the clauses met by what stands in a settled text."""
        met, titled = self.met_of(scene.language, scene.source), scene.area("title")
        for key, marks in scene.of_key.items():
            met |= self._of_key.get(key, _NONE)[marks & titled != 0]
        return met

    def any_of(self, met: int) -> bool:
        """Tell whether any query could hold where these clauses are met."""
        known = self._answers.get(met)
        if known is None:
            if len(self._answers) >= MOST_ANSWERS:
                self._answers.clear()
            known = self._answers[met] = next(self._holding(met), None) is not None
        return known

    def of(self, met: int) -> dict[int, list[int]]:
        """List the queries that could hold where these clauses are met, by watchlist."""
        found: dict[int, list[int]] = {}
        for watchlist, query in sorted(self._holding(met)):
            found.setdefault(watchlist, []).append(query)
        return found

    def _holding(self, met: int) -> Iterator[Place]:
        """Give the places of the queries all of whose clauses are met."""
        queries, left = self._queries, met & self.gates
        yield from (queries[query][1] for query in self._always)
        while left:
            gate = left & -left
            left ^= gate
            for query in self._opened_by[gate]:
                needed, place = queries[query]
                if needed & met == needed:
                    yield place
