"""Connections: pragmas, the two kinds of transaction, and errors with a remedy."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from monitor.errors import StoreError
from monitor.text.masks import masked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import ConnectionPoolEntry

BUSY_SECONDS = 30
JUDGING = 0x6E61746F  # PostgreSQL advisory lock of writing()
SQLITE_FAMILY = ("sqlite",)
POSTGRES_FAMILY = ("postgresql", "postgresql+psycopg")


def resolved(url: str, home: Path | None) -> URL:
    """Read a database URL; makes a SQLite path absolute from ``home``.

    Raises:
        StoreError: It is no URL, or of a database we do not know.
    """
    try:
        read = make_url(url)
    except ArgumentError as error:
        raise StoreError(
            f"storage.url is no database address: {masked(url)!r}. "
            "Write sqlite:///monitor.db or postgresql+psycopg://user@host/name."
        ) from error
    if read.get_backend_name() == "postgresql":
        return read.set(drivername="postgresql+psycopg")
    if read.get_backend_name() != "sqlite":
        raise StoreError(
            f"storage.url names {read.get_backend_name()!r}, which monitor does not speak. "
            "Use sqlite:///monitor.db or postgresql+psycopg://user@host/name."
        )
    name = read.database
    if name is None or name in {"", ":memory:"}:
        raise StoreError("storage.url must name a file; a database in memory forgets everything.")
    return read.set(database=str((home or Path()).absolute() / name))


def file_of(url: URL) -> Path | None:
    """Return the SQLite file of a URL, None for PostgreSQL."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def make(url: URL) -> Engine:
    """Make the engine; connects to nothing yet."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    made = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin_sqlite)
    return made


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cache_size=-16000")
    connection.execute("PRAGMA temp_store=MEMORY")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def begin(engine: Engine, *, writing: bool) -> Iterator[Connection]:
    """Open a transaction; a writing one is alone over all processes until it ends."""
    if engine.dialect.name == "sqlite":
        with engine.connect().execution_options(writing=writing) as connection, connection.begin():
            yield connection
        return
    level = "READ COMMITTED" if writing else "REPEATABLE READ"
    options = {"isolation_level": level, "postgresql_readonly": not writing}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        if writing:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({JUDGING})")
        yield connection


def explained(error: DBAPIError | sqlite3.Error, url: URL) -> StoreError:
    """Turn a driver's error into ours, with what to do about it."""
    where = file_of(url) or masked(url.render_as_string(hide_password=True))
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
    "the database is damaged. Put the newest backup in its place (files named *.backup-* beside "
    "it), or move it away to start anew."
)
WENT = "PostgreSQL went away. Nothing half done was kept; the next try does it again."
REMEDIES = (
    ("database is locked", LOCKED),
    ("readonly", "the database cannot be written. Make the file and its folder writable."),
    ("unable to open", "the database cannot be opened. Its folder must exist and be writable."),
    ("disk is full", "the disk is full. Free some space; nothing stored was lost."),
    ("disk i/o error", "the disk failed to read or write. Check it and its free space."),
    ("malformed", DAMAGED),
    ("not a database", "this is no database. Correct storage.url, or put a backup in its place."),
    ("no such table", "the database is not set up. Run monitor db upgrade."),
    ("password authentication failed", "PostgreSQL refused the password. Correct storage.url."),
    ("terminating connection", WENT),
    ("server closed the connection", WENT),
    ("connection refused", "PostgreSQL does not answer. Start it, or correct storage.url."),
    ("connection failed", "PostgreSQL cannot be reached. Start it, or correct storage.url."),
)
