"""From an entry to an item: matched, judged against everything seen before, its events read."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.pipeline import copies
from monitor.pipeline.heed import heed
from monitor.pipeline.reports import own_spans, read_events, report_id, reports_of
from monitor.text.urls import canonical_url
from monitor.types import Document, Item

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.dedupe import Fingerprint
    from monitor.pipeline.app import App
    from monitor.pipeline.wants import Wanted
    from monitor.store import Transaction
    from monitor.types import Entry, Mention, NameHit, Verdict

__all__ = [
    "item_id",
    "keep",
    "read_events",
    "report_id",
    "reports_of",
]


def keep(app: App, tx: Transaction, want: Wanted, fetched: datetime) -> Item:
    """Judge and read one wanted entry against what the store holds, and store it."""
    from monitor import dedupe  # noqa: PLC0415 -- not needed by a poll that keeps nothing

    source, entry = want.source, want.entry
    publisher = entry.source or source.publisher or urlsplit(entry.url or source.url).hostname or ""
    published = min(entry.published or fetched, fetched)
    outlet = dedupe.outlet(entry.url or source.url, entry.source or source.publisher)
    names = app.gazetteer.hits(entry.text, entry.language, published.date())
    names = (*names, *app.trail.people(entry.text))
    mark = dedupe.fingerprint(
        entry.text,
        title=entry.title,
        language=entry.language,
        known_lines=tx.documents.boilerplate(outlet),
        names=names,
    )
    document = _document(want, mark, outlet, published)
    verdict, mentions = _read(tx, want, document, mark, names)
    root = tx.items.get(verdict.of) if verdict.of else None
    item = Item(
        id=document.id,
        feed=source.id,
        source=publisher,
        outlet=outlet,
        trust=source.trust,
        entry=replace(entry, published=entry.published and published),
        fetched=fetched,
        language=entry.language,
        matches=want.matches,
        verdict=verdict,
        story=root.story if root else (verdict.of or document.id),
        mentions=mentions,
        sides=tuple(sorted({n.side for n in names if n.side})),
        known=want.known,
    )
    tx.items.add(item)
    document = replace(document, story=item.story)
    tx.documents.add(document, mark.keys, mark.exact, mark.lines, verdict=verdict)
    copies.take_over(app, tx, item)
    return item


def _document(want: Wanted, mark: Fingerprint, outlet: str, published: datetime) -> Document:
    """Describe a text for those that may copy it."""
    source, entry = want.source, want.entry
    return Document(
        id=item_id(source.id, entry),
        mark=mark.encode(),
        outlet=outlet,
        published=published,
        trust=source.trust,
        url=canonical_url(entry.url) if entry.url else "",
    )


def _read(
    tx: Transaction, want: Wanted, document: Document, mark: Fingerprint, names: tuple[NameHit, ...]
) -> tuple[Verdict, tuple[Mention, ...]]:
    """Judge whose copy a text is, and read the events of what is its own."""
    assert document.published is not None  # noqa: S101
    reading = partial(
        read_events,
        want.entry.text,
        language=want.entry.language,
        published=document.published,
        names=names,
        country=want.entry.country or want.source.country,
    )
    verdict = copies.judge(tx, want.entry, document, mark, names, revision_of=want.revision_of)
    verdict = heed(tx, verdict, document.published, lambda spans: reading(spans=spans))
    return verdict, reading(spans=own_spans(verdict))


def item_id(feed: str, entry: Entry) -> str:
    """Name an item by what it is, so that the order of arrival does not matter."""
    identity = entry.keys[0] if entry.keys else entry.url
    said = f"{feed}\0{identity}\0{entry.content_hash}".encode()
    return hashlib.blake2b(said, digest_size=6).hexdigest()
