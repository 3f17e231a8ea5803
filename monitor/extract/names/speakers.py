"""Who speaks of a promise, and what "the alliance", "the ministry" or a lone side stands for."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.chains import chains
from monitor.extract.names.parties import PREPOSITION, Party, resolve, resolve_all
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Line


def known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out those whose side is not known."""
    return tuple(p for p in parties if p.sides)


_INSTITUTION = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Aa]) (?:[\w'-]+ ){0,4}(?:office|ministry|government|department|agency|committee|parliament|cabinet|panel|assembly|force|army|navy|council|minister)(?: (?:on|in|at) \w+)?(?: (?:has|have|had|also|now|soon|\w+ly))* $",
    re.IGNORECASE,
)


def institution(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the home of "the ministry" or "a committee" that stands before a verb."""
    house = _HOUSES.search(plain, line.start, a)
    if house is not None:
        return (Party((_WHERE[house[1]],)),)
    named = focus.home and _INSTITUTION.search(plain, line.start, a)
    state = focus.home and all(len(s) == 2 or s in BODIES for s in focus.home.sides)
    return (focus.home,) if named and focus.home and state else ()


_WHERE = {
    "Bundestag": "de", "Storting": "no", "Sejm": "pl", "Riksdag": "se", "Folketing": "dk",
    "Riigikogu": "ee", "Saeima": "lv", "Seimas": "lt", "Diet": "jp", "Eduskunta": "fi",
    "House of Commons": "gb", "Bundesrat": "de", "Bundeswehr": "de", "Pentagon": "us",
    "State Department": "us", "White House": "us", "Rada": "ua", "Althing": "is",
}  # fmt: skip
_HOUSES = re.compile(
    rf"\b({'|'.join(_WHERE)})(?:'s)?(?: (?:[\w-]+ ){{0,3}}?(?:committee|lawmakers|panel|members|MPs|budget writers))?"
    r"(?: on \w+day(?: (?:evening|night|morning))?)?(?: (?:has|have|had|also|now|\w+ly))* ?$"
)


_ALLIANCE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts) (?:(?:Western|transatlantic|military|defen[cs]e|Atlantic) )?alliance (?:(?:has|have|had|also|now|soon) )*$"
)


def alliance(line: Line, a: int, plain: str) -> tuple[Party, ...]:
    """Read "the alliance" before a verb as NATO where a text names that."""
    if _ALLIANCE.search(plain, line.start, a) and "NATO" in plain:
        return (Party(("nato",), start=a - 1, end=a),)
    return ()


def alone(line: Line, plain: str) -> tuple[Party, ...]:
    """Give the only side a sentence has as a subject: "The news came as Norway's premier flew"."""
    found: dict[tuple[str, ...], Party] = {}
    for actor in line.actors:
        before = plain[max(line.start, actor.start - 25) : actor.start]
        if actor.sides and not actor.adjective and not PREPOSITION.search(before):
            found[actor.sides] = Party(actor.sides, start=actor.start, end=actor.end)
    return tuple(found.values()) if len(found) == 1 else ()


_ASIDE = re.compile(
    r"\b(?:(?:with|against)|(?:for|into|through|via)(?: (?:the )?(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+)?) $"
)  # "for NATO's Requirements List": whom or what the money is for


def teller(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give who says that things were handed over, where nobody else is their giver."""
    for actor in line.actors:
        tells = actor.end < a and actor.kind in {"person", "office", "group", "state"}
        before = plain[max(line.start, actor.start - 50) : actor.start]
        if tells and actor.sides and not _ASIDE.search(before):
            return known(resolve_all((actor,), line, plain, focus))
    return ()


_SAID = re.compile(
    r"^(?:'s? (?:[\w-]+ ){1,4})? ?(?:said|says|announced|confirmed|told|added|disclosed|revealed|stated)\b"
)


def teller_after(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give who says it after having told it: "…, Norway's defence ministry said"."""
    for chain in chains([x for x in line.actors if x.start >= b], plain):
        if chain[-1].sides and _SAID.match(plain[chain[-1].end : chain[-1].end + 60]):
            listed = " and " in plain[chain[0].end : chain[-1].start]
            return known(resolve_all(chain if listed else chain[-1:], line, plain, focus))
    return ()


_TOGETHER = re.compile(
    r"\b(?:the (?:two |three |four )?(?:ministers|sides|leaders|premiers|presidents|governments|countries|capitals|parties)|both(?: \w+)?|they|[Ii]t (?:was|has been|is))(?: (?:\w+ly|also|have|had|then))* $",
    re.IGNORECASE,
)
_UNMANNED = re.compile(
    r"\b(?:aircraft|planes?|jets?|helicopters?|frigates?|ships?|vessels?|batter(?:y|ies)|drones?|systems?|team|unit|contingent|detachment|trainers|instructors|troops|soldiers|engineers|crews?)\b[^;:\"]{0,90}$"
)


def told_of(
    line: Line, a: int, b: int, plain: str, focus: Focus, *, things: bool
) -> tuple[Party, ...]:
    """Give who say what "the ministers agreed", or what "the aircraft will" do, at its end."""
    before = _UNMANNED if things else _TOGETHER
    return teller_after(line, b, plain, focus) if before.search(plain, line.start, a) else ()


_VOICE = r"(?:said|says|added|told|stated|announced|declared|promised|pledged|noted|stressed|wrote|explained|vowed)"
_HIS = re.compile(rf'"?,? ?{_VOICE}(?: the)? $')
_SPEAKS = re.compile(rf"^,? (?:[a-z]+ly )?{_VOICE}\b")


def speaker_of(line: Line, plain: str, focus: Focus) -> Party | None:
    """Find whose words a quotation is: who said them in this sentence, else who spoke last."""
    for actor in line.actors:
        if line.quoted(actor.start) or (
            actor.kind in {"counterpart", "spokes"} and not actor.sides
        ):
            continue
        said = _SPEAKS.match(plain[actor.end : actor.end + 40]) or _HIS.search(
            plain[max(line.start, actor.start - 24) : actor.start]
        )
        if said:
            return next(iter(known(resolve(actor, line, plain, focus))), None)
    return focus.person
