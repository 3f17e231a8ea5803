"""Single reports told in ways easily misread: who, when, where, whether at all, and what changed."""

from __future__ import annotations

import pytest

from tests.samples.reading import read

HOLM = "Danish Defence Minister Anna Holm"
OZOLS = "Latvian President Karlis Ozols"
AHN = "South Korean Defense Minister Ahn Gyu-back"
KOIZUMI = "Japan's Shinjiro Koizumi"


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
    "text",
    [
        f"{HOLM} has yet to sit down with {OZOLS}.",
        f"{OZOLS} has not yet had lunch with {HOLM}.",
        f"{OZOLS} had never dined with {HOLM} when the news came on Monday.",
        "South Korea's procurement agency said talks with Latvia continue at all times.",
        "The director put his name under the order in Riga on Tuesday, with the Korean agency's"
        " commissioner, Baek Do-yun, looking on.",
    ],
)
def test_what_is_not_told_as_met_is_no_meeting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{OZOLS} received {AHN} in Riga on Monday. He was in Tokyo from Tuesday, an aide said.",
            ["occu kr+lv 01-11 in_person Riga"],
        ),
        (
            f"{OZOLS} met {HOLM} in Riga on Monday. Ozols will not be in Canberra next week.",
            ["occu dk+lv 01-11 in_person Riga"],
        ),
        (
            f"{OZOLS} met {HOLM} on Monday. The president was due to tour a port on Tuesday.",
            ["occu dk+lv 01-11 in_person -"],
        ),
        (
            f"Holm to see Ozols##{HOLM} will travel to Latvia and meet {OZOLS} on Friday, Chief of"
            " Staff Lars Vind told reporters on Monday.",
            ["plan dk+lv 01-15 in_person Latvia"],
        ),
        (
            f"{HOLM} met {OZOLS} in Riga on Monday and exchanged views on how the four Indo-Pacific"
            " partners should act together in their dialogue with NATO.",
            ["occu dk+lv 01-11 in_person Riga"],
        ),
        (
            "The fifth Japan-NATO staff talks were held in Brussels, Belgium on January 11.",
            ["occu jp+nato 01-11 in_person Brussels"],
        ),
        (
            f"It is not every week that Seoul sends a minister to Riga, but {AHN} will be there on"
            " Friday, when he sits down with Defence Minister Ilze Berzina.",
            ["plan kr+lv 01-15 in_person -"],
        ),
    ],
)
def test_what_stands_beside_a_meeting_is_no_second_one(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign ministers Anna Holm of Denmark and Baek Do-yun of South Korea met in Riga on"
            " Monday, five days after they had spoken by telephone.",
            ["occu dk+kr 01-11 in_person Riga", "occu dk+kr 01-06 phone -"],
        ),
        (
            f"{OZOLS} received {HOLM} in Riga on Monday, two days after the two had talked by video.",
            ["occu dk+lv 01-11 in_person Riga", "occu dk+lv 01-09 video -"],
        ),
        (
            f"{OZOLS} received a courtesy call from South Korean Admiral Baek Do-yun on Monday.",
            ["occu kr+lv 01-11 in_person -"],
        ),
        (
            f"{OZOLS} hosted Japan's foreign and defence chiefs at Riga Castle on Monday for what"
            " the Japanese call a two-plus-two.",
            ["occu jp+lv 01-11 in_person Riga Castle"],
        ),
        (
            f"{OZOLS} goes on with a round of calls on Friday, when he is scheduled to speak with"
            f" {HOLM}, an official at the presidential office said.",
            ["plan dk+lv 01-15 phone -"],
        ),
        (
            f"Instead of the Riga meeting that floods scuppered, {HOLM} and {KOIZUMI} talked by"
            " telephone on Monday.",
            ["occu dk+jp 01-11 phone -"],
        ),
        (
            f"{HOLM} and {KOIZUMI} talked by telephone on Monday, in place of the Riga meeting that"
            " floods scuppered.",
            ["occu dk+jp 01-11 phone -"],
        ),
    ],
)
def test_a_meeting_and_a_call_are_told_apart(text: str, wanted: list[str]) -> None:
    assert sorted(told(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{AHN} will hold talks with Defence Minister Ilze Berzina of Latvia in Riga on January"
            " 20, and with Defence Minister Anna Holm of Denmark in Aarhus on January 21.",
            ["plan kr+lv 01-20 in_person Riga", "plan dk+kr 01-21 in_person Aarhus"],
        ),
        (
            f"{AHN} is to hold talks with Latvia's Ilze Berzina on Monday and with Denmark's Anna"
            " Holm in Aarhus on Tuesday.",
            ["plan kr+lv 01-18 unknown -", "plan dk+kr 01-19 in_person Aarhus"],
        ),
        (
            f"{AHN} meets Latvia's Ilze Berzina in Riga on Monday, Denmark's Anna Holm in Aarhus on"
            " Tuesday and Poland's Jan Wilk in Gdansk on Thursday.",
            [
                "plan kr+lv 01-18 in_person Riga",
                "plan dk+kr 01-19 in_person Aarhus",
                "plan kr+pl 01-21 in_person Gdansk",
            ],
        ),
        (
            f"{AHN} will meet his Latvian counterpart, Ilze Berzina, in Riga on 18 January and"
            " United States Secretary of War Dan Moss at the Pentagon on 20 January.",
            ["plan kr+lv 01-18 in_person Riga", "plan kr+us 01-20 in_person Pentagon"],
        ),
        (
            f"{AHN} will meet his Latvian counterpart, Ilze Berzina, in Riga on Monday and NATO"
            " Secretary General Mark Rutte in Brussels on Tuesday.",
            ["plan kr+lv 01-18 in_person Riga", "plan kr+nato 01-19 in_person Brussels"],
        ),
    ],
)
def test_each_of_several_met_has_a_day_and_place_of_its_own(text: str, wanted: list[str]) -> None:
    assert sorted(told(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"In three days {OZOLS} spoke with {HOLM} about Ukraine.", "occu dk+lv 01-14"),
        (f"It was the second call in three days of {OZOLS} with {HOLM}.", "occu dk+lv 01-14"),
        (f"{OZOLS} will meet {HOLM} in three days, his office said.", "plan dk+lv 01-17"),
        (f"In three days {OZOLS} will meet {HOLM}.", "plan dk+lv 01-17"),
    ],
)
def test_a_span_that_is_over_is_no_day_to_come(text: str, wanted: str) -> None:
    assert all(line.startswith(wanted) for line in told(text))


def changed(text: str) -> list[str]:
    """Write what became of each meeting: status, sides, day, the day it had, and if it moved."""
    title, parted, body = text.partition("##")
    found = read(f"{title}\n\n{body}" if parted else f"In brief\n\n{title}")
    return [
        f"{m.status.value[:4]} {'+'.join(m.sides)} {m.date and f'{m.date:%m-%d}'}"
        f" {m.previous_date and f'{m.previous_date:%m-%d}'} {m.relation} {m.place}"
        for m in found
        if m.kind == "meeting"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Annual talks between South Korea and NATO will start a day late, on Tuesday, because"
            " fog at Incheon kept the delegation away.",
            "plan kr+nato 01-19 01-18 revised None",
        ),
        (
            f"A meeting between {HOLM} and {OZOLS} has been moved back a day to Tuesday.",
            "plan dk+lv 01-19 01-18 revised None",
        ),
        (
            f"{HOLM} is now to see {OZOLS} in Riga on Tuesday rather than the day before.",
            "plan dk+lv 01-19 01-18 revised Riga",
        ),
        (
            f"Because the house votes on Friday, {OZOLS} will see {HOLM} a day later than"
            " announced, on Saturday, January 16, her office said.",
            "plan dk+lv 01-16 01-15 revised None",
        ),
        (
            "The defence ministers of Latvia and South Korea will meet in Liepaja, near the coast,"
            " instead of the Latvian capital on Tuesday.",
            "plan kr+lv 01-19 None revised Liepaja",
        ),
        (
            f"{HOLM}'s meeting on Tuesday with {OZOLS} has been shifted to Riga Castle.",
            "plan dk+lv 01-19 None revised Riga Castle",
        ),
        (
            "Tuesday's encounter of the foreign ministers of Latvia and Japan will take place in"
            " Kyoto, not in the capital.",
            "plan jp+lv 01-19 None revised Kyoto",
        ),
        (
            f"Trip off for now##{OZOLS} has written to {HOLM}, whose visit to Riga planned for"
            " tomorrow is not taking place.",
            "post dk+lv None 01-15 None Riga",
        ),
        (
            f"A new day for Holm##{HOLM} will now see {OZOLS} on Tuesday rather than Monday. The"
            " Flanders visit has been dropped altogether.",
            "plan dk+lv 01-19 01-18 revised None",
        ),
        (
            f"Storm##{HOLM} will fly home from Estonia, dropping a visit to Riga on Tuesday.",
            "canc dk+lv 01-19 None None None",
        ),
        (
            f"{HOLM} will not go to Riga on Tuesday after the storm.",
            "canc dk+lv 01-19 None None None",
        ),
        (
            f"{HOLM} will see Latvia's Vitols in Riga on Thursday, January 21, and not on the 20th,"
            " as a schedule sent out last Friday had it.",
            "plan dk+lv 01-21 01-20 revised Riga",
        ),
        (
            f"{HOLM} has decided not to travel to Riga on Tuesday.",
            "canc dk+lv 01-19 None None None",
        ),
        (
            "No Holm in Riga##Tuesday's visit by the Danish defence minister is off.",
            "canc dk+lv 01-19 None None None",
        ),
        (
            f"Next Tuesday's Riga talks between {HOLM} and {OZOLS} have been deferred.",
            "post dk+lv None 01-19 None Riga",
        ),
        (
            f"A South Korean general slipped into Riga on Monday for talks with {OZOLS}.",
            "occu kr+lv 01-11 None None None",
        ),
        (
            f"{HOLM} will hold talks with {OZOLS} on Tuesday, several government sources say.",
            "unco dk+lv 01-19 None None None",
        ),
    ],
)
def test_what_became_of_a_meeting_is_read(text: str, wanted: str) -> None:
    assert changed(text) == [wanted]
