"""Was and now: the values that a line changed, written for a reader."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.record import reported_value
from monitor.digest.values import shown_value
from monitor.types import Mention, Status, Told

if TYPE_CHECKING:
    from monitor.digest.cast import Cast

DATES = frozenset({"date", "date_end", "date_precision"})


def was(told: Told, cast: Cast) -> str:
    """Write the old values."""
    return " · ".join(shown_value(field, value, cast) for field, value in telling(told.previous))


def telling(previous: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Drop the parts of a date that its first day tells already."""
    fields = {field for field, _ in previous}
    hidden = DATES - {"date"} if "date" in fields else frozenset()
    return [(field, value) for field, value in previous if field not in hidden]


def now(told: Told, cast: Cast) -> str:
    """Write the values now valid of what changed, else where the event stands."""
    fields = [field for field, _ in telling(told.previous)]
    parts = [_current(field, told, cast) for field in fields]
    if not parts:
        parts = [phrases.STATUS[told.event.state.status]]
    if told.amount and "amount" not in fields:
        state = told.event.state
        record = phrases.money((told.amount.unit and state.quantity) or state.amount)
        parts.append(phrases.money(told.amount) + (f" of {record}" if record else ""))
    return " · ".join(dict.fromkeys(part for part in parts if part))


def plain(state: Mention, field: str) -> object:
    """Give a field as a JSON value."""
    value: object = getattr(state, field, None)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value if _simple(value) else str(value)


def _simple(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _current(field: str, told: Told, cast: Cast) -> str:
    state = told.event.state
    if field == "amount":
        return phrases.money(reported_value(told))
    if field in DATES:
        gone = state.status in (Status.POSTPONED, Status.CANCELLED)
        return phrases.when(state) if state.date or not gone else "no new date"
    return shown_value(field, json.dumps(plain(state, field)), cast)
