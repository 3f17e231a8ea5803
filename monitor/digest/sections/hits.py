"""Which of the watchlist's terms were hit, and how often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from monitor.digest.cards import cast_of
from monitor.digest.places import SIDES
from monitor.digest.view import Section, Table
from monitor.text.display import one_line, shorten

if TYPE_CHECKING:
    from monitor.digest.cast import Cast
    from monitor.types import Day

MOST = 12


def hits(day: Day) -> Section | None:
    """Terms by the number of items they stand in, the most frequent first."""
    cast = cast_of(day)
    items: Counter[str] = Counter()
    originals: Counter[str] = Counter()
    for item in day.items:
        terms = {
            shown_term(hit.term, cast)
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


def shown_term(term: str, cast: Cast) -> str:
    """Write a query's term for a reader: a gazetteer id as the name it stands for."""
    plain = one_line(term)
    if not plain.startswith("@"):
        return shorten(plain, 60)
    id_ = plain.removeprefix("@").removeprefix("side:")
    if id_ in SIDES or id_ in cast.names:
        return f"{cast.side(id_)} (any name)"
    return shorten(plain, 60)
