"""Two sums side by side: a range ("between A and B") or a change ("from A to B").

Of "from 40 billion yen to 55 billion" the second names no money: it is that of the first.
"""

# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from monitor.extract.money.found import Found
from monitor.extract.money.patterns import BETWEEN
from monitor.extract.money.words import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHANGES: Final = re.compile(
    r"\b(?:from|by) (?:an? |the )?"
    r"(?:initial |original |earlier |previous |about |around |some |just |nearly |almost )*$",
    re.IGNORECASE,
)
_RANGING: Final = re.compile(
    r"\b(?:rang\w+|anywhere|anything|vary\w*|varied|varies) $", re.IGNORECASE
)
_TO: Final = re.compile(r" to (?:about |around |some |at least |over |more than |nearly )?")


_ALIKE: Final = re.compile(
    r"[^.;:\"$€£¥₩\d]{0,60}?\b(?:to|then|and|or|not|now|was|by|instead of|rather than|of|(?:share|part|portion|contribution)(?: \w+){0,2} (?:is|being)) (?:about |around |some |at least |over |more than |nearly |just |another |a further )?"
    r"(?P<n>\d{1,4}(?:[.,]\d{1,3})?) ?(?P<scale>million|billion|trillion|bn|m|trn)\b"
    r"(?=[.,;:)\"]|$| (?:for|in|on|by|over|after|last|this|and|a year|instead|because|when|with|at|under|following|extra|as|from|to (?:the |NATO|[A-Z])|on top)\b)"
)


def elided(text: str, end: int, found: list[Found]) -> list[Found]:
    """Give a sum that names no money that of the sum it follows: "from 40 million euros to 55 million".

    Args:
        text: The whole text.
        end: Where reading ends.
        found: What was found, in order.
    """
    more: list[Found] = []
    for item, after in zip_longest(found, found[1:]):
        same = _ALIKE.match(text, item.end, min(end, after.start) if after else end)
        if same is None or item.amount.unit is not None or item.amount.currency is None:
            continue
        factor = SCALES[same["scale"]]
        value = round(float(same["n"].replace(",", ".")) * factor, 6)
        words = text[same.start("n") : same.end()]
        amount = replace(item.amount, value=value, bound=None, text=words)
        more.append(Found(start=same.start("n"), end=same.end(), amount=amount))
    return sorted([*found, *more], key=lambda one: one.start)


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
