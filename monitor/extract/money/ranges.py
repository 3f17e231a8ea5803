"""Two sums side by side: a range ("between A and B") or a change ("from A to B")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.money.patterns import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.money.found import Found

_CHANGES: Final = re.compile(
    r"\b(?:from|by) (?:an? |the )?"
    r"(?:initial |original |earlier |previous |about |around |some |just |nearly |almost )*$",
    re.IGNORECASE,
)
_RANGING: Final = re.compile(
    r"\b(?:rang\w+|anywhere|anything|vary\w*|varied|varies) $", re.IGNORECASE
)
_TO: Final = re.compile(r" to (?:about |around |some |at least |over |more than |nearly )?")


def ranges(text: str, found: list[Found]) -> list[Found]:
    """Join "between A and B" into one range; take "from A to B" apart into two sums."""
    return _between(text, [part for item in found for part in _apart(text, item)])


def _apart(text: str, item: Found) -> Iterator[Found]:
    lead = _CHANGES.search(text, max(0, item.start - 40), item.start)
    joint = _TO.search(text, item.start, item.end)
    ranging = lead and _RANGING.search(text, max(0, lead.start() - 12), lead.start())
    if item.low is None or lead is None or joint is None or ranging:
        yield item
        return
    old = replace(item.amount, value=item.low, bound=None, text=text[item.start : joint.start()])
    new = replace(item.amount, bound=None, text=text[joint.end() : item.end])
    yield replace(item, end=joint.start(), amount=old, low=None, per="")
    yield replace(item, start=joint.end(), amount=new, low=None)


def _between(text: str, found: list[Found]) -> list[Found]:
    """Join "between A and B" into one range."""
    joined: list[Found] = []
    for item in found:
        first = joined[-1] if joined else None
        if (
            first is None
            or text[first.end : item.start].strip() not in {"and", "et", "und"}
            or not BETWEEN.search(text[max(0, first.start - 12) : first.start])
            or first.amount.unit != item.amount.unit
        ):
            joined.append(item)
            continue
        whole = replace(item.amount, bound="up_to", text=text[first.start : item.end])
        low = first.amount.value
        joined[-1] = replace(item, start=first.start, amount=whole, low=low)
    return joined
