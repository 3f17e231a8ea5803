"""Keeping the database well: backup, checks, retention, the write-ahead log, moving house."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from monitor.store import engine
from monitor.store.tables import ItemRow, ItemTextRow, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from monitor.store.store import Store

ITEM = table(ItemRow)
TEXT = table(ItemTextRow)
CHUNK = 2_000


def backup(store: Store, file: Path) -> None:
    """Copy a store into a new SQLite file; see ``Store.backup``."""
    raise NotImplementedError


def copy_file(made: Engine, file: Path) -> None:
    """Copy a SQLite database, as one consistent state, with SQLite's own backup."""
    with engine.begin(made, writing=False) as connection:
        source = connection.connection.driver_connection
        target = sqlite3.connect(file)
        try:
            source.backup(target)
        finally:
            target.close()


def check(connection: Connection) -> list[str]:
    """Look for damage and broken invariants; see ``Store.check``."""
    raise NotImplementedError


def prune(connection: Connection, before: datetime) -> int:
    """Drop old texts; see ``Store.prune``."""
    raise NotImplementedError


def checkpoint(made: Engine) -> None:
    """Empty SQLite's write-ahead log into the file."""
    if made.dialect.name == "sqlite":
        with made.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def copy(
    source: Engine, target: Engine, progress: Callable[[str, int], None] | None = None
) -> None:
    """Copy every table into an empty database; see ``Store.copy_to``."""
    raise NotImplementedError
