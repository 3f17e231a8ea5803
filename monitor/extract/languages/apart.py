"""What tells a meeting from another one of the same sides: its day, its place, its people (M3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

REMOTE: Final = frozenset({"phone", "video"})
SETTLED: Final = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DENIED})


def apart(old: Mention, new: Mention) -> bool:
    """Tell two meetings by how one stands beside the other, whichever was kept first.

    Args:
        old: As kept.
        new: As told again.
    """
    return any(f(x, y) for f in _OTHERS for x, y in ((old, new), (new, old)))


def other_day(old: Mention, new: Mention) -> bool:
    """Tell what was called off for one day from what is still to be on a later one.

    Args:
        old: As kept.
        new: As told again.
    """
    off, on = (old, new) if old.status in SETTLED else (new, old)
    was = off.date or off.previous_date
    ranks = {old.evidence[0].rank, new.evidence[0].rank}
    planned = on.status is Status.PLANNED and on.date is not None and "title" not in ranks
    return planned and was is not None and on.date is not None and was != on.date


def _beside_it(off: Mention, other: Mention) -> bool:
    """Tell talks of other people, on their own day, from those called off or put off."""
    day = off.date or off.previous_date
    own = day is not None and other.date is not None and day != other.date
    return (
        own
        and off.status in SETTLED
        and other.status is Status.PLANNED
        and bool(other.persons and off.persons)
        and not {*off.persons} & {*other.persons}
        and "title" not in {off.evidence[0].rank, other.evidence[0].rank}
    )


def _later_that_day(held: Mention, ahead: Mention) -> bool:
    """Tell talks held from those of the same day's evening: "Il dînera ce soir avec"."""
    return (
        held.status is Status.OCCURRED
        and ahead.status is Status.PLANNED
        and held.date == ahead.date is not None
        and "title" not in {held.evidence[0].rank, ahead.evidence[0].rank}
        and held.evidence[0].start < ahead.evidence[0].start
        and _EVENING.search(ahead.evidence[0].text) is not None
    )


_EVENING: Final = re.compile(
    r"\bce soir\b|\b(?:en|dans la) soirée\b|\bcet après-midi\b|\bdans l['’]après-midi\b"
    r"|\b(?:[Hh]eute|[Aa]m) (?:(?:späten )?Nachmittag|Abend)\b|\b[Aa]bends\b|\bspäter am Tag\b"
)


def _next_day(held: Mention, ahead: Mention) -> bool:
    """Tell talks held on one day from those to be held on a later one."""
    return (
        held.status is Status.OCCURRED
        and ahead.status is Status.PLANNED
        and held.date_precision == "day"
        and ahead.date_precision in {"day", "week", "month"}
        and "title" not in {held.evidence[0].rank, ahead.evidence[0].rank}
        and held.date is not None
        and ahead.date is not None
        and (held.date_end or held.date) < ahead.date
    )


def _margin(apart: Mention, body: Mention) -> bool:
    """Tell talks of two on the margins of a summit one of them attends (M3)."""
    if "title" in {apart.evidence[0].rank, body.evidence[0].rank}:
        return False
    if len(body.sides) > _MANY and len(apart.sides) == 2 == len(apart.persons):
        return True
    one, other = apart.evidence[0].text, body.evidence[0].text
    return bool(_APART.search(one) and _SESSION.search(other) and not _APART.search(other))


_MANY: Final = 3  # sides; what more of them hold is a session
_APART: Final = re.compile(r"별도|따로|양자|개별|단독|個別|別に|二国間|2国間|双边|单独|另外")
_SESSION: Final = re.compile(
    r"(?:정상|장관|총장|의장)회의[에의]|(?:首脳|外相|国防相|参謀総?長)(?:会議|会合)に|(?:峰会|外长会|防长会|参谋长会)"
)


def _in_its_place(off: Mention, instead: Mention) -> bool:
    """Tell talks by phone or video in place of what was called off (I2)."""
    return bool(
        off.status in {Status.CANCELLED, Status.POSTPONED}
        and (instead.status is Status.PLANNED or (instead.status is Status.OCCURRED and off.date))
        and "title" not in {off.evidence[0].rank, instead.evidence[0].rank}
        and instead.mode in REMOTE
        and off.mode not in REMOTE
    )


_OTHERS: Final = (_in_its_place, _margin, _next_day, _beside_it, _later_that_day)
