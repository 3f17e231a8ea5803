"""Notes: small facts under a name, and counters per day."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.store.link import Link

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

TERM = "term/"
PUT = (
    "INSERT INTO note (key, value) VALUES (:key, :value) "
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
COUNT = (
    "INSERT INTO tally (name, day, n) VALUES (:name, :day, :n) "
    "ON CONFLICT (name, day) DO UPDATE SET n = tally.n + excluded.n"
)
COUNTED = (
    "SELECT coalesce(sum(n), 0) FROM tally WHERE name = :name AND day >= :since AND day <= :until"
)
TERMS = (
    "SELECT name, sum(n), max(day) FROM tally "
    "WHERE substr(name, 1, :length) = :prefix AND day >= :since GROUP BY name"
)


class Notes:
    """What is worth remembering and has no table of its own."""

    def __init__(self, link: Link) -> None:
        """Serve an open transaction."""
        self._link = link

    def get(self, key: str) -> Json:
        """Return a note's value, None when there is none."""
        rows = self._link.rows("SELECT value FROM note WHERE key = :key", key=key)
        value: Json = json.loads(rows[0][0]) if rows else None
        return value

    def put(self, key: str, value: Json) -> None:
        """Write a note, over an older one."""
        self._link.run(PUT, key=key, value=json.dumps(value, ensure_ascii=False, sort_keys=True))

    def drop(self, key: str) -> None:
        """Forget a note."""
        self._link.run("DELETE FROM note WHERE key = :key", key=key)

    def all(self, prefix: str = "") -> dict[str, Json]:
        """Return the notes whose key starts so."""
        rows = self._link.rows(
            "SELECT key, value FROM note WHERE substr(key, 1, :length) = :prefix ORDER BY key",
            length=len(prefix),
            prefix=prefix,
        )
        return {key: json.loads(value) for key, value in rows}

    def count(self, day: date, counts: Mapping[str, int]) -> None:
        """Add to counters of a day, e.g. ``{"entries": 40, "matched/nato-ip4": 2}``."""
        rows = [{"name": name, "day": f"{day}", "n": n} for name, n in sorted(counts.items()) if n]
        self._link.run_many(COUNT, rows)

    def counted(self, name: str, since: date, until: date) -> int:
        """Sum a counter over days, both included."""
        ((n,),) = self._link.rows(COUNTED, name=name, since=f"{since}", until=f"{until}")
        return int(n)

    def count_terms(self, day: date, watchlist: str, hits: Mapping[str, int]) -> None:
        """Add to the hit counts of a watchlist's terms."""
        self.count(day, {f"{TERM}{watchlist}/{term}": n for term, n in hits.items()})

    def terms(self, watchlist: str, since: date | None = None) -> dict[str, tuple[int, date]]:
        """Return (hits, last day of a hit) per term of a watchlist; dead terms are absent."""
        prefix = f"{TERM}{watchlist}/"
        first = since or date(1, 1, 1)
        rows = self._link.rows(TERMS, length=len(prefix), prefix=prefix, since=f"{first}")
        return {name[len(prefix) :]: (int(n), civil_day(last)) for name, n, last in rows}


def civil_day(value: date | str) -> date:
    """Read a civil day: SQLite keeps text."""
    return value if isinstance(value, date) else date.fromisoformat(value)
