"""Edits of ``config/feeds.toml`` by commands; comments and order stay as they are."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.config.feeds import default_id, load_feeds
from monitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFeed:
    """What a feed's table is to say; what is empty is left out of it."""

    url: str
    id: str = ""  # made from the address by default
    title: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()

    def table(self) -> str:
        """Write it as TOML."""
        said: dict[str, object] = {"id": self.id, "url": self.url, "title": self.title}
        said |= {"language": self.language, "tags": [*self.tags]}
        lines = [f"{k} = {json.dumps(v, ensure_ascii=False)}" for k, v in said.items() if v]
        return "\n".join(["", "[[feed]]", *lines])


def add_feeds(home: Path, feeds: Sequence[NewFeed]) -> list[str]:
    """Append feeds to the file; addresses that are there are left out.

    Args:
        home: The home.
        feeds: What to add.

    Returns:
        The ids added.

    Raises:
        UsageError: The file cannot be written.
        ConfigError: The file would be wrong; it is left as it was.
    """
    path = home / "config" / "feeds.toml"
    there = load_feeds(home)
    urls = {s.url for s in there}
    blocks, added = [], []
    for feed in feeds:
        if feed.url in urls:
            continue
        wanted = replace(feed, id=feed.id or default_id(feed.url))
        urls.add(wanted.url)
        added.append(wanted.id)
        blocks.append(wanted.table())
    if blocks:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        _replace(home, path, before.rstrip("\n") + "\n" + "\n".join(blocks) + "\n", before)
    return added


def remove_feed(home: Path, name: str) -> None:
    """Take one feed's table out of the file.

    Raises:
        UsageError: No feed is called that, or the file cannot be written.
    """
    path = home / "config" / "feeds.toml"
    source = next((s for s in load_feeds(home) if s.id == name), None)
    if source is None:
        raise UsageError(f'No feed is called "{name}".')
    before = path.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=\[\[feed\]\])", before)
    kept = [p for p in parts if not (p.startswith("[[feed]]") and json.dumps(source.url) in p)]
    _replace(home, path, "".join(kept), before)


def _replace(home: Path, path: Path, text: str, before: str) -> None:
    """Write the file whole or not at all, and take it back if it would be wrong."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}. The file is as it was.") from None
    try:
        load_feeds(home)
    except Exception:
        _write(path, before)
        raise


def _write(path: Path, text: str) -> None:
    temporary = path.with_suffix(".toml.new")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
