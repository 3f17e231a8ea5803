"""The grammar of the query language, and the tree made of what it reads."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING

from lark import Lark, Transformer
from lark.exceptions import UnexpectedInput, UnexpectedToken, VisitError

from monitor.match.hints import (
    MAX_DEPTH,
    QueryError,
    Token,
    refuse_language,
    refuse_word,
    too_deep,
    unexpected,
)
from monitor.match.register import SIDES
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
    from lark import Token as Piece

    from monitor.match.query import Names

GRAMMAR = r"""
start: choice
choice: whole (_OR whole)*
whole: part (_AND? part)*
part: NOT* chain
chain: atom (PROX atom)*
?atom: FIELD inner -> field
    | inner
?inner: _OPEN choice _CLOSE
    | PHRASE -> phrase
    | NAME -> name
    | EXACT -> exact
    | WORD -> word
_OR.6: /OR(?=[\s()"]|$)/
_AND.6: /AND(?=[\s()"]|$)/
NOT.6: /NOT(?=[\s()"]|$)/
PROX.6: /(?:NEAR|BEFORE)\/\d{1,9}(?=[\s()"@=]|$)|SENTENCE(?=[\s()"]|$)/
FIELD.5: /(?:title|lead|body|source|lang):/
NAME.4: /@[^\s()"]+/
EXACT.4: /="[^"]*"|=[^\s()"=]+/
PHRASE.4: /"[^"]*"/
WORD.1: /[^\s()"@=][^\s()"]*/
_OPEN: "("
_CLOSE: ")"
%ignore /\s+/
"""
MIN_PREFIX = 3


def read(query: str, names: Names, aliases: dict[str, Node]) -> Node:
    """Read one query by the grammar; see ``query.parse``."""
    try:
        tree = _parser().parse(query)
    except UnexpectedInput as error:
        raise unexpected(query, _where(query, error)) from None
    try:
        return _Build(query, names, aliases).transform(tree)
    except VisitError as error:
        if isinstance(error.orig_exc, QueryError):
            raise error.orig_exc from None
        raise


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="basic", maybe_placeholders=False)


def _where(query: str, error: UnexpectedInput) -> Token:
    """Find the piece at which reading stopped."""
    if isinstance(error, UnexpectedToken):
        ended = error.token.type == "$END"
        return Token("END", "", len(query)) if ended else _token(error.token)
    return Token("", "", getattr(error, "pos_in_stream", 0) + 1)


def _token(piece: Piece) -> Token:
    return Token(piece.type.lstrip("_"), str(piece), (piece.start_pos or 0) + 1)


class _Build(Transformer["Piece", Node]):
    """Turns lark's tree into ours, refusing what cannot be meant."""

    def __init__(self, query: str, names: Names, aliases: dict[str, Node]) -> None:
        super().__init__()
        self._query = query
        self._names = names
        self._aliases = aliases

    def start(self, parts: list[Node]) -> Node:
        return parts[0]

    def choice(self, parts: list[Node]) -> Node:
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def whole(self, parts: list[Node]) -> Node:
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def part(self, parts: list[Node]) -> Node:
        if len(parts) - 1 > MAX_DEPTH:
            raise too_deep()
        node = parts[-1]
        for _ in parts[:-1]:
            node = Never(node)
        return node

    def chain(self, parts: list[Node | Piece]) -> Node:
        """Join atoms from the left; every second part is an operator."""
        if len(parts) // 2 > MAX_DEPTH:
            raise too_deep()
        left = _node(parts[0])
        for operator, right in zip(parts[1::2], parts[2::2], strict=True):
            left = _near(left, _token(_piece(operator)), _node(right))
        return left

    def field(self, parts: list[Node | Piece]) -> Node:
        token, node = _token(_piece(parts[0])), _node(parts[1])
        field = token.text.rstrip(":")
        return _about(field, node, token.column) if field in ("source", "lang") else In(field, node)

    def phrase(self, parts: list[Piece]) -> Node:
        token = _token(parts[0])
        return _word(token, token.text[1:-1])

    def exact(self, parts: list[Piece]) -> Node:
        token = _token(parts[0])
        exact = token.text[1:].strip('"')
        return Word(_folded(token, exact), exact=exact, shown=token.text)

    def name(self, parts: list[Piece]) -> Node:
        token = _token(parts[0])
        return self._ref(token, token.text[1:].rstrip(",;"))

    def word(self, parts: list[Piece]) -> Node:
        token = _token(parts[0])
        if token.text.startswith(SIDES):
            return self._ref(token, token.text)
        refuse_word(token, self._query)
        return _word(token, token.text)

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
        parts = {part for name in known for part in name.split("-")[1:] if len(part) > MIN_PREFIX}
        like = set(difflib.get_close_matches(bare.lower(), sorted(parts), 2, 0.8))
        partly = [name for name in known if not like.isdisjoint(name.split("-"))]
        found = dict.fromkeys((*named, *partly, *near))
        return [f"{head}{colon}{one}" for one in found][:3]


def _node(part: Node | Piece) -> Node:
    if isinstance(part, str):
        raise TypeError(part)
    return part


def _piece(part: Node | Piece) -> Piece:
    if not isinstance(part, str):
        raise TypeError(part)
    return part


def _near(left: Node, operator: Token, right: Node) -> Node:
    if not (placed(left) and placed(right)):
        raise QueryError(
            f"{operator.text} needs words, phrases, names or OR-groups on both sides.",
            operator.column,
            "Move AND and NOT outside of it, and write title:(a NEAR/5 b) for a field.",
        )
    name, _, number = operator.text.partition("/")
    if number and int(number) == 0:
        raise QueryError(f"{operator.text} can never hit.", operator.column, "Begin at 1.")
    return Near(left, right, int(number) if number else None, name == "BEFORE")


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
