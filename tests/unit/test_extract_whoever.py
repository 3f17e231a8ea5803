"""Meetings of people of every office, and where and when they were held."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday
HOLM = "Danish Defence Minister Anna Holm"
NOWAK = "Polish Prime Minister Jan Nowak"


def meetings(body: str) -> list[Mention]:
    found = read(f"In brief\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting" and not m.background]


OFFICES = [
    "Estonian Army chief Lieutenant General Rein Kuusk",
    "Estonian Air Force commander Major General Rein Kuusk",
    "Estonian foreign ministry state secretary Rein Kuusk",
    "Estonian Fleet Command chief Commodore Rein Kuusk",
    "Estonian Secretary of State for Defence Rein Kuusk",
    "Estonia's permanent representative to NATO, Rein Kuusk,",
    "an Estonian parliamentary delegation led by Rein Kuusk",
    "a delegation of the Estonian parliament, headed by its Speaker Rein Kuusk,",
    "Rein Kuusk, the Estonian Ministry of Defence permanent secretary,",
]


@pytest.mark.parametrize("office", OFFICES)
def test_the_holder_of_any_office_is_named(office: str) -> None:
    (met,) = meetings(f"{HOLM} met {office} on Tuesday.".replace(",.", "."))
    assert (met.sides, met.persons) == (("dk", "ee"), ("Anna Holm", "Rein Kuusk"))


PLACES = [
    f"{HOLM} will travel to Lyon on Friday to meet {NOWAK}.",
    f"{HOLM} flew to Lyon two days ago to meet {NOWAK}.",
    f"{HOLM} leaves for Lyon on Friday, where she will meet {NOWAK}.",
    f"{HOLM} welcomed {NOWAK} to Lyon on Tuesday.",
    f"The visit by {HOLM} to Lyon on Tuesday included a meeting with {NOWAK}.",
    f"{HOLM} ended a visit to Lyon on Tuesday with talks with {NOWAK}.",
    f"{HOLM} met {NOWAK} in Lyon two days ago.",
    f"At the invitation of {NOWAK}, {HOLM} visited Lyon on Tuesday for talks.",
    f"In Lyon, the Danish defence minister, Anna Holm, met {NOWAK} on Tuesday.",
]


@pytest.mark.parametrize("told", PLACES)
def test_a_meeting_is_held_where_somebody_went_for_it(told: str) -> None:
    (met,) = meetings(told)
    assert (met.place, set(met.sides)) == ("Lyon", {"dk", "pl"})
    assert set(met.persons) == {"Anna Holm", "Jan Nowak"}


DAYS = [
    (f"Ahead of talks with {NOWAK} on Friday, {HOLM} called for more ships.", "2027-02-12"),
    (f"Before a meeting with {NOWAK} in two weeks, {HOLM} called for calm.", "2027-02-22"),
    (f"In a telephone conversation with {NOWAK} on Monday, {HOLM} stressed the need for it.",
     "2027-02-08"),
    (f"{HOLM} had the chance to speak with {NOWAK} on Monday.", "2027-02-08"),
    (f"{HOLM} heads to Lyon in May for talks with {NOWAK}.", "2027-05-01"),
    (f"{HOLM} has a meeting with {NOWAK} in May.", "2027-05-01"),
    (f"{HOLM} said so after seeing {NOWAK} last Friday.", "2027-02-05"),
    (f"{HOLM} called {NOWAK} earlier on Thursday to thank him.", "2027-02-11"),
    (f"Talks between {HOLM} and {NOWAK} were held over the weekend.", "2027-02-06"),
    (f"{HOLM} and {NOWAK} met in Lyon on Tuesday and agreed to meet again.", "2027-02-09"),
    (f"Talks between {HOLM} and {NOWAK} are planned for the 20th.", "2027-02-20"),
    (f"{HOLM} received a phone call from Jan Nowak, Poland's prime minister, last week.",
     "2027-02-01"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "day"), DAYS)
def test_a_meeting_has_the_day_told_with_it(told: str, day: str) -> None:
    (met,) = meetings(told)
    assert (str(met.date), set(met.sides)) == (day, {"dk", "pl"})
