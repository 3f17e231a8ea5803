"""One item as queries see it: what stands where, in the whole of it or in a part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from monitor.match.tokens import word_starts
from monitor.text.fold import fold_term
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.text.fold import Folded

LEAD_CHARS = 600
Span: TypeAlias = tuple[int, int]
Shown: TypeAlias = tuple[str, Span]  # a term as its query writes it, and where it stands
Held: TypeAlias = tuple[float, set[Shown]]  # how centrally (0..1), and by which terms
Placed: TypeAlias = tuple[Span, "str | tuple[Placed, Placed]"]  # of a term, or of a pair

# How central a place is: the weakest term of a query decides its score.
IN_TITLE, IN_LEAD, IN_BODY, EACH_MORE, BODY_MOST = 1.0, 0.8, 0.3, 0.1, 0.7


class Scene:
    """One item, its names settled."""

    def __init__(
        self, folded: Folded, language: str, about: str, spans: Mapping[int, Sequence[Span]]
    ) -> None:
        """Take a text, the names of its source, and where each key stands, by start."""
        self.folded = folded
        self.language = language
        self.spans = spans
        self.title_end = folded.title_end
        self._about = about
        self._sentence_of: dict[int, int] = {}

    @cached_property
    def whole(self) -> View:
        """All of the item."""
        return View(self, self.spans, 0, len(self.folded.text))

    @cached_property
    def source(self) -> str:
        """The names of the source, folded."""
        return f" {fold_term(self._about.replace('.', ' . '))} "

    def area(self, field: str) -> Span:
        """Give the folded slice of a field."""
        end = len(self.folded.text)
        if field == "title":
            return 0, self.title_end
        if field == "lead":
            return self.title_end, min(end, self.title_end + LEAD_CHARS)
        return self.title_end, end

    @cached_property
    def _word_starts(self) -> Sequence[int]:
        return word_starts(self.folded.text, cjk=self.folded.cjk)

    def within(self, end: int, start: int, most: int) -> bool:
        """Tell whether fewer than so many words begin after one place and before another."""
        if start - end < most:
            return True
        starts = self._word_starts
        return bisect_left(starts, start) - bisect_left(starts, end) < most

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        language = self.language
        if self.folded.cjk and language not in ("ja", "ko", "zh"):
            language = _script_of(self.folded.text) or language
        return [start for start, _ in sentences(self.folded.original, language)]

    def sentence(self, at: int) -> int:
        """Number the sentence a folded position stands in."""
        number = self._sentence_of.get(at)
        if number is None:
            number = bisect_right(self._sentence_starts, self.folded.start(at))
            self._sentence_of[at] = number
        return number

    def prominence(self, first: int, count: int) -> float:
        """Say how central places are, by the first and their number."""
        if first < self.title_end:
            return IN_TITLE
        if first < self.title_end + LEAD_CHARS:
            return IN_LEAD
        return min(BODY_MOST, IN_BODY + EACH_MORE * (count - 1))


class View:
    """A stretch of an item with what stands in it, and what is known of it so far."""

    __slots__ = ("_areas", "answers", "bits", "held", "high", "low", "pairs", "scene", "spans")

    def __init__(
        self, scene: Scene, spans: Mapping[int, Sequence[Span]], low: int, high: int
    ) -> None:
        """Take the places of a folded slice; a key without places is none of it."""
        self.scene, self.spans, self.low, self.high = scene, spans, low, high
        self.bits = bits_of(spans)
        self.answers: dict[int, bool] = {}  # by the id of a plan, as below
        self.held: dict[int, Held] = {}
        self.pairs: dict[int, list[Placed]] = {}
        self._areas: dict[str, View] = {}

    def area(self, field: str) -> View:
        """Give the part of it that lies in a field."""
        known = self._areas.get(field)
        if known is None:
            low, high = self.scene.area(field)
            known = self._areas[field] = self.part(max(low, self.low), min(high, self.high))
        return known

    def part(self, low: int, high: int) -> View:
        """Give what stands whole in a folded slice of it."""
        if low <= self.low and high >= self.high:
            return self
        spans = {
            key: inside
            for key, places in self.spans.items()
            if places[0][0] < high
            and (inside := [p for p in places if low <= p[0] and p[1] <= high])
        }
        return View(self.scene, spans, low, high)

    def without(self, masked: Sequence[Span]) -> View:
        """Leave out what touches some places, which lie apart and by start."""
        if not masked:
            return self
        spans = {
            key: kept
            for key, places in self.spans.items()
            if (kept := [p for p in places if not _touches(p, masked)])
        }
        return View(self.scene, spans, self.low, self.high)

    def by_sentence(self) -> dict[int, View]:
        """Part it into its sentences."""
        parts: dict[int, dict[int, list[Span]]] = {}
        for key, places in self.spans.items():
            for place in places:
                sentence = parts.setdefault(self.scene.sentence(place[0]), {})
                sentence.setdefault(key, []).append(place)
        return {
            number: View(self.scene, spans, self.low, self.high)
            for number, spans in sorted(parts.items())
        }


def bits_of(keys: Iterable[int]) -> int:
    """Write a set of numbers as one: two sets meet where the bits of both do."""
    bits = 0
    for key in keys:
        bits |= 1 << key
    return bits


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


def _touches(span: Span, masked: Sequence[Span]) -> bool:
    at = bisect_right(masked, (span[0], 1 << 60)) - 1
    return (at >= 0 and masked[at][1] > span[0]) or (
        at + 1 < len(masked) and masked[at + 1][0] < span[1]
    )
