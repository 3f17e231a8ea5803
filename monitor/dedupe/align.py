"""Which blocks of two texts are the same, whatever their order, tolerant of changed words.

Two sequences of content words are matched by pairs of neighbours; runs on one diagonal are linked
into blocks across small gaps. A block's gaps are where words were changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

MOST_TWINS = 8  # places in the other text tried for one pair of words
REACH = 9  # words a gap inside a block may span
DRIFT = 5  # words by which a gap's two sides may differ in length
SURE = 3  # words in a row that are hardly chance
FEWEST = 5  # words in such rows below which nothing is shared
MATCHES = 5  # pairs of neighbours a block needs
DENSITY = 0.25  # of a block's length must be matched words


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``a .. a+n`` of one text are words ``b .. b+n`` of the other."""

    a: int
    b: int
    n: int


@dataclass(frozen=True, slots=True)
class Block:
    """Runs in order on nearly one diagonal."""

    runs: tuple[Run, ...]

    @property
    def a(self) -> tuple[int, int]:
        """Its extent in the first text."""
        return self.runs[0].a, self.runs[-1].a + self.runs[-1].n

    @property
    def b(self) -> tuple[int, int]:
        """Its extent in the second text."""
        return self.runs[0].b, self.runs[-1].b + self.runs[-1].n

    @property
    def matched(self) -> int:
        """How many words are the same."""
        return sum(run.n for run in self.runs)

    def gaps(self) -> Iterable[tuple[int, int, int, int]]:
        """Yield the changed places as (start, end) in the first and the second text."""
        for one, two in pairwise(self.runs):
            yield one.a + one.n, two.a, one.b + one.n, two.b


@dataclass(frozen=True)
class Alignment:
    """All blocks two texts share."""

    blocks: tuple[Block, ...]
    length_a: int
    length_b: int

    @cached_property
    def cover_a(self) -> float:
        """Share of the first text inside blocks."""
        return len(self.inside_a) / self.length_a if self.length_a else 0.0

    @cached_property
    def cover_b(self) -> float:
        """Share of the second text inside blocks."""
        inside = {i for block in self.blocks for i in range(*block.b)}
        return len(inside) / self.length_b if self.length_b else 0.0

    @cached_property
    def same(self) -> float:
        """Share of the words inside blocks that are unchanged."""
        inside = sum(block.a[1] - block.a[0] for block in self.blocks)
        return sum(block.matched for block in self.blocks) / inside if inside else 0.0

    @cached_property
    def inside_a(self) -> frozenset[int]:
        """Positions of the first text inside blocks."""
        return frozenset([i for block in self.blocks for i in range(*block.a)])

    @cached_property
    def opposite(self) -> dict[int, int]:
        """Where the second text has each unchanged word of the first."""
        return {
            run.a + i: run.b + i
            for block in self.blocks
            for run in block.runs
            for i in range(run.n)
        }

    @property
    def shuffled(self) -> float:
        """Share of the covered words in blocks that stand out of the other text's order."""
        ordered = sorted(self.blocks, key=lambda block: block.a)
        total = sum(block.matched for block in ordered)
        if not total:
            return 0.0
        best: list[int] = []
        for k, block in enumerate(ordered):
            before = [best[m] for m in range(k) if ordered[m].b[0] < block.b[0]]
            best.append(block.matched + max(before, default=0))
        return 1.0 - max(best) / total


def align(a: bytes, b: bytes) -> Alignment:
    """Find the blocks two sequences share."""
    if a == b and len(a) > MATCHES:
        return Alignment((Block((Run(0, 0, len(a)),)),), len(a), len(b))
    runs = _runs(a, b)
    return Alignment(_linked(runs), len(a), len(b))


def _pairs(sequence: bytes) -> Ints:
    codes = np.frombuffer(sequence, np.uint8).astype(np.int64)
    return codes[:-1] | codes[1:] << 8


def _runs(a: bytes, b: bytes) -> list[Run]:
    """Maximal stretches of equal neighbours, in the order of the first text."""
    if len(a) < 2 or len(b) < 2:
        return []
    left, right = _pairs(a), _pairs(b)
    order = np.argsort(right, kind="stable")
    ranked = right[order]
    low = np.searchsorted(ranked, left, "left")
    many = np.minimum(np.searchsorted(ranked, left, "right") - low, MOST_TWINS)
    i = np.repeat(np.arange(len(left)), many)
    within = np.arange(len(i)) - np.repeat(np.cumsum(many) - many, many)
    j = order[np.repeat(low, many) + within]
    sorting = np.lexsort((i, j - i))
    i, j = i[sorting], j[sorting]
    if not len(i):
        return []
    new = np.ones(len(i), bool)
    new[1:] = (np.diff(i) != 1) | (np.diff(j - i) != 0)
    starts = np.flatnonzero(new)
    lengths = np.diff(np.append(starts, len(i))) + 1
    if int(lengths[lengths >= SURE].sum()) < FEWEST:
        return []
    found = zip(i[starts].tolist(), j[starts].tolist(), lengths.tolist(), strict=True)
    return sorted((Run(*run) for run in found), key=lambda run: (run.a, run.b))


def _linked(runs: list[Run]) -> tuple[Block, ...]:
    """Link runs into blocks, then keep the blocks that are no chance, longest first."""
    done: list[list[Run]] = []
    open_: list[list[Run]] = []
    for run in runs:
        best: list[Run] | None = None
        near = DRIFT + 1
        for chain in open_:
            last = chain[-1]
            ahead, beside = run.a - last.a - last.n, run.b - last.b - last.n
            apart = abs(ahead - beside)
            if apart < near and -1 <= ahead <= REACH and -1 <= beside <= REACH:
                best, near = chain, apart
        if best is None:
            done += [chain for chain in open_ if chain[-1].a + chain[-1].n + REACH < run.a]
            open_ = [chain for chain in open_ if chain[-1].a + chain[-1].n + REACH >= run.a]
            open_.append([run])
        else:
            best.append(_after(best[-1], run))
    chains = [chain for chain in done + open_ if sum(run.n for run in chain) > MATCHES]
    return _kept([Block(tuple(r for r in chain if r.n > 0)) for chain in chains])


def _after(last: Run, run: Run) -> Run:
    """Cut off what a run shares with the one before it."""
    over = max(0, last.a + last.n - run.a, last.b + last.n - run.b)
    return Run(run.a + over, run.b + over, run.n - over)


def _kept(blocks: list[Block]) -> tuple[Block, ...]:
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for block in sorted(blocks, key=lambda block: -block.matched):
        pairs = sum(run.n - 1 for run in block.runs)
        extent = block.a[1] - block.a[0]
        if pairs < MATCHES or block.matched < DENSITY * extent:
            continue
        here, there = set(range(*block.a)), set(range(*block.b))
        if 2 * len(here & taken_a) > len(here) or 2 * len(there & taken_b) > len(there):
            continue
        taken_a |= here
        taken_b |= there
        kept.append(block)
    return tuple(sorted(kept, key=lambda block: block.a))
