"""Index keys: where the store keeps an event, and where a mention looks for its own.

An event is kept under few narrow keys (two sides and a week or month); a mention that may refer far
(a delivery to last year's pledge) looks under many. Nothing is ever looked for under one side, one
status or one kind alone, so the cost of a look-up does not grow with the ledger; one side goes with
what the thing is called.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from monitor.ledger.called import names
from monitor.ledger.houses import renamed
from monitor.ledger.names import NOWHERE, Directory
from monitor.ledger.objects import content, kinds, nominal, thing
from monitor.ledger.rates import band
from monitor.ledger.shifts import shifted
from monitor.ledger.times import DAY, OPEN, Span, months, span
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from monitor.types import Mention

NAMES = 6  # words of what a thing is called, under which it is kept
CROWD = 6  # more sides than these: only pairs with one of the hubs
HUBS = ("nato", "jp", "kr", "au", "nz")
PLAN = timedelta(days=400)  # how far ahead a plan is kept under the months until it is due
BACK = timedelta(days=730)  # how far back a later stage of a commitment looks for its beginning
MADE = timedelta(days=14)  # I3
RESTATED = timedelta(days=62)  # how long after it a pledge is restated without a reference
PUT_OFF = timedelta(days=270)  # how long a meeting put off without a day waits for one
STEAD = 7  # days around a call in which the visit it may stand for is looked for
DAYS = 16  # longer spans are kept by month
SHIFTING = frozenset({Status.POSTPONED, Status.CANCELLED, Status.DENIED})
EARLY = frozenset(
    {Status.UNCONFIRMED, Status.OFFERED, Status.PLEDGED, Status.AGREED, Status.REQUESTED}
)


def blocking_keys(
    mention: Mention, published: datetime, directory: Directory = NOWHERE
) -> tuple[str, ...]:
    """List the keys under which the store keeps an event for one of its reports.

    Args:
        mention: What the report says.
        published: When it said so.
        directory: Which country a firm is of.

    Returns:
        Distinct keys, sorted. An event is kept under those of all its reports.
    """
    if mention.kind == "meeting":
        return _unique(_meeting_home(mention, published.date()))
    told = (mention, *_of_country(mention, directory))
    keys = [k for m in told for k in _commitment_home(m, published.date())]
    keys += _name_keys(told[-1], directory, [quarter(published.date())])
    return _unique(keys + _sum_keys(told[-1], months(published.date(), published.date()), (0,)))


def lookup_keys(
    mention: Mention, published: datetime, directory: Directory = NOWHERE
) -> tuple[str, ...]:
    """List the keys under which a mention looks for the event it belongs to."""
    if mention.kind == "meeting":
        return _unique(_meeting_search(mention, published.date()))
    told = (mention, *_of_country(mention, directory))
    keys = [k for m in told for k in _commitment_search(m, published.date())]
    far = BACK if reaches_back(mention) else RESTATED
    keys += _name_keys(told[-1], directory, _quarters(published.date() - far, published.date()))
    near = months(published.date() - MADE, published.date() + DAY)
    keys += _sentence_keys(told[-1], directory, near)
    return _unique(keys + _sum_keys(told[-1], near, (-1, 0, 1)))


def _of_country(mention: Mention, directory: Directory) -> tuple[Mention, ...]:
    """Tell the same of the countries of its firms: "Korean tanks" are Hyundai Rotem's."""
    country = {s: c for s in mention.sides if (c := directory.country(s))}
    return (renamed(mention, country),) if country else ()


def period(key: str) -> str:
    """Return the day or the month a key's period ends with, in the order of time."""
    told = key.rpartition(":")[2].lstrip("uo")
    year, quarterly, number = told.partition("q")
    return f"{year}-{3 * int(number):02}" if quarterly else told


def _unique(keys: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(keys)))


@lru_cache(maxsize=4096)
def house(side: str) -> str:
    """Give a firm the name of its house: papers call "Hanwha Aerospace" Hanwha."""
    name, _, _ = side.partition("-")
    return name if len(name) > len("nato") else side


@lru_cache(maxsize=4096)
def _pairs(sides: tuple[str, ...]) -> tuple[str, ...]:
    if len(sides) == 1:
        return (f"{house(sides[0])}+",)
    ordered = sorted({house(s) for s in sides})
    if len(ordered) > CROWD:
        hubs = [s for s in HUBS if s in ordered] or ordered[:2]
        pairs = [tuple(sorted((h, s))) for h in hubs for s in ordered if s != h]
        return tuple(f"{a}+{b}" for a, b in dict.fromkeys(pairs))
    return tuple(f"{a}+{b}" for a, b in combinations(ordered, 2))


def _meeting_home(mention: Mention, spoken: date) -> list[str]:
    slots = _slots(span(mention), 0)
    if mention.previous_date is not None:
        slots += _slots(Span(mention.previous_date, mention.previous_date), 0)
    if mention.date is None or mention.status is Status.POSTPONED:
        wait = PUT_OFF if mention.status is Status.POSTPONED else 2 * MADE
        slots += [f"u{m}" for m in months(spoken, spoken + wait)]
    elif mention.status in OPEN:
        last = min(max(spoken, mention.date), spoken + PLAN)
        slots += [f"o{m}" for m in months(spoken, last)]
    return [f"m:{pair}:{slot}" for pair in _pairs(mention.sides) for slot in slots]


def _meeting_search(mention: Mention, spoken: date) -> list[str]:
    days = span(mention)
    around = STEAD if mention.mode in {"phone", "video"} else 1
    slots = _slots(days or Span(spoken - 5 * DAY, spoken), around)
    if mention.previous_date is not None:
        slots += _slots(Span(mention.previous_date, mention.previous_date), 1)
    recent = months(spoken - MADE, spoken)
    slots += [f"u{m}" for m in recent]
    if days is None or mention.status in SHIFTING or shifted(mention):
        slots += [f"o{m}" for m in recent]
    return [f"m:{pair}:{slot}" for pair in _pairs(mention.sides) for slot in slots]


def _slots(days: Span | None, around: int) -> list[str]:
    """Name the days of a span and so many around it; the months of a long one as well."""
    if days is None:
        return []
    first, last = days.first - around * DAY, days.last + around * DAY
    count = (last - first).days + 1
    each = [(first + n * DAY).isoformat() for n in range(min(count, 3 * DAYS))]
    if around:
        return each + months(first, last)
    return each if count <= DAYS else months(first, last)


def _kind(mention: Mention) -> str:
    return "c" if mention.kind == "commitment" else "r"


def _commitment_home(mention: Mention, spoken: date) -> list[str]:
    kind = _kind(mention)
    (month,) = months(spoken, spoken)
    pairs = [f"{kind}:{pair}:{month}" for pair in _pairs(mention.sides)]
    marks = _marks(mention, [*_parties(mention), *_unsaid(mention, "*")])
    return pairs + [f"{kind}:{mark}:{quarter(spoken)}" for mark in marks]


def _commitment_search(mention: Mention, spoken: date) -> list[str]:
    kind = _kind(mention)
    signed = mention.status is Status.SIGNED  # what was agreed some weeks before
    near = months(spoken - (RESTATED if signed else MADE), spoken + DAY)
    keys = [f"{kind}:{pair}:{month}" for pair in _pairs(mention.sides) for month in near]
    far = BACK if reaches_back(mention) else RESTATED
    quarters = _quarters(spoken - far, spoken)
    marks = _marks(mention, [*_parties(mention), *_unsaid(mention, "+")])
    return keys + [f"{kind}:{mark}:{q}" for mark in marks for q in quarters]


def _sum_keys(mention: Mention, near: Sequence[str], about: Sequence[int]) -> list[str]:
    """Name the size of a sum by each partner: a paper may convert it and mistake the other side."""
    sizes = [s for a in (mention.amount, mention.conversion) if (s := band(a)) is not None]
    slots = [f"~{size + d}:{m}" for size in sizes for d in about for m in near]
    partners = [s for s in HUBS[1:] if s in mention.sides]
    return [f"{_kind(mention)}:{s}{slot}" for s in partners for slot in slots]


def _name_keys(mention: Mention, directory: Directory, when: Sequence[str]) -> list[str]:
    """Name what the thing is called by each side: papers may differ on all the others."""
    words = sorted({w for n in names(mention, directory) for w in n.words})[:NAMES]
    sides = [house(s) for s in mention.sides[:CROWD]]
    return [f"{_kind(mention)}:{s}:is-{w}:{q}" for s in sides for w in words for q in when]


def _sentence_keys(mention: Mention, directory: Directory, near: Sequence[str]) -> list[str]:
    """Pair the giver with the states its sentence names: one may be the receiver elsewhere."""
    giver = mention.giver or (mention.sides[0] if len(mention.sides) == 1 else None)
    if giver is None:
        return []
    said = {s for e in mention.evidence for s in directory.states.of(e.text)}
    others = sorted(said - {*mention.sides, directory.country(giver)})[:CROWD]
    pairs = ["+".join(sorted((house(giver), s))) for s in others]
    return [f"{_kind(mention)}:{pair}:{month}" for pair in pairs for month in near]


def reaches_back(mention: Mention) -> bool:
    """Tell whether a mention refers to an earlier commitment by its nature or its words (I3)."""
    return (
        mention.status not in EARLY
        or mention.relation in {"revised", "reaffirmed", "part"}
        or mention.previous_amount is not None
        or mention.background
    )


def _unsaid(mention: Mention, sign: str) -> list[str]:
    """Name the giver alone: ``+`` when nobody else is said, ``*`` when somebody is.

    An offer told without its receiver and one told with it find each other.
    """
    if mention.giver is None:
        return []
    return [f"{house(mention.giver)}{sign if len(mention.sides) > 1 else '*'}"]


def _marks(mention: Mention, parties: Sequence[str]) -> list[str]:
    """Name what is particular to a commitment: its parties with channel, object words or sum."""
    marks = [f"ch-{nominal(mention.channel)}"] if mention.channel else []
    marks += _words(mention.object)
    marks += [f"k-{k}" for k in sorted(kinds(thing(mention)))]
    for amount in (mention.amount, mention.quantity, mention.previous_amount):
        if amount is not None:
            marks.append(f"n-{amount.value:.2g}")
    return [f"{some}:{mark}" for some in parties for mark in marks]


@lru_cache(maxsize=4096)
def _words(object_: str | None) -> tuple[str, ...]:
    """Name an object by its longest words."""
    return tuple(f"w-{w}" for w in sorted(content(object_), key=lambda w: (-len(w), w))[:4])


def _parties(mention: Mention) -> Sequence[str]:
    """Pair the giver with each other side; the ``+`` stands for one left unsaid."""
    if mention.giver is None or len(mention.sides) > CROWD:
        return _pairs(mention.sides)[: 2 * CROWD]
    giver = house(mention.giver)
    others = [house(s) for s in mention.sides if s != mention.giver]
    return ["+".join(sorted((giver, s))) for s in others] or [f"{giver}+"]


@lru_cache(maxsize=4096)
def quarter(day: date) -> str:
    """Name the quarter of a day."""
    return f"{day.year}q{(day.month - 1) // 3 + 1}"


@lru_cache(maxsize=4096)
def _quarters(first: date, last: date) -> tuple[str, ...]:
    start, end = (d.year * 4 + (d.month - 1) // 3 for d in (first, last))
    return tuple(f"{n // 4}q{n % 4 + 1}" for n in range(start, end + 1))
