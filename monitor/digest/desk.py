"""What the day's facts add up to, looked up once: lines by section, stories, items, names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.digest.changes import latest_change
from monitor.types import Change, Conflict, Copy, Day, Event, Item, Name, Status, Told, Trust

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


ORIGIN: dict[Copy | None, int] = {None: 0, Copy.UPDATE: 1}
STANDING = {trust: rank for rank, trust in enumerate(Trust)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The window's items that tell the same thing."""

    id: str
    items: tuple[Item, ...]  # oldest first, copies included

    @property
    def lead(self) -> Item:
        """The item that speaks for it: no copy, of the best standing, the earliest."""
        return self.items[0] if len(self.items) == 1 else min(self.items, key=_precedence)

    @property
    def copies(self) -> int:
        """How many of its items are copies."""
        return sum(1 for item in self.items if item.verdict.copy)

    @property
    def outlets(self) -> int:
        """On how many sites it stands."""
        return len({item.outlet for item in self.items})

    @property
    def sources(self) -> int:
        """How many independent outlets tell it."""
        return len({item.outlet for item in self.items if not item.verdict.copy}) or 1

    @property
    def brings_news(self) -> bool:
        """Whether anything of it is more than a copy of something known."""
        return any(item.verdict.copy in (None, Copy.UPDATE) for item in self.items)


@dataclass(frozen=True)
class Desk:
    """A day with its look-ups, never stored."""

    day: Day

    @classmethod
    def of(cls, day: Day) -> Desk:
        """Lay a day out, once for all who ask: ten thousand items are sorted into stories once."""
        desk: Desk | None = vars(day).get("desk")
        if desk is None:
            desk = vars(day)["desk"] = cls(day)
        return desk

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The window's items by id."""
        return {item.id: item for item in self.day.items}

    @cached_property
    def names(self) -> Mapping[str, Name]:
        """Gazetteer entries by id."""
        return {name.id: name for name in self.day.names}

    @cached_property
    def lines(self) -> tuple[Told, ...]:
        """The day's lines; requests are no lines."""
        return tuple(t for t in self.day.told if t.event.state.kind != "request")

    @cached_property
    def new(self) -> tuple[Told, ...]:
        """Lines of events told for the first time."""
        return tuple(t for t in self.lines if t.change is Change.NEW)

    @cached_property
    def updated(self) -> tuple[Told, ...]:
        """Lines of events told before."""
        return tuple(t for t in self.lines if t.change is not Change.NEW)

    @cached_property
    def conflicts(self) -> tuple[Told, ...]:
        """Disagreements, those inside a new event too, each as a line of its own."""
        found = ((told, conflict_of(told)) for told in self.lines)
        return tuple(
            told if told.change is Change.CONFLICT else _dispute(told, conflict)
            for told, conflict in found
            if conflict or told.change is Change.CONFLICT
        )

    @cached_property
    def upcoming(self) -> tuple[Told, ...]:
        """Planned events from the day on, soonest first, with what is told of them today."""
        told = {t.event.id: t for t in self.lines}
        ahead = {e.id: e for e in self.day.upcoming if e.state.kind != "request"}
        for line in self.lines:
            if line.event.state.status is Status.PLANNED and self._ahead(line.event):
                ahead.setdefault(line.event.id, line.event)
        lines = (told.get(e.id) or self._untold(e) for e in ahead.values())
        return tuple(sorted(lines, key=lambda t: (str(t.event.state.date or "9999"), t.event.id)))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Stories that bring something, in the order their first item came."""
        grouped: dict[str, list[Item]] = {}
        for item in self.day.items:
            grouped.setdefault(item.story or item.id, []).append(item)
        stories = (Story(id=id_, items=tuple(items)) for id_, items in grouped.items())
        return tuple(story for story in stories if story.brings_news)

    @cached_property
    def other(self) -> tuple[Story, ...]:
        """Stories none of whose items stands behind a line."""
        lines = (*self.lines, *self.upcoming)
        lined = {id_ for told in lines for id_ in told.items}
        lined |= {r.item for told in lines for r in told.event.reports}
        return tuple(s for s in self.stories if not any(item.id in lined for item in s.items))

    @cached_property
    def copies_of(self) -> Mapping[str, list[Item]]:
        """The window's copies by what they copy."""
        found: dict[str, list[Item]] = {}
        for item in self.day.items:
            if item.verdict.copy and item.verdict.of:
                found.setdefault(item.verdict.of, []).append(item)
        return found

    @cached_property
    def held_back(self) -> Counter[str]:
        """Copies of the window by kind."""
        return Counter(i.verdict.copy.value for i in self.day.items if i.verdict.copy)

    def _untold(self, event: Event) -> Told:
        """Make a line of an event about which nothing is told today."""
        reporting = {r.item: r.counts for r in event.reports if r.item in self.items}
        return Told(
            event=event,
            change=latest_change(event),
            items=tuple(item for item, counts in reporting.items() if counts),
            copies=sum(len(self.copies_of.get(item, ())) for item in reporting),
        )

    def _ahead(self, event: Event) -> bool:
        last = event.state.date_end or event.state.date
        return last is not None and last >= self.day.window.day


def _precedence(item: Item) -> tuple[int, int, datetime]:
    """Rank what may speak for a story, best first."""
    told = item.entry.published or item.fetched
    return ORIGIN.get(item.verdict.copy, 2), STANDING[item.trust], told


def _dispute(told: Told, conflict: Conflict | None) -> Told:
    """Turn a line with a disagreement inside into the line of the disagreement."""
    return replace(
        told,
        change=Change.CONFLICT,
        conflict=conflict,
        amount=None,
        report=conflict.mention if conflict else told.report,
    )


def conflict_of(told: Told) -> Conflict | None:
    """Give the disagreement a line carries: its own, else one of its event raised today."""
    if told.conflict:
        return told.conflict
    fresh = {r.id for r in told.event.reports if r.item in told.items}
    open_ = [c for c in told.event.conflicts if not c.settled and c.mention in fresh]
    return open_[-1] if open_ else None
