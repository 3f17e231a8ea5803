"""Whose copy a text is, of which kind, and what in it is new. Three outcomes: copy, update, new.

Words alone never decide (rule I4): texts that share them but disagree in who, when, where or how
much are different reports. What an aggregator carried first suppresses nothing of better standing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.dedupe.excerpt import excerpted, left_unread
from monitor.dedupe.facts import Facts
from monitor.dedupe.fingerprint import Fingerprint
from monitor.dedupe.novelty import LONG_ADDITION, New, fresh, merged, news
from monitor.dedupe.order import order, precedes
from monitor.dedupe.recounted import recounted
from monitor.dedupe.relate import FEW_FACTS, Compared, compare, faithful
from monitor.dedupe.retold import numbers
from monitor.types import Copy, Document, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.dedupe.order import Order
    from monitor.types import NameHit


def judge(
    document: Document,
    text: str,
    *,
    candidates: Sequence[Document],
    names: Sequence[NameHit] = (),
    title: str | None = None,
    language: str = "",
) -> Verdict:
    """Decide whether a text copies, updates or only resembles an earlier one.

    Args:
        document: The new text's own mark, outlet, time, standing and address.
        text: The new text, as ``new_spans`` index it.
        candidates: Earlier texts, likeliest first.
        names: Gazetteer names found in ``text``, as in its mark; where they stand matters here.
        title: The headline; by default what stands before the first blank line.
        language: BCP 47 of ``text``.

    Returns:
        A copy or update with the earlier document's id, or ``copy=None`` with the reason. An
        update hangs on the root of what it updates; so does every later update. A text that turns
        out to be the original of stored ones is new, and ``takes`` names them.
    """
    others = [other for other in candidates if other.id != document.id]
    if not others:
        return _nothing([])
    headline = text.partition("\n\n")[0] if title is None else title
    mine = Fingerprint.decode(document.mark)
    said_in = language or ("ja" if mine.caseless else "en")
    new = New(text, headline, mine, said_in, document.published, tuple(names))
    earlier = [o for o in others if not precedes(document, o)]
    read = (left_unread(new, recounted(new, compare(new, document, o))) for o in earlier)
    before = [excerpted(new, document, seen) for seen in read]
    linked = [seen for seen in before if seen.kind is not None]
    best = min(linked, key=_rank, default=None)
    if best is not None and best.kind is not Copy.UPDATE:
        return _copied_from(best, linked)
    takes = _taken(document, mine, [o for o in others if precedes(document, o)])
    if best is not None:
        return replace(_update(new, best, linked), takes=takes)
    if takes:
        return Verdict(reason=_why(document, others, takes[0][0]), takes=takes)
    return _nothing(before)


def _copied_from(best: Compared, linked: Sequence[Compared]) -> Verdict:
    """Hang a copy of a copy on what that one copies."""
    other = best.document
    of = other.root if other.root and other.copy is not Copy.UPDATE else other.id
    root = next((seen for seen in linked if seen.document.id == of), None)
    if root is not None and root.kind is not Copy.UPDATE:
        best = root
    return Verdict(
        copy=best.kind,
        of=of,
        score=round(best.score, 3),
        reason=best.reason,
        new_spans=best.new_spans,
    )


def _taken(
    document: Document, mine: Fingerprint, later: Sequence[Document]
) -> tuple[tuple[str, Copy], ...]:
    """List stored texts that come after the new one and would be copies or updates of it.

    Their words are not here: whether what they add is material is for whoever judges them anew.
    """
    found = []
    for other in later:
        theirs = Fingerprint.decode(other.mark)
        seen = compare(New("", "", theirs, ""), other, replace(document, mark=mine.encode()))
        kind = seen.kind or (Copy.UPDATE if seen.linked else None)
        if kind is not None:
            adds = seen.kind is not Copy.EXACT and _adds(theirs, seen)
            found.append((other.id, Copy.UPDATE if adds else kind))
    return tuple(found)


def _adds(theirs: Fingerprint, seen: Compared) -> bool:
    """Whether a stored text has facts outside of what it shares, as far as its mark tells."""
    ours, inside = Facts.of(theirs), seen.shared.inside_a
    known = Facts.of(seen.mark).known
    outside = [i for i in range(len(ours.kinds)) if i not in inside]
    facts = sum(1 for i in outside if ours.kinds[i] and ours.marks[i] not in known)
    return len(outside) >= LONG_ADDITION and facts > FEW_FACTS


def _why(document: Document, others: Sequence[Document], first: str) -> str:
    carried = any(o.id == first and o.trust is Trust.AGGREGATOR for o in others)
    if carried and document.trust is not Trust.AGGREGATOR:
        return f"only an aggregator carried it before ({first})"
    return f"published before the copy that was seen first ({first})"


def _rank(compared: Compared) -> tuple[bool, bool, float, bool, Order]:
    """Sort key, the best first; of equals an original before its updates, then the earliest."""
    kind, other = compared.kind, compared.document
    exact = kind is Copy.EXACT
    return kind is Copy.UPDATE, not exact, -compared.score, other.copy is not None, order(other)


def _nothing(compared: Sequence[Compared]) -> Verdict:
    near = max(compared, key=lambda c: c.score, default=None)
    if near is None or not near.reason:
        return Verdict(reason="like nothing seen before", score=near.score if near else 0.0)
    return Verdict(score=round(near.score, 3), reason=f"{near.reason} ({near.document.id})")


def _update(new: New, best: Compared, strong: Sequence[Compared]) -> Verdict:
    """Subtract what any text of the same root has."""
    root = best.document.root or best.document.id
    kin = [c for c in strong if root in {c.document.id, c.document.root}]
    covered = set[int]().union(*(c.shared.inside_a for c in kin))
    changed = set(best.differ.places).intersection(*(c.differ.places for c in kin))
    changed |= set.intersection(*(set(numbers(new, c.mark, c.shared)) for c in kin))
    found = news(new, covered, sorted(changed), [c.mark for c in kin], faithful=faithful(best))
    spans = best.new_spans if best.anew else merged(fresh(found))
    if new.mark.title not in {c.mark.title for c in kin} and _title_news(new, kin):
        spans = ((0, len(new.title)), *(span for span in spans if span[0] >= len(new.title)))
    return Verdict(
        copy=Copy.UPDATE,
        of=root,
        score=round(best.score, 3),
        reason=best.reason,
        new_spans=spans,
    )


def _title_news(new: New, kin: Sequence[Compared]) -> bool:
    """Whether a changed headline names something no earlier text of the story names."""
    known = {fact for c in kin for fact in (*c.mark.facts, *c.mark.title_facts)}
    return new.text.startswith(new.title) and bool(set(new.mark.title_facts) - known)
