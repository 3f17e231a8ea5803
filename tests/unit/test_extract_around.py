"""What the sentences around a meeting tell of its manner, its day and its standing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday
HOLM = "Danish Defence Minister Anna Holm"
DALE = "Australia's ambassador, Ruth Dale"
ITO = "Japanese Defence Minister Kenta Ito"
TALKED = f"{HOLM} and {ITO} agreed on Tuesday in talks to share charts."


def meeting(body: str, title: str = "In brief") -> Mention:
    found = read(f"{title}\n\n{body}", published=PUBLISHED, named=False)
    told = [m for m in found if m.kind == "meeting" and not m.background]
    assert len(told) == 1, told
    return told[0]


MANNERS = [
    (f"{HOLM} spoke with {ITO} on Tuesday. The call lasted half an hour.", "phone"),
    (f"{HOLM} spoke with {ITO} on Tuesday. Their conversation was by telephone.", "unknown"),
    (f"{HOLM} spoke with {ITO} on Tuesday. The two talked over the telephone.", "phone"),
    (f"{HOLM} spoke with {ITO} on Tuesday. Both sat on screen for an hour, by video.", "video"),
    (
        f"{HOLM} spoke with {ITO} on Tuesday. The talks were held at a castle by the sea.",
        "in_person",
    ),
    (f"{HOLM} spoke with {ITO} on Tuesday. The venue was an old mill.", "in_person"),
    (f"{HOLM} arrived on Tuesday. She spoke with {ITO} on Wednesday.", "in_person"),
    (f"{HOLM} conferred with {ITO} on Tuesday aboard a tender.", "in_person"),
    (f"{HOLM} spoke with {ITO} on Tuesday in the harbour master's office.", "in_person"),
    (f"{HOLM} spoke with {ITO} on Tuesday. Charts were the topic.", "unknown"),
]


@pytest.mark.parametrize(("body", "mode"), MANNERS)
def test_the_manner_of_a_meeting_may_be_told_beside_it(body: str, mode: str) -> None:
    assert meeting(body).mode == mode


def test_a_headline_that_says_who_met_where_tells_the_manner() -> None:
    assert meeting(TALKED, "Holm, Ito discuss charts in Riga").mode == "in_person"
    assert meeting(TALKED, "Holm, Ito discuss charts").mode == "unknown"


DAYS = [
    (f"{HOLM} met {ITO} last week. The Friday session was the third.", "2027-02-05"),
    (f"{HOLM} met {ITO}. The two had sat together on Tuesday night.", "2027-02-09"),
    (f"{HOLM} met {ITO}. The work on charts will begin on Tuesday.", "2027-02-11"),
    (f"{HOLM} and {ITO} opened a fair on Monday. Holm met Ito alone.", "2027-02-08"),
    (f"{HOLM} and {ITO} opened a fair on Monday. On the same day Holm met Ito.", "2027-02-08"),
    (f"{HOLM} leaves for Japan on Friday for talks the next day with {ITO}.", "2027-02-13"),
    (f"On Monday {HOLM} was patched through to {ITO}; sources say it rained.", "2027-02-08"),
    (f"{HOLM} will visit Japan in the second week of March. She will meet {ITO}.", "2027-03-08"),
    (f"{HOLM} is to meet {ITO}. The talks are to be held on March 9.", "2027-03-09"),
    (f"{HOLM} will sit with {ITO} on Monday, it on Wednesday announced.", "2027-02-15"),
]


@pytest.mark.parametrize(("body", "day"), DAYS)
def test_the_day_of_a_meeting_may_be_told_beside_it(body: str, day: str) -> None:
    assert str(meeting(body).date) == day


STANDINGS = [
    (f"On Monday {HOLM} was patched through to {ITO}; sources say it rained.", "occurred"),
    (f"{HOLM} will arrive on Monday and join the dinner hosted by {ITO} that night.", "planned"),
    (
        f"{HOLM} has cancelled her journey after a storm. Holm would have met {ITO} on Monday.",
        "cancelled",
    ),
    (
        f"{HOLM} puts off next week's trip. Holm had been due to sit down with {ITO} on Monday.",
        "postponed",
    ),
    (
        f"The plan, announced after talks on Tuesday between {HOLM} and {ITO}, would cost more.",
        "occurred",
    ),
]


@pytest.mark.parametrize(("body", "status"), STANDINGS)
def test_what_became_of_a_meeting_may_be_told_beside_it(body: str, status: str) -> None:
    assert meeting(body).status == status


def test_a_headline_that_says_who_is_to_go_plans() -> None:
    told = meeting(
        f"{HOLM} will see {ITO}, her ministry said.", "Holm to represent Denmark at talks"
    )
    assert told.status == "planned"


def test_a_denial_has_the_day_of_what_it_denies() -> None:
    told = meeting(
        f"Denmark on Wednesday firmly denied a report that {HOLM} met {ITO} in Riga last month."
    )
    assert (told.status, str(told.date)) == ("denied", "2027-01-01")


def told(body: str, title: str = "In brief") -> list[Mention]:
    found = read(f"{title}\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting"]


def test_one_who_meets_two_in_two_places_has_two_meetings() -> None:
    found = told(
        f"{HOLM} will meet {ITO} in Tokyo and Korean Defence Minister Ahn Min-su in Seoul on Monday."
    )
    assert [m.sides for m in found] == [("dk", "jp"), ("dk", "kr")]


def test_one_who_joins_those_who_met_makes_a_further_meeting() -> None:
    found = told(
        f"{HOLM} met {ITO} in Riga on Tuesday. Norway's General Ola Dahl joined them for dinner."
    )
    assert ("dk", "jp", "no") in [m.sides for m in found]


def test_a_sea_that_is_talked_about_is_no_place_of_meeting() -> None:
    found = meeting(f"{HOLM} spoke with {ITO} on Tuesday about tankers in the Coral Sea.")
    assert (found.place, found.mode) == (None, "unknown")


def test_no_press_conference_calls_no_meeting_off() -> None:
    found = meeting(f"{HOLM} will receive {ITO} on Friday. There will be no press conference.")
    assert found.status == "planned"


def test_an_embassy_names_its_own_guest_without_a_country() -> None:
    found = meeting(
        "The Embassy of Denmark in Canberra informs that Vice-Minister of Defence Anna Holm will visit on "
        "15 February.\n\nIn Canberra the Vice-Minister will meet Assistant Minister for Defence Tom Dale."
    )
    assert found.sides == ("au", "dk")


def test_an_undecided_gift_denies_no_meeting() -> None:
    found = told(
        "Asked at a press conference about NATO's list, Denmark's minister, Anna Holm, said that "
        "nothing had been decided."
    )
    assert found == []
