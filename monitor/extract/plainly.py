"""A gift told in words no rule knows: who gives, how much, and Ukraine or the alliance it is for.

Papers vary the verb ("is good for", "finds", "A$2 million is heading for"), seldom the three
things a gift has. Where a sentence names all three, and no word of it makes the gift a wish, a
price, a sum over years or a story, it is one; how far it has come is told by single words (C6).
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.chains import chains
from monitor.extract.draft import Draft
from monitor.extract.money import amounts
from monitor.extract.parties import PREPOSITION, Party, resolve_all
from monitor.extract.schemes import channel_of, owners_of, settle_dollar
from monitor.extract.status import HISTORY
from monitor.extract.terms import date_act, fill_terms, object_of
from monitor.extract.unbound import third_hand, unbound
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.actors import Actor
    from monitor.extract.money_found import Found
    from monitor.extract.parties import Focus
    from monitor.extract.reading import Article, Line

RULE: Final = "commit.plainly"
_NO_GIVERS: Final = frozenset(
    {"ua", "nato", "eu", "un", "ru", "kp", "by", "cn", "ir", "g7", "g20", "imf", "worldbank"}
)
_NO_GIFT: Final = re.compile(  # a wish, a price, a sum over years, a fight, a game, a re-mention
    r"\b(?:since (?:19|20)\d\d|since the (?:invasion|war|start)|so far|to date|in total|altogether|all (?:donors|allies|told)|in all|combined|totals?|add(?:s|ed|ing)? (?:it|them|that|this|these|those) up|adds? up|together|estimate[sd]?|competing|could|might|(?-i:may)|should|ought|would (?:like|have)|wants?|wanted|ask(?:s|ed|ing)?|urg(?:ed|es|ing)|call(?:ed|s|ing)? (?:on|for|upon)|appeal\w*|needs?|needed|request\w*|seeks?|sought|hop(?:e|es|ed|ing)"
    r"|last (?:year|spring|summer|autumn|winter|month)|(?:years?|months) ago|previous\w*|earlier|costs?|damages?|fired|attack\w*|killed|strikes?|shares?|revenues?|profits?|debts?|fined?|prize|salary|stands? at|stood at|spent|ranking|ranks?|ranked|worth|gift of|1\d\d\d|200\d|201\d|anniversary|exercises?|drills?|weigh\w*|consider\w*|mull\w*|discuss\w*|propos\w*|negotiat\w*|analysts?|columnist|writes|argues?|if|whether|unless|yet to"
    r"|tournament|coach|film|museum|paintings?|players?|match|club|claims?|rumou?rs?|scenario|reaffirm\w*|reiterat\w*|restat\w*|repeat\w*|refugees|sanctions|imports?|exports?|tax(?:es)?|economy|inflation|poll|voters|percent|were trained|have trained|had|captured|shot down|speech|what|how|why|who|neither|nobody|nor|not|no|never|n't|without|instead|rather|from|than)\b|%",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"(?:It|This|That|These|Those|They|The (?:\w+ ){0,3}?(?:package|money|sum|deal|contract|contribution|pledge|gift|aid|donation|loan|grant|vehicles|tanks|systems|funds|offer|announcement|decision)|Of)\b"
)
_STANDS: Final = (  # news of an old promise before its first telling
    (Status.DENIED, re.compile(r"\b(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s)|untrue|false|wrong|baseless|unfounded|nonsense|invented|fabricated|rebuff(?:ed|s)|knock(?:ed|s) down)\b", re.IGNORECASE)),
    (Status.EXPIRED, re.compile(r"\b(?:laps(?:ed|es)|expir(?:ed|es)|r[au]n out|timed out)\b")),
    (Status.WITHDRAWN, re.compile(r"\b(?:withdr[ae]w\w*|scrapp?(?:ed|s|ing)|cancel\w*|shelv(?:ed|es|ing)|dropp?(?:ed|s)|revok\w+|rescind\w*|ax(?:ed|es)|binn?(?:ed|s)|ditch(?:ed|es)|on ice|off the table|back(?:ed|s|ing) (?:out|away|off)|walk(?:ed|s|ing) away|pull(?:ed|s|ing)? (?:out|back|the plug)|tak(?:en|es|ing) back|took back|U-turn|revers(?:ed|es|ing)|renege[ds]?|thought better)\b")),
    (Status.DELAYED, re.compile(r"\b(?:delay\w*|slipp?\w*|behind schedule|pushed (?:back|to)|put (?:back|off)|held up|holding up|on hold|overdue|late|later than|wait(?:s|ing)?|stuck|stalled|snag\w*|backlog|postpon\w+|froz?en?|freezes?|suspend(?:ed|s)|paus(?:ed|es))\b")),
    (Status.CONDITIONAL, re.compile(r"\b(?:hing(?:es|ed|ing)|depend(?:s|ed|ing|ent)|tied to|provided (?:that|the|its?)|subject to|pending|as long as|in exchange for|conditional|contingent|on condition|once)\b")),
    (Status.UNCONFIRMED, re.compile(r"\b(?:reportedly|understood to|believed to|thought to|said to|expected to|likely|tipped to|poised to|about to|on the verge|sources?|insiders?|people (?:familiar|close|with knowledge)|leaked?|has learned|unnamed|anonymous(?:ly)?)\b")),
    (Status.PARTLY_DELIVERED, re.compile(r"\b(?:first|second|third|another|half|part|most|some|batch|tranche|\w+ of the \w+)\b[^.;]{0,80}?\b(?:arriv(?:ed|es)|landed|reached|handed (?:over|to)|unloaded|docked|rolled|paid|disbursed|received|are (?:now )?(?:in|with))\b")),
    (Status.DELIVERED, re.compile(r"\b(?:arriv(?:ed|es)|landed|reached|handed (?:over|to)|unloaded|took delivery|takes delivery|received|are (?:now )?(?:in|with)|is (?:now )?(?:in|with)|docked|rolled|in place)\b")),
    (Status.SIGNED, re.compile(r"\b(?:sign(?:ed|s|ing)|inked|inks|contracts?|initiall?(?:ed|s)|[Ee]xchange of notes|signatures?|memorandum)\b")),
    (Status.ALLOCATED, re.compile(r"\b(?:[Cc]abinet|[Pp]arliament|[Aa]ssembly|[Bb]udget|[Vv]ot(?:ed|es?)|approv\w+|appropriat\w+|estimates|lawmakers|earmark\w*|signs? off|signed off|green light)\b")),
    (Status.OFFERED, re.compile(r"\b(?:offer(?:s|ed|ing)?|ready|willing|prepared to|open to|on offer|available|proposals?|tabled|float(?:ed|s)|dangl\w+|bid)\b")),
)  # fmt: skip
SHORT: Final = 30  # characters; no gift is told in fewer


def plainly(line: Line, article: Article, focus: Focus, told: Sequence[Draft]) -> list[Draft]:
    """Read the gift a sentence tells of that no rule has read, if it tells of one.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        told: What was read before; a sentence that goes on with it tells no gift of its own.
    """
    if line.rank != "body" or line.file or line.quotes or len(line.text) < SHORT:
        return []
    if line.text.endswith("?") or _NO_GIFT.search(line.text) or HISTORY.search(line.text):
        return []
    found = _sums(line, article)
    channel = channel_of(article, line.start, line.end)
    owners = owners_of(channel, article) if channel else ()
    parties = [p for p in parties_in(line, article, focus) if p.sides]
    receivers = _distinct([p for p in (*parties, *owners) if set(p.sides) & {"ua", "nato"}])
    givers = next(
        (
            _alike(p, parties)
            for p in parties
            if p not in receivers and not set(p.sides) & _NO_GIVERS
        ),
        (),
    )
    if long_ago(line, article):
        return []
    if not found or not receivers or not givers or _goes_on(line, givers, told):
        return []
    a, b = found[0].start, found[0].end
    draft = Draft("commitment", RULE, line, a, b, _stands(line), (*givers, *receivers))
    draft.givers, draft.receivers = givers, receivers
    draft.channel = channel.id if channel else None
    money = [f for f in found if not f.conversion]
    fill_terms(draft, money, tuple(found), (line.start, b, line.end), article)
    draft.object = object_of(article.plain, a, line.end)
    date_act(draft, a, b, article, focus)
    draft.amount = settle_dollar(draft, article)
    if draft.background or unbound(draft, line.end, article) or third_hand(draft, article):
        return []
    focus.givers, focus.receivers, focus.promised = givers, receivers, line.index
    return [draft]


def long_ago(line: Line, article: Article) -> bool:
    """Tell a sentence that dates what it tells to a month gone by: "In February it paid"."""
    return any(
        when.past is not None
        and not when.deadline
        and (article.today - (when.past_end or when.past)).days > AGED
        and (when.future is None or _IN_MONTH.search(article.plain, line.start, when.start))
        for when in article.dates(line)
    )


AGED: Final = 14  # days
_IN_MONTH: Final = re.compile(r"^\W*(?:Back )?[Ii]n (?:early |late |mid-)?$")


def _sums(line: Line, article: Article) -> list[Found]:
    """Find the money a sentence names."""
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    return [f for f in found if f.amount.unit is None]


def parties_in(line: Line, article: Article, focus: Focus, *, there: bool = False) -> list[Party]:
    """Resolve those a sentence names, subjects first; where things happen only when asked for."""
    plain = article.plain
    found: list[Party] = []
    for chain in chains([a for a in line.actors if a.kind != "spokes"], plain):
        if there or chain[0].sides[:1] == ("ua",) or not _is_spot(chain, line, plain):
            found += resolve_all(chain, line, plain, focus)
    return sorted(found, key=lambda p: bool(PREPOSITION.search(_before(p, line, plain))))


def _is_spot(chain: Sequence[Actor], line: Line, plain: str) -> bool:
    """Tell "in Poland" from "in Poland's budget" and "lawmakers in Warsaw"."""
    before = plain[max(line.start, chain[0].start - 40) : chain[0].start]
    owns = "'s" in chain[-1].text or plain.startswith("'", chain[-1].end)
    return _SPOT.search(before) is not None and not owns and not _SEATED.search(before)


_SEATED: Final = re.compile(
    r"\b(?:[Ll]awmakers|[Mm]inistry|[Oo]fficials|[Gg]overnment|[Pp]arliament|[Cc]abinet|[Mm]inisters?|command|headquarters) in $"
)
FOES: Final = frozenset({"ru", "kp", "by", "ir", "cn"})
_SPOT: Final = re.compile(r"\b(?:in|at|near|through|via|outside) (?:the )?$")


def _before(party: Party, line: Line, plain: str) -> str:
    return plain[max(line.start, party.start - 25) : max(line.start, party.start)]


def _alike(first: Party, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Give the first giver, with his side's name alone."""
    return tuple(p for p in parties if p.sides == first.sides)[:1]


def _distinct(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple({p.sides: p for p in reversed(parties)}.values())


def _stands(line: Line) -> Status:
    return next((s for s, pattern in _STANDS if pattern.search(line.text)), Status.PLEDGED)


def _goes_on(line: Line, givers: Sequence[Party], told: Sequence[Draft]) -> bool:
    """Tell a sentence that says more of a promise told before."""
    mine = {s for p in givers for s in p.sides}
    same = any(d.kind == "commitment" and mine & set(d.sides) for d in told)
    return same and _AGAIN.match(line.text) is not None
