"""One instance per home: a lock the system drops by itself when its holder dies."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from monitor.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

LOCK_FILE = "monitor.lock"
INSTANCE = 0x6E617470  # PostgreSQL advisory lock of the running service


@contextmanager
def hold(home: Path | None, who: str) -> Iterator[None]:
    """Hold a home's lock file while the block runs; ``None`` locks nothing.

    Raises:
        StoreError: Another process holds it (the message says which), or it cannot be written.
    """
    if home is None:
        yield
        return
    path = home / LOCK_FILE
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written: {error.strerror}. Is the home writable?"
        ) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(handle, 200, 0).decode(errors="replace").strip() or "another process"
            raise StoreError(
                f"{home} is already served by {holder}. Stop that one first; "
                "all other commands work beside it."
            ) from error
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{who}, process {os.getpid()} on {os.uname().nodename}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


@contextmanager
def hold_database(engine: Engine, who: str) -> Iterator[None]:
    """Hold the PostgreSQL database the same way; SQLite needs only the file.

    Raises:
        StoreError: Another process holds it.
    """
    if engine.dialect.name == "sqlite":
        yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        name = f"{who}, process {os.getpid()} on {os.uname().nodename}"
        connection.exec_driver_sql("SELECT set_config('application_name', %s, false)", (name[:63],))
        taken = connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({INSTANCE})").scalar()
        if not taken:
            other = connection.exec_driver_sql(HOLDER, (INSTANCE,)).scalar()
            raise StoreError(f"The database is already served by {other or 'another process'}.")
        try:
            yield
        finally:
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({INSTANCE})")


HOLDER = (
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objid = %s AND l.database = "
    "(SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1"
)
