"""A cheap look at a text: could any query hold in it? Never wrongly no."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from monitor.text.fold import fold_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Sieve:
    """Each query as sets of anchors, parts of words: of every set one must occur somewhere."""

    def __init__(
        self, anchors: Sequence[str], queries: Collection[Collection[Collection[int]]]
    ) -> None:
        """Take folded anchors, and each query's sets of their numbers."""
        self.anchors = tuple(anchors)
        self.queries = frozenset(
            frozenset(frozenset(clause) for clause in clauses) for clauses in queries
        )

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self.anchors or ["\x00"], store_patterns=False)

    def might_hold(self, text: str) -> bool:
        """Tell whether any query could hold in a text, taken as it stands."""
        if frozenset() in self.queries:
            return True
        found = self._automaton.find_matches_as_indexes(fold_words(text), overlapping=True)
        seen = {i for i, _, _ in found}
        return any(
            all(not clause.isdisjoint(seen) for clause in clauses) for clauses in self.queries
        )

    def plain(self) -> list[object]:
        """Write it as plain data."""
        return [list(self.anchors), [[sorted(c) for c in clauses] for clauses in self.queries]]


def sieve_of(plain: object) -> Sieve | None:
    """Make a sieve again of what ``plain`` wrote; None when it is something else."""
    match plain:
        case [list(anchors), list(queries)]:
            try:
                return Sieve([str(anchor) for anchor in anchors], queries)
            except TypeError:
                return None
        case _:
            return None
