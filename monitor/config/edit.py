"""Edits of ``config/feeds.toml`` by commands; comments and order stay as they are."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from monitor.config.feeds import default_id, load_feeds
from monitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def add_feeds(home: Path, feeds: Sequence[tuple[str, str, str]]) -> list[str]:
    """Append feeds to the file; addresses that are there are left out.

    Args:
        home: The home.
        feeds: (address, title, id), the last two may be "".

    Returns:
        The ids added.

    Raises:
        UsageError: The file cannot be written.
        ConfigError: The file would be wrong; it is left as it was.
    """
    path = home / "config" / "feeds.toml"
    there = load_feeds(home)
    urls, ids = {s.url for s in there}, {s.id for s in there}
    blocks, added = [], []
    for url, title, name in feeds:
        if url in urls:
            continue
        wanted = name or default_id(url)
        urls.add(url)
        ids.add(wanted)
        added.append(wanted)
        lines = ["", "[[feed]]", f"id = {json.dumps(wanted)}", f"url = {json.dumps(url)}"]
        blocks.append(
            "\n".join(
                [*lines, *([f"title = {json.dumps(title, ensure_ascii=False)}"] * bool(title))]
            )
        )
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
