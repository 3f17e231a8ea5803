"""Parse: bytes to entries, pages to text. Pure: the same bytes give the same values.

A part is loaded when first asked for: a poll that meets nothing new needs few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazily import parts_of

if TYPE_CHECKING:
    from monitor.parse.clean import plain
    from monitor.parse.dates import parse_date, settle_date
    from monitor.parse.feed import parse_feed
    from monitor.parse.heavy import parse_apart, read_page
    from monitor.parse.made import make_entry
    from monitor.parse.opml import Outline, parse_opml, write_opml
    from monitor.parse.page import FeedLink, Page, clean_text, find_feeds, parse_page
    from monitor.parse.views import chunk_text
    from monitor.parse.weight import is_heavy

__all__ = [
    "FeedLink",
    "Outline",
    "Page",
    "chunk_text",
    "clean_text",
    "find_feeds",
    "is_heavy",
    "make_entry",
    "parse_apart",
    "parse_date",
    "parse_feed",
    "parse_opml",
    "parse_page",
    "plain",
    "read_page",
    "settle_date",
    "write_opml",
]
__getattr__ = parts_of(
    __name__,
    {
        "clean": ("plain",),
        "dates": ("parse_date", "settle_date"),
        "feed": ("parse_feed",),
        "heavy": ("parse_apart", "read_page"),
        "made": ("make_entry",),
        "opml": ("Outline", "parse_opml", "write_opml"),
        "page": ("FeedLink", "Page", "clean_text", "find_feeds", "parse_page"),
        "views": ("chunk_text",),
        "weight": ("is_heavy",),
    },
)
