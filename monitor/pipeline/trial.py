"""Trying watchlists: what would match, what an edit would change, which terms are dead."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import parse
from monitor.config.settings import DURATION, duration
from monitor.config.unknown import unknown_feeds, unknown_parties
from monitor.config.watchlists import FeedsModel, load_watchlists
from monitor.errors import UsageError
from monitor.match import compile_watchlists, offices_held_twice, unknown_holders
from monitor.pipeline.intake import IMPORT, read
from monitor.pipeline.scope import muted_in
from monitor.pipeline.senses import not_taken, told
from monitor.pipeline.sources import entries_at
from monitor.pipeline.wants import told_language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rich.text import Text

    from monitor.config.watchlists import Watchlist
    from monitor.match import Matcher, Refusal
    from monitor.pipeline.app import App
    from monitor.types import Entry, Item, Match, Source

Json = dict[str, object]

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
FILE = re.compile(r"[.~]{0,2}/\S+|\S+\.(?:txt|md|html?|jsonl?|xml|rss|atom)", re.IGNORECASE)
BROAD, ENOUGH = 0.2, 40  # share of a day's entries, of so many at least, that is too much


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What the watchlists make of one text."""

    entry: Entry
    matches: tuple[Match, ...]
    milliseconds: float
    names_not_taken: tuple[Json, ...] = ()
    only_from: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # feeds, where no item
    muted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # ids in the text
    refused: tuple[Refusal, ...] = ()  # by watchlists that have a query it meets

    def as_json(self) -> Json:
        """Write it for machines."""
        return {
            "title": self.entry.title,
            "url": self.entry.url,
            "language": self.entry.language,
            "milliseconds": round(self.milliseconds, 2),
            "names_not_taken": list(self.names_not_taken),
            "matches": [
                {
                    "watchlist": m.watchlist,
                    "score": m.score,
                    "why": m.why,
                    "muted": list(self.muted.get(m.watchlist, ())),
                    "hits": [{"term": h.term, "start": h.start, "end": h.end} for h in m.hits],
                }
                for m in self.matches
            ],
            "refused": [
                {"watchlist": r.watchlist, "key": r.key, "said": r.said} for r in self.refused
            ],
        }

    def marked(self) -> Text:
        """Write it for a terminal, hits marked."""
        from rich.text import Text  # noqa: PLC0415 -- only terminals need it

        text = Text(self.entry.text.rstrip())
        for match in self.matches:
            for hit in match.hits:
                text.stylize("bold black on yellow", hit.start, hit.end)
        for match in self.matches:
            text.append(f"\n→ {match.watchlist} {match.score:.2f}: {match.why}", "green")
            if muted := self.muted.get(match.watchlist):
                text.append(f" (but no line about {', '.join(muted)}: events.mute)", "dim")
            if feeds := self.only_from.get(match.watchlist):
                text.append(f" (only from its feeds: {', '.join(feeds)})", "dim")
        if not self.matches:
            text.append("\n→ no watchlist wants this", "red")
        text.append(f"  ({self.milliseconds:.1f} ms)", "dim")
        for one in self.refused:
            text.append(f"\n  {one.watchlist} would, but for {one.key}: {one.said}", "yellow")
        for line in told(self.names_not_taken):
            text.append(f"\n  {line}", "dim")
        return text.append("\n")


def trial(app: App, what: str, name: str | None) -> list[Trial]:
    """Match a text, the entries of a file or an address, or the stored items of the last days.

    Raises:
        UsageError: No watchlist is called ``name``, or no file or address as it says.
        ParseError: An address that is not stored gives nothing to read.
    """
    if name and app.watchlist(name) is None:
        known = ", ".join(one.id for one in app.config.watchlists)
        raise UsageError(f'No watchlist is called "{name}". Known: {known}.')
    found = []
    stored = _stored(app, what)
    matcher = app.matcher if stored else _of_any_feed(app)
    feeds = {one.id: one.feeds.use for one in app.config.watchlists}
    for entry, source in stored or [(e, IMPORT) for e in _entries(app, what)]:
        on = (entry.published or app.now()).date()
        matcher.match(entry, source, on)  # what the first text builds is no part of the time
        start = time.perf_counter()
        matches = matcher.match(entry, source, on)
        spent = 1000 * (time.perf_counter() - start)
        chosen = tuple(m for m in matches if name in (None, m.watchlist))
        refused = tuple(
            r for r in matcher.refusals(entry, source, on) if name in (None, r.watchlist)
        )
        dropped = not_taken(app.gazetteer, entry.text, entry.language, on)
        found.append(
            Trial(
                entry=entry,
                matches=chosen,
                milliseconds=spent,
                names_not_taken=tuple(dropped),
                only_from={} if stored else feeds,
                muted=muted_in(app, entry, chosen, on),
                refused=refused,
            )
        )
    return found


def _of_any_feed(app: App) -> Matcher:
    """Give the watchlists for a text of no feed, which none of them may refuse for that."""
    given = app.config.watchlists
    if not any(one.feeds.use or one.feeds.skip for one in given):
        return app.matcher
    lifted = [one.model_copy(update={"feeds": FeedsModel()}) for one in given]
    return compile_watchlists(lifted, app.gazetteer)


def _stored(app: App, what: str) -> list[tuple[Entry, Source]]:
    """List the stored items meant, each with the feed it came from."""
    with app.store.reading() as tx:
        if DURATION.fullmatch(what):
            span = duration(what)
            since = app.now() - span if isinstance(span, timedelta) else app.now()
            items = tx.items.list(since=since, with_text=True)
        else:
            items = (tx.items.by_url(what) or [i for i in (tx.items.get(what),) if i])[:1]
    return [(i.entry, app.sources.get(i.feed, replace(IMPORT, id=i.feed))) for i in items]


def _entries(app: App, what: str) -> list[Entry]:
    if DURATION.fullmatch(what):
        return []
    path = Path(what)
    if len(what) < 1000 and path.is_file():
        return [told_language(e, IMPORT) for e in read(path)]
    if ADDRESS.fullmatch(what):
        return [told_language(e, IMPORT) for e in entries_at(app, what)]
    if FILE.fullmatch(what):
        raise UsageError(f'No file is called "{what}". Quote a text of several words.')
    title, _, body = what.partition("\n")
    return [told_language(parse.make_entry(title=title, body=body), IMPORT)]


def compare(app: App, since: datetime, against: Path | None) -> list[Json]:
    """Say which stored items an edit of the watchlists would gain or lose.

    Args:
        app: The open home.
        since: Items fetched since then.
        against: An edited watchlist, or a folder of them; the home's own files, as they are
            now, by default.

    Raises:
        UsageError: Nothing is there.
    """
    edited = compile_watchlists(_edited(app, against), app.gazetteer)
    with app.store.reading() as tx:
        items = tx.items.list(since=since, with_text=True)
    rows = [row for item in items for row in _changes(app, item, edited)]
    known = {one.watchlist.id for one in edited.compiled}
    return [row for row in rows if not against or row["watchlist"] in known]


def _edited(app: App, against: Path | None) -> tuple[Watchlist, ...]:
    own = app.config.home / "config" / "watchlists"
    if against is None or against.is_dir():
        return load_watchlists(against or own)
    if not against.is_file() or against.suffix != ".toml":
        raise UsageError(f'"{against}" is neither a watchlist (.toml) nor a folder of them.')
    return load_watchlists(own, against)


def _changes(app: App, item: Item, edited: Matcher) -> list[Json]:
    source = app.sources.get(item.feed, replace(IMPORT, id=item.feed))
    on = (item.entry.published or item.fetched).date()
    after = {m.watchlist for m in edited.match(item.entry, source, on)}
    before = set(item.watchlists)
    return [
        {
            "watchlist": w,
            "change": "gained" if w in after else "lost",
            "item": item.id,
            "title": item.entry.title,
            "url": item.entry.url,
        }
        for w in sorted(before ^ after)
    ]


def count_terms(app: App, since: datetime) -> list[Json]:
    """Count how many stored items each term of each watchlist hit."""
    with app.store.reading() as tx:
        items = tx.items.list(since=since)
    counts: Counter[tuple[str, str]] = Counter()
    for item in items:
        for match in item.matches:
            counts.update({(match.watchlist, h.term) for h in match.hits})
    rows: list[Json] = []
    for watchlist, terms in app.matcher.terms().items():
        rows += [{"watchlist": watchlist, "term": t, "hits": counts[watchlist, t]} for t in terms]
    return rows


def unknown(app: App, since: datetime) -> list[Json]:
    """Count office-holders of stored items who are not in the gazetteer, the most named first."""
    with app.store.reading() as tx:
        items = tx.items.list(since=since, with_text=True)
    counts: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], Item] = {}
    for item in items:
        text, on = item.entry.text, (item.entry.published or item.fetched).date()
        for holder in unknown_holders(text, app.gazetteer.hits(text, item.language, on)):
            counts[holder] += 1
            where.setdefault(holder, item)
    return [
        {"title": title, "name": name, "items": n, "example": where[title, name].entry.title}
        for (title, name), n in counts.most_common()
    ]


def warnings(app: App) -> list[str]:
    """Say what is allowed but hardly meant.

    Broad queries, forms of two names, offices of two persons, feeds and parties that are not.
    """
    shared = [
        f'config/gazetteer: "{form}" is a form of {" and ".join(ids)}; give one of them `needs`.'
        for form, ids in app.gazetteer.ambiguous()
    ]
    twice = [
        f"config/gazetteer: {first} and {second} both hold the office {office} from {since}; "
        "give the earlier term a `to`, or write `shared = true` where several hold it."
        for office, first, second, since in offices_held_twice(tuple(app.names.values()))
    ]
    skipped = unknown_feeds(app.config.watchlists, app.config.sources, "skip")
    with app.store.reading() as tx:
        parties = unknown_parties(
            app.config.watchlists, app.names, lambda name: tx.events.get(name) is not None
        )
    return [*_too_broad(app), *shared, *twice, *map(str, skipped), *map(str, parties)]


def _too_broad(app: App) -> list[str]:
    """Find queries that wanted more than a fifth of the last day's entries."""
    now = app.now()
    with app.store.reading() as tx:
        entries = tx.entries.count(now - timedelta(days=1), now)
        items = tx.items.list(since=now - timedelta(days=1)) if entries >= ENOUGH else []
    wanted: Counter[tuple[str, int]] = Counter()
    for item in items:
        for match in item.matches:
            wanted.update({(match.watchlist, h.query) for h in match.hits})
    return [
        f"config/watchlists/{watchlist}.toml, match.include: query {query + 1} wanted {n} of "
        f"yesterday's {entries} entries. Narrow it with AND, NEAR or SENTENCE."
        for (watchlist, query), n in sorted(wanted.items())
        if n > BROAD * entries
    ]
