"""The vocabulary: frozen values that walk from room to room. No I/O, no defaults from the clock.

Times are aware and UTC; a civil day is a ``date``; offsets are Unicode code points into
``Entry.text``.
Rule numbers (M1, C3, I5, N4 …) are those of the coding rules, ``monitor/extract/RULES.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

CivilDate = date  # for classes that have a field called ``date``

# --- sources ---------------------------------------------------------------------------------


class Trust(StrEnum):
    """How much a source's word weighs (N4), best first."""

    OFFICIAL = "official"
    WIRE = "wire"
    PRESS = "press"
    AGGREGATOR = "aggregator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One ``[[feed]]`` of ``config/feeds.toml``."""

    id: str
    url: str
    title: str = ""
    publisher: str = ""
    country: str = ""  # ISO 3166-1 alpha-2, lower case
    language: str = ""  # BCP 47
    tags: tuple[str, ...] = ()
    trust: Trust = Trust.PRESS
    interval: timedelta | None = None
    full_text: bool = False
    enabled: bool = True
    headers: tuple[tuple[str, str], ...] = ()
    username: str = ""
    password: str = field(default="", repr=False)
    fields: tuple[tuple[str, str], ...] = ()  # a JSON source: our field → path in its JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A source with what we know of its server; the state is saved after every poll."""

    source: Source
    etag: str = ""
    modified: str = ""  # the server's Last-Modified, verbatim
    body_hash: str = ""
    chunks: bytes = b""  # 8-byte hashes of the raw entry chunks of the last body
    url: str = ""  # where it lives now after a permanent redirect; "" = ``source.url``
    due_at: datetime | None = None  # None: never polled
    interval: timedelta | None = None  # the adaptive one in force
    failures: int = 0  # consecutive
    problem: str = ""  # the last failure in a person's words; "" when the last poll was fine
    problem_code: str = ""  # e.g. "http-429", "timeout", "not-a-feed"
    parked: bool = False  # 410 twice: only a daily probe from now on
    retry_after: datetime | None = None
    first_polled: datetime | None = None
    last_polled: datetime | None = None
    last_ok: datetime | None = None
    last_full: datetime | None = None  # last unconditional GET
    last_entry: datetime | None = None  # when a new entry was last seen
    entry_gap: timedelta | None = None  # usual time between new entries, for silence
    watch_hash: str = ""  # of the watchlists its body was last judged by

    @property
    def id(self) -> str:
        """The source's id."""
        return self.source.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One HTTP answer, whole: body decoded from its content encoding, within ``max_bytes``."""

    url: str  # after redirects
    moved_to: str = ""  # target of an unbroken chain of 301/308, else ""
    status: int = 200
    body: bytes = b""
    digest: str = ""  # of the body, to tell it from the last one: ``Feed.body_hash``
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    max_age: int | None = None  # seconds, from Cache-Control or Expires
    at: datetime


# --- what a feed published -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as its feed published it, freed of markup, NFC, no controls in the title."""

    guid: str  # as published, "" when the feed gives none
    url: str  # the link as published
    title: str
    summary: str = ""
    body: str = ""  # "" when the feed has only a summary
    published: datetime | None = None
    language: str = ""  # of the entry, else its feed; BCP 47 primary subtag
    source: str = ""  # publisher named by the entry itself (Google News <source>)
    keys: tuple[str, ...] = ()  # identity within its feed, strongest first (guid, link, content)
    content_hash: str = ""  # of the material text: white space, counters, boilerplate left out

    @property
    def text(self) -> str:
        """Title, blank line, body (the summary where there is no body): what offsets index."""
        return f"{self.title}\n\n{self.body or self.summary}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a feed's bytes say."""

    entries: tuple[Entry, ...]
    chunks: bytes = b""
    ttl: timedelta | None = None  # from ttl, sy:updatePeriod, skipHours
    title: str = ""
    language: str = ""
    delta: bool = False  # only unseen chunks were parsed
    skipped: int = 0  # unseen entries nobody could want: remembered in ``chunks``, not parsed
    problem: str = ""  # read, but something is wrong with it
    cut: bool = False  # it ends before its last element: more entries may come


# --- watchlists ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a term of a query stands."""

    term: str
    start: int
    end: int
    query: int = 0  # index in ``[match] include``


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Why a watchlist wants an entry."""

    watchlist: str
    score: float
    hits: tuple[Hit, ...]
    why: str  # one line for a person


class NameKind(StrEnum):
    """What a gazetteer entry is."""

    PERSON = "person"
    ORG = "org"
    FIRM = "firm"
    PROGRAMME = "programme"
    PLACE = "place"
    COUNTRY = "country"
    GROUP = "group"
    SUMMIT = "summit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A stretch of office: whoever is named counts for ``side`` in this role only within it."""

    role: str  # "Secretary General", "Foreign Minister"
    side: str
    start: date | None = None
    end: date | None = None  # last day, None = in office


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A gazetteer entry, all its written forms by language."""

    id: str
    kind: NameKind
    name: str
    side: str = ""  # owner: ISO 3166 alpha-2 in lower case, "nato", "eu", "un", firm id
    terms: tuple[Term, ...] = ()  # people
    forms: tuple[tuple[str, str], ...] = ()  # (language or "" for Latin, form)
    adjectives: tuple[str, ...] = ()  # countries: "Japanese"
    capital: tuple[str, ...] = ()  # countries: names that may stand for the government
    members: tuple[str, ...] = ()  # groups: ids or sides
    not_inside: tuple[str, ...] = ()  # longer words that contain a form and are not it
    short: tuple[tuple[str, str], ...] = ()  # forms that count only beside a full one or a title
    needs: tuple[str, ...] = ()  # ids or words of which one must stand in the same text
    unless: tuple[str, ...] = ()  # words that say it is something else
    note: str = ""
    date_from: date | None = None  # summits
    date_to: date | None = None
    place: str = ""
    verified: str = ""
    as_of: str = ""


class Form(StrEnum):
    """In which of its forms a name was written."""

    FULL = "full"
    SHORT = "short"  # a bare surname or an anaphor
    ADJECTIVE = "adjective"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A gazetteer name found in a text, its sense settled."""

    id: str
    kind: NameKind
    side: str
    start: int
    end: int
    form: Form = Form.FULL
    role: str = ""  # a person's office at the item's date, "" outside any term
    name: str = ""


# --- copies ----------------------------------------------------------------------------------


class Copy(StrEnum):
    """How an item resembles an earlier one, from identical to rewritten."""

    EXACT = "exact"
    SYNDICATED = "syndicated"
    EDITED = "edited"
    ABRIDGED = "abridged"
    SPUN = "spun"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text seen before (an item or a seed), as its fingerprint; no text."""

    id: str  # item id, or "seed/<file stem>"
    mark: bytes
    outlet: str = ""
    published: datetime | None = None
    trust: Trust = Trust.PRESS
    url: str = ""  # canonical
    story: str = ""
    root: str = ""  # of an update or copy: the document it belongs to
    copy: Copy | None = None  # what it was judged to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """New (``copy`` is None), or whose copy it is and what is new in it."""

    copy: Copy | None = None
    of: str | None = None
    score: float = 0.0  # 0..1, share covered
    reason: str = ""
    new_spans: tuple[tuple[int, int], ...] = ()  # of an edited copy or update: its own text
    takes: tuple[tuple[str, Copy], ...] = ()  # stored documents that copy this text, and how


# --- events ----------------------------------------------------------------------------------

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
    amount: Amount | None = None
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


# --- items and digests -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry we keep: matched, judged against the past, its events read."""

    id: str  # 12 hex digits, from feed, identity and content: stable whatever the order
    feed: str
    source: str  # the publisher as a reader would call it
    outlet: str  # identity of the publisher, for copies and independence
    trust: Trust
    entry: Entry
    fetched: datetime
    language: str
    matches: tuple[Match, ...]
    verdict: Verdict
    story: str
    mentions: tuple[Mention, ...] = ()
    sides: tuple[str, ...] = ()  # of everybody named in it, sorted
    known: bool = False  # older than the first poll's backfill: stored as known, never announced

    @property
    def watchlists(self) -> tuple[str, ...]:
        """Ids of the watchlists that want it."""
        return tuple(m.watchlist for m in self.matches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """All that one poll of one feed has to tell the store; saved in one transaction."""

    feed: Feed  # its new state, ``due_at`` included
    outcome: Literal["new", "unchanged", "failed"]
    entries: int = 0  # how many it carried that were not seen before
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line of a digest before it is written: an event and what is told of it."""

    event: Event
    change: Change
    previous: tuple[tuple[str, str], ...] = ()  # (field, JSON of the old value)
    items: tuple[str, ...] = ()  # ids of this window's items reporting it
    copies: int = 0
    conflict: Conflict | None = None
    amount: Amount | None = None  # the one this line reports, where it is not the event's own
    report: str = ""  # id of the report whose sentences carry the line; first in state.evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """One feed's line in the digest's footer and in ``status``."""

    feed: str
    title: str
    url: str
    state: Literal["ok", "failing", "silent", "parked", "new", "slow"]
    problem: str = ""
    since: datetime | None = None
    last_ok: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What a digest covers: everything of the watchlist not yet in one of its digests."""

    watchlist: str
    day: date
    timezone: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """All a digest is composed from."""

    window: Window
    title: str  # the watchlist's
    generated: datetime
    number: int  # running number of this watchlist's digests
    feeds: int
    failed_feeds: int
    entries: int  # seen in the window, all feeds
    matched: int  # of those, wanted by this watchlist
    items: tuple[Item, ...]  # of the window, copies included, oldest first
    told: tuple[Told, ...]  # new and updated lines
    upcoming: tuple[Event, ...]  # planned ones from the digest's day on, told before or now
    requests: tuple[Reported, ...] = ()
    health: tuple[Health, ...] = ()
    week: tuple[tuple[str, int], ...] = ()  # (side, stories in seven days)
    names: tuple[Name, ...] = ()  # gazetteer entries the lines speak of
    queries: tuple[str, ...] = ()  # the watchlist's ``[match] include``, as written
    notices: tuple[str, ...] = ()  # refused configuration, undelivered mail
    base_url: str = ""
    sections: tuple[str, ...] = ()
    max_items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A digest as bytes, one per format."""

    subject: str
    files: tuple[tuple[str, bytes], ...]  # (extension, content): html txt md json ics


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One mail to one recipient, bytes rendered once."""

    id: int
    watchlist: str
    day: date
    recipient: str
    message_id: str
    message: bytes
    state: Literal["queued", "sending", "sent", "deferred", "failed", "held"]
    attempts: int = 0
    next_at: datetime | None = None
    problem: str = ""
