"""Text from outside made fit to be shown: one line, no controls, no hidden direction changes.

For titles, names and labels. Evidence keeps its own characters wherever it is stored.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ELLIPSIS = "…"
_SPACES = re.compile(r"\s+")  # covers U+0085, U+2028, U+2029 and every Unicode space
# Direction controls: marks, embeddings, overrides, isolates, the deprecated shaping controls.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") | {
    chr(n) for n in range(0x206A, 0x2070)
}
_INVISIBLE = frozenset("\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
_JOINERS = frozenset("\u200c\u200d")  # letters and emoji need them
_WIDE = ("W", "F")


def one_line(text: str) -> str:
    """Write a text as one clean line.

    White space of any kind, line and paragraph separators included, becomes single spaces.
    Controls, direction controls, invisible format characters, lone surrogates, private-use
    code points and noncharacters are dropped; joiners stay, because scripts need them.
    """
    if text.isprintable() and "  " not in text:  # no white space but the space, nothing hidden
        return text.strip()
    spaced = _SPACES.sub(" ", text).strip()
    return _SPACES.sub(" ", "".join(c for c in spaced if _shown(c))).strip()


def shorten(text: str, columns: int) -> str:
    """Cut a line to at most ``columns`` columns, at a word's end where there is one near.

    A wide (East Asian) character counts two columns. What was cut is marked with an ellipsis.
    """
    if width(text) <= columns:
        return text
    cut, used = 0, 1
    for cut, char in enumerate(text):  # noqa: B007
        used += _columns(char)
        if used > columns:
            break
    kept = text[:cut]
    space = kept.rfind(" ")
    if space > cut * 2 // 3 and text[cut : cut + 1] != " ":
        kept = kept[:space]
    return kept.rstrip(" ,;:.-–—(") + ELLIPSIS


def excerpt(text: str, words: Sequence[str], columns: int) -> str:
    """Cut a sentence to ``columns`` columns without losing what it is quoted for.

    Its beginning is kept, and the place where the last of ``words`` stands; what lies between is
    marked as left out.
    """
    if width(text) <= columns:
        return text
    places = [(text.find(word), word) for word in words if word]
    start, word = max(places, default=(-1, ""))
    head = shorten(text, columns)
    if start < 0 or start + len(word) < len(head):
        return head
    scale = len(head) / columns  # characters a column
    head = shorten(text, columns // 2)
    reach = start + len(word) - int(columns * scale) // 3
    space = text.find(" ", max(reach, len(head)), start)
    tail = text[space + 1 if space > 0 else start :]
    return f"{head} {shorten(tail, columns // 2)}"


def width(text: str) -> int:
    """Count the columns a text takes in a fixed-width font."""
    return len(text) if text.isascii() else sum(_columns(c) for c in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def _shown(char: str) -> bool:
    if char in _JOINERS:
        return True
    if char in _BIDI or char in _INVISIBLE:
        return False
    code = ord(char)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF or 0xE0000 <= code <= 0xE007F:
        return False  # noncharacters, and the tag characters that can carry hidden text
    return unicodedata.category(char) not in {"Cc", "Cs", "Co"}
