"""``monitor init``: a new home from the default files that came with the program."""

from __future__ import annotations

import shutil
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
