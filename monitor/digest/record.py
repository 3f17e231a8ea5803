"""The digest as data: the JSON of a digest, and of one line of it.

``document`` writes the whole, ``line`` one event. Everything else a reader sees (HTML, text,
Markdown) is made from the same values, but this is what scripts rely on: keys are never left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from monitor.digest.changes import latest_change, parsed
from monitor.digest.desk import Desk, Story
from monitor.text.display import one_line
from monitor.types import (
    Amount,
    Change,
    Conflict,
    Day,
    Event,
    Evidence,
    Health,
    Item,
    Reported,
    Step,
    Told,
)

if TYPE_CHECKING:
    from datetime import datetime

Json = dict[str, object]
SCHEMA = 1


def document(day: Day) -> Json:
    """Write a digest as the JSON object that ``<date>.json`` holds.

    Returns:
        A dictionary of JSON values only, in a fixed order of keys.
    """
    desk = Desk.of(day)
    return {
        "schema": SCHEMA,
        "watchlist": day.window.watchlist,
        "date": day.window.day.isoformat(),
        "timezone": day.window.timezone,
        "from": _instant(day.window.start),
        "to": _instant(day.window.end),
        "generated": _instant(day.generated),
        "counts": _counts(day, desk),
        "new": [line(told, desk.items) for told in desk.new],
        "updated": [line(told, desk.items) for told in desk.updated],
        "conflicts": [line(told, desk.items) for told in desk.conflicts],
        "upcoming": [line(told, desk.items) for told in desk.upcoming],
        "other": [_story(story) for story in desk.other],
        "feeds": [health(feed) for feed in day.health],
    }


def line(what: Told | Event, items: Mapping[str, Item] | None = None) -> Json:
    """Write one event as a LINE: the same keys whatever its kind.

    Args:
        what: A digest's line, or a bare event: then with its latest change and all its reports.
        items: The window's items by id, for their addresses; reports' own otherwise.
    """
    told = what if isinstance(what, Told) else whole(what)
    state = told.event.state
    meeting = state.kind == "meeting"
    return {
        "kind": state.kind,
        "event": told.event.id,
        "change": told.change.value,
        "status": state.status.value,
        "previous": {field: parsed(value) for field, value in told.previous},
        "sides": list(state.sides),
        "persons": list(state.persons),
        "date": state.date.isoformat() if state.date else None,
        "date_end": state.date_end.isoformat() if state.date_end else None,
        "date_precision": state.date_precision,
        "place": state.place,
        "mode": state.mode if meeting else None,
        "giver": state.giver,
        "receiver": state.receiver,
        "channel": state.channel,
        "object": state.object,
        "deadline": state.deadline,
        "strength": None if meeting else state.strength,
        "amount": reported_amount(told),
        "amount_on_record": amount(state.amount),
        "evidence": evidence(told),
        "items": _addresses(told, items or {}),
        "copies": told.copies,
        "first_seen": _instant(told.event.created),
    }


def whole(event: Event) -> Told:
    """Make a line of everything known of an event, outside any digest."""
    reporting = [r for r in event.reports if r.counts and not r.item.startswith("seed/")]
    return Told(
        event=event,
        change=latest_change(event),
        items=tuple(dict.fromkeys(r.item for r in reporting)),
        copies=len({r.item for r in event.reports if r.copy and not r.counts}),
    )


def event_line(what: Told | Event, items: Mapping[str, Item] | None = None) -> Json:
    """Write an event as ``monitor events --json`` lists it: a LINE and its history."""
    event = what if isinstance(what, Event) else what.event
    return line(what, items) | {
        "created": _instant(event.created),
        "updated": _instant(event.updated),
        "background": event.state.background,
        "history": [_step(step) for step in event.history],
    }


def health(feed: Health) -> Json:
    """Write one feed's health."""
    return {
        "feed": feed.feed,
        "title": one_line(feed.title),
        "url": feed.url,
        "state": feed.state,
        "problem": feed.problem,
        "since": _instant(feed.since) if feed.since else None,
        "last_ok": _instant(feed.last_ok) if feed.last_ok else None,
    }


def amount(value: Amount | None) -> Json | None:
    """Write an amount; ``None`` where none is stated."""
    if value is None:
        return None
    return {
        "value": value.value,
        "currency": value.currency,
        "unit": value.unit,
        "bound": value.bound,
        "text": value.text,
    }


def reported_amount(told: Told) -> Json | None:
    """Write the amount a line reports."""
    return amount(reported_value(told))


def reported_value(told: Told) -> Amount | None:
    """Give the amount a line reports: the deviating one in a conflict, the part in a part."""
    on_record = told.event.state.amount
    if told.amount is not None:
        return told.amount
    if told.change is Change.CONFLICT and told.conflict and told.conflict.field == "amount":
        return _deviating(told, told.conflict) or on_record
    return on_record


def _deviating(told: Told, conflict: Conflict) -> Amount | None:
    """Give the amount of the report that disagrees."""
    stated = (r.mention.amount for r in told.event.reports if r.id == conflict.mention)
    return next((value for value in stated if value), None) or _amount_of(parsed(conflict.value))


def evidence(told: Told) -> list[Json]:
    """List the verbatim slices a line rests on, the one that carries it first."""
    found: dict[tuple[str, int, int], Json] = {}
    for report, slice_ in rests_on(told):
        key = (report.item, slice_.start, slice_.end)
        found.setdefault(
            key,
            {
                "item": report.item,
                "url": report.url,
                "source": report.source,
                "text": slice_.text,
                "start": slice_.start,
                "end": slice_.end,
            },
        )
    return list(found.values())


def rests_on(told: Told) -> Iterable[tuple[Reported, Evidence]]:
    """Pair each slice of evidence with the report it stands in, the carrying one first."""
    for report in leading_reports(told):
        for slice_ in report.mention.evidence:
            yield report, slice_


def leading_reports(told: Told) -> list[Reported]:
    """Give the reports a line speaks from: the one that carries it, then this window's others.

    Earlier ones follow where only they bear out a side or principal the line shows.
    Copies speak only where nothing else does; documents of the seed corpus never, as their texts
    are not kept.
    """
    kept = [r for r in told.event.reports if not r.item.startswith("seed/") and r.mention.evidence]
    speaking = [r for r in kept if r.counts] or kept
    carrier = _carrier(told, speaking)
    window = set(told.items)
    others = [r for r in speaking if r.item in window and r is not carrier]
    others += [r for r in kept if r.id in told.bearers and r is not carrier and r not in others]
    return [carrier, *others] if carrier else others


def _carrier(told: Told, reports: list[Reported]) -> Reported | None:
    """Find the report whose sentences carry a line: named by the line, else heading its event."""
    named = next((r for r in reports if told.report and r.id == told.report), None)
    if named:
        return named
    for slice_ in told.event.state.evidence:
        for report in reports:
            if slice_ in report.mention.evidence:
                return report
    return reports[0] if reports else None


def _addresses(told: Told, items: Mapping[str, Item]) -> list[str]:
    """List the addresses of the window's items that report a line."""
    reports = {report.item: report for report in told.event.reports}
    urls = []
    for id_ in told.items:
        report = reports.get(id_)
        if report is not None and not report.counts:
            continue
        if id_ in items:
            urls.append(items[id_].entry.url)
        elif report is not None:
            urls.append(report.url)
    return list(dict.fromkeys(urls))


def _counts(day: Day, desk: Desk) -> Json:
    return {
        "feeds": day.feeds,
        "failed_feeds": day.failed_feeds,
        "entries": day.entries,
        "matched": day.matched,
        "items": len(day.items),
        "copies": sum(desk.held_back.values()),
        "stories": len(desk.stories),
    }


def _story(story: Story) -> Json:
    return {
        "story": story.id,
        "title": one_line(story.lead.entry.title),
        "url": story.lead.entry.url,
        "source": story.lead.source,
        "items": len(story.items),
        "copies": story.copies,
    }


def _step(step: Step) -> Json:
    return {
        "field": step.field,
        "value": parsed(step.value),
        "at": _instant(step.at),
        "item": step.item,
        "rule": step.rule,
    }


def _amount_of(value: object) -> Amount | None:
    """Read a deviating amount, kept as an object or a bare number."""
    stated = value.get("value") if isinstance(value, Mapping) else value
    if not isinstance(stated, int | float) or isinstance(stated, bool):
        return None
    if not isinstance(value, Mapping):
        return Amount(value=float(stated))
    texts = {k: value.get(k) for k in ("currency", "unit", "text")}
    text = {k: v for k, v in texts.items() if isinstance(v, str)}
    return Amount(
        value=float(stated),
        currency=text.get("currency"),
        unit=text.get("unit"),
        text=text.get("text", ""),
    )


def _instant(moment: datetime) -> str:
    return moment.isoformat()
