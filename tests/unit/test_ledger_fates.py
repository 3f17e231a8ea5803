"""What becomes of a plan: called off, put off, held after all, each told once by its name (N2)."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.types import Evidence, Mention, Trust
from tests.unit.ledger_desk import RUTTE_MOTEGI, TOKYO, Desk, give, live, meet, said

Said = tuple[Mention, dict[str, object]] | Mention
Chain = list[tuple[int, list[Said], list[str]]]

OFFICIAL: dict[str, object] = {"trust": Trust.OFFICIAL}
WEEK: dict[str, object] = {"until": 17, "date_precision": "week"}
PLAN: tuple[int, list[Said], list[str]] = (
    3,
    [meet("jp nato", "planned", 12, **TOKYO)],
    ["new planned"],
)
PUT_OFF: tuple[int, list[Said], list[str]] = (
    5,
    [meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI)],
    ["postponed postponed"],
)
OTHER_DAY: tuple[int, list[Said], list[str]] = (
    7,
    [meet("jp nato", "planned", 19, was=12, relation="revised", **RUTTE_MOTEGI)],
    ["postponed planned"],
)

FATES: dict[str, Chain] = {
    "put off; a second paper says that it is off": [
        PLAN,
        PUT_OFF,
        (6, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], []),
        OTHER_DAY,
        (19, [meet("jp nato", "occurred", 19, **RUTTE_MOTEGI)], ["occurred occurred"]),
    ],
    "put off; the host calls it off for good": [
        PLAN,
        PUT_OFF,
        (
            6,
            [(meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI), OFFICIAL)],
            ["cancelled cancelled"],
        ),
    ],
    "put off, called off a week later": [
        PLAN,
        PUT_OFF,
        (13, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
    ],
    "put off by its title, off by its text": [
        PLAN,
        (
            5,
            [
                (meet("jp nato", "postponed", **RUTTE_MOTEGI), {"item": "a", "rank": "title"}),
                (meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI), {"item": "a"}),
            ],
            ["postponed postponed"],
        ),
        OTHER_DAY,
    ],
    "put off, and a visit on the way is off as well": [
        PLAN,
        (
            5,
            [
                (meet("jp nato", "cancelled", **RUTTE_MOTEGI), {"item": "a"}),
                (meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI), {"item": "a"}),
            ],
            ["postponed postponed"],
        ),
        OTHER_DAY,
    ],
    "off by its title, put off by its text": [
        PLAN,
        (
            5,
            [
                (meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI), {"item": "a", "rank": "title"}),
                (meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI), {"item": "a"}),
            ],
            ["postponed postponed"],
        ),
    ],
    "off by one paper, put off by the host": [
        PLAN,
        (5, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
        (
            6,
            [(meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI), OFFICIAL)],
            ["postponed postponed"],
        ),
        OTHER_DAY,
    ],
    "off by the host, put off by one paper": [
        PLAN,
        (
            5,
            [(meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI), OFFICIAL)],
            ["cancelled cancelled"],
        ),
        (6, [meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI)], []),
    ],
    "off; then another day": [
        PLAN,
        (5, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
        (7, [meet("jp nato", "planned", 19, was=12, **RUTTE_MOTEGI)], ["postponed planned"]),
    ],
    "off; then an earlier day": [
        PLAN,
        (5, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
        (6, [meet("jp nato", "planned", 10, was=12, **RUTTE_MOTEGI)], ["rescheduled planned"]),
    ],
    "off; then on again for its day": [
        PLAN,
        (5, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
        (7, [meet("jp nato", "planned", 12, **RUTTE_MOTEGI)], ["corrected planned"]),
    ],
    "held, say both houses; a paper speaks of a denial": [
        (12, [(meet("jp nato", "occurred", 12, **TOKYO), OFFICIAL)], ["new occurred"]),
        (14, [meet("jp nato", "denied", **RUTTE_MOTEGI)], []),
        (
            15,
            [meet("jp nato", "denied", attribution="official", **RUTTE_MOTEGI)],
            ["conflict occurred"],
        ),
    ],
    "held, prints a paper; another speaks of a denial": [
        (12, [meet("jp nato", "occurred", 12, **TOKYO)], ["new occurred"]),
        (14, [meet("jp nato", "denied", **RUTTE_MOTEGI)], ["conflict occurred"]),
    ],
    "off; a paper places it elsewhere": [
        PLAN,
        (5, [meet("jp nato", "cancelled", 12, **TOKYO)], ["cancelled cancelled"]),
        (6, [meet("jp nato", "cancelled", 12, place="Yokosuka", **RUTTE_MOTEGI)], []),
        (6, [(meet("jp nato", "cancelled", 13, place="Osaka", **RUTTE_MOTEGI), OFFICIAL)], []),
    ],
    "another town, says the ministry a day later": [
        PLAN,
        (
            5,
            [meet("jp nato", "planned", 12, place="Osaka", attribution="official", **RUTTE_MOTEGI)],
            ["moved planned"],
        ),
        (6, [meet("jp nato", "planned", 12, **TOKYO)], []),
    ],
    "another town, prints a paper": [
        PLAN,
        (5, [meet("jp nato", "planned", 12, place="Osaka", **RUTTE_MOTEGI)], ["conflict planned"]),
    ],
    "another day; the old one's fate told again": [
        PLAN,
        OTHER_DAY,
        (8, [meet("jp nato", "cancelled", 12, **RUTTE_MOTEGI)], []),
        (9, [meet("jp nato", "cancelled", 11, **WEEK, **RUTTE_MOTEGI)], []),
        (10, [meet("jp nato", "postponed", was=12, **RUTTE_MOTEGI)], []),
    ],
    "another day; told again as put off to it": [
        PLAN,
        OTHER_DAY,
        (8, [meet("jp nato", "postponed", 19, **RUTTE_MOTEGI)], []),
    ],
    "another day; that one is called off too": [
        PLAN,
        OTHER_DAY,
        (9, [meet("jp nato", "cancelled", 19, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
    ],
    "another day; put off from that one too": [
        PLAN,
        OTHER_DAY,
        (9, [meet("jp nato", "postponed", was=19, **RUTTE_MOTEGI)], ["postponed postponed"]),
    ],
    "a day later; something else on the way is dropped": [
        PLAN,
        (
            7,
            [meet("jp nato", "cancelled", 13, was=12, relation="revised", **RUTTE_MOTEGI)],
            ["postponed planned"],
        ),
        (13, [meet("jp nato", "occurred", 13, **RUTTE_MOTEGI)], ["occurred occurred"]),
    ],
}
FUND: dict[str, str] = {"channel": "purl", "also": "nato"}
GRID: dict[str, str] = {"object": "power transformers"}
PART, DELIVERED = "partly_delivered", "delivered delivered"
RAISED: dict[str, Any] = {
    "evidence": (
        Evidence(start=9, end=12, text="six", rule="commit.will", rank="body"),
        Evidence(start=0, end=8, text="raise to", rule="commit.revised", rank="title"),
    )
}
PROMISES: dict[str, Chain] = {
    "withdrawn; another figure of it is printed": [
        (3, [give("jp>ua", "pledged", "3e7 USD", **FUND)], ["new pledged"]),
        (5, [give("jp>ua", "withdrawn", "3e7 USD", **FUND)], ["withdrawn withdrawn"]),
        (6, [(give("jp>ua", "withdrawn", "2.7e7 USD", **FUND), OFFICIAL)], []),
        (7, [give("jp>ua", "withdrawn", "4e7 USD", **FUND)], []),
    ],
    "so many of them come late": [
        (3, [give("au>ua", "pledged", "30 vehicles", object="Bushmasters")], ["new pledged"]),
        (
            9,
            [give("au>ua", "delayed", "18 vehicles", object="Bushmasters", relation="revised")],
            ["delayed delayed"],
        ),
        (12, [give("au>ua", "delivered", "30 vehicles", object="Bushmasters")], [DELIVERED]),
    ],
    "a part by number of what was told by its price and by its number": [
        (
            3,
            [
                give("kr>ua", "pledged", "18e6 USD", **GRID),
                give("kr>ua", "pledged", "40 systems", **GRID),
            ],
            ["new pledged"],
        ),
        (6, [give("kr>ua", "delivered", "14 systems", **GRID)], ["partly_delivered " + PART]),
        (8, [give("kr>ua", "delivered", "26 systems", **GRID)], [DELIVERED]),
    ],
    "the whole by number of what was told by its price and by its number": [
        (
            3,
            [
                give("kr>ua", "pledged", "18e6 USD", **GRID),
                give("kr>ua", "pledged", "40 systems", **GRID),
            ],
            ["new pledged"],
        ),
        (6, [give("kr>ua", "delivered", "40 systems", **GRID)], [DELIVERED]),
    ],
    "set aside, then tied to a vote": [
        (3, [give("jp>ua", "pledged", "11e9 JPY", **FUND)], ["new pledged"]),
        (5, [give("jp>ua", "allocated", "11e9 JPY", **FUND)], ["allocated allocated"]),
        (
            9,
            [give("jp>ua", "conditional", "11e9 JPY", condition="if the house agrees", **FUND)],
            ["conditional conditional"],
        ),
    ],
    "on its way, tied to nothing": [
        (3, [give("jp>ua", "pledged", "11e9 JPY", **FUND)], ["new pledged"]),
        (
            5,
            [give("jp>ua", "partly_delivered", "4e9 JPY", **FUND)],
            ["partly_delivered " + PART],
        ),
        (
            9,
            [give("jp>ua", "conditional", "11e9 JPY", condition="if the house agrees", **FUND)],
            [],
        ),
    ],
    "whose dollars a second paper says; a third counts in others": [
        (3, [give("nz>ua", "pledged", "15e6 $", **FUND)], ["new pledged"]),
        (4, [give("nz>ua", "pledged", "15e6 NZD", **FUND)], []),
        (5, [give("nz>ua", "pledged", "9e6 $", **FUND)], []),
        (6, [give("nz>ua", "pledged", "25e6 NZD", **FUND)], ["conflict pledged"]),
    ],
    "raised, by its title": [
        (3, [(give("kr>nato", "pledged", "4 personnel"), {"outlet": "wire"})], ["new pledged"]),
        (
            7,
            [(give("kr>nato", "pledged", "6 personnel", **RAISED), {"outlet": "wire"})],
            ["amount_revised pledged"],
        ),
    ],
    "denied, then made after all": [
        (3, [give("jp>ua", "unconfirmed", "3e7 USD", **FUND)], ["new unconfirmed"]),
        (5, [(give("jp>ua", "denied", **FUND), OFFICIAL)], ["denied denied"]),
        (9, [(give("jp>ua", "pledged", "4e7 USD", **FUND), OFFICIAL)], ["corrected pledged"]),
    ],
}
CHAINS = FATES | PROMISES


@pytest.mark.parametrize("name", CHAINS)
def test_what_becomes_of_it_is_told_once_by_its_name(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):
        assert lines == owed, f"day {on}"


UNHEARD: dict[str, tuple[Mention, list[str]]] = {
    "a call on its day, planned as a visit": (
        meet("jp nato", "occurred", 12, mode="phone", **RUTTE_MOTEGI),
        [],
    ),
    "talks the day after, in another town": (
        meet("jp nato", "occurred", 13, place="Osaka", persons="mark-rutte"),
        [],
    ),
    "talks of the same two days later": (
        meet("jp nato", "occurred", 15, mode="phone", **RUTTE_MOTEGI),
        ["unverified_past unverified_past"],
    ),
    "talks of other ministers on its day": (
        meet("jp nato", "occurred", 12, mode="phone", persons="shinjiro-koizumi"),
        ["unverified_past unverified_past"],
    ),
    "talks of one of them with somebody else": (
        meet("kr nato", "occurred", 12, mode="phone", persons="mark-rutte, lee-jae-myung"),
        ["unverified_past unverified_past"],
    ),
}


@pytest.mark.parametrize("name", UNHEARD)
def test_a_plan_is_unheard_of_unless_its_sides_met_that_day(name: str) -> None:
    held, owed = UNHEARD[name]
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("jp nato", "planned", 12, **TOKYO))])
    on = held.date.day if held.date else 0
    lines = desk.digest(on, [desk.report(on, held)])
    lines += [line for day in range(on + 1, 20) for line in desk.digest(day, [])]
    assert sorted(map(said, lines)) == sorted(["new occurred", *owed])
