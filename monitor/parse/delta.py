"""Which entries of a feed were seen before, told from its raw bytes without parsing it.

The body is cut into a head, one chunk per entry and a tail. Whenever the shape leaves a doubt there
is no cut, and the whole is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from html import unescape
from typing import TYPE_CHECKING

from monitor.parse.characters import sections, without_controls
from monitor.parse.clean import DROPPED, LINES, PARAGRAPHS, compose, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE = 8  # bytes of one chunk's hash
KINDS = ((b"<item", b"</item>"), (b"<entry", b"</entry>"))
PAIRS = ((b"<![CDATA[", b"]]>"), (b"<!--", b"-->"))
MOST_CHUNKS = 200_000
EDGE = "\x1e"  # parts the texts of elements; no legal character of XML
WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
INNER_TAG = re.compile(r"</?([A-Za-z][^<>]{0,2000})>")
STRAY = re.compile(r"<(?!/?[A-Za-z][^<>]{0,2000}>)|>[^<]*>|\A[^<]*>")  # in XML outside its tags
NAMED = rf"{EDGE}\1{EDGE}"  # what stands in a broken document like a tag may be a headline's own
XML = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
INLINE = re.compile(
    r"</?(?:[\w-]{1,20}:)?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins"
    r"|kbd|label|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)"
    r"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
MOST_DEPTHS = 5  # of escaping; a publisher who escapes twice too often uses four
PARTS = "|".join(sorted(PARAGRAPHS | LINES))  # their tags part words
TAG = (
    rf"<(?!/?(?:{PARTS})(?![a-zA-Z0-9]))(?:/?[a-zA-Z][a-zA-Z0-9]*+"
    r"(?:(?:[^<>\"']++|\"[^\"]{0,400}+\"|'[^']{0,400}+')*+|[^<>]*+)>"
    r"|[!?/][^<>]{0,2000}+>|[a-zA-Z]+[:-][^<>]{0,2000}+>)"
)
NEAR = r"[\w\x80-\U0010ffff]"  # of a word, or a mark that vanishes
GLUED = re.compile(rf"<(?<={NEAR}<){TAG[1:]}(?:{TAG})*+{NEAR}", re.IGNORECASE)
UNENDED = re.compile("&[A-Za-z][A-Za-z0-9]*&")  # what follows may become part of its name
ODD = re.compile("[\x80-\x9f\ufdd0-\ufdef\ufff0-\uffff\ufeff]")  # may vanish, or stand for such
TYPED = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\xa0\u2022"  # what parts words and is no ASCII
XML_REFERENCE = re.compile("&(?:lt|gt|quot|apos|amp);")


@dataclass(frozen=True, slots=True)
class Cut:
    """A body in pieces; ``head + chunks + tail`` and white space make it whole again."""

    head: bytes
    chunks: tuple[bytes, ...]
    tail: bytes


def split(body: bytes) -> Cut | None:
    """Cut a body into its entries, or ``None`` where its shape leaves a doubt."""
    if body.startswith(WIDE_STARTS) or sum(body.count(kind[0]) for kind in KINDS) > MOST_CHUNKS:
        return None
    places = [(at, kind) for kind in KINDS if (at := _first(body, kind[0])) >= 0]
    if not places:
        return None
    start, (opening, closing) = min(places)
    chunks, at, last = [], start, start
    while at >= 0:
        gap = body[last:at]
        end = body.find(closing, at)
        if end < 0 or (gap and not gap.isspace()):
            return None
        last = end + len(closing)
        chunks.append(body[at:last])
        at = _first(body, opening, last)
    head, tail = body[:start], body[last:]
    pairs = [pair for pair in PAIRS if pair[0] in body or pair[1] in body]
    if closing in tail or not all(_balanced(piece, pairs) for piece in (head, tail, *chunks)):
        return None
    if body.count(opening) != len(chunks) and any(c.count(opening) != 1 for c in chunks):
        return None
    return Cut(head, tuple(chunks), tail)


def frame(body: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Part a body into head, everything from the first entry to the last, and tail; no more.

    What lies between is known by its hash when the same was cut into entries before.
    """
    if body.startswith(WIDE_STARTS):
        return None
    places = [(at, kind) for kind in KINDS if (at := _first(body, kind[0])) >= 0]
    if not places:
        return None
    start, (_, closing) = min(places)
    end = body.rfind(closing, start) + len(closing)
    head, tail = body[:start], body[end:]
    whole = end > start and _balanced(head, PAIRS) and _balanced(tail, PAIRS)
    return (head, body[start:end], tail) if whole else None


def _first(body: bytes, opening: bytes, start: int = 0) -> int:
    """Where an element of this very name opens."""
    at = body.find(opening, start)
    while at >= 0 and body[at + len(opening) : at + len(opening) + 1] not in (
        b">",
        b" ",
        b"\t",
        b"\r",
        b"\n",
    ):
        at = body.find(opening, at + len(opening))
    return at


def _balanced(piece: bytes, pairs: Sequence[tuple[bytes, bytes]]) -> bool:
    """Whether no CDATA section or comment reaches over the piece's edge."""
    return all(piece.count(opening) == piece.count(closing) for opening, closing in pairs)


def hash_of(chunk: bytes) -> bytes:
    """Eight bytes that stand for a chunk."""
    return blake2b(chunk, digest_size=SIZE).digest()


def known(chunks: bytes) -> frozenset[bytes]:
    """The hashes in ``Feed.chunks``."""
    return frozenset(chunks[at : at + SIZE] for at in range(0, len(chunks), SIZE))


def views(text: str) -> str | None:
    """Raw entry chunks at each depth of their escaping, for a first look at many of them at once.

    Every word a reader could see stands in it unbroken. Where markup may stand inside a word, or
    hide part of the text, it is ``None``: then :func:`chunk_text` tells.

    Args:
        text: The decoded characters of some chunks.
    """
    pieces = list(sections(without_controls(text)))
    if any(_broken(piece) for inside, piece in pieces if not inside):
        return None
    level = "".join(piece if inside else _inside(piece) for inside, piece in pieces)
    level = level.replace(EDGE, "\n")
    levels: list[str] = []
    while len(levels) < MOST_DEPTHS:
        if not level.isascii():
            for sign in TYPED:
                level = level.replace(sign, " ")
        if _hides(level):
            return None
        levels.append(level)
        after = without_controls(unescape(level)) if "&" in level else level
        if after == level:
            return "\n".join(levels)
        level = after
    return None


def broken(text: str) -> bool:
    """Whether a chunk's tags are not those of XML: only parsing tells what becomes of it."""
    return any(_broken(piece) for inside, piece in sections(text) if not inside)


def _broken(piece: str) -> bool:
    return bool(STRAY.search(piece) or DROPPED.search(piece))


def _hides(text: str) -> bool:
    """Whether markup may join what stands on both sides of it, or hide what stands inside."""
    if "<!--" in text or "\x7f" in text or GLUED.search(text) or DROPPED.search(text):
        return True
    if UNENDED.search(text):
        return True
    return not text.isascii() and ODD.search(text) is not None


def chunk_text(chunk: str) -> str:
    """All a reader could see of a raw entry chunk, for a filter that must not miss anything.

    Every text the entry could come to have stands in it, freed of markup the same way.

    Args:
        chunk: The decoded characters of one ``<item>`` or ``<entry>``.
    """
    pieces = sections(without_controls(chunk))
    joined = "".join(piece if inside else _inside(piece) for inside, piece in pieces)
    fields = [field for field in joined.split(EDGE) if field and not field.isspace()]
    marked = [field for field in fields if "<" in field or "&" in field]
    bare = [field for field in fields if "<" not in field and "&" not in field]
    return "\n\n".join((compose("\n\n".join(bare)), *map(_seen, marked)))


def _inside(part: str) -> str:
    """Text between tags: elements part lines, except those of inline markup."""
    text = INNER_TAG.sub(NAMED, INLINE.sub("", part) if "</" in part else part)
    return XML_REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    return XML[found[0]]


def _seen(field: str) -> str:
    """A field as it is or could be cleaned: also when its publisher escaped it twice."""
    text = plain(field)
    return f"{text}\n\n{plain(text)}" if "&" in text or "<" in text else text
