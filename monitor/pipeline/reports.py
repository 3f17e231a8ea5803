"""What an item reports: its events read from the text, as the ledger wants them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from monitor.types import Copy, Reported

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Item, Mention, NameHit, Verdict

COUNTED_COPIES = (Copy.UPDATE, Copy.EDITED)  # kinds whose own new part is read (I5)


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


def own_spans(verdict: Verdict) -> tuple[tuple[int, int], ...] | None:
    """Say which parts of a text are read: all of it, or what a copy adds."""
    if verdict.copy is None:
        return None
    return verdict.new_spans if verdict.copy in COUNTED_COPIES else ()


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
    parts = (mention.giver, mention.amount.value) if mention.amount else ()  # of one sentence
    said = repr((item, mention.kind, mention.sides, mention.persons, mention.date, places, *parts))
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
