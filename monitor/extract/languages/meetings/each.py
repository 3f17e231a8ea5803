"""One who met several in turn: a meeting with each of them (M3)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party
    from monitor.types import Mention

IN_TURN: Final = re.compile(
    r"nacheinander|der Reihe nach|jeweils einzeln|tour à tour|successivement"
    r"|l['’]un après l['’]autre|"
    r"相次いで|それぞれ|個別に|順次|の順[にで]|立て続けに|分别|先后|相继|逐一|잇단|잇따라|각각|연쇄|차례로|잇달아|개별적으로"
)


def each(article: Article, mention: Mention, line: Line) -> Iterator[Mention]:
    """Part a meeting with several sides told as met one after the other.

    Args:
        article: The text.
        mention: As read.
        line: Its sentence.
    """
    listed = tuple(_by_days(article, mention, line))
    if listed:
        yield from listed
        return
    if line.title and IN_TURN.search(line.text):
        return  # the body tells with whom
    if article.lexicon.verb_final and not line.title and _BY_PLACES.search(line.text):
        yield from _by_places(article, mention, line)
        return
    named = [p.side for p in line.parties if p.strong]
    led = [side for side in mention.sides if side not in named]  # of whom the text speaks
    host = next((side for side in (*led, *named) if side in mention.sides), None)
    if len(mention.sides) < 3 or host is None or not IN_TURN.search(line.text):
        yield mention
        return
    sided = {p.person: p.side for p in line.parties if p.person}
    for side in mention.sides:
        if side != host:
            both = {host, side}
            yield replace(
                mention,
                sides=tuple(sorted(both)),
                persons=tuple(p for p in mention.persons if sided.get(p, host) in both),
                offices=tuple(o for o in mention.offices if o[1] in both),
                format="bilateral",
            )


def _by_days(article: Article, mention: Mention, line: Line) -> Iterator[Mention]:
    """Part "on the 17th A, on the 18th B" where one verb behind them tells of all meetings."""
    if not article.lexicon.verb_final or line.title:
        return
    days = [w for w in line.whens if w.precision == "day" and not (w.attribution or w.dateline)]
    edges = [*(w.start for w in days), line.end]
    met = [_one_met(line.parties, span) for span in pairwise(edges)]
    if len(days) < 2 or any(party is None for party in met):
        return
    guests = [party for party in met if party is not None]
    between = article.text[days[0].end : days[-1].start]
    host = _host(article, line, guests, days[0].start)
    if host is None or len({p.side for p in guests} | {host.side}) != len(guests) + 1:
        return
    if not all(_LISTED.search(article.text, 0, w.start) for w in days[1:]) or _TOLD.search(between):
        return
    for when, guest in zip(days, guests, strict=True):
        yield _with_one(mention, when, host, guest)


def _by_places(article: Article, mention: Mention, line: Line) -> Iterator[Mention]:
    """Give of "in Rome he spoke with A, in Paris with B" what has a day of its own."""
    cuts = [line.start + m.start() for m in _BY_PLACES.finditer(line.text)]
    edges = [line.start, *cuts, line.end]
    met = [_one_met([p for p in line.parties if p.counterpart], span) for span in pairwise(edges)]
    guests = [party for party in met if party is not None]
    host = _host(article, line, guests, line.start)
    if host is None or len(guests) != len(met) or any(p.side == host.side for p in guests):
        yield mention
        return
    for (start, end), guest in zip(pairwise(edges), guests, strict=True):
        day = next((w for w in line.whens if start <= w.start < end and w.precision == "day"), None)
        if day is not None:
            yield _with_one(mention, day, host, guest)


def _one_met(parties: Sequence[Party], span: tuple[int, int]) -> Party | None:
    """Give the one person named in a stretch of a sentence."""
    people = [p for p in parties if p.person and span[0] <= p.start < span[1]]
    return people[0] if len({p.side for p in people}) == 1 else None


def _host(article: Article, line: Line, guests: Sequence[Party], first: int) -> Party | None:
    own = [p for p in line.parties if p.end <= first and p.strong and not p.about and not p.firm]
    taken = {p.side for p in guests}
    if own:
        return own[-1]
    for earlier in article.before(line)[:4]:
        told = (p for p in earlier.parties if p.strong and p.subject and p.side not in taken)
        subject = next(told, None)
        if subject is not None:
            return subject
    return None


def _with_one(mention: Mention, when: When, host: Party, guest: Party) -> Mention:
    ahead = mention.status.value in {"planned", "unconfirmed"}
    day, day_end = when.reading(future=ahead)
    people = tuple(p.person for p in (host, guest) if p.person)
    return replace(
        mention,
        sides=tuple(sorted({host.side, guest.side})),
        persons=people,
        offices=tuple((p.person, p.side, p.office) for p in (host, guest) if p.office),
        date=day,
        date_end=day_end,
        date_precision="day",
        format="bilateral",
    )


#: Before the next place where another was met: …を、パリでは….
_BY_PLACES: Final = re.compile(
    r"、(?=[ァ-ヶー一-龥]{2,10}では[^、。]{2,24}と)|,\s(?=[가-힣]{2,8}에서는\s[^,.]{2,24}[와과]\s)"
)
#: Up to a day that opens the next item of the list.
_LISTED: Final = re.compile(r"(?:、|,\s|，|と)(?:翌|오는\s|다음\s?날인\s)?$")
_TOLD: Final = re.compile(
    r"(?:会談|面会|協議|会い|懇談|表敬)(?:し|を行い|に臨み|、)|(?:회담|면담|회동|만나|예방|접견)\S{0,3}(?:고|한\s)|만나"
)
