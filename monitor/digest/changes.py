"""What happened last to an event, read off its history."""

from __future__ import annotations

import json

from monitor.types import Change, Event, Status, Step

BY_STATUS = {
    Status.OCCURRED: Change.OCCURRED,
    Status.POSTPONED: Change.POSTPONED,
    Status.CANCELLED: Change.CANCELLED,
    Status.DENIED: Change.DENIED,
    Status.UNVERIFIED_PAST: Change.UNVERIFIED_PAST,
    Status.AGREED: Change.AGREED,
    Status.SIGNED: Change.SIGNED,
    Status.CONDITIONAL: Change.CONDITIONAL,
    Status.DELAYED: Change.DELAYED,
    Status.ALLOCATED: Change.ALLOCATED,
    Status.PARTLY_DELIVERED: Change.PARTLY_DELIVERED,
    Status.DELIVERED: Change.DELIVERED,
    Status.WITHDRAWN: Change.WITHDRAWN,
    Status.EXPIRED: Change.EXPIRED,
}
_BY_FIELD = {"place": Change.MOVED, "amount": Change.AMOUNT_REVISED}
_MENDED = frozenset({"corrected", "settled"})
_FILLED = frozenset({"fill", "refined"})


def latest_change(event: Event) -> Change:
    """Read an event's latest change off its history: what its last report changed first of all."""
    steps = event.history
    if not steps or steps[-1].at == steps[0].at:
        return Change.NEW
    last = [
        i for i, s in enumerate(steps) if (s.at, s.mention) == (steps[-1].at, steps[-1].mention)
    ]
    order = list(Change)
    return min((_change(steps[i], steps[:i]) for i in last), key=order.index)


def _change(step: Step, before: tuple[Step, ...]) -> Change:
    if step.field == "status":
        return _status_change(parsed(step.value))
    if step.rule in _MENDED:
        return Change.CORRECTED
    if step.rule in _FILLED:
        return Change.DETAIL
    if step.field == "date":
        return _date_change(step.value, before)
    return _BY_FIELD.get(step.field, Change.DETAIL)


def _date_change(now: str, before: tuple[Step, ...]) -> Change:
    """Tell later from earlier."""
    was = next((s.value for s in reversed(before) if s.field == "date"), "null")
    if "null" in (was, now):
        return Change.DETAIL
    return Change.RESCHEDULED if now < was else Change.POSTPONED


def _status_change(value: object) -> Change:
    try:
        return BY_STATUS.get(Status(str(value)), Change.CONFIRMED)
    except ValueError:
        return Change.DETAIL


def parsed(value: str) -> object:
    """Read a value kept as JSON; text that is none stands for itself."""
    try:
        read: object = json.loads(value)
    except ValueError:
        return value
    return read
