"""Entries: which were seen before. Built for bulk: thousands of rows in one statement."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from monitor.store.records import Remembered, Seen, instant, micros
from monitor.store.tables import EntryKeyRow, EntryTallyRow, FeedRow, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

FEED = table(FeedRow)
KEY = table(EntryKeyRow)
TALLY = table(EntryTallyRow)

LOOKUP = select(KEY.c.key, KEY.c.content_hash, KEY.c.item_id, KEY.c.at).where(
    KEY.c.feed_no == bindparam("number"), KEY.c.key.in_(bindparam("keys", expanding=True))
)
CHUNK = 5_000  # keys of one lookup; SQLite takes 32,766 parameters


class Entries:
    """What feeds published, as 8-byte hashes of the entries' identities."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        self._numbers: dict[str, int] = {}

    def seen(self, feed_id: str, keys: Iterable[str]) -> dict[str, Seen]:
        """Return what is known of a feed's entries under these keys; unknown keys are left out."""
        number = self._number(feed_id)
        hashes = {key_hash(key): key for key in keys}
        wanted, found = list(hashes), {}
        for start in range(0, len(wanted), CHUNK):
            values = {"number": number, "keys": wanted[start : start + CHUNK]}
            for key, content, item, at in self._connection.execute(LOOKUP, values):
                found[hashes[key]] = Seen(content_hash=content, item=item, at=instant(at))
        return found

    def remember(self, feed_id: str, entries: Sequence[Remembered]) -> None:
        """Note entries of one feed; one known already takes the new content, item and instant."""
        self.remember_many({feed_id: entries})

    def remember_many(self, entries: Mapping[str, Sequence[Remembered]]) -> None:
        """Note entries of many feeds in one statement; see ``remember``."""
        rows: dict[tuple[int, int], dict[str, object]] = {}
        tally: dict[tuple[int, int], int] = {}
        for feed_id, some in entries.items():
            number = self._number(feed_id)
            for entry in some:
                at = micros(entry.at)
                for key in entry.keys:
                    hashed = key_hash(key)
                    rows[number, hashed] = {
                        "feed_no": number,
                        "key": hashed,
                        "content_hash": entry.content_hash,
                        "item_id": entry.item,
                        "at": at,
                    }
                if entry.new:
                    tally[at, number] = tally.get((at, number), 0) + 1
        sqlite = self._connection.dialect.name == "sqlite"
        if rows:
            self._connection.execute(
                SQLITE_KEYS if sqlite else POSTGRES_KEYS, [rows[k] for k in sorted(rows)]
            )
        if tally:
            counts = [{"at": at, "feed_no": no, "n": n} for (at, no), n in sorted(tally.items())]
            self._connection.execute(SQLITE_TALLY if sqlite else POSTGRES_TALLY, counts)

    def count(self, since: datetime, until: datetime) -> int:
        """Count the entries first seen after ``since``, up to and including ``until``."""
        query = select(func.coalesce(func.sum(TALLY.c.n), 0)).where(
            TALLY.c.at > micros(since), TALLY.c.at <= micros(until)
        )
        return int(self._connection.execute(query).scalar_one())

    def _number(self, feed_id: str) -> int:
        if feed_id not in self._numbers:
            rows = self._connection.execute(select(FEED.c.id, FEED.c.no))
            self._numbers = {id_: no for id_, no in rows}
        return self._numbers[feed_id]


def key_hash(key: str) -> int:
    """Hash an entry's key to a signed 64-bit number."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _keys(made):  # type: ignore[no-untyped-def]
    newest = {name: made.excluded[name] for name in ("content_hash", "item_id", "at")}
    return made.on_conflict_do_update(index_elements=["feed_no", "key"], set_=newest)


def _tally(made):  # type: ignore[no-untyped-def]
    total = TALLY.c.n + made.excluded.n
    return made.on_conflict_do_update(index_elements=["at", "feed_no"], set_={"n": total})


SQLITE_KEYS = _keys(sqlite_insert(KEY))
POSTGRES_KEYS = _keys(postgres_insert(KEY))
SQLITE_TALLY = _tally(sqlite_insert(TALLY))
POSTGRES_TALLY = _tally(postgres_insert(TALLY))
