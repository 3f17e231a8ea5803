"""Which files make up the seed corpus, and whether any of them changed."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENTS = (".txt", ".html", ".htm", ".md", ".jsonl")


def corpus_hash(home: Path) -> str:
    """Fingerprint the whole folder, to see whether it changed since it was last read."""
    digest = hashlib.blake2b(digest_size=16)
    for path in corpus_files(home / "seeds"):
        digest.update(os.fsencode(path.name) + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def corpus_files(folder: Path) -> Iterator[Path]:
    """Name the records and documents of a corpus, in a settled order."""
    if folder.is_dir():
        yield from sorted(
            p
            for p in folder.iterdir()
            if p.suffix in (".toml", *DOCUMENTS) and p.is_file() and p.name != "README.md"
        )
