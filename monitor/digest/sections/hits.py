"""Which of the watchlist's queries were hit, and how often."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from monitor.digest.view import Section, Table
from monitor.text.display import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Day

MOST = 8
QUERY = 52  # columns


def hits(day: Day) -> Section | None:
    """Queries by the number of items they brought, the most fruitful first."""
    items: Counter[str] = Counter()
    originals: Counter[str] = Counter()
    said = cache(_said)
    for item in day.items:
        found = {
            said(hit.query, hit.term, day.queries)
            for match in item.matches
            if match.watchlist == day.window.watchlist
            for hit in match.hits
        }
        items.update(found)
        if item.verdict.copy is None:
            originals.update(found)
    ranked = sorted(items, key=lambda query: (-items[query], query))
    if not ranked:
        return None
    rows = [(query, f"{items[query]:,}", f"{originals[query]:,}") for query in ranked[:MOST]]
    left = len(ranked) - MOST
    return Section(
        key="hits",
        title="Watchlist hits",
        table=Table(head=("Query", "Items", "Not copies"), rows=tuple(rows)),
        notes=(f"{left} more; “monitor watchlist terms” counts them all.",) if left > 0 else (),
    )


def _said(query: int, term: str, queries: Sequence[str]) -> str:
    """Give the query a hit belongs to as its author wrote it; its term where that is unknown."""
    said = queries[query] if 0 <= query < len(queries) else term
    return shorten(one_line(said), QUERY)
