"""What two who meet only speak of is no promise; what they promise beside it is (C1, C4)."""

from __future__ import annotations

import pytest

from monitor.extract.commitments.topics import TOPICS
from tests.samples.reading import read

SPOKEN_OF = (
    "The Danish and Japanese ministers will look at the schedule of the tanks, which is running late.",
    "The two would take up aid for Ukraine and rules on exports, according to a Japanese source.",
    "Negotiators for South Korea and Canada met on Friday, trying to agree on trainer terms.",
    "A joint line on Ukraine's reconstruction and Australia's frigates would head the list, people familiar with the planning say.",
)
PROMISED = (
    "In the talks Japan promised to supply Ukraine with 20 generators and discussed sending doctors.",
    "Delivery of the 48 jets that Poland ordered from South Korea is running four months late.",
    "Japan will give Ukraine 20 generators, its minister said after discussing it with Poland's.",
    "The Danish and Japanese ministers took stock of their work on frigates and agreed that their officials would report on joint crews by December.",
    "Denmark and South Korea agreed to set up a working group that will meet twice a year.",
)  # fmt: skip


def promises(sentence: str) -> list[str]:
    return [m.status.value for m in read(f"In brief\n\n{sentence}") if m.kind == "commitment"]


@pytest.mark.parametrize("sentence", [*(topic.example for topic in TOPICS), *SPOKEN_OF])
def test_what_is_only_spoken_of_binds_nobody(sentence: str) -> None:
    assert not promises(sentence)


@pytest.mark.parametrize("sentence", PROMISED)
def test_what_is_promised_beside_it_does(sentence: str) -> None:
    assert promises(sentence)
