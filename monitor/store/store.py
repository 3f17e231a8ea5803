"""``Store``: opens the database, keeps its schema current and hands out transactions."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import StoreError
from monitor.store import lock, remedies, revision
from monitor.store.link import MOST_IDLE, Plain, Wrapped
from monitor.store.transaction import Transaction
from monitor.text.masks import masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime, timedelta

    from sqlalchemy import URL, Engine

    from monitor.store.link import Link
    from monitor.types import Source

FILE = "sqlite:///"
PUT_BACK = "End monitor run, put the right file in its place, and start it again."


class Store:
    """One database, a SQLite file or PostgreSQL, behaving alike.

    Call ``upgrade()`` once after opening. ``writing()`` is serial over all processes: whoever is
    inside sees everything judged before and nothing is judged beside it.
    """

    def __init__(self, url: str, *, home: Path | None = None) -> None:
        """Take a SQLAlchemy URL; a relative SQLite path is relative to ``home``. Opens nothing."""
        self._address = url
        self.home = home
        self.file = self._file()
        self._idle: deque[Plain] = deque()
        self._sources: dict[str, Source] = {}
        self._owed: set[str] = set()  # tokens of claims to be given back
        self._place: tuple[int, int] | None = None  # of the SQLite file since it was opened

    def _file(self) -> Path | None:
        """The SQLite file, None for PostgreSQL; refuses what is neither."""
        name = self._address.removeprefix(FILE)
        if name not in ("", self._address, ":memory:") and "?" not in name:
            return (self.home or Path()).absolute() / name
        from monitor.store import engine  # noqa: PLC0415 -- loads SQLAlchemy

        return engine.file_of(self.url)

    @cached_property
    def url(self) -> URL:
        """The whole address."""
        from monitor.store import engine  # noqa: PLC0415 -- loads SQLAlchemy

        return engine.resolved(self._address, self.home)

    @cached_property
    def _engine(self) -> Engine:
        """SQLAlchemy's engine: all there is for PostgreSQL, for care alone on SQLite."""
        from monitor.store import engine  # noqa: PLC0415 -- loads SQLAlchemy

        return engine.make(self.url)

    @property
    def sqlite(self) -> bool:
        """Whether it is a SQLite file."""
        return self.file is not None

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
            if self.file is not None:
                revision.refuse_unusable(self.file)
                with self._opened(writing=False) as link:
                    if revision.current(link):
                        return None
                    new = revision.empty(link)
                if new and self._create():
                    return None
            from monitor.store import schema  # noqa: PLC0415 -- loads SQLAlchemy and all tables

            return schema.upgrade(self._engine, self.url, now)

    def _create(self) -> bool:
        """Make the tables of a new SQLite file, unless another process was faster."""
        with self._opened(writing=True) as link:
            if revision.empty(link):
                revision.create(link)
            return revision.current(link)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Read one consistent state; never waits for writers."""
        with self._remedies(), self._opened(writing=False) as link:
            yield Transaction(link, self._sources)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Read and write: all of it is kept, or on an exception nothing of it."""
        with self._remedies(), self._opened(writing=True) as link:
            yield Transaction(link, self._sources)

    @contextmanager
    def trying(self) -> Iterator[Transaction]:
        """Read and write as if for good, then undo all of it."""
        with self._remedies(), self._opened(writing=True, keep=False) as link:
            yield Transaction(link, self._sources)

    def give_back(self, token: str) -> None:
        """Give back the feeds a claim still holds; where that cannot be written now, with the next.

        Raises:
            StoreError: It could not be written now.
        """
        self._owed.add(token)
        self.collect()

    def collect(self) -> None:
        """Write what could not be written when feeds were given back: the disk was full, say."""
        owed = list(self._owed)
        if not owed:
            return
        with self.writing() as tx:
            for token in owed:
                tx.feeds.release(token)
        self._owed.difference_update(owed)

    @contextmanager
    def hold(self, who: str = "monitor run") -> Iterator[None]:
        """Be the one instance of this home while the block runs.

        Raises:
            StoreError: Another process is; the message says which.
        """
        with lock.hold(self.home, who):
            if self.sqlite:
                yield
                return
            with lock.hold_database(self._engine, who):
                yield

    def backup(self, file: Path) -> None:
        """Copy everything into a new SQLite file while others go on working.

        Raises:
            StoreError: The file exists already or cannot be written.
        """
        from monitor.store import care  # noqa: PLC0415 -- loads SQLAlchemy and all tables

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

    def restore(self, backup: Path, now: datetime) -> Path | None:
        """Put a backup in the place of a damaged or lost SQLite file, which is kept beside it.

        Hold the home meanwhile, and open nothing before. Mails not sent yet are held: they may
        have gone since the backup.

        Returns:
            Where the old file is now, None when there was none.

        Raises:
            StoreError: The backup cannot be used, or this is PostgreSQL.
        """
        from monitor.store.restore import restore  # noqa: PLC0415 -- rarely

        if self.file is None:
            raise StoreError("db restore is for SQLite; PostgreSQL has pg_restore of its own.")
        return restore(self.file, backup, now)

    def check(self) -> list[str]:
        """Return what is wrong with the database (damage, broken references), empty when fine."""
        from monitor.store import care  # noqa: PLC0415 -- as above

        with self._remedies(), self._opened(writing=False) as link:
            return care.check(link.core)

    def prune(self, keep_texts: timedelta, now: datetime) -> int:
        """Drop texts of items fetched longer ago; fingerprints, events and evidence stay.

        What was remembered that long of entries nobody wanted goes too.

        Returns:
            How many items lost their text.
        """
        from monitor.store import care  # noqa: PLC0415 -- as above

        with self._remedies(), self._opened(writing=True) as link:
            return care.prune(link.core, now - keep_texts)

    def checkpoint(self) -> None:
        """Move SQLite's write-ahead log into the database file; nothing on PostgreSQL."""
        from monitor.store import care  # noqa: PLC0415 -- as above

        with self._remedies():
            care.checkpoint(self._engine)

    def copy_to(self, other: Store, *, progress: Callable[[str, int], None] | None = None) -> None:
        """Copy everything into an empty store, of the other kind if you like.

        Raises:
            StoreError: The other store is not empty.
        """
        from monitor.store import care  # noqa: PLC0415 -- as above

        with self._remedies():
            care.copy(self._engine, other._engine, progress)

    def close(self) -> None:
        """Give all connections back; what is opened afterwards is opened anew."""
        self._place = None
        while self._idle:
            self._idle.pop().close()
        if "_engine" in self.__dict__:
            self._engine.dispose()

    @contextmanager
    def _opened(self, *, writing: bool, keep: bool = True) -> Iterator[Link]:
        """Open a transaction; one that fails is undone with its connection."""
        if self.file is None:
            from monitor.store import engine  # noqa: PLC0415 -- loads SQLAlchemy

            with engine.begin(self._engine, writing=writing) as connection:
                yield Wrapped(connection)
                if not keep:
                    connection.rollback()
            return
        self._refuse_moved(self.file)
        try:
            link = self._idle.pop()
        except IndexError:
            link = Plain(self.file)
        try:
            link.begin(writing=writing)
            yield link
            link.end(keep=keep)
        except BaseException:
            link.close()
            raise
        if len(self._idle) < MOST_IDLE:
            self._idle.append(link)
        else:
            link.close()

    def _refuse_moved(self, file: Path) -> None:
        """Raise when the file is another one now: what is written to the old one is lost."""
        try:
            about = file.stat()
        except FileNotFoundError:
            if self._place is None:
                return
            raise StoreError(f"{file} is gone. {PUT_BACK}") from None
        place = (about.st_dev, about.st_ino)
        if self._place is None:
            self._place = place
        elif place != self._place:
            raise StoreError(f"{file} is another file than the one that was opened. {PUT_BACK}")

    @contextmanager
    def _remedies(self) -> Iterator[None]:
        try:
            yield
        except remedies.errors() as error:
            where = self.file or masked(self.url.render_as_string(hide_password=True))
            raise remedies.explained(error, str(where)) from error
