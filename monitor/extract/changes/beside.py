"""Fates that are no news of a meeting: how many fell through so far, and what stood beside it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Line

_WHAT: Final = r"(?:talks|meetings?|summit|visits?|trips?|journeys?|tours?|stops?|appointments?|engagements?|sessions?|cancellations?|postponements?|time)"
_COUNTED = keyed(  # "It is the second journey she has dropped this year"
    rf"\b(?:the |his |her |their |its |a )?(?:first|second|third|fourth|fifth|sixth|seventh|\d+th|umpteenth|latest|only|another) (?:such |foreign |official |planned )?{_WHAT}\b[^.;:\"]{{0,60}}?"
    r"\b(?:(?:has|have|had) (?:\w+ )?(?:dropped|cancell?ed|scrapped|missed|skipped|shelved|put off|postponed|called off|abandoned|been \w+(?: off)?|fallen through)|to (?:be|fall)|in as many|this (?:year|month)|since|within|in (?:a|one|two|three|four|five|six|\d+) (?:weeks|months|years|month|year))\b",
    re.IGNORECASE,
)
_OTHERS: Final = r"(?:business|industry|company|corporate|community|diaspora|expatriates?|students?|pupils|alumni|academics|scholars|veterans|sailors|soldiers|troops|families|residents|workers|journalists|reporters|editors|the press|investors|executives|shipbuilders|shipyards?|the [A-Z]\w+ community|compatriots|volunteers|farmers|athletes|trade unions?|think[- ]tanks?)"
_WITH_OTHERS = re.compile(
    rf"\b(?:lunch(?:eon)?|dinner|breakfast|reception|meetings?|talks|visit|stop|tour|round-?table|session|conference|appointment|speech|lecture|gathering)\b (?:with|for|among|at|of|to) (?:(?:an?|the|some|local|leading|its|his|her|[A-Z]\w+) ){{0,3}}{_OTHERS}\b",
)
_SIGHTS = re.compile(
    r"\b(?:visit|trip|stop|tour|excursion|side trip|stopover|detour) (?:to|at|in|of) (?:an?|the|one of the) (?:[\w'-]+ ){0,4}?(?:shipyard|yard|dockyard|factory|plant|base|works|museum|memorial|cemetery|shrine|temple|monument|school|university|laborator(?:y|ies)|port|airfield|frigate|destroyer|submarine|carrier|ship|exhibition|fair|exercise|range|site|island|border)\b"
)
_A_TRIP_TO = re.compile(
    r"^(?:An?|His|Her|Their) (?:[\w'-]+ ){0,2}?(?:visit|trip|stop|side trip|excursion|stopover) (?:to|in|at) (?P<to>[A-Z][\w'-]+)"
)


def is_counted(line: Line) -> bool:
    """Tell a sentence that counts what fell through: background, whoever was to meet."""
    return _COUNTED.search(line.text) is not None


def stood_beside(line: Line, parties: Sequence[Party]) -> bool:
    """Tell a part of a visit's programme with nobody of the other side: no meeting fell through.

    Args:
        line: The sentence of the fate.
        parties: Who would have met, some of them known from the sentences before.
    """
    named = [p for p in parties if line.start <= p.start < line.end and (p.person or p.role)]
    if len({s for p in named for s in p.sides}) > 1:
        return False
    if _WITH_OTHERS.search(line.text) or _SIGHTS.search(line.text):
        return True
    trip = None if named else _A_TRIP_TO.match(line.text)
    if trip is None:
        return False
    at = line.start + trip.start("to")
    return not any(a.start <= at < a.end and (a.kind == "state" or a.capital) for a in line.actors)
