"""Meetings in one sentence: trigger, who with whom, status, date, place, mode (M1 to M7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.circumstances import clause_of, mode_of, part_of, pick_date, place_of
from monitor.extract.draft import Draft
from monitor.extract.meeting_rules import MEETING_RULES, NOT_A_MEETING, Rule
from monitor.extract.parties import Focus, Party, chains, objects_of, resolve_all, subject_of
from monitor.extract.status import HISTORY, meeting_status
from monitor.extract.world import BODIES
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.reading import Article, Line

_WORTH = re.compile(
    r"\b(?:me[et]t|meeting|talk|spoke|speak|call|phone|video|virtual|summit|ministerial|discuss|negotiat|consult"
    r"|dialogue|conversation|host|receiv|welcom|greet|visit|attend|join|gather|conven|lunch|dinner|breakfast|session"
    r"|conference|sat down|sit down|conferred|huddl|assembl|council|chair|forum|2\+2|exchang|shook|dined|paid|mediat)",
    re.IGNORECASE,
)
_WITH = re.compile(r"^[^;:.\"]{0,70}?\b(?:with|between)\b ?")
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
    for rule in MEETING_RULES:
        for match in rule.pattern.finditer(line.text):
            a, b = match.span()
            if any(x < b and a < y for x, y in [*blocked, *used]):
                continue
            if line.quoted(line.start + a):
                continue
            draft = _read(rule, line, line.start + a, line.start + b, article, focus)
            if draft is not None:
                used.append((a, b))
                yield draft


def _read(rule: Rule, line: Line, a: int, b: int, article: Article, focus: Focus) -> Draft | None:
    parties = _PARTIES[rule.shape](rule, line, a, b, article.plain, focus)
    if len({s for p in parties for s in p.sides}) < 2:
        return None
    clause = clause_of(line, a, b, article.plain)
    date = pick_date(line, a, b, clause, article)
    status = meeting_status(clause, line.text, future_date=date.ahead)
    if status is None:
        return None
    draft = Draft("meeting", rule.id, line, a, b, status, parties)
    first, last, draft.precision = date.read(future=status not in _BEHIND)
    draft.date, draft.date_end = first, last
    draft.place = place_of(line, b, article.plain)
    draft.mode = mode_of(rule.mode, line, a, b, clause, place=draft.place)
    draft.multilateral = rule.shape in {"attend", "gather"} or len(draft.sides) > 3
    draft.part_of = part_of(line, article.plain) if rule.shape != "attend" else None
    draft.background = status in _BEHIND and _is_history(clause, draft, article)
    if rule.shape == "host":
        draft.host = _host(rule, parties)
    return draft


_BEHIND = {Status.OCCURRED, Status.DENIED}


def _is_history(clause: str, draft: Draft, article: Article) -> bool:
    if draft.date is not None:
        return (article.today - (draft.date_end or draft.date)).days > 14
    return HISTORY.search(clause) is not None


def _host(rule: Rule, parties: tuple[Party, ...]) -> str | None:
    if rule.id == "meet.visit-person":
        parties = parties[::-1]
    end = parties[-1] if rule.id == "meet.received-by" else parties[0]
    return end.sides[0] if end.sides else None


def _verb(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    subject = subject_of(line, a, plain, focus)
    found, _ = objects_of(line, b, rule.reach, plain, focus)
    if found and not _adjoins(plain[b : found[0].start] if found[0].start >= b else ""):
        found = ()
    return _join(subject, found)


def _adjoins(gap: str) -> bool:
    """Tell whether only small words stand between a trigger and its object."""
    return re.match(
        r"^\s*(?:(?:with|both|separately|,|then|also|late|early|[A-Z]?\w*day|(?:on|in|at) [\w. ]{2,30})\s*){0,4}(?:with\s*)?(?:\w+ly )?$",
        gap,
    ) is not None and (" with" in gap or not re.search(r"\b(?:in|on|at)\b", gap))


def _noun(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    trigger = plain[a:b]
    if rule.id == "meet.pair-noun":
        return _pair_before(line, a, plain, focus)
    closed = re.search(r"(?:with|between|of|among|by|to|from|involving|including)$", trigger)
    start = b
    if not closed:
        onward = _WITH.match(plain[b : line.end])
        start = b + onward.end() if onward else b
        if onward is None:
            return subject_of(line, a, plain, focus)
    found, _ = objects_of(line, start, rule.reach, plain, focus)
    if len({s for p in found for s in p.sides}) > 1 and re.search(
        r"(?:between|of|among)\s*$", plain[a:start]
    ):
        return found
    if not found:
        return subject_of(line, a, plain, focus)
    return _join(subject_of(line, a, plain, focus), found)


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
        or (_ACTION_AFTER.match(plain[end : end + 20])
        and "on" in plain[a:b])
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
