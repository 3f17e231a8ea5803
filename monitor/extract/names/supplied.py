"""The side of a titled person whose title does not tell it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.dates.told import side_of_city
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Article, Line


def supply_side(parties: tuple[Party, ...], line: Line, article: Article) -> tuple[Party, ...]:
    """Give a titled person of unknown side the likeliest one that is not the others'.

    That is the side named before in the sentence ("Estonia's ministry said Minister Mets"), else
    the one the article speaks of most, else the headline's, else the last one named before.
    """
    known = {s for p in parties for s in p.sides}
    if not known:
        parties = _told_by_name(parties, article)
        known = {s for p in parties for s in p.sides}
    home = "" if known or len(parties) < 2 else _own_side(line, article) or _letterhead(article)
    if home:
        parties = (replace(parties[0], sides=(home,)), *parties[1:])
        known = {home}
    if len(known) != 1 or all(p.sides or not (p.person or p.role) for p in parties):
        return parties
    strange = [p for p in parties if not p.sides and (p.person or p.role)]
    at = min(p.start for p in strange)
    if any(p.level in _OF_STATES or _PREMIER.search(p.role) for p in strange):
        known |= article.homes.keys()
    side = (
        _by_name(parties, known, article)
        or _by_scheme(parties, known, article)
        or _named_before(line, at, known)
        or _by_town(line, known)
        or article.usual_side(known)
        or _only_side(article.lines[0], known)
        or next(
            (
                side
                for earlier in reversed(article.lines[max(0, line.index - 3) : line.index])
                if (side := _only_side(earlier, known))
            ),
            "",
        )
        or _left(article, known)
    )
    if not side:
        return parties
    return tuple(p if p.sides else replace(p, sides=(side,)) for p in parties)


_PREMIER = re.compile(r"(?:[Pp]rime [Mm]inister|[Cc]hancellor|[Pp]remier)$")
_OF_STATES = frozenset({"minister", "deputy", "ambassador", "military", "parliament"})  # no firm's


def _own_side(line: Line, article: Article) -> str:
    """Give whose the first of two strangers is: that the title names first, if it is a state."""
    title = article.lines[0] if article.lines and article.lines[0].rank == "title" else line
    states = [a for a in title.actors if a.sides and not set(a.sides) & BODIES]
    return states[0].sides[0] if states and len(states[0].sides) == 1 else ""


_HEAD = re.compile(
    r"\b(?:Embassy|High Commission|Ministry|Government|Mission|Delegation) of (?:the )?"
)


def _letterhead(article: Article) -> str:
    """Give whose embassy or ministry tells the story: "The Embassy of Latvia informs that"."""
    for line in article.lines[:3]:
        named = _HEAD.search(line.text)
        here = [a for a in line.actors if named and a.end <= line.start + named.end() + 40]
        side = next((a.sides[0] for a in here if len(a.sides) == 1), "")
        if side:
            return side
    return ""


def _told_by_name(parties: tuple[Party, ...], article: Article) -> tuple[Party, ...]:
    """Give the one of two strangers whose name is Korean that side, if the article names it."""
    korean = [p for p in parties if _KOREAN.fullmatch(p.person)]
    if len(parties) != 2 or len(korean) != 1 or "kr" not in dict(article.sides):
        return parties
    return tuple(replace(p, sides=("kr",)) if p is korean[0] else p for p in parties)


_KOREAN = re.compile(r"[A-Z][a-z]{1,4} [A-Z][a-z]+-[a-z]+")


def _by_name(parties: tuple[Party, ...], known: set[str], article: Article) -> str:
    """Give the side a name is written like, if the article names that side."""
    strange = [p.person for p in parties if not p.sides]
    korean = any(_KOREAN.fullmatch(name) for name in strange)
    return "kr" if korean and "kr" not in known and "kr" in dict(article.sides) else ""


_TOWN = re.compile(r"(?<=\b[Ii]n |\b[Aa]t )[A-Z]\w+(?: [A-Z]\w+)?|(?<=\bnear )[A-Z]\w+")


def _by_town(line: Line, known: set[str]) -> str:
    """Give the side of the town two meet in, where it is neither the other's nor a third one's."""
    towns = (
        side_of_city(word)
        for m in _TOWN.finditer(line.text)
        for word in (m.group(), m.group().split()[0])
    )
    return next((side for side in towns if side and side not in known), "")


_RUNS = re.compile(r"(?:director|head|manager|chief executive|chair)", re.IGNORECASE)


def _by_scheme(parties: tuple[Party, ...], known: set[str], article: Article) -> str:
    """Give whose scheme an article is about to the one who runs it."""
    if not any(_RUNS.search(p.role) for p in parties if not p.sides):
        return ""
    owners = {p.side for p in article.programmes if p.side} - known
    return owners.pop() if len(owners) == 1 else ""


def _named_before(line: Line, at: int, known: set[str]) -> str:
    before = [a for a in line.actors if a.end <= at and len(a.sides) == 1]
    return next((a.sides[0] for a in reversed(before) if a.sides[0] not in known), "")


def _left(article: Article, known: set[str]) -> str:
    """Give the one further state the article names."""
    states = {side for side, _ in article.sides} - known - BODIES
    return states.pop() if len(states) == 1 else ""


def _only_side(line: Line, known: set[str]) -> str:
    """Give the one further state a sentence names."""
    named = {s for a in line.actors for s in a.sides} - known - BODIES
    return named.pop() if len(named) == 1 else ""
