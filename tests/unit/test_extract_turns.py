"""What became of a meeting or promise: every word of it reads its example, and claims no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.extract.changes.later_stages import LATER_TURNS
from monitor.extract.changes.stages import TURNS, Turn
from monitor.extract.changes.words import FATES, Fate
from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention


def told(text: str) -> list[Mention]:
    return [m for m in read(f"News in brief\n\n{text}", named=False) if not m.background]


@pytest.mark.parametrize("turn", [*TURNS, *LATER_TURNS], ids=lambda t: t.rule)
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


@pytest.mark.parametrize(
    ("text", "status", "day", "before"),
    [
        (
            "Fog has pushed Friday's meeting between Norway's Tore Sandvik and Japan's Shinjiro"
            " Koizumi, the defence minister, back to Tuesday, January 26, the ministry said.",
            "planned",
            26,
            15,
        ),
        (
            "The video conference of the armaments directors of Norway and Japan, previously"
            " announced for Thursday 21 January, has been brought forward to Tuesday 19 January.",
            "planned",
            19,
            21,
        ),
        (
            "The armaments directors of Norway and Japan will confer by secure video link on"
            " Wednesday 20 January.",
            "planned",
            20,
            None,
        ),
        (
            "There will be no meeting between Norway's Tore Sandvik and Japan's Shinjiro Koizumi"
            " next week, the ministry in Oslo said, calling reports of one invented.",
            "denied",
            None,
            None,
        ),
    ],
)
def test_what_befell_a_meeting_is_read_with_its_days(
    text: str, status: str, day: int | None, before: int | None
) -> None:
    (found,) = (m for m in told(text) if m.kind == "meeting")
    assert found.status == status
    if day is not None:
        assert found.date is not None
        assert found.date.day == day
    assert (found.previous_date.day if found.previous_date else None) == before


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There will be no talks between the defence ministers of Norway and Japan.", "cancelled"),
        (
            "Snow has forced Norway's Tore Sandvik, the defence minister, to cancel next week's"
            " visit to Tokyo, where he was due to meet Japan's Shinjiro Koizumi.",
            "cancelled",
        ),
        (
            "A spokesman for the Norwegian defence ministry said that no meeting with Japan's"
            " Shinjiro Koizumi had taken place, contrary to a report in a newspaper.",
            "denied",
        ),
        (
            "Norway and Japan have agreed to hold the postponed talks of their defence ministers"
            " in Oslo on January 28.",
            "planned",
        ),
    ],
)
def test_what_became_of_a_meeting_is_read(text: str, status: str) -> None:
    assert {m.status.value for m in told(text) if m.kind == "meeting"} == {status}


def test_a_call_instead_of_a_meeting_called_off_is_a_meeting_of_its_own() -> None:
    text = (
        "Finnish President Alexander Stubb scrapped next Friday's appointment with Japanese Prime"
        " Minister Sanae Takaichi in Tokyo, his office said. They will talk by telephone on"
        " Friday, January 22 instead. There is no plan B."
    )
    assert {(m.status.value, m.mode) for m in told(text)} == {
        ("cancelled", "in_person"),
        ("planned", "phone"),
    }


def test_talks_that_an_article_opens_with_are_those_of_whom_it_names_next() -> None:
    text = (
        "The talks in Oslo, originally set for Tuesday, now will not happen before March."
        " Japan's Shinjiro Koizumi was told that no aircraft could land."
        " Tore Sandvik, the Norwegian defence minister, sent his regrets."
    )
    assert ("postponed", ("jp", "no")) in {(m.status.value, m.sides) for m in told(text)}


@pytest.mark.parametrize(
    ("text", "status", "value"),
    [
        (
            "The $14 million that Norway pledged for demining equipment for Ukraine will be"
            " delayed until after April, an official said.",
            "delayed",
            14e6,
        ),
        (
            "Norway's trucks for Ukraine are stuck in a port and will be a month late.",
            "delayed",
            None,
        ),
        (
            "The sale of Japanese radars to Norway still needs the consent of the Storting,"
            " Tore Sandvik said.",
            "conditional",
            None,
        ),
        (
            "Norway's $9 million for Ukraine is tied to an audit of the fund, its foreign"
            " minister said.",
            "conditional",
            9e6,
        ),
        (
            "What was $9 million on Tuesday is $11 million today. Norway's defence minister has"
            " topped up Norway's payment to NATO's fund for Ukraine's wounded.",
            "pledged",
            11e6,
        ),
        (
            "Norway's gift to Ukraine, $9 million when it was announced on Tuesday, is now"
            " $11 million, its foreign minister said.",
            "pledged",
            11e6,
        ),
        (
            "Norway has so far sent Ukraine 12 of the 30 trucks it promised, its ministry said.",
            "partly_delivered",
            12,
        ),
        ("Ukraine now has all 30 trucks that Norway promised it.", "delivered", 30),
        (
            "The 30 trucks that Norway had promised Ukraine will stay with its own army.",
            "withdrawn",
            30,
        ),
        (
            "Estonia says yes to the 20 trucks that Norway offered, its minister said.",
            "agreed",
            20,
        ),
        (
            "Estonia will take up Norway's offer of 20 trucks, its minister said.",
            "agreed",
            20,
        ),
        ("Norway has put 30 trucks on the table for Ukraine.", "offered", 30),
        ("Norway will keep the 30 trucks it offered to Ukraine.", "withdrawn", 30),
        ("Norway has gone back on its promise to give Ukraine 30 trucks.", "withdrawn", 30),
        (
            "Norway no longer wants to give Ukraine its trucks, its minister said.",
            "withdrawn",
            None,
        ),
        (
            "Norway will send 30 trucks to Ukraine only after the Storting has voted.",
            "conditional",
            30,
        ),
        ("Norway's offer of 30 trucks was accepted by Estonia on Thursday.", "agreed", 30),
        ("Norway's 30 trucks for Ukraine reached Lviv on Wednesday.", "delivered", 30),
        (
            "Norway's foreign ministry described as invented a report that 30 trucks were on their"
            " way to Ukraine.",
            "denied",
            30,
        ),
        (
            "Contrary to what has been reported, Norway's contribution to demining for Ukraine"
            " amounts to USD 14 million, not USD 40 million.",
            "pledged",
            14e6,
        ),
    ],
)
def test_what_became_of_a_promise_is_read_with_its_sum(
    text: str, status: str, value: float | None
) -> None:
    (found,) = (m for m in told(text) if m.kind == "commitment")
    assert found.status == status
    if value is not None:
        assert found.amount is not None
        assert found.amount.value == value


@pytest.mark.parametrize(
    "text",
    [
        "The number of trucks that Norway's money would buy has been put right, its minister said.",
        "Oslo said that the $80 million Norway pledged to Ukraine had come at the right moment.",
    ],
)
def test_what_is_said_about_a_promise_is_no_turn_of_it(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "commitment" and m.status != "pledged"]
    assert not [m for m in told(text) if m.kind == "commitment" and m.amount is None]
