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
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BREAK = "\x01"  # a blank line: no phrase reads across it
CJK_RANGES = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
_CJK = re.compile(f"[{CJK_RANGES}{_JAMO}\u3131-\u318e\uff66-\uff9f]")

# One character for one character, so that offsets stay.
_SAME_LENGTH = (
    *((c, "'") for c in "\u2019\u2018\u02bc\u2032\uff07\u00b4`"),
    *((c, " ") for c in "\u2013\u2014\u2010\u2011\u2012\u2015\u2212\u201c\u201d\u201e\u2026\u2022"),
    *((c, " ") for c in "\u00a0\u202f\u2009\u3000\u2039\u203a\u300a\u300b\u301c\uff5e\u2028\u2029"),
    *((c, "\u00b7") for c in "\u30fb\u318d\u2027\uff65\u22c5"),
    ("\u0130", "I"),
)
_SPACES = "-/\\\t\r\"()[]{}<>*#|_~=+\xa0\xab\xbb\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_TO_SPACE = str.maketrans(dict.fromkeys(_SPACES, " "))
_POSSESSIVES = tuple((f"'s{after}", f"  {after}") for after in " ,.;:!?\n")
_STROKED = dict(zip("łŁøØđĐħĦŧŦıƚɨ", "lLoOdDhHtTiLi", strict=True))  # strokes are no accents
_SPECIAL = re.compile(
    f"[\u3040-\u30ff][\u3099\u309a]|[^\x01\x09-\x0d\x20-\x7e\u00b7{CJK_RANGES}\u3001-\u3011"
    "\uff0c\uff01\uff1f\uff1a\uff1b]+"
)
_RUNS = re.compile("  +")
_DROPPED = frozenset({"Cf", "Mn", "Me", "Cc"})


@lru_cache(maxsize=4096)
def _base(cluster: str) -> str:
    """Fold one character with its marks: NFKC, no accent, no case; format characters vanish."""
    kept: list[str] = []
    for part in unicodedata.normalize("NFKD", cluster):
        if part in "\n\x01" or (part in "\u3099\u309a" and kept):
            kept.append(part)
        elif unicodedata.category(part) not in _DROPPED:
            kept.append(_STROKED.get(part, part))
    plain = unicodedata.normalize("NFKC", "".join(kept)).casefold()
    return unicodedata.normalize("NFKC", plain).translate(_TO_SPACE)


def _latin1_table() -> bytes:
    """Build the table for texts that fit Latin-1: one byte for one byte."""
    table = bytearray(range(256))
    for code in range(256):
        folded = " " if chr(code) in _SPACES else _base(chr(code))
        if len(folded) == 1 and ord(folded) < 256:
            table[code] = ord(folded)
    return bytes(table)


_LATIN1 = _latin1_table()
_LATIN1_LONG = re.compile(
    "[" + "".join(re.escape(chr(c)) for c in range(256) if len(_base(chr(c))) != 1
                  and chr(c) not in _SPACES) + "]"
)


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

    Linear in the length of the text. Texts in Latin-1, typographic punctuation allowed, take a
    handful of C calls.
    """
    same, cjk, special = _same_length(text)
    layers: list[_Layer] = []
    if special is not None and (edits := _specials(same, special)):
        same, layer = _edited(same, edits)
        layers.append(layer)
    same, layer = _collapsed(same)
    return Folded(same, text, cjk, (layer, *layers))


def fold_term(term: str) -> str:
    """Fold a name or a term of a query the way texts are folded, without outer spaces."""
    return fold(term).text.replace(BREAK, " ").strip()


def _same_length(text: str) -> tuple[str, bool, re.Pattern[str] | None]:
    """Fold what needs no change of length; tell whether CJK occurs and what is left to fold."""
    same = text
    if not same.isascii():
        for old, new in _SAME_LENGTH:
            same = same.replace(old, new)
    try:
        same = same.encode("latin-1").translate(_LATIN1).decode("latin-1")
        cjk, special = False, (None if same.isascii() and same.isprintable() else _LATIN1_LONG)
    except UnicodeEncodeError:
        same = same.lower()
        for space in _SPACES:
            same = same.replace(space, " ")
        cjk, special = _CJK.search(same) is not None, _SPECIAL
    if "'" in same:
        for old, new in _POSSESSIVES:
            same = same.replace(old, new)
        same = same.replace("'", " ")
    if "\n" in same:
        same = same.replace("\n \n", "\n\n ").replace("\n\n", f"{BREAK} ").replace("\n", " ")
    return same, cjk, special


def _specials(text: str, special: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """Find the characters whose folding is longer or shorter, cluster by cluster."""
    edits = []
    for found in special.finditer(text):
        for start, end in _clusters(text, found.start(), found.end()):
            edits.append((start, end, _base(text[start:end])))
    return edits


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
        for j in range(len(replacement)):
            rows.append((new + j, start, end if j else start))
        new += len(replacement)
        old = end
        rows.append((new, end, end if replacement else rows[-1][2] if rows[-1][0] == new else start))
    parts.append(text[old:])
    marks, starts, ends = zip(*rows, strict=True)
    return "".join(parts), _Layer(marks, starts, ends)


def _collapsed(text: str) -> tuple[str, _Layer]:
    """Put a space before the text and make every run of spaces one."""
    if "  " not in text:
        return f" {text}", _Layer((0, 1), (0, 0), (0, 0))
    spans = [m.span() for m in _RUNS.finditer(text)]
    removed = accumulate(end - start - 1 for start, end in spans)
    after = tuple(end for _, end in spans)
    marks = (0, 1, *(end - gone + 1 for end, gone in zip(after, removed, strict=True)))
    return f" {_RUNS.sub(' ', text)}", _Layer(marks, (0, 0, *after), (0, 0, *after))
