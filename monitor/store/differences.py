"""Writing only what differs: in a large index the place of a row costs more than the row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, delete, insert, select, update

from monitor.store.statements import parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection, Table


def write_rows(
    connection: Connection,
    into: Table,
    rows: Sequence[Mapping[str, object]],
    *,
    always: Collection[str],
    never: Collection[str],
) -> None:
    """Insert rows by their ``id``; of those that are there, change the columns that differ.

    Args:
        connection: Of an open transaction.
        into: The table.
        rows: Whole rows, each id once.
        always: Columns written without a look at what they hold: long, and in no index.
        never: Columns that keep the value first written.
    """
    compared = [c for c in into.c if c.name not in {*always, *never, "id"}]
    query = select(into.c.id, *compared)
    there = {
        row.id: row
        for some in parts(str(r["id"]) for r in rows)
        for row in connection.execute(query.where(into.c.id.in_(some)))
    }
    changes: defaultdict[tuple[str, ...], list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        held = there.get(row["id"])
        if held is not None:
            other = (c.name for c in compared if getattr(held, c.name) != row[c.name])
            names = (*other, *always)
            changes[names].append({f"b_{n}": row[n] for n in ("id", *names)})
    for names, values in sorted(changes.items()):
        made = update(into).where(into.c.id == bindparam("b_id"))
        connection.execute(made.values({n: bindparam(f"b_{n}") for n in names}), values)
    new = [dict(row) for row in rows if row["id"] not in there]
    if new:
        connection.execute(insert(into), new)


def write_pairs(
    connection: Connection,
    into: Table,
    column: str,
    events: Sequence[str],
    pairs: set[tuple[str, str]],
) -> None:
    """Let an index of events hold these pairs of value and event, and no other of the events."""
    value, event = into.c[column], into.c.event
    there = {
        (str(row[0]), str(row[1]))
        for some in parts(events)
        for row in connection.execute(select(value, event).where(event.in_(some)))
    }
    if gone := sorted(there - pairs):
        leaving = delete(into).where(
            and_(value == bindparam("b_value"), event == bindparam("b_event"))
        )
        connection.execute(leaving, [{"b_value": v, "b_event": e} for v, e in gone])
    if more := sorted(pairs - there):
        connection.execute(insert(into), [{column: v, "event": e} for v, e in more])
