"""Whether a database can be used as it is, its version and place; and how a new file is made.

None of it loads SQLAlchemy, which would cost a first start half of its time.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import StoreError

if TYPE_CHECKING:
    from monitor.store.link import Link

REVISION = "0001"  # head of migrations/versions; a test compares
NEW = Path(__file__).parent / "new.sql"
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "fuse.sshfs", "9pfs"}


def current(link: Link) -> bool:
    """Tell whether a SQLite file has the tables of this version."""
    if not link.rows("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'"):
        return False
    return [tuple(row) for row in link.rows("SELECT version_num FROM alembic_version")] == [
        (REVISION,)
    ]


def empty(link: Link) -> bool:
    """Tell whether a SQLite file holds nothing at all."""
    return not link.rows("SELECT 1 FROM sqlite_schema")


def create(link: Link) -> None:
    """Make all tables of this version in an empty SQLite file, and stamp it."""
    for statement in NEW.read_text("utf-8").split(";"):
        if statement.strip():
            link.run(statement)
    link.run("INSERT INTO alembic_version VALUES (:revision)", revision=REVISION)


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
