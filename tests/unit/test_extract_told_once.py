"""Meetings told beside others: each once, with its own sides and its own day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read


def told(text: str, **more: object) -> list[Mention]:
    """Read the live meetings of a text, by their day and sides."""
    found = read(f"News in brief\n\n{text}", **more)  # type: ignore[arg-type]
    meetings = [m for m in found if m.kind == "meeting" and not m.background]
    return sorted(meetings, key=lambda m: (m.date or date.min, m.sides))


@pytest.mark.parametrize(
    "text",
    [
        "On 10 February Allies will be joined by the foreign ministers of Japan and Australia. NATO said so.",
        "The leaders of Japan and Australia will meet with Allied leaders on 10 February, NATO said.",
        "Allied defence ministers will sit down with colleagues from Japan and Australia on 10 February, NATO said.",
        "Ministers of Japan and Australia are to hold talks with the Allies on 10 February at NATO.",
    ],
)
def test_allies_are_the_alliance_wherever_they_stand(text: str) -> None:
    (one,) = told(text)
    assert (one.sides, one.date) == (("au", "jp", "nato"), date(2027, 2, 10))


@pytest.mark.parametrize(
    "text",
    [
        "Latvian Defence Minister Andris Spruds met Japan's Shinjiro Koizumi and Lithuania's Robertas Kaunas"
        " in Riga on Tuesday. Later Spruds and Koizumi sat down for a bilateral of forty minutes.",
        "Andris Spruds of Latvia, Shinjiro Koizumi of Japan and Robertas Kaunas of Lithuania held talks in Riga"
        " on Tuesday. Spruds and Koizumi also had a separate meeting on drones.",
    ],
)
def test_two_who_also_met_alone_met_twice(text: str) -> None:
    assert {m.sides for m in told(text)} == {("jp", "lt", "lv"), ("jp", "lv")}


def test_two_of_three_named_again_met_once() -> None:
    text = (
        "Andris Spruds of Latvia, Shinjiro Koizumi of Japan and Robertas Kaunas of Lithuania held talks"
        " in Riga on Tuesday. Spruds told Koizumi during the talks that drones mattered."
    )
    assert [m.sides for m in told(text)] == [("jp", "lt", "lv")]


def test_whom_he_talked_to_in_turn_he_met_one_by_one() -> None:
    text = "Norway's Jonas Gahr Støre spoke with Australia, Japan and Canada in turn last week."
    assert {m.sides for m in told(text)} == {("au", "no"), ("ca", "no"), ("jp", "no")}


def test_the_day_of_coming_home_is_not_that_of_a_meeting() -> None:
    found = told(
        "Japan's Sanae Takaichi returned to Haneda on Tuesday from a trip in which she met the"
        " leaders of Latvia and Estonia."
    )
    assert [(m.sides, m.date_precision, m.place) for m in found] == [
        (("ee", "jp"), "unknown", None),
        (("jp", "lv"), "unknown", None),
    ]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The two had met in Oslo only nine days earlier.", date(2027, 1, 3)),
        ("They had last met eight days before.", date(2027, 1, 4)),
    ],
)
def test_an_earlier_meeting_keeps_its_day(text: str, on: date) -> None:
    before = "Norway's Espen Barth Eide and Japan's Toshimitsu Motegi spoke by phone on Tuesday. "
    days = {m.date for m in told(before + text)}
    assert days <= {date(2027, 1, 12), on}
    assert date(2027, 1, 12) in days


def test_what_she_did_a_week_before_what_is_planned_is_past() -> None:
    found = told(
        "Latvia's Baiba Braze will confer by video with Japan's Toshimitsu Motegi on January 24, she"
        " said on Tuesday, a week after she received Norway's Espen Barth Eide in Riga."
    )
    assert [(m.sides, m.status, m.date) for m in found] == [
        (("lv", "no"), Status.OCCURRED, date(2027, 1, 5)),
        (("jp", "lv"), Status.PLANNED, date(2027, 1, 24)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A Japanese admiral flew to Oslo on Tuesday for secret talks with Norway's defence minister, a source says.",
        "Japan's Shinjiro Koizumi quietly saw Norway's Tore Sandvik on Tuesday, two people familiar with the talks said.",
        "A Japanese admiral slipped into Oslo on Tuesday for talks with Norway's defence minister, sources said.",
    ],
)
def test_what_sources_say_was_held_was_held_on_the_day_gone_by(text: str) -> None:
    (one,) = told(text)
    assert (one.status, one.date) == (Status.UNCONFIRMED, date(2027, 1, 12))


@pytest.mark.parametrize(
    "text",
    [
        "Judith Collins of New Zealand is due at Hanno Pevkur's office in Tallinn on Tuesday, the ministry says in its diary.",
        "Norway's Espen Barth Eide is awaited at Toshimitsu Motegi's ministry in Tokyo on Tuesday, the embassy says in its bulletin.",
        "Denmark's Lars Løkke Rasmussen is expecting Japan's Toshimitsu Motegi in Copenhagen on Tuesday, his ministry said.",
    ],
)
def test_who_is_due_somewhere_has_not_met(text: str) -> None:
    (one,) = told(text)
    assert (one.status, one.date) == (Status.PLANNED, date(2027, 1, 19))


@pytest.mark.parametrize(
    "text",
    [
        "They also spoke of the alliance's summit in the summer, to which she has been invited.",
        "They also talked about the summit in July.",
    ],
)
def test_a_summit_they_spoke_of_is_not_theirs(text: str) -> None:
    before = (
        "Japan's Sanae Takaichi and NATO Secretary General Mark Rutte spoke by phone on Monday. "
    )
    (one,) = told(before + text)
    assert one.mode == "phone"


def test_a_session_by_which_a_day_is_told_lends_no_sides() -> None:
    found = told(
        "Australia's ambassador received his Estonian colleague on Tuesday, three days after a wider"
        " session that brought Japan, South Korea and New Zealand to the council table."
    )
    assert [m.sides for m in found] == [("au", "ee")]


def test_last_week_on_a_sunday_may_be_the_one_that_ends() -> None:
    (one,) = told(
        "Last week's Polish-Korean defence talks were held in a hangar.",
        published=datetime(2027, 1, 17, 8, tzinfo=UTC),
    )
    assert (one.date, one.date_end) == (date(2027, 1, 4), date(2027, 1, 17))


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of the eight Nordic and Baltic countries will be joined by Japan's Toshimitsu Motegi in Riga on Tuesday.",
        "Japan's Toshimitsu Motegi will meet the foreign ministers of the NB8 in Riga on Tuesday.",
    ],
)
def test_the_eight_of_the_north_are_one_session(text: str) -> None:
    (one,) = told(text)
    assert one.sides == ("dk", "ee", "fi", "is", "jp", "lt", "lv", "no", "se")
