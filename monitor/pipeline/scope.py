"""What a watchlist shows: which events, of which sides, how certain, what is muted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.types import NameKind, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.types import Entry, Event, Match, Mention, Name


def shows(watchlist: Watchlist, event: Event, names: Mapping[str, Name]) -> bool:
    """Tell whether an event is one of this watchlist's (INTERFACE §1, ``[events]``)."""
    state = event.state
    if state.kind == "request" or event.retracted:
        return False
    if watchlist.events.min_status != "unconfirmed" and state.status is Status.UNCONFIRMED:
        return False
    if not muted(watchlist, event).isdisjoint(m.removeprefix("@") for m in watchlist.events.mute):
        return False
    return between(watchlist.events.between, state, names)


def muted(_watchlist: Watchlist, event: Event) -> set[str]:
    """List what an event can be muted by: its id, persons, channel and summit."""
    state = event.state
    return {event.id, *state.persons, *(x for x in (state.channel, state.part_of) if x)}


def muted_in(
    app: App, entry: Entry, matches: Sequence[Match], on: date
) -> dict[str, tuple[str, ...]]:
    """Name what stands in a text and is muted by the watchlists that want it."""
    by_list = {
        one.id: [m.removeprefix("@") for m in one.events.mute] for one in app.config.watchlists
    }
    if not any(by_list.get(m.watchlist) for m in matches):
        return {}
    there = {hit.id for hit in app.gazetteer.hits(entry.text, entry.language, on)}
    return {m.watchlist: tuple(i for i in by_list[m.watchlist] if i in there) for m in matches}


def between(groups: tuple[tuple[str, ...], ...], state: Mention, names: Mapping[str, Name]) -> bool:
    """Tell whether an event lies between the two groups of sides; no groups mean no restriction.

    A meeting needs a side of the first and another side of the second; a commitment a giver,
    receiver or channel owner of the second. A firm counts as its country.
    """
    if len(groups) != 2:
        return True
    first, second = (expand(group, names) for group in groups)
    sides = {country_of(side, names) for side in state.sides}
    if state.kind == "commitment":
        return not sides.isdisjoint(second)
    return any(a in first and b in second for a in sides for b in sides if a != b)


def expand(group: Iterable[str], names: Mapping[str, Name]) -> frozenset[str]:
    """Turn sides and ``@groups`` into sides."""
    found: set[str] = set()
    for name in group:
        if not name.startswith("@"):
            found.add(name)
            continue
        entry = names.get(name[1:])
        found.update((entry.members if entry else ()) or (name[1:],))
    return frozenset(found)


def country_of(side: str, names: Mapping[str, Name]) -> str:
    """Give a firm's country; any other side is itself."""
    entry = names.get(side)
    return entry.side if entry and entry.kind is NameKind.FIRM and entry.side else side


def partner_counts(
    stories: Mapping[str, Collection[str]], partners: Iterable[str]
) -> tuple[tuple[str, int], ...]:
    """Count stories per partner.

    Args:
        stories: Story id → the sides it is about.
        partners: The sides to count, in order.
    """
    return tuple((p, sum(p in sides for sides in stories.values())) for p in partners)
