"""What a paper sets beside a known promise founds one of its own; what it tells again does not."""

from __future__ import annotations

import pytest

from monitor.types import Mention
from tests.unit.ledger_desk import Desk, give, said
from tests.unit.test_ledger_retold import told

Day = tuple[int, Mention, list[str]]

LORRIES: Day = (
    3,
    told(
        give("fi>hanwha-aerospace", "signed", "450e6 EUR", also="kr", object="a contract"),
        "Finland signed a contract with Hanwha Aerospace for lorries at 450 million euros.",
    ),
    ["new signed"],
)
BOTH = "fi>hanwha-aerospace"
CHAINS: dict[str, list[Day]] = {
    "a second contract with one firm": [
        LORRIES,
        (
            6,
            told(
                give(BOTH, "signed", "70e6 EUR", also="kr", object="a second contract"),
                "Helsinki signed a second contract with Hanwha Aerospace, at 70 million euros.",
            ),
            ["new signed"],
        ),
        (
            7,
            told(
                give(BOTH, "signed", "70e6 EUR", object="a contract with Hanwha"),
                "The radios in Finland's newest contract with Hanwha cost 70 million euros.",
            ),
            [],
        ),
    ],
    "an order expressly apart, in other money": [
        LORRIES,
        (
            5,
            told(
                give("hanwha-aerospace>fi", "signed", "90e9 KRW", object="a separate order"),
                "Hanwha Aerospace booked a separate order from Finland at 90 billion won.",
            ),
            ["new signed"],
        ),
    ],
    "another deal told with the sum that is known": [
        LORRIES,
        (
            4,
            told(
                give(BOTH, "signed", "450e6 EUR", object="a deal"),
                "Finland signed another deal for Korean lorries, at some 450 million euros.",
            ),
            [],
        ),
    ],
    "the buyer's second contract of the year, its sum converted": [
        LORRIES,
        (
            4,
            told(
                give("hanwha-aerospace>fi", "signed", "700e9 KRW", object="a contract"),
                "Hanwha Aerospace won 700 billion won in its second contract with Finland.",
            ),
            [],
        ),
    ],
    "another sum, nothing set apart": [
        LORRIES,
        (
            4,
            told(
                give(BOTH, "signed", "620e6 EUR", object="a contract"),
                "The contract with Hanwha Aerospace for lorries costs 620 million euros.",
            ),
            ["conflict signed"],
        ),
    ],
    "a second loan after the first, of one lender": [
        (
            3,
            told(give("jp>ua", "pledged", "300e9 JPY", object="a loan"), "Japan lends 300bn yen."),
            ["new pledged"],
        ),
        (
            8,
            told(
                give("jp>ua", "agreed", "40e9 JPY", object="another loan"),
                "Japan and Ukraine agreed on another small loan, of 40 billion yen.",
            ),
            ["new agreed"],
        ),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_what_is_set_beside_a_promise(name: str) -> None:
    desk = Desk()
    for on, mention, lines in CHAINS[name]:
        lines_told = desk.digest(on, [desk.report(on, mention)])
        assert [said(t) for t in lines_told] == lines, f"day {on}"
