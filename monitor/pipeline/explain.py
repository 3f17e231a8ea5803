"""``monitor explain``: why an item is here and what was made of it; the whole life of an event."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor import digest
from monitor.pipeline import corpus
from monitor.pipeline.senses import not_taken
from monitor.pipeline.views import item_json, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import RenderableType

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Document, Entry, Event, Item, Mention, Reported, Step

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An answer, for machines and for a terminal."""

    said: Json
    item: Item | None = None
    event: Event | None = None
    names: Mapping[str, str] = field(default_factory=dict)  # of the event's sides and persons

    def as_json(self) -> Json:
        """Write it for machines."""
        return self.said

    def parts(self) -> list[RenderableType]:
        """Write it for a terminal: the text with sentences and hits marked, then the reasons."""
        from monitor.pipeline.marking import event_parts, item_parts, seed_parts  # noqa: PLC0415

        if self.event is not None:
            return event_parts(self.event, self.names)
        return item_parts(self.item, self.said) if self.item else seed_parts(self.said)


def explain(app: App, what: str) -> Explained | None:
    """Find an item (id or address), a seed or an event and say everything known of it."""
    with app.store.reading() as tx:
        event = tx.events.get(what)
        if event is not None:
            return Explained(said=_event(event), event=event, names=called(app, [event]))
        item = tx.items.get(what) or next(iter(tx.items.by_url(what)), None)
        if item is not None:
            return Explained(said=_item(app, tx, item), item=item)
        document = tx.documents.get(what)
        return Explained(said=_seed(app, tx, document)) if document else None


def _seed(app: App, tx: Transaction, document: Document) -> Json:
    """Say what is known of a document of the corpus, and what copies it."""
    seed, entry = corpus.seed_of(app, document.id), corpus.entry_of(app, document.id)
    near = [
        (copy, tx.items.get(copy.id, with_text=False))
        for copy in tx.documents.family([document.id])
    ]
    return {
        "id": document.id,
        "kind": "seed document",
        "title": entry.title if entry else "",
        "publisher": seed.publisher if seed else "",
        "url": document.url,
        "published": stamp(document.published),
        "gist": seed.gist if seed else "",
        "whole": entry is not None,
        "events": _reports(tx, document.id),
        "copies": [
            {"id": i.id, "kind": c.copy, "source": i.source, "url": i.entry.url}
            for c, i in near
            if i
        ],
    }


def _reports(tx: Transaction, id_: str) -> list[Json]:
    """List what an item or a document reports, each with the event it belongs to."""
    by_report = {r.id: e for e in tx.events.reported_by([id_]) for r in e.reports}
    return [_report(r, by_report.get(r.id)) for r in tx.events.reports_of([id_])]


def _item(app: App, tx: Transaction, item: Item) -> Json:
    verdict = item.verdict
    original = _original(app, tx, verdict.of) if verdict.of else None
    return item_json(item) | {
        "matches": [
            {
                "watchlist": m.watchlist,
                "score": m.score,
                "why": m.why,
                "hits": [{"term": h.term, "start": h.start, "end": h.end} for h in m.hits],
            }
            for m in item.matches
        ],
        "names": [
            {"id": n.id, "form": n.form.value, "role": n.role, "start": n.start, "end": n.end}
            for n in app.gazetteer.hits(
                item.entry.text, item.language, (item.entry.published or item.fetched).date()
            )
        ],
        "names_not_taken": not_taken(
            app.gazetteer,
            item.entry.text,
            item.language,
            (item.entry.published or item.fetched).date(),
        ),
        "copy": {
            "kind": verdict.copy.value if verdict.copy else None,
            "of": verdict.of,
            "of_url": original.url if original else None,
            "score": round(verdict.score, 3),
            "reason": verdict.reason,
            "new_spans": [list(s) for s in verdict.new_spans],
            "blocks": _blocks(item, original),
        },
        "events": _reports(tx, item.id),
        "digests": [f"{w} {d}" for w, d in tx.digests.of_item(item.id)],
    }


def _original(app: App, tx: Transaction, id_: str) -> Entry | None:
    """Find what an item copies: another one, or a whole document among the seeds."""
    item = tx.items.get(id_)
    return item.entry if item else corpus.entry_of(app, id_)


def _blocks(item: Item, there: Entry | None) -> list[Json]:
    """List what an item and what it copies share, while both texts are here."""
    here = item.entry
    if there is None or not all(e.body or e.summary for e in (here, there)):
        return []
    from monitor.dedupe import side_by_side  # noqa: PLC0415 -- of use for copies alone

    stretches = side_by_side(
        here.text, there.text, titles=(here.title, there.title), language=item.language
    )
    return [
        {
            "here": list(s.here),
            "there": list(s.there),
            "same": s.same,
            "text": here.text[slice(*s.here)],
            "of_text": there.text[slice(*s.there)],
        }
        for s in stretches
    ]


def _report(report: Reported, event: Event | None) -> Json:
    mention = report.mention
    return {
        "event": event.id if event else None,
        "kind": mention.kind,
        "status": mention.status.value,
        "background": mention.background,
        "counts": report.counts,
        "first": bool(event and event.reports and event.reports[0].id == report.id),
        "fields": _fields(mention),
        "evidence": [
            {"rule": e.rule, "rank": e.rank, "start": e.start, "end": e.end, "text": e.text}
            for e in mention.evidence
        ],
        "shown": _shown(report, event),
    }


def _fields(mention: Mention) -> Json:
    names = ("sides", "persons", "date", "date_precision", "place", "mode", "giver", "receiver",
             "channel", "object", "deadline", "strength", "condition", "part_of")  # fmt: skip
    said = {n: getattr(mention, n) for n in names if getattr(mention, n) not in (None, (), "")}
    return said | ({"amount": mention.amount.text} if mention.amount else {})


def _shown(report: Reported, event: Event | None) -> str:
    """Say in a sentence what became of a report."""
    if event is None:
        return "not assigned to an event yet"
    if event.retracted:
        return "the analyst retracted this event"
    if report.mention.kind == "request":
        return "a request, which is no commitment (C4)"
    if report.mention.background:
        return "told as background, so not news (N1)"
    if not report.counts:
        return "a copy or an entry known from the start, which creates nothing (I5)"
    if event.reports[0].id == report.id:
        return "the first report of this event"
    changed = sorted({s.field for s in event.history if s.mention == report.id})
    return f"changed {', '.join(changed)}" if changed else "another report of a known event (N3)"


def called(app: App, events: Iterable[Event]) -> dict[str, str]:
    """Look up what the sides, persons and channels of events are called."""
    mentions = [m for e in events for m in (e.state, *(r.mention for r in e.reports))]
    ids = {
        name
        for m in mentions
        for name in (*m.sides, *m.persons, m.channel, m.giver, m.receiver, m.part_of)
        if name
    }
    known = {name: app.gazetteer.name(name) for name in sorted(ids)}
    return {name: entry.name for name, entry in known.items() if entry}


def _event(event: Event) -> Json:
    return digest.event_line(event) | {
        "seed": event.seed,
        "retracted": event.retracted,
        "links": [list(link) for link in event.links],
        "conflicts": [
            {"field": c.field, "value": c.value, "settled": c.settled} for c in event.conflicts
        ],
        "reports": [_life(r, event) for r in event.reports],
    }


def _life(report: Reported, event: Event) -> Json:
    steps: list[Step] = [s for s in event.history if s.mention == report.id]
    evidence = report.mention.evidence
    return {
        "at": stamp(report.published),
        "source": report.source,
        "url": report.url,
        "status": report.mention.status.value,
        "counts": report.counts,
        "sentence": evidence[0].text if evidence else "",
        "rule": evidence[0].rule if evidence else "",
        "changed": {s.field: s.value for s in steps},
    }
