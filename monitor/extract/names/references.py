"""Who is meant by "his counterpart", "her guest", "the latter" and "the four partners"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.extract.names.appositions import LED_BY
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Line

_PARTNERS = keyed(
    r"\bfour (?:(?:Indo|Asia)[- ]Pacific )?partners?\b(?! (?:companies|firms))|\bAllied\b"
    r"|\b(?:\d\d|thirty-two) (?:NATO )?allies\b|(?-i:\b[Tt]he Allies\b)",
    re.IGNORECASE,
)
_FOUR = ("au", "jp", "kr", "nz")
_WITH_NATO = re.compile(  # "the Foreign Ministers of the Alliance's Indo-Pacific partners"
    r"(?:'s)? (?:four |close |closest |key )?(?:Indo|Asia)[- ]Pacific partners?\b"
    r"(?! (?:companies|firms))"
)
_VISITS = ("guest", "visitor", "host")
_PEER = ("counterpart", "number", "colleague", "homologue")


_FORMER = re.compile(
    r"(?:the |an? )?(?:former|one-time|erstwhile) |(?:the |an? )?ex-", re.IGNORECASE
)


_NOMINAL = re.compile(r" (?:is|was|will|would|has|had|also|later|then|said|met|told|may|might)\b")


def of_that_people(
    actor: Actor, sides: tuple[str, ...], plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Give who "the Norwegian" is that does something: the last one named of that side."""
    if not actor.adjective or _NOMINAL.match(plain, actor.end) is None:
        return ()
    return tuple(p for p in focus.recent if p.person and p.sides == sides)[:1]


def is_former(actor: Actor) -> bool:
    """Tell an office somebody once held, which speaks for no side now."""
    return actor.kind == "office" and actor.person is None and bool(_FORMER.match(actor.text))


def once_was(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    """Find who "the former Dutch premier" is: the last named who serves a body, or the land."""
    people = [p for p in (focus.person, *focus.recent) if p is not None and p.person]
    here = BODIES | set(actor.sides)
    return tuple(p for p in people if set(p.sides) & here)[:1]


_HARD = (
    "prime minister",
    "minister",
    "secretary general",
    "president",
    "ambassador",
    "chair",
    "chancellor",
    "king",
)


def office_class(role: str) -> str:
    """Give the kind of an office, where two kinds are two people: "minister", "chair"."""
    plain = role.lower().replace("-", " ")
    return next((word for word in _HARD if word in plain), "")


def holder(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    """Say who "the minister" is: the last named in such an office, else the last named."""
    wanted = office_class(actor.role)
    known = [p for p in (focus.person, *focus.recent) if p is not None and p.person]
    fits = next((p for p in known if wanted and office_class(p.role) == wanted), None)
    if fits is not None:
        return (fits,)
    last = focus.person
    if last and not (wanted and office_class(last.role)):
        return (last,)
    mine = wanted == "prime minister" and focus.home
    return (replace(focus.home, role=actor.role),) if mine and focus.home else ()


_CHIEF = re.compile(r"[Ss]ecretary[- ][Gg]eneral$")
_NATO = re.compile(r"\bN(?:ATO|ato)\b")
OTHER_BODIES = re.compile(r"\bUnited Nations\b|\bU[.·]?N[.·]?\b|\bASEAN\b|\bOECD\b|\bOSCE\b")


def chief_of(actor: Actor, plain: str) -> tuple[str, ...]:
    """Give whose "the Secretary General" is in a text that speaks of one alliance alone."""
    if actor.kind != "office" or not _CHIEF.search(actor.role):
        return ()
    return ("nato",) if _NATO.search(plain) and not OTHER_BODIES.search(plain) else ()


def group_named(actor: Actor) -> tuple[str, ...]:
    """Give the sides of a group known by its number or its alliance: "the four partners"."""
    found = _PARTNERS.search(actor.text)
    if found is None:
        return ()
    return _FOUR if found.group().lower().startswith("four") else ("nato",)


def own_sides(actor: Actor, plain: str) -> tuple[str, ...]:
    """Give an actor's sides: the four partners' where the alliance is named as whose they are."""
    at = actor.end - 2 if plain.startswith("'s", actor.end - 2) else actor.end
    owned = actor.sides == ("nato",) and plain.startswith("'s", at)
    return _FOUR if owned and _WITH_NATO.match(plain, at) else actor.sides


def other_one(actor: Actor, line: Line, focus: Focus) -> tuple[Party, ...]:
    """Say who "his counterpart", "her host" or "the latter" is when neither name nor side is told.

    A counterpart is of the one other state the sentence names; a host or guest is the last person
    named of another side than the one spoken of.
    """
    known = [p for p in (*focus.meeting, *focus.pair, *focus.recent) if p.person and p.sides]
    before = [a for a in line.actors if a.end < actor.start and a.person and a.sides]
    if "latter" in actor.text.lower():
        last = before[-1].person if before else None
        return tuple(p for p in known if last and p.person == last.label)[:1]
    if not actor.own:
        return ()
    mine = before[0].sides if before else focus.person.sides if focus.person else ()
    if not mine:
        return ()
    if actor.text.lower().endswith(_PEER):
        states = {a.sides for a in line.actors if a.kind == "state" and len(a.sides) == 1}
        others = [s for s in states if s != mine]
        party = focus.person or next(iter(known), None)
        if len(others) != 1 or party is None:
            return ()
        return (_at(replace(party, sides=others[0], person="", role="counterpart"), actor),)
    met = tuple(_at(p, actor) for p in known if not set(p.sides) & set(mine))[:1]
    return met or _of_the_title(actor, mine, focus)


def _of_the_title(actor: Actor, mine: tuple[str, ...], focus: Focus) -> tuple[Party, ...]:
    """Give who "his guest" is when only the headline has told whence he comes."""
    sides = [side for side in focus.titled if side not in mine]
    party = focus.person or focus.lead
    if len(sides) != 1 or party is None or not actor.text.lower().endswith(_VISITS):
        return ()
    return (_at(replace(party, sides=(sides[0],), person="", role="counterpart"), actor),)


def _at(party: Party, actor: Actor) -> Party:
    return replace(party, start=actor.start, end=actor.end)


def both_sides(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    """Give those who met last as "the two sides", and as "both countries" where they are two."""
    found = both_met(focus)
    bodies = "sides" not in actor.text.lower() and any(set(p.sides) & BODIES for p in found)
    return () if bodies or len(found) > 2 else found


def both_met(focus: Focus) -> tuple[Party, ...]:
    """Give the sides of the last meeting told of, as those of the next one, with nobody named."""
    sides = dict.fromkeys(s for p in focus.meeting for s in p.sides)
    if len(sides) < 2:
        return ()
    return tuple(replace(focus.meeting[0], sides=(s,), person="", role="") for s in sides)


_SUBJECTS = frozenset({"he", "she", "i", "we"})


def with_pronoun(last: Actor, actor: Actor, plain: str) -> bool:
    """Tell "he and his Latvian colleague" and "the minister and I" as one."""
    if not re.fullmatch(r",? and (?:the )?", plain[last.end : actor.start]):
        return False
    if last.kind == "pronoun":
        return last.text in _SUBJECTS and actor.kind in {"person", "office", "counterpart"}
    return actor.text == "i" and last.kind in {"person", "office", "counterpart"}


def agent_of(actor: Actor, line: Line, plain: str) -> Actor | None:
    """Find whose trip or plan a sentence tells: "a visit by the minister, when he will"."""
    people = [a for a in line.actors if a.end < actor.start and a.kind == "person"]
    by = people and re.search(r"\b(?:by|from)(?: the)? $", plain[: people[0].start][-10:])
    return people[0] if by and len(people) == 1 else _whose_office(people, plain)


_OFFICE_SAID = re.compile(
    r"(?:'s|'|’s)? (?:own )?(?:office|aides?|staff|team|spokes\w+|press service|ministry)"
    r" (?:[\w-]+ ){0,3}?(?:said|says|announced|confirmed|added|told)\b"
)


def its_owner(actor: Actor, line: Line) -> tuple[str, ...]:
    """Give whose "its minister" is: that of the government or ministry named before."""
    if actor.kind != "office" or not actor.text.lower().startswith("its "):
        return ()
    before = [a for a in line.actors if a.end < actor.start and len(a.sides) == 1]
    owners = [a.sides for a in before if a.kind in {"state", "group", "spokes"} and not a.adjective]
    return owners[-1] if owners else ()


def leader_of(actor: Actor, line: Line, plain: str) -> tuple[Actor, ...]:
    """Find who leads a delegation: "a delegation of the committee, led by its chairman Holm,"."""
    led = LED_BY.match(plain, actor.end, line.end) if actor.kind == "group" else None
    if led is None:
        return ()
    at = led.end()
    people = (a for a in line.actors if actor.end < a.start <= at < a.end and a.person)
    return tuple(people)[:1]


def _whose_office(people: list[Actor], plain: str) -> Actor | None:
    """Find of whom an office speaks: "Holm's office said that he would"."""
    return people[0] if people and _OFFICE_SAID.match(plain, people[0].end) else None
