"""Meetings in one sentence: trigger, who with whom, status, date, place, mode (M1 to M7)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.circumstances import Dated, clause_of, mode_of, part_of, pick_date, place_of
from monitor.extract.draft import Draft
from monitor.extract.meeting_rules import MEETING_RULES, NOT_A_MEETING, Rule
from monitor.extract.parties import Focus, Party, chains, conflict, distinct, objects_of, resolve_all, subject_of
from monitor.extract.status import FUTURE, HISTORY, meeting_status
from monitor.extract.world import BODIES
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date as day

    from monitor.extract.reading import Article, Line

_WORTH = re.compile(
    r"\b(?:meet|met\b|talk|spoke|speak|call|phone|video|virtual|summit|ministerial|discuss|negotiat|consult"
    r"|dialogue|conversation|host|receiv|welcom|greet|visit|attend|join|gather|conven|lunch|dinner|breakfast|session"
    r"|conference|sat down|sit down|conferred|huddl|assembl|council|chair|forum|2\+2|exchang|shook|dined|paid|mediat)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|will|would|has|have|had|to|that|which|who|said|agreed|and)\b)[^;:.\"]){0,70}?\b(?:with|between)\b ?"
)
_SUMMIT = re.compile(
    r"\b(?:[Ss]ummit|[Mm]inisterial|[Mm]eetings?|[Ss]ession|[Cc]ouncil|[Gg]athering|[Cc]ommittee|[Tt]alks|[Aa]ssembly)\b"
)
_ACTION_AFTER = re.compile(r"^\s*,?\s*(?:to|for)\s+[a-z]+")


def meetings_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read the meetings a sentence tells of, at most one per trigger, none overlapping."""
    if not _WORTH.search(line.text) or line.file:
        return
    blocked = [m.span() for m in NOT_A_MEETING.finditer(line.text)]
    used: list[tuple[int, int]] = []
    told: list[Draft] = []
    for rule in MEETING_RULES:
        for match in rule.pattern.finditer(line.text):
            a, b = match.span()
            if any(x < b and a < y for x, y in [*blocked, *used]):
                continue
            if line.quoted(line.start + a):
                continue
            for draft in _read(rule, line, line.start + a, line.start + b, article, focus):
                used.append((a, b))
                if any(_retold(d, draft) for d in told if d.rule != draft.rule):
                    continue
                told.append(draft)
                focus.meeting = draft.parties
                yield draft


def _read(rule: Rule, line: Line, a: int, b: int, article: Article, focus: Focus) -> Iterator[Draft]:
    parties = _PARTIES[rule.shape](rule, line, a, b, article.plain, focus)
    parties = _supply_side(parties, line, article)
    for group in _separate(parties, line, b, article.plain):
        draft = _draft(rule, line, a, b, group, article, focus)
        if draft is not None:
            yield draft


def _retold(one: Draft, other: Draft) -> bool:
    """Tell whether a second trigger of a sentence only names its meeting again."""
    if not set(other.sides) <= set(one.sides) or conflict(one.parties, other.parties):
        return False
    return one.status is other.status or not _NEXT.search(other.line.text)


_NEXT = re.compile(r"\b(?:next|again|another|further|second)\b")
_APART = re.compile(
    r"\b(?:bilateral|separate|individual|one-on-one|back-to-back|series of|range of|number of|several)\b[\w\s-]{0,30}\b(?:meetings|talks|calls|consultations|conversations|bilaterals)\b|\bseparately\b|\bbilaterals\b",
    re.IGNORECASE,
)


def _separate(
    parties: tuple[Party, ...], line: Line, b: int, plain: str
) -> list[tuple[Party, ...]]:
    """Split "bilateral meetings with A, B and C" into one meeting each (M3)."""
    others = [p for p in parties[1:] if set(p.sides) - set(parties[0].sides)]
    near = plain[max(line.start, b - 60) : b + 25]
    if sum(len(p.sides) for p in others) < 2 or not _APART.search(near):
        return [parties]
    return [
        (parties[0], replace(other, sides=(side,))) for other in others for side in other.sides
    ]


def _draft(
    rule: Rule,
    line: Line,
    a: int,
    b: int,
    parties: tuple[Party, ...],
    article: Article,
    focus: Focus,
) -> Draft | None:
    sides = {s for p in parties for s in p.sides}
    if len(sides) < 2 and not (rule.id in _SESSIONS and _is_session(parties, sides)):
        return None
    clause = clause_of(line, a, b, article.plain)
    date = pick_date(line, a, b, clause, article)
    status = meeting_status(clause, line.text, future_date=date.ahead)
    if status is None and date.ahead and _is_adjunct(rule, line, a, article.plain):
        status = Status.PLANNED
    if status is Status.PLANNED and date.is_past(article.today):
        status = Status.OCCURRED
    if status is None or (rule.shape == "attend" and status is Status.DENIED):
        return None
    draft = Draft("meeting", rule.id, line, a, b, status, parties)
    first, last, draft.precision = date.read(future=status not in _BEHIND)
    if status is Status.POSTPONED:
        first, last = _moved(draft, date, line, article)
    draft.date, draft.date_end = first, last
    if first is None or draft.precision == "unknown":
        _by_trip(draft, clause, article, focus)
    if status is Status.PLANNED and draft.date is None and not draft.persons:
        return None
    if parties == focus.meeting and first is None and not place_of(line, b, article.plain):
        return None
    draft.initiator = _initiator(line, article.plain)
    draft.place = place_of(line, b, article.plain)
    draft.mode = mode_of(rule.mode, line, a, b, clause, place=draft.place)
    draft.multilateral = rule.shape in {"attend", "gather"} or len(draft.sides) > 3
    draft.part_of = part_of(line, article.plain) if rule.shape != "attend" else None
    draft.background = status in _BEHIND and _is_history(clause, draft, article)
    if rule.shape == "host":
        draft.host = _host(rule, parties)
    return draft


def _supply_side(
    parties: tuple[Party, ...], line: Line, article: Article
) -> tuple[Party, ...]:
    """Give a titled person of unknown side the side the article speaks of most but for the others'."""
    known = {s for p in parties for s in p.sides}
    if len(known) != 1 or all(p.sides or not p.person for p in parties):
        return parties
    side = article.usual_side(known)
    if not side:
        return parties
    return tuple(p if p.sides else replace(p, sides=(side,)) for p in parties)


_NEW_DATE = re.compile(r"\b(?:until|till|to|for) (?:late |early |mid-)?(?:on |the )?$")


def _moved(
    draft: Draft, date: Dated, line: Line, article: Article
) -> tuple[day | None, day | None]:
    """Read a postponement: with a new date the meeting is planned for it (M6)."""
    old = date.read(future=True)
    for when in article.dates(line):
        if when.date is None or when.attribution:
            continue
        if _NEW_DATE.search(article.plain, max(line.start, when.start - 14), when.start):
            first, last = when.reading(future=True)
            planned_for = re.search(r"planned for $", article.plain[when.start - 12 : when.start])
            if planned_for:
                continue
            draft.status, draft.precision = Status.PLANNED, when.precision
            draft.previous_date = old[0] if old[0] != first else _other_day(line, article, first)
            return first, last
    draft.previous_date = old[0]
    draft.precision = "unknown"
    return None, None


def _other_day(line: Line, article: Article, but: day | None) -> day | None:
    days = [w.reading(future=True)[0] for w in article.dates(line) if not w.attribution]
    return next((d for d in days if d is not None and d != but), None)


def _is_adjunct(rule: Rule, line: Line, a: int, plain: str) -> bool:
    """Tell a meeting named in passing, whose verb says something else: "should raise it in talks"."""
    before = plain[max(line.start, a - 20) : a]
    return rule.shape == "noun" and re.search(
        r"\b(?:in|during|at|before|ahead of|for) (?:the |a |an |his |her |their )?\W*$", before
    ) is not None


_SESSIONS = frozenset({"meet.met", "meet.gather", "meet.held-talks"})
_MEMBERS = re.compile(
    r"\b(?:ministers|leaders|ambassadors|envoys|presidents|chiefs|chancellors)\b", re.IGNORECASE
)


def _is_session(parties: tuple[Party, ...], sides: set[str]) -> bool:
    """Tell a session of a formal body, whose members are its sides: "EU ministers met"."""
    return bool(sides & BODIES) and len(parties) == 1 and bool(_MEMBERS.search(parties[0].role))


_DURING = re.compile(
    r"\b(?:during|at|on the (?:sidelines|margins) of|throughout|as part of|there)\b(?: (?:the|his|her|their|this|a|that))?"
    r"(?: [\w'-]+){0,4}? ?(?:visit|trip|tour|conference|summit|stay|forum|gathering|meeting|ministerial)?\b",
    re.IGNORECASE,
)


def _by_trip(draft: Draft, clause: str, article: Article, focus: Focus) -> None:
    """Give an undated meeting told as part of a trip or summit the days of that (M2)."""
    if focus.trip is None:
        return
    first, last = focus.trip
    ahead = draft.status in {Status.PLANNED, Status.UNCONFIRMED}
    if ahead != ((last or first) >= article.today) and first != article.today:
        return
    if not ahead and not (_DURING.search(draft.line.text) and (article.today - first).days < 15):
        return
    draft.date, draft.date_end = first, last
    draft.precision = "week" if last and last != first else "day"
    if ahead:
        draft.precision = "week"


_TRIP = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|tour|travel\w*|(?<!press )(?<!news )conference|summit|forum|ministerial|gathering"
    r"|arriv\w+|stay|stopover|flies|flew|fly|heads?|leaves?)\b",
    re.IGNORECASE,
)


def note_trip(line: Line, article: Article, focus: Focus) -> None:
    """Remember the days of a visit, trip or summit a sentence tells of."""
    if not _TRIP.search(line.text):
        return
    for when in article.dates(line):
        if when.attribution or when.dateline or when.deadline or when.date is None:
            continue
        if when.precision not in {"day", "week"}:
            continue
        ahead = FUTURE.search(line.text) is not None
        first, last = when.reading(future=ahead)
        if first is not None and abs((first - article.today).days) < 60:
            focus.trip = (first, last)
            return


_BEHIND = {Status.OCCURRED, Status.DENIED}


def _is_history(clause: str, draft: Draft, article: Article) -> bool:
    if draft.date is not None:
        return (article.today - (draft.date_end or draft.date)).days > 14
    return HISTORY.search(clause) is not None


_REQUEST = re.compile(r"'s? (?:request|invitation|initiative)\b")


def _initiator(line: Line, plain: str) -> str | None:
    """Read who asked for a meeting (M7): "at Seoul's request"."""
    for actor in line.actors:
        if _REQUEST.match(plain, actor.end) and actor.sides:
            return actor.person.label if actor.person else actor.sides[0]
    return None


def _host(rule: Rule, parties: tuple[Party, ...]) -> str | None:
    if rule.id == "meet.visit-person":
        parties = parties[::-1]
    end = parties[-1] if rule.id == "meet.received-by" else parties[0]
    return end.sides[0] if end.sides else None


def _verb(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    subject = subject_of(line, a, plain, focus, finite=True)
    found, end = objects_of(line, b, rule.reach, plain, focus)
    if rule.id == "meet.called" and not _rings(plain, end, found):
        return ()
    if found and not _adjoins(plain[b : found[0].start] if found[0].start >= b else ""):
        found = ()
    return _join(subject, found)


def _rings(plain: str, end: int, found: tuple[Party, ...]) -> bool:
    """Tell a call from a name-calling: nothing is said of the called but when, why and that."""
    if not found or not (found[0].person or found[0].role):
        return False
    return re.match(
        r"\W*$|[,.;]| \"?(?:on|to|late|early|by|after|before|about|again|and|yesterday|today|[A-Z]\w+day|amid|over|from)\b",
        plain[end : end + 30],
    ) is not None


def _adjoins(gap: str) -> bool:
    """Tell whether only small words stand between a trigger and its object."""
    return re.match(
        r"^\s*(?:(?:with|both|separately|,|then|also|late|early|[A-Z]?\w*day|(?:on|in|at) [\w. ]{2,30})\s*){0,4}(?:with\s*)?(?:\w+ly )?(?:[A-Z][\w.]+ ){0,3}$",
        gap,
    ) is not None and (" with" in gap or not re.search(r"\b(?:in|on|at)\b", gap))


def _noun(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    trigger = plain[a:b]
    if trigger.startswith(("their ", "Their ")):
        people = [p for x in line.actors if x.end <= a for p in resolve_all((x,), line, plain, focus)]
        return distinct(people) or focus.pair
    if rule.id == "meet.pair-noun":
        return _pair_before(line, a, plain, focus)
    closed = re.search(r"(?:with|between|of|among|by|to|from|involving|including)$", trigger)
    start = b
    if not closed:
        onward = _WITH.match(plain[b : line.end])
        start = b + onward.end() if onward else b
        if onward is None:
            subject = _join(subject_of(line, a, plain, focus), _told(line, a, plain, focus))
            if len({s for p in subject for s in p.sides}) < 2 and _AGAIN.match(trigger):
                return focus.meeting if a - line.start < 40 else subject
            return subject
    found, _ = objects_of(line, start, rule.reach, plain, focus)
    if len({s for p in found for s in p.sides}) > 1 and re.search(
        r"(?:between|of|among)\s*$", plain[a:start]
    ):
        return found
    subject = subject_of(line, a, plain, focus)
    if not subject and found:
        subject = _first_person(line, a, plain, focus)
        if not subject:
            return ()
    return _join(subject, found)


_AGAIN = re.compile(r"[Tt]he (?:[\w-]+ ){0,2}?(?:talks|meetings?|summit|discussions|dinner|lunch)$")
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


def _first_person(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give whose day, stay or trip a sentence opens with, else who was spoken of before."""
    for actor in line.actors:
        if actor.end <= a and actor.kind in {"person", "office"}:
            return resolve_all((actor,), line, plain, focus)
    return (focus.person,) if focus.person else ()


def _pair_before(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    for chain in reversed(chains([x for x in line.actors if x.end <= a + 1], plain)):
        if chain[-1].end < a - 2:
            return ()
        found = resolve_all(chain, line, plain, focus)
        if len({s for p in found for s in p.sides}) == 2 and all(x.kind == "state" for x in chain):
            return found
        return ()
    return ()


def _hosting(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    found, end = objects_of(line, b, rule.reach, plain, focus)
    people = tuple(p for p in found if p.person or p.role)
    if (
        not people
        or plain[end : end + 2] == "'s"
        or (_ACTION_AFTER.match(plain[end : end + 20]) and "on" in plain[a:b])
    ):
        return ()
    if people[0].start >= 0 and re.search(r"\b(?:of|for|from|that)\b", plain[b : people[0].start]):
        return ()
    return _join(subject_of(line, a, plain, focus), people)


def _attending(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    noun = _SUMMIT.search(plain, b, min(line.end, b + rule.reach))
    if noun is None:
        return ()
    near = [x for x in line.actors if b <= x.start <= noun.end() + 12]
    found = resolve_all(near, line, plain, focus)
    bodies = tuple(p for p in found if set(p.sides) & BODIES or len(p.sides) > 1)
    subject = subject_of(line, a, plain, focus)
    if not bodies and focus.body and re.search(r"\bthe (?:\w+ )?$", plain[b - 5 : noun.start()]):
        bodies = (focus.body,)
    if not bodies or not subject:
        return ()
    return _join(subject, tuple(Party(p.sides) for p in bodies))


def _gathering(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    if plain[a:b].endswith("by"):
        found, _ = objects_of(line, b, rule.reach, plain, focus)
        return _join(subject_of(line, a, plain, focus), found)
    subject = subject_of(line, a, plain, focus)
    return subject


def _join(subject: tuple[Party, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    seen: list[Party] = []
    for party in (*subject, *found):
        if not any(p.sides == party.sides and p.person == party.person for p in seen):
            seen.append(party)
    return tuple(seen)


_PARTIES = {
    "verb": _verb, "noun": _noun, "host": _hosting, "attend": _attending, "gather": _gathering,
}  # fmt: skip
