"""From what held to what a person reads: the match, its hits and its reason in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.scene import numbers_of
from monitor.types import Hit, Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.scene import Held, Scene

_SAID = 8  # terms in a reason


def as_match(watchlist: Watchlist, held: Sequence[tuple[int, Held]], scene: Scene) -> Match:
    """Say which terms stand where."""
    placed: dict[tuple[int, int, str], int] = {}  # the first query each is of
    seen = 0
    for index, (_, marks) in held:
        for number in numbers_of(marks & ~seen):
            placed.setdefault(scene.shown(number), index)
        seen |= marks
    hits = tuple([Hit(start=a, end=b, term=t, query=placed[a, b, t]) for a, b, t in sorted(placed)])
    index, (score, marks) = max(held, key=lambda pair: pair[1][0])
    return Match(
        watchlist=watchlist.id,
        score=round(score, 2),
        hits=hits,
        why=_why(index, sorted(map(scene.shown, numbers_of(marks))), scene.folded.original),
    )


def _why(index: int, placed: Iterable[tuple[int, int, str]], text: str) -> str:
    """Tell in a line which query held and by which words."""
    by_term: dict[str, list[str]] = {}
    for start, end, term in placed:
        by_term.setdefault(term, []).append(" ".join(text[start:end].split()))
    said = [
        f"{term} ({', '.join(dict.fromkeys(words))}{f' ×{len(words)}' if len(words) > 1 else ''})"
        for term, words in by_term.items()
    ]
    return f"query {index + 1}: {'; '.join(said[:_SAID])}{' …' if len(said) > _SAID else ''}"
