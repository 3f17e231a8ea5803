"""Two texts side by side: which stretches of one stand in the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.align import align
from monitor.dedupe.fingerprint import fingerprint
from monitor.dedupe.novelty import places

if TYPE_CHECKING:
    from monitor.dedupe.novelty import Place


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block both texts have, as spans of code points in each."""

    here: tuple[int, int]
    there: tuple[int, int]
    same: float  # share of its content words that are unchanged


def side_by_side(
    here: str, there: str, *, titles: tuple[str, str] = ("", ""), language: str = ""
) -> tuple[Stretch, ...]:
    """List the blocks two texts share, in the order of the first.

    Args:
        here: The later text, headline included as in ``Entry.text``.
        there: The earlier text.
        titles: Their headlines.
        language: BCP 47.
    """
    mark = fingerprint(here, title=titles[0], language=language)
    other = fingerprint(there, title=titles[1], language=language)
    left, right = places(here, titles[0], mark), places(there, titles[1], other)
    found = []
    for block in align(mark.sequence, other.sequence).blocks:
        same = block.matched / (block.a[1] - block.a[0])
        found.append(Stretch(_span(left, *block.a), _span(right, *block.b), round(same, 3)))
    return tuple(found)


def _span(where: tuple[Place, ...], start: int, end: int) -> tuple[int, int]:
    return where[start].start, where[end - 1].end
