"""Promises as ordinary reports tell them, and what only looks like one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 1, 14, 12, 30, tzinfo=UTC)  # a Thursday


def promises(text: str) -> list[Mention]:
    return [m for m in read(f"In brief\n\n{text}") if m.kind == "commitment"]


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Latvia agreed to hold the next round of their shipping dialogue in Riga.",
        "The defence ministers of Japan and Latvia agreed that officials will meet in Riga in May.",
        "NATO says allies and partners have together put more than $5 billion into the fund.",
        "Between them, partners have given $900 million to the trust fund for Ukraine, NATO said.",
    ],
)
def test_a_next_meeting_and_the_total_of_many_are_no_promise(text: str) -> None:
    assert not promises(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Australia has offered the supply ship Sirius for the NATO mission from May.",
            Status.OFFERED,
        ),
        (
            "South Korea will go ahead with a shipment of 12 excavators to Ukraine.",
            Status.PLEDGED,
        ),
        (
            "Hanwha Aerospace agreed to build an assembly line in Norway with Nammo.",
            Status.AGREED,
        ),
    ],
)
def test_ordinary_verbs_bind(text: str, status: Status) -> None:
    assert [m.status for m in promises(text)] == [status]


def test_the_day_of_saying_is_no_day_of_the_deed() -> None:
    (said,) = promises(
        "Norway will give Ukraine 40 generators, Foreign Minister Berg said on Tuesday."
    )
    (done,) = promises("Norway and Japan signed a pact on sea cables in Oslo on Tuesday.")
    assert said.date_precision == "unknown"
    assert done.date_precision == "day"
