"""Meetings and commitments: what one item says of them, and what all reports add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from monitor.types.copies import Copy
from monitor.types.sources import Trust

CivilDate = date  # for classes that have a field called ``date``

Kind = Literal["meeting", "commitment", "request"]
Precision = Literal["day", "week", "month", "year", "unknown"]
Mode = Literal["in_person", "phone", "video", "unknown"]
Strength = Literal["binding", "firm", "soft"]
Level = Literal[
    "leader", "minister", "deputy", "ambassador", "military", "official", "parliament", "company"
]
Format = Literal["bilateral", "trilateral", "multilateral"]


class Status(StrEnum):
    """Where an event stands (M6, C6)."""

    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    OCCURRED = "occurred"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    UNVERIFIED_PAST = "unverified_past"
    OFFERED = "offered"
    PLEDGED = "pledged"
    AGREED = "agreed"
    SIGNED = "signed"
    ALLOCATED = "allocated"
    PARTLY_DELIVERED = "partly_delivered"
    DELIVERED = "delivered"
    CONDITIONAL = "conditional"
    DELAYED = "delayed"
    WITHDRAWN = "withdrawn"
    DENIED = "denied"
    EXPIRED = "expired"
    REQUESTED = "requested"  # only of requests


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum or a count as stated."""

    value: float
    currency: str | None = None  # ISO 4217
    unit: str | None = None  # "personnel", "vehicles" …; None for money
    bound: Literal["up_to", "at_least", "about"] | None = None
    text: str = ""  # as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A verbatim slice of an item's text, and the rule that read it."""

    start: int
    end: int
    text: str
    rule: str  # trigger id, e.g. "meet.held-talks"
    fields: tuple[str, ...] = ()  # which fields rest on it
    rank: Literal["body", "caption", "title", "summary"] = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What one item says of one event. Sides: see INTERFACE §4; persons: gazetteer id or name."""

    kind: Kind
    status: Status
    sides: tuple[str, ...]  # sorted
    persons: tuple[str, ...] = ()
    offices: tuple[tuple[str, str, str], ...] = ()  # (person, side, title as printed)
    background: bool = False  # told as history, or older than 14 days
    date: CivilDate | None = None
    date_end: CivilDate | None = None
    date_precision: Precision = "unknown"
    place: str | None = None
    # meetings
    mode: Mode = "unknown"
    level: Level | None = None
    format: Format | None = None
    initiator: str | None = None
    host: str | None = None
    part_of: str | None = None  # summit's gazetteer id, or its name as printed
    # commitments and requests
    giver: str | None = None
    receiver: str | None = None
    channel: str | None = None
    object: str | None = None  # span as printed
    amount: Amount | None = None  # the money where money of this promise is told
    quantity: Amount | None = None  # beside money: how many things, or people, it is for
    conversion: Amount | None = None  # the same sum as the item itself converts it
    deadline: str | None = None  # ISO date where one resolves, else as printed
    period: str | None = None
    condition: str | None = None
    instrument: str | None = None
    strength: Strength | None = None
    # hints for the ledger
    relation: Literal["further", "revised", "reaffirmed", "part", "replaces"] | None = None
    previous_date: CivilDate | None = None  # the earlier date the item names (I1)
    previous_place: str | None = None
    previous_amount: Amount | None = None
    attribution: Literal["own", "official", "reported", "unnamed"] = "reported"  # N4
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A mention with where it stands: what the ledger reasons on."""

    id: str  # hash of (item, kind, evidence): stable whatever the order of arrival
    mention: Mention
    item: str  # item id, or "seed/…"
    url: str
    source: str
    outlet: str
    trust: Trust
    published: datetime  # when unknown: ``fetched``
    fetched: datetime
    copy: Copy | None = None
    counts: bool = True  # False: a copy outside its own new part (I5), or a seed
    watchlists: tuple[str, ...] = ()


class Change(StrEnum):
    """What happened to an event since it was last told; INTERFACE §4, in order of precedence."""

    NEW = "new"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    OCCURRED = "occurred"
    CONFIRMED = "confirmed"
    CONFLICT = "conflict"
    CORRECTED = "corrected"
    AMOUNT_REVISED = "amount_revised"
    DELIVERED = "delivered"
    PARTLY_DELIVERED = "partly_delivered"
    ALLOCATED = "allocated"
    SIGNED = "signed"
    AGREED = "agreed"
    CONDITIONAL = "conditional"
    DELAYED = "delayed"
    EXPIRED = "expired"
    MOVED = "moved"
    UNVERIFIED_PAST = "unverified_past"
    DETAIL = "detail"


Scalar = str | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of an event's history: a field took a value because of a mention."""

    field: str
    value: str  # JSON of the value
    at: datetime
    item: str
    rule: str
    mention: str = ""  # Reported.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sources disagree on a field; both values stay until one corrects."""

    field: str
    value: str  # JSON, the deviating one
    mention: str
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A known event: the state its reports add up to, with their history. Derived, never edited."""

    id: str
    state: Mention  # status, date, sides … now valid; evidence of the headline report first
    reports: tuple[Reported, ...]  # in canonical order
    history: tuple[Step, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[tuple[str, str], ...] = ()  # (part_of | trip | replaces | parent, event id)
    created: datetime
    updated: datetime
    seed: bool = False  # known from the seed corpus
    retracted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """To which event a report belongs, and how that event hangs together with others."""

    event_id: str
    new: bool
    links: tuple[tuple[str, str], ...] = ()  # (part_of | trip | replaces | parent, event id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the analyst decided about events; later polls respect it."""

    kind: Literal["merge", "split", "retract"]
    events: tuple[str, ...]  # ids, the kept one first; split, retract: the one event
    reports: tuple[str, ...] = ()  # split: ids of the reports that leave it
    at: datetime
    note: str = ""
