"""Plans made of query trees: leaves are numbers, shared parts are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Some, Within
from monitor.match.scene import bits_of
from monitor.match.tree import About, AllOf, AnyOf, In, Near, Never, Ref, Word

if TYPE_CHECKING:
    from monitor.match.plan import Plan
    from monitor.match.tree import Node


class Planner:
    """Numbers the leaves of any number of trees."""

    def __init__(self) -> None:
        """Begin with none."""
        self.keys: dict[Word | Ref, int] = {}
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
        return Leaf(self.keys.setdefault(node, len(self.keys)), node.shown)

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
        leaves: dict[int, Leaf] = {}
        others: list[Plan] = []
        for part in node.parts:
            plan = self.plan(part)
            match plan:
                case Leaf(key):
                    leaves[key] = plan
                case Some():
                    leaves |= plan.leaves
                    others += plan.others
                case _:
                    others.append(plan)
        return Some(frozenset(leaves), leaves, tuple(others), bits_of(leaves))


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
