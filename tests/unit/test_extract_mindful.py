"""Whose forces get a gift, what is only of one mind, and days told behind an aside."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Status
from tests.samples.reading import read


@pytest.mark.parametrize(
    "whom",
    [
        "the Armed Forces of Ukraine",
        "the Land Forces of Ukraine",
        "the Ukrainian army",
        "the State Border Guard Service of Ukraine",
    ],
)
def test_a_gift_to_a_body_is_its_state_s(whom: str) -> None:
    (found,) = read(f"News in brief\n\nAustralia will give 16 trucks to {whom}.")
    assert (found.giver, found.receiver) == ("au", "ua")


@pytest.mark.parametrize(
    "views",
    [
        "concurred in the view that the security of Europe and of Asia cannot be parted",
        "agreed that the security of the two regions is indivisible",
        "concurred that the situation in the strait is grave",
    ],
)
def test_a_view_that_is_shared_binds_nobody(views: str) -> None:
    text = f"Ministers speak\n\nThe foreign ministers of Japan and Denmark {views}."
    assert not [m for m in read(text) if m.kind == "commitment"]


def test_the_day_behind_an_aside_is_the_new_one() -> None:
    (found,) = read(
        "Change of date\n\nThe Japan-Denmark foreign ministers' meeting, which had been "
        "scheduled for Tuesday, January 19, in Tokyo, will be held on Monday, January 18."
    )
    assert (found.status, found.date) == (Status.PLANNED, date(2027, 1, 18))


def test_who_has_only_arrived_has_met_nobody() -> None:
    found = read(
        "A visit begins\n\nAnna Holm, Denmark's foreign minister, arrived at Incheon on Monday "
        "on her first visit to South Korea."
    )
    assert not [m for m in found if m.status is Status.OCCURRED]


def test_an_agreement_is_of_those_who_agree_not_of_whom_they_watch() -> None:
    found = read(
        "Talks in Tokyo\n\nThe defence ministers of Denmark and Japan met in Tokyo on Monday and "
        "agreed to set up a cell in which their navies will share recordings of Russian submarines."
    )
    (pact,) = (m for m in found if m.kind == "commitment")
    assert pact.sides == ("dk", "jp")


def test_a_report_that_was_scotched_is_denied() -> None:
    (found,) = read(
        "Minister on the sum\n\nNew Zealand's defence minister scotched a report that Wellington "
        "gave the NATO trust fund $18 million."
    )
    assert found.status is Status.DENIED


def test_what_a_person_in_office_proposes_to_another_side_is_offered() -> None:
    found = read(
        "Holm in Tokyo\n\nDanish Defence Minister Anna Holm met Japanese Defence Minister Shinjiro "
        "Koizumi in Tokyo on Monday. Minister Holm took the occasion to speak of the high technical "
        "skill of Danish defence companies and proposed taking practical cooperation forward through "
        "a working-level body founded last year."
    )
    assert [m.status for m in found if m.kind == "commitment"] == [Status.OFFERED]
