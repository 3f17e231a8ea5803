"""Notes: small facts under a name, and counters per day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import delete, func, select

from monitor.store.columns import table
from monitor.store.statements import upsert
from monitor.store.tables import NoteRow, TallyRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

NOTE = table(NoteRow)
TALLY = table(TallyRow)
TERM = "term/"


class Notes:
    """What is worth remembering and has no table of its own."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection

    def get(self, key: str) -> Json:
        """Return a note's value, None when there is none."""
        text = self._connection.execute(select(NOTE.c.value).where(NOTE.c.key == key)).scalar()
        value: Json = None if text is None else json.loads(text)
        return value

    def put(self, key: str, value: Json) -> None:
        """Write a note, over an older one."""
        self._connection.execute(
            upsert(self._connection.dialect.name, NOTE, ("key",), replace=("value",)),
            {"key": key, "value": json.dumps(value, ensure_ascii=False, sort_keys=True)},
        )

    def drop(self, key: str) -> None:
        """Forget a note."""
        self._connection.execute(delete(NOTE).where(NOTE.c.key == key))

    def all(self, prefix: str = "") -> dict[str, Json]:
        """Return the notes whose key starts so."""
        query = (
            select(NOTE).where(NOTE.c.key.startswith(prefix, autoescape=True)).order_by(NOTE.c.key)
        )
        return {row.key: json.loads(row.value) for row in self._connection.execute(query)}

    def count(self, day: date, counts: Mapping[str, int]) -> None:
        """Add to counters of a day, e.g. ``{"entries": 40, "matched/nato-ip4": 2}``."""
        rows = [{"name": name, "day": day, "n": n} for name, n in sorted(counts.items()) if n]
        if rows:
            adding = upsert(self._connection.dialect.name, TALLY, ("name", "day"), add=("n",))
            self._connection.execute(adding, rows)

    def counted(self, name: str, since: date, until: date) -> int:
        """Sum a counter over days, both included."""
        query = select(func.coalesce(func.sum(TALLY.c.n), 0)).where(
            TALLY.c.name == name, TALLY.c.day >= since, TALLY.c.day <= until
        )
        return int(self._connection.execute(query).scalar_one())

    def count_terms(self, day: date, watchlist: str, hits: Mapping[str, int]) -> None:
        """Add to the hit counts of a watchlist's terms."""
        self.count(day, {f"{TERM}{watchlist}/{term}": n for term, n in hits.items()})

    def terms(self, watchlist: str, since: date | None = None) -> dict[str, tuple[int, date]]:
        """Return (hits, last day of a hit) per term of a watchlist; dead terms are absent."""
        prefix = f"{TERM}{watchlist}/"
        query = select(TALLY.c.name, func.sum(TALLY.c.n), func.max(TALLY.c.day)).where(
            TALLY.c.name.startswith(prefix, autoescape=True)
        )
        if since is not None:
            query = query.where(TALLY.c.day >= since)
        rows = self._connection.execute(query.group_by(TALLY.c.name))
        return {name[len(prefix) :]: (int(n), last) for name, n, last in rows}
