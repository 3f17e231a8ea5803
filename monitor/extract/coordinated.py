"""A second promise with the subject of the first: "will send four jets and train their pilots"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.money import amounts
from monitor.extract.money_things import counted
from monitor.extract.promise import ADV, GIFT, GIVE
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.promise import Promise
    from monitor.extract.reading import Article

_AND: Final = re.compile(rf"(?:,? and|,|;)(?: to)? {ADV}(?={GIVE}\b)")
_GIFT: Final = re.compile(rf"\b{GIFT}\b")
_RULES: Final = frozenset(
    {"commit.will", "commit.agreed", "commit.pledged", "commit.offered", "commit.decided"}
    | {"commit.title-to", "commit.expected", "commit.decision-to"}
)
_BRIEF: Final = 3  # words; an object has more than its verb


def and_also(rule: Promise, b: int, tail: int, article: Article) -> tuple[int, int] | None:
    """Find where a second verb of giving with an object of its own begins, and its "and" ends.

    Args:
        rule: That of the first promise.
        b: Where the trigger of the first ends.
        tail: Where its words end.
        article: Where it stands.
    """
    if rule.id not in _RULES or rule.status is Status.REQUESTED:
        return None
    for match in _AND.finditer(article.plain, b, tail):
        first = article.plain[b : match.start()].split()
        if len(first) < _BRIEF or len(article.plain[match.end() : tail].split()) < _BRIEF:
            continue
        if _object(article, b, match.start()) and _object(article, match.end(), tail):
            return match.start(), match.end()
    return None


def _object(article: Article, start: int, end: int) -> bool:
    """Tell whether something that can be given is named: a sum, a count, a thing."""
    plain = article.plain
    return bool(
        _GIFT.search(plain, start, end)
        or counted(plain, start, end)
        or amounts(plain, start, end, language="en", source_country=article.home)
    )
