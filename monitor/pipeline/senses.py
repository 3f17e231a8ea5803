"""Names that stand in a text and were not taken for what the gazetteer lists, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from monitor.match import Gazetteer

Json = dict[str, object]


def not_taken(gazetteer: Gazetteer, text: str, language: str, on: date) -> list[Json]:
    """List the places where a name's letters stand and something else is meant.

    Args:
        gazetteer: The names.
        text: As stored; offsets index it.
        language: Of the text, "" when unknown.
        on: The item's day.

    Returns:
        id, words, start, end and why, in the order of the text. Left out are names inside longer
        ones, single letters, and places where another entry was taken.
    """
    senses = gazetteer.explain(text, language, on)
    taken = {(hit.start, hit.end) for hit, was_taken, _ in senses if was_taken}
    edges = {  # "Rutte" ends where "Mark Rutte" does
        (hit.id, at) for hit, was_taken, _ in senses if was_taken for at in (hit.start, hit.end)
    }
    return [
        {
            "id": hit.id,
            "words": text[hit.start : hit.end],
            "start": hit.start,
            "end": hit.end,
            "why": why,
        }
        for hit, was_taken, why in senses
        if not was_taken
        and hit.end - hit.start > 1
        and not why.startswith("inside ")
        and (hit.start, hit.end) not in taken
        and edges.isdisjoint({(hit.id, hit.start), (hit.id, hit.end)})
    ]


def told(rows: Iterable[Mapping[str, object]]) -> list[str]:
    """Write such places for a person, each name and reason once."""
    return list(dict.fromkeys(f"“{r['words']}” is not @{r['id']}: {r['why']}" for r in rows))
