"""For whom people are sent abroad: "medics to Poland to train Ukrainian instructors" (C2)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.places import sited
from monitor.extract.names.parties import Party
from monitor.extract.names.world import CODE

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_TO_TEACH: Final = re.compile(
    r"\b(?:(?:to|and) (?:help (?:to )?)?(?:train|teach|instruct|coach|mentor|advise|mend|repair|treat|assist|help|support)"
    r"|(?:for|towards?|in|of|by) (?:training|teaching|instructing|coaching|mentoring|advising|mending|repairing|treating|helping)"
    r"|(?:training|teaching|instruction|treatment|repair|mending) of) (?:the |up to |some |more |wounded |young |new |\d[\d,]* )*$"
)
_TAUGHT: Final = re.compile(
    r"(?:'s)? (?:[\w-]+ ){0,3}?(?:soldiers|troops|recruits|instructors|crews?|pilots|sappers|gunners|medics|marines|sailors|officers|engineers|technicians|forces|army|navy|units?|brigades?|personnel|wounded|patients|vehicles|tanks|ships|aircraft|guns)\b"
)
_THERE: Final = re.compile(r"\b(?:to|in|into|at|across)(?: the)? $")
_RUN_BY: Final = re.compile(
    r"[- ](?:led|run|based|hosted|[a-z]*(?:workshops?|yards?|bases?|garages?))\b"
)


def taught(
    receivers: tuple[Party, ...], givers: tuple[Party, ...], line: Line, plain: str
) -> tuple[Party, ...]:
    """Give whose people are helped for the state where they are, which only houses the help."""
    receivers = _where_built(receivers, givers, line, plain)
    known = {s for p in (*receivers, *givers) for s in p.sides}
    if not receivers or not all(len(s) == CODE for p in receivers for s in p.sides):
        return receivers
    if not all(_houses(p, line, plain) for p in receivers):
        return receivers
    for actor in line.actors:
        if actor.kind == "person" or not actor.sides or set(actor.sides) & known:
            continue
        to_teach = _TO_TEACH.search(plain, line.start, actor.start)
        if to_teach and _TAUGHT.match(plain, actor.end):
            return (Party(actor.sides, start=actor.start, end=actor.end),)
    return receivers


_BUILT_IN: Final = re.compile(
    r"\bto be (?:built|made|assembled|produced|delivered|supplied)(?: by (?:[\w&'-]+ ){1,4}?)? ?(?=(?:in|at|near|from) )"
)
_DEAL: Final = re.compile(r"\b(?:contract|order|deal|agreement)\b")


def _where_built(
    receivers: tuple[Party, ...], givers: tuple[Party, ...], line: Line, plain: str
) -> tuple[Party, ...]:
    """Give the country in which what is ordered is built, for a maker of the buyer's own."""
    found = _BUILT_IN.search(plain, line.start, line.end)
    if found is None or not _DEAL.search(plain, line.start, found.start()):
        return receivers
    if any(len(s) == CODE for p in receivers for s in p.sides):
        return receivers
    words = re.split(r"[,;]", plain[found.end() : line.end])[0]
    mine = {s for p in givers for s in p.sides}
    there = [side for side in sited(words) if side not in mine]
    return (Party((there[0],)),) if there else receivers


def _houses(party: Party, line: Line, plain: str) -> bool:
    """Tell "to Poland", "British-led" and "in Polish workshops" from "gives Poland"."""
    if party.start < line.start:
        return False
    there = _THERE.search(plain, line.start, party.start) is not None
    return there or _RUN_BY.match(plain, party.end) is not None
