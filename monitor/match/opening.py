"""Which queries could hold where only certain terms stand; never wrongly no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Plan, Some, Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

Clause = tuple[bool, frozenset[int]]  # of these keys one must stand, True: in the title
Place = tuple[int, int]  # watchlist, query


def clauses(plan: Plan, *, title: bool = False) -> tuple[Clause, ...]:
    """Weaken a plan to sets of which each must have a key present.

    Args:
        plan: What is asked.
        title: Whether it is asked of the title alone.
    """
    match plan:
        case Leaf(key):
            return ((title, frozenset({key})),)
        case Some(keys, _, others):
            return _either(keys, [clauses(part, title=title) for part in others], title=title)
        case Every(parts):
            return tuple(dict.fromkeys(c for p in parts for c in clauses(p, title=title)))
        case Close(left, right):
            both = (*clauses(left, title=title), *clauses(right, title=title))
            return tuple(dict.fromkeys(both))
        case Within(field, part):
            return clauses(part, title=title or field == "title")
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
    """The queries of all watchlists by the keys that open them."""

    def __init__(self, plans: Iterable[tuple[Place, Plan]]) -> None:
        """Take every query with its place."""
        numbers: dict[Clause, int] = {}
        opens: dict[int, list[int]] = {}
        self._places: list[Place] = []
        self._needs: list[tuple[int, ...]] = []
        self._always: list[int] = []
        for query, (place, plan) in enumerate(plans):
            found = sorted(clauses(plan), key=_size)
            self._places.append(place)
            self._needs.append(tuple(numbers.setdefault(c, len(numbers)) for c in found))
            for key in found[0][1] if found else ():
                opens.setdefault(key, []).append(query)
            if not found:
                self._always.append(query)
        self._clauses = tuple(numbers)
        self._opens = opens
        self._gates = frozenset(opens)

    def any_gate(self, present: AbstractSet[int]) -> bool:
        """Tell whether there is a candidate at all."""
        return bool(self._always) or not self._gates.isdisjoint(present)

    def any_of(self, present: AbstractSet[int], title: AbstractSet[int]) -> bool:
        """Tell whether any query could hold; the arguments are those of `of`."""
        return next(self._holding(present, title), None) is not None

    def of(self, present: AbstractSet[int], title: AbstractSet[int]) -> dict[int, list[int]]:
        """List the queries that could hold, by watchlist.

        Args:
            present: Keys that stand somewhere in the text.
            title: Those that stand in its title.
        """
        found: dict[int, list[int]] = {}
        for watchlist, query in sorted(self._places[q] for q in self._holding(present, title)):
            found.setdefault(watchlist, []).append(query)
        return found

    def _holding(self, present: AbstractSet[int], title: AbstractSet[int]) -> Iterator[int]:
        """Give the queries all of whose clauses have a key present, each once."""
        opens, needs, clauses_ = self._opens, self._needs, self._clauses
        known: dict[int, bool] = {}
        candidates = {query for key in self._gates.intersection(present) for query in opens[key]}
        for query in (*candidates, *self._always):
            for number in needs[query]:
                holds = known.get(number)
                if holds is None:
                    flag, keys = clauses_[number]
                    holds = known[number] = not keys.isdisjoint(title if flag else present)
                if not holds:
                    break
            else:
                yield query
