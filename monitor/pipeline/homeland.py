"""Whose ministers a source means when it says no country: where it lives, or its name says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.types import Form, NameKind, Trust

if TYPE_CHECKING:
    from monitor.pipeline.app import App
    from monitor.types import Entry, Source

_SPOKEN = {"ja": "jp", "ko": "kr"}  # languages of one country
_SOLD = frozenset({"me", "tv", "io", "co", "ai", "cc", "fm", "to", "ly", "gg", "ws", "la", "ag"})
_LETTERS = 2  # of the code of a country; alliances have more


def at_home(app: App, entry: Entry, source: Source) -> Entry:
    """Give an entry the country it is told in, where its feed or its publisher's name says it."""
    country = entry.country or country_of(app, source)
    return entry if country == entry.country else replace(entry, country=country)


def country_of(app: App, source: Source) -> str:
    """Say where a source lives: as configured, as its publisher is named, by its address."""
    if source.country or not source.publisher:
        return source.country or _by_address(app, source)
    side = _named_for(app, source)
    national = len(side) == _LETTERS and side not in {"eu", "un"}
    return side if national else "" if side else _by_address(app, source)


def _by_address(app: App, source: Source) -> str:
    """Say under which country's domain a feed stands: "feeds.example.co.nz"."""
    last = (urlsplit(source.url).hostname or "").rpartition(".")[2]
    code = "gb" if last == "uk" else last
    known = app.names.get(code)
    return (
        code if known is not None and known.kind is NameKind.COUNTRY and code not in _SOLD else ""
    )


def home_of(app: App, source: Source, language: str) -> str:
    """Say whose government a source means by "the government": its country's, its tongue's."""
    return country_of(app, source) or _SPOKEN.get(language, "")


def speaker_of(app: App, source: Source) -> str:
    """Say for which side an official source speaks: its publisher's; "" for any other source."""
    return _named_for(app, source) if source.trust is Trust.OFFICIAL else ""


def _named_for(app: App, source: Source) -> str:
    """Give the one side a source's publisher is named for."""
    hits = app.gazetteer.hits(source.publisher, source.language, app.now().date())
    sides = {
        hit.side
        for hit in hits
        if hit.kind is NameKind.ORG or (hit.kind is NameKind.COUNTRY and hit.form != Form.CAPITAL)
    } - {""}
    return sides.pop() if len(sides) == 1 else ""
