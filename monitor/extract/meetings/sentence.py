"""Meetings in one sentence: trigger, who with whom, status, date, place, mode (M1 to M7)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.circumstances import pick_date
from monitor.extract.clauses import clause_of
from monitor.extract.draft import Draft
from monitor.extract.learned import model
from monitor.extract.meetings.ahead import its_own
from monitor.extract.meetings.attendance import JOINED_THEM, PARTIES
from monitor.extract.meetings.departures import on_the_way
from monitor.extract.meetings.encounter_rules import NEEDS_DAY
from monitor.extract.meetings.encounters import ENCOUNTERS
from monitor.extract.meetings.gapped import gapped
from monitor.extract.meetings.general import DOUBT, GENERAL, NOW, can_meet, graded
from monitor.extract.meetings.guards import is_history, is_long_past, is_memory, no_meeting_of
from monitor.extract.meetings.hosting import SESSIONS, host, initiator, is_session
from monitor.extract.meetings.joined import along
from monitor.extract.meetings.manner import REMOTE, part_of, settle_mode
from monitor.extract.meetings.onward import told_ahead
from monitor.extract.meetings.quoted import own_words
from monitor.extract.meetings.rescheduling import reschedule
from monitor.extract.meetings.retold import is_counted, is_retold
from monitor.extract.meetings.scenes import said_elsewhere, scene
from monitor.extract.meetings.separate import separate
from monitor.extract.meetings.spots import place_beside, place_of
from monitor.extract.meetings.standing import day_told, held_then, predicate, standing
from monitor.extract.meetings.triggers import NO_MEETING, SCENES, may_be_scene, several, triggers
from monitor.extract.meetings.trips import away, by_day, by_title, by_trip, day_before
from monitor.extract.meetings.weekdays import in_its_week, later_than
from monitor.extract.names.supplied import supply_side
from monitor.types import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from monitor.extract.circumstances import Dated
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line


_PARTIES = PARTIES | ENCOUNTERS | {"scene": scene}


def meetings_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read the meetings a sentence tells of, at most one per trigger, none overlapping."""
    if not (line.actors or focus.meeting) or line.file or line.text.endswith("?"):
        return
    speaker, focus.speaker = focus.speaker, focus.speaker or focus.author
    yield from _all_of(line, article, focus)
    focus.speaker = speaker


def _all_of(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    blocked = [m.span() for m in NO_MEETING.finditer(line.text)]
    used: list[tuple[int, int]] = []
    told: list[Draft] = []
    for rule, match in triggers(line):
        a, b = match.span()
        if any(x < b and a < y for x, y in [*blocked, *used]):
            continue
        found = _told(rule, line, line.start + a, line.start + b, article, focus)
        for draft in found:
            used.append((a, b))
            if any(is_retold(d, draft) for d in told if d.rule != draft.rule):
                continue
            told.append(draft)
            focus.meeting = draft.parties
            yield draft
            for more in _further(rule, draft, article, focus):
                new = set(more.persons) - set(draft.persons)
                if new and any(new <= set(d.persons) for d in found):
                    continue
                used.append((more.start - line.start, more.end - line.start))
                told.append(more)
                yield more
    if not told and line.rank == "body":
        yield from _scene(line, article, focus, blocked)


def _further(rule: Rule, draft: Draft, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read those whom the same one meets next, told without a verb of their own."""
    line = draft.line
    for a, b, parties in gapped(draft, line, article.plain, focus):
        more = _draft(rule, line, a, b, parties, article, focus)
        if more is not None:
            if more.status is not draft.status:
                more.status = draft.status
                _date(more, pick_date(line, a, b, article), "", article, focus)
            more.mode = draft.mode if more.mode == "unknown" else more.mode
            later_than(draft, more)
            focus.meeting = more.parties
            yield more


def _scene(
    line: Line, article: Article, focus: Focus, blocked: Sequence[tuple[int, int]]
) -> Iterator[Draft]:
    """Read a sentence no trigger speaks in by the general frame of an encounter."""
    able = several(line) and may_be_scene(line)
    for keyed, rule in SCENES.standing(line.text) if able else ():
        for match in keyed.finditer(line.text):
            a, b = match.span()
            if line.quoted(line.start + a) or any(x < b and a < y for x, y in blocked):
                continue
            for draft in _read(rule, line, line.start + a, line.start + b, article, focus):
                if draft.status in {Status.OCCURRED, Status.PLANNED, Status.DENIED}:
                    focus.meeting = draft.parties
                    yield draft
                    return
    if not blocked:
        yield from _general(line, article, focus)


def _general(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read a sentence whose words as a whole tell of a meeting, by whom it names."""
    heard = model("meetings").hear(line, article) if can_meet(line) else None
    if heard is None:
        return
    a, b = heard.start, heard.end
    grade, parties, cues = graded(line, a, b, article.plain, focus)
    if not parties:
        return
    if any(not when.attribution for when in article.dates(line)) or NOW.search(line.text):
        cues.add("dated")
    if focus.meeting and {s for p in parties for s in p.sides} <= {
        s for p in focus.meeting for s in p.sides
    }:
        cues.add("told")  # of those whose meeting was told last
    doubt = 0.0 if grade == "people" else DOUBT
    if not model("meetings").sure(heard, {"general", grade, *cues}, doubt):
        return
    last = max((p.end for p in parties if p.start >= line.start), default=a)
    if said_elsewhere(article.plain, last, a):
        a = b = last  # what another statement says is not when they met
    a, b = told_ahead(line, a, b, article.plain)
    for draft in _drafts(GENERAL, line, a, b, parties, article, focus):
        focus.meeting = draft.parties
        yield draft


def _told(
    rule: Rule, line: Line, a: int, b: int, article: Article, focus: Focus
) -> Sequence[Draft]:
    """Read a trigger; in a quotation only what its speaker tells of himself."""
    if not line.quoted(a):
        return [*_read(rule, line, a, b, article, focus)]
    speaker = own_words(line, a, article, focus)
    if speaker is None:
        return ()
    before, focus.speaker = focus.speaker, speaker
    found, focus.speaker = [*_read(rule, line, a, b, article, focus)], before
    return found


def _read(
    rule: Rule, line: Line, a: int, b: int, article: Article, focus: Focus
) -> Iterator[Draft]:
    parties = _PARTIES[rule.shape](rule, line, a, b, article.plain, focus)
    yield from _drafts(rule, line, a, b, parties, article, focus)


def _drafts(
    rule: Rule,
    line: Line,
    a: int,
    b: int,
    parties: tuple[Party, ...],
    article: Article,
    focus: Focus,
) -> Iterator[Draft]:
    parties = along(supply_side(parties, line, article), line, article.plain, focus)
    before: Draft | None = None
    for group in separate(parties, line, b, article.plain):
        draft = _draft(rule, line, a, b, group, article, focus)
        if draft is not None:
            later_than(before, draft)
            before = draft
            yield draft


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
    if len(sides) < 2 and not (rule.id in SESSIONS and is_session(parties, sides)):
        return None
    if no_meeting_of(parties, line, article.plain):
        return None
    clause = clause_of(line, a, b, article.plain)
    date = day_told(line, a, b, parties, article)
    if not its_own(date, article.plain, a):
        return None
    status = standing(rule, line, a, b, article, date)
    if status is None or _unfit(rule, line, status):
        return None
    draft = Draft("meeting", rule.id, line, a, b, status, parties)
    first = _date(draft, date, clause, article, focus)
    needs_day = rule.id in NEEDS_DAY or rule.shape == "scene"
    needs_day = needs_day or (rule is GENERAL and status is not Status.OCCURRED)
    if needs_day and date.when is None and not day_before(draft, focus):
        return None
    if status is Status.PLANNED and draft.date is None and not draft.persons:
        focus.meeting = parties
        return None
    told_again = parties == focus.meeting and first is None and not _INSTEAD.search(clause)
    draft.initiator = initiator(line, article.plain)
    draft.place = place_beside(line, b, parties[-1].end, article.plain)
    draft.place = draft.place or place_of(line, a, b, article.plain)
    draft.again = told_again and draft.place is None
    if first is None and is_counted(draft, focus.meeting):
        draft.again, draft.date, draft.date_end = True, None, None
    away(draft, focus)
    settle_mode(draft, rule, clause + predicate(line, a, b, article.plain))
    if draft.again and draft.mode == "unknown":
        return None
    draft.terse = status is Status.OCCURRED and article.plain[a:b].lower() in {"meets", "meet"}
    several = 2 if JOINED_THEM.match(article.plain, a) else 3
    draft.multilateral = rule.shape in {"attend", "gather"} or len(draft.sides) > several
    draft.part_of = part_of(line, article) if rule.shape != "attend" else None
    carried = first is None and line.index <= focus.history
    carried = carried or is_memory(line, a, article) or is_long_past(parties, line, article.plain)
    behind = status in _BEHIND or (status is Status.CANCELLED and draft.date is None)
    draft.background = behind and (carried or is_history(clause, draft, article))
    draft.host = host(rule, parties) if rule.shape == "host" else None
    reschedule(draft, article)
    _settle_room(draft, clause)
    return draft


def _settle_room(draft: Draft, clause: str) -> None:
    """Take a meeting moved to a place for one in a room, and a call told "instead" for its heir."""
    if draft.mode == "unknown" and draft.place is not None:
        draft.mode = "in_person"
    remote = draft.mode in REMOTE and draft.status is not Status.CANCELLED
    if remote and _INSTEAD.search(clause):
        draft.relation = "replaces"


def _unfit(rule: Rule, line: Line, status: Status) -> bool:
    """Tell what is read only of some meetings: a next round only of one to come, work of one held."""
    if rule.shape == "worked" and _OF_PLANS.search(line.text) is not None:
        return status is Status.PLANNED
    if rule.shape == "again":
        return status is not Status.PLANNED
    return rule.shape == "attend" and status is Status.DENIED


_OF_PLANS = re.compile(r"\b(?:plans?|preparations?|ideas?|proposals?|arrangements?|agenda) for\b")


def _date(draft: Draft, date: Dated, clause: str, article: Article, focus: Focus) -> dt.date | None:
    """Date a meeting, by what is told around where its sentence does not; give its own day."""
    dropped = draft.status in {Status.CANCELLED, Status.POSTPONED}  # what was still to come
    held = draft.status in _BEHIND or (not dropped and held_then(article.plain, draft.start))
    away = focus.trip is not None and (focus.trip[1] or focus.trip[0]) >= article.today
    held = held or _NEVER_WAS.search(draft.line.text) is not None
    passed = held or (_HAD_BEEN.search(clause) is not None and not away)
    first, last, draft.precision = date.read(future=not passed)
    if draft.status is Status.OCCURRED and first is not None and first > article.today:
        first, last, draft.precision = None, None, "unknown"  # the day of something else
    draft.date, draft.date_end = first, last
    draft.date, draft.date_end = in_its_week(draft, date.when, focus, article)
    same_day = date.when is not None and date.when.text.lower() == "on the same day"
    if first is None or draft.precision == "unknown" or same_day:
        by_day(draft, focus, article.today)
    if draft.date is None or draft.precision == "unknown":
        by_trip(draft, article, focus)
    on_the_way(draft, date.when, article)
    by_title(draft, article)
    return first


_NEVER_WAS = re.compile(
    r"\b(?:(?:did not|didn't|never) (?:happen|take place|came? off|go ahead)|failed to (?:turn|show) up|(?:[Bb]ut for|[Hh]ad) [^.;]{3,200} would have (?:met|seen|held|received|hosted|spoken)|no-show|never (?:took place|happened))\b"
)
_HAD_BEEN = re.compile(
    r"\bhad (?:originally |initially |first |\w+ )?(?:meant|intended|planned) to \w+ [^.;]{0,40}\bin [A-Z]|\bhad been (?:\w+ )?(?:due|scheduled|set|slated|planned|expected)\b"
)
_INSTEAD = re.compile(
    r"\b(?:[Ii]nstead\b(?! of)|(?:In|in) place of|Instead of (?:the|an?|their|his|her) [^,]{3,90},|in lieu of|to replace|replac(?:es|ed|ing))"
)


_BEHIND = {Status.OCCURRED, Status.DENIED}
