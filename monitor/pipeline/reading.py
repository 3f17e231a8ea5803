"""``monitor extract``: the extractor alone, over texts that are not stored."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from monitor import digest, ledger
from monitor.config.feeds import countries_of, load_feeds
from monitor.config.gazetteer import load_gazetteer
from monitor.config.init import defaults
from monitor.errors import ConfigError
from monitor.match import Gazetteer
from monitor.pipeline.intake import read
from monitor.pipeline.keep import read_events, report_id
from monitor.text.language import guess_language
from monitor.types import Reported, Trust

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from monitor.types import Entry, Mention

Line = dict[str, object]
_NOWHERE: Final = MappingProxyType[str, str]({})


def gazetteer_of(home: Path) -> Gazetteer:
    """Load a home's gazetteer, the default one where it has none."""
    folder = home / "config" / "gazetteer"
    if not folder.is_dir():
        folder = defaults() / "config" / "gazetteer"
    return Gazetteer(load_gazetteer(folder))


def outlets_of(home: Path) -> Mapping[str, str]:
    """Say where the publishers of a home's feeds live; nothing where its feeds cannot be read."""
    try:
        return countries_of(load_feeds(home))
    except ConfigError:
        return _NOWHERE


def extract_lines(home: Path, paths: Iterable[Path], now: datetime) -> Iterator[Line]:
    """Extract the events of every article: one LINE each, in the order of the articles."""
    gazetteer, outlets = gazetteer_of(home), outlets_of(home)
    for path in paths:
        for entry in read(path):
            url = entry.url or path.as_posix()
            for mention in mentions_of(entry, gazetteer, now, outlets):
                if mention.kind != "request":
                    yield line_of(mention, entry, url, now)


def mentions_of(
    entry: Entry, gazetteer: Gazetteer, now: datetime, outlets: Mapping[str, str] = _NOWHERE
) -> tuple[Mention, ...]:
    """Extract one entry's events, read as of the country it names or its publisher lives in.

    The day the entry states is believed; ``now`` stands in where it states none.
    """
    published = entry.published or now
    language = guess_language(entry.text, entry.language)
    return read_events(
        entry.text,
        language=language,
        published=published,
        names=gazetteer.hits(entry.text, language, published.date()),
        country=entry.country or outlets.get(entry.source.casefold(), ""),
        spans=None,
    )


def line_of(mention: Mention, entry: Entry, url: str, now: datetime) -> Line:
    """Write one mention as a LINE of its own, as if it were an event nobody else reported."""
    published = entry.published or now
    report = Reported(
        id=report_id(url, mention),
        mention=mention,
        item=url,
        url=url,
        source=entry.source,
        outlet=entry.source,
        trust=Trust.PRESS,
        published=published,
        fetched=published,
    )
    event = ledger.derive(ledger.event_id(report), [report])
    said = digest.line(event)
    evidence = [
        {
            "item": url,
            "url": url,
            "source": entry.source,
            "text": e.text,
            "start": e.start,
            "end": e.end,
            "rule": e.rule,
        }
        for e in mention.evidence
    ]
    return said | {
        "status": mention.status.value,
        "background": mention.background,
        "evidence": evidence,
        "items": [url],
    }
