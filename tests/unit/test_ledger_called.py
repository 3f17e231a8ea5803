"""A promise is known by what its thing is called, be giver, receiver, sum told otherwise (I3, C8)."""

from __future__ import annotations

import pytest

from monitor.ledger import Directory
from monitor.ledger.called import names
from monitor.types import Mention, Name, NameKind
from tests.unit.ledger_desk import give, live
from tests.unit.test_ledger_retold import told

Day = tuple[int, Mention, list[str]]

FUND = told(
    give("jp>ua", "pledged", "30e6 USD", object="winter shelters"),
    "Japan will pay $30 million into the Lantern Fund for winter shelters in Ukraine.",
)
SHIP = told(
    give("au>pl", "pledged", object="the retired minehunter HMAS Warrego"),
    "Australia will hand the retired minehunter HMAS Warrego to Poland.",
)
GUNS = told(
    give("kr>ee", "signed", "12 vehicles", object="12 K55 howitzers"),
    "Korea signed a contract to sell Estonia 12 K55 howitzers.",
)
TRUCKS = told(
    give("nz>ua", "pledged", "40 vehicles", object="40 Takahe trucks"),
    "New Zealand will give Ukraine 40 Takahe trucks.",
)
PACT = told(
    give("jp>lt", "signed", object="the Stores Exchange Agreement"),
    "Japan and Lithuania signed the Stores Exchange Agreement on Monday.",
)

CHAINS: dict[str, list[Day]] = {
    "the fund's host taken for the receiver, the sum in other money": [
        (3, FUND, ["new pledged"]),
        (
            5,
            told(
                give("jp>nato", "pledged", "4.5e9 JPY", object="the alliance's housing pot"),
                "Tokyo's 4.5 billion yen goes to the alliance's Lantern fund, an envoy said.",
            ),
            [],
        ),
    ],
    "another giver pays into the same fund": [
        (3, FUND, ["new pledged"]),
        (
            5,
            told(
                give("kr>ua", "pledged", "12e6 USD", object="shelters"),
                "Korea will put $12 million into the Lantern Fund for Ukraine.",
            ),
            ["new pledged"],
        ),
    ],
    "a further payment into the same fund": [
        (3, FUND, ["new pledged"]),
        (
            8,
            told(
                give("jp>nato", "pledged", "9e6 USD", object="the fund", relation="further"),
                "Japan will give the Lantern Fund a further $9 million.",
            ),
            ["new pledged"],
        ),
    ],
    "the state whose yard refits the ship taken for the receiver": [
        (3, SHIP, ["new pledged"]),
        (
            9,
            told(
                give("au>dk", "pledged", object="a minehunter, after a refit"),
                "The minehunter Warrego will go from Fremantle to a Danish yard for a refit.",
            ),
            [],
        ),
    ],
    "a sister ship": [
        (3, SHIP, ["new pledged"]),
        (
            9,
            told(
                give("au>dk", "pledged", object="the minehunter HMAS Norman"),
                "Australia will hand the minehunter HMAS Norman to Denmark.",
            ),
            ["new pledged"],
        ),
    ],
    "two buyers of one make": [
        (3, GUNS, ["new signed"]),
        (
            5,
            told(
                give("kr>ro", "signed", "30 vehicles", object="30 K55 howitzers"),
                "Korea signed a contract to sell Romania 30 K55 howitzers.",
            ),
            ["new signed"],
        ),
    ],
    "the sale told by its sum, its firm and its model": [
        (3, GUNS, ["new signed"]),
        (
            6,
            told(
                give("ee>hanwha-aerospace", "signed", "90e6 EUR", object="a deal"),
                "The ministry in Tallinn said the K55 deal with Hanwha was worth 90 million euros.",
            ),
            [],
        ),
    ],
    "the gift counted otherwise, through the alliance": [
        (3, TRUCKS, ["new pledged"]),
        (
            7,
            told(
                give("nz>nato", "pledged", object="Takahes"),
                "Three shiploads of Takahe trucks will leave Timaru for NATO's depot in the spring.",
            ),
            [],
        ),
    ],
    "the crews of what was given are trained": [
        (3, TRUCKS, ["new pledged"]),
        (
            7,
            told(
                give("nz>gb", "pledged", "25 personnel", object="25 instructors"),
                "New Zealand will send Britain 25 instructors for drivers of Takahe trucks.",
            ),
            ["new pledged"],
        ),
    ],
    "one kind of treaty with two partners": [
        (3, PACT, ["new signed"]),
        (
            6,
            told(
                give("jp>lv", "signed", object="the Stores Exchange Agreement"),
                "Japan and Latvia signed the Stores Exchange Agreement on Thursday.",
            ),
            ["new signed"],
        ),
    ],
    "while it is open, weeks later": [
        (3, FUND, ["new pledged"]),
        (
            33,
            told(
                give("jp>nato", "pledged", "4.5e9 JPY", object="the housing pot"),
                "Tokyo's 4.5 billion yen will reach the Lantern fund by June, an envoy said.",
            ),
            [],
        ),
    ],
    "the next year's payment": [
        (3, FUND, ["new pledged"]),
        (
            340,
            told(
                give("jp>nato", "pledged", "5e9 JPY", object="the housing pot"),
                "Tokyo will pay 5 billion yen into the Lantern fund.",
            ),
            ["new pledged"],
        ),
    ],
}


@pytest.mark.parametrize("chain", CHAINS)
def test_a_thing_is_known_by_its_name(chain: str) -> None:
    for day, said, owed in live(CHAINS[chain]):
        assert said == owed, (chain, day)


NAMED = {
    "Korea will sell Norway 24 K9A1 howitzers for $90m.": {"k9"},
    "A P-8A Poseidon patrol plane leaves on Monday.": {"p8", "poseidon"},
    "The frigate Te Mana sails for Oslo.": {"te mana"},
    "The first ten Bushmaster armoured vehicles were loaded in Geelong.": {"bushmaster"},
    "It will join the maritime drone coalition led by Norway.": {"drone coalition"},
    "Tokyo paid A$60 million and US$4m into it, or W720 billion.": set(),
    "Ukrainian tanks and Polish howitzers took part on Friday.": set(),
    "Defence Minister Anna Berg said vehicles would follow in June.": set(),
    "Armoured vehicles will follow.": set(),
    "Australia Sends Ukraine Army Trucks, Old Boats And Medical Vehicles": set(),
    "A course for gunners at the school in Tallinn about howitzers.": set(),
    "ブッシュマスター装甲車10両を引き渡す。": {"フッシュマスター"},
    "海軍は護衛艦「もがみ」を派遣する。": {"もかみ"},
}


@pytest.mark.parametrize("sentence", NAMED)
def test_a_name_of_a_thing_is_known_by_its_form(sentence: str) -> None:
    states = Directory(
        [
            Name(id="ua", kind=NameKind.COUNTRY, name="Ukraine", adjectives=("Ukrainian",)),
            Name(id="pl", kind=NameKind.COUNTRY, name="Poland", adjectives=("Polish",)),
        ]
    )
    found = names(told(give("kr>no", "pledged"), sentence), states)
    assert {" ".join(sorted(n.words, key=sentence.lower().find)) for n in found} == NAMED[sentence]
