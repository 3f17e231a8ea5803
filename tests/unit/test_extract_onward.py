"""Who is met next, whose side a stranger is on, and what became of a meeting."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday
HOLM = "Danish Defence Minister Anna Holm"
TANAKA = "Japanese Defence Minister Aoi Tanaka"
OZOLS = "Latvian President Karlis Ozols"


def meetings(body: str, title: str = "In brief") -> list[Mention]:
    found = read(f"{title}\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting"]


@pytest.mark.parametrize(
    "body",
    [
        f"{HOLM} held talks with {TANAKA} in Tokyo on Monday and, on Tuesday, with {OZOLS} in Riga.",
        f"{HOLM} spoke by phone on Monday with {TANAKA} and a day later with {OZOLS}.",
        f"{HOLM} met {TANAKA}, in Tokyo on Monday and {OZOLS} in Riga on Tuesday.",
        f"{HOLM} saw {TANAKA} in Tokyo on Monday, then {OZOLS} in Riga on Tuesday.",
        f"{HOLM} called on {TANAKA} on Monday before {OZOLS} in Riga on Tuesday.",
    ],
)
def test_a_second_meeting_needs_no_verb_of_its_own(body: str) -> None:
    found = sorted((sorted(m.sides), str(m.date)) for m in meetings(body))
    assert found == [(["dk", "jp"], "2027-02-08"), (["dk", "lv"], "2027-02-09")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (f"A lunch of {HOLM} with {OZOLS}, planned for Friday, has been put off.", "postponed"),
        (f"A call between {HOLM} and {OZOLS}, scheduled for Friday, is off.", "cancelled"),
        (f"A storm has put paid to Friday's meeting between {HOLM} and {OZOLS}.", "cancelled"),
        (f"The trip was pushed back. {HOLM} had been due to meet {OZOLS} on Friday.", "postponed"),
        (
            f"Two people briefed on the plan spoke of it. One of them said that {HOLM} would meet"
            f" {OZOLS} on Friday.",
            "unconfirmed",
        ),
    ],
)
def test_what_became_of_a_meeting_is_read_past_asides_and_sentences(body: str, status: str) -> None:
    assert [str(m.status) for m in meetings(body)] == [status]


def test_a_counterpart_is_not_of_the_side_of_whom_he_is_one() -> None:
    (met,) = meetings(
        f"{HOLM} goes to Tokyo next, where she will meet her counterpart, Jun Fujita, on Tuesday."
    )
    assert sorted(met.sides) == ["dk", "jp"]


def test_of_two_strangers_the_first_is_of_the_state_the_title_names() -> None:
    (met,) = meetings(
        "From there Assistant Minister Ruth Dale went on to Riga, and met President Karlis Ozols"
        " on Tuesday.",
        title="Australia signs up to a drone range",
    )
    assert sorted(met.sides) == ["au", "lv"]


def test_the_staffs_of_two_sides_meet_and_a_delegation_brings_its_leader() -> None:
    (met,) = meetings(
        "NATO's International Military Staff and Japan's Joint Staff met in Mons on Tuesday."
    )
    assert sorted(met.sides) == ["jp", "nato"]
    (met,) = meetings(
        "A delegation of Latvia's defence committee, led by its chair Karlis Ozols, met officials"
        " of Japan's defence ministry on Tuesday."
    )
    assert sorted(met.sides) == ["jp", "lv"]


def test_a_starred_entry_of_a_diary_stands_under_its_day() -> None:
    (met,) = meetings(
        f"MONDAY, FEBRUARY 15\n\n* RIGA - {OZOLS} hosts {TANAKA}.\n\nTUESDAY, FEBRUARY 16\n\n"
        "* OSLO - Rates decision.",
        title="Diary: events to Feb. 20",
    )
    assert (met.status, str(met.date)) == (Status.PLANNED, "2027-02-15")
