"""What is read of a mark as stored, without reading all of it."""

from __future__ import annotations

import struct

# version, flags, words, content words, title facts, lead names, names, keys, exact, title, body
HEAD = struct.Struct("<BBHHBBBB10s8s8s")


def length(mark: bytes) -> int:
    """Read how many words the text of a mark has."""
    return int(HEAD.unpack_from(mark)[2]) if len(mark) >= HEAD.size else 0


def lead_names(mark: bytes) -> tuple[int, ...]:
    """Read which people and countries headline and lead name; () where that is no mark."""
    if len(mark) < HEAD.size:
        return ()
    _, _, _, n, titles, leads, *_ = HEAD.unpack_from(mark)
    packed = mark[HEAD.size + n : HEAD.size + n + (2 * n + 7) // 8]
    at = HEAD.size + n + len(packed) + 2 * (_factual(packed) + titles)
    return struct.unpack_from(f"<{leads}H", mark, at) if at + 2 * leads <= len(mark) else ()


def _factual(packed: bytes) -> int:
    """Count the words whose kind, two bits each from the highest, is not zero."""
    bits = int.from_bytes(packed, "big")
    odd = int.from_bytes(b"\x55" * len(packed), "big")
    return ((bits | bits >> 1) & odd).bit_count()
