"""Sources: what an address is, which feeds a page names, OPML in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor import fetch, parse
from monitor.config.edit import NewFeed, add_feeds
from monitor.config.feeds import FeedModel
from monitor.errors import FetchError, ParseError, UsageError
from monitor.text.masks import masked
from monitor.types import Feed, Fetched, Source

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.parse import Outline
    from monitor.pipeline.app import App
    from monitor.types import Entry, Parsed

SHOWN = 5
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What an address turned out to be."""

    url: str
    ok: bool
    problem: str = ""
    parsed: Parsed | None = None
    fetched: Fetched | None = None
    found: tuple[str, ...] = ()  # feeds that a page names

    def as_json(self) -> dict[str, object]:
        """Write it for machines."""
        entries = self.parsed.entries if self.parsed else ()
        return {
            "url": self.url,
            "ok": self.ok,
            "problem": self.problem or (self.parsed.problem if self.parsed else ""),
            "final_url": self.fetched.url if self.fetched else None,
            "title": self.parsed.title if self.parsed else "",
            "entries": len(entries),
            "dated": sum(e.published is not None for e in entries),
            "etag": bool(self.fetched and self.fetched.etag),
            "feeds_on_page": list(self.found),
        }

    def lines(self) -> list[str]:
        """Write it for a person."""
        if self.parsed is None:
            named = [f"  feed on this page: {u}" for u in self.found]
            return [f"{self.url}: {self.problem}", *named]
        entries = self.parsed.entries
        counted = "1 entry" if len(entries) == 1 else f"{len(entries)} entries"
        said = [f"{self.parsed.title or self.url}: {counted}"]
        said += [f"  {_when(e)}  {e.title}" for e in entries[:SHOWN]]
        if self.fetched and self.fetched.moved_to:
            said.append(f"  moved for good to {self.fetched.moved_to}: change the address")
        if self.parsed.problem:
            said.append(f"  wrong with it: {self.parsed.problem}")
        if not all(e.published for e in entries):
            said.append("  some entries have no date; the time of polling stands in")
        return said


def _when(entry: Entry) -> str:
    return f"{entry.published:%d %b %Y %H:%M}" if entry.published else "undated"


def examine(app: App, url: str) -> Examined:
    """Read an address once, under the same guard as polling.

    Args:
        app: The open home.
        url: The address, or the id of a configured feed; one that is configured is read as
            ``feeds.toml`` says: by its field map, with its headers and login.

    Raises:
        UsageError: It is no http(s) address.
    """
    source = next((s for s in app.config.sources if url in (s.id, s.url)), None)
    if source is None and not is_address(url):
        raise UsageError(f'"{url}" is not an http(s) address. Write it as https://…')
    source = source or Source(id="test", url=url)
    feed, url = Feed(source=source), masked(source.url)
    with fetch.Client(app.settings.poll) as client:
        _, answer = next(iter(client.fetch_feeds([feed], app.now())))
    if not isinstance(answer, Fetched):
        why = answer.why if isinstance(answer, FetchError) else "no answer"
        return Examined(url=url, ok=False, problem=why)
    try:
        read = parse.parse_apart if parse.is_heavy(answer.body) else parse.parse_feed
        parsed = read(
            answer.body,
            url=answer.url,
            content_type=answer.content_type,
            language=source.language,
            fields=source.fields,
        )
    except ParseError as error:
        found = parse.find_feeds(answer.body, answer.url)
        return Examined(
            url=url, ok=False, problem=str(error), fetched=answer, found=tuple(f.url for f in found)
        )
    return Examined(url=url, ok=True, parsed=parsed, fetched=answer)


def entries_at(app: App, url: str) -> tuple[Entry, ...]:
    """Read what an address holds: a feed's entries, or a page as one.

    Raises:
        UsageError: It is no http(s) address.
        ParseError: It gives nothing to read; says why.
    """
    seen = examine(app, url)
    if seen.parsed:
        return seen.parsed.entries
    if not seen.fetched:
        raise ParseError(f"{url}: {seen.problem}.")
    answer = seen.fetched
    page = parse.parse_page(answer.body, answer.url, content_type=answer.content_type)
    return (
        parse.make_entry(
            url=url,
            title=page.title,
            body=page.text,
            published=page.published,
            language=page.language,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of an OPML file's feeds."""

    added: tuple[str, ...]
    there: int  # in feeds.toml already
    refused: tuple[str, ...]  # no http(s) addresses

    def __str__(self) -> str:
        """Write it for a person."""
        one = "feed" if len(self.added) == 1 else "feeds"
        said = f"{len(self.added)} {one} added, {self.there} there already"
        left = f", {len(self.refused)} left out: {', '.join(self.refused)[:300]}"
        return f"{said}{left if self.refused else ''}."


def import_opml(home: Path, file: Path) -> Imported:
    """Add the feeds of an OPML file; what is no http(s) address is left out.

    Raises:
        UsageError: The file cannot be read.
    """
    try:
        outlines = parse.parse_opml(file.read_bytes())
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}.") from None
    except ParseError as error:
        raise UsageError(f"{file}: {error}") from None
    good = [outline for outline in outlines if is_address(outline.url)]
    added = add_feeds(home, [_new(outline) for outline in good])
    return Imported(
        added=tuple(added),
        there=len(good) - len(added),
        refused=tuple(o.url for o in outlines if o not in good),
    )


def _new(outline: Outline) -> NewFeed:
    """Take what a list says of a feed; a language that is none is left out."""
    language = outline.language if LANGUAGE.fullmatch(outline.language) else ""
    return NewFeed(url=outline.url, title=outline.title, language=language, tags=outline.tags)


def is_address(url: str) -> bool:
    """Tell whether a feed may have this address."""
    try:
        FeedModel.model_validate({"url": url})
    except ValueError:
        return False
    return True
