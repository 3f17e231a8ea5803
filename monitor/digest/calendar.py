"""Upcoming meetings as an iCalendar file: published facts, no invitations.

Source: RFC 5545, RFC 7986 (colour and names left out).
"""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

import icalendar

from monitor.digest import phrases
from monitor.digest.cards import title_of
from monitor.digest.links import safe_url
from monitor.digest.record import rests_on
from monitor.text.display import one_line

if TYPE_CHECKING:
    from monitor.digest.cast import Cast
    from monitor.digest.desk import Desk
    from monitor.types import Day, Told

PRODUCT = "-//nato-ip4-monitor//digest//EN"


def calendar(day: Day, desk: Desk, cast: Cast) -> bytes:
    """Write the day's upcoming, dated meetings; ``b""`` when there are none."""
    dated = [told for told in desk.upcoming if told.event.state.date]
    if not dated:
        return b""
    book = icalendar.Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", one_line(day.title))
    for told in dated:
        book.add_component(_event(told, day, cast))
    written: bytes = book.to_ical()
    return written


def _event(told: Told, day: Day, cast: Cast) -> icalendar.Event:
    state = told.event.state
    start = state.date or day.window.day
    event = icalendar.Event()
    event.add("uid", f"{told.event.id}@{day.window.watchlist}.monitor")
    event.add("dtstamp", day.generated.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", _last(state.date_end, start) + timedelta(days=1))
    event.add("summary", f"{title_of(state, cast)} ({phrases.STATUS[state.status].lower()})")
    if state.place:
        event.add("location", one_line(state.place))
    report, slice_ = next(iter(rests_on(told)), (None, None))
    said = f" “{one_line(slice_.text)}” ({one_line(report.source)})" if report and slice_ else ""
    event.add("description", f"{phrases.when(state)}.{said}")
    url = safe_url(report.url) if report else ""
    if url:
        event.add("url", url)
    exact = state.date_precision == "day"
    event.add("status", "CONFIRMED" if exact else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _last(end: date | None, start: date) -> date:
    return end if end and end >= start else start
