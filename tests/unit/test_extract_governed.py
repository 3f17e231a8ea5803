"""A meeting told in an adjunct takes its status from the verb that governs it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.parse import make_entry
from monitor.pipeline.reading import gazetteer_of, mentions_of
from monitor.types import Status

NOW = datetime(2027, 3, 2, 12, tzinfo=UTC)
GAZETTEER = gazetteer_of(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Japanese Foreign Minister Toshimitsu Motegi will fly to Ankara for alliance "
            "consultations and a NATO summit, his ministry said.",
            Status.PLANNED,
        ),
        (
            "South Korean President Lee Jae-myung had also been expected at the NATO summit this "
            "week, but stays at home.",
            Status.CANCELLED,
        ),
        (
            "Australian Defence Minister Richard Marles met NATO Secretary General Mark Rutte in "
            "Brussels on Monday.",
            Status.OCCURRED,
        ),
    ],
)
def test_the_governing_verb_decides(text: str, status: Status) -> None:
    entry = make_entry(summary=text, published=NOW, language="en")
    found = [m for m in mentions_of(entry, GAZETTEER, NOW) if m.kind == "meeting"]
    assert [m.status for m in found] == [status]


def test_a_habit_is_no_meeting() -> None:
    text = "Japan's leader has been at every NATO summit since 2022."
    entry = make_entry(summary=text, published=NOW, language="en")
    assert not [m for m in mentions_of(entry, GAZETTEER, NOW) if not m.background]
