"""What changed about events told before, and where sources disagree."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cards import between, card, cast_of, quotes
from monitor.digest.desk import Desk
from monitor.digest.record import reported_value
from monitor.digest.values import shown_value
from monitor.digest.view import Card, Section, Tone
from monitor.text.display import one_line
from monitor.types import Change, Day, Mention, Status, Told

if TYPE_CHECKING:
    from monitor.digest.cast import Cast

_ALERTS = frozenset(
    {Change.DENIED, Change.WITHDRAWN, Change.CANCELLED, Change.CONFLICT, Change.EXPIRED}
)
_DONE = frozenset({Change.OCCURRED, Change.DELIVERED})
_DATES = frozenset({"date", "date_end", "date_precision"})


def changed(day: Day) -> Section | None:
    """Every event told before that something happened to: was → now."""
    desk = Desk.of(day)
    cards = tuple(_card(t, day, desk) for t in desk.updated if t.change is not Change.CONFLICT)
    return Section(key="changed", title="Changed", count=len(cards), cards=cards) if cards else None


def conflicts(day: Day) -> Section | None:
    """Every disagreement between sources, both values shown."""
    desk = Desk.of(day)
    cards = tuple(_conflict(told, day, desk) for told in desk.conflicts)
    if not cards:
        return None
    return Section(key="conflicts", title="Sources disagree", count=len(cards), cards=cards)


def _card(told: Told, day: Day, desk: Desk) -> Card:
    cast = cast_of(day)
    base = card(told, day, desk)
    was = _was(told, cast)
    now = _now(told, cast)
    return replace(
        base,
        heading=False,
        badge=phrases.CHANGE[told.change],
        tone=_tone(told.change),
        kind=_context(told, cast),
        lines=(),
        facts=(),
        sums=(),
        was=was,
        now=now,
        brief=f"{phrases.CHANGE[told.change].lower()}: {f'{was} → {now}' if was else now}",
    )


def _conflict(told: Told, day: Day, desk: Desk) -> Card:
    state = told.event.state
    cast = cast_of(day)
    base = card(told, day, desk)
    field = told.conflict.field if told.conflict else ""
    record, other = _values(told, field, cast)
    label = phrases.FIELDS.get(field, phrases.capital(field) or "What happened")
    return replace(
        base,
        heading=False,
        badge=phrases.CHANGE[Change.CONFLICT],
        tone="alert",
        kind=label if state.kind == "meeting" else f"{label}, {between(state, cast)}",
        lines=(),
        sums=(),
        facts=(("On record", record), ("Also said", other)),
        quotes=quotes(told, desk)[:2],
        brief=f"{label.lower()}: {record}, also said: {other}",
    )


def _tone(change: Change) -> Tone:
    if change in _ALERTS:
        return "alert"
    return "done" if change in _DONE else "change"


def _values(told: Told, field: str, cast: Cast) -> tuple[str, str]:
    """Write the value on record and the deviating one."""
    state = told.event.state
    if field == "amount":
        return phrases.money(state.amount) or phrases.NOT_STATED, phrases.money(
            reported_value(told)
        )
    record = shown_value(field, json.dumps(_plain(state, field)), cast)
    other = shown_value(field, told.conflict.value, cast) if told.conflict else ""
    return record, other


def _plain(state: Mention, field: str) -> object:
    value: object = getattr(state, field, None)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value if _simple(value) else str(value)


def _simple(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _was(told: Told, cast: Cast) -> str:
    return " · ".join(shown_value(field, value, cast) for field, value in _telling(told.previous))


def _telling(previous: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Drop the parts of a date that its first day tells already."""
    fields = {field for field, _ in previous}
    hidden = _DATES - {"date"} if "date" in fields else frozenset()
    return [(field, value) for field, value in previous if field not in hidden]


def _now(told: Told, cast: Cast) -> str:
    """Write the values now valid of what changed, else where the event stands."""
    fields = [field for field, _ in _telling(told.previous)]
    parts = [_current(field, told, cast) for field in fields]
    if not parts:
        parts = [phrases.STATUS[told.event.state.status]]
    if told.amount and "amount" not in fields:
        record = phrases.money(told.event.state.amount)
        parts.append(phrases.money(told.amount) + (f" of {record}" if record else ""))
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _context(told: Told, cast: Cast) -> str:
    """Say beside the badge what did not change: status, day and place, or giver and receiver."""
    state = told.event.state
    fields = {field for field, _ in told.previous}
    parts = [] if "status" in fields else [phrases.STATUS[state.status]]
    if state.kind == "commitment":
        parts.append(between(state, cast))
    elif not fields & _DATES and state.date:
        parts.append(phrases.when(state))
    if state.kind == "meeting" and "place" not in fields:
        parts.append(one_line(state.place or ""))
    told_already = phrases.CHANGE[told.change]
    return " · ".join(part for part in parts if part and part != told_already)


def _current(field: str, told: Told, cast: Cast) -> str:
    state = told.event.state
    if field == "amount":
        return phrases.money(reported_value(told))
    if field in _DATES:
        gone = state.status in (Status.POSTPONED, Status.CANCELLED)
        return phrases.when(state) if state.date or not gone else "no new date"
    return shown_value(field, json.dumps(_plain(state, field)), cast)
