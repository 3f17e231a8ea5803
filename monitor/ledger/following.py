"""What may still become of an event that was told, and whether a text says that something did (N6).

A text that no query wants may tell the next chapter: the denial of a plan, its new day, a delivery.
It must name the event beyond doubt and change what was told; an echo is no reason to keep it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger import commitments, meetings
from monitor.ledger.changes import changes
from monitor.ledger.crowds import comes_along
from monitor.ledger.derive import derive
from monitor.ledger.fold import takes_back
from monitor.ledger.houses import levelled
from monitor.ledger.keys import house
from monitor.ledger.names import NOWHERE, Directory, shared
from monitor.ledger.objects import agree, alike, names_sum, nominal
from monitor.ledger.times import OPEN, span
from monitor.types import Reported, Status, Trust

if TYPE_CHECKING:
    from datetime import date, datetime

    from monitor.types import Event, Mention

LATE = timedelta(days=14)  # after a planned day: how long what became of it is waited for
WAIT = timedelta(days=180)  # after a promise, or a meeting without a day, was last told of
MOST_SIDES = 6  # what a crowd does, the queries find
SAME = 2  # sides a report must share with a promise that it tells more of
_OVER = frozenset({Status.DELIVERED, Status.WITHDRAWN, Status.DENIED, Status.REQUESTED})
_EXPECTED = OPEN | {Status.UNVERIFIED_PAST}


def awaited(state: Mention, told: date) -> date | None:
    """Say until when something may still become of an event told on a day; None: nothing may."""
    if state.background or not 1 < len(state.sides) <= MOST_SIDES:
        return None
    if state.kind != "meeting":
        return None if state.status in _OVER else told + WAIT
    if state.status not in _EXPECTED:
        return None
    days = span(state)
    return days.last + LATE if days else told + WAIT


def parties(state: Mention) -> tuple[tuple[str, ...], ...]:
    """Group those a text must name to tell of an event: of each group at least one.

    Returns:
        Groups of sides.
    """
    if state.kind == "meeting":
        return tuple(_called(side) for side in state.sides)
    giver = state.giver or state.sides[0]
    return _called(giver), tuple(n for s in state.sides if s != giver for n in _called(s))


def _called(side: str) -> tuple[str, ...]:
    """List the names a side goes by: a firm is also called by its house."""
    return tuple(dict.fromkeys((side, house(side))))


def follows(
    report: Reported,
    state: Mention,
    told: datetime,
    directory: Directory = NOWHERE,
    speaker: str = "",
) -> bool:
    """Tell whether a report changes what was told of an event, and can mean no other.

    Args:
        report: What a text says.
        state: The event as it was told last.
        told: When.
        directory: What the gazetteer knows of persons and places.
        speaker: The side whose own word the text is: it need not name itself.
    """
    mention = report.mention
    if mention.kind != state.kind or mention.background or report.published < told - LATE:
        return False
    known = Reported(
        id="",
        mention=state,
        item="",
        url="",
        source="",
        outlet="",
        trust=Trust.PRESS,
        published=min(told, report.published),
        fetched=min(told, report.published),
    )
    event = derive("", [known], directory=directory)
    if not (_meets(report, event, directory, speaker) or _promises(report, event, directory)):
        return False
    if takes_back(report):
        return True  # what it ends is disputed elsewhere, the state does not show
    after = derive("", [known, report], directory=directory)
    return bool(changes(after, state, frozenset({report.id})))


def _meets(report: Reported, event: Event, directory: Directory, speaker: str) -> bool:
    """Tell whether a report is of a known meeting, by its sides and a principal or the day."""
    mention, state = report.mention, event.state
    sides = set(mention.sides)
    more = comes_along(mention) and set(state.sides) < sides
    same = set(state.sides) in (sides, sides | {speaker})
    if mention.kind != "meeting" or not (same or more):
        return False
    theirs = [directory.person(p) for p in state.persons]
    named = shared([directory.person(p) for p in mention.persons], theirs)
    exact = state.date is not None and state.date in {mention.date, mention.previous_date}
    return (
        bool(named or exact or not state.persons)
        and meetings.fit(mention, report.published, event, directory) is not None
    )


def _shared_sides(one: Mention, other: Mention, directory: Directory) -> int:
    ours, theirs = levelled(one, other, directory), levelled(other, one, directory)
    return len({house(s) for s in ours.sides} & {house(s) for s in theirs.sides})


def _promises(report: Reported, event: Event, directory: Directory) -> bool:
    """Tell whether a report is of a known promise, by its parties and its thing, sum or channel."""
    mention, state = report.mention, event.state
    if mention.kind != "commitment" or _shared_sides(mention, state, directory) < SAME:
        return False
    channel = bool(mention.channel and state.channel) and nominal(mention.channel or "") == nominal(
        state.channel or ""
    )
    named = channel or alike(mention, state) or agree(mention, state) or names_sum(mention, state)
    return bool(named) and commitments.fit(mention, report.published, event, directory) is not None
