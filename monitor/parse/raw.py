"""What a feed wrote about one entry, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
