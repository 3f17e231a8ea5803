"""Patterns tried only where words they need stand: one cheap look per sentence serves them all.

``look`` gives the needs of all patterns a text meets, as bits; it asks every word once, remembers
what it learnt of a word, and remembers the last texts. What it remembers counts only for as many
needs as were known, so the order of imports changes nothing but speed.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, reduce
from itertools import islice
from operator import or_
from sys import maxsize
from threading import Lock
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from ahocorasick_rs import AhoCorasick

from monitor.extract.literals import needs, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    _Search = Callable[[str, int, int], re.Match[str] | None]


class _Patterned(Protocol):
    @property
    def pattern(self) -> re.Pattern[str]: ...


R = TypeVar("R", bound=_Patterned)

_needs: Final[dict[frozenset[str], int]] = {}  # what is needed, and the number of its bit
_lock: Final = Lock()


class Keyed:
    """A pattern with the words it cannot do without, and those of each of its alternatives."""

    __slots__ = ("_bits", "_parts", "needs", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Read the needs off the pattern and give each a bit."""
        self.pattern = pattern
        self._bits = _bits_of(needs(pattern))
        cut = parts(pattern)
        self.needs = tuple(_bits_of(needed) | self._bits for _, needed in cut)
        self._parts = tuple(
            (bits, _Part(text if len(cut) > 1 else pattern, pattern.flags))
            for bits, (text, _) in zip(self.needs, cut, strict=True)
        )

    def stands(self, text: str) -> bool:
        """Tell whether a text has the words without which nothing can match."""
        met = look(text)
        for bits in self.needs:  # noqa: SIM110 -- asked for every pattern and sentence
            if met & bits == bits:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Find the first match, as the pattern itself does, by the alternatives that can match."""
        met = look(text if start <= 0 and end >= len(text) else text[max(start, 0) : end])
        if met & self._bits != self._bits:
            return None
        best: re.Match[str] | None = None
        for bits, part in self._parts:
            if met & bits == bits:
                found = part.search(text, start, end)
                if found is not None and (best is None or found.start() < best.start()):
                    best = found
        return best

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Find like the pattern; by its alternatives where each needs a word, so none is empty."""
        if not all(self.needs):
            yield from self.pattern.finditer(text, start, end)
            return
        while (found := self.search(text, start, end)) is not None:
            yield found
            start = found.end()


def keyed(pattern: str, flags: int = 0) -> Keyed:
    """Compile a pattern that is tried only where it can match."""
    return Keyed(re.compile(pattern, flags))


class Rules(Generic[R]):
    """Rules in their order, of which a text is tried only with those that can match."""

    def __init__(self, rules: Iterable[R]) -> None:
        """Read the needs off the pattern of each."""
        self._rules = tuple((Keyed(rule.pattern), rule) for rule in rules)
        self._needs = tuple(
            (*divmod(max(bits.bit_length() - 1, 0), 8), bits, number)
            for number, (one, _) in enumerate(self._rules)
            for bits in one.needs
        )

    def standing(self, text: str) -> list[tuple[Keyed, R]]:
        """Give those whose words stand in a text; of the words of each its last is asked first."""
        met = look(text)
        flags = met.to_bytes(len(_needs) // 8 + 1, "little")
        able = {
            number
            for at, bit, bits, number in self._needs
            if (not bits or flags[at] >> bit & 1) and met & bits == bits
        }
        return [self._rules[number] for number in sorted(able)]


def _bits_of(needed: tuple[frozenset[str], ...]) -> int:
    bits = 0
    with _lock:
        for need in needed:
            bits |= 1 << _needs.setdefault(need, len(_needs))
    return bits


class _Part:
    """One of a pattern's alternatives, compiled when first looked for."""

    def __init__(self, pattern: str | re.Pattern[str], flags: int) -> None:
        """Take it and the flags of the whole."""
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
    """The needs of the patterns known at one time, by the words that meet them."""

    def __init__(self, known: Mapping[frozenset[str], int]) -> None:
        bits: dict[str, int] = {}
        for need, number in known.items():
            for key in need:
                bits[key] = bits.get(key, 0) | 1 << number
        self._bits = tuple(bits.values())
        self._keys = AhoCorasick(bits, store_patterns=False)
        self.in_word = lru_cache(maxsize=20_000)(self._in_word)

    def _in_word(self, word: str) -> int:
        found = self._keys.find_matches_as_indexes(word, overlapping=True)
        return reduce(or_, (self._bits[key] for key, _, _ in found), 0)


@lru_cache(maxsize=1)
def _index(count: int) -> _Index:
    with _lock:
        return _Index(dict(islice(_needs.items(), count)))


def look(text: str) -> int:
    """Give the needs a text meets, one bit each."""
    return _look(text, len(_needs))


@lru_cache(maxsize=512)
def _look(text: str, count: int) -> int:
    return reduce(or_, map(_index(count).in_word, text.lower().split()), 0)
