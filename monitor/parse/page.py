"""Article pages to text, and the feeds a page names. Trafilatura reads; we take the menus out.

Also for plain texts: lines that are no part of an article (menus, advertisement marks, share bars,
comment counts, related headlines) are dropped before anything is quoted or compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from monitor.errors import ParseError
from monitor.parse.charset import decoded, encoding_of
from monitor.parse.clean import compose, one_line, plain
from monitor.parse.dates import parse_date, zone_of

if TYPE_CHECKING:
    from datetime import datetime

MAX_PAGE = 3_000_000  # characters; the longest articles have a hundredth of it
MAX_TAGS = 60_000
ATTRIBUTES = r"(?:[^<>\"']++|\"[^\"<>]{0,2000}+\"|'[^'<>]{0,2000}+')*+"
LINK_TAG = re.compile(rf"<(?:link|a)\s({ATTRIBUTES})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"([a-zA-Z:-]{1,30})\s*=\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'<>]{1,2000}))"
)
FEED_TYPES = frozenset({
    "application/rss+xml", "application/atom+xml", "application/rdf+xml",
    "application/feed+json", "text/xml", "application/xml", "application/json",
})  # fmt: skip
SURE_TYPES = frozenset(["application/rss+xml", "application/atom+xml", "application/feed+json"])
FEED_LIKE = re.compile(
    r"(?:/feed/?$|/rss/?$|\.rss$|\.rdf$|/atom\.xml$|/rss\.xml$|/feed\.xml$|/index\.xml$"
    r"|[?&]feed=rss)",
    re.IGNORECASE,
)
LANGUAGE = re.compile(r"<html[^<>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,1000})", re.IGNORECASE)

NOISE = re.compile(
    r"(?:advert(?:isement|ising)?|sponsored(?: content)?|promoted"
    r"|story continues below(?: advertisement)?"
    r"|article continues (?:below|after)[\w ]{0,40}|continue reading[\w .…]{0,40}"
    r"|skip to (?:main )?content"
    r"|skip advert\w*|loading\W*|share(?: this)?(?: (?:article|story|page|on [\w ]{2,30}))?"
    r"|save(?: article)?"
    r"|print(?: this)?|copy link|link copied|email(?: this)?|facebook|twitter|x|whatsapp|linkedin"
    r"|reddit"
    r"|telegram|line|kakaotalk|pinterest|instagram|youtube|sign (?:in|up)(?: (?:for|to) .{1,80})?"
    r"|log in"
    r"|subscribe(?: (?:now|to|for) .{1,80}|now)?|newsletter\w*|menu|search|home|close|back to top"
    r"|top"
    r"|read (?:more|next|also)(?:\W.{0,160})?|related(?: (?:articles?|stories|news|topics"
    r"|content))?(?:\s*:.{0,200})?"
    r"|more (?:on|from) .{1,80}|most (?:read|popular|viewed)|trending(?: now)?"
    r"|recommended(?: for you)?|you (?:may|might) (?:also )?like"
    r"|\d[\d,.]*\s*(?:comments?|shares?|likes?|views?)|(?:leave|post|add) a comment"
    r"|comments?(?:\s*\(\d+\))?"
    r"|view comments|follow us(?: on .{1,60})?|listen(?: to this article)?(?:\W.{0,30})?"
    r"|\d+ min(?:ute)? read"
    r"|(?:image|photo|picture|file photo|credit|source)\s*:\s*.{1,80}|getty images"
    r"|watch\s*:.{0,160}|video\s*:.{0,160}"
    r"|all rights reserved.{0,60}|©.{0,120}|copyright (?:©|\(c\)|\d{4}).{0,120}"
    r"|terms (?:of (?:use|service)|and conditions)|privacy policy"
    r"|cookie (?:policy|settings)|accept (?:all )?cookies|tags?\s*:.{0,160}|topics?\s*:.{0,160}"
    r"|filed under.{0,120}"
    r"|기사제보.{0,60}|관련\s?기사.{0,80}|무단\s?전재.{0,60}|많이 본 뉴스|좋아요.{0,10}"
    r"|공유하기|댓글\s?\d{0,6}|구독하기?|광고"
    r"|글자\s?크기.{0,20}"
    r"|関連記事.{0,80}|広告|シェア(?:する)?|ツイート|あわせて読みたい.{0,60}"
    r"|続きを読む|無断転載.{0,40}|会員登録.{0,40})",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:comments?(?:\s*\(?\d[\d,]*\)?)?|\d[\d,]*\s+comments?|leave a (?:comment|reply)"
    r"|join the (?:conversation|discussion)"
    r"|related (?:articles|stories|news|content|topics)|more (?:stories|news|from .{1,60})"
    r"|most (?:read|popular|viewed)"
    r"|recommended(?: stories| reading| for you)?|you (?:may|might) (?:also )?like|read next"
    r"|trending(?: now)?|latest news"
    r"|관련\s?(?:기사|뉴스)|많이 본 뉴스|댓글(?:\s?\d+개?)?"
    r"|関連記事|コメント(?:\s?\d+件)?|アクセスランキング)\s*:?",
    re.IGNORECASE,
)
ENDS_LIKE_PROSE = re.compile(r"[.!?…。！？”\"’')\]」』]\s*$")
BREADCRUMB = re.compile(r"[^.!?]{2,60}(?:\s[›»>/|·•]\s[^.!?]{2,60}){1,10}")
MENU_RUN = 4  # short lines in a row without a full stop: a menu
MENU_LINE = 40  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as its page tells it."""

    title: str = ""
    text: str = ""
    published: datetime | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a page names."""

    url: str
    title: str = ""


def parse_page(body: bytes, url: str, *, content_type: str = "", language: str = "") -> Page:
    """Read an article page.

    Args:
        body: The page.
        url: Its address.
        content_type: The answer's header, for its charset.
        language: Of the feed that pointed here, for a charset in doubt.

    Raises:
        ParseError: There is no article on it.
    """
    text = decoded(body, encoding_of(body, content_type, language))
    if "html" not in content_type and not re.search(
        r"<(?:html|body|p|div|article)\b", text[:20_000], re.IGNORECASE
    ):
        return _plain_page(text)
    if len(text) > MAX_PAGE or text.count("<") > MAX_TAGS:
        raise ParseError("the page is too large to be an article's")
    found = _extracted(text, url)
    named = LANGUAGE.search(text[:5000])
    spoken = named[1].lower() if named else language
    title = TITLE.search(text)
    return Page(
        title=found.title or (one_line(title[1]) if title else ""),
        text=found.text,
        published=_date_of(text, url, spoken) or found.published,
        language=spoken,
    )


def _extracted(text: str, url: str) -> Page:
    """The main text by trafilatura, its title and date."""
    import trafilatura  # noqa: PLC0415 - half a second, and only pages need it

    try:
        found = trafilatura.bare_extraction(
            text,
            url=url,
            fast=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
        )
    except (ValueError, RecursionError, AttributeError, TypeError) as error:
        raise ParseError(f"the page cannot be read ({type(error).__name__})") from error
    body = clean_text(str(getattr(found, "text", "") or ""), joined_lines=True)
    if not body:
        raise ParseError("there is no article on the page")
    date = parse_date(str(getattr(found, "date", "") or ""))
    return Page(title=one_line(str(getattr(found, "title", "") or "")), text=body, published=date)


PUBLISHED = re.compile(
    r"<meta[^<>]{0,200}?(?:article:published_time|datePublished|pubdate|dc\.date"
    r"|date)[\"'][^<>]{0,100}?content\s*=\s*[\"']([^\"'<>]{6,60})"
    r"|\"datePublished\"\s*:\s*\"([^\"]{6,60})\""
    r"|<time[^<>]{0,200}?datetime\s*=\s*[\"']([^\"'<>]{6,60})",
    re.IGNORECASE,
)


def _date_of(text: str, url: str, language: str) -> datetime | None:
    """When the page says it was published, to the minute where it says so."""
    zone = zone_of(url, language)
    for found in PUBLISHED.finditer(text[:500_000]):
        date = parse_date(found[1] or found[2] or found[3], zone)
        if date:
            return date
    return None


def _plain_page(text: str) -> Page:
    body = clean_text(text)
    if not body:
        raise ParseError("there is no text on the page")
    head, _, rest = body.partition("\n")
    if len(head) <= 200 and not head.endswith((".", "。")) and rest:
        return Page(title=head.strip(), text=rest.strip())
    return Page(text=body)


def clean_text(text: str, *, joined_lines: bool = False) -> str:
    """Take out of a text what is no part of its article.

    Args:
        text: Lines; paragraphs stand on a line each or are parted by blank lines.
        joined_lines: Each line is a paragraph: write a blank line between them.
    """
    lines = [" ".join(line.split()) for line in compose(text).splitlines()]
    lines = _without_tail(lines)
    menus = _menus(lines)
    kept = [
        line
        for number, line in enumerate(lines)
        if number not in menus and not (line and _is_noise(line))
    ]
    glue = "\n\n" if joined_lines else "\n"
    if joined_lines:
        kept = [line for line in kept if line]
    return re.sub(r"\n{3,}", "\n\n", glue.join(kept)).strip()


def _is_noise(line: str) -> bool:
    if len(line) > 220:
        return False
    bare = line.strip(" *-–—•|·▶►»>[]()#")
    if not bare:
        return True
    if NOISE.fullmatch(bare.rstrip(".:")):
        return True
    return len(bare) < 120 and bool(BREADCRUMB.fullmatch(bare))


def _without_tail(lines: list[str]) -> list[str]:
    """Comments and lists of other articles begin at a heading of theirs, in the second half."""
    for number, line in enumerate(lines):
        if (
            number >= max(len(lines) // 2, 3)
            and 0 < len(line) < 60
            and TAIL.fullmatch(line.strip(" *-#•"))
        ):
            rest = [later for later in lines[number + 1 :] if later]
            prose = sum(1 for later in rest if len(later) > 280)
            if prose <= len(rest) // 4:
                return lines[:number]
    return lines


def _menus(lines: list[str]) -> set[int]:
    """Runs of short lines that end no sentence, before the first or after the last paragraph."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, "End of the text, which is no menu line."]):
        if not line:
            continue
        if (
            len(line) <= MENU_LINE
            and not ENDS_LIKE_PROSE.search(line)
            and not re.search(r"\d{2}", line)
        ):
            run.append(number)
            continue
        if len(run) >= MENU_RUN:
            found.update(run)
        run = []
    return found if len(found) < len([line for line in lines if line]) else set()


def find_feeds(body: bytes, url: str, *, content_type: str = "") -> tuple[FeedLink, ...]:
    """The feeds a web page names, best first: declared ones, then links that look like feeds."""
    text = decoded(body[:2_000_000], encoding_of(body[:2_000_000], content_type))
    declared: dict[str, str] = {}
    likely: dict[str, str] = {}
    for found in LINK_TAG.finditer(text):
        given = {
            m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(found[1])
        }
        address = _joined(url, given.get("href", ""))
        if not address:
            continue
        kind = given.get("type", "").partition(";")[0].strip().lower()
        relations = given.get("rel", "").lower().split()
        if ("alternate" in relations and kind in FEED_TYPES) or kind in SURE_TYPES:
            declared.setdefault(address, given.get("title", ""))
        elif found[0][1:2].lower() == "a" and FEED_LIKE.search(address):
            likely.setdefault(address, "")
    both = {**likely, **declared}
    order = [*declared, *(address for address in likely if address not in declared)]
    return tuple(FeedLink(url=address, title=one_line(both[address])) for address in order[:50])


def _joined(base: str, href: str) -> str:
    try:
        address = urljoin(base, href.strip()) if href else ""
    except ValueError:
        return ""
    return address if address.startswith(("http://", "https://")) else ""


__all__ = ["FeedLink", "Page", "clean_text", "find_feeds", "parse_page", "plain"]
