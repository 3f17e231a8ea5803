"""From folded positions back to those of the original, one step for each change made."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

Edit: TypeAlias = tuple[int, int, str]  # of the original: start, end, what stands there now


@dataclass(frozen=True, slots=True)
class Layer:
    """One step back from folded positions: what begins and ends at each change of shift."""

    marks: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def start(self, position: int) -> int:
        """Give the original offset of the character at a position."""
        i = bisect_right(self.marks, position) - 1
        return self.starts[i] + position - self.marks[i]

    def end(self, position: int) -> int:
        """Give the original offset just after the character before a position."""
        i = bisect_right(self.marks, position) - 1
        if self.marks[i] == position:
            return self.ends[i]
        return self.starts[i] + position - self.marks[i]

    def at(self, original: int) -> int:
        """Give the first position whose original offset is no less."""
        i = bisect_left(self.starts, original)
        inside = self.marks[i - 1] + original - self.starts[i - 1] if i else self.marks[0]
        return min(inside, self.marks[i]) if 0 < i < len(self.marks) else inside

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original slice of a slice: both of the above at once."""
        marks = self.marks
        i = bisect_right(marks, start) - 1
        shift = self.starts[i] - marks[i]
        if marks[i] < end and (i + 1 == len(marks) or end < marks[i + 1]):
            return start + shift, end + shift
        return start + shift, self.end(end)


def edit_layer(text: str, edits: Sequence[Edit]) -> Layer:
    """Record where replacements stand."""
    rows = [(0, 0, 0)]
    old = new = 0
    for start, end, replacement in edits:
        new += start - old
        rows += [(new + j, start, end if j else start) for j in range(len(replacement))]
        new += len(replacement)
        old = end
        vanished = not replacement and unicodedata.combining(text[start]) == 0
        rows.append((new, end, _end_before(rows, new, start) if vanished else end))
    marks, starts, ends = zip(*rows, strict=True)
    return Layer(marks, starts, ends)


def _end_before(rows: list[tuple[int, int, int]], new: int, start: int) -> int:
    """Give the original end of what precedes a place where characters vanished."""
    return rows[-1][2] if rows[-1][0] == new else start


def space_layer(text: str, runs: re.Pattern[str]) -> Layer:
    """Record the space put before a text and the ``runs`` of spaces made one."""
    spans = [m.span() for m in runs.finditer(text)]
    after = tuple([end for _, end in spans])
    removed = accumulate([end - start - 1 for start, end in spans])
    marks = (0, 1, *[end - gone + 1 for end, gone in zip(after, removed, strict=True)])
    return Layer(marks, (0, 0, *after), (0, 0, *after))
