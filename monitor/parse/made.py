"""Entries made from values instead of a feed's markup: imports, documents of the seed corpus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.parse.clean import one_line
from monitor.parse.entry import Context, Raw, to_entry

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Entry


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
    raw = Raw(guid=guid, link=url, title=one_line(title), language=language, source=source)
    raw.summary, raw.content = _markup(summary), _markup(body)
    entry = to_entry(raw, Context(url=url, language=language))
    return replace(entry, published=published)


def _markup(text: str) -> str:
    """Give plain text the markup its line breaks stand for; markup stays as it is."""
    if "</" in text or "<br" in text or "<p>" in text:
        return text
    from html import escape  # noqa: PLC0415 -- only imports need it

    return "".join(
        f"<p>{escape(part, quote=False)}</p>" for part in text.split("\n") if part.strip()
    )
