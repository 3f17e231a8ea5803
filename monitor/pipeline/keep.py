"""From an entry to an item: matched, judged against everything seen before, its events read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.text.language import guess_language
from monitor.text.urls import canonical_url
from monitor.types import Copy, Document, Entry, Item, Match, Mention, Reported, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from monitor.dedupe import Fingerprint
    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import NameHit, Source

COUNTED_COPIES = (Copy.UPDATE, Copy.EDITED)  # kinds whose own new part is read (I5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An entry at least one watchlist wants."""

    source: Source
    entry: Entry
    matches: tuple[Match, ...]
    revision_of: str | None = None  # item made of the same entry before its text changed
    known: bool = False  # older than a first poll's backfill
    seen: bool = False  # its feed carried it before


def told_language(entry: Entry, source: Source) -> Entry:
    """Settle an entry's language: its own words count more than what its feed claims."""
    language = guess_language(entry.text, entry.language or source.language)
    return entry if language == entry.language else replace(entry, language=language)


def wanted(app: App, source: Source, entry: Entry, on: date) -> tuple[Match, ...]:
    """Ask every watchlist whether it wants an entry."""
    return app.matcher.match(entry, source, on)


def keep(app: App, tx: Transaction, want: Wanted, fetched: datetime) -> Item:
    """Judge and read one wanted entry against what the store holds, and store it."""
    from monitor import dedupe  # noqa: PLC0415 -- not needed by a poll that keeps nothing

    source, entry = want.source, want.entry
    publisher = entry.source or source.publisher or urlsplit(entry.url or source.url).hostname or ""
    language = entry.language
    published = min(entry.published or fetched, fetched)
    outlet = dedupe.outlet(entry.url or source.url, entry.source or source.publisher)
    names = app.gazetteer.hits(entry.text, language, published.date())
    mark = dedupe.fingerprint(
        entry.text,
        title=entry.title,
        language=language,
        known_lines=tx.documents.boilerplate(outlet),
        names=names,
    )
    document = Document(
        id=item_id(source.id, entry),
        mark=mark.encode(),
        outlet=outlet,
        published=published,
        trust=source.trust,
        url=canonical_url(entry.url) if entry.url else "",
    )
    verdict = _verdict(tx, want, document, mark, names)
    mentions = read_events(
        entry.text,
        language=language,
        published=published,
        names=names,
        country=source.country,
        spans=_spans(verdict),
    )
    root = tx.items.get(verdict.of) if verdict.of else None
    item = Item(
        id=document.id,
        feed=source.id,
        source=publisher,
        outlet=outlet,
        trust=source.trust,
        entry=replace(entry, published=entry.published and published),
        fetched=fetched,
        language=language,
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
    _take_over(tx, item)
    return item


def _take_over(tx: Transaction, item: Item) -> None:
    """Make items that turn out to be copies of this one its copies: it came late, not second."""
    for other, kind in item.verdict.takes:
        verdict = Verdict(copy=kind, of=item.id, reason="its original arrived later")
        tx.documents.reroot(other, item.id, kind)
        tx.items.reroot(other, verdict, item.story)
        copied = tx.items.get(other)
        if copied:
            tx.events.add_reports(reports_of(copied))


def item_id(feed: str, entry: Entry) -> str:
    """Name an item by what it is, so that the order of arrival does not matter."""
    identity = entry.keys[0] if entry.keys else entry.url
    said = f"{feed}\0{identity}\0{entry.content_hash}".encode()
    return hashlib.blake2b(said, digest_size=6).hexdigest()


def read_events(
    text: str,
    *,
    language: str,
    published: datetime,
    names: tuple[NameHit, ...],
    country: str,
    spans: tuple[tuple[int, int], ...] | None,
) -> tuple[Mention, ...]:
    """Extract the events of a text, or of its new parts only; a mere copy has none of its own."""
    if spans == ():
        return ()
    from monitor import extract  # noqa: PLC0415 -- its hundreds of patterns take time to compile

    return extract.extract(
        text,
        language=language,
        published=published,
        timezone=None,
        names=names,
        source_country=country,
        spans=spans,
    )


def _spans(verdict: Verdict) -> tuple[tuple[int, int], ...] | None:
    if verdict.copy is None:
        return None
    return verdict.new_spans if verdict.copy in COUNTED_COPIES else ()


def _verdict(
    tx: Transaction,
    want: Wanted,
    document: Document,
    mark: Fingerprint,
    names: tuple[NameHit, ...],
) -> Verdict:
    """Judge an entry; a changed text under a known identity is an update of its first item."""
    text = want.entry.text
    candidates = tx.documents.candidates(mark.keys, mark.exact, document.url, 8)
    first = tx.documents.get(want.revision_of) if want.revision_of else None
    if first is None:
        return _judged(want.entry, document, names, candidates)
    verdict = _judged(want.entry, document, names, [first])
    spans = verdict.new_spans if verdict.of == first.id else ((0, len(text)),)
    return Verdict(
        copy=Copy.UPDATE,
        of=first.id,
        score=verdict.score,
        reason=f"the same entry, its text changed; {verdict.reason}",
        new_spans=spans,
    )


def _judged(
    entry: Entry,
    document: Document,
    names: tuple[NameHit, ...],
    candidates: Sequence[Document],
) -> Verdict:
    from monitor import dedupe  # noqa: PLC0415 -- as above

    return dedupe.judge(
        document,
        entry.text,
        names=names,
        candidates=candidates,
        title=entry.title,
        language=entry.language,
    )


def reports_of(item: Item) -> tuple[Reported, ...]:
    """Say what an item reports, as the ledger wants it."""
    return tuple(
        Reported(
            id=report_id(item.id, mention),
            mention=mention,
            item=item.id,
            url=item.entry.url,
            source=item.source,
            outlet=item.outlet,
            trust=item.trust,
            published=item.entry.published or item.fetched,
            fetched=item.fetched,
            copy=item.verdict.copy,
            counts=not item.known and item.verdict.copy in (None, *COUNTED_COPIES),
            watchlists=item.watchlists,
        )
        for mention in item.mentions
    )


def report_id(item: str, mention: Mention) -> str:
    """Name what an item says of an event, the same at every reading."""
    places = [(e.start, e.end, e.rule) for e in mention.evidence]
    said = repr((item, mention.kind, mention.sides, mention.persons, mention.date, places))
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
