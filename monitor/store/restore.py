"""Putting a backup in the place of a database that is damaged or lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from monitor.errors import StoreError
from monitor.store.care import sync

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

BESIDE = ("", "-wal", "-shm")  # a log left behind would be played into the restored file
HOLD = (
    "UPDATE delivery SET state = 'held', "
    "problem = 'a backup was restored; it may have been sent before' "
    "WHERE state IN ('queued', 'deferred', 'sending')"
)


def restore(file: Path, backup: Path, now: datetime) -> Path | None:
    """Put a backup in a database's place; the old one is kept beside it, with its log.

    Mails that were not sent when the backup was made are held: they may have gone since.

    Returns:
        Where the old database is now, None when there was none.

    Raises:
        StoreError: The backup is damaged or none of monitor's, or a file cannot be written.
    """
    part, aside = file.with_name(f"{file.name}.part"), None
    kept = file.with_name(f"{file.name}.before-{now:%Y%m%dT%H%M%S}")
    try:
        shutil.copyfile(backup, part)
        _made_ready(part, backup)
        sync(part)
        for ending in BESIDE:
            old = file.with_name(file.name + ending)
            if old.exists():
                aside = kept
                old.replace(kept.with_name(kept.name + ending))
        part.replace(file)
        sync(file.parent)
    except OSError as error:
        raise StoreError(f"{error.filename or backup}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return aside


def _made_ready(part: Path, backup: Path) -> None:
    try:
        with closing(sqlite3.connect(part)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            with connection:
                connection.execute(HOLD)
    except sqlite3.Error as error:
        raise StoreError(f"{backup}: is no backup that can be used ({error}).") from error
    if found != ["ok"]:
        raise StoreError(f"{backup}: is damaged itself ({found[0]}). Take an older one.")
