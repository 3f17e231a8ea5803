"""A promise told again by a paper that names giver, sum or thing otherwise is no new one (I3, N3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger import Directory
from monitor.ledger.meetings import fit
from monitor.ledger.rates import converted
from monitor.types import Amount, Evidence, Mention, Name, NameKind
from tests.unit.ledger_desk import Desk, give, live, meet, money

Day = tuple[int, Mention, list[str]]


def told(mention: Mention, sentence: str) -> Mention:
    """Give a mention its sentence."""
    proof = Evidence(start=0, end=len(sentence), text=sentence, rule="test", rank="body")
    return replace(mention, evidence=(proof,))


ORDER = told(
    give("fi>hanwha-aerospace", "signed", "62 vehicles", also="kr", object="a contract"),
    "Finland signed a contract with Hanwha Aerospace for 62 infantry vehicles.",
)
GIFT = told(
    give("au>ua", "pledged", "75e6 AUD", object="a package of drones"),
    "Australia will give Ukraine a package of drones worth A$75 million.",
)
SIXTY = Amount(value=60e6, currency="AUD", text="A$60 million")
CHAINS: dict[str, list[Day]] = {
    "the seller tells its order in its own money": [
        (3, ORDER, ["new signed"]),
        (
            4,
            told(
                give("hanwha-aerospace>fi", "signed", "480e9 KRW", object="an order"),
                "Hanwha Aerospace disclosed an order for vehicles worth 480 billion won.",
            ),
            [],
        ),
    ],
    "two firms of a country have an order each": [
        (3, ORDER, ["new signed"]),
        (
            4,
            told(
                give("fi>hyundai-rotem", "signed", "48 vehicles", object="a contract"),
                "Finland signed a contract with Hyundai Rotem for 48 vehicles as well.",
            ),
            ["new signed"],
        ),
    ],
    "the sum converted, the receiver left out": [
        (3, GIFT, ["new pledged"]),
        (
            5,
            told(
                give("au>", "pledged", "50e6 USD", object="the work"),
                "Canberra has promised some fifty million US dollars.",
            ),
            [],
        ),
    ],
    "a sum far from it, the receiver left out": [
        (3, GIFT, ["new pledged"]),
        (
            5,
            told(
                give("au>", "pledged", "300e6 USD", object="schools"),
                "Canberra has promised three hundred million US dollars.",
            ),
            ["new pledged"],
        ),
    ],
    "giver and receiver mistaken for one another": [
        (3, GIFT, ["new pledged"]),
        (
            6,
            told(
                give("ua>au", "pledged", object="what will fly"),
                "What will fly for Ukraine are drones made in Australia.",
            ),
            [],
        ),
    ],
    "another gift of the kind": [
        (3, GIFT, ["new pledged"]),
        (
            6,
            told(
                give("au>ua", "pledged", "400 drones", object="drones", relation="further"),
                "Australia will send Ukraine another 400 drones.",
            ),
            ["new pledged"],
        ),
    ],
    "a gift of another kind": [
        (3, GIFT, ["new pledged"]),
        (
            4,
            told(
                give("au>ua", "pledged", "90 personnel", object="instructors"),
                "Australia will send 90 instructors to train Ukrainians.",
            ),
            ["new pledged"],
        ),
    ],
    "a gift in other words, a week later": [
        (3, GIFT, ["new pledged"]),
        (
            10,
            told(
                give("au>ua", "pledged", "6 things", object="field kitchens"),
                "Australia will send Ukraine six field kitchens.",
            ),
            ["new pledged"],
        ),
    ],
    "the sum stands in the first paper's sentence alone": [
        (
            3,
            told(
                give("au>ua", "signed", object="a memorandum"),
                "Both signed a memorandum, with Canberra paying A$60 million for a factory.",
            ),
            ["new signed"],
        ),
        (
            5,
            told(
                replace(give("au>ua", "pledged", object="a hall"), amount=SIXTY),
                "The government will put A$60 million into a hall in Geelong.",
            ),
            ["detail signed"],
        ),
    ],
    "a second count within days, the ends mistaken": [
        (
            3,
            told(
                give("ua>jp", "pledged", "100 trucks", object="army trucks"),
                "100 army vehicles go.",
            ),
            ["new pledged"],
        ),
        (
            5,
            told(
                give("jp>ua", "pledged", "130 vehicles", object="vehicles"),
                "The 130 vehicles sail.",
            ),
            [],
        ),
    ],
    "two givers in one sentence": [
        (
            3,
            told(
                give("au>ua", "pledged", "50e6 AUD"),
                "Australia pays A$50 million, Japan A$20 million.",
            ),
            ["new pledged"],
        ),
        (
            3,
            told(
                give("jp>ua", "pledged", "20e6 AUD"),
                "Australia pays A$50 million, Japan A$20 million.",
            ),
            ["new pledged"],
        ),
    ],
    "the first of them arrive": [
        (
            3,
            told(give("au>ua", "pledged", "75e6 AUD", object="a winter package"), "x"),
            ["new pledged"],
        ),
        (
            12,
            told(
                give("au>ua", "partly_delivered", "9 engines", relation="part", object="engines"),
                "The first nine engines have reached Odesa in the winter package.",
            ),
            ["partly_delivered partly_delivered"],
        ),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_what_another_paper_makes_of_a_promise(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert lines == owed, f"day {on}"


def test_a_side_only_the_second_paper_names_joins_no_promise() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, GIFT)])
    strange = told(
        give("us>au", "allocated", "50e6 USD"), "About US$50 million has been set aside."
    )
    assert desk.digest(4, [desk.report(4, strange)]) == []
    (event,) = desk.events.values()
    assert event.state.sides == ("au", "ua")
    assert len(event.reports) == 2


@pytest.mark.parametrize(("place", "same"), [("Yongsan House", True), ("Busan", False)])
def test_a_house_in_a_town_is_no_other_place(place: str, same: bool) -> None:
    towns = (Name(id=t.lower(), kind=NameKind.PLACE, name=t) for t in ("Seoul", "Busan"))
    desk = Desk()
    desk.digest(9, [desk.report(9, meet("kr nato", "occurred", 9, place="Seoul"))])
    (event,) = desk.events.values()
    held = desk.report(10, meet("kr nato", "occurred", 9, place=place))
    found = fit(held.mention, held.published, event, Directory(towns))
    assert (found is not None) is same


@pytest.mark.parametrize(("persons", "same"), [("Ann Low, Jon Berg", True), ("Ann Low", False)])
def test_the_same_two_meet_in_one_city_a_day(persons: str, same: bool) -> None:
    desk = Desk()
    told = meet("jp no", "occurred", 9, place="Oslo", persons="Ann Low, Jon Berg")
    desk.digest(9, [desk.report(9, told)])
    (event,) = desk.events.values()
    held = desk.report(10, meet("jp no", "occurred", 9, place="Bergen", persons=persons))
    assert (fit(held.mention, held.published, event) is not None) is same


@pytest.mark.parametrize(("day", "same"), [(9, True), (8, False)])
def test_who_sat_with_all_allies_sat_in_their_session(day: int, same: bool) -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "planned", 9, place="Brussels")
    desk.digest(3, [desk.report(3, session)])
    (event,) = desk.events.values()
    held = desk.report(10, meet("nato nz", "occurred", day, persons="Winston Peters"))
    assert (fit(held.mention, held.published, event) is not None) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("62e6 USD", "95e6 AUD", True),
        ("6e9 JPY", "40e6 USD", True),
        ("1.8e12 KRW", "1.15e9 EUR", True),
        ("6e9 JPY", "93e6 USD", False),
        ("10e6 EUR", "16e6 AUD", True),
        ("10e6 EUR", "28e6 AUD", None),
        ("40 drones", "40e6 USD", None),
        ("40e6 XAF", "40e6 USD", None),
    ],
)
def test_sums_in_two_currencies(one: str, other: str, same: bool | None) -> None:
    assert converted(money(one), money(other)) is same
