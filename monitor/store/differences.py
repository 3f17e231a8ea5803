"""Writing only what differs: in a large index the place of a row costs more than the row."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from monitor.store.statements import parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.store.link import Link

    Row = Mapping[str, str | int | bool | None]

COMPARED = ("kind", "status", "day", "day_end", "background", "seed", "retracted", "updated")
ALWAYS = ("state", "reports")  # written without a look at what is there: long, in no index
FIRST = ("id", "created")  # as first written


def write_events(link: Link, rows: Sequence[Row]) -> None:
    """Insert events by their ``id``; of those that are there, change the columns that differ.

    Args:
        link: An open transaction.
        rows: Whole rows, each id once; instants in microseconds, days as ISO dates.
    """
    asked = f"SELECT id, {', '.join(COMPARED)} FROM event WHERE id {link.among('some')}"  # noqa: S608 -- names of ours
    there = {
        id_: held
        for some in parts(str(r["id"]) for r in rows)
        for id_, *held in link.rows(asked, some=link.listed(some))
    }
    changes: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row["id"] in there:
            held = dict(zip(COMPARED, there[row["id"]], strict=True))
            other = (n for n in COMPARED if _plain(held[n]) != row[n])
            names = (*other, *ALWAYS)
            changes[names].append({n: row[n] for n in ("id", *names)})
    for names, values in sorted(changes.items()):
        link.run_many(_change(names), values)
    if new := [row for row in rows if row["id"] not in there]:
        link.run_many(_INSERT, new)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@cache
def _change(names: tuple[str, ...]) -> str:
    told = ", ".join(f"{n} = :{n}" for n in names)
    return f"UPDATE event SET {told} WHERE id = :id"  # noqa: S608 -- names of ours


def _insert() -> str:
    names = (*FIRST, *COMPARED, *ALWAYS)
    values = ", ".join(f":{n}" for n in names)
    return f"INSERT INTO event ({', '.join(names)}) VALUES ({values})"  # noqa: S608 -- names of ours


_INSERT = _insert()
Pairs = set[tuple[str, str]]
INDEXES = (("event_key", "key"), ("event_name", "name"), ("event_watch", "watchlist"))


def write_indexes(link: Link, events: Sequence[str], now: Sequence[Pairs]) -> None:
    """Let the indexes of events hold for these events the pairs given, and no others.

    Args:
        link: An open transaction.
        events: Their ids.
        now: For each of ``INDEXES`` the pairs of value and event.
    """
    there: list[Pairs] = [set() for _ in INDEXES]
    among = link.among("some")
    asked = " UNION ALL ".join(
        f"SELECT {n}, {column}, event FROM {index} WHERE event {among}"  # noqa: S608 -- names of ours
        for n, (index, column) in enumerate(INDEXES)
    )
    for some in parts(events):
        for n, value, event in link.rows(asked, some=link.listed(some)):
            there[n].add((value, event))
    for (index, column), old, new in zip(INDEXES, there, now, strict=True):
        if gone := sorted(old - new):
            leaving = f"DELETE FROM {index} WHERE {column} = :value AND event = :event"  # noqa: S608
            link.run_many(leaving, [{"value": v, "event": e} for v, e in gone])
        if more := sorted(new - old):
            coming = f"INSERT INTO {index} ({column}, event) VALUES (:value, :event)"  # noqa: S608
            link.run_many(coming, [{"value": v, "event": e} for v, e in more])
