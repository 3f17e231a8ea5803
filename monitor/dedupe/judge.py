"""Whose copy a text is, of which kind, and what in it is new. Three outcomes: copy, update, new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.align import Alignment, align
from monitor.dedupe.fingerprint import Fingerprint
from monitor.types import Copy, Document, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import NameHit


def judge(
    document: Document,
    text: str,
    *,
    candidates: Sequence[Document],
    names: Sequence[NameHit] = (),
    language: str = "",
) -> Verdict:
    """Decide whether a text copies, updates or only resembles an earlier one.

    Args:
        document: The new text's own mark, outlet, time and address.
        text: The new text, as ``new_spans`` index it.
        candidates: Earlier texts, likeliest first.
        names: Gazetteer names found in ``text``.
        language: BCP 47 of ``text``.
    """
    del text, names, language
    mine = Fingerprint.decode(document.mark)
    best = Verdict(reason="like nothing seen before")
    for other in candidates:
        theirs = Fingerprint.decode(other.mark)
        if mine.exact == theirs.exact:
            return Verdict(copy=Copy.EXACT, of=other.id, score=1.0, reason="the same text")
        found = _kind(align(mine.sequence, theirs.sequence), document, other)
        if found.score > best.score:
            best = found
    return best


def _kind(shared: Alignment, document: Document, other: Document) -> Verdict:
    cover, back = shared.cover_a, shared.cover_b
    if cover < 0.58:
        return Verdict()
    kind = Copy.SPUN if shared.same < 0.8 else Copy.EDITED
    if shared.same > 0.97 and back > 0.9:
        kind = Copy.SYNDICATED if document.outlet != other.outlet else Copy.EDITED
    elif back < 0.6:
        kind = Copy.ABRIDGED
    return Verdict(copy=kind, of=other.id, score=cover, reason=f"{cover:.0%} of its words covered")
