"""The pages: what each shows, read from the store in one transaction."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor import digest as digests
from monitor.pipeline import trial
from monitor.pipeline.explain import explain
from monitor.pipeline.status import look
from monitor.web.answers import MAIL, Answer, page
from monitor.web.words import Words

if TYPE_CHECKING:
    from monitor.pipeline.app import App
    from monitor.store import DigestRecord

Query = dict[str, str]

MOST = 200
SPANS = {"7": "7 days", "30": "30 days", "365": "A year"}
KINDS = {
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "eml": "message/rfc822",
}


def _page(app: App, template: str, tab: str, title: str, **values: object) -> Answer:
    said = {"tab": tab, "title": title, "words": Words.of(app), "query": ""} | values
    return page(template, said)


def today(app: App, _query: Query) -> Answer:
    """Show the newest digest of the first watchlist that has one."""
    with app.store.reading() as tx:
        found = [tx.digests.last(w.id) for w in app.config.watchlists]
    newest = max((r for r in found if r), key=lambda r: (r.window.day, r.generated), default=None)
    if newest is None:
        return _page(app, "empty.html.j2", "today", "No digest yet", status=look(app))
    return _digest(app, newest, "today")


def digest(app: App, _query: Query, name: str, day: str) -> Answer | None:
    """Show the digest of a day."""
    record = _record(app, name, day)
    return _digest(app, record, "digests") if record else None


def _digest(app: App, record: DigestRecord, tab: str) -> Answer:
    window = record.window
    with app.store.reading() as tx:
        days = [r.window.day for r in tx.digests.heads(window.watchlist)]
        lasts = [tx.digests.last(w.id) for w in app.config.watchlists]
    where = days.index(window.day)
    said = json.loads(record.document)
    return _page(
        app,
        "digest.html.j2",
        tab,
        record.subject.partition(": ")[2] or record.subject,
        record=record,
        said=said,
        name=_title(app, window.watchlist),
        before=days[where - 1] if where else None,
        after=days[where + 1] if where + 1 < len(days) else None,
        others=[r.window for r in lasts if r and r.window.watchlist != window.watchlist],
    )


def digest_file(app: App, _query: Query, name: str, day: str, kind: str) -> Answer | None:
    """Hand out one of a digest's files."""
    record = _record(app, name, day)
    content = dict(record.files).get(kind) if record and kind in KINDS else None
    return None if content is None else Answer(body=content, kind=KINDS[kind], policy=MAIL)


def _record(app: App, name: str, day: str) -> DigestRecord | None:
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        return None
    with app.store.reading() as tx:
        return tx.digests.get(name, wanted)


def archive(app: App, _query: Query, name: str = "") -> Answer:
    """List the digests, newest first."""
    with app.store.reading() as tx:
        found = tx.digests.list(watchlist=name or None, limit=MOST)[::-1]
    rows = [(r, json.loads(r.document)) for r in found]
    return _page(
        app, "digests.html.j2", "digests", "Digests", rows=rows, name=name,
        watchlists=[(w.id, w.title or w.id) for w in app.config.watchlists],
    )  # fmt: skip


def events(app: App, query: Query) -> Answer:
    """List events, newest first."""
    kind = query.get("kind", "")
    days = query.get("days", "30") if query.get("days", "30") in SPANS else "30"
    since = app.now() - timedelta(days=int(days))
    with app.store.reading() as tx:
        found = tx.events.list(
            kind=kind if kind in ("meeting", "commitment") else None,
            since=since,
            with_name=query.get("with") or None,
            background=False,
        )
    known = [e for e in found if e.state.kind != "request"][::-1]
    lines = [digests.line(e) for e in known[:MOST]]
    return _page(
        app, "events.html.j2", "events", "Events", lines=lines, count=len(known), kind=kind,
        days=days, spans=SPANS, most=MOST,
    )  # fmt: skip


def event(app: App, _query: Query, name: str) -> Answer | None:
    """Show an event's life: every report with its sentence and what it changed."""
    said = explain(app, name)
    if said is None or said.event is None:
        return None
    line = said.said
    return _page(
        app, "event.html.j2", "events", Words.of(app).title(line), line=line, event=said.event
    )


def item(app: App, _query: Query, name: str) -> Answer | None:
    """Show why an item is here and what was made of it."""
    said = explain(app, name)
    if said is None or said.item is None:
        return None
    return _page(
        app, "item.html.j2", "", said.item.entry.title, said=said.said, item=said.item,
        pieces=_marked(said.said, said.item.entry.text),
    )  # fmt: skip


def _marked(said: dict[str, object], text: str) -> list[tuple[str, bool]]:
    """Cut a text where its evidence begins and ends."""
    reports = said["events"]
    spans: list[tuple[int, int]] = []
    for report in reports if isinstance(reports, list) else []:
        spans += [(e["start"], e["end"]) for e in report["evidence"]]
    cuts = sorted({0, len(text), *(min(n, len(text)) for span in spans for n in span)})
    return [(text[a:b], any(s <= a and b <= e for s, e in spans)) for a, b in pairwise(cuts)]


def sources(app: App, _query: Query) -> Answer:
    """List the feeds with their health."""
    status = look(app)
    with app.store.reading() as tx:
        feeds = {f.id: f for f in tx.feeds.all()}
    rows = sorted(status.feeds, key=lambda h: (h.state in ("ok", "new"), h.title))
    return _page(
        app, "sources.html.j2", "sources", "Sources", status=status, rows=rows, feeds=feeds
    )


def watchlists(app: App, _query: Query) -> Answer:
    """List the watchlists with their queries."""
    status = look(app)
    nexts = {w: (last, after) for w, last, after in status.digests}
    warnings = trial.warnings(app)
    return _page(
        app, "watchlists.html.j2", "watchlists", "Watchlists", lists=app.config.watchlists,
        nexts=nexts, warnings=warnings, notices=status.notices,
    )  # fmt: skip


def search(app: App, query: Query) -> Answer:
    """Search the text of what is stored."""
    words = query.get("q", "").strip()[:200]
    with app.store.reading() as tx:
        found = tx.items.search(words, 50) if words else []
    return _page(app, "search.html.j2", "", "Search", found=found, query=words)


def _title(app: App, name: str) -> str:
    found = app.watchlist(name)
    return (found.title if found else "") or name
