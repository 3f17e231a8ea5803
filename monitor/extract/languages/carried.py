"""Whom a sentence that names one side, or none, takes from those before it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Told


def carried(article: Article, line: Line, strong: Sequence[Party]) -> tuple[Party, ...]:
    """Add to those named whom the sentences before tell of; nothing where they tell of nobody.

    Args:
        article: The text.
        line: The sentence.
        strong: Those it names itself.
    """
    lexicon = article.lexicon
    if _NEXT_ROUND.search(line.text):
        both = article.pair(line)  # of whom "the next consultations" are
        held = {p.side for p in strong}
        return (*strong, *(replace(p, person="", strong=True) for p in both if p.side not in held))
    if not line.parties and lexicon.diary.search(line.text):
        return _received_last(article, line)
    if lexicon.language not in ALPHABETIC and _goes_on(line):
        return _last_two(article, line)
    topic = article.topic(line, firms=False) or _diarist(article, line)
    if topic is not None and strong and topic.side not in {p.side for p in strong}:
        return (topic, *strong)
    guest = _just_told(article, line, strong)
    if guest is not None:
        return (guest, *strong)
    return _counterpart(article, line, strong)


def _just_told(article: Article, line: Line, strong: Sequence[Party]) -> Party | None:
    """Give the one foreigner of the sentence before, where only one of the home side is named."""
    lexicon = article.lexicon
    if lexicon.language in ALPHABETIC or not any(p.counterpart for p in strong):
        return None
    sides = {p.side for p in strong}
    before = [x for x in article.before(line)[:1] if not x.title]
    people = [p for x in before for p in x.parties if p.person and not p.about]
    others = [p for p in people if p.side not in sides]
    return others[-1] if len(sides) == 1 and len({p.side for p in others}) == 1 else None


def _counterpart(article: Article, line: Line, strong: Sequence[Party]) -> tuple[Party, ...]:
    """Add who is named by his relation alone, or by an office without its state."""
    told = article.lexicon.told
    sides = {p.side for p in strong}
    if told is None or len(sides) > 1 or not _unplaced(article, line, told, strong):
        return ()
    cast = [p for p in article.cast(line) if p.side not in sides]
    wanted = 2 - len(sides)
    if len({p.side for p in cast}) == wanted:
        return (*strong, *(replace(p, strong=True, about=False) for p in cast))
    placed = _placed(article, line, sides) if strong and not cast else None
    if placed is not None and told.titled.search(line.text):
        return (*strong, placed)
    home = article.lexicon.home
    at_home = article.source_country in {"", home} and home not in sides
    if strong and at_home and not cast and told.titled.search(line.text):
        return (*strong, Party(side=home, start=line.start, end=line.start, strong=True))
    return ()


def _placed(article: Article, line: Line, sides: set[str]) -> Party | None:
    """Give the one state in which they are, of whom a titled host may be: "in Südkorea"."""
    near = [
        Party(side=hit.side, start=line.start, end=line.start, strong=True)
        for told in (line, *article.before(line)[:1])
        for hit in told.names
        if hit.kind is NameKind.COUNTRY and hit.form is Form.FULL and not told.title
    ]
    others = [p for p in near if p.side not in sides]
    return others[0] if len({p.side for p in others}) == 1 else None


def _unplaced(article: Article, line: Line, told: Told, strong: Sequence[Party]) -> bool:
    """Tell whether a sentence names somebody whose state it does not say."""
    if told.someone.search(line.text):
        return True
    if article.lexicon.pair.search(line.text):
        return not strong
    named = (line.start + m.start("name") for m in told.titled.finditer(line.text))
    return any(all(not p.start <= at < p.end for p in line.parties) for at in named)


def _goes_on(line: Line) -> bool:
    """Tell a sentence that names nobody but a day of its own: of those told just before."""
    return (
        not line.title
        and not line.parties
        and any(w.date and not w.attribution and not w.dateline for w in line.whens)
    )


def _received_last(article: Article, line: Line) -> tuple[Party, ...]:
    """Give whom the calendar's line before received: 同10分、首脳会談."""
    host = _diarist(article, line)
    before = article.before(line)[:1]
    guests = [p for earlier in before for p in earlier.parties if p.strong and not earlier.title]
    return (host, *guests) if host and guests else ()


def _last_two(article: Article, line: Line) -> tuple[Party, ...]:
    half = article.before(line)[:1]
    if half and half[0].text.endswith("、") and article.lexicon.pair.search(half[0].text):
        return article.pair(half[0])  # the other half of a sentence of both
    for earlier in article.before(line)[:2]:
        strong = tuple(p for p in earlier.parties if p.strong and not p.firm and not p.about)
        if len({p.side for p in strong}) == 2 and not earlier.title:
            return strong
    return ()


_NEXT_ROUND: Final = re.compile(
    r"次回の|次の(?:会合|協議|会談)|初会合|(?:첫|1차)\s?(?:회의|회담|협의|대화)|首次会[议谈晤]|다음\s?(?:회의|회담|협의|대화)|차기\s?(?:회의|회담|협의|대화)"
    r"|下一(?:轮|次)|下次|下一輪"
    r"|(?:prochaine|nouvelle|deuxième)s? (?:réunion|rencontre"
    r"|session|consultations?|cycle|dialogue)"
    r"|nächsten? (?:Treffen|Runde|Gespräche?|Konsultationen|Sitzung)",
    re.IGNORECASE,
)


def _diarist(article: Article, line: Line) -> Party | None:
    """Give the home office as the subject of a calendar's line."""
    lexicon = article.lexicon
    if not lexicon.home or not lexicon.diary.search(line.text):
        return None
    return Party(side=lexicon.home, start=line.start, end=line.start, strong=True, subject=True)
