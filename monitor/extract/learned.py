"""What the words of a sentence say beside the rules: a linear model of how meetings are told.

Names, numbers and days are taken out first, so that the model knows how people tell of an event
and not of whom. The weights are fitted by ``tests/quality/teach.py`` on our own labelled texts.
A sentence no rule reads that likely tells of a meeting is read by the general frame of one, from
its loudest word.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from monitor.extract.reading import Line

_TOKEN: Final = re.compile(r"[A-Za-zÀ-ÿ]+|\d[\d.,]*|[,;:\"]")
_DAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_MONTH: Final = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_PEOPLE: Final = frozenset({"<person>", "<office>", "<counterpart>", "<pronoun>"})
_STEM: Final = 6  # letters of a word that count
_SMALL_WORDS: Final = (
    "about after and are because been before but during for from had has have her him his its last"
    " next not off one out over she that the their there they this until was were when where which"
    " who will with would"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A word as the model sees it; no place where a name or number was taken out."""

    text: str
    start: int = -1  # offset in the article
    end: int = -1


@dataclass(frozen=True, slots=True)
class Model:
    """What a word, or two in a row, says for or against."""

    weights: Mapping[str, float]
    bias: float
    likely: float  # the score from which a sentence tells of an event

    def hear(self, line: Line, plain: str) -> tuple[int, int] | None:
        """Give the loudest word of a sentence that tells of an event; None of another."""
        words = terms(line, plain)
        counted = dict(features(words))
        said = [(name, at) for name, at in counted.items() if name in self.weights]
        loudness = sum(self.weights[name] for name, _ in said) / sqrt(len(counted) or 1)
        if self.bias + loudness < self.likely:
            return None
        loud = dict.fromkeys(range(len(words)), 0.0)
        for name, at in said:
            loud[at] += self.weights[name]
        spoken = [at for at in loud if len(words[at].text) > 2 and words[at].text not in _SMALL]
        best = max((a for a in spoken if words[a].start >= 0), key=lambda a: loud[a], default=None)
        return None if best is None else (words[best].start, words[best].end)


def terms(line: Line, plain: str) -> list[Term]:
    """Cut a sentence into words; who is named is a mark of the kind of actor."""
    found: list[Term] = []
    at = line.start
    for actor in sorted(line.actors, key=lambda actor: actor.start):
        if actor.start < at:
            continue
        found += _words(plain, at, actor.start)
        found.append(Term(f"<{actor.kind}>"))
        at = actor.end
    return [*found, *_words(plain, at, line.end)]


def _words(plain: str, start: int, end: int) -> Iterator[Term]:
    for match in _TOKEN.finditer(plain, start, end):
        word = match.group().lower()
        if _DAY.fullmatch(word) or (_MONTH.fullmatch(word) and match.group()[0].isupper()):
            yield Term("<day>")
        elif word[0].isdigit():
            yield Term("<number>")
        else:
            yield Term(word[:_STEM], *match.span())


def features(words: list[Term]) -> Iterator[tuple[str, int]]:
    """Give what the model counts, each with the number of the word it begins at."""
    for at, word in enumerate(words):
        yield word.text, at
    for at, (one, two) in enumerate(pairwise(words)):
        yield f"{one.text} {two.text}", at
    people = [at for at, word in enumerate(words) if word.text in _PEOPLE][:2]
    if len(people) == 2:
        between = range(people[0] + 1, people[1])
        for at in between:
            yield f"~{words[at].text}", at
        for at in between[:-1]:
            yield f"~{words[at].text} {words[at + 1].text}", at


@cache
def model(name: str) -> Model:
    """Load a model's weights."""
    file = files("monitor.extract").joinpath(f"{name}.json")
    raw = json.loads(file.read_text(encoding="utf-8"))
    return Model(raw["weights"], raw["bias"], raw["likely"])
