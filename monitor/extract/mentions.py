"""An event with all its tellings, written as one mention: fields, offices, evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.attribution import attribution_of
from monitor.types import Evidence, Mention, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Article
    from monitor.types import Format, Level

RANKS: Final = {"body": 0, "caption": 1, "title": 2, "summary": 3}
_LEVELS: Final[tuple[Level, ...]] = (
    "leader", "minister", "deputy", "ambassador", "military", "official", "parliament", "company",
)  # fmt: skip


_HIDDEN: Final = re.compile(r"(?<=[A-Za-z])·(?=[A-Z\W]|$)")


def mention_of(event: Draft, article: Article) -> Mention:
    """Write an event, its tellings joined, as a mention."""
    sides = event.sides
    evidence = _evidence_of(event, article)
    if event.kind == "meeting":
        _bound(event, article)
    return Mention(
        kind=event.kind,
        status=event.status,
        sides=sides,
        persons=event.persons,
        offices=_offices(event, article),
        background=event.background or _old(event, article),
        date=event.date,
        date_end=event.date_end if event.date_end != event.date else None,
        date_precision=event.precision,
        place=_printed(event.place),
        previous_date=event.previous_date,
        previous_place=event.previous_place,
        mode=event.mode,
        level=_level(event),
        format=_format(event, sides) if event.kind == "meeting" else None,
        host=event.host,
        initiator=event.initiator,
        part_of=event.part_of,
        giver=_first_side(event.givers),
        receiver=_first_side(event.receivers),
        channel=event.channel,
        object=_printed(event.object),
        amount=event.amount,
        quantity=event.quantity,
        conversion=event.conversion,
        previous_amount=event.previous_amount,
        deadline=event.deadline,
        period=event.period,
        condition=_printed(event.condition),
        instrument=event.instrument,
        strength=event.strength,
        relation=event.relation,
        attribution=attribution_of(event),
        evidence=evidence,
    )


def _printed(words: str | None) -> str | None:
    """Write words of the plain text with the stops of abbreviations that it hides."""
    return words and _HIDDEN.sub(".", words)


def _first_side(parties: Sequence[Party]) -> str | None:
    return next((s for p in parties for s in p.sides if s), None)


def _bound(event: Draft, article: Article) -> None:
    """Bound an undated meeting told as having happened by the item's own day (M2)."""
    if event.date is None and event.status is Status.OCCURRED and not event.background:
        event.date = article.story_day()


AGED = {"meeting": 31, "commitment": 14, "request": 14}  # days after which it is history


def _old(event: Draft, article: Article) -> bool:
    last = event.date_end or event.date
    if last is None or event.status in {Status.PLANNED, Status.UNCONFIRMED}:
        return False
    return last < article.today - timedelta(days=AGED[event.kind])


def _level(event: Draft) -> Level | None:
    levels = {p.level for p in event.parties if p.role}
    return next((level for level in _LEVELS if level in levels), None)


def _format(event: Draft, sides: Sequence[str]) -> Format:
    if event.multilateral or len(sides) > 3:
        return "multilateral"
    return "trilateral" if len(sides) == 3 else "bilateral"


def _evidence_of(event: Draft, article: Article) -> tuple[Evidence, ...]:
    """Give each sentence once, best first, with the fields of the event it bears out."""
    found: dict[tuple[int, int], Evidence] = {}
    for draft in sorted(event.more, key=lambda d: (RANKS[d.line.rank], d.start)):
        line = draft.line
        fields = _borne_out(draft, event)
        known = found.get((line.start, line.end))
        if known is not None:
            merged = tuple(dict.fromkeys((*known.fields, *fields)))
            found[line.start, line.end] = replace(known, fields=merged)
            continue
        found[line.start, line.end] = Evidence(
            start=line.start,
            end=line.end,
            text=article.text[line.start : line.end],
            rule=draft.rule,
            fields=fields,
            rank=line.rank,
        )
    for line in (d.sum_line for d in event.more if d.sum_line and d.amount == event.amount):
        text = article.text[line.start : line.end]
        said = Evidence(
            start=line.start, end=line.end, text=text, rule="commit.worth", fields=("amount",)
        )
        found.setdefault((line.start, line.end), said)
    return tuple(found.values())


_FIELDS = (
    "status date place previous_date previous_place mode host initiator part_of channel object"
    " amount quantity conversion previous_amount deadline period condition instrument"
    " strength relation"
)


def _borne_out(draft: Draft, event: Draft) -> tuple[str, ...]:
    """Name the fields a telling and the whole event agree on."""
    fields = ["kind", "sides"]
    if set(draft.persons) & set(event.persons):
        fields.append("persons")
    for name in _FIELDS.split():
        value = getattr(draft, name)
        if value not in {None, "unknown"} and value == getattr(event, name):
            fields.append(name)
    fields += [
        name
        for name, mine, whole in (
            ("giver", draft.givers, event.givers),
            ("receiver", draft.receivers, event.receivers),
        )
        if mine and _first_side(mine) == _first_side(whole)
    ]
    return tuple(fields)


def _offices(event: Draft, article: Article) -> tuple[tuple[str, str, str], ...]:
    """Give the title each principal is printed with, and the side it is an office of."""
    titles = article.book.titles()
    if event.kind == "commitment":
        return _speakers(event, titles)
    found = {
        p.person: (p.person, p.sides[0], titles[p.person])
        for draft in event.more
        for p in draft.parties
        if p.person in titles and p.sides and p.person in event.persons
    }
    return tuple(found[label] for label in event.persons if label in found)


_SAYS = re.compile(r",? (?:\w+ )?(?:said|says|announced|announces|told|confirmed|disclosed)\b")


def _speakers(event: Draft, titles: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """Give who tells of a promise for its giver: later texts may name him with no country."""
    givers = {s for p in event.givers for s in p.sides}
    if len(givers) != 1:
        return ()
    (giver,) = givers
    found = {
        actor.person.label: (actor.person.label, giver, titles[actor.person.label])
        for draft in event.more
        for actor in draft.line.actors
        if actor.person and actor.person.label in titles
        if set(actor.sides or actor.person.sides or givers) == givers
        if _SAYS.match(draft.line.text, actor.end - draft.line.start)
    }
    return tuple(found[label] for label in sorted(found))
