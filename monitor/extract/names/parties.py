"""Who takes part: subjects and objects of a trigger, with pronouns and "the two leaders" resolved."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from monitor.extract.names.chains import chains
from monitor.extract.names.references import (
    agent_of,
    both_sides,
    chief_of,
    group_named,
    holder,
    is_former,
    its_owner,
    leader_of,
    of_that_people,
    once_was,
    other_one,
    own_sides,
)
from monitor.extract.names.roles import level_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from monitor.extract.names.actors import Actor
    from monitor.extract.reading import Line
    from monitor.types import Level


@dataclass(frozen=True, slots=True)
class Party:
    """One participant, resolved."""

    sides: tuple[str, ...]
    person: str = ""  # label
    role: str = ""
    start: int = -1
    end: int = -1

    @property
    def level(self) -> Level:
        """The rank of the office."""
        return level_of(self.role)


@dataclass(slots=True)
class Focus:
    """What the article speaks of at this point."""

    several: tuple[Party, ...] = ()  # who "the ministers" of more than two sides are
    person: Party | None = None  # who "he" or "she" is
    state: Party | None = None  # who "it" is
    pair: tuple[Party, ...] = ()  # who "the two leaders" are
    recent: list[Party] = field(default_factory=list)
    home: Party | None = None  # whose "the government" is
    countries: tuple[Party, ...] = ()  # which "both countries" are
    body: Party | None = None  # whose "the summit" is
    meeting: tuple[Party, ...] = ()  # who met in the last meeting told of
    givers: tuple[Party, ...] = ()  # of the last commitment
    receivers: tuple[Party, ...] = ()
    lead: Party | None = None  # whom the title names first
    titled: tuple[str, ...] = ()  # sides the title names
    promised: int = -99  # line of the last commitment
    refused: int = -99  # last line of which a trigger spoke, and told of none
    past: bool = False  # the last event told of was history
    history: int = -1  # last line that still tells what an old date opened
    day: date | None = None  # the last day told of
    day_line: int = -9  # where
    speaker: Party | None = None  # who "I" and "we" are, in a transcript
    author: Party | None = None  # who tells the whole as "I"
    trip: tuple[date, date | None] | None = None  # days of the visit or summit told of
    trip_line: int = -9  # where


PREPOSITION = re.compile(
    r"(?:^|[\s\"(])(?:of|in|at|from|with|by|to|for|on|against|about|near|between|than|including|over|toward|towards"
    r"|into|via|like|unlike|under|across|outside|inside|within|amid|following|alongside|since|despite)"
    r"(?:\s+(?:the|a|an|both|all|its|his|her|their))?\s*$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:two|three|four|both|pair|duo|trio)\b", re.IGNORECASE)
_PLAIN_GROUP = re.compile(
    r"^(?:the |their )(?:foreign |defen[cs]e )?(?:leaders|ministers|sides|presidents|officials"
    r"|delegations|countries|nations|allies|governments|neighbou?rs|negotiators|diplomats)"
    r"(?: (?:of|for) (?:national )?(?:defen[cs]e|foreign affairs))?$",
    re.IGNORECASE,
)


def resolve_all(chain: Sequence[Actor], line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve every actor of a chain and who leads it, dropping those who stay unknown."""
    found: list[Party] = []
    for actor in (*chain, *(x for a in chain for x in leader_of(a, line, plain))):
        for party in resolve(actor, line, plain, focus):
            titled = found and found[-1].role and party.person and party.role
            lent = found[-1].sides if titled else ()
            known = party if party.sides else replace(party, sides=lent)
            if known not in found:
                found.append(known)
    return tuple(found)


def resolve(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Say who an actor is."""
    if actor.kind == "pronoun":
        return _pronoun(actor, line, plain, focus)
    if actor.kind == "group" and not actor.sides:
        return _group(actor, focus) or _owned(actor, line, plain, focus)
    person = actor.person
    sides = own_sides(actor, plain) or (person.sides if person else chief_of(actor, plain))
    if is_former(actor):
        return once_was(actor, focus)
    if not sides and person and actor.kind != "counterpart" and _HIS.match(actor.text):
        sides = person.sides = _lent(actor, line, focus)
    if not sides and person is None:
        sides = its_owner(actor, line)
    if not sides and person is None:
        if actor.kind == "office" and not actor.own:
            return holder(actor, focus)
        return other_one(actor, line, focus) if actor.kind == "counterpart" else ()
    one = Party(sides, person.label if person else "", actor.role, actor.start, actor.end)
    return of_that_people(actor, sides, plain, focus) or (one,)


_HIS: Final = re.compile(r"(?:his|her) [a-z]", re.IGNORECASE)


def _lent(actor: Actor, line: Line, focus: Focus) -> tuple[str, ...]:
    """Give the side of "her minister, Holm": that of her who is spoken of."""
    before = [a for a in line.actors if a.end < actor.start and a.kind in {"person", "office"}]
    owner = next((a.sides for a in before if a.sides and a.person is not actor.person), ())
    mine = actor.person.label if actor.person else ""
    if owner or focus.person is None or focus.person.person == mine:
        return owner
    return focus.person.sides


def _group(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    named = group_named(actor)
    if named:
        return (Party(named, "", actor.role, actor.start, actor.end),)
    if _TOGETHER.search(actor.text) or _PLAIN_GROUP.match(actor.text):
        of_states = re.search(
            r"countr|nation|neighbou?r|government|capital|sides", actor.text, re.IGNORECASE
        )
        if of_states:
            return both_sides(actor, focus) or focus.countries or focus.pair
        return focus.pair or focus.several
    if _GOVERNMENT.search(actor.text):
        owner = focus.person if actor.own and focus.person else focus.home or focus.person
        return (Party(owner.sides[:1]),) if owner else ()
    return ()


_ENVOYS = re.compile(
    r"^(?:the|its|his|her|their) (?:[\w-]+ )?(?:delegation|officials|envoys|team|mission|diplomats|negotiators|representatives)$",
    re.IGNORECASE,
)


def _owned(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve "its officials" and "the delegation": whoever the sentence or the last spoke of."""
    if not _ENVOYS.match(actor.text):
        return ()
    if actor.own:
        owner = _thing(actor, line, plain, focus)
        return (Party(owner[0].sides, "", actor.role, actor.start, actor.end),) if owner else ()
    return tuple(Party(p.sides, "", actor.role, actor.start, actor.end) for p in focus.meeting[:1])


_GOVERNMENT = re.compile(
    r"^(?:the|his|her|its|their)?\s*(?:federal |coalition )?(?:government|administration|cabinet|ministry|country"
    r"|nation|embassy|parliament|(?:foreign|defen[cs]e) (?:ministry|department)"
    r"|(?:ministry|department) (?:of|for) (?:national )?(?:defen[cs]e|foreign affairs(?: and trade)?))$",
    re.IGNORECASE,
)


def _pronoun(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    if actor.text in {"i", "me", "we", "you"}:
        return _spoken(actor, focus)
    if actor.plural:
        return _several(actor, line, plain, focus)
    if actor.text == "it":
        return _thing(actor, line, plain, focus)
    if actor.text in {"him", "her"} and _OBJECTIVE.search(plain, actor.start - 16, actor.start):
        return _other_person(actor, line, plain, focus)
    for chain in chains([a for a in line.actors if a.end < actor.start], plain):
        first = chain[0]
        prep = PREPOSITION.search(plain[max(line.start, first.start - 25) : first.start])
        if first.kind in {"person", "office"} and not prep and len(chain) == 1:
            return resolve(first, line, plain, focus)
    agent = agent_of(actor, line, plain)
    if agent is not None:
        return resolve(agent, line, plain, focus)
    return (focus.person,) if focus.person else ()


def _spoken(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    """Resolve "I", "we" and "you" in a transcript."""
    if focus.speaker is None:
        return (focus.home,) if focus.home and actor.text == "we" else ()
    if actor.text != "you":
        return (focus.speaker,)
    others = [p for p in focus.recent if not set(p.sides) & set(focus.speaker.sides)]
    return tuple(others[:1])


_MANY = re.compile(r"\b(?:three|four|five|six|trio|quartet)\b", re.IGNORECASE)
_PEOPLE = frozenset({"person", "counterpart"})


_CROWD = re.compile(r"(?:ministers|leaders|chiefs|ambassadors|generals|envoys|lawmakers)$")


def _several(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve "they" and "the two": people named before in the sentence, else the last pair."""
    if _MANY.search(actor.text):
        return focus.meeting or focus.pair
    told = (a for a in line.actors if a.end < actor.start)
    before = [a for a in told if a.kind in _PEOPLE or a.text in {"he", "she"}]
    here = distinct([p for a in before for p in resolve(a, line, plain, focus) if p.sides])
    if here:
        return here
    crowd = [a for a in line.actors if a.end < actor.start and a.sides and _CROWD.search(a.text)]
    if actor.text == "they" and crowd:
        return resolve(crowd[-1], line, plain, focus)
    if actor.text == "they" and not any(p.person or p.role for p in focus.pair):
        return ()
    return focus.pair


_OBJECTIVE = re.compile(
    r"\b(?:with|to|met|meets?|meeting|host(?:ed|s)?|receiv(?:ed?|es)|called|calls?|welcom(?:ed?|es)|greet(?:ed|s)?|visit(?:ed|s)?|join(?:ed|s)?|telephoned|rang|phoned"
    r"|took|gave|gives|granted|spared|saw|sees|see|had|has|have|invited|told|showed|thanked|treated|kept|keeps|rung|ring|call|expects?|awaits?|for|of|beside"
    r"|alongside|cornered|buttonholed|briefed|consulted|accompanied|escorted|joins|waiting for|honou?r of|seen|presented|handed) $"
)


def _other_person(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve "him" or "her" as an object: the last person named who is not the subject."""
    before = [a for a in line.actors if a.end < actor.start and a.kind in _PEOPLE]
    people = [p for a in before for p in resolve(a, line, plain, focus) if p.person]
    if not people and focus.person and before and before[-1].own:
        return (focus.person,)  # "her counterpart expects her"
    apart = len(before) > 1 and (
        _CLAUSE.search(plain, before[-2].end, before[-1].start)
        or _WHO_DID.fullmatch(plain, before[-1].end, actor.start)
    )
    subject = (
        people[-1 if apart else 0].person if people else focus.person.person if focus.person else ""
    )
    known = [*people[::-1], *focus.recent]
    found = next((p for p in known if p.person and p.person != subject), None)
    return (found,) if found else ()


_WHO_DID: Final = re.compile(r", who [\w ]{2,25} ")
_SAYS: Final = re.compile(
    r"(?: \([\w.:]+\))?(?:'s? [\w ]{3,30})? (?:(?:has|had|also) )?(?:said|says|announced|confirmed|added)(?: (?:late )?on \w+day)?(?: that)? "
)
_CLAUSE: Final = re.compile(r"; |,? (?:where|when|while|as|and then|but|before|after)\b")


def _thing(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve "it": who says so, a state, body or firm named before, else the last one."""
    before = [a for a in line.actors if a.end < actor.start]
    if before and before[-1].sides and _SAYS.fullmatch(plain, before[-1].end, actor.start):
        return resolve(before[-1], line, plain, focus)
    for chain in chains(before, plain):
        first = chain[0]
        if len(chain) == 1 and first.kind in {"state", "group"} and not first.adjective:
            prep = PREPOSITION.search(plain[max(line.start, first.start - 25) : first.start])
            if not prep and first.sides:
                return resolve(first, line, plain, focus)
    return (focus.state,) if focus.state else ()


def distinct(people: Sequence[Party]) -> tuple[Party, ...]:
    """Give the first two people of different sides."""
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            if not set(one.sides) & set(other.sides):
                return (one, other)
    return ()


def join_parties(subject: tuple[Party, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Put two lists of parties together, each party once."""
    seen: list[Party] = []
    for party in (*subject, *found):
        if not any(p.sides == party.sides and p.person == party.person for p in seen):
            seen.append(party)
    return tuple(seen)
