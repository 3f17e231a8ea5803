"""A journey called off and the talks it was for are one meeting; what stood beside it is none."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read  # told on Thursday, 14 January 2027


def meetings(text: str) -> list[Mention]:
    found = [m for m in read(text) if m.kind == "meeting" and not m.background]
    return sorted(found, key=lambda m: m.date or date.min)


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "Minister puts off Riga trip\n\nJapan's foreign minister, Takeshi Iwaya, has called off the visit to Latvia"
            " he was to begin on Sunday. The talks with Baiba Braze, set down for Tuesday in Riga, are to be"
            " made up for later in the year.",
            Status.POSTPONED,
            date(2027, 1, 19),
        ),
        (
            "Norwegian cancels Tokyo visit\n\nNorway's Defence Minister Tore Sandvik has cancelled his trip to Japan,"
            " which was to start on Saturday. A meeting with Shinjiro Koizumi had been pencilled in for"
            " Monday. It will be made up for in the autumn.",
            Status.POSTPONED,
            date(2027, 1, 18),
        ),
        (
            "Dane drops Seoul journey\n\nDanish Foreign Minister Anna Holm will not fly to South Korea this month. She had"
            " been due to meet Foreign Minister Cho Hyun on 25 January. A new date is being sought.",
            Status.POSTPONED,
            date(2027, 1, 25),
        ),
        (
            "Seoul visit off\n\nFinnish President Alexander Stubb will not travel to South Korea next week, his office"
            " said. His meeting with President Lee Jae-myung, due on 20 January, has been crossed off the"
            " calendar.",
            Status.CANCELLED,
            date(2027, 1, 20),
        ),
        (
            "Ice keeps minister at home\n\nA storm has forced Norway's defence minister, Tore Sandvik, to cancel his trip"
            " to New Zealand. Mr Sandvik was to have met Chris Penk in Wellington next Tuesday. The encounter"
            " has been struck from the programme.",
            Status.CANCELLED,
            date(2027, 1, 19),
        ),
        (
            "Talks off\n\nThe meeting of Norway's Tore Sandvik and Japan's Shinjiro Koizumi at Fort J. B. Holm on 20"
            " January was scrapped because of a strike. It is the third visit Oslo has dropped this winter.",
            Status.CANCELLED,
            date(2027, 1, 20),
        ),
        (
            "Talks off\n\nNorway's Tore Sandvik and Japan's Shinjiro Koizumi had agreed to meet in Tokyo on 20 January."
            " The talks have now been crossed out of the two ministers' diaries.",
            Status.CANCELLED,
            date(2027, 1, 20),
        ),
    ],
)
def test_talks_that_fell_through_with_their_journey_are_one_meeting(
    text: str, status: Status, day: date
) -> None:
    (one,) = meetings(text)
    assert (one.status, one.date or one.previous_date) == (status, day)


@pytest.mark.parametrize(
    "beside",
    [
        "A visit to Darwin, which had been on the agenda for Friday, has been struck off because of a cyclone.",
        "A dinner with business leaders on Saturday was scrapped because of the floods.",
        "A tour of a shipyard planned for Friday has been called off.",
        "It is the second journey he has postponed this year.",
    ],
)
def test_what_stood_beside_a_meeting_ends_nothing(beside: str) -> None:
    text = f"Stop stays\n\nDutch Defence Minister Ruben Brekelmans will meet Richard Marles in Canberra on Tuesday. {beside}"
    (one,) = meetings(text)
    assert (one.status, one.date) == (Status.PLANNED, date(2027, 1, 19))


def test_a_meeting_elsewhere_instead_of_a_journey_is_one_of_its_own() -> None:
    text = (
        "Visit off\n\nItalian Defence Minister Guido Crosetto has called off his visit to Tokyo. He will instead meet"
        " Shinjiro Koizumi in Singapore on 29 January."
    )
    off, planned = meetings(text)
    assert (off.status, planned.status) == (Status.CANCELLED, Status.PLANNED)
    assert (planned.date, planned.relation) == (date(2027, 1, 29), "replaces")


def test_a_visit_called_off_leaves_talks_with_others_alone() -> None:
    text = (
        "Visit off\n\nNorway's Tore Sandvik has called off his visit to Japan next week. He will meet Australia's"
        " Richard Marles in Oslo on Tuesday as planned."
    )
    assert {(m.status, m.sides) for m in meetings(text)} == {
        (Status.CANCELLED, ("jp", "no")),
        (Status.PLANNED, ("au", "no")),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Japan is no member of NATO but has sent ministers to its recent summits along with Australia.",
        "Japanese leaders have attended three of the last four NATO summits.",
        "Australia and New Zealand have been invited to NATO's recent meetings and have attended most of them.",
    ],
)
def test_what_a_state_has_made_a_habit_of_is_no_meeting(text: str) -> None:
    assert not meetings(f"Background\n\n{text}")


def test_who_is_sent_to_a_meeting_of_this_week_attends_it() -> None:
    text = "Delegates\n\nJapan has sent its foreign minister to this week's meeting of NATO foreign ministers in Brussels."
    assert {m.sides for m in meetings(text)} == {("jp", "nato")}
