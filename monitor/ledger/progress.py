"""How a status may move (M6, C6): forward by anyone of standing, backward only for good reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.standing import AGGREGATOR, PRESS, bodily, instant, standing
from monitor.ledger.times import span
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention, Reported

AGAIN = timedelta(hours=12)  # a plan revived is not a paper that missed its end
OFF = frozenset({Status.CANCELLED, Status.DENIED, Status.WITHDRAWN, Status.EXPIRED})
EXITS = frozenset(
    {Status.DELAYED, Status.CONDITIONAL, Status.WITHDRAWN, Status.DENIED, Status.EXPIRED}
)
HANDED_OVER = frozenset({Status.PARTLY_DELIVERED, Status.DELIVERED})
PARTIAL = HANDED_OVER | {Status.ALLOCATED}
STAGE = {
    Status.UNCONFIRMED: 0,
    Status.REQUESTED: 0,
    Status.OFFERED: 1,
    Status.PLEDGED: 2,
    Status.AGREED: 2,
    Status.SIGNED: 3,
    Status.ALLOCATED: 4,
    Status.PARTLY_DELIVERED: 5,
    Status.DELIVERED: 6,
}


def weighs(report: Reported, held: Reported) -> bool:
    """Tell whether a report's word is enough to move what another set."""
    return standing(report) <= max(PRESS, standing(held))


def advances(report: Reported, held: Reported) -> bool:
    """Tell whether a report may carry an event forward: any named source may, N4 ranks disputes."""
    return report.mention.attribution != "unnamed" or weighs(report, held)


def _hearsay(now: Status, held: Reported, report: Reported) -> bool:
    """Tell a rumour that only an aggregator takes for a fact: it knows what it copied (N4)."""
    return now is Status.UNCONFIRMED and standing(report) == AGGREGATOR > standing(held)


def moves_meeting(state: Mention, held: Reported, report: Reported) -> bool:
    """Tell whether a report moves a meeting's status to its own."""
    now, said = state.status, report.mention.status
    if said == now or said is Status.UNCONFIRMED or _hearsay(now, held, report):
        return False
    if now is Status.OCCURRED:
        return said in {Status.DENIED, Status.CANCELLED} and _overrules(report, held)
    if now in OFF and said is Status.OCCURRED:
        sure = standing(report) <= standing(held) if now is Status.DENIED else weighs(report, held)
        return instant(report) > instant(held) and sure
    if now is Status.CANCELLED and said is Status.POSTPONED:
        return standing(report) < standing(held)  # who knows better that it is only late
    if now in OFF:
        revived = instant(report) - instant(held) >= AGAIN and standing(report) <= standing(held)
        return said is Status.PLANNED and revived and span(report.mention) is not None
    if said is Status.PLANNED:
        return _plans(state, held, report)
    if said is Status.OCCURRED:
        return advances(report, held)
    return weighs(report, held)


def _plans(state: Mention, held: Reported, report: Reported) -> bool:
    if state.status is Status.UNCONFIRMED:
        return weighs(report, held)
    return state.status is Status.POSTPONED and gives_new_day(report.mention, state, held)


def gives_new_day(mention: Mention, state: Mention, held: Reported) -> bool:
    """Tell whether a mention names a day other than the one a meeting was put off from."""
    given = span(mention)
    if given is None:
        return False
    old = [span(state), span(held.mention)]
    if held.mention.previous_date is not None or mention.previous_date is not None:
        return mention.date not in {held.mention.previous_date, mention.previous_date}
    return all(s is None or given.gap(s) > 0 for s in old)


def moves_commitment(state: Mention, reached: int, held: Reported, report: Reported) -> bool:
    """Tell whether a report moves a commitment's status to its own.

    Args:
        state: As it stands.
        reached: The furthest stage of C6 so far; an exit does not lower it.
        held: Who set the present status.
        report: Who speaks now.
    """
    now, said = state.status, report.mention.status
    if said in {now, Status.UNCONFIRMED} or _hearsay(now, held, report):
        return False
    if not bodily(report) and abs(instant(report) - instant(held)) < AGAIN:
        return False  # a title of the same day is short for what others tell in full
    if said in EXITS:
        return weighs(report, held) and _exits(now, reached, held, report)
    if now in OFF:
        revived = instant(report) - instant(held) >= AGAIN and standing(report) <= standing(held)
        return revived and bodily(report)
    if now is Status.OFFERED and said in {Status.PLEDGED, Status.AGREED}:
        return bodily(report) and weighs(report, held) and _taken_up(held, report)
    if now is Status.CONDITIONAL and said in {Status.PLEDGED, Status.AGREED}:
        return _unties(held, report)
    return STAGE.get(said, 0) > reached and advances(report, held)


def _taken_up(held: Reported, report: Reported) -> bool:
    """Tell whether the giver makes an offer a pledge, or the other side takes it (C5)."""
    if report.mention.status is Status.AGREED:
        return len(report.mention.sides) > 1
    official = report.mention.attribution in {"own", "official"}
    return official or standing(report) <= standing(held)


def _unties(held: Reported, report: Reported) -> bool:
    """Tell whether the giver says later, and without the condition, what was tied to one."""
    old, new = held.mention.date, report.mention.date
    again = old is not None and new is not None and new > old
    official = report.mention.attribution in {"own", "official"}
    return again and official and report.mention.condition is None and bodily(report)


def _exits(now: Status, reached: int, held: Reported, report: Reported) -> bool:
    said = report.mention.status
    if now in OFF or reached >= STAGE[Status.DELIVERED]:
        return False
    if said is Status.DENIED:
        party = report.mention.attribution in {"own", "official"}
        return party or standing(report) <= standing(held)
    return said is not Status.CONDITIONAL or reached <= STAGE[Status.ALLOCATED]


def _overrules(report: Reported, held: Reported) -> bool:
    party = report.mention.attribution in {"own", "official"}
    return standing(report) <= standing(held) and (party or standing(report) < standing(held))
