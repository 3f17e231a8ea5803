"""Which queries could hold where only certain terms stand; never wrongly no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Plan, Some, Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
        self._needs: dict[Place, tuple[int, ...]] = {}
        self._opens: dict[int, list[Place]] = {}
        self._always: list[Place] = []
        for place, plan in plans:
            found = sorted(clauses(plan), key=_size)
            self._needs[place] = tuple(numbers.setdefault(c, len(numbers)) for c in found)
            for key in found[0][1] if found else ():
                self._opens.setdefault(key, []).append(place)
            if not found:
                self._always.append(place)
        self._clauses = tuple(numbers)
        self._gates = frozenset(self._opens)

    def any_gate(self, present: AbstractSet[int]) -> bool:
        """Tell whether there is a candidate at all."""
        return bool(self._always) or not self._gates.isdisjoint(present)

    def of(self, present: AbstractSet[int], title: AbstractSet[int]) -> dict[int, list[int]]:
        """List the queries that could hold, by watchlist.

        Args:
            present: Keys that stand somewhere in the text.
            title: Those that stand in its title.
        """
        opens = self._opens
        candidates = {place for key in self._gates.intersection(present) for place in opens[key]}
        candidates.update(self._always)
        known: dict[int, bool] = {}
        found: dict[int, list[int]] = {}
        for place in sorted(candidates):
            for number in self._needs[place]:
                holds = known.get(number)
                if holds is None:
                    flag, keys = self._clauses[number]
                    holds = not keys.isdisjoint(title if flag else present)
                    known[number] = holds
                if not holds:
                    break
            else:
                found.setdefault(place[0], []).append(place[1])
        return found
