"""A promise told again by what its thing is called, be all else told otherwise (I3, C8, N3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.called import Called, names, one_name
from monitor.ledger.ends import ends_fit
from monitor.ledger.keys import BACK, MADE, RESTATED, reaches_back
from monitor.ledger.objects import agree, kinds, nominal, thing
from monitor.ledger.progress import HANDED_OVER, OFF
from monitor.ledger.retold import says_more
from monitor.ledger.second_papers import ONE_STORY, another
from monitor.ledger.standing import instant, tellings
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from monitor.ledger.called import Sort
    from monitor.ledger.names import Directory
    from monitor.types import Event, Mention, Reported

_CLOSED = OFF | {Status.DELIVERED}


def by_name(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the promise of the thing that a report calls by the same name.

    Args:
        report: What would found an event of its own.
        candidates: The events found under its keys.
        directory: Whose names are none of a thing, and which country a firm is of.

    Returns:
        The one that shares most, the nearest in time of several; ``None`` when there is none.
    """
    mention = report.mention
    if mention.kind != "commitment" or mention.background:
        return None
    ours = names(mention, directory)
    found = [
        (_shared(mention, event), _age(report, event), event.created, event.id, event)
        for event in candidates
        if ours
        and event.state.kind == mention.kind
        and not all(r.mention.background for r in event.reports)
        and _is_one(report, ours, event, directory)
    ]
    return min(found, key=lambda f: f[:4])[4] if found else None


def _is_one(report: Reported, ours: frozenset[Called], event: Event, directory: Directory) -> bool:
    mention, told = report.mention, tellings(event)
    theirs = frozenset[Called]().union(*(names(m, directory) for m in told))
    sort = one_name(ours, theirs)
    if sort is None or not _in_time(report, event):
        return False
    if another(mention, told) or _said_beside(mention, event, _age(report, event)):
        return False
    if _apart(mention, told, sort):
        return False
    return any(ends_fit(mention, m, sort, directory) for m in told)


def _in_time(report: Reported, event: Event) -> bool:
    """Tell whether a promise is told within I3's days of it, or while it is still to be kept."""
    age = abs(instant(report) - event.created)
    if age <= MADE or _age(report, event) <= MADE:
        return True
    open_ = event.state.status not in _CLOSED
    return open_ and age <= (BACK if reaches_back(report.mention) else RESTATED)


def _age(report: Reported, event: Event) -> timedelta:
    return min(abs(instant(report) - instant(r)) for r in event.reports)


def _said_beside(mention: Mention, event: Event, age: timedelta) -> bool:
    """Tell whether a paper sets a promise beside those known: "a further", "another"."""
    if mention.relation != "further" and not says_more(mention):
        return False
    added = any(r.mention.relation == "further" or says_more(r.mention) for r in event.reports)
    return not (added and age <= ONE_STORY)


def _apart(mention: Mention, told: Sequence[Mention], sort: Sort) -> bool:
    """Tell what two promises of one name are of: another channel, another kind of thing."""
    channels = {nominal(m.channel) for m in told if m.channel}
    if mention.channel and channels and nominal(mention.channel) not in channels:
        return True
    ours, theirs = kinds(thing(mention)), frozenset[str]().union(*(kinds(thing(m)) for m in told))
    return sort != "only" and bool(ours and theirs) and not ours & theirs


def _shared(mention: Mention, event: Event) -> int:
    """Count, lower for more, what speaks for one of several: the sum, the receiver."""
    told = tellings(event)
    same_sum = any(agree(mention, m) for m in told)
    same_end = mention.receiver == event.state.receiver
    moved = mention.status in HANDED_OVER and event.state.status in HANDED_OVER
    return -2 * same_sum - same_end - moved
