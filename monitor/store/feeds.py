"""Feeds: what is polled, when next, and who is polling it now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, or_, select, update

from monitor.store.columns import table
from monitor.store.owner import gone
from monitor.store.records import dump, load, plain
from monitor.store.tables import FeedRow
from monitor.types import Feed, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

FEED = table(FeedRow)
SPANS = ("interval", "entry_gap")  # stored as seconds
FUTURE = timedelta(minutes=5)  # clocks of several machines may differ by less
STATE = (
    "etag", "modified", "body_hash", "chunks", "url", "due_at", "failures", "problem",
    "problem_code", "parked", "retry_after", "first_polled", "last_polled", "last_ok", "last_full",
    "last_entry", "watch_hash",
)  # fmt: skip


class Feeds:
    """The configured sources and the state of their polling."""

    def __init__(self, connection: Connection, sources: dict[str, Source]) -> None:
        """Serve an open transaction; ``sources`` holds what the configuration said last."""
        self._connection = connection
        self._sources = sources

    def sync(self, sources: Sequence[Source]) -> None:
        """Make the stored feeds those of the configuration; what left it is disabled, not deleted.

        Passwords and headers stay in memory and are never stored: every process that polls calls
        this after reading its configuration. A changed address forgets the old one's state.
        """
        self._sources.clear()
        self._sources.update((s.id, s) for s in sources)
        stored = {
            r.id: r
            for r in self._connection.execute(select(FEED.c.id, FEED.c.source, FEED.c.enabled))
        }
        fresh, changed = [], []
        for source in sources:
            text = dump(Source, public(source))
            row = stored.get(source.id)
            if row is None:
                fresh.append({"id": source.id, "source": text, "enabled": source.enabled})
            elif (row.source, row.enabled) != (text, source.enabled):
                changed.append({"b_id": source.id, "source": text, "enabled": source.enabled})
                if load(Source, row.source).url != source.url:
                    self._forget(source.id)
        left = [id_ for id_, row in stored.items() if row.enabled and id_ not in self._sources]
        if fresh:
            self._connection.execute(FEED.insert(), [BLANK | row for row in fresh])
        if changed:
            which = update(FEED).where(FEED.c.id == bindparam("b_id"))
            self._connection.execute(
                which.values(source=bindparam("source"), enabled=bindparam("enabled")), changed
            )
        if left:
            self._connection.execute(update(FEED).where(FEED.c.id.in_(left)).values(enabled=False))

    def ensure(self, source: Source) -> None:
        """Make room for entries of a source nobody polls (imports); it stays disabled."""
        known = select(FEED.c.id).where(FEED.c.id == source.id)
        if self._connection.execute(known).first() is None:
            row = {"id": source.id, "source": dump(Source, public(source)), "enabled": False}
            self._connection.execute(FEED.insert(), [BLANK | row])

    def all(self, *, include_disabled: bool = False) -> list[Feed]:
        """Return every feed, by id."""
        query = select(FEED).order_by(FEED.c.id)
        if not include_disabled:
            query = query.where(FEED.c.enabled)
        return [self._feed(row) for row in self._connection.execute(query).mappings()]

    def get(self, id: str) -> Feed | None:  # noqa: A002
        """Return one feed, disabled or not."""
        row = self._connection.execute(select(FEED).where(FEED.c.id == id)).mappings().first()
        return None if row is None else self._feed(row)

    def claim_due(
        self,
        now: datetime,
        *,
        lease: timedelta,
        token: str,
        only: set[str] | None = None,
        force: bool = False,
        limit: int = 10_000,
    ) -> list[Feed]:
        """Take the feeds that are due and that nobody else is polling, longest overdue first.

        Args:
            now: Aware, UTC.
            lease: How long they are ours if we die.
            token: Names the claim; ``new_token()`` makes one that shows when its process died.
            only: Only these ids.
            force: Due or not.
            limit: At most so many.
        """
        free = or_(
            FEED.c.lease_until.is_(None),
            FEED.c.lease_until <= now,
            FEED.c.lease_until > now + 10 * lease,
        )
        query = select(FEED).where(FEED.c.enabled, free)
        if not force:
            query = query.where(or_(FEED.c.due_at.is_(None), FEED.c.due_at <= now))
        if only is not None:
            query = query.where(FEED.c.id.in_(sorted(only)))
        query = query.order_by(FEED.c.due_at.is_not(None), FEED.c.due_at, FEED.c.no).limit(limit)
        rows = self._connection.execute(query).mappings().all()
        if rows:
            mine = update(FEED).where(FEED.c.no == bindparam("b_no"))
            self._connection.execute(
                mine.values(lease_token=token, lease_until=now + lease),
                [{"b_no": row["no"]} for row in rows],
            )
        return [self._feed(row) for row in rows]

    def resting(self, now: datetime) -> list[Feed]:
        """Return the feeds whose server told when to come back, and that is not yet."""
        query = select(FEED).where(FEED.c.enabled, FEED.c.retry_after > now)
        return [self._feed(row) for row in self._connection.execute(query).mappings()]

    def finish(self, feed: Feed, token: str) -> bool:
        """Save a feed's new state and end its lease; False, saving nothing, if it is not ours."""
        return feed.id in self.finish_many((feed,), token)

    def finish_many(self, feeds: Sequence[Feed], token: str) -> set[str]:
        """Save many feeds' new states; returns the ids of those whose lease was still ours."""
        ids = [feed.id for feed in feeds]
        held = select(FEED.c.id).where(FEED.c.id.in_(ids), FEED.c.lease_token == token)
        ours = set(self._connection.execute(held).scalars())
        rows = [_state(feed) for feed in feeds if feed.id in ours]
        if rows:
            self._connection.execute(_SAVE, rows)
        return {row["b_id"] for row in rows if isinstance(row["b_id"], str)}

    def release(self, token: str) -> None:
        """Give back what a claim still holds, unpolled."""
        self._connection.execute(
            update(FEED)
            .where(FEED.c.lease_token == token)
            .values(lease_token=None, lease_until=None)
        )

    def release_dead(self) -> int:
        """Give back what processes of this machine held that are no more; returns how many."""
        tokens = self._connection.execute(
            select(FEED.c.lease_token).where(FEED.c.lease_token.is_not(None)).distinct()
        ).scalars()
        dead = [t for t in tokens if t and gone(t)]
        for token in dead:
            self.release(token)
        return len(dead)

    def mend_clock(self, now: datetime) -> int:
        """Make feeds due that were polled in what is now the future: the clock was set back.

        Returns:
            How many there were.
        """
        ahead = FEED.c.last_polled > now + FUTURE
        count = self._connection.execute(select(func.count()).where(ahead)).scalar_one()
        if count:
            mended = update(FEED).where(ahead, FEED.c.due_at > now)
            self._connection.execute(mended.values(due_at=now, retry_after=None))
            first = update(FEED).where(FEED.c.first_polled > now)
            self._connection.execute(first.values(first_polled=now))
        return int(count)

    def leased(self, now: datetime) -> int:
        """Count the feeds somebody is polling at this moment."""
        held = select(func.count()).where(FEED.c.lease_until > now)
        return int(self._connection.execute(held).scalar_one())

    def hasten(self, now: datetime, pause: timedelta) -> None:
        """Make every feed due as soon as the pause since its last poll is over.

        Those told to stay away (Retry-After), parked or failing keep their time.
        """
        calm = (FEED.c.retry_after.is_(None), ~FEED.c.parked, FEED.c.failures == 0)
        rested = update(FEED).where(*calm, FEED.c.last_polled <= now - pause, FEED.c.due_at > now)
        self._connection.execute(rested.values(due_at=now))
        soon = update(FEED).where(*calm, FEED.c.due_at > now + pause)
        self._connection.execute(soon.values(due_at=now + pause))

    def touch(self, ids: Iterable[str], due_at: datetime | None) -> None:
        """Make feeds due at an instant; None makes them due at once."""
        self._connection.execute(update(FEED).where(FEED.c.id.in_(list(ids))).values(due_at=due_at))

    def first_poll(self) -> datetime | None:
        """Return when this home first polled any feed."""
        return self._connection.execute(select(func.min(FEED.c.first_polled))).scalar()

    def polled_once(self) -> bool:
        """Tell whether any feed was ever polled."""
        return bool(
            self._connection.execute(
                select(func.count()).select_from(FEED).where(FEED.c.first_polled.is_not(None))
            ).scalar()
        )

    def _feed(self, row: RowMapping) -> Feed:
        source = self._sources.get(row["id"]) or load(Source, row["source"])
        if source.enabled != row["enabled"]:
            source = replace(source, enabled=row["enabled"])
        state = {name: row[name] for name in STATE}
        for name in SPANS:
            state[name] = None if row[name] is None else timedelta(seconds=row[name])
        return Feed(source=source, **state)

    def _forget(self, id_: str) -> None:
        """The address changed: its validators, hashes and failures are worth nothing."""
        stale = BLANK | {"due_at": None, "retry_after": None}
        self._connection.execute(update(FEED).where(FEED.c.id == id_).values(stale))


def public(source: Source) -> Source:
    """Return a source without what must not be stored."""
    return replace(source, password="", headers=(), username="")


def _state(feed: Feed) -> dict[str, object]:
    state: dict[str, object] = {}
    for name in STATE:
        value = getattr(feed, name)
        state[f"v_{name}"] = plain(value) if isinstance(value, str) else value
    for name in SPANS:
        span = getattr(feed, name)
        state[f"v_{name}"] = None if span is None else span.total_seconds()
    return state | {"b_id": feed.id}


BLANK: dict[str, object] = {
    "etag": "", "modified": "", "body_hash": "", "chunks": b"", "url": "", "failures": 0,
    "problem": "", "problem_code": "", "parked": False, "watch_hash": "",
}  # fmt: skip

_SAVE = (
    update(FEED)
    .where(FEED.c.id == bindparam("b_id"))
    .values(
        {name: bindparam(f"v_{name}") for name in (*STATE, *SPANS)}
        | {"lease_token": None, "lease_until": None}
    )
)
