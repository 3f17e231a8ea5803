"""Firms as givers and receivers: read, one with their countries, and not at home."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.extract.dispatch import extract
from monitor.pipeline.reading import gazetteer_of
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

NOW = datetime(2027, 1, 14, 12, tzinfo=UTC)
GAZETTEER = gazetteer_of(Path(__file__).resolve().parents[2])


def told(body: str, title: str = "In brief") -> list[Mention]:
    text = f"{title}\n\n{body}"
    names = GAZETTEER.hits(text, "en", NOW.date())
    read = extract(
        text, language="en", published=NOW, timezone=None, names=names, source_country=""
    )
    return [m for m in read if m.kind != "request" and not m.background]


GIVEN = {
    "Patria has delivered the first six armoured vehicles to the Latvian army.": ("patria", "lv"),
    "Fincantieri has offered Indonesia two frigates at a fixed price.": ("fincantieri", "id"),
    "Anduril delivered 50 drones to Ukraine in December.": ("anduril", "ua"),
    "The first six howitzers made by Excalibur Army were handed over to Latvia on Tuesday.": (
        "excalibur",
        "lv",
    ),
    "Elbit Systems is to supply Greece with rocket launchers for 650 million euros.": (
        "elbit",
        "gr",
    ),
    "Hanwha Ocean has offered Canada twelve submarines.": ("hanwha-ocean", "ca"),
    "Raytheon has booked a 1.7 billion dollar order from Spain for Patriot batteries.": (
        "raytheon",
        "es",
    ),
}


@pytest.mark.parametrize(("body", "ends"), GIVEN.items())
def test_a_firm_gives(body: str, ends: tuple[str, str]) -> None:
    assert [(m.giver, m.receiver) for m in told(body)] == [ends]


def test_a_firm_and_its_country_are_one_in_a_text() -> None:
    (one,) = told(
        "Swedish defence company Saab (SAABb.ST) said on Tuesday it had received an order worth"
        " 2.2 billion crowns from Australia for radars.",
        "Swedes land Australian order for radars",
    )
    assert one.sides == ("au", "saab")


def test_a_contract_signed_by_a_firm_is_that_of_its_country() -> None:
    (one,) = told(
        "Turkey will take delivery of 125 South Korean power packs in a deal valued at 410 million"
        " euros. The contract was inked on Wednesday by the agency SSB and SNT Dynamics."
    )
    assert {"kr", "tr"} <= set(one.sides)
    assert one.status is Status.SIGNED


BUSINESS = (
    "Rheinmetall booked an order for 200 recovery vehicles from the German army.",
    "Poland's Armament Agency signed with Huta Stalowa Wola on Friday for 111 more vehicles.",
    "Rheinmetall and Mitsubishi Heavy Industries met in Munich on Tuesday to talk about shells.",
    "TKMS held talks on Tuesday with German Naval Yards about a slipway for frigates.",
    "The Czech trader Omnipol has a new head, with whom its board concluded a contract on Friday.",
)


@pytest.mark.parametrize("body", BUSINESS)
def test_firms_at_home_or_among_themselves_do_business(body: str) -> None:
    assert not told(body)


def test_a_minister_named_without_his_state_is_no_firms() -> None:
    (met,) = told(
        "Defence Minister Tomas Berg met Pat Conroy, Australia's Minister for Defence Industry, in"
        " Canberra on Tuesday to discuss missiles. Kongsberg builds them, and Kongsberg hires."
        " Norway pays its share of the works."
    )
    assert met.sides == ("au", "no")


def test_who_is_chosen_is_not_who_approves() -> None:
    (one,) = told(
        "Canada's cabinet chose Hanwha Ocean on Monday, approving 24 billion dollars for submarines."
    )
    assert one.giver == "ca"


BODIES = {
    "JICA will lend Moldova 80 million dollars for ambulances.": ("jp", "md"),
    "The Korea Eximbank has pledged 600 million dollars to Poland for tanks.": ("kr", "pl"),
    "USAID will provide Moldova with 20 million dollars for its grid.": ("us", "md"),
    "UNDP will provide Ukraine with 40 generators.": ("un", "ua"),
    "The Islamic Development Bank will lend Egypt 300 million dollars.": ("isdb", "eg"),
}


@pytest.mark.parametrize(("body", "ends"), BODIES.items())
def test_an_agency_gives_for_its_state(body: str, ends: tuple[str, str]) -> None:
    assert [(m.giver, m.receiver) for m in told(body)] == [ends]
