"""Undo content encodings, never holding more than the cap: a bomb is a short answer."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from monitor.fetch.answers import WireError

if TYPE_CHECKING:
    from monitor.fetch.answers import Answer

GZIP = b"\x1f\x8b"
MAX_LAYERS = 2
MAX_NAMES = 8
BLANK = b" \t\r\n\xef\xbb\xbf"
STARTS = (b"<", b"{", b"[")  # of documents as they are; no compressed one begins like them
MAX_MEMBERS = 5_000  # gzip streams one after the other; who cuts into blocks needs hundreds
FIRST = 4_096  # bytes of a member looked at first
STEP = 65_536
PADDING = re.compile(rb"\x00+")


def inflated(answer: Answer, max_bytes: int) -> bytes:
    """Undo an answer's content encodings, never holding more than the cap.

    Raises:
        WireError: It is in an encoding we did not ask for, damaged, or too large.
    """
    names = [n.strip().lower() for n in answer.headers.get("content-encoding", "").split(",")]
    names = [name for name in names if name not in ("", "identity")]
    body, layers = answer.body, 0
    if len(names) > MAX_NAMES:
        raise WireError("it is compressed many times over", "encoding")
    while names or body.startswith(GZIP):
        name = names.pop() if names else "gzip"  # compressed once more than it says
        packed = body.startswith(GZIP)
        zipped = name == "deflate" or (name in ("gzip", "x-gzip") and _is_zlib(body))
        if not packed and (
            body.lstrip(BLANK)[:1] in STARTS or (name in ("gzip", "x-gzip") and not zipped)
        ):
            continue  # labelled, not compressed
        if not packed and not zipped:
            raise WireError(f"its encoding {name[:20]!r} was not asked for", "encoding")
        layers += 1
        if layers > MAX_LAYERS:
            raise WireError("it is compressed many times over", "encoding")
        body, whole = _inflate(body, max_bytes, raw=not packed)
        answer.cut = answer.cut or not whole
    if len(body) > max_bytes:
        raise WireError(f"it is larger than {max_bytes:,} bytes", "too-large")
    return body


def _is_zlib(body: bytes) -> bool:
    """Tell whether a deflated body has the head it should have and often lacks."""
    return len(body) > 1 and body[0] & 15 == 8 and int.from_bytes(body[:2]) % 31 == 0


def _inflate(body: bytes, max_bytes: int, *, raw: bool) -> tuple[bytes, bool]:
    """Decompress all members; what came before damage is kept."""
    out: list[bytes] = []
    window = 47
    if raw and not _is_zlib(body):
        window = -15
    at, room = 0, max_bytes
    for _ in range(MAX_MEMBERS):
        try:
            piece, at, whole = _member(body, at, window, room)
        except zlib.error as error:
            if out:
                break  # rubbish after the last member
            raise WireError(f"its compression is damaged ({error})", "encoding") from error
        if piece is None:
            raise WireError(f"it unpacks to more than {max_bytes:,} bytes", "too-large")
        out.append(piece)
        room -= len(piece)
        if not whole:
            return b"".join(out), False
        if not body.startswith(GZIP, at):
            filled = PADDING.match(body, at)
            at = filled.end() if filled else at
        if not body.startswith(GZIP, at):
            break
    else:
        raise WireError(f"it is compressed in more than {MAX_MEMBERS:,} pieces", "encoding")
    return b"".join(out), True


def _member(body: bytes, at: int, window: int, room: int) -> tuple[bytes | None, int, bool]:
    """One member from a place on: its content unless that is too large, its end, whether whole.

    It is fed in pieces, since what zlib leaves over it copies.
    """
    inflater = zlib.decompressobj(window)
    out: list[bytes] = []
    step = FIRST
    while at < len(body) and not inflater.eof:
        piece = inflater.decompress(body[at : at + step], room + 1)
        at += step
        step = STEP
        out.append(piece)
        room -= len(piece)
        if room < 0:
            return None, at, False
    at = min(at, len(body)) - len(inflater.unused_data)
    return b"".join(out), at, inflater.eof
