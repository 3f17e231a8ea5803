"""Meetings that were off and have a day again; gifts taken back; whose a raised sum is (M6, C6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.samples import reading

if TYPE_CHECKING:
    from monitor.types import Mention

SANDVIK = "Defence Minister Tore Sandvik"
KOIZUMI = "Japan's defence minister Shinjiro Koizumi"
AFTER = "The sky was grey. The streets were wet. Nobody minded. So it goes."


def read(body: str) -> list[Mention]:
    text = f"In brief\n\nOSLO - {body}\n\n{AFTER}"
    found = reading.read(text, named=False, country="no")
    return [m for m in found if m.kind != "request"]


ON_AGAIN = (  # published on 14 January 2027, a Thursday
    f"{SANDVIK}'s video call with {KOIZUMI}, put off last week because of a vote, will take place this coming Friday, 22 January.",
    f"{SANDVIK}'s talks with {KOIZUMI}, cancelled last week because of a storm, are to be held on 22 January.",
    f"A new date has been found for the call between {SANDVIK} and {KOIZUMI} that was put off last week: Friday, 22 January.",
    f"The talks between {SANDVIK} and {KOIZUMI}, which had been called off because of a storm, have been rescheduled for 22 January.",
    f"The postponed meeting of {SANDVIK} and {KOIZUMI} will now be held on 22 January.",
    f"The meeting of {SANDVIK} and {KOIZUMI} (delayed by fog last week) is now set for 22 January.",
)


@pytest.mark.parametrize("body", ON_AGAIN)
def test_a_meeting_with_a_day_again_is_planned_anew(body: str) -> None:
    (meeting,) = read(body)
    assert (meeting.status, meeting.date) == ("planned", date(2027, 1, 22))
    assert meeting.relation == "revised"


def test_what_was_put_off_of_somebody_elses_puts_nothing_off() -> None:
    body = f"{SANDVIK}, whose trip to Kyiv was put off last week, will meet {KOIZUMI} in Oslo on 22 January."
    (meeting,) = read(body)
    assert (meeting.status, meeting.relation) == ("planned", None)


def test_a_meeting_put_off_stays_so_without_a_day_after() -> None:
    body = f"Friday's talks between {SANDVIK} and {KOIZUMI} have been put off, the ministry said on Monday."
    (meeting,) = read(body)
    assert meeting.status == "postponed"


@pytest.mark.parametrize(
    "body",
    [
        "The Government has withdrawn the planned gift of 30 trucks to Ukraine.",
        "Norway has withdrawn its gift of 30 trucks to Ukraine.",
        "Norway said on Monday that it had shelved its gift of 30 trucks to Ukraine.",
        "The government has cancelled the donation of 30 trucks to Ukraine, it said on Monday.",
        "Norway has rescinded its offer of 30 trucks to Ukraine.",
    ],
)
def test_a_gift_taken_back_is_withdrawn(body: str) -> None:
    (gift,) = read(body)
    assert (gift.status, gift.giver, gift.receiver) == ("withdrawn", "no", "ua")
    assert gift.amount is not None
    assert gift.amount.value == 30


@pytest.mark.parametrize(
    "body",
    [
        "Cabinet has agreed to raise New Zealand's contribution to the fund for Ukraine from NZ$22 million to NZ$26 million.",
        "It was agreed on Monday to lift New Zealand's pledge to Ukraine from NZ$22 million to NZ$26 million.",
    ],
)
def test_a_raised_contribution_is_whose_it_is(body: str) -> None:
    (pledge,) = reading.read(f"Help for Ukraine grows\n\n{body}\n\n{AFTER}", named=False)
    assert (pledge.giver, pledge.relation) == ("nz", "revised")


def test_what_is_not_taken_back_is_not_withdrawn() -> None:
    body = "Norway has not withdrawn its gift of 30 trucks to Ukraine, the minister said."
    assert not [m for m in read(body) if m.status == "withdrawn"]
