"""Where a meeting was held: the place a sentence names with it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t) (?:the )?(?P<name>(?:[A-Z][\w'.-]+|St\.)(?: (?:[A-Z][\w'.-]+|of|de|the(?= [A-Z])))*)"
)
_CITY_OF = re.compile(
    r"\b(?:city|capital|town|village|resort|port|island) of (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|to discuss|discussing|covering|to talk about)\b"
)
_NOT_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|English|Mr|Ms|Mrs|President|Prime|NATO$|NATO's$"
    r"|Twitter|Facebook|X$|G7|G-7|G20|G-20|Group|United Nations|UN$|EU$"
    r"|(?:the )?(?:\w+ )?(?:Sea|Ocean|Gulf|Pacific|Atlantic|Strait)$|Indo-Pacific|Middle East|Europe$|Asia$|Commonwealth)"
)
_NOT_BEFORE = re.compile(
    r"\b(?:war|wars|conflict|situation|peace|troops|interest|interests|security|crisis|fighting|violence|forces"
    r"|soldiers|stability|ceasefire|cease-fire|invasion|developments?|events|investment|democracy|rights|elections?"
    r"|role|stake|tensions?|operations?|mission|presence|partners?|allies|countries|nations) $"
)


def place_of(line: Line, a: int, b: int, plain: str) -> str | None:
    """Find where a meeting was held: "in X" or "at X in Y" after the trigger, else before it."""
    spots = [m for m in _PLACE.finditer(plain, line.start, line.end) if _is_place(m, plain)]
    after = [
        m
        for m in spots
        if m.start() >= a and m.start() - b < 130 and not _TOPIC.search(plain, b, m.start())
    ]
    before = [m for m in spots if m.start() < a and not _opens_saying(m, line, a, plain)]
    city = _CITY_OF.search(plain, line.start, line.end)
    chosen = (after or before)[-1 if not after else 0 : None][:1]
    if not chosen:
        return city.group("name") if city else None
    first = chosen[0]
    nearer = [
        m for m in after if m.start() - first.end() < 6 and plain[m.start() : m.start() + 2] == "in"
    ]
    name = (
        nearer[0] if nearer and plain[first.start() : first.start() + 2] == "at" else first
    ).group("name")
    name = re.sub(r" (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Next|Last).*$", "", name)
    return re.sub(r"(?:'s?|[.,])$", "", name) or None


def _opens_saying(match: re.Match[str], line: Line, a: int, plain: str) -> bool:
    """Tell where only something was said: "In Riga, she announced that the two had met"."""
    return match.start() == line.start and _SAYS.search(plain, match.end(), a) is not None


_SAYS = re.compile(r"\b(?:said|says|told|announced|wrote|added|recalled|confirmed)\b")
_GOES_ON = re.compile(
    r"$|[,.;:)\"]|'s? |\s+(?:on|in|at|for|to|with|and|between|this|last|next|late|early|earlier|ahead|after|before|during"
    r"|where|as|by|from|over|under|while|when|who|which|that|today|yesterday|tomorrow|following|amid|about|of|will|was"
    r"|is|are|were|has|had|the|a|an|but|or|again|against|since|until|\d+|[a-z]+ed|--?)\b"
)


def _is_place(match: re.Match[str], plain: str) -> bool:
    if not _GOES_ON.match(plain, match.end()):
        return False
    return not (
        _NOT_PLACE.match(match.group("name"))
        or _NOT_BEFORE.search(plain[max(0, match.start() - 16) : match.start()])
    )
