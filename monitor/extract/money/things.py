"""A count of things no list of units has: "4,000 sleeping bags", "as many as 25 seats"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.money.amounts import amounts, number
from monitor.extract.money.found import Found
from monitor.extract.money.patterns import DIGIT, WORDY
from monitor.extract.money.words import SCALES, UNITS
from monitor.text.numerals import SEVERAL
from monitor.types import Amount

if TYPE_CHECKING:
    from monitor.extract.money.words import Bound

_THINGS = re.compile(
    r"(?<![\w.,$€£¥₩/-])(?<!Type )(?<!Mark )(?<!Mk )(?<!Block )(?P<bound>(?:up to|as many as|at least|more than|about|some|around) )?"
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|[2-9]|[1-9]\d{{1,5}}|(?i:{SEVERAL}|a hundred|two hundred|a dozen))(?! ?(?:million|billion|trillion|per cent|percent|mm\b|-?millimet|km\b|kg\b))"
    r" (?:sets of )?(?:(?:more|further|additional|extra) (?!than\b))?(?:(?!and\b|or\b|of\b|in\b|for\b|to\b|the\b|years?\b|months?\b|more\b)[A-Za-z][\w-]*(?:'s)? ){0,4}?"
    r"(?P<noun>(?!years|decades|centuries|months|weeks|days|hours|minutes|times|countries|nations|states|points|percent|topics|issues|areas|leaders|ministers|sides|members|kilometres|kilometers|miles|metres|dollars|euros|yen|won|Nations|States|Forces|Affairs|Netherlands|Philippines|Ministers|Allies|Republics|Services|Islands|Emirates|Koreas|Americas|Americans|Congress|parts|slices|payments|halves|batches|rounds|steps|cases|instalments|tranches|phases|stages|allies|partners|companies|firms|[a-z]+(?:ss|us|is)\b)[A-Z]?[a-z]{3,}s|servicemen|servicewomen|tradespeople|craft|staff)\b"
)
_BOUNDS: Final[dict[str, Bound]] = {
    "up to ": "up_to",
    "as many as ": "up_to",
    "at least ": "at_least",
    "more than ": "at_least",
}


_TEAM = keyed(
    r"\b(?:team|group|staff|contingent|detachment|party|cadre|delegation|crew|unit) of (?:[a-z-]+ )?(?P<bound>(?:up to|as many as|at least|more than|about|some|around) )?"
    rf"(?P<n>[2-9]|[1-9]\d{{1,3}}|{SEVERAL})\b(?! ?(?:million|billion|per|%|years|months|weeks|days|countries|nations))"
    rf"|\b(?P<n3>[2-9]|[1-9]\d{{1,3}}|(?i:{SEVERAL})) (?:(?:more|further|serving) )?members of (?:(?:the|its|their|our|[A-Z][\w'-]+(?: [A-Z][\w-]+)?'s) )?(?:[\w-]+ ){{0,4}}?(?:[Ff]orces?|[Aa]rm(?:y|ies|ed)|[Mm]ilitary|[Nn]avy|[Gg]uard|[Cc]orps|ADF|NZDF|SDF|JSDF)\b"
    r"|\b(?P<bound2>(?:up to|as many as|at least|more than|about|some|around) )?"
    rf"(?P<n2>[2-9]|[1-9]\d{{1,3}}|(?i:{SEVERAL})) of (?i:its|our|their|his|her) (?:own )?(?:[a-z-]+ ){{0,2}}?(?:people|officers?|soldiers|troops|staff|specialists|engineers|experts|men|women|pilots|sailors)\b"
)


def counted(text: str, start: int, end: int) -> tuple[Found, ...]:
    """Find the first count of things, whatever they are, between two offsets."""
    part = text[start:end]
    if not (DIGIT.search(part) or WORDY.search(part)):
        return ()
    team = _TEAM.search(text, start, end)
    if team is not None:
        return (_people(text, team),)
    if (lots := _LOTS.search(text, start, end)) is not None:
        return _by_lots(text, start, lots)
    share = _PART.search(text, start, end) or _SOME.search(text, start, end)
    if share is not None:
        return (_things(text, share),)
    match = _THINGS.search(text, start, end)
    while match is not None and _not_given(text, start, match):
        match = _THINGS.search(text, match.end(), end)
    value = number(match["n"]) if match else None
    if match is None or value is None or 1990 <= value <= 2100:
        return _all_of_them(text, start, end)
    return (_things(text, match),)


_LOTS = keyed(
    r"\b(?P<lots>\d{1,2}|[a-z]+) (?:equal )?(?:batches|lots|groups|shipments|consignments|tranches|instal?ments|waves|deliveries) of (?P<n>\d[\d,]*|[a-z]+(?:-[a-z]+)?)(?: (?P<noun>[a-z]+))? each\b"
)


def _by_lots(text: str, start: int, match: re.Match[str]) -> tuple[Found, ...]:
    """Read "armoured cars in three lots of 24 each": 72 of them."""
    lots, each = number(match["lots"]), number(match["n"])
    if not lots or not each:
        return ()
    before = re.findall(r"[a-z]+", text[start : match.start()].lower())
    noun = match["noun"] or next((word for word in reversed(before) if word in UNITS), "items")
    amount = Amount(value=lots * each, unit=UNITS.get(noun, noun), text=match[0])
    return (Found(start=match.start(), end=match.end(), amount=amount),)


_NO_GIFT = re.compile(  # "nine pages", "3 April by Boris": read for what they stand in, and no amount
    r"^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b| (?:pages|paragraphs|clauses|chapters)$"
)


def is_gift(amount: Amount) -> bool:
    """Tell a count of things from that of a paper's pages and from a day."""
    return not amount.unit or _NO_GIFT.search(amount.text) is None


_ALL_OF_THEM = keyed(rf"\ball (?P<n>[2-9]|[1-9]\d{{1,3}}|{SEVERAL}) of (?:them|these|those)\b")


def _all_of_them(text: str, start: int, end: int) -> tuple[Found, ...]:
    """Read "its trainers in Britain, all 58 of them", whose noun stands before."""
    match = _ALL_OF_THEM.search(text, start, end)
    before = re.findall(r"[a-z-]+", text[start : match.start()].lower()) if match else []
    noun = next((word for word in reversed(before) if word in UNITS), None)
    if match is None or noun is None:
        return ()
    amount = Amount(value=number(match["n"]) or 0.0, unit=UNITS[noun], text=match[0])
    return (Found(start=match.start(), end=match.end(), amount=amount),)


def _not_given(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell for whom a thing is, what the giver has already, and who tells of it."""
    at = match.start()
    if _TELLERS.match(text, at):
        return True
    if _FOR.search(text, max(start, at - 16), at) is None:
        return False
    return _CONTRACT_FOR.search(text, max(0, at - 90), at) is None


_TELLERS = re.compile(
    r"(?:[A-Z]?[\w-]+ ){1,3}?(?:(?:people|officials|sources|diplomats|persons)\b(?=,? (?:said|say|told|familiar|with|close|who|briefed|aware|added|in)\b)|(?:words|governments|capitals|ministries|agencies|armies|navies|neighbours|neighbors)\b)"
)
_CONTRACT_FOR = keyed(  # "a contract with Oslo for 14 cranes"
    r"\b(?:contract|order|deal|agreement|tender|letter of (?:offer|intent)|option|bill|cost|tab|request)s?\b[^.;]{0,60} for $|\b[Ss]ign(?:ed|s|ing)? (?:up )?for $"
)
_PART = keyed(
    rf"\b(?:initial|first|next|last|final|remaining|other) (?P<n>\d{{1,3}}|{SEVERAL}|a dozen) of (?:the |its |their |an? )?"
    r"(?:[\w-]+ ){0,4}?(?P<noun>(?!countries|nations|states|allies|ministers|leaders|days|weeks|months|years)(?:[a-z]{3,}|\d[\w-]*|[A-Z][\w-]+)s)\b(?P<bound>)"
)


_SOME = keyed(  # "will provide 49 of the tanks"
    rf"(?<![\w-]) ?(?P<n>[2-9]|[1-9]\d{{1,3}}|(?i:{SEVERAL})|a dozen) of (?:the|these|those|its|their) (?:[\w-]+ ){{0,3}}?(?P<noun>(?!countries|nations|states|allies|ministers|leaders|days|weeks|months|years)[a-z]{{3,}}s)\b(?P<bound>)"
)


_PEOPLE = re.compile(r"^[A-Z]\w*(?:landers|ians|icans)$")


def _things(text: str, match: re.Match[str]) -> Found:
    noun = match["noun"].lower()
    amount = Amount(
        value=number(match["n"]) or 0.0,
        unit="personnel" if _PEOPLE.search(match["noun"]) else UNITS.get(noun, noun),
        bound=_bound(match["bound"] or ""),
        text=text[match.start("n") : match.end()],
    )
    return Found(start=match.start(), end=match.end(), amount=amount)


_BARE = keyed(
    rf"(?<![\w.,$€£¥₩/-])(?P<n>\d[\d,.]*|half a|an?|{SEVERAL}) (?P<scale>million|billion|trillion)\b"
    r"(?=[.,;)\"]|$| (?:on top|more|extra|a year|over|into|to(?:wards?)?|for|in|from|this|next|for)\b)"
)


def bare(text: str, start: int, end: int) -> tuple[Found, ...]:
    """Find a sum that names no money: "another 12 million into the fund"."""
    match = _BARE.search(text, start, end)
    value = number(match["n"].replace("half a", "0.5")) if match else None
    if match is None:
        return ()
    if value is None:
        value = 1.0  # "a million"
    value, whole = round(value * SCALES[match["scale"]], 6), _out_of(text, start)
    amount = Amount(value=value, currency=whole.currency if whole else None, text=match[0])
    return (Found(start=match.start(), end=match.end(), amount=amount),)


_OUT_OF_SUM = re.compile(  # "Of the 200 million euros voted, Oslo will put 35 million into drones"
    r"(?:^|[.!?\"] |  )(?:Of|Out of|From) (?:the|its|their|that|an?) (?P<whole>(?:[^.;]|\.\d){3,150})$"
)


def _out_of(text: str, start: int) -> Amount | None:
    """Find the sum before an offset of which a part is told there."""
    told = _OUT_OF_SUM.search(text, max(0, start - 160), start)
    found = amounts(text, told.start(), start, language="en", source_country="") if told else ()
    return next((f.amount for f in found if f.amount.currency), None)


_OUT_OF = keyed(  # "12 of the 22 helicopters the army has"
    rf"(?i)(?:\b\d{{1,3}}|\b{SEVERAL}|dozen|half|some|most) of (?:the|its|their) $"
)
_HAD = re.compile(r"\bfor (?:its|their|the) (?:existing |own )?$|\baccording to $")


def owned_already(text: str, found: Found) -> bool:
    """Tell a count of what the giver has, to which something is given: "for its 40 tanks"."""
    before = text[max(0, found.start - 24) : found.start]
    teller = _TELLS.match(text, found.end) is not None
    if found.amount.text.lower().startswith("one another"):
        return True
    had = _HAD.search(before) is not None or _OUT_OF.search(before) is not None
    return found.amount.unit is not None and (teller or had)


_TELLS = re.compile(r" (?:familiar|close to|with (?:direct )?knowledge|briefed|aware|said|told)\b")


_SUM_OF_ALL = re.compile(
    r"\b(?:bring|tak|lift|rais|push)(?:ing|es|s) (?:[\w'-]+ ){0,2}?(?:total|overall|combined|support|aid|assistance|donations|help)\b[^.;]{0,40}? to [^.;$€£¥₩\d]{0,20}$"
)


def total_told(text: str, found: Found) -> bool:
    """Tell a total beside a gift: "bringing its support since 2022 to $2 billion"."""
    return _SUM_OF_ALL.search(text[max(0, found.start - 90) : found.start]) is not None


_PROGRAMME = re.compile(
    r"(?:^|[.;:\n\"] *|  )(?:Under|Out of|From|Within|As part of|In) (?:an?|the|its|their|that|[A-Z][\w-]+(?: [A-Z][\w-]+)?'s) (?:[\w-]+ ){0,3}$"
)
_OF_MANY = re.compile(
    r"[- ](?:[\w-]+ ){0,3}?(?:package|programme|program|fund|facility|budget|scheme|plan|envelope|mechanism)\b"
)
_BUDGET = re.compile(
    r"\b(?:budget|spending bill|spending plan|appropriations?(?: bill)?)(?: \w+)? (?:of|with|worth|totall?ing) (?:about |some |nearly |around )?$"
)
_INCLUDES = re.compile(r"[^.;:]{0,40}?,? (?:including|of which|among (?:it|them|that)|with) ")


def the_whole(text: str, found: Found, others: tuple[Found, ...]) -> bool:
    """Tell the sum of a programme or budget out of which another sum of the sentence is given."""
    after = [o for o in others if o.start > found.end and o.amount.unit is None]
    if found.amount.unit is not None or not [o for o in after if not o.conversion]:
        return False
    before = text[max(0, found.start - 60) : found.start]
    if _PROGRAMME.search(before) and _OF_MANY.match(text, found.end):
        return True
    between = text[found.end : after[0].start]
    return bool(_BUDGET.search(before) and _INCLUDES.fullmatch(between))


_THAT_THEY = re.compile(
    r"\w (?:that|which) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:has |have |had )?$"
)


def that_they(text: str, start: int, at: int) -> Amount | None:
    """Read the count of "the 18 lorries that Norway" before the verb at an offset."""
    if not _THAT_THEY.search(text, start, at):
        return None
    found = amounts(text, start, at, language="en", source_country="")
    return found[-1].amount if found else None


def _people(text: str, match: re.Match[str]) -> Found:
    count = match["n"] or match["n2"] or match["n3"]
    start, end = match.start("bound" if match["n"] else "bound2"), match.end()
    start = match.end() - len(match[0]) if start < 0 else start
    amount = Amount(
        value=number(count) or 0.0,
        unit="personnel",
        bound=_bound(match["bound"] or match["bound2"] or ""),
        text=text[start:end],
    )
    return Found(start=start, end=end, amount=amount)


def _bound(word: str) -> Bound | None:
    if word in _BOUNDS:
        return _BOUNDS[word]
    return "about" if word else None


# for whom, or what the giver has already: no count of what is given
_FOR = re.compile(
    r"(?<!pay )(?<!pays )(?<!paid )(?<!paying )\bfor (?:its |their |the |all )?$|\b(?:the|both|its|their) (?:own |existing |current )?$|\baccording to $"
)
