"""Every mistake in a query is told with its place and its remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.config.watchlists import load_watchlists
from monitor.errors import ConfigError
from monitor.match import Gazetteer, compile_watchlists, parse
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
    ("Title:a1", 1, "title:"),
    ("filetype:a1", 1, "title:, lead:"),
    ("hd=a1", 1, "title:"),
    ("title:lead:a1", 7, "title:(a OR b)"),
    ("a1 NEAR/5 title:b1", 4, "title:(a NEAR/5 b)"),
    ("a1 ONEAR/4 b1", 4, "BEFORE/4"),
    ("a1 NEAR/x b1", 4, "NEAR/10"),
    ("a1 BEFORE/x b1", 4, "BEFORE/10"),
    ("a1~2", 1, "a1*"),
    ("a1 AROUND(3) b1", 4, "NEAR/3"),
    ("a1 NEAR 7 b1", 4, "NEAR/7"),
    ("a1 !b1", 4, "NOT b1"),
    ("+a1", 1, "Write a1"),
    ("a1, b1", 3, "AND or OR"),
    ("a1|b1", 3, "AND or OR"),
    ("lang:kr", 1, "lang:ko"),
    ("lang:korean", 1, "lang:ko"),
    ("lang:k", 1, "two letters"),
    ("source:@nato", 1, "Take the rest out"),
    ("@NATO", 1, "@nato"),
    ("@side:natoo", 1, "@side:nato"),
    ("@", 1, "@nato"),
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


@pytest.mark.parametrize(
    ("aliases", "said"),
    [
        ("a = '@b'\nb = 'x1'", ""),
        ("a = '@b'\nb = '@a'", "speaks of this one"),
        ("a = '@a'", "speaks of this one"),
    ],
)
def test_aliases_may_stand_in_any_order_but_not_in_a_ring(
    tmp_path: Path, aliases: str, said: str
) -> None:
    (tmp_path / "w.toml").write_text(f"[match]\ninclude = ['@a']\n[aliases]\n{aliases}\n", "utf-8")
    if not said:
        assert compile_watchlists(load_watchlists(tmp_path), NAMES).terms() == {"w": ("x1",)}
        return
    with pytest.raises(ConfigError, match=said):
        compile_watchlists(load_watchlists(tmp_path), NAMES)


def test_an_alias_in_trouble_is_found_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text(
        "[match]\ninclude = ['@nato OR x1']\n[aliases]\nnato = 'otan'\nmine = 'x1 OR'\n", "utf-8"
    )
    with pytest.raises(ConfigError) as caught:
        compile_watchlists(load_watchlists(tmp_path), NAMES)
    assert [(p.line, p.column) for p in caught.value.problems] == [(4, 1), (5, 13)]


def test_the_place_of_a_mistake_is_not_that_of_the_same_words_elsewhere(tmp_path: Path) -> None:
    found = problems(tmp_path, "a1 OR b1 AND c1", "a1 OR", "=", "b1 AND c1 title:")
    assert [p.line for p in found] == [4, 5, 6]


def test_curly_and_full_width_quotes_and_brackets_are_read_as_the_plain_ones() -> None:
    assert parse("“held talks”", NAMES, {}) == parse('"held talks"', NAMES, {})
    assert parse("（a1 OR b1） c1", NAMES, {}) == parse("(a1 OR b1) c1", NAMES, {})


@pytest.mark.parametrize(
    "query", ["a1 " + "NOT " * 3000 + "b1", " NEAR/2 ".join(["a1"] * 3000)], ids=["NOT", "NEAR"]
)
def test_endless_queries_are_refused_not_suffered(tmp_path: Path, query: str) -> None:
    (problem,) = problems(tmp_path, query)
    assert "too deeply" in problem.what


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


def test_an_empty_query_is_found_by_its_quotes(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "a1", "")
    assert problem.what == "the query is empty."
    assert problem.line is not None
    assert problem.column is not None


def test_a_long_query_is_cut_to_what_stands_around_its_mistake(tmp_path: Path) -> None:
    many = " OR ".join(f"w{i}" for i in range(90))
    (problem,) = problems(tmp_path, f"{many} and b1 OR {many}")
    shown, caret = problem.excerpt.splitlines()
    assert len(shown) < 100
    assert shown[caret.index("^") :].startswith("and b1")


def test_an_alias_that_speaks_of_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text(
        "[match]\ninclude = ['@one']\n[aliases]\none = '@two'\ntwo = 'x1 OR @one'\n", "utf-8"
    )
    with pytest.raises(ConfigError, match="@one is an alias that speaks of this one") as caught:
        compile_watchlists(load_watchlists(tmp_path), NAMES)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (5, 14)


def test_an_unknown_name_is_guessed_by_its_surname(tmp_path: Path) -> None:
    chief = Name(id="mark-rutte", kind=NameKind.PERSON, name="Mark Rutte")
    (tmp_path / "w.toml").write_text("[match]\ninclude = ['@rute']\n", "utf-8")
    with pytest.raises(ConfigError, match="Did you mean @mark-rutte"):
        compile_watchlists(load_watchlists(tmp_path), Gazetteer((chief,)))
