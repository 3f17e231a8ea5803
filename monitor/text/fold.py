"""Folding: one spelling for all the ways a text can be written, with the way back to its offsets.

Folded text is NFKC, lower case, free of accents and format characters; hyphens, dashes, quotes,
brackets and runs of white space are one space; a possessive ``'s`` is dropped; a blank line is
``BREAK``. It begins with a space, so that in alphabetic scripts every word follows one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

BREAK = "\x01"  # a blank line: no phrase reads across it
CJK_RANGES = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
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
_POSSESSIVES = tuple((f"'s{after}", f"  {after}") for after in " ,.;:!?\n")
_STROKED = dict(zip("łŁøØđĐħĦŧŦıƚɨ", "lLoOdDhHtTiLi", strict=True))  # strokes are no accents
_VOICED = "\u3099\u309a\uff9e\uff9f"
_RUNS = re.compile("  +")
_SPECIAL, _IS_CJK, _UNKNOWN = 1, 2, 4  # flags
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
def _ascii_table() -> bytes:
    """Build the table for ASCII: one byte for one byte, controls are spaces."""
    folded = (chr(c).lower().translate(_DECREED) for c in range(128))
    kept = "".join(f if c >= 32 or f in "\n\x01" else " " for c, f in enumerate(folded))
    return kept.encode("latin-1") + bytes(range(128, 256))


class _Tables:
    """Tables for all of the basic plane: the folded character, and what is special.

    A character is special when it folds to none or several, or composes with its neighbour. Pages
    of 256 characters are filled when a text first needs them.
    """

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415 -- texts in ASCII need none

        self.plain: NDArray[np.uint32] = np.arange(0x10001, dtype=np.uint32)
        self.flags: NDArray[np.uint8] = np.full(0x10001, _UNKNOWN, dtype=np.uint8)
        self.flags[0x10000] = _SPECIAL
        for start, end in _SETTLED:
            self.flags[start:end] = _IS_CJK * (_CJK.match(chr(start)) is not None)

    def fill(self, codes: NDArray[np.uint32], marks: NDArray[np.uint8]) -> None:
        """Fill the pages of all characters not known yet."""
        for page in set((codes[(marks & _UNKNOWN) != 0] >> 8).tolist()):
            for code in range(page << 8, (page + 1) << 8):
                if self.flags[code] & _UNKNOWN:
                    self.plain[code], self.flags[code] = _entry(code)


def _entry(code: int) -> tuple[int, int]:
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
def _tables() -> _Tables:
    return _Tables()


@dataclass(frozen=True, slots=True)
class _Layer:
    """One step back from folded positions: what begins and ends at each change of shift."""

    marks: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def start(self, position: int) -> int:
        i = bisect_right(self.marks, position) - 1
        return self.starts[i] + position - self.marks[i]

    def end(self, position: int) -> int:
        i = bisect_right(self.marks, position) - 1
        if self.marks[i] == position:
            return self.ends[i]
        return self.starts[i] + position - self.marks[i]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back; ``text`` is searched, ``original`` is what offsets index."""

    text: str
    original: str
    cjk: bool
    layers: tuple[_Layer, ...]  # the outermost first

    def start(self, position: int) -> int:
        """Give the original offset of the character at a folded position."""
        for layer in self.layers:
            position = layer.start(position)
        return position

    def end(self, position: int) -> int:
        """Give the original offset just after the character before a folded position."""
        for layer in self.layers:
            position = layer.end(position)
        return position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a folded slice into the original one."""
        return self.start(start), self.end(end)


def fold(text: str) -> Folded:
    """Fold a text for searching, keeping the way back to its own offsets.

    Linear in the length of the text; a handful of vectorised passes.
    """
    layers: list[_Layer] = []
    if text.isascii():
        same = text.encode("latin-1").translate(_ascii_table()).decode("latin-1")
        cjk = False
    else:
        same, cjk, edits = _mapped(text)
        if edits:
            same, layer = _edited(same, edits)
            layers.append(layer)
    if "'" in same:
        for old, new in _POSSESSIVES:
            same = same.replace(old, new)
        same = same.replace("'", " ")
    if "\n" in same:
        same = same.replace("\n \n", "\n\n ").replace("\n\n", f"{BREAK} ").replace("\n", " ")
    same, layer = _collapsed(same)
    return Folded(same, text, cjk, (layer, *layers))


def fold_term(term: str) -> str:
    """Fold a name or a term of a query the way texts are folded, without outer spaces."""
    return _RUNS.sub(" ", fold(term).text.replace(BREAK, " ")).strip()


def _mapped(text: str) -> tuple[str, bool, list[tuple[int, int, str]]]:
    """Fold one for one; tell whether CJK occurs, and what is longer or shorter when folded."""
    import numpy as np  # noqa: PLC0415 -- as above

    tables = _tables()
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
    marks = tables.flags.take(codes, mode="clip")
    if int(np.bitwise_or.reduce(marks)) & _UNKNOWN:
        tables.fill(codes, marks)
        marks = tables.flags.take(codes, mode="clip")
    same = tables.plain.take(codes, mode="clip").tobytes().decode("utf-32-le")
    found = int(np.bitwise_or.reduce(marks))
    if not found & _SPECIAL:
        return same, bool(found & _IS_CJK), []
    at = np.flatnonzero(marks & _SPECIAL)
    breaks = np.flatnonzero(np.diff(at) > 1)
    starts = at[np.concatenate(([0], breaks + 1))].tolist()
    ends = at[np.concatenate((breaks, [len(at) - 1]))].tolist()
    edits = [
        (start, end, _base(text[start:end]))
        for first, last in zip(starts, ends, strict=True)
        for start, end in _clusters(text, max(0, first - (text[first] in _VOICED)), last + 1)
    ]
    return same, bool(found & _IS_CJK), edits


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


def _edited(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, _Layer]:
    """Apply replacements and record where they stand."""
    parts: list[str] = []
    rows = [(0, 0, 0)]
    old = new = 0
    for start, end, replacement in edits:
        parts += (text[old:start], replacement)
        new += start - old
        rows += [(new + j, start, end if j else start) for j in range(len(replacement))]
        new += len(replacement)
        old = end
        vanished = not replacement and unicodedata.combining(text[start]) == 0
        rows.append((new, end, _end_before(rows, new, start) if vanished else end))
    parts.append(text[old:])
    marks, starts, ends = zip(*rows, strict=True)
    return "".join(parts), _Layer(marks, starts, ends)


def _end_before(rows: list[tuple[int, int, int]], new: int, start: int) -> int:
    """Give the original end of what precedes a place where characters vanished."""
    return rows[-1][2] if rows[-1][0] == new else start


def _collapsed(text: str) -> tuple[str, _Layer]:
    """Put a space before the text and make every run of spaces one."""
    if "  " not in text:
        return f" {text}", _Layer((0, 1), (0, 0), (0, 0))
    spans = [m.span() for m in _RUNS.finditer(text)]
    after = tuple([end for _, end in spans])
    removed = accumulate([end - start - 1 for start, end in spans])
    marks = (0, 1, *[end - gone + 1 for end, gone in zip(after, removed, strict=True)])
    pieces = [" "]
    at = 0
    for start, end in spans:
        pieces.append(text[at : start + 1])
        at = end
    pieces.append(text[at:])
    return "".join(pieces), _Layer(marks, (0, 0, *after), (0, 0, *after))
