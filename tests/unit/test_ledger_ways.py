"""By which way a promise goes: money for the alliance's funds and things given straight (C8)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger.objects import kinds
from monitor.types import Amount, Mention
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
EIGHTY = Amount(value=80e6, currency="AUD", text="A$80 million")
GUNS = told(
    give("au>ua", "pledged", object="a package worth A$80 million", channel="contact-group"),
    "Australia will give Ukraine a package worth A$80 million, its minister told the group.",
)
GUNS = replace(GUNS, amount=EIGHTY)
PART = told(
    give("au>ua", "allocated", "45e6 AUD", object="$45 million", channel="purl", also="nato"),
    "Australia has allocated $45 million of the $80 million package to the list of weapons.",
)
JETS = told(
    give("kr>fi", "offered", "18 aircraft", object="18 FA-50 light aircraft", channel="fa-50"),
    "South Korea has offered Finland 18 FA-50 light aircraft.",
)
ROCKETS = told(
    give("fi>kr", "signed", "30 systems", object="a contract with South Korea"),
    "Finland signed a contract with South Korea for 30 portable launchers.",
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
    "a part of the whole goes through a fund": [
        (3, GUNS, ["new pledged"]),
        (8, PART, ["allocated allocated"]),
        (9, PART, []),
    ],
    "money for a fund is no part of another sum": [
        (3, GUNS, ["new pledged"]),
        (
            8,
            told(
                give("au>ua", "allocated", "45e6 AUD", object="$45 million", channel="purl"),
                "Australia has allocated $45 million to the list of American weapons.",
            ),
            ["new allocated"],
        ),
    ],
    "what is withdrawn has the name of the offer": [
        (3, JETS, ["new offered"]),
        (4, ROCKETS, ["new signed"]),
        (
            8,
            told(
                give("kr>fi", "withdrawn", "18 vehicles", object="FA-50 18대 공급 제안"),
                "한국은 핀란드에 제출한 FA-50 18대 공급 제안을 철회하였다.",
            ),
            ["withdrawn withdrawn"],
        ),
        (9, told(give("fi>kr", "signed", "30 systems"), "The contract was signed."), []),
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
