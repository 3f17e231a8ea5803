"""From what held to what a person reads: the match, its hits and its reason in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.types import Hit, Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.evaluate import Outcome, Scene, Span


def as_match(watchlist: Watchlist, held: Sequence[tuple[int, Outcome]], scene: Scene) -> Match:
    """Say which terms stand where."""
    found: dict[tuple[str, Span], int] = {}
    for index, outcome in held:
        for leaf, span in outcome.hits:
            found.setdefault((leaf.shown, span), index)
    original = {span: scene.folded.span(*span) for span in {span for _, span in found}}
    hits = (
        Hit(term=term, start=original[span][0], end=original[span][1], query=index)
        for (term, span), index in found.items()
    )
    ordered = tuple(sorted(hits, key=lambda h: (h.start, h.end, h.term)))
    index, best = max(held, key=lambda pair: pair[1].score)
    return Match(
        watchlist=watchlist.id,
        score=round(best.score, 2),
        hits=ordered,
        why=_why(index, ordered, scene.folded.original),
    )


def _why(index: int, hits: Sequence[Hit], text: str) -> str:
    """Tell in a line which query held and by which words."""
    by_term: dict[str, list[str]] = {}
    for hit in hits:
        if hit.query == index:
            by_term.setdefault(hit.term, []).append(" ".join(text[hit.start : hit.end].split()))
    said = [
        f"{term} ({', '.join(dict.fromkeys(words))}{f' ×{len(words)}' if len(words) > 1 else ''})"
        for term, words in by_term.items()
    ]
    return f"query {index + 1}: {'; '.join(said[:8])}{' …' if len(said) > 8 else ''}"
