"""References back: "the deal includes training", "the money is for sensors" (N3).

Whoever writes "the contribution" supposes that it is known. What is told of it so, without a sum or
a channel that conflicts, belongs to the one known promise it can mean; where two can be meant, or
none is known, it is judged like any other.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.commitments import parties_fit
from monitor.ledger.keys import MADE
from monitor.ledger.objects import agree, far_apart, kinds, nominal, thing
from monitor.ledger.rates import converted
from monitor.ledger.standing import instant, tellings
from monitor.types import Status, Trust

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.names import Directory
    from monitor.types import Amount, Event, Mention, Reported

PROMISE = (
    r"(?:money|sum|contribution|donation|package|deal|contract|order|grant|loan|gift|pledge|offer"
    r"|purchase|sale|agreement|accord|pact|funds|funding|aid|support|commitment|arrangement)"
)
_SPOKEN = r"(?:said|says|added|told \w+|explained|noted|confirmed|stressed|according to [\w' ]+,)"
_KNOWN = re.compile(
    rf"(?:^|\b{_SPOKEN}(?: that)? )(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)"
    rf"(?: (?!and\b|of\b|for\b|with\b)[\w$€£¥₩.,%'-]+){{0,4}}? {PROMISE}\b(?!-)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RECALLED = re.compile(  # "the engines that Seoul promised last week have arrived"
    r"\b(?:promised|pledged|announced|offered|donated|committed|ordered)\b"
    r"(?: (?:by|to|for) (?:[\w'-]+ ){0,3}?[\w'-]+)??"
    r" (?:(?:earlier )?(?:last|this) week|yesterday|a week ago|\w+ days ago"
    rf"|(?:on |last ){{0,2}}{_DAY})\b"
)
_DONE = frozenset({Status.PARTLY_DELIVERED, Status.DELIVERED, Status.DELAYED, Status.WITHDRAWN})
SAID = frozenset({Status.PLEDGED, Status.AGREED, Status.SIGNED, Status.OFFERED})


_SIZED = re.compile(  # "Japan's pledge to the fund is $54 million"
    r"^(?:[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?:['’]s?)|Its|Their) (?:[\w-]+ ){0,2}?"
    rf"{PROMISE}\b[^.;]{{0,140}}? (?:is|was|will be|amount(?:s|ed)? to|comes to|totals|stands at)"
    r" (?:only |just |in fact |about |some )*(?=[A-Z]{0,3}[$€£¥₩\d])"
)
FRESH = re.compile(r"\b(?:second|third|further|additional|another|more|next|extra)\b")
STORY = timedelta(days=4)  # in which the size of a promise is disputed
TWICE = 2.0  # times; beyond it another promise is spoken of


def sized(mention: Mention) -> bool:
    """Tell whether a mention says how much a promise spoken of as known comes to."""
    said = mention.kind == "commitment" and mention.status in SAID and mention.relation is None
    texts = [e.text for e in mention.evidence]
    return said and any(map(_SIZED.search, texts)) and not any(map(FRESH.search, texts))


def definite(mention: Mention) -> bool:
    """Tell whether all sentences of a mention speak of a promise as one that is known."""
    said = mention.kind == "commitment" and mention.status in SAID and bool(mention.evidence)
    texts = [e.text for e in mention.evidence]
    if mention.relation == "reaffirmed":
        return said
    return said and mention.relation != "further" and all(map(_KNOWN.search, texts))


def recalled(mention: Mention) -> bool:
    """Tell whether a mention says what has become of a promise it dates to these days."""
    done = mention.kind == "commitment" and mention.status in _DONE and not mention.background
    return done and any(_RECALLED.search(e.text) for e in mention.evidence)


def its_word(mention: Mention) -> bool:
    """Tell what became of a promise that is spoken of as known and not said again: "its offer"."""
    return mention.amount is None and _ITS_WORD.match(mention.object or "") is not None


_ITS_WORD = re.compile(
    r"(?:its|their|his|her|our|the|this|that) (?:[\w-]+ ){0,2}?(?:commitment|pledge|offer|promise"
    r"|contribution|donation|gift|deal|contract|order|loan|plan|deployment|transfer)\b",
    re.IGNORECASE,
)


def referred(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the one known promise that a mention speaks of by a definite article or its day."""
    mention = report.mention
    if not (definite(mention) or recalled(mention) or sized(mention)):
        return None
    limit = STORY if sized(mention) else MADE
    near = [
        event
        for event in candidates
        if event.state.kind == mention.kind
        and abs(instant(report) - event.created) <= limit
        and not all(r.mention.background for r in event.reports)
        and parties_fit(mention, event.state, directory)
        and not _conflicts(mention, event)
    ]
    return near[0] if len(near) == 1 else None


def rounded_up(report: Reported, candidates: Sequence[Event]) -> Event | None:
    """Find the promise whose sum, to the cent, a list of what others wrote gives its giver (N3).

    Such a list retells many promises in a line each, and mixes up what goes through which fund.
    """
    mention, sum_ = report.mention, report.mention.amount
    if report.trust is not Trust.AGGREGATOR or mention.kind != "commitment" or not sum_:
        return None
    near = [
        event
        for event in candidates
        if event.state.giver == mention.giver
        and abs(instant(report) - event.created) <= MADE
        and any(m.amount and _one(m.amount, sum_) for m in tellings(event))
    ]
    return near[0] if len(near) == 1 and mention.giver else None


def _one(told: Amount, said: Amount) -> bool:
    """Tell one sum of money, in one currency, or one number of one thing."""
    measure = bool(said.currency or said.unit)
    mine, own = (said.value, said.currency, said.unit), (told.value, told.currency, told.unit)
    return measure and mine == own


def _conflicts(mention: Mention, event: Event) -> bool:
    told = tellings(event)
    channels = {nominal(m.channel) for m in told if m.channel}
    if mention.channel and channels and nominal(mention.channel) not in channels:
        return True
    known = frozenset[str]().union(*(kinds(thing(m)) for m in told))
    ours = kinds(thing(mention))
    another = bool(ours and known) and not ours & known
    if recalled(mention):  # of money promised, things are delivered: no kind may stand against it
        return another
    if sized(mention):
        one, other = mention.amount, event.state.amount
        return another or far_apart(one, other, TWICE) or converted(one, other) is False
    sums = [agree(mention, m) for m in told]
    return mention.amount is not None and not any(sums)
