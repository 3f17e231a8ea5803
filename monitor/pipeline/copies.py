"""Whose copy an item is, and what becomes of stored items when their original arrives late.

The relations in the end are those of judging all texts in the order of :func:`dedupe.order`,
whatever the order in which they came.
"""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from monitor.pipeline.events import forget, settle
from monitor.pipeline.heed import heed
from monitor.pipeline.homeland import country_of
from monitor.pipeline.reports import own_spans, read_events, reports_of
from monitor.types import Copy, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.dedupe import Fingerprint
    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Document, Entry, Item, Mention, NameHit

CANDIDATES = 8
SHORT = 80  # content words: an excerpt has hardly more


def judge(
    tx: Transaction,
    entry: Entry,
    document: Document,
    mark: Fingerprint,
    names: Sequence[NameHit],
    *,
    revision_of: str | None = None,
) -> Verdict:
    """Judge an entry; a changed text under a known identity is an update of its first item."""
    first = tx.documents.get(revision_of) if revision_of else None
    if first is None:
        few = len(mark.sequence) < SHORT
        found = tx.documents.candidates(mark.keys, mark.exact, document.url, CANDIDATES, few=few)
        return _judged(entry, document, found, names)
    verdict = _judged(entry, document, [replace(first, published=None)], names)
    spans = verdict.new_spans if verdict.of == first.id else ((0, len(entry.text)),)
    return Verdict(
        copy=Copy.UPDATE,
        of=first.id,
        score=verdict.score,
        reason=f"the same entry, its text changed; {verdict.reason}",
        new_spans=spans,
    )


def _judged(
    entry: Entry, document: Document, candidates: Sequence[Document], names: Sequence[NameHit]
) -> Verdict:
    from monitor import dedupe  # noqa: PLC0415 -- not needed by a poll that keeps nothing

    return dedupe.judge(
        document,
        entry.text,
        candidates=candidates,
        names=names,
        title=entry.title,
        language=entry.language,
    )


def current(tx: Transaction, items: Sequence[Item]) -> list[Item]:
    """Return items as they are stored now, should any of them have taken another one over."""
    if not any(item.verdict.takes for item in items):
        return list(items)
    stored = {item.id: item for item in tx.items.many({i.id for i in items})}
    return [stored.get(item.id, item) for item in items]


def take_over(app: App, tx: Transaction, item: Item) -> None:
    """Judge the stored texts anew that come after this one: it came late, not second."""
    from monitor.dedupe import order  # noqa: PLC0415 -- see above

    if not item.verdict.takes:
        return
    settle(tx, reports_of(item), app.directory)  # what it tells is told already
    waiting: list[tuple[object, str]] = []
    seen = {item.id}

    def wait(documents: Sequence[Document | None]) -> None:
        for document in documents:
            if document is not None and document.id not in seen:
                seen.add(document.id)
                heappush(waiting, (order(document), document.id))

    wait([tx.documents.get(name) for name, _ in item.verdict.takes])
    taken = []
    while waiting:
        name = heappop(waiting)[1]
        verdict = _judge_anew(app, tx, name)
        if verdict is None:
            continue
        wait([tx.documents.get(other) for other, _ in verdict.takes])
        wait(tx.documents.family([name]))
        if verdict.of == item.id and verdict.copy is not None:
            taken.append((name, verdict.copy))
    tx.items.reroot(item.id, replace(item.verdict, takes=tuple(taken)))


def _judge_anew(app: App, tx: Transaction, name: str) -> Verdict | None:
    """Judge a stored item against what now comes before it; None when nothing changed."""
    from monitor.dedupe import Fingerprint  # noqa: PLC0415 -- see above

    document, item = tx.documents.get(name), tx.items.get(name)
    if document is None or item is None or _revises(tx, item):
        return None
    mark = Fingerprint.decode(document.mark)
    if tx.items.text(name) is None:
        return None  # its text is forgotten, so is what in it was new
    published = item.entry.published or item.fetched
    names = app.gazetteer.hits(item.entry.text, item.language, published.date())
    verdict = judge(tx, replace(item.entry, language=item.language), document, mark, names)
    verdict = heed(tx, verdict, published, lambda spans: _read(app, item, spans))
    if (verdict.of, verdict.copy, verdict.new_spans) == (
        item.verdict.of,
        item.verdict.copy,
        item.verdict.new_spans,
    ):
        return None
    if verdict.copy is not None:
        verdict = replace(verdict, reason=f"{verdict.reason}; the original arrived later")
    _put(app, tx, item, verdict, mark.keys)
    return verdict


def _revises(tx: Transaction, item: Item) -> bool:
    """Tell whether an item is a later text of the very entry it is an update of."""
    first = tx.items.get(item.verdict.of, with_text=False) if item.verdict.of else None
    if first is None or first.feed != item.feed or item.verdict.copy is not Copy.UPDATE:
        return False
    return not set(first.entry.keys).isdisjoint(item.entry.keys)


def _put(app: App, tx: Transaction, item: Item, verdict: Verdict, keys: tuple[int, ...]) -> None:
    root = tx.items.get(verdict.of, with_text=False) if verdict.of else None
    story = root.story if root else (verdict.of or item.id)
    tx.documents.rejudge(item.id, verdict, keys, story)
    tx.items.reroot(item.id, verdict, story)
    mentions = _read(app, item, own_spans(verdict))
    anew = replace(item, verdict=verdict, story=story, mentions=mentions)
    if tx.digests.of_item(item.id):  # what was told of it stands
        before = tx.events.reports_of([item.id])
        tx.events.add_reports([replace(report, copy=verdict.copy) for report in before])
        return
    forget(tx, [item.id], app.directory)
    tx.items.rejudge(item.id, item.matches, anew.mentions)
    settle(tx, reports_of(anew), app.directory)


def _read(app: App, item: Item, spans: tuple[tuple[int, int], ...] | None) -> tuple[Mention, ...]:
    published = item.entry.published or item.fetched
    source = app.sources.get(item.feed)
    names = app.gazetteer.hits(item.entry.text, item.language, published.date())
    return read_events(
        item.entry.text,
        language=item.language,
        published=published,
        names=(*names, *app.trail.people(item.entry.text)),
        country=country_of(app, source) if source else "",
        spans=spans,
    )
