"""Whose the people of a report are: named with their state, by a signature, a style, a headline."""

from __future__ import annotations

import pytest

from tests.samples.reading import read

OZOLS = "Latvian President Karlis Ozols"


def told(text: str) -> list[str]:
    """Write each meeting of a text: status, sides, day, way and place."""
    title, parted, body = text.partition("##")
    found = read(f"{title}\n\n{body}" if parted else f"In brief\n\n{title}")
    return [
        f"{m.status.value[:4]} {'+'.join(m.sides)} {m.date:%m-%d} {m.mode} {m.place or '-'}"
        if m.date
        else f"{m.status.value[:4]} {'+'.join(m.sides)}"
        for m in found
        if m.kind == "meeting" and not m.background
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Defence ministers Anna Holm of Denmark, Ilze Berzina of Latvia and Ahn Gyu-back of"
            " South Korea met in Riga on Monday.",
            ["occu dk+kr+lv 01-11 in_person Riga"],
        ),
        (
            "Visit##I will travel to Latvia this week. In Riga on Friday I will meet President"
            " Karlis Ozols.\n\nOur two countries stand together. - Senator Penny Wong",
            ["plan au+lv 01-15 in_person Riga"],
        ),
        (
            "On January 11, State Minister KUROSAWA Aiko, visiting Riga, met Ms. Ilze Berzina,"
            " State Secretary of the Latvian Ministry of Defence, about help for Ukraine.",
            ["occu jp+lv 01-11 in_person Riga"],
        ),
        (
            "The Japanese, Australian and New Zealand ministers sat at one table in Riga on Monday.",
            ["occu au+jp+nz 01-11 in_person Riga"],
        ),
        (
            f"Ozols tells Korean visitor of the cold##On Monday {OZOLS} told his guest over lunch"
            " that winters were long.",
            ["occu kr+lv 01-11 in_person -"],
        ),
    ],
)
def test_the_sides_are_those_who_met(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted
