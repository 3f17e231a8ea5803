"""Things given of whatever kind, told in ordinary verbs; and what only sounds like giving."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.extract import extract

TOLD = (
    ("Japan will send four analysts to NATO's centre in Mons.", "pledged", "jp", "nato"),
    ("Norway is lending Ukraine forty lorries, with drivers.", "pledged", "no", "ua"),
    ("Australia will make a dry dock at Perth available to Canadian submarines.", "pledged", "au", "ca"),
    ("South Korea will pass on what it has learned of mine rakes to Denmark.", "pledged", "kr", "dk"),
    ("NATO and Japan put their names to an arrangement on the use of depots.", "signed", "nato", ""),
    ("Norway would build a workshop for trams in Lviv, its minister said.", "pledged", "no", "ua"),
    ("Poland has bound itself to take 60 more howitzers from South Korea.", "pledged", "pl", "kr"),
    ("Norway will, the minister said, hand Ukraine its last six radars.", "pledged", "no", "ua"),
    ("Kyiv thanked Norway, which donated two echo sounders to Ukraine.", "delivered", "no", "ua"),
    ("Finland and Japan settled on a direct line between their coast guards.", "agreed", "fi", ""),
)  # fmt: skip
NOTHING = (
    "Japan will give Norway its full attention, the minister said.",
    "Analysts say Japan will send shells to Ukraine.",
    "Norway was giving Ukraine a hard time over fish, diplomats said.",
    "Australia will send its top general to Japan next week.",
    "Japan is building another three reactors with help from France.",
    "The Government will give Ukraine its backing at the summit, the Ukrainian press said.",
)


def read(text: str) -> list[tuple[str, str, str]]:
    found = extract(
        f"News\n\n{text}",
        language="en",
        published=datetime(2027, 3, 10, 9, tzinfo=UTC),
        timezone=None,
        names=(),
        source_country="",
    )
    told = [m for m in found if m.kind == "commitment" and not m.background]
    return [(m.status.value, m.giver or "", m.receiver or "") for m in told]


@pytest.mark.parametrize(("text", "status", "giver", "receiver"), TOLD)
def test_whatever_is_given_is_told(text: str, status: str, giver: str, receiver: str) -> None:
    assert read(text) == [(status, giver, receiver)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_giving_is_not(text: str) -> None:
    assert read(text) == []
