"""The :class:`Entry` made of what a feed wrote about one.

Both readers (our scanner and feedparser) end here, so that they cannot disagree about cleaning.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.sax.saxutils import unescape

from monitor.parse.charset import decoded
from monitor.parse.clean import freed, one_line
from monitor.parse.dates import parse_date, settle_date, zone_of
from monitor.parse.raw import joined
from monitor.text.urls import link_key
from monitor.types import Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from monitor.parse.raw import Context, Raw

MAX_URL = 4000
LONG_ENOUGH = 200  # characters that identify an entry by themselves, with its date
TITLE_FROM_TEXT = 120
COUNTED = (  # figures first: the cheapest place for the search to start
    r"[0-9][\d,.]{0,12} ?[km]? ?(?:new )?(?:comments?|repl(?:y|ies)|views?|reads?|shares?|likes?"
    r"|reactions?|retweets?|upvotes?|points?|votes?|responses?)\b"
    r"|[0-9]{1,4} ?(?:min(?:ute)?s? read\b"
    r"|(?:초|분|시간|일|주|개월|년) ?전|(?:秒|分|時間|日|週間|か月|ヶ月|年)前"
    r"|(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b)"
)
COUNTERS = re.compile(COUNTED)
LABELLED = re.compile(
    r"(?:\b(?:comments?|repl(?:y|ies)|views?|reads?|shares?|likes?|points?) ?[:(]"
    r"|(?:댓글|조회수?|추천|공감|좋아요|コメント|閲覧数?|いいね|シェア) ?[:(]?)"
    r" ?\d[\d,.]{0,12} ?[개회건件回]?\)?"
)
HAS_COUNT = (
    "comment", "replies", " reply", " views", " view", " reads", " min", " shares", " likes",
    "reaction", "tweet", "vote", " points", " ago", "전", "前", "댓글", "조회",
    "추천", "공감", "좋아",
    "コメント", "閲覧", "いいね", "シェア",
)  # fmt: skip
HAS_LABEL = re.compile(r"[:(] ?[0-9]|[글수회천감요ト覧数ねア] ?[0-9]")
WORDED = re.compile(
    r"\b(?:an?|one|two|three|few|several) (?:second|minute|hour|day|week|month|year)s? ago\b"
    r"|\b(?:updated|posted|published) (?:about |just )?|\bjust now\b|방금 ?전"
)
HAS_WORDED = (" ago", "just now", "방금")
RELATED = re.compile(
    r"(?:\brelated|\bread more|\bread also|\balso read|\bsee also|\bmore on|\brecommended"
    r"|\bread next"
    r"|관련 ?(?:기사|뉴스)|많이 본|関連(?:記事|ニュース)|あわせて読みたい)[^\n]{0,200}"
    r"|\bcontinue reading.{0,120}|\bthe post .{0,300}appeared first on .{0,120}"
)
HAS_RELATED = (
    "related", "read more", "read also", "also read", "see also", "more on", "recommended",
    "read next", "관련", "많이 본", "関連", "あわせて", "continue reading", "appeared first on",
)  # fmt: skip
MOST_SEARCHED = 2_000_000  # bytes that are searched for identities used twice
IDENTITY = re.compile(
    r"<(guid|id|link)(?:\s[^<>]{0,2000})?>\s*(?:<!\[CDATA\[)?([^<>\]]{1,4000})"
    r"|<link\s[^<>]{0,2000}?href\s*=\s*[\"']([^\"'<>]{1,4000})"
)
BROKEN = re.compile(r"\s*[\t\r\n]\s*")
LINKS = ("link", None)  # None: of an ``href``


def to_entry(raw: Raw, context: Context) -> Entry:
    """Clean one entry and give it its identity."""
    guid, url = raw.guid.strip(), _link(raw, context)
    summary, material = freed(raw.summary if raw.summary != raw.content else "")
    body = ""
    if raw.content:
        body, of_content = freed(raw.content)
        if len(body) > len(summary):
            material = of_content
        else:  # the "content" is a teaser: the longer one is the text
            body = ""
    title = one_line(raw.title) or _first_line(body or summary)
    published = _published(raw, context)
    content = _digest(_material(title, material))
    return Entry(
        guid=guid[:MAX_URL],
        url=url,
        title=title,
        summary=summary,
        body=body,
        published=published,
        language=_primary(raw.language) or context.language,
        source=one_line(raw.source) if raw.source else "",
        keys=_keys(guid, url, content, material, published),
        content_hash=content,
    )


def without_shared_keys(
    entries: Sequence[Entry], claimed: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Take away identities that several entries of one feed claim: they tell nothing apart.

    Args:
        entries: Of one feed document, in its order.
        claimed: Keys that several entries of the document claim, these or others.
    """
    owners: dict[str, set[str]] = {}
    for entry in entries:
        for key in entry.keys:
            owners.setdefault(key, set()).add(f"{entry.url}\n{entry.title}\n{entry.content_hash}")
    shared = {key for key, found in owners.items() if len(found) > 1} | set(claimed)
    if not shared:
        return tuple(entries)
    return tuple(_without(entry, shared) for entry in entries)


def claimed(chunks: Sequence[bytes], encoding: str) -> set[str]:
    """Identities that more than one chunk of a document claims, told without parsing it."""
    if sum(map(len, chunks)) > MOST_SEARCHED:
        return set()
    owners: Counter[str] = Counter()
    for chunk in set(chunks):
        keys = set()
        for found in IDENTITY.finditer(decoded(chunk, encoding)):
            text = unescape(found[2] or found[3]).strip()
            keys.add(f"u:{short(link_key(text))}" if found[1] in LINKS else f"g:{short(text)}")
        owners.update(keys)
    return {key for key, count in owners.items() if count > 1}


def _without(entry: Entry, shared: set[str]) -> Entry:
    keys = tuple(key for key in entry.keys if key not in shared)
    if len(keys) == len(entry.keys):
        return entry
    own = short(f"{entry.guid}\n{entry.url}\n{entry.title}")
    return replace(entry, keys=(f"t:{own}", *keys))


def short(text: str) -> str:
    """Sixteen hex digits that stand for a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _keys(
    guid: str, url: str, content: str, material: str, published: datetime | None
) -> tuple[str, ...]:
    keys = []
    if guid:
        keys.append(f"g:{short(guid)}")
    if url:
        keys.append(f"u:{short(link_key(url))}")
    if not keys:
        keys.append(f"h:{content}")
    elif published and len(material) >= LONG_ENOUGH:
        keys.append(f"h:{short(f'{content} {published:%Y%m%d%H%M}')}")
    return tuple(keys)


def _link(raw: Raw, context: Context) -> str:
    link = raw.link.strip()
    if not link and raw.guid.strip().startswith(("http://", "https://")):
        link = raw.guid.strip()
    link = _unbroken(link)[:MAX_URL] if link else ""
    if not link:
        return ""
    try:
        if not link.startswith(("http://", "https://")):
            link = joined(joined(context.url, raw.base), link)[:MAX_URL]
        parts = urlsplit(link)
    except ValueError:
        return ""
    return link if parts.scheme in ("http", "https") and parts.hostname else ""


def _unbroken(link: str) -> str:
    """Write a link as it was meant: on one line, not escaped twice, with the host it names."""
    link = BROKEN.sub("", link).replace("&amp;", "&").replace(" ", "%20")
    return f"http://{link}" if link.lower().startswith("www.") else link


def _published(raw: Raw, context: Context) -> datetime | None:
    zone = zone_of(context.url, context.language)
    for text in (raw.published, raw.updated):
        found = parse_date(text, zone) if text else None
        if found and context.now:
            found = settle_date(found, context.now)
        if found:
            return found
    return None


def _first_line(text: str) -> str:
    line = text.partition("\n")[0]
    if len(line) <= TITLE_FROM_TEXT:
        return line
    return line[:TITLE_FROM_TEXT].rpartition(" ")[0] or line[:TITLE_FROM_TEXT]


def _primary(language: str) -> str:
    return language.strip().replace("_", "-").partition("-")[0].lower()[:8] if language else ""


def _material(title: str, text: str) -> str:
    """What of an entry is news: no counters, relative times, related links or white space."""
    whole = f"{title}\n{text}".lower()
    if any(mark in whole for mark in HAS_COUNT):
        whole = COUNTERS.sub("", whole)
        if HAS_LABEL.search(whole):
            whole = LABELLED.sub("", whole)
    if any(mark in whole for mark in HAS_WORDED):
        whole = WORDED.sub("", whole)
    if any(mark in whole for mark in HAS_RELATED):
        whole = RELATED.sub("", whole)
    return "".join(whole.split())


def _digest(material: str) -> str:
    return short(material)
