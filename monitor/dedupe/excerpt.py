"""Short texts that are another's words in their order with the rest left out: one of ten lines.

So much is cut within their sentences that no blocks show it; their headline is a column's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.dedupe.facts import FACTS, Facts
from monitor.dedupe.figures import same_number
from monitor.dedupe.headline import of_column
from monitor.dedupe.idle import idle
from monitor.dedupe.novelty import beside_article, by_sentence, german
from monitor.dedupe.tokens import NAME, NEGATION, NUMBER, TURN, split, word
from monitor.dedupe.wordings import named_otherwise
from monitor.types import Copy

if TYPE_CHECKING:
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New
    from monitor.dedupe.relate import Compared
    from monitor.types import Document

MOST_WORDS, LONGEST = 60, 600  # content words of an excerpt, and of the text it is from
FEWEST_WORDS = 15
LONGER = 1.5  # times as long as the excerpt that text is at least
KEPT = 0.88  # share of its words that stand there in their order; other short texts reach .85
NAMED = 3  # different facts it must have
SOON = timedelta(days=6)  # so that a weekday is the same day
CUT = 8  # words left out in a row below which they are of one sentence
# Numbers of a list's lines: circled, black, in brackets.
LISTED = frozenset(map(chr, (*range(0x2460, 0x24FF), *range(0x2776, 0x2794))))


def excerpted(new: New, here: Document, seen: Compared) -> Compared:
    """Take a short text for an excerpt if all it names and turns is the other's, in its order.

    A sentence with a word the other does not have there is read all the same, and so is a headline
    that says more than a column's does.
    """
    mine, theirs, there = new.mark, seen.mark, seen.document
    open_yet = seen.kind is None or (seen.kind is Copy.UPDATE and not seen.differ.places)
    if not open_yet or seen.differ.gazetteer or here.outlet == there.outlet:
        return seen
    many = len(mine.sequence)
    if not FEWEST_WORDS <= many < MOST_WORDS or len(new.where) < many:
        return seen
    if not LONGER * many <= len(theirs.sequence) <= LONGEST or not _soon(here, there):
        return seen
    ours, others = Facts.of(mine), Facts.of(theirs)
    listed = {i for i in range(many) if new.where[i].token[0] in LISTED}
    factual = {i for i in range(many) if ours.kinds[i] in (*FACTS, TURN)} - listed
    named = {ours.marks[i] for i in factual}
    if len(named) < NAMED or not named <= others.known:
        return seen
    pairs = _in_order(mine, theirs, ours, others)
    share = len(pairs) / (many - len(listed))
    sure = {i for i in factual if not german(new) or ours.kinds[i] != NAME}
    if share < KEPT or not sure <= pairs.keys() or _turns(pairs, others):
        return seen
    return replace(
        seen,
        kind=Copy.ABRIDGED,
        score=max(seen.score, share),
        reason=f"{share:.0%} of its words stand in {there.id} in the same order",
        new_spans=tuple(_to_read(new, theirs, pairs.keys() | listed)),
        linked=True,
    )


def left_unread(new: New, seen: Compared) -> Compared:
    """Have those sentences of a short copy read that hold a fact the other text does not have.

    Where so little is told, one name, number or denial put in place of another makes other news.
    """
    if seen.kind in (None, Copy.UPDATE, Copy.EXACT) or len(new.mark.sequence) >= MOST_WORDS:
        return seen
    if len(seen.mark.sequence) < LONGER * len(new.mark.sequence):
        return seen
    own = {i for i in range(len(new.where)) if _own(new, seen, i)}
    spans = [(a, b) for a, b, words in by_sentence(new) if not own.isdisjoint(words)]
    return replace(seen, new_spans=tuple(sorted({*seen.new_spans, *spans}))) if spans else seen


def _own(new: New, seen: Compared, i: int) -> bool:
    """Whether a word is a name, a number or a denial that the other text does not have there."""
    ours, others = Facts.of(new.mark), Facts.of(seen.mark)
    kind, mark = ours.kinds[i], ours.marks[i]
    if i in seen.differ.turns:
        return True
    if mark == NEGATION and kind == TURN and i not in seen.shared.opposite:
        return True
    if kind not in FACTS or mark in others.known or new.where[i].token[0] in LISTED:
        return False
    if kind == NUMBER:
        return not (idle(new, seen.mark, i) or same_number(new, seen.mark, seen.shared, i))
    sure = not (new.mark.caseless or german(new))
    return sure and not named_otherwise(new, i, others)


def _soon(here: Document, there: Document) -> bool:
    """Whether one text was published soon after the other."""
    if here.published is None or there.published is None:
        return False
    return abs(here.published - there.published) <= SOON


def _in_order(mine: Fingerprint, theirs: Fingerprint, ours: Facts, others: Facts) -> dict[int, int]:
    """Give the longest row of words both texts have, as places in the one and in the other."""
    one = list(zip(mine.sequence, ours.marks, strict=True))
    other = list(zip(theirs.sequence, others.marks, strict=True))
    longest = [[0] * (len(other) + 1)]
    for said in reversed(one):
        below, row = longest[-1], [0] * (len(other) + 1)
        for j in range(len(other) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if said == other[j] else max(below[j], row[j + 1])
        longest.append(row)
    longest.reverse()
    pairs, i, j = {}, 0, 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _turns(pairs: dict[int, int], others: Facts) -> bool:
    """Whether a word that turns what is said, such as "not", was left out within a sentence."""
    places = list(pairs.values())
    gaps = (range(a + 1, b) for a, b in pairwise(places) if b - a <= CUT)
    return any(others.kinds[j] == TURN for gap in gaps for j in gap)


def _to_read(new: New, theirs: Fingerprint, known: set[int]) -> list[tuple[int, int]]:
    """List the spans of what may not be the other's."""
    found = []
    title = [w for w in map(word, split(new.title)) if not w.stop]
    said = all(w.code in theirs.sequence for w in title)
    if new.text.startswith(new.title) and not (said or of_column(new.title)):
        found.append((0, len(new.title)))
    for start, end, words in by_sentence(new):
        own = start >= len(new.title) and not known.issuperset(words)
        if own and not beside_article(new, start, end):
            found.append((start, end))
    return found
