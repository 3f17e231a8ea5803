"""Which of two verbs a day belongs to: one flies in on Monday "and meets him on Tuesday"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.dates.when import When

_AND = re.compile(r",? and (?:(?:then|also|will|would|is to|to) )*$")
_NEXT_VERB = re.compile(
    r"[;:\"]|\b(?:and (?:then |will |is to )*[a-z]+s?|said|before|after|where|who)\b"
)


_IN_OFFICE_SINCE = re.compile(  # "Holm, who took office in May, met"
    r", who (?:only )?(?:became|(?:was|were) (?:elected|re-elected|appointed|named|sworn in|installed)|took (?:office|over|power|up)|came to power|has (?:led|headed|run|ruled)|won|succeeded|leaves|steps down|retires)\b[^,;.]{0,70}$"
)


def of_verb_before(plain: str, when: When, usable: Sequence[When], a: int, b: int) -> bool:
    """Tell a day of the verb before a trigger, which has a day of its own, or of coming to office.

    Args:
        plain: The text.
        when: A day of its sentence.
        usable: All days of the sentence.
        a: Where the trigger begins.
        b: Where it ends.
    """
    if when.end <= a and _IN_OFFICE_SINCE.search(plain, max(0, when.start - 120), when.start):
        return True
    joined = when.end <= a and _AND.search(plain, when.end, a) is not None
    return joined and any(
        w.start >= b and not w.attribution and _NEXT_VERB.search(plain, b, w.start) is None
        for w in usable
    )
