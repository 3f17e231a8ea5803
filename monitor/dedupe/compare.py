"""Two texts side by side: which stretches of one stand in the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.align import align
from monitor.dedupe.bags import place_of
from monitor.dedupe.fingerprint import fingerprint
from monitor.dedupe.novelty import places
from monitor.dedupe.retold import retold
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import Place

FEWEST = 4  # content words of a sentence that can be told in other words


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block both texts have, as spans of code points in each."""

    here: tuple[int, int]
    there: tuple[int, int]
    same: float  # share of its content words that are unchanged


def side_by_side(
    here: str, there: str, *, titles: tuple[str, str] = ("", ""), language: str = ""
) -> tuple[Stretch, ...]:
    """List the blocks two texts share, in the order of the first; of a retelling, sentences too.

    Args:
        here: The later text, headline included as in ``Entry.text``.
        there: The earlier text.
        titles: Their headlines.
        language: BCP 47.
    """
    mark = fingerprint(here, title=titles[0], language=language)
    other = fingerprint(there, title=titles[1], language=language)
    left, right = places(here, titles[0], mark), places(there, titles[1], other)
    shared = align(mark.sequence, other.sequence)
    found = []
    for block in shared.blocks:
        same = block.matched / (block.a[1] - block.a[0])
        found.append(Stretch(_span(left, *block.a), _span(right, *block.b), round(same, 3)))
    if retold(mark, other, shared):
        apart = _reworded(_Side(here, mark, left), _Side(there, other, right), shared, language)
        found = sorted([*found, *apart], key=lambda stretch: stretch.here)
    return tuple(found)


class _Side(NamedTuple):
    """One of two texts."""

    text: str
    mark: Fingerprint
    where: tuple[Place, ...]


def _reworded(here: _Side, there: _Side, shared: Alignment, language: str) -> Iterator[Stretch]:
    """Yield the sentences in no block, each beside the one that has most of its words."""
    others = sentences(there.text, language)
    for start, end in sentences(here.text, language):
        inside = [i for i, place in enumerate(here.where) if start <= place.start < end]
        if len(inside) < FEWEST or not shared.inside_a.isdisjoint(inside):
            continue
        found = place_of(bytes(here.mark.sequence[i] for i in inside), there.mark.sequence)
        if found is not None:
            at = there.where[found[0]].start
            span = next((other for other in others if other[0] <= at < other[1]), None)
            if span is not None:
                yield Stretch((start, end), span, round(found[1], 3))


def _span(where: tuple[Place, ...], start: int, end: int) -> tuple[int, int]:
    return where[start].start, where[end - 1].end
