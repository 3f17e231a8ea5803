"""``Store``: opens the database, keeps its schema current and hands out transactions."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from monitor.store import care, engine, lock, schema
from monitor.store.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime, timedelta
    from pathlib import Path

    from monitor.types import Source


class Store:
    """One database, a SQLite file or PostgreSQL, behaving alike.

    Call ``upgrade()`` once after opening. ``writing()`` is serial over all processes: whoever is
    inside sees everything judged before and nothing is judged beside it.
    """

    def __init__(self, url: str, *, home: Path | None = None) -> None:
        """Take a SQLAlchemy URL; a relative SQLite path is relative to ``home``. Opens nothing."""
        self.url = engine.resolved(url, home)
        self.home = home
        self._engine = engine.make(self.url)
        self._sources: dict[str, Source] = {}

    @property
    def sqlite(self) -> bool:
        """Whether it is a SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def file(self) -> Path | None:
        """The SQLite file, None for PostgreSQL."""
        return engine.file_of(self.url)

    def upgrade(self, *, now: datetime | None = None) -> Path | None:
        """Bring the schema to this version, after a backup when there is something to lose.

        Args:
            now: Names the backup file; without it the old revision does.

        Returns:
            The backup's path, or None when none was needed.

        Raises:
            StoreError: The database is newer than this program, corrupt, read-only, locked, or on
                a network file system; the message says the remedy.
        """
        with self._remedies():
            return schema.upgrade(self._engine, self.url, now)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Read one consistent state; never waits for writers."""
        with self._remedies(), engine.begin(self._engine, writing=False) as connection:
            yield Transaction(connection, self._sources)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Read and write: all of it is kept, or on an exception nothing of it."""
        with self._remedies(), engine.begin(self._engine, writing=True) as connection:
            yield Transaction(connection, self._sources)

    @contextmanager
    def trying(self) -> Iterator[Transaction]:
        """Read and write as if for good, then undo all of it."""
        with self._remedies(), engine.begin(self._engine, writing=True) as connection:
            yield Transaction(connection, self._sources)
            connection.rollback()

    @contextmanager
    def hold(self, who: str = "monitor run") -> Iterator[None]:
        """Be the one instance of this home while the block runs.

        Raises:
            StoreError: Another process is; the message says which.
        """
        with lock.hold(self.home, who), lock.hold_database(self._engine, who):
            yield

    def backup(self, file: Path) -> None:
        """Copy everything into a new SQLite file while others go on working.

        Raises:
            StoreError: The file exists already or cannot be written.
        """
        with self._remedies():
            if self.sqlite:
                care.backup_file(self._engine, file)
                return
            care.refuse_existing(file)
            copied = Store(f"sqlite:///{file.absolute()}")
            copied.upgrade()
            care.copy(self._engine, copied._engine)
            copied.checkpoint()
            copied.close()

    def check(self) -> list[str]:
        """Return what is wrong with the database (damage, broken references), empty when fine."""
        with self._remedies(), engine.begin(self._engine, writing=False) as connection:
            return care.check(connection)

    def prune(self, keep_texts: timedelta, now: datetime) -> int:
        """Drop texts of items fetched longer ago; fingerprints, events and evidence stay.

        What was remembered that long of entries nobody wanted goes too.

        Returns:
            How many items lost their text.
        """
        with self._remedies(), engine.begin(self._engine, writing=True) as connection:
            return care.prune(connection, now - keep_texts)

    def checkpoint(self) -> None:
        """Move SQLite's write-ahead log into the database file; nothing on PostgreSQL."""
        with self._remedies():
            care.checkpoint(self._engine)

    def copy_to(self, other: Store, *, progress: Callable[[str, int], None] | None = None) -> None:
        """Copy everything into an empty store, of the other kind if you like.

        Raises:
            StoreError: The other store is not empty.
        """
        with self._remedies():
            care.copy(self._engine, other._engine, progress)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def _remedies(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise engine.explained(error, self.url) from error
