"""Where a meeting was held: the place a sentence names with it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.dates.anchored import OF_RETURN
from monitor.extract.keyed import keyed

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t) (?:the )?(?P<name>(?:[A-Z][\w'.-]+|St\.)(?: (?:[A-Z][\w'.-]+|of|de|the(?= [A-Z])))*)"
)
_CITY_OF = re.compile(
    r"\b(?:city|capital|town|village|resort|port|island) of (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|to discuss|discussing|covering|to talk about|because|owing to|due to|prepar(?:e|ed|ing|ations?)|ahead of|in advance of)\b"
    r"|\b(?:said|says|telling|told|tells|announced|wrote|added|recalled|confirmed|speaking)\b[^.;:]*$"
)
_NOT_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament(?! House| Hill)|Congress|English|Mr|Ms|Mrs|President|Prime|NATO$|NATO's$"
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
    back = OF_RETURN.search(plain, line.start, a)
    begin = back.end() if back else line.start  # where somebody came home to is not where he met
    spots = [m for m in _PLACE.finditer(plain, begin, line.end) if _is_place(m, plain)]
    after = [
        m
        for m in spots
        if m.start() >= a
        and (
            _HELD.search(plain, b, m.start())
            or (m.start() - b < 130 and not _TOPIC.search(plain, b, m.start()))
        )
        and not _WITH_ANOTHER.search(plain, b, m.start())
    ]
    aside = _SAID_WHERE.search(plain, line.start, a)
    elsewhere = range(*aside.span()) if aside else range(0)
    before = [
        m
        for m in spots
        if m.start() < a and m.start() not in elsewhere and not _opens_saying(m, line, a, plain)
    ]
    city = _CITY_OF.search(plain, line.start, line.end)
    chosen = (after or before)[-1 if not after else 0 : None][:1]
    if not chosen:
        if back:
            return None
        if city:
            return city.group("name")
        return _end_of_journey(line, a, b, plain) or _called_by_town(line, a, plain)
    first = chosen[0]
    nearer = [
        m for m in after if m.start() - first.end() < 6 and plain[m.start() : m.start() + 2] == "in"
    ]
    name = (
        nearer[0] if nearer and plain[first.start() : first.start() + 2] == "at" else first
    ).group("name")
    return _bare(name)


_HELD = re.compile(
    r"\b(?:held|place|meet|met)(?: (?:on|next|this|late|early|\w+day|\d{1,2}|[A-Z]\w+))*,? $"
)
_WITH_ANOTHER = re.compile(r"(?:,| and)(?: (?:then|later|on \w+day))*,? with ")
_BESIDE = re.compile(
    r"(?: of (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?(?:,? on (?:\w+day|\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}))? "
)


def place_beside(line: Line, begin: int, end: int, plain: str) -> str | None:
    """Find where the second of two is met who are told in one breath: "A in Riga, B in Oslo".

    Args:
        line: Their sentence.
        begin: Where the words of meeting end.
        end: Where the one met is named to.
        plain: The text.
    """
    spots = [m for m in _PLACE.finditer(plain, begin, line.end) if _is_place(m, plain)]
    own = next((m for m in spots if _BESIDE.fullmatch(plain, end, m.start())), None)
    others = any(m.end() <= end for m in spots)
    return _bare(own["name"]) if own and others else None


def _called_by_town(line: Line, a: int, plain: str) -> str | None:
    """Give the town that talks are called by: "Tuesday's Riga talks"."""
    towns = [x for x in line.actors if x.capital and 0 <= a - x.end < _NEAR_BY]
    return towns[-1].text if towns and plain[towns[-1].end : a] == " " else None


_NEAR_BY = 2  # characters


def _bare(name: str) -> str | None:
    """Leave out the day that follows a town, and what owns it."""
    name = re.sub(r" (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Next|Last).*$", "", name)
    return re.sub(r"(?:'s?|[.,])$", "", name) or None


_GOES = (
    r"(?:[Tt]ravel(?:s|l?ed|l?ing)?|[Ff]l(?:y|ies|ew|ying)|[Gg]o(?:es|ing)?|[Ww]ent|[Cc]omes?|[Cc]ame|[Cc]oming|[Hh]ead(?:s|ed|ing)?|[Rr]eturn(?:s|ed|ing)?"
    r"|[Mm]oved? on|[Mm]oves on|[Tt]rip|[Vv]isit(?: by [^;:\"]{3,90}?,?)?|[Jj]ourney|[Tt]our)(?: (?:on|late on|this|next|last|early on) \w+| tomorrow| yesterday| today)? to"
    r"|(?:[Ll]eav(?:e|es|ing)|[Ll]eft|[Dd]epart(?:s|ed|ing)?|[Ss]et (?:off|out)|[Ss]ets (?:off|out))(?: (?:on|this|next) \w+| tomorrow| yesterday| today)? for"
    r"|[Vv]isit(?:s|ed|ing)?"
)
_JOURNEY = keyed(rf"\b(?:{_GOES}) (?:the )?(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}})")
_WELCOME = re.compile(r",? (?:back )?to (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")
_APART = re.compile(
    r"[;:\"]|\b(?:after|before|following|ahead of|since|until|said|says|told|ahead)\b"
)


def _end_of_journey(line: Line, a: int, b: int, plain: str) -> str | None:
    """Give where somebody went for a meeting: "flew to X to meet", "welcomed her to X"."""
    found: re.Match[str] | None = None
    invited = plain[a:b].lower().endswith("the invitation of ")
    for match in _JOURNEY.finditer(plain, line.start, line.end):
        near = (match.end() <= b or invited) and not _APART.search(plain, match.end(), a)
        if (near or match.start() == a) and _is_town(match, line, plain):
            found = match
    if found is None and plain[a:b].lower().startswith(("welcom", "greet", "receiv")):
        people = [x for x in line.actors if x.start >= b]
        there = _WELCOME.match(plain, people[0].end, line.end) if people else None
        found = there if there and _is_town(there, line, plain) else None
    return _bare(found["name"]) if found else None


def _is_town(match: re.Match[str], line: Line, plain: str) -> bool:
    """Tell a place from the people, bodies and days that also stand behind such words."""
    start, end = match.span("name")
    named = [x for x in line.actors if x.start < end and start < x.end]
    return _is_place(match, plain) and all(
        x.kind == "state" and x.end <= end and not (x.adjective or x.id) for x in named
    )


def _opens_saying(match: re.Match[str], line: Line, a: int, plain: str) -> bool:
    """Tell where only something was said: "In Riga, she announced that the two had met"."""
    return match.start() == line.start and _SAYS.search(plain, match.end(), a) is not None


_SAID_WHERE = re.compile(  # "Holm, who was speaking to students in Riga, said she had"
    r",(?: who (?:was|is|were))? (?:speaking|talking|answering|appearing|addressing|giving)\b[^,;]{3,120}, (?=(?:said|says|told|added|recalled)\b)"
)
_SAYS = re.compile(r"\b(?:said|says|told|announced|wrote|added|recalled|confirmed)\b")
_GOES_ON = re.compile(
    r"$|[,.;:)\"]|'s? |\s+(?:on|in|at|for|to|with|and|between|this|last|next|late|early|earlier|ahead|after|before|during"
    r"|where|as|by|from|over|under|while|when|who|which|that|today|yesterday|tomorrow|following|amid|about|of|will|was"
    r"|is|are|were|has|had|the|a|an|but|or|again|against|since|until|\d+|later|over|two|three|several|because|where|midweek|via|alongside|together|instead|once|despite|through|throughout|did|does|do|could|would|should|can|never|not|rather|instead of|still|also|had|whose|which|[A-Z][a-z]+day|[a-z]+ed|--?)\b"
)


def _is_place(match: re.Match[str], plain: str) -> bool:
    if not (match.group().endswith(".") or _GOES_ON.match(plain, match.end())):
        return False
    return not (
        _NOT_PLACE.match(match.group("name").rstrip("."))
        or _NOT_BEFORE.search(plain[max(0, match.start() - 16) : match.start()])
    )
