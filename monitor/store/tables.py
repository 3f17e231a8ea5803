"""The tables. Rows never leave this room; statements are SQLAlchemy Core over them.

Instants are microseconds since 1970 (UTC), civil days ISO dates, structured values JSON text.
"""

from __future__ import annotations

from datetime import date as day_type  # noqa: TC003  SQLModel reads it
from datetime import datetime  # noqa: TC003  SQLModel reads it

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field, SQLModel

from monitor.store.columns import COMPACT, Instant, partial, table


class FeedRow(SQLModel, table=True):
    """A source and the state of its polling; disabled when it left the configuration."""

    __tablename__ = "feed"
    no: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True, sa_type=Text)
    source: str = Field(sa_type=Text)  # JSON without secrets
    enabled: bool = True
    etag: str = Field(default="", sa_type=Text)
    modified: str = Field(default="", sa_type=Text)
    body_hash: str = Field(default="", sa_type=Text)
    chunks: bytes = b""
    url: str = Field(default="", sa_type=Text)
    due_at: datetime | None = Field(default=None, sa_type=Instant, index=True)
    interval: float | None = None  # seconds
    failures: int = 0
    problem: str = Field(default="", sa_type=Text)
    problem_code: str = Field(default="", sa_type=Text)
    parked: bool = False
    retry_after: datetime | None = Field(default=None, sa_type=Instant)
    first_polled: datetime | None = Field(default=None, sa_type=Instant)
    last_polled: datetime | None = Field(default=None, sa_type=Instant)
    last_ok: datetime | None = Field(default=None, sa_type=Instant)
    last_full: datetime | None = Field(default=None, sa_type=Instant)
    last_entry: datetime | None = Field(default=None, sa_type=Instant)
    entry_gap: float | None = None  # seconds
    watch_hash: str = Field(default="", sa_type=Text)
    lease_token: str | None = Field(default=None, sa_type=Text, index=True)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)


class EntryKeyRow(SQLModel, table=True):
    """One identity of an entry within its feed, as an 8-byte hash."""

    __tablename__ = "entry_key"
    __table_args__ = COMPACT
    feed_no: int = Field(primary_key=True)
    key: int = Field(primary_key=True, sa_type=BigInteger)
    content_hash: str = Field(sa_type=Text)
    item_id: str | None = Field(default=None, sa_type=Text)
    at: int = Field(sa_type=BigInteger)


class EntryTallyRow(SQLModel, table=True):
    """How many entries of a feed were seen first at an instant."""

    __tablename__ = "entry_tally"
    __table_args__ = COMPACT
    at: int = Field(primary_key=True, sa_type=BigInteger)
    feed_no: int = Field(primary_key=True)
    n: int


class ItemRow(SQLModel, table=True):
    """An item without its text."""

    __tablename__ = "item"
    __table_args__ = (Index("ix_item_fetched", "fetched", "no"),)
    no: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True, sa_type=Text)
    feed: str = Field(sa_type=Text, index=True)
    source: str = Field(sa_type=Text)
    outlet: str = Field(sa_type=Text)
    trust: str = Field(sa_type=Text)
    url: str = Field(sa_type=Text, index=True)
    title: str = Field(sa_type=Text)
    entry: str = Field(sa_type=Text)  # JSON without summary and body
    fetched: datetime = Field(sa_type=Instant)
    language: str = Field(sa_type=Text)
    matches: str = Field(sa_type=Text)
    verdict: str = Field(sa_type=Text)
    copy_of: str | None = Field(default=None, sa_type=Text, index=True)
    story: str = Field(sa_type=Text, index=True)
    mentions: str = Field(sa_type=Text)
    kinds: str = Field(default="", sa_type=Text)  # of its mentions, " meeting commitment "
    sides: str = Field(default="", sa_type=Text)  # named in it, " jp nato "
    known: bool = False


class ItemTextRow(SQLModel, table=True):
    """The text of an item; pruned when it is old."""

    __tablename__ = "item_text"
    no: int = Field(primary_key=True, foreign_key="item.no", ondelete="CASCADE")
    summary: str = Field(default="", sa_type=Text)
    body: str = Field(default="", sa_type=Text)


class ItemMatchRow(SQLModel, table=True):
    """A watchlist that wants an item; ``open`` while it is in none of its digests."""

    __tablename__ = "item_match"
    __table_args__ = (
        partial("ix_item_match_open", "watchlist", "no", where="open = {true}"),
        COMPACT,
    )
    watchlist: str = Field(primary_key=True, sa_type=Text)
    no: int = Field(primary_key=True, foreign_key="item.no", ondelete="CASCADE", index=True)
    open: bool = True


class ReportRow(SQLModel, table=True):
    """What one item says of one event; ``settled`` once a digest told it."""

    __tablename__ = "report"
    __table_args__ = (partial("ix_report_open", "no", where="settled = {false}"),)
    no: int | None = Field(default=None, primary_key=True)  # order of storing
    id: str = Field(unique=True, sa_type=Text)
    item: str = Field(sa_type=Text, index=True)
    fetched: datetime = Field(sa_type=Instant, index=True)
    event: str | None = Field(default=None, sa_type=Text, index=True)
    settled: bool = False
    state: str = Field(sa_type=Text)


class EventRow(SQLModel, table=True):
    """The materialised state of an event; its reports are rows of their own."""

    __tablename__ = "event"
    id: str = Field(primary_key=True, sa_type=Text)
    kind: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text, index=True)
    day: day_type | None = Field(default=None, index=True)
    day_end: day_type | None = Field(default=None, index=True)  # a commitment's deadline
    background: bool = False
    seed: bool = False
    retracted: bool = False
    created: datetime = Field(sa_type=Instant, index=True)
    updated: datetime = Field(sa_type=Instant, index=True)
    state: str = Field(sa_type=Text)
    reports: str = Field(sa_type=Text)  # ids in canonical order, JSON


class EventKeyRow(SQLModel, table=True):
    """A blocking key under which an event is found."""

    __tablename__ = "event_key"
    __table_args__ = COMPACT
    key: str = Field(primary_key=True, sa_type=Text)
    event: str = Field(
        primary_key=True, foreign_key="event.id", ondelete="CASCADE", sa_type=Text, index=True
    )


class EventNameRow(SQLModel, table=True):
    """A side or person of an event, folded, for filters."""

    __tablename__ = "event_name"
    __table_args__ = COMPACT
    name: str = Field(primary_key=True, sa_type=Text)
    event: str = Field(
        primary_key=True, foreign_key="event.id", ondelete="CASCADE", sa_type=Text, index=True
    )


class EventWatchRow(SQLModel, table=True):
    """A watchlist whose items report an event."""

    __tablename__ = "event_watch"
    __table_args__ = COMPACT
    watchlist: str = Field(primary_key=True, sa_type=Text)
    event: str = Field(
        primary_key=True, foreign_key="event.id", ondelete="CASCADE", sa_type=Text, index=True
    )


class DecisionRow(SQLModel, table=True):
    """A decision of the analyst about events."""

    __tablename__ = "decision"
    no: int | None = Field(default=None, primary_key=True)
    state: str = Field(sa_type=Text)


class DigestRow(SQLModel, table=True):
    """A built digest."""

    __tablename__ = "digest"
    __table_args__ = (Index("ux_digest_day", "watchlist", "day", unique=True),)
    no: int | None = Field(default=None, primary_key=True)
    watchlist: str = Field(sa_type=Text)
    day: day_type
    number: int
    timezone: str = Field(sa_type=Text)
    start: datetime = Field(sa_type=Instant)
    end: datetime = Field(sa_type=Instant)
    generated: datetime = Field(sa_type=Instant)
    subject: str = Field(sa_type=Text)
    mark: int = 0  # number of the last report stored before it was built
    document: bytes


class DigestFileRow(SQLModel, table=True):
    """One rendered format of a digest, compressed."""

    __tablename__ = "digest_file"
    digest: int = Field(primary_key=True, foreign_key="digest.no", ondelete="CASCADE")
    extension: str = Field(primary_key=True, sa_type=Text)
    position: int
    content: bytes


class DigestItemRow(SQLModel, table=True):
    """An item stands in at most one digest of a watchlist."""

    __tablename__ = "digest_item"
    __table_args__ = COMPACT
    item: str = Field(primary_key=True, sa_type=Text)
    watchlist: str = Field(primary_key=True, sa_type=Text)
    digest: int = Field(foreign_key="digest.no", index=True)


class ToldRow(SQLModel, table=True):
    """What a digest told of an event, to compare with later."""

    __tablename__ = "told"
    watchlist: str = Field(primary_key=True, sa_type=Text)
    event: str = Field(primary_key=True, sa_type=Text, index=True)
    digest: int = Field(primary_key=True, foreign_key="digest.no")
    state: str = Field(sa_type=Text)


class DeliveryRow(SQLModel, table=True):
    """One mail to one recipient."""

    __tablename__ = "delivery"
    id: int | None = Field(default=None, primary_key=True)
    watchlist: str = Field(sa_type=Text)
    day: day_type
    recipient: str = Field(sa_type=Text)
    message_id: str = Field(unique=True, sa_type=Text)
    message: bytes
    state: str = Field(sa_type=Text, index=True)
    attempts: int = 0
    next_at: datetime | None = Field(default=None, sa_type=Instant)
    problem: str = Field(default="", sa_type=Text)
    owner: str | None = Field(default=None, sa_type=Text)  # who is sending it
    claimed: datetime | None = Field(default=None, sa_type=Instant)


class NoteRow(SQLModel, table=True):
    """A small fact under a name."""

    __tablename__ = "note"
    key: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)


class TallyRow(SQLModel, table=True):
    """A counter per day."""

    __tablename__ = "tally"
    __table_args__ = COMPACT
    name: str = Field(primary_key=True, sa_type=Text)
    day: day_type = Field(primary_key=True)
    n: int


FEED = table(FeedRow)
ENTRY_KEY = table(EntryKeyRow)
ENTRY_TALLY = table(EntryTallyRow)
ITEM = table(ItemRow)
TEXT = table(ItemTextRow)
MATCH = table(ItemMatchRow)
REPORT = table(ReportRow)
EVENT = table(EventRow)
EVENT_NAME = table(EventNameRow)
EVENT_WATCH = table(EventWatchRow)
DECISION = table(DecisionRow)
DIGEST = table(DigestRow)
FILE = table(DigestFileRow)
TAKEN = table(DigestItemRow)
TOLD = table(ToldRow)
DELIVERY = table(DeliveryRow)
NOTE = table(NoteRow)
TALLY = table(TallyRow)
