"""Of which kind a copy is, by what was done to the text it is a copy of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.retold import SPUN
from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

WHOLE = 0.9  # cover of both texts that makes them the same body
SAME = 0.975
EXCERPT = 0.5  # cover of the earlier text below which an edited one is called abridged
PURE = 0.97  # share of a text that stands in the other, of which nothing was changed
ORDERED = 0.05  # share of words out of order up to which paragraphs stand as they stood
SHUFFLED = 0.2  # share of words out of order
REPHRASED = 0.25  # share of sentences left as they stood below which a text was written anew
MOVED = 0.55  # the same of a text in another order: below, its sentences were changed as well
CARRIED = 0.9  # share of the other text's sentences that a syndicated copy has word by word
FEW_CLAUSES = 4  # below, that share says nothing
DATELINE = 4  # content words at a text's start that may be its dateline


def kind_of(
    mine: Fingerprint, theirs: Fingerprint, shared: Alignment, *, own: bool, added: bool
) -> tuple[Copy, str]:
    """Name the kind of a copy.

    Spun: replaced throughout, or in part and re-ordered. Abridged: cut and otherwise as it was.
    Syndicated: another outlet's headline, frame or credit around the same text. Edited: the rest,
    paragraphs moved whole among it.

    Args:
        mine: The copy's mark.
        theirs: The earlier text's.
        shared: What they share.
        own: Whether both are of one outlet.
        added: Whether the copy says something of its own.
    """
    kept, whole = _kept_clauses(mine, theirs), _kept_clauses(theirs, mine)
    if shared.same < SPUN or (kept < REPHRASED and shared.same < SAME):
        return Copy.SPUN, f"{1 - shared.same:.0%} of them replaced"
    if shared.shuffled > SHUFFLED:
        return Copy.EDITED if kept >= MOVED else Copy.SPUN, "in another order"
    stands = set(mine.clauses) <= set(theirs.clauses) if mine.clauses else False
    ordered = shared.shuffled <= ORDERED
    pure = ordered and (stands or (shared.cover_a >= PURE and shared.same >= SAME))
    cut = shared.cover_b < WHOLE or _lost_facts(theirs, shared)
    if not added and ((pure and cut) or shared.cover_b < EXCERPT):
        return Copy.ABRIDGED, "which is longer"
    carried = whole >= CARRIED or (whole > 1 - REPHRASED and shared.same >= SAME)
    if carried and ordered and not (cut or added or own):
        return Copy.SYNDICATED, "headline or frame differ"
    return Copy.EDITED, "some changed"


def only_framed(new: New, shared: Alignment, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether what a text adds stands around what is shared and no more: an outlet's own frame.

    Args:
        new: The text.
        shared: What it has of the other one.
        spans: What it adds, its headline maybe among it.
    """
    where = [new.where[i].start for i in shared.inside_a if i < len(new.where)]
    own = [span for span in spans if span[0] >= len(new.title)]
    return not any(start <= at < end for start, end in own for at in where)


def _kept_clauses(mine: Fingerprint, theirs: Fingerprint) -> float:
    """Share of a text's sentences that stand word by word in the other; 1 where none can tell."""
    if len(mine.clauses) < FEW_CLAUSES or not theirs.clauses:
        return 1.0
    return len(set(mine.clauses) & set(theirs.clauses)) / len(set(mine.clauses))


def _lost_facts(theirs: Fingerprint, shared: Alignment) -> bool:
    """Whether the other text has facts outside of what is shared, its dateline's aside."""
    kinds, inside = theirs.kinds, {i for block in shared.blocks for i in range(*block.b)}
    return any(kinds[i] for i in range(DATELINE, len(kinds)) if i not in inside)
