"""What the reports of an event add up to: a pure fold in canonical order.

Nothing is ever edited: the state, its history and its conflicts follow from the reports, so that
any past digest can be rebuilt.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.fold_commitments import CommitmentFold
from monitor.ledger.fold_meetings import MeetingFold
from monitor.ledger.headlines import below_headlines
from monitor.ledger.names import NOWHERE, Directory
from monitor.ledger.retold import beside
from monitor.ledger.standing import acting, canonical, instant
from monitor.types import Event, Mention, Reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Decision

    Sums = dict[str, tuple[list[Reported], MeetingFold | CommitmentFold]]


def derive(
    event_id: str,
    reports: Sequence[Reported],
    *,
    links: Sequence[tuple[str, str]] = (),
    decisions: Sequence[Decision] = (),
    seed: bool = False,
    directory: Directory = NOWHERE,
    sums: Sums | None = None,
) -> Event:
    """Add up the reports of an event.

    Args:
        event_id: Its id.
        reports: All its reports, in any order but with ``sums``; at least one.
        links: Its links to other events.
        decisions: The analyst's; a retraction of this event marks it.
        seed: It is known from the seed corpus.
        directory: What the gazetteer knows of places.
        sums: What earlier calls of the batch came to: one more report is added to its event's sum,
            so that an event of a hundred reports is not added up a hundred times. The reports are
            in canonical order then, each once (``taken_in``).

    Returns:
        The event, its reports in canonical order.
    """
    ordered = _sorted(reports) if sums is None else tuple(reports)
    moving = _of_one_story(below_headlines(acting(ordered)), directory)
    fold = _added_up(event_id, moving, directory, {} if sums is None else sums)
    state = replace(fold.state, evidence=fold.by["status"].mention.evidence)
    state = _narrowed(state, moving, links)
    if any(r.mention.background for r in moving):
        state = replace(state, background=True)
    retracted = any(d.kind == "retract" and event_id in d.events for d in decisions)
    return Event(
        id=event_id,
        state=state,
        reports=ordered,
        history=tuple(fold.steps),
        conflicts=tuple(fold.conflicts),
        links=tuple(links),
        created=instant(ordered[0]),
        updated=instant(moving[-1]),
        seed=seed,
        retracted=retracted,
    )


def _of_one_story(moving: list[Reported], directory: Directory) -> list[Reported]:
    """Leave out what names sides a promise does not have: it tells it again, and moves nothing."""
    first = moving[0].mention
    if first.kind == "meeting":
        return moving
    return [r for r in moving if not beside(r.mention, first, directory)]


def _sorted(reports: Sequence[Reported]) -> tuple[Reported, ...]:
    return tuple(sorted({r.id: r for r in reports}.values(), key=canonical))


def taken_in(ordered: tuple[Reported, ...], report: Reported) -> tuple[Reported, ...]:
    """Put one more report in its place among those in canonical order."""
    if any(r.id == report.id for r in ordered):
        return _sorted((*ordered, report))
    at = bisect_right(ordered, canonical(report), key=canonical)
    return (*ordered[:at], report, *ordered[at:])


def _added_up(
    event_id: str, moving: list[Reported], directory: Directory, sums: Sums
) -> MeetingFold | CommitmentFold:
    """Add the reports up, from the sum known on where it is one of the first of them."""
    done, fold = sums.pop(event_id, ([], None))
    if fold is None or moving[: len(done)] != done:
        kind = MeetingFold if moving[0].mention.kind == "meeting" else CommitmentFold
        done, fold = moving[:1], kind(moving[0], directory)
    for report in moving[len(done) :]:
        fold.add(report)
    sums[event_id] = (moving, fold)
    return fold


def _narrowed(state: Mention, moving: list[Reported], links: Sequence[tuple[str, str]]) -> Mention:
    """Leave an event that was taken apart the sides its own reports give it since."""
    if not any(kind == "split" for kind, _ in links):
        return state
    own = [r.mention for r in moving if set(r.mention.sides) < set(state.sides)]
    if not own:
        return state
    alike = [m.persons for m in own if m.sides == own[-1].sides]
    persons = dict.fromkeys(p for some in alike for p in some)
    return replace(state, sides=own[-1].sides, persons=tuple(persons))
