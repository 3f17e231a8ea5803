"""Who received whom, who went to whose summit, and who came together there."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.parties import Focus, Party, join_parties, resolve_all
from monitor.extract.names.subjects import objects_of, subject_of
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.reading import Line


_SUMMIT = re.compile(
    r"\b(?:[Ss]ummit|[Mm]inisterial|[Mm]eetings?|[Ss]ession|[Cc]ouncil|[Gg]athering|[Cc]ommittee|[Tt]alks|[Aa]ssembly|[Ff]orum|(?<!press )(?<!news )[Cc]onference|[Ss]ymposium|[Rr]ound-?table)\b"
)


_SENT = re.compile(r"\bdelegation\b", re.IGNORECASE)
_ACTION_AFTER = re.compile(r"^\s*,?\s*(?:on \w+day\s+)?(?:to|for)\s+[a-z]+")


def hosting(rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who received whom."""
    found, end = objects_of(line, b, rule.reach, plain, focus)
    people = tuple(p for p in found if p.person or p.role)
    if (
        not people
        or (plain[end : end + 2] == "'s" and not _SENT.search(people[0].role))
        or (_ACTION_AFTER.match(plain[end : end + 40]) and "on" in plain[a:b])
    ):
        return ()
    if people[0].start >= 0 and re.search(
        r"\b(?:of|for|from|that|by|in (?=[a-z])|about|decisions?|remarks|news)\b",
        plain[b : people[0].start],
    ):
        return ()
    return join_parties(subject_of(line, a, plain, focus), people)


def attending(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Find who went to whose summit or session."""
    noun = _SUMMIT.search(plain, b, min(line.end, b + rule.reach))
    if noun is None:
        return ()
    near = [x for x in line.actors if b <= x.start <= noun.end() + 12]
    found = resolve_all(near, line, plain, focus)
    bodies = tuple(p for p in found if set(p.sides) & BODIES or len(p.sides) > 1)
    if _THE_ALLIANCE.match(plain, noun.end(), line.end):
        bodies = (*bodies, Party(("nato",)))
    subject = _stand_in(line, plain, focus) or subject_of(line, a, plain, focus)
    if not bodies and focus.body and re.search(r"\bthe (?:\w+ )?$", plain[b - 5 : noun.start()]):
        bodies = (focus.body,)
    if subject and not bodies:
        bodies = _its_hosts(line, noun.end(), plain, focus)
    if not bodies or not subject:
        return ()
    told = _WITH_WHOM.match(plain, noun.end(), line.end)
    guests = objects_of(line, told.end(), 12, plain, focus)[0] if told else ()
    return join_parties(subject, tuple(Party(p.sides) for p in (*bodies, *guests)))


_WITH_WHOM = re.compile(r" of [^;:.,\"]{3,40}? with ")  # "of NATO ministers with Latvia's"
_THE_ALLIANCE = re.compile(r" (?:of|with) the alliance\b")
_HOSTED = re.compile(
    r"[^;:.\"]{0,70}?\b(?:hosted|organi[sz]ed|chaired|convened|called|led|co-?hosted|co-?chaired|arranged)(?: jointly)? by "
)


def _its_hosts(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give who holds the gathering somebody goes to: "a forum in Riga hosted by Latvia"."""
    by = _HOSTED.match(plain, at, line.end)
    return objects_of(line, by.end(), 12, plain, focus)[0] if by else ()


STAND_IN = re.compile(
    r"\b(?:[Ss]en(?:t|ds?|ding)|[Rr]epresented by|[Rr]eplaced by|[Dd]ispatch(?:ed|es|ing)?|[Dd]elegat(?:ed|es|ing))"
    r" (?=[^.;:\"]{3,90}?(?:in (?:his|her|its|their) (?:stead|place)|\binstead\b|on (?:his|her) behalf))"
    r"|(?:[Ss]en(?:t|ds?|ding)) (?=(?:his|her) (?:[\w-]+ ){0,3}?(?:minister|deputy|secretary|adviser|undersecretary|vice-minister)\b[^.;:\"]{0,60} to (?:the|this|next|an?)\b)"
)


def _stand_in(line: Line, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who goes in another's stead: "sent her deputy instead"."""
    sent = STAND_IN.search(plain, line.start, line.end)
    return objects_of(line, sent.end(), 30, plain, focus)[0] if sent else ()


def gathering(
    rule: Rule, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    """Find who came together."""
    trigger = plain[a:b]
    if trigger.endswith("together") or trigger[:2].lower() == "br":
        return objects_of(line, b, rule.reach, plain, focus)[0]
    if trigger.endswith(("by", "with")):
        found, _ = objects_of(line, b, rule.reach, plain, focus)
        return join_parties(subject_of(line, a, plain, focus) or _whose_session(line, b), found)
    return subject_of(line, a, plain, focus)


def _whose_session(line: Line, b: int) -> tuple[Party, ...]:
    """Give the body that sits: "the Council met; its members were joined by their colleagues"."""
    bodies = (x for x in line.actors if x.end <= b and set(x.sides) & BODIES)
    return tuple(Party(x.sides, "", "", x.start, x.end) for x in bodies)[:1]
