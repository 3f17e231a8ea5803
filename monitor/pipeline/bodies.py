"""The body of an answer: parsed as far as it is new, and matched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

import structlog

from monitor import fetch, parse
from monitor.errors import FetchError, ParseError, TransientFetch
from monitor.pipeline.answers import Reading, told

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.pipeline.wants import Wanted
    from monitor.store import Remembered
    from monitor.types import Feed, Fetched, Parsed

log = structlog.get_logger(__name__)


class _Known(TypedDict):
    """What a parser is told of a document."""

    url: str
    content_type: str
    language: str
    known_chunks: bytes
    fields: tuple[tuple[str, str], ...]
    now: datetime


def read_body(
    app: App, client: fetch.Client, feed: Feed, answer: Fetched, now: datetime
) -> Reading:
    """Read a body other than the last one, and say what watchlists want of it."""
    source = feed.source
    try:
        parsed = _parsed(app, feed, answer, now)
    except ParseError as error:
        error = _with_advice(error, answer)
        failed = replace(feed, body_hash="")
        return Reading(polled=told(app, failed, answer, error, now, "failed"))
    wants, remember, fresh = _sifted(app, feed, parsed, now)
    if source.full_text:
        wants = [_with_page(client, want, now) for want in wants]
    if fresh:
        feed = replace(feed, last_entry=now)
    polled = told(app, feed, answer, parsed, now, "new" if fresh else "unchanged")
    return Reading(
        polled=replace(polled, entries=fresh + parsed.skipped),
        wanted=tuple(wants),
        remember=tuple(remember),
        passed=parsed.skipped,
    )


def _parsed(app: App, feed: Feed, answer: Fetched, now: datetime) -> Parsed:
    source = feed.source
    known = _Known(
        url=answer.url,
        content_type=answer.content_type,
        language=source.language,
        known_chunks=feed.chunks,
        fields=source.fields,
        now=now,
    )
    if parse.is_heavy(answer.body):
        return parse.parse_apart(answer.body, sieve=app.made.sieve.plain(), **known)
    return parse.parse_feed(answer.body, wanted=app.might_want, **known)


def _with_advice(error: ParseError, answer: Fetched) -> ParseError:
    """Name the feed that a page names, where a page stands in place of one."""
    if "web page" not in str(error) or parse.is_heavy(answer.body):
        return error
    found = parse.find_feeds(answer.body, answer.url)
    return ParseError(f"{error}; it names {found[0].url}") if found else error


def _sifted(
    app: App, feed: Feed, parsed: Parsed, now: datetime
) -> tuple[list[Wanted], list[Remembered], int]:
    if not parsed.entries:
        return [], [], 0
    from monitor.pipeline.wants import sift  # noqa: PLC0415 -- most polls bring no entry

    return sift(app, feed, parsed.entries, now)


def _with_page(client: fetch.Client, want: Wanted, now: datetime) -> Wanted:
    """Read the article itself; when that fails the feed's own text must do."""
    try:
        answer = client.fetch_page(want.entry.url, now=now)
        page = parse.read_page(
            answer.body,
            answer.url,
            content_type=answer.content_type,
            language=want.entry.language,
        )
    except (FetchError, ParseError) as error:
        if isinstance(error, TransientFetch) and error.code == "stopped":
            raise
        log.info("page.unread", url=want.entry.url, problem=str(error))
        return want
    if len(page.text) <= len(want.entry.body or want.entry.summary):
        return want
    published = want.entry.published or page.published
    return replace(want, entry=replace(want.entry, body=page.text, published=published))
