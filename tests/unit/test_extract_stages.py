"""Where a promise stands by words beside its trigger: papers, parts, delays, conditions (C5, C6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.extract.commitments.stages import STAGES
from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.extract.commitments.stages import Telling
    from monitor.types import Mention


def promises(body: str) -> list[Mention]:
    found = read(f"In brief\n\n{body}")
    return [m for m in found if m.kind == "commitment" and not m.background]


@pytest.mark.parametrize("stage", STAGES, ids=lambda s: s.id)
def test_every_stage_reads_its_example(stage: Telling) -> None:
    assert stage.pattern.search(stage.example)
    assert stage.number in {"C3", "C5", "C6"}
    assert [m.status for m in promises(stage.example)] == [stage.status]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (
            "Notes were exchanged in Chisinau on Tuesday on a Japanese grant of 900 million yen "
            "for ambulances for Moldova.",
            Status.SIGNED,
        ),
        (
            "The contract under which Kongsberg of Norway will supply Japan with strike missiles "
            "was executed on Friday.",
            Status.SIGNED,
        ),
        (
            "Denmark and Ukraine have come to terms on 20 mobile workshops, which Copenhagen will "
            "pay for.",
            Status.AGREED,
        ),
        (
            "Two of the five ferries Denmark promised Ukraine have crossed into Romania.",
            Status.PARTLY_DELIVERED,
        ),
        (
            "The Riksdag's finance committee freed 600 million kronor for Ukraine's ammunition.",
            Status.ALLOCATED,
        ),
        (
            "Portugal will lend Ukraine four helicopters on one condition: that Lisbon's fleet be "
            "replaced first.",
            Status.CONDITIONAL,
        ),
        (
            "Canada has put it to the Latvians that 40 engineers be based in Riga; an answer is "
            "awaited.",
            Status.OFFERED,
        ),
        (
            "Belgium has promised nothing of the kind, its defence ministry said of a report that "
            "it would send Ukraine ten F-16s.",
            Status.DENIED,
        ),
    ],
)
def test_a_stage_is_told_by_words_beside_the_trigger(body: str, status: Status) -> None:
    assert [m.status for m in promises(body)] == [status]


@pytest.mark.parametrize(
    "body",
    [
        "Norway will give Latvia 30 lorries; an agreement on fuel has not yet been signed.",
        "Norway will give Latvia 30 lorries while lawyers try to come to terms on their fuel.",
        "Norway will give Latvia 30 lorries before it is too late for the harvest.",
        "Norway will give Latvia four of the twelve lorries that stand in Narvik.",
        "Norway, which has settled in for a long war, will give Latvia 30 lorries.",
        "Norway will give Latvia 30 lorries for as long as it needs them.",
        "Norway will give Latvia 30 lorries, though who will drive them is not agreed.",
    ],
)
def test_words_of_a_stage_that_is_not_reached_change_nothing(body: str) -> None:
    assert [m.status for m in promises(body)] == [Status.PLEDGED]


def test_a_paper_not_yet_signed_is_none() -> None:
    told = "An agreement on fuel between Norway and Latvia has not yet been signed."
    assert Status.SIGNED not in {m.status for m in promises(told)}
