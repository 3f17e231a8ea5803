"""Stories: an item that reports what another one reports belongs to its story."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from monitor.dedupe import Telling
    from monitor.store import Transaction
    from monitor.types import Event, Item


def tell_stories(tx: Transaction, items: Sequence[Item]) -> None:
    """Give items the story of the earlier items that report one of their events.

    Args:
        tx: The open transaction; events are settled.
        items: Items whose stories are to be settled, in any order.
    """
    telling = [i for i in items if i.mentions and i.verdict.copy in (None, Copy.UPDATE)]
    if telling:
        tx.items.restory(_by_events(tx, telling, _events_of(tx, telling)))


def group(tx: Transaction, items: Sequence[Item]) -> dict[str, str]:
    """Settle the stories of a digest's items: shared events, then shared names, then copies.

    Independent reports without a common event are one story when most of the people and countries
    in their leads are the same, in any language; the order of arrival does not matter.

    Returns:
        The new story of each item that changed, by item id.
    """
    from monitor.dedupe import Lineup  # noqa: PLC0415 -- a poll without news needs none of it

    mentioning = [i for i in items if i.mentions]
    events = _events_of(tx, mentioning)
    own = [i for i in mentioning if i.verdict.copy in (None, Copy.UPDATE)]
    stories = {i.id: i.story for i in items} | _by_events(tx, own, events)
    ordered = sorted(items, key=_order)
    tellings = _tellings(tx, [i for i in ordered if i.verdict.copy is None], stories, events)
    lineup = Lineup(telling.names for telling in tellings)
    for telling in tellings:
        story = lineup.story_of(telling) if telling.story == telling.id else telling.story
        stories[telling.id] = story
        lineup.add(telling if story == telling.story else replace(telling, story=story))
    for item in ordered:
        root = item.verdict.of
        if root in stories:
            stories[item.id] = stories[root]
    moved = {i.id: stories[i.id] for i in items if stories[i.id] != i.story}
    tx.items.restory(moved)
    return moved


def _by_events(
    tx: Transaction, items: Sequence[Item], events: Mapping[str, Sequence[Event]]
) -> dict[str, str]:
    """Name the new story of each item that shares an event with items before it.

    Whoever reports an event at all comes into question; what an item tells as background joins it
    to nobody.
    """
    from monitor.dedupe import Accounts, Telling  # noqa: PLC0415 -- see group

    own = {item.id: item for item in items}
    reporting = _reporting({e.id: e for item in items for e in events[item.id]}.values())
    places = tx.items.places({*own, *reporting})
    stories = {name: place.story for name, place in places.items()}
    orders = {name: (place.at, place.url) for name, place in places.items()}
    accounts = Accounts()
    moved = {}
    for _, beside in groupby(sorted(orders, key=orders.__getitem__), orders.__getitem__):
        together = list(beside)
        for name in own.keys() & together:
            news = frozenset(e.id for e in events[name])
            telling = Telling(id=name, published=places[name].at, events=news)
            story = own[name].story
            if not (own[name].verdict.copy and own[name].verdict.of):
                story = accounts.story_of(telling)
            if story != own[name].story:
                moved[name] = stories[name] = story
        for name in together:
            told = frozenset(reporting.get(name, ()))
            accounts.add(
                Telling(id=name, story=stories[name], published=places[name].at, events=told)
            )
    return moved


def _reporting(events: Iterable[Event]) -> dict[str, list[str]]:
    """Say of every item that reports some of these events which; seeds have no story."""
    found: dict[str, list[str]] = {}
    for event in events:
        for name in dict.fromkeys(r.item for r in event.reports):
            if not name.startswith("seed/"):
                found.setdefault(name, []).append(event.id)
    return found


def _tellings(
    tx: Transaction,
    items: Sequence[Item],
    stories: Mapping[str, str],
    events: Mapping[str, Sequence[Event]],
) -> list[Telling]:
    """Say what items tell, as their fingerprints and the ledger know it, in their order."""
    from monitor.dedupe import Telling, lead_names  # noqa: PLC0415 -- see group

    marks = tx.documents.marks(item.id for item in items)
    names = {id_: frozenset(map(str, lead_names(mark))) for id_, mark in marks}
    return [
        Telling(
            id=item.id,
            story=stories[item.id],
            published=item.entry.published or item.fetched,
            events=frozenset(e.id for e in events.get(item.id, ())),
            names=names.get(item.id, frozenset()),
        )
        for item in items
    ]


def _events_of(tx: Transaction, items: Iterable[Item]) -> dict[str, list[Event]]:
    """Find the events that each of these items reports as news."""
    found: dict[str, list[Event]] = {item.id: [] for item in items}
    for event in tx.events.reported_by(found):
        for name in {r.item for r in event.reports if not r.mention.background} & found.keys():
            found[name].append(event)
    return found


def _order(item: Item) -> tuple[datetime, str]:
    return (item.entry.published or item.fetched, item.entry.url)
