"""Stories: an item that reports what another one reports belongs to its story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.types import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    events = tx.events.reported_by([i.id for i in telling])
    changed = {}
    for item in sorted(telling, key=lambda i: (i.entry.published or i.fetched, i.entry.url)):
        story = _story(tx, item, events)
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
    from monitor.dedupe import story_of  # noqa: PLC0415 -- a poll without news needs none of it

    changed = tell_stories(tx, items)
    stories = {i.id: changed.get(i.id, i.story) for i in items}
    named = [i for i in items if i.verdict.copy is None]
    events = tx.events.reported_by([i.id for i in named if i.mentions])
    tellings: list[Telling] = []
    for item in sorted(named, key=_order):
        telling = _telling(tx, item, stories[item.id], events)
        if telling.story == item.id:
            near = [t for t in tellings if not (t.events and telling.events)]
            stories[item.id] = story_of(telling, item.verdict, near)
        tellings.append(replace(telling, story=stories[item.id]))
    for item in sorted(items, key=_order):
        root = item.verdict.of
        if root in stories:
            stories[item.id] = stories[root]
    moved = {i.id: stories[i.id] for i in items if stories[i.id] != changed.get(i.id, i.story)}
    for name, story in moved.items():
        tx.items.restory(name, story)
    return changed | moved


def _telling(tx: Transaction, item: Item, story: str, events: Iterable[Event]) -> Telling:
    """Say what an item tells, as its fingerprint and the ledger know it."""
    from monitor.dedupe import Fingerprint, Telling  # noqa: PLC0415 -- see group

    document = tx.documents.get(item.id)
    names = Fingerprint.decode(document.mark).lead_names if document else ()
    return Telling(
        id=item.id,
        story=story,
        published=item.entry.published or item.fetched,
        events=frozenset(e.id for e in events if _is_news(e, item.id)),
        names=frozenset(map(str, names)),
    )


def _story(tx: Transaction, item: Item, events: Iterable[Event]) -> str:
    """Name the story of the first item that reported an event of this one as news."""
    from monitor.dedupe import Telling, story_of  # noqa: PLC0415 -- see group

    mine = [e for e in events if any(r.item == item.id and _is_news(e, r.item) for r in e.reports)]
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


def _is_news(event: Event, item: str) -> bool:
    return any(r.item == item and not r.mention.background for r in event.reports)


def _order(item: Item) -> tuple[str, str]:
    return ((item.entry.published or item.fetched).isoformat(), item.entry.url)
