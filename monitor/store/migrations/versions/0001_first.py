"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store import search

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _decision()
    _delivery()
    _digest()
    _document()
    _entry_key()
    _entry_tally()
    _event()
    _feed()
    _item()
    _note()
    _outlet_line()
    _posting()
    _report()
    _tally()
    _digest_file()
    _digest_item()
    _event_key()
    _event_name()
    _event_watch()
    _item_match()
    _item_text()
    _told()
    search.create(op.get_bind())


def downgrade() -> None:
    """Refuse: the way back is the backup made before the upgrade."""
    raise NotImplementedError


def _decision() -> None:
    op.create_table(
        "decision",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
    )


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("message", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("claimed", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("message_id"),
    )
    op.create_index(op.f("ix_delivery_state"), "delivery", ["state"], unique=False)


def _digest() -> None:
    op.create_table(
        "digest",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("generated", sa.BigInteger(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
    )
    op.create_index("ux_digest_day", "digest", ["watchlist", "day"], unique=True)


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("exact", sa.BigInteger(), nullable=False),
        sa.Column("url_key", sa.BigInteger(), nullable=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=True),
        sa.Column("trust", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("root", sa.Text(), nullable=True),
        sa.Column("copy_kind", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_document_exact"), "document", ["exact"], unique=False)
    op.create_index(op.f("ix_document_root"), "document", ["root"], unique=False)
    op.create_index(op.f("ix_document_url_key"), "document", ["url_key"], unique=False)


def _entry_key() -> None:
    op.create_table(
        "entry_key",
        sa.Column("feed_no", sa.Integer(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("feed_no", "key"),
        sqlite_with_rowid=False,
    )


def _entry_tally() -> None:
    op.create_table(
        "entry_tally",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("feed_no", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("at", "feed_no"),
        sqlite_with_rowid=False,
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("day_end", sa.Date(), nullable=True),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("seed", sa.Boolean(), nullable=False),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("updated", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reports", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_event_created"), "event", ["created"], unique=False)
    op.create_index(op.f("ix_event_day"), "event", ["day"], unique=False)
    op.create_index(op.f("ix_event_day_end"), "event", ["day_end"], unique=False)
    op.create_index(op.f("ix_event_status"), "event", ["status"], unique=False)
    op.create_index(op.f("ix_event_updated"), "event", ["updated"], unique=False)


def _feed() -> None:
    op.create_table(
        "feed",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("modified", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("chunks", sa.LargeBinary(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("interval", sa.Float(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("problem_code", sa.Text(), nullable=False),
        sa.Column("parked", sa.Boolean(), nullable=False),
        sa.Column("retry_after", sa.BigInteger(), nullable=True),
        sa.Column("first_polled", sa.BigInteger(), nullable=True),
        sa.Column("last_polled", sa.BigInteger(), nullable=True),
        sa.Column("last_ok", sa.BigInteger(), nullable=True),
        sa.Column("last_full", sa.BigInteger(), nullable=True),
        sa.Column("last_entry", sa.BigInteger(), nullable=True),
        sa.Column("entry_gap", sa.Float(), nullable=True),
        sa.Column("watch_hash", sa.Text(), nullable=False),
        sa.Column("lease_token", sa.Text(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_feed_due_at"), "feed", ["due_at"], unique=False)
    op.create_index(op.f("ix_feed_lease_token"), "feed", ["lease_token"], unique=False)


def _item() -> None:
    op.create_table(
        "item",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("trust", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("fetched", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("matches", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("copy_of", sa.Text(), nullable=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_item_copy_of"), "item", ["copy_of"], unique=False)
    op.create_index(op.f("ix_item_feed"), "item", ["feed"], unique=False)
    op.create_index("ix_item_fetched", "item", ["fetched", "no"], unique=False)
    op.create_index(op.f("ix_item_story"), "item", ["story"], unique=False)
    op.create_index(op.f("ix_item_url"), "item", ["url"], unique=False)


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _outlet_line() -> None:
    op.create_table(
        "outlet_line",
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("line", sa.BigInteger(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("outlet", "line"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_outlet_line_known",
        "outlet_line",
        ["outlet"],
        unique=False,
        sqlite_where=sa.text("n >= 3"),
        postgresql_where=sa.text("n >= 3"),
    )


def _posting() -> None:
    op.create_table(
        "posting",
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("key", "no"),
        sqlite_with_rowid=False,
    )


def _report() -> None:
    op.create_table(
        "report",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("fetched", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_report_event"), "report", ["event"], unique=False)
    op.create_index(op.f("ix_report_fetched"), "report", ["fetched"], unique=False)
    op.create_index(op.f("ix_report_item"), "report", ["item"], unique=False)
    op.create_index(
        "ix_report_open",
        "report",
        ["no"],
        unique=False,
        sqlite_where=sa.text("settled = 0"),
        postgresql_where=sa.text("NOT settled"),
    )


def _tally() -> None:
    op.create_table(
        "tally",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "day"),
        sqlite_with_rowid=False,
    )


def _digest_file() -> None:
    op.create_table(
        "digest_file",
        sa.Column("digest", sa.Integer(), nullable=False),
        sa.Column("extension", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["digest.no"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("digest", "extension"),
    )


def _digest_item() -> None:
    op.create_table(
        "digest_item",
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("digest", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["digest.no"],
        ),
        sa.PrimaryKeyConstraint("item", "watchlist"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_digest_item_digest"), "digest_item", ["digest"], unique=False)


def _event_key() -> None:
    op.create_table(
        "event_key",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_key_event"), "event_key", ["event"], unique=False)


def _event_name() -> None:
    op.create_table(
        "event_name",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("name", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_name_event"), "event_name", ["event"], unique=False)


def _event_watch() -> None:
    op.create_table(
        "event_watch",
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("watchlist", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_watch_event"), "event_watch", ["event"], unique=False)


def _item_match() -> None:
    op.create_table(
        "item_match",
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["no"], ["item.no"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("watchlist", "no"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_item_match_no"), "item_match", ["no"], unique=False)
    op.create_index(
        "ix_item_match_open",
        "item_match",
        ["watchlist", "no"],
        unique=False,
        sqlite_where=sa.text("open = 1"),
        postgresql_where=sa.text("open"),
    )


def _item_text() -> None:
    op.create_table(
        "item_text",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["no"], ["item.no"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("no"),
    )


def _told() -> None:
    op.create_table(
        "told",
        sa.Column("watchlist", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("digest", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["digest.no"],
        ),
        sa.PrimaryKeyConstraint("watchlist", "event", "digest"),
    )
    op.create_index(op.f("ix_told_event"), "told", ["event"], unique=False)
