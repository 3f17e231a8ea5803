"""Whether a text as a whole is of the sort that owes a line: a linear model of all its words.

A match report, a column, a firm's year, a page of history and a report of talks differ in most of
their words, not in one. Names, numbers and days are taken out first, as for a sentence
(``learned``); counted are words and pairs of them, those of the title apart, how much the text
speaks of arms and of offices, and how many are named. ``tests/quality/teach.py`` fits the weights.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from monitor.extract.learned import stored, terms
from monitor.extract.names.world import BODIES, CODE
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.reading import Article
    from monitor.types import Mention

_LINES: Final = 40  # sentences read of a text
_WORDS: Final = 65  # words a text must have to be judged by them: of a brief they say little
UNLIKELY: Final = -0.7  # the score below which a text owes nothing
_ARMS: Final = re.compile(
    r"\b(?:defen[cs]e|militar\w*|arm(?:y|ies|ed|s)|nav(?:y|al)|air force|troops|soldiers|missiles?"
    r"|tanks?|howitzers?|weapons?|munitions?|ammunition|nato|ukrain\w*|kyiv|alliance|warships?"
    r"|frigates?|submarines?|drones?|radars?|sanctions|security|artillery|shells|forces|exercise)\b"
)
_OFFICES: Final = re.compile(
    r"\b(?:minist(?:er|ers|ry|ries)|president|prime|ambassador|embassy|summit|talks|foreign"
    r"|bilateral|secretary|diplomat\w*|government|cabinet|parliament|council|counterparts?|treaty"
    r"|agreement|statement)\b"
)
_SHARES: Final = (0.3, 1, 2, 3, 5, 8)  # words of a kind in a hundred
_TWO: Final = 2  # sides
_COUNTS: Final = (0, 1, 2, 4, 8)


def of_worth(told: tuple[Mention, ...], article: Article) -> tuple[Mention, ...]:
    """Leave out what a text tells that by all its words owes nothing, but history and requests.

    What two states have signed stands whatever is told around it, and so does what the title or
    the first sentence tells of two sides and of arms. A dispatch that opens with what passed
    between two governments owes its lines, be it of roads or of coffee.
    """
    doubtful = [mention for mention in told if _is_doubtful(mention, article)]
    if not doubtful or _opens_with_one(told, article) or not is_unlikely(article):
        return told
    return tuple(mention for mention in told if mention not in doubtful)


def _opens_with_one(told: tuple[Mention, ...], article: Article) -> bool:
    """Tell a text whose first sentence dates a meeting, or counts a gift, of two public sides."""
    first = next((line for line in article.lines if line.rank == "body"), None)
    return first is not None and any(
        _is_public(mention) and e.start < first.end and not e.rule.startswith("general.")
        for mention in told
        for e in mention.evidence
        if e.rank == "body"
    )


def _is_public(mention: Mention) -> bool:
    """Tell what two governments or bodies did, with its sum or its day."""
    if mention.background or mention.kind == "request" or len(mention.sides) < _TWO:
        return False
    known = mention.amount is not None if mention.kind == "commitment" else mention.date is not None
    public = all(len(side) == CODE or side in BODIES for side in mention.sides)
    return known and public


def _is_doubtful(mention: Mention, article: Article) -> bool:
    if mention.background or mention.kind == "request":
        return False
    if len(mention.sides) < _TWO:
        return True
    if mention.status is Status.SIGNED and all(len(side) == CODE for side in mention.sides):
        return False
    head = article.lines[min(1, len(article.lines) - 1)].end
    first = [e for e in mention.evidence if e.start < head and not e.rule.startswith("general.")]
    return not any(_ARMS.search(e.text.lower()) for e in first)


def is_unlikely(article: Article) -> bool:
    """Tell a text whose words as a whole are of those that owe no line."""
    lines = article.lines[:_LINES]
    if sum(line.text.count(" ") + 1 for line in lines) <= _WORDS:
        return False
    fitted = stored("worth")
    counted = set(traits(article))
    said = sum(fitted["weights"].get(name, 0.0) for name in counted)
    return bool(fitted["bias"] + said / sqrt(len(counted)) < UNLIKELY)


def traits(article: Article) -> Iterator[str]:
    """Give what the model counts in a text."""
    lines = article.lines[:_LINES]
    for line in lines:
        words = [term.text for term in terms(line, article)]
        pairs = [f"{one} {two}" for one, two in pairwise(words)]
        yield from words
        yield from pairs
        if line.index == 0:
            yield from (f"#title={name}" for name in (*words, *pairs))
    text = " ".join(line.text for line in lines).lower()
    length = text.count(" ") + 1
    for name, kind in (("arms", _ARMS), ("offices", _OFFICES)):
        share = 100 * len(kind.findall(text)) / length
        yield from (f"#{name}{least}" for least in _SHARES if share > least)
    actors = [actor for line in lines for actor in line.actors]
    counts = {
        "roles": sum(bool(actor.role) for actor in actors),
        "people": sum(actor.kind == "person" for actor in actors),
        "sides": sum(bool(actor.sides) for actor in actors),
    }
    for name, count in counts.items():
        yield from (f"#{name}{least}" for least in _COUNTS if count > least)
    if article.programmes:
        yield "#scheme"
    if article.summits:
        yield "#summit"
