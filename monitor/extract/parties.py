"""Who takes part: subjects and objects of a trigger, with pronouns and "the two leaders" resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.extract.roles import level_of
from monitor.extract.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.actors import Actor
    from monitor.extract.reading import Line
    from datetime import date

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

    subject: tuple[Party, ...] = ()  # of the sentence before
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
    trip: tuple[date, date | None] | None = None  # days of the visit or summit told of


_LINK = re.compile(
    r"^\s*(?:;\s*(?:and\s*)?|,?\s*(?:and|&|or|as well as|along with|together with|plus|accompanied by)|,)\s*"
    r"(?:(?:the|his|her|its|their|both|fellow|also|with|from|of|then|son|wife|separately)\s*,?\s*){0,3}$"
)
_AND = re.compile(r"\b(?:and|as well as|along with|together with|plus)\b|&")
_PREPOSITION = re.compile(
    r"(?:^|[\s\"(])(?:of|in|at|from|with|by|to|for|on|against|about|near|between|than|including|over|toward|towards"
    r"|into|via|like|unlike|under|across|outside|inside|within|amid|following|alongside|since|despite)"
    r"(?:\s+(?:the|a|an|both|all|its|his|her|their))?\s*$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:two|three|four|both|pair|duo|trio)\b", re.IGNORECASE)
_PLAIN_GROUP = re.compile(
    r"^(?:the |their )(?:foreign |defen[cs]e )?(?:leaders|ministers|sides|presidents|officials"
    r"|delegations|countries|nations|allies|governments|neighbou?rs|negotiators|diplomats)$",
    re.IGNORECASE,
)


def chains(actors: Sequence[Actor], plain: str) -> list[tuple[Actor, ...]]:
    """Group actors joined by commas and "and"; spokespersons break a chain."""
    groups: list[list[Actor]] = []
    for actor in actors:
        if actor.kind == "spokes" or (actor.kind == "pronoun" and actor.text in {"his", "her"}):
            groups.append([actor])
            continue
        if groups and _linked(groups[-1], actor, plain):
            groups[-1].append(actor)
        else:
            groups.append([actor])
    return [part for group in groups for part in _undo(group, plain)]


def _linked(group: list[Actor], actor: Actor, plain: str) -> bool:
    last = group[-1]
    if last.kind in {"spokes", "pronoun"} or actor.kind == "pronoun":
        return False
    if last.kind == "state" and last.adjective:
        return plain[last.end : actor.start] in {"-", "–", " and ", "/"} and actor.kind == "state"
    gap = plain[last.end : actor.start]
    if gap in {"-", "–", "/"}:
        return last.kind == actor.kind == "state"
    if last.kind == "state" and actor.kind != "state" and gap.strip() == ",":
        return False
    return _LINK.match(gap) is not None


def _undo(group: list[Actor], plain: str) -> list[tuple[Actor, ...]]:
    """Take a comma-only pair apart: "In Seoul, Lee" and "Rutte, Lee's guest" are no lists."""
    if len(group) == 1:
        return [tuple(group)]
    inside = plain[group[0].end : group[-1].start]
    joined = _AND.search(inside) or re.search(r"[-–/]", inside)
    if joined or all(a.kind == "state" for a in group):
        return [tuple(group)]
    return [(actor,) for actor in group]


def subject_of(
    line: Line, at: int, plain: str, focus: Focus, *, finite: bool = False
) -> tuple[Party, ...]:
    """Find who does what stands at an offset: the nearest chain before it that can be a subject."""
    before = [a for a in line.actors if a.end <= at + 1]
    fallback: tuple[Actor, ...] | None = None
    for chain in reversed(chains(before, plain)):
        gap = plain[chain[-1].end : at]
        if ";" in gap or chain[0].kind == "spokes" or _far_pronoun(chain, gap):
            continue
        if finite and _OTHER_SUBJECT.search(gap) and not _STATE_HEADS.search(gap):
            return ()
        role = _role_in(chain, gap, line, plain, finite=finite)
        if role == "subject":
            found = resolve_all(chain, line, plain, focus)
            if found:
                return found
        elif role == "adjective" and fallback is None:
            fallback = chain
    if fallback:
        return resolve_all(fallback, line, plain, focus)
    return _after_opening(line, at, plain, focus)


_OPENING = re.compile(
    r"^(?:\w+ )?(?:[Aa]fter|[Bb]efore|[Ww]hile|[Ff]ollowing|[Dd]uring|[Ss]peaking|[Hh]aving|[Oo]n|[Aa]head of|[Aa]t|[Ii]n)\b"
)
_OTHER_SUBJECT = re.compile(
    r"(?:\b(?:that|said|says|and|but|while|as|,) |^ )(?:the|its|a|an|these|those|such|this|new|more|\d+)\s(?:[\w-]+ ){1,3}$"
)
_STATE_HEADS = re.compile(
    r"\b(?:country|government|ministry|office|cabinet|administration|nation|alliance|bloc|company|army|navy"
    r"|military|sides|leaders|ministers|parliament|congress|side|state|force|forces)\s*$"
)


def _far_pronoun(chain: Sequence[Actor], gap: str) -> bool:
    return chain[0].kind == "pronoun" and chain[0].text in {"his", "her"} and len(gap) > 40


def _role_in(
    chain: Sequence[Actor], gap: str, line: Line, plain: str, *, finite: bool = False
) -> str:
    """Say what a chain is to a trigger after it: its subject, an adjective, or nothing."""
    if gap.startswith("'"):
        named = finite and re.search(r" [A-Z]", gap)
        return "subject" if not named and re.match(r"^'s?\s*(?:[\w-]+\s+){0,4}$", gap) else ""
    first = chain[0].start
    before = plain[max(line.start, first - 25) : first]
    absolute = re.search(r"(?:^|, )(?:with|as) $", before) and _PARTICIPLE.match(gap)
    if before.endswith("("):
        return ""
    if (_PREPOSITION.search(before) and not absolute) or _OBJECT.search(before):
        return ""
    return "adjective" if _only_adjective(chain) else "subject"


_OBJECT = re.compile(
    r"\b(?:attend\w*|visit\w*|me[et]t|join\w*|urg\w+|tells?|told|ask\w*|call\w*|welcom\w*|host\w*|receiv\w*|thank\w*"
    r"|prais\w+|critici\w+|support\w*|help\w*|give|gave|sen[dt]|press\w*|invit\w+|accus\w+|reject\w*|warn\w*|leav\w+"
    r"|involving|represent\w*|reach\w*|include[sd]?|enter\w*|threaten\w*|cancel\w*)(?: the| a| an)? $",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"^ (?:expected|set|due|scheduled|slated|planning|preparing|likely|meeting|holding|poised|also)\b"
)


def _after_opening(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find the subject that follows an opening phrase: "After meeting X, Y said"."""
    comma = plain.find(", ", at, line.end)
    if comma < 0 or not _OPENING.match(plain, line.start, line.end):
        return ()
    if any(a.end <= at and a.kind != "state" for a in line.actors):
        return ()
    for found_comma in re.finditer(r", (?:the )?", plain[at : line.end]):
        place = at + found_comma.start()
        after = [a for a in line.actors if a.start >= place]
        for chain in chains(after, plain)[:1]:
            if chain[0].start <= at + found_comma.end() + 1 and chain[0].kind != "state":
                return resolve_all(chain, line, plain, focus)
    return ()


def _only_adjective(chain: Sequence[Actor]) -> bool:
    return all(a.adjective for a in chain)


def objects_of(
    line: Line, start: int, reach: int, plain: str, focus: Focus
) -> tuple[tuple[Party, ...], int]:
    """Find whom a trigger names after it, and where that ends; the first chain within reach."""
    after = [a for a in line.actors if a.start >= start]
    for chain in chains(after, plain):
        gap = plain[start : chain[0].start]
        if chain[0].start - start > reach or _STOP.search(gap):
            break
        if chain[0].kind == "spokes":
            break
        if _only_adjective(chain) and len(chain) == 1:
            continue
        found = resolve_all(chain, line, plain, focus)
        if not found and chain[0].kind == "group":
            reach += chain[-1].end - start + 60
            continue
        return found, chain[-1].end
    return (), start


_STOP = re.compile(
    r"[;:.]|\b(?:said|says|that|which|who|where|because|as|after|when|while|if|but|told|before|until)\b"
    r"|, (?:and|but)\b"
)


def resolve_all(chain: Sequence[Actor], line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve every actor of a chain, dropping those who stay unknown."""
    found: list[Party] = []
    for actor in chain:
        found.extend(p for p in resolve(actor, line, plain, focus) if p not in found)
    return tuple(found)


def resolve(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Say who an actor is."""
    if actor.kind == "pronoun":
        return _pronoun(actor, line, plain, focus)
    if actor.kind == "group" and not actor.sides:
        return _group(actor, focus)
    person = actor.person
    if not actor.sides and person is None:
        if actor.kind == "office" and focus.person is not None and not actor.own:
            return (focus.person,)
        return ()
    label = person.label if person else ""
    return (Party(actor.sides, label, actor.role, actor.start, actor.end),)


def _group(actor: Actor, focus: Focus) -> tuple[Party, ...]:
    if _TOGETHER.search(actor.text) or _PLAIN_GROUP.match(actor.text):
        of_states = re.search(r"countr|nation|neighbou?r|government|capital|sides", actor.text, re.I)
        return (focus.countries or focus.pair) if of_states else focus.pair
    if _GOVERNMENT.search(actor.text):
        owner = focus.person if actor.own and focus.person else focus.home or focus.person
        return (Party(owner.sides[:1]),) if owner else ()
    return ()


_GOVERNMENT = re.compile(
    r"^(?:the|his|her|its|their)?\s*(?:federal |coalition )?(?:government|administration|cabinet|ministry|country"
    r"|nation|embassy|parliament|(?:foreign|defen[cs]e) ministry)$",
    re.IGNORECASE,
)


def _pronoun(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    if actor.plural:
        return focus.pair
    if actor.text == "it":
        return _thing(actor, line, plain, focus)
    for chain in chains([a for a in line.actors if a.end < actor.start], plain):
        first = chain[0]
        prep = _PREPOSITION.search(plain[max(line.start, first.start - 25) : first.start])
        if first.kind in {"person", "office"} and not prep and len(chain) == 1:
            return resolve(first, line, plain, focus)
    return (focus.person,) if focus.person else ()


def _thing(actor: Actor, line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Resolve "it": a state, body or firm named before in the sentence, else the last one."""
    for chain in chains([a for a in line.actors if a.end < actor.start], plain):
        first = chain[0]
        if len(chain) == 1 and first.kind in {"state", "group"} and not first.adjective:
            prep = _PREPOSITION.search(plain[max(line.start, first.start - 25) : first.start])
            if not prep and first.sides:
                return resolve(first, line, plain, focus)
    return (focus.state,) if focus.state else ()


def follow(line: Line, plain: str, focus: Focus) -> None:
    """Move the focus past a sentence."""
    groups = [
        (chain, resolve_all(chain, line, plain, focus))
        for chain in chains([a for a in line.actors if a.kind != "pronoun"], plain)
    ]
    people = [p for _, ps in groups for p in ps if p.person and p.sides]
    heads = [
        ps[0]
        for chain, ps in groups
        if ps
        and chain[0].kind in {"person", "office"}
        and not _PREPOSITION.search(plain[max(line.start, chain[0].start - 25) : chain[0].start])
    ]
    if heads or people:
        focus.person = (heads or people)[0]
    states = [p for _, ps in groups for p in ps if not p.person and p.sides]
    if states:
        focus.state = states[0]
    named = dict.fromkeys(
        s for a in line.actors if a.kind != "spokes" for s in a.sides[:1] if s not in BODIES
    )
    if len(named) > 1:
        focus.countries = tuple(Party((s,)) for s in list(named)[:2])
    bodies = [c[0] for c, ps in groups if ps and set(ps[0].sides) & BODIES]
    for actor in bodies:
        if _SUMMIT.match(plain, actor.end):
            focus.body = Party(actor.sides)
    pair = distinct(people) or distinct(people + focus.recent)
    if people:
        focus.recent = (people + [p for p in focus.recent if p not in people])[:4]
    if pair:
        focus.pair = pair
    elif not focus.pair and len({s for p in states for s in p.sides}) == 2:
        focus.pair = tuple(states[:2])


def conflict(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Tell whether two tellings name different people for one side."""
    for side in {s for p in one for s in p.sides}:
        mine = {p.person for p in one if p.person and side in p.sides}
        theirs = {p.person for p in other if p.person and side in p.sides}
        if mine and theirs and not mine & theirs:
            return True
    return False


_SUMMIT = re.compile(r"'?s? (?:[\w-]+ ){0,3}(?:[Ss]ummit|[Mm]inisterial|[Mm]eeting|[Gg]athering)")


def distinct(people: Sequence[Party]) -> tuple[Party, ...]:
    """Give the first two people of different sides."""
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            if not set(one.sides) & set(other.sides):
                return (one, other)
    return ()
