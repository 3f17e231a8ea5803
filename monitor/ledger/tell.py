"""What a digest tells of an event: the one line of a window, or nothing (N1 to N3).

Novelty is judged against what this watchlist told last, or, where it never told the event, against
what was known before the window. Echoes, copies and background are silent.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.changes import changes
from monitor.ledger.concrete import concrete
from monitor.ledger.crowds import stays_away
from monitor.ledger.derive import derive
from monitor.ledger.fates import HELD
from monitor.ledger.fold import dump
from monitor.ledger.fold_commitments import PARTS
from monitor.ledger.names import NOWHERE, Directory, same_person
from monitor.ledger.objects import same_amount
from monitor.ledger.progress import EXITS, HANDED_OVER
from monitor.ledger.standing import canonical, instant, known, speaking, standing
from monitor.ledger.times import DEPENDING, anchored, limit, span
from monitor.types import Amount, Change, Status, Told, Trust

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from monitor.types import Event, Mention, Reported

PASSED = 2  # days after which a planned meeting nobody reported is unverified (M6)
FORGOTTEN = 14  # days after which it is not even that
RETOLD = "commit.pledge-of"  # the extractor's rule
PLANS = frozenset({Status.PLANNED})
_PASSED = {
    Change.UNVERIFIED_PAST: Status.UNVERIFIED_PAST,
    Change.EXPIRED: Status.EXPIRED,
}


def tell(
    event: Event,
    fresh: frozenset[str],
    told: Mention | None,
    *,
    today: date,
    min_status: str = "unconfirmed",
    ignore_older_than_days: int = 14,
    directory: Directory = NOWHERE,
) -> Told | None:
    """Decide what one watchlist's digest tells of an event in one window.

    Args:
        event: As all its reports make it.
        fresh: Ids of the reports that reached us within this window, whichever watchlist wants
            their items.
        told: The state this watchlist last told, ``None`` when it never told the event.
        today: The digest's civil day.
        min_status: The watchlist's; anything but "unconfirmed" hides unconfirmed events.
        ignore_older_than_days: How long before its item an event may lie and still be new.
        directory: What the gazetteer knows of places.

    Returns:
        The line, its event's evidence led by the report that carries it; ``None`` for no line.
    """
    if event.retracted or event.state.kind == "request":
        return None
    if any(kind in {"sum", "term"} for kind, _ in event.links):
        return None  # a total of what is known, or what is done for it in return
    rest = [r for r in event.reports if r.id not in fresh]
    heard = [r for r in event.reports if announces(r, min_status, ignore_older_than_days)]
    if told is None and not any(known(r) for r in event.reports):
        if not heard:
            return None
        if all(r.id in fresh for r in heard):
            return _first(event, fresh)
    if told is None and not rest:
        return None
    base = told or derive(event.id, rest, links=event.links, directory=directory).state
    return _again(event, fresh, base, told, today)


def announces(report: Reported, min_status: str, days: int) -> bool:
    """Tell whether a report can make an event new: asserted, at first hand, in time (N1)."""
    mention = report.mention
    if not report.counts or known(report) or mention.background or mention.kind == "request":
        return False
    if report.copy is not None and report.trust is Trust.AGGREGATOR:
        return False  # what nobody but a copying aggregator says
    if mention.status is Status.DENIED or not anchored(mention) or stays_away(mention):
        return False
    if mention.status is Status.UNCONFIRMED and min_status != Status.UNCONFIRMED:
        return False
    if mention.kind == "commitment":
        alone = mention.sides[1:] == () and mention.status in EXITS | HANDED_OVER
        if mention.giver is None or alone or _speaks_of_known(mention):
            return False  # what became of a promise, told by somebody who does not say whose
        return concrete(mention)
    days_given = span(mention)
    return days_given is None or (instant(report).date() - days_given.last).days <= days


def _speaks_of_known(mention: Mention) -> bool:
    """Tell a promise only spoken of as one made before: "the pledge of $30 million would pay"."""
    rules = {e.rule for e in mention.evidence}
    return bool(rules) and rules <= {RETOLD}


def _first(event: Event, fresh: frozenset[str]) -> Told:
    """Tell a new event in its final state."""
    status = next((s for s in reversed(event.history) if s.field == "status"), None)
    carrier = status.mention if status else ""
    dispute = next((c for c in event.conflicts if not c.settled), None)
    return replace(_line(event, Change.NEW, fresh, carrier), conflict=dispute)


def _again(
    event: Event, fresh: frozenset[str], base: Mention, told: Mention | None, today: date
) -> Told | None:
    """Tell what changed since, under the name of the change that comes first."""
    found = changes(event, base, fresh)
    passed = _passed(event, told, today) if told is not None else None
    if passed is not None:
        found.append((passed, "status", ""))
    if not found:
        return None
    order = list(Change)
    change, _, carrier = min(found, key=lambda f: order.index(f[0]))
    line = _line(event, change, fresh, carrier)
    if change in _PASSED:
        state = replace(line.event.state, status=_PASSED[change])
        line = replace(line, event=replace(line.event, state=state))
    dispute = next(
        (c for c in reversed(event.conflicts) if c.mention in fresh and not c.settled), None
    )
    return replace(line, previous=_previous(base, line.event.state, found), conflict=dispute)


def _previous(
    base: Mention, state: Mention, found: list[tuple[Change, str, str]]
) -> tuple[tuple[str, str], ...]:
    fields = dict.fromkeys(f for c, f, _ in found if c is not Change.CONFLICT)
    old = [(f, getattr(base, f, None)) for f in fields if f != "part"]
    return tuple((f, dump(v)) for f, v in old if v != getattr(state, f, None))


def _line(event: Event, change: Change, fresh: frozenset[str], carrier: str) -> Told:
    """Write the line: its sentences, this window's items, how many copies."""
    window = [r for r in event.reports if r.id in fresh]
    own = [r for r in window if r.counts and not r.mention.background]
    by_id = {r.id: r for r in event.reports}
    report = by_id.get(carrier) or _foremost(own or window or event.reports)
    evidence = report.mention.evidence or event.state.evidence
    items = tuple(dict.fromkeys(r.item for r in own))
    copies = len({r.item for r in window if not r.counts and r.copy} - set(items))
    return Told(
        event=replace(event, state=replace(event.state, evidence=evidence)),
        change=change,
        items=items,
        copies=copies,
        amount=_amount(event, change, report),
        report=report.id,
        bearers=_bearers(event, [report, *own]),
    )


def _bearers(event: Event, shown: list[Reported]) -> tuple[str, ...]:
    """Choose the earlier reports that bear out the sides and persons no shown report names."""
    state = event.state
    sides = set(state.sides).difference(*(r.mention.sides for r in shown))
    persons = [p for p in state.persons if not any(_names(r, p) for r in shown)]
    found = []
    for report in speaking(event.reports):
        more = [p for p in persons if _names(report, p)]
        if not report.mention.evidence or not (more or sides.intersection(report.mention.sides)):
            continue
        found.append(report.id)
        sides.difference_update(report.mention.sides)
        persons = [p for p in persons if p not in more]
    return tuple(found)


def _names(report: Reported, person: str) -> bool:
    return any(same_person(person, p) for p in report.mention.persons)


def _foremost(reports: Iterable[Reported]) -> Reported:
    return min(reports, key=lambda r: (standing(r), canonical(r)))


def _amount(event: Event, change: Change, report: Reported) -> Amount | None:
    """Return the amount this line reports where it is not the one on record."""
    record = event.state.amount
    if change is Change.CONFLICT:
        disputed = [c for c in event.conflicts if c.field == "amount" and c.mention == report.id]
        return Amount(**json.loads(disputed[-1].value)) if disputed else None
    said = report.mention.amount
    if change is Change.AMOUNT_REVISED and said and record and said.unit and not record.unit:
        return said  # fewer things, whatever is paid for them
    going_on = event.state.status is Status.PARTLY_DELIVERED
    partial = PARTS | {Status.DELAYED} | ({Status.DELIVERED} if going_on else set())
    part = report.mention.status in partial
    if said is None or not part or event.state.status is Status.DELIVERED:
        return None
    whole = (a for a in (record, event.state.quantity) if a is not None)
    return None if any(same_amount(said, a) for a in whole) else said


def _passed(event: Event, told: Mention, today: date) -> Change | None:
    """Tell whether a day passed two days ago without a report, and was not told so yet.

    The day a meeting was planned for, or the last on which an offer stood or a condition could
    be met.
    """
    state = event.state
    if state.kind == "meeting":
        days = None if any(kind == HELD for kind, _ in event.links) else span(state)
        last, change, open_ = days.last if days else None, Change.UNVERIFIED_PAST, PLANS
        told_so = told.status is Status.UNVERIFIED_PAST and told.date == state.date
    else:
        last, change, open_ = limit(state), Change.EXPIRED, DEPENDING
        told_so = told.status is Status.EXPIRED and told.deadline == state.deadline
    if event.seed or last is None or told_so or state.status not in open_:
        return None
    return change if PASSED <= (today - last).days <= FORGOTTEN else None


def upcoming(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """List the meetings expected from a day on, soonest first."""
    expected = {Status.PLANNED, Status.UNCONFIRMED}
    ahead = [
        (days.first, e.id, e)
        for e in events
        if e.state.kind == "meeting"
        and not e.retracted
        and not e.state.background
        and e.state.status in expected
        and (days := span(e.state)) is not None
        and days.last >= today
    ]
    return tuple(e for _, _, e in sorted(ahead, key=lambda a: a[:2]))
