"""Which sentences of a text written anew are another's in other words, though few words are kept.

Sentence stands beside sentence: what still has words of the other's is laid on these first; what is
left over on both sides belongs together, as far as it has anything in common.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.facts import Facts
from monitor.dedupe.fingerprint import MOST_NAMES, name_mark
from monitor.dedupe.novelty import by_sentence, german
from monitor.dedupe.retold import doubtful
from monitor.dedupe.tally import counts_the_same
from monitor.dedupe.tokens import NAME, NUMBER
from monitor.dedupe.wordings import by_itself, said_otherwise
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New, Sentence

SAID = 0.4  # share of a sentence's words that the stretch it is laid on has
COUNTED = 0.3  # the same where that has its numbers
LEFT = 0.2  # the same of a stretch no other sentence is laid on
FEWEST, TWO = 3, 2  # content words of a sentence worth laying on; and of it in what is left
BRIDGE = 4  # words between two that are claimed which are claimed with them
STRETCH = 4  # unclaimed words in a row that may be a sentence
AROUND = 2
STEP = 2


class Stretch(NamedTuple):
    """Words of the other text on which a sentence is laid."""

    start: int
    end: int


def left_over(
    new: New, theirs: Fingerprint, found: Sequence[Sentence], flagged: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """Keep of sentences that seem to add something those that are no other sentence reworded.

    Only where both texts count the same: else a sentence more on one side is news. A sentence that
    counts something and stands beside none is kept as well.

    Args:
        new: The text written anew.
        theirs: The other text.
        found: Sentences of it that hold something new.
        flagged: Those of them that seem to add something.
    """
    if not counts_the_same(new.mark, theirs):
        return tuple(flagged)
    laid, taken = lay(new, theirs)
    return tuple(
        s
        for s in found
        if (
            _adds(new, theirs, s, laid.get(s.start))
            if s in flagged
            else _stray(new, theirs, s, laid, taken)
        )
    )


def _stray(
    new: New, theirs: Fingerprint, s: Sentence, laid: Mapping[int, Stretch], taken: Set[int]
) -> bool:
    """Whether a sentence counts something, but not where the other text has what is around it.

    Numbers another sentence is laid on are that one's.
    """
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    counted = {ours.marks[i] for i in s.words if ours.kinds[i] == NUMBER}
    if s.start in laid or len(s.words) < FEWEST or not counted:
        return False
    near = _around(s.start, sorted(laid), laid)
    return near is None or not counted <= {
        others.marks[j] for j in range(near.start, near.end) if j not in taken
    }


def _around(start: int, told: Sequence[int], laid: Mapping[int, Stretch]) -> Stretch | None:
    """Join the stretches on which a sentence's neighbours are laid."""
    at = bisect_left(told, start)
    beside = [laid[one] for one in (*told[max(0, at - 1) : at], *told[at : at + 1])]
    if not beside:
        return None
    return Stretch(min(one.start for one in beside), max(one.end for one in beside))


def doubtfully_own(
    new: New, theirs: Fingerprint, found: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """List the sentences of a text written anew that may be its own, though they name nothing new.

    None that has enough words and all numbers of one of the other's, where both count the same.
    """
    own = [s for s in found if doubtful(new, theirs, s)]
    laid = _firmly(new, theirs)[0] if own and counts_the_same(new.mark, theirs) else {}
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    return tuple(s for s in own if not _counted_there(ours, s, others, laid.get(s.start)))


def _counted_there(ours: Facts, s: Sentence, others: Facts, at: Stretch | None) -> bool:
    """Whether a sentence is laid on words that have all of its numbers."""
    counted = {ours.marks[i] for i in s.words if ours.kinds[i] == NUMBER}
    return at is not None and counted <= set(
        others.marks[max(0, at.start - AROUND) : at.end + AROUND]
    )


def newly_named(new: New, theirs: Fingerprint, found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """List the sentences with people of the gazetteer whom the other text does not name.

    Or countries, where it names one that this text does not. For scripts and languages whose
    capitals tell no names.
    """
    if not (new.mark.caseless or german(new)) or len(theirs.names) >= MOST_NAMES:
        return ()
    exchanged = not set(theirs.names) <= set(new.mark.names)
    told = {NameKind.PERSON, NameKind.COUNTRY} if exchanged else {NameKind.PERSON}
    fresh = [
        hit.start for hit in new.names if hit.kind in told and name_mark(hit.id) not in theirs.names
    ]
    return tuple(s for s in found if any(s.start <= at < s.end for at in fresh))


def put_in(new: New, theirs: Fingerprint, shared: Alignment) -> Iterator[int]:
    """Yield the places of names put in among shared words that the other text has nowhere."""
    ours, known = Facts.of(new.mark), Facts.of(theirs).known
    for a0, a1, b0, b1 in (gap for block in shared.blocks for gap in block.gaps()):
        if a1 - a0 > b1 - b0:
            fresh = (i for i in range(a0, min(a1, len(new.where))) if ours.marks[i] not in known)
            yield from (i for i in fresh if ours.kinds[i] == NAME and by_itself(new, i))


def lay(new: New, theirs: Fingerprint) -> tuple[dict[int, Stretch], frozenset[int]]:
    """Lay a text's sentences on the other's words.

    Returns:
        Where each stands there, by its start; and the places of the numbers that are theirs.
    """
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    laid, claimed, taken = _firmly(new, theirs)
    for start, _, words in by_sentence(new):
        if start in laid or len(words) < FEWEST:
            continue
        free = [Stretch(*one) for one in _unclaimed(claimed, len(theirs.sequence))]
        counted = frozenset(ours.marks[i] for i in words if ours.kinds[i] == NUMBER)
        near = _around(start, sorted(laid), laid)
        said = {new.mark.sequence[i] for i in words}
        if near and counted <= set(others.marks[near.start : near.end]):
            least = LEFT if counted else COUNTED
            if len(said.intersection(theirs.sequence[near.start : near.end])) >= least * len(said):
                free.append(near)
        common = [(len(said.intersection(theirs.sequence[s.start : s.end])), s) for s in free]
        most, place = max(common, default=(0, Stretch(0, 0)))
        if most >= max(TWO, LEFT * len(said)):
            laid[start] = place
            claimed.update(range(place.start + AROUND, place.end - AROUND))
    return laid, frozenset(taken)


def _firmly(new: New, theirs: Fingerprint) -> tuple[dict[int, Stretch], set[int], set[int]]:
    """Lay the sentences that have enough words of a stretch.

    Returns:
        Where each stands; the words they claim; and the numbers among these that they have.
    """
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    laid: dict[int, Stretch] = {}
    claimed: set[int] = set()
    taken: set[int] = set()
    for start, _, words in by_sentence(new):
        if len(words) < FEWEST:
            continue
        counted = frozenset(ours.marks[i] for i in words if ours.kinds[i] == NUMBER)
        found = _best(bytes(new.mark.sequence[i] for i in words), counted, theirs, others)
        if found:
            laid[start] = Stretch(found[0], found[-1] + 1)
            claimed.update(_bridged(found))
            taken.update(i for i in found if others.marks[i] in counted)
    return laid, claimed, taken


def _best(said: bytes, counted: frozenset[int], theirs: Fingerprint, others: Facts) -> list[int]:
    """Find the words of a sentence in the stretch that has most of them, if it has enough."""
    reach = len(said) + len(said) // 2
    best: list[int] = []
    for at in range(0, max(1, len(theirs.sequence) - len(said) // 2), STEP):
        some = theirs.sequence[at : at + reach]
        found = [at + i for i, code in enumerate(some) if code in said]
        if len({theirs.sequence[i] for i in found}) > len({theirs.sequence[i] for i in best}):
            best = found
    here = len({theirs.sequence[i] for i in best})
    known = bool(counted) and counted <= set(others.marks[best[0] : best[-1] + 1] if best else ())
    return best if here >= (COUNTED if known else SAID) * len(set(said)) else []


def _bridged(places: Sequence[int]) -> Iterator[int]:
    for one, two in pairwise(places):
        yield from range(one, two if two - one <= BRIDGE else one + 1)
    yield from places[-1:]


def _unclaimed(claimed: set[int], length: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches no sentence is laid on, a little wider."""
    start = 0
    for at in (*sorted(claimed), length):
        if at - start >= STRETCH:
            yield max(0, start - AROUND), min(length, at + AROUND)
        start = at + 1


def _adds(new: New, theirs: Fingerprint, s: Sentence, at: Stretch | None) -> bool:
    """Whether a sentence has no counterpart, or names or counts something more than that."""
    if at is None:
        return True
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    start, end = max(0, at.start - AROUND), min(len(theirs.sequence), at.end + AROUND)
    fresh = [i for i in (*s.facts, *s.changed) if ours.marks[i] not in others.known]
    left = [i for i in fresh if not said_otherwise(new, theirs, i, start, end)]
    if any(ours.kinds[i] == NUMBER for i in left):
        return True
    if new.mark.caseless:
        return False
    names = [i for i in left if ours.kinds[i] == NAME]
    if german(new):
        return any(_in_a_row(new, one, two) for one, two in pairwise(names))
    return bool(names)


def _in_a_row(new: New, one: int, two: int) -> bool:
    """Whether two capitals stand together, as first name and surname do and German nouns do not."""
    return two == one + 1 and new.text[new.where[one].end : new.where[two].start] == " "
