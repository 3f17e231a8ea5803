"""Query trees made ready for many texts: each part asked of a view, and each answer kept.

A plan is first asked whether it holds, which most often ends at a missing key, and only then by
which terms and how centrally.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from monitor.match.closeness import before, near, once, terms_of, together
from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from monitor.match.scene import Held, Placed, Shown, View


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A word or name by its number."""

    key: int
    shown: str

    def holds(self, view: View) -> bool:
        """Tell whether it stands anywhere."""
        return self.key in view.spans

    def held(self, view: View) -> Held:
        """Say where it stands and how centrally."""
        places, shown = view.spans[self.key], self.shown
        return view.scene.prominence(places[0][0], len(places)), {(shown, p) for p in places}

    def places(self, view: View) -> list[Placed]:
        """List its places by start."""
        return [(place, self.shown) for place in view.spans.get(self.key, ())]


@dataclass(frozen=True, slots=True, eq=False)
class Every:
    """All of the parts, those most likely to fail first."""

    parts: tuple[Plan, ...]

    def holds(self, view: View) -> bool:
        """Tell whether all parts hold."""
        known = view.answers.get(id(self))
        if known is None:
            known = view.answers[id(self)] = all(part.holds(view) for part in self.parts)
        return known

    def held(self, view: View) -> Held:
        """Join the terms of all parts; the least central one counts."""
        known = view.held.get(id(self))
        if known is None:
            pairs = [part.held(view) for part in self.parts]
            score, shown = min(score for score, _ in pairs), [terms for _, terms in pairs]
            known = view.held[id(self)] = score, set().union(*shown)
        return known


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """One of many leaves, or one of the other parts."""

    keys: frozenset[int]
    leaves: dict[int, Leaf]
    others: tuple[Plan, ...]
    bits: int  # of the keys

    def holds(self, view: View) -> bool:
        """Tell whether any part holds."""
        known = view.answers.get(id(self))
        if known is None:
            known = self.bits & view.bits != 0 or any(o.holds(view) for o in self.others)
            view.answers[id(self)] = known
        return known

    def held(self, view: View) -> Held:
        """Join the terms of all parts that hold; the most central one counts."""
        known = view.held.get(id(self))
        if known is None:
            best = 0.0
            terms: set[Shown] = set()
            for part in (*self._present(view), *(o for o in self.others if o.holds(view))):
                score, shown = part.held(view)
                best = max(best, score)
                terms |= shown
            known = view.held[id(self)] = best, terms
        return known

    def places(self, view: View) -> list[Placed]:
        """List the places of all parts by start."""
        known = view.pairs.get(id(self))
        if known is None:
            parts: list[Leaf | Close] = [o for o in self.others if isinstance(o, Close)]
            parts += self._present(view)
            known = [p for part in parts for p in part.places(view)]
            known = view.pairs[id(self)] = once(known) if len(parts) > 1 else known
        return known

    def _present(self, view: View) -> list[Leaf]:
        if not self.bits & view.bits:
            return []
        return [self.leaves[key] for key in view.spans if key in self.keys]


@dataclass(frozen=True, slots=True, eq=False)
class No:
    """Not the part."""

    part: Plan

    def holds(self, view: View) -> bool:
        """Tell whether the part does not hold."""
        return not self.part.holds(view)

    def held(self, view: View) -> Held:  # noqa: ARG002 -- like its siblings
        """Nothing stands for what is missing."""
        return 1.0, set()


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """The part, in one field."""

    field: str
    part: Plan

    def holds(self, view: View) -> bool:
        """Tell whether the part holds there."""
        return self.part.holds(view.area(self.field))

    def held(self, view: View) -> Held:
        """Say by which terms, and how centrally."""
        return self.part.held(view.area(self.field))


@dataclass(frozen=True, slots=True, eq=False)
class Of:
    """``source:`` or ``lang:``."""

    field: str
    value: str

    def holds(self, view: View) -> bool:
        """Tell whether the item is of that source or language."""
        if self.field == "lang":
            return view.scene.language == fold_term(self.value).split(" ")[0]
        return f" {self.value} " in view.scene.source

    def held(self, view: View) -> Held:  # noqa: ARG002 -- like its siblings
        """No term of the text stands for it."""
        return 1.0, set()


@dataclass(frozen=True, slots=True, eq=False)
class Close:
    """Two parts close to each other; ``words`` None: in one sentence."""

    left: Plan
    right: Plan
    words: int | None
    ordered: bool

    def holds(self, view: View) -> bool:
        """Tell whether the parts stand so anywhere."""
        return bool(self.places(view))

    def held(self, view: View) -> Held:
        """Say by which terms, and how centrally."""
        found = self.places(view)
        return view.scene.prominence(found[0][0][0], len(found)), terms_of(found)

    def places(self, view: View) -> list[Placed]:
        """List the stretches from the one to the other, by start."""
        known = view.pairs.get(id(self))
        if known is None:
            known = view.pairs[id(self)] = once(self._pairs(view))
        return known

    def _pairs(self, view: View) -> list[Placed]:
        if not (self.left.holds(view) and self.right.holds(view)):
            return []
        left, right = _places(self.left, view), _places(self.right, view)
        if self.words is None:
            return together(left, right, view.scene)
        pair = before if self.ordered else near
        return pair(left, right, self.words, view.scene)


Plan: TypeAlias = Leaf | Every | Some | No | Within | Of | Close


def _places(plan: Plan, view: View) -> list[Placed]:
    return plan.places(view) if isinstance(plan, Leaf | Some | Close) else []
