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
