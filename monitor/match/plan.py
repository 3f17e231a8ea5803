"""Query trees made ready for many texts: leaves are numbers, shared parts are shared."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.match.tree import About, AllOf, AnyOf, In, Near, Never, Node, Ref, Word


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A word or name by its number."""

    key: int
    shown: str


@dataclass(frozen=True, slots=True, eq=False)
class Every:
    """All of the parts, those most likely to fail first."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """One of many leaves, or one of the other parts."""

    keys: frozenset[int]
    leaves: dict[int, Leaf]
    others: tuple[Plan, ...]


@dataclass(frozen=True, slots=True, eq=False)
class No:
    """Not the part."""

    part: Plan


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """The part, in one field."""

    field: str
    part: Plan


@dataclass(frozen=True, slots=True, eq=False)
class Of:
    """``source:`` or ``lang:``."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, eq=False)
class Close:
    """Two parts close to each other; ``words`` None: in one sentence."""

    left: Plan
    right: Plan
    words: int | None
    ordered: bool


Plan = Leaf | Every | Some | No | Within | Of | Close


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
        return Some(frozenset(leaves), leaves, tuple(others))


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
