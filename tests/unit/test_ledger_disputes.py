"""Papers that disagree on a sum or an end: no new promise, and none that is lost (N2, N4, N5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.types import Evidence, Mention, Trust
from tests.unit.ledger_desk import Desk, give, live, meet, money, said
from tests.unit.test_ledger_retold import told

Day = tuple[int, list[Mention], list[str]]


def titled(mention: Mention, title: str) -> Mention:
    """Add a headline to a mention's sentences."""
    head = Evidence(start=0, end=len(title), text=title, rule="test", rank="title")
    return replace(mention, evidence=(*mention.evidence, head))


FUND = told(
    give("kr>ua", "pledged", "21e6 USD", also="nato", object="clinics", channel="cap"),
    "South Korea will contribute $21 million to NATO's assistance package for Ukraine.",
)
BARGES = told(
    give("nz>ua", "pledged", "18e6 NZD", object="two barges", channel="purl", also="nato"),
    "New Zealand will pay NZ$18 million into the list that buys American arms for Ukraine.",
)
SAPPERS = told(
    give("au>pl", "pledged", "70 personnel", object="send 70 sappers to Poland"),
    "Australia will send 70 sappers to Poland for half a year.",
)
HELMETS = told(
    give("jp>ua", "pledged", "6e6 USD", object="helmets and vests"),
    "Japan will give Ukraine helmets and vests worth $6 million.",
)
PUMPS = told(
    give("au>ua", "pledged", "16 systems", object="a further 16 pumps", relation="further"),
    "Australia will send Ukraine a further 16 pumps, its minister told the allies.",
)
CHAINS: dict[str, list[Day]] = {
    "another sum for the alliance's fund, its name left out": [
        (3, [FUND, FUND], ["new pledged"]),
        (
            4,
            [
                told(
                    give("kr>ua", "pledged", "25e6 USD", object="pay $25 million into a fund"),
                    "Seoul is to pay $25 million into a NATO trust fund for clinics, an aide said.",
                )
            ],
            ["conflict pledged"],
        ),
        (5, [FUND], []),
    ],
    "far more for another fund": [
        (3, [FUND], ["new pledged"]),
        (
            5,
            [
                told(
                    give("kr>ua", "pledged", "90e6 USD", object="bridges over the Dnipro"),
                    "Seoul will lend Kyiv $90 million for bridges over the Dnipro.",
                )
            ],
            ["new pledged"],
        ),
    ],
    "how much the pledge comes to": [
        (3, [HELMETS, HELMETS], ["new pledged"]),
        (
            5,
            [
                titled(
                    told(
                        give("jp>ua", "pledged", "8e6 USD", object="$8 million in kit"),
                        "Tokyo put $8 million in kit at Kyiv's disposal, the embassy said.",
                    ),
                    "Japan's gift to Kyiv is $8 million, embassy says",
                )
            ],
            ["conflict pledged"],
        ),
    ],
    "how much a second pledge comes to": [
        (3, [HELMETS], ["new pledged"]),
        (
            5,
            [
                titled(
                    told(
                        give("jp>ua", "pledged", "8e6 USD", object="$8 million for schools"),
                        "Tokyo put $8 million for schools at Kyiv's disposal, the embassy said.",
                    ),
                    "Japan's second gift to Kyiv is $8 million, embassy says",
                )
            ],
            ["new pledged"],
        ),
    ],
    "a further gift, in other money, of nothing in common": [
        (3, [HELMETS], ["new pledged"]),
        (
            6,
            [
                told(
                    give("jp>ua", "pledged", "2.4e9 JPY", object="a further contribution"),
                    "The cabinet announced a further contribution to Ukraine, of 2.4 billion yen.",
                )
            ],
            ["new pledged"],
        ),
    ],
    "a bare dollar that is an American one": [
        (3, [BARGES], ["new pledged"]),
        (
            3,
            [
                told(
                    give("nz>us", "pledged", "11e6 $", object="arms to be bought in America"),
                    "Wellington gives about $11 million for arms to be bought in America.",
                )
            ],
            [],
        ),
    ],
    "what is withdrawn is called no more than its pledge": [
        (3, [SAPPERS], ["new pledged"]),
        (
            9,
            [
                told(
                    give("au>pl", "withdrawn", object="its pledge with deep regret"),
                    "Canberra has told Warsaw that it withdraws its pledge with deep regret.",
                )
            ],
            ["withdrawn withdrawn"],
        ),
    ],
    "what is withdrawn is another thing": [
        (3, [HELMETS], ["new pledged"]),
        (
            9,
            [
                told(
                    give("jp>ua", "withdrawn", "90e6 EUR", object="a loan for railway wagons"),
                    "Tokyo has withdrawn a loan of 90 million euros for railway wagons in Ukraine.",
                )
            ],
            ["new withdrawn"],
        ),
    ],
    "a contract after another offer has lapsed": [
        (
            3,
            [
                told(
                    give("kr>pl", "offered", "6e12 KRW", object="a loan for tanks"),
                    "Seoul offered Warsaw a loan of 6 trillion won for tanks.",
                )
            ],
            ["new offered"],
        ),
        (
            6,
            [
                told(
                    give("kr>pl", "expired", "6e12 KRW", object="a loan for tanks"),
                    "The Korean offer of 6 trillion won for tanks lapsed unanswered.",
                )
            ],
            ["expired expired"],
        ),
        (
            7,
            [
                told(
                    give("pl>hyundai-rotem", "signed", "1.1e9 PLN", object="tank tracks"),
                    "Poland signed a contract for tank tracks with Hyundai Rotem.",
                )
            ],
            ["new signed"],
        ),
    ],
    "an addition retold by who gets it": [
        (3, [PUMPS], ["new pledged"]),
        (
            4,
            [
                told(
                    give("ua>au", "pledged", "19 systems", object="pumps", relation="further"),
                    "Kyiv's minister says that Australia is about to send 19 more pumps.",
                )
            ],
            ["conflict pledged"],
        ),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_what_two_papers_make_of_a_sum(name: str) -> None:
    for on, lines, owed in live(CHAINS[name], item="{at}-{n}".format, outlet="{at}-{n}".format):
        assert lines == owed, f"day {on}"


def test_a_party_that_denies_a_figure_ends_the_dispute_over_it() -> None:
    desk = Desk()
    reports = [desk.report(3, HELMETS, item=n, outlet=n) for n in ("a", "b")]
    assert [said(t) for t in desk.digest(3, reports)] == ["new pledged"]
    more = replace(HELMETS, amount=money("9e6 USD"))
    (line,) = desk.digest(4, [desk.report(4, more, item="c", outlet="c")])
    assert said(line) == "conflict pledged"
    denial = told(
        give("jp>ua", "denied", "9e6 USD", object="helmets and vests"),
        "Reports of helmets and vests for Ukraine worth $9 million are wrong.",
    )
    (line,) = desk.digest(6, [desk.report(6, denial, item="d", outlet="d", trust=Trust.OFFICIAL)])
    assert said(line) == "corrected pledged"
    assert line.event.state.amount == money("6e6 USD")


def test_a_rumour_is_denied_whatever_its_figure() -> None:
    desk = Desk()
    rumour = told(
        give("jp>ua", "unconfirmed", "9000 shells", object="shells"),
        "Japan may give Ukraine 9,000 shells, a source said.",
    )
    denial = told(
        give("jp>ua", "denied", "8000 shells", object="shells"),
        "Tokyo denies that it will give Ukraine 8,000 shells.",
    )
    desk.digest(3, [desk.report(3, rumour, item="a")])
    (line,) = desk.digest(4, [desk.report(4, denial, item="b", trust=Trust.OFFICIAL)])
    assert said(line) == "denied denied"


def test_one_wire_against_two_papers_is_a_conflict_and_the_giver_a_correction() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, HELMETS, item=n, outlet=n) for n in ("a", "b")])
    more = replace(HELMETS, amount=money("9e6 USD"))
    (line,) = desk.digest(4, [desk.report(4, more, item="c", outlet="c", trust=Trust.WIRE)])
    assert said(line) == "conflict pledged"
    (line,) = desk.digest(5, [desk.report(5, more, item="d", outlet="d", trust=Trust.OFFICIAL)])
    assert said(line) == "corrected pledged"
    assert line.event.state.amount == money("9e6 USD")


@pytest.mark.parametrize(
    ("paper", "days", "owed"),
    [
        (Trust.PRESS, 0, []),  # another paper's loose word
        (Trust.OFFICIAL, 0, ["cancelled cancelled"]),
        (Trust.PRESS, 6, ["cancelled cancelled"]),
    ],
)
def test_off_may_be_a_loose_word_for_put_off(paper: Trust, days: int, owed: list[str]) -> None:
    """It gives no day."""
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("de jp", "planned", 20), item="a")])
    late = desk.report(5, meet("de jp", "postponed", was=20), item="b", trust=Trust.WIRE)
    assert [said(t) for t in desk.digest(5, [late])] == ["postponed postponed"]
    off = desk.report(5 + days, meet("de jp", "cancelled"), item="c", trust=paper)
    assert [said(t) for t in desk.digest(5 + days, [off])] == owed
