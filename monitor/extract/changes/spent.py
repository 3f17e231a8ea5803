"""What a sum told before is to buy: no promise of its own (C8).

"Norway will give Ukraine 40 million kroner. It will pay for interceptors."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft

NEAR: Final = 2  # sentences between a sum and what it is for
_IT_BUYS = re.compile(
    r"\W*(?:It|This|That|They|These) (?:will|would|is to|are to|should) (?:be (?:used|spent)"
    r"|pay|buy|fund|cover|finance|go|purchase|procure|help (?:to )?(?:pay|buy|fund|cover))\b"
)
_MORE = re.compile(r"\b(?:too|also|as well|in addition|besides|another|further|separately)\b")


def spends(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a promise without a sum only says what the sum told right before is for.

    Args:
        draft: A promise.
        told: The tellings of the sentences before.
    """
    line = draft.line
    if draft.amount is not None or draft.status is not Status.PLEDGED:
        return False
    if not _IT_BUYS.match(line.text) or _MORE.search(line.text):
        return False
    last = next((d for d in reversed(told) if d.kind == "commitment" and not d.background), None)
    if last is None or not 0 < line.index - last.line.index <= NEAR:
        return False
    return any(
        d.amount is not None and d.amount.currency is not None
        for d in told
        if d.kind == "commitment" and 0 < line.index - d.line.index <= NEAR + 1
    )
