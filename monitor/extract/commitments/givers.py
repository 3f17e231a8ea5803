"""Who binds himself: before the verb, after "by" or "from", who owns the gift, who speaks of it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.extract.clauses import clause_span
from monitor.extract.commitments.own_words import itself, ours
from monitor.extract.commitments.pacts import (
    OF_TALKS,
    REACH,
    accused,
    between,
    both_of,
    firm_at,
    made_in,
    named_two,
    parties,
    same_firm,
    stocks,
)
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import PREPOSITION, Focus, Party, resolve_all
from monitor.extract.names.speakers import (
    alliance,
    alone,
    institution,
    known,
    teller,
    teller_after,
    told_of,
)
from monitor.extract.names.subjects import subject_of
from monitor.extract.names.world import BODIES, CODE
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.names.actors import Actor
    from monitor.extract.reading import Line

LEADING = 4  # sentences, the title among them, that tell what the title tells
_GOT = 40  # characters between "will get" and whose make it is


@dataclass(frozen=True, slots=True)
class Giving:
    """Who gives, and what else finding him has told."""

    givers: tuple[Party, ...] = ()
    patient: tuple[Party, ...] = ()  # "Ukraine will be given": whom the verb is about
    refers: bool = False  # "the package": the promise was told before
    guessed: bool = False  # "the ministry": of whom the text speaks most


def giving_of(rule: Promise, line: Line, a: int, b: int, plain: str, focus: Focus) -> Giving:
    """Find who gives, by the voice of a rule and its place in the sentence."""
    if rule.voice == "by":
        if rule.id == "commit.pact-signed" and _last(line, focus) and _definite(line, a, b, plain):
            return Giving()  # "the contract was signed": its day, no promise of its own
        found = known(_source(line, a, plain, focus)) or between(line, plain, focus)
        if rule.id in OF_TALKS and len(found) < 2:
            found = both_of(found, line, (a, b), plain, focus)
        again = _PACT_WAS.search(plain, a, b) is not None and _last(line, focus)
        again = again and _definite(line, a, b, plain)
        return Giving(found or parties(rule, focus) or named_two(rule, line, b), refers=again)
    if rule.voice == "get":
        found = known(_source(line, a, plain, focus)) or stocks(line, b, plain, focus)
        made = [x for x in line.actors if x.adjective and b <= x.start < b + _GOT]
        found = found or known(resolve_all(made[:1], line, plain, focus))
        return Giving(found or (focus.givers if _last(line, focus) else ()))
    if rule.voice in {"noun", "part"}:
        return _owned(rule, line, (a, b), plain, focus)
    if rule.voice == "passive" and (_BE.match(plain, a) or rule.id == "commit.follows"):
        return _suffered(line, a, b, plain, focus)
    found = known(_subject(rule, line, a, b, plain, focus)) or alliance(line, a, plain)
    if rule.voice == "passive" and not found:
        found = known(_source(line, a, plain, focus)) or made_in(line, plain, focus)
        found = found or focus.givers or teller(line, a, plain, focus)
    found = found or _otherwise(rule, line, a, b, plain, focus)
    if found:
        return Giving(same_firm(found, line, a, plain, focus))
    verb = plain.rfind(" ", a, b) + 1 or a  # "Bundestag lawmakers approved"
    house = institution(line, verb, plain, focus) or institution(line, a, plain, focus)
    return Giving(house, guessed=True)


_BY_FIRMS = frozenset({"commit.will", "commit.delivered", "commit.pledged", "commit.signed"})


def _otherwise(
    rule: Promise, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Find who gives where nobody is named before an active verb, by what the verb tells."""
    if rule.status is Status.DENIED and plain[a : a + 5].lower() == "there":
        return teller_after(line, b, plain, focus) or ((focus.home,) if focus.home else ())
    if rule.status is Status.DENIED:
        return accused(line, b, plain, focus)
    if rule.id == "commit.agreed":
        found = between(line, plain, focus)
        return found or told_of(line, a, b, plain, focus, things=False)
    if rule.id == "commit.deploys":
        return told_of(line, a, b, plain, focus, things=True)
    if rule.id == "commit.partly-delivered":
        return _owner(line, b, plain, focus)
    if rule.id in _BY_FIRMS and (firm := firm_at(line, a, plain)):
        return firm
    if rule.status is Status.WITHDRAWN:
        return (focus.speaker,) if focus.speaker else focus.givers
    return ours(line, a, plain, focus)


_BE = re.compile(r"(?:will|would|shall|is|are|was|were|has|have|had|be)\b")


def _subject(
    rule: Promise, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    finite = rule.id not in {"commit.request", "commit.title-to"}
    signed = rule.id == "commit.signed" and plain.endswith("signed", a + 9, b)
    at = b - 6 if signed else b if rule.id in {"commit.allocated", "commit.obliges"} else a
    return subject_of(line, at, plain, focus, finite=finite)


def _suffered(line: Line, a: int, b: int, plain: str, focus: Focus) -> Giving:
    """Find who gives what "is handed over": by whom, from whom, whose it is, who tells of it."""
    patient = _patient(line, a, plain, focus)
    mine = {s for p in patient for s in p.sides}
    by = known(_source(line, a, plain, focus))
    told = _TELLS.search(plain, a, b) is not None  # "announced by": who tells need not give
    found = (() if told else by) or known(_before(line, a, plain, focus))
    makers = all(len(s) > CODE and s not in BODIES for p in found for s in p.sides)
    if found and makers and _last(line, focus) and _definite(line, a, b, plain):
        return Giving(focus.givers, patient, refers=True)  # "The machines, built by": whose gift
    found = found or _owner(line, a, plain, focus) or by
    if found:
        return Giving(found, patient)
    if _last(line, focus):
        return Giving(focus.givers, patient, refers=_definite(line, a, b, plain))
    tellers = teller(line, a, plain, focus) or teller_after(line, b, plain, focus)
    speaker = (focus.speaker,) if focus.speaker else ()
    tellers = tellers or speaker or _led(line, focus)
    found = tuple(p for p in tellers if not set(p.sides) & mine)
    return Giving(found, patient)


_PACT_WAS = re.compile(r"\b(?:was|were|been|being) (?:\w+ly )?(?:signed|inked|sealed|concluded)\b")
_TELLS = re.compile(r"\b(?:announced|unveiled|confirmed|disclosed|welcomed)\b")


def _last(line: Line, focus: Focus) -> bool:
    return bool(focus.givers) and 0 <= line.index - focus.promised <= REACH


_DEFINITE = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]t|[Tt]hey|[Aa]ll|[Bb]oth|[Hh]alf|[Pp]art|[Mm]ost|[Ss]ome|[Oo]f|[Ii]ncluded|[Aa]lso)\b"
)


_BARE = re.compile(r"(?:will|would|is|are|was|were|has|have)\b")  # "… and will be paid": no subject


def _definite(line: Line, a: int, b: int, plain: str) -> bool:
    """Tell "the money" and "these trucks", told of before, from a sum that is new."""
    start, _ = clause_span(line, a, b, plain)
    if line.start < a and (_DEFINITE.match(plain, start) or _BARE.match(plain, start, b)):
        return start > line.start or _DEFINITE.match(plain, line.start) is not None
    return (
        re.search(
            r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:[\w-]+ ){0,3}$", plain[max(start, a - 40) : a]
        )
        is not None
    )


def _patient(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find a side right before a passive: it is what is given to, never who gives."""
    for chain in reversed(chains([x for x in line.actors if x.end <= a], plain)):
        near = plain[chain[-1].end : a].strip() == ""
        object_ = PREPOSITION.search(plain[max(line.start, chain[0].start - 25) : chain[0].start])
        if near and not object_ and not all(x.adjective for x in chain):
            return known(resolve_all(chain, line, plain, focus))
        break
    return ()


def _source(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find from whom something is got: the chain after "from" or "by"."""
    for chain in chains([x for x in line.actors if x.start > a], plain):
        if _ASIDE.search(plain, a, chain[0].start):
            break
        if re.search(
            r"\b(?:from|by|between)(?: the)? $", plain[chain[0].start - 12 : chain[0].start]
        ):
            return resolve_all(chain, line, plain, focus)
    return ()


_ASIDE = re.compile(r", (?:\w+ly )?(?:ending|after|following|despite|because|amid|which|who)\b")
_PROMISED = re.compile(
    r" (?:has |have |had )?(?:promised|pledged|donated|gave|given|offered|committed|bought|ordered|is giving|is sending|is lending)\b"
)
_SENT = re.compile(
    r"\b(?:deployment|mission|posting|secondment|rotation|presence|stay) (?:of|by) (?:up to |about |some |the |its )?(?:[\w,]+ ){0,2}$"
)


_GIVEN = re.compile(
    r"\b(?:pledged|promised|committed|donated|given|offered|supplied|provided|announced|made|sent|funded|financed|paid for|bought|built|owned|operated)\b[^.;]{0,30}? by (?:the )?$"
    r"|\bcourtesy of (?:the )?$|\b(?:contribution|donation|gift|pledge|package|grant|loan|delivery|shipment|batch|tranche|offer|commitment|weapons|vehicles|aid|assistance|support|drones|tanks) from (?:the )?$"
)


def _before(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who pledged what the sentence begins with: "The tanks pledged by Rome were handed over"."""
    for chain in chains([x for x in line.actors if x.end <= a], plain):
        before = plain[max(line.start, chain[0].start - 70) : chain[0].start]
        promised = _PROMISED.match(plain, chain[-1].end, a) and not chain[-1].adjective
        if promised or _GIVEN.search(before) or _SENT.search(before):
            return resolve_all(chain, line, plain, focus)
    return ()


_OWNS = re.compile(r"^(?:'s?)?(?:[ -][\w$€£¥₩.,'’-]+){0,9} ?$")
_BREAKS = re.compile(
    r"\b(?:to|for|will|would|is|are|was|were|has|have|had|said|says|that|which|who|where|but|by|after|before|as|when|because|if|with|against)\b|, (?:its|the|a|an|their|his|her)\b"
)
_AIM = re.compile(r"\b(?:for|to|into|through|via|towards?)(?: the)? $")
_OWN = re.compile(r"\b(?:its|his|her|their|our|my) (?:[\w$€£¥₩.,-]+ ){0,5}$", re.IGNORECASE)


def _owner(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find whose a thing is: "Norway's contribution", "the Norwegian tanks"."""
    before = [
        x for x in line.actors if x.end <= at and x.kind in {"state", "office", "group", "person"}
    ]
    for chain in reversed(chains(before, plain)):
        gap = plain[chain[-1].end : at]
        if aim := _AIM.search(plain, line.start, chain[0].start):
            at = aim.start()
            continue  # "A$70 million for NATO's list": whose the list is, not the money
        owns = all(x.adjective for x in chain) or gap.startswith("'") or _possessive(chain[-1])
        if owns and _OWNS.match(gap) and not _BREAKS.search(gap):
            return known(resolve_all(chain, line, plain, focus))
        if _BREAKS.search(gap):
            break
    return ()


def _possessive(actor: Actor) -> bool:
    return actor.text.endswith(("'s", "s'", "'"))


def _owned(rule: Promise, line: Line, place: tuple[int, int], plain: str, focus: Focus) -> Giving:
    """Find whose a contribution, package, deployment or budget is."""
    a, b = place
    budget = rule.id == "commit.budget-line"
    found = _owner(line, plain.rfind(" ", a, b) if budget else a, plain, focus)
    if found:
        return Giving(found)
    own = _OWN.search(plain, line.start, a)
    if own:
        found = itself(line, own.start(), plain, focus)
        if found:
            return Giving(found)
    within = known(_from(line, a, b, plain, focus))
    if within:
        return Giving(within)
    if _last(line, focus):
        return Giving(focus.givers, refers=_definite(line, a, b, plain))
    tellers = known(_source(line, b, plain, focus)) or teller_after(line, b, plain, focus)
    found = tellers or teller(line, a, plain, focus) or alone(line, plain)
    if not found and rule.id == "commit.decision-to":
        found = focus.meeting  # "the session ended with a decision to"
    at_home = (focus.home,) if focus.home and rule.id in _BUDGETS else ()
    return Giving(found or _led(line, focus) or at_home)


_BUDGETS = frozenset({"commit.budget-line", "commit.budgeted"})


def _led(line: Line, focus: Focus) -> tuple[Party, ...]:
    """Give whom the title speaks of first, at the head of the text."""
    return (focus.lead,) if focus.lead and line.index < LEADING else ()


def _from(line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who gives in "a contribution of $30 million from Norway was announced"."""
    for chain in chains([x for x in line.actors if a < x.start < b + 40], plain):
        if _BY_WHOM.search(plain, line.start, chain[0].start):
            return resolve_all(chain, line, plain, focus)
    return ()


_BY_WHOM = re.compile(  # no "package led by Oslo"
    r"(?<!led )(?<!run )(?<!built )(?<!made )(?<!headed )(?<!managed )(?<!handled )(?<!chaired )\b(?:from|by)(?: the)? $"
)
