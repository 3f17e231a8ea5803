"""Digest files: each appears whole or not at all.

A file is written beside its place, flushed to the disk, then renamed over it; the folder is
flushed too, so that the rename survives a power cut. What a killed process left beside a place goes
with the next writing there.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import DeliveryError

if TYPE_CHECKING:
    from datetime import date

FEED = "digests.atom"
Files = Iterable[tuple[str, bytes]]
LEFT = re.compile(r"\..+\.(\d+)\.[a-z0-9_]{8}")  # name, process, random part
HOUR = 3600.0  # seconds; nobody writes one file for longer


def write_digest(
    folder: Path, day: date, files: Files, *, latest: bool = True, atom: bytes = b""
) -> list[Path]:
    """Write a digest's files.

    Args:
        folder: The watchlist's own folder; made when missing.
        day: The digest's day, which names the files.
        files: (extension, content) of each format.
        latest: Whether no later day's digest is there, so that ``latest.*`` follow.
        atom: The feed of digests; not touched when empty.

    Returns:
        The paths of the day's own files.

    Raises:
        DeliveryError: A file could not be written; the others were. Says the remedy.
    """
    kept = tuple(files)
    names = [f"{day}.{extension}" for extension, _ in kept]
    wanted = [(f"{day}.{extension}", content) for extension, content in kept]
    wanted += [(f"latest.{extension}", content) for extension, content in kept if latest]
    _write_all(folder, [*wanted, *([(FEED, atom)] if atom else [])])
    return [folder / name for name in names]


def write_files(folder: Path, stem: str, files: Files) -> list[Path]:
    """Write files of one stem into a folder, each whole or not at all.

    Raises:
        DeliveryError: A file could not be written; the others were.
    """
    named = [(f"{stem}.{extension}", content) for extension, content in files]
    _write_all(folder, named)
    return [folder / name for name, _ in named]


def write_file(path: Path, content: bytes) -> None:
    """Replace a file's content in one step; unchanged content is not written again.

    Raises:
        OSError: It could not be written; the old file stands as it was.
    """
    if path.is_file() and path.read_bytes() == content:
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.{os.getpid()}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _write_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write every file that can be written, then say what could not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(folder, [error]) from error
    _sweep(folder)
    failures = []
    for name, content in files:
        try:
            write_file(folder / name, content)
        except OSError as error:
            failures.append(error)
    if failures:
        raise _refused(folder, failures)


def _sweep(folder: Path) -> None:
    """Remove what processes that are gone left half written."""
    for path in folder.glob(".*"):
        found = LEFT.fullmatch(path.name)
        try:
            if found and (not _alive(int(found[1])) or _age(path) > HOUR):
                path.unlink()
        except OSError:
            continue


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _age(path: Path) -> float:
    return time.time() - path.stat().st_mtime


def _flush_folder(folder: Path) -> None:
    """Flush a folder's entries, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _refused(target: Path, failures: list[OSError]) -> DeliveryError:
    first = failures[0]
    reason = first.strerror or str(first)
    count = f" ({len(failures)} files)" if len(failures) > 1 else ""
    return DeliveryError(
        f"{target} cannot be written{count}: {reason}. Check the folder's rights and free space; "
        "the digest is kept in the database and “monitor digest --date” writes it again."
    )
