"""When an event is: the days a mention speaks of, and how far apart two such spans are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

DAY = timedelta(days=1)
RECENT = 4 * DAY  # "held talks" without a day: within these days before the item
AHEAD = 62 * DAY  # "is to meet" without a day: within these days after it
_BACK = {Status.OCCURRED: RECENT, Status.DENIED: 14 * DAY}  # what is denied was told of before
DEPENDING = frozenset({Status.OFFERED, Status.CONDITIONAL})
OPEN = frozenset({Status.PLANNED, Status.UNCONFIRMED, Status.POSTPONED})


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last; ``exact`` when they are the event's own, not a week or a month."""

    first: date
    last: date
    exact: bool = True

    def gap(self, other: Span) -> int:
        """Count the days between two spans, 0 when they touch or overlap."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


def span(mention: Mention) -> Span | None:
    """Return the days a mention gives, ``None`` without any."""
    if mention.date is None:
        return None
    last = max(mention.date, mention.date_end or _period_end(mention))
    if mention.date_precision == "unknown":  # its item's own day bounds it, no more is known
        back = _BACK.get(mention.status, DAY)
        return Span(mention.date - back, last, exact=False)
    return Span(mention.date, last, exact=mention.date_precision == "day")


def _period_end(mention: Mention) -> date:
    assert mention.date is not None  # noqa: S101
    if mention.date_precision == "week":
        return mention.date + 6 * DAY
    if mention.date_precision == "month":
        return (mention.date.replace(day=1) + 31 * DAY).replace(day=1) - DAY
    if mention.date_precision == "year":
        return mention.date.replace(month=12, day=31)
    return mention.date


def bounded(mention: Mention, spoken: datetime) -> Span | None:
    """Return the days a mention gives, or those its item bounds it to (M2)."""
    given = span(mention)
    if given is not None:
        return given
    day = spoken.date()
    if mention.status is Status.OCCURRED:
        return None if mention.background else Span(day - RECENT, day + DAY, exact=False)
    return Span(day - _BACK.get(mention.status, RECENT), day + AHEAD, exact=False)


def limit(mention: Mention) -> date | None:
    """Return the last day of a commitment that depends on something, where one is set."""
    try:
        return date.fromisoformat(mention.deadline or "")
    except ValueError:
        return None


def anchored(mention: Mention) -> bool:
    """Tell whether a planned meeting has a day, week or month to be expected in (M2)."""
    if mention.kind != "meeting" or mention.status not in OPEN - {Status.POSTPONED}:
        return True
    return mention.date is not None and mention.date_precision != "year"


def months(first: date, last: date, most: int = 13) -> list[str]:
    """Name the months from one day to another, at most so many."""
    start = first.year * 12 + first.month - 1
    end = last.year * 12 + last.month - 1
    return [*map(_month, range(start, min(end, start + most - 1) + 1))]


@lru_cache(maxsize=4096)
def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"
