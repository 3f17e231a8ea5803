"""Tellings of one event in an article become one mention, best body sentence first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.commitments.same_promise import same_promise, side_set
from monitor.extract.meetings.absent import ABSENT
from monitor.extract.meetings.manner import REMOTE
from monitor.extract.meetings.separate import further, is_apart, is_confirmed
from monitor.extract.mentions import RANKS, mention_of
from monitor.extract.names.houses import firms_meant, named
from monitor.extract.names.offices import another_office, conflict
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article
    from monitor.types import Mention

_AGAIN = re.compile(
    r"\b(?:again|another|next (?:round|meeting|session|talks|summit|2\+2|dialogue|consultations"
    r"|edition|gathering|ministerial)|further round|second|third|first (?:session|meeting)"
    r"|reconven\w+)\b"
)
_EXITS = {Status.CANCELLED, Status.POSTPONED, Status.DENIED}


Spans = Sequence[tuple[int, int]]


def join(
    drafts: Sequence[Draft], article: Article, spans: Spans | None = None
) -> tuple[Mention, ...]:
    """Join the tellings of each event and write every event as one mention.

    Args:
        drafts: All tellings.
        article: Where they stand.
        spans: Only events told inside these parts are written, with the sentences told there;
            what the rest of the article says of them still counts.
    """
    events: list[Draft] = []  # each a copy of its best telling, with all tellings in ``more``
    for draft in sorted(drafts, key=lambda d: (RANKS[d.line.rank], d.start)):
        same = next((e for e in events if _same(e, draft, article.homes)), None)
        if same is None and draft.again:
            continue
        if same is None:
            events.append(replace(draft, more=[draft]))
        else:
            _absorb(same, _housed(same, draft, article.homes))
    events = [e for e in events if not _total(e, events)]
    if sum(line.rank == "body" for line in article.lines) > 2:
        points = _of_points(article)
        events = [
            e
            for e in events
            if points or any(t.line.rank != "summary" or listed(t, article) for t in e.more)
        ]
    if spans is not None:
        events = [e for e in events if _limit(e, spans)]
    events.sort(key=lambda d: d.start)
    return tuple(mention_of(e, article) for e in events)


def _of_points(article: Article) -> bool:
    """Tell a text that is a list of points: they tell what it has to tell, and sum nothing up."""
    points = [x for x in article.lines if x.rank == "summary"]
    told = sum(len(x.text) for x in article.lines if x.rank in {"body", "summary"})
    return len(points) > POINTS and 2 * sum(len(x.text) for x in points) > told


POINTS = 2
_LIST = re.compile(r":\s*\n(?:\s*[•⦁*–-][^\n]*\n?)*\s*(?:[•⦁*–-][^\n]*)?$")


def listed(draft: Draft, article: Article) -> bool:
    """Tell an item of a list the text itself opens ("the following decisions:") from a summary."""
    return (
        draft.kind == "commitment"
        and _LIST.search(article.text, max(0, draft.line.start - LIST), draft.line.start)
        is not None
    )


LIST = 2500  # characters a list may have before an item of it


def _total(event: Draft, events: Sequence[Draft]) -> bool:
    """Tell a sum over several givers, each of whom has a promise of his own (C4)."""
    givers = side_set(event.givers)
    if event.kind != "commitment" or event.amount is None or len(givers) < 2:
        return False
    own = [side_set(e.givers) for e in events if e is not event and e.kind == "commitment"]
    return sum(len(g) == 1 and g <= givers for g in own) > 1


def _limit(event: Draft, spans: Spans) -> bool:
    """Leave an event only its tellings inside the asked parts; tell whether any is left."""
    event.more = [t for t in event.more if any(a <= t.start < b for a, b in spans)]
    return bool(event.more)


def _same(one: Draft, other: Draft, homes: Mapping[str, str]) -> bool:
    if one.kind != other.kind or one.background != other.background:
        return False
    if one.kind == "meeting":
        return _same_meeting(one, other)
    mine, theirs = firms_meant(one, other, homes), firms_meant(other, one, homes)
    return same_promise(named(one, mine), named(other, theirs))


def _housed(event: Draft, draft: Draft, homes: Mapping[str, str]) -> Draft:
    """Name in both tellings of a promise the firm that one of them tells by its country."""
    if event.kind == "meeting":
        return draft
    mine, theirs = firms_meant(event, draft, homes), firms_meant(draft, event, homes)
    firm = named(event, mine)
    event.parties, event.givers, event.receivers = firm.parties, firm.givers, firm.receivers
    return named(draft, theirs)


CROWD = 4  # sides of a session of many


def _same_meeting(one: Draft, other: Draft) -> bool:
    a, b = set(one.sides), set(other.sides)
    session = one.line is other.line and a == b and len(a) >= CROWD  # two words for one session
    if not (a <= b or b <= a) or (not session and conflict(one.parties, other.parties)):
        return False
    if is_apart(one, other):
        return False
    if another_office(one, other) or one.rule.startswith(ABSENT) != other.rule.startswith(ABSENT):
        return False
    if (
        one.multilateral != other.multilateral
        and "title" not in {one.line.rank, other.line.rank}
        and len(a | b) > 2
        and a != b
        and min(len(a), len(b)) > 1
    ):
        return False
    if not _dates_agree(one, other) or not _statuses_agree(one, other):
        return False
    afar = (one.mode in REMOTE) != (other.mode in REMOTE)
    return not afar or "unknown" in {one.mode, other.mode} or _of_the_call(one, other)


_BOTH = re.compile(
    r"\W*(?:The (?:two|pair|leaders|ministers|sides)|They|Both)\b"
    r"(?!.*\b(?:met|meet|in person|visit\w*|arriv\w+|lunch|dinner|dined|sat down|host\w*|flew)\b)"
)


def _of_the_call(one: Draft, other: Draft) -> bool:
    """Tell "The two talked for an hour" after a call: the place it names is a topic's."""
    near = 0 < other.line.index - one.line.index < NEAR
    return near and one.mode in REMOTE and _BOTH.match(other.line.text) is not None


NEAR = 3  # sentences


def _dates_agree(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None or "unknown" in {one.precision, other.precision}:
        return True
    first, last = one.date, one.date_end or one.date
    return first <= (other.date_end or other.date) and other.date <= last


def _statuses_agree(one: Draft, other: Draft) -> bool:
    pair = {one.status, other.status}
    known = pair & (_EXITS | {Status.UNCONFIRMED}) and Status.PLANNED in pair
    if len(pair) == 1 or known:
        return True
    if pair == {Status.UNCONFIRMED, Status.OCCURRED}:
        return is_confirmed(one, other)
    if pair == {Status.PLANNED, Status.OCCURRED}:
        later = one if one.status is Status.PLANNED else other
        if one.sides != other.sides:
            return False
        return not _AGAIN.search(later.line.text)
    return False


def _absorb(event: Draft, draft: Draft) -> None:
    event.more.append(draft)
    if event.kind != "meeting":
        _absorb_commitment(event, draft)
        return
    if draft.status in _EXITS and event.status is Status.PLANNED:
        event.status = draft.status
    elif _happened_since(event, draft):
        event.status = Status.OCCURRED
    if _tells_day(draft, event):
        event.date, event.date_end, event.precision = draft.date, draft.date_end, draft.precision
    if (event.mode == "unknown" and not draft.terse) or (
        event.mode == "phone" and draft.mode == "video"
    ):
        event.mode = draft.mode
    event.place = event.place or (None if event.mode in REMOTE else draft.place)
    event.host = event.host or draft.host
    event.initiator = event.initiator or draft.initiator
    event.part_of = event.part_of or draft.part_of
    event.parties = (*event.parties, *further(event, draft))


def _tells_day(draft: Draft, event: Draft) -> bool:
    """Tell a first date, and a day in the week or month so far known of what is to come."""
    if draft.date is None or event.date is None or event.precision == "unknown":
        return draft.date is not None
    if draft.precision != "day" or {draft.status, event.status} != {Status.PLANNED}:
        return False
    wider = event.date_end is not None and len(draft.sides) > len(
        event.sides
    )  # "on the second day"
    vague = event.precision != "day" or wider
    return vague and event.date <= draft.date <= (event.date_end or event.date)


def _happened_since(event: Draft, draft: Draft) -> bool:
    """Tell whether a second telling says that what was planned has happened."""
    if draft.status is not Status.OCCURRED:
        return False
    if event.status is Status.UNCONFIRMED:
        return True
    dated = event.precision != "unknown"
    return event.status is Status.PLANNED and (not dated or draft.precision != "unknown")


_OPEN = frozenset({Status.OFFERED, Status.UNCONFIRMED})  # which no second sentence closes
_OVER = frozenset({Status.DENIED, Status.WITHDRAWN, Status.DELAYED})  # what ends a promise
_ORDER = (
    Status.UNCONFIRMED, Status.OFFERED, Status.PLEDGED, Status.AGREED, Status.SIGNED,
    Status.ALLOCATED, Status.PARTLY_DELIVERED, Status.DELIVERED,
)  # fmt: skip


def _states(draft: Draft, event: Draft) -> bool:
    """Tell whether a telling has the sum of which the event so far has the conversion (C7)."""
    if draft.amount is None or draft.conversion is None or event.amount is None:
        return False
    mine, known = draft.conversion, event.amount
    return (mine.value, mine.currency) == (known.value, known.currency)


def _denies_figure(draft: Draft, event: Draft) -> bool:
    """Tell a denial of another sum than a text gives, from one of the promise itself (N2)."""
    denied, own = draft.amount, event.amount
    if draft.status is not Status.DENIED or denied is None or own is None:
        return False
    return denied.unit == own.unit and not SAME <= denied.value / (own.value or 1.0) <= 1 / SAME


SAME = 0.99  # of one sum to another (N2)


def _absorb_sums(event: Draft, draft: Draft) -> None:
    """Take the sum, and what it is for, of which one telling may give each (C2)."""
    if event.amount and draft.amount and bool(event.amount.unit) != bool(draft.amount.unit):
        money, count = sorted((event.amount, draft.amount), key=lambda a: a.unit is not None)
        more = draft.line.rank == "title" != event.line.rank  # its money may be for other things
        if not event.amount.unit or not (more or event.amount.unit == "personnel"):
            event.amount, event.quantity = money, event.quantity or draft.quantity or count
    event.amount = event.amount or draft.amount
    event.quantity = event.quantity or draft.quantity


def _absorb_commitment(event: Draft, draft: Draft) -> None:
    body = draft.line.rank == "body" or event.line.rank != "body"
    body = body and not (draft.refers and event.status is Status.SIGNED)
    told = draft.refers or (draft.amount is None and event.status in _OPEN)
    body = body and not (told and draft.status is Status.PLEDGED)
    if body and draft.status in _ORDER and event.status in _ORDER:
        event.status = max(event.status, draft.status, key=_ORDER.index)
    over = draft.status in _OVER and not _denies_figure(draft, event)
    if body and over and event.status in _ORDER:
        event.status = draft.status
    if event.precision == "unknown" and draft.precision != "unknown":
        event.date, event.date_end, event.precision = draft.date, draft.date_end, draft.precision
    if _states(draft, event):
        event.amount, event.conversion = draft.amount, draft.conversion
    _absorb_sums(event, draft)
    event.conversion = event.conversion or draft.conversion
    event.deadline = event.deadline or draft.deadline
    event.channel = event.channel or draft.channel
    event.condition = event.condition or draft.condition
    if not event.receivers:
        event.receivers = draft.receivers
    if draft.line.rank != "title" or len(event.sides) < 2:
        event.parties = (*event.parties, *(p for p in draft.parties if p not in event.parties))
