"""Promises told without a verb: "Delivered to Kyiv: 40 trucks", "A$20m from Oslo for", "Oslo: $4m".

A list of who gives what needs words before it that open one, in its sentence, the title or one of
the sentences before; whom it is for is named there as well.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.schemes import channel_of, owners_of
from monitor.extract.commitments.terms import date_act, fill_terms
from monitor.extract.commitments.unbound import third_hand, unbound
from monitor.extract.draft import Draft
from monitor.extract.money.amounts import amounts
from monitor.extract.money.things import counted
from monitor.extract.names.brief_sides import FOES
from monitor.extract.names.parties import Party
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.money.found import Found
    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told: how far it has come, where, who gives to whom, and what."""

    status: Status
    span: tuple[int, int]
    gives: list[Actor]
    gets: list[Actor]
    sums: list[Found]
    helped: str = ""  # whom the list is for


_LABELS: Final = (
    (Status.DELIVERED, "Delivered|Handed over|Unloaded|Arrived|Landed"),
    (Status.SIGNED, "Signed|Inked|Sealed|Initialled"),
    (Status.OFFERED, "Offered|On offer"),
    (Status.AGREED, "Agreed"),
    (Status.ALLOCATED, "Approved|Cleared|Budgeted|Voted through"),
    (Status.DELAYED, "Delayed|Late|Put back|Held up"),
    (Status.WITHDRAWN, "Withdrawn|Scrapped|Off the table|Cancelled"),
    (Status.PLEDGED, "Pledged|Promised|Announced|Donated|On its way|On their way|Bound for|Coming"),
)
_LABEL: Final = tuple(
    (status, re.compile(rf"\W*(?:{words})\b[^:;.?]{{0,50}}[:–—] ?(?=\S)"))
    for status, words in _LABELS
)
_LISTED: Final = re.compile(r" ?(?:[:–—,(]|- ) ?(?:another |a further |up to |some |about )?$")
_OPENS: Final = re.compile(
    r"\b(?:pledg\w+|promis\w+|contribut\w+|donat\w+|who (?:gives|pays|sends) what|gifts?|commitments?)\b",
    re.IGNORECASE,
)
_HEADED: Final = re.compile(
    r"\W*(?:another |a further |up to |some |about |nearly )?$", re.IGNORECASE
)
_FROM: Final = re.compile(r"^ (?:[\w-]+ ){0,3}from (?:the )?$")
_GIVES: Final = re.compile(r"\b(?:from|by|courtesy of) (?:the )?$")
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|said|says|could|might|may|should|fell|rose|went|came|arrived|met)\b"
)
REACH: Final = 8  # sentences between the words that open a list and an item of it


def clipped(line: Line, article: Article, focus: Focus) -> list[Draft]:
    """Read what a sentence with no verb of giving tells."""
    if line.rank == "title" or line.file or line.text.endswith("?"):
        return []
    for status, label in _LABEL:
        if (found := label.match(line.text)) is not None:
            return _labelled(status, found.end(), line, article, focus)
    sums = _sums(line, article)
    if not sums:
        return []
    return _sum_from(sums, line, article, focus) or _roll_call(sums, line, article, focus)


def _labelled(status: Status, at: int, line: Line, article: Article, focus: Focus) -> list[Draft]:
    """Read "Delivered to Kyiv: 40 Japanese trucks": who gets before the colon, who gives after."""
    plain, colon = article.plain, line.start + at
    sides = [a for a in line.actors if len(a.sides) == 1]
    gives = [a for a in sides if a.start >= colon and _is_giver(a, line, plain)]
    if status in {Status.SIGNED, Status.AGREED}:
        gives = [a for a in sides if a.start >= colon] or gives
    gets = [a for a in sides if a not in gives]
    if not gives or not (gets or len(gives) > 1):
        return []
    found = _sums(line, article)
    if not found and status not in {Status.SIGNED, Status.AGREED}:
        return []
    return _told(Telling(status, (colon, colon), gives, gets, found), line, article, focus)


def _is_giver(actor: Actor, line: Line, plain: str) -> bool:
    before = plain[max(line.start, actor.start - 16) : actor.start]
    return actor.adjective or plain.startswith("'s", actor.end) or bool(_GIVES.search(before))


def _sum_from(found: list[Found], line: Line, article: Article, focus: Focus) -> list[Draft]:
    """Read "Eight billion yen from Tokyo for Ukraine's railways"."""
    if _VERB.search(line.text):
        return []
    if not _HEADED.fullmatch(article.plain, line.start, found[0].start):
        return []
    sides = [a for a in line.actors if len(a.sides) == 1 and a.start >= found[0].end]
    if len(sides) < 2 or not _FROM.match(article.plain[found[0].end : sides[0].start]):
        return []
    span = found[0].end, sides[0].start
    return _told(Telling(Status.PLEDGED, span, sides[:1], sides[1:], found), line, article, focus)


def _roll_call(found: list[Found], line: Line, article: Article, focus: Focus) -> list[Draft]:
    """Read "Pledges for Kyiv: Oslo, $4 million; Riga, $1 million", in one sentence or several."""
    items: list[tuple[Actor, Found]] = []
    for item in (f for f in found if f.amount.currency or f.amount.unit is None):
        before = [a for a in line.actors if a.end <= item.start and len(a.sides) == 1]
        near = before[-1] if before else None
        if near is not None and _LISTED.fullmatch(article.plain, near.end, item.start):
            items.append((near, item))
    if not items or _VERB.search(line.text):
        return []
    helped = _opened(line, items[0][0], article)
    return [
        draft
        for actor, item in items
        if helped and helped not in actor.sides
        for draft in _told(
            Telling(Status.PLEDGED, (item.start, item.end), [actor], [], [item], helped),
            line,
            article,
            focus,
        )
    ]


def _opened(line: Line, first: Actor, article: Article) -> str:
    """Give for whom a list is that words before it open."""
    own = replace(
        line,
        end=first.start,
        text=article.plain[line.start : first.start],
        actors=tuple(a for a in line.actors if a.end <= first.start),
    )
    near = (own, *reversed(article.lines[max(0, line.index - REACH) : line.index]))
    heads = [x for x in (*near, *article.lines[:1]) if _OPENS.search(x.text)]
    for head in heads:
        sides = [s for a in head.actors for s in a.sides]
        if helped := next((s for s in ("ua", "nato") if s in sides), ""):
            return helped
    titled = [s for x in article.lines[:1] for a in x.actors for s in a.sides]
    return next((s for s in ("ua", "nato") if s in titled), "") if heads else ""


def _sums(line: Line, article: Article) -> list[Found]:
    plain, (start, end) = article.plain, (line.start, line.end)
    found = amounts(plain, start, end, language="en", source_country=article.home)
    return [f for f in found or counted(plain, start, end) if not f.conversion]


def _told(telling: Telling, line: Line, article: Article, focus: Focus) -> list[Draft]:
    channel = channel_of(article, line.start, line.end)
    owners = owners_of(channel, article) if channel else ()
    givers, found = _parties(telling.gives), telling.sums
    mine = {s for p in givers for s in p.sides}
    receivers = tuple(p for p in (*_parties(telling.gets), *owners) if not set(p.sides) & mine)
    receivers = receivers or ((Party((telling.helped,)),) if telling.helped else ())
    sides = {s for p in (*givers, *receivers) for s in p.sides}
    if len(sides) < 2 or sides & FOES:
        return []
    draft = Draft(
        "commitment", "commit.clipped", line, *telling.span, telling.status, (*givers, *receivers)
    )
    draft.givers, draft.receivers = givers, receivers
    draft.channel = channel.id if channel else None
    fill_terms(draft, found, tuple(found), (line.start, telling.span[1], line.end), article)
    date_act(draft, *telling.span, article, focus)
    draft.amount = settle_dollar(draft, article)
    if draft.background or unbound(draft, line.end, article) or third_hand(draft, article):
        return []
    focus.givers, focus.receivers, focus.promised = givers, receivers, line.index
    return [draft]


def _parties(actors: list[Actor]) -> tuple[Party, ...]:
    named = {a.sides: Party(a.sides, start=a.start, end=a.end) for a in reversed(actors)}
    return tuple(reversed(named.values()))
