"""Whether two texts count the same, be it in other ways: by the half, by the dozen, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.figures import WINDOW
from monitor.dedupe.tally import counts_the_same, figures
from monitor.dedupe.tokens import NUMBER
from monitor.dedupe.wordings import said_otherwise

if TYPE_CHECKING:
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

FEW_FRESH = (
    0.5  # share of a text's numbers above which it counts something else, however it says it
)


def counts_alike(new: New, theirs: Fingerprint) -> float:
    """Rate how surely a text has the other's numbers, as written there or in another way.

    Returns:
        As :func:`monitor.dedupe.tally.counts_the_same` does.
    """
    here = figures(new.mark)
    known = Facts.of(theirs).known
    fresh = here - known
    if not (fresh and new.text) or len(fresh) > FEW_FRESH * len(here):
        return counts_the_same(new.mark, theirs)
    return counts_the_same(new.mark, theirs, _otherwise(new, theirs, fresh))


def _otherwise(new: New, theirs: Fingerprint, fresh: frozenset[int]) -> frozenset[int]:
    """Collect the numbers that some stretch of the other text says in another way."""
    ours = Facts.of(new.mark)
    places = range(min(len(new.where), len(ours.kinds)))
    end = len(theirs.sequence)
    stretches = [(at, min(end, at + WINDOW)) for at in range(0, end, WINDOW // 2)]
    return frozenset(
        ours.marks[i]
        for i in places
        if ours.kinds[i] == NUMBER and ours.marks[i] in fresh
        if any(said_otherwise(new, theirs, i, *stretch) for stretch in stretches)
    )
