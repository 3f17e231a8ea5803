"""What a feed published: entries, as its bytes say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.types.sources import Trust


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as its feed published it, freed of markup, NFC, no controls in the title."""

    guid: str  # as published, "" when the feed gives none
    url: str  # the link as published
    title: str
    summary: str = ""
    body: str = ""  # "" when the feed has only a summary
    published: datetime | None = None
    language: str = ""  # of the entry, else its feed; BCP 47 primary subtag
    source: str = ""  # publisher named by the entry itself (Google News <source>)
    country: str = ""  # of that publisher where the entry says it; ISO 3166-1, lower case
    trust: Trust | None = None  # in that publisher, where an imported entry says it
    keys: tuple[str, ...] = ()  # identity within its feed, strongest first (guid, link, content)
    content_hash: str = ""  # of the material text: white space, counters, boilerplate left out

    @property
    def text(self) -> str:
        """Title, blank line, body (the summary where there is no body): what offsets index."""
        return f"{self.title}\n\n{self.body or self.summary}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a feed's bytes say."""

    entries: tuple[Entry, ...]
    chunks: bytes = b""
    ttl: timedelta | None = None  # from ttl, sy:updatePeriod, skipHours
    title: str = ""
    language: str = ""
    delta: bool = False  # only unseen chunks were parsed
    skipped: int = 0  # unseen entries nobody could want: remembered in ``chunks``, not parsed
    gap: timedelta | None = None  # usual time between entries, told of a first reading that skips
    problem: str = ""  # read, but something is wrong with it
    cut: bool = False  # it ends before its last element: more entries may come
