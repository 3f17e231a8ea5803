"""Labelled items in one shape, whichever of three forms they were written in.

- our own JSON Lines: an item and its ``events`` in one object, alternatives under ``alt``;
- LINEs: items apart (``--items``), ``status_alt`` and ``mode_alt`` beside the fields;
- documents with ``meetings`` and ``commitments`` of participants, ``a|b`` being alternatives.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.errors import UsageError
from monitor.evaluate import documents, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from monitor.evaluate.wanted import Wanted

Labels = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One item with what a careful reader finds in it."""

    id: str
    url: str
    title: str
    body: str
    published: datetime
    language: str = "en"
    source: str = ""
    country: str = ""
    relevant: bool | None = None  # None: not labelled
    copies_labelled: bool = False
    copy_of: str | None = None
    copy_kind: str | None = None
    negative: bool = False  # nothing in it may be told as new
    events: tuple[Wanted, ...] = field(default=())


def read_gold(gold: Path, items: Path | None = None) -> list[Article]:
    """Read labels, with their items from the same file, another, or files beside them.

    Args:
        gold: A JSON or JSON Lines file, or a folder of them.
        items: The items, JSON Lines, where ``gold`` has only labels.

    Raises:
        UsageError: A file cannot be read, or labels have no item.
    """
    paths = sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]
    texts = _texts(items) if items else {}
    found = [_article(path, labels, texts) for path in paths for labels in _objects(path)]
    if not found:
        raise UsageError(f"{gold}: no labelled items.")
    return found


def _texts(items: Path) -> dict[str, Labels]:
    """Give items by their id; an item without one goes by the path of its address."""
    return {
        str(item.get("id") or urlsplit(str(item.get("url"))).path.lstrip("/")): item
        for item in _objects(items)
    }


def _objects(path: Path) -> list[Labels]:
    try:
        raw = path.read_text(encoding="utf-8")
        if raw.lstrip().startswith("["):
            return list(json.loads(raw))
        return [json.loads(line) for line in raw.splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {error}") from None


def _article(path: Path, labels: Labels, texts: Mapping[str, Labels]) -> Article:
    ident = str(labels.get("id", ""))
    item = texts.get(ident, labels)
    if "file" in labels and ident not in texts:
        item = _document(path, labels)
    if "title" not in item or "published" not in item:
        raise UsageError(f"{path}: no item for the labels of {ident!r}. Give --items FILE.")
    if "meetings" in labels or "commitments" in labels:
        events = documents.wanted(labels)
    else:
        events = lines.wanted(_list(labels.get("events")))
    relevant = labels.get("relevant")
    return Article(
        id=ident,
        url=str(item.get("url") or f"item:{ident}"),
        title=str(item["title"]),
        body=str(item.get("body") or item.get("summary") or ""),
        published=_instant(str(item["published"])),
        language=str(item.get("language") or ""),
        source=str(item.get("source") or ""),
        country=str(item.get("country") or ""),
        relevant=relevant if isinstance(relevant, bool) else None,
        copies_labelled="copy_of" in labels,
        copy_of=_text(labels.get("copy_of")),
        copy_kind=_text(labels.get("copy_kind")),
        negative=labels.get("category") == "negative" or not any(_told(events)),
        events=events,
    )


def _document(path: Path, labels: Labels) -> Labels:
    """Read a document that lies beside its labels; its first line is the title."""
    file = path.parent / str(labels["file"])
    try:
        text = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}.") from None
    title = str(labels.get("title") or text.partition("\n")[0])
    body = text.removeprefix(title).strip()
    return {"title": title, "body": body, "published": f"{labels['pub_date']}T12:00:00+00:00"}


def _told(events: Iterable[Wanted]) -> Iterable[Wanted]:
    return (e for e in events if not e.optional and not e.background)


def _instant(written: str) -> datetime:
    at = datetime.fromisoformat(written)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _list(value: object) -> list[Labels]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _text(value: object) -> str | None:
    return str(value) if value else None
