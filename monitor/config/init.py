"""``monitor init``: a new home from the default files that came with the program."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

from monitor.errors import UsageError

PACKAGE = Path(__file__).resolve().parents[1]


def defaults() -> Path:
    """Find the default files: inside an installed package, else at the root of a checkout."""
    shipped = PACKAGE / "defaults"
    return shipped if shipped.is_dir() else PACKAGE.parent


def make_home(folder: Path) -> list[Path]:
    """Copy the default configuration and seed corpus into a new home.

    Returns:
        The files written; what is there already is left alone.

    Raises:
        UsageError: The folder cannot be written.
    """
    source = defaults()
    written = []
    try:
        for part in ("config", "seeds"):
            for path in sorted((source / part).rglob("*")):
                target = folder / path.relative_to(source)
                if path.is_file() and not target.exists():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, target)
                    written.append(target)
        (folder / "digests").mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{error.filename or folder}: {error.strerror}. Choose another folder."
        ) from None
    return written


def unpack(archive: Path, folder: Path) -> list[Path]:
    """Make a new home of an archive that ``monitor export home`` wrote.

    Returns:
        The files written.

    Raises:
        UsageError: It is no such archive, the folder holds a home already, or cannot be written.
    """
    for part in ("config", "monitor.db"):
        if (folder / part).exists():
            raise UsageError(f"{folder / part} is there already. Choose another folder.")
    try:
        with tarfile.open(archive) as packed:
            members = [m for m in packed if m.isfile() and _ours(m.name)]
            if not any(m.name.startswith("config/") for m in members):
                raise UsageError(f"{archive} is no archive of monitor export home.")
            folder.mkdir(parents=True, exist_ok=True)
            packed.extractall(folder, members, filter="data")
    except tarfile.TarError as error:
        raise UsageError(f"{archive} cannot be unpacked: {error}.") from None
    except OSError as error:
        raise UsageError(f"{error.filename or archive}: {error.strerror}.") from None
    (folder / "digests").mkdir(exist_ok=True)
    return [folder / member.name for member in members]


def _ours(name: str) -> bool:
    return name == "monitor.db" or name.startswith(("config/", "seeds/", "digests/"))
