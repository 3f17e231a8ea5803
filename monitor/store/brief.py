"""A day's items as its digest needs them: ten thousand are read quickly, and kept small."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from monitor.store.records import load
from monitor.types import Entry, Hit, Item, Match, Mention, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAD = 600  # characters of a text that a digest looks at


def brief(rows: Iterable[Any]) -> list[Item]:
    """Make items of rows of ITEM with ``summary`` and ``body``, one hit per query left of each.

    Says of each row what ``load`` would, in a third of its time: values that come again (verdicts,
    hits) are made once. The rows are sorted here, oldest fetch first, because the database would
    hold all their texts to do it.
    """
    from pydantic_core import from_json  # noqa: PLC0415 -- a poll that keeps nothing reads no JSON

    verdict = cache(lambda text: load(Verdict, text))
    hit = cache(lambda query, term, start, end: Hit(term=term, start=start, end=end, query=query))

    def match(said: dict[str, Any]) -> Match:
        hits: dict[int, Hit] = {}
        for h in said["hits"]:
            query = h.get("query", 0)
            if query not in hits:
                hits[query] = hit(query, h["term"], h["start"], h["end"])
        return Match(
            watchlist=said["watchlist"],
            score=said["score"],
            hits=tuple(hits.values()),
            why=said["why"],
        )

    def item(row: Any) -> Item:
        return Item(
            id=row.id,
            feed=row.feed,
            source=row.source,
            outlet=row.outlet,
            trust=Trust(row.trust),
            entry=_entry(from_json(row.entry), row.summary or "", row.body or ""),
            fetched=row.fetched,
            language=row.language,
            matches=tuple(map(match, from_json(row.matches))),
            verdict=verdict(row.verdict),
            story=row.id if row.story == row.id else row.story,
            mentions=() if row.mentions == "[]" else load(tuple[Mention, ...], row.mentions),
            sides=tuple(row.sides.split()),
            known=row.known,
        )

    made = [(row.fetched, row.no, item(row)) for row in rows]
    return [item for _, _, item in sorted(made, key=itemgetter(0, 1))]


def published(entry: str) -> datetime | None:
    """Read of a stored entry when it was published."""
    from pydantic_core import from_json  # noqa: PLC0415 -- as above

    return _instant(from_json(entry))


def _entry(said: dict[str, Any], summary: str, body: str) -> Entry:
    return Entry(
        guid=said["guid"],
        url=said["url"],
        title=said["title"],
        summary=summary,
        body=body,
        published=_instant(said),
        language=said.get("language", ""),
        source=said.get("source", ""),
        keys=tuple(said.get("keys", ())),
        content_hash=said.get("content_hash", ""),
    )


def _instant(said: dict[str, Any]) -> datetime | None:
    at = said.get("published")
    return datetime.fromisoformat(at) if at else None
