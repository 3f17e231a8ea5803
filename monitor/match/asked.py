"""One watchlist asked about one item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.match.evaluate import Outcome, Scene, Span, evaluate
from monitor.match.why import as_match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.plan import Plan, Planner
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

    def reads(self, entry: Entry, source: Source) -> bool:
        """Tell whether the watchlist reads this feed and this language."""
        feeds = self.watchlist.feeds
        if feeds.use or feeds.skip:
            marks = {source.id, *(f"tag:{tag}" for tag in source.tags)}
            if (feeds.use and marks.isdisjoint(feeds.use)) or not marks.isdisjoint(feeds.skip):
                return False
        languages = self.watchlist.match.languages
        said = (entry.language or source.language).partition("-")[0].lower()
        return not languages or not said or said in languages

    def judge(self, queries: Sequence[int], scene: Scene) -> Match | None:
        """Evaluate some of its queries over a settled text; nothing where none holds."""
        wanted = self.watchlist.match
        area = self._area(scene)
        if masked := _masked(self.exclude, scene, area):
            scene = scene.but(masked=masked)
        if self.words and not any(evaluate(plan, scene, area).holds for plan in self.words):
            return None
        one_sentence = wanted.same_sentence
        outcomes = [
            (index, _outcome(self.include[index], scene, area, same_sentence=one_sentence))
            for index in queries
        ]
        best = [(i, one) for i, one in outcomes if one.holds and one.score >= wanted.min_score]
        return as_match(self.watchlist, best, scene) if best else None

    def _area(self, scene: Scene) -> Span:
        fields = self.watchlist.match.fields
        if not fields:
            return 0, len(scene.folded.text)
        areas = [scene.area(name) for name in fields]
        return min(a for a, _ in areas), max(b for _, b in areas)


def planned(one: Compiled, planner: Planner) -> Asked:
    """Plan the queries of a watchlist."""
    include, exclude, words = (
        tuple(planner.plan(node) for node in nodes)
        for nodes in (one.include, one.exclude, one.words)
    )
    return Asked(one.watchlist, include, exclude, words)


def _masked(excluded: Sequence[Plan], scene: Scene, area: Span) -> list[Span]:
    """List the places the excluded words cover, joined where they overlap."""
    spans = sorted({h[1] for node in excluded for h in evaluate(node, scene, area).hits})
    joined: list[Span] = []
    for span in spans:
        if joined and span[0] < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return joined


def _outcome(node: Plan, scene: Scene, area: Span, *, same_sentence: bool) -> Outcome:
    """Evaluate a query, within single sentences where the watchlist says so."""
    whole = evaluate(node, scene, area)
    if not whole.holds or not same_sentence:
        return whole
    numbers = {scene.sentence(span) for _, span in whole.hits}
    for number in sorted(numbers):
        inner = scene.but(within=frozenset({number}))
        outcome = evaluate(node, inner, area)
        if outcome.holds:
            return Outcome(True, whole.score, outcome.hits)
    return Outcome(False, 0.0)
