"""One event told several times in a text is one mention (M3, C8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.apart import REMOTE, SETTLED, apart, other_day
from monitor.extract.languages.promises.joined import (
    bare_signing,
    costs,
    mirrored,
    one_count,
    one_sum,
    one_thing,
    paper_later,
    parts_later,
    the_rest,
)
from monitor.types import Status

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from monitor.types import Amount, Mention

_UNSIGNED = frozenset({Status.PLEDGED, Status.AGREED})
_BINDING = frozenset({Status.PLEDGED, Status.AGREED, Status.SIGNED})


def join(mentions: Sequence[Mention], again: re.Pattern[str]) -> tuple[Mention, ...]:
    """Merge the tellings of each event: body before title, the fullest first.

    Args:
        mentions: In the order they are told.
        again: Words by which a language tells of one more encounter.
    """
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_rank):
        like = [i for i, old in enumerate(kept) if _same(old, mention, again)]
        paid = (i for i in like if mention.kind == "commitment" and costs(kept[i], mention))
        at = next(paid, like[0] if like else None)
        if at is None:
            kept.append(mention)
        else:
            kept[at] = _merged(kept[at], mention)
    return tuple(sorted(kept, key=lambda m: (m.evidence[0].start, m.kind)))


def _rank(mention: Mention) -> tuple[bool, bool, int]:
    title = mention.evidence[0].rank == "title"
    return (mention.background, title, mention.evidence[0].start)


def _same(old: Mention, new: Mention, again: re.Pattern[str]) -> bool:
    if old.kind != new.kind:
        return False
    if old.kind == "meeting":
        return _same_meeting(old, new) and not _another(old, new, again)
    if mirrored(old, new):
        return old.amount is None or new.amount is None or old.amount.value == new.amount.value
    if any(f(old, new) for f in (_headline, costs, parts_later, paper_later)):
        return True
    if old.giver != new.giver or (old.channel and new.channel and old.channel != new.channel):
        return False
    ends = {old.receiver, new.receiver} - {None}
    if len(ends) == 2 and "nato" not in ends:  # what goes through NATO is for somebody else
        return False
    if old.background != new.background:
        return False
    both = old.amount is not None and new.amount is not None
    if not both:
        return one_thing(old, new)
    return one_sum(old, new)


def _headline(old: Mention, new: Mention) -> bool:
    """Tell a headline whose few words leave open who gives: of the same two and the same state."""
    ranks = {old.evidence[0].rank, new.evidence[0].rank}
    counted = old.amount is not None and new.amount is not None
    alike = not counted or one_count(old, new) or the_rest(old, new)
    bound = {old.status, new.status} <= _BINDING  # "X builds ships for Y": it was signed
    same = old.sides == new.sides and (old.status == new.status or bound)
    return ranks == {"title", "body"} and alike and same


def _same_meeting(old: Mention, new: Mention) -> bool:
    a, b = set(old.sides), set(new.sides)
    if not (a <= b or b <= a):
        return False
    if old.background != new.background and old.date and new.date:
        return False
    bodies = "title" not in {old.evidence[0].rank, new.evidence[0].rank}
    others = bodies and not {*old.persons} & {*new.persons}
    if others and min(len(old.persons), len(new.persons)) >= 2:
        return False  # others met (I1)
    if {old.mode, new.mode} >= {"in_person"} and {old.mode, new.mode} & REMOTE:
        return False
    if apart(old, new):
        return False
    if "title" in {old.evidence[0].rank, new.evidence[0].rank} and a == b and _plain(old, new):
        return True  # its weekday is that of the text
    if not _near(old, new):
        if {old.status, new.status} & SETTLED and Status.OCCURRED in {old.status, new.status}:
            return False  # what was held is not what was called off for another day
        settled = bool(SETTLED & {old.status, new.status}) and not other_day(old, new)
        return settled or new.date == old.previous_date
    return True


def _plain(old: Mention, new: Mention) -> bool:
    """Tell two tellings of which neither calls anything off."""
    return not {old.status, new.status} & SETTLED


def _another(old: Mention, new: Mention, again: re.Pattern[str]) -> bool:
    """Tell whether the later telling is of one more encounter, with or of someone else."""
    later = max(old, new, key=lambda m: m.evidence[0].start)
    if "title" in {old.evidence[0].rank, new.evidence[0].rank}:
        return False
    if _one_other(old, new):
        return True
    if not again.search(later.evidence[0].text):
        return False
    return any(
        _of(old, side) and _of(new, side) and not _of(old, side) & _of(new, side)
        for side in {*old.sides} & {*new.sides}
    )


def _one_other(old: Mention, new: Mention) -> bool:
    """Tell two meetings of one person: each names two, and only one of them is in both."""
    a, b = set(old.persons), set(new.persons)
    return len(a) == len(b) == 2 and len(a & b) == 1 and set(old.sides) == set(new.sides)


def _of(mention: Mention, side: str) -> set[str]:
    return {person for person, held, _ in mention.offices if held == side}


def _near(old: Mention, new: Mention) -> bool:
    """Tell whether two dates can be one: within a day, or one inside the other's week or month."""
    if old.date is None or new.date is None:
        return True
    first = max(old.date, new.date)
    last = min(old.date_end or old.date, new.date_end or new.date)
    return (first - last).days <= 1


_FINE: Final = {"day": 0, "week": 1, "month": 2, "year": 3, "unknown": 4}


def _merged(old: Mention, new: Mention) -> Mention:
    status = old.status
    moved = old.relation == "revised" and old.date is not None and new.date is None
    resettled = new.status in SETTLED and old.status in {Status.PLANNED, Status.UNCONFIRMED}
    if resettled and not (moved and new.status is Status.POSTPONED):  # "put back to the 18th"
        status = new.status
    if old.kind == "meeting":
        persons = _joined_persons(old, new)
        wider = new if len(new.sides) > len(old.sides) and new.evidence[0].rank != "title" else old
        dated = min(old, new, key=lambda m: (m.date is None, _of_visit(m), _FINE[m.date_precision]))
        return replace(
            old,
            status=status,
            sides=wider.sides,
            persons=persons,
            offices=_joined_offices(old, new, persons),
            date=dated.date,
            date_end=dated.date_end,
            date_precision=dated.date_precision,
            previous_date=old.previous_date or new.previous_date,
            mode=old.mode if old.mode != "unknown" else new.mode,
            place=old.place or new.place,
            level=old.level or new.level,
            format=wider.format,
            evidence=(*old.evidence, *new.evidence),
        )
    if bare_signing(new) and old.status in _UNSIGNED:
        status = new.status
    money, count = _priced(old.amount, new.amount)
    return replace(
        old,
        status=status,
        strength="binding" if status is Status.SIGNED else old.strength,
        receiver=old.receiver or new.receiver,
        sides=tuple(sorted({*old.sides, *new.sides})),
        amount=new.amount if the_rest(old, new) else money or old.amount or new.amount,
        quantity=old.quantity or new.quantity or count,
        conversion=old.conversion or new.conversion,
        channel=old.channel or new.channel,
        object=old.object or new.object,
        deadline=old.deadline or new.deadline,
        persons=tuple(dict.fromkeys((*old.persons, *new.persons))),
        evidence=(*old.evidence, *new.evidence),
    )


def _priced(one: Amount | None, other: Amount | None) -> tuple[Amount | None, Amount | None]:
    """Sort the money from the count of things, where one telling gives each (C2).

    What sending people costs is no price of theirs.
    """
    if one is None or other is None or bool(one.unit) == bool(other.unit):
        return None, None
    money, count = (one, other) if other.unit else (other, one)
    return (None, None) if count.unit == "personnel" else (money, count)


def _of_visit(mention: Mention) -> bool:
    """Tell a visit called off, whose first day is not that of the talks there."""
    return mention.evidence[0].rule.endswith(".visit")


def _joined_persons(old: Mention, new: Mention) -> tuple[str, ...]:
    if new.evidence[0].rank == "title" and len(old.persons) >= 2:
        return old.persons
    return tuple(dict.fromkeys((*old.persons, *new.persons)))


def _joined_offices(
    old: Mention, new: Mention, persons: Sequence[str]
) -> tuple[tuple[str, str, str], ...]:
    held: dict[str, tuple[str, str, str]] = {}
    for office in (*old.offices, *new.offices):
        if office[0] in persons:
            held.setdefault(office[0], office)
    return tuple(held.values())
