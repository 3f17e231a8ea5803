"""What lies ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cards import card, date_block
from monitor.digest.desk import Desk
from monitor.digest.view import Card, Section

if TYPE_CHECKING:
    from monitor.types import Day, Told


def upcoming(day: Day) -> Section | None:
    """Planned events from the digest's day on, soonest first; says so when there are none."""
    desk = Desk.of(day)
    cards = tuple(_card(told, day, desk) for told in desk.upcoming)
    if cards:
        note = "The dated ones are in the calendar file that comes with this digest."
        return Section(
            key="upcoming", title="Upcoming", count=len(cards), cards=cards, notes=(note,)
        )
    empty = "No dated meeting lies ahead in anything read so far. New dates will appear here."
    return Section(key="upcoming", title="Upcoming", notes=(empty,))


def _card(told: Told, day: Day, desk: Desk) -> Card:
    base = card(told, day, desk)
    state = told.event.state
    facts = tuple(v for k, v in base.facts if k in ("Where", "Occasion") and "stated" not in v)
    detail = " · ".join((phrases.when(state), *facts))
    return replace(
        base,
        heading=False,
        kind="",
        lines=(*base.lines, detail),
        facts=(),
        sums=(),
        quotes=(),
        block=date_block(state),
        brief=detail,
    )
