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
KNOWN, CUT = 0.6, 0.8  # of names and numbers, where capitals make names; where some are left out
MANY_COUNTED = 8
# Share of a text that must stand in the other: where it has no other number; where it has all of
# the other's; where it leaves some out.
TOLD_LITTLE, TOLD, HALF = 0.25, 0.4, 0.5


def names_the_same(ours: Facts, others: Facts) -> bool:
    """Whether two texts name much, and nearly nothing that not both name."""
    for one, other in ((ours, others), (others, ours)):
        told = {one.marks[i] for i in range(len(one.kinds)) if one.kinds[i] in FACTS}
        if len(told) < MANY or len(told & other.known) < ALL * len(told):
            return False
    return True


def counts_the_same(mine: Fingerprint, theirs: Fingerprint) -> float:
    """Rate how surely a text has the other's numbers, enough of them and hardly others.

    Returns:
        The share of its words that must stand in the other together for it to be that one written
        again: the less, the surer; 0 where it counts other things.
    """
    here, there = figures(mine), figures(theirs)
    if min(len(here), len(there)) < FEWEST_COUNTED:
        return 0.0
    fresh = len(here.difference(theirs.facts, theirs.title_facts))
    left_out = len(there.difference(mine.facts, mine.title_facts)) / len(there)
    if fresh > max(1, MISSED * len(here)) or left_out > LEFT_OUT:
        return 0.0
    known = _known(mine, theirs, here)
    whole = left_out <= max(1 / len(there), MISSED)
    if not fresh and len(here) >= MANY_COUNTED and known >= CUT:
        return TOLD_LITTLE
    if whole and known >= KNOWN:
        return TOLD
    return HALF if known >= CUT and not (fresh and mine.caseless) else 0.0


def _known(mine: Fingerprint, theirs: Fingerprint, here: frozenset[int]) -> float:
    """Share of a text's names and numbers the other has, too; 1 where capitals make no names."""
    if mine.caseless or mine.kinds.count(NAME) > CAPITALS * len(mine.kinds):
        return 1.0
    told = _of_kind(mine, NAME) | here
    return len(told.intersection((*theirs.facts, *theirs.title_facts))) / len(told)


def figures(mark: Fingerprint) -> frozenset[int]:
    """Collect a text's different numbers."""
    return _of_kind(mark, NUMBER)


def _of_kind(mark: Fingerprint, kind: int) -> frozenset[int]:
    factual = mark.kinds.translate(None, PLAIN_KIND)
    return frozenset(compress(mark.facts, map(kind.__eq__, factual)))
