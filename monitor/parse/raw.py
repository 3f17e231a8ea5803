"""What a feed wrote about one entry, before anything is made of it."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True)
class Raw:
    """One entry as its feed wrote it, markup and all; ``""`` for what it does not say."""

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    source: str = ""
    base: str = ""
    other: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for all entries of one reading."""

    url: str
    language: str
    now: datetime | None = None


def joined(base: str, link: str) -> str:
    """Read a link by what it stands in; one that cannot be read stays as it is."""
    try:
        return urljoin(base, link) if base else link
    except ValueError:
        return link


def unpacked(text: str) -> str:
    """Read a text its feed wrote as base64, "" where it is none."""
    try:
        return b64decode(text).decode().strip()
    except ValueError:
        return ""
