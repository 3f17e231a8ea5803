"""References back: "the deal includes training", "the money is for sensors" (N3).

Whoever writes "the contribution" supposes that it is known. What is told of it so, without a sum or
a channel that conflicts, belongs to the one known promise it can mean; where two can be meant, or
none is known, it is judged like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.ledger.commitments import parties_fit
from monitor.ledger.keys import MADE
from monitor.ledger.objects import agree, kinds, nominal, thing
from monitor.ledger.standing import instant, tellings
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.names import Directory
    from monitor.types import Event, Mention, Reported

_PROMISE = (
    r"(?:money|sum|contribution|donation|package|deal|contract|order|grant|loan|gift|pledge|offer"
    r"|purchase|sale|agreement|accord|pact|funds|funding|aid|support|commitment|arrangement)"
)
_SPOKEN = r"(?:said|says|added|told \w+|explained|noted|confirmed|stressed|according to [\w' ]+,)"
_KNOWN = re.compile(
    rf"(?:^|\b{_SPOKEN}(?: that)? )(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)"
    rf"(?: (?!and\b|of\b|for\b|with\b)[\w$€£¥₩.,%'-]+){{0,4}}? {_PROMISE}\b(?!-)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RECALLED = re.compile(  # "the engines that Seoul promised last week have arrived"
    r"\b(?:promised|pledged|announced|offered|donated|committed|ordered)\b"
    r"(?: (?:by|to|for) (?:[\w'-]+ ){0,3}?[\w'-]+)??"
    r" (?:(?:earlier )?(?:last|this) week|yesterday|a week ago|\w+ days ago"
    rf"|(?:on |last ){{0,2}}{_DAY})\b"
)
_DONE = frozenset({Status.PARTLY_DELIVERED, Status.DELIVERED, Status.DELAYED, Status.WITHDRAWN})
_SAID = frozenset({Status.PLEDGED, Status.AGREED, Status.SIGNED, Status.OFFERED})


def definite(mention: Mention) -> bool:
    """Tell whether all sentences of a mention speak of a promise as one that is known."""
    said = mention.kind == "commitment" and mention.status in _SAID and bool(mention.evidence)
    texts = [e.text for e in mention.evidence]
    if mention.relation == "reaffirmed":
        return said
    return said and mention.relation != "further" and all(map(_KNOWN.search, texts))


def recalled(mention: Mention) -> bool:
    """Tell whether a mention says what has become of a promise it dates to these days."""
    done = mention.kind == "commitment" and mention.status in _DONE and not mention.background
    return done and any(_RECALLED.search(e.text) for e in mention.evidence)


def referred(report: Reported, candidates: Sequence[Event], directory: Directory) -> Event | None:
    """Find the one known promise that a mention speaks of by a definite article or its day."""
    mention = report.mention
    if not definite(mention) and not recalled(mention):
        return None
    near = [
        event
        for event in candidates
        if event.state.kind == mention.kind
        and abs(instant(report) - event.created) <= MADE
        and not all(r.mention.background for r in event.reports)
        and parties_fit(mention, event.state, directory)
        and not _conflicts(mention, event)
    ]
    return near[0] if len(near) == 1 else None


def _conflicts(mention: Mention, event: Event) -> bool:
    told = tellings(event)
    channels = {nominal(m.channel) for m in told if m.channel}
    if mention.channel and channels and nominal(mention.channel) not in channels:
        return True
    if recalled(mention):  # of money promised, things are delivered: no kind may stand against it
        ours, theirs = (
            kinds(thing(mention)),
            frozenset[str]().union(*(kinds(thing(m)) for m in told)),
        )
        return bool(ours and theirs) and not ours & theirs
    sums = [agree(mention, m) for m in told]
    return mention.amount is not None and not any(sums)
