"""Entries: which were seen before. Built for bulk: thousands of rows in one statement."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from sqlalchemy import ARRAY, BigInteger, any_, bindparam, func, select

from monitor.store.columns import table
from monitor.store.records import Remembered, Seen, instant, micros
from monitor.store.statements import parts, upsert
from monitor.store.tables import EntryKeyRow, EntryTallyRow, FeedRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Dialect

FEED = table(FeedRow)
KEY = table(EntryKeyRow)
TALLY = table(EntryTallyRow)

OF_FEED = select(KEY.c.key, KEY.c.content_hash, KEY.c.item_id, KEY.c.at).where(
    KEY.c.feed_no == bindparam("number")
)
LOOKUP = OF_FEED.where(KEY.c.key.in_(bindparam("keys", expanding=True)))
POSTGRES_LOOKUP = OF_FEED.where(KEY.c.key == any_(bindparam("keys", type_=ARRAY(BigInteger))))
POSTGRES_WRITE = """
INSERT INTO entry_key (feed_no, key, content_hash, item_id, at)
SELECT * FROM unnest(%s::integer[], %s::bigint[], %s::text[], %s::text[], %s::bigint[])
ON CONFLICT (feed_no, key) DO UPDATE
SET content_hash = excluded.content_hash, item_id = excluded.item_id, at = excluded.at
"""
COLUMNS = ("feed_no", "key", "content_hash", "item_id", "at")  # as the table has them
PART = 5_000  # keys of one lookup; SQLite takes 32,766 parameters


class Entries:
    """What feeds published, as 8-byte hashes of the entries' identities."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        self._numbers: dict[str, int] = {}

    def seen(self, feed_id: str, keys: Iterable[str]) -> dict[str, Seen]:
        """Return what is known of a feed's entries under these keys; unknown keys are left out."""
        hashes = {key_hash(key): key for key in keys}
        number = self._number(feed_id)
        lookup = LOOKUP if self._connection.dialect.name == "sqlite" else POSTGRES_LOOKUP
        found = {}
        for some in parts(hashes, PART):
            rows = self._connection.execute(lookup, {"number": number, "keys": some})
            for key, content, item, at in rows:
                found[hashes[key]] = Seen(content_hash=content, item=item, at=instant(at))
        return found

    def remember(self, feed_id: str, entries: Sequence[Remembered]) -> None:
        """Note entries of one feed; one known already takes the new content, item and instant."""
        self.remember_many({feed_id: entries})

    def remember_many(self, entries: Mapping[str, Sequence[Remembered]]) -> None:
        """Note entries of many feeds in one statement; see ``remember``."""
        rows: list[tuple[int, int, str, str | None, int]] = []
        tally: dict[tuple[int, int], int] = {}
        for feed_id, some in entries.items():
            no = self._number(feed_id)
            for entry in some:
                at, content, item = micros(entry.at), entry.content_hash, entry.item
                rows += [(no, key_hash(key), content, item, at) for key in entry.keys]
                if entry.new:
                    tally[at, no] = tally.get((at, no), 0) + 1
        self._write(rows)
        self._tally(tally)

    def tally(self, passed: Mapping[str, int], at: datetime) -> None:
        """Count entries that were seen and not remembered one by one (feed → how many)."""
        self._tally({(micros(at), self._number(feed)): n for feed, n in passed.items() if n})

    def _tally(self, tally: Mapping[tuple[int, int], int]) -> None:
        if tally:
            adding = upsert(self._connection.dialect.name, TALLY, ("at", "feed_no"), add=("n",))
            counts = [{"at": at, "feed_no": no, "n": n} for (at, no), n in sorted(tally.items())]
            self._connection.execute(adding, counts)

    def count(self, since: datetime, until: datetime) -> int:
        """Count the entries first seen after ``since``, up to and including ``until``."""
        query = select(func.coalesce(func.sum(TALLY.c.n), 0)).where(
            TALLY.c.at > micros(since), TALLY.c.at <= micros(until)
        )
        return int(self._connection.execute(query).scalar_one())

    def _write(self, rows: list[tuple[int, int, str, str | None, int]]) -> None:
        """Hand the rows to the driver as they are: Core's own way costs twice as much here."""
        if not rows:
            return
        if self._connection.dialect.name == "sqlite":
            self._connection.exec_driver_sql(_compiled(self._connection.dialect), rows)
            return
        latest = {row[:2]: row for row in rows}  # one statement may not touch a row twice
        columns = tuple(list(column) for column in zip(*latest.values(), strict=True))
        self._connection.exec_driver_sql(POSTGRES_WRITE, columns)

    def _number(self, feed_id: str) -> int:
        if feed_id not in self._numbers:
            rows = self._connection.execute(select(FEED.c.id, FEED.c.no))
            self._numbers = {row.id: row.no for row in rows}
        return self._numbers[feed_id]


def key_hash(key: str) -> int:
    """Hash an entry's key to a signed 64-bit number."""
    return int.from_bytes(
        blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


@lru_cache(maxsize=4)
def _compiled(dialect: Dialect) -> str:
    values = ("content_hash", "item_id", "at")
    made = upsert(dialect.name, KEY, ("feed_no", "key"), replace=values)
    return str(made.compile(dialect=dialect, column_keys=list(COLUMNS)))
