"""Which commitment is this: giver, receiver, channel or kind of object (I3, C8).

The amount is no part of the identity: it gets revised, converted, misreported. It only helps to
choose between commitments that all fit.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.houses import levelled
from monitor.ledger.keys import BACK, EARLY, MADE, RESTATED, house, reaches_back
from monitor.ledger.meetings import Fit
from monitor.ledger.names import NOWHERE, Directory
from monitor.ledger.objects import (
    agree,
    alike,
    content,
    far_apart,
    kinds,
    named,
    names_sum,
    nominal,
    paper,
    speaks_of,
    thing,
)
from monitor.ledger.progress import EXITS, HANDED_OVER, OFF, PARTIAL
from monitor.ledger.second_papers import (
    MUTUAL,
    ONE_STORY,
    another,
    due_alike,
    of_whole,
    one_count,
    speaks_by_name,
    through_nato,
    told_alike,
)
from monitor.ledger.standing import instant, is_bodily, speaking, tellings
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from monitor.types import Event, Mention, Reported

MISHEARD = 1.25  # times; beyond it two sums, one through a channel, one without, are two promises


def fit(
    mention: Mention, spoken: datetime, event: Event, directory: Directory = NOWHERE
) -> Fit | None:
    """Judge whether a mention can tell of a known commitment or request.

    Args:
        mention: What an item says.
        spoken: When it was published.
        event: A commitment found under one of its keys.
        directory: Which country a firm is of.

    Returns:
        The strength of the fit, or ``None`` when something stated excludes it.
    """
    state = event.state
    if state.kind != mention.kind or not parties_fit(mention, state, directory):
        return None
    score = None if another(mention, tellings(event)) else _thing(mention, spoken, event)
    if score is None or not _in_time(mention, spoken, event, score):
        return None
    if mention.relation == "further" and not _same_further(mention, spoken, event):
        return None
    age = abs((spoken - event.created) / timedelta(days=1))
    stage = 0.5 if mention.status == state.status else 0.0
    return Fit(score + stage - min(1.0, age / 1000))


def parties_fit(mention: Mention, state: Mention, directory: Directory = NOWHERE) -> bool:
    """Tell whether a mention names the parties of a commitment, a firm perhaps as its country."""
    mention, state = levelled(mention, state, directory), levelled(state, mention, directory)
    ours, theirs = ({house(s) for s in m.sides} for m in (mention, state))
    if not (ours <= theirs or theirs <= ours or len(ours & theirs) > 1):
        return False
    if mention.giver == state.giver and mention.receiver == state.receiver:
        return True
    givers, receivers = (
        [house(s or "") for s in ends]
        for ends in ((mention.giver, state.giver), (mention.receiver, state.receiver))
    )
    if all(givers) and givers[0] != givers[1]:
        mutual = {mention.status, state.status} & MUTUAL
        swapped = set(receivers) <= {*givers, ""}
        return bool(mutual) and swapped and set(givers) <= ours & theirs
    if not all(receivers) or receivers[0] == receivers[1]:
        return True
    return receivers[0] in theirs or receivers[1] in ours


def _thing(mention: Mention, spoken: datetime, event: Event) -> float | None:
    """Score channel, object and amount together; ``None`` when they are about different things."""
    reports = speaking(event.reports)
    told = tellings(event)
    channel = _channel(mention, told)
    about = _sealed(mention, event.state) or _any(alike(mention, m) for m in told)
    if not about:
        about = due_alike(mention, event.state) or _read_out(mention, told, about)
    amount = _sum(mention, told)
    if not amount and not about and one_count(mention, event.state, spoken - event.created):
        amount, about = True, None  # the same number of them, in another language
    if amount is False and (mention.relation == "revised" or mention.status in PARTIAL):
        amount = None  # another sum is what it is about
    age = abs(spoken - max(map(instant, reports)))
    channelled = channel or (channel is None and _one_way(mention, told, age))
    if channelled and about is False and not _other_kind(mention, told):
        about = None  # their words for it differ, the channel is one (I3)
    if channel is False or (mention.relation == "part" and amount is False):
        return None
    if about is False and (amount is False or (channel is None and amount is None)):
        return None
    if not (channel or about or amount):
        if _of_other_things(mention, told):
            return None
        joined = _one_way(mention, told, age) or _recalls(mention, spoken, reports)
        joined = joined or told_alike(mention, told, age)
        if _apart(mention, told, amount, age) and not joined:
            return None
    score = {True: 3.0, None: 0.0, False: -1.0}
    return 2 * bool(channel) + score[amount] + score[about]


def _sum(mention: Mention, told: list[Mention]) -> bool | None:
    """Tell whether a mention gives, or a later stage names, a sum that was told."""
    amount = _any(agree(mention, m) for m in told)
    later = not amount and _later(mention)
    return True if later and any(names_sum(mention, m) for m in told) else amount


def _other_kind(mention: Mention, told: list[Mention]) -> bool:
    """Tell whether a mention and all told before name kinds of thing, and no kind in common."""
    ours, theirs = kinds(thing(mention)), frozenset[str]().union(*(kinds(thing(m)) for m in told))
    return bool(ours and theirs) and not ours & theirs


def _later(mention: Mention) -> bool:
    """Tell whether a mention tells a later stage of what was promised before."""
    return reaches_back(mention) and not mention.background


def _read_out(mention: Mention, told: list[Mention], about: bool | None) -> bool | None:
    """Look for the thing in the sentences themselves, where the object was read badly or not.

    A later stage may name it anywhere in its sentence; a bare title that gives no sum says too
    little to be about another thing.
    """
    if _later(mention) and any(speaks_of(mention, m) for m in told):
        return True
    vague = mention.amount is None and mention.channel is None and not is_bodily(mention)
    return None if vague else about


def _sealed(mention: Mention, state: Mention) -> bool | None:
    """Tell whether a paper signed is what the same two agreed on; ``None``: no word of it."""
    pair = set(mention.sides) == set(state.sides) and len(state.sides) == 2
    agreed = state.status in MUTUAL and mention.status is Status.SIGNED
    return True if agreed and pair and paper(mention) and state.amount is None else None


def _apart(mention: Mention, told: list[Mention], amount: bool | None, age: timedelta) -> bool:
    """Tell whether nothing joins a mention to an event but the parties, and something parts them.

    One names a channel, the other a thing (C8); or sums differ and the event is some days old.
    """
    channelled, object_ = any(m.channel for m in told), any(named(m) for m in told)
    if mention.channel and not channelled:
        return amount is False or object_
    if channelled and not mention.channel:
        return amount is False or (named(mention) and not object_)
    far = far_apart(mention.amount, told[0].amount)
    return amount is False and (far or age > ONE_STORY)


def _of_other_things(mention: Mention, told: list[Mention]) -> bool:
    """Tell things measured or named apart, or what ends no promise of them."""
    apart = _measured_apart(mention, told) or _other_kind(mention, told)
    return apart or _of_another_kind(mention, told)


def _of_another_kind(mention: Mention, told: list[Mention]) -> bool:
    """Tell the end of a gift of things from a sum of money, and a fresh promise from what ended."""
    if told[0].status in OFF and mention.status in EARLY and mention.relation is None:
        return True
    ends = mention.status in EXITS and bool(content(mention.object))
    money = any(m.amount and not m.amount.unit for m in told)
    return ends and money and not (mention.amount and not mention.amount.unit)


def _recalls(mention: Mention, spoken: datetime, reports: Sequence[Reported]) -> bool:
    """Tell whether a mention speaks of what its giver promised on a past day it names.

    "The contribution announced on Tuesday is 13 billion": whatever sum, it is Tuesday's promise.
    """
    first, last = mention.date, mention.date_end or mention.date
    if first is None or last is None or not first < spoken.date():
        return False
    if first < last and any(agree(mention, r.mention) is False for r in reports):
        return False  # some time this week: another sum may be another promise
    return any(r.mention.giver == mention.giver and _made_in(r, first, last) for r in reports)


def _made_in(report: Reported, first: date, last: date) -> bool:
    """Tell whether a report tells a promise on the days it was made."""
    began = report.mention.status in EARLY and not report.mention.background
    return began and first <= (report.mention.date or instant(report).date()) <= last


def _measured_apart(mention: Mention, told: list[Mention]) -> bool:
    """Tell money from people or things, where neither is a part of the other."""
    ours, theirs = _measures([mention]), _measures(told)
    if not ours or not theirs or mention.relation == "part":
        return False
    if any(speaks_of(mention, m) for m in told):
        return False  # "tanks in a $245 million package"
    return not ours & theirs


def _measures(mentions: Iterable[Mention]) -> set[bool]:
    """List what some mentions are measured in: things (True), money (False)."""
    sums = (a for m in mentions for a in (m.amount, m.quantity) if a is not None)
    return {a.unit is not None for a in sums}


def _one_way(mention: Mention, told: list[Mention], age: timedelta) -> bool:
    """Tell whether both go from one giver through one alliance, told within days, sums apart.

    A channel is often left unsaid; the alliance that owns it is not.
    """
    state = told[0]
    far = far_apart(mention.amount, state.amount, MISHEARD)
    ours, theirs = thing(mention), thing(state)
    parted = kinds(ours) and kinds(theirs) and not kinds(ours) & kinds(theirs)
    both = {m.channel is None for m in (mention, state)} == {True, False}
    sides = {*mention.sides, *(("nato",) if through_nato(mention) else ())}
    same = sides == set(state.sides) and "nato" in state.sides
    return both and same and age <= ONE_STORY and not far and not parted


def _channel(mention: Mention, told: list[Mention]) -> bool | None:
    names = {m.channel for m in told if m.channel}
    if not mention.channel:
        return True if any(speaks_by_name(name, mention) for name in names) else None
    if not names:
        return True if any(speaks_by_name(mention.channel, m) for m in told) else None
    same = nominal(mention.channel) in map(nominal, names)
    return same or (None if of_whole(mention, told) else False)


def _any(answers: Iterable[bool | None]) -> bool | None:
    found: bool | None = None
    for answer in answers:
        if answer:
            return True
        found = found if answer is None else False
    return found


def _in_time(mention: Mention, spoken: datetime, event: Event, score: float) -> bool:
    if abs(spoken - event.created) <= MADE:
        return True
    made = min(map(instant, speaking(event.reports)))
    if abs(spoken - made) <= MADE:
        return True
    if reaches_back(mention):
        return abs(spoken - made) <= BACK and score > 0
    taken = event.state.status is Status.OFFERED and mention.status is Status.AGREED
    return abs(spoken - made) <= RESTATED and score >= (3 if taken else 5)  # sum and thing


def _same_further(mention: Mention, spoken: datetime, event: Event) -> bool:
    """Tell whether an event is the very addition a mention speaks of, be its sum misreported.

    "Four more were delivered" goes on with a delivery, and adds no promise.
    """
    if event.state.status is Status.PARTLY_DELIVERED and mention.status in HANDED_OVER:
        return True
    if any(r.mention.relation == "further" for r in speaking(event.reports)):
        fresh = abs(spoken - event.created) <= ONE_STORY
        misread = fresh and not far_apart(mention.amount, event.state.amount)
        return misread or agree(mention, event.state) is not False
    return agree(mention, event.state) is True and mention.amount is not None
