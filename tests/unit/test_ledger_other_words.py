"""A later report that calls the thing otherwise, or leaves out who gives it (I3, N2, N3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.types import Evidence, Mention
from tests.unit.ledger_desk import give, live, money
from tests.unit.test_ledger_retold import told

Day = tuple[int, list[Mention], list[str]]

OFFER = told(
    give("se>ua", "offered", "24 vehicles", object="24 Tgb 11 cross-country vehicles"),
    "Sweden has offered Ukraine 24 Tgb 11 cross-country vehicles.",
)
GIFT = told(
    give("jp>ua", "pledged", "60 vehicles", object="60 Terrex carriers", channel="terrex"),
    "Japan will give Ukraine 60 Terrex carriers.",
)
MONEY = told(
    give("au>ua", "pledged", "45e6 AUD", also="nato", object="into the list", channel="purl"),
    "Australia will put A$45 million into the list for Ukraine.",
)
PLANE = told(
    give("nz>pl", "pledged", "80 personnel", object="a P-8 Poseidon and 80 personnel"),
    "New Zealand will station a P-8 Poseidon and 80 personnel in Poland.",
)
GRID = told(
    give("kr>ua", "pledged", "70 systems", object="70 mobile transformers"),
    "Korea will give Ukraine 70 mobile transformers.",
)
ORDER = told(
    give("ro>hyundai-rotem", "pledged", "180 vehicles", object="180 K2 tanks", channel="k2-tank"),
    "Romania will buy 180 K2 tanks from Hyundai Rotem.",
)
SIGNED = told(
    give("ro>kr", "signed", "6.1e9 EUR", object="180 Korean K2 tanks", channel="k2-tank"),
    "Romania signed for 180 Korean K2 tanks worth 6.1 billion euros.",
)
PACKAGE = told(
    give("nz>ua", "pledged", "60e6 NZD", object="package"),
    "New Zealand will give Ukraine a package of $60 million.",
)
PACKAGE = replace(
    PACKAGE,
    evidence=(
        *PACKAGE.evidence,
        Evidence(
            start=0,
            end=1,
            text="It holds $25 million for drones and $20 million for radars.",
            rule="test",
            rank="body",
        ),
    ),
)


def taken(sentence: str, object_: str) -> Mention:
    return told(give("se>ua", "agreed", object=object_, relation="revised"), sentence)


def gone(sentence: str, object_: str) -> Mention:
    return told(give("se>ua", "withdrawn", object=object_, relation="revised"), sentence)


CHAINS: dict[str, list[Day]] = {
    "an offer taken, its things counted": [
        (3, [OFFER], ["new offered"]),
        (
            5,
            [taken("Kyiv gladly takes the twenty-four old fourwheelers.", "old fourwheelers")],
            ["agreed agreed"],
        ),
    ],
    "an offer taken, told by no name": [
        (3, [OFFER], ["new offered"]),
        (5, [taken("Kyiv has said yes to the Swedish offer.", "offer")], ["agreed agreed"]),
    ],
    "an offer taken back, by a part of its name": [
        (3, [OFFER], ["new offered"]),
        (
            9,
            [gone("Stockholm will not give any of its Tgbs after all.", "any of its Tgbs")],
            ["withdrawn withdrawn"],
        ),
    ],
    "another thing is taken back": [
        (3, [OFFER], ["new offered"]),
        (
            9,
            [gone("Stockholm will not give the field kitchens after all.", "the field kitchens")],
            ["new withdrawn"],
        ),
    ],
    "the first of them, beside those given long ago": [
        (3, [GIFT], ["new pledged"]),
        (
            9,
            [
                told(
                    give("jp>ua", "delivered", "20 vehicles", channel="terrex", object="Terrex"),
                    "Twenty Terrex carriers donated by Japan have arrived in Ukraine.",
                ),
                told(
                    give(
                        "jp>ua", "delivered", "90 vehicles", channel="terrex", background=True
                    ),
                    "Japan had given Ukraine 90 before this.",
                ),
            ],
            ["partly_delivered partly_delivered"],
        ),
    ],
    "a further package, said the same day": [
        (3, [MONEY], ["new pledged"]),
        (
            3,
            [
                told(
                    give("au>ua", "pledged", object="decision to fund a further package of aid"),
                    "Rutte welcomed Canberra's decision to fund a further package of aid.",
                )
            ],
            [],
        ),
    ],
    "a further sum, a week later": [
        (3, [MONEY], ["new pledged"]),
        (
            10,
            [
                told(
                    give("au>ua", "pledged", "30e6 AUD", object="package", relation="further"),
                    "Canberra will give Ukraine a further package worth A$30 million.",
                )
            ],
            ["new pledged"],
        ),
    ],
    "further things, said the same day": [
        (3, [MONEY], ["new pledged"]),
        (
            3,
            [
                told(
                    give("au>ua", "pledged", object="another lot of generators"),
                    "Canberra will also give Ukraine another lot of generators.",
                )
            ],
            ["new pledged"],
        ),
    ],
    "late, told by the make alone": [
        (3, [PLANE], ["new pledged"]),
        (
            6,
            [
                told(
                    give(">pl", "delayed", also="nz", channel="poseidon", relation="revised"),
                    "The Poseidon will not leave for Poland until May.",
                )
            ],
            ["delayed delayed"],
        ),
    ],
    "signed with the alliance, the giver mistaken": [
        (3, [MONEY], ["new pledged"]),
        (
            7,
            [
                told(
                    give("nato>nato", "signed", "45e6 AUD", also="au", channel="purl"),
                    "The ambassador signed the paper on Australia's A$45 million.",
                )
            ],
            ["signed signed"],
        ),
    ],
    "a part that the first text lists": [
        (3, [PACKAGE], ["new pledged"]),
        (
            4,
            [
                told(
                    give("nz>ua", "pledged", "25e6 NZD", object="package"),
                    "Wellington puts 25 million dollars of its package into drones.",
                )
            ],
            [],
        ),
    ],
    "a sum that the first text does not list": [
        (3, [PACKAGE], ["new pledged"]),
        (
            4,
            [
                told(
                    give("nz>ua", "pledged", "35e6 NZD", object="package"),
                    "Wellington's package is worth 35 million dollars.",
                )
            ],
            ["conflict pledged"],
        ),
    ],
    "the firm gives the price otherwise": [
        (3, [ORDER], ["new pledged"]),
        (5, [SIGNED], ["signed signed"]),
        (
            6,
            [
                told(
                    give(
                        "hyundai-rotem>ro",
                        "signed",
                        "8e12 KRW",
                        conversion=money("4.7e9 EUR"),
                        object="contract with the Romanian government",
                    ),
                    "Hyundai Rotem puts its contract with Romania at 8 trillion won.",
                )
            ],
            ["conflict signed"],
        ),
    ],
    "a further contract with the firm": [
        (3, [ORDER], ["new pledged"]),
        (5, [SIGNED], ["signed signed"]),
        (
            6,
            [
                told(
                    give("hyundai-rotem>ro", "signed", "90e6 EUR", relation="further"),
                    "Hyundai Rotem won a further contract from Romania.",
                )
            ],
            ["new signed"],
        ),
    ],
    "all is here, the giver an adjective": [
        (3, [GRID], ["new pledged"]),
        (
            9,
            [
                told(
                    give(">ua", "delivered", also="kr", object="the whole gift"),
                    "The whole Korean gift of transformers is in Ukraine.",
                )
            ],
            ["delivered delivered"],
        ),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_a_promise_is_known_by_other_words(name: str) -> None:
    for on, lines, owed in live(CHAINS[name], item="{at}".format):
        assert lines == owed, f"day {on}"
