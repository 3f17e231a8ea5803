"""What was read from a home's files, kept beside the database so that the next start is quick.

Plain JSON in ``.monitor-cache/``; harmless to delete. A record counts only when its key is that of
today's files and program; one that is damaged or cannot be written is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import __version__
from monitor.types import Name, NameKind, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER = ".monitor-cache"
_TEXTS = ("id", "name", "side", "note", "place", "verified", "as_of")
_LISTS = ("adjectives", "capital", "members", "not_inside", "needs", "unless")
_PAIRS = ("forms", "short", "hints")
_PROGRAM = ("config/*.py", "match/*.py", "text/*.py", "types/*.py")


class Cache:
    """Records by name, each good for one key."""

    def __init__(self, home: Path) -> None:
        """Take the home; nothing is made before something is kept."""
        self._folder = home / FOLDER

    def get(self, name: str, key: str) -> object | None:
        """Give a record made under the same key, else None."""
        try:
            head, _, body = (self._folder / f"{name}.json").read_text("utf-8").partition("\n")
            return json.loads(body) if head == key else None
        except (OSError, ValueError):
            return None

    def put(self, name: str, key: str, value: object) -> None:
        """Keep a record; where that is not possible, nothing happens."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            handle, made = tempfile.mkstemp(dir=self._folder, prefix=f"{name}.")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(f"{key}\n")
                    file.write(json.dumps(value, ensure_ascii=False))
                Path(made).replace(self._folder / f"{name}.json")
            except OSError:
                Path(made).unlink(missing_ok=True)
                raise


def key_of(files: Iterable[Path]) -> str:
    """Fingerprint files, by name and content, and the program that reads them."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    root = Path(__file__).parent.parent
    for path in (p for pattern in _PROGRAM for p in sorted(root.glob(pattern))):
        about = path.stat()
        digest.update(f"{path.name} {about.st_size} {about.st_mtime_ns}\0".encode())
    for path in files:
        name = f"{path.parent.name}/{path.name}"  # a home that moves keeps what it has
        digest.update(os.fsencode(name) + b"\0")
        if path.is_file():  # a pipe is not waited for
            with contextlib.suppress(OSError):
                digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def plain_names(names: Sequence[Name]) -> list[dict[str, object]]:
    """Write names as plain data; what is empty is left out."""
    rows = []
    for name in names:
        row: dict[str, object] = {"kind": name.kind.value}
        row |= {k: v for k in (*_TEXTS, *_LISTS, *_PAIRS) if (v := getattr(name, k))}
        row |= {k: str(v) for k in ("date_from", "date_to") if (v := getattr(name, k))}
        if name.terms:
            row["terms"] = [
                (t.role, t.side, str(t.start or ""), str(t.end or ""), t.shared) for t in name.terms
            ]
        rows.append(row)
    return rows


def names_of(rows: object) -> tuple[Name, ...] | None:
    """Read names back; None when the record is not what was written."""
    try:
        return tuple(map(_name, _list(rows)))
    except (TypeError, ValueError, KeyError):
        return None


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _name(row: object) -> Name:
    if not isinstance(row, dict):
        raise TypeError(row)
    given: dict[str, object] = {k: row[k] for k in _TEXTS if k in row}
    given |= {k: tuple(_list(row[k])) for k in _LISTS if k in row}
    given |= {k: tuple(tuple(_list(pair)) for pair in _list(row[k])) for k in _PAIRS if k in row}
    given |= {k: _day(row[k]) for k in ("date_from", "date_to") if k in row}
    if "terms" in row:
        given["terms"] = tuple(
            Term(role=role, side=side, start=_day(start), end=_day(end), shared=bool(shared))
            for role, side, start, end, shared in row["terms"]
        )
    return Name(kind=NameKind(row["kind"]), **given)  # type: ignore[arg-type]


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
