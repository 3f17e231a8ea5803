"""``monitor import``: texts that come from files walk the same way as polled ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor import parse
from monitor.config.feeds import countries_of
from monitor.config.seed_files import DOCUMENTS
from monitor.errors import ParseError, UsageError
from monitor.pipeline.copies import current
from monitor.pipeline.corpus import entries_of
from monitor.pipeline.events import settle
from monitor.pipeline.keep import item_id, keep, reports_of
from monitor.pipeline.stories import tell_stories
from monitor.pipeline.wants import Wanted, told_language, wanted
from monitor.store import Remembered
from monitor.types import Source, Trust

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from monitor.pipeline.app import App
    from monitor.types import Entry, Item

FEEDS = (".xml", ".rss", ".atom", ".rdf", ".json")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SIGNS = (
    (b"<!doctype html", ".html"), (b"<html", ".html"), (b"<", ".xml"), (b"{", ".jsonl"),
)  # fmt: skip
BATCH = 50
IMPORT = Source(id="import", url="file:import", title="Imported", trust=Trust.PRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What an import did."""

    entries: int = 0
    known: int = 0
    items: int = 0
    copies: int = 0


def take(
    app: App,
    paths: Iterable[Path],
    *,
    trust: Trust | None = None,
    progress: Callable[[int], None] | None = None,
) -> Taken:
    """Import files: JSON Lines, text, Markdown, HTML, feeds.

    Args:
        app: The home.
        paths: Its files.
        trust: What the word of entries weighs that do not say so themselves; by default that of
            the feed with their publisher or host, else the press's.
        progress: Told how many more entries are done.

    Raises:
        UsageError: A path does not exist or is of no kind we read.
        ConfigError: A line of JSON is wrong; what stood before it is imported.
    """
    entries = [replace(entry, trust=entry.trust or trust) for path in paths for entry in read(path)]
    done = Taken()
    for start in range(0, len(entries), BATCH):
        done = _batch(app, entries[start : start + BATCH], done)
        if progress:
            progress(min(BATCH, len(entries) - start))
    return done


def read(path: Path) -> list[Entry]:
    """Read the entries of one file.

    Raises:
        UsageError: It does not exist or is of no kind we read.
        ConfigError: A line of JSON is wrong, or a page is empty.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.") from None
    raw = raw.decode("utf-16", "replace").encode() if raw.startswith(UTF_16) else raw
    kind = _kind(path, raw)
    try:
        if kind not in FEEDS:
            return entries_of(path, raw, kind)
        return list(
            parse.parse_feed(
                raw, url=path.as_uri() if path.is_absolute() else "", content_type="", language=""
            ).entries
        )
    except ParseError as error:
        raise UsageError(f"{path}: {error}") from None


def opml(path: Path) -> bool:
    """Tell whether a file is an OPML list of feeds, whatever it is called."""
    try:
        with path.open("rb") as file:
            return path.suffix.lower() == ".opml" or b"<opml" in file.read(1000).lower()
    except OSError:
        return False


def _kind(path: Path, raw: bytes) -> str:
    """Name the kind of a file, as a suffix: by its own, else by what stands in it.

    Raises:
        UsageError: It is empty, or no text at all.
    """
    if not raw.strip():
        raise UsageError(f"{path}: the file is empty.")
    if b"\0" in raw or raw.startswith(b"%PDF"):
        raise UsageError(f"{path}: is no text. JSONL, text, HTML, feed and OPML files are read.")
    suffix = path.suffix.lower()
    if suffix in (*FEEDS, *DOCUMENTS):
        return suffix
    head = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    return next((kind for sign, kind in SIGNS if head.startswith(sign)), ".txt")


class Standing:
    """What the word of publishers and hosts weighs that the configured feeds know."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Leave out whoever has feeds of several standings."""
        from monitor.dedupe import outlet  # noqa: PLC0415 -- not needed where nothing is kept

        self._outlet, known = outlet, list(sources)
        self._names = _sole((n, s.trust) for s in known for n in (s.publisher, s.title))
        self._hosts = _sole((outlet(s.url, s.publisher), s.trust) for s in known)

    def of(self, entry: Entry) -> Trust:
        """Weigh an entry's word: as it says itself, by its publisher, by its host, as press."""
        host = self._outlet(entry.url, entry.source)
        by_name, by_host = self._names.get(entry.source.casefold()), self._hosts.get(host)
        return entry.trust or by_name or by_host or Trust.PRESS


def _sole(pairs: Iterable[tuple[str, Trust]]) -> dict[str, Trust]:
    found: dict[str, set[Trust]] = {}
    for name, trust in pairs:
        found.setdefault(name.casefold(), set()).add(trust)
    return {name: next(iter(all_)) for name, all_ in found.items() if name and len(all_) == 1}


def _batch(app: App, entries: list[Entry], done: Taken) -> Taken:
    now, items, known = app.now(), [], 0
    outlets = countries_of(app.config.sources)
    standing: Standing | None = None
    with app.store.writing() as tx:
        tx.feeds.ensure(IMPORT)
        app.trail.renew(tx)
        keys = [key for entry in entries for key in entry.keys]
        seen = tx.entries.seen(IMPORT.id, keys)
        for entry in entries:
            before = next((seen[key] for key in entry.keys if key in seen), None)
            if before and before.content_hash == entry.content_hash:
                known += 1
                continue
            entry = told_language(entry, IMPORT)  # noqa: PLW2901
            country = entry.country or outlets.get(entry.source.casefold(), "")
            entry = replace(entry, country=country)  # noqa: PLW2901
            matches = wanted(app, IMPORT, entry, now)
            item: Item | None = None
            if matches:
                standing = standing or Standing(app.config.sources)
                want = Wanted(
                    source=replace(IMPORT, trust=standing.of(entry)),
                    entry=entry,
                    matches=matches,
                    revision_of=before.item if before else None,
                )
                item = tx.items.get(item_id(IMPORT.id, entry)) or keep(app, tx, want, now)
                items.append(item)
            note = Remembered(
                keys=entry.keys,
                content_hash=entry.content_hash,
                item=item.id if item else None,
                at=now,
            )
            tx.entries.remember(IMPORT.id, [note])
        items = current(tx, items)
        settle(tx, [report for item in items for report in reports_of(item)], app.directory)
        tell_stories(tx, items)
    return Taken(
        entries=done.entries + len(entries),
        known=done.known + known,
        items=done.items + len(items),
        copies=done.copies + sum(i.verdict.copy is not None for i in items),
    )
