"""Two papers that differ on who receives, who pays or how many may tell of one promise (I3, C8)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger import Directory
from monitor.types import Amount, Mention, Name, NameKind
from tests.unit.ledger_desk import Desk, give, said
from tests.unit.test_ledger_retold import told

STATES = Directory(
    [
        Name(id=ident, kind=NameKind.COUNTRY, name=name, adjectives=(adjective,))
        for ident, name, adjective in (
            ("ua", "Ukraine", "Ukrainian"),
            ("lv", "Latvia", "Latvian"),
            ("ee", "Estonia", "Estonian"),
            ("au", "Australia", "Australian"),
            ("kr", "Korea", "Korean"),
        )
    ]
)
Chain = list[tuple[int, list[Mention], list[str]]]
TEACHERS = told(
    give("au>lv", "pledged", "30 personnel", object="30 instructors"),
    "Australia will send 30 instructors to Latvia to train Ukrainian pilots.",
)
MONEY = told(
    give("nz>ua", "pledged", "20e6 NZD", channel="purl", object="the arms list", also="nato"),
    "New Zealand will pay NZ$20 million into the arms list for Ukraine.",
)

JETS = told(
    give("ee>kr", "signed", "6 aircraft", object="six jets"),
    "Estonia signed for six jets from Korea, due by June.",
)
SIX = Amount(value=6, unit="vehicles", text="6대")

CHAINS: dict[str, Chain] = {
    "host and pupils, each taken for the receiver": [
        (3, [TEACHERS], ["new pledged"]),
        (
            6,
            [
                told(
                    give("au>ua", "pledged", object="instructors for pilots"),
                    "The Australian instructors for Ukrainian pilots start in Latvia in March.",
                )
            ],
            [],
        ),
    ],
    "instructors for pupils elsewhere": [
        (3, [TEACHERS], ["new pledged"]),
        (
            6,
            [
                told(
                    give("au>ee", "pledged", "8 personnel", object="eight instructors"),
                    "Australia will send eight instructors to Estonia to train divers.",
                )
            ],
            ["new pledged"],
        ),
    ],
    "the jets delayed, counted as machines by the other side": [
        (3, [JETS], ["new signed"]),
        (
            9,
            [
                replace(
                    told(
                        give("kr>ee", "delayed", object="첫 6대"),
                        "한국은 에스토니아에 첫 6대 인도가 늦어진다고 통보했다.",
                    ),
                    amount=SIX,
                )
            ],
            ["delayed delayed"],
        ),
    ],
    "another number of machines is delayed": [
        (3, [JETS], ["new signed"]),
        (
            9,
            [
                replace(
                    told(
                        give("kr>ee", "delayed", object="장갑차 40대"),
                        "한국은 에스토니아에 장갑차 40대 인도가 늦어진다고 통보했다.",
                    ),
                    amount=replace(SIX, value=40, text="40대"),
                )
            ],
            ["new delayed"],
        ),
    ],
    "a sum in the dollars of the side that pays": [
        (
            3,
            [
                told(
                    give("au>lv", "signed", "200e6 PLN", object="a contract for drones"),
                    "Australia signed a contract for Latvian drones worth 200 million zlotys.",
                )
            ],
            ["new signed"],
        ),
        (
            4,
            [
                told(
                    give("au>lv", "pledged", "77e6 $", object="the deal"),
                    "Australia's $77 million drone agreement was announced on Monday.",
                )
            ],
            [],
        ),
    ],
    "one sentence with two receivers": [
        (
            3,
            [
                told(
                    give(f"kr>{side}", "pledged", object="drones"),
                    "Korea will give drones to Latvia and to Estonia.",
                )
                for side in ("lv", "ee")
            ],
            ["new pledged", "new pledged"],
        ),
    ],
    "the size of a payment, its receiver not read": [
        (3, [MONEY], ["new pledged"]),
        (
            4,
            [
                told(
                    give("nz>", "pledged", "30e6 NZD", object="comes to NZ$30 million"),
                    "New Zealand's contribution to the list of arms for Ukraine, announced in"
                    " Brussels by its minister after the session, comes to NZ$30 million.",
                )
            ],
            ["conflict pledged"],
        ),
    ],
}


def later(mention: Mention, sentence: str) -> Mention:
    """Give a mention a sentence that stands further down in its item."""
    (proof,) = told(mention, sentence).evidence
    return replace(mention, evidence=(replace(proof, start=200, end=200 + len(sentence)),))


LAUNCHERS = told(
    give("ee>kr", "signed", "3 systems", object="three launchers", relation="further"),
    "Estonia has signed for three additional launchers from Korea.",
)
COSTS = {
    "With rockets the deal comes to 90 million euros.": ["new signed"],
    "Another deal, for trucks, comes to 90 million euros.": ["new signed", "new pledged"],
    "The next contract will be worth 90 million euros.": ["new signed", "new pledged"],
}


@pytest.mark.parametrize("sentence", COSTS)
def test_a_later_sentence_says_what_it_costs(sentence: str) -> None:
    desk = Desk(STATES)
    cost = later(give("ee>kr", "pledged", "90e6 EUR", object="euros"), sentence)
    reports = [desk.report(3, m, item="one") for m in (LAUNCHERS, cost)]
    lines = [said(line) for line in desk.digest(3, reports)]
    assert sorted(lines, reverse=True) == COSTS[sentence]


@pytest.mark.parametrize("chain", CHAINS)
def test_receivers_told_otherwise(chain: str) -> None:
    desk = Desk(STATES)
    for on, mentions, owed in CHAINS[chain]:
        reports = [desk.report(on, m, item=f"{chain}-{on}") for m in mentions]
        assert [said(line) for line in desk.digest(on, reports)] == owed, (chain, on)
