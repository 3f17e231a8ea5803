"""Undo content encodings, never holding more than the cap: a bomb is a short answer."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from monitor.fetch.answers import WireError

if TYPE_CHECKING:
    from monitor.fetch.answers import Answer

GZIP = b"\x1f\x8b"
MAX_LAYERS = 2


def inflated(answer: Answer, max_bytes: int) -> bytes:
    """Undo an answer's content encodings, never holding more than the cap.

    Raises:
        WireError: It is in an encoding we did not ask for, damaged, or too large.
    """
    names = [n.strip().lower() for n in answer.headers.get("content-encoding", "").split(",")]
    names = [name for name in names if name not in ("", "identity")]
    body = answer.body
    if not names and body.startswith(GZIP):
        names = ["gzip"]
    if len(names) > MAX_LAYERS:
        raise WireError("it is compressed many times over", "encoding")
    for name in reversed(names):
        if name not in ("gzip", "x-gzip", "deflate"):
            raise WireError(f"its encoding {name[:20]!r} was not asked for", "encoding")
        if name != "deflate" and not body.startswith(GZIP):
            continue  # labelled, not compressed
        body, whole = _inflate(body, max_bytes, raw=name == "deflate")
        answer.cut = answer.cut or not whole
    if len(body) > max_bytes:
        raise WireError(f"it is larger than {max_bytes:,} bytes", "too-large")
    return body


def _inflate(body: bytes, max_bytes: int, *, raw: bool) -> tuple[bytes, bool]:
    """Decompress all members; what came before damage is kept."""
    out: list[bytes] = []
    size, window = 0, 47
    if raw and (len(body) < 2 or body[0] & 15 != 8 or int.from_bytes(body[:2]) % 31):
        window = -15
    while body:
        inflater = zlib.decompressobj(window)
        try:
            piece = inflater.decompress(body, max_bytes - size + 1)
        except zlib.error as error:
            if out:
                break  # rubbish after the last member
            raise WireError(f"its compression is damaged ({error})", "encoding") from error
        size += len(piece)
        if size > max_bytes:
            raise WireError(f"it unpacks to more than {max_bytes:,} bytes", "too-large")
        out.append(piece)
        if not inflater.eof:
            return b"".join(out), False
        body = inflater.unused_data.lstrip(b"\x00")
        if not body.startswith(GZIP):
            break
    return b"".join(out), True
