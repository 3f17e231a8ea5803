"""The schema's life: made at once when new, migrated when old, refused when newer.

What has this version's schema already is told in ``revision``, at less cost, and a new SQLite file
is made there.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from monitor.errors import StoreError
from monitor.store import care, engine, revision, search

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import URL, Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(made: Engine, url: URL, now: datetime | None) -> Path | None:
    """Bring a database to this version; see ``Store.upgrade``."""
    file, newest = engine.file_of(url), revision.REVISION
    stored = stamped(made)
    if stored == newest:
        return None
    if stored is not None and stored > newest:
        raise StoreError(
            f"{file or url.render_as_string()}: the database is of a newer version ({stored}; this "
            f"program knows {newest}). Install that newer monitor, or put back the backup made "
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


def stamped(made: Engine) -> str | None:
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


def create(connection: Connection) -> None:
    """Make all tables of this version and stamp them, without Alembic."""
    care.WHOLE.create_all(connection)
    search.create(connection)
    connection.execute(
        text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:r)"), {"r": revision.REVISION})


def _migrate(connection: Connection) -> None:
    found = inspect(connection)
    if not found.has_table("alembic_version"):
        create(connection)
        return
    current = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current != revision.REVISION:  # else another process was faster
        migrate(connection)


def migrate(connection: Connection, target: str = "head") -> None:
    """Run Alembic's migrations on an open transaction."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
