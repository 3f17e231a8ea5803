"""Heavy documents, read in a process of its own; one that takes too much is read in part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.parse.child import Costly, apart
from monitor.parse.feed import parse_feed
from monitor.parse.page import parse_page
from monitor.parse.weight import LARGE, is_odd_page
from monitor.text.sieve import sieve_of

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.parse.page import Page
    from monitor.types import Parsed

SECONDS = 5  # of processor time; 15 MB of ordinary entries take 2
PAGE_SECONDS = 4  # as much; half a second goes into loading the reader of pages


def parse_apart(  # noqa: PLR0913 -- as parse_feed
    body: bytes,
    *,
    url: str,
    content_type: str,
    language: str,
    known_chunks: bytes = b"",
    fields: tuple[tuple[str, str], ...] = (),
    now: datetime | None = None,
    sieve: object = None,
) -> Parsed:
    """Read what a feed published, as ``parse_feed`` does, in a process of its own.

    Args:
        body: The document.
        url: As there, and the rest.
        content_type: As there.
        language: As there.
        known_chunks: As there.
        fields: As there.
        now: As there.
        sieve: What ``Sieve.plain`` wrote, in place of ``wanted``.

    Returns:
        All of it; of a document that takes more than it may, what its first part says.

    Raises:
        ParseError: It is no feed.
    """
    known: dict[str, object] = {
        "url": url,
        "content_type": content_type,
        "language": language,
        "known_chunks": known_chunks,
        "fields": fields,
        "now": now,
    }
    try:
        return apart(_parse, body, sieve, known, seconds=SECONDS)
    except Costly as costly:
        parsed = _parse(body[:LARGE], sieve, known)
        problem = f"only its first {LARGE // 1_000_000} MB is read: {costly}"
        return replace(parsed, problem=problem, cut=False)


def read_page(body: bytes, url: str, *, content_type: str = "", language: str = "") -> Page:
    """Read an article page as ``parse_page`` does, in a process of its own if it is odd.

    Args:
        body: The page.
        url: Its address.
        content_type: As there.
        language: As there.

    Raises:
        ParseError: There is no article on it, or it takes more than it may.
    """
    if not is_odd_page(body):
        return parse_page(body, url, content_type=content_type, language=language)
    known = {"content_type": content_type, "language": language}
    return apart(parse_page, body, url, seconds=PAGE_SECONDS, **known)


def _parse(body: bytes, sieve: object, known: dict[str, object]) -> Parsed:
    made = sieve_of(sieve)
    return parse_feed(body, wanted=made.might_hold if made else None, **known)  # type: ignore[arg-type]
