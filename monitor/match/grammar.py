"""The grammar of the query language, and the tree made of what it reads."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput, VisitError

from monitor.match.hints import QueryError, refuse_word, unexpected
from monitor.match.literals import is_cjk
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
    from monitor.match.query import Names

GRAMMAR = r"""
start: or_
or_: and_ (_OR and_)*
and_: not_ (_AND? not_)*
not_: _NOT not_ -> negated
    | near
near: atom (PROX atom)*
?atom: FIELD "(" or_ ")" -> field
    | FIELD leaf -> field
    | "(" or_ ")"
    | leaf
?leaf: PHRASE -> phrase
    | NAME -> name
    | EXACT -> exact
    | EXACT_PHRASE -> exact
    | WORD -> word
_OR.6: /OR(?=[\s()"]|$)/
_AND.6: /AND(?=[\s()"]|$)/
_NOT.6: /NOT(?=[\s()"]|$)/
PROX.6: /(?:NEAR|BEFORE)\/\d+(?=[\s()"@=]|$)|SENTENCE(?=[\s()"]|$)/
FIELD.5: /(?:title|lead|body|source|lang):\s*/
NAME.4: /@[^\s()"]+/
EXACT_PHRASE.4: /="[^"]*"/
EXACT.3: /=[^\s()"=]+/
PHRASE.4: /"[^"]*"/
WORD.1: /[^\s()"@=][^\s()"]*/
%ignore /\s+/
"""

MIN_PREFIX = 3


def read(query: str, names: Names, aliases: dict[str, Node]) -> Node:
    """Read one query by the grammar; see ``query.parse``."""
    try:
        tree = _parser().parse(query)
    except UnexpectedInput as error:
        raise unexpected(query, error) from None
    try:
        node: Node = _Build(names, aliases).transform(tree)
    except VisitError as error:
        if isinstance(error.orig_exc, QueryError):
            raise error.orig_exc from None
        raise
    return node


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="basic", maybe_placeholders=False)


class _Build(Transformer[Token, Node]):
    """Turns lark's tree into ours, refusing what cannot be meant."""

    def __init__(self, names: Names, aliases: dict[str, Node]) -> None:
        super().__init__()
        self._names = names
        self._aliases = aliases

    def start(self, parts: list[Node]) -> Node:
        return parts[0]

    def or_(self, parts: list[Node]) -> Node:
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def and_(self, parts: list[Node]) -> Node:
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def not_(self, parts: list[Node]) -> Node:
        return parts[0]

    def negated(self, parts: list[Node]) -> Node:
        return Never(parts[0])

    def near(self, parts: list[Node | Token]) -> Node:
        left = parts[0]
        for operator, right in zip(parts[1::2], parts[2::2], strict=True):
            assert isinstance(operator, Token)  # noqa: S101 -- the grammar says so
            for side in (left, right):
                if isinstance(side, Token) or not placed(side):
                    raise QueryError(
                        f"{operator} needs words, phrases, names or OR-groups on both sides.",
                        operator.column or 1,
                        "Move AND, NOT and fields outside of it.",
                    )
            _, _, number = operator.partition("/")
            if number and int(number) == 0:
                raise QueryError(f"{operator} can never hit.", operator.column or 1, "Begin at 1.")
            left = Near(
                left,  # type: ignore[arg-type]
                right,  # type: ignore[arg-type]
                int(number) if number else None,
                operator.startswith("BEFORE"),
            )
        return left  # type: ignore[return-value]

    def field(self, parts: list[Node | Token]) -> Node:
        field, node = str(parts[0]).strip().rstrip(":"), parts[1]
        if isinstance(node, Token):
            raise TypeError(node)
        return _about(field, node) if field in ("source", "lang") else In(field, node)

    def phrase(self, parts: list[Token]) -> Node:
        token = parts[0]
        return _word(token, token[1:-1])

    def exact(self, parts: list[Token]) -> Node:
        token = parts[0]
        said = token[1:].strip('"')
        return Word(_folded(token, said), exact=said, shown=str(token))

    def word(self, parts: list[Token]) -> Node:
        token = parts[0]
        if token.startswith(("side:", "actor:")):
            return self._ref(token, str(token))
        refuse_word(token)
        return _word(token, str(token))

    def name(self, parts: list[Token]) -> Node:
        token = parts[0]
        return self._ref(token, token[1:].rstrip(",;"))

    def _ref(self, token: Token, ref: str) -> Node:
        if ref in self._aliases:
            return self._aliases[ref]
        if not self._names.knows(ref):
            known = [*self._aliases, *self._names.known()]
            near = difflib.get_close_matches(ref, known, 3, 0.6)
            remedy = f"Did you mean {', '.join('@' + n for n in near)}?" if near else ""
            raise QueryError(
                f"@{ref} is no id of the gazetteer and no alias.",
                token.column or 1,
                remedy or "`monitor gazetteer show NAME` finds ids.",
            )
        return Ref(ref, str(token))


def _folded(token: Token, said: str) -> str:
    folded = fold_term(said)
    if not any(c.isalnum() for c in folded):
        raise QueryError(f"{token} has no letter to search for.", token.column or 1, "Take it out.")
    return folded


def _word(token: Token, said: str) -> Node:
    prefix = said.endswith("*") and not said.startswith('"')
    stem = said[:-1] if prefix else said
    if "*" in stem or "?" in stem:
        raise QueryError(
            f'"{said}": a wildcard may stand at the end only, as *.',
            token.column or 1,
            "List the spellings with OR.",
        )
    folded = _folded(token, stem)
    if prefix and len(folded) < (1 if is_cjk(folded) else MIN_PREFIX):
        raise QueryError(
            f'"{said}": the wildcard needs at least {MIN_PREFIX} letters before it.',
            token.column or 1,
            "Write more of the word.",
        )
    return Word(folded, prefix=prefix, shown=str(token))


def _about(field: str, node: Node) -> Node:
    if isinstance(node, AnyOf):
        return AnyOf(tuple(_about(field, part) for part in node.parts))
    if isinstance(node, Word):
        return About(field, node.text)
    raise QueryError(f"{field}: takes words, or (a OR b).", 1, "Take the rest out of the brackets.")
