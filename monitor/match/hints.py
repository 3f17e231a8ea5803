"""Mistakes in queries, told so that a person can act: what, where, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_DEPTH = 40
_NOT_OURS = {
    "and": "AND", "or": "OR", "not": "NOT", "||": "OR", "&&": "AND", "|": "OR", "&": "AND",
}  # fmt: skip
_FIELDS = {
    "intitle": "title", "headline": "title", "hl": "title", "inbody": "body", "summary": "lead",
    "language": "lang", "la": "lang", "site": "source", "url": "source", "publisher": "source",
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
class Token:
    """A piece of a query."""

    kind: str  # "END" after the last, "" when it can be none
    text: str
    column: int  # counts from 1


def too_deep() -> QueryError:
    """Say that a query is nested more deeply than anybody reads."""
    return QueryError("brackets are nested too deeply.", 1, "Use [aliases] for the inner parts.")


def refuse_early(query: str) -> None:
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
        raise too_deep()


def unexpected(query: str, token: Token) -> QueryError:
    """Explain what the grammar could not read."""
    if token.kind == "END":
        return QueryError("the query ends too early.", token.column, "Something must follow.")
    if token.kind in ("AND", "OR", "PROX"):
        return QueryError(
            f"{token.text} needs something on both sides.",
            token.column,
            f'To search for the word itself write "{token.text}" in quotes.',
        )
    if token.kind == "CLOSE":
        return QueryError("the brackets hold nothing here.", token.column, "Put a word inside.")
    shown = query[token.column - 1 : token.column + 11].split(" ", maxsplit=1)[0]
    return QueryError(
        f'cannot read "{shown}" here.', token.column, "See the query language in README."
    )


def refuse_word(token: Token) -> None:
    """Explain words that are operators elsewhere."""
    word, column = token.text, token.column
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
    field = word.partition(":")
    if field[1] and field[0] in _FIELDS:
        raise QueryError(
            f"{field[0]}: is no field.", column, f"Write {_FIELDS[field[0]]}: instead."
        )
    if word.startswith("-") and len(word) > 1 and word[1].isalpha():
        raise QueryError(f'"{word}": a minus is a space here.', column, f"Write NOT {word[1:]}.")
