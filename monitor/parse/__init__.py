"""Parse: bytes to entries, pages to text. Pure: the same bytes give the same values."""

from __future__ import annotations

from monitor.parse.dates import parse_date, settle_date
from monitor.parse.delta import chunk_text, new_chunks
from monitor.parse.feed import parse_feed

__all__ = ["chunk_text", "new_chunks", "parse_date", "parse_feed", "settle_date"]
