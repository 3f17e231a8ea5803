"""What each character folds to, one for one where it can be, and what gets longer or shorter.

Texts that Latin-1 can write go through a table of bytes, others through one of the basic plane.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from monitor.text.typed import typewritten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.text.way_back import Edit

CJK_RANGES = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
SHORT = 64  # characters; above, the table is worth loading: names and terms do without it
_HEAD = 64  # characters in which a text of CJK shows that it is one
_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
_CJK = re.compile(f"[{CJK_RANGES}{_JAMO}\u3131-\u318e\uff66-\uff9f]")

# What folds to another single character by decree rather than by Unicode.
_QUOTES = "\u2019\u2018\u02bc\u2032\uff07\u00b4`"
_DOTS = "\u30fb\u318d\u2027\uff65\u22c5"
_SPACES = (
    '-/\\\t\r"()[]{}<>*#|_~=+\xa0\xab\xbb\u2013\u2014\u2010\u2011\u2012\u2015\u2212\u201c\u201d\u201e'
    "\u2026\u2022\u202f\u2009\u3000\u2039\u203a\u300a\u300b\u301c\uff5e\u2028\u2029"
)
_DECREED = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DOTS, "\xb7")}
)
_STROKED = dict(zip("łŁøØđĐħĦŧŦıƚɨ", "lLoOdDhHtTiLi", strict=True))  # strokes are no accents
_VOICED = "\u3099\u309a\uff9e\uff9f"
_SPECIAL, _IS_CJK, _UNKNOWN = 1, 2, 4  # flags
_SPECIALS = re.compile(rb"\x01+")
_ODD = "\xff"  # in the table of the west: folds to no single byte
_COMPOSING = re.compile(f"[{_JAMO}{_VOICED}]")
_KEPT = re.compile(
    "[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    f"{_JAMO}\ud800-\udfff\ue000-\uf8ff]"
)
# Whole blocks in which every character stays as it is.
_SETTLED = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAC00, 0xD7A4), (0xD800, 0xF900))
_DROPPED = frozenset({"Cf", "Mn", "Me", "Cc"})


@lru_cache(maxsize=4096)
def _base(cluster: str) -> str:
    """Fold one character with its marks: NFKC, no accent, no case; format characters vanish."""
    if cluster in _DOTS:
        return "\xb7"
    kept: list[str] = []
    for part in unicodedata.normalize("NFKD", cluster.translate(_DECREED)):
        if part in "\n\x01" or (part in "\u3099\u309a" and kept):
            kept.append(part)
        elif unicodedata.category(part) not in _DROPPED:
            kept.append(_STROKED.get(part, part))
    plain = unicodedata.normalize("NFKC", "".join(kept)).casefold()
    return unicodedata.normalize("NFKC", plain).translate(_DECREED)


@cache
def _western_table() -> bytes:
    """Build the table for Latin-1: a byte for each that folds to one, ``_ODD`` for others."""
    rows = (_row(code) for code in range(256))
    return bytes(ord(_ODD) if flags or folded > 0xFF else folded for folded, flags in rows)


class _Table:
    """A table for all of the basic plane: the folded character, and what is special about it.

    A character is special when it folds to none or several, or composes with its neighbour. Pages
    of 256 characters are filled when a text first needs them.
    """

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415 -- texts of the west need none

        self._folded = np.arange(0x10001, dtype=np.uint32)
        self._flags = np.full(0x10001, _UNKNOWN, dtype=np.uint8)
        self._flags[0x10000] = _SPECIAL
        for start, end in _SETTLED:
            self._flags[start:end] = _IS_CJK * (_CJK.match(chr(start)) is not None)

    def look_up(self, text: str) -> tuple[str, bytes]:
        """Fold one for one; give the flags of every character."""
        import numpy as np  # noqa: PLC0415 -- as above

        codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4")
        flags = self._flags.take(codes, mode="clip").tobytes()
        if _UNKNOWN in flags:
            self._fill({ord(char) >> 8 for char in set(text)})
            return self.look_up(text)
        return self._folded.take(codes, mode="clip").tobytes().decode("utf-32-le"), flags

    def _fill(self, pages: Iterable[int]) -> None:
        for page in pages:
            for code in range(page << 8, min((page + 1) << 8, 0x10000)):
                if self._flags[code] == _UNKNOWN:
                    self._folded[code], self._flags[code] = _row(code)


def _row(code: int) -> tuple[int, int]:
    """Fold one character alone: what it becomes, and its flags."""
    char = chr(code)
    flag = _IS_CJK if _CJK.match(char) else 0
    if _COMPOSING.match(char):
        return code, flag | _SPECIAL
    if _KEPT.match(char) and char not in "\u30fb\u30ff\u309f":
        return code, flag
    folded = " " if code < 32 and char not in "\n\x01" else _base.__wrapped__(char)
    if len(folded) == 1 and not _joins(char):
        return ord(folded), flag
    return code, flag | _SPECIAL


@cache
def _table() -> _Table:
    return _Table()


def mapped(text: str, quote: str = "'") -> tuple[str, bool, Sequence[Edit]]:
    """Fold one for one; tell whether CJK occurs, and what is longer or shorter when folded.

    Args:
        text: Of any length.
        quote: What a curly quote becomes.
    """
    if text.isascii():
        return _western(text)
    if not _CJK.search(text, 0, _HEAD):
        text = typewritten(text, quote=quote)
        with suppress(UnicodeEncodeError):
            return _western(text)
    elif quote != "'":
        text = typewritten(text, quote=quote)
    same, flags = _table().look_up(text) if len(text) > SHORT else _spelt_out(text)
    cjk = _IS_CJK in flags or _SPECIAL | _IS_CJK in flags
    runs = [run.span() for run in _SPECIALS.finditer(flags.replace(b"\x03", b"\x01"))]
    edits = [
        (start, end, _base(text[start:end]))
        for first, after in runs
        for start, end in _clusters(text, max(0, first - (text[first] in _VOICED)), after)
    ]
    return same, cjk, edits


def _western(text: str) -> tuple[str, bool, Sequence[Edit]]:
    """Do so for a text that Latin-1 can write."""
    same = text.encode("latin-1").translate(_western_table()).decode("latin-1")
    edits: list[Edit] = []
    at = same.find(_ODD)
    while at >= 0:
        edits.append((at, at + 1, _base(text[at])))
        at = same.find(_ODD, at + 1)
    return same, False, edits


def _spelt_out(text: str) -> tuple[str, bytes]:
    """Do as the table does for a name or a word, character by character."""
    rows = [_alone(char) for char in text]
    return "".join([chr(code) for code, _ in rows]), bytes([flags for _, flags in rows])


@lru_cache(maxsize=8192)
def _alone(char: str) -> tuple[int, int]:
    """Give a character's row, as the table would."""
    code = ord(char)
    if code > 0xFFFF:
        return 0x10000, _SPECIAL
    if 0xD800 <= code < 0xE000:
        return ord("?"), 0
    if any(start <= code < end for start, end in _SETTLED):
        return code, _IS_CJK * (_CJK.match(char) is not None)
    return _row(code)


def _clusters(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Split a run into characters with what composes onto them."""
    begin = start
    for i in range(start + 1, end + 1):
        if i < end and _joins(text[i]):
            continue
        yield begin, i
        begin = i


def _joins(char: str) -> bool:
    return (
        unicodedata.combining(char) != 0
        or "\u1160" <= char <= "\u11ff"
        or "\ud7b0" <= char <= "\ud7ff"
        or char in "\uff9e\uff9f"
    )
