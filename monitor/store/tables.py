"""The tables. Rows never leave this room; statements are SQLAlchemy Core over them.

Instants are microseconds since 1970 (UTC), civil days ISO dates, structured values JSON text.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from monitor.store.columns import COMPACT, METADATA, Instant, must, partial

# A source and the state of its polling; disabled when it left the configuration.
FEED = Table(
    "feed",
    METADATA,
    Column("no", Integer, primary_key=True),
    must("id", Text, unique=True),
    must("source", Text),  # JSON without secrets
    must("enabled", Boolean, default=True),
    must("etag", Text, default=""),
    must("modified", Text, default=""),
    must("body_hash", Text, default=""),
    must("chunks", LargeBinary, default=b""),
    must("url", Text, default=""),
    Column("due_at", Instant, index=True),
    Column("interval", Float),  # seconds
    must("failures", Integer, default=0),
    must("problem", Text, default=""),
    must("problem_code", Text, default=""),
    must("parked", Boolean, default=False),
    Column("retry_after", Instant),
    Column("first_polled", Instant),
    Column("last_polled", Instant),
    Column("last_ok", Instant),
    Column("last_full", Instant),
    Column("last_entry", Instant),
    Column("entry_gap", Float),  # seconds
    must("watch_hash", Text, default=""),
    Column("lease_token", Text, index=True),
    Column("lease_until", Instant),
)

# One identity of an entry within its feed, as an 8-byte hash.
ENTRY_KEY = Table(
    "entry_key",
    METADATA,
    Column("feed_no", Integer, primary_key=True),
    Column("key", BigInteger, primary_key=True),
    must("content_hash", Text),
    Column("item_id", Text),
    must("at", BigInteger),
    **COMPACT,
)

# How many entries of a feed were seen first at an instant.
ENTRY_TALLY = Table(
    "entry_tally",
    METADATA,
    Column("at", BigInteger, primary_key=True),
    Column("feed_no", Integer, primary_key=True),
    must("n", Integer),
    **COMPACT,
)

# An item without its text.
ITEM = Table(
    "item",
    METADATA,
    Column("no", Integer, primary_key=True),
    must("id", Text, unique=True),
    must("feed", Text, index=True),
    must("source", Text),
    must("outlet", Text),
    must("trust", Text),
    must("url", Text, index=True),
    must("title", Text),
    must("entry", Text),  # JSON without summary and body
    must("fetched", Instant),
    must("language", Text),
    must("matches", Text),
    must("verdict", Text),
    Column("copy_of", Text, index=True),
    must("story", Text, index=True),
    must("mentions", Text),
    must("kinds", Text, default=""),  # of its mentions, " meeting commitment "
    must("sides", Text, default=""),  # named in it, " jp nato "
    must("known", Boolean, default=False),
    Index("ix_item_fetched", "fetched", "no"),
)

# The text of an item; pruned when it is old.
TEXT = Table(
    "item_text",
    METADATA,
    Column("no", Integer, ForeignKey("item.no", ondelete="CASCADE"), primary_key=True),
    must("summary", Text, default=""),
    must("body", Text, default=""),
)

# A watchlist that wants an item; ``open`` while it is in none of its digests.
MATCH = Table(
    "item_match",
    METADATA,
    Column("watchlist", Text, primary_key=True),
    Column("no", Integer, ForeignKey("item.no", ondelete="CASCADE"), primary_key=True, index=True),
    must("open", Boolean, default=True),
    partial("ix_item_match_open", "watchlist", "no", where="open = {true}"),
    **COMPACT,
)

# What one item says of one event; ``settled`` once a digest told it.
REPORT = Table(
    "report",
    METADATA,
    Column("no", Integer, primary_key=True),  # order of storing
    must("id", Text, unique=True),
    must("item", Text, index=True),
    must("fetched", Instant, index=True),
    Column("event", Text, index=True),
    must("settled", Boolean, default=False),
    must("state", Text),
    partial("ix_report_open", "no", where="settled = {false}"),
)

# The materialised state of an event; its reports are rows of their own.
EVENT = Table(
    "event",
    METADATA,
    Column("id", Text, primary_key=True),
    must("kind", Text),
    must("status", Text, index=True),
    Column("day", Date, index=True),
    Column("day_end", Date, index=True),  # a commitment's deadline
    must("background", Boolean, default=False),
    must("seed", Boolean, default=False),
    must("retracted", Boolean, default=False),
    must("created", Instant, index=True),
    must("updated", Instant, index=True),
    must("state", Text),
    must("reports", Text),  # ids in canonical order, JSON
)

# A blocking key under which an event is found.
EVENT_KEY = Table(
    "event_key",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("event", Text, ForeignKey("event.id", ondelete="CASCADE"), primary_key=True, index=True),
    **COMPACT,
)

# A side or person of an event, folded, for filters.
EVENT_NAME = Table(
    "event_name",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("event", Text, ForeignKey("event.id", ondelete="CASCADE"), primary_key=True, index=True),
    **COMPACT,
)

# A watchlist whose items report an event.
EVENT_WATCH = Table(
    "event_watch",
    METADATA,
    Column("watchlist", Text, primary_key=True),
    Column("event", Text, ForeignKey("event.id", ondelete="CASCADE"), primary_key=True, index=True),
    **COMPACT,
)

# A decision of the analyst about events.
DECISION = Table(
    "decision",
    METADATA,
    Column("no", Integer, primary_key=True),
    must("state", Text),
)

# A built digest.
DIGEST = Table(
    "digest",
    METADATA,
    Column("no", Integer, primary_key=True),
    must("watchlist", Text),
    must("day", Date),
    must("number", Integer),
    must("timezone", Text),
    must("start", Instant),
    must("end", Instant),
    must("generated", Instant),
    must("subject", Text),
    must("mark", Integer, default=0),  # number of the last report stored before it was built
    must("document", LargeBinary),
    Index("ux_digest_day", "watchlist", "day", unique=True),
)

# One rendered format of a digest, compressed.
FILE = Table(
    "digest_file",
    METADATA,
    Column("digest", Integer, ForeignKey("digest.no", ondelete="CASCADE"), primary_key=True),
    Column("extension", Text, primary_key=True),
    must("position", Integer),
    must("content", LargeBinary),
)

# An item stands in at most one digest of a watchlist.
TAKEN = Table(
    "digest_item",
    METADATA,
    Column("item", Text, primary_key=True),
    Column("watchlist", Text, primary_key=True),
    must("digest", Integer, ForeignKey("digest.no"), index=True),
    **COMPACT,
)

# What a digest told of an event, to compare with later.
TOLD = Table(
    "told",
    METADATA,
    Column("watchlist", Text, primary_key=True),
    Column("event", Text, primary_key=True, index=True),
    Column("digest", Integer, ForeignKey("digest.no"), primary_key=True),
    must("state", Text),
)

# One mail to one recipient.
DELIVERY = Table(
    "delivery",
    METADATA,
    Column("id", Integer, primary_key=True),
    must("watchlist", Text),
    must("day", Date),
    must("recipient", Text),
    must("message_id", Text, unique=True),
    must("message", LargeBinary),
    must("state", Text, index=True),
    must("attempts", Integer, default=0),
    Column("next_at", Instant),
    must("problem", Text, default=""),
    Column("owner", Text),  # who is sending it
    Column("claimed", Instant),
)

# A small fact under a name.
NOTE = Table(
    "note",
    METADATA,
    Column("key", Text, primary_key=True),
    must("value", Text),
)

# A counter per day.
TALLY = Table(
    "tally",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    must("n", Integer),
    **COMPACT,
)
