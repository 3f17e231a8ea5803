"""Entries made from values instead of a feed's markup: imports, documents of the seed corpus."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from monitor.parse.entry import to_entry
from monitor.parse.raw import Context, Raw

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Entry

MARKUP = re.compile(
    r"</?(?:p|br|div|a|li|ul|ol|h\d|span|b|i|em|strong|img|table|blockquote)\b[^<>]*>",
    re.IGNORECASE,
)


def make_entry(  # noqa: PLR0913 -- one keyword per field
    *,
    title: str = "",
    guid: str = "",
    url: str = "",
    summary: str = "",
    body: str = "",
    published: datetime | None = None,
    language: str = "",
    source: str = "",
) -> Entry:
    """Make an entry of plain values; its identity is settled as a feed's would be.

    Args:
        title: Markup in it is dropped.
        guid: The publisher's id, "" when it has none.
        url: The link.
        summary: Plain text or markup.
        body: Plain text or markup; line breaks stay.
        published: Aware.
        language: BCP 47.
        source: The publisher.
    """
    raw = Raw(guid=guid, link=url, title=title, language=language, source=source)
    raw.summary, raw.content = _markup(summary), _markup(body)
    entry = to_entry(raw, Context(url=url, language=language))
    return replace(
        entry,
        published=published,
        summary=_as_written(summary) or entry.summary,
        body=_as_written(body) or entry.body,
    )


def _as_written(text: str) -> str:
    """Keep plain text as it is, hard line breaks and all; "" when it is markup."""
    if MARKUP.search(text):
        return ""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c.isprintable() or c.isspace()).strip()


def _markup(text: str) -> str:
    """Give plain text the markup its line breaks stand for; markup stays as it is."""
    if MARKUP.search(text):
        return text
    lines = (part for part in text.split("\n") if part.strip())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)
