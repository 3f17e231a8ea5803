"""What stands round a meeting in ordinary reports: onward journeys, lunches, papers, second tellings."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read  # told on Thursday, 14 January 2027

FRIDAY = datetime(2027, 1, 15, 12, tzinfo=UTC)
MET = "Spanish Defence Minister Margarita Robles received Australia's Pat Conroy in Madrid on Tuesday."


def meetings(text: str, **more: object) -> list[Mention]:
    found = read(f"News in brief\n\n{text}", **more)  # type: ignore[arg-type]
    return [m for m in found if m.kind == "meeting" and not m.background]


@pytest.mark.parametrize(
    "beside",
    [
        "Conroy, on his way back from a fair in Farnborough, spent Wednesday at the yard in Ferrol.",
        "Conroy goes on to Seville today and to the naval base at Rota tomorrow.",
        "The visitor will come from Paris, where he attends an aviation fair at the weekend.",
        "Mr Conroy will also spend a day at the naval base in Ferrol on the way.",
        "On Wednesday Conroy had a luncheon with the Australian community in Madrid.",
        "Conroy hosted a reception for local business leaders on Wednesday evening.",
        "It was the third time the two had met, and the first in Spain.",
        "A trilateral with Japan was discussed, an official said, but it remains an idea.",
    ],
)
def test_what_stands_round_a_meeting_is_none(beside: str) -> None:
    (one,) = meetings(f"{MET} {beside}")
    assert (one.sides, one.date) == (("au", "es"), date(2027, 1, 12))


@pytest.mark.parametrize(
    "text",
    [
        "Norway's procurement agency and South Korea's Hanwha Aerospace agreed on the price of more guns after"
        " nine months of negotiations, the agency said on Monday.",
        "Agency director Randi Solheim of Norway put her name to the contract in Oslo on Tuesday with Hanwha"
        " Aerospace's Lim Chang-soo.",
    ],
)
def test_a_firm_that_agrees_or_signs_has_met_nobody(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "After two days of talks Norway's Tore Sandvik and Japan's Shinjiro Koizumi parted in Oslo on Tuesday.",
            ("jp", "no"),
        ),
        (
            "Norway's Tore Sandvik had lunch with Japan's Shinjiro Koizumi in Oslo on Tuesday.",
            ("jp", "no"),
        ),
        (
            "Pat Conroy of Australia went on to Lisbon, where he met Defence Minister Nuno Melo on Tuesday.",
            ("au", "pt"),
        ),
        (
            "A trilateral meeting of Norway, Japan and Australia was held in Oslo on Tuesday.",
            ("au", "jp", "no"),
        ),
    ],
)
def test_a_meeting_told_in_such_words_stays_one(text: str, sides: tuple[str, ...]) -> None:
    (one,) = meetings(text)
    assert (one.sides, one.status) == (sides, Status.OCCURRED)


def test_two_sentences_run_together_tell_of_two_meetings() -> None:
    text = "Latvia's Baiba Braze saw Boris Pistorius on Tuesday, Shinjiro Koizumi saw John Healey in London yesterday."
    assert {m.sides for m in meetings(text)} == {("de", "lv"), ("gb", "jp")}


@pytest.mark.parametrize(
    ("text", "sides", "day"),
    [
        (
            "Latvian President Edgars Rinkevics will make an official visit to Japan on Monday and Tuesday, the office"
            " of Prime Minister Sanae Takaichi said on Friday. The two leaders will hold talks on Monday.",
            ("jp", "lv"),
            date(2027, 1, 18),
        ),
        (
            "Japan's Defence Minister Shinjiro Koizumi departs for Brussels on Tuesday to take part in Thursday's"
            " meeting of NATO defence ministers.",
            ("jp", "nato"),
            date(2027, 1, 21),
        ),
        (
            "Australia's Richard Marles flies to Oslo on Monday for talks with Tore Sandvik, which begin on"
            " 20 January.",
            ("au", "no"),
            date(2027, 1, 20),
        ),
        (
            "Japan's Shinjiro Koizumi leaves on the 19th for the session of NATO defence ministers, which takes place"
            " on the 21st.",
            ("jp", "nato"),
            date(2027, 1, 21),
        ),
    ],
)
def test_a_journey_told_ahead_is_planned_for_the_day_of_the_meeting(
    text: str, sides: tuple[str, ...], day: date
) -> None:
    (one,) = meetings(text, published=FRIDAY)
    assert (one.status, one.sides, one.date) == (Status.PLANNED, sides, day)


@pytest.mark.parametrize(
    "text",
    [
        "Two diplomats, who requested anonymity because the schedule is not final, said Japan's Takeshi Iwaya would"
        " be received in Riga by Baiba Braze on Wednesday.",
        "Three officials, speaking before the plans were settled, said Takeshi Iwaya of Japan would meet Latvia's"
        " Baiba Braze in Riga on Wednesday.",
    ],
)
def test_what_unnamed_people_say_in_an_aside_is_unconfirmed(text: str) -> None:
    (one,) = meetings(text)
    assert (one.status, one.date) == (Status.UNCONFIRMED, date(2027, 1, 20))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Winston Peters of New Zealand and Latvia's Baiba Braze met in Riga last Friday, it emerged on Wednesday.",
            date(2027, 1, 8),
        ),
        (
            "Latvian President Edgars Rinkevics met Japan's Sanae Takaichi in Tokyo on 7 January, organisers said"
            " over the weekend.",
            date(2027, 1, 7),
        ),
    ],
)
def test_the_day_it_came_out_is_not_the_day_it_was(text: str, day: date) -> None:
    (one,) = meetings(text)
    assert one.date == day
