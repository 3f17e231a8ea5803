"""What a paper sets beside a known promise founds one of its own; what it tells again does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.types import Mention
from tests.unit.ledger_desk import give, live, money
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
CREDIT: Day = (
    3,
    told(
        replace(
            give("jp>ua", "pledged", "300e9 JPY", object="a credit"), conversion=money("2e9 USD")
        ),
        "Japan will lend Ukraine 300 billion yen ($2 billion).",
    ),
    ["new pledged"],
)
RAISED: Day = (
    6,
    told(
        give("jp>ua", "pledged", "420e9 JPY", object="a credit", relation="revised"),
        "Japan raises its credit for Ukraine from 300 to 420 billion yen.",
    ),
    ["amount_revised pledged"],
)
WINTER: Day = (
    3,
    told(
        give("no>ua", "pledged", "900e6 NOK", object="a winter package"),
        "Norway will give Ukraine a winter package worth 900 million kroner.",
    ),
    ["new pledged"],
)
SHARE: Day = (
    3,
    told(
        replace(
            give("nz>nato", "pledged", "34e6 NZD", also="ua", object="to the list", channel="purl"),
            conversion=money("20e6 USD"),
        ),
        "New Zealand will pay NZ$34 million ($20 million) into the Ukraine list.",
    ),
    ["new pledged"],
)
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
    "a sum that was raised, told in dollars": [
        CREDIT,
        RAISED,
        (
            7,
            told(
                give("jp>ua", "signed", "2.7e9 USD", object="papers in Kyiv"),
                "Some $2.7 billion may flow to Ukraine now that Tokyo's banker has signed.",
            ),
            ["signed signed"],
        ),
    ],
    "a sum that was raised, and one that is neither": [
        CREDIT,
        RAISED,
        (
            7,
            told(
                give("jp>ua", "pledged", "600e6 USD", object="an insurance scheme"),
                "Japan will insure exporters to Ukraine for $600 million.",
            ),
            ["new pledged"],
        ),
    ],
    "the converted sum, of dollars unnamed, for somebody else": [
        SHARE,
        (
            4,
            told(
                give("nz>us", "pledged", "20e6 $", object="interceptors from depots"),
                "Some 20 million dollars of New Zealand's buy interceptors from American depots.",
            ),
            [],
        ),
    ],
    "the first of what a sum has bought arrive": [
        WINTER,
        (
            10,
            told(
                give("no>ua", "partly_delivered", "7 boilers", object="the first seven boilers"),
                "The first seven boilers that Norway pledged last week have reached Dnipro.",
            ),
            ["partly_delivered partly_delivered"],
        ),
    ],
    "what a sum was to buy comes late": [
        WINTER,
        (
            9,
            told(
                give("no>ua", "delayed", "30 boilers", object="boilers"),
                "Boilers promised by Oslo on Sunday will come only in the spring.",
            ),
            ["delayed delayed"],
        ),
    ],
    "things of another kind than was promised arrive": [
        (
            3,
            told(
                give("no>ua", "pledged", "500 missiles", object="500 missiles"),
                "Norway will give Ukraine 500 missiles.",
            ),
            ["new pledged"],
        ),
        (
            10,
            told(
                give("no>ua", "delivered", "7 ambulances", object="seven ambulances"),
                "Seven ambulances that Norway promised last week have reached Dnipro.",
            ),
            ["new delivered"],
        ),
    ],
    "a further gift is no arrival": [
        WINTER,
        (
            9,
            told(
                give("no>ua", "pledged", "40 sledges", object="sledges", relation="further"),
                "On top of what it promised last week, Norway will give a further 40 sledges.",
            ),
            ["new pledged"],
        ),
    ],
    "other dollars for somebody else": [
        SHARE,
        (
            4,
            told(
                give("nz>us", "pledged", "75e6 $", object="two rockets"),
                "New Zealand will spend 75 million dollars on two rockets from America.",
            ),
            ["new pledged"],
        ),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_what_is_set_beside_a_promise(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert lines == owed, f"day {on}"
