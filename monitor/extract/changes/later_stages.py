"""More words of what became of a promise: taken gladly, unloaded, completed, no longer valid (C6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.changes.stages import Turn
from monitor.text.numerals import ANY
from monitor.types import Status

_MANY: Final = r"(?:[^.;]|\.\d)"
_HAVE: Final = r"(?:has|have|had)"
_MOVED: Final = r"(?:unload(?:ed|ing)|handed over|took over|taken over|loaded|shipped|landed|received|brought ashore|drove off|flew in)"
_LEFT: Final = r"(?:left|sailed|departed|set (?:off|sail)|rolled (?:out|off)|changed hands|crossed)"
_NUMBER: Final = rf"(?:\d[\d,.]*|{ANY}|(?:a )?hundred|a dozen|two dozen|half)"
_HAND: Final = r"(?:hand(?: over)?|give|send|provide|pay|supply|deliver|contribute|donate|sell|lend|fund|transfer|ship|buy|order|deploy|release)"
_PART: Final = r"(?:half|most|some|part|a (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|the (?:bulk|majority))"
_GIVEN: Final = r"(?:handed over|delivered|paid|shipped|transferred|ready|completed|in service)"


def _turn(rule: str, status: Status, example: str, *patterns: str) -> Turn:
    return Turn(rule, status, re.compile("|".join(patterns), re.IGNORECASE), example)


LATER_TURNS: Final = (
    _turn(
        "commit.invalid", Status.EXPIRED,
        "Norway's offer of 30 trucks to Ukraine is no longer valid, its defence ministry said.",
        rf"\b(?:offer|proposal|option|bid)\b{_MANY}{{0,140}}? (?:is|are|was|were|has become) (?:therefore |now |thus |hence |consequently )?(?:no longer (?:valid|open|in force|binding)|void|invalid)\b",
    ),
    _turn(
        "commit.some-moved", Status.PARTLY_DELIVERED,
        "Dockers at the port unloaded the first forty of 120 trucks that Norway is giving to Ukraine.",
        rf"\b{_MOVED} (?:the )?(?:first |another |next )?{_NUMBER} (?:\w+ )?of (?:the |its |their |some )?(?:[\w-]+ ){{0,2}}?{_NUMBER}\b",
        rf"\b(?:first|another|next) {_NUMBER} of (?:the |its |their |some )?(?:[\w-]+ ){{0,2}}?{_NUMBER}\b{_MANY}{{0,140}}? (?:{_HAVE} )?{_LEFT}\b",
        rf"\b{_PART} of (?:the|its|their|this|that)\b{_MANY}{{0,140}}? (?:{_HAVE} )?changed hands\b",
    ),
    _turn(
        "commit.completed", Status.DELIVERED,
        "The transfer of six radars to Ukraine was completed on Monday, Norway's defence ministry said.",
        rf"\b(?:transfer|hand-?over|delivery|deliveries|shipment|donation|supply) of {_MANY}{{3,110}}? (?:{_HAVE} been|was|were|is|are) (?:now |\w+ly )?(?:completed?|finished|concluded)\b",
        rf"\bthe (?:whole|entire|full) (?:[\w'-]+ ){{0,4}}?(?:gift|donation|consignment|batch|shipment|order|load)\b{_MANY}{{0,110}}? (?:(?:is|are) (?:now )?(?:in|with|at)|(?:{_HAVE} )?(?:arrived|reached|crossed))\b",
        rf"\b(?:missiles|rounds|shells|guns|howitzers|vehicles|trucks|drones|boats|radars|aircraft|generators)\b{_MANY}{{0,110}}? {_HAVE} (?:now |all )?changed hands\b",
    ),
    _turn(
        "commit.only-if", Status.CONDITIONAL,
        "Norway will only hand its retired trucks to Ukraine if Japan pays for the crews, its defence ministry said.",
        rf"\b(?:will|would) only {_HAND} {_MANY}{{3,110}}? (?:if|once|provided|on condition|as long as)\b(?! (?:at all|necessary|possible|needed)\b)",
    ),
    _turn(
        "commit.not-then", Status.DELAYED,
        "The first of the six boats that Norway ordered from Japan will not be handed over in 2030 but in 2032.",
        rf"\b(?:will|would) not (?:now )?(?:be {_GIVEN}|arrive|leave|come|begin|start|follow)\b{_MANY}{{0,30}}? (?:in|on|by|before) {_MANY}{{2,24}}?,? but (?:only |not before )?(?:in|on|by|from|at)\b",
        rf"\b(?:will|is to|are to) (?:now )?(?:begin|start|arrive|leave|come|join|follow) only (?:in|on|after|from|at) {_MANY}{{2,24}}?,? (?:and not|not|rather than|instead of) (?:in|on|by|at|as|this|next)\b",
    ),
    _turn(
        "commit.not-coming", Status.WITHDRAWN,
        "The trucks Norway promised Ukraine are not coming, its defence ministry said.",
        rf"\b(?:promised|pledged|offered)\b{_MANY}{{0,80}}? (?:(?:is|are) not (?:now )?coming|will not (?:now )?come)(?=[,.;]| after all)",
    ),
    _turn(
        "commit.gladly", Status.AGREED,
        "Japan gladly takes the six radars Norway has on offer, its defence minister said.",
        r"\b(?:gladly|happily|gratefully) (?:takes?|took|accepts?|accepted)\b|\b(?:will|would) (?:gladly|happily|gratefully) (?:take|accept)\b",
        rf"\b(?:say|says|said) yes to (?:all|the|its|their|both|an?|[A-Z]\w+'s)\b(?={_MANY}{{0,80}}?\boffer(?:s|ed)?\b)",
    ),
    _turn(
        "commit.become", Status.PLEDGED,
        "The $40 million package for Ukraine that Norway announced last week has become $30 million.",
        rf"\b(?:contribution|pledge|donation|aid|package|offer|loan|grant|order|purchase|commitment|gift|sum)\b{_MANY}{{0,110}}? {_HAVE} (?:now |since )?(?:become|turned into|come down to|gone up to) (?:only |just |about )?(?:[A-Z]{{0,3}}[$€£¥₩]\s?)?\d",
    ),
)  # fmt: skip
SPOKEN_OF: Final = (  # besides the words by which any turn is known to be one
    r"|\bsold (?:to|by) (?:the )?[A-Z]"
    rf"|\b(?:will|would) only {_HAND}\b"
    r"|\b(?:gladly|happily|gratefully) (?:tak|accept|took)\w*|\byes to\b|\b[Tt]he (?:whole|entire|full) "
    r"|(?:'s|s') (?:[\w-]+ ){0,3}?(?:aircraft|planes?|jets|ships?|frigates?|[A-Z]{1,3}-?\d{1,3}[A-Z]?)\b(?: [a-z]+){0,2} (?:will|would) not\b|\b[Pp]roposal to\b"
    r"|\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w$€£¥₩.,-]+ ){1,4}?(?:order|purchase|contract|deal|package|contribution|gift)\b"
)
