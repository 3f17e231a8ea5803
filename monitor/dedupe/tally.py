"""Whether two texts count and name the same: what is left when hardly a word of one is kept.

Two reporters of one happening choose other figures; a template filled in anew has others; whoever
writes a report again keeps them all.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from monitor.dedupe.facts import FACTS
from monitor.dedupe.tokens import NAME, NUMBER, PLAIN

if TYPE_CHECKING:
    from monitor.dedupe.facts import Facts
    from monitor.dedupe.fingerprint import Fingerprint

MANY, ALL = 12, 0.85  # facts, and share both ways, that tell a retelling with fewer words
FEWEST_COUNTED, MISSED = 6, 0.15  # different numbers, and share of them that only one may have
LEFT_OUT = 0.4  # of the other's numbers, where a text is cut
CAPITALS = 0.25  # share of a text's words with capitals above which these make no names
PLAIN_KIND = bytes([PLAIN])
KNOWN = 0.6  # of names and numbers together where capitals make names


def names_the_same(ours: Facts, others: Facts) -> bool:
    """Whether two texts name much, and nearly nothing that not both name."""
    for one, other in ((ours, others), (others, ours)):
        told = {one.marks[i] for i in range(len(one.kinds)) if one.kinds[i] in FACTS}
        if len(told) < MANY or len(told & other.known) < ALL * len(told):
            return False
    return True


def counts_the_same(mine: Fingerprint, theirs: Fingerprint, *, cut: bool = False) -> bool:
    """Whether two texts have the same numbers, enough of them and nearly all, and like names.

    Args:
        mine: A text's mark.
        theirs: The other's.
        cut: Whether the first may leave out some of the other's.
    """
    here, there = figures(mine), figures(theirs)
    if min(len(here), len(there)) < FEWEST_COUNTED:
        return False
    for one, other, some in ((here, theirs, MISSED), (there, mine, LEFT_OUT if cut else MISSED)):
        if len(one.difference(other.facts, other.title_facts)) > max(1, some * len(one)):
            return False
    kinds = mine.kinds
    if mine.caseless or kinds.count(NAME) > CAPITALS * len(kinds):
        return True
    told = _of_kind(mine, NAME) | here
    return len(told.intersection((*theirs.facts, *theirs.title_facts))) >= KNOWN * len(told)


def figures(mark: Fingerprint) -> frozenset[int]:
    """Collect a text's different numbers."""
    return _of_kind(mark, NUMBER)


def _of_kind(mark: Fingerprint, kind: int) -> frozenset[int]:
    factual = mark.kinds.translate(None, PLAIN_KIND)
    return frozenset(compress(mark.facts, map(kind.__eq__, factual)))
