"""Meetings told by somebody who says "I": letters, notes, releases and transcripts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday


def meetings(text: str) -> list[Mention]:
    found = read(text, published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting"]


SIGNED = [
    (
        "Dear friends,\n\nIt was a full month at Latvia's embassy in Japan. On 2 February I had"
        " lunch with Defence Minister Aoi Tanaka.\n\nIlze Berzina\nAmbassador",
        ["jp", "lv"],
    ),
    (
        "Madam President,\n\nOn 2 February I met my Japanese colleague, Aoi Tanaka. Latvia will"
        " lend a tug.\n\nThe Minister of Defence,\nIlze Berzina",
        ["jp", "lv"],
    ),
    (
        "Hon Ruth Dale, Prime Minister of New Zealand\n\nI rang President Karlis Ozols of Latvia"
        " this morning about the tug. I will write to him too.",
        ["lv", "nz"],
    ),
]


@pytest.mark.parametrize(("body", "sides"), SIGNED)
def test_who_signs_a_letter_is_the_one_who_met(body: str, sides: list[str]) -> None:
    (met,) = meetings(f"From the desk\n\n{body}")
    assert sorted(met.sides) == sides
    assert "Madam President" not in met.persons


def test_we_who_speak_with_nobody_else_are_the_writer_and_whom_he_spoke_of() -> None:
    (met,) = meetings(
        "Statement\n\nHon Ruth Dale, Prime Minister of New Zealand\n\nI told President Karlis Ozols"
        " of Latvia of the tug when we spoke by phone on Tuesday."
    )
    assert sorted(met.sides) == ["lv", "nz"]
    assert met.mode == "phone"
    assert str(met.date) == "2027-02-09"


def test_speakers_who_take_turns_make_a_transcript() -> None:
    met = meetings(
        "Words at the door\n\nREPORTER: Minister, how was it?\nHOLM: Long. I've just come from an"
        " hour with Defence Minister Tanaka of Japan. We'll meet again in Riga on 3 March.\n"
        "REPORTER: Thank you.\n\nDanish Defence Minister Anna Holm spoke to reporters."
    )
    assert [(sorted(m.sides), str(m.status)) for m in met] == [
        (["dk", "jp"], "occurred"),
        (["dk", "jp"], "planned"),
    ]


def test_a_pronoun_goes_on_with_the_one_who_travels_not_the_one_he_is_to_see() -> None:
    met = meetings(
        "Trip\n\nDanish Defence Minister Anna Holm travels east on Monday. In Tokyo she is to hold"
        " talks with Defence Minister Aoi Tanaka. She will then fly on to Seoul for a meeting with"
        " South Korean President Park Ji-woo on Thursday."
    )
    assert sorted(met[-1].sides) == ["dk", "kr"]


@pytest.mark.parametrize(
    ("when", "day"),
    [("on Tuesday the 9th", "2027-02-09"), ("a week on Monday", "2027-02-22")],
)
def test_a_weekday_is_told_by_its_number_and_by_the_week_after(when: str, day: str) -> None:
    (met,) = meetings(
        f"In brief\n\nLatvian Defence Minister Ilze Berzina meets Japan's Aoi Tanaka, the defence"
        f" minister, in Riga {when}."
    )
    assert str(met.date) == day
