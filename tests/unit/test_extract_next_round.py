"""The next meeting of two who have just met, told by "they", "the pair" or by nobody (M3, M6)."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Status
from tests.samples.reading import read

_MET = (
    "Ministers meet in Riga\n\nLatvian Defence Minister Ilze Berzina received her Australian "
    "counterpart, Marcus Dale, in Riga on Monday."
)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("They will see each other again in Brussels in March.", "in_person"),
        ("The next round of talks is pencilled in for late March.", "in_person"),
        ("The pair agreed to speak again by video in March.", "video"),
        ("The two ministers plan to talk again in March.", "unknown"),
        ("Dale will return the visit in March.", "in_person"),
    ],
)
def test_the_next_meeting_is_of_those_who_met(text: str, mode: str) -> None:
    (found,) = (
        m for m in read(f"{_MET}\n\n{text}") if m.kind == "meeting" and m.status is Status.PLANNED
    )
    assert (found.sides, found.mode) == (("au", "lv"), mode)
    assert found.date is not None
    assert (found.date.month, found.date_precision) == (3, "month")
    assert found.date >= date(2027, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "The next session of parliament is due in March.",
        "The next meeting of the cabinet is due on Tuesday.",
        "The two companies plan to talk again in March.",
        "The second reading of the bill is set for 4 March.",
        "A second round of voting is due on 3 March.",
    ],
)
def test_what_others_do_next_is_no_meeting_of_theirs(text: str) -> None:
    found = [m for m in read(f"{_MET}\n\n{text}") if m.kind == "meeting"]
    assert [m.status for m in found] == [Status.OCCURRED]
