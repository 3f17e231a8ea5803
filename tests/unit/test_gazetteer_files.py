"""Gazetteer files: what they may say, and what is told of their mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.errors import ConfigError
from monitor.types import NameKind

ROOT = Path(__file__).resolve().parents[2]


def load(folder: Path, text: str) -> ConfigError:
    (folder / "people.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_gazetteer(folder)
    return caught.value


def test_the_shipped_files_are_sound() -> None:
    names = load_gazetteer(ROOT / "config" / "gazetteer")
    by_id = {n.id: n for n in names}
    assert len(by_id) == len(names)
    assert by_id["ip4"].members == ("jp", "kr", "au", "nz")
    assert len(by_id["nato-members"].members) == 32
    assert by_id["jp"].kind is NameKind.COUNTRY
    sides = {t.side for n in names for t in n.terms} | {n.side for n in names if n.side}
    assert sides <= set(by_id)


def test_a_month_or_year_stands_for_its_first_or_last_day(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text(
        "[[person]]\nid = 'a-b'\nname = 'A B'\n"
        "terms = [{ role = 'Minister', side = 'jp', from = '2024-02', to = 2025 }]\n"
    )
    (name,) = load_gazetteer(tmp_path)
    assert (name.terms[0].start, name.terms[0].end) == (date(2024, 2, 1), date(2025, 12, 31))


MISTAKES = {
    "[[person]]\nid = 'a-b'\nnam = 'A B'\n": ("unknown key", 3),
    "[[person]]\nid = 'A B'\nname = 'A B'\n": ("pattern", 2),
    "[[person]]\nid = 'a'\nname = 'A'\n[[org]]\nid = 'a'\nname = 'B'\n": ("used twice", 5),
    "[[group]]\nid = 'g'\nname = 'G'\nmembers = ['nix']\n": ('"nix" is no id', 2),
    "[[person]]\nid = 'a'\nname = 'A'\nterms = [{ role = 'X', side = 'jp', from = 2025-01-02, "
    "to = 2025-01-01 }]\n": ("before it starts", 2),
    "[[person]\n": ("not valid TOML", 1),
    "[[country]]\nid = 'jp'\nname = 'Japan'\nforms = ['Japan']\n": ("dictionary", 4),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.items())
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, said: tuple[str, int]) -> None:
    error = load(tmp_path, text)
    assert said[0] in str(error)
    assert said[1] in {p.line for p in error.problems}
