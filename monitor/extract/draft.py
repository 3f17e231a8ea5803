"""An event while it is being read; becomes a ``Mention`` when the article is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Line
    from monitor.types import Amount, Kind, Mode, Precision, Status, Strength


@dataclass(slots=True)
class Draft:
    """One telling of one event in one sentence."""

    kind: Kind
    rule: str
    line: Line
    start: int  # of the trigger
    end: int
    status: Status
    parties: tuple[Party, ...]
    background: bool = False
    date: dt.date | None = None
    date_end: dt.date | None = None
    precision: Precision = "unknown"
    place: str | None = None
    previous_date: dt.date | None = None
    previous_place: str | None = None
    mode: Mode = "unknown"
    again: bool = False  # only says more of a meeting told before, and is none of its own
    terse: bool = False  # a headline's "meets", which may be any talk
    host: str | None = None
    initiator: str | None = None
    part_of: str | None = None
    multilateral: bool = False
    givers: tuple[Party, ...] = ()
    receivers: tuple[Party, ...] = ()
    refers: bool = False  # to a promise told before: "the package"
    channel: str | None = None
    object: str | None = None
    amount: Amount | None = None
    quantity: Amount | None = None  # beside money: how many things it is for
    conversion: Amount | None = None
    sum_line: Line | None = None  # where the sum is told, if elsewhere
    previous_amount: Amount | None = None
    deadline: str | None = None
    period: str | None = None
    condition: str | None = None
    instrument: str | None = None
    strength: Strength | None = None
    relation: Literal["further", "revised", "reaffirmed", "part", "replaces"] | None = None
    more: list[Draft] = field(default_factory=list)  # further tellings, best first

    @property
    def sides(self) -> tuple[str, ...]:
        """All sides, sorted."""
        return tuple(sorted({s for p in self.parties for s in p.sides if s}))

    @property
    def persons(self) -> tuple[str, ...]:
        """Labels of the principals, in order of mention."""
        return tuple(dict.fromkeys(p.person for p in self.parties if p.person))
