"""A cheap look at raw bytes' text: could anything in it match? Never wrongly no."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from monitor.match.register import OWN
from monitor.match.tree import About, AllOf, AnyOf, In, Near, Never, Node, Ref, Word
from monitor.text.sieve import Sieve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.match.asked import Compiled
    from monitor.match.register import Register
    from monitor.types import Name

_TAG = re.compile(r"<!\[CDATA\[|\]\]>|<[^<>]{0,2000}>")
_GAPS = re.compile(r"\W+")
Clause = frozenset[int]  # one of these anchors must be there
_ALWAYS: tuple[Clause, ...] = ()


def sieve_of_queries(watchlists: Iterable[Compiled], register: Register) -> Sieve:
    """Make the sieve of what any watchlist could want."""
    return Prefilter([node for one in watchlists for node in one.include], register).sieve


class Prefilter:
    """Each query as sets of anchors: of every set one must occur somewhere, as a substring."""

    def __init__(self, queries: Iterable[Node], register: Register) -> None:
        """Collect anchors: of every literal its longest word."""
        self._anchors: dict[str, int] = {}
        self._register = register
        self._of_ref: dict[str, Clause] = {}
        self._of_name: dict[str, Clause] = {}
        self._of_side = _by_side(register.names)
        self._known: dict[int, tuple[Clause, ...]] = {}
        nodes = tuple(queries)  # held while their ids are keys
        clauses = {self._clauses(node) for node in nodes}
        self._known.clear()
        self.sieve = Sieve(list(self._anchors), clauses)

    def might_match(self, raw_text: str) -> bool:
        """Tell whether any query could hold in a text with markup and entities."""
        plain = _TAG.sub("", html.unescape(html.unescape(_TAG.sub("", raw_text))))
        return self.sieve.might_hold(plain)

    def _clauses(self, node: Node) -> tuple[Clause, ...]:
        """Give the sets of a node, of one that is used again from memory."""
        known = self._known.get(id(node))
        if known is None:
            known = self._known[id(node)] = self._weakened(node)
        return known

    def _weakened(self, node: Node) -> tuple[Clause, ...]:
        match node:
            case Word(text):
                return (frozenset({self._anchor(text)}),)
            case Ref(ref):
                return (self._ref(ref),)
            case AllOf(parts):
                return tuple(dict.fromkeys(c for part in parts for c in self._clauses(part)))
            case Near(left, right):
                return tuple(dict.fromkeys((*self._clauses(left), *self._clauses(right))))
            case AnyOf(parts):
                return self._any([self._clauses(part) for part in parts])
            case In(part=part):
                return self._clauses(part)
            case Never() | About():
                return _ALWAYS

    def _any(self, branches: Sequence[tuple[Clause, ...]]) -> tuple[Clause, ...]:
        """Weaken a choice to one set: the smallest of each branch, joined."""
        if any(not clauses for clauses in branches):
            return _ALWAYS
        return (frozenset().union(*(min(clauses, key=len) for clauses in branches)),)

    def _anchor(self, text: str) -> int:
        longest = text if text.isalnum() else max(_GAPS.split(text), key=len) or text
        return self._anchors.setdefault(longest, len(self._anchors))

    def _ref(self, ref: str) -> Clause:
        if ref not in self._of_ref:
            ids, sides = self._register.meant(ref)
            of_sides = (i for side in sorted(sides) for i in self._of_side.get(side, ()))
            wanted = dict.fromkeys((OWN, *sorted(ids), *of_sides))
            self._of_ref[ref] = frozenset().union(*map(self._name, wanted))
        return self._of_ref[ref]

    def _name(self, name_id: str) -> Clause:
        if name_id not in self._of_name:
            forms = _forms(self._register, name_id)
            self._of_name[name_id] = frozenset(map(self._anchor, forms))
        return self._of_name[name_id]


def _by_side(names: Iterable[Name]) -> dict[str, list[str]]:
    """List the ids of names by every side they were ever of."""
    found: dict[str, list[str]] = {}
    for name in names:
        for side in dict.fromkeys((name.side, *(term.side for term in name.terms))):
            found.setdefault(side, []).append(name.id)
    return found


def _forms(register: Register, name_id: str) -> Iterable[str]:
    name = register.name(name_id)
    if not name:
        return ()
    pairs = (*name.forms, *name.short, *name.hints)
    written = (*(f for _, f in pairs), *name.adjectives, *name.capital)
    return (folded for form in written if (folded := register.fold(form)))
