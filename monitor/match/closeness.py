"""Pairs of places that stand close to each other; time grows with the number of places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.match.scene import Placed, Scene


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
    openings = [start for start, _, _ in second]
    for start, end, marks in first:
        at = bisect_left(openings, end)
        if at == len(openings):
            continue
        opens, closes, others = second[at]
        if scene.within(end, opens, words):
            found.append((start, closes, marks | others))
    return found


def together(left: Sequence[Placed], right: Sequence[Placed], scene: Scene) -> list[Placed]:
    """Pair the first of each kind in every sentence that has both, at different places."""
    sentence_of = scene.sentence_of
    there: dict[int, list[Placed]] = {}
    for placed in right:
        known = there.setdefault(sentence_of(placed[0]), [])
        if len(known) < 2:
            known.append(placed)
    found: dict[int, Placed] = {}
    for start, end, marks in left:
        number = sentence_of(start)
        if number in found:
            continue
        for opens, closes, others in there.get(number, ()):
            if (opens, closes) != (start, end):
                found[number] = (min(start, opens), max(end, closes), marks | others)
                break
    return list(found.values())


def in_sentences(left: int, right: int, scene: Scene) -> list[Placed]:
    """Do the same for two sets of marks."""
    found: list[Placed] = []
    for sentence in scene.by_sentence:
        a, b = left & sentence, right & sentence
        while a and b:
            start, end, marks = scene.first(a)
            opens, closes, others = scene.first(b)
            if (start, end) == (opens, closes) and b != others:
                opens, closes, others = scene.first(b ^ others)
            if (start, end) != (opens, closes):
                found.append((min(start, opens), max(end, closes), marks | others))
                break
            a ^= marks
    return found


def once(found: Iterable[Placed]) -> list[Placed]:
    """Sort places by start, each once with the marks of all, so that chains stay short."""
    places: dict[tuple[int, int], int] = {}
    for start, end, marks in found:
        places[start, end] = places.get((start, end), 0) | marks
    return [(*span, places[span]) for span in sorted(places)]
