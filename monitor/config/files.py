"""The files of a configuration, all of them as one."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def config_hash(home: Path) -> str:
    """Fingerprint all configuration files, to see whether anything changed."""
    digest, folder = hashlib.blake2b(digest_size=16), home / "config"
    for path in sorted(folder.rglob("*.toml")):
        inside = path.relative_to(folder)
        if "examples" not in inside.parts and path.is_file():
            digest.update(os.fsencode(inside) + b"\0" + _content(path) + b"\0")
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:  # whoever reads it says so
        return str(error).encode()
