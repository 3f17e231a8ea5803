"""Whose session a meeting is, who asked for it and who hosts it (M7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Line

SESSIONS = frozenset({"meet.met", "meet.gather", "meet.held-talks"})


_MEMBERS = re.compile(
    r"\b(?:ministers|leaders|ambassadors|envoys|presidents|chiefs|chancellors)\b", re.IGNORECASE
)


def is_session(parties: tuple[Party, ...], sides: set[str]) -> bool:
    """Tell a session of a formal body, whose members are its sides: "EU ministers met"."""
    return bool(sides & BODIES) and len(parties) == 1 and bool(_MEMBERS.search(parties[0].role))


_REQUEST = re.compile(r"'s? (?:request|invitation|initiative)\b")
_REQUESTED_BY = re.compile(
    r"\b(?:requested|initiated|proposed) by(?: the)? $"
    r"|\bat the (?:request|invitation) of(?: the)? $"
)


def initiator(line: Line, plain: str) -> str | None:
    """Read who asked for a meeting (M7): "at Seoul's request"."""
    for actor in line.actors:
        asked = _REQUESTED_BY.search(plain[max(line.start, actor.start - 30) : actor.start])
        if actor.sides and (asked or _REQUEST.match(plain, actor.end)):
            return actor.person.label if actor.person else actor.sides[0]
    return None


def host(rule: Rule, parties: tuple[Party, ...]) -> str | None:
    """Give the side that hosts a meeting told by a verb of hosting."""
    if rule.id == "meet.visit-person":
        parties = parties[::-1]
    end = parties[-1] if rule.id == "meet.received-by" else parties[0]
    return end.sides[0] if end.sides else None
