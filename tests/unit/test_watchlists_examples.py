"""The watchlists and examples we ship compile, and the examples find what they promise."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.config.watchlists import load_watchlists
from monitor.match import Gazetteer, Matcher, compile_watchlists
from monitor.types import Entry, Source

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "config" / "watchlists"


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    together = tmp_path_factory.mktemp("watchlists")
    for path in (*FOLDER.glob("*.toml"), *(FOLDER / "examples").glob("*.toml")):
        shutil.copy(path, together)
    gazetteer = Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))
    return compile_watchlists(load_watchlists(together), gazetteer)


def test_exactly_two_watchlists_are_live() -> None:
    assert [w.id for w in load_watchlists(FOLDER)] == ["member-bilateral", "nato-ip4"]


PROMISES = [
    ("one-person", "en", "Rutte: Secretary General Mark Rutte speaks in Riga"),
    ("two-sides", "en", "Koizumi and Marles talk about frigates for Australia, Japanese Defence Minister Shinjiro Koizumi says"),
    ("a-programme", "ko", "일본, 우크라이나에 방탄조끼 지원키로"),
    ("close-words", "en", "Military staff talks with NATO end in Seoul"),
    ("another-recipient", "ja", "日本とNATO、機密情報の協定で合意"),
    ("partners-themselves", "en", "Japanese and Australian defence ministers sign frigate contract"),
    ("one-language", "ko", "나토 사무총장, 서울 방문"),
    ("a-topic", "en", "Undersea cables cut off Estonia"),
]  # fmt: skip


@pytest.mark.parametrize(("watchlist", "language", "title"), PROMISES)
def test_an_example_finds_what_it_promises(
    matcher: Matcher, watchlist: str, language: str, title: str
) -> None:
    entry = Entry(guid="1", url="u", title=title, language=language)
    source = Source(id="wire", url="https://feeds.example/wire", tags=("official", "government"))
    found = {m.watchlist for m in matcher.match(entry, source, date(2026, 5, 4))}
    assert watchlist in found
