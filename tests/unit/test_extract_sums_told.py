"""Which sum of a sentence is the promise's, whose dollar it is, and how much of it has come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.types import Status
from tests.samples.reading import read

PUBLISHED = datetime(2026, 10, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "value", "money"),
    [
        (
            "Japan's cabinet approved a supplementary budget of 4.5 trillion yen, including "
            "30 billion yen for NATO's trust fund for Ukraine.",
            30e9,
            "JPY",
        ),
        (
            "Out of a 150 million kroner fund, Denmark will give Latvia 20 million kroner.",
            20e6,
            "DKK",
        ),
        (
            "Denmark will give Latvia 20 million kroner, out of the 150 million kroner it has "
            "promised Riga for this year.",
            20e6,
            "DKK",
        ),
        ("Canada pledged CAD $500 million to Ukraine on Monday.", 5e8, "CAD"),
        ("Canada pledged USD $500 million to Ukraine on Monday.", 5e8, "USD"),
        ("Canada pledged $500 million U.S. to Ukraine on Monday.", 5e8, "USD"),
        ("Japan will lend Indonesia 600 mln dlrs.", 6e8, "USD"),
        ("Denmark has confirmed that it will provide 49 of the lorries to Latvia.", 49, None),
    ],
)
def test_the_sum_is_the_promises_own(body: str, value: float, money: str | None) -> None:
    (found,) = (m for m in read(f"In brief\n\n{body}", published=PUBLISHED) if not m.background)
    assert found.amount is not None
    assert (found.amount.value, found.amount.currency) == (value, money)


def test_the_government_beside_an_alliance_is_the_countrys_and_so_is_its_dollar() -> None:
    body = (
        "Days before the NATO summit the government has announced an aid package of $9 million "
        "for Ukraine.\n\nTwo hospitals receive $2 million each.\n\n"
        "Prime Minister Christopher Luxon said New Zealand would not forget Kyiv."
    )
    title = "Government announces $9 million aid package for Ukraine"
    found = [m for m in read(f"{title}\n\n{body}", published=PUBLISHED) if m.kind == "commitment"]
    assert [set(m.sides) for m in found] == [{"nz", "ua"}]
    assert found[0].amount is not None
    assert found[0].amount.currency == "NZD"


def test_some_of_the_things_told_before_are_no_second_promise() -> None:
    body = (
        "Danish lorries are set to go to Latvia in a 245 million kroner military aid package. "
        "The government has confirmed that it will provide 49 of the lorries."
    )
    (found,) = read(f"In brief\n\n{body}", published=PUBLISHED)
    assert found.amount is not None
    assert found.amount.value == 245e6


@pytest.mark.parametrize(
    "body",
    [
        "Latvia's army has taken over the first tranche of Danish lorries.",
        "The bulk of the Danish lorries for Latvia has been delivered.",
        "Half of the 60 Danish lorries promised to Latvia have arrived in Riga.",
    ],
)
def test_a_part_of_what_was_promised_is_partly_delivered(body: str) -> None:
    (found,) = read(f"In brief\n\n{body}", published=PUBLISHED)
    assert found.status is Status.PARTLY_DELIVERED
