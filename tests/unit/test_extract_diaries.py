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


PAIR = "Norwegian Foreign Minister Ola Berg {} Japanese Foreign Minister Aoi Tanaka"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Dates\n\nWed: {PAIR.format('sees')}, Oslo, 3pm.", 13),
        (f"Dates\n\nThu 14: {PAIR.format('meets')} in Oslo.", 14),
        (f"Dates\n\nForthcoming: 15 January, Oslo. {PAIR.format('meets')}.", 15),
        (f"Dates\n\n14-15 Jan - {PAIR.format('meets')}, Oslo.", 14),
        (f"Dates\n\nSaturday. {PAIR.format('hosts')} in Oslo.", 16),
        (f"Sunday\n\nSunday: {PAIR.format('has')} to dinner in Oslo.", 17),
    ],
)
def test_the_day_an_item_opens_with_is_its_own(text: str, day: int) -> None:
    (found,) = meetings(text)
    assert (found.status, found.date) == (Status.PLANNED, date(2027, 1, day))


def test_a_list_of_what_is_over_looks_back() -> None:
    (found,) = meetings(f"The week that was\n\nFriday: {PAIR.format('meets')} in Oslo.")
    assert (found.status, found.date) == (Status.OCCURRED, date(2027, 1, 8))


@pytest.mark.parametrize(
    "does",
    [
        "drops in on",
        "pays a call on",
        "begins a three-day trip to Tokyo on Friday, taking in an hour with",
    ],
)
def test_what_somebody_does_on_a_weekday_lies_ahead(does: str) -> None:
    told = PAIR.format(does) + ("." if "Friday" in does else " on Friday.")
    (found,) = meetings(f"Notebook\n\n{told}")
    assert (found.status, found.date) == (Status.PLANNED, date(2027, 1, 15))


def test_what_somebody_played_on_a_weekday_lies_behind() -> None:
    (found,) = meetings(f"Notebook\n\n{PAIR.format('on Friday played host in Oslo to')}.")
    assert (found.status, found.date) == (Status.OCCURRED, date(2027, 1, 8))
