"""Whether any query could hold where certain literals stand; never wrongly no."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from itertools import product
from operator import itemgetter, or_
from typing import TYPE_CHECKING, TypeAlias

from monitor.match.register import OWN
from monitor.text.typed import typewritten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AnySet

    from monitor.match.gazetteer import Gazetteer
    from monitor.match.opening import Opening
    from monitor.match.scene import Found
    from monitor.text.fold import Folded

Hit: TypeAlias = tuple[int, int, int]  # the index of a literal, and where it stands, folded
_LITERAL, _END = itemgetter(0), itemgetter(2)
SHORTEST = 3  # letters; names so short are often words in small letters: "US", "Han"


class Gates:
    """The clauses of all queries that each literal meets."""

    def __init__(
        self,
        opening: Opening,
        keys: Sequence[set[int]],
        initials: set[int],
        gazetteer: Gazetteer,
    ) -> None:
        """Take the keys of every literal, those of the gazetteer first.

        Args:
            opening: The queries by their clauses.
            keys: Of every literal, what it may stand for.
            initials: What one-character names stand for.
            gazetteer: Whose literals come first.
        """
        self._opening = opening
        self._names = len(gazetteer.literals)
        clauses_of = opening.clauses_of
        own = 1 << opening.size  # a clause of none: stands for those of the paper's country
        owned = [own * any(n.id == OWN for n in gazetteer.names_of(i)) for i in range(self._names)]
        owned += [0] * (len(keys) - self._names)
        self._anywhere = tuple(
            [clauses_of(k, title=False) | o for k, o in zip(keys, owned, strict=True)]
        )
        self._titled = tuple(
            [clauses_of(k, title=True) | o for k, o in zip(keys, owned, strict=True)]
        )
        self._of_initials = clauses_of(initials, title=True)
        self._owned = own
        self._cased = {
            i: written for i in range(self._names) if (written := _written(gazetteer.spellings(i)))
        }
        self._short = frozenset(self._cased)
        narrow = opening.gates | own
        self._gating = frozenset(i for i, met in enumerate(self._titled) if met & narrow)

    def could_hold(self, folded: Folded, found: Sequence[Hit], given: int, home: int) -> bool:
        """Tell whether any query could hold where these literals stand.

        Args:
            folded: The text.
            found: Its literals, by where they end.
            given: The clauses its source meets.
            home: The clauses the paper's country meets.
        """
        met = given | self._of_initials if folded.cjk else given
        literals = list(map(_LITERAL, found))
        if not met & self._opening.gates:
            gating = self._gating.intersection(literals)
            if gating <= self._short and self._none_spelt(gating, folded):
                return self._opening.any_of(met)
        first = bisect_right(found, folded.title_end, key=_END)
        titled, after = set(literals[:first]), set(literals[first:])
        met = reduce(or_, map(self._titled.__getitem__, titled), met)
        met = reduce(or_, map(self._anywhere.__getitem__, after), met)
        return self._opening.any_of(met | home if met & self._owned else met)

    def _none_spelt(self, short: AnySet[int], folded: Folded) -> bool:
        """Tell whether no spelling of some short names stands in a text."""
        if not short:
            return True
        text = typewritten(folded.original)
        if not text.isascii():  # a letter may fold to one of theirs
            return False
        return not any(written in text for i in short for written in self._cased[i])

    def could_hold_named(
        self, folded: Folded, found: Iterable[Hit], named: Iterable[Found], met: int
    ) -> bool:
        """Tell whether any query could hold now that the names are settled."""
        title_end = folded.title_end
        for literal, _, end in found:
            if literal >= self._names:
                met |= (self._titled if end <= title_end else self._anywhere)[literal]
        for key, titled in {(key, end <= title_end) for _, end, key in named}:
            met |= self._opening.clauses_of((key,), title=titled)
        return self._opening.any_of(met)


def _written(spellings: Iterable[str]) -> tuple[str, ...]:
    """List all that a short name in capitals can be written like; () where small letters do."""
    spellings = tuple(spellings)
    if not all(s.isascii() and s.isalpha() and s[0].isupper() for s in spellings):
        return ()
    if max(map(len, spellings), default=SHORTEST + 1) > SHORTEST:
        return ()
    each = (product(*(c if c.isupper() else (c, c.upper()) for c in s)) for s in spellings)
    return tuple(dict.fromkeys("".join(letters) for way in each for letters in way))
