"""Names by their ids, and what ``@id`` in a query means: all that reading a query asks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Name

ACTOR = "actor:"  # a side by all its names but adjectives and hints
HOLDER = "holder:"  # a side by the names of those who hold an office of it
SIDES = ("side:", ACTOR, HOLDER)
OWN = "own-government"  # the entry whose forms stand for the country of a paper


class Register:
    """The gazetteer's entries; not yet made ready to be found in texts."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Take the entries."""
        self.names = tuple(names)
        self._by_id = {name.id: name for name in names}
        self._folded: dict[str, str] = {}

    def fold(self, written: str) -> str:
        """Fold a form, once."""
        folded = self._folded.get(written)
        if folded is None:
            folded = self._folded[written] = fold_term(written)
        return folded

    def name(self, name_id: str) -> Name | None:
        """Find an entry by its id."""
        return self._by_id.get(name_id)

    def knows(self, ref: str) -> bool:
        """Tell whether ``@ref`` in a query means something: an id, or ``side:x`` and the like."""
        return _bare(ref) in self._by_id

    def known(self) -> tuple[str, ...]:
        """List all ids."""
        return tuple(self._by_id)

    def named(self, written: str) -> tuple[str, ...]:
        """List the ids of entries with that written form; looks at every form of all."""
        wanted = self.fold(written)
        return tuple(
            name.id
            for name in self.names
            if any(self.fold(form) == wanted for _, form in (*name.forms, *name.short))
        )

    def meant(self, ref: str) -> tuple[frozenset[str], frozenset[str]]:
        """Resolve ``@ref``: ids whose names count, and sides all of whose names count."""
        ids = self._expanded(_bare(ref), frozenset())
        return (frozenset(), ids) if ref.startswith(SIDES) else (ids, frozenset())

    def _expanded(self, name_id: str, above: frozenset[str]) -> frozenset[str]:
        name = self._by_id.get(name_id)
        if not name or name_id in above:
            return frozenset({name_id})
        inner = (self._expanded(m, above | {name_id}) for m in name.members)
        return frozenset({name_id}).union(*inner)


def _bare(ref: str) -> str:
    """Take from a reference what it says of the names of a side."""
    return ref.partition(":")[2] if ref.startswith(SIDES) else ref
