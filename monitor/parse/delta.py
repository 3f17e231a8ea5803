"""Which entries of a feed were seen before, told from its raw bytes without parsing it.

The body is cut into a head, one chunk per entry and a tail. Whenever the shape leaves a doubt there
is no cut, and the whole is parsed.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE = 8  # bytes of one chunk's hash
KINDS = ((b"<item", b"</item>"), (b"<entry", b"</entry>"))
PAIRS = ((b"<![CDATA[", b"]]>"), (b"<!--", b"-->"))
MOST_CHUNKS = 200_000
WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


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
    opened = _opened(body)
    if opened is None:
        return None
    start, (opening, closing) = opened
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
    opened = None if body.startswith(WIDE_STARTS) else _opened(body)
    if opened is None:
        return None
    start, (_, closing) = opened
    end = body.rfind(closing, start) + len(closing)
    head, tail = body[:start], body[end:]
    whole = end > start and _balanced(head, PAIRS) and _balanced(tail, PAIRS)
    return (head, body[start:end], tail) if whole else None


def _opened(body: bytes) -> tuple[int, tuple[bytes, bytes]] | None:
    """Where the first entry opens, and of which kind it is."""
    found, end = None, len(body)
    for kind in KINDS:
        at = _first(body, kind[0], end=end)
        if at >= 0:
            found, end = (at, kind), at
    return found


def _first(body: bytes, opening: bytes, start: int = 0, end: int | None = None) -> int:
    """Where an element of this very name opens."""
    at = body.find(opening, start, end)
    while at >= 0 and body[at + len(opening) : at + len(opening) + 1] not in (
        b">",
        b" ",
        b"\t",
        b"\r",
        b"\n",
    ):
        at = body.find(opening, at + len(opening), end)
    return at


def _balanced(piece: bytes, pairs: Sequence[tuple[bytes, bytes]]) -> bool:
    """Whether no CDATA section or comment reaches over the piece's edge."""
    return all(piece.count(opening) == piece.count(closing) for opening, closing in pairs)


def hash_of(chunk: bytes) -> bytes:
    """Eight bytes that stand for a chunk, by the hash that today's processors do by themselves."""
    return sha256(chunk).digest()[:SIZE]


def known(chunks: bytes) -> frozenset[bytes]:
    """The hashes in ``Feed.chunks``."""
    return frozenset(chunks[at : at + SIZE] for at in range(0, len(chunks), SIZE))
