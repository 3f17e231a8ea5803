"""Digests: immutable records, which items each took, and what each told."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from monitor.errors import StoreError
from monitor.store.outbox import Outbox
from monitor.store.records import DigestRecord, dump, load
from monitor.store.statements import parts
from monitor.store.tables import DIGEST, FILE, ITEM, MATCH, REPORT, TAKEN, TOLD
from monitor.types import Mention, Window

if TYPE_CHECKING:
    import builtins
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection, Row, Select

    from monitor.types import Delivery

QUICK = 1  # of zlib's levels: a heavy day takes a quarter of the time and a quarter more space


class Digests:
    """The digests of every watchlist, one a day at most."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection

    def last(self, watchlist: str) -> DigestRecord | None:
        """Return the digest of a watchlist's latest day."""
        query = select(DIGEST).where(DIGEST.c.watchlist == watchlist).order_by(DIGEST.c.day.desc())
        return self._first(query)

    def get(self, watchlist: str, day: date) -> DigestRecord | None:
        """Return the digest of a day."""
        return self._first(
            select(DIGEST).where(DIGEST.c.watchlist == watchlist, DIGEST.c.day == day)
        )

    def list(
        self,
        *,
        watchlist: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        with_files: bool = False,
    ) -> builtins.list[DigestRecord]:
        """Return digests, oldest day first.

        Args:
            watchlist: Of this watchlist.
            since: First day.
            until: Last day.
            limit: The newest so many.
            with_files: Else ``files`` is empty.
        """
        rows = self._rows(watchlist, since=since, until=until, limit=limit)
        return [self._record(row, with_files=with_files) for row in rows]

    def heads(
        self,
        watchlist: str | None = None,
        *,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        extension: str = "",
    ) -> builtins.list[DigestRecord]:
        """Return digests as ``list`` does, without their documents: a heavy day's has megabytes.

        Args:
            watchlist: Of this watchlist.
            since: First day.
            until: Last day.
            limit: The newest so many.
            extension: The one file to be read of each; else ``files`` is empty.
        """
        rows = self._rows(watchlist, since=since, until=until, limit=limit)
        return [_head(row, self._files(row.no, extension) if extension else ()) for row in rows]

    def _rows(
        self,
        watchlist: str | None,
        *,
        since: date | None,
        until: date | None,
        limit: int | None,
    ) -> Sequence[Row[tuple[object, ...]]]:
        query = select(DIGEST)
        if watchlist is not None:
            query = query.where(DIGEST.c.watchlist == watchlist)
        if since is not None:
            query = query.where(DIGEST.c.day >= since)
        if until is not None:
            query = query.where(DIGEST.c.day <= until)
        query = query.order_by(DIGEST.c.day.desc(), DIGEST.c.watchlist.desc()).limit(limit)
        return self._connection.execute(query).all()[::-1]

    def number(self, watchlist: str) -> int:
        """Return the running number the watchlist's next digest takes, from 1."""
        query = select(func.max(DIGEST.c.number)).where(DIGEST.c.watchlist == watchlist)
        return int(self._connection.execute(query).scalar() or 0) + 1

    def save(
        self,
        record: DigestRecord,
        item_ids: Sequence[str],
        told: Sequence[tuple[str, Mention]],
        deliveries: Sequence[Delivery],
    ) -> None:
        """Record a digest with what it took and told, and queue its mails, together.

        Compose it in the same writing transaction: what is stored later belongs to the next.

        Args:
            record: The digest; ``number`` as ``number()`` gave it.
            item_ids: Items it took; they are in no later digest of this watchlist.
            told: (event id, its state as told).
            deliveries: One per recipient.

        Raises:
            StoreError: The day has a digest already; a digest once built is a record.
        """
        window = record.window
        if self.get(window.watchlist, window.day) is not None:
            raise StoreError(
                f"{window.watchlist} has a digest of {window.day} already. "
                "Run monitor digest again to render it once more."
            )
        packed = cache(_packed)  # the document is a file too
        stored = select(func.coalesce(func.max(REPORT.c.no), 0)).scalar_subquery()
        adding = insert(DIGEST).values(mark=stored, **_row(record, packed)).returning(DIGEST.c.no)
        no: int = self._connection.execute(adding).scalar_one()
        files = [
            {"digest": no, "extension": e, "position": n, "content": packed(content)}
            for n, (e, content) in enumerate(record.files)
        ]
        if files:
            self._connection.execute(insert(FILE), files)
        self._take(no, window.watchlist, item_ids)
        rows = [
            {
                "watchlist": window.watchlist,
                "event": event,
                "digest": no,
                "state": dump(Mention, state),
            }
            for event, state in dict(told).items()
        ]
        if rows:
            self._connection.execute(insert(TOLD), rows)
        Outbox(self._connection).queue(deliveries)

    def mend_clock(self, now: datetime) -> None:
        """Let no digest wait for what was stored by a clock that was ahead."""
        for row in (ITEM, REPORT):
            self._connection.execute(update(row).where(row.c.fetched > now).values(fetched=now))

    def told(self, watchlist: str, event_ids: Iterable[str]) -> dict[str, Mention]:
        """Return what a watchlist's digests told last of these events; untold ones are left out."""
        found: dict[str, str] = {}
        for some in parts(event_ids):
            part = (
                select(TOLD.c.event, TOLD.c.state)
                .where(TOLD.c.watchlist == watchlist, TOLD.c.event.in_(some))
                .order_by(TOLD.c.digest)
            )
            found |= {row.event: row.state for row in self._connection.execute(part)}
        return {event: load(Mention, state) for event, state in found.items()}

    def told_by(self, event_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return which watchlists told each of these events; untold ones are left out."""
        found: dict[str, builtins.list[str]] = {}
        for some in parts(event_ids):
            part = select(TOLD.c.event, TOLD.c.watchlist).distinct()
            query = part.where(TOLD.c.event.in_(some))
            for row in self._connection.execute(query.order_by(TOLD.c.watchlist)):
                found.setdefault(row.event, []).append(row.watchlist)
        return {event: tuple(watchlists) for event, watchlists in found.items()}

    def items(self, watchlist: str, day: date) -> builtins.list[str]:
        """Return the ids of the items a digest took."""
        query = (
            select(TAKEN.c.item)
            .join_from(TAKEN, DIGEST, TAKEN.c.digest == DIGEST.c.no)
            .where(DIGEST.c.watchlist == watchlist, DIGEST.c.day == day)
            .order_by(TAKEN.c.item)
        )
        return [str(item) for item in self._connection.execute(query).scalars()]

    def of_item(self, item: str) -> builtins.list[tuple[str, date]]:
        """Return (watchlist, day) of the digests an item stands in."""
        query = (
            select(DIGEST.c.watchlist, DIGEST.c.day)
            .join_from(TAKEN, DIGEST, TAKEN.c.digest == DIGEST.c.no)
            .where(TAKEN.c.item == item)
            .order_by(DIGEST.c.day, DIGEST.c.watchlist)
        )
        return [(row.watchlist, row.day) for row in self._connection.execute(query)]

    def _take(self, no: int, watchlist: str, item_ids: Sequence[str]) -> None:
        unique = list(dict.fromkeys(item_ids))
        if not unique:
            return
        rows = [{"watchlist": watchlist, "item": item, "digest": no} for item in unique]
        self._connection.execute(insert(TAKEN), rows)
        taken = select(TAKEN.c.item).where(TAKEN.c.digest == no)
        numbers = select(ITEM.c.no).where(ITEM.c.id.in_(taken))
        mine = (MATCH.c.watchlist == watchlist, MATCH.c.no.in_(numbers))
        self._connection.execute(update(MATCH).where(*mine).values(open=False))
        told = update(REPORT).where(REPORT.c.item.in_(taken))
        self._connection.execute(told.values(settled=True))

    def _first(self, query: Select[tuple[object, ...]]) -> DigestRecord | None:
        row = self._connection.execute(query.limit(1)).first()
        return None if row is None else self._record(row, with_files=True)

    def _record(self, row: Row[tuple[object, ...]], *, with_files: bool) -> DigestRecord:
        head = _head(row, self._files(row.no) if with_files else ())
        return replace(head, document=zlib.decompress(row.document).decode())

    def _files(self, no: int, extension: str = "") -> tuple[tuple[str, bytes], ...]:
        """Read a digest's files, or one of them."""
        query = select(FILE).where(FILE.c.digest == no).order_by(FILE.c.position)
        if extension:
            query = query.where(FILE.c.extension == extension)
        rows = self._connection.execute(query)
        return tuple((r.extension, zlib.decompress(r.content)) for r in rows)


def _head(row: Row[Any], files: tuple[tuple[str, bytes], ...]) -> DigestRecord:
    """Make a record of a row, without its document."""
    return DigestRecord(
        window=Window(
            watchlist=row.watchlist,
            day=row.day,
            timezone=row.timezone,
            start=row.start,
            end=row.end,
        ),
        number=row.number,
        generated=row.generated,
        subject=row.subject,
        document="",
        files=files,
    )


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, QUICK)


def _row(record: DigestRecord, packed: Callable[[bytes], bytes]) -> dict[str, object]:
    window = record.window
    return {
        "watchlist": window.watchlist,
        "day": window.day,
        "number": record.number,
        "timezone": window.timezone,
        "start": window.start,
        "end": window.end,
        "generated": record.generated,
        "subject": record.subject,
        "document": packed(record.document.encode()),
    }
