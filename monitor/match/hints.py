"""Mistakes in queries, told so that a person can act: what, where, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_DEPTH = 40
FIELDS = ("title", "lead", "body", "source", "lang")
_MANUAL = "See config/watchlists/examples/README.md."
_NOT_OURS = {
    "and": "AND", "or": "OR", "not": "NOT", "||": "OR", "&&": "AND", "|": "OR", "&": "AND",
    "andnot": "NOT", "ANDNOT": "NOT", "Sentence": "SENTENCE", "sentence": "SENTENCE",
}  # fmt: skip
_FIELD_OF = {
    "intitle": "title", "allintitle": "title", "headline": "title", "hl": "title", "hd": "title",
    "inbody": "body", "text": "body", "intext": "body", "summary": "lead", "lp": "lead",
    "hlp": "lead", "ingress": "lead", "language": "lang", "la": "lang", "site": "source",
    "inurl": "source", "url": "source", "publisher": "source", "rst": "source", "sn": "source",
}  # fmt: skip
_LANGUAGE_OF = {
    "kr": "ko", "korean": "ko", "jp": "ja", "japanese": "ja", "cn": "zh", "chinese": "zh",
    "english": "en", "gb": "en", "us": "en", "french": "fr", "german": "de", "spanish": "es",
}  # fmt: skip
_FOREIGN = re.compile(
    r"(?P<before>(?:ADJ|PRE/|ONEAR/|BEFORE/?)(?P<n1>\d*))"
    r"|(?P<near>(?:NEAR/?|W/|WITHIN/?|AROUND)(?P<n2>\d*))"
    r"|(?P<tilde>~(?P<n3>\d+))|(?P<sentence>SAME|SENTENCE/.*)",
    re.IGNORECASE,
)
_AS_WORDS = frozenset({"before", "within", "around"})  # plain words as well
_ASCII = str.maketrans("“”„«»＂（）", '""""""()')


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
    return QueryError(
        "the query is nested too deeply.", 1, "Take it apart, with [aliases] for the inner parts."
    )


def plain(query: str) -> str:
    """Read curly and full-width quotes and brackets as the plain ones; columns stay."""
    return query.translate(_ASCII)


def refuse_early(query: str) -> None:
    """Find what the grammar would explain badly."""
    if not query.strip():
        raise QueryError("the query is empty.", 1, "Write a word, or take the query out.")
    if query.count('"') % 2:
        raise QueryError("a quotation mark is not closed.", query.rindex('"') + 1, 'Add a ".')
    deepest = 0
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
    if deepest > MAX_DEPTH:
        raise too_deep()


def unexpected(query: str, token: Token) -> QueryError:
    """Explain what the grammar could not read."""
    if token.kind == "END":
        return QueryError("the query ends too early.", token.column, "Something must follow.")
    if query[: token.column - 1].rstrip().endswith(tuple(f"{field}:" for field in FIELDS)):
        return QueryError(
            "a field takes a word, a phrase, a name, or brackets.",
            token.column,
            "Write for instance title:(a OR b).",
        )
    if token.kind in ("AND", "OR", "PROX"):
        return QueryError(
            f"{token.text} needs something on both sides.",
            token.column,
            f'To search for the word itself write "{token.text}" in quotes.',
        )
    if token.kind == "CLOSE":
        return QueryError("the brackets hold nothing here.", token.column, "Put a word inside.")
    shown = query[token.column - 1 : token.column + 11].split(" ", maxsplit=1)[0]
    if shown == "@":
        return QueryError("@ stands before an id.", token.column, "Write for instance @nato.")
    return QueryError(f'cannot read "{shown}" here.', token.column, _MANUAL)


def refuse_word(token: Token, query: str) -> None:
    """Explain words that are operators elsewhere, or cannot be meant as words."""
    word, column = token.text, token.column
    ours = _NOT_OURS.get(word) or _operator(word, query[column - 1 + len(word) :])
    if ours:
        raise QueryError(
            f'"{word}" is no operator here.',
            column,
            f'Write {ours}, or "{word}" in quotes for the word itself.',
        )
    _refuse_field(word, column)
    if word[0] in "-!" and word[1:2].isalpha():
        sign = "a minus is a space" if word[0] == "-" else "this sign means nothing"
        raise QueryError(f'"{word}": {sign} here.', column, f"Write NOT {word[1:]}.")
    if word[0] == "+" and word[1:2].isalnum():
        raise QueryError(f'"{word}": a plus means nothing here.', column, f"Write {word[1:]}.")
    if found := re.fullmatch(r"(\w+)~[\d.]*", word):
        raise QueryError(
            f'"{word}": there is no search for nearly the same spelling.',
            column,
            f"List the spellings with OR, or write {found[1]}*.",
        )
    if found := re.search(r"(?<=\w)(?:[,;](?!\d)|\|)", word):
        raise QueryError(
            f'"{word}": "{found[0]}" parts nothing here.',
            column + found.start(),
            "Write AND or OR between the words.",
        )


def _operator(word: str, rest: str) -> str:
    """Give our form of another system's operator, "" when the word is none."""
    found = _FOREIGN.fullmatch(word)
    number = (found["n1"] or found["n2"] or found["n3"]) if found else ""
    if not found or (word in _AS_WORDS and not number):
        wrong = re.fullmatch(r"(NEAR|BEFORE)/\S*", word)
        return f"{wrong[1]}/10" if wrong else ""
    if found["sentence"]:
        return "SENTENCE"
    if not number and (after := re.match(r" ?\(?(\d{1,3})\)?(?!\w)", rest)):
        number = after[1]
    return f"{'BEFORE' if found['before'] else 'NEAR'}/{number or 10}"


def _refuse_field(word: str, column: int) -> None:
    """Explain fields of other systems, and ours in capitals."""
    if not (found := re.match(r"([A-Za-z]+)([:=])(?!//)(?=\S)", word)):
        return
    said, sign = found[1], found[2]
    ours = said.lower() if said.lower() in FIELDS else _FIELD_OF.get(said.lower())
    if ours:
        raise QueryError(f"{said}{sign} is no field.", column, f"Write {ours}: instead.")
    if sign == ":":
        raise QueryError(
            f"{said}: is no field.",
            column,
            f"There are {', '.join(f'{f}:' for f in FIELDS)}; quotes make it a plain word.",
        )


def refuse_language(value: str, column: int) -> None:
    """Explain values of ``lang:`` that are no language's code."""
    if ours := _LANGUAGE_OF.get(value):
        raise QueryError(f'"{value}" is no code of a language.', column, f"Write lang:{ours}.")
    if not re.fullmatch(r"[a-z]{2,3}(?: .*)?", value):
        raise QueryError(
            f'"{value}" is no code of a language.', column, "Write two letters, as in lang:ko."
        )
