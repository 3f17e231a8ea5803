"""Who "I" is in a release an office-holder tells in the first person."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.extract.chains import chains
from monitor.extract.parties import PREPOSITION, Party
from monitor.extract.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.reading import Article

_I = re.compile(r"\bI(?:'ll|'m|'ve| will| have| am| met| spoke| had| was| also| then| look)\b")
_OFFICE = re.compile(
    r"\bas (?:the |your |Australia's )?(?P<office>(?:Prime|Foreign|Defen[cs]e|Deputy Prime|Trade)"
    r" (?:Minister|Secretary)|Minister (?:for|of) [A-Z]\w+|President|Ambassador|High Commissioner)"
)
_PEER = re.compile(
    r"\bmy (?:[A-Z]\w+ ){0,2}(?:counterpart|opposite number|colleague|fellow ministers)"
)


def author_of(article: Article) -> Party | None:
    """Give the office-holder who speaks as "I" outside quotations, of the state that acts."""
    said = [
        line
        for line in article.lines
        if line.rank == "body"
        and any(not line.quoted(line.start + m.start()) for m in _I.finditer(line.text))
    ]
    if len(said) < 2:
        return None
    office = _OFFICE.search(article.plain)
    if not (office or _PEER.search(article.plain)):
        return None
    side = article.home or _acting(article)
    role = office.group("office") if office else "Minister"
    return Party((side,), "", role) if side else None


def _acting(article: Article) -> str:
    """Give the one state most often told of as doing or owning, not as a place to go."""
    plain = article.plain
    seen = Counter(
        actor.sides[0]
        for line in article.lines
        for chain in chains(line.actors, plain)
        if not PREPOSITION.search(plain[max(line.start, chain[0].start - 25) : chain[0].start])
        for actor in chain
        if actor.kind == "state" and actor.sides and not (actor.capital or actor.adjective)
        if actor.sides[0] not in BODIES
    )
    best = seen.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""
