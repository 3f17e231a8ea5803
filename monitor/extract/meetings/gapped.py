"""A second meeting told without its verb: "will see A on Monday and, a day later, B"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.names.parties import join_parties
from monitor.extract.names.subjects import objects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Line

_WHEN: Final = (
    r"(?:,? (?:then|later|afterwards?|also|finally|next|separately|after (?:that|lunch)|before (?:that|lunch)|earlier"
    r"|(?:on )?\w+day(?: (?:morning|afternoon|evening))?|in the (?:afternoon|evening|morning)|the (?:same|next|following) (?:day|afternoon|evening|morning)"
    r"|(?:a|two|three) (?:day|hour|week)s? (?:later|earlier|before)|at noon|over (?:lunch|dinner|breakfast)|in [A-Z]\w+|for [\w -]{3,20}?))*"
)
_GAPPED: Final = keyed(
    rf"(?:,|;)? (?:and|but|then|followed by){_WHEN},? (?:(?:one|another|a (?:second|further|third|separate) one|that) )?(?:with |by )(?=the |his |her |its |[A-Z])"
)
_IN_TURN: Final = re.compile(
    r"(?:,? (?:in|at) (?:the )?(?=[A-Z])[^,;.:\"]{2,40}?|,? on (?:\w+day|\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}))+,? and (?:then |later |afterwards )?(?=the |his |her |its |[A-Z])"
)
_THEN: Final = re.compile(  # "…, then B", "… and, later, B", "… before B"
    r"(?:,? (?:in|at|on|over|for|during|by|this|that)(?: [\w'-]+){1,4}?)*"
    r"(?:,? and,? (?:then|later|afterwards|finally|after (?:that|lunch)|in the (?:afternoon|evening)|a (?:day|week) later|the (?:next|following) day)"
    r"|[,;] (?:then|later|afterwards|followed by|and finally)|,? (?:before|followed by|ahead of)),? "
    r"(?:(?:on \w+day|at (?:noon|night)|over (?:lunch|dinner|breakfast)|a (?:day|week) later|the (?:next|following) day),? )?(?:with |by )?(?=the |his |her |its |[A-Z])"
)
_THERE: Final = re.compile(
    r",? (?:in|at) (?:the )?[A-Z]|,? on (?:\w+day|\d{1,2} [A-Z]|[A-Z]\w+ \d)"
)
REACH: Final = 12  # characters after "with" in which whom it is about begins


def gapped(
    first: Draft, line: Line, plain: str, focus: Focus
) -> Iterator[tuple[int, int, tuple[Party, ...]]]:
    """Find whom the one who meets in a sentence meets next: where it is told, and who they are.

    Args:
        first: The meeting told with its verb.
        line: Its sentence.
        plain: The article.
        focus: What it speaks of.
    """
    if len(first.sides) != 2 or not first.parties:
        return
    who = first.parties[0]
    known = {p.person for p in first.parties}
    for match in _GAPPED.finditer(plain, first.end, line.end):
        found, _ = objects_of(line, match.end(), REACH, plain, focus)
        met = tuple(p for p in found if (p.person or p.role) and p.person not in known)
        near = bool(met) and met[0].start - match.end() < REACH
        if near and not set(met[0].sides) & set(who.sides):
            yield match.start(), match.end(), join_parties((who,), met[:1])
    yield from _in_turn(first, line, plain, focus)


def _in_turn(
    first: Draft, line: Line, plain: str, focus: Focus
) -> Iterator[tuple[int, int, tuple[Party, ...]]]:
    """Read "met A in one city on Monday, then B in another and, later, C"."""
    who = first.parties[0]
    known = {p.person for p in first.parties}
    ends = max(p.end for p in first.parties)
    while first.end < ends < line.end:
        then = _IN_TURN.match(plain, ends, line.end) or _THEN.match(plain, ends, line.end)
        if then is None:
            return
        found, end = objects_of(line, then.end(), REACH, plain, focus)
        met = tuple(p for p in found[:1] if p.person and p.sides and p.person not in known)
        near = bool(met) and met[0].start - then.end() < REACH
        there = then.re is _THEN or _THERE.match(plain, end, line.end)
        if not near or not there or set(met[0].sides) & set(who.sides):
            return
        known.add(met[0].person)
        yield met[0].end, max(end, met[0].end), join_parties((who,), met)
        ends = max(end, met[0].end)
