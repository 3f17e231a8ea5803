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


ROUNDS = [
    (f"{HOLM} met {NOWAK} in Lyon on Tuesday. She will pay a return visit to Warsaw in April.",
     "2027-04-01"),
    (f"{HOLM} and {NOWAK} spoke by phone on Monday and decided to reconvene in Riga on March 4.",
     "2027-03-04"),
    (f"{HOLM} met {NOWAK} on Tuesday. The minister will be in Warsaw in May for the next round of"
     " ministerial consultations.", "2027-05-01"),
    (f"{HOLM} met {NOWAK} on Tuesday. Officials will meet in Lyon in March to put figures on it.",
     "2027-03-01"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "day"), ROUNDS)
def test_those_who_met_meet_again(told: str, day: str) -> None:
    first, second = meetings(told)
    assert (first.status, set(first.sides)) == ("occurred", {"dk", "pl"})
    assert (second.status, str(second.date), second.mode) == ("planned", day, "in_person")


AHEAD = [
    (f"Friday, 08:30: breakfast of {HOLM} and {NOWAK}, Hilton.", "2027-02-12"),
    (f"Monday's most watched appointment: {HOLM}'s hour with {NOWAK}, at 14:00.", "2027-02-15"),
    (f"{HOLM}, who arrived in Lyon on Monday, is to meet {NOWAK}.", "None"),
    (f"Talks between {HOLM} and {NOWAK} slide from 20 February to 3 March.", "2027-03-03"),
]


@pytest.mark.parametrize(("told", "day"), AHEAD)
def test_what_is_timetabled_lies_ahead(told: str, day: str) -> None:
    (met,) = meetings(told)
    assert (met.status, str(met.date)) == ("planned", day)


TOGETHER = [
    "The navy chiefs of Denmark and Poland pored over charts in Lyon on Tuesday.",
    "Copenhagen and Warsaw thrashed out a loan in a session in Lyon on Tuesday.",
    "Danish and Polish lawmakers swapped notes in Lyon on Tuesday.",
]


@pytest.mark.parametrize("told", TOGETHER)
def test_those_who_work_at_one_table_meet(told: str) -> None:
    (met,) = meetings(told)
    assert (met.sides, met.status, str(met.date)) == (("dk", "pl"), "occurred", "2027-02-09")


NOT_TOLD = [
    f"It was {HOLM}'s third meeting with {NOWAK} since May.",
    f"{HOLM} wrote to {NOWAK} on Tuesday.",
    f"{HOLM} and {NOWAK} laid wreaths in Lyon on Tuesday.",
    f"{HOLM} would meet {NOWAK} only if a text was ready.",
    f"{HOLM} will meet {NOWAK} at least twice this year.",
    "The Danish and Polish winners meet in Lyon in May.",
]


@pytest.mark.parametrize("told", NOT_TOLD)
def test_what_is_no_meeting_is_not_told(told: str) -> None:
    assert meetings(told) == []


def test_a_day_that_could_not_be_kept_lies_behind() -> None:
    (met,) = meetings(f"{NOWAK} failed to turn up, so Tuesday's talks with {HOLM} did not happen.")
    assert (met.status, str(met.date)) == ("cancelled", "2027-02-09")


def test_a_rumour_and_its_confirmation_are_one_meeting() -> None:
    (met,) = meetings(
        f"A newspaper reported that {HOLM} had held talks with {NOWAK} in Lyon this month."
        ' "I met him and it was pleasant," Holm said.'
    )
    assert met.status == "occurred"


def test_a_session_is_of_those_who_join_it_too() -> None:
    (met,) = meetings(
        "NATO foreign ministers gathered in Brussels on Tuesday, and for their last session they"
        " were joined by Japan and Australia."
    )
    assert met.sides == ("au", "jp", "nato")


def test_the_secretary_general_is_that_of_the_alliance_told_of() -> None:
    (met,) = meetings(
        "New Zealand told NATO that it would not sail."
        ' "I rang the Secretary General myself on Tuesday," Defence Minister Judith Marsh of'
        " New Zealand said."
    )
    assert (met.sides, met.mode, str(met.date)) == (("nato", "nz"), "phone", "2027-02-09")


STANDING = [
    (f"On Saturday, officials of Denmark and Poland will convene in Lyon, with {HOLM} joining"
     " for a session.", "planned", "2027-02-13"),
    ("The ministry said a Danish parliamentary delegation led by Anna Holm would hold talks with"
     f" {NOWAK} on Friday.", "planned", "2027-02-12"),
    (f"{HOLM} and {NOWAK} sign the pact in Lyon on Friday.", "planned", "2027-02-12"),
    (f"{HOLM} hosted Poland's prime minister, Jan Nowak, the guest of honour, and the speaker of"
     " the Polish parliament, Ewa Lis, at a dinner in a castle in Lyon on Tuesday.",
     "occurred", "2027-02-09"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "status", "day"), STANDING)
def test_a_meeting_stands_where_its_sentence_says(told: str, status: str, day: str) -> None:
    (met,) = meetings(told)
    assert (met.status, str(met.date)) == (status, day)
