"""A day's items as its digest needs them: ten thousand are read quickly, and kept small."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, func, select, type_coerce

from monitor.store.records import instant, load
from monitor.store.tables import ITEM, MATCH, TEXT
from monitor.types import Entry, Hit, Item, Match, Mention, Trust, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Select

# Of an item's row, as stored.
COLUMNS = (
    "no", "id", "feed", "source", "outlet", "trust", "entry", "fetched", "language", "matches",
    "verdict", "story", "mentions", "sides", "known",
)  # fmt: skip
TRUST = {trust.value: trust for trust in Trust}
LEAD = 600  # characters of a text that a digest looks at


def undigested(watchlist: str, upto: datetime, since: datetime | None) -> Select[Any]:
    """Ask for a watchlist's items in none of its digests yet, as ``brief`` reads them."""
    at = type_coerce(ITEM.c.fetched, BigInteger)  # as stored
    stored = [at if name == "fetched" else ITEM.c[name] for name in COLUMNS]
    text = [func.substr(part, 1, LEAD) for part in (TEXT.c.summary, TEXT.c.body)]
    open_ = select(MATCH.c.no).where(MATCH.c.watchlist == watchlist, MATCH.c.open)
    joined = ITEM.outerjoin(TEXT, ITEM.c.no == TEXT.c.no)
    query = select(*stored, *text).select_from(joined).where(ITEM.c.no.in_(open_))
    span = (ITEM.c.fetched <= upto, *((ITEM.c.fetched >= since,) if since else ()))
    return query.where(*span)


def brief(rows: Iterable[Sequence[Any]]) -> list[Item]:
    """Make items of rows of ``COLUMNS``, ``summary`` and ``body``, as a digest needs them.

    Of a match's hits one per query is left and not where it stands, of the entry neither identity
    nor hash. Says of each row else what ``load`` would, in a quarter of its time: values that come
    again (names, instants, verdicts, hits) are made once. The rows are sorted here, oldest fetch
    first, because the database would hold all their texts to do it.
    """
    from pydantic_core import from_json  # noqa: PLC0415 -- a poll that keeps nothing reads no JSON

    at, verdict, sides, same = cache(instant), cache(_verdict), cache(_split), cache(str)
    match = _matching()
    made: list[tuple[int, int, Item]] = []
    for no, id_, feed, source, outlet, trust, entry, fetched, language, *rest in rows:
        matches, judged, story, mentions, named, known, summary, body = rest
        item = Item(
            id=id_,
            feed=same(feed),
            source=same(source),
            outlet=same(outlet),
            trust=TRUST[trust],
            entry=_entry(from_json(entry), summary or "", body or ""),
            fetched=at(fetched),
            language=same(language),
            matches=tuple(map(match, from_json(matches))),
            verdict=verdict(judged),
            story=id_ if story == id_ else same(story),
            mentions=() if mentions == "[]" else load(tuple[Mention, ...], mentions),
            sides=sides(named),
            known=known,
        )
        made.append((fetched, no, item))
    return [item for _, _, item in sorted(made, key=itemgetter(0, 1))]


def _matching() -> Callable[[dict[str, Any]], Match]:
    """Give the reader of a match: its first hit of every query, wherever that stands."""
    hit = cache(lambda query, term: Hit(term=term, start=0, end=len(term), query=query))

    def match(said: dict[str, Any]) -> Match:
        first: dict[int, str] = {}
        for h in said["hits"]:
            first.setdefault(h.get("query", 0), h["term"])
        return Match(
            watchlist=said["watchlist"],
            score=said["score"],
            hits=tuple(hit(q, term) for q, term in first.items()),
            why=said["why"],
        )

    return match


def _verdict(text: str) -> Verdict:
    return load(Verdict, text)


def _split(sides: str) -> tuple[str, ...]:
    return tuple(sides.split())


def published(entry: str) -> datetime | None:
    """Read of a stored entry when it was published."""
    from pydantic_core import from_json  # noqa: PLC0415 -- as above

    return _instant(from_json(entry))


def _entry(said: dict[str, Any], summary: str, body: str) -> Entry:
    return Entry(
        guid="",
        url=said["url"],
        title=said["title"],
        summary=summary,
        body=body,
        published=_instant(said),
        language=said.get("language", ""),
        source=said.get("source", ""),
    )


def _instant(said: dict[str, Any]) -> datetime | None:
    at = said.get("published")
    return datetime.fromisoformat(at) if at else None
