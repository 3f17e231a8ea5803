"""The grammar of the query language, and the tree made of what it reads.

A query is a choice: wholes joined by OR. A whole is parts joined by AND, or by nothing; a part is
a chain, after any number of NOT; a chain is atoms joined by NEAR/n, BEFORE/n or SENTENCE; an atom
is a word, a phrase, a name, an exact spelling, or a choice in brackets, any of them after a field.

Read by hand, because a generated parser costs every first start a tenth of a second.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from monitor.match.hints import (
    MAX_DEPTH,
    QueryError,
    Token,
    refuse_language,
    refuse_word,
    too_deep,
    unexpected,
)
from monitor.match.tree import (
    About,
    AllOf,
    AnyOf,
    In,
    Near,
    Never,
    Node,
    Ref,
    Word,
    placed,
)
from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.match.query import Names

# The first kind that fits is what stands there.
_TOKEN = re.compile(
    r"""
    (?P<OR>OR(?=[\s()"]|$))
    |(?P<AND>AND(?=[\s()"]|$))
    |(?P<NOT>NOT(?=[\s()"]|$))
    |(?P<PROX>(?:NEAR|BEFORE)/\d{1,9}(?=[\s()"@=]|$)|SENTENCE(?=[\s()"]|$))
    |(?P<FIELD>(?:title|lead|body|source|lang):)
    |(?P<NAME>@[^\s()"]+)
    |(?P<EXACT>="[^"]*"|=[^\s()"=]+)
    |(?P<PHRASE>"[^"]*")
    |(?P<WORD>[^\s()"@=][^\s()"]*)
    |(?P<OPEN>\()
    |(?P<CLOSE>\))
    |(?P<SPACE>\s+)
    """,
    re.VERBOSE,
)
_LEAVES = frozenset({"WORD", "PHRASE", "NAME", "EXACT"})
_BEGINNINGS = _LEAVES | {"NOT", "FIELD", "OPEN"}

MIN_PREFIX = 3


def read(query: str, names: Names, aliases: dict[str, Node]) -> Node:
    """Read one query by the grammar; see ``query.parse``."""
    reader = _Reader(query, names, aliases)
    node = reader.choice()
    reader.take("END")
    return node


def _tokens(query: str) -> Iterator[Token]:
    """Split a query; what can begin no token is one of no kind, and the last."""
    at = 0
    while at < len(query):
        found = _TOKEN.match(query, at)
        if found is None:
            yield Token("", query[at], at + 1)
            return
        if found.lastgroup != "SPACE":
            yield Token(found.lastgroup or "", found.group(), at + 1)
        at = found.end()
    yield Token("END", "", len(query))


class _Reader:
    """Walks over the tokens of a query, refusing what cannot be meant."""

    def __init__(self, query: str, names: Names, aliases: dict[str, Node]) -> None:
        self._query = query
        self._names = names
        self._aliases = aliases
        self._rest = _tokens(query)
        self._next = next(self._rest)

    def take(self, *kinds: str) -> Token:
        """Take the next token, which must be of one of these kinds."""
        token = self._next
        if token.kind not in kinds:
            raise unexpected(self._query, token)
        self._next = next(self._rest, token)
        return token

    def choice(self) -> Node:
        """Read wholes joined by OR."""
        parts = [self._whole()]
        while self._next.kind == "OR":
            self.take("OR")
            parts.append(self._whole())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _whole(self) -> Node:
        parts = [self._part()]
        while self._next.kind == "AND" or self._next.kind in _BEGINNINGS:
            if self._next.kind == "AND":
                self.take("AND")
            parts.append(self._part())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _part(self) -> Node:
        denials = 0
        while self._next.kind == "NOT":
            self.take("NOT")
            denials += 1
        if denials > MAX_DEPTH:
            raise too_deep()
        node = self._chain()
        for _ in range(denials):
            node = Never(node)
        return node

    def _chain(self) -> Node:
        left = self._atom()
        links = 0
        while self._next.kind == "PROX":
            links += 1
            if links > MAX_DEPTH:
                raise too_deep()
            operator = self.take("PROX")
            right = self._atom()
            if not (placed(left) and placed(right)):
                raise QueryError(
                    f"{operator.text} needs words, phrases, names or OR-groups on both sides.",
                    operator.column,
                    "Move AND and NOT outside of it, and write title:(a NEAR/5 b) for a field.",
                )
            name, _, number = operator.text.partition("/")
            if number and int(number) == 0:
                raise QueryError(f"{operator.text} can never hit.", operator.column, "Begin at 1.")
            left = Near(left, right, int(number) if number else None, name == "BEFORE")
        return left

    def _atom(self) -> Node:
        token = self.take("FIELD", "OPEN", *_LEAVES)
        if token.kind == "FIELD":
            field, part = token.text.rstrip(":"), self._inner(self.take("OPEN", *_LEAVES))
            if field in ("source", "lang"):
                return _about(field, part, token.column)
            return In(field, part)
        return self._inner(token)

    def _inner(self, token: Token) -> Node:
        """Read what a bracket holds, or make a leaf."""
        if token.kind == "OPEN":
            node = self.choice()
            self.take("CLOSE")
            return node
        return self._leaf(token)

    def _leaf(self, token: Token) -> Node:
        said = token.text
        match token.kind:
            case "PHRASE":
                return _word(token, said[1:-1])
            case "EXACT":
                exact = said[1:].strip('"')
                return Word(_folded(token, exact), exact=exact, shown=said)
            case "NAME":
                return self._ref(token, said[1:].rstrip(",;"))
            case _ if said.startswith(("side:", "actor:")):
                return self._ref(token, said)
            case _:
                refuse_word(token, self._query)
                return _word(token, said)

    def _ref(self, token: Token, ref: str) -> Node:
        if ref in self._aliases:
            return self._aliases[ref]
        if not self._names.knows(ref):
            near = self._like(ref)
            remedy = f"Did you mean {', '.join('@' + n for n in near)}?" if near else ""
            raise QueryError(
                f"@{ref} is no id of the gazetteer and no alias.",
                token.column,
                remedy or "`monitor gazetteer show NAME` finds ids.",
            )
        return Ref(ref, token.text)

    def _like(self, ref: str) -> list[str]:
        """List what an unknown reference may have meant: an entry of that name, or a like id."""
        head, colon, bare = ref.rpartition(":")
        named = self._names.named(bare.replace("-", " "))
        known = [*self._aliases, *self._names.known()]
        near = difflib.get_close_matches(bare.lower(), known, 3, 0.6)
        return [f"{head}{colon}{one}" for one in dict.fromkeys((*named, *near))][:3]


def _folded(token: Token, said: str) -> str:
    folded = fold_term(said)
    if not any(c.isalnum() for c in folded):
        raise QueryError(f"{token.text} has no letter to search for.", token.column, "Take it out.")
    return folded


def _word(token: Token, said: str) -> Node:
    prefix = said.endswith("*") and not said.startswith('"')
    stem = said[:-1] if prefix else said
    if "*" in stem or "?" in stem:
        raise QueryError(
            f'"{said}": a wildcard may stand at the end only, as *.',
            token.column,
            "List the spellings with OR.",
        )
    folded = _folded(token, stem)
    if prefix and len(folded) < MIN_PREFIX and not _is_cjk(folded):
        raise QueryError(
            f'"{said}": the wildcard needs at least {MIN_PREFIX} letters before it.',
            token.column,
            "Write more of the word.",
        )
    return Word(folded, prefix=prefix, shown=token.text)


def _is_cjk(folded: str) -> bool:
    from monitor.match.literals import is_cjk  # noqa: PLC0415 -- loads the automata

    return is_cjk(folded)


def _about(field: str, node: Node, column: int) -> Node:
    if isinstance(node, AnyOf):
        return AnyOf(tuple(_about(field, part, column) for part in node.parts))
    if isinstance(node, Word):
        if field == "lang":
            refuse_language(node.text, column)
        return About(field, node.text)
    raise QueryError(f"{field}: takes words, or (a OR b).", column, "Take the rest out of it.")
