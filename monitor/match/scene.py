"""One item as queries see it: what stands where, in the whole of it or in a part.

Marks are numbered in the order of the text; a set of them is one number, a bit for each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from monitor.match.tokens import Counter
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.text.fold import Folded

LEAD_CHARS = 1000  # best F1 on labelled texts; a wire's second paragraph names the other side
Span: TypeAlias = tuple[int, int]
Found: TypeAlias = tuple[int, int, int]  # start, end, key
Placed: TypeAlias = tuple[int, int, int]  # start, end, and by which marks
Held: TypeAlias = tuple[float, int]  # how centrally (0..1), and by which marks

# How central a place is: the weakest term of a query decides its score.
IN_TITLE, IN_LEAD, IN_BODY, EACH_MORE, BODY_MOST = 1.0, 0.8, 0.3, 0.1, 0.7


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the keys of all queries are."""

    written: tuple[str, ...]  # by key, as its query writes it
    choices_of: tuple[tuple[int, ...], ...]  # by key, the choices it is one of
    choices: int


class Scene:
    """One item, its names settled."""

    def __init__(
        self,
        folded: Folded,
        language: str,
        source: str,
        found: Iterable[Found],
        lexicon: Lexicon,
    ) -> None:
        """Take a text, the names of its source, and where each key stands.

        Args:
            folded: The text.
            language: Its language, "" when unknown.
            source: The names of its source, folded, between spaces.
            found: The places of all keys.
            lexicon: What the keys are.
        """
        self.folded = folded
        self.language = language
        self.source = source
        self.title_end = folded.title_end
        self.marks = sorted(found)
        of_key: dict[int, int] = {}
        bit = 1
        for _, _, key in self.marks:
            of_key[key] = of_key.get(key, 0) | bit
            bit <<= 1
        of_choice = [0] * lexicon.choices
        for key, marks in of_key.items():
            for choice in lexicon.choices_of[key]:
                of_choice[choice] |= marks
        self.of_key = of_key  # the marks of each key that stands anywhere
        self.of_choice = of_choice
        self.whole = View(self, bit - 1)
        self._written = lexicon.written
        self._shown: dict[int, tuple[int, int, str]] = {}

    def shown(self, number: int) -> tuple[int, int, str]:
        """Give a mark as a person sees it: start and end in the original, and its term."""
        known = self._shown.get(number)
        if known is None:
            start, end, key = self.marks[number]
            a, b = self.folded.span(start, end)
            known = self._shown[number] = a, b, self._written[key]
        return known

    def area(self, field: str) -> int:
        """Give the marks that stand whole in a field."""
        if field == "title":
            return self.inside(0, self.title_end)
        end = len(self.folded.text)
        if field == "lead":
            return self.inside(self.title_end, min(end, self.title_end + LEAD_CHARS))
        return self.inside(self.title_end, end)

    def inside(self, low: int, high: int) -> int:
        """Give the marks that stand whole in a folded slice."""
        first, last = bisect_left(self.marks, (low,)), bisect_left(self.marks, (high,))
        inside = (1 << last) - (1 << first)
        for number in range(first, last):
            if self.marks[number][1] > high:
                inside ^= 1 << number
        return inside

    def first(self, marks: int) -> Placed:
        """Give the first place of some marks, with all of them that stand there."""
        bit = there = marks & -marks
        start, end, _ = self.marks[bit.bit_length() - 1]
        while marks := marks ^ bit:
            bit = marks & -marks
            if self.marks[bit.bit_length() - 1][:2] != (start, end):
                break
            there |= bit
        return start, end, there

    @cached_property
    def _words(self) -> Counter:
        return Counter(self.folded.text, cjk=self.folded.cjk)

    def within(self, end: int, start: int, most: int) -> bool:
        """Tell whether fewer than so many words begin after one place and before another."""
        return start - end < most or self._words.between(end, start) < most

    @cached_property
    def _sentences(self) -> Sequence[int]:
        """List where sentences start, folded."""
        language = self.language
        if self.folded.cjk and language not in ("ja", "ko", "zh"):
            language = _script_of(self.folded.text) or language
        at = self.folded.at
        return [at(start) for start, _ in sentences(self.folded.original, language)]

    def sentence_of(self, at: int) -> int:
        """Number the sentence a folded position stands in."""
        return bisect_right(self._sentences, at)

    @cached_property
    def by_sentence(self) -> Sequence[int]:
        """Give the marks of every sentence that has any, in order."""
        parts: dict[int, int] = {}
        bit = 1
        for start, _, _ in self.marks:
            number = self.sentence_of(start)
            parts[number] = parts.get(number, 0) | bit
            bit <<= 1
        return list(parts.values())

    def prominence(self, first: int, count: int) -> float:
        """Say how central places are, by the first and their number."""
        if first < self.title_end:
            return IN_TITLE
        if first < self.title_end + LEAD_CHARS:
            return IN_LEAD
        return min(BODY_MOST, IN_BODY + EACH_MORE * (count - 1))


class View:
    """Some marks of an item, and what is known of them so far."""

    __slots__ = ("_areas", "answers", "held", "marks", "pairs", "scene")

    def __init__(self, scene: Scene, marks: int) -> None:
        """Take the marks that count."""
        self.scene, self.marks = scene, marks
        self.answers: dict[int, bool] = {}  # by the id of a plan, as below
        self.held: dict[int, Held] = {}
        self.pairs: dict[int, list[Placed]] = {}
        self._areas: dict[str, View] = {}

    def area(self, field: str) -> View:
        """Give the part of it that lies in a field."""
        known = self._areas.get(field)
        if known is None:
            known = self._areas[field] = self.part(self.scene.area(field))
        return known

    def part(self, marks: int) -> View:
        """Give what it has of some marks."""
        kept = self.marks & marks
        return self if kept == self.marks else View(self.scene, kept)

    def without(self, masked: Sequence[Span]) -> View:
        """Leave out what touches some places, which lie apart and by start."""
        all_marks = self.scene.marks
        touched = sum(1 << i for i in numbers_of(self.marks) if _touches(all_marks[i], masked))
        return self.part(~touched)

    def places(self, marks: int) -> list[Placed]:
        """List the places of marks it has, each once."""
        all_marks = self.scene.marks
        found: list[Placed] = []
        last: Span | None = None
        while marks:
            bit = marks & -marks
            marks ^= bit
            start, end, _ = all_marks[bit.bit_length() - 1]
            if last == (start, end):
                found[-1] = (start, end, found[-1][2] | bit)
            else:
                last = (start, end)
                found.append((start, end, bit))
        return found


def numbers_of(bits: int) -> Iterator[int]:
    """Give the numbers of a set, ascending."""
    while bits:
        bit = bits & -bits
        bits ^= bit
        yield bit.bit_length() - 1


def _script_of(text: str) -> str:
    """Guess the language of a text that says none, or a wrong one, by its script."""
    counts = {
        "ko": sum("\uac00" <= c <= "\ud7a3" for c in text),
        "ja": sum("\u3041" <= c <= "\u30ff" for c in text),
        "zh": sum("\u4e00" <= c <= "\u9fff" for c in text),
    }
    if sum(counts.values()) * 5 < len(text):
        return ""
    if counts["ko"] * 2 > counts["zh"]:
        return "ko"
    return "ja" if counts["ja"] * 10 > counts["zh"] else "zh"


def _touches(mark: Found, masked: Sequence[Span]) -> bool:
    start, end, _ = mark
    at = bisect_right(masked, (start, 1 << 60)) - 1
    return (at >= 0 and masked[at][1] > start) or (at + 1 < len(masked) and masked[at + 1][0] < end)
