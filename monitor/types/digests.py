"""What is kept, told and sent: items, polls, digests, deliveries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from monitor.types.copies import Verdict
from monitor.types.entries import Entry
from monitor.types.events import Amount, Change, Conflict, Event, Mention, Reported
from monitor.types.names import Match, Name
from monitor.types.sources import Feed, Trust


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
    bearers: tuple[str, ...] = ()  # ids of earlier reports, for sides and persons not named since


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


@dataclass(frozen=True, kw_only=True)
class Day:
    """All a digest is composed from; without slots, so that what is looked up can stay with it."""

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
    state: Literal["queued", "sending", "sent", "deferred", "failed", "held", "dropped"]
    attempts: int = 0
    next_at: datetime | None = None
    problem: str = ""
