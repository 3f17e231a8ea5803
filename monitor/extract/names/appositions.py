"""What is said of somebody beside the name: "Admiral Holm, who commands the Danish navy"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Shared(NamedTuple):
    """An office told once for several names."""

    office: str  # of one of them
    group: int  # number of the part that tells it
    names: tuple[tuple[int, int], ...]  # the parts of each name and of its side, else the name's


_SERVES = re.compile(
    r",? (?:who|the (?:man|woman|officer|diplomat|official|minister) who|and) "
    r"(?:(?:now|currently|also|has|had|is|was) ){0,2}"
    r"(?:commands?|commanded|heads?|headed|leads?|led|runs?|chairs?|represents?|commanding|heading"
    r"|leading|running|representing|serves? as|speaks? for|took over|oversees"
    r"|(?:holds?|held|has|had) (?:the )?(?:same|this|that|corresponding) [\w-]+(?: in| for| at)?)"
    r" (?:the |its |an? )?(?:[\w-]+ ){0,2}?$"
)


LED_BY: Final = re.compile(  # between a delegation and who leads it
    r",? (?:which (?:is|was) )?(?:headed|led|chaired|fronted) by (?:the |its |their |his |her )?"
    r"(?:[a-z-]+ ){0,2}|,? with (?=[A-Z][^,;]{3,60} at its head)"
)


def serves(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find which of the names in a sentence, given as spans in order, serves which next side."""
    for at, ((_, end), (start, _)) in enumerate(pairwise(spans)):
        if 6 < start - end < 60 and _SERVES.fullmatch(text, end, start):
            yield at, at + 1


_PLURAL: Final = re.compile(
    r"\b(?P<office>(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Pp]rime|[Tt]rade|[Ff]inance|[Ii]nterior) )?"
    r"(?:[Mm]inister|[Pp]resident|[Pp]remier|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|[Gg]eneral))s\b"
)
_JOINED: Final = re.compile(r" |,? and |, ")


def share_office(text: str, parts: Sequence[tuple[str, int, int]]) -> Iterator[Shared]:
    """Find the names behind a plural office: "ministers Holm (Denmark) and Ozols of Latvia".

    Args:
        text: The article.
        parts: The kind, start and end of every one a sentence names, in order.
    """
    for at, (kind, start, last) in enumerate(parts):
        office = _PLURAL.search(text, start, last) if kind == "group" else None
        named: list[list[int]] = []
        end = last
        for number in range(at + 1, len(parts)) if office else ():
            after, begins, ends = parts[number]
            gap = text[end:begins]
            if after == "name" and _JOINED.fullmatch(gap):
                named.append([number, number])
                end = ends
            elif after == "state" and named and gap == " (" and text.startswith(")", ends):
                named[-1][1] = number
                end = ends + 1
            elif after == "state" and named and gap == " of ":
                named[-1][1] = number
                end = ends
            else:
                break
        if office and len(named) > 1:
            names = tuple((name, owner) for name, owner in named)
            yield Shared(office["office"], at, names)
