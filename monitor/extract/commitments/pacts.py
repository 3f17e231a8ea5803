"""Who made a pact or a thing or has it in stock: named "between", "out of", else who met or tells."""

# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.places import side_of_place
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import Focus, Party, resolve, resolve_all
from monitor.extract.names.speakers import known, teller_after
from monitor.extract.names.subjects import subject_of
from monitor.extract.names.world import BODIES, CODE
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.reading import Line

REACH = 5  # sentences over which "the package" is still that of the last promise
OF_TALKS = frozenset({"commit.pact-with", "commit.came-of", "commit.signature-hailed"})


def both_of(
    found: tuple[Party, ...], line: Line, place: tuple[int, int], plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Give who made a pact that is told with one of them: who has it, tells, met or travels."""
    a, b = place
    mine = {s for p in found for s in p.sides}
    others = (
        known(subject_of(line, a, plain, focus)),
        teller_after(line, b, plain, focus),
        focus.meeting,
        focus.pair,
        tuple(p for p in (focus.person, focus.lead, focus.home) if p),
    )
    for more in others:
        if not mine and len({s for p in more for s in p.sides}) > 1:
            return more
        apart = tuple(p for p in more if p.sides and not set(p.sides) & mine)
        if mine and apart:
            return (*apart[:1], *found)
    return found


_STOCKS = re.compile(r"\bout of (?:the |its )?$")


def stocks(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find whose stocks a thing is got "out of"."""
    for chain in chains([x for x in line.actors if x.start > b], plain):
        if _STOCKS.search(plain[chain[0].start - 14 : chain[0].start]):
            return known(resolve_all(chain, line, plain, focus))
    return ()


def accused(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give of whom something is denied: "denied that Norway had agreed to"."""
    for chain in chains([x for x in line.actors if x.start >= b], plain)[:1]:
        return known(resolve_all(chain, line, plain, focus))
    return (focus.home,) if focus.home else ()


def between(line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find whose pact it is: "the agreement between Rome and Tokyo"."""
    for chain in chains(line.actors, plain):
        if re.search(
            r"\b(?:between|with)(?: the)? (?:[\w-]+ ){0,4}$",
            plain[max(line.start, chain[0].start - 50) : chain[0].start],
        ):
            return known(resolve_all(chain, line, plain, focus))
    return ()


def parties(rule: Promise, focus: Focus) -> tuple[Party, ...]:
    """Give the two an article is about as those who signed a pact it names no signers of."""
    if rule.status is not Status.SIGNED:
        return ()
    return next(
        (two for two in (focus.meeting, focus.pair) if len({s for p in two for s in p.sides}) == 2),
        (),
    )


def named_two(rule: Promise, line: Line, b: int) -> tuple[Party, ...]:
    """Give the only two named before "was signed" as those who signed a pact it names no signers of."""
    if rule.status is not Status.SIGNED:
        return ()
    named = {
        a.sides: Party(a.sides, start=a.start, end=a.end)
        for a in line.actors
        if a.sides and a.end <= b
    }
    return tuple(named.values()) if len(named) == 2 else ()


_LOAD_OF = re.compile(
    r"\b(?:batch|shipment|consignment|tranche|load|cargo|convoy|delivery|lot|part|half|last|most|first|rest) of (?:the |some |about )?(?:[\d,]+ |[a-z]+ )?$"
)


def made_in(line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find whose things came: "the first batch of Norwegian radars"."""
    for actor in line.actors:
        if actor.adjective and _LOAD_OF.search(
            plain, max(line.start, actor.start - 40), actor.start
        ):
            return known(resolve(actor, line, plain, focus))
    return ()


_A_FIRM = re.compile(
    r"\b(?:firm|company|maker|builder|shipbuilder|manufacturer|contractor|supplier|group|giant|yard)(?: (?:will|also|then|\w+ly))? $"
)


def same_firm(
    found: tuple[Party, ...], line: Line, a: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Give the firm that promised last for "the Korean firm" and "the country's largest maker"."""
    last = {s for p in focus.givers for s in p.sides}
    firm = any(len(s) > CODE and s not in BODIES for s in last)
    named = _A_FIRM.search(plain, max(line.start, a - 60), a)
    return focus.givers if firm and named and 0 <= line.index - focus.promised <= REACH else found


_TOWN_FIRM = re.compile(
    r"\b(?P<town>[A-Z][a-z]+)(?:-based)? (?:[a-z]+ ){0,3}(?:maker|firm|company|builder|manufacturer|start-?up|group|yard|shipbuilder|contractor|supplier|developer)\b[^.;:\"]{0,40}$"
)


def firm_at(line: Line, a: int, plain: str) -> tuple[Party, ...]:
    """Give the country of a firm told by its town: "Auckland drone maker Kea Aero"."""
    told = _TOWN_FIRM.search(plain, line.start, a)
    side = side_of_place(told["town"]) if told else ""
    return (Party((side,), start=told.start(), end=told.end("town")),) if told and side else ()
