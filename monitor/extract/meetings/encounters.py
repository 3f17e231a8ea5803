"""Who met in an encounter: people in office, offices and bodies on both ends, and nobody else."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.meetings.attendance import bare_office
from monitor.extract.meetings.manner import OPENS_AT
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import Party, join_parties, resolve_all
from monitor.extract.names.subjects import objects_of, subject_of
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Line


def _principal(party: Party) -> bool:
    """Tell a person, an office or a body, who can meet, from a country, which cannot be seen."""
    return bool(party.person or party.role or set(party.sides) & BODIES)


def _first(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    found = subject_of(line, a, plain, focus, finite=True)
    return tuple(p for p in found if _principal(p))


def personal(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find the principals before and after a trigger."""
    return _ends(rule, line, a, b, plain, focus)[0]


def _ends(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[tuple[Party, ...], int]:
    subject = _first(line, a, plain, focus)
    found, end = objects_of(line, b, rule.reach, plain, focus)
    found = _who_went_on(line, b, plain, focus) or found
    if not subject or not found or not _principal(found[0]):
        return (), end
    if found[0].start > b and not _NEXT_TO.match(plain, b, found[0].start):
        return (), end
    if subject[0].person and any(subject[0].person == p.person for p in found):
        return (), end
    if _ASKS.match(plain, end) or plain.startswith("'", end):
        return (), end
    return join_parties(subject, tuple(p for p in found if _principal(p))), end


def _who_went_on(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give whom "gave her an hour" means after "she met him": who has been "she" all along."""
    pronoun = next((p for o, p in _SUBJECT_OF.items() if plain.startswith(o + " ", b)), None)
    before = plain[max(0, line.start - _SHORT_WHILE) : b]
    if pronoun is None or not re.search(rf"\b{pronoun}\b", before, re.IGNORECASE):
        return ()
    return tuple(p for p in focus.meeting[:1] if p.person)


_SUBJECT_OF = {"her": "she", "him": "he"}
_SHORT_WHILE = 250  # characters
_NEXT_TO = re.compile(
    r"\W*(?:(?:the|an?|his|her|its|their|my|our|both|fellow|with|separately|then|also|new|old|\w+ly)\W+){0,3}$"
)
_ASKS = re.compile(
    r"(?: on \w+day)?(?: not)? (?:to (?!discuss|talk|agree|thank|tell|say|hear|go)[a-z]+|for (?:more|an?|help)) "
)
_CLOSES = re.compile(
    r"\W*$|[,.;]|(?: again| myself| himself| herself| personally| directly)? (?:on|in|at|to|late|early|by|after|before|about|and|yesterday|today|tomorrow|next|this|that|during|as|for|[A-Z]\w+day|amid|over|there)\b"
)


def closed(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Likewise, where nothing is said of the one seen but where and when."""
    parties, end = _ends(rule, line, a, b, plain, focus)
    return parties if _CLOSES.match(plain, end) else ()


def joint(_rule: Rule, line: Line, a: int, _b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find two principals of whom one predicate is told: "A and B announced after a meeting"."""
    found = _first(line, a, plain, focus)
    sides = {s for p in found for s in p.sides}
    people = [p for p in found if p.person or p.role]
    several = len(people) > 1 or (people and len(people[0].sides) > 1)
    return found if several and len(sides) > 1 else ()


def opening(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who was received in "Received by A on Monday, B said" and "B, received by A, said"."""
    found, end = objects_of(line, b, rule.reach, plain, focus)
    if not found or not _principal(found[0]):
        return ()
    subject = _first(line, a, plain, focus)
    comma = re.match(r"[^,;:.\"]{0,70}, ", plain[end : line.end])
    if not subject and comma:
        after = [x for x in line.actors if x.start >= end + comma.end() - 1]
        for chain in chains(after, plain)[:1]:
            near = chain[0].start <= end + comma.end() + 4
            subject = resolve_all(chain, line, plain, focus) if near else ()
    subject = tuple(p for p in subject if _principal(p))
    return join_parties(subject, found) if subject else ()


def turn(rule: Rule, line: Line, _a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who met next: the visitor last told of, with whom this sentence names."""
    found, _ = objects_of(line, b, rule.reach, plain, focus)
    if not found or not (found[0].person or found[0].role):
        return ()
    came = focus.meeting or ((focus.person,) if focus.person else ())
    came = tuple(p for p in came if not b < p.start < line.end)
    visitor = [p for p in came if p.sides and not set(p.sides) & set(found[0].sides)]
    return join_parties(tuple(visitor[:1]), found) if visitor else ()


def whom(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find the two of "with the minister, whom she saw on Monday": the object stands before."""
    before = [x for x in line.actors if x.end <= a and _JUST.match(plain, x.end, a)]
    after = [x for x in line.actors if b <= x.start <= b + rule.reach]
    if not before or not after:
        return ()
    met = resolve_all(before[-1:], line, plain, focus)
    subject = resolve_all(next(iter(chains(after, plain))), line, plain, focus)
    if subject and met and subject[0].person == met[0].person:
        known = [p for p in focus.recent if p.person and p.person != met[0].person]
        subject = tuple(known[:1])
    return join_parties(subject, met) if subject and met and _principal(met[0]) else ()


_JUST = re.compile(r",? (?:with |to |for |by )?$")


def due(_rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the two sides whose last meeting was told: "The next round is to be held in Riga"."""
    last = focus.meeting
    if _OF_OTHERS.search(plain, a, b) or _BY_OTHERS.search(line.text):
        return ()
    if len({s for p in last for s in p.sides}) != 2:
        return ()
    return tuple(Party((s,)) for s in dict.fromkeys(s for p in last for s in p.sides))


def again(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the two sides that go on talking, and who of them is named: "Holm will pay a return visit"."""
    sides = due(rule, line, a, b, plain, focus) or _all_again(line, focus)
    known = {s for p in sides for s in p.sides}
    if not known or any(
        x.sides and not known & set(x.sides) for x in line.actors if x.kind in _CAN_MEET
    ):
        return ()
    people = (p for p in subject_of(line, a, plain, focus) if p.person and set(p.sides) <= known)
    found = tuple(people)
    there = {s for p in found for s in p.sides}
    return (*found, *(p for p in sides if not there & set(p.sides)))


def _all_again(line: Line, focus: Focus) -> tuple[Party, ...]:
    """Give the sides of a meeting of many that will meet again: "the group would reconvene"."""
    sides = dict.fromkeys(s for p in focus.meeting for s in p.sides)
    return tuple(Party((s,)) for s in sides) if _THE_SAME.search(line.text) else ()


_THE_SAME = re.compile(
    r"\b(?:[Tt]he (?:group|quad|trio|quartet|three|four|five|format|forum|panel|[a-z]+ ministers|ministers|officials|chiefs|leaders|partners)|[Tt]hey|[Aa]ll (?:three|four|five)) (?:[\w-]+ ){0,4}?(?:reconvene|meet again|meet next|gather again|come together again)\b"
)


def worked(_rule: Rule, line: Line, a: int, _b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who did together what needs a table: officials of two sides, or governments in talks."""
    found = subject_of(line, a, plain, focus, finite=True)
    several = len({s for p in found for s in p.sides}) > 1
    people = any(p.person or p.role for p in found)
    return found if several and (people or _TALKING.search(line.text)) else ()


_TALKING = re.compile(
    r"\b(?:sessions?|talks|meeting|sitting|screen|video|call|table|round|negotiat\w+|conference|consultations)\b"
)
_CAN_MEET = frozenset({"person", "office", "counterpart"})
_BY_OTHERS = re.compile(  # of whom no side is told
    r"\b(?:[Cc]ompan(?:y|ies)|[Ff]irms?|[Cc]lubs?|[Tt]eams? (?=play|face)|[Bb]oards?|[Pp]arliaments?|[Cc]abinet|[Cc]ouncil(?:lors)?|[Cc]ourts?|[Uu]nions?|[Ll]awyers|[Ss]hareholders)\b"
)
_OF_OTHERS = re.compile(
    r" of (?!the (?:two|series|talks)|(?:[\w-]+ ){0,2}(?:talks|consultations|negotiations|discussions|dialogue)\b)"
)


def between(rule: Rule, line: Line, _a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the two sides of a round or session: "the 2+2 of Germany and Japan"."""
    found, _ = objects_of(line, b, rule.reach, plain, focus)
    return found if len({s for p in found for s in p.sides}) == 2 else ()


def inverted(
    rule: Rule, line: Line, _a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Find the two of "the talks that A would have with B"."""
    first, end = objects_of(line, b, rule.reach, plain, focus)
    joined = re.match(r"[^.;:\"]{0,50}? with ", plain[end : line.end])
    if not first or joined is None:
        return ()
    return join_parties(first, objects_of(line, end + joined.end(), rule.reach, plain, focus)[0])


def told(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who told whom something in a talk: "told him" and "conveyed the decision to him"."""
    subject = _first(line, a, plain, focus) or bare_office(line, a, plain)
    for chain in chains([x for x in line.actors if b <= x.start <= b + rule.reach], plain):
        gap = plain[b : chain[0].start]
        if not subject or not (_SMALL.fullmatch(gap) or _TO_WHOM.search(gap)):
            continue
        found = tuple(p for p in resolve_all(chain, line, plain, focus) if _principal(p))
        same = found and subject[0].person and subject[0].person == found[0].person
        return join_parties(subject, found) if found and not same else ()
    return ()


_GIVEN = re.compile(
    r"'s? (?:[\w-]+ ){0,2}?(?:word|promise|assurance|pledge|signature|blessing|nod|agreement|consent|handshake|thanks|undertaking|backing|approval)\b"
)


def word(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who left a room with whose promise: "came away with the minister's word"."""
    subject = _first(line, a, plain, focus)
    found, end = objects_of(line, b, rule.reach, plain, focus)
    given = found and (found[0].person or found[0].role) and _GIVEN.match(plain, end)
    same = subject and found and subject[0].person and subject[0].person == found[0].person
    return join_parties(subject, found[:1]) if subject and given and not same else ()


def told_there(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Find who told whom something where a sentence opens with a room: "In a hotel, A told B"."""
    opens = OPENS_AT.match(plain, line.start, a)
    found = told(rule, line, a, b, plain, focus) if opens else ()
    return found if len(found) > 1 and found[-1].person else ()


_SMALL = re.compile(r"(?:(?:the|an?|his|her|its|their|fellow|visiting|new) )*")
_TO_WHOM = re.compile(r"\b(?:to|with) (?:(?:the|an?|his|her|its|their|fellow|visiting|new) )*$")


def among(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find the two of "among those she saw on Monday was the ambassador"."""
    after = [x for x in line.actors if x.end > b]
    seen = _WHO_CAME if plain.endswith((" on ", " of ", " to "), a, b) else _WHOM_SEEN
    met = seen.match(plain, b, line.end)
    if not after or met is None or after[0].start > b:
        return ()
    subject = resolve_all(next(iter(chains(after, plain))), line, plain, focus)
    found, _ = objects_of(line, met.end(), rule.reach, plain, focus)
    return join_parties(subject, found) if subject and found and _principal(found[0]) else ()


_WHO_CAME = re.compile(r"[^.;\"]{3,90}? (?:was|were|are|is|will be) ")
_WHOM_SEEN = re.compile(
    r"[^.;\"]{3,70}? (?:met|saw|sees|meets|received|hosted|welcomed|greeted|(?:found|made|had|has) (?:[\w']+ ){1,3}(?:for|with)|spoke (?:to|with)|talked (?:to|with)"
    r"|sat down with|called on|visited|lunched with|dined with|is (?:due )?to (?:see|meet)|will (?:see|meet))\b[^.;\"]{0,60}? (?:was|were|are|is|will be) "
)


ENCOUNTERS = {
    "inverted": inverted, "among": among, "whom": whom, "told": told, "told-there": told_there, "word": word,
    "between": between,
    "personal": personal, "closed": closed, "joint": joint, "opening": opening, "turn": turn, "due": due, "again": again, "worked": worked,
}  # fmt: skip
