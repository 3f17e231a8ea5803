"""Whom a commitment is for: named after it, helped by it, handed things, owner of an offer."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.places import sited
from monitor.extract.keyed import keyed
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import Focus, Party, resolve, resolve_all
from monitor.extract.names.world import BODIES
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.reading import Article, Line

_RECEIVER = re.compile(
    r"(?:^|\s)(?:to|for|from|with|against|by|in|of|into|towards?|through|behind)(?: help| support| arm| equip| rebuild| assist| the government of)?(?: the| a| its| war-torn| neighbou?ring| fellow)*(?: (?:[A-Z][\w-]+ ){1,4}of(?: the)?)?\s*$"
)


_WATCHED = frozenset({"kp", "ru", "by"})  # "North Korean shipping": spoken of, not given to
_TO = re.compile(
    r"(?:^|\s)(?:to|for|help|support|arm|equip|rebuild|assist|aid|defend|protect)(?: the| a| its| war-torn| neighbou?ring| fellow| people of| government of| buy| train)*(?: (?:[A-Z][\w-]+ ){1,4}of(?: the)?)?(?: (?:the )?(?:Port|Fort|Camp|Lake|Central|Northern|Southern|Eastern|Western))?\s*$"
)


_GIFT = keyed(
    r"\b(?:promise|promised|promises|promising|pledge|pledged|pledges|assure|assured|guarantee|guaranteed|award|awarded|awards|earmark|earmarked|lends|give|gives|gave|given|giving|provide|provided|provides|providing|send|sent|sends|lend|supply|supplied|offer|offered|sell|sold|selling|pay|paid|paying|equip|equipping|grant|grants|granted|granting|extended|help|helping|support|lending|lends|lent|loan|loaning|giving|offering|providing|supplying|sending|train|training|teach|teaching|house|host|hosting|feed|ship|ships|shipped|shipping|let|lets|letting|rent|renting|gift|gifts|gifted|gifting|spare|sparing|cede|ceding|allot|allots|allotted|front|supplies|provides|gives|hand|hands|handed|handing|allow|allowing|let|letting|leasing|lease|arm|reimburse|join|joins|joined|joining|reinforce|reinforcing|protect|protecting|guard|guarding|advise|advising|patrol off|patrol near)\s*(?:the )?$"
)


_THEIR_MEN = re.compile(  # "will train 25 Finnish divers"
    r" (?:[a-z-]+ ){0,2}(?:soldiers|sailors|troops|recruits|crews?|pilots|sappers|gunners|divers|submariners|medics|nurses|surgeons|doctors|engineers|cadets|officers|instructors|specialists|technicians|mechanics|operators|analysts|students|veterans|servicemen|personnel|trainees|marines|airmen|women|families|children|hospitals|clinics)\b"
)


def receivers_of(
    rule: Promise,
    line: Line,
    b: int,
    tail: int,
    plain: str,
    focus: Focus,
    givers: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Find for whom: "to X", "for X", else the first object ("give X shells"), else "with X"."""
    mine = {s for p in givers for s in p.sides}
    best: list[tuple[int, tuple[Party, ...]]] = []
    picked = rule.id == "commit.picked-make"
    found = chains([x for x in line.actors if b <= x.start < tail], plain)
    found = [c for c in found if not _MADE_BY.search(plain, b, c[0].start)]
    for chain in found[:1] if picked else found:  # whose make it is stands first
        first = chain[0]
        gap = plain[max(0, b - 20) if first.start - b < 12 else b : first.start]
        parties = tuple(p for p in resolve_all(chain, line, plain, focus) if set(p.sides) - mine)
        if not parties:
            continue
        if _TO.search(gap):
            best.append((0, parties))
        elif _GIFT.search(gap) or _THEIR_MEN.match(plain, chain[-1].end):
            best.append((1, parties))
        elif _RECEIVER.search(gap):
            best.append((2, parties))
        elif (rule.status is Status.OFFERED and gap.endswith((" that ", " that the "))) or (
            rule.status is Status.REQUESTED and first.start - b < 6
        ):
            best.append((0, parties))
        elif picked or (first.adjective and not set(first.sides) & _WATCHED):
            best.append((3, parties))
    best.sort(key=lambda item: item[0])
    if not best:
        return ()
    nearest, *others = (parties for rank, parties in best if rank == best[0][0])
    scheme = others and _SCHEME_FOR.fullmatch(plain, nearest[-1].end, others[0][0].start)
    if scheme:  # "to the Czech initiative for Ukraine"
        return (*others[0], *nearest)
    body = {s for p in nearest for s in p.sides} <= BODIES  # "to NATO's fund for Ukraine"
    return (*(p for more in others[:1] for p in more), *nearest) if body else nearest


_MADE_BY = re.compile(
    r"\b(?:built|made|designed|produced|developed|assembled|led|run|managed|headed|chaired|co-?ordinated) by (?:the )?$"
)
_SCHEME_FOR = re.compile(
    r"(?:-led|-run|'s)? (?:[\w-]+ ){0,4}(?i:initiative|fund|coalition|programme|program|scheme|plan|campaign|drive|effort|project) (?:for|to (?:buy|supply|get|find|provide) (?:[\w-]+ ){1,4}?for|to help|to arm|to support) (?:the )?"
)


def handed_to(
    receivers: tuple[Party, ...],
    line: Line,
    a: int,
    b: int,
    article: Article,
    focus: Focus,
    givers: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Find to whom things "were handed over": not where, but "to X", else whom the sentence tells."""
    plain = article.plain
    mine = {s for p in givers for s in p.sides}
    come = _COME.search(plain, a, line.end)
    if come is not None:  # "arrived in Odesa", "reached Ukraine"
        place = _WHERE.match(plain, come.end())
        near = [x for x in line.actors if x.start >= come.end() and not x.adjective]
        if near and place and near[0].start <= place.end() and not set(near[0].sides) & mine:
            return resolve_all(near[:1], line, plain, focus) or receivers
    if receivers and receivers[0].start >= b:
        gap = plain[b : receivers[0].start]
        if _MEANT.search(gap) or not re.search(r"\b(?:in|at|near|outside)(?: the)? $", gap):
            return receivers
        receivers = ()
    before = [x for x in line.actors if x.end < a and x.sides and not set(x.sides) & mine]
    return receivers or resolve_all(before[:1], line, plain, focus) or focus.receivers


_MEANT = re.compile(r"\b(?:on|for|towards?) (?:[\w-]+ ){1,4}(?:in|near)(?: the)? $")  # what for
_COME = re.compile(
    r"\b(?:arriv\w+|reach\w*|land(?:ed|s)|dock(?:ed|s)|cross(?:ed|es) into|come|are now|is now)\b"
)
_WHERE = re.compile(
    r" (?:(?:on \w+day|last \w+|this \w+|safely|overnight) )?(?:(?:in|at|into|to) )?(?:the )?"
)
_HELPS = re.compile(
    r"\b(?:support(?:ing|s|ed)?(?: for| to| of)?|help(?:ing|s|ed)?|aid(?:ing)?(?: (?:to|for))?|assist(?:ing|ance)?(?: (?:to|for))?|rebuild(?:ing)?|arm(?:ing)?"
    r"|back(?:ing)?|equip(?:ping)?|reconstruction (?:of|in)|solidarity with) (?:the |war-torn |neighbou?ring )?$",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"^'s? (?:[\w-]+ ){0,3}(?:reconstruction|recovery|rebuilding|defen[cs]e|army|armed forces|war effort|military|needs|grid|energy|self-defen[cs]e|request|appeal|plea)\b"
)


_GETS = re.compile(
    r"^ (?:gets|receives|obtains|(?:will|would) (?:get|receive|have)|is (?:given|supplied)|can (?:get|buy|order))\b"
)


def beneficiary(line: Line, givers: tuple[Party, ...], plain: str) -> tuple[Party, ...]:
    """Find whom the sentence says is helped, where the promise itself names nobody."""
    mine = {s for p in givers for s in p.sides}
    for actor in line.actors:
        if actor.kind != "state" or not actor.sides or set(actor.sides) & mine:
            continue
        before = plain[max(line.start, actor.start - 40) : actor.start]
        after = plain[actor.end : actor.end + 60]
        if _HELPS.search(before) or _NEEDS.match(after) or _GETS.match(after):
            return (Party(actor.sides, start=actor.start, end=actor.end),)
    return ()


def given_before(
    line: Line, a: int, plain: str, focus: Focus, givers: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Find to whom a giver gave before: "Norway, which gave Latvia ten in 2022, will send"."""
    if not plain.endswith(", ", 0, a) or not givers:
        return ()
    mine = {s for p in givers for s in p.sides}
    start = max(p.end for p in givers)
    for actor in line.actors:
        inside = 0 < start < actor.start < a and not actor.adjective
        if inside and _GAVE.search(plain, start, actor.start) and not set(actor.sides) & mine:
            return resolve_all((actor,), line, plain, focus)
    return ()


_GAVE = re.compile(
    r", (?:which|who) (?:[\w-]+ ){0,2}?(?:gave|given|sent|donated|supplied|provided|lent|sold|trained|helped|delivered)\b[^,;]{0,60}$"
)


def visited(line: Line, givers: tuple[Party, ...], plain: str) -> tuple[Party, ...]:
    """Find where a promise with no other receiver is made: "On a visit to Latvia, he promised"."""
    mine = {s for p in givers for s in p.sides}
    for actor in line.actors:
        if actor.kind != "state" or actor.adjective or not actor.sides or set(actor.sides) & mine:
            continue
        found = _THERE.search(plain, line.start, actor.start)
        if found and not (actor.capital and (found["says"] or set(actor.sides) & _SEATS)):
            return (Party(actor.sides, start=actor.start, end=actor.end),)
    return ()


def addressed(line: Line, givers: tuple[Party, ...], plain: str) -> tuple[Party, ...]:
    """Find to whom a promise with no other receiver is told: "She told Zelensky that her"."""
    mine = {s for p in givers for s in p.sides}
    for actor in line.actors:
        outside = actor.sides and not set(actor.sides) & mine and not line.quoted(actor.start)
        if outside and _TELLS.search(plain, line.start, actor.start):
            office = not actor.adjective or _COLLEAGUE.match(plain, actor.end)
            return (Party(actor.sides, start=actor.start, end=actor.end),) if office else ()
    return ()


_TELLS = re.compile(
    r"\b(?:told|tells|informed|informs|assured|assures|promised|promises)(?: (?:his|her|their|its|the|visiting|President|Prime Minister|Foreign Minister|Defen[cs]e Minister|Minister))* $"
)
_COLLEAGUE = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:counterpart|colleague|president|minister|premier|ambassador|leader)\b"
)
_SEATS = frozenset({"be", "us", "ch"})  # where alliances and peoples gather
_THERE = re.compile(
    r"\b(?:[Vv]isiting|(?:visit|trip) to|arrived in|arrives in|toured|(?P<says>[Ss]peaking in|[Ww]hile in))(?: the)? $"
)


def partner(
    line: Line, a: int, plain: str, focus: Focus, givers: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Find with whom one side agreed: "spoke with his German counterpart and agreed to"."""
    mine = {s for p in givers for s in p.sides}
    for chain in chains([x for x in line.actors if x.end <= a + 60], plain):
        if _WITH.search(plain[max(line.start, chain[0].start - 14) : chain[0].start]):
            found = resolve_all(chain, line, plain, focus)
            return tuple(p for p in found if p.sides and not set(p.sides) & mine)
    return ()


def opposite(focus: Focus, givers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Find the other of the two an article is about, where a promise names nobody."""
    mine = {s for p in givers for s in p.sides}
    for two in (focus.meeting, focus.pair):
        sides = {s for p in two for s in p.sides}
        if len(sides) == 2 and mine < sides:
            return tuple(p for p in two if not set(p.sides) & mine)[:1]
    return ()


_WITH = re.compile(r"\b(?:with|met|meeting|host(?:ed|ing)|telephoned|called|received)(?: the)? $")


def placed(givers: tuple[Party, ...], words: str) -> tuple[Party, ...]:
    """Give the country of the one place abroad a promise names."""
    mine = {s for p in givers for s in p.sides}
    found = [side for side in sited(words) if side not in mine]
    return (Party((found[0],)),) if len(found) == 1 and mine else ()


_OF_BODY = keyed(
    r"(?i:NATO|EU|the alliance|the bloc)(?:'s)? (?:[\w-]+ ){0,4}?(?i:funds?|programme|program|missions?|cent(?:re|er)s?|commands?|headquarters|list|package|school|college|agency|staff|brigade|battlegroup|patrols?|exercises?|training|initiative)\b|\b(?:at|with|in) (?:NSATU|JATEC|SHAPE)\b|\b(?:at|with) NATO(?: headquarters| HQ)?(?=[,.;]| in | from | by | for |$)"
)


def housed(line: Line, givers: tuple[Party, ...], plain: str) -> tuple[Party, ...]:
    """Give the body whose fund, staff or headquarters a promise names: "to NATO's command in"."""
    mine = {s for p in givers for s in p.sides}
    found = _OF_BODY.search(plain, line.start, line.end)
    if found is None:
        return ()
    side = "eu" if found[0][:2].upper() == "EU" or "bloc" in found[0] else "nato"
    return () if side in mine else (Party((side,), start=found.start(), end=found.end()),)


def offer_owner(line: Line, b: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find whose offer is accepted: "accepted Denmark's offer", "the offer from Denmark"."""
    for actor in line.actors:
        if actor.start < b or actor.start > b + 60 or not actor.sides:
            continue
        owned = plain.startswith("'", actor.end) or "'s" in actor.text
        owned = owned or _WHO_OFFERED.match(plain, actor.end) is not None
        if owned or re.search(r"\b(?:from|by|of)(?: the)? $", plain[b : actor.start]):
            return resolve(actor, line, plain, focus)
    return ()


_WHO_OFFERED = re.compile(r" (?:has |had |have )?(?:\w+ly )?(?:offered|proposed|put forward)\b")


def to_itself(givers: tuple[Party, ...], line: Line, b: int, plain: str) -> bool:
    """Tell whether who gives was only guessed, and is named after the verb as who gets."""
    if not givers or any(p.start >= 0 for p in givers):
        return False
    sides = {s for p in givers for s in p.sides}
    return any(
        x.start >= b
        and bool(x.sides)
        and not x.adjective
        and set(x.sides) <= sides
        and _TO_WHOM.fullmatch(plain, b, x.start) is not None
        for x in line.actors
        if plain[x.end : x.end + 1] != "$"
    )


_TO_WHOM = re.compile(r" ?(?:\w+ )?(?:the )?|(?:(?!\bof\b)[^;:]){0,60} (?:to|for) (?:the )?")
