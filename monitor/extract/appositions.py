"""What a clause says of somebody named: "Admiral Holm, who commands the Danish navy"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SERVES = re.compile(
    r",? (?:who|the (?:man|woman|officer|diplomat|official|minister) who|and) "
    r"(?:(?:now|currently|also|has|had|is|was) ){0,2}"
    r"(?:commands?|commanded|heads?|headed|leads?|led|runs?|chairs?|represents?|commanding|heading"
    r"|leading|running|representing|serves? as|speaks? for|took over|oversees"
    r"|(?:holds?|held|has|had) (?:the )?(?:same|this|that|corresponding) [\w-]+(?: in| for| at)?)"
    r" (?:the |its |an? )?(?:[\w-]+ ){0,2}?$"
)


def serves(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find which of the names in a sentence, given as spans in order, serves which next side."""
    for at, ((_, end), (start, _)) in enumerate(pairwise(spans)):
        if 6 < start - end < 60 and _SERVES.fullmatch(text, end, start):
            yield at, at + 1
