"""The general reading of a promise: of a sentence whose words as a whole tell of one.

No trigger has spoken. Whom the sentence names first gives, whom it names besides gets, Ukraine and
the bodies before all; the sums found are the sum, and tense and nouns say where the promise stands.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.promise import Promise
from monitor.extract.commitments.promised import by_pact
from monitor.extract.commitments.refusals import refused
from monitor.extract.commitments.schemes import by_currency, channel_of, owners_of
from monitor.extract.commitments.terms import date_act, fill_terms
from monitor.extract.commitments.unbound import third_hand, unbound
from monitor.extract.commitments.words import COUNTED
from monitor.extract.draft import Draft
from monitor.extract.learned import model
from monitor.extract.money.amounts import amounts
from monitor.extract.money.given import given
from monitor.extract.money.things import counted
from monitor.extract.names.brief_sides import FOES
from monitor.extract.names.parties import Party
from monitor.extract.names.references import is_former
from monitor.extract.names.world import BODIES, CODE
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.learned import Heard
    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

_NOWHERE: Final = re.compile("(?!)")  # its sentences are found by their words' weights
GENERAL: Final = Promise(
    "general.promise", "C1", Status.PLEDGED, _NOWHERE,
    "Norway is good for 40 million euros towards drones for Latvia.",
)  # fmt: skip
_HELPED: Final = ("ua", "nato")  # for whom most is given
_PLACE = re.compile(
    r"\b(?:in|at|into|near|outside|off|across|through|via|around|leaves?|left|leaving|reach\w*|visit\w*|aboard|inside|out of)"
    r"(?: (?:the|central|nearby|northern|southern|eastern|western))? $",
    re.IGNORECASE,
)
_NONE = re.compile(  # a loss, a debt, trade, an estimate, a total, or nothing at all
    r"\b(?:fire|destroyed|stolen|thieves|lost|killed|courts?|audit(?:ors?)?|will cost|repairs to|debts?|ow(?:es?|ed|ing)|arrears|so far|bids? (?:to|for)|altogether|in all|total|[Oo]pposition|[Ee]xports|[Ii]mports|[Aa]nalysts?|questioned|bidders?|thought to be|estimated|asked to|will (?:choose|decide|pick|select|consider|weigh|look)|commitment to the|share a|attention|stand(?:s|ing)? (?:by|with|beside)|as long as it takes)\b"
    r"|\bexchanged views\b(?!.*\b(?:pledged|promised|announced|will)\b)|^\W*(?:Its|Their) (?:[\w-]+ ){0,2}?(?:fee|dues|subscription|ticket)\b|^The (?:cost|price|value|bill|total)\b|^\W*(?:No|None|Nothing|Nobody|Neither) (?!later|fewer|less)\b|\b(?:no \w+|nothing) (?:was|has been|had been|is|will be) (?:signed|decided|agreed|promised|pledged)\b"
)
_DOUBTED = re.compile(
    r"\b(?:might|could|may|would|[Ss]uppose|[Ii]f|[Ww]hether|already|(?:its|their|his|her) own|since)\b"
)
_SAID_WOULD = re.compile(
    r"\b(?:said|says|told|announced|confirmed|added|declared|promised|wrote)\b(?!.*\bparty\b)[^.;]{0,60}? would\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MET = re.compile(r"\b(?:met|meets?|talks|delegation|visit(?:s|ed)?)\b")
_SUM = re.compile(r"[$€£¥₩]\s?\d|\b\d[\d.,]*\s?(?:million|billion|trillion|bn|mn)\b")
UNLIKELY: Final = -1.9  # the score below which a trigger alone tells of none
BRIEFLY: Final = -1.2  # the same of a trigger of few words
_GRAVE = re.compile(r"\b(?:nuclear|emissions|ceasefire|truce|sanctions|tariffs|troops|prisoners)\b")
_LOOSE = frozenset(  # triggers of words that are common elsewhere too
    {"commit.will", "commit.gives", "commit.offered", "commit.delivered", "commit.joins"}
    | {"commit.briefly", "commit.agreed", "commit.expected", "commit.opened", "commit.handed"}
)
_BY = re.compile(r"\bby(?: the)? $")
_FROM = re.compile(r"\b(?:from|[Tt]hank(?:ed|s|ing)?|grateful to|gratitude to)(?: the)? $")
_TO = re.compile(r"\b(?:to|for|help(?:ing)?|reach(?:ed|es)|of) (?:the )?$")
_BOUGHT_FROM = re.compile(r"\b(?:bought|purchased|ordered) from(?: the)? $")  # who sells, gives not
_PEOPLE_FROM = re.compile(
    r"\b(?:soldiers|troops|pilots|recruits|patients|wounded|officers|students|engineers|refugees|children|crews|sailors|sappers|medics) from (?:the )?$"
)
_MADE = re.compile(
    r"[- ](?:made|built|designed|led|trained|run|managed|backed|hosted|funded|style|dollars?|money|currency)\b"
)
_STANDS = (
    (re.compile(r"\b(?:will|would|is|are) (?:not|no longer) (?:now )?(?:be )?(?:spent|paid|given|sent|used|needed|going)\b|\boff the table\b|\bafter all\b"), Status.WITHDRAWN),
    (re.compile(r"\b(?:slip(?:s|ped)?|delay(?:s|ed)?|late|behind schedule|put back|pushed back|(?:held|carried) over (?:until|till|to|into)|(?:signature|signing|delivery|handover) (?:now )?not before|will not (?:now )?(?:be \w+|arrive|come|leave|start|begin|follow) (?:in|on|by) [^.;,]{2,24},? but (?:only )?(?:in|on|by|from))\b"), Status.DELAYED),
    (re.compile(r"\b(?:signed|inked|concluded)\b(?!.*\b(?:arriv|deliver|handed|paid|shipped|landed|unloaded|reached))[^.;]{0,90}\b(?:first|initial) (?:batch|tranche|lot|part|phase|stage)\b"), Status.SIGNED),
    (re.compile(r"\b(?:delivery|deliveries|handover|shipments?) (?:of [^.;]{3,60} )?(?:began|begins|has begun|started|starts|got under way)\b|\b(?:first|initial) (?:batch|tranche|lot|shipment|\d+ of|(?:two|three|four|five|six|seven|eight|nine|ten) of)\b"), Status.PARTLY_DELIVERED),
    (re.compile(r"\b(?:sign(?:s|ed|ing|ature)|put (?:their|its|his|her) names?|notes (?:were )?(?:completed|exchanged)|[Ee]xchange of notes|initialled|inked|(?:received|won|placed) an order)\b"), Status.SIGNED),
    (re.compile(r"\b(?:delivery of|handed|arrived|unloaded|delivered|rolled off|touched down|landed|docked|(?:left|sailed|set sail)\b.*\b(?:ship|sea|rail|air|for|bound)|now in (?:Ukraine|service)|took possession|(?:crossed|rolled) (?:over )?the border|(?:has|have) (?:now )?(?:crossed into|reached) (?=[A-Z]))\b"), Status.DELIVERED),
    (re.compile(r"\b(?:[Bb]udget|estimates|[Vv]ote|appropriat\w+|allocat\w+|earmark\w*|bill|lawmakers|line item|set aside)\b"), Status.ALLOCATED),
    (re.compile(r"\b(?:offer(?:s|ed|ing)?|ready to|willing to|on offer)\b"), Status.OFFERED),
)  # fmt: skip
_AHEAD = re.compile(r"\b(?:has promised|will|(?:is|are|was|were) to|due to)\b")
_TOGETHER = re.compile(
    r"\b(?:agree\w*|set up|creat\w+|establish\w*|launch\w*|decided|pooled?|settled on|pact|memorandum|agreement)\b"
)


def can_give(line: Line) -> bool:
    """Tell whether a sentence names a side that can bind itself."""
    return any(x.sides for x in line.actors)


def promise_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read a sentence whose words as a whole tell of a promise, by whom it names."""
    heard = _heard(line, article)
    if heard is None:
        return
    plain, a, b = article.plain, heard.start, heard.end
    sums = amounts(plain, line.start, line.end, language="en", source_country=article.home)
    sums = given(plain, sums)
    found = sums or counted(plain, line.start, line.end)
    money = [f for f in found if not f.conversion]
    givers, receivers = _ends(line, article, focus, by_currency(money))
    if not _between_sides(givers, receivers, focus):
        return
    if not money and any(p.start < 0 for p in (*givers, *receivers)):
        return  # whom it is between is guessed, and what it is about too
    status = by_pact(line.text) or _standing(line)
    if status is Status.PLEDGED and _TOGETHER.search(line.text) and _both(givers, receivers, plain):
        status = Status.AGREED
    draft = Draft("commitment", GENERAL.id, line, a, b, status, (*givers, *receivers))
    draft.givers, draft.receivers = givers, receivers
    channel = channel_of(article, line.start, line.end)
    draft.channel = channel.id if channel else None
    fill_terms(draft, money, found, (line.start, b, line.end), article)
    draft.amount = settle_dollar(draft, article)
    date_act(draft, a, b, article, focus)
    cues = _cues(draft, article, focus)
    cues |= {"sum"} if sums else {"count"} if found else set()
    if unbound(draft, line.end, article) or third_hand(draft, article):
        return
    if not model("commitments").sure(heard, cues):
        return
    focus.givers, focus.receivers, focus.promised = givers, receivers, line.index
    yield draft


def _heard(line: Line, article: Article) -> Heard | None:
    """Hear a sentence of the text that may tell of a promise."""
    if line.rank != "body" or line.file or line.text.endswith("?"):
        return None
    if not (can_give(line) or _at_home(line, article)):
        return None
    heard = model("commitments").hear(line, article)
    if heard is None or line.quoted(heard.start) or _NONE.search(line.text):
        return None
    plain, a, b = article.plain, heard.start, heard.end
    before, after = plain[max(line.start, a - 60) : a], plain[b : line.end]
    return None if refused(GENERAL, line, before, after, plain[a:b]) else heard


def _cues(draft: Draft, article: Article, focus: Focus) -> set[str]:
    """Give what around a sentence speaks for or against a promise."""
    line, parties = draft.line, (*draft.givers, *draft.receivers)
    said = {
        "general": True,
        "doubted": _doubted(line, article),
        "trigger refused": focus.refused == line.index,
        "met": _MET.search(line.text) is not None,
        "guessed": any(p.start < 0 for p in parties),
        "giver alone": not draft.receivers,
        "channel": draft.channel is not None,
        "helped": any(s in _HELPED for s in _codes(draft.receivers)),
        "told": line.index - focus.promised == 1,
    }
    return {cue for cue, is_so in said.items() if is_so}


def unlikely(draft: Draft, article: Article) -> bool:
    """Tell a trigger among words that as a whole tell of no promise: a game, a wish, a lecture."""
    line = draft.line
    if draft.rule not in _LOOSE or line.rank != "body" or not can_give(line):
        return False
    if draft.amount or COUNTED.search(line.text.lower()) or _GRAVE.search(line.text):
        return False
    if draft.rule == "commit.offered" and any(p.person for p in draft.givers) and draft.receivers:
        return False  # a person in office makes it to another side
    below = BRIEFLY if draft.rule == "commit.briefly" else UNLIKELY
    return model("commitments").weigh(line, article) < below


def _at_home(line: Line, article: Article) -> bool:
    """Tell a sum that a text for those who pay tells with nobody named."""
    return _SUM.search(line.text) is not None and bool(article.sides)


def _doubted(line: Line, article: Article) -> bool:
    """Tell a hedge, a loss or a thing long given; "would" in what somebody says is none."""
    years = [int(year) for year in _YEAR.findall(line.text)]
    if years and max(years) < article.today.year and not _AHEAD.search(line.text):
        return True
    found = _DOUBTED.search(line.text)
    if found is None:
        return False
    return found.group() != "would" or _SAID_WOULD.search(line.text) is None


def _between_sides(givers: tuple[Party, ...], receivers: tuple[Party, ...], focus: Focus) -> bool:
    """Tell what is new between two sides, one of them a state or a body; not mere trade."""
    if (_codes(givers), _codes(receivers)) == (_codes(focus.givers), _codes(focus.receivers)):
        return False  # it goes on with the promise told last
    sides = _codes((*givers, *receivers))
    states = [s for s in sides if len(s) == CODE or s in BODIES]
    return len(sides) > 1 and bool(states) and not _codes(givers) & FOES


def _codes(parties: tuple[Party, ...]) -> set[str]:
    return {s for p in parties for s in p.sides}


def _standing(line: Line) -> Status:
    status = next((s for pattern, s in _STANDS if pattern.search(line.text)), Status.PLEDGED)
    ahead = (
        status in {Status.DELIVERED, Status.PARTLY_DELIVERED}
        and _AHEAD.search(line.text) is not None
    )
    return Status.PLEDGED if ahead else status


def _both(givers: tuple[Party, ...], receivers: tuple[Party, ...], plain: str) -> bool:
    """Tell "A and B", who bind each other."""
    if not receivers:
        return len({s for p in givers for s in p.sides}) > 1
    first, last = sorted((givers[0].end, receivers[0].start))
    return plain[first:last].strip() in {"and", "and the", ","}


def _ends(
    line: Line, article: Article, focus: Focus, payers: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Find who gives and who gets."""
    plain = article.plain
    there, places = _named(line, plain)
    sides = list(dict.fromkeys(s for x in there for s in x.sides))
    helped = next((s for s in _HELPED if s in sides), "")
    channel = channel_of(article, line.start, line.end)
    if not helped and len(sides) == 1 and channel is not None:
        helped = next((s for p in owners_of(channel, article) for s in p.sides), "")
    others = [s for s in sides if s != helped and s not in BODIES] or [
        s for s in sides if s != helped
    ]
    if not others:
        others = [s for s in _codes(payers) if s != helped]
        others = others or [s for s in focus.titled if s != helped][:1]
        others = others or [s for x in places for s in x.sides if s != helped][:1]
        if not others and focus.home:
            others = [s for s in focus.home.sides if s != helped][:1]
    if not others:
        return (), ()
    by = [x for x in there if _after(_FROM, x, line, plain)]
    by = by or [x for x in there if _after(_BY, x, line, plain)]
    by = [x for x in by if not _after(_PEOPLE_FROM, x, line, plain)]
    to = {s for x in there if _after(_TO, x, line, plain) for s in x.sides}
    if helped and len(others) > 1 and not by:
        return (), ()  # one may only speak of what another gives
    giver = next(
        (s for x in by for s in x.sides if s in others),
        next(iter(s for s in others if s not in to), others[0]),
    )
    rest = [s for s in others if s != giver]
    getter = helped or next(iter(rest), "") or _beside(giver, places, article, focus)
    receivers = (_party(getter, there),) if getter else ()
    return (_party(giver, there),), receivers


def _after(word: re.Pattern[str], actor: Actor, line: Line, plain: str) -> bool:
    return word.search(plain[max(line.start, actor.start - 22) : actor.start]) is not None


def _beside(giver: str, places: list[Actor], article: Article, focus: Focus) -> str:
    """Give whom a sentence that names only its giver is about: the title's other side, a place."""
    titled = [s for s in focus.titled if s not in {giver, article.homes.get(giver)} | FOES]
    if len(titled) == 1:
        return titled[0]
    placed = [s for x in places for s in x.sides if s != giver]
    return placed[0] if len(set(placed)) == 1 else ""


def _named(line: Line, plain: str) -> tuple[list[Actor], list[Actor]]:
    """Give those of one side whom a sentence names, and where it plays."""
    there: list[Actor] = []
    places: list[Actor] = []
    for actor in line.actors:
        if not actor.sides or is_former(actor) or line.quoted(actor.start):
            continue
        if _MADE.match(plain, actor.end) or set(actor.sides) & FOES:
            continue  # "American-made": whose work it is; nobody arms his foe
        before = plain[max(line.start, actor.start - 30) : actor.start]
        if _BOUGHT_FROM.search(before):
            continue
        place = actor.kind == "state" and not actor.adjective and _PLACE.search(before)
        (places if place else there).append(actor)
    return there, places


def _party(side: str, there: list[Actor]) -> Party:
    actor = next((x for x in there if side in x.sides), None)
    if actor is None:
        return Party((side,))
    label = actor.person.label if actor.person else ""
    return Party((side,), label, actor.role, actor.start, actor.end)
