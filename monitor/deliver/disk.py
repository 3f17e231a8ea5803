"""Digest files: each appears whole or not at all.

A file is written beside its place, flushed to the disk, then renamed over it; the folder is
flushed too, so that the rename survives a power cut.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from monitor.errors import DeliveryError
from monitor.types import Rendered

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})\.json")
FEED = "digests.atom"


def write_digest(  # one parameter per thing written
    folder: Path, watchlist: str, day: date, rendered: Rendered, eml: bytes, atom: bytes = b""
) -> tuple[Path, ...]:
    """Write a digest's files, and ``latest.*`` when no later day is there.

    Args:
        folder: The home's ``digests``; the watchlist's own folder is made below it.
        watchlist: The watchlist's id.
        day: The digest's day, which names the files.
        rendered: The digest.
        eml: Its mail.
        atom: The feed of digests; not touched when empty.

    Returns:
        The paths of the day's own files.

    Raises:
        DeliveryError: A file could not be written; the others were. Says the remedy.
    """
    target = folder / watchlist
    files = {f"{day}.{kind}": content for kind, content in (*rendered.files, ("eml", eml))}
    latest = {f"latest.{name.rpartition('.')[2]}": content for name, content in files.items()}
    extra = {FEED: atom} if atom else {}
    try:
        target.mkdir(parents=True, exist_ok=True)
        shown = latest if _is_newest(target, day) else {}
    except OSError as error:
        raise _refused(target, [error]) from error
    failures = list(_write_all(target, {**files, **shown, **extra}))
    if failures:
        raise _refused(target, failures)
    return tuple(target / name for name in files)


def write_file(path: Path, content: bytes) -> None:
    """Replace a file's content in one step; unchanged content is not written again.

    Raises:
        OSError: It could not be written; the old file stands as it was.
    """
    if path.is_file() and path.read_bytes() == content:
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
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


def _write_all(target: Path, files: dict[str, bytes]) -> Iterable[OSError]:
    for name, content in files.items():
        try:
            write_file(target / name, content)
        except OSError as error:
            yield error


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


def _is_newest(target: Path, day: date) -> bool:
    days = (found[1] for p in target.iterdir() if (found := _DAY.fullmatch(p.name)))
    return max(days, default="") <= day.isoformat()


def _refused(target: Path, failures: list[OSError]) -> DeliveryError:
    first = failures[0]
    reason = first.strerror or str(first)
    count = f" ({len(failures)} files)" if len(failures) > 1 else ""
    return DeliveryError(
        f"{target} cannot be written{count}: {reason}. Check the folder's rights and free space; "
        "the digest is kept in the database and “monitor digest --date” writes it again."
    )
