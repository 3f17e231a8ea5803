"""Entries: which were seen before. Built for bulk: thousands of rows in one statement."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.store.records import Remembered, Seen, instant, micros
from monitor.store.statements import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from monitor.store.link import Link

OF_FEED = "SELECT key, content_hash, item_id, at FROM entry_key WHERE feed_no = :number"
WRITE = """
INSERT INTO entry_key (feed_no, key, content_hash, item_id, at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (feed_no, key) DO UPDATE
SET content_hash = excluded.content_hash, item_id = excluded.item_id, at = excluded.at
"""
POSTGRES_WRITE = """
INSERT INTO entry_key (feed_no, key, content_hash, item_id, at)
SELECT * FROM unnest(%s::integer[], %s::bigint[], %s::text[], %s::text[], %s::bigint[])
ON CONFLICT (feed_no, key) DO UPDATE
SET content_hash = excluded.content_hash, item_id = excluded.item_id, at = excluded.at
"""
TALLY = """
INSERT INTO entry_tally (at, feed_no, n) VALUES (:at, :feed_no, :n)
ON CONFLICT (at, feed_no) DO UPDATE SET n = entry_tally.n + excluded.n
"""
COUNT = "SELECT coalesce(sum(n), 0) FROM entry_tally WHERE at > :since AND at <= :until"
PART = 5_000  # keys of one lookup
Row = tuple[int, int, str, str | None, int]  # as the table has its columns


class Entries:
    """What feeds published, as 8-byte hashes of the entries' identities."""

    def __init__(self, link: Link) -> None:
        """Serve an open transaction."""
        self._link = link
        self._numbers: dict[str, int] = {}

    def seen(self, feed_id: str, keys: Iterable[str]) -> dict[str, Seen]:
        """Return what is known of a feed's entries under these keys; unknown keys are left out."""
        link, number = self._link, self._numbered([feed_id])[feed_id]
        hashes = {key_hash(key): key for key in keys}
        lookup = f"{OF_FEED} AND key {link.among('keys')}"
        found = {}
        for some in parts(hashes, PART):
            for key, content, item, at in link.rows(lookup, number=number, keys=link.listed(some)):
                found[hashes[key]] = Seen(content_hash=content, item=item, at=instant(at))
        return found

    def remember(self, feed_id: str, entries: Sequence[Remembered]) -> None:
        """Note entries of one feed; one known already takes the new content, item and instant."""
        self.remember_many({feed_id: entries})

    def remember_many(self, entries: Mapping[str, Sequence[Remembered]]) -> None:
        """Note entries of many feeds in one statement; see ``remember``."""
        rows: list[Row] = []
        tally: dict[tuple[int, int], int] = {}
        numbers = self._numbered(entries)
        for feed_id, some in entries.items():
            no = numbers[feed_id]
            for entry in some:
                at, content, item = micros(entry.at), entry.content_hash, entry.item
                rows += [(no, key_hash(key), content, item, at) for key in entry.keys]
                if entry.new:
                    tally[at, no] = tally.get((at, no), 0) + 1
        self._write(rows)
        self._tally(tally)

    def tally(self, passed: Mapping[str, int], at: datetime) -> None:
        """Count entries that were seen and not remembered one by one (feed → how many)."""
        some = {feed: n for feed, n in passed.items() if n}
        if some:
            numbers = self._numbered(some)
            self._tally({(micros(at), numbers[feed]): n for feed, n in some.items()})

    def _tally(self, tally: Mapping[tuple[int, int], int]) -> None:
        counts = [{"at": at, "feed_no": no, "n": n} for (at, no), n in sorted(tally.items())]
        self._link.run_many(TALLY, counts)

    def count(self, since: datetime, until: datetime) -> int:
        """Count the entries first seen after ``since``, up to and including ``until``."""
        ((n,),) = self._link.rows(COUNT, since=micros(since), until=micros(until))
        return int(n)

    def any_kept(self) -> bool:
        """Tell whether any item is stored."""
        return bool(self._link.rows("SELECT 1 FROM item LIMIT 1"))

    def _write(self, rows: list[Row]) -> None:
        """Hand the rows to the driver as they are."""
        if not rows:
            return
        if self._link.sqlite:
            self._link.run_many(WRITE, rows)
            return
        latest = {row[:2]: row for row in rows}  # one statement may not touch a row twice
        columns = tuple(list(column) for column in zip(*latest.values(), strict=True))
        self._link.core.exec_driver_sql(POSTGRES_WRITE, columns)

    def _numbered(self, feed_ids: Iterable[str]) -> dict[str, int]:
        """Return these feeds' numbers; only what is asked for is read, of however many feeds."""
        if missing := [id_ for id_ in feed_ids if id_ not in self._numbers]:
            link = self._link
            asked = f"SELECT id, no FROM feed WHERE id {link.among('ids')}"  # noqa: S608 -- ours
            found = link.rows(asked, ids=link.listed(missing))
            self._numbers.update((row[0], row[1]) for row in found)
        return self._numbers


def key_hash(key: str) -> int:
    """Hash an entry's key to a signed 64-bit number."""
    return int.from_bytes(
        blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )
