"""What became of a meeting or promise: every word of it reads its example, and claims no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.extract.changes_stages import TURNS, Turn
from monitor.extract.changes_words import FATES, Fate
from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention


def told(text: str) -> list[Mention]:
    return [m for m in read(f"News in brief\n\n{text}", named=False) if not m.background]


@pytest.mark.parametrize("turn", TURNS, ids=lambda t: t.rule)
def test_every_turn_of_a_promise_reads_its_example(turn: Turn) -> None:
    assert turn.pattern.search(turn.example)
    assert turn.status in {m.status for m in told(turn.example) if m.kind == "commitment"}


@pytest.mark.parametrize("fate", FATES, ids=lambda f: f.rule)
def test_every_fate_of_a_meeting_reads_its_example(fate: Fate) -> None:
    assert fate.pattern.search(fate.example)
    wanted = fate.status or Status.PLANNED
    assert wanted in {m.status for m in told(fate.example) if m.kind == "meeting"}


def test_the_part_that_arrived_is_the_amount_of_a_part_delivery() -> None:
    text = "The first two of the six patrol boats that Norway promised Ukraine arrived on Friday."
    (found,) = told(text)
    assert found.status is Status.PARTLY_DELIVERED
    assert found.amount is not None
    assert (found.amount.value, found.giver) == (2.0, "no")


def test_the_rest_that_arrived_completes_the_whole() -> None:
    text = "The last four of the six patrol boats that Norway promised Ukraine arrived on Friday."
    (found,) = told(text)
    assert (found.status, found.amount) == (Status.DELIVERED, None)


@pytest.mark.parametrize(
    "text",
    [
        "Add it up and Norway has promised Ukraine $90 million: $50 million in May and $40 million now.",
        "The deadline for comments on the school budget passed on Monday, Norway's council said.",
        "Norway's parliament passed a law on fishing quotas after Japan had complained.",
        "The harvest in Norway depends on the weather, and so does that of Japan.",
    ],
)
def test_totals_and_other_matters_make_no_promise(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "commitment"]


@pytest.mark.parametrize(
    "text",
    [
        "The match between Norway and Japan was called off because of snow.",
        "Norway's talks with its trade unions were postponed until Tuesday.",
        "There is no plan to close the airport, Norway's transport minister said.",
    ],
)
def test_what_is_off_but_no_meeting_of_two_sides_is_none(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "meeting"]


def test_a_promise_announced_long_ago_is_history() -> None:
    text = (
        "Norway gives $40 million to Ukraine\n\nNorway is giving $40 million to Ukraine's power"
        " stations, its foreign minister announced in March 2025."
    )
    assert all(m.background for m in read(text, named=False) if m.kind == "commitment")
