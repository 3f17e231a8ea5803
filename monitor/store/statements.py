"""Statements both databases share but spell differently, and the lists they take in parts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Insert, Table
    from sqlalchemy.dialects import postgresql, sqlite

PART = 500  # values of one IN list
T = TypeVar("T")


def insert(into: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Begin an insert that can say ``ON CONFLICT``; loads the one dialect it needs."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as made  # noqa: PLC0415

        return made(into)
    from sqlalchemy.dialects.postgresql import insert as other  # noqa: PLC0415

    return other(into)


@cache
def upsert(
    dialect: str,
    into: Table,
    keys: tuple[str, ...],
    *,
    replace: tuple[str, ...] = (),
    add: tuple[str, ...] = (),
) -> Insert:
    """Insert rows; where the key exists, replace some columns and add to others."""
    made = insert(into, dialect)
    changes: dict[str, object] = {name: made.excluded[name] for name in replace}
    changes |= {name: into.c[name] + made.excluded[name] for name in add}
    return made.on_conflict_do_update(index_elements=keys, set_=changes)


def parts(values: Iterable[T], size: int = PART) -> Iterator[list[T]]:
    """Split values into lists short enough for one statement; repeated ones count once."""
    unique = list(dict.fromkeys(values))
    for start in range(0, len(unique), size):
        yield unique[start : start + size]
