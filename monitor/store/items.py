"""Items: what a watchlist wanted, with text, judgement and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import (
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from monitor.store import search
from monitor.store.brief import brief, published, undigested
from monitor.store.records import Place, dump, load, plain
from monitor.store.statements import parts
from monitor.store.tables import ITEM, MATCH, TAKEN, TEXT
from monitor.types import Entry, Item, Match, Mention, Trust, Verdict

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, RowMapping, Select

SOME_ROWS = 200  # read at once; one by one costs more time, all more memory
RESTORY = update(ITEM).where(ITEM.c.id == bindparam("b_id")).values(story=bindparam("story"))


class Items:
    """The kept entries."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection

    def add(self, item: Item) -> bool:
        """Keep an item; False, changing nothing, when its id is kept already."""
        if self._number(item.id) is not None:
            return False
        adding = insert(ITEM).values(_row(item)).returning(ITEM.c.no)
        no: int = self._connection.execute(adding).scalar_one()
        entry = item.entry
        text = {"no": no, "summary": plain(entry.summary), "body": plain(entry.body)}
        self._connection.execute(insert(TEXT).values(text))
        self._match(no, item.id, item.watchlists, known=item.known)
        search.add(self._connection, [(no, plain(entry.text))])
        return True

    def get(self, id: str, *, with_text: bool = True) -> Item | None:  # noqa: A002
        """Return one item."""
        found = self.many([id], with_text=with_text)
        return found[0] if found else None

    def many(self, ids: Iterable[str], *, with_text: bool = True) -> list[Item]:
        """Return these items, oldest fetch first; unknown ids are left out."""
        query = _select(with_text=with_text)
        found = [i for some in parts(ids) for i in self._read(query.where(ITEM.c.id.in_(some)))]
        return sorted(found, key=lambda item: item.fetched)  # stable: ties stay in order of storing

    def by_url(self, url: str) -> list[Item]:
        """Return the items published under a link (revisions too), oldest fetch first."""
        return self._read(_select(with_text=True).where(ITEM.c.url == url))

    def of_story(self, story: str, *, with_text: bool = False) -> list[Item]:
        """Return the items that tell a story, oldest fetch first."""
        return self._read(_select(with_text=with_text).where(ITEM.c.story == story))

    def list(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        watchlist: str | None = None,
        kind: str | None = None,
        limit: int | None = None,
        with_text: bool = False,
    ) -> builtins.list[Item]:
        """Return items, oldest fetch first; no filter means all of them.

        Args:
            since: Fetched at or after.
            until: Fetched at or before.
            watchlist: Wanted by this watchlist.
            kind: With a mention of this kind (``meeting``, ``commitment``, ``request``).
            limit: The newest so many.
            with_text: Else ``summary`` and ``body`` are empty.
        """
        query = _select(with_text=with_text)
        if since is not None:
            query = query.where(ITEM.c.fetched >= since)
        if until is not None:
            query = query.where(ITEM.c.fetched <= until)
        if watchlist is not None:
            query = query.where(_wanted_by(watchlist))
        if kind is not None:
            query = query.where(ITEM.c.kinds.contains(f" {kind} ", autoescape=True))
        if limit is not None:
            newest = query.order_by(None).order_by(ITEM.c.fetched.desc(), ITEM.c.no.desc())
            return self._read(newest.limit(limit))[::-1]
        return self._read(query)

    def undigested(
        self, watchlist: str, upto: datetime, *, since: datetime | None = None
    ) -> builtins.list[Item]:
        """Return a watchlist's items in none of its digests yet, fetched up to and including.

        A day may bring ten thousand: texts are cut short, matches to a hit per query without its
        place, and entries have no identities.

        Args:
            watchlist: Its id.
            upto: The window's end.
            since: Fetched at or after; for a watchlist's first digest.
        """
        rows = self._connection.execute(undigested(watchlist, upto, since))
        return brief(row for some in rows.partitions(SOME_ROWS) for row in some)

    def sides_of_stories(
        self, watchlist: str, since: datetime, until: datetime
    ) -> dict[str, set[str]]:
        """Return the sides named in each story a watchlist fetched in a span."""
        query = select(ITEM.c.story, ITEM.c.sides).where(
            ITEM.c.fetched > since, ITEM.c.fetched <= until, _wanted_by(watchlist)
        )
        found: dict[str, set[str]] = {}
        for story, sides in self._connection.execute(query):
            found.setdefault(story, set()).update(sides.split())
        return found

    def first_fetch(self, watchlist: str) -> datetime | None:
        """Return when the first item of a watchlist was fetched."""
        query = select(func.min(ITEM.c.fetched)).where(_wanted_by(watchlist))
        return self._connection.execute(query).scalar()

    def text(self, id: str) -> str | None:  # noqa: A002
        """Return an item's text as evidence indexes it; None when unknown or pruned."""
        query = (
            select(ITEM.c.title, TEXT.c.summary, TEXT.c.body)
            .join_from(ITEM, TEXT, ITEM.c.no == TEXT.c.no)
            .where(ITEM.c.id == id)
        )
        row = self._connection.execute(query).first()
        return None if row is None else f"{row.title}\n\n{row.body or row.summary}"

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """Return many texts at once; unknown and pruned ones are left out."""
        query = select(ITEM.c.id, ITEM.c.title, TEXT.c.summary, TEXT.c.body).join_from(
            ITEM, TEXT, ITEM.c.no == TEXT.c.no
        )
        return {
            row.id: f"{row.title}\n\n{row.body or row.summary}"
            for some in parts(ids)
            for row in self._connection.execute(query.where(ITEM.c.id.in_(some)))
        }

    def places(self, ids: Iterable[str]) -> dict[str, Place]:
        """Return where items stand among others, by id; unknown ones are left out."""
        query = select(ITEM.c.id, ITEM.c.story, ITEM.c.url, ITEM.c.fetched, ITEM.c.entry)
        return {
            row.id: Place(story=row.story, at=published(row.entry) or row.fetched, url=row.url)
            for some in parts(ids)
            for row in self._connection.execute(query.where(ITEM.c.id.in_(some)))
        }

    def restory(self, stories: Mapping[str, str]) -> None:
        """Move items to other stories, by id."""
        if stories:
            rows = [{"b_id": id_, "story": story} for id_, story in stories.items()]
            self._connection.execute(RESTORY, rows)

    def reroot(self, id: str, verdict: Verdict, story: str | None = None) -> None:  # noqa: A002
        """Judge an item anew: whose copy it is, and with ``story`` where it belongs."""
        values = {"verdict": dump(Verdict, verdict), "copy_of": verdict.of}
        if story is not None:
            values["story"] = story
        self._connection.execute(update(ITEM).where(ITEM.c.id == id).values(values))

    def rejudge(
        self,
        id: str,  # noqa: A002
        matches: Sequence[Match],
        mentions: Sequence[Mention] | None = None,
    ) -> None:
        """Give an item new matches (and mentions); it enters and leaves watchlists accordingly.

        What was in a digest of a watchlist stays so: leaving and coming back does not repeat it.
        """
        row = self._connection.execute(
            select(ITEM.c.no, ITEM.c.known).where(ITEM.c.id == id)
        ).first()
        if row is None:
            return
        values = {"matches": dump(tuple[Match, ...], tuple(matches))}
        if mentions is not None:
            values |= _mentions(tuple(mentions))
        self._connection.execute(update(ITEM).where(ITEM.c.no == row.no).values(values))
        self._connection.execute(delete(MATCH).where(MATCH.c.no == row.no))
        self._match(row.no, id, [m.watchlist for m in matches], known=row.known)

    def search(self, words: str, limit: int = 50) -> builtins.list[tuple[Item, str]]:
        """Find items that contain all words (``"…"`` a phrase), newest first, with a snippet."""
        numbers = search.find(self._connection, words, limit)
        items = {}
        query = _select(with_text=True)
        for row in self._connection.execute(query.where(ITEM.c.no.in_(numbers))).mappings():
            items[row["no"]] = _item(row)
        return [
            (items[n], search.snippet(items[n].entry.text, words)) for n in numbers if n in items
        ]

    def _number(self, id_: str) -> int | None:
        return self._connection.execute(select(ITEM.c.no).where(ITEM.c.id == id_)).scalar()

    def _match(self, no: int, id_: str, watchlists: Sequence[str], *, known: bool) -> None:
        told = select(TAKEN.c.watchlist).where(TAKEN.c.item == id_)
        done = set(self._connection.execute(told).scalars())
        rows = [
            {"watchlist": w, "no": no, "open": not known and w not in done}
            for w in dict.fromkeys(watchlists)
        ]
        if rows:
            self._connection.execute(insert(MATCH), rows)

    def _read(self, query: Select[tuple[object, ...]]) -> builtins.list[Item]:
        return list(map(_item, self._connection.execute(query).mappings()))


def _wanted_by(watchlist: str) -> ColumnElement[bool]:
    return exists().where(MATCH.c.no == ITEM.c.no, MATCH.c.watchlist == watchlist)


def _select(*, with_text: bool = True) -> Select[tuple[object, ...]]:
    order = (ITEM.c.fetched, ITEM.c.no)
    if not with_text:
        return select(ITEM).order_by(*order)
    joined = ITEM.outerjoin(TEXT, ITEM.c.no == TEXT.c.no)
    return select(ITEM, TEXT.c.summary, TEXT.c.body).select_from(joined).order_by(*order)


def _mentions(mentions: tuple[Mention, ...]) -> dict[str, str]:
    kinds = sorted({m.kind for m in mentions})
    return {
        "mentions": dump(tuple[Mention, ...], mentions),
        "kinds": f" {' '.join(kinds)} " if kinds else "",
    }


def _row(item: Item) -> dict[str, object]:
    return {
        "id": item.id,
        "feed": item.feed,
        "source": plain(item.source),
        "outlet": item.outlet,
        "trust": item.trust.value,
        "url": plain(item.entry.url),
        "title": plain(item.entry.title),
        "entry": dump(Entry, replace(item.entry, summary="", body="")),
        "fetched": item.fetched,
        "language": item.language,
        "matches": dump(tuple[Match, ...], item.matches),
        "verdict": dump(Verdict, item.verdict),
        "copy_of": item.verdict.of,
        "story": item.story,
        "sides": f" {' '.join(item.sides)} " if item.sides else "",
        "known": item.known,
        **_mentions(item.mentions),
    }


def _item(row: RowMapping) -> Item:
    entry = load(Entry, row["entry"])
    if "body" in row:
        entry = replace(entry, summary=row["summary"] or "", body=row["body"] or "")
    return Item(
        id=row["id"],
        feed=row["feed"],
        source=row["source"],
        outlet=row["outlet"],
        trust=Trust(row["trust"]),
        entry=entry,
        fetched=row["fetched"],
        language=row["language"],
        matches=load(tuple[Match, ...], row["matches"]),
        verdict=load(Verdict, row["verdict"]),
        story=row["story"],
        mentions=() if row["mentions"] == "[]" else load(tuple[Mention, ...], row["mentions"]),
        sides=tuple(row["sides"].split()),
        known=row["known"],
    )
