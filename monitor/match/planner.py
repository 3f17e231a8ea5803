"""Plans made of query trees: leaves are numbers, shared parts are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Some, Within
from monitor.match.scene import Lexicon
from monitor.match.tree import About, AllOf, AnyOf, In, Near, Never, Ref, Word

if TYPE_CHECKING:
    from monitor.match.plan import Plan
    from monitor.match.tree import Node


class Planner:
    """Numbers the leaves of any number of trees."""

    def __init__(self) -> None:
        """Begin with none."""
        self.keys: dict[Word | Ref, int] = {}
        self.choices: list[frozenset[int]] = []  # the keys of each
        self._made: dict[int, tuple[Node, Plan]] = {}

    def plan(self, node: Node) -> Plan:
        """Make a tree ready; a part used twice becomes one plan."""
        known = self._made.get(id(node))
        if known:
            return known[1]
        made = self._make(node)
        self._made[id(node)] = (node, made)
        return made

    def _leaf(self, node: Word | Ref) -> Leaf:
        return Leaf(self.keys.setdefault(node, len(self.keys)))

    def _make(self, node: Node) -> Plan:
        match node:
            case Word() | Ref():
                return self._leaf(node)
            case AllOf(parts):
                return Every(tuple(sorted(map(self.plan, parts), key=_cost)))
            case AnyOf():
                return self._some(node)
            case Never(part):
                return No(self.plan(part))
            case In(field, part):
                return Within(field, self.plan(part))
            case About(field, value):
                return Of(field, value)
            case Near(left, right, words, ordered):
                return Close(self.plan(left), self.plan(right), words, ordered)

    def _some(self, node: AnyOf) -> Some:
        """Flatten a choice: leaves of all its branches in one set."""
        keys: set[int] = set()
        others: list[Plan] = []
        for part in node.parts:
            plan = self.plan(part)
            match plan:
                case Leaf(key):
                    keys.add(key)
                case Some():
                    keys |= plan.keys
                    others += plan.others
                case _:
                    others.append(plan)
        self.choices.append(frozenset(keys))
        return Some(self.choices[-1], tuple(others), len(self.choices) - 1)

    def lexicon(self) -> Lexicon:
        """Say what a text needs to know of the keys: how they are written, and their choices."""
        of_key: list[list[int]] = [[] for _ in self.keys]
        for number, keys in enumerate(self.choices):
            for key in keys:
                of_key[key].append(number)
        return Lexicon(
            tuple([node.shown for node in self.keys]), tuple(map(tuple, of_key)), len(self.choices)
        )


def _cost(plan: Plan) -> int:
    """Order parts: leaves and small choices first, then places, then what must not be."""
    match plan:
        case Leaf() | Of():
            return 0
        case Some(keys):
            return 1 + len(keys)
        case Within(part=part):
            return 50 + _cost(part)
        case Close():
            return 1000
        case _:
            return 2000
