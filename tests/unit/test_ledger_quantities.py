"""Papers that tell one promise by its sum, by the number of things, or by both (I3, N2, N3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.types import Mention
from tests.unit.ledger_desk import Desk, give, live, money, said
from tests.unit.test_ledger_retold import told

Day = tuple[int, list[Mention], list[str]]


def both(parties: str, status: str, sums: str, sentence: str, **more: object) -> Mention:
    """Write a mention that gives money and things: "90e6 EUR, 14 systems"."""
    money_, _, things = sums.partition(", ")
    mention = give(parties, status, money_, **more)
    return told(replace(mention, quantity=money(things) if things else None), sentence)


RADARS = both(
    "no>hanwha-aerospace", "signed", "90e6 EUR, 14 systems",
    "Norway signed a contract with Hanwha Aerospace for 14 coastal radars worth 90 million euros.",
    also="kr", object="a contract with Hanwha Aerospace",
)  # fmt: skip
COUNTED = both(
    "hanwha-aerospace>no", "signed", "14 vehicles",
    "한화가 노르웨이에 해안 감시 장비 14대를 공급하는 계약을 맺었다.", object="계약",
)  # fmt: skip
TRUCKS = both(
    "jp>ua", "pledged", "60 vehicles", "Japan will give Ukraine 60 trucks.", object="trucks"
)
PRICED = both(
    "jp>ua", "pledged", "30e6 USD, 60 vehicles",
    "Japan will give Ukraine 60 trucks worth $30 million.", object="trucks",
)  # fmt: skip
CHAINS: dict[str, list[Day]] = {
    "the same day, one paper with both, one with the number": [
        (3, [RADARS, COUNTED], ["new signed"]),
    ],
    "the number first, the money a day later": [
        (3, [TRUCKS], ["new pledged"]),
        (4, [PRICED], []),
    ],
    "both first, the number retold": [
        (3, [PRICED], ["new pledged"]),
        (5, [TRUCKS], []),
    ],
    "a part of the things arrives, then the rest": [
        (3, [PRICED], ["new pledged"]),
        (
            9,
            [
                both(
                    "jp>ua", "delivered", "24 vehicles",
                    "The 24 trucks from Japan reached Lviv.", object="trucks",
                )
            ],
            ["partly_delivered partly_delivered"],
        ),
        (
            14,
            [
                both(
                    "jp>ua", "delivered", "60 vehicles",
                    "All 60 trucks from Japan are now in Ukraine.", object="trucks",
                )
            ],
            ["delivered delivered"],
        ),
    ],
    "some of the things come late": [
        (3, [PRICED], ["new pledged"]),
        (
            9,
            [
                both(
                    "jp>ua", "delayed", "18 vehicles",
                    "Ukraine has to wait until autumn for 18 of the 60 trucks from Japan.",
                    object="trucks", relation="revised",
                )
            ],
            ["delayed delayed"],
        ),
    ],
    "more things than were told": [
        (3, [PRICED], ["new pledged"]),
        (
            5,
            [
                both(
                    "jp>ua", "pledged", "80 vehicles",
                    "Tokyo is to give Ukraine 80 trucks, a party newspaper says.", object="trucks",
                )
            ],
            ["conflict pledged"],
        ),
    ],
    "fewer things, says the giver": [
        (3, [PRICED], ["new pledged"]),
        (
            9,
            [
                both(
                    "jp>ua", "pledged", "45 vehicles",
                    "Japan cut its gift of trucks from 60 to 45.", object="trucks",
                    relation="revised", was="60 vehicles",
                )
            ],
            ["amount_revised pledged"],
        ),
    ],
    "all that was ever given, told beside": [
        (3, [TRUCKS], ["new pledged"]),
        (
            5,
            [
                both(
                    "jp>ua", "delivered", "240 vehicles",
                    "Japan has given Ukraine about 240 trucks since the war began.",
                    object="trucks",
                )
            ],
            [],
        ),
    ],
    "other things for other money": [
        (3, [RADARS], ["new signed"]),
        (
            5,
            [
                both(
                    "no>hanwha-aerospace", "signed", "640e6 EUR, 81 vehicles",
                    "Norway signed a second contract with Hanwha Aerospace, for 81 recovery tanks.",
                    also="kr", object="a second contract for recovery tanks",
                )
            ],
            ["new signed"],
        ),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_a_promise_is_one_by_its_sum_or_its_things(name: str) -> None:
    for on, lines, owed in live(CHAINS[name], item="{at}-{n}".format, outlet="paper {n}".format):
        assert lines == owed, f"day {on}"


def test_the_money_is_shown_first_and_the_number_kept_beside_it() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, TRUCKS, item="a")])
    desk.digest(4, [desk.report(4, PRICED, item="b", outlet="other")])
    (event,) = desk.events.values()
    assert event.state.amount == money("30e6 USD")
    assert event.state.quantity == money("60 vehicles")


def test_one_item_that_gives_number_and_sum_apart_is_of_one_promise() -> None:
    """Another paper tells both together."""
    desk = Desk()
    number = both(
        "no>kr", "pledged", "14 vehicles", "노르웨이가 자주포 14문을 사기로 했다.", object="자주포"
    )
    sum_ = both(
        "no>hanwha-aerospace", "agreed", "90e6 EUR", "양측은 9000만유로에 합의했다.", object="양측"
    )
    reports = [
        desk.report(3, RADARS, item="a"),
        desk.report(3, number, item="b", outlet="other"),
        desk.report(3, sum_, item="b", outlet="other"),
    ]
    assert [said(line) for line in desk.digest(3, reports)] == ["new signed"]


def test_the_part_a_line_reports_is_counted_as_the_part_is() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, PRICED, item="a")])
    part = both(
        "jp>ua", "partly_delivered", "24 vehicles", "The first 24 trucks came.", object="trucks"
    )
    (line,) = desk.digest(8, [desk.report(8, part, item="b")])
    assert line.amount == money("24 vehicles")
    assert line.event.state.amount == money("30e6 USD")
