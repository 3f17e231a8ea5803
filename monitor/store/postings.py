"""Postings: which texts have a sampled gram, the likeliest originals of a text by them.

A gram that many stories share tells little and is capped.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, delete
from sqlmodel import Field, SQLModel

from monitor.store.columns import BIG, COMPACT, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

MOST_STORIES = 64  # postings kept for one gram
# Keys of a text up to so many: grams it must share with a candidate.
NEEDED = ((12, 1), (1 << 30, 2))
LEAST = 0.4  # score of two or more: three grams that many have, or two that few have
SOLE, SOLITARY = 1.0, 2  # score of one gram no other text has; how many of such are looked at
FAINT = 0.04  # of the best candidate's score


class PostingRow(SQLModel, table=True):
    """A sampled gram and a text that has it."""

    __tablename__ = "posting"
    __table_args__ = COMPACT
    key: int = Field(primary_key=True, sa_type=BigInteger)
    no: int = Field(primary_key=True, sa_type=BIG)


POSTING = table(PostingRow)

# In the drivers' own words, [PostgreSQL, SQLite]: Core's own way costs as much as the look-up.
# One row a gram, its texts' numbers in one value: a row a posting costs twice as much.
LOOK_UP = (
    "SELECT key, string_agg(no::text, ',') FROM posting WHERE key = ANY(%s) GROUP BY key",
    (
        "SELECT key, group_concat(no) FROM posting WHERE key IN (SELECT value FROM json_each(?))"
        " GROUP BY key"
    ),
)
POST = (
    "INSERT INTO posting (key, no) VALUES (%s, %s)",
    "INSERT INTO posting (key, no) VALUES (?, ?)",
)


def needed(keys: int) -> int:
    """Say how many of so many keys a text must share with another to be looked at."""
    return next(few for most, few in NEEDED if keys <= most)


class Postings:
    """The index of sampled grams."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection
        self._sqlite = connection.dialect.name == "sqlite"
        self._spread: dict[int, int] = {}  # of the keys last asked for: in how many stories

    def likeliest(self, keys: Sequence[int], limit: int, *, few: bool = False) -> list[int]:
        """Rank the numbers of texts by the rarity of the grams they share with one.

        Args:
            keys: The grams of the one.
            limit: How many to rank.
            few: Whether it is so short that one gram of another may be all it shares with it.
        """
        if not keys:
            return []
        found = self._look_up(keys)
        score: dict[int, float] = {}
        shared: dict[int, int] = {}
        for numbers in found.values():
            worth = 1.0 / (1.0 + math.log2(len(numbers)))
            for no in numbers:
                score[no] = score.get(no, 0.0) + worth
                shared[no] = shared.get(no, 0) + 1
        need = needed(len(keys))
        least = LEAST if need > 1 else 0.0
        near = [(s, no) for no, s in score.items() if shared[no] >= need and s >= least]
        best = sorted(near)[: -limit - 1 : -1]
        if few and not best:
            return sorted(no for no, s in score.items() if s == SOLE)[-SOLITARY:]
        return [no for s, no in best if s >= best[0][0] * FAINT]

    def add(self, no: int, keys: Sequence[int]) -> None:
        """Make a text found by its grams, but for those that many have."""
        if not self._spread.keys() >= set(keys):
            self._look_up(keys)
        rows = [(key, no) for key in keys if self._spread[key] < MOST_STORIES]
        self._spread = {}
        if rows:
            self._connection.exec_driver_sql(POST[self._sqlite], rows)

    def remove(self, numbers: Sequence[int]) -> None:
        """Make texts found no longer."""
        self._connection.execute(delete(POSTING).where(POSTING.c.no.in_(numbers)))

    def _look_up(self, keys: Sequence[int]) -> dict[int, list[int]]:
        asked = (json.dumps(list(keys)),) if self._sqlite else (list(keys),)
        rows = self._connection.exec_driver_sql(LOOK_UP[self._sqlite], asked).all()
        found = {int(key): list(map(int, said.split(","))) for key, said in rows}
        self._spread = {key: len(found.get(key, ())) for key in keys}
        return found
