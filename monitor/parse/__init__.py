"""Parse: bytes to entries, pages to text. Pure: the same bytes give the same values."""

from __future__ import annotations

from monitor.parse.clean import plain
from monitor.parse.dates import parse_date, settle_date
from monitor.parse.delta import chunk_text
from monitor.parse.feed import parse_feed
from monitor.parse.made import make_entry
from monitor.parse.opml import Outline, parse_opml, write_opml
from monitor.parse.page import FeedLink, Page, clean_text, find_feeds, parse_page

__all__ = [
    "FeedLink",
    "Outline",
    "Page",
    "chunk_text",
    "clean_text",
    "find_feeds",
    "make_entry",
    "parse_date",
    "parse_feed",
    "parse_opml",
    "parse_page",
    "plain",
    "settle_date",
    "write_opml",
]
