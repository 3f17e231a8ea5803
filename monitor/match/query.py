"""The query language: text → tree, with errors a person can act on."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput, UnexpectedToken, VisitError

from monitor.match.literals import is_cjk
from monitor.text.fold import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

MAX_DEPTH = 40
MIN_PREFIX = 3
_NOT_OURS = {
    "and": "AND", "or": "OR", "not": "NOT", "||": "OR", "&&": "AND", "|": "OR", "&": "AND",
}  # fmt: skip
_FOREIGN = re.compile(
    r"(?P<adj>(?:ADJ|adj|PRE/|pre/)(?P<n1>\d+))|(?P<near>(?:near|Near|NEAR|W/|w/|WITHIN/?|within/)/?(?P<n2>\d+))|(?P<same>same|SAME)"
    r"|(?P<tilde>~(?P<n3>\d+))|(?P<bare>NEAR|BEFORE|ADJ|WITHIN)|(?P<before>before/(?P<n4>\d+))"
    r"|(?P<around>AROUND(?P<n5>\d*))|(?P<sentence>sentence/?|SENTENCE/.*)"
)


class QueryError(Exception):
    """A query that cannot be read: what, where in it, and what to do."""

    def __init__(self, what: str, column: int, remedy: str = "") -> None:
        """Keep the three apart; ``column`` counts from 1 in the query's own text."""
        super().__init__(what)
        self.what = what
        self.column = column
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Word:
    """A word, phrase or prefix, folded."""

    text: str
    prefix: bool = False
    exact: str = ""  # the spelling asked for, "" = any
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """``@id``: names of the gazetteer."""

    id: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class AllOf:
    """``a AND b``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``a OR b``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Never:
    """``NOT a``."""

    part: Node


@dataclass(frozen=True, slots=True)
class Near:
    """``a NEAR/n b``, ``a BEFORE/n b``; ``words`` None: ``a SENTENCE b``."""

    left: Node
    right: Node
    words: int | None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class In:
    """``title:`` ``lead:`` ``body:``."""

    field: str
    part: Node


@dataclass(frozen=True, slots=True)
class About:
    """``source:x`` and ``lang:x``: of the item, not of its words."""

    field: str
    value: str


Node = Word | Ref | AllOf | AnyOf | Never | Near | In | About


class Names(Protocol):
    """What a query may ask the gazetteer."""

    def knows(self, ref: str) -> bool:
        """Tell whether ``@ref`` means something."""
        ...

    def known(self) -> Iterable[str]:
        """List what it knows, for "did you mean"."""
        ...


def parse(query: str, names: Names, aliases: dict[str, Node]) -> Node:
    """Read one query.

    Args:
        query: As written in the file.
        names: The gazetteer.
        aliases: The watchlist's own ``@names``, read already.

    Raises:
        QueryError: With the column and a remedy.
    """
    _refuse_early(query)
    try:
        tree = _parser().parse(query)
    except UnexpectedInput as error:
        raise _unexpected(query, error) from None
    try:
        node: Node = _Build(names, aliases).transform(tree)
    except VisitError as error:
        if isinstance(error.orig_exc, QueryError):
            raise error.orig_exc from None
        raise
    if not _positive(node):
        raise QueryError(
            "only says what must not be there.", 1, "Say first what you want: wanted NOT unwanted."
        )
    return node


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="basic", maybe_placeholders=False)


def _refuse_early(query: str) -> None:
    """Find what the grammar would explain badly."""
    if not query.strip():
        raise QueryError("the query is empty.", 1, "Write a word, or take the query out.")
    if query.count('"') % 2:
        raise QueryError("a quotation mark is not closed.", query.rindex('"') + 1, 'Add a ".')
    depth = deepest = 0
    opened: list[int] = []
    for at, char in enumerate(re.sub(r'"[^"]*"', lambda m: "_" * len(m.group()), query)):
        if char == "(":
            opened.append(at)
            deepest = max(deepest, len(opened))
        elif char == ")":
            if not opened:
                raise QueryError("this bracket closes nothing.", at + 1, "Take it out.")
            opened.pop()
    if opened:
        raise QueryError("this bracket is not closed.", opened[-1] + 1, "Add a ).")
    if max(depth, deepest) > MAX_DEPTH:
        raise QueryError("brackets are nested too deeply.", 1, "Use [aliases] for the inner parts.")


def _unexpected(query: str, error: UnexpectedInput) -> QueryError:
    column = max(1, getattr(error, "column", len(query)))
    token = getattr(error, "token", None)
    if isinstance(error, UnexpectedToken) and (token is None or token.type == "$END"):
        return QueryError("the query ends too early.", len(query), "Something must follow.")
    kind = token.type if token is not None else ""
    if kind in ("_AND", "_OR", "PROX"):
        return QueryError(
            f"{token} needs something on both sides.",
            column,
            f'To search for the word itself write "{token}" in quotes.',
        )
    if kind == "RPAR":
        return QueryError("the brackets hold nothing here.", column, "Put a word inside.")
    shown = query[column - 1 : column + 11].split(" ")[0]
    return QueryError(f'cannot read "{shown}" here.', column, "See the query language in README.")


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
                if isinstance(side, Token) or not _placed(side):
                    raise QueryError(
                        f"{operator} needs words, phrases, names or OR-groups of them on both sides.",
                        operator.column or 1,
                        "Move AND, NOT and fields outside of it.",
                    )
            number = operator.partition("/")[2]
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
        if token.startswith("side:"):
            return self._ref(token, str(token))
        _refuse_word(token)
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


def _refuse_word(token: Token) -> None:
    """Explain words that are operators elsewhere."""
    word, column = str(token), token.column or 1
    if word in _NOT_OURS:
        raise QueryError(
            f'"{word}" is no operator here.',
            column,
            f'Write {_NOT_OURS[word]}, or "{word}" in quotes for the word itself.',
        )
    if found := _FOREIGN.fullmatch(word):
        number = next((found[n] for n in ("n1", "n2", "n3", "n4", "n5") if found[n]), "10")
        ours = f"NEAR/{number}"
        if found["adj"] or found["before"] or word in ("BEFORE", "ADJ"):
            ours = f"BEFORE/{number}"
        if found["same"] or found["sentence"]:
            ours = "SENTENCE"
        raise QueryError(
            f'"{word}" is no operator here.',
            column,
            f'Write {ours}, or "{word}" in quotes for the word itself.',
        )
    if field := re.match(r"(intitle|inbody|headline|hl|url|summary|author|language|site):", word):
        ours = {"intitle": "title", "headline": "title", "hl": "title", "inbody": "body",
                "summary": "lead", "language": "lang", "site": "source", "url": "source"}  # fmt: skip
        raise QueryError(
            f"{field[0]} is no field.", column, f"Write {ours.get(field[1], 'title')}: instead."
        )
    if word.startswith("-") and len(word) > 1 and word[1].isalpha():
        raise QueryError(f'"{word}": a minus is a space here.', column, f"Write NOT {word[1:]}.")


def _about(field: str, node: Node) -> Node:
    if isinstance(node, AnyOf):
        return AnyOf(tuple(_about(field, part) for part in node.parts))
    if isinstance(node, Word):
        return About(field, node.text)
    raise QueryError(f"{field}: takes words, or (a OR b).", 1, "Take the rest out of the brackets.")


def _placed(node: Node) -> bool:
    """Tell whether a node has places in the text that can be near another's."""
    if isinstance(node, AnyOf):
        return all(_placed(part) for part in node.parts)
    return isinstance(node, Word | Ref | Near)


def _positive(node: Node) -> bool:
    """Tell whether a node can only be true where something stands."""
    match node:
        case Never():
            return False
        case AllOf(parts):
            return any(_positive(part) for part in parts)
        case AnyOf(parts):
            return all(_positive(part) for part in parts)
        case In(part=part):
            return _positive(part)
        case _:
            return True


def leaves(node: Node, *, wanted: bool = True) -> Iterator[tuple[Word | Ref, bool]]:
    """Yield every word and name of a tree, and whether it is wanted there (not under NOT)."""
    match node:
        case Word() | Ref():
            yield node, wanted
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part, wanted=wanted)
        case Never(part):
            yield from leaves(part, wanted=not wanted)
        case In(part=part):
            yield from leaves(part, wanted=wanted)
        case Near(left, right):
            yield from leaves(left, wanted=wanted)
            yield from leaves(right, wanted=wanted)
        case About():
            return
