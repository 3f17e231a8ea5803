"""The general reading of a meeting: of a sentence whose words as a whole tell of one.

No trigger has spoken. Those of two sides whom the sentence names are the parties: people in office,
their offices and envoys first; then governments, bodies and capitals; then whom the text follows
from place to place, where he is, and whom the title names.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.clauses import between
from monitor.extract.keyed import keyed
from monitor.extract.meetings.onward import ONWARD
from monitor.extract.meetings.rules import Rule
from monitor.extract.meetings.scenes import REPORTS, present, principals, tells_last
from monitor.extract.names.parties import Party, join_parties
from monitor.extract.names.references import is_former
from monitor.extract.names.subjects import THINGS
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Line

_NOWHERE: Final = re.compile("(?!)")  # its sentences are found by their words' weights
GENERAL: Final = Rule(
    "general.meeting", "M1", "learned", "unknown", _NOWHERE,
    "On Monday Latvian President Karlis Ozols showed Danish Foreign Minister Anna Holm his bees.",
)  # fmt: skip

DOUBT: Final = 0.4  # how much likelier a sentence must be that does not name people of two sides
_UNNAMED: Final = frozenset({"place", "title", "visitor", "home"})
_NEGATED = keyed(
    r"\b(?:not?|never|nor|nobody|without|yet to|refus\w+|declin\w+)\b|n't\b", re.IGNORECASE
)
_NO_TALK = keyed(
    r"\b[Aa]sked (?:about|whether|if|for|on)\b|\bno comment\b|\b[Ss]ince\b"
    r"|(?:\bnot|n't|\bnever|\bwithout) (?:speak|talk|meet)(?:ing)?\b"
    r"|\b[Aa]pologi[sz]e[ds] to\b(?!.*\b(?:met|talks|call|meeting)\b)"
    r"|\b(?:resist|reject|dismiss|rebuff|ignor|fac)\w+ (?:\w+ )?calls (?:to|for|on)\b"
)
NOW: Final = re.compile(  # a live report's entry, told as it happens
    r"^\W*\d{1,2}[:.]\d\d\b|\b(?:has|have) just\b|\b(?:just now|moments ago|minutes ago|right now|as we speak)\b"
)

_ELSE = keyed(  # spoken to the press, or written
    r"\b(?:[Ll]etters?(?! of intent)|[Ww]r(?:ote|ites?|itten|iting) to|[Cc]abled|[Tt]exted|[Tt]elegrams?|[Ee]-?mails?|[Mm]essages?|[Cc]ondolences|[Nn]ote verbale|[Tt]weet|[Pp]ost on X|wreaths?|minute's silence)\b"
    r"|\bjoin(?:s|ed|ing)? [^.;]{3,80}? in (?:\w+ly )?[a-z]+ing\b"
    r"|\bto (?:reporters|journalists|the press)\b|\b(?:news|press) (?:conference|briefing)s?\b|\bjoint (?:address|appearance)\b",
    re.IGNORECASE,
)
_CEREMONY = keyed(
    r"\b(?:medals?|wreaths?|pinned|plaques?|ribbon|bouquets?|decorat(?:ed|ion)|flowers|laurels|knighthood|honorary)\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"\b(?:talk\w*|met|meet\w*|discuss\w*|spoke|conversation|audience|consult\w*)\b")
_SPEECH = keyed(
    r"\b(?:spoke|speaks|speaking|talk(?:ed|s|ing)|lectur(?:ed|es|ing)|address(?:ed|es|ing)|(?:speech|lecture|keynote|remarks))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\bwith\b|\btalks (?:on|about|in|at|over)\b|\b(?:met|meets|meeting|discuss\w*|exchang\w*|together|each other|both|sides|hosts?|hosted|received|counterpart|call(?:ed|s)?|phone|video)\b"
)
_MET = re.compile(r"\b(?:met|meets?|gather(?:ed)?|talk(?:ed)?|spoke)\b")
_TOURS = re.compile(
    r"\b(?:tour(?:ed|s|ing)|inspect(?:ed|s|ing)|visit(?:ed|s|ing)|wandered|looked (?:at|over|round))\b"
)
_SIGNING = re.compile(
    r"\bput (?:his|her|their) names?\b|\bsign(?:ed|s|ing|ature|atures)\b|\bink(?:ed|s)\b"
)
_ARRIVES = re.compile(
    r"\b(?:arriv(?:ed|es?|ing)|land(?:ed|s|ing)?|touch(?:ed|es)? down|fl(?:ew|y|ies) in(?:to)?)\b"
)
_ON_THE_WAY = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:due|expected|awaited|back|in town)(?: (?:in|at|on)\b|[.;]|$)"
)
_PLACE = re.compile(
    r"\b(?:in|at|to|into|from|near|outside|off|across|through|via|around|over|leaves?|left|leaving|reach\w*|visit\w*|tour\w*|toward|towards|aboard|inside)"
    r"(?: (?:the|central|downtown|nearby|northern|southern|eastern|western))? $",
    re.IGNORECASE,
)
_TOWN_IN = re.compile(r"\b(?:in|at|near|to|from) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, $")  # of a land
_ABOUT = re.compile(
    r"\b(?:about|against|on|over|into|like|regarding|concerning|for|invad\w+|attack\w*|war (?:in|on)|threats? from|behalf of|including|such as)(?: (?:the|its|an?))? $"
)
_CAN_MEET = frozenset({"person", "office", "counterpart"})
_CROWD = keyed(
    r"officials|delegation|ministers|negotiators|envoys|ambassadors|diplomats|chiefs|lawmakers|senators|parliamentarians|leaders|presidents|advis[eo]rs"
    r"|commanders|generals|admirals|planners|attach[eé]s|guards|navies|armies|air forces|militaries|forces|negotiating teams?|representatives|directors|experts|heads|staffs?|teams?|members|commanders|colleagues|counterparts|numbers|sides",
    re.IGNORECASE,
)


def can_meet(line: Line) -> bool:
    """Tell whether a sentence names somebody who can meet."""
    return sum(x.capital for x in line.actors) > 1 or any(
        x.kind in _CAN_MEET
        or (x.kind == "group" and _CROWD.search(x.text))
        or (x.kind == "state" and set(x.sides) & BODIES)
        for x in line.actors
    )


def graded(
    line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[str, tuple[Party, ...], set[str]]:
    """Give those of two sides whom a sentence is about.

    Returns:
        How they are known, they themselves, and the cues that speak for or against a meeting.
    """
    if any(is_former(x) for x in line.actors) or _NO_TALK.search(line.text):
        return "none", (), set()
    sure = _people(line.actors, line, plain, focus)
    cues = _against(line, b, plain, sure)
    sides = _sides(sure)
    if len(sides) < 2 and _ARRIVES.search(line.text) and not _TALK.search(line.text):
        return "none", (), cues  # who has come has not met anybody yet (M6)
    if len(sides) > 2:
        start, end = between(REPORTS, line, a, b, plain)
        near = _people([x for x in line.actors if start <= x.start < end], line, plain, focus)
        body = _whose_body(line, plain)
        if len(_sides(near)) > 1:
            return "near", join_parties(near, body), cues
        return "many", join_parties(sure, body), cues
    with_firm = "signing" in cues and max(map(len, sides), default=0) > _STATE
    if len(sides) == 2 and (_each_elsewhere(sure, plain) or with_firm):
        return "none", (), cues
    if len(sides) == 2:
        return "people", sure, cues
    grade, parties = _completed(sure, line, plain, focus)
    if grade.removeprefix("un") in _UNNAMED and cues & {"negated", "on tour", "signing"}:
        return "none", (), cues  # nobody says that the other side was there
    if grade in _UNNAMED and _SPEECH.search(line.text) and not _BOTH.search(line.text):
        cues.add("speech")  # which has hearers, but no other side
    if grade.endswith("visitor") and _ON_THE_WAY.search(line.text):
        cues.add("on the way")
    return grade, parties, cues


_THERE_THEN = re.compile(r" in [A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:on )?\w+day, $")


def _each_elsewhere(sure: tuple[Party, ...], plain: str) -> bool:
    """Tell a list of stops, "A in Riga on Monday, B in Oslo on Tuesday", from a meeting of both."""
    one, two = sure[0], sure[-1]
    if not (one.person and two.person) or not 0 <= one.end < two.start:
        return False
    there = _THERE_THEN.fullmatch(plain, one.end, two.start) is not None
    return there and plain.startswith(" in ", two.end)


def _against(line: Line, b: int, plain: str, sure: tuple[Party, ...]) -> set[str]:
    """Give what speaks against a meeting in a sentence."""
    text, talk = line.text, _TALK.search(line.text) is not None
    said = {
        "written": _ELSE.search(text) is not None,
        "negated": _NEGATED.search(plain, line.start, b) is not None,
        "ceremony": not talk and _CEREMONY.search(text) is not None,
        "things": any(  # "French and Japanese chefs met"
            THINGS.search(plain, line.start, line.start + m.start()) for m in _MET.finditer(text)
        ),
        "tours": not talk and _TOURS.search(text) is not None and not any(p.person for p in sure),
        "signing": not talk and _SIGNING.search(text) is not None,
        "on tour": not talk and ONWARD.search(text) is not None,
    }
    return {cue for cue, is_so in said.items() if is_so}


def _whose_body(line: Line, plain: str) -> tuple[Party, ...]:
    """Give the alliance whose own people many meet: "met NATO's International Staff"."""
    owners, _ = _states(line, plain)
    met = (
        x
        for x in owners
        if _MEET_ITS.search(plain[max(line.start, x.start - 16) : x.start])
        and _PEOPLE_OF.match(plain, x.end)
    )
    return tuple(_as_party(x) for x in met if set(x.sides) & BODIES)[:1]


_PEOPLE_OF = re.compile(
    r"'s (?:[A-Z]\w+|(?:[\w-]+ ){0,2}?(?:staff|officials?|ambassadors?|council|committee|experts|planners|commanders?))\b"
)
_MEET_ITS = re.compile(r"\b(?:met|meet|meets|with|joined|join|hosted by|saw|briefed)(?: the)? $")


_SAID = re.compile(r", who (?:is|was) [^,]+, (?:said|says|told|added)\b")


def _completed(
    sure: tuple[Party, ...], line: Line, plain: str, focus: Focus
) -> tuple[str, tuple[Party, ...]]:
    known = _sides(sure)
    owners, places = _states(line, plain)
    if not sure:
        pair = tuple(_as_party(x) for x in owners)
        return ("states", pair) if len(_sides(pair)) > 1 else ("none", ())
    if not known:
        return "strangers", sure
    strangers = [p for p in sure if not p.sides and (p.person or p.role)]
    grade, other = _other(known, owners, places, focus, bool(strangers))
    if grade == "visitor" and _SAID.search(line.text) and "  " in plain[other[0].end : line.start]:
        return "none", ()  # who only speaks, speaks not with one of another paragraph
    if not other or not strangers:
        return grade, join_parties(sure, other)
    side = other[0].sides
    return "un" + grade, tuple(p if p.sides else replace(p, sides=side) for p in sure)


def _other(
    known: set[str],
    owners: Sequence[Actor],
    places: Sequence[Actor],
    focus: Focus,
    there: bool,
) -> tuple[str, tuple[Party, ...]]:
    """Give the other side of those known; ``there``: it has somebody in the sentence."""
    owners = [x for x in owners if not known & set(x.sides)]
    if len(_of(owners)) == 1:
        return "state", (_as_party(owners[0]),)
    others = [p for p in (focus.person, *focus.meeting[:1]) if p and p.person and p.sides]
    visitor = next((p for p in others if not set(p.sides) & known), None)
    places = [x for x in places if not known & set(x.sides)]
    elsewhere = visitor is not None and places and visitor.sides not in _of(places)
    if visitor and not there and not elsewhere:
        return "visitor", (visitor,)
    if len(_of(places)) == 1:
        return "place", (_as_party(places[0]),)
    titled = [s for s in focus.titled if s not in known and len(s) <= _STATE]
    if len(titled) == 1:
        return "title", (Party((titled[0],)),)
    if visitor:
        return "visitor", (visitor,)
    home = focus.home
    if home and not set(home.sides) & known:
        return "home", (Party(home.sides),)
    return "one", ()


_STATE: Final = 4  # letters: a state or body; a firm, whose id is longer, is not "he" (M1)


def _as_party(actor: Actor) -> Party:
    return Party(actor.sides, "", "", actor.start, actor.end)


def _of(actors: Iterable[Actor]) -> set[tuple[str, ...]]:
    return {x.sides for x in actors}


def _sides(parties: Iterable[Party]) -> set[str]:
    return {s for p in parties for s in p.sides}


def _people(actors: Sequence[Actor], line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give the people, offices, envoys and bodies that are there."""
    found: tuple[Party, ...] = ()
    for actor in actors:
        if _MEASURED.search(plain, line.start, actor.start):
            continue
        if tells_last(actor, line, plain):
            continue
        if actor.kind == "group" and actor.sides and _CROWD.search(actor.text):
            if present(actor, line, plain):
                party = Party(actor.sides, "", actor.role, actor.start, actor.end)
                found = join_parties(found, (party,))
        elif present(actor, line, plain):
            found = join_parties(found, tuple(principals(actor, line, plain, focus)))
    return found


_MEASURED = re.compile(  # "received him two days after a session that brought the four to the table"
    r"\b(?:days?|weeks?|hours?|months?) (?:after|before) (?:an?|the) (?:[\w-]+ ){0,3}?(?:session|meeting|summit|gathering|talks|conference|round) [^.;,\"]*$"
)


def _states(line: Line, plain: str) -> tuple[list[Actor], list[Actor]]:
    """Give the governments, bodies and capitals of a sentence, and those that are only where."""
    owners: list[Actor] = []
    places: list[Actor] = []
    for actor in line.actors:
        if actor.kind not in {"state", "group"} or not actor.sides or line.quoted(actor.start):
            continue
        if _MEASURED.search(plain, line.start, actor.start):
            continue
        before = plain[max(line.start, actor.start - 30) : actor.start]
        owned = actor.adjective or plain.startswith("'s", actor.end)
        if _ABOUT.search(before):
            continue
        there = _PLACE.search(before) or _TOWN_IN.search(before)
        (places if there and not owned else owners).append(actor)
    return owners, places
