"""Which encounter is this: identity of meetings by sides, principals, mode and days (I1, I2, I4).

``fit`` says how well a mention fits a known event, ``None`` when it cannot be the same encounter.
Extraction is imperfect: what a mention leaves out never splits, what it states may.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.ledger.crowds import CROWD, crowd_differs, sides_fit
from monitor.ledger.folding import plain
from monitor.ledger.names import NOWHERE, Directory, comparable, same_city, same_person, shared
from monitor.ledger.shifts import shifted
from monitor.ledger.standing import speaking
from monitor.ledger.times import DAY, Span, bounded, span
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from monitor.types import Event, Mention

REMOTE = frozenset({"phone", "video"})
MOVING = frozenset({Status.POSTPONED, Status.CANCELLED, Status.DENIED})
DONE = frozenset({Status.OCCURRED})


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a mention fits an event; greater is better."""

    score: float


def fit(
    mention: Mention, spoken: datetime, event: Event, directory: Directory = NOWHERE
) -> Fit | None:
    """Judge whether a mention can tell of a known meeting.

    Args:
        mention: What an item says.
        spoken: When it was published.
        event: A meeting found under one of its keys.
        directory: Who speaks for which side, which name is which city.

    Returns:
        The strength of the fit, or ``None`` when something stated excludes it.
    """
    state = event.state
    if state.kind != "meeting" or not sides_fit(mention, state):
        return None
    apart = modes_differ(mention, state) and not _one_talk(mention, state, directory)
    if apart or _talks_of_visit(mention, state):
        return None
    if _took_place(mention, state) and set(mention.sides) != set(state.sides):
        return None
    persons = persons_fit(mention, state, directory, state.date or spoken.date())
    when = _when(mention, spoken, event, persons or 0)
    if persons is None or when is None or crowd_differs(mention, state, persons):
        return None
    where = _where(mention, event, persons, directory)
    if where is None:
        return None
    return Fit(3 * persons + when + where + _frame(mention, state))


def _took_place(mention: Mention, state: Mention) -> bool:
    """Tell whether a mention has happened what the event says was called off."""
    return mention.status is Status.OCCURRED and state.status in {Status.CANCELLED, Status.DENIED}


def modes_differ(one: Mention, other: Mention) -> bool:
    """Tell whether one is in person and the other remote; some join a session of many by video."""
    if min(len(one.sides), len(other.sides)) >= CROWD:
        return False
    known = {one.mode, other.mode}
    return "in_person" in known and bool(known & REMOTE)


def _one_talk(one: Mention, other: Mention, directory: Directory) -> bool:
    """Tell a call that a paper tells as talks: the same two, one day, and no word of a place.

    Nothing then says that they sat in one room (M4); had they met and telephoned on one day, the
    papers would say where.
    """
    met = one if one.mode == "in_person" else other
    texts = [e.text for e in met.evidence if e.rank == "body"]
    placed = met.place or met.host or not texts or any(_PRESENT.search(t) for t in texts)
    done = {one.status, other.status} == DONE and _one_day(one, other)
    two = set(one.sides) == set(other.sides) and len(one.sides) == 2
    people = ([directory.person(p) for p in m.persons] for m in (one, other))
    return not placed and done and two and shared(*people) > 1


_PRESENT = re.compile(
    r"\b(?:visit|host|receiv|welcom|arriv|shook|handshake|sat\b|sit\b|room|table|lunch|dinner"
    r"|breakfast|walk|toured|met\b|meeting|face to face|in person|sidelines|margins|headquarters)"
    r"|\b(?:in|at) (?:the )?[A-Z]|[^\x00-\u024f]"
)


def persons_fit(one: Mention, other: Mention, directory: Directory, day: date) -> int | None:
    """Count shared principals; ``None`` when one side's are different people (I1, I4)."""
    ours = [directory.person(p) for p in one.persons]
    theirs = [directory.person(p) for p in other.persons]
    common = shared(ours, theirs)
    alone = [p for p in ours if not any(same_person(p, q) for q in theirs)]
    others = [q for q in theirs if not any(same_person(p, q) for p in ours)]
    if not alone or not others:
        return common
    met = [p for p in ours if p not in alone]
    for p in alone:
        for q in others:
            if _exclude(p, q, directory, day, one, met):
                return None
    return common


def _exclude(
    p: str, q: str, directory: Directory, day: date, one: Mention, met: Sequence[str]
) -> bool:
    """Tell whether two unmatched persons stand in each other's way: both speak for one side."""
    side, rival = directory.side(p, day), directory.side(q, day)
    if side and rival:
        if side != rival or side not in one.sides:
            return False
        return not any(directory.side(m, day) == side for m in met)
    if not comparable(p, q):
        return False
    if side or rival:  # one is unknown: with two sides he may be the other's counterpart
        return (
            bool(met)
            and len(one.sides) <= 2
            and (side or rival) not in {directory.side(m, day) for m in met}
        )
    return len(one.sides) <= 2 or not met


def _talks_of_visit(one: Mention, other: Mention) -> bool:
    """Tell whether one is a trip and the other talks with a host the trip does not name (M3)."""
    if is_visit(one) == is_visit(other):
        return False
    visit, talk = (one, other) if is_visit(one) else (other, one)
    more = [p for p in talk.persons if not any(same_person(p, q) for q in visit.persons)]
    return len(talk.persons) > 1 and bool(more)


def is_visit(mention: Mention) -> bool:
    """Tell whether a mention tells of a visit of some days, not of one encounter (M3)."""
    days = span(mention)
    many = days is not None and days.exact and days.last > days.first
    return many and any("visit" in e.rule or "trip" in e.rule for e in mention.evidence)


def _when(mention: Mention, spoken: datetime, event: Event, persons: int) -> float | None:
    """Score how the days agree; ``None`` when they exclude that it is one encounter."""
    given, state = span(mention), event.state
    own = span(state)
    if own is None and state.status is Status.OCCURRED:
        own = bounded(state, event.created)
    if mention.previous_date is not None:
        named = Span(mention.previous_date, mention.previous_date)
        if any(named.gap(days) <= 1 for days in told_days(event)):
            return 3.0
    if given is not None:
        return _dated(mention, given, own, event, persons, spoken)
    about = bounded(mention, spoken)
    if own is None:
        near = abs((spoken - event.updated).days) <= 45 and not mention.background
        return 0.5 if near and (persons or not mention.persons or not state.persons) else None
    if about is None or about.gap(own) > 0:
        return None
    if mention.status is Status.OCCURRED and own.first > spoken.date() and not persons:
        return None  # it is over, the known one lies ahead
    return 1.0 - min(0.9, abs((own.first - spoken.date()).days) / 100)


def _dated(
    mention: Mention, given: Span, own: Span | None, event: Event, persons: int, spoken: datetime
) -> float | None:
    if own is None:
        return _to_undated(mention, event, persons, spoken)
    gap = given.gap(own)
    loose = not (given.exact and own.exact)
    if gap == 0:
        wide = max((s.last - s.first).days for s in (given, own))
        if loose and wide > 7 and not persons and mention.persons and event.state.persons:
            return None
        if loose and wide <= 7 and _strangers(mention, event.state, persons, given.last, own):
            return None
        return 1.0 if loose else 2.5
    if gap == 1:
        return None if not persons and _levels_differ(mention, event.state) else 1.0
    if any(given.gap(days) == 0 for days in told_days(event)):
        return 1.5  # a stale text names the day that was once planned
    dropped = event.state.status in {Status.POSTPONED, Status.CANCELLED}
    apart = event.state.persons and mention.persons and not persons
    moved = mention.status in MOVING or (shifted(mention) and not apart)
    ahead = event.state.status is not Status.OCCURRED and own.last >= spoken.date() - 3 * DAY
    if moved and ahead and gap <= 400:
        return 0.5
    if dropped and event.state.status is Status.POSTPONED and given.first > own.first:
        return 0.5
    return None


def _strangers(mention: Mention, state: Mention, persons: int, day: date, own: Span) -> bool:
    """Tell whether an undated encounter is not the one of days ago: other sides, few in common."""
    apart = (day - own.last).days >= 2 and state.status is Status.OCCURRED
    return apart and set(mention.sides) != set(state.sides) and persons < 2


def _levels_differ(one: Mention, other: Mention) -> bool:
    return one.level is not None and other.level is not None and one.level != other.level


def _to_undated(mention: Mention, event: Event, persons: int, spoken: datetime) -> float | None:
    """Fit a dated mention to a plan without a day, or to a postponed meeting."""
    age = abs((spoken - event.updated).days)
    if event.state.status is Status.POSTPONED:
        return 1.0 if age <= 400 else None
    if event.state.status is Status.OCCURRED or mention.background:
        return None
    return (
        0.5 if age <= 62 and (persons or not mention.persons or not event.state.persons) else None
    )


def told_days(event: Event) -> list[Span]:
    """List all the days an event was ever told for."""
    found = {s for r in speaking(event.reports) if (s := span(r.mention)) is not None}
    own = span(event.state)
    return [own, *found - {own}] if own else list(found)


def _where(mention: Mention, event: Event, persons: int, directory: Directory) -> float | None:
    """Score the place; different cities on one day are different encounters, plans may move."""
    state = event.state
    ours, theirs = (directory.city(p) if p else "" for p in (mention.place, state.place))
    if not ours or not theirs:
        return 0.0
    if same_city(ours, theirs) or not comparable(ours, theirs):
        return 1.0
    if any(
        r.mention.place and same_city(ours, directory.city(r.mention.place))
        for r in speaking(event.reports)
    ):
        return 0.5
    if mention.previous_place and same_city(directory.city(mention.previous_place), theirs):
        return 1.0
    if (
        mention.relation == "revised"
        or mention.status in MOVING
        or mention.previous_date is not None
    ):
        return 0.0
    planned = state.status in {Status.PLANNED, Status.UNCONFIRMED}
    charted = all(directory.charted(p or "") for p in (mention.place, state.place))
    again = persons >= 2 and (planned or _one_day(mention, state))
    return 0.0 if again or not charted else None


def _one_day(mention: Mention, state: Mention) -> bool:
    """Tell whether both name one day: the same two do not meet in two cities on it."""
    days = {(m.date, m.date_precision) for m in (mention, state)}
    return len(days) == 1 and mention.date_precision == "day"


def _frame(mention: Mention, state: Mention) -> float:
    """Score what else agrees: the same sides, level, occasion."""
    score = 1.0 if set(mention.sides) == set(state.sides) else 0.0
    if mention.part_of and state.part_of:
        score += 1.0 if plain(mention.part_of) == plain(state.part_of) else -0.5
    if mention.level and state.level:
        score += 0.5 if mention.level == state.level else -0.5
    return score
