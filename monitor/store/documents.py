"""Documents: the marks of everything seen, found again by sampled grams, whole text or address.

A gram is found through ``posting``; a gram that many stories share tells nothing and is capped.
Copies keep their mark but no postings: what resembles them resembles what they copy.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter, defaultdict
from datetime import datetime  # noqa: TC003  SQLModel reads it
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Integer, Text, bindparam, delete, select, text, update
from sqlmodel import Field, SQLModel

from monitor.store import statements
from monitor.store.columns import BIG, COMPACT, Instant, partial, table
from monitor.types import Copy, Document, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import BindParameter, Connection, RowMapping

MOST_STORIES = 64  # postings kept for one gram
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


class PostingRow(SQLModel, table=True):
    """A sampled gram and a text that has it."""

    __tablename__ = "posting"
    __table_args__ = COMPACT
    key: int = Field(primary_key=True, sa_type=BigInteger)
    no: int = Field(primary_key=True, sa_type=BIG)


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


# In the drivers' own words: [PostgreSQL, SQLite], or SQLite's.
POSTINGS = (
    "SELECT key, no FROM posting WHERE key = ANY(%s)",
    "SELECT p.key, p.no FROM json_each(?) AS k CROSS JOIN posting AS p ON p.key = k.value",
)
POST = "INSERT INTO posting (key, no) VALUES (?, ?)"
LEARN = (
    "INSERT INTO outlet_line (outlet, line, n) VALUES (?, ?, 1)"
    " ON CONFLICT (outlet, line) DO UPDATE SET n = outlet_line.n + 1"
)
DOCUMENT = table(DocumentRow)
POSTING = table(PostingRow)
LINE = table(OutletLineRow)
PLAIN_COPIES = (Copy.EXACT, Copy.SYNDICATED, Copy.EDITED, Copy.ABRIDGED, Copy.SPUN)


class Documents:
    """What was seen before, as marks."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        dialect = connection.dialect.name
        adding = statements.insert(DOCUMENT, dialect).on_conflict_do_nothing()
        self._add = adding.returning(DOCUMENT.c.no)
        self._sqlite = dialect == "sqlite"
        self._spread: dict[int, int] = {}  # of the keys last asked for: in how many stories

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
        made = self._connection.execute(self._add, _row(document, exact, verdict)).scalar()
        if made is None:
            return False
        if copy in PLAIN_COPIES:
            return True
        self._post(int(made), keys)
        if copy is None and document.outlet:
            if int(made) % FORGET_EVERY == 0:
                self._connection.execute(_FORGET, {"outlet": document.outlet})
            self._learn(document.outlet, lines)
        return True

    def get(self, id: str) -> Document | None:  # noqa: A002
        """Return one document."""
        found = self._connection.execute(_BY_ID, {"ids": [id]}).mappings().first()
        return _document(found) if found else None

    def candidates(
        self, keys: Sequence[int], exact: str, url: str = "", limit: int = 8
    ) -> list[Document]:
        """List the documents a text may be a copy of, likeliest first.

        Those with the same whole text or address come first; a copy stands for its root.
        """
        same = {"exact": _whole(exact), "url": _key(url) if url else None, "most": 4 * limit}
        first = [_document(row) for row in self._connection.execute(_ALIKE, same).mappings()]
        roots = {d.root for d in first if d.root} - {d.id for d in first}
        if roots:
            found = self._connection.execute(_BY_ID, {"ids": list(roots)}).mappings()
            first += [_document(row) for row in found]
        numbers = self._likeliest(keys, limit)
        if numbers:
            rows = self._connection.execute(_BY_NUMBER, {"numbers": numbers}).mappings()
            ranked = {int(row["no"]): _document(row) for row in rows}
            first += [ranked[no] for no in numbers if no in ranked]
        return list({document.id: document for document in first}.values())

    def boilerplate(self, outlet: str) -> frozenset[int]:
        """Hashes of the lines an outlet repeats from story to story."""
        if not outlet:
            return frozenset()
        return frozenset(self._connection.execute(_KNOWN_LINES, {"outlet": outlet}).scalars())

    def family(self, ids: Iterable[str]) -> list[Document]:
        """List the documents that are copies or updates of any of these."""
        rows = self._connection.execute(_BY_ROOT, {"ids": list(ids)}).mappings()
        return [_document(row) for row in rows]

    def rejudge(self, id: str, verdict: Verdict, keys: Sequence[int], story: str) -> None:  # noqa: A002
        """Judge a document anew: whose copy it is, and whether it is found by its grams."""
        found = self._connection.execute(_BY_ID, {"ids": [id]}).mappings().first()
        if found is None:
            return
        number = int(found["no"])
        copy = str(verdict.copy) if verdict.copy else None
        values = {"root": verdict.of, "copy_kind": copy, "story": story}
        self._connection.execute(update(DOCUMENT).where(DOCUMENT.c.no == number).values(values))
        hidden = found["copy_kind"] in PLAIN_COPIES
        if hidden is not (verdict.copy in PLAIN_COPIES):
            self._connection.execute(delete(POSTING).where(POSTING.c.no == number))
            if hidden:
                self._post(number, keys)

    def remove(self, ids: Iterable[str]) -> int:
        """Forget documents, such as seeds taken out of the corpus; returns how many."""
        rows = self._connection.execute(_BY_ID, {"ids": list(ids)}).mappings()
        numbers = [int(row["no"]) for row in rows]
        self._connection.execute(delete(POSTING).where(POSTING.c.no.in_(numbers)))
        done = self._connection.execute(delete(DOCUMENT).where(DOCUMENT.c.no.in_(numbers)))
        return int(done.rowcount)

    def _likeliest(self, keys: Sequence[int], limit: int) -> list[int]:
        """Rank documents by the rarity of the grams they share."""
        if not keys:
            return []
        rows = self._postings(keys)
        spread = Counter(key for key, _ in rows)
        self._spread = {key: spread[key] for key in keys}
        score: defaultdict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        for key, no in rows:
            score[no] += 1.0 / (1.0 + math.log2(spread[key]))
            shared[no] += 1
        need = next(few for most, few in NEEDED if len(keys) <= most)
        best = sorted((s, no) for no, s in score.items() if shared[no] >= need)[: -limit - 1 : -1]
        return [no for s, no in best if s >= best[0][0] * FAINT]

    def _postings(self, keys: Sequence[int]) -> list[tuple[int, int]]:
        """Hand the keys to the driver as they are: Core's own way costs as much as the look-up."""
        asked = (json.dumps(list(keys)),) if self._sqlite else (list(keys),)
        found = self._connection.exec_driver_sql(POSTINGS[self._sqlite], asked)
        return [(int(key), int(no)) for key, no in found]

    def _post(self, no: int, keys: Sequence[int]) -> None:
        if not keys:
            return
        spread = self._spread
        if not spread.keys() >= set(keys):
            spread = Counter(key for key, _ in self._postings(keys))
        rows: list[tuple[object, ...]] = [
            (key, no) for key in keys if spread.get(key, 0) < MOST_STORIES
        ]
        self._spread = {}
        if rows:
            self._many(POST, rows)

    def _learn(self, outlet: str, lines: Iterable[int]) -> None:
        self._many(LEARN, [(outlet, line) for line in dict.fromkeys(lines)])

    def _many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        said = statement if self._sqlite else statement.replace("?", "%s")
        if rows:
            self._connection.exec_driver_sql(said, list(rows))


# Keys of a text up to so many: grams it must share with a candidate.
NEEDED = ((12, 1), (24, 2), (1 << 30, 3))
FAINT = 0.04  # of the best candidate's score


def _many(name: str) -> BindParameter[Sequence[object]]:
    return bindparam(name, expanding=True)


_READ = select(DOCUMENT)
_BY_ID = _READ.where(DOCUMENT.c.id.in_(_many("ids")))
_BY_ROOT = _READ.where(DOCUMENT.c.root.in_(_many("ids")))
_BY_NUMBER = _READ.where(DOCUMENT.c.no.in_(_many("numbers")))
_ALIKE = _READ.where(
    (DOCUMENT.c.exact == bindparam("exact")) | (DOCUMENT.c.url_key == bindparam("url"))
).limit(bindparam("most"))
_KNOWN_LINES = (
    select(LINE.c.line)
    .where(LINE.c.outlet == bindparam("outlet"), text(f"n >= {BOILERPLATE}"))
    .limit(MOST_LINES)
)


_FORGET = delete(LINE).where(LINE.c.outlet == bindparam("outlet"), LINE.c.n == 1)


def _whole(exact: str) -> int:
    """Sixty-four of the bits of a whole text's hash."""
    return int.from_bytes(bytes.fromhex(exact[:16]), "big", signed=True)


def _key(url: str) -> int:
    digest = hashlib.blake2b(url.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _row(document: Document, exact: str, verdict: Verdict | None) -> dict[str, object]:
    return {
        "id": document.id,
        "mark": document.mark,
        "exact": _whole(exact),
        "url_key": _key(document.url) if document.url else None,
        "url": document.url,
        "outlet": document.outlet,
        "published": document.published,
        "trust": str(document.trust),
        "story": document.story,
        "root": verdict.of if verdict and verdict.copy else document.root or None,
        "copy_kind": str(verdict.copy) if verdict and verdict.copy else None,
    }


def _document(row: RowMapping) -> Document:
    return Document(
        id=row["id"],
        mark=row["mark"],
        outlet=row["outlet"],
        published=row["published"],
        trust=Trust(row["trust"]),
        url=row["url"],
        story=row["story"],
        root=row["root"] or "",
        copy=Copy(row["copy_kind"]) if row["copy_kind"] else None,
    )
