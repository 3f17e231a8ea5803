"""What differs between the state last told and the present one, each under its own name (N2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.ledger.folding import plain
from monitor.ledger.objects import same_amount
from monitor.types import Change, Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.types import Event, Mention, Step

Found = tuple[Change, str, str]  # what happened, to which field, id of the report that says so

_ISO = re.compile(r"\d{4}-\d{2}")  # "coming months" is no deadline to tell of
_STATUS = {
    Status.DENIED: Change.DENIED,
    Status.WITHDRAWN: Change.WITHDRAWN,
    Status.CANCELLED: Change.CANCELLED,
    Status.POSTPONED: Change.POSTPONED,
    Status.OCCURRED: Change.OCCURRED,
    Status.AGREED: Change.AGREED,
    Status.SIGNED: Change.SIGNED,
    Status.ALLOCATED: Change.ALLOCATED,
    Status.PARTLY_DELIVERED: Change.PARTLY_DELIVERED,
    Status.DELIVERED: Change.DELIVERED,
    Status.CONDITIONAL: Change.CONDITIONAL,
    Status.DELAYED: Change.DELAYED,
    Status.EXPIRED: Change.EXPIRED,
}
_ENDED = frozenset({Status.CANCELLED, Status.DENIED, Status.WITHDRAWN, Status.EXPIRED})


def changes(event: Event, base: Mention, fresh: frozenset[str]) -> list[Found]:
    """List what happened to an event since a state of it was told.

    Args:
        event: As it is now.
        base: The state last told, or known before the window.
        fresh: Ids of the window's reports.

    Returns:
        All changes, unordered; none for an echo.
    """
    found = [*_status(event, base), *_days(event, base), *_place(event, base)]
    found += [*_amount(event, base), *_details(event, base), *_disputes(event, fresh)]
    found += [*_replaced(event, fresh), *_parts(event, fresh)]
    over = base.status in _ENDED and event.state.status is base.status
    return [f for f in found if f[1] == "status" or not over]  # of what is off no detail matters


def _last(event: Event, field: str) -> Step | None:
    steps = reversed(event.history)
    return next((s for s in steps if s.field == field and s.rule != "settled"), None)


def _by(event: Event, field: str) -> str:
    step = _last(event, field)
    return step.mention if step else ""


def _status(event: Event, base: Mention) -> list[Found]:
    was, now = base.status, event.state.status
    if was is Status.UNVERIFIED_PAST:
        was = Status.PLANNED
    if was is Status.EXPIRED and not _reported(event, was):
        was = Status.OFFERED if now is not Status.CONDITIONAL else now
    if was == now:
        return []
    carrier = _by(event, "status")
    found = [(_STATUS[now], "status", carrier)] if now in _STATUS else []
    if was is Status.UNCONFIRMED and now not in _ENDED:
        found.append((Change.CONFIRMED, "status", carrier))
    elif was is Status.CANCELLED and now is Status.PLANNED and _another_day(event, base):
        found.append((_direction(event, base), "status", carrier))
    elif was in _ENDED and now is not Status.POSTPONED:
        found.append((Change.CORRECTED, "status", carrier))
    elif was is Status.POSTPONED and now is Status.PLANNED:
        found.append((_direction(event, base), "status", carrier))
    elif not found:
        found.append((Change.DETAIL, "status", carrier))
    return found


def _reported(event: Event, status: Status) -> bool:
    """Tell whether a report said so, not only the calendar."""
    return any(s.field == "status" and s.value == f'"{status}"' for s in event.history)


def _days(event: Event, base: Mention) -> list[Found]:
    state, step = event.state, _last(event, "date")
    if step is None or state.date == base.date or state.kind != "meeting":
        return []
    if state.status is Status.POSTPONED and state.date is None:
        return [(Change.POSTPONED, "date", step.mention)]
    if step.rule == "moved" and base.status not in _ENDED:
        return [(_direction(event, base), "date", step.mention)]
    if step.rule == "progress" and base.status is not Status.OCCURRED:
        return [(Change.OCCURRED, "date", step.mention)]
    if step.rule in {"corrected", "moved"}:
        return [(Change.CORRECTED, "date", step.mention)]
    if state.status is Status.OCCURRED:
        return []  # on which of the days it bounded: no news of what is over
    return [(Change.DETAIL, "date", step.mention)]


def _another_day(event: Event, base: Mention) -> bool:
    return None not in {event.state.date, base.date} and event.state.date != base.date


def _direction(event: Event, base: Mention) -> Change:
    """Tell later from earlier: postponed, or rescheduled."""
    old = base.date or _day_before(event)
    new = event.state.date
    return Change.RESCHEDULED if old and new and new < old else Change.POSTPONED


def _day_before(event: Event) -> date | None:
    days = [r.mention.date for r in event.reports if r.mention.date not in {None, event.state.date}]
    return days[-1] if days else None


def _place(event: Event, base: Mention) -> list[Found]:
    now, step = event.state.place, _last(event, "place")
    if step is None or now is None or (base.place and plain(now) == plain(base.place)):
        return []
    if base.place is None and step.rule != "moved":
        return []  # a place that becomes known is no change: most second reports add one
    if step.rule in {"refined", "fill", "first"}:
        return []
    change = Change.CORRECTED if step.rule == "corrected" else Change.MOVED
    return [(change, "place", step.mention)]


def _amount(event: Event, base: Mention) -> list[Found]:
    now, was, step = event.state.amount, base.amount, _last(event, "amount")
    number = _last(event, "quantity")
    if number and number.rule == "revised" and event.state.quantity != base.quantity:
        return [(Change.AMOUNT_REVISED, "quantity", number.mention)]
    if now is None or step is None:
        return []
    if was is None:
        return [(Change.DETAIL, "amount", step.mention)]
    if step.rule != "revised" and same_amount(now, was) is not False:
        return []
    if now.value == was.value:
        return []
    change = Change.AMOUNT_REVISED if step.rule == "revised" else Change.CORRECTED
    return [(change, "amount", step.mention)]


def _details(event: Event, base: Mention) -> list[Found]:
    state = event.state
    told = {"unknown", base.mode} | ({"in_person"} if base.mode == "unknown" else set())
    fields = ["mode"] if state.mode not in told else []
    if state.deadline != base.deadline and _ISO.match(state.deadline or ""):
        fields.append("deadline")
    if state.kind == "meeting" and set(state.sides) != set(base.sides):
        fields.append("sides")
    return [(Change.DETAIL, f, _by(event, f)) for f in fields]


def _replaced(event: Event, fresh: frozenset[str]) -> list[Found]:
    """Tell of a principal in whose place somebody else comes, or who comes along."""
    return [
        (Change.DETAIL, "persons", s.mention)
        for s in event.history
        if s.field == "persons" and s.rule in {"replaced", "joined"} and s.mention in fresh
    ]


def _disputes(event: Event, fresh: frozenset[str]) -> list[Found]:
    found = [
        (Change.CONFLICT, c.field, c.mention)
        for c in event.conflicts
        if c.mention in fresh and not c.settled
    ]
    older = {c.field for c in event.conflicts if c.settled and c.mention not in fresh}
    found += [
        (Change.CORRECTED, s.field, s.mention)
        for s in event.history
        if s.rule == "settled" and s.mention in fresh and s.field in older
    ]
    return found


def _parts(event: Event, fresh: frozenset[str]) -> list[Found]:
    """Tell a further part of a delivery or allocation that goes on."""
    now = event.state.status
    return [
        (_STATUS[now], "part", s.mention)
        for s in event.history
        if s.field == "part"
        and s.mention in fresh
        and now in {Status.ALLOCATED, Status.PARTLY_DELIVERED}
    ]
