"""feedparser, at the one door it has: for documents our scanner cannot read.

It is given bytes in memory and nothing else: a string could be an address or a file to it.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, cast

from monitor.parse.raw import Raw
from monitor.parse.scan import Scanned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CAPTION = re.compile(r"(</?media:)description\b")  # feedparser takes it for the entry's own
TYPES = {"atom": "feed", "rss": "rss", "cdf": "rss"}


def read_loosely(text: str) -> Scanned:
    """Read a document that is not well-formed, as far as feedparser can."""
    import feedparser  # noqa: PLC0415 - a tenth of a second, and most polls never need it

    text = CAPTION.sub(r"\1caption", text)
    found = feedparser.parse(  # noqa: TID251 - from bytes
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    version = str(found.get("version") or "")
    scanned = Scanned(root=TYPES.get(version[:4].rstrip("0123456789"), version and "rss"))
    scanned.entries = [_raw(cast("Mapping[str, object]", entry)) for entry in found.entries]
    head = cast("Mapping[str, object]", found.feed)
    scanned.feed = {
        name: _text(head.get(key))
        for name, key in (
            ("title", "title"),
            ("language", "language"),
            ("ttl", "ttl"),
            ("period", "sy_updateperiod"),
            ("frequency", "sy_updatefrequency"),
        )
        if head.get(key)
    }
    return scanned


def _raw(entry: Mapping[str, object]) -> Raw:
    contents = [_text(c.get("value")) for c in _dicts(entry.get("content"))]
    source = entry.get("source")
    summary, content = _text(entry.get("summary")), max(contents, key=len, default="")
    if not summary and not content:
        summary = _text(entry.get("media_caption"))
    return Raw(
        guid=_text(entry.get("id")),
        link=_text(entry.get("link")),
        title=_text(entry.get("title")),
        summary=summary,
        content=content,
        published=_text(entry.get("published")) or _text(entry.get("created")),
        updated=_text(entry.get("updated")) if "updated" in list(entry.keys()) else "",
        language=_text(entry.get("language")),
        source=_text(source.get("title")) if hasattr(source, "get") else "",
    )


def _dicts(value: object) -> Sequence[Mapping[str, object]]:
    return cast("Sequence[Mapping[str, object]]", value) if isinstance(value, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
