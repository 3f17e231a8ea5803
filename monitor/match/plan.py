"""Query trees made ready for many texts: each part asked of a view, and each answer kept.

A plan is first asked whether it holds, which most often ends at a missing key, and only then by
which marks and how centrally.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from monitor.match.closeness import before, in_sentences, near, once, together
from monitor.match.scene import IN_LEAD
from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from monitor.match.scene import Held, Placed, View


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A word or name by its number."""

    key: int

    def holds(self, view: View) -> bool:
        """Tell whether it stands anywhere."""
        return self.marks(view) != 0

    def marks(self, view: View) -> int:
        """Give its marks."""
        return view.scene.of_key.get(self.key, 0) & view.marks

    def held(self, view: View) -> Held:
        """Say by which marks, and how centrally."""
        marks = self.marks(view)
        first = view.scene.marks[(marks & -marks).bit_length() - 1][0]
        return view.scene.prominence(first, marks.bit_count()), marks

    def places(self, view: View) -> list[Placed]:
        """List its places by start."""
        return view.places(self.marks(view))


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
        """Join the marks of all parts; the least central one counts."""
        least, joined = 1.0, 0
        for part in self.parts:
            score, marks = part.held(view)
            least = min(least, score)
            joined |= marks
        return least, joined


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """One of many leaves, or one of the other parts."""

    keys: frozenset[int]
    others: tuple[Plan, ...]
    number: int  # among all choices

    def holds(self, view: View) -> bool:
        """Tell whether any part holds."""
        if self.marks(view):
            return True
        if not self.others:
            return False
        known = view.answers.get(id(self))
        if known is None:
            known = view.answers[id(self)] = any(part.holds(view) for part in self.others)
        return known

    def marks(self, view: View) -> int:
        """Give the marks of its leaves."""
        return view.scene.of_choice[self.number] & view.marks

    def held(self, view: View) -> Held:
        """Join the marks of all parts that hold; the most central one counts."""
        known = view.held.get(id(self))
        if known is None:
            best, joined = self._leaves_held(view)
            for part in self.others:
                if part.holds(view):
                    score, marks = part.held(view)
                    best = max(best, score)
                    joined |= marks
            known = view.held[id(self)] = best, joined
        return known

    def _leaves_held(self, view: View) -> Held:
        """Do so for the leaves: the first of all in title or lead, or the most frequent one."""
        joined, scene = self.marks(view), view.scene
        if not joined:
            return 0.0, 0
        first = scene.marks[(joined & -joined).bit_length() - 1][0]
        score = scene.prominence(first, 1)
        if score < IN_LEAD:
            each = (m & joined for key, m in scene.of_key.items() if key in self.keys)
            score = scene.prominence(first, max(marks.bit_count() for marks in each))
        return score, joined

    def places(self, view: View) -> list[Placed]:
        """List the places of all parts by start."""
        known = view.pairs.get(id(self))
        if known is None:
            known = view.places(self.marks(view))
            others = [p for o in self.others if isinstance(o, Close) for p in o.places(view)]
            known = view.pairs[id(self)] = once([*known, *others]) if others else known
        return known


@dataclass(frozen=True, slots=True, eq=False)
class No:
    """Not the part."""

    part: Plan

    def holds(self, view: View) -> bool:
        """Tell whether the part does not hold."""
        return not self.part.holds(view)

    def held(self, view: View) -> Held:  # noqa: ARG002 -- like its siblings
        """Nothing stands for what is missing."""
        return 1.0, 0


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """The part, in one field."""

    field: str
    part: Plan

    def holds(self, view: View) -> bool:
        """Tell whether the part holds there."""
        return self.part.holds(view.area(self.field))

    def held(self, view: View) -> Held:
        """Say by which marks, and how centrally."""
        return self.part.held(view.area(self.field))


@dataclass(frozen=True, slots=True, eq=False)
class Of:
    """``source:`` or ``lang:``."""

    field: str
    value: str

    def holds(self, view: View) -> bool:
        """Tell whether the item is of that source or language."""
        return self.fits(view.scene.language, view.scene.source)

    def fits(self, language: str, source: str) -> bool:
        """Tell whether a language is the one asked for, or the names of a source hold the word."""
        if self.field == "lang":
            return language == fold_term(self.value).split(" ")[0]
        return f" {self.value} " in source

    def held(self, view: View) -> Held:  # noqa: ARG002 -- like its siblings
        """No mark of the text stands for it."""
        return 1.0, 0


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
        """Say by which marks, and how centrally."""
        found = self.places(view)
        joined = 0
        for _, _, marks in found:
            joined |= marks
        return view.scene.prominence(found[0][0], len(found)), joined

    def places(self, view: View) -> list[Placed]:
        """List the stretches from the one to the other, by start."""
        known = view.pairs.get(id(self))
        if known is None:
            known = view.pairs[id(self)] = once(self._pairs(view))
        return known

    def _pairs(self, view: View) -> list[Placed]:
        if not (self.left.holds(view) and self.right.holds(view)):
            return []
        if self.words is not None:
            pair = before if self.ordered else near
            return pair(_places(self.left, view), _places(self.right, view), self.words, view.scene)
        if _plain(self.left) and _plain(self.right):
            return in_sentences(self.left.marks(view), self.right.marks(view), view.scene)
        return together(_places(self.left, view), _places(self.right, view), view.scene)


Plan: TypeAlias = Leaf | Every | Some | No | Within | Of | Close


def _places(plan: Plan, view: View) -> list[Placed]:
    return plan.places(view) if isinstance(plan, Leaf | Some | Close) else []


def _plain(plan: Plan) -> TypeGuard[Leaf | Some]:
    return isinstance(plan, Leaf) or (isinstance(plan, Some) and not plan.others)
