"""Documents: the marks of everything seen, found again by sampled grams, whole text or address.

Copies keep their mark but no postings: what resembles them resembles what they copy.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime  # noqa: TC003  SQLModel reads it
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Integer, Text, bindparam, delete, select, update
from sqlmodel import Field, SQLModel

from monitor.store.columns import COMPACT, Instant, partial, table
from monitor.store.postings import Postings
from monitor.store.records import instant, micros
from monitor.store.statements import parts
from monitor.types import Copy, Document, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, CursorResult, Row

BOILERPLATE = 3  # stories of an outlet in which a line must stand
MOST_LINES = 2_000
FORGET_EVERY = 64  # documents after which an outlet's lines that stood only once are forgotten


class DocumentRow(SQLModel, table=True):
    """The mark of one text."""

    __tablename__ = "document"
    no: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    id: str = Field(unique=True, sa_type=Text)
    mark: bytes
    exact: int = Field(sa_type=BigInteger, index=True)
    url_key: int | None = Field(default=None, sa_type=BigInteger, index=True)
    url: str = Field(default="", sa_type=Text)
    outlet: str = Field(default="", sa_type=Text)
    published: datetime | None = Field(default=None, sa_type=Instant)
    trust: str = Field(sa_type=Text)
    story: str = Field(default="", sa_type=Text)
    root: str | None = Field(default=None, sa_type=Text, index=True)
    copy_kind: str | None = Field(default=None, sa_type=Text)


class OutletLineRow(SQLModel, table=True):
    """In how many stories of an outlet a line stands."""

    __tablename__ = "outlet_line"
    __table_args__ = (
        partial("ix_outlet_line_known", "outlet", where=f"n >= {BOILERPLATE}"),
        COMPACT,
    )
    outlet: str = Field(primary_key=True, sa_type=Text)
    line: int = Field(primary_key=True, sa_type=BigInteger)
    n: int


DOCUMENT = table(DocumentRow)
LINE = table(OutletLineRow)

# In SQLite's driver's own words, "?" being "%s" in PostgreSQL's: asked once for every text.
ADD = (
    "INSERT INTO document (id, mark, exact, url_key, url, outlet, published, trust, story, root,"
    " copy_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING no"
)
READ = (
    "SELECT no, id, mark, url, outlet, published, trust, story, root, copy_kind FROM document"
    " WHERE "
)
ALIKE = (
    "SELECT no FROM document WHERE exact = ?"
    " UNION SELECT no FROM document WHERE url_key = ? ORDER BY no LIMIT ?"
)
# [PostgreSQL, SQLite]: whether a value is in a list.
AMONG = ("{} = ANY(?)", "{} IN (SELECT value FROM json_each(?))")
KNOWN_LINES = f"SELECT line FROM outlet_line{{}} WHERE outlet = ? AND n >= {BOILERPLATE} LIMIT ?"  # noqa: S608
# [PostgreSQL, SQLite]: SQLite would by itself read all of an outlet's lines.
KNOWN_INDEX = ("", " INDEXED BY ix_outlet_line_known")
LEARN = (
    "INSERT INTO outlet_line (outlet, line, n) VALUES (?, ?, 1)"
    " ON CONFLICT (outlet, line) DO UPDATE SET n = outlet_line.n + 1"
)
PLAIN_COPIES = (Copy.EXACT, Copy.SYNDICATED, Copy.EDITED, Copy.ABRIDGED, Copy.SPUN)


class Documents:
    """What was seen before, as marks."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        self._sqlite = connection.dialect.name == "sqlite"
        self._postings = Postings(connection)

    def add(
        self,
        document: Document,
        keys: Sequence[int],
        exact: str,
        lines: Iterable[int] = (),
        *,
        verdict: Verdict | None = None,
    ) -> bool:
        """Remember a text; False, changing nothing, when its id is known.

        Args:
            document: Mark, outlet, time, address and story.
            keys: Its fingerprint's posting keys.
            exact: Its fingerprint's hash of the whole text.
            lines: Its lines' hashes, for the outlet's memory.
            verdict: What it was judged to be; a copy gets no postings and teaches no lines.
        """
        copy = verdict.copy if verdict else None
        made = self._ask(ADD, *_row(document, exact, verdict)).scalar()
        if made is None:
            return False
        if copy in PLAIN_COPIES:
            return True
        self._postings.add(int(made), keys)
        if copy is None and document.outlet:
            if int(made) % FORGET_EVERY == 0:
                self._connection.execute(_FORGET, {"outlet": document.outlet})
            self._learn(document.outlet, lines)
        return True

    def get(self, id: str) -> Document | None:  # noqa: A002
        """Return one document."""
        return next(iter(self._read("id", [id])), None)

    def marks(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield (id, mark) of these documents, in any order; unknown ids are left out."""
        query = select(DOCUMENT.c.id, DOCUMENT.c.mark)
        for some in parts(ids):
            for row in self._connection.execute(query.where(DOCUMENT.c.id.in_(some))):
                yield row.id, row.mark

    def candidates(
        self,
        keys: Sequence[int],
        exact: str,
        url: str = "",
        limit: int = 8,
        *,
        few: bool = False,
    ) -> list[Document]:
        """List the documents a text may be a copy of, likeliest first.

        Those with the same whole text or address come first; a copy stands for its root. Of a text
        of ``few`` words those are looked at, too, that have one gram of it and nobody else has.
        """
        same = (
            self._ask(ALIKE, _whole(exact), _key(url) if url else None, 4 * limit).scalars().all()
        )
        first = self._numbered(same)
        roots = {d.root for d in first if d.root} - {d.id for d in first}
        if roots:
            first += self._read("id", list(roots))
        first += self._numbered(self._postings.likeliest(keys, limit, few=few))
        return list({document.id: document for document in first}.values())

    def boilerplate(self, outlet: str) -> frozenset[int]:
        """Hashes of the lines an outlet repeats from story to story."""
        if not outlet:
            return frozenset()
        return frozenset(
            self._ask(KNOWN_LINES.format(KNOWN_INDEX[self._sqlite]), outlet, MOST_LINES)
            .scalars()
            .all()
        )

    def family(self, ids: Iterable[str]) -> list[Document]:
        """List the documents that are copies or updates of any of these."""
        return self._read("root", list(ids))

    def rejudge(self, id: str, verdict: Verdict, keys: Sequence[int], story: str) -> None:  # noqa: A002
        """Judge a document anew: whose copy it is, and whether it is found by its grams."""
        found = next(iter(self._rows("id", [id])), None)
        if found is None:
            return
        number, kind = int(found.no), found.copy_kind
        copy = str(verdict.copy) if verdict.copy else None
        values = {"root": verdict.of, "copy_kind": copy, "story": story}
        self._connection.execute(update(DOCUMENT).where(DOCUMENT.c.no == number).values(values))
        hidden = kind in PLAIN_COPIES
        if hidden is not (verdict.copy in PLAIN_COPIES):
            self._postings.remove([number])
            if hidden:
                self._postings.add(number, keys)

    def remove(self, ids: Iterable[str]) -> int:
        """Forget documents, such as seeds taken out of the corpus; returns how many."""
        numbers = [int(row.no) for row in self._rows("id", list(ids))]
        self._postings.remove(numbers)
        done = self._connection.execute(delete(DOCUMENT).where(DOCUMENT.c.no.in_(numbers)))
        return int(done.rowcount)

    def _numbered(self, numbers: Sequence[int]) -> list[Document]:
        """Read documents by number, in that order."""
        if not numbers:
            return []
        found = {int(row.no): _document(row) for row in self._rows("no", numbers)}
        return [found[no] for no in numbers if no in found]

    def _read(self, column: str, values: Sequence[str]) -> list[Document]:
        return [_document(row) for row in self._rows(column, values)]

    def _rows(self, column: str, values: Sequence[int | str]) -> Sequence[Row[Any]]:
        """Read the rows with one of these values in a column."""
        asked = json.dumps(list(values)) if self._sqlite else list(values)
        return self._ask(READ + AMONG[self._sqlite].format(column), asked).all()

    def _learn(self, outlet: str, lines: Iterable[int]) -> None:
        rows = [(outlet, line) for line in dict.fromkeys(lines)]
        if rows:
            self._connection.exec_driver_sql(self._said(LEARN), rows)

    def _ask(self, statement: str, *values: object) -> CursorResult[Any]:
        return self._connection.exec_driver_sql(self._said(statement), values)

    def _said(self, statement: str) -> str:
        return statement if self._sqlite else statement.replace("?", "%s")


_FORGET = delete(LINE).where(LINE.c.outlet == bindparam("outlet"), LINE.c.n == 1)


def _whole(exact: str) -> int:
    """Sixty-four of the bits of a whole text's hash."""
    return int.from_bytes(bytes.fromhex(exact[:16]), "big", signed=True)


def _key(url: str) -> int:
    digest = hashlib.blake2b(url.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _row(document: Document, exact: str, verdict: Verdict | None) -> tuple[object, ...]:
    """Give the values of ``ADD``."""
    copy = verdict.copy if verdict else None
    return (
        document.id,
        document.mark,
        _whole(exact),
        _key(document.url) if document.url else None,
        document.url,
        document.outlet,
        micros(document.published) if document.published else None,
        str(document.trust),
        document.story,
        verdict.of if verdict and copy else document.root or None,
        str(copy) if copy else None,
    )


def _document(row: Row[Any]) -> Document:
    return Document(
        id=row.id,
        mark=bytes(row.mark),
        outlet=row.outlet,
        published=None if row.published is None else instant(row.published),
        trust=Trust(row.trust),
        url=row.url,
        story=row.story,
        root=row.root or "",
        copy=Copy(row.copy_kind) if row.copy_kind else None,
    )
