"""The driver's errors in a person's words, with what to do about them."""

from __future__ import annotations

import sqlite3
import sys

from monitor.errors import StoreError
from monitor.store.link import BUSY_SECONDS


def errors() -> tuple[type[Exception], ...]:
    """Name what the database may raise; SQLAlchemy's is asked for only if it is in use."""
    if "sqlalchemy" not in sys.modules:
        return (sqlite3.Error,)
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 -- loaded already

    return (DBAPIError, sqlite3.Error)


def explained(error: Exception, where: str) -> StoreError:
    """Turn a driver's error into ours, with what to do about it."""
    said = str(getattr(error, "orig", None) or error).strip()
    for sign, remedy in REMEDIES:
        if sign in said.lower():
            return StoreError(f"{where}: {remedy} ({said})")
    return StoreError(f"{where}: the database refused: {said}")


LOCKED = (
    f"another process has kept the database locked for {BUSY_SECONDS} seconds. "
    "End that process, or try again when it is done."
)
DAMAGED = (
    "the database is damaged. Stop monitor run and put the newest backup (files named *.backup-* "
    "beside it) in its place with monitor db restore FILE, or move it away to start anew."
)
WENT = "PostgreSQL went away. Nothing half done was kept; the next try does it again."
REMEDIES = (
    ("database is locked", LOCKED),
    ("readonly", "the database cannot be written. Make the file and its folder writable."),
    ("unable to open", "the database cannot be opened. Its folder must exist and be writable."),
    ("disk is full", "the disk is full. Free some space; nothing stored was lost."),
    ("disk i/o error", "the disk failed to read or write. Check it and its free space."),
    ("malformed", DAMAGED),
    (
        "not a database",
        "this is no database. Correct storage.url, or run monitor db restore BACKUP.",
    ),
    ("no such table", "the database is not set up. Run monitor db upgrade."),
    ("password authentication failed", "PostgreSQL refused the password. Correct storage.url."),
    ("terminating connection", WENT),
    ("server closed the connection", WENT),
    ("connection refused", "PostgreSQL does not answer. Start it, or correct storage.url."),
    ("failed to resolve", "PostgreSQL's host is unknown. Correct storage.url."),
    ("connection failed", "PostgreSQL cannot be reached. Start it, or correct storage.url."),
)
