"""Whose money a bare "$" is: told at home, told for Americans, told in the sentence after (C7)."""

from __future__ import annotations

import pytest

from tests.samples.reading import read


@pytest.mark.parametrize(
    ("body", "currency"),
    [
        (
            "The Treasurer handed down the budget on Tuesday.\n\n"
            "Australia will give Ukraine $30 million for radars.",
            "AUD",
        ),
        (
            "New Zealand will give Ukraine $9 million for radars, and Labour's spokesman "
            "wanted to know where the money comes from.",
            "NZD",
        ),
        (
            "OTTAWA - Canada will give Ukraine $70 million for radars, an aide said on Monday. "
            "The Conservative critic called it too late.",
            "CAD",
        ),
        (
            "MOBILE, Ala. - The Navy will buy radars for Ukraine, and Australia will pay "
            "$40 million for them. U.S. Rep. Hank Ordway said work starts in May.",
            "USD",
        ),
        (
            "CANBERRA (Reuters) - Australia will give Ukraine $30 million for radars. "
            "The Treasurer said so on Tuesday.",
            "USD",
        ),
        (
            "TOKYO - Australian Defence Minister Richard Marles said Australia will give "
            "Ukraine $30 million for radars.",
            None,
        ),
        (
            "Japan signed a contract with Norway for 20 radars on Tuesday. "
            "It is worth $80 million. Australia and Canada may follow.",
            "USD",
        ),
    ],
)
def test_a_bare_dollar_is_theirs_for_whom_it_is_told(body: str, currency: str | None) -> None:
    found = [m for m in read(f"Radars\n\n{body}") if m.kind == "commitment" and m.amount]
    assert [m.amount.currency for m in found if m.amount] == [currency]


@pytest.mark.parametrize(
    ("body", "value", "money"),
    [
        (
            "Of the 200 million euros set aside for Ukraine this year, Denmark will put 35 million "
            "into drones for Kyiv's brigades.",
            35e6,
            "EUR",
        ),
        (
            "Australia will buy 20 loitering drones from Norway at a price of 3 million kroner "
            "apiece, 60 million kroner altogether.",
            60e6,
            "NOK",
        ),
        (
            "New Zealand will keep its trainers in Britain, all 58 of them, until the end of 2028 "
            "for Ukrainian recruits.",
            58,
            "personnel",
        ),
        (
            "Japan will lend Latvia its old ambulances, all twenty-five of them, next spring.",
            25,
            "vehicles",
        ),
        ("Norway will pay for Ukrainian radars at 2 million euros apiece.", 2e6, "EUR"),
    ],
)
def test_a_part_a_price_of_one_and_all_of_them(body: str, value: float, money: str) -> None:
    found = [m.amount for m in read(f"Radars\n\n{body}") if m.kind == "commitment"]
    assert [(a.value, a.currency or a.unit) for a in found if a] == [(value, money)]


@pytest.mark.parametrize(
    "body",
    [
        "Japan and Norway agreed on a memorandum of nine pages that sets up an office in Oslo.",
        "The deal between Japan and Norway is to be signed in Oslo on 3 April by Boris Gram.",
    ],
)
def test_pages_and_days_are_no_amount(body: str) -> None:
    found = [m for m in read(f"Radars\n\n{body}") if m.kind == "commitment"]
    assert [m.amount for m in found] == [None]
