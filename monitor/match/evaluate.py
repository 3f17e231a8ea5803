"""Trees of queries against one text: is it so, where, and how centrally."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.match.plan import Close, Every, Leaf, No, Of, Plan, Some, Within
from monitor.match.tokens import token_starts
from monitor.text.fold import fold_term
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.text.fold import Folded

LEAD_CHARS = 600
Span = tuple[int, int]
Placed = tuple[Span, tuple[tuple[Leaf, Span], ...]]

# How central a place is: the weakest term of a query decides its score.
IN_TITLE, IN_LEAD, IN_BODY, EACH_MORE, BODY_MOST = 1.0, 0.8, 0.3, 0.1, 0.7


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a tree holds, how centrally (0..1), and where its wanted leaves stand."""

    holds: bool
    score: float = 1.0
    hits: tuple[tuple[Leaf, Span], ...] = ()


NOTHING = Outcome(False, 0.0)


@dataclass
class Scene:
    """One item as queries see it."""

    folded: Folded
    language: str
    about: str  # names of the source, for ``source:``
    spans: Mapping[int, Sequence[Span]]  # by start
    masked: Sequence[Span] = ()  # excluded places, by start, apart
    within: frozenset[int] | None = None  # sentences that count, None = all
    known: dict[tuple[int, Span], Outcome] = field(default_factory=dict)
    placed: dict[tuple[int, Span], list[Placed]] = field(default_factory=dict)
    _sentence_of: dict[Span, int] = field(default_factory=dict)

    def but(self, *, masked: Sequence[Span] = (), within: frozenset[int] | None = None) -> Scene:
        """Give the same item with places left out."""
        other = Scene(
            self.folded, self.language, self.about, self.spans, masked or self.masked, within
        )
        other._sentence_of = self._sentence_of
        return other

    @cached_property
    def source(self) -> str:
        """The names of the source, folded."""
        return f" {fold_term(self.about.replace('.', ' . '))} "

    @cached_property
    def title_end(self) -> int:
        """Folded offset where the title ends."""
        return self.folded.title_end

    def area(self, name: str) -> Span:
        """Give the folded slice of a field."""
        end = len(self.folded.text)
        if name == "title":
            return 0, self.title_end
        if name == "lead":
            return self.title_end, min(end, self.title_end + LEAD_CHARS)
        return self.title_end, end

    @cached_property
    def words(self) -> Sequence[int]:
        """Starts of the words of the text; every CJK character counts as one."""
        return token_starts(self.folded.text)

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        language = self.language
        if self.folded.cjk and language not in ("ja", "ko", "zh"):
            language = _script_of(self.folded.text) or language
        return [start for start, _ in sentences(self.folded.original, language)]

    def sentence(self, span: Span) -> int:
        """Number the sentence a place stands in."""
        if span not in self._sentence_of:
            at = self.folded.start(span[0])
            self._sentence_of[span] = bisect_right(self._sentence_starts, at)
        return self._sentence_of[span]

    def places(self, leaf: Leaf, area: Span) -> list[Span]:
        """List where a leaf stands in an area, excluded places left out."""
        spans = self.spans.get(leaf.key, ())
        if not spans:
            return []
        lo = bisect_left(spans, (area[0], -1))
        hi = bisect_left(spans, (area[1], -1))
        found = [s for s in spans[lo:hi] if s[1] <= area[1]]
        if self.masked:
            found = [s for s in found if not _touches(s, self.masked)]
        if self.within is not None:
            found = [s for s in found if self.sentence(s) in self.within]
        return found


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


def evaluate(plan: Plan, scene: Scene, area: Span) -> Outcome:
    """Hold a plan against a scene.

    Args:
        plan: What is asked.
        scene: The item.
        area: Folded slice that counts.
    """
    key = (id(plan), area)
    outcome = scene.known.get(key)
    if outcome is None:
        outcome = scene.known[key] = _evaluate(plan, scene, area)
    return outcome


def _evaluate(plan: Plan, scene: Scene, area: Span) -> Outcome:
    match plan:
        case Leaf():
            return _found(plan, scene.places(plan, area), scene)
        case Every(parts):
            return _all(parts, scene, area)
        case Some(keys, leaves, others):
            present = [leaves[key] for key in scene.spans if key in keys]
            return _any((*present, *others), scene, area)
        case No(part):
            return NOTHING if evaluate(part, scene, area).holds else Outcome(True)
        case Within(name, part):
            low, high = scene.area(name)
            return evaluate(part, scene, (max(low, area[0]), min(high, area[1])))
        case Of(name, value):
            return Outcome(_is_about(name, value, scene))
        case Close():
            return _near(plan, scene, area)


def _all(parts: Iterable[Plan], scene: Scene, area: Span) -> Outcome:
    score = 1.0
    hits: list[tuple[Leaf, Span]] = []
    for part in parts:
        outcome = evaluate(part, scene, area)
        if not outcome.holds:
            return NOTHING
        score = min(score, outcome.score)
        hits += outcome.hits
    return Outcome(True, score, tuple(hits))


def _any(parts: Iterable[Plan], scene: Scene, area: Span) -> Outcome:
    held = [o for o in (evaluate(part, scene, area) for part in parts) if o.holds]
    if not held:
        return NOTHING
    return Outcome(True, max(o.score for o in held), tuple(h for o in held for h in o.hits))


def _is_about(name: str, value: str, scene: Scene) -> bool:
    if name == "lang":
        return scene.language == fold_term(value).split(" ")[0]
    return f" {value} " in scene.source


def _found(leaf: Leaf, places: Sequence[Span], scene: Scene) -> Outcome:
    if not places:
        return NOTHING
    return Outcome(True, _prominence(places, scene), tuple((leaf, p) for p in places))


def _prominence(places: Sequence[Span], scene: Scene) -> float:
    first = min(start for start, _ in places)
    if first < scene.title_end:
        return IN_TITLE
    if first < scene.title_end + LEAD_CHARS:
        return IN_LEAD
    return min(BODY_MOST, IN_BODY + EACH_MORE * (len(places) - 1))


def _near(node: Close, scene: Scene, area: Span) -> Outcome:
    pairs = _pairs(node, scene, area)
    if not pairs:
        return NOTHING
    score = _prominence([pair[0] for pair in pairs], scene)
    hits = dict.fromkeys(h for _, inner in pairs for h in inner)
    return Outcome(True, score, tuple(hits))


def _placed(node: Plan, scene: Scene, area: Span) -> list[Placed]:
    """List the places of an operand, with the leaves that make each, by start."""
    key = (id(node), area)
    found = scene.placed.get(key)
    if found is None:
        found = scene.placed[key] = _places(node, scene, area)
    return found


def _places(node: Plan, scene: Scene, area: Span) -> list[Placed]:
    match node:
        case Leaf():
            return [(p, ((node, p),)) for p in scene.places(node, area)]
        case Some(keys, leaves, others):
            present = [leaves[key] for key in scene.spans if key in keys]
            return sorted(
                (p for part in (*present, *others) for p in _placed(part, scene, area)),
                key=lambda p: (p[0], p[1][0][0].key),
            )
        case Close():
            return sorted(_pairs(node, scene, area), key=lambda p: p[0])
        case _:
            return []


def _pairs(node: Close, scene: Scene, area: Span) -> list[Placed]:
    left, right = _placed(node.left, scene, area), _placed(node.right, scene, area)
    if not left or not right:
        return []
    if node.words is None:
        return _same_sentence(left, right, scene)
    found = _followed(left, right, node.words, scene.words)
    if not node.ordered:
        found += _followed(right, left, node.words, scene.words)
    return found


def _followed(
    first: Sequence[Placed], second: Sequence[Placed], words: int, starts: Sequence[int]
) -> list[Placed]:
    """Pair each place with the next of the other kind within so many words; one pass."""
    found = []
    at = 0
    for span, leaves in first:
        while at < len(second) and second[at][0][0] < span[0]:
            at += 1
        ahead = at
        while ahead < len(second) and second[ahead][0][0] < span[1]:
            ahead += 1
        if ahead == len(second):
            continue
        other, more = second[ahead]
        between = bisect_left(starts, other[0]) - bisect_left(starts, span[1])
        if between < words:
            found.append(((span[0], other[1]), (*leaves, *more)))
    return found


def _same_sentence(left: Sequence[Placed], right: Sequence[Placed], scene: Scene) -> list[Placed]:
    """Pair the first of each kind in every sentence that has both."""
    there: dict[int, Placed] = {}
    for placed in right:
        there.setdefault(scene.sentence(placed[0]), placed)
    found: dict[int, Placed] = {}
    for span, leaves in left:
        number = scene.sentence(span)
        if number in there and number not in found:
            other, more = there[number]
            if other == span:
                continue
            whole = (min(span[0], other[0]), max(span[1], other[1]))
            found[number] = (whole, (*leaves, *more))
    return list(found.values())
