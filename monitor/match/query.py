"""The query language: text → tree, with errors a person can act on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from monitor.match.hints import QueryError, plain, refuse_early, too_deep
from monitor.match.tree import Node, height, positive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_HEIGHT = 100  # levels of a tree, those of its aliases included


class Names(Protocol):
    """What a query may ask the gazetteer."""

    def knows(self, ref: str) -> bool:
        """Tell whether ``@ref`` means something."""
        ...

    def known(self) -> Iterable[str]:
        """List what it knows, for "did you mean"."""
        ...

    def named(self, written: str) -> Iterable[str]:
        """List the ids of entries with that written form."""
        ...


def parse(
    query: str,
    names: Names,
    aliases: dict[str, Node],
    levels: Mapping[int, int] = MappingProxyType({}),
) -> Node:
    """Read one query.

    Args:
        query: As written in the file.
        names: The gazetteer.
        aliases: The watchlist's own ``@names``, read already.
        levels: How high the trees of aliases are, by ``id``; others are counted.

    Raises:
        QueryError: With the column and a remedy.
    """
    from monitor.match.grammar import read  # noqa: PLC0415 -- queries read before need no grammar

    query = plain(query)
    refuse_early(query)
    node = read(query, names, aliases)
    if height(node, dict(levels)) > MAX_HEIGHT:
        raise too_deep()
    if not positive(node):
        raise QueryError(
            "only says what must not be there.", 1, "Say first what you want: wanted NOT unwanted."
        )
    return node
