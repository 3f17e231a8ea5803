"""The day of a promise told after it: "The signing took place on Monday", "She announced it"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_ACT = keyed(
    r"\b(?:signing|signature|ceremony|announcement|handover|hand-over|decision|agreement|contract|deal|memorandum|amendment|treaty|pact|order|pledge|commitment|package|contribution|donation|deployment|documents?|understanding|deal|accord|modification|it|they|move|step)\b[^.;]{0,60}?"
    r"\b(?:took place|came|followed|(?:was|were) (?:\w+ly )?(?:signed|announced|made|held|unveiled|inked|sealed|reached|struck|concluded|awarded|placed|approved|disclosed|published|handed over))\b"
    r"|\b(?:reached|struck|came to) (?:an? )?(?:agreement|understanding|deal) (?:on|about) (?:this|it|the \w+)\b|\b(?:announced|unveiled|disclosed|confirmed|signed|made|outlined|revealed|approved) (?:it|them|this|(?:the|this|that) (?:\w+ )?(?:move|decision|contribution|package|plan|pledge|aid|deal|funding|step|donation|announcement|commitment|agreement|contract|deployment|support|assistance|money))\b"
)
REACH = 4  # sentences


def note_act(line: Line, article: Article, told: Sequence[Draft]) -> None:
    """Date the last promise by a later sentence that tells when it was made."""
    last = next((d for d in reversed(told) if d.kind == "commitment" and not d.background), None)
    if last is None or not _ACT.search(line.text):
        return
    if not 0 < line.index - last.line.index <= REACH:
        return
    if _was_signed(line, last, article):
        last.status, last.strength = Status.SIGNED, "binding"
    for when in article.dates(line):
        if when.deadline or when.dateline or when.precision != "day" or when.past is None:
            continue
        if last.precision != "unknown" and not _before(when, last):
            continue
        if 0 <= (article.today - when.past).days <= RECENT:
            last.date, last.date_end, last.precision = when.past, when.past_end, "day"
            return


def _was_signed(line: Line, last: Draft, article: Article) -> bool:
    """Tell that what a sentence before tells of as bought or shared stands in a pact now signed."""
    told = _SIGNED.search(line.text)
    if last.status not in _BOUGHT or told is None:
        return False
    stop = line.text.find(";", told.end())  # what follows says more of the things
    stop = stop if stop > 0 else len(line.text)
    if _TO_COME.search(line.text, 0, stop):
        return False
    near = [a for a in line.actors if a.start < line.start + stop]
    near = [a for a in near if not _WHERE.search(article.plain, line.start, a.start)]
    homes = article.homes  # a firm signs for its country
    bound = {*last.sides, *(homes[side] for side in last.sides if side in homes)}
    named = {homes.get(side, side) for a in near for side in a.sides}
    return named <= bound and _OF_PACT.search(last.line.text) is not None


_WHERE = re.compile(r"\b(?:in|at) (?:the )?$")


_OF_PACT = re.compile(  # a gift needs no contract
    r"\b(?:buy(?:s|ing)?|bought|order(?:s|ed|ing)?|purchas\w+|acquir\w+|procur\w+|sell(?:s|ing)?|sold|sale|suppl\w+|build\w*|get(?:s|ting)?|lease\w*|pool\w*|shar(?:e|es|ed|ing)|swap\w*|exchang\w+|joint(?:ly)?|agree\w*|deal|contract)\b"
)
_BOUGHT = frozenset({Status.PLEDGED, Status.AGREED})
_SIGNED = re.compile(
    r"\b(?:The|An?|This|That|Their|Its) (?:[\w-]+ ){0,3}?(?:contract|deal|memorandum|amendment|treaty|pact|order|agreement|accord|letter of intent)s?\b[^.;]{0,50}? (?:was|were|has been) (?:\w+ly )?(?:signed|inked|sealed)\b"
    r"|\b(?:The|This|That|Their|Its) (?:[\w-]+ ){0,3}?(?:contract|order|framework agreement)s?\b[^.;]{0,50}? (?:was|were|has been|have been) (?:\w+ly )?(?:awarded|concluded|placed|booked|executed|finali[sz]ed)\b"
    r"|\b(?:signed|inked|sealed) (?:the|this|that) (?:[\w-]+ ){0,2}?(?:contract|deal|memorandum|amendment|treaty|pact|order|agreement|accord)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|would|to be|due|expected|not yet|yet to|until|last year|20\d\d)\b"
)
RECENT = 14  # days: what was signed longer ago is history


def _before(when: When, last: Draft) -> bool:
    """Tell a day of the act itself from the later one of its telling, taken so far."""
    if when.attribution or when.past is None or last.date is None:
        return False
    return when.past < last.date
