"""A day's articles in any order, in one poll or many: the same digest; twice: nothing more."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.pipeline.lifecycles import Desk, Said, desk, lines

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

READOUT = [
    "NATO Secretary General Mark Rutte spoke by phone with Japanese Prime Minister Sanae Takaichi on "
    "Tuesday about the safety of merchant ships in the straits.",
    "The two reviewed the work of a joint group on cyber defence that was set up last spring and "
    "has met three times so far.",
    "Officials in Tokyo said the conversation lasted half an hour and touched on missile tests.",
]
EXTRA = (
    "Japan will provide 9 billion yen to NATO's trust fund for Ukraine, Foreign Minister Toshimitsu "
    "Motegi announced on Tuesday."
)
MINISTERS = (
    ("Australian Foreign Minister Penny Wong", "Canberra"),
    ("New Zealand Foreign Minister Winston Peters", "Wellington"),
    ("South Korean Foreign Minister Cho Hyun", "Seoul"),
    ("Japanese Defence Minister Shinjiro Koizumi", "Tokyo"),
)
GIFTS = (
    ("Australia", "A$50 million", "Defence Minister Richard Marles"),
    ("New Zealand", "NZ$12 million", "Defence Minister Judith Collins"),
    ("South Korea", "$30 million", "Defence Minister Ahn Gyu-back"),
)


def articles() -> list[Said]:
    """Write a day of 25 articles: copies, rewrites, second reports, plans and their ends."""
    day = [
        Said("wire", "Rutte and Takaichi speak by phone", READOUT, hour=5),
        Said("paper", "Rutte and Takaichi speak by phone", READOUT, hour=6),
        Said("blog", "Rutte and Takaichi speak by phone", READOUT, hour=4),
        Said("press", "Japan adds money after call", [*READOUT, EXTRA], hour=8),
        Said("paper", "Takaichi and Rutte in call on shipping", [READOUT[0], READOUT[2]], hour=9),
        Said("seoul", "이재명 대통령, 뤼터 나토 사무총장과 통화", [KOREAN], hour=7),
        Said("press", "Lee and Rutte talk", [LEE], hour=8),
    ]
    for hour, (who, where) in enumerate(MINISTERS, 4):
        name = who.split(" Minister ")[1]
        plan = f"{who} will meet NATO Secretary General Mark Rutte in Brussels on Tuesday"
        done = f"{who} met NATO Secretary General Mark Rutte in Brussels on Tuesday"
        day += [
            Said(
                "wire", f"{name} to meet Rutte", [f"{plan}, officials in {where} said."], hour=hour
            ),
            Said("press", f"{name} meets Rutte", [f"{done} and spoke of training."], hour=hour + 3),
            Said("paper", f"What {name} wants", [f"{done}, as {where} had hoped."], hour=hour + 4),
        ]
    for hour, (giver, sum_, speaker) in enumerate(GIFTS, 5):
        text = (
            f"{giver} will give {sum_} to NATO's trust fund for Ukraine, {speaker} said on Tuesday."
        )
        day += [
            Said("wire", f"{giver} pledges {sum_}", [text], hour=hour),
            Said("blog", f"{giver} pledges {sum_}", [text], hour=hour + 1),
        ]
    return day


KOREAN = "이재명 대통령은 12일 마르크 뤼터 나토 사무총장과 전화 통화를 하고 방산 협력을 논의했다."
LEE = "South Korean President Lee Jae-myung spoke by phone with NATO chief Mark Rutte on Tuesday."


def polled(
    opened: tuple[App, Home, Web], folder: Path, order: list[Said], polls: int
) -> tuple[Desk, dict[str, object]]:
    """Poll articles in some order, in so many polls; build the digest."""
    app, home, web = opened
    folder.mkdir()
    made = desk(app, folder, web, home)
    step = -(-len(order) // polls)
    for number in range(polls):
        made.poll(12, order[number * step : (number + 1) * step])
    return made, made.digest()


@pytest.fixture(scope="module")
def at_once(
    opened: tuple[App, Home, Web], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, object]:
    made, digest = polled(opened, tmp_path_factory.mktemp("all") / "a", numbered(), 1)
    made.app.store.close()
    return digest


def numbered() -> list[Said]:
    """Give every article the same address and minute whatever its place."""
    day = articles()
    for number, one in enumerate(day):
        one.slug, one.minute = f"n{number}", number
    return day


def test_a_day_has_25_articles_and_its_lines(
    at_once: dict[str, object],
) -> None:
    assert len(articles()) == 25
    assert lines(at_once) == [
        "new new occurred au+nato 2027-01-12",
        "new new occurred jp+nato 2027-01-12",
        "new new occurred jp+nato 2027-01-12",
        "new new occurred kr+nato 2027-01-12",
        "new new occurred kr+nato 2027-01-12",
        "new new occurred nato+nz 2027-01-12",
        "new new pledged au 5e+07 AUD",
        "new new pledged jp 9e+09 JPY",
        "new new pledged kr 3e+07 USD",
        "new new pledged nz 1.2e+07 NZD",
    ]


@pytest.mark.parametrize(("seed", "polls"), [(0, 25), (1, 2), (2, 3), (3, 25), (4, 5)])
def test_any_order_in_any_polls_gives_the_same_bytes(
    opened: tuple[App, Home, Web], tmp_path: Path, at_once: dict[str, object], seed: int, polls: int
) -> None:
    order = numbered()
    Random(seed).shuffle(order)
    made, digest = polled(opened, tmp_path / "b", order, polls)
    made.app.store.close()
    assert json.dumps(digest, indent=1) == json.dumps(at_once, indent=1)


def test_what_comes_in_twice_changes_nothing(opened: tuple[App, Home, Web], tmp_path: Path) -> None:
    made, _ = polled(opened, tmp_path / "a", [*numbered(), *numbered()], 2)
    again = numbered()
    for one in again:
        one.slug += "again"  # elsewhere on the same site
    assert made.day(13, numbered()) == []
    assert made.day(14, again) == []
    made.app.store.close()


def test_a_digest_by_hand_leaves_the_next_one_the_rest(
    opened: tuple[App, Home, Web], tmp_path: Path
) -> None:
    day = numbered()
    made, by_hand = polled(opened, tmp_path / "a", day[:12], 1)
    made.poll(12, day[12:], later=2)
    assert made.digest() == by_hand
    made.poll(13, [])
    rest = made.digest()
    made.app.store.close()
    told = [line["event"] for d in (by_hand, rest) for line in d["new"]]  # type: ignore[attr-defined]
    assert len(told) == len(set(told)) == 10
