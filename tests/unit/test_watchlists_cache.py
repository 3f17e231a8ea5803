"""What a start keeps for the next one: quick when nothing changed, right when anything did."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from monitor.config.cache import FOLDER, Cache
from monitor.config.gazetteer import load_gazetteer
from monitor.config.home import Config, load_config
from monitor.config.unknown import unknown_feeds
from monitor.errors import ConfigError
from monitor.match import (
    Gazetteer,
    Register,
    compile_watchlists,
    freeze,
    read_watchlists,
    thaw,
)
from monitor.types import Entry, Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from monitor.config.watchlists import Watchlist
    from monitor.types import Name

SOURCE = Source(id="sample", url="https://feeds.example/sample")
DAY = date(2026, 11, 20)


PEOPLE = """
[[person]]
id = "rutte"
name = "Mark Rutte"
short.la = ["Rutte"]
terms = [{ role = "Secretary General", side = "nato", from = 2024-10-01 }]
"""
PLACES = """
[[org]]
id = "nato"
name = "NATO"
side = "nato"
forms.ko = ["나토"]

[[country]]
id = "jp"
name = "Japan"
adjectives.la = ["Japanese"]
capital.la = ["Tokyo"]

[[summit]]
id = "a-summit"
name = "Tokyo summit"
from = 2026-11-01
to = 2026-11-02
"""
WATCHLIST = """
[match]
include = ['@alliance SENTENCE (@side:jp OR "prime minister")', 'title:(nato NEAR/5 tok*) NOT lang:fr']
[aliases]
alliance = "@side:nato"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for part, text in (
        ("gazetteer/people.toml", PEOPLE),
        ("gazetteer/places.toml", PLACES),
        ("watchlists/nato-ip4.toml", WATCHLIST),
    ):
        file = tmp_path / "config" / part
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def opening(home: Path) -> tuple[Config, list[str]]:
    """Open a home; tells whether its queries were read."""
    read: list[str] = []

    def verify(names: tuple[Name, ...], watchlists: tuple[Watchlist, ...]) -> dict[str, object]:
        read.append("queries")
        return {"queries": freeze(read_watchlists(watchlists, Register(names)))}

    return load_config(home, verify), read


def edit(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def test_queries_are_read_once_while_no_file_changes(home: Path) -> None:
    first, read = opening(home)
    second, again = opening(home)
    assert (read, again) == (["queries"], [])
    assert second.names == first.names == load_gazetteer(home / "config" / "gazetteer")
    assert second.names_hash == first.names_hash


def test_what_was_kept_matches_as_what_was_read(home: Path) -> None:
    opening(home)
    config, _ = opening(home)
    made = thaw(config.kept("queries"), config.names, config.watchlists)
    assert made
    fresh = compile_watchlists(config.watchlists, Gazetteer(config.names))
    assert [c.include for c in made[1].compiled] == [c.include for c in fresh.compiled]
    entry = Entry(
        guid="1", url="u", title="Rutte in Tokyo", summary="NATO's chief met Japan's minister."
    )
    assert made[1].match(entry, SOURCE, DAY) == fresh.match(entry, SOURCE, DAY) != ()


@pytest.mark.parametrize("part", ["gazetteer/people.toml", "watchlists/nato-ip4.toml"])
def test_an_edit_is_read(home: Path, part: str) -> None:
    opening(home)
    edit(home / "config" / part, lambda text: f"{text}\n# a remark\n")
    assert opening(home)[1] == ["queries"]


def test_the_names_hash_follows_what_entries_say_not_how_they_are_spaced(home: Path) -> None:
    before, _ = opening(home)
    people = home / "config" / "gazetteer" / "people.toml"
    edit(people, lambda text: f"# a remark\n{text}")
    assert opening(home)[0].names_hash == before.names_hash
    edit(people, lambda text: text.replace("name = ", 'note = "new"\nname = ', 1))
    assert opening(home)[0].names_hash != before.names_hash


@pytest.mark.parametrize("damage", ["", "no key\n{}", "{"])
@pytest.mark.parametrize("record", ["checked", "names", "queries"])
def test_a_damaged_record_is_as_good_as_none(home: Path, record: str, damage: str) -> None:
    before, _ = opening(home)
    (home / FOLDER / f"{record}.json").write_text(damage)
    config, _ = opening(home)
    assert config.names == before.names
    assert config.names_hash == before.names_hash
    made = thaw(config.kept("queries"), config.names, config.watchlists)
    assert made is None or made[1].terms()


@pytest.mark.parametrize("value", [[1], {"rows": [["any", 7]], "lists": []}, {}, None])
def test_a_record_of_another_shape_is_no_matcher(home: Path, value: object) -> None:
    config, _ = opening(home)
    assert thaw(value, config.names, config.watchlists) is None


def test_mistakes_are_told_at_every_start(home: Path) -> None:
    opening(home)
    edit(
        home / "config" / "watchlists" / "nato-ip4.toml",
        lambda text: text.replace("include = [", 'include = [ "tea AND AND",', 1),
    )
    for _ in range(2):
        with pytest.raises(ConfigError) as refused:
            opening(home)
        assert all(p.line and p.column for p in refused.value.problems)


def test_a_home_that_cannot_be_written_opens_all_the_same(home: Path) -> None:
    (home / FOLDER).write_text("a file where the folder would be")
    for _ in range(2):
        config, read = opening(home)
        assert read == ["queries"]
        assert config.names


def test_a_record_counts_only_for_its_key(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("thing", "monday", {"a": 1})
    assert cache.get("thing", "monday") == {"a": 1}
    assert cache.get("thing", "tuesday") is None


def test_a_watchlist_that_names_a_feed_no_one_has_is_refused(home: Path) -> None:
    (home / "config" / "feeds.toml").write_text(
        '[[feed]]\nurl = "https://a.example/rss"\nid = "harbour"\ntags = ["wire"]\n'
    )
    file = home / "config" / "watchlists" / "nato-ip4.toml"
    edit(
        file, lambda text: f'{text}\n[feeds]\nuse = ["harbor"]\nskip = ["tag:wire", "tag:wires"]\n'
    )
    with pytest.raises(ConfigError) as refused:
        opening(home)
    (problem,) = refused.value.problems
    assert (problem.key, problem.remedy) == ("feeds.use", 'Did you mean "harbour"?')
    assert file.read_text("utf-8").splitlines()[(problem.line or 0) - 1].startswith("use ")
    edit(file, lambda text: text.replace('"harbor"', '"harbour"'))
    config, _ = opening(home)
    (problem,) = unknown_feeds(config.watchlists, config.sources, "skip")
    assert (problem.key, problem.remedy) == ("feeds.skip", 'Did you mean "tag:wire"?')


def test_a_wrong_key_hides_no_wrong_query_of_its_file_or_of_another(home: Path) -> None:
    folder = home / "config" / "watchlists"
    (folder / "one.toml").write_text("[match]\ninclude = ['a1 and b1']\nmin_scor = 1\n", "utf-8")
    (folder / "two.toml").write_text("[match]\ninclude = ['a1 or b1']\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        opening(home)
    said = str(caught.value)
    assert 'Did you mean "min_score"?' in said
    assert "Write AND" in said
    assert "Write OR" in said


def test_a_mistake_in_the_gazetteer_is_not_laid_at_the_queries_door(home: Path) -> None:
    wrong = home / "config" / "gazetteer" / "wrong.toml"
    wrong.write_text("[[person]]\nid = 'x'\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        opening(home)
    assert {p.file[-10:] for p in caught.value.problems} == {"wrong.toml"}
