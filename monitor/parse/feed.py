"""``parse_feed``: a body to entries, by the cheapest reader that can be sure of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.errors import ParseError
from monitor.parse.charset import decoded, encoding_of
from monitor.parse.clean import one_line
from monitor.parse.delta import frame, hash_of, known, split
from monitor.parse.raw import Context
from monitor.parse.scan import Scanned, scan
from monitor.parse.vocabulary import ROOTS
from monitor.types import Parsed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from monitor.parse.delta import Cut
    from monitor.types import Entry

BLANK = b" \t\r\n\x00\xef\xbb\xbf"
MAX_ENTRIES = 5_000  # read in one poll; the others follow in the next
MANY_TAGS = 400_000  # opening and closing ones that are read of a document
ROOT_WITHIN = 100_000  # characters before a feed's outer element
PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}
JSON_STARTS = ("{", "[", ")")
START = re.compile(r"<(?:\?xml|!--|!DOCTYPE|[A-Za-z])")
WEB_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF|[A-Za-z]{1,20}:feed|channel)(?:\s[^<>]{0,8000})?>")
PROLOGUE = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


def parse_feed(  # noqa: PLR0913 - one keyword per thing known of the answer
    body: bytes,
    *,
    url: str,
    content_type: str,
    language: str,
    known_chunks: bytes = b"",
    fields: tuple[tuple[str, str], ...] = (),
    now: datetime | None = None,
    wanted: Callable[[str], bool] | None = None,
) -> Parsed:
    """Read what a feed published.

    Args:
        body: The document, decoded from its content encoding.
        url: Where it came from, for relative links and its country.
        content_type: The answer's header, for its charset.
        language: BCP 47, where entries name none.
        known_chunks: ``Feed.chunks`` of the last poll; entries whose raw bytes are unchanged since
            are left out and ``delta`` is set.
        fields: Of a JSON source: our field → its path.
        now: When given, dates ahead of it are taken for now or unknown.
        wanted: Told texts in which all words of unseen entries stand; entries whose texts it
            refuses are counted in ``skipped`` and remembered in ``chunks``, but not parsed.

    Raises:
        ParseError: It is no feed; the message says what it is instead.
    """
    context = Context(url=url, language=_primary(language), now=now)
    if not body.strip(BLANK):
        raise ParseError("the answer is empty")
    encoding = encoding_of(body, content_type, context.language)
    if fields or decoded(body[:400], encoding).lstrip()[:1] in JSON_STARTS:
        from monitor.parse.json_source import parse_json  # noqa: PLC0415 -- most are XML

        return parse_json(decoded(body, encoding), fields, context)
    seen = known(known_chunks)
    parts = frame(body) if seen else None
    if parts is not None and hash_of(parts[1]) in seen:
        return _unchanged(parts, encoding, known_chunks, context)
    cut = split(body)
    if cut is None:
        return _told(_whole(decoded(body, encoding), context))
    return _by_chunks(body, cut, encoding, seen, context, wanted)


def _unchanged(
    parts: tuple[bytes, bytes, bytes], encoding: str, chunks: bytes, context: Context
) -> Parsed:
    """Read what surrounds entries that are all as they were."""
    head, _, tail = parts
    parsed = _whole(decoded(head + tail, encoding), context)
    return replace(parsed, entries=(), chunks=chunks, delta=True)


def _by_chunks(
    body: bytes,
    cut: Cut,
    encoding: str,
    seen: frozenset[bytes],
    context: Context,
    wanted: Callable[[str], bool] | None,
) -> Parsed:
    """Parse only what is unseen and wanted."""
    hashes = [hash_of(chunk) for chunk in cut.chunks]
    fresh = [(c, h) for c, h in zip(cut.chunks, hashes, strict=True) if h not in seen]
    late = {h for _, h in fresh[MAX_ENTRIES:]}  # left for the next poll
    fresh = fresh[:MAX_ENTRIES]
    kept = _kept([chunk for chunk, _ in fresh], encoding, wanted)
    remembered = b"".join(h for h in hashes if h not in late)
    rest = ""
    if late:
        rest = f"only {MAX_ENTRIES:,} entries are read at a time; the others follow"
    else:
        remembered += hash_of(body[len(cut.head) : len(body) - len(cut.tail)])
    if len(kept) < len(hashes):
        joined = b"\n".join((cut.head, *kept, cut.tail))
        parsed = _whole(decoded(joined, encoding), context)
        if len(parsed.entries) == len(kept):
            entries = _told_apart(parsed.entries, cut, encoding)
            skipped = len(fresh) - len(kept)
            gap = None if seen or not skipped else _gap(cut, context)
            parsed = replace(parsed, entries=entries, delta=True, skipped=skipped, gap=gap)
            return _told(_unfinished(replace(parsed, chunks=remembered), rest))
    parsed = _whole(decoded(body, encoding), context)
    return _told(_unfinished(replace(parsed, chunks=remembered), rest))


def _gap(cut: Cut, context: Context) -> timedelta | None:
    """Tell how often a feed publishes whose entries are not read."""
    from monitor.parse.dates import gap_between, zone_of  # noqa: PLC0415 -- once for each feed

    zone = zone_of(context.url, context.language)
    return gap_between(cut.chunks[0], cut.chunks[-1], len(cut.chunks), zone)


def _unfinished(parsed: Parsed, rest: str) -> Parsed:
    """Have the document asked for whole again when something of it is left to read."""
    return replace(parsed, problem=parsed.problem or rest, cut=True) if rest else parsed


def _kept(chunks: list[bytes], encoding: str, wanted: Callable[[str], bool] | None) -> list[bytes]:
    """Keep the chunks that may say something wanted."""
    if wanted is None or not chunks:
        return chunks
    from monitor.parse.views import worth_parsing  # noqa: PLC0415 -- most polls bring no chunk

    return worth_parsing(chunks, encoding, wanted)


def _told_apart(entries: tuple[Entry, ...], cut: Cut, encoding: str) -> tuple[Entry, ...]:
    """Take away identities that these entries share with others of the document."""
    if not entries:
        return entries
    from monitor.parse.entry import claimed, without_shared_keys  # noqa: PLC0415 -- as in `_entries`

    return without_shared_keys(entries, claimed(cut.chunks, encoding))


def _entries(scanned: Scanned, context: Context) -> tuple[Entry, ...]:
    """Make entries of what was read."""
    if not scanned.entries:
        return ()
    from monitor.parse.entry import to_entry, without_shared_keys  # noqa: PLC0415 -- most polls bring none

    return without_shared_keys([to_entry(r, context) for r in scanned.entries[:MAX_ENTRIES]])


def _told(parsed: Parsed) -> Parsed:
    """Leave out entries that say nothing at all."""
    entries = tuple(e for e in parsed.entries if e.title or e.url or e.summary or e.body)
    return parsed if len(entries) == len(parsed.entries) else replace(parsed, entries=entries)


def _whole(text: str, context: Context) -> Parsed:
    """Parse a document from its first tag to its last."""
    scanned = _scanned(text)
    if scanned.root not in ROOTS:
        raise ParseError(_not_a_feed(text, scanned))
    if len(scanned.entries) > MAX_ENTRIES and not scanned.error:
        scanned.error = f"only its first {MAX_ENTRIES:,} entries are read"
    feed = scanned.feed
    language = context.language or _primary(feed.get("language", ""))
    within = replace(context, language=language)
    return Parsed(
        entries=_entries(scanned, within),
        ttl=_ttl(scanned),
        title=one_line(feed.get("title", "")),
        language=language,
        problem=scanned.error,
        cut=scanned.cut,
    )


def _scanned(text: str) -> Scanned:
    """By our scanner; then with its characters mended; then entry by entry; then by feedparser."""
    start = START.search(text, 0, ROOT_WITHIN)
    if not start:
        raise ParseError(_not_a_feed(text, Scanned()))
    prologue = PROLOGUE.match(text)
    text = text[prologue.end() :] if prologue else text[start.start() :]
    text, endless = _bounded(text)
    scanned = scan(text)
    if endless and scanned.root in ROOTS and scanned.cut:
        scanned.error, scanned.cut = f"only its first {MANY_TAGS:,} tags are read", False
        return scanned
    if not scanned.error and scanned.root in ROOTS:
        return scanned
    root = FEED_ROOT.search(text[:ROOT_WITHIN])
    if not root or WEB_PAGE.match(text):
        raise ParseError(_not_a_feed(text, scanned))
    from monitor.parse.characters import mended  # noqa: PLC0415 -- most are in order
    from monitor.parse.mend import mend_entries  # noqa: PLC0415 -- as above

    repaired = mended(text[root.start() :])
    again = scan(repaired)
    if again.error and not again.cut:
        again = mend_entries(repaired, root[0], again)
        again.cut = False
    elif again.error:
        again.error = f"the feed is cut off: it ends in line {again.line}, before its last element"
    return again


def _bounded(text: str) -> tuple[str, bool]:
    """Cut off what is endless, between two tags; tell whether there was such."""
    if text.count("<") <= MANY_TAGS:
        return text, False
    least, most = 0, len(text)
    while most - least > 1:
        middle = (least + most) // 2
        if text.count("<", 0, middle) <= MANY_TAGS:
            least = middle
        else:
            most = middle
    return text[:least], True


def _ttl(scanned: Scanned) -> timedelta | None:
    """The longest of what a feed asks for, a day at most."""
    feed, waits = scanned.feed, []
    if feed.get("ttl", "").isdecimal():
        waits.append(timedelta(minutes=min(int(feed["ttl"][:6]), 1440)))
    hours = PERIODS.get(feed.get("period", "").lower())
    if hours:
        often = feed.get("frequency", "")
        times = max(int(often[:4]), 1) if often.isdecimal() else 1
        waits.append(min(timedelta(hours=hours) / times, timedelta(days=1)))
    return max(waits, default=None)


def _primary(language: str) -> str:
    return language.strip().replace("_", "-").partition("-")[0].lower()[:8]


def _not_a_feed(text: str, scanned: Scanned) -> str:
    """Say what an answer is, if it is no feed."""
    head = text.lstrip()[:2000]
    if scanned.root == "opml":
        return "the address gives an OPML list of feeds, not a feed"
    if WEB_PAGE.search(head):
        return "the address gives a web page, not a feed"
    if not head.startswith("<"):
        return "the answer is no XML and no JSON, so no feed"
    if scanned.error or not scanned.root:
        return f"the answer is no feed: {scanned.error or 'no XML'} in line {scanned.line or 1}"
    return f"the answer is XML but no feed: its outer element is <{scanned.root[:40]}>"
