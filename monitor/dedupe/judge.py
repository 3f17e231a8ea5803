"""Whose copy a text is, of which kind, and what in it is new. Three outcomes: copy, update, new.

Words alone never decide (rule I4): texts that share them but disagree in who, when, where or how
much are different reports. What an aggregator carried first suppresses nothing of better standing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.dedupe.align import Alignment, align
from monitor.dedupe.facts import Disagreement, disagreement
from monitor.dedupe.fingerprint import Fingerprint
from monitor.dedupe.novelty import Sentence, merged, news, places, told
from monitor.types import Copy, Document, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import NameHit

# Tuned on tests/quality/copies, seed 1.
COPIED = 0.58  # share of a text that must stand in the other's blocks
CONTAINED = 0.75  # share of an excerpt, or of the text that a longer one contains
CONTAINING = 0.30  # least share of a longer text that contains a whole earlier one
UPDATED = 0.40  # share of the new text that an update takes from the old
FEWEST = 10  # matched content words for any link
SHORT = 45  # content words: below, one differing fact is enough to part two texts
SPUN = 0.87  # share of unchanged words in the blocks below which words were substituted
SHUFFLED = 0.2  # share of words out of order
WHOLE = 0.9  # cover of both texts that makes them the same body
SAME = 0.975
ABRIDGED = 0.72  # cover of the earlier text below which the new one is an excerpt
LEAD = 30  # content words
FOREIGN = 0.2  # share of covered names the other text lacks that makes it another subject
CASELESS_SAME = 0.8  # without capitals: more change than this with one differing fact parts them
RECURRING = timedelta(days=2)  # a few equal words later than this are a template
FEW_FACTS = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """The new text beside one earlier one."""

    document: Document
    mark: Fingerprint
    shared: Alignment
    differ: Disagreement
    kind: Copy | None
    score: float
    reason: str
    news: tuple[Sentence, ...] = ()


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
        names: Gazetteer names found in ``text``; they are in the mark already.
        title: The headline; by default what stands before the first blank line.
        language: BCP 47 of ``text``.

    Returns:
        A copy or update with the earlier document's id, or ``copy=None`` with the reason. An
        update hangs on the root of what it updates; so does every later update.
    """
    del names
    mine = Fingerprint.decode(document.mark)
    headline = text.partition("\n\n")[0] if title is None else title
    new = New(document, mine, text, headline, language)
    compared = [_compare(new, other) for other in candidates if other.id != document.id]
    linked = [c for c in compared if c.kind is not None]
    if not linked:
        return _nothing(compared)
    weak = [c for c in linked if _outranks(document, c.document)]
    strong = [c for c in linked if c not in weak]
    if not strong:
        return _taking(weak)
    best = max(strong, key=_rank)
    if best.kind is Copy.UPDATE:
        return _update(new, best, strong)
    return Verdict(
        copy=best.kind,
        of=best.document.id,
        score=round(best.score, 3),
        reason=best.reason,
        new_spans=merged(best.news) if best.kind is Copy.EDITED else (),
    )


@dataclass(frozen=True, slots=True)
class New:
    """The new text with all that is known of it."""

    document: Document
    mark: Fingerprint
    text: str
    title: str
    language: str


def _rank(compared: Compared) -> tuple[bool, bool, float]:
    return compared.kind is not Copy.UPDATE, compared.kind is Copy.EXACT, compared.score


def _outranks(document: Document, other: Document) -> bool:
    """Whether the earlier text is only an aggregator's and the new one is not."""
    carried = other.trust is Trust.AGGREGATOR and not other.id.startswith("seed/")
    return carried and document.trust is not Trust.AGGREGATOR


def _nothing(compared: Sequence[Compared]) -> Verdict:
    near = max(compared, key=lambda c: c.score, default=None)
    if near is None or not near.reason:
        return Verdict(reason="like nothing seen before", score=near.score if near else 0.0)
    return Verdict(score=round(near.score, 3), reason=f"{near.reason} ({near.document.id})")


def _taking(weak: Sequence[Compared]) -> Verdict:
    best = max(weak, key=_rank)
    takes = tuple(
        (c.document.id, c.kind) for c in weak if c.kind is not None and c.kind is not Copy.UPDATE
    )
    reason = f"only an aggregator carried it before ({best.document.id})"
    return Verdict(score=round(best.score, 3), reason=reason, takes=takes)


def _update(new: New, best: Compared, strong: Sequence[Compared]) -> Verdict:
    """Subtract what any text of the same root has; copies of the update hang on the root."""
    root = best.document.root or best.document.id
    kin = [c for c in strong if root in {c.document.id, c.document.root}]
    covered = set[int]().union(*(c.shared.inside_a() for c in kin))
    changed = set(best.differ.places).intersection(*(c.differ.places for c in kin))
    fresh = told(
        _news(new, covered, sorted(changed), [c.mark for c in kin]), min(covered, default=0)
    )
    return Verdict(
        copy=Copy.UPDATE,
        of=root,
        score=round(best.score, 3),
        reason=best.reason,
        new_spans=merged(fresh),
    )


def _news(
    new: New, covered: set[int], changed: Sequence[int], others: Sequence[Fingerprint]
) -> tuple[Sentence, ...]:
    return news(new.text, new.title, new.mark, covered, changed, others, language=new.language)


def _compare(new: New, other: Document) -> Compared:
    theirs = Fingerprint.decode(other.mark)
    shared = align(new.mark.sequence, theirs.sequence)
    differ = disagreement(new.mark, theirs, shared)
    score = max(shared.cover_a, shared.cover_b if shared.cover_a >= CONTAINING else 0.0)
    seen = Compared(other, theirs, shared, differ, None, score, "")
    if new.mark.exact == theirs.exact:
        return _same_text(new, seen)
    if not _alike(shared):
        return seen
    parted = _parted(new, seen)
    if parted:
        return _with(seen, None, parted)
    return _kind(new, seen)


def _with(
    seen: Compared, kind: Copy | None, reason: str, found: tuple[Sentence, ...] = ()
) -> Compared:
    return Compared(
        seen.document, seen.mark, seen.shared, seen.differ, kind, seen.score, reason, found
    )


def _same_text(new: New, seen: Compared) -> Compared:
    """Equal words: the same text, unless they are too few and too common to tell."""
    here, there = new.document, seen.document
    one = _with(Compared(there, seen.mark, seen.shared, seen.differ, None, 1.0, ""), None, "")
    if len(new.mark.sequence) >= FEWEST or (here.url and here.url == there.url):
        return _with(one, Copy.EXACT, "the same text")
    near = (
        here.published is None
        or there.published is None
        or abs(here.published - there.published) <= RECURRING
    )
    facts = len(set(new.mark.facts) | set(new.mark.title_facts))
    if near and here.outlet != there.outlet and facts >= FEW_FACTS:
        return _with(one, Copy.EXACT, "the same few words")
    return _with(one, None, "the same words, but too few and too common to tell a copy by")


def _alike(shared: Alignment) -> bool:
    matched = sum(block.matched for block in shared.blocks)
    if matched < FEWEST:
        return False
    longer = shared.cover_b >= CONTAINED and shared.cover_a >= CONTAINING
    return shared.cover_a >= UPDATED or longer


def _parted(new: New, seen: Compared) -> str:
    """Say which facts set two alike texts apart; "" when none does."""
    differ, shared = seen.differ, seen.shared
    substituted = 1.0 - shared.same
    if differ.gazetteer:
        return "the same words about other people or countries"
    if differ.title and (differ.names or differ.numbers or differ.foreign_names >= FOREIGN):
        return _named(new, "the headlines name other subjects", differ.names or differ.numbers)
    if differ.foreign_names >= FOREIGN and differ.foreign_names > 0.6 * substituted:
        return _named(new, "other names stand in the same words", differ.names)
    if min(shared.length_a, shared.length_b) < SHORT and (differ.names or differ.numbers):
        what = "names" if differ.names else "numbers or dates"
        return _named(new, f"a short text with other {what}", differ.names or differ.numbers)
    if new.mark.caseless and shared.same < CASELESS_SAME and (differ.names or differ.numbers):
        return _named(new, "other names, numbers or dates", differ.names or differ.numbers)
    return ""


def _named(new: New, what: str, at: Sequence[int]) -> str:
    where = places(new.text, new.title, new.mark)
    words = dict.fromkeys(where[i].token for i in at if i < len(where))
    return f"{what}: {', '.join(list(words)[:4])}" if words else what


def _kind(new: New, seen: Compared) -> Compared:
    shared, differ = seen.shared, seen.differ
    substituted = shared.same < SPUN
    changed = differ.numbers if substituted else differ.places
    covered = shared.inside_a()
    found = _news(new, covered, changed, [seen.mark])
    fresh = told(found, min(covered, default=0))
    share = f"{shared.cover_a:.0%} of its words stand in {seen.document.id}"
    if any(s.material and (s.whole or s.changed) for s in fresh):
        what = "new facts" if any(s.facts for s in fresh) else "changed facts"
        return _with(seen, Copy.UPDATE, f"{share}, with {what} in {len(fresh)} sentences", fresh)
    if not _copied(shared):
        kind = Copy.UPDATE if fresh else None
        return _with(
            seen, kind, f"only {share}" if kind is None else f"{share}, the rest is new", fresh
        )
    if substituted or shared.shuffled > SHUFFLED:
        how = "in another order" if not substituted else f"{1 - shared.same:.0%} of them replaced"
        return _with(seen, Copy.SPUN, f"{share}, {how}")
    if shared.cover_b < ABRIDGED and not fresh:
        return _with(seen, Copy.ABRIDGED, f"{share}, which is longer")
    whole = shared.cover_b >= WHOLE and shared.same >= SAME and not fresh
    if whole and new.document.outlet != seen.document.outlet:
        return _with(seen, Copy.SYNDICATED, f"{share}, headline or frame differ")
    return _with(seen, Copy.EDITED, f"{share}, some changed", fresh)


def _copied(shared: Alignment) -> bool:
    if shared.cover_b >= CONTAINED and shared.cover_a >= CONTAINING:
        return True
    return shared.cover_a >= (COPIED if shared.cover_b >= UPDATED else CONTAINED)
