"""What changed about events told before, and where sources disagree."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cards import card, cast_of, quotes
from monitor.digest.desk import Desk
from monitor.digest.record import reported_value
from monitor.digest.shifts import DATES, now, plain, was
from monitor.digest.values import shown_value
from monitor.digest.view import Card, Section, Tone
from monitor.types import Change, Day, Told

if TYPE_CHECKING:
    from monitor.digest.cast import Cast

_ALERTS = frozenset(
    {Change.DENIED, Change.WITHDRAWN, Change.CANCELLED, Change.CONFLICT, Change.EXPIRED}
)
_DONE = frozenset({Change.OCCURRED, Change.DELIVERED})


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
    old = was(told, cast)
    new = now(told, cast)
    return replace(
        base,
        heading=False,
        badge=phrases.CHANGE[told.change],
        tone=_tone(told.change),
        kind=_context(told, cast),
        people=(),
        lines=(),
        facts=(),
        sums=(),
        was=old,
        now=new,
        brief=f"{phrases.CHANGE[told.change].lower()}: {f'{old} → {new}' if old else new}",
    )


def _conflict(told: Told, day: Day, desk: Desk) -> Card:
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
        kind=label,
        people=(),
        lines=(),
        sums=(),
        facts=(("On record", record), ("Also said", other)),
        quotes=quotes(told, desk, 2),
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
    record = shown_value(field, json.dumps(plain(state, field)), cast)
    other = shown_value(field, told.conflict.value, cast) if told.conflict else ""
    return record, other


def _context(told: Told, cast: Cast) -> str:
    """Say beside the badge what did not change: status, day and place, or giver and receiver."""
    state = told.event.state
    fields = {field for field, _ in told.previous}
    parts = [] if "status" in fields else [phrases.STATUS[state.status]]
    if state.kind == "commitment":
        parts.append(phrases.STRENGTHS.get(state.strength or "", ""))
    elif not fields & DATES and state.date:
        parts.append(phrases.when(state))
    if state.kind == "meeting" and "place" not in fields:
        parts.append(cast.place(state.place))
    told_already = phrases.CHANGE[told.change]
    return " · ".join(part for part in parts if part and part != told_already)
