"""Meetings no trigger tells: two sides, one of them with the other, and any word of meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import Meet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party
    from monitor.extract.languages.tongues.lexicon import Told

_NEAR: Final = 110  # characters a word before the second of the two may reach over


def widely(article: Article, line: Line) -> Iterator[tuple[Meet, re.Match[str]]]:
    """Give the words by which a sentence without a trigger tells of a meeting, best first.

    Args:
        article: The text.
        line: A sentence no trigger reads.
    """
    lexicon, told = article.lexicon, article.lexicon.told
    if told is None or line.title or told.no.search(line.text):
        return
    masked = lexicon.not_meet.sub(lambda m: "\x00" * len(m[0]), line.text)
    sure = told.sure.search(masked) is not None
    beside = is_with(article, line, told)
    meet = Meet(f"{lexicon.language}.meet.told", told.words, wide=True)
    if sure or beside:
        yield from ((meet, match) for match in told.sure.finditer(masked))
        yield from ((meet, match) for match in told.words.finditer(masked))
    if _of_one_day(line) and not told.says.search(line.text):
        other = Meet(f"{lexicon.language}.meet.day", told.words, wide=True)
        yield from ((other, match) for match in _VERB.finditer(line.text) if beside)


def _of_one_day(line: Line) -> bool:
    """Tell a sentence that names a day of its own."""
    return any(w.precision == "day" and not w.attribution and not w.dateline for w in line.whens)


_VERB: Final = re.compile(r"$")


def is_with(article: Article, line: Line, told: Told) -> bool:
    """Tell whether a sentence puts one person or body of a side with that of another."""
    able = [p for p in line.parties if p.strong and not p.about and not p.firm]
    if any(_beside(article, a, b) for a, b in _of_two_sides(able)):
        return True
    for party in able:
        before = article.text[max(line.start, party.start - _NEAR) : party.start]
        others = told.he.search(line.text) or any(p.side != party.side for p in able)
        if others and told.with_whom.search(before):
            return True
    if able and told.someone.search(line.text):
        return True
    return bool(able) and any(
        told.with_whom.search(line.text[max(0, m.start() - _NEAR) : m.start()])
        for m in told.titled.finditer(line.text)
    )


def met(meet: Meet, line: Line, involved: Sequence[Party]) -> tuple[Party, ...]:
    """Keep those people and bodies who can meet; a state by itself is a topic here."""
    able = [p for p in involved if not p.about and not p.firm]
    if meet.rule.endswith(".together"):  # by name, who sign a paper side by side
        return tuple(p for p in line.parties if p.person and p in able)
    if meet.rule.endswith(".day"):
        return tuple(p for p in able if p.strong)
    ends = {at for p in able if p.side not in {"eu", "un"} for at in (p.start, p.end)}
    return tuple(  # "deutsch-australisch": one state written onto another
        p for p in able if p.strong or p.end + 1 in ends or p.start - 1 in ends
    )


def _of_two_sides(able: Sequence[Party]) -> Iterator[tuple[Party, Party]]:
    for n, first in enumerate(able):
        yield from ((first, other) for other in able[n + 1 :] if other.side != first.side)


def _beside(article: Article, first: Party, second: Party) -> bool:
    """Tell "A and B" joined by no more than an office."""
    gap = article.text[first.end : second.start]
    return _AND.fullmatch(gap) is not None


_AND: Final = re.compile(
    r"(?:,[^,;.]{2,90},| \([^)]{1,20}\)|[^,;.]{0,60})? (?:et|und|sowie) [^,;.]{0,90}"
)
