"""A text that looks like a copy but tells a later chapter is none: "met" where it said "will meet".

Short reports about one encounter share nearly all their words. What they say decides, not how alike
they look (I4): the events of the copy are read and compared with those of what it copies.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.types import Copy, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.store import Transaction
    from monitor.types import Mention

    Read = Callable[[tuple[tuple[int, int], ...] | None], tuple[Mention, ...]]

REWRITTEN = frozenset({Copy.SPUN, Copy.ABRIDGED, Copy.EDITED, Copy.UPDATE})
HELD = frozenset({Copy.SYNDICATED, Copy.ABRIDGED, Copy.SPUN})
_CHAPTER = {
    Status.UNCONFIRMED: 0,
    Status.REQUESTED: 0,
    Status.OFFERED: 1,
    Status.PLANNED: 1,
    Status.PLEDGED: 2,
    Status.AGREED: 2,
    Status.SIGNED: 3,
    Status.ALLOCATED: 4,
    Status.PARTLY_DELIVERED: 5,
    Status.DELIVERED: 6,
}
_REMOTE = frozenset({"phone", "video"})
_END = 7  # occurred, put off, called off, denied, withdrawn …


def heed(tx: Transaction, verdict: Verdict, published: datetime, read: Read) -> Verdict:
    """Take a copy for what it tells: an update where its events are in a later state.

    Args:
        tx: The open transaction.
        verdict: What its words were judged to be.
        published: When it was.
        read: Reads the events of the text, all or within some spans.
    """
    verdict = _own_part(verdict, read)
    if verdict.copy not in REWRITTEN or verdict.of is None:
        return verdict
    known = _told(tx, verdict.of, published)
    inside = verdict.new_spans if verdict.copy in {Copy.EDITED, Copy.UPDATE} else ()
    later = [m for m in read(None) if known and _later(m, known) and not _within(m, inside)]
    if not later:
        return verdict
    reason = f"{verdict.reason}; but it tells that something {later[0].status.value}"
    if verdict.copy is Copy.SPUN:
        return Verdict(score=verdict.score, reason=reason, takes=verdict.takes)
    spans = {*inside, *((e.start, e.end) for m in later for e in m.evidence)}
    return replace(verdict, copy=Copy.UPDATE, reason=reason, new_spans=_merged(sorted(spans)))


def _own_part(verdict: Verdict, read: Read) -> Verdict:
    """Call a copy edited where what was taken for a frame or for other words tells an event."""
    if verdict.copy not in HELD or not verdict.new_spans or not read(verdict.new_spans):
        return verdict
    reason = f"{verdict.reason}; but what stands beside it tells something"
    return replace(verdict, copy=Copy.EDITED, reason=reason)


def _told(tx: Transaction, name: str, published: datetime) -> list[Mention]:
    """List what a document, and the updates of it up to now, have told."""
    if name.startswith("seed/"):
        return [r.mention for r in tx.events.reports_of([name])]
    kin = (d.id for d in tx.documents.family([name]) if d.published and d.published < published)
    return [m for item in tx.items.many([name, *kin], with_text=False) for m in item.mentions]


def _later(mention: Mention, known: Sequence[Mention]) -> bool:
    """Tell whether a mention in running text carries forward what is known of the same parties."""
    body = any(e.rank == "body" for e in mention.evidence)
    same = [k for k in known if k.kind == mention.kind and _one_pair(k, mention)]
    if not body or mention.background or not same:
        return False
    if mention.status in {k.status for k in same}:
        return _otherwise(mention, same)
    chapter = _CHAPTER.get(mention.status, _END)
    return chapter > 0 and chapter >= max(_CHAPTER.get(k.status, _END) for k in same)


def _otherwise(mention: Mention, same: Sequence[Mention]) -> bool:
    """Tell what is to come in another way: by phone, on a new day, with another sum."""
    if mention.kind == "meeting":
        ways = {k.mode in _REMOTE for k in same if k.mode != "unknown"}
        if mention.mode != "unknown" and ways == {mention.mode not in _REMOTE}:
            return True
        days = {k.date for k in same}
        return (
            mention.relation == "revised" and mention.date is not None and mention.date not in days
        )
    sums = {k.amount.value for k in same if k.amount}
    said = mention.amount
    return mention.relation == "revised" and said is not None and said.value not in sums


def _one_pair(one: Mention, other: Mention) -> bool:
    """Tell whether two tell of the same parties; what the other side does in return is apart."""
    ours, theirs = set(one.sides), set(other.sides)
    in_return = None not in {one.giver, other.giver} and one.giver != other.giver
    mutual = {one.status, other.status} & {Status.AGREED, Status.SIGNED}
    return (ours <= theirs or theirs <= ours) and (not in_return or bool(mutual))


def _within(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a < e.end and e.start < b for e in mention.evidence for a, b in spans)


def _merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join spans that touch."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
