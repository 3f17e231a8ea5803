"""Watchlists read: every query of every watchlist, and every mistake in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.errors import ConfigError, Problem
from monitor.match.asked import Compiled
from monitor.match.hints import QueryError
from monitor.match.origin import locate, locate_key
from monitor.match.query import parse
from monitor.match.tree import AnyOf, Node, height

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.gazetteer import Gazetteer
    from monitor.match.matcher import Matcher
    from monitor.match.register import Register

_REF = re.compile(r"@([\w-]+)")


def compile_watchlists(watchlists: Sequence[Watchlist], gazetteer: Gazetteer) -> Matcher:
    """Read all queries of all watchlists, and make them ready for many texts.

    Raises:
        ConfigError: As ``read_watchlists``.
    """
    from monitor.match.matcher import Matcher  # noqa: PLC0415 -- reading queries needs none

    return Matcher(read_watchlists(watchlists, gazetteer), gazetteer)


def read_watchlists(watchlists: Sequence[Watchlist], register: Register) -> tuple[Compiled, ...]:
    """Read all queries of all watchlists.

    Raises:
        ConfigError: With every mistake of every query: file, line, column, caret, remedy.
    """
    problems: list[Problem] = []
    known = _Known()
    compiled = tuple(_compiled(w, register, known, problems) for w in watchlists)
    if problems:
        raise ConfigError(tuple(dict.fromkeys(problems)))
    return compiled


class _Known:
    """Trees read already: what watchlists inherit from one another is read, and asked, once."""

    def __init__(self) -> None:
        self._read: dict[tuple[object, ...], Node] = {}
        self._joined: dict[tuple[int, ...], Node] = {}
        self._levels: dict[int, int] = {}  # of what was joined, which is held above

    def read(self, query: str, register: Register, aliases: dict[str, Node]) -> Node:
        """Read a query, or give what came of the same words where its aliases meant the same."""
        meant = {ref: id(aliases[ref]) for ref in _REF.findall(query) if ref in aliases}
        key = (query, *sorted(meant.items()))
        if key not in self._read:
            self._read[key] = parse(query, register, aliases, self._levels)
        return self._read[key]

    def either(self, nodes: Sequence[Node]) -> Node:
        """Join the queries of one alias."""
        node = self._joined.setdefault(tuple(map(id, nodes)), _either(nodes))
        self._levels[id(node)] = height(node, dict(self._levels))
        return node


def _compiled(
    watchlist: Watchlist, register: Register, known: _Known, problems: list[Problem]
) -> Compiled:
    """Read the queries of one watchlist, noting what is wrong with each."""
    aliases: dict[str, Node] = {}

    def read(query: str, key: str) -> Node | None:
        try:
            _refuse_loop(query, watchlist.aliases, aliases)
            return known.read(query, register, aliases)
        except QueryError as error:
            problems.append(locate(watchlist, query, key, error))
            return None

    for name in _in_order(watchlist.aliases):
        queries = watchlist.aliases[name]
        if register.knows(name):
            clash = QueryError(
                f'the alias "{name}" is an id of the gazetteer as well.', 1, "Choose another name."
            )
            problems.append(locate_key(watchlist, f"aliases.{name}", clash))
        nodes = [n for q in queries if (n := read(q, f"aliases.{name}"))]
        aliases[name] = known.either(nodes)
    lists = {
        key: tuple(n for q in getattr(watchlist.match, key) if (n := read(q, f"match.{key}")))
        for key in ("include", "exclude", "include_words")
    }
    return Compiled(watchlist, lists["include"], lists["exclude"], lists["include_words"])


def _refuse_loop(query: str, named: Mapping[str, Sequence[str]], read: Mapping[str, Node]) -> None:
    """Refuse an alias that speaks of itself; any other was read before what asks for it."""
    for ref in _REF.finditer(query):
        if ref[1] in named and ref[1] not in read:
            raise QueryError(
                f"@{ref[1]} is an alias that speaks of this one.",
                ref.start() + 1,
                "Take one of the two out of the other.",
            )


def _in_order(aliases: Mapping[str, Sequence[str]]) -> list[str]:
    """Order aliases so that each comes after those it speaks of, wherever they are written."""
    done: dict[str, None] = {}

    def visit(name: str, above: frozenset[str]) -> None:
        for ref in _REF.findall(" ".join(aliases[name])):
            if ref in aliases and ref not in done and ref not in above and len(above) < 100:
                visit(ref, above | {ref})
        done[name] = None

    for name in aliases:
        if name not in done:
            visit(name, frozenset({name}))
    return list(done)


def _either(nodes: Sequence[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else AnyOf(tuple(nodes))
