"""The schema's life: made at once when new, migrated when old, refused when newer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from monitor.errors import StoreError
from monitor.store import care, engine, search

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import URL, Connection, Engine

REVISION = "0001"  # head of migrations/versions; a test compares
MIGRATIONS = Path(__file__).parent / "migrations"
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "fuse.sshfs", "9pfs"}


def upgrade(made: Engine, url: URL, now: datetime | None) -> Path | None:
    """Bring a database to ``REVISION``; see ``Store.upgrade``."""
    file = engine.file_of(url)
    if file is not None:
        refuse_unusable(file)
    stored = revision(made)
    if stored == REVISION:
        return None
    if stored is not None and stored > REVISION:
        raise StoreError(
            f"{file or url.render_as_string()}: the database is of a newer version ({stored}; this "
            f"program knows {REVISION}). Install that newer monitor, or put back the backup made "
            "before its upgrade."
        )
    backup = None
    if stored is not None and file is not None:
        stamp = f"{now:%Y%m%dT%H%M%S}" if now else stored
        backup = file.with_name(f"{file.name}.backup-{stamp}")
        care.backup_file(made, backup)
    with engine.begin(made, writing=True) as connection:
        _migrate(connection)
    return backup


def revision(made: Engine) -> str | None:
    """Read a database's revision; None when it is empty."""
    with engine.begin(made, writing=False) as connection:
        if inspect(connection).has_table("alembic_version"):
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            return None if found is None else str(found)
        if inspect(connection).has_table("feed"):
            raise StoreError(
                "The database has tables but no version: it is not one of monitor's, or its making "
                "was cut off. Move it away, or correct storage.url."
            )
    return None


def refuse_unusable(file: Path) -> None:
    """Raise for a missing folder or a network file system, where SQLite's locks do not hold."""
    if not file.parent.is_dir():
        raise StoreError(f"{file.parent} is no folder. Make it, or correct storage.url.")
    kind = filesystem(file.parent)
    if kind in NETWORK:
        raise StoreError(
            f"{file} lies on a network file system ({kind}), where SQLite loses data. "
            "Set storage.url to a local path, or use PostgreSQL."
        )


def filesystem(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """Name the kind of file system a folder lies on; "" where the system does not tell."""
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    real = str(folder.resolve())
    for line in lines:
        point, found = line.split(" ")[1:3]
        point = point.replace("\\040", " ")
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind


def create(connection: Connection) -> None:
    """Make all tables of this version and stamp them, without Alembic."""
    SQLModel.metadata.create_all(connection)
    search.create(connection)
    connection.execute(
        text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:r)"), {"r": REVISION})


def _migrate(connection: Connection) -> None:
    found = inspect(connection)
    if not found.has_table("alembic_version"):
        create(connection)
        return
    current = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current != REVISION:  # else another process was faster
        migrate(connection)


def migrate(connection: Connection, target: str = "head") -> None:
    """Run Alembic's migrations on an open transaction."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
