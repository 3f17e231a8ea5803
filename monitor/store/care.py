"""Keeping the database well: backup, checks, retention, the write-ahead log, moving house."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, text

from monitor.errors import StoreError
from monitor.store import documents, engine, search
from monitor.store.records import micros
from monitor.store.tables import ENTRY_KEY, ENTRY_TALLY, FEED, ITEM, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine, Table

WHOLE = documents.DOCUMENT.metadata  # all tables, those of documents among them
CHUNK = 1_000
GONE_EVENTS = """
SELECT count(*) FROM report r
WHERE r.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = r.event)
"""
GONE_REPORTED = """
SELECT count(*) FROM report r
WHERE r.item NOT LIKE 'seed/%' AND NOT EXISTS (SELECT 1 FROM item i WHERE i.id = r.item)
"""
GONE_DIGESTED = """
SELECT count(*) FROM digest_item d WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.id = d.item)
"""
STILL_WAITING = """
SELECT count(*) FROM item_match m
JOIN item i ON i.no = m.no JOIN digest_item d ON d.item = i.id AND d.watchlist = m.watchlist
WHERE m.open = {true}
"""
GONE_MAILED = """
SELECT count(*) FROM delivery d
WHERE d.watchlist NOT LIKE '@%'
AND NOT EXISTS (SELECT 1 FROM digest g WHERE g.watchlist = d.watchlist AND g.day = d.day)
"""
UNREPORTED = """
SELECT count(*) FROM event e WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.event = e.id)
"""
INVARIANTS = (
    ("reports of events that are gone", GONE_EVENTS),
    ("reports of items that are gone", GONE_REPORTED),
    ("digested items that are gone", GONE_DIGESTED),
    ("items that stand in a digest and still wait for one", STILL_WAITING),
    ("mails of digests that are gone", GONE_MAILED),
    ("events without a report", UNREPORTED),
)


def backup_file(made: Engine, file: Path) -> None:
    """Copy a SQLite database, as one consistent state, with SQLite's own backup.

    The copy is complete and on disk before it takes its name.

    Raises:
        StoreError: The file exists, or cannot be written.
    """
    refuse_existing(file)
    part = file.with_name(file.name + ".part")
    try:
        part.unlink(missing_ok=True)
        target = sqlite3.connect(part)
        try:
            with engine.begin(made, writing=False) as connection:
                connection.exec_driver_sql(
                    "SELECT count(*) FROM sqlite_schema"
                )  # take the snapshot
                source = connection.connection.driver_connection
                if isinstance(source, sqlite3.Connection):
                    source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
        sync(part)
        part.replace(file)
        sync(file.parent)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{file}: the backup could not be written: {error}.") from error


def refuse_existing(file: Path) -> None:
    """Raise when a backup would write over something."""
    if file.exists():
        raise StoreError(f"{file} exists already. Choose another name for the backup.")


def check(connection: Connection) -> list[str]:
    """Look for damage and broken invariants; see ``Store.check``."""
    found = []
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        rows = connection.execute(text("PRAGMA integrity_check(20)")).scalars()
        found += [f"damage: {row}" for row in rows if row != "ok"]
        broken = connection.execute(text("PRAGMA foreign_key_check")).all()
        found += [f"a row of {row[0]} points to a missing row of {row[2]}" for row in broken[:20]]
    for what, query in INVARIANTS:
        counted = text(query.format(true="1" if sqlite else "true"))
        number = connection.execute(counted).scalar_one()
        if number:
            found.append(f"{number} {what}")
    unindexed = search.missing(connection)
    if unindexed:
        found.append(f"{unindexed} items that search does not know")
    return found


def prune(connection: Connection, before: datetime) -> int:
    """Drop old texts, and keys of entries nobody wanted; see ``Store.prune``.

    Such an entry, met again, is judged again, to the same end. Those of items stay for good.
    """
    pruned = 0
    query = (
        select(ITEM.c.no, ITEM.c.title, TEXT.c.summary, TEXT.c.body)
        .join_from(ITEM, TEXT, ITEM.c.no == TEXT.c.no)
        .where(ITEM.c.fetched < before)
        .limit(CHUNK)
    )
    while rows := connection.execute(query).all():
        search.remove(connection, [(r.no, f"{r.title}\n\n{r.body or r.summary}") for r in rows])
        search.add(connection, [(r.no, r.title) for r in rows])
        connection.execute(delete(TEXT).where(TEXT.c.no.in_([r.no for r in rows])))
        pruned += len(rows)
    connection.execute(
        delete(ENTRY_KEY).where(ENTRY_KEY.c.item_id.is_(None), ENTRY_KEY.c.at < micros(before))
    )
    connection.execute(delete(ENTRY_TALLY).where(ENTRY_TALLY.c.at < micros(before)))
    return pruned


def checkpoint(made: Engine) -> None:
    """Empty SQLite's write-ahead log into the file."""
    if made.dialect.name != "sqlite":
        return
    source = made.raw_connection()
    try:
        source.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        source.close()


def copy(
    source: Engine, target: Engine, progress: Callable[[str, int], None] | None = None
) -> None:
    """Copy every table into an empty database; see ``Store.copy_to``."""
    with engine.begin(source, writing=False) as old, engine.begin(target, writing=True) as new:
        if (
            new.execute(select(func.count()).select_from(FEED)).scalar()
            or new.execute(select(func.count()).select_from(ITEM)).scalar()
        ):
            raise StoreError("The target holds data already. Copy into a new, empty database.")
        for whole in WHOLE.sorted_tables:
            count = _copy_table(whole, old, new)
            if progress is not None:
                progress(whole.name, count)
        _index(new)
        if new.dialect.name != "sqlite":
            _continue_numbers(new)


def _copy_table(whole: Table, old: Connection, new: Connection) -> int:
    count = 0
    rows = old.execution_options(yield_per=CHUNK).execute(select(whole))
    for part in rows.mappings().partitions(CHUNK):
        new.execute(insert(whole), [dict(row) for row in part])
        count += len(part)
    return count


def _index(connection: Connection) -> None:
    """Fill the search index anew: each database has its own kind."""
    query = (
        select(ITEM.c.no, ITEM.c.title, TEXT.c.no.label("whole"), TEXT.c.summary, TEXT.c.body)
        .select_from(ITEM.outerjoin(TEXT, ITEM.c.no == TEXT.c.no))
        .order_by(ITEM.c.no)
        .limit(CHUNK)
    )
    last = 0
    while rows := connection.execute(query.where(ITEM.c.no > last)).all():
        texts = [
            (r.no, r.title if r.whole is None else f"{r.title}\n\n{r.body or r.summary}")
            for r in rows
        ]
        search.add(connection, texts)
        last = rows[-1].no


def _continue_numbers(connection: Connection) -> None:
    """Let PostgreSQL number on where the copied rows end."""
    for whole in WHOLE.sorted_tables:
        for column in whole.primary_key:
            query = text("SELECT pg_get_serial_sequence(:t, :c)")
            names = {"t": whole.name, "c": column.name}
            sequence = connection.execute(query, names).scalar()
            highest = connection.execute(select(func.max(column))).scalar() if sequence else None
            if highest is not None:
                connection.execute(text("SELECT setval(:s, :n)"), {"s": sequence, "n": highest})


def sync(path: Path) -> None:
    """Make sure that a file, or a folder's names, are on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
