"""A cheap look for texts that name all the parties to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.prefilter import Prefilter
from monitor.match.tree import AllOf, AnyOf, Ref, Word
from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.match.register import Register
    from monitor.match.tree import Node
    from monitor.text.sieve import Sieve


def sieve_of_parties(groups: Iterable[Sequence[Sequence[str]]], register: Register) -> Sieve | None:
    """Make a sieve that lets texts pass which name somebody of every group of some row.

    Args:
        groups: Rows of groups of ids: sides, persons, firms; what the gazetteer does not know
            is looked for as it is written.
        register: The gazetteer's entries.
    """
    queries: list[Node] = [
        AllOf(tuple(AnyOf(tuple(_named(i, register) for i in group)) for group in row))
        for row in groups
    ]
    return Prefilter(queries, register).sieve if queries else None


def _named(name: str, register: Register) -> Node:
    if register.name(name) is None:
        return Word(fold_term(name))
    return AnyOf((Ref(name), Ref(f"side:{name}")))
