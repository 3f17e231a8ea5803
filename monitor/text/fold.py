"""Folding: one spelling for all the ways a text can be written, with the way back to its offsets.

Folded text is NFKC, lower case, free of accents and format characters; hyphens, dashes, quotes,
brackets and runs of white space are one space; a possessive ``'s`` is dropped; a blank line is
``BREAK``. It begins with a space, so that in alphabetic scripts every word follows one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.text.letters import mapped
from monitor.text.way_back import edit_layer, space_layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.text.way_back import Edit, Layer

BREAK = "\x01"  # a blank line: no phrase reads across it
_POSSESSIVE = re.compile(r"'s(?=[ ,.;:!?\n]|$)")
_RUNS = re.compile("  +")


class Folded:
    """A folded text and the way back; ``text`` is searched, ``original`` is what offsets index.

    The way back is found when it is first asked for: most texts are searched in vain.
    """

    __slots__ = ("_edits", "_inner", "_loose", "_outer", "cjk", "original", "text")

    def __init__(self, loose: str, original: str, *, cjk: bool, edits: Sequence[Edit]) -> None:
        """Take a text with runs of spaces, and what was made longer or shorter before them."""
        self.text = f" {_single(loose)}"
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
    same, cjk, edits = mapped(text)
    if edits:
        same = _edited(same, edits)
    if "'" in same:
        same = _POSSESSIVE.sub("  ", same).replace("'", " ")
    if "\n" in same:
        same = same.replace("\n \n", "\n\n ").replace("\n\n", f"{BREAK} ").replace("\n", " ")
    return Folded(same, text, cjk=cjk, edits=edits)


def fold_words(text: str) -> str:
    """Fold the words of a text for a search of parts of words: no way back, spaces as they come."""
    same, _, edits = mapped(text, quote=" ")
    return _edited(same, edits) if edits else same


def fold_term(term: str) -> str:
    """Fold a name or a term of a query the way texts are folded, without outer spaces."""
    return _single(fold(term).text.replace(BREAK, " ")).strip()


def _single(text: str) -> str:
    """Make one space of every run."""
    return _RUNS.sub(" ", text) if "  " in text else text


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """Apply replacements."""
    parts: list[str] = []
    old = 0
    for start, end, replacement in edits:
        parts += (text[old:start], replacement)
        old = end
    return "".join((*parts, text[old:]))
