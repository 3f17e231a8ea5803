"""Writing only what differs: in a large index the place of a row costs more than the row."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    union_all,
    update,
)

from monitor.store.columns import SOME
from monitor.store.statements import parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import CompoundSelect, Connection, Select, Table, Update


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
    compared, query = _compared(into, frozenset({*always, *never, "id"}))
    there = {
        row.id: row
        for some in parts(str(r["id"]) for r in rows)
        for row in connection.execute(query, {"some": some})
    }
    changes: defaultdict[tuple[str, ...], list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        held = there.get(row["id"])
        if held is not None:
            other = (n for n in compared if getattr(held, n) != row[n])
            names = (*other, *always)
            changes[names].append({f"b_{n}": row[n] for n in ("id", *names)})
    for names, values in sorted(changes.items()):
        connection.execute(_change(into, names), values)
    new = [dict(row) for row in rows if row["id"] not in there]
    if new:
        connection.execute(insert(into), new)


@cache
def _compared(into: Table, but: frozenset[str]) -> tuple[tuple[str, ...], Select[Any]]:
    """Name the columns that are compared, and build the query that reads them."""
    columns = [c for c in into.c if c.name not in but]
    query = select(into.c.id, *columns).where(into.c.id.in_(SOME))
    return tuple(c.name for c in columns), query


@cache
def _change(into: Table, names: tuple[str, ...]) -> Update:
    made = update(into).where(into.c.id == bindparam("b_id"))
    return made.values({n: bindparam(f"b_{n}") for n in names})


Pairs = set[tuple[str, str]]


def pairs_of(
    connection: Connection, indexes: tuple[tuple[Table, str], ...], events: Sequence[str]
) -> list[Pairs]:
    """Read, in one statement, what some indexes of events hold of these.

    Args:
        connection: Of an open transaction.
        indexes: Tables and the name of their value's column.
        events: Ids.

    Returns:
        For each index its pairs of value and event.
    """
    found: list[Pairs] = [set() for _ in indexes]
    for some in parts(events):
        for row in connection.execute(_held(indexes), {"some": some}):
            found[row[0]].add((row[1], row[2]))
    return found


@cache
def _held(indexes: tuple[tuple[Table, str], ...]) -> CompoundSelect[Any]:
    return union_all(
        *(
            select(literal_column(str(n)), index.c[column], index.c.event).where(
                index.c.event.in_(SOME)
            )
            for n, (index, column) in enumerate(indexes)
        )
    )


def write_pairs(
    connection: Connection, into: Table, column: str, there: Pairs, pairs: Pairs
) -> None:
    """Let an index of events hold these pairs of value and event, and no other of those there."""
    value, event = into.c[column], into.c.event
    if gone := sorted(there - pairs):
        leaving = delete(into).where(
            and_(value == bindparam("b_value"), event == bindparam("b_event"))
        )
        connection.execute(leaving, [{"b_value": v, "b_event": e} for v, e in gone])
    if more := sorted(pairs - there):
        connection.execute(insert(into), [{column: v, "event": e} for v, e in more])
