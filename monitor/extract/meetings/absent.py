"""Who stays away from a meeting the others still hold, and whether somebody comes in his place."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.meetings import fill
from monitor.extract.changes.parties import count_sides, named_in
from monitor.extract.draft import Draft
from monitor.extract.keyed import keyed
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import resolve_all
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line

ABSENT: Final = "meet.absent"  # a side stays away
REPLACED: Final = "meet.absent-one"  # somebody else comes for it
_AWAY = keyed(
    r"\b(?:(?:will (?:not|no longer)|won't|(?:has |have )?decided not to|(?:is|are) not going to|cannot|can not|(?:is|are|was|were) unable to) (?:now )?(?:attend|take part in|join|be (?:present )?at|participate in)"
    r"|(?:has |have )?(?:pull(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|bow(?:s|ed)) out of|(?:withdrew|has withdrawn|have withdrawn|withdraws) from"
    r"|(?:will|is to|are to) (?:skip|miss|sit out|stay away from)|skips|stay(?:s|ed|ing) away from)\b"
    r"(?=[^.;]{0,110}?\b(?:sessions?|meetings?|talks|summit|gathering|ministerial|conference|dialogue|round)\b)"
)
_STAND_IN = re.compile(
    r"\b(?:his|her|their|the|a) (?:[\w-]+ ){0,2}?(?:deputy|vice[- ](?:[\w-]+ )?minister|number two|state secretary|understudy)\b"
    r"|\bin (?:his|her|its|their) (?:place|stead)\b|\bstand(?:s|ing)? in\b|\b(?:will|would|to) represent\b|\b(?:attend|go|take part|be there) instead\b"
)


def absent_in(
    line: Line, article: Article, focus: Focus, here: Sequence[Draft]
) -> list[Draft] | None:
    """Read who stays away from a meeting of others.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        here: The meetings its verbs tell of.

    Returns:
        The meetings of the sentence; ``None`` where it tells of nobody's absence.
    """
    away = _AWAY.search(line.text) if line.rank == "body" else None
    if away is None or line.quoted(line.start + away.start()):
        return None
    begin, end = line.start + away.start(), line.start + away.end()
    who = comer(line, article, focus, begin)
    if who is None:
        return None
    people, states, _ = named_in(line, article, focus)
    named = [p for p in (*people, *states) if p.start > begin]
    others = [p for p in named if not (p.person and p.person == who.person)]
    if not {s for p in others for s in p.sides} - set(who.sides):
        return None
    told = line.text[away.end() :] + _next(line, article)
    one = _STAND_IN.search(told) or (who.person and any(p.sides == who.sides for p in others))
    rule = REPLACED if one else ABSENT
    draft = Draft("meeting", rule, line, begin, end, Status.CANCELLED, (who, *others))
    draft.parties = _faceless(who, others)
    draft.initiator = who.sides[0]
    draft.multilateral = count_sides(draft.parties) > 2
    fill(draft, line, (begin, end), article)
    draft.status = Status.CANCELLED
    return [d for d in here if d.status not in {Status.CANCELLED, Status.OCCURRED}] + [draft]


def comer(line: Line, article: Article, focus: Focus, begin: int) -> Party | None:
    """Find who comes or stays away: the last one named before the verb, of one side."""
    before = [a for a in line.actors if a.end <= begin and a.kind != "spokes"]
    for chain in reversed(chains(before, article.plain)):
        who = [p for p in resolve_all(chain, line, article.plain, focus) if len(p.sides) == 1]
        if who:
            return who[0]
    return None


def _faceless(who: Party, others: Sequence[Party]) -> tuple[Party, ...]:
    """Leave the others their sides alone: who is named with them does come."""
    sides = {p.sides: replace(p, person="", role="") for p in others if p.sides != who.sides}
    return (who, *sides.values())


def _next(line: Line, article: Article) -> str:
    later = article.lines[line.index + 1 : line.index + 2]
    return later[0].text if later else ""
