"""What becomes of a plan: what a report that drops it means by its days, and what was held then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.folding import plain
from monitor.ledger.meetings import persons_fit
from monitor.ledger.names import same_person
from monitor.ledger.standing import instant, standing
from monitor.ledger.times import Span, span
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.names import Directory
    from monitor.types import Event, Mention, Reported

HELD = "held"  # a link from a plan to a meeting of its sides and day
STORY = timedelta(days=3)  # one story: "is off" of a second paper means what the first called late
_DROPPED = frozenset({Status.CANCELLED, Status.POSTPONED})


def as_meant(
    report: Reported, state: Mention, held: Reported, left: Sequence[Span]
) -> Reported | None:
    """Read a report of a fate by the days a meeting had before.

    Args:
        report: Any report of the meeting.
        state: The meeting as it stands.
        held: Who set its status.
        left: The days it was to be on, and is no longer.

    Returns:
        The report, planned where it gives the new day; ``None`` when it only tells again what
        became of a day left before.
    """
    mention = report.mention
    if mention.status not in _DROPPED:
        return report
    if _gives_day(mention, state, left):
        return replace(report, mention=replace(mention, status=Status.PLANNED))
    off, own = _called_off(mention), span(state)
    undated = off is None and mention.status is Status.CANCELLED  # of the meeting known, no day
    again = off is not None and any(off.gap(day) == 0 for day in left)
    if state.status is Status.POSTPONED and (again or undated):
        fresh = abs(instant(report) - instant(held)) <= STORY
        return None if fresh and standing(report) >= standing(held) else report
    if not again or off is None:
        return report
    return None if own is not None and off.gap(own) > 0 else report


def _gives_day(mention: Mention, state: Mention, left: Sequence[Span]) -> bool:
    """Tell whether a report, whatever else it calls off, gives the day a meeting is on now."""
    if mention.date is None or mention.date == mention.previous_date:
        return False
    if mention.status is Status.POSTPONED:
        return mention.date == state.date and bool(left)
    return mention.relation == "revised" and mention.previous_date == state.date


def _called_off(mention: Mention) -> Span | None:
    """Give the days on which, a report says, a meeting will not be."""
    if mention.previous_date is not None:
        return Span(mention.previous_date, mention.previous_date)
    return span(mention) if mention.status is Status.CANCELLED else None


def may_be(report: Reported, event: Event, directory: Directory) -> bool:
    """Tell whether a meeting held may be a planned one: its sides, its day, nobody who conflicts.

    Not enough to join the two; enough to say no more that nothing was heard of the plan.
    """
    mention, state = report.mention, event.state
    if mention.kind != "meeting" or state.kind != "meeting" or mention.background:
        return False
    if (mention.status, state.status) != (Status.OCCURRED, Status.PLANNED):
        return False
    ours, theirs = span(mention), span(state)
    if ours is None or theirs is None or not ours.exact or ours.gap(theirs) > 1:
        return False
    fits = persons_fit(mention, state, directory, instant(report).date()) is not None
    fits = fits or _in_the_stead(mention, state)
    return fits and set(mention.sides) == set(state.sides)


def _in_the_stead(mention: Mention, state: Mention) -> bool:
    """Tell a meeting to which one of those expected came, and whose words name who did not."""
    said = "\n".join(e.text for e in mention.evidence)
    absent = [p for p in state.persons if not any(same_person(p, q) for q in mention.persons)]
    came = len(absent) < len(state.persons)
    return came and bool(absent) and all(_surname(p) in plain(said).split() for p in absent)


def _surname(person: str) -> str:
    return plain(person).split()[-1]
