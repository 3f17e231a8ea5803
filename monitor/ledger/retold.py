"""The same promise told again by somebody who names it otherwise (I3, N3).

A second paper may take the giver for the receiver, count the things where the first gave the sum,
give it in its own currency, or name neither. Within a story's days that is no new promise, unless
the paper says so ("a further", "another"), or a thing, a channel or a sum stands against it.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.ends import told_beside
from monitor.ledger.keys import house
from monitor.ledger.objects import (
    SAME,
    agree,
    alike,
    content,
    far_apart,
    figures,
    kinds,
    names_sum,
    nominal,
    sentence_kinds,
    thing,
)
from monitor.ledger.progress import HANDED_OVER, OFF
from monitor.ledger.rates import any_dollars, converted
from monitor.ledger.references import its_word
from monitor.ledger.second_papers import ONE_STORY, TWICE, another, as_many, same_lot
from monitor.ledger.standing import instant, tellings
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.ledger.names import Directory
    from monitor.types import Event, Mention, Reported

SAME_NEWS = timedelta(hours=30)  # a promise and what other papers make of it overnight
WEEK = timedelta(days=9)  # those that name its sum or its kind of thing
AFTER = timedelta(days=30)  # what has become of it
_MORE = re.compile(
    r"\b(?:further|additional(?:ly)?|separate(?:ly)?|extra|follow-?up|in addition|on top|again"
    r"|another|more(?! than| about| on\b)|(?:second|third|fourth)(?! (?:of|country|party)))\b",
    re.IGNORECASE,
)
_VAGUE = frozenset({"text", "body", "information", "industry", "visit"})
_NO_THING = frozenset(w[:6] for w in ("decision", "decided", "latest", "fresh", "all", "any"))
_SEALED = frozenset({Status.SIGNED})
_LATER = frozenset(
    {
        Status.PARTLY_DELIVERED,
        Status.DELIVERED,
        Status.DELAYED,
        Status.CONDITIONAL,
        Status.WITHDRAWN,
        Status.DENIED,
        Status.EXPIRED,
    }
)


def retold(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the promise that a report tells again, in other words.

    Args:
        report: What would found an event of its own.
        candidates: The events found under its keys.
        directory: Which country a firm is of.

    Returns:
        The nearest in time of those it may be; ``None`` when it is none of them.
    """
    mention = report.mention
    if mention.kind != "commitment" or mention.background:
        return None
    near = [
        (_age(report, event), event)
        for event in candidates
        if event.state.kind == mention.kind and _told(event)
    ]
    if mention.relation == "further":
        near = [(age, event) for age, event in near if age <= ONE_STORY and _added(event)]
    near = [(age, event) for age, event in near if _again(mention, event, age, directory)]
    if len(near) > 1:  # which of them is told by what they share
        near = [(age, event) for age, event in near if _shares(mention, event)]
    return min(near, key=lambda n: (n[0], n[1].created, n[1].id))[1] if near else None


def beside(mention: Mention, first: Mention, directory: Directory) -> bool:
    """Tell whether a report names a side that is none of the promise it tells again."""
    ours, theirs = _countries(mention, directory), _countries(first, directory)
    return not (ours <= theirs or theirs <= ours)


def _told(event: Event) -> bool:
    """Tell whether an event was news, not only history."""
    return not all(r.mention.background for r in event.reports)


def _added(event: Event) -> bool:
    """Tell whether an event was told as an addition itself."""
    return any(r.mention.relation == "further" for r in event.reports)


def _age(report: Reported, event: Event) -> timedelta:
    return min(abs(instant(report) - instant(r)) for r in event.reports)


def _shares(mention: Mention, event: Event) -> bool:
    """Tell whether a mention gives the sum of a promise or names its kind of thing."""
    told = tellings(event)
    return bool(_one_sum(mention, told)) or bool(_kinds([mention]) & _kinds(told))


def _again(mention: Mention, event: Event, age: timedelta, directory: Directory) -> bool:
    """Tell whether a mention may tell a promise again: what stands for it, what against it."""
    told = tellings(event)
    if age > AFTER or _channels_differ(mention, told) or another(mention, told):
        return False
    sum_ = _one_sum(mention, told)
    if sum_ and age <= WEEK and _share_ends(mention, event.state, directory):
        return age <= SAME_NEWS or not says_more(mention)
    if says_more(mention) and not says_more(event.state):
        return age <= SAME_NEWS and _of_no_thing(mention) and _fit(mention, event.state, directory)
    ours, theirs = _kinds([mention]), _kinds(told)
    if ours and theirs and not ours & theirs:
        return False
    if _in_bare_dollars(mention, told) and _share_ends(mention, event.state, directory):
        return age <= SAME_NEWS
    if sum_ is False and _other_sum(mention, told, age, near=bool(ours & theirs)):
        return False
    ends = _fit(mention, event.state, directory) or told_beside(mention, told, directory)
    if not ends or _two_firms(mention, event.state, directory):
        return False
    open_ = event.state.status not in _LATER
    meant = not _thing_said(mention) or its_word(mention) or same_lot(mention, told)
    if open_ and sum_ is not False and meant and _speaks_back(mention, event.state):
        return True
    if not ours & theirs and not _words([mention]) & _words(told):
        return False
    limit = WEEK if ours & theirs else SAME_NEWS
    return age <= (AFTER if mention.status in _LATER and open_ else limit)


def _other_sum(mention: Mention, told: list[Mention], age: timedelta, *, near: bool) -> bool:
    """Tell a sum that is none of those told, nor one of them misreported, nor what became of it."""
    far = _far(mention, told)
    if mention.status in _LATER:
        return far and mention.status in OFF
    sealed = not _kinds([mention]) and {mention.status, told[0].status} == _SEALED
    near = near or sealed or any(alike(mention, m) for m in told if not m.background)
    return far or age > ONE_STORY or not near


def _speaks_back(mention: Mention, state: Mention) -> bool:
    """Tell what is said of a promise known: an offer taken, a gift that will not come after all."""
    taken = mention.status is Status.AGREED and state.status is Status.OFFERED
    gone = mention.status in _LATER - HANDED_OVER
    return (mention.relation == "revised" and (taken or gone)) or (gone and its_word(mention))


def _of_no_thing(mention: Mention) -> bool:
    """Tell whether a mention names no thing, no sum and no channel: "another package of aid"."""
    bare = mention.amount is None and mention.channel is None and not _kinds([mention])
    return bare and not _thing_said(mention)


def _thing_said(mention: Mention) -> bool:
    """Tell whether things are counted, or an object holds more than words for any promise."""
    counted = mention.amount is not None and mention.amount.unit is not None
    return counted or bool(content(mention.object) - _NO_THING)


def says_more(mention: Mention) -> bool:
    """Tell whether a sentence sets a promise beside others: "further", "another"."""
    return any(_MORE.search(e.text) for e in mention.evidence)


def _kinds(mentions: Iterable[Mention]) -> frozenset[str]:
    """List the kinds of thing that some mentions or their sentences name."""
    mentions = list(mentions)
    objects = frozenset[str]().union(*(kinds(thing(m)) for m in mentions))
    return (objects | sentence_kinds(mentions)) - _VAGUE


def _words(mentions: Iterable[Mention]) -> frozenset[str]:
    """List the words of the sentences of some mentions that are not on every page, and no names."""
    texts = (e.text for m in mentions for e in m.evidence)
    return frozenset[str]().union(*(content(_NAMES.sub("", text)) for text in texts)) - _SAYING


_SAYING = frozenset(
    [
        "said", "says", "say", "told", "tell", "announced", "announce", "confirmed",
        "confirm", "added", "statement", "minister", "ministry", "government", "president",
        "office", "spokesman", "spokeswoman", "official", "week", "month", "year", "day",
        "today",
    ]
)  # fmt: skip
_NAMES = re.compile(r"\b[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|of|for|the))* [A-Z][\w'-]+|^[A-Z]+\b")


def _channels_differ(mention: Mention, told: Sequence[Mention]) -> bool:
    names = {nominal(m.channel) for m in told if m.channel}
    return bool(mention.channel and names) and nominal(mention.channel or "") not in names


def _one_sum(mention: Mention, told: Sequence[Mention]) -> bool | None:
    """Tell whether a sum agrees with one told, or else with one told in other money."""
    others = [
        m for m in told if not {e.text for e in m.evidence} & {e.text for e in mention.evidence}
    ]
    if any(names_sum(mention, m) or names_sum(m, mention) for m in others):
        return True
    if _as_it_is_now(mention, told) or as_many(mention, others):
        return True
    answers = [agree(mention, m) for m in told]
    if answers.count(None) == len(answers):
        answers = [converted(mention.amount, m.amount) for m in told if _foreign(mention, m)]
    return True if True in answers else False if False in answers else None


def _in_bare_dollars(mention: Mention, told: Sequence[Mention]) -> bool:
    """Tell a sum in dollars that nobody names which is, in some dollar, the sum told."""
    sums = any_dollars(mention.amount, mention.sides)
    return any(converted(s, m.amount) for s in sums for m in told if _foreign(mention, m))


def _as_it_is_now(mention: Mention, told: Sequence[Mention]) -> bool:
    """Tell whether a sum is, in other money, the one a promise was raised or cut to."""
    now = told[0].amount
    if now is None or not _foreign(mention, told[0]) or not converted(mention.amount, now):
        return False
    own = [m for m in told[1:] if m.amount is not None and not _foreign(m, told[0])]
    before = [m for m in own if far_apart(m.amount, now, 1 + SAME)]
    since = [m for m in own if m not in before]
    return bool(before) and not any(agree(mention, m) is False for m in since)


def _foreign(mention: Mention, other: Mention) -> bool:
    """Tell whether two sums are in two currencies, both named."""
    ours, theirs = mention.amount, other.amount
    return bool(ours and theirs) and ours.currency != theirs.currency  # type: ignore[union-attr]


def _countries(mention: Mention, directory: Directory) -> set[str]:
    return {directory.country(s) or s for s in mention.sides}


def _ends(mention: Mention, directory: Directory) -> tuple[str, str]:
    """Return giver and receiver, firms as their countries; "" for one left unsaid."""
    giver, receiver = mention.giver or "", mention.receiver or ""
    return directory.country(giver) or giver, directory.country(receiver) or receiver


def _two_firms(mention: Mention, state: Mention, directory: Directory) -> bool:
    """Tell whether each names firms of one country, and none the other's."""
    ours, theirs = ([s for s in m.sides if directory.country(s)] for m in (mention, state))
    known = {house(s) for s in theirs}
    at_home = {directory.country(s) for s in theirs}
    return any(directory.country(s) in at_home for s in ours) and not known & set(map(house, ours))


def _share_ends(mention: Mention, state: Mention, directory: Directory) -> bool:
    """Tell whether both have a giver or receiver in common, or all named are of the promise.

    Two givers of whom neither report names the other's gave each his own.
    """
    ours, theirs = set(_ends(mention, directory)), set(_ends(state, directory))
    named, known = _countries(mention, directory), _countries(state, directory)
    (giver, _), (other, _) = (_ends(m, directory) for m in (mention, state))
    if giver and other and giver not in known and other not in named:
        return False
    signed = mention.status is Status.SIGNED and len(named) > 1
    return bool(ours & theirs - {""}) or (signed and named <= known)


def _far(mention: Mention, told: Sequence[Mention]) -> bool:
    """Tell whether a sum is too far from those told to be one of them, misreported."""
    sums = [m.amount for m in told if not m.background]
    far = any(far_apart(f, s, TWICE) for f in figures(mention) for s in sums)
    return far or any(converted(mention.amount, s) is False for s in sums)


def _fit(mention: Mention, state: Mention, directory: Directory) -> bool:
    """Tell whether the same are named, be they the other way round, or one of them not."""
    ours, theirs = _countries(mention, directory), _countries(state, directory)
    if ours == theirs and len(ours) > 1:
        return True
    if not (ours <= theirs or theirs <= ours):
        return False
    (giver, receiver), (known, known_receiver) = (_ends(m, directory) for m in (mention, state))
    ends = receiver in {"", *theirs} or known_receiver in {"", *ours}
    unsaid = not giver and known in ours and mention.status in _LATER
    return (giver == known or unsaid) and ends
