"""Which states a sentence names, beside those that were read for the sides of what it tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.folding import plain
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.types import Name

_LONGEST = 4  # words of a state's name


class States:
    """The names, adjectives and capitals of states, as sentences write them."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Index the forms that stand between blanks, and those of scripts without."""
        self._spaced: dict[str, str] = {}
        self._joined: dict[str, str] = {}
        for name in names:
            if name.kind is NameKind.COUNTRY:
                self._learn(name)
        forms = sorted(map(re.escape, self._joined), key=len, reverse=True)
        self._inside = re.compile("|".join(forms)) if forms else None
        self.of = lru_cache(maxsize=16384)(self._of)

    def _learn(self, name: Name) -> None:
        forms = (name.name, *(f for _, f in name.forms), *name.adjectives, *name.capital)
        for form in forms:
            folded = plain(form)
            if len(folded) > len("us") and all(ord(c) < 0x250 for c in folded):
                self._spaced.setdefault(folded, name.id)
            elif len(form) > 1:
                self._joined.setdefault(form, name.id)

    def _of(self, text: str) -> frozenset[str]:
        """List the states a text names."""
        words = plain(text).split()
        found = set()
        for at in range(len(words)):
            for size in range(_LONGEST, 0, -1):  # "new zealand" before any shorter name
                if state := self._spaced.get(" ".join(words[at : at + size])):
                    found.add(state)
                    break
        if self._inside is not None and not text.isascii():
            found |= {self._joined[f] for f in self._inside.findall(text)}
        return frozenset(found)
