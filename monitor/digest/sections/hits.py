"""Which of the watchlist's terms were hit, and how often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.digest.view import Section, Table
from monitor.text.display import one_line, shorten

if TYPE_CHECKING:
    from monitor.types import Day

MOST = 12


def hits(day: Day) -> Section | None:
    """Terms by the number of items they stand in, the most frequent first."""
    items: Counter[str] = Counter()
    originals: Counter[str] = Counter()
    for item in day.items:
        terms = {
            shorten(one_line(hit.term), 60)
            for match in item.matches
            if match.watchlist == day.window.watchlist
            for hit in match.hits
        }
        items.update(terms)
        if item.verdict.copy is None:
            originals.update(terms)
    ranked = sorted(items, key=lambda term: (-items[term], term))[:MOST]
    if not ranked:
        return None
    rows = tuple((term, f"{items[term]:,}", f"{originals[term]:,}") for term in ranked)
    return Section(
        key="hits",
        title="Watchlist hits",
        table=Table(head=("Term", "Items", "Not copies"), rows=rows),
    )
