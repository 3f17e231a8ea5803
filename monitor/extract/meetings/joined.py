"""Who comes along to a meeting of others: "his deputy will also take part in the talks"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.meetings import fill
from monitor.extract.changes.parties import count_sides, named_in
from monitor.extract.draft import Draft
from monitor.extract.keyed import keyed
from monitor.extract.meetings.absent import comer
from monitor.extract.names.parties import join_parties
from monitor.extract.names.subjects import objects_of
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line

JOINED: Final = "meet.joined"
_MEETING = r"(?:talks|meeting|session|discussions|conversations?|round|encounter)"
_COMES = keyed(
    r"\b(?:will|would|is to|are to|is going to|is due to|is set to|(?:has|have) (?:decided|agreed) to|plans to) (?:also |now |then |too )?"
    r"(?:join|take part in|attend|sit in on|be (?:present )?at|participate in|come along to)\b"
    rf"(?: (?:them|the two|both|him|her)\b(?=[^.;]{{0,60}}?\b{_MEETING}\b)"
    rf"| (?:the|their|his|her|these|those|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day's|next week's|tomorrow's|the \w+day) (?:[\w-]+ ){{0,2}}?{_MEETING}\b"
    r"|(?= [A-Z][^.;]{3,110}? (?:when|as) they (?:meet|get together|sit down|talk|confer)\b))"
)


def joined_in(
    line: Line, article: Article, focus: Focus, here: Sequence[Draft], told: Sequence[Draft]
) -> list[Draft] | None:
    """Read who comes along to a meeting of others.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        here: The meetings its verbs tell of.
        told: The tellings of the sentences before.

    Returns:
        The meetings of the sentence; ``None`` where nobody comes along.
    """
    comes = _COMES.search(line.text) if line.rank == "body" else None
    if comes is None or line.quoted(line.start + comes.start()):
        return None
    begin, end = line.start + comes.start(), line.start + comes.end()
    who = comer(line, article, focus, begin)
    others = _hosts(line, article, focus, end) or _told(told)
    known = {p.person for p in others if p.person}
    if who is None or not who.person or who.person in known:
        return None
    if count_sides(others) < 2 or not known:
        return None
    draft = Draft("meeting", JOINED, line, begin, end, Status.PLANNED, (*others, who))
    draft.multilateral = count_sides(draft.parties) > 2
    fill(draft, line, (begin, end), article)
    draft.status = Status.PLANNED
    last = next((d for d in reversed(told) if d.kind == "meeting"), None)
    if draft.date is None and last is not None and others == last.parties:
        draft.date, draft.date_end, draft.precision = last.date, last.date_end, last.precision
    mine = set(draft.sides)
    return [d for d in here if not set(d.sides) <= mine] + [draft]


def along(parties: tuple[Party, ...], line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Add who sat in: "met the president on Monday, joined by the Latvian premier"."""
    last = max((p.end for p in parties if line.start <= p.start < line.end), default=line.end)
    came = _CAME_TOO.match(plain, last, line.end)
    if came is None or not parties:
        return parties
    return join_parties(parties, objects_of(line, came.end(), _NEAR, plain, focus)[0])


_NEAR: Final = 20  # characters
_CAME_TOO: Final = re.compile(
    r"[^.;:\"]{0,70}?(?:,| and)(?: (?:later|then|also|both|at the end|for part of it|briefly|there|on screen|by video|by phone))*"
    r" joined (?:\w+ ){0,2}?by "
)


def _hosts(line: Line, article: Article, focus: Focus, end: int) -> tuple[Party, ...]:
    """Name those whose meeting it is, where the sentence does."""
    people, _, _ = named_in(line, article, focus)
    return tuple(p for p in people if p.start >= end)


def _told(told: Sequence[Draft]) -> tuple[Party, ...]:
    """Give those of the meeting told before."""
    last = next((d for d in reversed(told) if d.kind == "meeting"), None)
    planned = last is not None and last.status is Status.PLANNED and not last.background
    return last.parties if last is not None and planned else ()
