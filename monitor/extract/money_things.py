"""A count of things no list of units has: "4,000 sleeping bags", "as many as 25 seats"."""
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.money import number
from monitor.extract.money_found import Found
from monitor.types import Amount

_THINGS = re.compile(
    r"(?<![\w.,$€£¥₩/-])(?P<bound>(?:up to|as many as|at least|more than|about|some|around) )?"
    r"(?P<n>\d{1,3}(?:,\d{3})+|[2-9]|[1-9]\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?! ?(?:million|billion|trillion|per cent|percent))"
    r" (?:sets of )?(?:(?!and\b|or\b|of\b|in\b|for\b|to\b|the\b|years?\b|months?\b|more\b)[A-Za-z][\w-]*(?:'s)? ){0,4}?"
    r"(?P<noun>(?!years|months|weeks|days|hours|minutes|times|countries|nations|states|points|percent|topics|issues|areas|leaders|ministers|sides|members|kilometres|kilometers|miles|metres|dollars|euros|yen|won|parts|slices|payments|halves|batches|rounds|steps|cases|instalments|tranches|phases|stages|allies|partners|companies|firms|[a-z]+(?:ss|us|is)\b)[a-z]{3,}s|servicemen|servicewomen)\b"
)
_BOUNDS = {
    "up to ": "up_to",
    "as many as ": "up_to",
    "at least ": "at_least",
    "more than ": "at_least",
}


def counted(text: str, start: int, end: int) -> tuple[Found, ...]:
    """Find the first count of things, whatever they are, between two offsets."""
    match = _THINGS.search(text, start, end)
    value = number(match["n"]) if match else None
    if match is None or value is None or 1990 <= value <= 2100:
        return ()
    bound = match["bound"] or ""
    amount = Amount(
        value=value,
        unit=match["noun"],
        bound="up_to"
        if _BOUNDS.get(bound) == "up_to"
        else "at_least"
        if bound in _BOUNDS
        else "about"
        if bound
        else None,
        text=text[match.start() : match.end()],
    )
    return (Found(start=match.start(), end=match.end(), amount=amount),)
