"""To which event a report belongs."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.ledger import commitments, links, meetings
from monitor.ledger.by_name import by_name
from monitor.ledger.crowds import CROWD, attends
from monitor.ledger.headlines import heads
from monitor.ledger.names import NOWHERE, Directory, same_city
from monitor.ledger.objects import agree, alike, nominal
from monitor.ledger.own_item import of_own_item
from monitor.ledger.progress import PARTIAL
from monitor.ledger.references import referred, rounded_up
from monitor.ledger.retold import retold
from monitor.ledger.second_papers import in_one
from monitor.ledger.standing import bodily, echo, instant, known, speaking
from monitor.ledger.times import span
from monitor.ledger.totals import summed
from monitor.types import Assigned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Event, Mention, Reported

ASIDE = 1.0  # by so much an event told only as history fits worse than one that was news
_PREFIX = {"meeting": "m-", "commitment": "c-", "request": "r-"}


def event_id(report: Reported) -> str:
    """Name the event a report founds: the same whenever and wherever it is read."""
    return _PREFIX[report.mention.kind] + blake2b(report.id.encode(), digest_size=5).hexdigest()


def assign(
    report: Reported, candidates: Sequence[Event], *, directory: Directory = NOWHERE
) -> Assigned:
    """Decide which known event a report belongs to, or that it founds a new one.

    Args:
        report: What an item says.
        candidates: The events found under ``lookup_keys`` of its mention.
        directory: What the gazetteer knows of persons and places.

    Returns:
        The event, whether it is new, and the links a new event has to others.
    """
    best = _best(report, candidates, directory)
    total = summed(report.mention, instant(report), candidates)
    if total and not (best and any(kind == "sum" for kind, _ in best.links)):
        return Assigned(event_id=event_id(report), new=True, links=total)
    if best is not None:
        return Assigned(event_id=best.id, new=False)
    return Assigned(
        event_id=event_id(report), new=True, links=_links(report, candidates, directory)
    )


def _best(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    for event in candidates:
        if any(r.id == report.id for r in event.reports):
            return event
    if told_by_body := _headed(report, candidates, directory):
        return told_by_body
    found = [
        (-score, event.created, event.id, event)
        for event in candidates
        if (score := _score(report, event, directory)) is not None
    ]
    if found:
        return min(found, key=lambda f: f[:3])[3]
    return (
        referred(report, candidates, directory)
        or _retold(report, candidates, directory)
        or rounded_up(report, candidates)
    )


def _retold(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the promise another paper told otherwise; what one item tells apart stays apart."""
    apart = [e for e in candidates if not _separated(report, e, directory)]
    if echo(report):
        return None
    return (
        of_own_item(report, candidates, directory)
        or retold(report, apart, directory)
        or by_name(report, apart, directory)
    )


def _headed(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the event a headline is of: one its own text tells, in fuller words."""
    if bodily(report):
        return None
    mention, day = report.mention, instant(report).date()
    for event in sorted(candidates, key=lambda e: (e.created, e.id)):
        for r in event.reports:
            same = r.item == report.item and r.mention.kind == mention.kind and bodily(r)
            if same and heads(mention, r.mention, directory, day):
                return event
    return None


def _score(report: Reported, event: Event, directory: Directory) -> float | None:
    spoken = instant(report)
    if report.mention.kind == "meeting":
        fit = meetings.fit(report.mention, spoken, event, directory)
    else:
        fit = commitments.fit(report.mention, spoken, event, directory)
    if fit is None or _separated(report, event, directory):
        return None
    if not echo(report) and all(echo(r) for r in event.reports):
        return None  # what only copies tell of is no event yet
    aside = all(r.mention.background and not known(r) for r in event.reports)
    return fit.score - (ASIDE if aside and not report.mention.background else 0.0)


def _separated(report: Reported, event: Event, directory: Directory) -> bool:
    """Tell whether the report's own item tells of this event apart from it (M3)."""
    crowd = len(event.state.sides) >= CROWD
    if crowd and attends(report.mention):
        return False
    others = [r for r in speaking(event.reports) if r.item != report.item]
    crowd = crowd and len(report.mention.sides) >= CROWD  # who only comes tells nothing apart
    return any(
        r.item == report.item
        and r.id != report.id
        and not (crowd and attends(r.mention))
        and distinct(report.mention, r.mention, directory)
        and not in_one((report.mention, r.mention), [o.mention for o in others])
        for r in speaking(event.reports)
    )


def distinct(one: Mention, other: Mention, directory: Directory = NOWHERE) -> bool:
    """Tell whether two mentions of one item are two events rather than one told twice."""
    if one.kind != "meeting":
        if one.channel and other.channel and nominal(one.channel) != nominal(other.channel):
            return True
        same = agree(one, other)
        stages = {one.status, other.status} & PARTIAL and one.status != other.status
        apart = same is False and not stages and "revised" not in {one.relation, other.relation}
        return apart or (same is None and alike(one, other) is False)
    ours, theirs = set(one.sides), set(other.sides)
    apart = not (ours <= theirs or theirs <= ours) or abs(len(ours) - len(theirs)) > 1
    if apart or meetings.modes_differ(one, other):
        return True
    a, b = span(one), span(other)
    if a and b and a.exact and b.exact and a.gap(b) > 0:
        return one.background == other.background and one.status == other.status
    places = [m.place for m in (one, other) if m.place and directory.charted(m.place)]
    cities = [city for p in places if (city := directory.city(p))]
    return len(cities) > 1 and not same_city(*cities) and one.status == other.status


def _links(
    report: Reported, candidates: Sequence[Event], directory: Directory
) -> tuple[tuple[str, str], ...]:
    """Say how a new event hangs together with those already known."""
    mention, spoken = report.mention, instant(report)
    found: dict[str, str] = {}
    for event in sorted(candidates, key=lambda e: (-e.created.timestamp(), e.id)):
        if mention.kind != "meeting":
            beside = any(r.item == report.item for r in event.reports)
            if beside and links.is_term(mention, event):
                found.setdefault("term", event.id)
            if links.is_part(mention, event, beside=beside):
                found.setdefault("parent", event.id)
            continue
        if links.replaces(mention, spoken, event, directory):
            found.setdefault("replaces", event.id)
        elif kind := links.link(mention, event, spoken, directory):
            found.setdefault("split" if _split(report, event) else kind, event.id)
    return tuple(sorted(found.items()))


def _split(report: Reported, event: Event) -> bool:
    """Tell whether the report's item takes an event of three sides apart ("meets A and B")."""
    sides, own = set(event.state.sides), set(report.mention.sides)
    told = [set(r.mention.sides) for r in event.reports if r.item == report.item]
    return len(sides) < CROWD and any(t < sides and t | own == sides for t in told)
