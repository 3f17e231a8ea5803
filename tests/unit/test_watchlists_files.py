"""Watchlist files: keys, inheritance, mistakes."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from monitor.config.watchlists import load_watchlists
from monitor.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_every_key_is_optional_but_include(tmp_path: Path) -> None:
    write(tmp_path, one="[match]\ninclude = ['nato']\n")
    (one,) = load_watchlists(tmp_path)
    assert (one.id, one.match.include) == ("one", ("nato",))
    assert one.digest.send_at == time(6, 30)
    assert one.digest.weekdays == frozenset(range(7))
    assert one.events.ignore_older_than_days == 14
    assert one.digest.send_empty


def test_include_is_required_unless_inherited(tmp_path: Path) -> None:
    write(tmp_path, one="title = 'One'\n")
    with pytest.raises(ConfigError, match=r"match\.include: is required"):
        load_watchlists(tmp_path)


def test_extends_gives_defaults_table_by_table(tmp_path: Path) -> None:
    write(
        tmp_path,
        one="title = 'One'\n[match]\ninclude = ['a1']\nmin_score = 0.5\n[aliases]\nx = 'y'\n",
        two="extends = 'one'\n[match]\nmin_score = 0.2\n[digest]\ndays = ['Mon', 'friday']\n",
    )
    two = load_watchlists(tmp_path)[1]
    assert (two.id, two.title) == ("two", "")
    assert (two.match.include, two.match.min_score) == (("a1",), 0.2)
    assert two.aliases == {"x": ("y",)}
    assert two.digest.weekdays == {0, 4}


def test_examples_below_the_folder_are_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    write(tmp_path, one="[match]\ninclude = ['nato']\n")
    write(tmp_path / "examples", two="[match]\ninclude = ['otan']\n")
    assert [w.id for w in load_watchlists(tmp_path)] == ["one"]


MISTAKES = {
    "[match]\ninclude = ['a1']\nmin_scor = 1\n": ('Did you mean "min_score"', 3),
    "[match]\ninclude = ['a1']\n[digets]\n": ('Did you mean "digest"', 3),
    "id = 'two'\n[match]\ninclude = ['a1']\n": ("the file is named one.toml", 1),
    "extends = 'nix'\n": ('there is no "nix"', 1),
    "extends = 'one'\n": ("in a circle", 1),
    "[match]\ninclude = ['a1']\nmin_score = 2\n": ("less than or equal to 1", 3),
    "[match]\ninclude = ['a1']\n[events]\nbetween = [['nato']]\n": ("two lists", 4),
    "[match]\ninclude = ['a1']\n[digest]\nsend_at = '6 am'\n": ("time of day", 4),
    "[match]\ninclude = ['a1']\n[digest]\ndays = ['someday']\n": ("is no day", 4),
    "[match\n": ("not valid TOML", 1),
    "files = ['x']\n[match]\ninclude = ['a1']\n": ("unknown key", None),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.items())
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, text: str, said: tuple[str, int | None]
) -> None:
    write(tmp_path, one=text)
    with pytest.raises(ConfigError) as caught:
        load_watchlists(tmp_path)
    assert said[0] in str(caught.value)
    if said[1]:
        assert caught.value.problems[0].line == said[1]


def test_mistakes_of_all_files_are_listed(tmp_path: Path) -> None:
    write(tmp_path, one="x = 1\n", two="y = 2\n[match]\ninclude = ['a1']\n")
    with pytest.raises(ConfigError) as caught:
        load_watchlists(tmp_path)
    assert {p.file[-8:] for p in caught.value.problems} == {"one.toml", "two.toml"}


def test_languages_are_codes_however_they_are_written(tmp_path: Path) -> None:
    write(tmp_path, one="[match]\ninclude = ['a1']\nlanguages = ['EN', 'en-GB', 'ko']\n")
    (one,) = load_watchlists(tmp_path)
    assert one.match.languages == ("en", "en", "ko")


@pytest.mark.parametrize(("written", "told"), [("korean", 'write "ko"'), ("k", "two letters")])
def test_what_is_no_language_is_refused(tmp_path: Path, written: str, told: str) -> None:
    write(tmp_path, one=f"[match]\ninclude = ['a1']\nlanguages = ['{written}']\n")
    with pytest.raises(ConfigError, match=told):
        load_watchlists(tmp_path)


def test_an_alias_with_capitals_is_given_a_name_that_goes(tmp_path: Path) -> None:
    write(tmp_path, one="[match]\ninclude = ['a1']\n[aliases]\n'My Chief' = 'b1'\n")
    with pytest.raises(ConfigError, match='Write "my-chief"'):
        load_watchlists(tmp_path)


def test_an_unknown_time_zone_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, one="[match]\ninclude = ['a1']\n[digest]\ntimezone = 'Europe/Brusels'\n")
    with pytest.raises(ConfigError) as caught:
        load_watchlists(tmp_path)
    assert len(caught.value.problems) == 1


def test_an_edited_file_is_read_in_the_place_of_its_namesake(tmp_path: Path) -> None:
    write(tmp_path, one="[match]\ninclude = ['a1']\n", two="extends = 'one'\n")
    aside = tmp_path / "aside"
    aside.mkdir()
    write(aside, one="[match]\ninclude = ['b1']\n")
    found = load_watchlists(tmp_path, aside / "one.toml")
    assert [w.match.include for w in found] == [("b1",), ("b1",)]
