"""Folding: one spelling for all the ways a text can be written, with the way back to its offsets.

Folded text is NFKC, lower case, free of accents and format characters; hyphens, dashes, quotes,
brackets and runs of white space are one space; a possessive ``'s`` is dropped; a blank line is
``BREAK``. It begins with a space, so that in alphabetic scripts every word follows one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from monitor.text.typed import typewritten
from monitor.text.way_back import edit_layer, space_layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from monitor.text.way_back import Edit, Layer

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
_POSSESSIVE = re.compile(r"'s(?=[ ,.;:!?\n]|$)")
_STROKED = dict(zip("łŁøØđĐħĦŧŦıƚɨ", "lLoOdDhHtTiLi", strict=True))  # strokes are no accents
_VOICED = "\u3099\u309a\uff9e\uff9f"
_RUNS = re.compile("  +")
_SPECIAL, _IS_CJK, _UNKNOWN = 1 << 24, 2 << 24, 4 << 24  # flags, above the character
_CHARACTER = (1 << 24) - 1
SHORT = 128  # characters; above, the table is worth loading: names and titles do without it
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


class _Table:
    """A table for all of the basic plane: the folded character, and whether it is special.

    A character is special when it folds to none or several, or composes with its neighbour. Pages
    of 256 characters are filled when a text first needs them.
    """

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415 -- texts in ASCII need none

        self._rows = np.arange(0x10001, dtype=np.uint32) | np.uint32(_UNKNOWN)
        self._rows[0x10000] ^= _UNKNOWN | _SPECIAL
        for start, end in _SETTLED:
            self._rows[start:end] ^= _UNKNOWN | _IS_CJK * (_CJK.match(chr(start)) is not None)

    def look_up(self, text: str) -> tuple[NDArray[np.uint32], int]:
        """Give the row of every character, and all their flags together."""
        import numpy as np  # noqa: PLC0415 -- as above

        codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
        rows = self._rows.take(codes, mode="clip")
        flags = int(np.bitwise_or.reduce(rows))
        if flags & _UNKNOWN:
            self._fill(set((codes[(rows & _UNKNOWN) != 0] >> 8).tolist()))
            return self.look_up(text)
        return rows, flags

    def _fill(self, pages: Iterable[int]) -> None:
        for page in pages:
            for code in range(page << 8, (page + 1) << 8):
                if self._rows[code] & _UNKNOWN:
                    self._rows[code] = _row(code)


def _row(code: int) -> int:
    """Fold one character alone: what it becomes, with its flags."""
    char = chr(code)
    flag = _IS_CJK if _CJK.match(char) else 0
    if _COMPOSING.match(char):
        return code | flag | _SPECIAL
    if _KEPT.match(char) and char not in "\u30fb\u30ff\u309f":
        return code | flag
    folded = " " if code < 32 and char not in "\n\x01" else _base.__wrapped__(char)
    if len(folded) == 1 and not _joins(char):
        return ord(folded) | flag
    return code | flag | _SPECIAL


@cache
def _table() -> _Table:
    return _Table()


class Folded:
    """A folded text and the way back; ``text`` is searched, ``original`` is what offsets index.

    The way back is found when it is first asked for: most texts are searched in vain.
    """

    __slots__ = ("_edits", "_inner", "_loose", "_outer", "cjk", "original", "text")

    def __init__(self, loose: str, original: str, *, cjk: bool, edits: Sequence[Edit]) -> None:
        """Take a text with runs of spaces, and what was made longer or shorter before them."""
        self.text = f" {_RUNS.sub(' ', loose)}"
        self.original = original
        self.cjk = cjk
        self._loose = loose
        self._edits = edits
        self._outer: Layer | None = None
        self._inner: Layer | None = None

    def _back(self) -> Layer:
        """Find the steps back, the outermost first."""
        self._inner = edit_layer(self.original, self._edits) if self._edits else None
        self._outer = space_layer(self._loose, _RUNS)
        return self._outer

    @property
    def title_end(self) -> int:
        """Where the text's first block ends."""
        at = self.text.find(BREAK)
        return at if at >= 0 else len(self.text)

    def start(self, position: int) -> int:
        """Give the original offset of the character at a folded position."""
        position = (self._outer or self._back()).start(position)
        return self._inner.start(position) if self._inner else position

    def end(self, position: int) -> int:
        """Give the original offset just after the character before a folded position."""
        position = (self._outer or self._back()).end(position)
        return self._inner.end(position) if self._inner else position

    def at(self, original: int) -> int:
        """Give the first folded position whose character begins there or later."""
        outer = self._outer or self._back()
        return outer.at(self._inner.at(original) if self._inner else original)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a folded slice into the original one."""
        start, end = (self._outer or self._back()).span(start, end)
        return self._inner.span(start, end) if self._inner else (start, end)


def fold(text: str) -> Folded:
    """Fold a text for searching, keeping the way back to its own offsets.

    Linear in the length of the text; a handful of vectorised passes.
    """
    cjk = False
    edits: Sequence[Edit] = ()
    plain = text if text.isascii() else typewritten(text)
    if plain.isascii():
        same = plain.encode("latin-1").translate(_ascii_table()).decode("latin-1")
    else:
        same, cjk, edits = _mapped(text)
        same = _edited(same, edits) if edits else same
    if "'" in same:
        same = _POSSESSIVE.sub("  ", same).replace("'", " ")
    if "\n" in same:
        same = same.replace("\n \n", "\n\n ").replace("\n\n", f"{BREAK} ").replace("\n", " ")
    return Folded(same, text, cjk=cjk, edits=edits)


def fold_words(text: str) -> str:
    """Fold the words of a text for a search of parts of words: no way back, spaces as they come."""
    if not text.isascii():
        text = typewritten(text, quote=" ")
    if text.isascii():
        return text.encode("latin-1").translate(_ascii_table()).decode("latin-1")
    same, _, edits = _mapped(text)
    return _edited(same, edits) if edits else same


def fold_term(term: str) -> str:
    """Fold a name or a term of a query the way texts are folded, without outer spaces."""
    return _RUNS.sub(" ", fold(term).text.replace(BREAK, " ")).strip()


def _mapped(text: str) -> tuple[str, bool, list[Edit]]:
    """Fold one for one; tell whether CJK occurs, and what is longer or shorter when folded."""
    same, flags, runs = _looked_up(text) if len(text) > SHORT else _spelt_out(text)
    edits = [
        (start, end, _base(text[start:end]))
        for first, last in runs
        for start, end in _clusters(text, max(0, first - (text[first] in _VOICED)), last + 1)
    ]
    return same, bool(flags & _IS_CJK), edits


def _looked_up(text: str) -> tuple[str, int, Iterable[tuple[int, int]]]:
    """Fold one for one by the table; tell all flags, and the first and last of special runs."""
    import numpy as np  # noqa: PLC0415 -- as above

    rows, flags = _table().look_up(text)
    plain = rows & _CHARACTER if flags > _CHARACTER else rows
    same = plain.tobytes().decode("utf-32-le")
    if not flags & _SPECIAL:
        return same, flags, ()
    at = np.flatnonzero(rows & _SPECIAL)
    breaks = np.flatnonzero(np.diff(at) > 1)
    starts = at[np.concatenate(([0], breaks + 1))].tolist()
    ends = at[np.concatenate((breaks, [len(at) - 1]))].tolist()
    return same, flags, zip(starts, ends, strict=True)


def _spelt_out(text: str) -> tuple[str, int, list[tuple[int, int]]]:
    """Do the same for a name or a word, character by character and without the table."""
    rows = [_alone(char) for char in text]
    flags = 0
    runs: list[tuple[int, int]] = []
    for i, row in enumerate(rows):
        flags |= row
        if row & _SPECIAL:
            runs[-1:] = (
                [(runs[-1][0], i)] if runs and runs[-1][1] == i - 1 else [*runs[-1:], (i, i)]
            )
    return "".join([chr(row & _CHARACTER) for row in rows]), flags, runs


@lru_cache(maxsize=8192)
def _alone(char: str) -> int:
    """Give a character's row, as the table would."""
    code = ord(char)
    if code > 0xFFFF:
        return 0x10000 | _SPECIAL
    if 0xD800 <= code < 0xE000:
        return ord("?")
    if any(start <= code < end for start, end in _SETTLED):
        return code | _IS_CJK * (_CJK.match(char) is not None)
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


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """Apply replacements."""
    parts: list[str] = []
    old = 0
    for start, end, replacement in edits:
        parts += (text[old:start], replacement)
        old = end
    return "".join((*parts, text[old:]))
