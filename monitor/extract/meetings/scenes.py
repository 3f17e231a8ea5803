"""The general frame of an encounter: two principals of two sides, and a cue that they were together.

Papers find ever new words for it ("heard from her colleague over a pot of tea"); what they share
is who is named in one statement and some mark of a talk, a call, a table or a room. Only a day
makes it an event, and only people in office on both ends.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.clauses import between
from monitor.extract.meetings.rules import Rule
from monitor.extract.names.parties import Party, join_parties, resolve
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Line
    from monitor.types import Mode

_MEAL = r"(?:coffee|tea|lunch(?:eon)?|dinner|supper|breakfast|drinks|meal|beer|whisky|soup|cake|sandwich(?:es)?|biscuits|barbecue)"
_TIME = r"(?:an?|half an|two|three|four|five|several|\d+|\w+teen|\w+ty(?:-\w+)?) (?:and a half )?(?:\w+ )?(?:hours?|minutes)"


def _rule(name: str, number: str, mode: Mode, pattern: str, example: str) -> Rule:
    return Rule(name, number, "scene", mode, re.compile(pattern), example, 0)


SCENE_RULES: Final = (
    _rule(
        "scene.video", "M4", "video",
        r"\b(?:by|over|via|on) (?:an? )?(?:secure )?video(?: ?link| ?call| ?line| ?conference| ?screen)?\b|\bon (?:a|the|their) screens?\b|\bvideo ?link\b",
        "New Zealand's defence minister, Judith Marsh, said she had talked it through with Finland's Antti Laine by video on Monday.",
    ),
    _rule(
        "scene.phone", "M4", "phone",
        r"\bon the (?:tele)?(?:phone|line)\b|\b(?:by|over the|a) (?:tele)?phone\b|\b(?:[Aa]n?|[Tt]he|[Tt]hat|[Tt]his|his|her|their) (?:[\w-]+ ){0,2}?call (?:on \w+day |late |early |yesterday |today )?(?:between|from|to|with|by|came)\b|\b(?:rang|telephoned|phoned|dialled|dialed)\b|\bpicked up the (?:tele)?phone\b",
        "President Karlis Ozols of Latvia rang Tokyo on Monday to thank Japanese Prime Minister Aoi Tanaka.",
    ),
    _rule(
        "scene.person", "M4", "in_person",
        rf"\b[Oo]ver (?:an?|the|some|his|her|their)? ?(?:[\w'-]+ ){{0,4}}?{_MEAL}\b|\b(?:to|for|at) (?:an? )?(?:[\w-]+ )?(?:lunch|dinner|breakfast|tea|supper)\b|\b(?:gave|threw|laid on) (?:an? )?(?:[\w-]+ ){{0,2}}?(?:lunch|dinner|breakfast|supper)\b|\bface to face\b|\bin person\b|\b(?:his|her|their|the) (?:[A-Z]\w+ )?(?:visitor|guest|host)s?\b|\bin the office of\b|\b[Bb]ehind closed doors\b|\b(?:had|was|were|among) (?:a|the|his|her)? ?(?:visitors?|guests?)\b|(?<!will be in )(?<!would be in )\bthe same room\b|\bshow(?:ed|n|s|ing) (?=[^.;\"]{{3,80}} (?:round|around|over|through) )|\b[Ss]ummon(?:ed|s)\b|\b[Cc]alled in (?:to|by)\b|\bwent (?:over|through)\b|\bwalked (?=[^.;\"]{{3,60}} (?:through|round|over) )|\bto (?:see|meet) (?=[A-Z]|the |her |his )|\bturned up\b|\b(?:ran|run|runs|bumped|bumps) into\b|\b(?:saw|met|faced|greeted|found|talked to|spoke to|spoke with|opposite|beside) (?:each|one an)other\b|\btable\b|\bdown to (?:talks|work|business)\b|\bsound(?:ed|s)? out\b|\bthe ear of\b|\b(?:in|at) (?:his|her|their|the minister's|the ambassador's|the president's) office\b",
        "Denmark's defence minister, Anna Holm, went through the plans with Latvian Defence Minister Ilze Berzina on Monday over a pot of coffee.",
    ),
    _rule(
        "scene.talk", "M1", "unknown",
        rf"\b(?:[Tt]alk(?:ed|s|ing)?|[Ss]poke|[Ss]peaks?|[Cc]onferred|[Nn]egotiated|[Cc]hatted|[Cc]onversed|[Ss]at|[Bb]argained)(?: (?:late |early )?(?:on )?\w+day(?: \w+)?)?(?: in [A-Z]\w+)? (?:for|over|until|at length|through|alone|it through|it over|things through|shop)\b|\b(?:an?|the|their|this|that|what|one|two|his|her)[^.;:\"]{{0,40}}? (?:conversation|exchange|tête-à-tête|sit-down|audience|encounter|consultations?|negotiations?|talks?|meeting|get-together|one-to-one|word with|chat|session|discussions?)\b|\bcompar(?:ed|es|ing) notes\b|\bheads together\b|\bthrash(?:ed|es)? out\b|\bhammer(?:ed|s)? out\b|\bto (?:settle|iron out|go over|talk through|sort out|clear up)\b|\b(?:[Ss]pent|[Hh]ad|[Gg]ot|[Gg]iven|[Gg]ave|[Gg]ranted|[Tt]ook|[Ff]or|[Ll]asted) {_TIME}\b|\bmade time\b|\bfound time\b|\bheard (?:from|\w+ out)\b|\bcame together\b|\bbrought (?:them|the two|both) together\b|\bdiscussed\b|\bminutes of\b|\bsettled\b|\bto sound out\b",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, used a stop in Paris on Monday to settle the last points.",
    ),
)  # fmt: skip

WORTH: Final = re.compile(
    r"(?i:\b(?:video|screen|phone|telephon|line|call|rang|dial|coffee|tea|lunch|dinner|supper|breakfast|drinks|meal|beer|soup|cake|face"
    r"|person|visitor|guest|host|room|show|summon|went|walk|see|meet|turned up|table|down to|office|talk|spoke|speak|confer|negotiat|chat|convers|sat|exchange"
    r"|audience|encounter|consult|get-together|word|session|discuss|notes|heads|thrash|hammer|settle|iron|hour|minutes|time|heard|together|closed doors|into|other|sound|the ear))"
)
REPORTS = re.compile(
    r"\b(?:said|says|added|wrote|announced|stated|reported|claimed|noted|recalled|insisted|according to|told (?!of\b)[\w .,'-]{3,60}? (?:that|how)|told (?:reporters|parliament|lawmakers|senators|journalists|the)"
    r"|which|whose|because|although|while|whereas|but)\b|; "
)
_NOT_THERE = re.compile(
    r"\b(?:about|of|on|like|than|against|behind|despite|under|beyond|without|unlike|regarding|over|citing|succeeds?|succeeded|replac\w+|predecessor|praised|criticised|criticized|accused|backed|condemned|blamed|thanks to|on behalf of|instead of|rather than|for)"
    r"(?: (?:the|his|her|its|their|late|former|then|new|old|an?)){0,2} $",
    re.IGNORECASE,
)
_GUEST_OF = re.compile(
    r"\b(?:guests?(?: on \w+day)?|visitors?|counterparts?|hosts?|presence|side|stop-?over|stay|visit|trip|arrival|company|passage|time(?: on \w+day)?|dinner[\w ]{0,20}|lunch[\w ]{0,20}|breakfast[\w ]{0,20}|office) (?:of|for|on)(?: the)? $"
)
_OWNER = re.compile(
    r"'s?+(?! (?:[\w-]+ ){0,2}?(?:time|office|table|guest|company|presence|ear|side|door|residence|host|visitor|caller|port of call|stop|half-day|hour|half-hour|session|lunch|dinner|breakfast|study|house|home|tent|cabin)\b)"
)
_RINGS = re.compile(
    r"\b(?:on the (?:line|phone|telephone) (?:to|with)|call(?:s|ed)? (?:to|with|from)|rang|telephoned|phoned|dialled|video ?link with|dialled into) $"
)
_SENT = re.compile(
    r"officials|delegation|ministers|negotiators|envoys|ambassadors|diplomats|chiefs|generals|admirals|planners|guards|navies|armies|air forces|staffs?|lawmakers|parliamentarians|directors|experts",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:the )?(?:North Atlantic Council|Military Committee|Security Council)$")
_HERE = frozenset({"he", "she", "him", "her", "they", "them", "the two", "the pair"})
_PEOPLE = frozenset({"person", "office", "counterpart"})


def scene(_rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the two principals a statement names around its cue, if they are of two sides."""
    return _two(line, between(REPORTS, line, a, b, plain), plain, focus)  # what one voice says


def _two(line: Line, span: tuple[int, int], plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give who was there in a part of a sentence, if they are of two sides."""
    start, end = span
    found: tuple[Party, ...] = ()
    there = [x for x in line.actors if start <= x.start < end and present(x, line, plain)]
    if not any(x.kind in _PEOPLE or len(x.sides) > 1 for x in there):
        return ()
    for actor in there:
        found = join_parties(found, tuple(principals(actor, line, plain, focus)))
    sides = {s for p in found for s in p.sides}
    return found if len(sides) == 2 or (len(sides) == 1 and _unsided(found)) else ()


def _unsided(found: tuple[Party, ...]) -> bool:
    """Tell two people in office of whom one has no side yet."""
    return len(found) == 2 and sum(bool(p.sides) for p in found) == 1


def present(actor: Actor, line: Line, plain: str) -> bool:
    """Tell who was there from who is only spoken of."""
    if line.quoted(actor.start) or _OWNER.match(plain, actor.end):
        return False
    before = plain[max(line.start, actor.start - 40) : actor.start]
    return _NOT_THERE.search(before) is None or _GUEST_OF.search(before) is not None


def principals(actor: Actor, line: Line, plain: str, focus: Focus) -> Iterator[Party]:
    """Resolve a person, an office, a delegation or a council in session."""
    if actor.kind == "pronoun" and actor.text not in _HERE:
        return
    sent = actor.kind == "group" and bool(actor.sides) and bool(_SENT.search(actor.text))
    council = actor.kind == "state" and bool(_COUNCIL.match(actor.text))
    rung = actor.capital and _RINGS.search(plain, max(line.start, actor.start - 30), actor.start)
    if not (actor.kind in _PEOPLE or actor.kind == "pronoun" or sent or council or rung):
        return
    if rung:
        yield Party(actor.sides, "", "official", actor.start, actor.end)
        return
    for party in resolve(actor, line, plain, focus):
        if party.person or party.role or set(party.sides) & BODIES:
            yield party


def said_elsewhere(plain: str, last: int, at: int) -> bool:
    """Tell what another statement says: "…, as a paper had it", "…, the ministry says in its diary"."""
    if _ELSEWHERE.search(plain, last, at):
        return True
    said = _BY_WHOM.search(plain, last, at + _VERB)
    return said is not None and said.start() <= at and not re.search("[,;]", plain[said.end() : at])


_VERB: Final = 12  # characters
_ELSEWHERE = re.compile(r";|, as (?:an?|the|its|his|her) ")
_BY_WHOM = re.compile(
    r", (?:the|an?|his|her|its) [^,;:.\"]{3,60}?\b(?:says|said|announced|confirmed)\b"
)


def tells_last(actor: Actor, line: Line, plain: str) -> bool:
    """Tell who only has the last word: "…, the office of President Lee said on Friday"."""
    behind = _OF_WHOM.search(plain, line.start, actor.start) is not None
    return behind and _TELLS_LAST.match(plain, actor.end, line.end) is not None


_TELLS_LAST = re.compile(  # "…, Secretary Holm told reporters on Monday."
    r" (?:said|says|told (?:reporters|journalists|a|the press)|announced|confirmed|added)\b[^,;:\"]{0,60}$"
)
_OF_WHOM = re.compile(  # or of one whose office it is
    r", (?:(?:the |an? )?(?:[\w-]+ ){0,2}?(?:office|spokes\w+|aides?|secretary|palace|ministry) (?:of|for|to) (?:the )?)?$"
)
