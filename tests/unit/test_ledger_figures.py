"""Whose sum counts: unnamed people's against the one announced, and which dollar is meant (N5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger import follows
from monitor.ledger.rates import dearer
from monitor.types import Amount, Mention, Trust
from tests.unit.ledger_desk import WHO, Desk, give, live, money, said
from tests.unit.test_ledger_retold import told

Day = tuple[int, Mention, list[str]]

GIFT = told(
    give("au>ua", "pledged", "90e6 AUD", object="a package of drones"),
    "Australia will give Ukraine a package of drones worth A$90 million.",
)
DRONES = {"attribution": "unnamed", "object": "the package of drones"}
GUNS = {"attribution": "unnamed", "object": "the order of guns"}
MORE = told(
    give("au>ua", "unconfirmed", "125e6 $", **DRONES),
    "The package of drones for Ukraine is worth $125 million, two officials told this paper.",
)
ORDER = told(
    give("no>hanwha-aerospace", "signed", "300e6 USD", also="kr", object="a contract for guns"),
    "Norway signed a contract for guns worth $300 million with Hanwha Aerospace.",
)
DEARER = told(
    give("no>hanwha-aerospace", "unconfirmed", "390e6 USD", also="kr", **GUNS),
    "Friday's order of guns by Norway is worth $390 million, an industry source said.",
)
CHAINS: dict[str, list[Day]] = {
    "two officials have another sum": [
        (3, GIFT, ["new pledged"]),
        (4, MORE, ["conflict pledged"]),
        (5, MORE, []),
    ],
    "a source has another price than the one signed": [
        (3, ORDER, ["new signed"]),
        (4, DEARER, ["conflict signed"]),
    ],
    "unnamed people have the same sum": [
        (3, GIFT, ["new pledged"]),
        (4, told(give("au>ua", "unconfirmed", "90e6 $", **DRONES), "It is $90 million."), []),
        (5, told(give("au>ua", "unconfirmed", "59e6 $", **DRONES), "It is $59 million."), []),
    ],
    "one rumour has another sum than another": [
        (3, DEARER, ["new unconfirmed"]),
        (4, told(give("no>hanwha-aerospace", "unconfirmed", "350e6 USD", **GUNS), "Guns."), []),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_a_source_that_knows_another_sum_disagrees(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert lines == owed, f"day {on}"


def test_the_giver_ends_what_unnamed_people_began() -> None:
    desk = Desk()
    own = told(
        give("au>ua", "pledged", "90e6 AUD", attribution="official", object="the drones"),
        "The package of drones is worth A$90 million, the department said.",
    )
    desk.digest(3, [desk.report(3, GIFT)])
    desk.digest(4, [desk.report(4, MORE)])
    lines = desk.digest(5, [desk.report(5, own, trust=Trust.OFFICIAL)])
    assert [said(line) for line in lines] == ["corrected pledged"]
    assert lines[0].event.state.amount == money("90e6 AUD")


def test_a_text_that_takes_a_figure_back_is_read_for_it() -> None:
    desk = Desk()
    held = desk.report(3, GIFT)
    again = told(GIFT, "The package of drones is worth A$90 million.")
    rules = ("commit.worth", "commit.erratum")
    proofs = tuple(replace(again.evidence[0], rule=rule) for rule in rules)
    righted = desk.report(5, replace(again, evidence=proofs))
    assert follows(righted, GIFT, held.published, WHO)
    assert not follows(desk.report(5, again), GIFT, held.published, WHO)


def test_a_list_that_quotes_nobody_disputes_nothing() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, GIFT)])
    assert desk.digest(4, [desk.report(4, MORE, trust=Trust.AGGREGATOR)]) == []


@pytest.mark.parametrize(
    ("bare", "other", "is_more"),
    [
        ("125e6 $", "90e6 AUD", True),
        ("60e6 $", "90e6 AUD", False),  # what they are in America
        ("99e6 $", "90e6 AUD", False),  # or in New Zealand
        ("125e6 $", "90e6 USD", False),
        ("125e6 AUD", "90e6 NZD", False),
    ],
)
def test_more_dollars_than_the_lesser_ones_are_other_dollars(
    bare: str, other: str, is_more: bool
) -> None:
    assert dearer(money(bare), money(other)) is is_more


def test_things_are_no_dollars() -> None:
    assert not dearer(Amount(value=9, unit="ships", text="9 ships"), money("5 AUD"))
