"""Journeys to come: the day somebody sets out is not the day of whom he goes to meet."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Status
from tests.samples.reading import PUBLISHED, read


@pytest.mark.parametrize(
    ("text", "precision", "days"),
    [
        (
            "Danish Foreign Minister Anna Holm leaves on {sat} for the Baltics, where she will meet her"
            " Latvian counterpart, Janis Berzins, in Riga. The trip runs from {mon} to {thu}.",
            "week",
            4,
        ),
        (
            "Danish Foreign Minister Anna Holm sets off on {sat} for a tour of four capitals and will meet her Latvian"
            " counterpart, Janis Berzins, in Riga.",
            "week",
            None,
        ),
        (
            "Danish Foreign Minister Anna Holm flies to Riga this week and will meet Latvian Foreign"
            " Minister Janis Berzins there on {sat}, her office said.",
            "day",
            None,
        ),
    ],
)
def test_the_day_of_departure_is_not_the_day_of_the_talks(
    text: str, precision: str, days: int | None
) -> None:
    saturday, monday, thursday = (date(2027, 1, n) for n in (16, 18, 21))
    said = text.format(
        sat=f"Saturday, {saturday:%-d %B}", mon=f"{monday:%-d %B}", thu=f"{thursday:%-d %B}"
    )
    (met,) = (m for m in read(f"Journey\n\n{said}") if m.kind == "meeting")
    assert (met.status, met.date_precision) == (Status.PLANNED, precision)
    assert met.date == (monday if days else saturday)
    assert met.date_end == (thursday if days else None)
    assert met.date > PUBLISHED.date()


@pytest.mark.parametrize(
    ("text", "day", "before"),
    [
        ("Anna Holm will meet her Latvian colleague, Janis Berzins, on Tuesday, 19 January, and not on Monday as first announced.", 19, 18),
        ("Anna Holm met her Latvian colleague, Janis Berzins, last night, 13 January.", 13, None),
        ("Anna Holm met her Latvian colleague, Janis Berzins, last night, 14 January.", 14, None),
    ],
)  # fmt: skip
def test_a_day_told_twice_is_the_one_in_numbers(text: str, day: int, before: int | None) -> None:
    (met,) = read(f"Journey\n\nDanish Foreign Minister {text}")
    assert met.date == date(2027, 1, day)
    assert met.previous_date == (date(2027, 1, before) if before else None)
