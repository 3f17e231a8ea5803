"""Pairs of places that stand close to each other; time grows with the number of places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.match.scene import Placed, Scene, Shown, Span


def near(left: Sequence[Placed], right: Sequence[Placed], words: int, scene: Scene) -> list[Placed]:
    """Pair each place with the next of the other kind, whichever comes first."""
    return [*before(left, right, words, scene), *before(right, left, words, scene)]


def before(
    first: Sequence[Placed], second: Sequence[Placed], words: int, scene: Scene
) -> list[Placed]:
    """Pair each place with the next of the other kind within so many words.

    Args:
        first: By start.
        second: By start.
        words: At most so many steps from the end of one to the start of the other.
        scene: Counts the words of its text.
    """
    found: list[Placed] = []
    openings = [placed[0][0] for placed in second]
    for placed in first:
        start, end = placed[0]
        at = bisect_left(openings, end)
        if at == len(openings):
            continue
        other = second[at]
        if scene.within(end, other[0][0], words):
            found.append(((start, other[0][1]), (placed, other)))
    return found


def together(left: Sequence[Placed], right: Sequence[Placed], scene: Scene) -> list[Placed]:
    """Pair the first of each kind in every sentence that has both, at different places."""
    there: dict[int, list[Placed]] = {}
    for placed in right:
        first = there.setdefault(scene.sentence(placed[0][0]), [])
        if len(first) < 2:
            first.append(placed)
    found: dict[int, Placed] = {}
    for placed in left:
        number = scene.sentence(placed[0][0])
        if number in found:
            continue
        other = next((one for one in there.get(number, ()) if one[0] != placed[0]), None)
        if other:
            whole = (min(placed[0][0], other[0][0]), max(placed[0][1], other[0][1]))
            found[number] = (whole, (placed, other))
    return list(found.values())


def once(found: list[Placed]) -> list[Placed]:
    """Sort places by start, each span once with the terms of all, so that chains stay short."""
    if len(found) < 2:
        return found
    spans: dict[Span, Placed] = {}
    for placed in found:
        span = placed[0]
        spans[span] = (span, (spans[span], placed)) if span in spans else placed
    return [spans[span] for span in sorted(spans)]


def terms_of(found: Iterable[Placed]) -> set[Shown]:
    """List the terms that make places, each with its own place."""
    left = list(found)
    seen: set[int] = set()
    terms: set[Shown] = set()
    while left:
        placed = left.pop()
        span, inner = placed
        if isinstance(inner, str):
            terms.add((inner, span))
        elif id(placed) not in seen:
            seen.add(id(placed))
            left += inner
    return terms
