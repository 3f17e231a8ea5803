"""Texts seen before, and whose copy a text is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.types.sources import Trust


class Copy(StrEnum):
    """How an item resembles an earlier one, from identical to rewritten."""

    EXACT = "exact"
    SYNDICATED = "syndicated"
    EDITED = "edited"
    ABRIDGED = "abridged"
    SPUN = "spun"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text seen before (an item or a seed), as its fingerprint; no text."""

    id: str  # item id, or "seed/<file stem>"
    mark: bytes
    outlet: str = ""
    published: datetime | None = None
    trust: Trust = Trust.PRESS
    url: str = ""  # canonical
    story: str = ""
    root: str = ""  # of an update or copy: the document it belongs to
    copy: Copy | None = None  # what it was judged to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """New (``copy`` is None), or whose copy it is and what is new in it."""

    copy: Copy | None = None
    of: str | None = None
    score: float = 0.0  # 0..1, share covered
    reason: str = ""
    new_spans: tuple[tuple[int, int], ...] = ()  # of a copy or update: its own text
    takes: tuple[tuple[str, Copy], ...] = ()  # stored documents that copy this text, and how
