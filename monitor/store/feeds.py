"""Feeds: what is polled, when next, and who is polling it now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from monitor.store.notes import Notes
from monitor.store.owner import gone
from monitor.store.records import dump, instant, load, micros, plain
from monitor.types import Feed, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from monitor.store.link import Link

FUTURE = timedelta(minutes=5)  # clocks of several machines may differ by less
AS_THEY_ARE = (
    "etag", "modified", "body_hash", "chunks", "url", "failures", "problem", "problem_code",
    "watch_hash",
)  # fmt: skip
INSTANTS = (
    "due_at", "retry_after", "first_polled", "last_polled", "last_ok", "last_full", "last_entry",
)  # fmt: skip
SPANS = ("interval", "entry_gap")  # stored as seconds
STATE = (*AS_THEY_ARE, "parked", *INSTANTS, *SPANS)
COLUMNS = ", ".join(f'"{name}"' for name in ("no", "id", "source", "enabled", *STATE))
BLANK: dict[str, object] = {
    "etag": "", "modified": "", "body_hash": "", "chunks": b"", "url": "", "failures": 0,
    "problem": "", "problem_code": "", "parked": False, "watch_hash": "",
}  # fmt: skip


def _set(name: str) -> str:
    return f'"{name}" = :{name}'


ADD = (
    f"INSERT INTO feed (id, source, enabled, {', '.join(BLANK)}) "  # noqa: S608 -- our own names
    f"VALUES (:id, :source, :enabled, {', '.join(f':{name}' for name in BLANK)})"
)
SAVE = (
    f"UPDATE feed SET {', '.join(map(_set, STATE))}, "  # noqa: S608
    "lease_token = NULL, lease_until = NULL WHERE id = :id"
)
FORGET = (
    f"UPDATE feed SET {', '.join(map(_set, BLANK))}, "  # noqa: S608
    "due_at = NULL, retry_after = NULL WHERE id = :id"
)
CALM = "retry_after IS NULL AND NOT parked AND failures = 0"
NOTE = "feeds"  # what the configuration said of its sources last


class Feeds:
    """The configured sources and the state of their polling."""

    def __init__(self, link: Link, sources: dict[str, Source]) -> None:
        """Serve an open transaction; ``sources`` holds what the configuration said last."""
        self._link = link
        self._sources = sources

    def sync(self, sources: Sequence[Source]) -> None:
        """Make the stored feeds those of the configuration; what left it is disabled, not deleted.

        Passwords and headers stay in memory and are never stored: every process that polls calls
        this after reading its configuration. A changed address forgets the old one's state.
        """
        self._sources.clear()
        self._sources.update((s.id, s) for s in sources)
        said = [public(source) for source in sources]
        digest = blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        notes = Notes(self._link)
        if notes.get(NOTE) != digest:
            self._write(said)
            notes.put(NOTE, digest)

    def _write(self, sources: Sequence[Source]) -> None:
        rows = self._link.rows("SELECT id, source, enabled FROM feed")
        stored = {id_: (text, bool(enabled)) for id_, text, enabled in rows}
        fresh, changed = [], []
        for source in sources:
            row = {"id": source.id, "source": dump(Source, source), "enabled": source.enabled}
            known = stored.get(source.id)
            if known is None:
                fresh.append(BLANK | row)
            elif known != (row["source"], source.enabled):
                changed.append(row)
                if load(Source, known[0]).url != source.url:
                    self._forget(source.id)
        left = [id_ for id_, (_, on) in stored.items() if on and id_ not in self._sources]
        self._link.run_many(ADD, fresh)
        self._link.run_many(
            "UPDATE feed SET source = :source, enabled = :enabled WHERE id = :id", changed
        )
        self._link.run_many(
            "UPDATE feed SET enabled = :enabled WHERE id = :id",
            [{"id": id_, "enabled": False} for id_ in left],
        )

    def ensure(self, source: Source) -> None:
        """Make room for entries of a source nobody polls (imports); it stays disabled."""
        if not self._link.rows("SELECT 1 FROM feed WHERE id = :id", id=source.id):
            row = {"id": source.id, "source": dump(Source, public(source)), "enabled": False}
            self._link.run_many(ADD, [BLANK | row])

    def all(self, *, include_disabled: bool = False) -> list[Feed]:
        """Return every feed, by id."""
        return self._feeds("" if include_disabled else "WHERE enabled", "ORDER BY id")

    def get(self, id: str) -> Feed | None:  # noqa: A002
        """Return one feed, disabled or not."""
        return next(iter(self._feeds("WHERE id = :id", id=id)), None)

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
        link, at = self._link, micros(now)
        where = (
            "WHERE enabled AND (lease_until IS NULL OR lease_until <= :now OR lease_until > :odd)"
        )
        values: dict[str, object] = {"now": at, "odd": micros(now + 10 * lease), "limit": limit}
        if not force:
            where += " AND (due_at IS NULL OR due_at <= :now)"
        if only is not None:
            where += f" AND id {link.among('only')}"
            values["only"] = link.listed(sorted(only))
        order = "ORDER BY due_at IS NOT NULL, due_at, no LIMIT :limit"
        rows = self._rows(where, order, **values)
        until = micros(now + lease)
        link.run_many(
            "UPDATE feed SET lease_token = :token, lease_until = :until WHERE no = :no",
            [{"no": row["no"], "token": token, "until": until} for row in rows],
        )
        return [self._feed(row) for row in rows]

    def resting(self, now: datetime) -> list[Feed]:
        """Return the feeds whose server told when to come back, and that is not yet."""
        return self._feeds("WHERE enabled AND retry_after > :now", now=micros(now))

    def finish(self, feed: Feed, token: str) -> bool:
        """Save a feed's new state and end its lease; False, saving nothing, if it is not ours."""
        return feed.id in self.finish_many((feed,), token)

    def finish_many(self, feeds: Sequence[Feed], token: str) -> set[str]:
        """Save many feeds' new states; returns the ids of those whose lease was still ours."""
        link, ids = self._link, [feed.id for feed in feeds]
        held = f"SELECT id FROM feed WHERE id {link.among('ids')} AND lease_token = :token"  # noqa: S608
        ours = {row[0] for row in link.rows(held, ids=link.listed(ids), token=token)}
        link.run_many(SAVE, [_state(feed) for feed in feeds if feed.id in ours])
        return ours

    def release(self, token: str) -> None:
        """Give back what a claim still holds, unpolled."""
        self._link.run(
            "UPDATE feed SET lease_token = NULL, lease_until = NULL WHERE lease_token = :token",
            token=token,
        )

    def release_dead(self) -> int:
        """Give back what processes of this machine held that are no more; returns how many."""
        held = "SELECT DISTINCT lease_token FROM feed WHERE lease_token IS NOT NULL"
        dead = [token for (token,) in self._link.rows(held) if token and gone(token)]
        for token in dead:
            self.release(token)
        return len(dead)

    def mend_clock(self, now: datetime) -> int:
        """Make feeds due that were polled in what is now the future: the clock was set back.

        Returns:
            How many there were.
        """
        link, at, ahead = self._link, micros(now), micros(now + FUTURE)
        count = self._count("last_polled > :ahead", ahead=ahead)
        if count:
            link.run(
                "UPDATE feed SET due_at = :now, retry_after = NULL "
                "WHERE last_polled > :ahead AND due_at > :now",
                now=at,
                ahead=ahead,
            )
            link.run("UPDATE feed SET first_polled = :now WHERE first_polled > :now", now=at)
        return count

    def leased(self, now: datetime) -> int:
        """Count the feeds somebody is polling at this moment."""
        return self._count("lease_until > :now", now=micros(now))

    def hasten(self, now: datetime, pause: timedelta) -> None:
        """Make every feed due as soon as the pause since its last poll is over.

        Those told to stay away (Retry-After), parked or failing keep their time.
        """
        link, at, soon = self._link, micros(now), micros(now + pause)
        rested = f"{CALM} AND last_polled <= :rested AND due_at > :now"
        link.run(
            f"UPDATE feed SET due_at = :now WHERE {rested}",  # noqa: S608 -- our own words
            now=at,
            rested=micros(now - pause),
        )
        link.run(f"UPDATE feed SET due_at = :soon WHERE {CALM} AND due_at > :soon", soon=soon)  # noqa: S608

    def touch(self, ids: Iterable[str], due_at: datetime | None) -> None:
        """Make feeds due at an instant; None makes them due at once."""
        at = None if due_at is None else micros(due_at)
        self._link.run_many(
            "UPDATE feed SET due_at = :at WHERE id = :id", [{"id": id_, "at": at} for id_ in ids]
        )

    def first_poll(self) -> datetime | None:
        """Return when this home first polled any feed."""
        ((first,),) = self._link.rows("SELECT min(first_polled) FROM feed")
        return None if first is None else instant(first)

    def polled_once(self) -> bool:
        """Tell whether any feed was ever polled."""
        return self._count("first_polled IS NOT NULL") > 0

    def _count(self, where: str, **values: object) -> int:
        ((count,),) = self._link.rows(f"SELECT count(*) FROM feed WHERE {where}", **values)  # noqa: S608
        return int(count)

    def _rows(self, where: str, order: str = "", **values: object) -> list[dict[str, Any]]:
        found = self._link.rows(f"SELECT {COLUMNS} FROM feed {where} {order}", **values)  # noqa: S608
        names = ("no", "id", "source", "enabled", *STATE)
        return [dict(zip(names, row, strict=True)) for row in found]

    def _feeds(self, where: str, order: str = "", **values: object) -> list[Feed]:
        return [self._feed(row) for row in self._rows(where, order, **values)]

    def _feed(self, row: dict[str, Any]) -> Feed:
        source = self._sources.get(row["id"]) or load(Source, row["source"])
        if source.enabled != bool(row["enabled"]):
            source = replace(source, enabled=bool(row["enabled"]))
        state = {name: row[name] for name in AS_THEY_ARE}
        for name in INSTANTS:
            state[name] = None if row[name] is None else instant(row[name])
        for name in SPANS:
            state[name] = None if row[name] is None else timedelta(seconds=row[name])
        return Feed(source=source, parked=bool(row["parked"]), **state)

    def _forget(self, id_: str) -> None:
        """The address changed: its validators, hashes and failures are worth nothing."""
        self._link.run(FORGET, id=id_, **BLANK)


def public(source: Source) -> Source:
    """Return a source without what must not be stored."""
    if source.password or source.headers or source.username:
        return replace(source, password="", headers=(), username="")
    return source


def _state(feed: Feed) -> dict[str, object]:
    state: dict[str, object] = {"id": feed.id, "parked": feed.parked}
    for name in AS_THEY_ARE:
        value = getattr(feed, name)
        state[name] = plain(value) if isinstance(value, str) else value
    for name in INSTANTS:
        at = getattr(feed, name)
        state[name] = None if at is None else micros(at)
    for name in SPANS:
        span = getattr(feed, name)
        state[name] = None if span is None else span.total_seconds()
    return state
