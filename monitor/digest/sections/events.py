"""New meetings and new commitments."""

from __future__ import annotations

from monitor.digest.cards import card
from monitor.digest.desk import Desk
from monitor.digest.view import Section
from monitor.types import Day, Status, Told

_LEVELS = ("leader", "minister", "deputy", "military", "ambassador", "official", "parliament")
_STRENGTHS = ("binding", "firm", "soft")


def meetings(day: Day) -> Section | None:
    """Meetings told for the first time, those that took place first, by rank of who met."""
    return _section(day, "meeting", "meetings", "New meetings")


def commitments(day: Day) -> Section | None:
    """Commitments told for the first time, the most binding first."""
    return _section(day, "commitment", "commitments", "New commitments")


def _section(day: Day, kind: str, key: str, title: str) -> Section | None:
    desk = Desk.of(day)
    lines = sorted((t for t in desk.new if t.event.state.kind == kind), key=weight)
    if not lines:
        return None
    cards = tuple(card(told, day, desk) for told in lines)
    return Section(key=key, title=title, count=len(cards), cards=cards)


def weight(told: Told) -> tuple[int, int, int]:
    """Order lines by what an analyst wants first; a stable sort keeps the rest."""
    state = told.event.state
    doubt = 2 if state.status is Status.UNCONFIRMED else 0
    if state.kind == "meeting":
        rank = _LEVELS.index(state.level) if state.level in _LEVELS else len(_LEVELS)
        return (doubt or int(state.status is not Status.OCCURRED), rank, -len(state.persons))
    strength = _STRENGTHS.index(state.strength) if state.strength else len(_STRENGTHS)
    return (doubt, strength * 2 + int(state.amount is None), int(state.receiver is None))
