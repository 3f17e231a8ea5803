"""French and German sentences of a tour: one whom several see, each on a day or in a town."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.meetings.each import each
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mention

#: Where the next stop of a tour can begin.
_NEXT: Final = re.compile(
    r",? (?:puis|ensuite|et|ainsi que|avant de|dann|danach|anschließend|und|sowie|bevor)\b|[,;] "
)
_TOWN: Final = re.compile(r"\b(?:à|au|en|in|im) (?P<town>[A-ZÀ-Þ][\w’'-]+)")
_THEN: Final = re.compile(r",? (?:puis|ensuite|avant|dann|danach|anschließend|bevor)\b")


def parted(article: Article, mention: Mention, line: Line) -> Iterator[Mention]:
    """Give the meetings of one who sees several in turn, else the one meeting.

    Args:
        article: The text.
        mention: As read.
        line: Its sentence.
    """
    stops = _in_turn(mention, line) if article.lexicon.language in ALPHABETIC else ()
    yield from stops if len(stops) > 1 else each(article, mention, line)


def _in_turn(mention: Mention, line: Line) -> tuple[Mention, ...]:
    """Part a meeting of three sides into one for each stop that has its own day or town."""
    if line.title or len(mention.sides) != _TWO_STOPS:
        return (mention,)
    stops = list(_stops(line))
    people = [p for p in line.parties if p.side in mention.sides and not p.about]
    able = [p for p in people if not p.counterpart]
    host = next((p for p in able if p.subject), able[0] if able else None)
    told = set(mention.sides) - {p.side for p in people}
    side = next(iter(told)) if len(told) == 1 else host.side if host else None
    if side is None:
        return (mention,)
    at = [
        next((n for n, (a, b) in enumerate(stops) if a <= p.start < b), 0)
        for other in mention.sides
        if other != side
        for p in [q for q in people if q.side == other][:1]
    ]
    if len(at) != len(mention.sides) - 1 or len(set(at)) != len(at):
        return (mention,)
    first, last = sorted(at)
    parted = stops[first][0], stops[last][0], stops[-1][1]
    if not _apart(line, *parted):
        return (mention,)
    return tuple(_stop(mention, line, side, a, b) for a, b in pairwise(parted))


_TWO_STOPS: Final = 3  # sides: the one who travels, and two hosts


def _stops(line: Line) -> Iterator[tuple[int, int]]:
    cuts = [line.start, *(line.start + m.start() for m in _NEXT.finditer(line.text)), line.end]
    yield from pairwise(cuts)


def _days(line: Line, start: int, end: int) -> list[object]:
    """List the days one stop names."""
    days = (w for w in line.whens if w.precision == "day" and not w.attribution)
    return [w.date for w in days if start <= w.start < end]


def _towns(line: Line, start: int, end: int) -> list[str]:
    return [m["town"] for m in _TOWN.finditer(line.text, start - line.start, end - line.start)]


def _apart(line: Line, start: int, middle: int, end: int) -> bool:
    """Tell two stops by a day or a town of each, or by a word that says one came after."""
    for of in (_days, _towns):
        later = of(line, middle, end)
        if later and of(line, start, middle) and later[0] not in of(line, start, middle):
            return True
    met = next((p.start for p in line.parties if middle <= p.start < end), end)
    if _days(line, middle, met) and not _days(line, start, middle):
        return True  # "mit A und am Freitag mit B"
    return _THEN.match(line.text, middle - line.start) is not None


def _stop(mention: Mention, line: Line, side: str, start: int, end: int) -> Mention:
    """Give the meeting of one stop, on its own day where it names one."""
    inside = [p for p in line.parties if start <= p.start < end]
    met = next(p.side for p in inside if p.side in mention.sides and p.side != side)
    sided = {p.person: p.side for p in line.parties if p.person}
    both = {side, met}
    days = [w for w in line.whens if start <= w.start < end and not w.attribution and w.date]
    when = next((w for w in days if w.precision == "day"), None)
    towns = _towns(line, start, end)
    ahead = mention.status is not Status.OCCURRED
    date = when.reading(future=ahead)[0] if when else mention.date
    return replace(
        mention,
        sides=tuple(sorted(both)),
        persons=tuple(p for p in mention.persons if sided.get(p, side) in both),
        offices=tuple(o for o in mention.offices if o[1] in both),
        date=date,
        date_precision="day" if when and date else mention.date_precision,
        place=towns[0] if towns and mention.place else mention.place,
        format="bilateral",
    )
