"""Who vouches for an event: a party itself, an official, the paper, or nobody by name (N4)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from monitor.extract.keyed import Keyed
from monitor.extract.status import hearsay
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft

Attribution = Literal["own", "official", "reported", "unnamed"]

_SAYS = r"(?:said|says|announced|announces|confirmed|confirms|stated|told|added|disclosed|declared|tweeted|wrote|revealed)"
_OFFICE_SAYS = re.compile(
    r"\b(?:ministry|office|palace|government|cabinet|embassy|alliance|spokes\w+|department|headquarters|Downing Street|White House"
    r"|Kremlin|Blue House|command|NATO|secretariat|statement|readout|release|communiqu[eé])\b(?: [\w.'-]+){0,4}? "
    + _SAYS
    + r"\b|\b(?:in|according to|issued) (?:an?|the|its|his|her|their) (?:\w+ ){0,2}?(?:statement|readout|press release|news release|communiqu[eé]|announcement|announcment)\b"
    r"|\baccording to (?:the |its |his |her )?(?:[\w-]+ ){0,3}?(?:ministry|office|government|embassy|alliance|spokes\w+|NATO)\b"
)
_OFFICE = Keyed(_OFFICE_SAYS)
_REJECTS = r"(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|disput(?:ed|es)|contradict(?:ed|s)|rul(?:ed|es|ing) out|scotch(?:ed|es|ing)|quash(?:ed|es|ing)|rubbish(?:ed|es|ing)|(?:shot|shoots|knock(?:ed|s)|bat(?:ted|s)|wav(?:ed|es)|swat(?:ted|s)|laugh(?:ed|s)) (?:down|away|off)|pour(?:ed|s) cold water on)"
_PARTY_REJECTS = Keyed(
    re.compile(
        r"\b(?:ministry|ministers?|office|palace|government|cabinet|embassy|ambassador|alliance|spokes\w+|department|headquarters|president|chancellor|agency|White House|Downing Street|NATO)\b"
        rf"(?:[^.;]{{0,60}}?) {_REJECTS}\b|\b[A-Z]\w+ (?:\w+ )?{_REJECTS}\b"
    )
)
_SAID_AFTER = re.compile(rf"^,?(?: [a-z]\w+){{0,2}} {_SAYS}\b")
_SAID_BEFORE = re.compile(rf"\b(?:{_SAYS}|according to)(?: by)?(?: the| its| his| her)? $")
_VOWS = frozenset({"commit.announced", "commit.pledged", "commit.denied", "commit.withdrawn"})


def attribution_of(event: Draft) -> Attribution:
    """Weigh the best word for an event among all its tellings."""
    words = {_of(draft) for draft in event.more or [event]}
    for best in ("own", "official", "reported"):
        if best in words:
            return best
    return "unnamed"


def _of(draft: Draft) -> Attribution:
    line = draft.line
    if line.own:
        return "own"
    if draft.status is Status.DENIED:  # the sources its sentence names told what is denied
        if _PARTY_REJECTS.search(line.text):
            return "official"
    elif hearsay(line.text):
        return "unnamed"
    if _OFFICE.search(line.text):
        return "official"
    if draft.rule in _VOWS and any(p.person for p in draft.givers):
        return "official"
    for actor in line.actors:
        if not set(actor.sides) & set(draft.sides) or actor.kind in {"pronoun", "counterpart"}:
            continue
        after = line.text[actor.end - line.start : actor.end - line.start + 40]
        before = line.text[max(0, actor.start - line.start - 24) : actor.start - line.start]
        if _SAID_AFTER.match(after) or _SAID_BEFORE.search(before):
            return "official"
    return "reported"
