"""How much of two texts must stand in each other to tie them, whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.dedupe.align import Alignment

# Tuned on tests/quality/copies, seed 1.
COPIED = 0.58  # share of a text that must stand in the other's blocks
CONTAINED = 0.75  # share of an excerpt, or of the text that a longer one contains
CONTAINING = 0.30  # least share of a longer text that contains a whole earlier one
UPDATED = 0.40  # share of the new text that an update takes from the old
OWN = 0.85  # share for a copy within one outlet, whose articles share their frame
FEWEST = 10  # matched content words for any link
SUMMARY = 0.85  # share of a summary that stands at the top of the text it is of
LEAD = 30  # content words


def alike(shared: Alignment) -> bool:
    """Whether two texts share so much that one may be a copy or an update of the other."""
    if _matched(shared) < FEWEST:
        return False
    longer = shared.cover_b >= CONTAINED and shared.cover_a >= CONTAINING
    return shared.cover_a >= UPDATED or longer


def fuller(shared: Alignment) -> bool:
    """Whether a text opens with all that the other says, as an article with its feed's summary."""
    enough = _matched(shared) >= FEWEST and shared.cover_b >= SUMMARY
    return enough and min(shared.inside_a) < LEAD


def copied(shared: Alignment, *, own: bool) -> bool:
    """Whether a text is made of the other, or has it whole.

    Args:
        shared: What both have.
        own: Whether they are of one outlet.
    """
    if own:
        return shared.cover_a >= OWN
    if shared.cover_b >= CONTAINED and shared.cover_a >= CONTAINING:
        return True
    return shared.cover_a >= (COPIED if shared.cover_b >= UPDATED else CONTAINED)


def _matched(shared: Alignment) -> int:
    return sum(block.matched for block in shared.blocks)
