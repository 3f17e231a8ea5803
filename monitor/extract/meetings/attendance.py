"""Who met: the parties of a trigger, by the shape of its rule."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.meetings.attending import attending, gathering, hosting
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import (
    PREPOSITION,
    Focus,
    Party,
    distinct,
    join_parties,
    resolve_all,
)
from monitor.extract.names.references import both_met
from monitor.extract.names.subjects import objects_of, subject_of, we_both
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.reading import Line


_WITH = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|will|would|has|have|had|to|that|which|who|said|agreed|and|deal[st]?|dealt|dealing|concerned)\b)[^;:.\"]){0,70}?\b(?:with|between)\b ?"
)

_TIES = re.compile(  # "spoke by phone about Latvia's ties with Norway": a topic
    r"\b(?:about|on|over|regarding)\b.*\b(?:ties|relations|cooperation|trade|links|tensions|talks|dispute"
    r"|wars?|borders?|pacts?|treat(?:y|ies)|deals?|alliances?|friendship|partnership) (?:with|between) ?$"
)


def _verb(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    if rule.id == "meet.good-to":
        found, end = objects_of(line, b, rule.reach, plain, focus)
        host = focus.speaker or _whose_town(line, end, plain)
        return join_parties((host,), found) if host and found else ()
    subject = subject_of(line, a, plain, focus, finite=True) or bare_office(line, a, plain)
    if rule.id == "meet.discussed" and not plain.endswith("with", a, b):
        here = all(p.start >= line.start for p in subject)
        return subject if here and _among_people(subject) else ()
    found, end = objects_of(line, b, rule.reach, plain, focus)
    if not _fits(rule, subject, found, plain[end : end + 30]):
        return ()
    if found and not (found[-1].person or found[-1].role) and plain.startswith("'s", end):
        found = ()  # "met Poland's schedule"
    if subject and found and subject[0].person and subject[0].person == found[0].person:
        subject = (replace(subject[0], person="", sides=()),)  # "the minister" of another country
    if found and not _adjoins(plain[b : found[0].start] if found[0].start >= b else ""):
        found = ()
    if not found and not _RECIPROCAL.match(plain[b : b + 30]):
        return ()
    return join_parties(subject, found) if found else we_both(line, a, plain, focus) or subject


def _whose_town(line: Line, end: int, plain: str) -> Party | None:
    """Give who speaks where he welcomes somebody: "pleased to welcome her to Riga today"."""
    towns = [x for x in line.actors if x.start >= end and x.capital]
    here = towns and _INTO_TOWN.fullmatch(plain, end, towns[0].start)
    return Party(towns[0].sides) if here else None


_INTO_TOWN = re.compile(r"(?:, [^,;.]{3,60},)?,?(?: (?:back|here))? (?:to|in) ")


def _fits(rule: Rule, subject: tuple[Party, ...], found: tuple[Party, ...], after: str) -> bool:
    """Tell whether verbs that mean many things mean a meeting here."""
    if rule.id == "meet.called-on":
        return _visited(after, found)
    if rule.id not in {"meet.called", "meet.saw"}:
        return True
    seen = rule.id == "meet.called" or any(p.person or p.role for p in subject)
    there = rule.id == "meet.saw" and _THERE.match(after) is not None
    there = there and any(p.person or p.role for p in found[:1])
    return seen and (there or _rings(after, found))


_THERE = re.compile(r" (?:in [A-Z]\w+|at (?:the|his|her|an?) [\w-]+|there)\b")


def _among_people(subject: tuple[Party, ...]) -> bool:
    """Tell "A and B discussed", two office-holders of different sides."""
    people = [p for p in subject if p.person or p.role]
    return len(people) > 1 and len({s for p in people for s in p.sides}) > 1


def bare_office(line: Line, a: int, plain: str) -> tuple[Party, ...]:
    """Give "the Prime Minister" of a government's own release, whose country goes without saying."""
    before = [x for x in line.actors if x.end <= a]
    if not before or before[-1].kind != "office" or before[-1].sides or before[-1].own:
        return ()
    last = before[-1]
    opens = last.start - line.start < 4 or PREPOSITION.search(plain[: last.start][-25:]) is None
    if not opens or a - last.end > 12 or not last.text[:4].lower().startswith("the "):
        return ()
    return (Party((), "", last.role, last.start, last.end),)


def _opened(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who did what an opening phrase tells of: "Over lunch in Riga on Monday, A and B"."""
    comma = re.match(r"[^,;:.\"]{0,60}, (?:the )?", plain[b : line.end])
    if comma is None:
        return ()
    place = b + comma.end()
    after = [x for x in line.actors if x.start >= place - 4]
    first = chains(after, plain)[:1]
    return resolve_all(first[0], line, plain, focus) if first and first[0][0].start <= place else ()


_RECIPROCAL = re.compile(
    r"\W*$|[,.;)]|\s*(?:in|on|at|for|to|with|again|earlier|late|later|this|last|next|yesterday|today|tomorrow|face|and"
    r"|separately|briefly|virtually|during|ahead|before|after|over|by|via|as|when|while|[A-Z]\w+day|here|there|twice|once"
    r"|privately|online|remotely|informally|jointly|under|near|inside|outside|amid|between|among|from|several|two|three)\b"
)


def _rings(after: str, found: tuple[Party, ...]) -> bool:
    """Tell a call from a name-calling: nothing is said of the called but when, why and that."""
    if not found or not (found[0].person or found[0].role):
        return False
    return (
        re.match(
            r"\W*$|[,.;]| \"?(?:on|to|late|early|earlier|last|two|three|several|over|twice|by|after|before|about|again|and|yesterday|today|tomorrow|next|this|at|in|there|for|during|when|first|[A-Z]\w+day|amid|over|from)\b",
            after,
        )
        is not None
    )


_ASKED = re.compile(
    r",? (?:on \w+day )?(?:not )?(?:to (?!discuss|talk|thank|say|hear|go|congratulate|deliver|take (?:up|forward)|review|prepare|brief"
    r"|introduce|follow|explore|present|mark|exchange|continue|raise|settle|take leave|bid|pay|introduce|deepen|learn|catch)|for )"
)


def _visited(after: str, found: tuple[Party, ...]) -> bool:
    """Tell a call on somebody from a call on a government to act."""
    named = any(p.person or p.role for p in found)
    return named and _ASKED.match(after) is None


def _adjoins(gap: str) -> bool:
    """Tell whether only small words stand between a trigger and its object."""
    return re.match(
        r"^\s*(?:(?:with|both|separately|,|then|also|late|early|[A-Z]?\w*day|(?:on|in|at) [\w. ]{2,30})\s*){0,4}(?:with\s*)?(?:my |our )?(?:\w+ly )?(?:[A-Z][\w.]+ ){0,3}$",
        gap,
    ) is not None and (" with" in gap or not re.search(r"\b(?:in|on|at)\b", gap))


def _noun(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    trigger = plain[a:b]
    if trigger.startswith(("their ", "Their ")):
        people = [
            p for x in line.actors if x.end <= a for p in resolve_all((x,), line, plain, focus)
        ]
        return distinct(people) or focus.pair
    if rule.id == "meet.next-round":
        return both_met(focus) if a - line.start < 40 else ()
    if rule.id == "meet.pair-noun":
        return _pair_before(line, a, plain, focus)
    if trigger.startswith(("Over", "over")) and not trigger.endswith("with"):
        around = (*subject_of(line, a, plain, focus), *_opened(line, b, plain, focus))
        return around if _among_people(around) else ()
    closed = _NAMES_THEM.search(trigger) and not _SO_LONG.match(plain, b)
    start, place = b, (line, a, trigger, plain, focus)
    if not closed:
        onward = _WITH.match(plain[b : line.end])
        alone = () if onward and not _TIES.search(onward[0]) else _noun_alone(*place)
        if onward is None or len({s for p in alone for s in p.sides}) > 1:
            return alone
        start = b + onward.end()
    found, end = objects_of(line, start, rule.reach, plain, focus)
    whole = len({s for p in found for s in p.sides}) > 1 or len([p for p in found if p.role]) > 1
    if whole and re.search(r"(?:between|of|among)\s*$", plain[a:start]):
        return found
    of_plans = plain.startswith("'s", end)  # "told the meeting of Oslo's plans"
    if plain.endswith("of", a, start) and (of_plans or not found):
        return _noun_alone(*place)  # "held a meeting of a new group"
    guests = _guests(line, plain, focus, (start, rule.reach))
    if found and guests:
        return join_parties(found, guests)
    subject = subject_of(line, a, plain, focus) or bare_office(line, a, plain)
    subject = subject or (_first_person(line, a, plain, focus) if found else ())
    return join_parties(subject, found) if subject else ()


_NAMES_THEM = re.compile(r"(?:with|between|of|among|by|to|from|involving|including)$")
_SO_LONG = re.compile(  # "talks of about an hour"
    r" (?:(?:about|around|almost|nearly|over|just|under|roughly|some|more than|less than|well over|up to) )?"
    r"(?:\d+|an?|half an|two|three|four|five|several|\w+teen|\w+ty(?:-\w+)?)(?: and a half)? (?:minutes?|hours?|days?)\b"
)


def _noun_alone(line: Line, a: int, trigger: str, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who held talks that are said to be with nobody: "A and B held talks"."""
    subject = we_both(line, a, plain, focus) or subject_of(line, a, plain, focus)
    if JOINED_THEM.match(trigger):
        return join_parties(subject, focus.meeting)
    subject = join_parties(subject, _told(line, a, plain, focus))
    subject = join_parties(subject, _told_after(line, a, plain, focus))
    if len({s for p in subject for s in p.sides}) < 2 and _AGAIN.match(trigger):
        others = _OF_OTHERS.match(plain, a + len(trigger))
        return focus.meeting if a - line.start < 40 and not others else subject
    return subject


def _guests(line: Line, plain: str, focus: Focus, at: tuple[int, int]) -> tuple[Party, ...]:
    """Find with whom a body's meeting was: "a meeting of the Council with the partners"."""
    if not plain.endswith("of", line.start, at[0]):
        return ()
    _, end = objects_of(line, *at, plain, focus)
    joined = re.match(r"[^.;:\"]{0,30}?\bwith ", plain[end : end + 40])
    return objects_of(line, end + joined.end(), 30, plain, focus)[0] if joined else ()


JOINED_THEM = re.compile(r"[Jj]oin(?:s|ed)? (?:them|the two|the pair|both)\b")
_OF_OTHERS = re.compile(r" of (?!the (?:two|pair|talks))(?:[A-Z]|the |defen[cs]e |foreign )")
_AGAIN = re.compile(
    r"[Tt]he (?:(?!formal|gala|annual|state|official)[a-z0-9-]+ ){0,2}?"
    r"(?:talks|meetings?|summit|discussions|dinner|lunch)$"
)


_TELLING = re.compile(
    r"\b(?:told|tells|assured|informed|thanked|urged|asked|congratulated|pressed|briefed|warned|promised)(?: the)? $"
)


def _told(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who was told something in a call or meeting: "told X in a phone call"."""
    for chain in chains([x for x in line.actors if x.end <= a], plain):
        gap = plain[chain[-1].end : a]
        before = plain[max(line.start, chain[0].start - 16) : chain[0].start]
        if _TELLING.search(before) and re.match(r"^ (?:in|during|at|on|over)\b[\w' ]{0,25}$", gap):
            return resolve_all(chain, line, plain, focus)
    return ()


_OPENS: Final = re.compile(
    r"(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]ver|[Aa]fter|[Oo]n) (?:an?|the|their|his|her|that|this)(?: [\w'-]+){0,4} $"
)


def _told_after(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who is told something after an opening phrase: "In a call on Monday, she told him"."""
    if not _OPENS.match(plain, line.start, a):
        return ()
    comma = plain.find(", ", a, line.end)
    telling = _TELLS.search(plain, max(comma, a), line.end) if comma >= 0 else None
    return objects_of(line, telling.end(), 8, plain, focus)[0] if telling else ()


_TELLS: Final = re.compile(
    r"\b(?:told|tells|assured|informed|thanked|urged|asked|congratulated|pressed|briefed|warned|promised|offered|invited) "
)


_OPENS_LINE = 4  # characters before a sentence's first word


_ENTRY: Final = re.compile(  # of a diary: "Tue, 08:30: ", "Wed 14 April, 10:00 – "
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|\d{1,2} [A-Z][a-z]+|\d{1,2}[:.]\d\d)\b[^;]{0,24}?(?:[:,] | [–—-] )"
)


def _first_person(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give whose day, stay or trip a sentence opens with, else who was spoken of before."""
    for actor in line.actors:
        if actor.end <= a and actor.kind in {"person", "office"}:
            return resolve_all((actor,), line, plain, focus)
    session = bool(focus.meeting) and all(set(p.sides) <= BODIES for p in focus.meeting)
    if a - line.start < _OPENS_LINE and session:
        return focus.meeting  # "NATO ministers meet on Tuesday. Session with partners on Friday."
    whose = focus.lead if _ENTRY.match(line.text) else None
    last = focus.speaker or whose or focus.person
    return (last,) if last else ()


def _pair_before(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    for chain in reversed(chains([x for x in line.actors if x.end <= a + 1], plain)):
        if chain[-1].end < a - 2:
            return ()
        found = resolve_all(chain, line, plain, focus)
        kinds = {x.kind for x in chain}
        if len({s for p in found for s in p.sides}) == 2 and kinds in ({"state"}, {"person"}):
            return found
        return ()
    return ()


PARTIES = {
    "verb": _verb, "noun": _noun, "host": hosting, "attend": attending, "gather": gathering,
}  # fmt: skip
