"""Where a journey goes, with nobody of the other side there, and where it is told as to come (M1)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed

if TYPE_CHECKING:
    from monitor.extract.reading import Line

ONWARD = keyed(
    r"\b(?:to|will|would|then|later) (?:tour|inspect|look (?:at|over|round))\b"
    r"|\b(?:go|goes|going|went|travel(?:s|led|ling)?|fl(?:y|ies|ew|ying)|mov(?:e|es|ed|ing)|head(?:s|ed|ing)?|continu(?:e|es|ed|ing)|press(?:es|ed)|drive(?:s|n)?|drove) on(?:wards?)? to (?=the |[A-Z])"
    r"|\bspen(?:t|ds?|ding) (?:(?:the |most of |much of |part of |all of |half )?(?:\w+day|(?:a|the|two|three) (?:days?|mornings?|afternoons?|hours|nights?)|an hour|hours|yesterday|today)(?: (?:morning|afternoon))? )(?:at|in|aboard|on|with) (?:the|an?) (?!talks|company|foreign|defen[cs]e|prime|president)"
    r"|\bon (?:his|her|their) way (?:back|home)\b"
    r"|\b(?:com(?:e|es|ing)|came|arriv(?:e|es|ed|ing)|fl(?:y|ies|ew|ying)|travel(?:s|led|ling)?) (?:in |on |straight |directly )?from [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? (?:where|after)\b"
    r"|\b(?:spend|spent|spends|stop(?:s|ped)? (?:off )?(?:in|at))\b[^.;]{2,80}? on the way\b"
)


def told_ahead(line: Line, a: int, b: int, plain: str) -> tuple[int, int]:
    """Give the verb that says a meeting heard in a sentence is still to come, else its place."""
    met = _WILL_MEET.search(plain, b, line.end)
    if met:
        return met.span("met")
    visits = _WILL_VISIT.search(plain, line.start, a)
    return visits.span() if visits else (a, b)


_WILL_MEET = re.compile(  # "flies to London this week and will meet him there on Friday"
    r" and (?P<met>(?:will|is to|is due to|plans to|is expected to) (?:meet|see|hold talks|have talks|sit down))\b"
)
_WILL_VISIT = re.compile(  # "will make an official visit to Norway on Monday, the palace said"
    r"\b(?:will|is to|is due to|plans to|is expected to) (?:make|pay|begin|start|be on) (?:an? |his |her )(?:[\w-]+ ){0,4}?(?:visit|trip)\b"
)
