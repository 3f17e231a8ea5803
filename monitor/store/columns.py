"""Kinds of columns the tables share, and the way from a model to its Core table."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import DDL, BigInteger, Index, Integer, event, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

from monitor.store.records import instant, micros

if TYPE_CHECKING:
    from sqlalchemy import Dialect, Table

BIG = BigInteger().with_variant(Integer(), "sqlite")
COMPACT: dict[str, object] = {"sqlite_with_rowid": False}


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant as a 64-bit count of microseconds: exact, comparable, small."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Write it."""
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read it."""
        return None if value is None else instant(value)


def partial(name: str, *columns: str, where: str) -> Index:
    """Index only the rows that satisfy a condition, ``{true}`` and ``{false}`` spelled for each.

    PostgreSQL's half is plain DDL: its keyword would load that whole dialect at every start.
    """
    index = Index(name, *columns, sqlite_where=text(where.format(true=1, false=0))).ddl_if(
        dialect="sqlite"
    )

    def attach(made: Index, whole: Table) -> None:
        chosen = where.format(true="true", false="false")
        sql = f"CREATE INDEX {made.name} ON {whole.name} ({', '.join(columns)}) WHERE {chosen}"
        ddl = DDL(sql)  # type: ignore[no-untyped-call]
        event.listen(whole, "after_create", ddl.execute_if(dialect="postgresql"))

    event.listen(index, "after_parent_attach", attach)
    return index


def table(model: type[SQLModel]) -> Table:
    """Return the Core table of a model, over which statements are written."""
    return SQLModel.metadata.tables[str(model.__tablename__)]
