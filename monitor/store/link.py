"""One open connection: plain SQL at once, SQLAlchemy's own over it when first asked for.

A quiet poll asks a dozen small things. On SQLite it speaks to the driver and loads no SQLAlchemy,
which would cost half of such a process's time and memory; on PostgreSQL the same statements go
through SQLAlchemy.
"""

from __future__ import annotations

import json
import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    Rows = Sequence[Mapping[str, object]] | Sequence[tuple[object, ...]]

BUSY_SECONDS = 60
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-16000",
    "PRAGMA temp_store=MEMORY",
)
MOST_IDLE = 5  # connections kept for the next transactions


class Link(Protocol):
    """What the store's subjects ask through; values are named ``:so``, lists by ``among``."""

    sqlite: bool

    @property
    def core(self) -> Connection:
        """SQLAlchemy over the same transaction."""

    def rows(self, sql: str, **values: object) -> Sequence[Sequence[Any]]:
        """Ask, or change, and return what comes back."""

    def run(self, sql: str, **values: object) -> None:
        """Change something."""

    def run_many(self, sql: str, rows: Rows) -> None:
        """Change something once for each row; on SQLite values may be given by place, too."""

    def among(self, name: str) -> str:
        """Say in SQL: is one of the list ``name``."""

    def listed(self, values: Iterable[str | int]) -> object:
        """Write a list as the value ``among`` takes."""


class Plain:
    """A connection to a SQLite file."""

    sqlite = True

    def __init__(self, file: Path) -> None:
        """Open the file, or make it."""
        self.raw = sqlite3.connect(file, timeout=BUSY_SECONDS, check_same_thread=False)
        try:
            prepare(self.raw)
        except sqlite3.Error:
            self.raw.close()
            raise

    @cached_property
    def core(self) -> Connection:
        """SQLAlchemy over the same connection; it begins and ends nothing."""
        from monitor.store import engine  # noqa: PLC0415 -- not needed by a quiet poll

        return engine.over(self.raw)

    def begin(self, *, writing: bool) -> None:
        """Begin; a writing transaction is alone over all processes until it ends."""
        self.raw.execute("BEGIN IMMEDIATE" if writing else "BEGIN")

    def end(self, *, keep: bool) -> None:
        """Keep what was done, or undo it."""
        if "core" in self.__dict__:
            self.core.rollback()  # of its own state alone
        if keep:
            self.raw.commit()
        else:
            self.raw.rollback()

    def rows(self, sql: str, **values: object) -> Sequence[Sequence[Any]]:
        """Ask, or change, and return what comes back."""
        return self.raw.execute(sql, values).fetchall()

    def run(self, sql: str, **values: object) -> None:
        """Change something."""
        self.raw.execute(sql, values)

    def run_many(self, sql: str, rows: Rows) -> None:
        """Change something once for each row."""
        self.raw.executemany(sql, rows)

    def among(self, name: str) -> str:
        """Say in SQL: is one of the list ``name``."""
        return f"IN (SELECT value FROM json_each(:{name}))"  # noqa: S608 -- a name of ours

    def listed(self, values: Iterable[str | int]) -> object:
        """Write a list as the value ``among`` takes."""
        return json.dumps(list(values))

    def close(self) -> None:
        """Give the connection back to the system."""
        self.raw.close()


class Wrapped:
    """A transaction of SQLAlchemy's on PostgreSQL."""

    sqlite = False

    def __init__(self, core: Connection) -> None:
        """Serve an open transaction."""
        self.core = core

    def rows(self, sql: str, **values: object) -> Sequence[Sequence[Any]]:
        """Ask, or change, and return what comes back."""
        from sqlalchemy import text  # noqa: PLC0415 -- loaded already

        return self.core.execute(text(sql), values).all()

    def run(self, sql: str, **values: object) -> None:
        """Change something."""
        from sqlalchemy import text  # noqa: PLC0415 -- loaded already

        self.core.execute(text(sql), values)

    def run_many(self, sql: str, rows: Rows) -> None:
        """Change something once for each row."""
        from sqlalchemy import text  # noqa: PLC0415 -- loaded already

        if rows:
            self.core.execute(text(sql), [row for row in rows if isinstance(row, dict)])

    def among(self, name: str) -> str:
        """Say in SQL: is one of the list ``name``."""
        return f"= ANY(:{name})"

    def listed(self, values: Iterable[str | int]) -> object:
        """Write a list as the value ``among`` takes."""
        return list(values)


def prepare(connection: sqlite3.Connection) -> None:
    """Set a fresh connection up to lose nothing."""
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in PRAGMAS:
        connection.execute(pragma)
