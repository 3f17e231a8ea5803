"""By which way a promise goes: money for the alliance's funds and things given straight (C8)."""

from __future__ import annotations

import pytest

from monitor.ledger.objects import kinds
from monitor.types import Mention
from tests.unit.ledger_desk import give, live
from tests.unit.test_ledger_retold import told

Day = tuple[int, Mention, list[str]]

AMBULANCES = told(
    give("kr>ua", "pledged", "40 vehicles", object="send Ukraine forty ambulances"),
    "South Korea will send Ukraine forty ambulances, its foreign ministry said.",
)
FUND = told(
    give(
        "kr>ua",
        "pledged",
        "25e6 USD",
        object="pay $25 million into NATO's trust fund for Ukraine",
        channel="cap",
        also="nato",
    ),
    "South Korea will pay $25 million into NATO's trust fund for Ukraine. The money is for field "
    "hospitals and fuel lorries.",
)
SHELLS = told(
    give("kr>ua", "unconfirmed", "70000 rounds", object="send Ukraine 70,000 artillery shells"),
    "South Korea will send Ukraine 70,000 artillery shells, two people said.",
)
CHAINS: dict[str, list[Day]] = {
    "money for a fund after things": [
        (3, AMBULANCES, ["new pledged"]),
        (6, FUND, ["new pledged"]),
        (
            9,
            told(
                give("kr>ua", "delayed", object="the ambulances for Ukraine", relation="revised"),
                "The ambulances for Ukraine will come in June and not in March, Seoul said.",
            ),
            ["delayed delayed"],
        ),
    ],
    "things after money for a fund": [
        (3, FUND, ["new pledged"]),
        (6, AMBULANCES, ["new pledged"]),
    ],
    "the fund is said to pay for the things": [
        (3, AMBULANCES, ["new pledged"]),
        (
            4,
            told(
                give("kr>ua", "pledged", "3e6 USD", object="a gift", channel="cap", also="nato"),
                "Seoul's 40 ambulances for Ukraine are paid with $3 million by a NATO fund.",
            ),
            [],
        ),
    ],
    "things of which the money is told": [
        (3, AMBULANCES, ["new pledged"]),
        (
            4,
            told(
                give("kr>ua", "pledged", "3e6 USD", object="ambulances worth $3 million"),
                "South Korea will give Ukraine ambulances worth $3 million.",
            ),
            [],
        ),
    ],
    "shells are no vehicles": [
        (3, AMBULANCES, ["new pledged"]),
        (5, SHELLS, ["new unconfirmed"]),
        (
            6,
            told(
                give("kr>ua", "denied", "70000 rounds", object="a report of 70,000 shells"),
                "South Korea denied a report of 70,000 artillery shells for Ukraine.",
            ),
            ["denied denied"],
        ),
        (
            7,
            told(
                give("kr>ua", "partly_delivered", "15 vehicles", object="15 of the ambulances"),
                "Fifteen of the forty ambulances promised by South Korea have reached Ukraine.",
            ),
            ["partly_delivered partly_delivered"],
        ),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_each_way_is_a_promise_of_its_own(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert lines == owed, f"day {on}"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("100,000 artillery shells", {"ammunition"}),
        ("tank rounds", {"ammunition"}),
        ("howitzer ammunition", {"ammunition"}),
        ("towed artillery", {"armour"}),
        ("howitzers and shells for them", {"armour", "ammunition"}),
        ("forty tanks", {"armour"}),
    ],
)
def test_what_a_gun_fires_is_no_gun(words: str, kind: set[str]) -> None:
    assert kinds(words) == kind
