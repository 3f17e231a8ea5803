"""Clauses of a text that do not stand word by word in an earlier one, grammar included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.imprint import of_paper
from monitor.dedupe.novelty import FRESH_WORDS, beside_article, by_sentence, page_lines
from monitor.dedupe.retold import WORDS, apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

FEW_CLAUSES = 3
REWORDED = 0.5  # of a text's clauses: with more, it is written anew, and no clause is told for it


def reworded(new: New, other: Fingerprint, shared: Alignment) -> tuple[tuple[int, int], ...]:
    """Sentences of the new text with clauses that do not stand word by word in the other text.

    Grammar counts: a text that will and one that may are two. Left out are a summary above the
    shared text that states no other facts, and, beside a clause that does stand there, one cut
    short by a feed.
    """
    if not other.clauses or set(new.mark.clauses).issubset(other.clauses):
        return ()
    where, told = new.where, new.clauses
    at, found, known = 0, [], frozenset(other.clauses)
    inside, opposite = shared.inside_a, shared.opposite
    page = [line for line in page_lines(new, inside) if of_paper(line.text)]
    vouched = any(clause.hash in known for clause in told)
    for clause in told:
        while at < len(where) and where[at].start < clause.start:
            at += 1
        first = at
        while at < len(where) and where[at].start < clause.end:
            at += 1
        mine = set(range(first, at))
        if any(line.start <= clause.start < line.end for line in page):
            continue
        cut_off = clause.cut or (clause is told[-1] and not clause.closed)
        cut_off = cut_off and vouched and mine <= opposite.keys()
        if {clause.hash, clause.bare} & known or cut_off or _retold(new, other, opposite, mine):
            continue
        begun = bool(mine & inside) or at > min(inside, default=at)
        begun = begun or (clause.closed and _no_summary(new, other, mine))
        if (begun or _states(new, mine, other)) and not beside_article(
            new, clause.start, clause.end
        ):
            found.append(clause)
    if len(found) > max(FEW_CLAUSES, REWORDED * len(told)):
        return ()
    return tuple(
        (start, end)
        for start, end in new.sentences
        if any(start < clause.end and clause.start < end for clause in found)
    )


def sentences_at(new: New, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences that hold some places of a mark."""
    for start, end, words in by_sentence(new):
        if not set(places).isdisjoint(words):
            yield start, end


def _no_summary(new: New, other: Fingerprint, inside: set[int]) -> bool:
    """Whether a sentence sums up nothing of the other text: too short for it, or apart from it."""
    return len(inside) < WORDS or apart(new.mark, other, inside)


def _retold(new: New, other: Fingerprint, opposite: Mapping[int, int], inside: set[int]) -> bool:
    """Whether what the other text says here stands in the new one as it was, in another place."""
    there = [opposite[i] for i in inside if i in opposite]
    if len(there) < FRESH_WORDS:
        return False
    said = other.sequence[min(there) : max(there) + 1]
    first, last = min(inside), max(inside) + 1
    return said in new.mark.sequence[:first] or said in new.mark.sequence[last:]


def _states(new: New, inside: set[int], other: Fingerprint) -> bool:
    """Whether words hold a fact the other text has nowhere."""
    ours, known = Facts.of(new.mark), Facts.of(other).known
    return any(ours.kinds[i] and ours.marks[i] not in known for i in inside)
