"""Patterns tried only where words they need stand: one cheap look per sentence serves them all.

``look`` gives the needs of all patterns a text meets, as bits; it asks every word once, remembers
what it learnt of a word, and remembers the last texts. A pattern registered after a look counts
as met by it, so the order of imports changes nothing but speed.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, reduce
from itertools import islice
from operator import or_
from threading import Lock
from typing import TYPE_CHECKING, Final

from monitor.extract.literals import needs, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    _Search = Callable[[str], re.Match[str] | None]

_SHORTEST: Final = 2  # characters of a key
_needs: Final[dict[frozenset[str], int]] = {}  # what is needed, and the number of its bit
_lock: Final = Lock()


class Keyed:
    """A pattern with the words it cannot do without, and those of each of its alternatives."""

    __slots__ = ("_bits", "_needs", "_parts", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Read the needs off the pattern and give each a bit."""
        self.pattern = pattern
        self._bits = _bits_of(needs(pattern))
        cut = parts(pattern)
        self._parts = tuple(
            _Part(_bits_of(needed), text if len(cut) > 1 else pattern, pattern.flags)
            for text, needed in cut
        )
        self._needs = tuple(part.bits for part in self._parts)

    def stands(self, text: str) -> bool:
        """Tell whether a text has the words without which nothing can match."""
        return self.met(look(text))

    def met(self, needs: int) -> bool:
        """Tell the same of what ``look`` has found in a text, asked once for many patterns."""
        if needs & self._bits != self._bits:
            return False
        for bits in self._needs:  # noqa: SIM110 -- asked for every rule and sentence
            if needs & bits == bits:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match, as the pattern itself does, by the alternatives that can match."""
        met = look(text)
        if met & self._bits != self._bits:
            return None
        best: re.Match[str] | None = None
        for part in self._parts:
            if met & part.bits == part.bits:
                found = part.search(text)
                if found is not None and (best is None or found.start() < best.start()):
                    best = found
        return best

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find like the pattern."""
        return self.pattern.finditer(text) if self.stands(text) else iter(())


def keyed(pattern: str, flags: int = 0) -> Keyed:
    """Compile a pattern that is tried only where it can match."""
    return Keyed(re.compile(pattern, flags))


def _bits_of(needed: tuple[frozenset[str], ...]) -> int:
    bits = 0
    with _lock:
        for need in needed:
            bits |= 1 << _needs.setdefault(need, len(_needs))
    return bits


class _Part:
    """One of a pattern's alternatives, compiled when first looked for."""

    def __init__(self, bits: int, pattern: str | re.Pattern[str], flags: int) -> None:
        """Take its needs, itself and the flags of the whole."""
        self.bits = bits
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def search(self) -> _Search:
        """The way to search; what can only begin the text is looked for nowhere else."""
        if isinstance(self._pattern, re.Pattern):
            return self._pattern.search
        pattern = re.compile(self._pattern, self._flags)
        first = self._pattern.startswith("^") and not pattern.flags & re.MULTILINE
        return pattern.match if first else pattern.search


class _Index:
    """The needs of the patterns known at one time, by how their words begin."""

    def __init__(self, known: Mapping[frozenset[str], int]) -> None:
        bits: dict[str, int] = {}
        for need, number in known.items():
            for key in need:
                bits[key] = bits.get(key, 0) | 1 << number
        self.count = len(known)
        self.keys: dict[str, list[tuple[str, int]]] = {}
        for key, met in bits.items():
            self.keys.setdefault(key[:_SHORTEST], []).append((key, met))
        self.in_word = lru_cache(maxsize=20_000)(self._in_word)

    def _in_word(self, word: str) -> int:
        met = 0
        for at in range(len(word) - 1):
            for key, bits in self.keys.get(word[at : at + _SHORTEST], ()):
                if word.startswith(key, at):
                    met |= bits
        return met


@lru_cache(maxsize=1)
def _index(count: int) -> _Index:
    with _lock:
        return _Index(dict(islice(_needs.items(), count)))


@lru_cache(maxsize=512)
def look(text: str) -> int:
    """Give the needs a text meets, one bit each; those not known yet count as met."""
    index = _index(len(_needs))
    return reduce(or_, map(index.in_word, text.lower().split()), -1 << index.count)
