"""Where two texts that share their words disagree in names, numbers and dates (rule I4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from monitor.dedupe.align import DRIFT
from monitor.dedupe.tokens import NAME, NEGATION, NUMBER, PLAIN, TURN, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint

Sorted = dict[tuple[int, int], dict[int, int]]  # places by mark, by kind and sort
FACTS = (NAME, NUMBER)
VERBATIM = 0.97  # share of unchanged words above which no number changed its place
FEW = 4  # words in whose place as many others stand, each for one
TURNS_ABROAD = 3  # the first version of marks that has all turning words as such
EDGE = 12  # words before the first block that still stand opposite each other


@dataclass(frozen=True, slots=True)
class Facts:
    """A mark's facts by place."""

    kinds: tuple[int, ...]
    marks: tuple[int, ...]  # 0 where the word is plain
    known: frozenset[int]  # all of them, the headline's too

    @classmethod
    def of(cls, mark: Fingerprint) -> Facts:
        """Spread a mark's facts over its words."""
        kinds = np.frombuffer(mark.kinds, np.uint8)
        marks = np.zeros(len(kinds), np.int64)
        marks[kinds > 0] = mark.facts
        return cls(
            tuple(kinds.tolist()),
            tuple(marks.tolist()),
            frozenset(mark.facts) | frozenset(mark.title_facts),
        )

    def sorted_out(self, start: int, end: int) -> Sorted:
        """A stretch's names and numbers as {mark: place}, by kind and sort."""
        found: Sorted = {}
        for i in range(start, end):
            kind = self.kinds[i]
            if kind in FACTS:
                sort = max(1, sort_of(self.marks[i])) if kind == NUMBER else 0
                found.setdefault((kind, sort), {}).setdefault(self.marks[i], i)
        return found


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What stands opposite each other and is not the same."""

    names: tuple[int, ...]  # places in the new text
    numbers: tuple[int, ...]
    turns: tuple[int, ...]  # turning words that only one of the texts has there
    denials: tuple[int, ...]  # of these, where few words stand for few and one side denies
    title: bool  # the headlines name different subjects
    gazetteer: bool  # the leads' gazetteer names exclude each other
    foreign_names: float  # share of the covered names that the other text has nowhere

    @property
    def places(self) -> tuple[int, ...]:
        """All places, in order."""
        return tuple(sorted({*self.names, *self.numbers, *self.turns}))


AGREED = Disagreement((), (), (), (), title=False, gazetteer=False, foreign_names=0.0)


def disagreement(
    mine: Fingerprint, theirs: Fingerprint, shared: Alignment, same: Callable[[int], bool]
) -> Disagreement:
    """Compare the facts inside the blocks two texts share.

    Args:
        mine: The new text's mark.
        theirs: The other's.
        shared: What both have.
        same: Whether the other text has the number at a place in another way.
    """
    ours, others = Facts.of(mine), Facts.of(theirs)
    opposite: dict[int, set[int]] = {NAME: set(), NUMBER: set(), TURN: set()}
    denials: set[int] = set()
    aged = theirs.version < TURNS_ABROAD
    for a0, a1, b0, b1 in (*_gaps(shared), *_collisions(ours, others, shared, aged=aged)):
        here, there = ours.sorted_out(a0, a1), others.sorted_out(b0, b1)
        for kind, places in _opposed(ours, here, others, there, same):
            opposite[kind].update(places)
        opposite[TURN].update(_turned(ours, a0, a1, others, b0, b1))
        if max(a1 - a0, b1 - b0) <= FEW:
            denials.update(_denied(ours, a0, a1, others, b0, b1))
        if shared.same >= VERBATIM and a1 - a0 == b1 - b0 <= FEW:
            exchanged = [k for k in range(a1 - a0) if _exchanged(ours, a0 + k, others, b0 + k)]
            opposite[NUMBER].update(a0 + k for k in exchanged if not same(a0 + k))
    return Disagreement(
        names=tuple(sorted(opposite[NAME])),
        numbers=tuple(sorted(opposite[NUMBER])),
        turns=tuple(sorted(opposite[TURN])),
        denials=tuple(sorted(denials)),
        title=_titles_differ(mine, theirs, ours, others),
        gazetteer=bool(set(mine.lead_names) - set(theirs.names))
        and bool(set(theirs.lead_names) - set(mine.names)),
        foreign_names=_foreign(ours, others, shared),
    )


def _gaps(shared: Alignment) -> Iterator[tuple[int, int, int, int]]:
    for block in shared.blocks:
        yield from block.gaps()
        if _opposite(block.a[0], block.b[0]):
            yield 0, block.a[0], 0, block.b[0]
        left_a, left_b = shared.length_a - block.a[1], shared.length_b - block.b[1]
        if _opposite(left_a, left_b):
            yield block.a[1], shared.length_a, block.b[1], shared.length_b


def _collisions(
    ours: Facts, others: Facts, shared: Alignment, *, aged: bool
) -> Iterator[tuple[int, int, int, int]]:
    """Yield places whose words share their byte though their facts differ: one in 256 does.

    The other text may have an ``aged`` mark, in which a turning word may be a plain one.
    """
    for run in (run for block in shared.blocks for run in block.runs):
        a, b = run.a, run.b
        if ours.marks[a : a + run.n] == others.marks[b : b + run.n]:
            continue
        for i in range(run.n):
            plain = aged and ours.kinds[a + i] == TURN and others.kinds[b + i] == PLAIN
            if ours.marks[a + i] != others.marks[b + i] and not plain:
                yield a + i, a + i + 1, b + i, b + i + 1


def _opposed(
    ours: Facts, here: Sorted, others: Facts, there: Sorted, same: Callable[[int], bool]
) -> Iterator[tuple[int, list[int]]]:
    """Places of facts that have others opposite, where one of them is nowhere in the other text."""
    for key in here.keys() & there.keys():
        mine, theirs = here[key].keys() - there[key].keys(), there[key].keys() - here[key].keys()
        lost = key[0] == NUMBER and bool(theirs - ours.known)
        if not (mine and theirs and (mine - others.known or lost)):
            continue
        if key[0] == NUMBER:
            mine = {mark for mark in mine if not same(here[key][mark])}
        if mine - others.known or lost:
            yield key[0], [here[key][mark] for mark in mine]


def _exchanged(ours: Facts, here: int, others: Facts, there: int) -> bool:
    """Whether one number stands for one other, be both named elsewhere: "four of six"."""
    if not ours.kinds[here] == others.kinds[there] == NUMBER:
        return False
    mine, theirs = ours.marks[here], others.marks[there]
    return mine != theirs and max(1, sort_of(mine)) == max(1, sort_of(theirs))


def _opposite(one: int, two: int) -> bool:
    """Whether two texts' first (or last) words outside of blocks stand opposite each other."""
    return min(one, two) > 0 and max(one, two) <= EDGE and abs(one - two) <= DRIFT


def _turned(ours: Facts, a0: int, a1: int, others: Facts, b0: int, b1: int) -> Iterator[int]:
    """Turning words put in, and denials put in or taken out."""
    here = {ours.marks[i]: i for i in range(a0, a1) if ours.kinds[i] == TURN}
    there = {others.marks[i] for i in range(b0, b1) if others.kinds[i] == TURN}
    for mark, place in here.items():
        if mark not in there:
            yield place
    yield from _denied(ours, a0, a1, others, b0, b1)


def _denied(ours: Facts, a0: int, a1: int, others: Facts, b0: int, b1: int) -> Iterator[int]:
    """Yield where one of two stretches denies and the other does not."""
    here = [i for i in range(a0, a1) if (ours.kinds[i], ours.marks[i]) == (TURN, NEGATION)]
    there = any((others.kinds[i], others.marks[i]) == (TURN, NEGATION) for i in range(b0, b1))
    if bool(here) != there:
        yield here[0] if here else min(a0, len(ours.kinds) - 1)


def _titles_differ(mine: Fingerprint, theirs: Fingerprint, ours: Facts, others: Facts) -> bool:
    """Headlines are often in title case: only what the body has as a fact counts."""
    here = set(mine.title_facts) & set(mine.facts)
    there = set(theirs.title_facts) & set(theirs.facts)
    return bool(here - others.known) and bool(there - ours.known)


def _foreign(ours: Facts, others: Facts, shared: Alignment) -> float:
    names = [i for block in shared.blocks for i in range(*block.a) if ours.kinds[i] == NAME]
    return sum(ours.marks[i] not in others.known for i in names) / len(names) if names else 0.0
