"""What was asked for: requests bind nobody, so they are listed and never counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest.cards import cast_of
from monitor.digest.view import Section
from monitor.text.display import one_line, shorten

if TYPE_CHECKING:
    from monitor.digest.cast import Cast
    from monitor.types import Day, Reported

MOST = 12


def asked(day: Day) -> Section | None:
    """Requests of the day, one short line each."""
    cast = cast_of(day)
    lines = dict.fromkeys(_line(request, cast) for request in day.requests if request.counts)
    notes = tuple(line for line in lines if line)[:MOST]
    return Section(key="asked", title="Asked for", notes=notes) if notes else None


def _line(request: Reported, cast: Cast) -> str:
    state = request.mention
    asker = state.receiver or state.initiator
    sides = " → ".join(cast.side(s) for s in (asker, state.giver) if s)
    said = state.evidence[0].text if state.evidence else state.object or ""
    if not said:
        return ""
    text = f"“{shorten(one_line(said), 240)}” ({one_line(request.source)})"
    return f"{sides}: {text}" if sides else text
