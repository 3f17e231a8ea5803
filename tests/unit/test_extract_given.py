"""Things given of whatever kind, told in ordinary verbs; and what only sounds like giving."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

PUBLISHED = datetime(2027, 3, 10, 9, tzinfo=UTC)

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


def promises(text: str) -> list[tuple[str, str, str]]:
    found = read(f"News\n\n{text}", published=PUBLISHED, named=False)
    told = [m for m in found if m.kind == "commitment" and not m.background]
    return [(m.status.value, m.giver or "", m.receiver or "") for m in told]


@pytest.mark.parametrize(("text", "status", "giver", "receiver"), TOLD)
def test_whatever_is_given_is_told(text: str, status: str, giver: str, receiver: str) -> None:
    assert promises(text) == [(status, giver, receiver)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_giving_is_not(text: str) -> None:
    assert promises(text) == []


def sums(text: str) -> list[tuple[str, float, str | None]]:
    """Give giver, value and currency or unit of every promise."""
    found = read(text, published=PUBLISHED, named=False)
    told = [m for m in found if m.kind == "commitment" and not m.background]
    return [
        (m.giver or "", m.amount.value, m.amount.currency or m.amount.unit)
        for m in told
        if m.amount is not None
    ]


def test_a_second_promise_needs_no_subject_of_its_own() -> None:
    text = "Norway will send four jets to Ukraine, repair 20 howitzers and train 30 of its pilots."
    assert sums(f"News\n\n{text}") == [
        ("no", 4, "aircraft"), ("no", 20, "vehicles"), ("no", 30, "personnel"),
    ]  # fmt: skip
    one = "Norway will train and equip 60 Ukrainian soldiers."
    assert sums(f"News\n\n{one}") == [("no", 60, "personnel")]


def test_items_of_a_list_are_parts_of_what_opened_it() -> None:
    text = (
        "Help for Ukraine\n\nNorway will give Ukraine a package worth €9 million. It consists of:\n\n"
        "- €5 million for generators and cables in the north\n"
        "- €4 million for the repair of two district hospitals\n\n"
        "The foreign minister thanked the staff of the ministry for their work."
    )
    assert [value for _, value, _ in sums(text)] == [9e6, 5e6, 4e6]


def test_a_paper_counts_in_the_dollars_of_those_whose_ministers_need_no_country() -> None:
    home = (
        "Boats\n\nThe Government will give Ukraine $7 million for boats. Defence Minister "
        "Judith Collins said New Zealand would pay it at once."
    )
    abroad = (
        "Boats\n\nNew Zealand will give Ukraine $7 million for boats. New Zealand's defence "
        "minister said it would be paid at once."
    )
    assert sums(home) == [("nz", 7e6, "NZD")]
    assert ("nz", 7e6, "NZD") not in sums(abroad)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("send a team of 14 to Ukraine", 14, "personnel"),
        ("lend Ukraine twenty-two lorries", 22, "vehicles"),
        ("send Ukraine up to 40 of its officers", 40, "personnel"),
        ("give Ukraine a stock of 155 mm charges", None, None),
    ],
)
def test_people_and_things_are_counted(words: str, value: float | None, unit: str | None) -> None:
    wanted = [] if value is None else [("no", value, unit)]
    assert sums(f"News\n\nNorway will {words}, its minister said.") == wanted


def test_a_text_that_says_it_is_made_up_tells_of_nothing() -> None:
    text = "Norway will send four jets to Ukraine."
    assert sums(f"Game night\n\nWhat follows is fiction. {text}") == []
    assert sums(f"Game night\n\n{text}") == [("no", 4, "aircraft")]
