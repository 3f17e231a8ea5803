"""What a sum told before is to buy, its parts, and what a promise costs: none of its own (C8).

"Norway will give Ukraine 40 million kroner. It will pay for interceptors."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.sums import pays_for
from monitor.extract.names.world import BODIES
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft

NEAR: Final = 2  # sentences between a sum and what it is for
_IT_BUYS = re.compile(
    r"\W*(?:It|This|That|They|These) (?:will|would|is to|are to|should) (?:be (?:used|spent)"
    r"|pay|buy|fund|cover|finance|go|purchase|procure|help (?:to )?(?:pay|buy|fund|cover))\b"
)
_MORE = re.compile(
    r"\b(?:too|also|as well|besides|another|further|separate(?:ly)?|addition(?:al)?|extra)\b",
    re.IGNORECASE,
)
_SUM: Final = r"(?:[A-Z]{0,3}[$€£¥₩] ?\d|\d|[A-Z][a-z-]+ (?:million|billion)|[Hh]alf (?:a|of))"
_A_PART = re.compile(  # "NZ$18 million goes to", "The bulk, 600 million kroner, is for"
    rf"\W*(?:(?:Of|From) (?:this|that|it|the (?:sum|money|total|amount)),? )?"
    rf"(?:(?:Some|About|Around|Nearly|Almost|Just over|More than|Up to|Another) )?{_SUM}"
    r"|\W*The (?:bulk|balance|rest|remainder|remaining|other|larger|smaller|greater part)\b"
)
_COSTS = re.compile(  # "The cost, estimated at $35 million, will be borne by Tokyo"
    r"\W*(?:The|Its|Their) (?:[\w-]+ ){0,2}?(?:costs?|price|bill|expenses?|outlay|price tag)\b"
)


def spends(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a promise only says what the one told right before is for, or what it costs.

    Args:
        draft: A promise.
        told: The tellings of the sentences before.
    """
    line = draft.line
    last = next((d for d in reversed(told) if d.kind == "commitment" and not d.background), None)
    if last is None or not 0 < line.index - last.line.index <= NEAR:
        return False
    if draft.status is not Status.PLEDGED or _MORE.search(line.text):
        return False
    if draft.amount is not None:
        return _part_of(draft, last) or _cost_of(draft, last)
    return _IT_BUYS.match(line.text) is not None and any(
        d.amount is not None and d.amount.currency is not None
        for d in told
        if d.kind == "commitment" and 0 < line.index - d.line.index <= NEAR + 1
    )


def _part_of(draft: Draft, last: Draft) -> bool:
    """Tell a part of the sum told last, for nobody else than that; a list's items stand alone."""
    whole, part = last.amount, draft.amount
    if draft.line.rank != "body" or not _A_PART.match(draft.line.text):
        return False
    if whole is None or part is None:
        return False
    money = (part.currency, part.unit) == (whole.currency, None)
    return money and part.value < whole.value and set(draft.sides) <= {*last.sides, *BODIES}


def _cost_of(draft: Draft, last: Draft) -> bool:
    """Tell what a promise without a price costs its giver."""
    open_ = last.amount is None or last.amount.unit is not None
    givers = {s for p in last.givers for s in p.sides}
    mine = {s for p in draft.givers for s in p.sides} <= givers
    costs = _COSTS.match(draft.line.text) is not None or pays_for(draft.line, last)
    return open_ and mine and costs
