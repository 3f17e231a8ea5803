"""Planned meetings as an iCalendar file: published facts, no invitations.

Source: RFC 5545.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cards import title_of
from monitor.digest.cast import Cast
from monitor.digest.links import safe_url
from monitor.digest.record import rests_on, whole
from monitor.text.display import one_line
from monitor.types import Event, Status, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    import icalendar

    from monitor.types import Name

PRODUCT = "-//nato-ip4-monitor//digest//EN"
EMPTY = (
    f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODUCT}\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"
).encode()
_GONE = frozenset({Status.CANCELLED, Status.DENIED})


def calendar(
    events: Iterable[Event | Told],
    *,
    names: Sequence[Name] = (),
    title: str = "",
    made: datetime | None = None,
) -> bytes:
    """Write dated events as all-day entries; a calendar without entries when none is dated.

    Args:
        events: Events, or a digest's lines.
        names: Gazetteer entries to call people and sides by.
        title: The calendar's name.
        made: Stamped on every entry; each event's last update by default.
    """
    lines = [e if isinstance(e, Told) else whole(e) for e in events]
    dated = [told for told in lines if told.event.state.date]
    if not dated:
        return EMPTY
    import icalendar  # noqa: PLC0415 -- its zones cost a tenth of a start that may need none

    book = icalendar.Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    if title:
        book.add("x-wr-calname", one_line(title))
    known = {name.id: name for name in names}
    for told in dated:
        cast = Cast(names=known, day=told.event.state.date or told.event.updated.date())
        entry = icalendar.Event()
        _fill(entry, told, cast, made or told.event.updated)
        book.add_component(entry)
    written: bytes = book.to_ical()
    return written


def _fill(entry: icalendar.Event, told: Told, cast: Cast, made: datetime) -> None:
    state = told.event.state
    start = state.date or made.date()
    entry.add("uid", f"{told.event.id}@events.monitor")
    entry.add("dtstamp", made.astimezone(UTC))
    entry.add("dtstart", start)
    entry.add("dtend", _last(state.date_end, start) + timedelta(days=1))
    entry.add("summary", f"{title_of(told, cast)} ({phrases.STATUS[state.status].lower()})")
    if state.place:
        entry.add("location", cast.place(state.place))
    report, slice_ = next(iter(rests_on(told)), (None, None))
    said = f" “{one_line(slice_.text)}” ({one_line(report.source)})" if report and slice_ else ""
    entry.add("description", f"{phrases.when(state)}.{said}")
    url = safe_url(report.url) if report else ""
    if url:
        entry.add("url", url)
    entry.add("status", _status(state.status, exact=state.date_precision == "day"))
    entry.add("transp", "TRANSPARENT")


def _status(status: Status, *, exact: bool) -> str:
    if status in _GONE:
        return "CANCELLED"
    return "CONFIRMED" if exact and status is not Status.UNCONFIRMED else "TENTATIVE"


def _last(end: date | None, start: date) -> date:
    return end if end and end >= start else start
