"""Whose word counts, and in which order: precedence N4 and the canonical order of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.types import Status, Trust

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, timedelta

    from monitor.types import Event, Mention, Reported

OFFICIAL, WIRE, PRESS, UNNAMED, AGGREGATOR = range(5)
_TRUST = {Trust.OFFICIAL: OFFICIAL, Trust.WIRE: WIRE, Trust.PRESS: PRESS}


def standing(report: Reported) -> int:
    """Rank a report's word, 0 best: official participant, wire, press, unnamed, aggregator (N4)."""
    if report.trust is Trust.AGGREGATOR:
        return AGGREGATOR
    if report.mention.attribution == "unnamed" or report.mention.status is Status.UNCONFIRMED:
        return UNNAMED
    return _TRUST[report.trust]


def instant(report: Reported) -> datetime:
    """When a report's word was spoken: its publication, never after we fetched it."""
    return min(report.published, report.fetched)


def canonical(report: Reported) -> tuple[datetime, int, str, str]:
    """Sort key of reports: the same whatever the order of arrival."""
    return (instant(report), standing(report), report.url, report.id)


def known(report: Reported) -> bool:
    """Tell whether a report was known from the start: a seed, or older than the backfill."""
    return report.item.startswith("seed/") or (not report.counts and report.copy is None)


def echo(report: Reported) -> bool:
    """Tell whether a report is a copy's, outside the copy's own part: counting nothing (I5)."""
    return not report.counts and not known(report)


def speaking(reports: Iterable[Reported]) -> list[Reported]:
    """List the reports that are no echoes; all where there are none."""
    reports = list(reports)
    return [r for r in reports if not echo(r)] or reports


def tellings(event: Event) -> list[Mention]:
    """List what an event is now, and what those have said of it who do not only echo."""
    return [event.state, *(r.mention for r in speaking(event.reports))]


def bodily(report: Reported) -> bool:
    """Tell whether a report rests on running text, not only on a title, bullet or caption."""
    return is_bodily(report.mention)


def is_bodily(mention: Mention) -> bool:
    """Tell whether a mention rests on running text."""
    ranks = {e.rank for e in mention.evidence}
    return not ranks or "body" in ranks


def acting(ordered: Sequence[Reported]) -> list[Reported]:
    """List the reports that move an event's state, of all in canonical order.

    Copies do not (I5), save where nobody but aggregators told the event before: a lookalike that
    came first must not silence the trusted report it was made from. Background does not, unless
    there is nothing else.
    """
    live = [r for r in ordered if (r.counts or known(r)) and not r.mention.background]
    if live and all(standing(r) == AGGREGATOR for r in live):
        live = [r for r in ordered if not r.mention.background and _trusted(r, live)]
    return live or [r for r in ordered if r.counts or known(r)] or list(ordered)


def _trusted(report: Reported, live: list[Reported]) -> bool:
    return report in live or standing(report) <= PRESS


def came_late(report: Reported, after: Reported, slack: timedelta) -> bool:
    """Tell whether a report reached us well after another although it was published before it."""
    return instant(report) <= instant(after) and report.fetched - after.fetched > slack
