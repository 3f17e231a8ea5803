"""What a news brief tells of a promise in words no rule knows: a thing, two sides, a stage.

A brief says in one sentence who, for whom, what and how far it has come. Its verbs are as many as
its writers; the words for a stage are few (C6). A longer text tells its promises in plain words
too, so of it only sentences are read here that by all their words likely tell of one.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.objects import object_of
from monitor.extract.commitments.pacts import REACH
from monitor.extract.commitments.places import side_of_place, sited
from monitor.extract.commitments.promise import GIFT, PACT
from monitor.extract.commitments.schemes import channel_of, owners_of
from monitor.extract.commitments.terms import date_act, fill_terms
from monitor.extract.commitments.unbound import third_hand, unbound
from monitor.extract.dates.anchored import long_ago
from monitor.extract.draft import Draft
from monitor.extract.learned import model
from monitor.extract.money.amounts import amounts
from monitor.extract.money.given import given
from monitor.extract.money.things import counted
from monitor.extract.names.brief_sides import FOES, parties_in
from monitor.extract.names.parties import Party
from monitor.extract.status import HISTORY
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

RULE: Final = "commit.briefly"
BRIEF: Final = 3  # sentences of a brief's body
LIKELY: Final = -0.4  # the score from which a sentence of a longer text is read so too
SHORT: Final = 30  # characters; no promise is told in fewer
MANY: Final = 4  # sides; who names more speaks of a gathering

_GIFT: Final = (
    rf"(?:{GIFT}|corvettes?|systems|weapons|places|seats|loans?|credit line|yard|clinics?|locomotives|excavators|"
    r"(?!G7|G8|G20|IP4|NB8|B9|E3|P5|EU)[A-Z]{1,3}-?\d{1,3}[A-Z]?|Abrams|Leopards?|Bushmasters?|Patriots?|Tomahawks?|K2s?|K9s?|FA-50s?|Chunmoo|Boxers?|Mogami)"
)
_ASSET: Final = r"(?:troops|soldiers|personnel|trainers|instructors|engineers|officers?|colonel|captain|commander|liaison|attach[eé]s?|experts?|specialists|logisticians|medics|sailors|divers|analysts?|crews?|gunners|contingent|detachment|team|unit|aircraft|planes?|jets?|helicopters?|frigates?|destroyers?|ships?|warships?|submarines?|minehunters?|Poseidon|Wedgetail|P-8A?|E-7A?|HMS|HMNZS|HMAS|HMCS|(?:Australian|New Zealander|Briton|Canadian|German)s(?! (?:and|or)\b))"
_SPAN: Final = r"(?:(?:for|another|a further) (?:an?|another|\w+) (?:more )?(?:weeks?|months?|years?)|another year|(?:from|until|till|in|next|by|through|by the end of) (?:early |late |mid-|the end of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|year|month|20\d\d)|a month|\w+ (?:weeks|months) in)"
_PROMISE: Final = r"(?:pledges?|promises?|offers?|gifts?|donations?|contributions?|orders?|contracts?|(?<!to )deals?|plans?|purchase|sale|loan|deliver\w+|shipments?|transfer|package|aid|mission|deployment)"


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a promise has come, by the words for it and what must stand beside them."""

    status: Status
    words: re.Pattern[str]
    beside: re.Pattern[str]


def _stage(status: Status, words: str, beside: str) -> Stage:
    return Stage(status, re.compile(rf"\b(?:{words})\b"), re.compile(rf"\b{beside}\b"))


STAGES: Final = (  # what takes a promise back is told with its own words: it comes first
    _stage(
        Status.DENIED,
        r"den(?:ied|ies|ying)|dismiss(?:ed|es)|reject(?:ed|s)|untrue|baseless|nothing in|no truth|knock(?:ed|s) down|rubbish(?:ed|es)",
        r"(?:reports?|story|stories|claims?|suggestions?|rumou?rs?|that (?:it|he|she|they|[A-Z]\w+) (?:had|would|will))",
    ),
    _stage(Status.EXPIRED, r"laps(?:ed|es)|expir(?:ed|es)|r[au]ns? out|timed out", _PROMISE.replace("orders?", "options?|orders?")),
    _stage(
        Status.WITHDRAWN,
        r"second thoughts|thought better|pulled|scrapp(?:ed|s)|cancel\w+|shelv(?:ed|es)|withdr[ae]wn?|withdraws|revoked|rescinded|ax(?:ed|es)|ditch(?:ed|es)|is off|are off|called off|off the table|back(?:ed|s) out|walk(?:ed|s) away|tak(?:en|es) back|took back|will keep|reneg(?:ed|es)",
        rf"(?:{_PROMISE}|promised|pledged|offered)",
    ),
    _stage(
        Status.DELAYED,
        r"delay(?:ed|s)|slipp?(?:ed|s)(?! (?:out|in|away|through|past)\b)|behind schedule|pushed (?:back )?to|pushed back|put (?:back|off)|held up|on hold|overdue|(?:weeks?|months?|years?) late|later than|(?:has|have|will have|must) (?:to )?wait|stuck|stalled|postponed|put on ice",
        _GIFT,
    ),
    _stage(
        Status.CONDITIONAL,
        r"hang(?:s|ing)? on|hing(?:es|ing) on|depend(?:s|ing) on|tied to|only (?:once|if|when|after)|provided (?:that|the|its?)|subject to|conditional on|contingent on|as long as|on condition",
        rf"(?:{_PROMISE}|{_GIFT}|[mb]illion)",
    ),
    _stage(
        Status.UNCONFIRMED,
        r"people (?:familiar|close|with knowledge|briefed)|officials? (?:familiar|with knowledge|briefed)|(?<!second )(?<!new )(?<!another )(?<!other )sources?(?! of\b)|has learned|reportedly|is said to|are said to",
        rf"(?:{_GIFT}|{PACT})",
    ),
    _stage(
        Status.PARTLY_DELIVERED,
        r"(?:half|most|part|some|two-thirds|a third|a quarter|\d+|[A-Za-z]+) of (?:the|its|their) (?:\w+ )?(?:\d+|hundred|fifty|forty|sixty|thirty|twenty|twelve|ten|it|they)|part of (?:a|the) (?:promised|pledged|planned|total)|first (?:batch|tranche|lot|shipment|two|three|four|five|six|ten|dozen)|(?:second|third|next) (?:batch|tranche|lot|shipment)|so far",
        r"(?:arriv(?:ed|es)|land(?:ed|s)|reach(?:ed|es)|hand(?:ed|over|s)|unloaded|rolled|docked|paid|received|has half|now has|now in|delivered|shipped|sailed|left)",
    ),
    _stage(
        Status.DELIVERED,
        r"(?<!be )handed over|turned over|took over|taken over|took delivery|(?<!be )unloaded|rolled off|received|(?:are|is) now (?:in|with|at)|(?<!be )delivered",
        _GIFT,
    ),
    _stage(
        Status.DELIVERED,
        r"arrived|landed|reached(?! (?:[A-Z]\w+day|on|in|at|between|by|with|after|during|under|last|earlier|this)\b)",
        r"(?:shipments?|consignments?|batch|gift|aid|generators|ambulances|trucks|lorries|tanks|howitzers|vehicles|shells|missiles|drones|excavators|interceptors|launchers|radars?|supplies|equipment|kits|transformers)",
    ),
    _stage(
        Status.SIGNED,
        r"(?<!not been )(?<!yet been )(?<!never been )(?<!yet to be )[Ss]igned|[Ii]nked|[Ss]ealed|[Ii]nitiall?ed|stroke of (?:the|a) pen|put pen to|put to paper|signatures?|ha(?:s|ve) a contract|into a (?:letter of intent|contract|memorandum|treaty)",
        rf"(?:{PACT}|accord|order)",
    ),
    _stage(
        Status.SIGNED,
        r"went to|goes to|lands|landed|won|wins|picked|chose|chosen|ordered|orders",
        r"(?:order|contract)",
    ),
    _stage(
        Status.OFFERED,
        r"stands? ready|ready to|for the asking|free of charge|laid before|put to(?! (?:paper|sea|use|work|the vote)\b)|open to|on offer|offer(?:s|ed)?|can have|willing to|at \w+'s disposal",
        _GIFT,
    ),
    _stage(
        Status.AGREED,
        r"agreed|decided|settled on|resolved|shook hands on|came to terms",
        r"(?:joint(?:ly)?|both|together|their|hub|desk|cell|range|centre|center|working group|panel|dialogue|exchange|hotline)",
    ),
    _stage(
        Status.PLEDGED,
        r"join(?:s|ed)?|takes? up|sit|sits|serve|serves|spend|spends|stay|stays|remain|remains|be (?:in|at|with|based|posted|stationed)|go(?:es)?|off to|head(?:s|ing)?|sending|sends?|bas(?:e|ing)|gets?|deploy(?:s|ing)?|train(?:s|ing)?|posting|lend(?:s|ing)?|bound for|on their way",
        rf"(?:{_ASSET}\b[^.;]*\b{_SPAN}|{_SPAN}[^.;]*\b{_ASSET})",
    ),
    _stage(
        Status.ALLOCATED,
        r"[Cc]abinet|[Pp]arliament|[Bb]udget|[Aa]ppropriations?|[Oo]utlays?|[Ll]awmakers|Diet|Treasury|Congress|Senate|[Aa]ssembly",
        r"(?:million|billion|trillion)",
    ),
    _stage(
        Status.PLEDGED,
        r"said yes|ga?ive[ns]? (?:its|his|her) word|undert(?:ook|aking|akes)|promised|pledged|assured|vowed|bound for|on their way|courtesy of",
        _GIFT,
    ),
    _stage(
        Status.PLEDGED,
        r"contribut\w+|cheque|loans?|grants?|donat\w+|gifts?|financ(?:es|ed|ing)|fund(?:s|ing)|pays?|paying",
        r"(?:million|billion|trillion)",
    ),
)  # fmt: skip
_NO_PROMISE: Final = re.compile(  # wishes, opinions, history, play, drill and talk
    r"\b(?:since (?:19|20)\d\d|all (?:donors|allies)|next (?:round|session|meeting)|estimate[sd]?|competing|could|might|should|ought|would (?:like|have)|wants?|wanted|ask(?:s|ed)? for|urg(?:ed|es|ing)|call(?:ed|s)? (?:on|for|upon)|appeal\w*|request\w*|seeks?|sought|hop(?:e|es|ed|ing)|last (?:year|spring|summer|autumn|winter)|years? ago|previous\w*|attack\w*|killed|fired|shares|revenues?|profits?|fined?|prize|19\d\d|200\d|201\d|anniversary|exercises?|drills?|looking (?:at|into)|(?:nothing|not) (?:has |had |yet )?(?:been )?decided|no decision|undecided|weigh\w*|consider\w*|mull\w*|discuss\w*|negotiat\w*|talks (?:on|with|about|between)|met (?!the )|analysts?|columnist|writes|argues?"
    r"|exchang(?:ed|ing) views|(?:will|would|is|are) look(?:ing)? (?:at|into|for)|would (?:take up|head|top|dominate|figure|feature|touch on)|(?:on|of|head|top) (?:the|their|his|her) (?:agenda|list of (?:topics|subjects))|(?:ministers|leaders|presidents|premiers|chiefs|officials|envoys|they) (?:will|would|are to) meet"
    r"|tournament|coach|film|museum|paintings?|players?|match|club|reaffirm\w*|reiterat\w*|restat\w*|refugees|sanctions list|tariffs?|tax(?:es)?|economy|inflation|poll|voters|percent|captured|shot down|speech|visited|visits|toured|tours|condolence\w*|crash\w*|collid\w+|students?|scholars|athletes|tourists?|festival|intercept(?:ed|s)|shadow(?:ed|s)|no (?:[\w-]+ ){0,4}(?:contract|agreement|deal|letter|memorandum|pact)|transit\w*|port call|docked|bids? to|neither|nobody|never)\b|%",
    re.IGNORECASE,
)


def briefly(line: Line, article: Article, focus: Focus, told: Sequence[Draft]) -> list[Draft]:
    """Read the promise a sentence of a brief tells of that no rule has read, if it tells of one.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        told: What was read before; a brief tells one thing.
    """
    if line.rank != "body" or line.file or len(line.text) < SHORT:
        return []
    brief = sum(other.rank == "body" for other in article.lines) <= BRIEF
    if brief and any(d.kind == "commitment" and d.line.rank == "body" for d in told):
        return []
    if not brief and model("commitments").weigh(line, article) < LIKELY:
        return []
    if line.text.endswith("?") or _NO_PROMISE.search(line.text) or HISTORY.search(line.text):
        return []
    stage = next((s for s in STAGES if _tells(s, line.text)), None)
    sides = _sides(line, article, focus, there=stage is not None and stage.status in _MOVED)
    if stage is not None and stage.status is Status.DELAYED and _TALKS.search(line.text):
        return []
    if stage is None or not 1 < len(sides) <= MANY or long_ago(line, article):
        return []
    found = _told(stage, sides, line, article, focus)
    if not brief and any(d.status in _EXITS or _goes_on(d, line, focus) for d in found):
        return []
    for draft in found:
        focus.givers, focus.receivers, focus.promised = draft.givers, draft.receivers, line.index
    return found


_EXITS: Final = frozenset(  # in a longer text they are told of what it told before
    {Status.DENIED, Status.WITHDRAWN, Status.EXPIRED, Status.DELAYED, Status.CONDITIONAL}
)


def _goes_on(draft: Draft, line: Line, focus: Focus) -> bool:
    """Tell what says more of the promise told last: between the same two, with no sum of its own."""
    near = 0 <= line.index - focus.promised <= REACH
    both = {s for p in (*focus.givers, *focus.receivers) for s in p.sides}
    return near and set(draft.sides) <= both


def _tells(stage: Stage, words: str) -> bool:
    """Tell whether a stage is told, and of a thing that can be given."""
    if not (stage.words.search(words) and stage.beside.search(words)):
        return False
    return stage.status not in _OF_A_THING or _THING.search(words) is not None


_TALKS: Final = re.compile(
    r"\b(?:[Mm]eetings?|[Tt]alks|[Vv]isits?|[Tt]rips?|[Ss]ummits?|[Cc]alls?)\b"
)
_FROM: Final = re.compile(r"\b(?:from|left|leaving|out of) ([A-Z][\w'-]+)")
_MOVED: Final = frozenset({Status.PLEDGED, Status.DELIVERED, Status.PARTLY_DELIVERED})
_OF_A_THING: Final = frozenset({Status.DENIED, Status.WITHDRAWN, Status.EXPIRED})
_THING: Final = re.compile(rf"\b(?:{_GIFT}|{PACT})\b|[$€£¥₩]|\b(?:million|billion)\b")


def _sides(line: Line, article: Article, focus: Focus, *, there: bool) -> list[Party]:
    """List each side a sentence names once; with a hostile one there is nothing to tell.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        there: Where somebody is sent counts as well.
    """
    channel = channel_of(article, line.start, line.end)
    owners = owners_of(channel, article) if channel else ()
    towns = (*sited(line.text), *(side_of_place(m[1]) for m in _FROM.finditer(line.text)))
    spots = tuple(Party((side,)) for side in towns if side) if there else ()
    everyone = (*parties_in(line, article, focus, there=there), *owners, *spots)
    named = [p for p in everyone if p.sides and not _stands(_WORKS, p, line, article.plain)]
    if any(set(p.sides) & FOES for p in named):
        return []
    distinct: dict[tuple[str, ...], Party] = {}
    for party in named:
        distinct.setdefault(party.sides, party)
    return list(distinct.values())


def _told(
    stage: Stage, sides: list[Party], line: Line, article: Article, focus: Focus
) -> list[Draft]:
    found = stage.words.search(article.plain, line.start, line.end)
    if found is None:
        return []
    a, b = found.span()
    givers, receivers = _ends(stage, sides, line, article.plain)
    draft = Draft("commitment", RULE, line, a, b, stage.status, (*givers, *receivers))
    draft.givers, draft.receivers = givers, receivers
    channel = channel_of(article, line.start, line.end)
    draft.channel = channel.id if channel else None
    sums = _sums(line, article)
    fill_terms(
        draft, [f for f in sums if not f.conversion], sums, (line.start, b, line.end), article
    )
    thing = stage.beside.search(article.plain, line.start, line.end)
    draft.object = object_of(article.plain, thing.start() if thing else a, line.end)
    date_act(draft, a, b, article, focus)
    draft.amount = settle_dollar(draft, article)
    if draft.background or unbound(draft, line.end, article) or third_hand(draft, article):
        return []
    return [draft]


_GETS: Final = re.compile(
    r"'?s? (?:[\w-]+ ){0,2}?(?:gets?|can have|has received|received|took over|took delivery|will (?:have to )?(?:get|wait|receive)|now has|is to get)\b"
)
_TO: Final = re.compile(r"\b(?:to|for|giv(?:e|es|ing)|send|help|reach(?:ed|es)) (?:the )?$")
_THANKED: Final = re.compile(r"\b(?:thank(?:ed|s|ing)?|grateful to)(?: the)? $")
_IN: Final = re.compile(r"\b(?:in|at|off|before) (?:the )?$")
_WORKS: Final = re.compile(r"\b(?:bought|built|made) in (?:the )?$")


def _ends(
    stage: Stage, sides: list[Party], line: Line, plain: str
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Part those who give from those who get; both are bound by what both have signed."""
    if stage.status in {Status.SIGNED, Status.AGREED}:
        return tuple(sides[:2]), tuple(sides[2:3])
    gets = [p for p in sides if "ua" in p.sides] or [
        p for p in sides if _GETS.match(plain, p.end) or _stands(_TO, p, line, plain)
    ]
    gets = gets or [p for p in sides if _stands(_IN, p, line, plain)]
    gets = gets or [p for p in sides if "nato" in p.sides] or sides[1:2]
    gives = [p for p in sides if _stands(_THANKED, p, line, plain)]
    gives = gives or [p for p in sides if p not in gets] or sides[:1]
    return tuple(gives[:1]), tuple(p for p in (*gets, *gives[1:]) if p not in gives[:1])


def _stands(words: re.Pattern[str], party: Party, line: Line, plain: str) -> bool:
    return words.search(plain, max(line.start, party.start - 12), party.start) is not None


def _sums(line: Line, article: Article) -> tuple[Found, ...]:
    plain, (start, end) = article.plain, (line.start, line.end)
    found = given(plain, amounts(plain, start, end, language="en", source_country=article.home))
    return found or counted(plain, start, end)
