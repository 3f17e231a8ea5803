"""Texts that name and count what an earlier one does, and nothing else, in words of their own.

Not a phrase of the other is left, yet a report of one's own would name somebody or count something
of its own, and leave more out; a pattern filled in anew has other principals, days and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from monitor.dedupe.facts import FACTS, Facts
from monitor.dedupe.novelty import by_sentence, german
from monitor.dedupe.restated import Stretch, restated
from monitor.dedupe.retold import IN_ORDER, apart
from monitor.dedupe.tokens import ELIDED, NAME, NUMBER, PLAIN, TURN, fold, sort_of, word
from monitor.dedupe.wide import akin, brief, kin, wide
from monitor.dedupe.wordings import WORDING, named_otherwise
from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New
    from monitor.dedupe.relate import Compared

# Tuned on two authors' retellings and independent reports of one happening.
FEWEST_WORDS = 50  # content words of either text, below which it names too little to tell
COMMON = 8  # different facts that both texts have at the least: most candidates, told cheaply
SHARED, LITTLE = 6.0, 6.5  # weight of what both texts name and count; little, below the latter
OWN, OWN_SHARE = 1.0, 0.13  # of what only the later one does, and of that to what both do
BACK, MOST = 0.45, 0.6  # share of the earlier text's facts the later has; where that is little
COUNTED = 2  # numbers both texts have
SOON = timedelta(days=7)
CASELESS, DOUBTFUL = 0.1, 0.5  # weight of a name hardly told from a word, and of one maybe known
SMALL, DATED = 0.5, 1.5  # of a small number; of another day of a month
AGAIN = 0.25  # of another part of the same name
NONE = frozenset[int]()
FARTHER, SURE = 14, 1.0  # words to the one fact beside a number that surely tells; its weight
BESIDE, REACH = 2, 8  # facts beside a number, and words around these, that may say it otherwise
ANCHORS = 2  # facts of the other text that tie a sentence to it
MONTH, WEEKDAY = 0x8000 + 6, 0xC000  # facts of dates


def recounted(new: New, seen: Compared) -> Compared:
    """Take a text for another's in other words where all it names and counts stands there."""
    mine, theirs, other = new.mark, seen.mark, seen.document.published
    open_yet = seen.kind is None or (seen.kind is Copy.UPDATE and seen.anew)
    if not open_yet or seen.shared.cover_a >= IN_ORDER or not new.text:
        return seen
    if not mine.language or mine.language != theirs.language or mine.caseless != theirs.caseless:
        return seen
    if len(set(mine.facts).intersection(theirs.facts)) < COMMON:
        return seen
    if min(len(mine.sequence), len(theirs.sequence)) < FEWEST_WORDS:
        return seen
    if other is None or new.published is None or abs(new.published - other) > SOON:
        return seen
    told = Told(new, theirs, other)
    if not told.the_same or (seen.kind is Copy.UPDATE and not told.nothing_else):
        return seen
    return replace(
        seen,
        kind=Copy.UPDATE if told.adds else Copy.SPUN,
        score=told.of_both / (told.of_both + told.of_own),
        reason=f"it names and counts what {seen.document.id} does, and hardly more",
        new_spans=tuple(told.aside()),
        anew=True,
        linked=True,
    )


@dataclass(frozen=True)
class Told:
    """What a text names and counts, beside what an earlier one does."""

    new: New
    theirs: Fingerprint
    other: datetime  # when that was published

    @cached_property
    def ours(self) -> Facts:
        """Facts of the new text."""
        return Facts.of(self.new.mark)

    @cached_property
    def others(self) -> Facts:
        """Facts of the other."""
        return Facts.of(self.theirs)

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Places of the names and numbers, each once."""
        ours, named = self.ours, self._named
        told = (i for i, kind in enumerate(ours.kinds) if kind in FACTS and named(i))
        return tuple({ours.marks[i]: i for i in told if i < len(self.new.where)}.values())

    @cached_property
    def shared(self) -> tuple[int, ...]:
        """Those the other text has, too."""
        return tuple(i for i in self.places if self.ours.marks[i] in self.others.known)

    @cached_property
    def anchors(self) -> dict[int, int]:
        """Places of facts with what the other text's body has for them: itself, or a seat."""
        ours, there = self.ours.marks, frozenset(self.others.marks)
        alike = {i: ({ours[i]} & there) | (kin().get(ours[i], NONE) & there) for i in self.places}
        return {i: ours[i] if ours[i] in some else min(some) for i, some in alike.items() if some}

    @cached_property
    def own(self) -> tuple[int, ...]:
        """Those the other text does not have, in whatever way it may say them."""
        both = frozenset(self.shared)
        return tuple(i for i in self.places if i not in both and not self._otherwise(i))

    @property
    def the_same(self) -> bool:
        """Whether the text has enough of the other's and next to nothing of its own."""
        counted = sum(self.ours.kinds[i] == NUMBER for i in self.shared)
        return (
            self.of_both >= SHARED
            and counted >= COUNTED
            and not self.since
            and self.back >= (BACK if self.of_both >= LITTLE else MOST)
            and self.of_own <= max(OWN, OWN_SHARE * self.of_both)
        )

    @property
    def nothing_else(self) -> bool:
        """Whether it surely has nothing of its own, where capitals tell what is a name."""
        sure = not (self.new.mark.caseless or german(self.new))
        return sure and not self.own and not any(self.aside())

    @property
    def adds(self) -> bool:
        """Whether it counts something more, or names somebody who is surely not named there."""
        return any(self.ours.kinds[i] == NUMBER or not self._met(i) for i in self.own)

    @property
    def since(self) -> bool:
        """Whether a day both texts name came after one was published, not after the other.

        What was to come has happened since.
        """
        known = self.ours.known & self.others.known
        later = self.new.published or self.other
        for n in range(1, (later.date() - self.other.date()).days + 1):
            day = self.other + timedelta(n)
            date = {word(str(day.day)).fact, MONTH + day.month}
            if date <= known or WEEKDAY + day.weekday() in known:
                return True
        return False

    @property
    def back(self) -> float:
        """Share of the other text's facts this one has; of its numbers, where names are unsure."""
        kinds = (NUMBER,) if self.new.mark.caseless or german(self.new) else FACTS
        told = zip(self.others.marks, self.others.kinds, strict=True)
        there = {mark for mark, kind in told if kind in kinds}
        had = sum(bool(({mark} | kin().get(mark, frozenset())) & self.ours.known) for mark in there)
        return had / max(1, len(there))

    @cached_property
    def of_both(self) -> float:
        """How much the facts of both tell."""
        return sum(self._weight(i) for i in self.shared)

    @cached_property
    def of_own(self) -> float:
        """How much the later text's own facts tell."""
        return sum(self._own_weight(i) for i in self.own)

    def aside(self) -> Iterator[tuple[int, int]]:
        """Yield the spans of sentences that may tell something of their own."""
        ours, others, mine = self.ours, self.others, self.new.mark
        own = frozenset(self.own)
        for start, end, words in by_sentence(self.new):
            turns = any(ours.kinds[i] == TURN and ours.marks[i] not in others.known for i in words)
            known = {ours.marks[i] for i in words if ours.kinds[i] in FACTS} & others.known
            loose = len(known) < ANCHORS and apart(mine, self.theirs, words)
            if turns or loose or not own.isdisjoint(words):
                yield start, end

    def _named(self, i: int) -> bool:
        """Whether a capital is a name's: in German only where two stand in a row."""
        if self.ours.kinds[i] == NUMBER or not german(self.new):
            return True
        return self._in_row(i) or (i + 1 < len(self.new.where) and self._in_row(i + 1))

    def _in_row(self, i: int) -> bool:
        """Whether a name goes on from the word before: a surname, mostly."""
        where, kinds = self.new.where, self.ours.kinds
        if i == 0 or not kinds[i - 1] == kinds[i] == NAME:
            return False
        return self.new.text[where[i - 1].end : where[i].start] in {" ", "-"}

    def _otherwise(self, i: int) -> bool:
        """Whether the other text has a fact in another form."""
        mark, others = self.ours.marks[i], self.others
        if self.ours.kinds[i] == NAME:
            alike = kin().get(mark, frozenset())
            bare = fold(ELIDED.sub("", self.new.where[i].token))
            other = bare in WORDING or named_otherwise(self.new, i, others)
            return other or not others.known.isdisjoint(alike)
        said = {WEEKDAY + (self.other + timedelta(days)).weekday() for days in (-1, 0, 1)}
        there = self._opposite(i)
        year = self.other.year
        return mark in said or any(
            restated(self.new, self.theirs, i, at, year=year) for at in there
        )

    def _opposite(self, i: int) -> tuple[Stretch, ...]:
        """Find the words of the other text around what both texts have beside a place."""
        both = sorted(self.anchors, key=lambda j: abs(j - i))
        near = [self.anchors[j] for j in both[:BESIDE] if abs(j - i) <= REACH]
        sure = [self.anchors[j] for j in both if abs(j - i) <= FARTHER and self._weight(j) >= SURE]
        some = [(near[0], near[-1])] if near else []
        some += [(sure[0], sure[0])] if sure else []
        return tuple(self._around(*pair) for pair in some) or (Stretch(0, 0),)

    def _around(self, one: int, two: int) -> Stretch:
        """Find the words around where two facts stand nearest to each other in the other text."""
        places = [[j for j, m in enumerate(self.others.marks) if m == mark] for mark in (one, two)]
        pair = min(product(*places), key=lambda pair: abs(pair[0] - pair[1]))
        return Stretch(max(0, min(pair) - REACH), min(len(self.others.marks), max(pair) + REACH))

    def _weight(self, i: int) -> float:
        """Rate how much a fact tells: little where many reports have it."""
        mark = self.ours.marks[i]
        if self.ours.kinds[i] == NUMBER:
            return SMALL if sort_of(mark) > 1 or mark in brief() else 1.0
        if self.new.mark.caseless:
            return CASELESS
        return 0.0 if mark in wide() else (AGAIN if self._in_row(i) else 1.0)

    def _own_weight(self, i: int) -> float:
        """Rate how much a fact of its own speaks against a text's being the other's."""
        mark = self.ours.marks[i]
        if self.ours.kinds[i] == NUMBER:
            return DATED if sort_of(mark) <= 1 and self._dated(i) else self._weight(i)
        if self.new.mark.caseless:
            return CASELESS
        return DOUBTFUL if german(self.new) or mark in wide() or self._met(i) else 1.0

    def _met(self, i: int) -> bool:
        """Whether a name may be the other's where that opens a sentence, or be none."""
        codes = {self.new.mark.sequence[i], *akin().get(self.ours.marks[i], ())}
        there = zip(self.theirs.sequence, self.others.kinds, strict=True)
        return self.new.mark.caseless or any(code in codes for code, kind in there if kind == PLAIN)

    def _dated(self, i: int) -> bool:
        """Whether a number stands beside the name of a month."""
        beside = (self.ours.marks[j] for j in (i - 1, i + 1) if 0 <= j < len(self.ours.marks))
        return any(sort_of(mark) == 2 for mark in beside)
