"""SQLAlchemy's engines: reading addresses, and the two kinds of transaction."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from monitor.errors import StoreError
from monitor.store.link import BUSY_SECONDS, prepare
from monitor.text.masks import masked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.pool import ConnectionPoolEntry

JUDGING = 0x6E61746F  # PostgreSQL advisory lock of writing()


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
    prepare(connection)


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


def over(connection: sqlite3.Connection) -> Connection:
    """Speak SQLAlchemy over a connection that stays its owner's: who alone begins and ends."""
    return create_engine(
        "sqlite://", poolclass=NullPool, creator=lambda: Lent(connection)
    ).connect()


class Lent:
    """A connection whose transactions and life are somebody else's affair."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def commit(self) -> None:
        """Leave it to the owner."""

    def rollback(self) -> None:
        """Leave it to the owner."""

    def close(self) -> None:
        """Leave it to the owner."""
