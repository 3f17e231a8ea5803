"""Sentences no rule reads: what their words say, and what keeps the model from inventing."""

from __future__ import annotations

import pytest

from monitor.extract.commitments.general import GENERAL as PROMISE
from monitor.extract.learned import model
from monitor.extract.meetings.general import GENERAL
from monitor.extract.names.styles import is_japanese, is_korean, side_by_style
from tests.samples.reading import read


def meetings(sentence: str) -> list[tuple[str, str]]:
    found = read(f"In brief\n\n{sentence}", named=False)
    return [(m.evidence[0].rule, "+".join(m.sides)) for m in found if m.kind == "meeting"]


def test_unheard_words_tell_of_a_meeting_on_a_day() -> None:
    assert meetings(GENERAL.example) == [(GENERAL.id, "dk+lv")]
    assert not meetings(GENERAL.example.removeprefix("On Monday "))


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Danish officials heard South Korean ambassador Park Do-yun out on Wednesday, half an hour on the export permits.", "dk+kr"),
        ("On Tuesday Wellington showed Denmark's Peter Hermansen to a table by the window for an hour.", "dk+nz"),
        ("On Tuesday the Portuguese embassy had Latvian minister Ilze Kalna at its table for two hours.", "lv+pt"),
    ],
)  # fmt: skip
def test_the_sides_are_theirs_whom_a_sentence_names_by_office_state_or_place(
    sentence: str, sides: str
) -> None:
    assert meetings(sentence) == [(GENERAL.id, sides)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday Latvian President Karlis Ozols praised Danish Foreign Minister Anna Holm.",
        "Latvian President Karlis Ozols wrote to Danish Foreign Minister Anna Holm on Monday.",
        "Danish Foreign Minister Anna Holm is younger than Latvian President Karlis Ozols.",
        "Latvian President Karlis Ozols told reporters on Monday that he trusts Anna Holm.",
    ],
)
def test_two_names_in_one_sentence_are_no_meeting(sentence: str) -> None:
    assert not meetings(sentence)


def test_a_visitor_meets_the_one_the_next_sentence_names() -> None:
    text = (
        "Danish Foreign Minister Anna Holm landed in Riga on Monday. "
        "President Karlis Ozols of Latvia had her for lunch on Tuesday."
    )
    assert [sides for _, sides in meetings(text)] == ["dk+lv"]


def test_the_model_weighs_words_and_no_names() -> None:
    weights = model("meetings").weights
    assert len(weights) > 500
    assert not {"rutte", "koizum", "japan", "korea", "nato"} & set(weights)


@pytest.mark.parametrize(
    ("name", "states", "side"),
    [
        ("Haruka Minato", {"jp": 3, "fi": 2}, "jp"),
        ("Mikko Torvala", {"jp": 3, "fi": 2}, "fi"),
        ("Sato", {"jp": 1, "ee": 2}, "jp"),
        ("Park Do-yun", {"kr": 1, "de": 4}, "kr"),
        ("Karl Brandt", {"kr": 1, "de": 4}, "de"),
        ("Karl Brandt", {"kr": 1, "de": 4, "fr": 3}, ""),
        ("Haruka Minato", {"jp": 3, "nz": 2}, ""),
        ("Karl Brandt", {"au": 3, "de": 3}, ""),
    ],
)
def test_a_name_is_of_the_state_whose_names_are_built_so(
    name: str, states: dict[str, int], side: str
) -> None:
    assert side_by_style(name, states) == side


def test_styles_know_their_own() -> None:
    assert is_japanese("Shinjiro Koizumi")
    assert not is_japanese("Jonas Lund")
    assert is_korean("Kim Min-ho")
    assert not is_korean("Anna Holm-Berg")


def promises(sentence: str) -> list[tuple[str, str]]:
    found = read(f"In brief\n\n{sentence}", named=False)
    return [(m.evidence[0].rule, "+".join(m.sides)) for m in found if m.kind == "commitment"]


def test_unheard_words_tell_of_a_promise_of_a_sum() -> None:
    assert promises(PROMISE.example) == [(PROMISE.id, "lv+no")]
    assert promises("Two Norwegian engineers will be lent to Latvia's railways for a year.")
    assert not promises("Norway's drones are better than Latvia's.")
    assert not promises(PROMISE.example.replace("is good", "might be good"))
