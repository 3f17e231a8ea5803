"""Items of a diary are planned on the day they stand under."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 1, 11, 1, 0, tzinfo=UTC)  # a Monday
ITEM = "Norwegian Foreign Minister Ola Berg meets Japanese Foreign Minister Aoi Tanaka, 2 p.m."
CALL = "Latvian Defence Minister Ilze Berzina holds video talks with her Australian counterpart."


def meetings(text: str) -> list[Mention]:
    return [m for m in read(text, published=PUBLISHED) if m.kind == "meeting"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"The week ahead\n\nTuesday, January 12\n{ITEM}\n\nFriday, January 15\n{CALL}", [12, 15]),
        (f"Diary\n\nTUESDAY, JANUARY 12\n-- {ITEM}\n-- Protest by cab drivers in Oslo.", [12]),
        (f"Agenda\n\nWednesday:\n{ITEM}\n\nThursday:\n{CALL}", [13, 14]),
        (f"Coming up\n\n13 January\n\n- {ITEM}\n\n14 January\n\n- {CALL}", [13, 14]),
        (f"Where they are\n\nThursday, 14 January 2027\n{ITEM}\n\nSaturday\n{CALL}", [14, 16]),
    ],
)
def test_an_item_under_a_day_to_come_is_planned_on_it(text: str, days: list[int]) -> None:
    found = meetings(text)
    assert {m.status for m in found} == {Status.PLANNED}
    assert [m.date for m in found] == [date(2027, 1, day) for day in days]


def test_the_lone_date_of_a_page_dates_no_meeting() -> None:
    (found,) = meetings(f"Visitors in Oslo\n\nTuesday, January 12\n\n{ITEM}")
    assert found.status is Status.OCCURRED


def test_a_day_named_with_the_meeting_goes_before_the_heading() -> None:
    told = ITEM.replace(", 2 p.m.", " in Riga on Friday.")
    (found,) = meetings(f"The week ahead\n\nTuesday, January 12\n{told}")
    assert (found.status, found.date) == (Status.PLANNED, date(2027, 1, 15))
