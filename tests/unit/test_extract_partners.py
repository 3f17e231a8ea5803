"""The alliance and its partners: who "Allies" are, and whose "the Alliance's partners" (M1)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.samples import reading


@pytest.mark.parametrize(
    "text",
    [
        "On 26 January, Allies will meet with the Foreign Ministers of the Alliance's Indo-Pacific"
        " partners: Australia, Japan, New Zealand and the Republic of Korea. NATO will report.",
        "On 26 January, NATO ministers will meet the ministers of NATO's four Indo-Pacific"
        " partners.",
        "NATO foreign ministers will meet in Oslo on 25 and 26 January 2027. On 26 January, Allies"
        " will meet with their Indo-Pacific partners: Australia, Japan and New Zealand.",
    ],
)
def test_the_alliances_partners_are_not_the_alliance(text: str) -> None:
    (meeting,) = reading.read(f"Media advisory\n\n{text}")
    assert meeting.sides == ("au", "jp", "kr", "nato", "nz")
    assert meeting.date == date(2027, 1, 26)
