"""What no report states: said at the end of the bottom line, true to the day's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.types import Mention, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.digest.desk import Desk

REMOTE = ("phone", "video")
OFF = (Status.CANCELLED, Status.DENIED)
Facts = tuple[tuple[str, list[bool]], ...]  # what, and whether each event has it


def not_stated(desk: Desk) -> str:
    """Say which facts no report read so far gives."""
    if not desk.new:
        sought = ["meeting", "commitment", "amount", "deadline"]
        sought += [] if desk.upcoming else ["date ahead"]
        return f"No report read so far names a new {', '.join(sought[:-1])} or {sought[-1]}."
    meetings = [t.event.state for t in desk.new if t.event.state.kind == "meeting"]
    commitments = [t.event.state for t in desk.new if t.event.state.kind == "commitment"]
    about = (("meeting", _of_meetings(meetings)), ("commitment", _of_commitments(commitments)))
    counts = {"meeting": len(meetings), "commitment": len(commitments)}
    gaps = [gap for kind, facts in about for gap in _gaps(kind, facts, counts[kind])]
    if not desk.upcoming:
        gaps.append("the date of any meeting ahead")
    if gaps:
        return f"{phrases.capital('; '.join(gaps))}."
    whole = [
        f"{phrases.joined([what for what, has in facts if has])} of every new {kind}"
        for kind, facts in about
        if any(has for _, has in facts)
    ]
    return f"Nothing: the reports give {'; '.join(whole) or 'all that is looked for'}."


def _of_meetings(meetings: Sequence[Mention]) -> Facts:
    held = [m for m in meetings if m.status not in OFF]
    return (
        ("day", [m.date_precision != "unknown" for m in held]),
        ("place", [bool(m.place) for m in held if m.mode not in REMOTE]),
        ("form (in person or by phone)", [m.mode != "unknown" for m in held]),
    )


def _of_commitments(commitments: Sequence[Mention]) -> Facts:
    return (
        ("amount", [c.amount is not None for c in commitments]),
        ("deadline", [bool(c.deadline) for c in commitments]),
    )


def _gaps(kind: str, facts: Facts, count: int) -> list[str]:
    """Say what lacks how often; facts that lack alike are told together."""
    alike: dict[str, list[str]] = {}
    for what, has in facts:
        missing = has.count(False)
        if missing:
            alike.setdefault(_share(missing, count, kind), []).append(what)
    return [f"{phrases.joined(whats)} of {share}" for share, whats in alike.items()]


def _share(missing: int, of: int, kind: str) -> str:
    if missing < of:
        return f"{phrases.number(missing)} of {phrases.number(of)} new {kind}s"
    if of == 1:
        return f"the new {kind}"
    return f"both new {kind}s" if of == 2 else f"all {phrases.number(of)} new {kind}s"
