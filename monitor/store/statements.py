"""Statements both databases share but spell differently, and the lists they take in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Insert, Table

PART = 500  # values of one IN list
T = TypeVar("T")


def upsert(
    dialect: str,
    into: Table,
    keys: tuple[str, ...],
    *,
    replace: tuple[str, ...] = (),
    add: tuple[str, ...] = (),
) -> Insert:
    """Insert rows; where the key exists, replace some columns and add to others."""
    made = (sqlite.insert if dialect == "sqlite" else postgresql.insert)(into)
    changes: dict[str, object] = {name: made.excluded[name] for name in replace}
    changes |= {name: into.c[name] + made.excluded[name] for name in add}
    return made.on_conflict_do_update(index_elements=keys, set_=changes)


def parts(values: Iterable[T], size: int = PART) -> Iterator[list[T]]:
    """Split values into lists short enough for one statement; repeated ones count once."""
    unique = list(dict.fromkeys(values))
    for start in range(0, len(unique), size):
        yield unique[start : start + size]
