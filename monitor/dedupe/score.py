"""How well copies were told: found links against labelled ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Mapping

Link = tuple[str | None, Copy | None]  # (copy of, kind); (None, None) for no copy


@dataclass(frozen=True, slots=True)
class CopyScore:
    """Counts over all items that are labelled."""

    labelled: int  # items with a link in the gold
    found: int
    right: int  # linked to the text they are a copy of, or to another copy of it
    kinds_right: int  # of those, with the same kind
    held_back: int  # wrongly: held as plain copies though they are new or an update
    items: int

    @property
    def precision(self) -> float:
        """Share of the found links that are right; 1 when none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the labelled links that were found; 1 when there are none."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score_pairs(gold: Mapping[str, Link], found: Mapping[str, Link]) -> CopyScore:
    """Compare links; only items with a label count.

    A link is right when the item belongs to the same original as in the gold, whichever of its
    copies is named: chains are followed on both sides, and an original judged a copy of its copy
    counts as right when their roles were merely swapped.
    """
    truth = {item: _root(item, gold) for item in gold}
    said = {item for item in gold if found.get(item, (None, None))[0] is not None}
    want = {item for item in gold if gold[item][0] is not None}
    right = {item for item in said if _same_family(item, found, truth)}
    return CopyScore(
        labelled=len(want),
        found=len(said),
        right=len(right),
        kinds_right=sum(found[item][1] == gold[item][1] for item in right),
        held_back=sum(
            found[item][1] is not Copy.UPDATE and gold[item][1] in (None, Copy.UPDATE)
            for item in said
        ),
        items=len(gold),
    )


def _root(item: str, links: Mapping[str, Link]) -> str:
    seen = {item}
    while (of := links.get(item, (None, None))[0]) is not None and of not in seen:
        seen.add(of)
        item = of
    return item


def _same_family(item: str, found: Mapping[str, Link], truth: Mapping[str, str]) -> bool:
    of = found[item][0]
    return of is not None and truth.get(of, of) == truth[item] and of != item
