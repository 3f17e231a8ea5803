"""Where news comes from: a configured source, its feed's state, one HTTP answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


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
