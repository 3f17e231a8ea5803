"""One watchlist asked about one item."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from monitor.match.why import as_match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.plan import Plan
    from monitor.match.planner import Planner
    from monitor.match.scene import Held, Scene, Span, View
    from monitor.match.tree import Node
    from monitor.types import Entry, Match, Source


@dataclass(frozen=True, slots=True)
class Compiled:
    """A watchlist with its queries read."""

    watchlist: Watchlist
    include: tuple[Node, ...]
    exclude: tuple[Node, ...]
    words: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A watchlist with its plans."""

    watchlist: Watchlist
    include: tuple[Plan, ...]
    exclude: tuple[Plan, ...]
    words: tuple[Plan, ...]

    @property
    def choosy(self) -> bool:
        """Tell whether there are feeds or languages the watchlist does not read."""
        feeds = self.watchlist.feeds
        return bool(feeds.use or feeds.skip or self.watchlist.match.languages)

    def unread(self, entry: Entry, source: Source) -> str:
        """Name the key by which the watchlist does not read this feed or this language, or ""."""
        feeds = self.watchlist.feeds
        if feeds.use or feeds.skip:
            marks = {source.id, *(f"tag:{tag}" for tag in source.tags)}
            if feeds.use and marks.isdisjoint(feeds.use):
                return "feeds.use"
            if not marks.isdisjoint(feeds.skip):
                return "feeds.skip"
        languages = self.watchlist.match.languages
        said = (entry.language or source.language).partition("-")[0].lower()
        return "match.languages" if languages and said and said not in languages else ""

    def judge(self, queries: Sequence[int], scene: Scene) -> Match | None:
        """Evaluate some of its queries over a settled text; nothing where none holds."""
        wanted = self.watchlist.match
        view = self.view(scene)
        if self.words and not any(plan.holds(view) for plan in self.words):
            return None
        ask = in_one_sentence if wanted.same_sentence else _asked
        found = [(i, held) for i in queries if (held := ask(self.include[i], view))]
        best = [(i, held) for i, held in found if held[0] >= wanted.min_score]
        return as_match(self.watchlist, best, scene) if best else None

    def view(self, scene: Scene) -> View:
        """Give the fields that count, excluded places left out."""
        view = self.fields(scene)
        return view.without(masked(self.exclude, view)) if self.exclude else view

    def fields(self, scene: Scene) -> View:
        """Give the fields that count."""
        fields = self.watchlist.match.fields
        return scene.whole.part(reduce(or_, map(scene.area, fields))) if fields else scene.whole


def planned(one: Compiled, planner: Planner) -> Asked:
    """Plan the queries of a watchlist."""
    include, exclude, words = (
        tuple(planner.plan(node) for node in nodes)
        for nodes in (one.include, one.exclude, one.words)
    )
    return Asked(one.watchlist, include, exclude, words)


def masked(excluded: Sequence[Plan], view: View) -> list[Span]:
    """List the places the excluded words cover, joined where they overlap."""
    held = reduce(or_, (plan.held(view)[1] for plan in excluded if plan.holds(view)), 0)
    joined: list[Span] = []
    for span in [(start, end) for start, end, _ in view.places(held)]:
        if joined and span[0] < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return joined


def _asked(plan: Plan, view: View) -> Held | None:
    return plan.held(view) if plan.holds(view) else None


def in_one_sentence(plan: Plan, view: View) -> Held | None:
    """Evaluate a query within single sentences: the terms of the first that is enough."""
    if not plan.holds(view):
        return None
    score, _ = plan.held(view)
    for marks in view.scene.by_sentence:
        part = view.part(marks)
        if plan.holds(part):
            return score, plan.held(part)[1]
    return None
