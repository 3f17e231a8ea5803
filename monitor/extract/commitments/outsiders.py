"""Who can bind a side: no party out of office, aid worker or analyst; a government that gives."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.extract.names.world import BODIES, CODE

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Line

_OUTSIDERS = re.compile(  # they can bind nobody
    r"\b(?:[Aa]id workers|[Cc]harities|[Cc]ampaigners|[Aa]ctivists|[Aa]nalysts|[Ee]xperts|[Oo]bservers|[Vv]olunteers|[Rr]elief groups?) (?:say|said|estimate|reckon|expect|believe)\b[^.;:\"]{0,80}$"
)
_RIVAL = keyed(
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


def is_aid(draft: Draft) -> bool:
    """Tell money that a government or a public lender, named so, gives another, be it for trams."""
    ends = (*draft.givers, *draft.receivers)
    named = bool(draft.givers and draft.receivers) and all(p.start >= 0 for p in ends)
    public = all(len(side) == CODE or side in BODIES for p in ends for side in p.sides)
    line = draft.line
    private = any(
        _PRIVATE.search(line.text, 0, p.start - line.start)
        or _BUSINESS.match(line.text, p.end - line.start)
        for p in draft.givers
    )
    paid = draft.amount is not None and bool(draft.amount.currency)
    return named and public and paid and not private


_BUSINESS = re.compile(
    r"(?:'s)? (?:[\w-]+ ){0,3}?(?:makers?|producers?|builders?|giants?|groups?|tourists?|fans?|firms?|compan(?:y|ies)|carriers?|airlines?|retailers?|investors?|business(?:es|men)|clubs?|chains?|families|family|students?|players?|operators?|developers?|manufacturers?|conglomerates?|start-?ups?)\b"
)
_PRIVATE = re.compile(
    r"\b(?:tourists?|fans?|donors?|pilgrims?|firms?|compan(?:y|ies)|business(?:es|men)|investors?|students?|players?|clubs?|couples?|holidaymakers|expatriates|workers|banks?) (?:from|in|of) (?:the )?$",
    re.IGNORECASE,
)
