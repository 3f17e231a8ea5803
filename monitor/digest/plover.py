"""Events in the vocabulary of PLOVER (Political Language Ontology for Verifiable Event Records)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest.record import amount, evidence, whole
from monitor.types import Event, Mention, Status

if TYPE_CHECKING:
    from monitor.digest.record import Json

_REJECTED = frozenset({Status.WITHDRAWN, Status.DENIED, Status.CANCELLED, Status.EXPIRED})
_GIVEN = frozenset({Status.ALLOCATED, Status.PARTLY_DELIVERED, Status.DELIVERED})
_AHEAD = frozenset({Status.PLANNED, Status.POSTPONED})
_DOUBTED = frozenset({Status.UNCONFIRMED, Status.UNVERIFIED_PAST, Status.CONDITIONAL})
_MODES = {"in_person": "meet", "phone": "phone", "video": "video"}


def plover(event: Event) -> Json:
    """Write an event as one PLOVER record.

    ``aux`` holds the auxiliary modes (historical, future, hypothetical, negation).
    """
    state = event.state
    actor, recipient = _parties(state)
    return {
        "id": event.id,
        "event_type": event_type(state),
        "event_mode": _MODES.get(state.mode) if state.kind == "meeting" else None,
        "aux": _auxiliary(state),
        "date": state.date.isoformat() if state.date else None,
        "actor": actor,
        "recipient": recipient,
        "persons": list(state.persons),
        "place": state.place,
        "magnitude": amount(state.amount),
        "status": state.status.value,
        "evidence": evidence(whole(event)),
    }


def event_type(state: Mention) -> str:
    """Name the PLOVER type of what is told."""
    if state.kind == "request":
        return "REQUEST"
    if state.status in _REJECTED:
        return "REJECT"
    if state.kind == "meeting":
        return "AGREE" if state.status in _AHEAD else "CONSULT"
    if state.status is Status.SIGNED:
        return "SUPPORT"
    if state.status in _GIVEN:
        return "AID" if state.receiver and state.receiver != state.giver else "COOPERATE"
    return "AGREE"


def _parties(state: Mention) -> tuple[list[str], list[str]]:
    if state.kind != "commitment" or not state.giver:
        return list(state.sides), list(state.sides)
    others = [side for side in state.sides if side != state.giver]
    return [state.giver], [state.receiver] if state.receiver else others


def _auxiliary(state: Mention) -> list[str]:
    marks = {
        "historical": state.background,
        "future": state.kind == "meeting" and state.status in _AHEAD,
        "hypothetical": state.status in _DOUBTED,
        "negation": state.status is Status.DENIED,
    }
    return [mark for mark, holds in marks.items() if holds]
