"""Who made a pact or has a thing in stock: named "between" and "out of", else who met or tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.chains import chains
from monitor.extract.parties import Focus, Party, resolve_all
from monitor.extract.speakers import known, teller_after
from monitor.extract.subjects import subject_of
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.promise import Promise
    from monitor.extract.reading import Line

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
