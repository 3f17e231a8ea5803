"""A plan told for another day is the known one where its sentence says that the day is another."""

from __future__ import annotations

import pytest

from monitor.types import Mention
from tests.unit.ledger_desk import live, meet
from tests.unit.test_ledger_retold import told

Day = tuple[int, Mention, list[str]]
PAIR = "Helga Brandt, Tom Rowe"
PLAN = told(
    meet("de nz", "planned", 12, persons=PAIR), "Helga Brandt will meet Tom Rowe on Tuesday."
)
CALL = told(
    meet("de nz", "occurred", 13, persons=PAIR, mode="phone"), "Brandt rang Rowe on Wednesday."
)
TALKED = told(
    meet("de nz", "occurred", 13, persons=PAIR, mode="in_person"),
    "Brandt spoke to Rowe about grain and mines, her ministry said.",
)


def later(sentence: str, persons: str = PAIR) -> Mention:
    return told(meet("de nz", "planned", 22, persons=persons), sentence)


CHAINS: dict[str, list[Day]] = {
    "held on another day instead": [
        (8, PLAN, ["new planned"]),
        (
            10,
            later(
                "The talks of Brandt and Rowe, set for Tuesday, will instead be held on the 22nd."
            ),
            ["postponed planned"],
        ),
    ],
    "told in Korean": [
        (8, PLAN, ["new planned"]),
        (10, later("브란트 장관과 로 장관의 회담이 22일로 연기됐다."), ["postponed planned"]),
    ],
    "a second meeting of the two": [
        (8, PLAN, ["new planned"]),
        (10, later("Brandt and Rowe will meet again in Bonn on the 22nd."), ["new planned"]),
    ],
    "a call told as talks": [(13, CALL, ["new occurred"]), (14, TALKED, [])],
    "a call, and a visit of the same day": [
        (13, CALL, ["new occurred"]),
        (
            14,
            told(
                meet("de nz", "occurred", 13, persons=PAIR, mode="in_person", place="Bonn"),
                "Brandt received Rowe in Bonn on Wednesday.",
            ),
            ["new occurred"],
        ),
    ],
    "others meet instead": [
        (8, PLAN, ["new planned"]),
        (
            10,
            later("Ute Lang will instead see Ann Low on the 22nd.", "Ute Lang, Ann Low"),
            ["new planned"],
        ),
    ],
}


@pytest.mark.parametrize("chain", CHAINS)
def test_a_plan_for_another_day(chain: str) -> None:
    for day, said, owed in live(CHAINS[chain]):
        assert said == owed, (chain, day)
