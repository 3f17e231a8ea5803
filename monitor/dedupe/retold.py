"""Texts written anew from another: other words in another order, the same names and numbers.

Words tell too little of such a copy; that it names whom and what the other names, and nothing else,
tells it. What it names beyond the other is news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.dedupe.bags import told_again
from monitor.dedupe.facts import FACTS, Facts
from monitor.dedupe.figures import same_number, unmatched
from monitor.dedupe.idle import converted, idle
from monitor.dedupe.novelty import LONG_ADDITION, NOUNS, german
from monitor.dedupe.tally import FEWEST_COUNTED, counts_the_same, figures, names_the_same
from monitor.dedupe.tokens import NAME, NUMBER, PLAIN, fold, word
from monitor.dedupe.words import DETERMINERS, WITH_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New, Sentence

COVER = 0.30  # share of a text that must stand in the other's blocks all the same
SPUN = 0.87  # share of unchanged words in the blocks below which words were substituted
KNOWN, KNOWN_CASELESS = 0.8, 0.75  # share of its names and numbers that the other has too
FEWEST, FEWEST_CASELESS = 8, 5  # different names and numbers, below which that says nothing
SHARED, SHARED_CASELESS = 6, 3  # of them inside blocks
HALF = 0.5  # of a text's facts, turns among them, the other must have in its body
IN_ORDER = 0.58  # share of a text in blocks above which they tell enough
LONG, FIGURES = 50, 4  # content words and numbers of a text without which its order tells nothing
OTHER_FIGURES, BACK = 0.1, 0.5  # of its numbers others may be; of the other's it must have
TOLD, TOLD_FAITHFULLY = 0.6, 0.65  # share told again; independent reports reach .4, with a quote .5
TOLD_OF_ALL = 0.4  # where both texts count or name the same
NEAR, BESIDE = 4, 2  # content words beside a name, and how many of them two texts must share
WORDS, STEP = 6, 3  # content words
KEPT, KEPT_SAME = 0.9, 0.95  # of the other text that a rolling report keeps, and as it stood
OF_CHANGED = 0.15  # share of the facts it keeps that it may have changed
FOUND = 0.40  # share of a sentence's words that a stretch of the other text has if it says it too
COUNTED = 0.1  # the less where the stretch has the sentence's numbers
DOUBTFUL = 0.52  # without capitals: what has less is read, though it makes no update
FILED = 2  # content words at a text's start that may say from where it was filed
FEWEST_LETTERS = 4  # of a name that inflection leaves

# Of Russian and Ukrainian names, which are compared by their first letters only.
CASES = "а у е и ы і ї ю я ь й ой ом ою ем ам ах ск сь йс ов ів"
ADJECTIVES = ("ський", "йський", "ский", "йский", "цький", "цкий")
ENDINGS = ("", *re.findall(r"\w+", CASES))


def retold(mine: Fingerprint, theirs: Fingerprint, shared: Alignment) -> bool:
    """Whether a text says in other words what the other says."""
    said = frozenset(mine.facts)
    common = len(said.intersection(theirs.facts))
    if common >= FEWEST_COUNTED and counted(mine, theirs, shared):
        return True
    if common < HALF * len(said):
        return False  # most candidates, told cheaply
    ours, known = Facts.of(mine), Facts.of(theirs).known
    told = {ours.marks[i] for i in range(len(ours.kinds)) if ours.kinds[i] in FACTS}
    fewest, least = (FEWEST_CASELESS, SHARED_CASELESS) if mine.caseless else (FEWEST, SHARED)
    if len(told) < fewest:
        return False
    share = len(told & known) / len(told)
    if shared.cover_a >= COVER and shared.same < SPUN:
        inside = {ours.marks[i] for i in shared.inside_a if ours.kinds[i] in FACTS} & known
        if len(inside) >= least and share >= (KNOWN_CASELESS if mine.caseless else KNOWN):
            return True
    return share >= KNOWN_CASELESS and scattered(mine, theirs, shared)


def counted(mine: Fingerprint, theirs: Fingerprint, shared: Alignment) -> bool:
    """Whether a text in few of the other's words counts what the other counts, and no more."""
    least = counts_the_same(mine, theirs) if shared.cover_a < IN_ORDER else 0.0
    one, other = mine.sequence, theirs.sequence
    return bool(least) and (
        told_again(one, other) >= least or (least < HALF <= told_again(other, one))
    )


def scattered(mine: Fingerprint, theirs: Fingerprint, shared: Alignment) -> bool:
    """Whether a text has the other's sentences turned round and in another order.

    No blocks show it. Nearly all its numbers must be the other's, and most of its words must stand
    there together; the other must have little more to tell.
    """
    if shared.cover_a >= IN_ORDER or len(mine.sequence) < LONG:
        return False
    ours, others = Facts.of(mine), Facts.of(theirs)
    here, there = figures(mine), figures(theirs)
    if len(here) < FIGURES or len(here - others.known) > max(1, OTHER_FIGURES * len(here)):
        return False
    if len(there & ours.known) < BACK * len(there):
        return False
    least = TOLD if shared.same < SPUN else TOLD_FAITHFULLY
    least = TOLD_OF_ALL if names_the_same(ours, others) else least
    return told_again(mine.sequence, theirs.sequence) >= least


def names_much(mine: Fingerprint, shared: Alignment) -> bool:
    """Whether what two texts share names so much that no pattern's frame could."""
    ours = Facts.of(mine)
    told = {ours.marks[i] for i in shared.inside_a if ours.kinds[i] in FACTS}
    return len(told) >= (FEWEST_CASELESS if mine.caseless else FEWEST)


def rolling(mine: Fingerprint, shared: Alignment, found: Sequence[Sentence]) -> bool:
    """Whether a text keeps another nearly whole, facts and all, and tells more.

    No pattern is filled in so: it would change what it names. New sentences count for nothing.
    """
    if shared.cover_b < KEPT or shared.same < KEPT_SAME or not names_much(mine, shared):
        return False
    if not any(s.whole and len(s.fresh) >= LONG_ADDITION for s in found):
        return False
    kept = {i for i in shared.opposite if Facts.of(mine).kinds[i] in FACTS}
    changed = {i for s in found if not s.whole for i in s.changed}
    return len(changed) <= OF_CHANGED * len(kept)


def numbers(new: New, theirs: Fingerprint, shared: Alignment) -> Iterator[int]:
    """Yield the places of figures that the other text has nowhere, but for "2nd" and the like.

    Nor in words or by another clock, where it says the same.
    """
    ours, known = Facts.of(new.mark), Facts.of(theirs).known
    where = new.where
    for i, (kind, mark) in enumerate(zip(ours.kinds, ours.marks, strict=True)):
        if kind == NUMBER and mark not in known and i < len(where):
            figure = len(where[i].token) > 1 and where[i].token[0].isdigit()
            idly = figure and converted(new.text, where[i].start)
            if figure and not idly and not same_number(new, theirs, shared, i):
                yield i


def states(new: New, theirs: Fingerprint, shared: Alignment, sentence: Sentence) -> bool:
    """Whether a sentence of a text written anew names something the other text does not.

    A number it writes in another way is the same; so is the place the other text was filed from.

    Capitals are no names in German, nor are neighbours of an office in scripts without capitals,
    unless there are more of them or the sentence is new as a whole.
    """
    if new.mark.caseless and sentence.whole and apart(new.mark, theirs, sentence.words):
        return True
    if not sentence.material:
        return False
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    fresh = [i for i in (*sentence.facts, *sentence.changed) if ours.marks[i] not in others.known]
    numbers = (i for i in fresh if ours.kinds[i] == NUMBER and not idle(new, theirs, i))
    if any(not same_number(new, theirs, shared, i) for i in numbers):
        return True
    filed = theirs.sequence[:FILED]
    names = [
        i
        for i in fresh
        if ours.kinds[i] == NAME
        and not (german(new) and _is_noun(new, i))
        and not _met(ours, i, new, others, theirs)
        and not (_inflected(new, i, others) or _as_adjective(ours, i, new, others, theirs))
        and not (new.mark.sequence[i] in filed and PLAIN in others.kinds[:FILED])
    ]
    if new.mark.caseless:
        return False
    return len(names) >= (NOUNS if german(new) else 1)


def doubtful(new: New, theirs: Fingerprint, sentence: Sentence) -> bool:
    """Whether a sentence of a text written anew may be its own, though it names nothing new."""
    least = DOUBTFUL if new.mark.caseless else FOUND
    return apart(new.mark, theirs, sentence.words, least)


def _is_noun(new: New, i: int) -> bool:
    """Whether a German capital follows an article or a number, as hardly a name does."""
    before = new.text[max(0, new.where[i].start - 20) : new.where[i].start].split()
    said = fold(before[-1]) if before else ""
    named = new.where[i].token.isupper() or fold(new.where[i].token) in WITH_ARTICLE
    return (said in DETERMINERS or said[:1].isdigit()) and not named


def apart(
    mine: Fingerprint, theirs: Fingerprint, words: Collection[int], least: float = FOUND
) -> bool:
    """Whether no stretch of the other text has the words of a sentence, in any order.

    Fewer of them will do where the stretch has all of its numbers, too.

    Args:
        mine: The sentence's text.
        theirs: The other.
        words: The sentence's places.
        least: Share of them that a stretch must have.
    """
    said = [mine.sequence[i] for i in words]
    if len(said) < WORDS:
        return False
    ours, others = Facts.of(mine), Facts.of(theirs)
    numbers = {ours.marks[i] for i in words if ours.kinds[i] == NUMBER}
    reach = len(said) + len(said) // 2
    for at in range(0, len(theirs.sequence), STEP):
        some = theirs.sequence[at : at + reach]
        found = sum(code in some for code in said)
        counted = bool(numbers) and numbers <= set(others.marks[at : at + reach])
        if found >= (least - COUNTED if counted else least) * len(said):
            return False
    return True


def rephrased(mine: Fingerprint, theirs: Fingerprint, shared: Alignment, s: Sentence) -> bool:
    """Whether a sentence stands in place of others, and all it names beside them is one name.

    A word that turns what is said, such as "not", may stand there if it stands in those, too.
    """
    if s.changed or not s.fresh:
        return False
    opposite = shared.opposite
    before = max((b for a, b in opposite.items() if a < s.fresh[0]), default=-1)
    after = min((b for a, b in opposite.items() if a > s.fresh[-1]), default=shared.length_b)
    if 2 * (after - before - 1) < len(s.fresh):
        return False
    ours, there = Facts.of(mine), set(Facts.of(theirs).marks[before + 1 : after])
    kinds = [ours.kinds[i] for i in s.facts if ours.marks[i] not in there]
    return kinds in ([], [NAME])


def _met(ours: Facts, i: int, new: New, others: Facts, theirs: Fingerprint) -> bool:
    """Whether the other text has a name as the capital of a sentence, which makes none there.

    It is the same one when a neighbour is the same as well.
    """
    met = _plain(new.mark.sequence[i], ours, i, new, others, theirs)
    return met and unmatched(new, theirs, i, word(new.where[i].token))


def _as_adjective(ours: Facts, i: int, new: New, others: Facts, theirs: Fingerprint) -> bool:
    """Whether the other text has a Cyrillic name as an adjective, which has no capital."""
    token = new.where[i].token
    if not "\u0400" <= token[0] <= "\u04ff":
        return False
    bases = [token[:end] for end in range(max(FEWEST_LETTERS, len(token) - 2), len(token) + 1)]
    made = {word(f"{base}{ending}".lower()).code for base in bases for ending in ADJECTIVES}
    return any(_plain(code, ours, i, new, others, theirs) for code in made)


def _plain(code: int, ours: Facts, i: int, new: New, others: Facts, theirs: Fingerprint) -> bool:
    """Whether the other text has a word that is no name beside what stands beside a name here."""
    around, beside = _around(ours, new.mark, i)
    at = -1
    while (at := theirs.sequence.find(code, at + 1)) >= 0:
        facts, codes = _around(others, theirs, at)
        near = bool(facts & around) or len(codes & beside) >= BESIDE
        near = near or _same_neighbour(new.mark.sequence, i, theirs.sequence, at)
        if others.kinds[at] == PLAIN and near:
            return True
    return False


def _same_neighbour(ours: bytes, i: int, theirs: bytes, at: int) -> bool:
    behind = ours[i + 1 : i + 2]
    before = ours[i - 1 : i] if i else b""
    return (bool(behind) and behind == theirs[at + 1 : at + 2]) or (
        bool(before) and at > 0 and before == theirs[at - 1 : at]
    )


def _inflected(new: New, i: int, others: Facts) -> bool:
    """Whether the other text has a Cyrillic name in another case, or as an adjective."""
    token = new.where[i].token
    if not "\u0400" <= token[0] <= "\u04ff":
        return False
    bases = [token[:end] for end in range(max(FEWEST_LETTERS, len(token) - 3), len(token) + 1)]
    return any(word(base + ending).fact in others.known for base in bases for ending in ENDINGS)


def _around(facts: Facts, mark: Fingerprint, i: int) -> tuple[set[int], set[int]]:
    """Collect the facts and the words that stand near a place."""
    near = range(max(0, i - NEAR), min(len(facts.kinds), i + NEAR + 1))
    named = {facts.marks[j] for j in near if j != i and facts.marks[j]}
    return named, {mark.sequence[j] for j in near if j != i}
