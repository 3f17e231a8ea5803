"""Stories: an item that reports what another one reports belongs to its story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.dedupe import Telling
    from monitor.store import Transaction
    from monitor.types import Event, Item


def tell_stories(tx: Transaction, items: Sequence[Item]) -> dict[str, str]:
    """Give items the story of the earlier items that report one of their events.

    Args:
        tx: The open transaction; events are settled.
        items: Items whose stories are to be settled, in any order.

    Returns:
        The new story of each item that changed, by item id.
    """
    telling = [i for i in items if i.mentions and i.verdict.copy in (None, Copy.UPDATE)]
    if not telling:
        return {}
    events = _events_of(tx, telling)
    changed = {}
    for item in sorted(telling, key=_order):
        story = _story(tx, item, events.get(item.id, ()))
        if story and story != item.story:
            tx.items.restory(item.id, story)
            changed[item.id] = story
    return changed


def group(tx: Transaction, items: Sequence[Item]) -> dict[str, str]:
    """Settle the stories of a digest's items: shared events, then shared names, then copies.

    Independent reports without a common event are one story when most of the people and countries
    in their leads are the same, in any language; the order of arrival does not matter.

    Returns:
        The new story of each item that changed, by item id.
    """
    from monitor.dedupe import Lineup  # noqa: PLC0415 -- a poll without news needs none of it

    changed = tell_stories(tx, items)
    stories = {i.id: changed.get(i.id, i.story) for i in items}
    tellings = _tellings(tx, [i for i in items if i.verdict.copy is None], stories)
    lineup = Lineup(telling.names for telling in tellings)
    for telling in tellings:
        if telling.story == telling.id:
            stories[telling.id] = lineup.story_of(telling)
        lineup.add(replace(telling, story=stories[telling.id]))
    for item in sorted(items, key=_order):
        root = item.verdict.of
        if root in stories:
            stories[item.id] = stories[root]
    moved = {i.id: stories[i.id] for i in items if stories[i.id] != changed.get(i.id, i.story)}
    for name, story in moved.items():
        tx.items.restory(name, story)
    return changed | moved


def _tellings(tx: Transaction, items: Sequence[Item], stories: Mapping[str, str]) -> list[Telling]:
    """Say what items tell, as their fingerprints and the ledger know it, the oldest first."""
    from monitor.dedupe import Fingerprint, Telling  # noqa: PLC0415 -- see group

    events = _events_of(tx, [i for i in items if i.mentions])
    marks = tx.documents.marks(item.id for item in items)
    names = {id_: Fingerprint.decode(mark).lead_names for id_, mark in marks}
    return [
        Telling(
            id=item.id,
            story=stories[item.id],
            published=item.entry.published or item.fetched,
            events=frozenset(e.id for e in events.get(item.id, ())),
            names=frozenset(map(str, names.get(item.id, ()))),
        )
        for item in sorted(items, key=_order)
    ]


def _story(tx: Transaction, item: Item, mine: Sequence[Event]) -> str:
    """Name the story of the first item that reported an event of this one as news."""
    from monitor.dedupe import Telling, story_of  # noqa: PLC0415 -- see group

    others = {r.item for e in mine for r in e.reports if not r.item.startswith("seed/")}
    near = tx.items.many(sorted(others - {item.id}), with_text=False)
    ids = frozenset(e.id for e in mine)
    before = [n for n in near if _order(n) < _order(item)]
    tellings = [
        Telling(id=n.id, story=n.story, published=n.entry.published or n.fetched, events=ids)
        for n in before
    ]
    own = Telling(id=item.id, published=item.entry.published or item.fetched, events=ids)
    return story_of(own, item.verdict, tellings, root_story=item.story)


def _events_of(tx: Transaction, items: Iterable[Item]) -> dict[str, list[Event]]:
    """Find the events that each of these items reports as news."""
    found: dict[str, list[Event]] = {item.id: [] for item in items}
    for event in tx.events.reported_by(found):
        for name in {r.item for r in event.reports if not r.mention.background} & found.keys():
            found[name].append(event)
    return found


def _order(item: Item) -> tuple[str, str]:
    return ((item.entry.published or item.fetched).isoformat(), item.entry.url)
