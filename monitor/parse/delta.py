"""Which entries of a feed were seen before, told from its raw bytes without parsing it.

The body is cut into a head, one chunk per entry and a tail. Whenever the shape leaves a doubt there
is no cut, and the whole is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from monitor.parse.characters import sections, without_controls
from monitor.parse.clean import compose, plain

SIZE = 8  # bytes of one chunk's hash
KINDS = ((b"<item", b"</item>"), (b"<entry", b"</entry>"))
MOST_CHUNKS = 200_000
EDGE = "\x1e"  # parts the texts of elements; no legal character of XML
WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
INNER_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
XML = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
INLINE = re.compile(
    r"</?(?:[\w-]{1,20}:)?(?:a|abbr|b|big|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)"
    r"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
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
    if closing in tail or not _balanced(head) or not _balanced(tail):
        return None
    if not all(chunk.count(opening) == 1 and _balanced(chunk) for chunk in chunks):
        return None
    return Cut(head, tuple(chunks), tail)


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


def _balanced(piece: bytes) -> bool:
    """Whether no CDATA section or comment reaches over the piece's edge."""
    return piece.count(b"<![CDATA[") == piece.count(b"]]>") and piece.count(b"<!--") == piece.count(
        b"-->"
    )


def hash_of(chunk: bytes) -> bytes:
    """Eight bytes that stand for a chunk."""
    return blake2b(chunk, digest_size=SIZE).digest()


def known(chunks: bytes) -> frozenset[bytes]:
    """The hashes in ``Feed.chunks``."""
    return frozenset(chunks[at : at + SIZE] for at in range(0, len(chunks), SIZE))


def new_chunks(before: bytes, after: bytes) -> int:
    """How many chunks of the second list are not in the first."""
    return len(known(after) - known(before))


def chunk_text(chunk: str) -> str:
    """All a reader could see of a raw entry chunk, for a filter that must not miss anything.

    Every text the entry could come to have stands in it, freed of markup the same way; attribute
    values and element names do not, except links, which no query reads.

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
    text = INNER_TAG.sub(EDGE, INLINE.sub("", part) if "</" in part else part)
    return XML_REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    return XML[found[0]]


def _seen(field: str) -> str:
    """A field as it is or could be cleaned: also when its publisher escaped it twice."""
    text = plain(field)
    return f"{text}\n\n{plain(text)}" if "&" in text or "<" in text else text
