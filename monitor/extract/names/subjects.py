"""Subjects and objects: who stands before a trigger as its doer, who after it as its target."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import PREPOSITION, Focus, Party, resolve_all
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.actors import Actor
    from monitor.extract.reading import Line


def subject_of(
    line: Line, at: int, plain: str, focus: Focus, *, finite: bool = False
) -> tuple[Party, ...]:
    """Find who does what stands at an offset: the nearest chain before it that can be a subject."""
    before = [a for a in line.actors if a.end <= at + 1 and not _source_only(a, line, plain)]
    if finite and before and _antecedent(before[-1], at, plain):
        return resolve_all(before[-1:], line, plain, focus)
    if finite and line.rank == "title" and plain[at - 2 : at] == ", ":
        before = before[:1]  # "A meets B, vows": a headline's later verbs are its first name's
    fallback: tuple[Actor, ...] | None = None
    for chain in reversed(chains(before, plain)):
        gap = plain[chain[-1].end : at]
        if chain[0].kind == "spokes" or _in_passing(chain, gap, line, plain):
            continue
        if finite and _another(gap):
            return ()
        role = _role_in(chain, gap, line, plain, finite=finite)
        if role == "subject":
            found = resolve_all(chain, line, plain, focus)
            if found:
                return found
        elif role == "adjective" and fallback is None and not (finite and THINGS.search(gap)):
            fallback = chain
    if fallback:
        return resolve_all(fallback, line, plain, focus)
    return _after_opening(line, at, plain, focus)


def we_both(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who "we" are that speak with nobody else: who says so and whom he last spoke of."""
    before = [x for x in line.actors if x.end <= at]
    if (
        focus.speaker is None
        or not before
        or before[-1].text != "we"
        or at - before[-1].end > _NEAR
    ):
        return ()
    named = [p for x in before[:-1] for p in resolve_all((x,), line, plain, focus)]
    others = [*reversed(named), *focus.recent, *focus.meeting]
    mine = set(focus.speaker.sides)
    met = next((p for p in others if p.sides and not mine & set(p.sides)), None)
    return (focus.speaker, met) if met else ()


_NEAR = 40  # characters between "we" and what we did


def _antecedent(actor: Actor, at: int, plain: str) -> bool:
    """Tell a side of which a relative clause tells: "thanks to Norway, which has given"."""
    named = actor.kind in {"state", "group"} and bool(actor.sides) and not actor.adjective
    return named and _WHICH.fullmatch(plain, actor.end, at) is not None


def _source_only(actor: Actor, line: Line, plain: str) -> bool:
    """Tell who is only referred to: "Rome, which according to two officials will send"."""
    told = plain.endswith(("according to ", "according to the "), line.start, actor.start)
    return told and _ACCORDING.search(plain, line.start, actor.start) is not None


_ACCORDING = re.compile(r"\b(?:which|who),? according to (?:the )?$")
_WHICH = re.compile(
    r",? (?:which|who)(?:,? according to [\w ]{3,60}?,?)?(?: (?:has|have|had|is|was|also|now|itself|\w+ly))* ?$"
)


def _another(gap: str) -> bool:
    """Tell a further subject between a name and a verb: no other thing of the same side."""
    if _STATE_HEADS.search(gap) or _ITS_THINGS.match(gap):
        return False
    return _OTHER_SUBJECT.search(gap) is not None


_OPENING = re.compile(
    r"(?:\w+ )?(?:[Aa]fter|[Bb]efore|[Ww]hile|[Ff]ollowing|[Dd]uring|[Ss]peaking|[Hh]aving|[Oo]n|[Aa]head of|Meeting|Hosting|Receiving|Welcoming|[Aa]t|[Ii]n|[Oo]ver)\b"
)


_OTHER_SUBJECT = re.compile(
    r"(?:\b(?:that|said|says|and|but|while|as|,) |^ )(?:the|its|a|an|these|those|such|this|new|more|\d+)\s(?!(?:few |couple of )?(?:day|week|month|year|hour)s? (?:(?:after|before) )?$)(?:[\w-]+ ){1,3}$"
)


THINGS = re.compile(
    r"\b(?:ships?|frigates|vessels|warships|jets|aircraft|troops|soldiers|sailors|forces|companies|firms|teams|players"
    r"|scientists|students|artists|businesses|products|goods|exports|shares|spies|cars|officials' wives|chefs|cooks|bakers|brewers|fans|tourists|pupils|children|musicians|farmers|fishermen|founders|climbers|singers|dancers|writers|poets|choirs|orchestras|bands|squads|retailers)\s*$"
)
_STATE_HEADS = re.compile(
    r"\b(?:country|government|ministry|office|cabinet|administration|nation|alliance|bloc|company|army|navy"
    r"|military|sides|leaders|ministers|parliament|congress|side|state|force|forces)\s*$"
)


_RELATIVE = re.compile(r", (?:(?:to |with |from |for |by )?(?:who|whose|whom|which))\b[^,;]{0,80}$")
_CLOSED = re.compile(r"[^,;.:]{2,80}, (?:(?:now|also|then|has|have|had) )?")  # and the verb


_PLURAL_OWNER = re.compile(r"' (?:[\w-]+ )?(?:session|meeting|summit|talks|dinner|lunch) ")
_OF_OWNER = re.compile(
    r"\b(?:of|in|at|from|with|by|to|for|on|between|including) (?:the |its |his |her )?[\w-]+'s (?:[\w-]+ )?$"
)
_FALLS_TO = re.compile(r"\b(?:fell|falls|fall|left|up) to (?:the |his |her |its )?$")
_SAID_ASIDE = re.compile(r" (?:said|says|added|announced|confirmed|explained)(?: on \w+day)?, ")
_ITS_THINGS = re.compile(r" (?:[A-Z0-9][\w-]* ){1,3}(?:[a-z]+ )?and (?:\d+|[a-z-]+) ")


def _in_passing(chain: Sequence[Actor], gap: str, line: Line, plain: str) -> bool:
    """Tell whom another clause names: "Holm, who heads Norway's navy, met"."""
    if ";" in gap or _far_pronoun(chain, gap) or _SAID_ASIDE.fullmatch(gap):
        return True
    if _GOVERNS.search(gap) and all(set(x.sides) <= BODIES for x in chain):
        return True  # "ahead of the NATO summit the government announced"
    start = chain[0].start
    told = _RELATIVE.search(plain, max(line.start, start - 90), start)
    if told is None or gap.startswith(","):
        return told is not None
    known = any(x.end == told.start() and x.sides for x in line.actors)  # whom it is about
    return known and _CLOSED.fullmatch(gap) is not None


_GOVERNS = re.compile(r"(?<!')\b[Tt]he (?:\w+ )?(?:government|cabinet|coalition)\b")


def _far_pronoun(chain: Sequence[Actor], gap: str) -> bool:
    return chain[0].kind == "pronoun" and chain[0].text in {"his", "her"} and len(gap) > 40


def _role_in(
    chain: Sequence[Actor], gap: str, line: Line, plain: str, *, finite: bool = False
) -> str:
    """Say what a chain is to a trigger after it: its subject, an adjective, or nothing."""
    if gap.startswith("'"):
        start = max(line.start, chain[0].start - 25)
        if " and " in gap and PREPOSITION.search(plain[start : chain[0].start]):
            return ""  # "takes part in Rome's study and will pay": the payer stands before
        if chain[-1].kind == "group" and not chain[-1].sides and _PLURAL_OWNER.match(gap):
            return ""  # "takes part in the leaders' session with"
        gap = _PRESENTED.sub(" ", _LED_BY.sub(" ", gap))
        named = finite and re.search(r" [A-Z]", gap)
        long = 7 if chain[-1].kind == "group" else 4
        return (
            "subject" if not named and re.match(rf"^'s?\s*(?:[\w-]+\s+){{0,{long}}}$", gap) else ""
        )
    if len(chain) == 1 and chain[0].capital and _only_a_name(chain[0], plain):
        return ""
    if _WHO.match(gap):
        return "subject"  # "in talks with the general, who met"
    first = chain[0].start
    before = plain[max(line.start, first - 25) : first]
    absolute = re.search(r"(?:^|, )(?:with|as) $", before) and _PARTICIPLE.match(gap)
    if before.endswith("("):
        return ""
    if gap == " to " and _FALLS_TO.search(before):
        return "subject"  # "it fell to Holm to attend"
    governed = PREPOSITION.search(before) or _OF_OWNER.search(before)
    if (governed and not absolute) or _OBJECT.search(before):
        return ""
    return "adjective" if _only_adjective(chain) else "subject"


_LED_BY = re.compile(r", (?:headed|led|chaired|fronted) by [^,;]{3,60}, ")
_PRESENTED = re.compile(
    r", (?:presented|tabled|released|unveiled|published|announced|approved|adopted|passed|delivered|meeting|in session)\b[^,;]{0,50}, "
)
_WHO = re.compile(r", who(?: [\w'-]+){0,3} $")


def _only_a_name(actor: Actor, plain: str) -> bool:
    """Tell "the Tokyo summit" and "the Arena Riga": named after a city, no government."""
    before = plain[max(0, actor.start - 30) : actor.start]
    return bool(_NAMED_AFTER.match(plain, actor.end) or _NAMES_WITH.search(before))


_NAMES_WITH = re.compile(
    r"\b(?:Arena|Hotel|Radio|FC|Dynamo|Grand|Palace|University of|Port of|Bank of|Museum|Stadium|Expo|Opera|Hilton|Hyatt|Sheraton|Marriott|Theatre|Festival|Club|Park|School of|Institute of) $"
)
_NAMED_AFTER = re.compile(r" (?:[Ss]ummit|[Cc]onference|[Mm]inisterial|[Ff]orum)\b")
_OBJECT = keyed(
    r"\b(?:attend\w*|visit\w*|met|meets?|join\w*|urg\w+|tells?|told|ask\w*|call\w*|welcom\w*|host\w*|receiv\w*|thank\w*"
    r"|prais\w+|critici\w+|support\w*|help\w*|give|gave|given|sen[dt]|press\w*|invit\w+|accus\w+|reject\w*|warn\w*|leav\w+"
    r"|involving|saw|sees?|telephon\w+|phoned?|phones|rang|greet\w*|brief\w*|consult\w*|congratulat\w+|assur\w+|inform\w*|notif\w+|remind\w*|accompan\w+|escort\w*|lobb\w+|represent\w*|reach\w*|include[sd]?|enter\w*|threaten\w*|cancel\w*|chose|chooses|choosing|pick(?:s|ed|ing)|select(?:s|ed|ing))(?: the| a| an)? $",
    re.IGNORECASE,
)


_PARTICIPLE = re.compile(
    r"^ (?:expected|set|due|scheduled|slated|planning|preparing|likely|meeting|holding|poised|also)\b"
)


def _after_opening(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find the subject that follows an opening phrase: "After meeting X, Y said"."""
    comma = plain.find(", ", at, line.end)
    if comma < 0 or not _OPENING.match(plain, line.start, line.end):
        return ()
    if any(a.end <= at and a.kind != "state" for a in line.actors):
        return ()
    for found_comma in re.finditer(r", (?:the )?", plain[at : line.end]):
        place = at + found_comma.start()
        after = [a for a in line.actors if a.start >= place]
        for chain in chains(after, plain)[:1]:
            if chain[0].start <= at + found_comma.end() + 1 and chain[0].kind != "state":
                return resolve_all(chain, line, plain, focus)
    return ()


def _only_adjective(chain: Sequence[Actor]) -> bool:
    return all(a.adjective for a in chain)


def objects_of(
    line: Line, start: int, reach: int, plain: str, focus: Focus
) -> tuple[tuple[Party, ...], int]:
    """Find whom a trigger names after it, and where that ends; the first chain within reach."""
    whose = _ALLIANCE.match(plain, start, line.end)
    start = whose.end() if whose else start
    after = [a for a in line.actors if a.start >= start]
    leaders: Actor | None = None
    for chain in chains(after, plain):
        gap = plain[start : chain[0].start]
        if chain[0].start - start > reach or _STOP.search(gap):
            break
        if chain[0].kind == "spokes":
            break
        if _only_adjective(chain) and len(chain) == 1:
            continue
        found = resolve_all(chain, line, plain, focus)
        if leaders is not None and _AMONG_THEM.fullmatch(plain, leaders.end, chain[0].start):
            role, at = leaders.role, leaders.start
            found = tuple(replace(p, role=p.role or role, start=at) for p in found)
        if leaders is None and chain[0].kind == "group" and not chain[0].sides:
            leaders = chain[0]
        titled = chain[0].kind == "office" and _ITS_HOLDER.match(plain, chain[-1].end, line.end)
        if not found and not titled and _its_office(chain[-1], plain):
            found = (Party((), "", chain[0].role, chain[0].start, chain[0].end),)
        if not found and (chain[0].kind == "group" or titled):
            reach += chain[-1].end - start + 60
            continue
        end = max(chain[-1].end, found[-1].end if found else 0)
        return (*found, *_onward(after, chain, plain, line, focus)), end
    return (), start


_AMONG_THEM = re.compile(
    r" (?:of|from) (?:the )?[^,;:.]{3,70}, (?:among them|including|such as|notably|namely) (?:the )?"
)


def _its_office(actor: Actor, plain: str) -> bool:
    """Tell "the foreign minister", who needs no name, from the president of a club."""
    whole = not plain.startswith((" of ", " for ", "'s "), actor.end)
    return actor.kind == "office" and whole and _OFFICE.fullmatch(actor.text) is not None


_OFFICE = re.compile(  # whose it is the place or the story tells
    r"[Tt]he (?:[\w-]+ ){0,2}?(?:minister|secretary of (?:defen[cs]e|foreign affairs)|president|chief of defen[cs]e|defen[cs]e chief)"
)
_ITS_HOLDER = re.compile(r" (?:of|for) [^.;:,\"]{2,60}, (?=[A-Z])")
_ALLIANCE = re.compile(r"\W*(?:the )?[Aa]lliance's (?=[A-Z]|secretary|military|supreme|deputy)")


def _onward(
    after: Sequence[Actor], chain: Sequence[Actor], plain: str, line: Line, focus: Focus
) -> tuple[Party, ...]:
    """Go on past a place or day: "will meet A in X on Monday and B in Y"."""
    for following in chains([a for a in after if a.start >= chain[-1].end], plain):
        gap = plain[chain[-1].end : following[0].start]
        if following[0].kind in {"person", "counterpart"}:
            apart = re.match(r"^,? (?:in|on|at) [\w. ]{2,40}(?:,| and) $", gap)
            return resolve_all(following, line, plain, focus) if apart else ()
    return ()


_STOP = keyed(
    r"[;:.]|\b(?:said|says|that|which|who|where|because|as|after|when|while|if|but|told|before|until)\b"
    r"|, (?:and|but)\b|\band (?:then )?(?:on |off )?to\b"
)
