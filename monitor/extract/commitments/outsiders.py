"""Who promises what he cannot bind anybody to: parties out of office, aid workers, analysts."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_OUTSIDERS = re.compile(  # they can bind nobody
    r"\b(?:[Aa]id workers|[Cc]harities|[Cc]ampaigners|[Aa]ctivists|[Aa]nalysts|[Ee]xperts|[Oo]bservers|[Vv]olunteers|[Rr]elief groups?) (?:say|said|estimate|reckon|expect|believe)\b[^.;:\"]{0,80}$"
)
_RIVAL = re.compile(
    r"(?:\b(?:Greens|Conservatives|Liberals|Nationals|Christian Democrats|Social Democrats|Democrats|Republicans|Tories|[Cc]andidates?|[Cc]hallengers?|[Ss]hadow (?:[\w]+ ){1,3}(?:minister|secretary|spokes\w+)|[Tt]he (?:[a-z]+ )?[Oo]pposition)\b"
    r"(?:(?!\b(?:said|says|told|that|and|but|which)\b)[^.;:\"]){0,40}|\b[Pp]arty )"
    r"(?:(?:said|says|say|vowed|promised)(?: on \w+day| \w+day)?(?: that)? (?:it|they) (?:would |will )?)?$"
)


def of_outsider(before: str) -> bool:
    """Tell by what stands before a promise that nobody in office makes it."""
    return _OUTSIDERS.search(before) is not None or _RIVAL.search(before) is not None


def by_rival(line: Line, at: int, plain: str) -> bool:
    """Tell what a party out of office would do: "the opposition said it would scrap the deal"."""
    return _RIVAL.search(plain, line.start, at) is not None
