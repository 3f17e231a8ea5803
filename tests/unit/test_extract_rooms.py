"""Meetings told by a room, a joint body, a promise taken home, or what was settled there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday
MONDAY = date(2027, 2, 8)
HOLM = "Danish Defence Minister Anna Holm"
OZOLS = "Latvian President Karlis Ozols"


def meetings(body: str, title: str = "In brief") -> list[Mention]:
    found = read(f"{title}\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting" and not m.background]


@pytest.mark.parametrize(
    "body",
    [
        f"In the lobby of a Riga hotel on Monday, {HOLM} told {OZOLS} that the boats would come.",
        f"Aboard a ferry in the harbour on Monday, {HOLM} assured {OZOLS} that all was well.",
        f"{HOLM} left Riga on Monday with {OZOLS}'s promise of a dozen instructors.",
        f"Ten cadets will go to Riga under a plan settled by {HOLM} and {OZOLS} on Monday.",
        "The Danish-Latvian joint committee on mines sat in Riga on Monday.",
        "The Denmark-Latvia working group on fuel came together in Riga on Monday.",
    ],
)
def test_a_room_a_body_and_a_promise_tell_of_a_meeting(body: str) -> None:
    (found,) = meetings(body)
    assert (found.status, found.date) == (Status.OCCURRED, MONDAY)
    assert set(found.sides) == {"dk", "lv"}


@pytest.mark.parametrize(
    "body",
    [
        f"In a speech on Monday, {HOLM} told Latvia that the boats would come.",
        f"{HOLM} left Riga on Monday with a cold.",
        "The Danish-Latvian committee has a new secretary since Monday.",
    ],
)
def test_a_speech_a_cold_and_a_secretary_do_not(body: str) -> None:
    assert meetings(body) == []


@pytest.mark.parametrize(
    ("body", "status", "day"),
    [
        (
            f'There was "not a word of truth" in reports of a Monday call between {HOLM} and '
            f"{OZOLS}, Riga said.",
            Status.DENIED,
            MONDAY,
        ),
        (
            f"A first phone call between {HOLM} and {OZOLS} is fixed for Monday.",
            Status.PLANNED,
            date(2027, 2, 15),
        ),
        (
            f"But for the storm, {HOLM} would have met {OZOLS} in Riga on Monday.",
            Status.CANCELLED,
            MONDAY,
        ),
        (
            f"The news came two days before {HOLM} is due to meet {OZOLS} in Riga.",
            Status.PLANNED,
            date(2027, 2, 13),
        ),
    ],
)
def test_what_became_of_it_is_told_around_it(body: str, status: Status, day: date) -> None:
    (found,) = meetings(body)
    assert (found.status, found.date) == (status, day)


def test_an_undated_meeting_takes_the_day_of_the_title() -> None:
    (found,) = meetings(
        "The defence ministers of Denmark and Latvia conferred by video.",
        "Outcome of the videoconference of 8 February",
    )
    assert found.date == MONDAY
