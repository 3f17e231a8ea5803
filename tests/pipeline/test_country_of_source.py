"""Whose "$" and whose "the Government" a text means: its line or the feeds say where it is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from monitor.pipeline.homeland import country_of
from monitor.pipeline.reading import extract_lines
from monitor.types import Source

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Home

NOW = datetime(2027, 2, 5, 12, tzinfo=UTC)
ITEM = {
    "url": "https://harbour.example/1",
    "title": "Demining money for Ukraine",
    "body": "The Government will give Ukraine $7 million for demining, the defence minister said.",
    "published": "2027-02-05T08:00:00Z",
    "language": "en",
    "source": "Harbour Gazette",
}


def told(home: Path, **more: str) -> list[object]:
    """Extract the item with more said of it; give sums and sides."""
    path = home / "items.jsonl"
    path.write_text(json.dumps(ITEM | more), encoding="utf-8")
    amounts = [(line["giver"], line["amount"]) for line in extract_lines(home, [path], NOW)]
    return [
        (giver["id"] if isinstance(giver, dict) else giver, amount["currency"])
        for giver, amount in amounts
        if isinstance(amount, dict)
    ]


def test_a_line_names_the_country_its_text_is_told_in(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    assert told(tmp_path, country="NZ") == [("nz", "NZD")]
    assert told(tmp_path, country="au") == [("au", "AUD")]


def test_a_publisher_of_a_feed_is_known_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    feed = '[[feed]]\nurl = "https://harbour.example/feed"\npublisher = "Harbour Gazette"\n'
    (folder / "feeds.toml").write_text(f'{feed}country = "AU"\n', encoding="utf-8")
    assert told(tmp_path) == [("au", "AUD")]
    assert told(tmp_path, country="nz") == [("nz", "NZD")]


def test_feeds_that_cannot_be_read_tell_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "feeds.toml").write_text("[[feed]\n", encoding="utf-8")
    assert told(tmp_path, country="NZ") == [("nz", "NZD")]


def test_a_source_named_for_one_country_speaks_of_its_ministers(home: Home) -> None:
    app = home.open()

    def lives(publisher: str, country: str = "") -> str:
        return country_of(app, Source(id="s", url="", publisher=publisher, country=country))

    assert lives("Ministry of Defense, Japan") == "jp"
    assert lives("Government of the Republic of Korea") == "kr"
    assert lives("The Japan Gazette", "nz") == "nz"
    assert lives("Embassy of Japan in New Zealand") == ""
    assert lives("NATO Public Diplomacy") == ""
    assert lives("Harbour Gazette") == ""
    app.store.close()


def test_a_source_without_a_telling_name_lives_where_its_address_is_registered(home: Home) -> None:
    app = home.open()

    def lives(url: str, publisher: str = "Harbour Gazette") -> str:
        return country_of(app, Source(id="s", url=url, publisher=publisher))

    assert lives("https://feeds.harbour.co.nz/all.xml") == "nz"
    assert lives("https://harbour.co.uk/rss") == "gb"
    assert lives("https://harbour.example/rss") == ""
    assert lives("https://harbour.tv/rss") == ""
    assert lives("https://press.gov.au/rss", "Embassy of Japan in New Zealand") == "au"
    assert lives("https://harbour.co.nz/rss", "The Japan Gazette") == "jp"
    app.store.close()
