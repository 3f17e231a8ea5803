"""Which bare surnames are those of office-holders: by the company they keep in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from monitor.match.public import is_public
from monitor.match.senses import term_on
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from monitor.match.verdicts import Sense
    from monitor.text.fold import Folded
    from monitor.types import Name, Term

_BESIDE = 40  # folded characters
_OPENING = 60  # folded characters that may be of the headline
_STAYS = re.compile(" (?:in|a|en) ")
_SAYS = re.compile("\\s?:\\s?[“„«‘\"'»]")


def vouched(
    bare: Sequence[Sense],
    senses: Sequence[Sense],
    has_title: Callable[[Name, date], bool],
    folded: Folded,
    on: date,
) -> Iterator[Sense]:
    """Give the bare surnames whose neighbours tell whose they are.

    One beside an office-holder of another side ("X telefoniert mit Y"): where both are bare the
    text must speak of public matters, for golfers play in pairs as well. One in a headline beside
    another state's capital or arms, where the text has the title of the office whosever it is
    ("X promises Kyiv coal … the PM said"). And one that speaks there ("X in Seoul: “…”").

    Args:
        bare: The surnames in question.
        senses: All candidates of the text, judged.
        has_title: Tells whether the title of a person's office stands in the text.
        folded: The text.
        on: The item's day.
    """
    beside = [s for s in senses if s.taken and s.name.kind is NameKind.PERSON]
    if is_public(folded):
        beside += bare
    holders = sorted((s.start, term.side) for s in beside if (term := term_on(s.name, on)))
    states = [s for s in senses if s.taken and s.name.side and _stands_for_a_state(s)]
    places = sorted((s.start, s.name.side) for s in states)
    capitals = {s.start: s for s in states if s.form is Form.CAPITAL}
    for sense in bare:
        term = term_on(sense.name, on)
        if term and (
            _near_another(sense, term, holders)
            or (sense.start < _OPENING and _speaks_there(sense, term, capitals, folded))
            or (
                sense.start < _OPENING
                and _near_another(sense, term, places)
                and has_title(sense.name, on)
            )
        ):
            yield sense


def _stands_for_a_state(sense: Sense) -> bool:
    return sense.form is Form.CAPITAL or sense.name.kind is NameKind.PROGRAMME


def _near_another(sense: Sense, term: Term, places: Sequence[tuple[int, str]]) -> bool:
    """Tell whether one of another side stands near; the places are sorted."""
    low = bisect_left(places, (sense.start - _BESIDE, ""))
    high = bisect_right(places, (sense.start + _BESIDE + 1, ""))
    return any(side != term.side for _, side in places[low:high])


def _speaks_there(sense: Sense, term: Term, capitals: dict[int, Sense], folded: Folded) -> bool:
    """Tell whether a headline has one speak in another's capital: "X in Seoul: “…”"."""
    stays = _STAYS.match(folded.text, sense.end)
    there = capitals.get(stays.end()) if stays else None
    return bool(
        there
        and there.name.side != term.side
        and _SAYS.match(folded.original, folded.span(there.start, there.end)[1])
    )
