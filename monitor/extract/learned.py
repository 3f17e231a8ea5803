"""What the words of a sentence say beside the rules: linear models of how events are told.

Names, numbers and days are taken out first, so that a model knows how people tell of an event and
not of whom. Beside words and pairs of them it counts classes of words, what stands between the
first two who are named, how many are named, whether a day is, and what the title speaks of. The
weights are fitted by ``tests/quality/teach.py`` on our own labelled texts.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations, pairwise
from math import sqrt
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from monitor.extract.classes import CLASSES, STEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from monitor.extract.reading import Article, Line

    Classes = Mapping[str, tuple[str, ...]]
    Score = tuple[float, list[tuple[str, int]]]  # and what it is made of, by word

_TOKEN: Final = re.compile(r"[A-Za-zÀ-ÿ]+|\d[\d.,]*|[,;:\"]")
_DAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_MONTH: Final = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_PEOPLE: Final = frozenset({"<person>", "<office>", "<counterpart>", "<pronoun>"})
_NAMED: Final = _PEOPLE | {"<state>", "<group>"}
_MARKS: Final = frozenset({"<day>", "<number>"})  # marks that are no word to point at
_KNOWN: Final = frozenset(stem for stems in CLASSES.values() for stem in stems)
_NEAR: Final = (1, 2, 3)  # words between a word of a class and who is named beside it
_SMALL_WORDS: Final = (
    "about after and are because been before but during for from had has have her him his its last"
    " next not off one out over she that the their there they this until was were when where which"
    " who will with would"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
REACH: Final = 3.0  # how much the cues around a sentence may add to its score
NOWHERE: Final = -1  # of what a sentence has as a whole


class Term(NamedTuple):
    """A word as the model sees it; no place where a name or number was taken out."""

    text: str
    start: int = -1  # offset in the article
    end: int = -1


@dataclass(frozen=True, slots=True)
class Heard:
    """How likely a sentence tells of an event, and its loudest word."""

    line: int  # where the sentence begins
    score: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Model:
    """What a word, two in a row or a class of words says for or against."""

    name: str
    weights: Mapping[str, float]
    bias: float
    likely: float  # the score from which a sentence tells of an event

    def weigh(self, line: Line, article: Article) -> float:
        """Score a sentence: the more, the likelier it tells of an event."""
        return self._weighed(terms(line, article), line, article)[0]

    def sure(self, heard: Heard, cues: Iterable[str], doubt: float = 0.0) -> bool:
        """Tell whether a sentence tells of an event, the cues around it weighed as well."""
        return (
            heard.score + sum(self.weights.get(f"@{cue}", 0.0) for cue in cues)
            >= self.likely + doubt
        )

    def _weighed(self, words: Sequence[Term], line: Line, article: Article) -> Score:
        """Score a sentence, once; give what the score is made of."""
        place = self.name, line.start, line.end
        known = article.seen_scores.get(place)
        if known is not None:
            return known
        counted = features(self.name, words, line, article)
        said = [(name, at) for name, at in counted.items() if name in self.weights]
        score = self.bias + sum(self.weights[name] for name, _ in said) / sqrt(len(counted) or 1)
        article.seen_scores[place] = score, said
        return score, said

    def hear(self, line: Line, article: Article) -> Heard | None:
        """Weigh a sentence and find its loudest word; None of one no cue could make likely."""
        words = terms(line, article)
        score, said = self._weighed(words, line, article)
        if score < self.likely - REACH:
            return None
        loud = dict.fromkeys(range(len(words)), 0.0)
        for name, at in said:
            if at != NOWHERE:
                loud[at] += self.weights[name]
        spoken = [at for at in loud if len(words[at].text) > 2 and words[at].text not in _SMALL]
        best = max((a for a in spoken if words[a].start >= 0), key=lambda a: loud[a], default=None)
        return (
            None if best is None else Heard(line.start, score, words[best].start, words[best].end)
        )


def terms(line: Line, article: Article) -> Sequence[Term]:
    """Cut a sentence into words, once; who is named is a mark of the kind of actor."""
    if line.index not in article.seen_terms:
        article.seen_terms[line.index] = tuple(_terms(line, article.plain))
    return article.seen_terms[line.index]


def _terms(line: Line, plain: str) -> Iterator[Term]:
    at = line.start
    for actor in sorted(line.actors, key=lambda actor: actor.start):
        if actor.start < at:
            continue
        yield from _words(plain, at, actor.start)
        yield Term(f"<{actor.kind}>")
        at = actor.end
    yield from _words(plain, at, line.end)


def _words(plain: str, start: int, end: int) -> Iterator[Term]:
    for match in _TOKEN.finditer(plain, start, end):
        text = _seen_as(match.group(), first=match.start() == start)
        yield Term(text) if text in _MARKS else Term(text, *match.span())


@lru_cache(maxsize=20_000)
def _seen_as(token: str, *, first: bool) -> str:
    """Give a word as the model sees it: its stem, or the mark of a day, a number, a name."""
    word = token.lower()
    if _DAY.fullmatch(word) or (_MONTH.fullmatch(word) and token[0].isupper()):
        return "<day>"
    if word[0].isdigit():
        return "<number>"
    named = not first and token.istitle() and word[:STEM] not in _KNOWN
    return "<name>" if named else word[:STEM]


def features(name: str, words: Sequence[Term], line: Line, article: Article) -> dict[str, int]:
    """Give what the model of a name counts, each with the number of the word it last begins at."""
    classes = CLASSES[name]
    texts = [word.text for word in words]
    counted = {text: at for at, text in enumerate(texts)}
    counted |= {f"{one} {two}": at for at, (one, two) in enumerate(pairwise(texts))}
    people = [at for at, text in enumerate(texts) if text in _PEOPLE][:2]
    if len(people) == 2:
        between = range(people[0] + 1, people[1])
        for at in between:
            counted[f"~{texts[at]}"] = at
            for one_class in classes.get(texts[at], ()):
                counted[f"~={one_class}"] = at
        counted |= {f"~{texts[at]} {texts[at + 1]}": at for at in between[:-1]}
    counted |= _classes(texts, classes)
    return counted | dict.fromkeys(_whole(texts, line, article, classes), NOWHERE)


def _classes(texts: Sequence[str], classes: Classes) -> dict[str, int]:
    """Give the classes of words, who is named beside them, and which are told together."""
    counts: dict[str, int] = {}
    found: dict[str, int] = {}
    for at, text in enumerate(texts):
        for name in classes.get(text, ()):
            counts[name] = counts.get(name, 0) + 1
            found[f"={name} >{_beside(texts, at, 1)}"] = at
            found[f"{_beside(texts, at, -1)} >={name}"] = at
    for name, count in counts.items():
        found[f"={name}"] = NOWHERE
        if count > 1:
            found[f"=={name}"] = NOWHERE
    return found | {f"={one}={two}": NOWHERE for one, two in combinations(sorted(counts), 2)}


def _beside(texts: Sequence[str], at: int, step: int) -> str:
    """Give who is named within a few words after (1) or before (-1) a place."""
    for n in _NEAR:
        near = at + step * n
        if 0 <= near < len(texts) and texts[near] in _NAMED:
            return texts[near]
    return ""


def _whole(texts: Sequence[str], line: Line, article: Article, classes: Classes) -> Sequence[str]:
    """Give what a sentence has as a whole."""
    kinds = Counter(texts)
    days = [when for when in article.dates(line) if not when.attribution]
    said = [
        f"#people{min(sum(kinds[kind] for kind in _PEOPLE), 3)}",
        f"#states{min(kinds['<state>'], 3)}",
        f"#sides{min(len({s for a in line.actors for s in a.sides}), 3)}",
        "#dated" if any(when.precision == "day" for when in days) else "#undated",
        f"#long{min(len(texts) // 8, 5)}",
    ]
    if any(when.future is not None and when.past is None for when in days):
        said.append("#ahead")
    if line.index <= 1:
        said.append("#first")
    title = article.lines[0] if article.lines else line
    return said + sorted(f"#title={name}" for name in _told_in(title.text, classes))


def _told_in(title: str, classes: Classes) -> set[str]:
    stems = {word[:STEM].lower() for word in _TOKEN.findall(title)}
    return {name for stem in stems for name in classes.get(stem, ())}


@cache
def stored(name: str) -> dict[str, Any]:
    """Load what was fitted: ``weights`` by trait, ``bias`` and, of a sentence's, ``likely``."""
    file = files("monitor.extract").joinpath(f"{name}.json")
    fitted: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return fitted


@cache
def model(name: str) -> Model:
    """Make a model of its weights."""
    raw = stored(name)
    return Model(name, raw["weights"], raw["bias"], raw["likely"])
