"""English articles: read sentence by sentence, joined into one mention per event."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from monitor.extract.changes.commitments import turns_in
from monitor.extract.changes.errata import errata_in, settle_errata
from monitor.extract.changes.hearsay import settle_hearsay
from monitor.extract.changes.history import note_old, settle_history
from monitor.extract.changes.journeys_off import settle_journeys
from monitor.extract.changes.meetings import fates_in
from monitor.extract.changes.recollected import settle_recollected
from monitor.extract.changes.settling import settle_denials, settle_moves
from monitor.extract.changes.spent import spends
from monitor.extract.commitments.acts import note_act
from monitor.extract.commitments.asides import beside
from monitor.extract.commitments.briefly import briefly
from monitor.extract.commitments.clipped import clipped
from monitor.extract.commitments.days_agreed import settle_days
from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.general import promise_in, unlikely
from monitor.extract.commitments.hollow import binds_nobody
from monitor.extract.commitments.items import items_of
from monitor.extract.commitments.quantity import fill_quantity
from monitor.extract.commitments.rest import note_rest
from monitor.extract.commitments.sentence import commitments_in
from monitor.extract.commitments.sums import listed_sum, note_sum, respective
from monitor.extract.commitments.topics import only_spoken_of
from monitor.extract.genres import is_no_news
from monitor.extract.joining import join
from monitor.extract.kinds import is_opinion, is_sport
from monitor.extract.meetings.absent import absent_in
from monitor.extract.meetings.allied import with_allies
from monitor.extract.meetings.around import settle_around
from monitor.extract.meetings.guards import is_invented
from monitor.extract.meetings.joined import joined_in
from monitor.extract.meetings.sentence import meetings_in
from monitor.extract.meetings.trips import (
    note_aftermath,
    note_day,
    note_history,
    note_speaker,
    note_trip,
)
from monitor.extract.money.things import is_gift
from monitor.extract.names.follow import follow
from monitor.extract.names.houses import of_one_house
from monitor.extract.names.parties import Focus, Party
from monitor.extract.names.references import OTHER_BODIES
from monitor.extract.names.world import BODIES, CODE
from monitor.extract.reading import Article, prepare
from monitor.extract.vouched import settle_vouched
from monitor.extract.ways import without_arrivals
from monitor.extract.worth import of_worth

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Line
    from monitor.types import Mention, NameHit


def _home(article: Article) -> Party | None:
    """Guess whose "the Government" is: the source's, else theirs who speak of it, else the usual.

    A paper names its own ministers with no country, so the people of one side outnumber others.
    """
    firms = {side for side, _ in article.sides if len(side) > CODE}  # no cabinet is a firm's
    side = article.home or _of_people(article) or article.usual_side(BODIES | firms)
    return Party((side,)) if side else None


def _of_people(article: Article) -> str:
    people = Counter(
        side
        for line in article.lines
        for actor in line.actors
        if actor.kind == "person" and len(actor.sides) == 1
        for side in actor.sides
        if side not in BODIES
    ).most_common(2)
    alone = people and (len(people) == 1 or people[0][1] > people[1][1])
    return people[0][0] if alone else ""


_PRINTS = re.compile(
    r" (?:news)?(?:papers?|press|media|reports?|daily|tabloid|broadcaster|magazine)\b"
)


def _lead(article: Article) -> Party | None:
    """Find whom the title names first."""
    title = article.lines[:1]
    for actor in title[0].actors if title and title[0].rank == "title" else ():
        if _PRINTS.match(article.plain, actor.end):
            continue  # "UK paper: Korean missiles for Kyiv"
        if actor.kind in {"state", "person", "office"} and len(actor.sides) == 1:
            return Party(actor.sides)
    its_own = bool(title) and _NATO_DIARY.match(title[0].text) is not None
    return Party(("nato",)) if its_own and not OTHER_BODIES.search(article.plain) else None


_NATO_DIARY = re.compile(  # as the alliance calls it on its own pages
    r"(?:The )?(?:Deputy )?Secretary[- ]General's (?:[a-z]+ ){0,2}"
    r"(?:calendar|agenda|diary|engagements|programme|schedule|week)\b"
)


def _titled(article: Article) -> tuple[str, ...]:
    """Give the sides the title names."""
    title = [line for line in article.lines[:1] if line.rank == "title"]
    return tuple(dict.fromkeys(s for line in title for a in line.actors for s in a.sides))


def _promises(line: Line, article: Article, focus: Focus, drafts: list[Draft]) -> list[Draft]:
    """Find what a sentence promises."""
    read = _surest(line, article, focus, drafts)
    able = (d for d in read if not of_one_house(d, article.homes))
    kept = (d for d in able if not (binds_nobody(d, article) or beside(d, article)))
    return [d for d in kept if not (spends(d, drafts) or only_spoken_of(d, article))]


def _surest(line: Line, article: Article, focus: Focus, drafts: list[Draft]) -> list[Draft]:
    """Read promises by the surest way of reading them that finds any."""
    told = (d for d in commitments_in(line, article, focus) if not unlikely(d, article))
    found = [d for c in told for d in respective(c, article)]
    return (
        turns_in(line, article, focus, found)
        or items_of(line, article, drafts)
        or clipped(line, article, focus)
        or briefly(line, article, focus, drafts)
        or [*promise_in(line, article, focus)]
    )


def read_english(
    text: str,
    names: Sequence[NameHit],
    *,
    published: datetime,
    zone: tzinfo | None,
    home: str,
    spans: Sequence[tuple[int, int]] | None = None,
) -> tuple[Mention, ...]:
    """Find the meetings, commitments and requests an English text tells of."""
    article = prepare(text, names, published=published, zone=zone, home=home)
    if is_sport(article.plain) or is_opinion(article.plain) or is_invented(article.plain):
        return ()
    if is_no_news(article):
        return ()
    focus = Focus(home=_home(article), lead=_lead(article), titled=_titled(article))
    drafts: list[Draft] = []
    for line in article.lines:
        note_speaker(line, article, focus)
        note_trip(line, article, focus)
        note_history(line, article, focus)
        note_aftermath(line, focus)
        here = with_allies([*meetings_in(line, article, focus)], article)
        away = absent_in(line, article, focus, here)
        if away is None:
            away = joined_in(line, article, focus, here, drafts)
        meetings = fates_in(line, article, focus, here, drafts) if away is None else away
        promises = _promises(line, article, focus, drafts)
        if (taken_back := errata_in(line, article, focus, drafts)) is not None:
            meetings, promises = (
                [d for d in taken_back if d.kind == "meeting"],
                [d for d in taken_back if d.kind != "meeting"],
            )
        elif all(d.background for d in promises):
            note_sum(line, article, drafts)
            note_act(line, article, drafts)
            note_rest(line, article, drafts)
        elif all(";" in article.plain[line.start : d.start] for d in promises):
            note_act(line, article, drafts)  # "The contract was signed; half of them will go on"
        told = [*meetings, *promises]
        note_old(line, article, told, drafts)
        drafts.extend(told)
        focus.past = told[-1].background if told else focus.past
        note_day(line, article, focus)
        follow(line, article.plain, focus)
        pair = next((d.parties for d in told if d.kind == "meeting" and len(d.sides) > 1), None)
        focus.pair = pair or focus.pair
    _settle(drafts, article, focus)
    return of_worth(without_arrivals(join(drafts, article, spans)), article)


def _settle(drafts: list[Draft], article: Article, focus: Focus) -> None:
    """Mend each telling by what the whole article tells."""
    settle_hearsay(drafts, article)
    settle_vouched(drafts, article)
    settle_denials(drafts, article, focus)
    settle_journeys(drafts, article)
    settle_moves(drafts)
    settle_errata(drafts, article)
    settle_history(drafts)
    settle_recollected(drafts, article)
    settle_around(drafts, article)
    settle_days(drafts, article)
    for draft in drafts:
        listed_sum(draft, article)
        draft.amount = settle_dollar(draft, article)
        if draft.amount and not is_gift(draft.amount):
            draft.amount = None
        fill_quantity(draft, article)
