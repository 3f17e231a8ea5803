"""Every mistake in a query is told with its place and its remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.config.watchlists import load_watchlists
from monitor.errors import ConfigError
from monitor.match import Gazetteer, compile_watchlists
from monitor.types import Name, NameKind

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.errors import Problem

NAMES = Gazetteer((Name(id="nato", kind=NameKind.ORG, name="NATO", side="nato"),))


def problems(folder: Path, *queries: str) -> tuple[Problem, ...]:
    listed = "\n".join(f"  '{q}'," for q in queries)
    (folder / "w.toml").write_text(f"[match]\ninclude = [\n{listed}\n]\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        compile_watchlists(load_watchlists(folder), NAMES)
    return caught.value.problems


MISTAKES = [
    ("a1 and b1", 4, "Write AND"),
    ("a1 or b1", 4, "Write OR"),
    ("not a1", 1, "Write NOT"),
    ("a1 near/5 b1", 4, "NEAR/5"),
    ("a1 ADJ3 b1", 4, "BEFORE/3"),
    ("a1 w/5 b1", 4, "NEAR/5"),
    ("a1 same b1", 4, "SENTENCE"),
    ("a1 NEAR b1", 4, "NEAR/10"),
    ("a1 NEAR/0 b1", 4, "Begin at 1"),
    ("a1 NEAR/5 (b1 AND c1)", 4, "outside"),
    ("NOT a1", 1, "wanted NOT unwanted"),
    ("a1 OR NOT b1", 1, "wanted NOT unwanted"),
    ("de*", 1, "more of the word"),
    ("*fence", 1, "OR"),
    ("@natoo", 1, "@nato"),
    ("(a1", 1, "Add a )"),
    ("a1)", 3, "Take it out"),
    ('"a1', 1, 'Add a "'),
    ('""', 1, "Take it out"),
    ("a1 AND", 6, "follow"),
    ("a1 AND OR b1", 8, "quotes"),
    ("intitle:a1", 1, "title:"),
    ("-sport", 1, "NOT sport"),
    ("...", 1, "Take it out"),
]


@pytest.mark.parametrize(("query", "column", "remedy"), MISTAKES)
def test_a_mistake_has_place_and_remedy(
    tmp_path: Path, query: str, column: int, remedy: str
) -> None:
    (problem,) = problems(tmp_path, query)
    assert problem.file.endswith("w.toml")
    assert problem.line == 3
    assert problem.column == column + 3  # two spaces and the quote before the query
    assert remedy in problem.remedy
    assert problem.excerpt.splitlines()[-1] == f"  {' ' * (column - 1)}^"


def test_all_mistakes_of_a_run_are_listed(tmp_path: Path) -> None:
    found = problems(tmp_path, "a1 and b1", "fine", "de*", "@natoo")
    assert [p.line for p in found] == [3, 5, 6]


def test_an_alias_may_not_hide_a_name(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text(
        "[match]\ninclude = ['@nato']\n[aliases]\nnato = 'otan'\n", encoding="utf-8"
    )
    with pytest.raises(ConfigError, match="is an id of the gazetteer as well"):
        compile_watchlists(load_watchlists(tmp_path), NAMES)


def test_quotes_make_any_word_a_plain_word(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text('[match]\ninclude = [\'"and" "near"\']\n', encoding="utf-8")
    assert compile_watchlists(load_watchlists(tmp_path), NAMES)


def test_deep_brackets_are_refused_not_suffered(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "(" * 500 + "a1" + ")" * 500)
    assert "aliases" in problem.remedy


def test_a_chain_of_denials_is_refused_not_suffered(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"tea {'NOT ' * 5000}a1")
    assert "aliases" in problem.remedy


def test_a_mistake_on_a_later_line_of_a_query_is_found_there(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text(
        '[match]\ninclude = ["""\ntea AND (\n  "green leaf" OR\n  de*\n)"""]\n', encoding="utf-8"
    )
    with pytest.raises(ConfigError) as caught:
        compile_watchlists(load_watchlists(tmp_path), NAMES)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (5, 3)
