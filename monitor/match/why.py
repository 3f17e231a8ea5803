"""From what held to what a person reads: the match, its hits and its reason in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.types import Hit, Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.scene import Held, Scene, Shown


def as_match(watchlist: Watchlist, held: Sequence[tuple[int, Held]], scene: Scene) -> Match:
    """Say which terms stand where."""
    first: dict[Shown, int] = {}
    for index, (_, terms) in reversed(held):
        first.update(dict.fromkeys(terms, index))
    original = {span: scene.folded.span(*span) for span in {span for _, span in first}}
    placed = sorted([(*original[span], term, index) for (term, span), index in first.items()])
    hits = tuple(Hit(term=term, start=a, end=b, query=index) for a, b, term, index in placed)
    index, (score, terms) = max(held, key=lambda pair: pair[1][0])
    return Match(
        watchlist=watchlist.id,
        score=round(score, 2),
        hits=hits,
        why=_why(index, sorted((*original[span], term) for term, span in terms), scene),
    )


def _why(index: int, placed: Sequence[tuple[int, int, str]], scene: Scene) -> str:
    """Tell in a line which query held and by which words."""
    text = scene.folded.original
    by_term: dict[str, list[str]] = {}
    for start, end, term in placed:
        by_term.setdefault(term, []).append(" ".join(text[start:end].split()))
    said = [
        f"{term} ({', '.join(dict.fromkeys(words))}{f' ×{len(words)}' if len(words) > 1 else ''})"
        for term, words in by_term.items()
    ]
    return f"query {index + 1}: {'; '.join(said[:8])}{' …' if len(said) > 8 else ''}"
