"""A line as its reader sees it: character references resolved, signs without a shape left out."""

from __future__ import annotations

import html
import re

REFERENCE = re.compile(
    r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);|[\u00ad\u200b-\u200d\u2060\ufeff]"
)


def marked_up(text: str) -> bool:
    """Whether anything in a line is to be read otherwise than it is written."""
    return ("&" in text or not text.isascii()) and REFERENCE.search(text) is not None


def seen(text: str) -> tuple[str, list[int]]:
    """Resolve what a line has of references and invisible signs.

    Returns:
        The line as seen, and where each of its characters stood; one place more for its end.
    """
    parts: list[str] = []
    places: list[int] = []
    last = 0
    for found in REFERENCE.finditer(text):
        start, end = found.span()
        sign = html.unescape(found.group()) if end - start > 1 else ""
        sign = found.group() if len(sign) > 1 else sign
        parts += [text[last:start], sign]
        places += [*range(last, start), *range(start, start + len(sign))]
        last = end
    parts.append(text[last:])
    places += range(last, len(text) + 1)
    return "".join(parts), places
