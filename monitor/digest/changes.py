"""What happened last to an event, read off its history."""

from __future__ import annotations

import json

from monitor.types import Change, Event, Status

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
_BY_FIELD = {"place": Change.MOVED, "date": Change.RESCHEDULED, "amount": Change.AMOUNT_REVISED}


def latest_change(event: Event) -> Change:
    """Read an event's latest change off its history."""
    first = event.history[0].at if event.history else None
    for step in reversed(event.history):
        if step.at == first:
            break
        if step.field == "status":
            return _status_change(parsed(step.value))
        return _BY_FIELD.get(step.field, Change.DETAIL)
    return Change.NEW


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
