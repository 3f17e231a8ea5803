"""Follow-ups as tables: what a second paper says in fewer words is no new event (N3).

Each chain is told in mentions as imperfect as they are read: a day, a side, a person or the thing
left out, a firm told as its country, a definite article where the first report had a number.
"""

from __future__ import annotations

from typing import Any

import pytest

from monitor.types import Copy, Evidence, Mention, Trust
from tests.unit.ledger_desk import RUTTE_MOTEGI, TOKYO, give, live, meet

Said = tuple[Mention, dict[str, object]] | Mention
Chain = list[tuple[int, list[Said], list[str]]]


def words(text: str) -> dict[str, Any]:
    return {"evidence": (Evidence(start=0, end=len(text), text=text, rule="test", rank="body"),)}


OFFICIAL: dict[str, object] = {"trust": Trust.OFFICIAL}
FUND: dict[str, str] = {"channel": "purl", "also": "nato"}
TRUCKS: dict[str, str] = {"object": "demining trucks"}
TANKS: dict[str, str] = {"object": "K2 tanks"}
GUNS: dict[str, str] = {"object": "howitzers"}
LUXON: dict[str, str] = {"persons": "mark-rutte, christopher-luxon"}

MEETINGS: dict[str, Chain] = {
    "held, told by the offices alone": [
        (3, [meet("jp nato", "planned", 5, **TOKYO)], ["new planned"]),
        (5, [meet("jp nato", "occurred", None, level="minister")], ["occurred occurred"]),
        (6, [meet("jp nato", "occurred", None)], []),
    ],
    "held the day before, by a paper that gives no day": [
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["new occurred"]),
        (7, [meet("jp nato", "occurred", None, persons="Motegi")], []),
    ],
    "a place's other name and another office of one man": [
        (5, [meet("nato nz", "occurred", 5, place="Auckland", **LUXON)], ["new occurred"]),
        (
            6,
            [meet("nato nz", "occurred", 5, place="Devonport Naval Base", persons="Luxon")],
            [],
        ),
    ],
    "a plan told again without its day": [
        (3, [meet("jp nato", "planned", 9, **TOKYO)], ["new planned"]),
        (4, [meet("jp nato", "planned", None, persons="Motegi")], []),
    ],
    "a plan told again by its week": [
        (3, [meet("jp nato", "planned", 9, **TOKYO)], ["new planned"]),
        (
            4,
            [meet("jp nato", "planned", 8, until=14, date_precision="week", persons="Rutte")],
            [],
        ),
    ],
    "called off by one office, no day": [
        (3, [meet("au ca", "planned", 9, persons="R. Marles, D. McGuinty")], ["new planned"]),
        (6, [meet("au ca", "cancelled", None, persons="McGuinty")], ["cancelled cancelled"]),
        (7, [meet("au ca", "cancelled", 9, persons="Marles")], []),
    ],
    "called off, then the call that stands for it": [
        (
            3,
            [meet("au ca", "planned", 9, persons="R. Marles, D. McGuinty", mode="in_person")],
            ["new planned"],
        ),
        (6, [meet("au ca", "cancelled", 9, persons="McGuinty")], ["cancelled cancelled"]),
        (
            9,
            [meet("au ca", "occurred", 9, persons="McGuinty, Marles", mode="phone")],
            ["new occurred"],
        ),
        (10, [meet("au ca", "occurred", 9, persons="McGuinty", mode="phone")], []),
    ],
    "the visit a call stood for is told off once more": [
        (
            3,
            [meet("au ca", "planned", 9, persons="R. Marles, D. McGuinty", mode="in_person")],
            ["new planned"],
        ),
        (6, [meet("au ca", "cancelled", 9, persons="McGuinty")], ["cancelled cancelled"]),
        (
            9,
            [
                meet("au ca", "occurred", 9, persons="McGuinty, Marles", mode="phone"),
                meet("au ca", "cancelled", 16, persons="McGuinty, Marles"),
            ],
            ["new occurred"],
        ),
    ],
    "put off, the new slot weeks later": [
        (3, [meet("gb jp", "planned", 5, persons="Penrose", mode="video")], ["new planned"]),
        (4, [meet("gb jp", "postponed", None, persons="Penrose")], ["postponed postponed"]),
        (
            8,
            [meet("gb jp", "planned", 12, persons="Penrose, Koizumi", mode="video")],
            ["postponed planned"],
        ),
    ],
    "put off, and the fate told again": [
        (3, [meet("gb jp", "planned", 5, persons="Penrose")], ["new planned"]),
        (4, [meet("gb jp", "postponed", 5, persons="Penrose")], ["postponed postponed"]),
        (6, [meet("gb jp", "postponed", None)], []),
    ],
    "a rumour denied without its day": [
        (
            3,
            [meet("kr nato", "unconfirmed", 2, persons="Wi Sung-lac, Boris Ruge")],
            ["new unconfirmed"],
        ),
        (
            5,
            [(meet("kr nato", "denied", None, persons="Wi Sung-lac"), OFFICIAL)],
            ["denied denied"],
        ),
        (6, [meet("kr nato", "denied", 2, persons="Wi Sung-lac")], []),
    ],
    "a claim of a paper, denied by the office": [
        (
            3,
            [meet("kr nato", "occurred", 1, persons="Wi Sung-lac, Boris Ruge")],
            ["new occurred"],
        ),
        (
            5,
            [
                (
                    meet("kr nato", "denied", 1, persons="Wi Sung-lac", attribution="official"),
                    OFFICIAL,
                )
            ],
            ["denied denied"],
        ),
        (6, [meet("kr nato", "denied", 1, persons="Wi Sung-lac")], []),
    ],
    "moved by one paper, held told by another": [
        (3, [meet("nato nz", "planned", 9, place="Wellington", **LUXON)], ["new planned"]),
        (
            5,
            [meet("nato nz", "planned", 9, place="Auckland", relation="revised", persons="Luxon")],
            ["moved planned"],
        ),
        (9, [meet("nato nz", "occurred", 9, place="Auckland", **LUXON)], ["occurred occurred"]),
        (11, [meet("nato nz", "occurred", None, place="Auckland", persons="Rutte")], []),
    ],
    "ministers of two, nobody named": [
        (
            3,
            [meet("au gb", "planned", 14, persons="Wong, Marles, Strand", place="Melbourne")],
            ["new planned"],
        ),
        (
            6,
            [
                meet(
                    "au gb",
                    "planned",
                    14,
                    place="Adelaide",
                    previous_place="Melbourne",
                    relation="revised",
                )
            ],
            ["moved planned"],
        ),
        (14, [meet("au gb", "occurred", 14, place="Adelaide")], ["occurred occurred"]),
    ],
    "one day later, from a host's own notice": [
        (
            3,
            [(meet("kr tr", "planned", 15, persons="Ahn Gyu-back, Güler"), OFFICIAL)],
            ["new planned"],
        ),
        (6, [meet("kr tr", "planned", 16, persons="Güler, Ahn Gyu-back")], ["conflict planned"]),
        (
            7,
            [
                (
                    meet("kr tr", "planned", 16, was=15, persons="Ahn, Güler", relation="revised"),
                    OFFICIAL,
                )
            ],
            ["corrected planned"],
        ),
    ],
    "sources of a party name another day": [
        (3, [meet("kr tr", "planned", 15, persons="Ahn Gyu-back, Güler")], ["new planned"]),
        (
            6,
            [
                meet(
                    "kr tr",
                    "unconfirmed",
                    16,
                    persons="Güler, Ahn Gyu-back",
                    attribution="official",
                )
            ],
            ["conflict planned"],
        ),
    ],
    "a rumour names another day": [
        (3, [meet("kr tr", "planned", 15, persons="Ahn Gyu-back, Güler")], ["new planned"]),
        (
            6,
            [meet("kr tr", "unconfirmed", 16, persons="Güler, Ahn", attribution="unnamed")],
            [],
        ),
    ],
    "tomorrow, by a paper behind whose clock it is the day after": [
        (3, [meet("au gb", "planned", 14, persons="Wong, Strand")], ["new planned"]),
        (
            12,
            [
                (
                    meet(
                        "au gb",
                        "planned",
                        13,
                        persons="Strand, Wong",
                        **words("Strand is in town for tomorrow's talks with Wong."),
                    ),
                    {"late": True},
                )
            ],
            [],
        ),
    ],
    "held after a plan that was only likely": [
        (3, [meet("de jp", "unconfirmed", 10, persons="Merz, Takaichi")], ["new unconfirmed"]),
        (8, [meet("de jp", "planned", 10, persons="Merz")], ["confirmed planned"]),
        (10, [meet("de jp", "occurred", None, persons="Takaichi")], ["occurred occurred"]),
        (11, [meet("de jp", "occurred", 10, place="Berlin")], []),
    ],
    "a spun copy of a call": [
        (5, [meet("ca nz", "occurred", 4, persons="Anand", mode="phone")], ["new occurred"]),
        (
            6,
            [(meet("ca nz", "occurred", 4, persons="Anand"), {"counts": False, "copy": Copy.SPUN})],
            [],
        ),
    ],
    "the call told with its minister's name at last": [
        (5, [meet("ca nz", "occurred", 4, persons="Anand", mode="phone")], ["new occurred"]),
        (6, [meet("ca nz", "occurred", 4, persons="Tawhara, Anand", mode="phone")], []),
    ],
    "another meeting of the two, ten days on": [
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["new occurred"]),
        (15, [meet("jp nato", "occurred", 15, **TOKYO)], ["new occurred"]),
    ],
    "the next round of the two, named beside the last": [
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["new occurred"]),
        (6, [meet("jp nato", "planned", 25, **RUTTE_MOTEGI)], ["new planned"]),
    ],
    "the two speak anew by phone after they met": [
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["new occurred"]),
        (8, [meet("jp nato", "occurred", 8, mode="phone", **RUTTE_MOTEGI)], ["new occurred"]),
    ],
    "a third minister comes along to another meeting": [
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["new occurred"]),
        (
            6,
            [meet("jp nato", "occurred", 6, persons="mark-rutte, shinjiro-koizumi")],
            ["new occurred"],
        ),
    ],
}

PROMISES: dict[str, Chain] = {
    "terms agreed, signed by the country's name": [
        (
            2,
            [give("no>hanwha-aerospace", "agreed", "5.2e9 NOK", channel="chunmoo")],
            ["new agreed"],
        ),
        (7, [give("no>kr", "agreed", channel="chunmoo", object="terms")], []),
        (8, [give("no>kr", "signed", channel="chunmoo", object="contract")], ["signed signed"]),
        (8, [give("no>kr", "pledged", "5.2e9 NOK", object="missiles and training")], []),
    ],
    "the deal includes more": [
        (2, [give("no>kr", "signed", "5.2e9 NOK", object="rocket launchers")], ["new signed"]),
        (
            3,
            [
                give(
                    "no>kr",
                    "pledged",
                    object="missiles and training",
                    **words("The deal includes missiles and training."),
                )
            ],
            [],
        ),
    ],
    "the money is for something": [
        (
            3,
            [
                (give("jp>nato", "pledged", "12e6 EUR", channel="sps"), {"item": "a"}),
                (
                    give(
                        "jp>nato",
                        "pledged",
                        object="open to laboratories",
                        **words("Takaichi said the money would be open to all laboratories."),
                    ),
                    {"item": "a"},
                ),
            ],
            ["new pledged"],
        ),
    ],
    "what the contribution buys, told next day": [
        (3, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (
            4,
            [
                give(
                    "nz>ua",
                    "pledged",
                    object="field hospitals and fuel",
                    **words("The contribution will go to field hospitals and fuel."),
                )
            ],
            [],
        ),
    ],
    "a definite gift of which two may be meant is told": [
        (3, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (4, [give("nz>ua", "pledged", "30 vehicles", object="old carriers")], ["new pledged"]),
        (
            5,
            [
                give(
                    "nz>ua",
                    "pledged",
                    object="field hospitals",
                    **words("The package will bring field hospitals."),
                )
            ],
            ["new pledged"],
        ),
    ],
    "a definite gift with a sum of its own is told": [
        (3, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (
            5,
            [
                give(
                    "nz>ua",
                    "pledged",
                    "90e6 NZD",
                    object="trucks",
                    **words("The package of NZ$90 million will bring trucks."),
                )
            ],
            ["new pledged"],
        ),
    ],
    "another gift, without the article": [
        (3, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (
            5,
            [
                give(
                    "nz>ua",
                    "pledged",
                    object="six ambulances",
                    **words("New Zealand will send Ukraine six ambulances."),
                )
            ],
            ["new pledged"],
        ),
    ],
    "a gift withdrawn, its number told": [
        (1, [give("au>ua", "pledged", "30 vehicles", object="Hawkei vehicles")], ["new pledged"]),
        (
            9,
            [(give("au>ua", "withdrawn", "30 vehicles", object="Hawkei vehicles"), OFFICIAL)],
            ["withdrawn withdrawn"],
        ),
        (10, [give("au>ua", "withdrawn", object="the gift")], []),
    ],
    "a gift withdrawn, its thing left out": [
        (1, [give("au>ua", "pledged", "30 vehicles", object="Hawkei vehicles")], ["new pledged"]),
        (
            9,
            [give("au>ua", "withdrawn", **words("Australia dropped the plan for Ukraine."))],
            ["withdrawn withdrawn"],
        ),
    ],
    "a gift withdrawn, its receiver left out": [
        (1, [give("au>ua", "pledged", "30 vehicles", object="Hawkei vehicles")], ["new pledged"]),
        (9, [give("au>", "withdrawn", object="Hawkei vehicles")], ["withdrawn withdrawn"]),
    ],
    "a purchase denied by the buyer": [
        (
            2,
            [give("ro>kr", "unconfirmed", "216 tanks", attribution="unnamed", **TANKS)],
            ["new unconfirmed"],
        ),
        (
            4,
            [give("ro>hyundai-rotem", "denied", "216 tanks", attribution="official", **TANKS)],
            ["denied denied"],
        ),
        (5, [give("ro>hyundai-rotem", "denied", **TANKS)], []),
    ],
    "tied to a condition by the buyer's parliament": [
        (3, [give("de>au", "agreed", "640e6 AUD", object="Ghost Bat drones")], ["new agreed"]),
        (
            8,
            [give("de>au", "conditional", "640e6 AUD", object="die Beschaffung", condition="wenn")],
            ["conditional conditional"],
        ),
    ],
    "giver and receiver the other way about": [
        (3, [give("au>de", "agreed", "640e6 AUD", object="Ghost Bat drones")], ["new agreed"]),
        (8, [give("de>au", "signed", "640e6 AUD", object="drones")], ["signed signed"]),
    ],
    "a second paper's sum, the same fund": [
        (1, [(give("au>ua", "pledged", "95e6 AUD", **FUND), OFFICIAL)], ["new pledged"]),
        (5, [give("au>ua", "pledged", "85e6 AUD", **FUND)], ["conflict pledged"]),
        (
            6,
            [
                (
                    give(
                        "au>ua",
                        "pledged",
                        "95e6 AUD",
                        evidence=(Evidence(start=0, end=1, text="e", rule="commit.erratum"),),
                        **FUND,
                    ),
                    {**OFFICIAL, "outlet": "r001"},
                )
            ],
            ["corrected pledged"],
        ),
    ],
    "a part of it set aside": [
        (1, [(give("au>ua", "pledged", "95e6 AUD", **FUND), OFFICIAL)], ["new pledged"]),
        (5, [give("au>ua", "allocated", "85e6 AUD", **FUND)], ["allocated allocated"]),
    ],
    "the fund's owner left out": [
        (1, [give("au>ua", "pledged", "95e6 AUD", **FUND)], ["new pledged"]),
        (2, [give("au>ua", "pledged", "95e6 AUD", relation="further")], []),
        (3, [give("au>", "pledged", "95e6 AUD")], []),
    ],
    "the channel named otherwise": [
        (1, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (2, [give("nz>ua", "pledged", "22e6 NZD", object="trust fund", also="nato")], []),
        (3, [give("nz>nato", "pledged", "22e6 NZD")], []),
    ],
    "raised, the giver read as whom it is for": [
        (1, [give("nz>ua", "pledged", "22e6 NZD", channel="cap", also="nato")], ["new pledged"]),
        (
            8,
            [
                give(
                    "nz>ua",
                    "pledged",
                    "26e6 NZD",
                    was="22e6 NZD",
                    relation="revised",
                    channel="cap",
                )
            ],
            ["amount_revised pledged"],
        ),
        (9, [give("nz>ua", "allocated", "26e6 NZD", channel="cap")], ["allocated allocated"]),
    ],
    "money set aside for it": [
        (3, [give("jp>nato", "pledged", "12e6 EUR", channel="sps")], ["new pledged"]),
        (10, [give("jp>nato", "allocated", "12e6 EUR", object="reserve")], ["allocated allocated"]),
        (11, [give("jp>nato", "allocated", channel="sps")], []),
    ],
    "money set aside, the receiver left out": [
        (3, [give("jp>nato", "pledged", "12e6 EUR", channel="sps")], ["new pledged"]),
        (10, [give("jp>", "allocated", "12e6 EUR", channel="sps")], ["allocated allocated"]),
    ],
    "the first of the trucks arrive": [
        (3, [give("jp>ua", "pledged", "12 vehicles", **TRUCKS)], ["new pledged"]),
        (
            9,
            [give("jp>", "partly_delivered", "4 vehicles", relation="part", **TRUCKS)],
            ["partly_delivered partly_delivered"],
        ),
        (10, [give("jp>ua", "partly_delivered", "4 vehicles", relation="part", **TRUCKS)], []),
        (20, [give("jp>ua", "delivered", object="the last trucks")], ["delivered delivered"]),
    ],
    "the grant and the trucks it pays for": [
        (
            3,
            [give("jp>ua", "pledged", "6.2e9 JPY", object="a grant for 12 trucks")],
            ["new pledged"],
        ),
        (
            9,
            [
                give(
                    "jp>ua",
                    "partly_delivered",
                    "4 vehicles",
                    object="four of the twelve trucks",
                    relation="part",
                )
            ],
            ["partly_delivered partly_delivered"],
        ),
    ],
    "late, told without a number": [
        (3, [give("kr>ca", "agreed", "20 howitzers", **GUNS)], ["new agreed"]),
        (30, [give("kr>ca", "delayed", **GUNS)], ["delayed delayed"]),
        (31, [give("kr>ca", "delayed", "20 howitzers", **GUNS)], []),
    ],
    "late, the firm in its country's place": [
        (3, [give("hanwha-aerospace>ca", "signed", "20 howitzers", **GUNS)], ["new signed"]),
        (30, [give("kr>ca", "delayed", **GUNS)], ["delayed delayed"]),
    ],
    "handed over, the firm's name at last": [
        (3, [give("kr>ca", "signed", "20 howitzers", **GUNS)], ["new signed"]),
        (
            60,
            [give("hanwha-aerospace>ca", "delivered", "20 howitzers", **GUNS)],
            ["delivered delivered"],
        ),
    ],
    "two firms of one country": [
        (3, [give("pl>hyundai-rotem", "signed", "180 tanks", **TANKS)], ["new signed"]),
        (5, [give("pl>hanwha-aerospace", "signed", "200 howitzers", **GUNS)], ["new signed"]),
    ],
    "the country told, of two firms known": [
        (3, [give("pl>hyundai-rotem", "signed", "180 tanks", **TANKS)], ["new signed"]),
        (5, [give("pl>hanwha-aerospace", "signed", "200 howitzers", **GUNS)], ["new signed"]),
        (9, [give("pl>kr", "delivered", "180 tanks", **TANKS)], ["delivered delivered"]),
        (12, [give("pl>kr", "delayed", **GUNS)], ["delayed delayed"]),
    ],
    "an offer accepted by a title alone waits for its text": [
        (3, [give("jp>nato", "offered", object="liaison office")], ["new offered"]),
        (5, [(give("jp>nato", "agreed", object="liaison office"), {"rank": "title"})], []),
    ],
    "a title of the same day signs nothing": [
        (
            3,
            [
                give("au>de", "agreed", "640e6 AUD", object="Ghost Bat drones"),
                (give("de>au", "signed", object="in Australien"), {"rank": "title"}),
            ],
            ["new agreed"],
        ),
    ],
    "a liaison channel, named in two ways": [
        (
            4,
            [
                give(
                    "nato>kr",
                    "agreed",
                    object="a standing cyber incident liaison channel",
                    deadline="2027-09-30",
                )
            ],
            ["new agreed"],
        ),
        (5, [give("nato>kr", "agreed", object="une ligne permanente", deadline="2027-09-30")], []),
        (6, [give("kr>nato", "agreed", object="a permanent cyber line")], []),
    ],
    "promised last week, told of again": [
        (3, [give("jp>nato", "pledged", "12e6 EUR", channel="sps")], ["new pledged"]),
        (9, [give("jp>nato", "pledged", "12e6 EUR", relation="reaffirmed")], []),
        (12, [give("jp>nato", "pledged", "12e6 EUR", background=True)], []),
    ],
    "a round-up in a second tongue": [
        (3, [give("jp>nato", "pledged", "12e6 EUR", channel="sps")], ["new pledged"]),
        (7, [give("jp>nato", "pledged", "12e6 EUR", object="1200万欧元")], []),
    ],
    "a fresh promise after one that was dropped": [
        (1, [give("au>ua", "pledged", "30 vehicles", object="Hawkei vehicles")], ["new pledged"]),
        (9, [give("au>ua", "withdrawn", object="Hawkei vehicles")], ["withdrawn withdrawn"]),
        (
            20,
            [give("au>ua", "pledged", "40 vehicles", object="retired M113 carriers")],
            ["new pledged"],
        ),
    ],
    "the training pact beside the talks": [
        (9, [give("au>gb", "signed", "310e6 AUD", object="train reactor crews")], ["new signed"]),
        (10, [give("au>gb", "signed", object="the training pact")], []),
        (10, [give("gb>au", "pledged", "420 sailors", object="train 420 sailors")], []),
    ],
    "the sum told in another unit of a deal": [
        (3, [give("pl>hyundai-rotem", "signed", "6.5e9 USD", **TANKS)], ["new signed"]),
        (4, [give("pl>hyundai-rotem", "signed", "180 tanks", **TANKS)], []),
        (5, [give("pl>kr", "signed", "6e9 EUR", object="tanks")], []),
    ],
    "an option taken up is another order": [
        (3, [give("pl>hyundai-rotem", "signed", "180 tanks", **TANKS)], ["new signed"]),
        (
            12,
            [give("pl>hyundai-rotem", "signed", "60 tanks", relation="further", **TANKS)],
            ["new signed"],
        ),
    ],
    "whose gift it was, left out": [
        (3, [give("jp>ua", "pledged", "12 vehicles", **TRUCKS)], ["new pledged"]),
        (9, [give("ua>", "delivered", "12 vehicles", **TRUCKS)], []),
    ],
    "conditional, then untied": [
        (3, [give("de>au", "agreed", "640e6 AUD", object="drones")], ["new agreed"]),
        (
            8,
            [give("de>au", "conditional", object="drones", condition="if serviced at home")],
            ["conditional conditional"],
        ),
        (30, [give("de>au", "signed", "640e6 AUD", object="drones")], ["signed signed"]),
    ],
}
CHAINS = {**MEETINGS, **PROMISES}


def test_there_are_chains_enough() -> None:
    assert len(CHAINS) == len(MEETINGS) + len(PROMISES) >= 60


@pytest.mark.parametrize("name", CHAINS)
def test_a_follow_up_is_known_again(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert sorted(lines) == sorted(owed), f"day {on}"
