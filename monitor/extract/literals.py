"""Which words a pattern cannot do without, read off the pattern itself.

Nobody has to keep a list of keys beside a rule: ``needs`` walks the pattern and gives sets of
lower-case strings, of each of which one stands in whatever the pattern matches. What the walk
does not know it promises nothing about, so a pattern is at worst tried where it cannot match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Strings = frozenset[str]

_MANY: Final = 48  # spellings of one run of characters; beyond, the run is cut
_NOTHING: Final[Strings] = frozenset({""})
_PLAIN: Final = re.compile(r"[^\\.^$*+?{}\[\]()|]{2,}(?![*+?{])")  # stands for itself
_REPEAT: Final = re.compile(r"\{(\d*)(,?)(\d*)\}")
_CODE: Final = {"x": 2, "u": 4, "U": 8}  # escapes followed by so many hexadecimal digits
_EVERYWHERE: Final = (
    "the and with for that his her its their has had have was were will are not from this in on at"
    " to of by is an it as or be he me my we us all day said"
)
_COMMON: Final = frozenset(_EVERYWHERE.split())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: all it can match, where that is little; and what it needs."""

    exact: Strings | None  # lower-case; None: too much to list
    needs: tuple[Strings, ...] = ()


_OPEN: Final = _Piece(None)  # matches who knows what
_EMPTY: Final = _Piece(_NOTHING)  # matches between characters


class _Unread(Exception):  # noqa: N818 -- no error: the pattern is only left unread
    """A construct the walk does not know."""


def needs(pattern: re.Pattern[str]) -> tuple[Strings, ...]:
    """Give sets of lower-case strings without white space; of each one stands in every match."""
    return _needed(_either([piece for _, piece in _outermost(pattern)]))


def parts(pattern: re.Pattern[str]) -> tuple[tuple[str, tuple[Strings, ...]], ...]:
    """Cut a pattern at its outermost bars: each alternative as it is written, with its needs.

    One with groups, whose numbers count, stays whole, and so does one that cannot be read.
    """
    found = _outermost(pattern)
    if pattern.groups or len(found) < 2:
        return ((pattern.pattern, needs(pattern)),)
    return tuple((text, _needed(piece)) for text, piece in found)


@lru_cache(maxsize=1)
def _outermost(pattern: re.Pattern[str]) -> tuple[tuple[str, _Piece], ...]:
    """Read a pattern's outermost alternatives; none of one that is not known how to read."""
    try:
        return () if pattern.flags & re.VERBOSE else tuple(_Walk(pattern.pattern).outermost())
    except (_Unread, IndexError):
        return ()


def _needed(piece: _Piece) -> tuple[Strings, ...]:
    found = (*piece.needs, *([] if piece.exact is None else [_words(piece.exact)]))
    return tuple(dict.fromkeys(_shortest(need) for need in found if need))


def _words(run: Strings) -> Strings:
    """Give the longest word of each spelling; nothing when one has none worth asking for."""
    words = frozenset(max(text.split() or [""], key=len) for text in run)
    return words if all(len(word) > 1 for word in words) else frozenset()


def _shortest(need: Strings) -> Strings:
    """Leave out what holds another of the set."""
    kept: list[str] = []
    for text in sorted(need, key=len):
        if not any(word in text for word in kept):
            kept.append(text)
    return frozenset(kept)


def _weight(need: Strings) -> float:
    """Guess in how many sentences one of them stands."""
    return sum(1.0 if word in _COMMON else 8.0 ** -len(word) for word in need)


class _Walk:
    """One reading of a pattern, from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def outermost(self) -> list[tuple[str, _Piece]]:
        """Read the whole pattern: its outermost alternatives as they are written, and read."""
        found = [self._written()]
        while self._take("|"):
            found.append(self._written())
        if self.at != len(self.text):
            raise _Unread
        return found

    def _written(self) -> tuple[str, _Piece]:
        start = self.at
        piece = self._sequence()
        return self.text[start : self.at], piece

    def _alternatives(self) -> _Piece:
        """Read up to the end of a group."""
        pieces = [self._sequence()]
        while self._take("|"):
            pieces.append(self._sequence())
        return _either(pieces)

    def _sequence(self) -> _Piece:
        run, whole = _NOTHING, True
        found: list[Strings] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            piece = self._repeated()
            found += piece.needs
            longer = _joined(run, piece.exact)
            if longer is not None:
                run = longer
                continue
            whole = False
            found.append(_words(run))
            run = _NOTHING if piece.exact is None else piece.exact
        if whole:
            return _Piece(run, tuple(found))
        return _Piece(None, tuple(need for need in (*found, _words(run)) if need))

    def _repeated(self) -> _Piece:
        piece = self._atom()
        least, most = 1, 1
        mark = self.text[self.at : self.at + 1]
        count = _REPEAT.match(self.text, self.at)
        if mark and mark in "?*+":
            self.at += 1
            least, most = (1 if mark == "+" else 0), (1 if mark == "?" else 2)
        elif count:
            self.at = count.end()
            least = int(count[1] or 0)
            most = int(count[3] or 2) if count[2] else least
        else:
            return piece
        if not self._take("?"):
            self._take("+")
        if least == most == 1:
            return piece
        if least > 0:
            return _Piece(None, (*piece.needs, *([_words(piece.exact)] if piece.exact else [])))
        small = most == 1 and piece.exact is not None
        return _Piece(piece.exact | _NOTHING) if small and piece.exact is not None else _OPEN

    def _atom(self) -> _Piece:
        plain = _PLAIN.match(self.text, self.at)
        if plain:
            self.at = plain.end()
            return _Piece(frozenset({plain[0].lower()}))
        sign = self.text[self.at]
        self.at += 1
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._set()
        if sign == "\\":
            return self._escape()
        if sign in "^$":
            return _EMPTY
        return _OPEN if sign == "." else _Piece(frozenset({sign.lower()}))

    def _escape(self) -> _Piece:
        sign = self.text[self.at]
        self.at += 1
        if sign in "bBAZ":
            return _EMPTY
        if sign in _CODE:
            self.at += _CODE[sign]
            return _OPEN
        if sign.isdigit():
            while self.text[self.at : self.at + 1].isdigit():
                self.at += 1
            return _OPEN
        if sign == "N":
            raise _Unread
        return _OPEN if sign.isalpha() else _Piece(frozenset({sign}))

    def _set(self) -> _Piece:
        """Read a class of characters; it counts when it lists a few of them."""
        signs: set[str] = set()
        plain = not self._take("^")
        first = True
        while first or self.text[self.at] != "]":
            first = False
            sign = self.text[self.at]
            self.at += 1
            if sign == "\\":
                sign = self.text[self.at]
                self.at += 1
                plain = plain and not sign.isalnum()
            elif sign == "-" and signs and self.text[self.at] != "]":
                plain = False
            signs.add(sign.lower())
        self.at += 1
        return _Piece(frozenset(signs)) if plain and len(signs) < 5 else _OPEN

    def _group(self) -> _Piece:
        ahead, nothing = False, False
        if self._take("?"):
            ahead, nothing = self._kind()
            if self._take(")"):
                return _EMPTY  # flags for the whole pattern
        piece = self._alternatives()
        if not self._take(")"):
            raise _Unread
        if nothing:
            return _EMPTY
        if ahead:
            best = _best(piece)
            return _Piece(_NOTHING, (best,) if best else ())
        return piece

    def _kind(self) -> tuple[bool, bool]:
        """Read what follows "(?": whether it looks ahead, and whether it promises nothing."""
        mark = re.compile(r"P<\w+>|:|[=!]|<[=!]|[aimsux-]*(?::|(?=\)))").match(self.text, self.at)
        if mark is None:
            raise _Unread
        self.at = mark.end()
        return mark[0] == "=", mark[0] in {"!", "<=", "<!"}

    def _take(self, sign: str) -> bool:
        found = self.text.startswith(sign, self.at)
        self.at += found
        return found


def _either(pieces: Sequence[_Piece]) -> _Piece:
    """Give what one of some pieces matches, and needs."""
    if not pieces:
        return _OPEN
    if len(pieces) == 1:
        return pieces[0]
    exact: Strings | None = frozenset()
    for piece in pieces:
        exact = None if exact is None or piece.exact is None else exact | piece.exact
    if exact is not None and len(exact) <= _MANY:
        return _Piece(exact)
    best = [_best(piece) for piece in pieces]
    return _Piece(None, (frozenset().union(*best),) if all(best) else ())


def _joined(run: Strings, more: Strings | None) -> Strings | None:
    """Put what may follow after what stands; ``None`` when that is too much to list."""
    if more is None or len(run) * len(more) > _MANY:
        return None
    return frozenset(a + b for a in run for b in more)


def _best(piece: _Piece) -> Strings:
    """Choose the need that fewest sentences meet."""
    exact = [] if piece.exact is None else [_words(piece.exact)]
    return min((need for need in (*piece.needs, *exact) if need), key=_weight, default=frozenset())
