"""Full-text search in any script: our own tokens, so that both databases find the same.

CJK runs are split into overlapping pairs of characters, since they have no spaces; other words
are folded and kept whole. SQLite keeps the tokens in a contentless FTS5 table, PostgreSQL in a
tsvector.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff"
PIECE = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+")
IS_CJK = re.compile(rf"[{CJK}]")
PHRASE = re.compile(r'"([^"]*)"|(\S+)')
MAX_POSITION = 16_383  # PostgreSQL's last position in a tsvector


def fold(text_: str) -> str:
    """Fold width, case and accents."""
    wide = unicodedata.normalize("NFKC", text_).casefold()
    if wide.isascii():
        return wide
    split = unicodedata.normalize("NFD", wide)
    bare = "".join(c for c in split if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def tokens(text_: str) -> list[str]:
    """Split a text into search tokens, in order."""
    found: list[str] = []
    for piece in PIECE.findall(fold(text_)):
        if len(piece) > 1 and IS_CJK.match(piece):
            found.extend(a + b for a, b in pairwise(piece))
        else:
            found.append(piece)
    return found


def wanted(words: str) -> list[tuple[str, ...]]:
    """Read a search as phrases of tokens, all of which must stand in a text."""
    phrases = [tuple(tokens(quoted or plain)) for quoted, plain in PHRASE.findall(words)]
    return [phrase for phrase in phrases if phrase]


def create(connection: Connection) -> None:
    """Make the index."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE search USING fts5(words, content='', "
                'tokenize="unicode61 remove_diacritics 0")'
            )
        )
        return
    connection.execute(
        text(
            "CREATE TABLE search (no INTEGER PRIMARY KEY REFERENCES item (no) ON DELETE CASCADE, "
            "words TSVECTOR NOT NULL)"
        )
    )
    connection.execute(text("CREATE INDEX ix_search_words ON search USING gin (words)"))


def add(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    """Index texts by item number."""
    if not texts:
        return
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO search(rowid, words) VALUES (:no, :words)"
        rows = [{"no": no, "words": " ".join(tokens(t))} for no, t in texts]
    else:
        statement = (
            "INSERT INTO search(no, words) VALUES (:no, CAST(:words AS tsvector)) "
            "ON CONFLICT (no) DO UPDATE SET words = excluded.words"
        )
        rows = [{"no": no, "words": _vector(t)} for no, t in texts]
    connection.execute(text(statement), rows)


def remove(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    """Take texts out of the index; they must be those it was given."""
    if not texts:
        return
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO search(search, rowid, words) VALUES ('delete', :no, :words)"
        rows = [{"no": no, "words": " ".join(tokens(t))} for no, t in texts]
        connection.execute(text(statement), rows)
        return
    connection.execute(text("DELETE FROM search WHERE no = :no"), [{"no": no} for no, _ in texts])


def find(connection: Connection, words: str, limit: int) -> list[int]:
    """Return the numbers of the items that contain all words, newest first."""
    phrases = wanted(words)
    if not phrases:
        return []
    if connection.dialect.name == "sqlite":
        statement = "SELECT rowid FROM search WHERE search MATCH :q ORDER BY rowid DESC LIMIT :n"
        query = " AND ".join(_fts(p) for p in phrases)
    else:
        statement = (
            "SELECT no FROM search WHERE words @@ CAST(:q AS tsquery) ORDER BY no DESC LIMIT :n"
        )
        query = " & ".join(_tsquery(p) for p in phrases)
    rows = connection.execute(text(statement), {"q": query, "n": limit})
    return [int(row[0]) for row in rows]


def missing(connection: Connection) -> int:
    """Count the items the index does not know."""
    known = "search_docsize WHERE id" if connection.dialect.name == "sqlite" else "search WHERE no"
    query = f"SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM {known} = item.no)"  # noqa: S608
    return int(connection.execute(text(query)).scalar_one())


def snippet(text_: str, words: str, *, around: int = 70) -> str:
    """Cut out the place where the first of the words found stands."""
    folded = text_.casefold()
    places = [folded.find(plain.casefold()) for plain in _needles(words)]
    at = min((p for p in places if p >= 0), default=0)
    start, end = max(0, at - around), min(len(text_), at + 2 * around)
    cut = " ".join(text_[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text_) else ''}"


def _needles(words: str) -> Iterable[str]:
    return (quoted or plain for quoted, plain in PHRASE.findall(words))


def _single(token: str) -> bool:
    return len(token) == 1 and bool(IS_CJK.match(token))


def _fts(phrase: tuple[str, ...]) -> str:
    quoted = " ".join(phrase)
    return f'"{quoted}"*' if _single(phrase[-1]) else f'"{quoted}"'


def _tsquery(phrase: tuple[str, ...]) -> str:
    return "(" + " <-> ".join(f"'{t}':*" if _single(t) else f"'{t}'" for t in phrase) + ")"


def _vector(text_: str) -> str:
    return " ".join(
        f"'{t}':{min(n, MAX_POSITION)}" for n, t in enumerate(tokens(text_)[:200_000], 1)
    )
