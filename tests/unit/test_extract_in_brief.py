"""Meetings as short news tells them in one sentence: who, where it stands, when and how."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 2, 11, 15, tzinfo=UTC)  # a Thursday
HOLM = "Danish Defence Minister Anna Holm"
DALE = "Australia's ambassador, Ruth Dale"
MON, TUE, NEXT = "2027-02-08", "2027-02-09", "2027-02-15"


def meetings(body: str) -> list[Mention]:
    found = read(f"In brief\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting"]


HELD = [
    # somebody is told something in a talk
    (f"{HOLM} explained the delay to {DALE}, in a video call on Tuesday.", "video"),
    (f"{HOLM} congratulated {DALE}, in a call on Tuesday.", "phone"),
    (f"{HOLM} informed {DALE}, of the step in a videoconference on Tuesday.", "video"),
    (f"{HOLM} pressed {DALE}, over the phone on Tuesday for more.", "phone"),
    (f"{HOLM} told {DALE}, in a phone call on Tuesday that more would come.", "phone"),
    (f"{HOLM} and {DALE}, agreed in telephone talks on Tuesday that ships will sail.", "phone"),
    (f"On Tuesday {HOLM} and {DALE}, vowed that more will follow, in a short meeting.", None),
    # light verbs
    (f"{HOLM} paid {DALE}, a courtesy call on Tuesday.", "in_person"),
    (f"{HOLM} had {DALE}, in for an hour on Tuesday.", "in_person"),
    (f"{HOLM} was shown round the yard by {DALE}, on Tuesday.", "in_person"),
    (f"Among those {HOLM} found time for on Tuesday was {DALE}.", "in_person"),
    (f"It fell to {HOLM} to meet {DALE}, on Tuesday.", "in_person"),
    (f"{HOLM} touched base with {DALE}, on Tuesday.", "unknown"),
    (f"{HOLM} entertained {DALE}, on Tuesday.", "in_person"),
    ("Meeting in Riga on Tuesday, the defence ministers of Denmark and Latvia agreed.", None),
    ("Danish and Latvian officials went over it at a steering committee on Tuesday.", None),
    # offices
    (f"{HOLM} met Latvia's Chief Defence Scientist Dr Ilze Berzina on Tuesday.", "in_person"),
    (f"{HOLM} called on the Commander of Allied Air Command on Tuesday.", "in_person"),
    (f"{HOLM} met the commandant of the Japan Coast Guard, Ken Mori, on Tuesday.", "in_person"),
    (f"{HOLM} saw Assistant Secretary General for Operations, Planning and Security Ola Lund in"
     " Mons on Tuesday.", "in_person"),
    ("The meeting of Latvia's chief of staff with New Zealand's chief of defence on Tuesday was"
     " short.", None),
    ("General Ivo Berzins of the Latvian army and Australia's Admiral Tom Dale met on Tuesday.",
     "in_person"),
    (f"Talks between {HOLM} and {DALE}, ended on Tuesday without a deal.", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "mode"), HELD, ids=lambda v: str(v)[:60])
def test_one_sentence_tells_of_a_meeting_that_was_held(body: str, mode: str | None) -> None:
    (found,) = meetings(body)
    assert found.status == "occurred"
    assert str(found.date) == TUE
    assert len(found.sides) == 2
    assert mode is None or found.mode == mode


def test_who_welcomes_somebody_to_a_capital_speaks_for_it() -> None:
    (found,) = meetings(
        "Delighted to welcome Latvia's minister, Ilze Berzina, to Wellington today."
    )
    assert (found.sides, found.status, found.mode) == (("lv", "nz"), "occurred", "in_person")


AHEAD = [
    (f"{HOLM} lands in Riga on Sunday. Talks with {DALE}, follow the next day.", NEXT),
    (f"{HOLM} will attend a forum in Riga on Monday hosted by Latvia.", NEXT),
    ("Danish and Latvian officials are to review it at a joint committee on Monday.", NEXT),
    ("The Denmark-Latvia two-plus-two will be held on Monday.", NEXT),
    ("The talks of Denmark and Latvia called off in May will take place on Monday.", NEXT),
    (f"{HOLM} will be in Riga from Monday. Her programme includes a meeting with {DALE}.", NEXT),
]


@pytest.mark.parametrize(("body", "day"), AHEAD, ids=lambda v: str(v)[:60])
def test_one_sentence_tells_of_a_meeting_to_come(body: str, day: str) -> None:
    (found,) = meetings(body)
    assert (found.status, str(found.date)) == ("planned", day)


def test_a_day_at_the_head_of_a_paragraph_is_that_of_its_item() -> None:
    found = meetings(
        f"Sunday, 14 February. Nothing.\n\nMonday, 15 February. {HOLM} receives {DALE}, in Riga."
    )
    assert [(m.status, str(m.date)) for m in found] == [("planned", NEXT)]


@pytest.mark.parametrize(
    "body",
    [
        f"{HOLM} will no longer see {DALE}, on Monday.",
        f"{HOLM} was to have met {DALE}, on Monday; the stop was struck from her programme.",
        f"{HOLM} was to have met {DALE}, on Monday, but the lunch did not happen.",
        f"{HOLM} scrapped a stop in Riga planned for Monday and a dinner there with {DALE}.",
    ],
)
def test_one_sentence_tells_of_a_meeting_called_off(body: str) -> None:
    assert [m.status for m in meetings(body)] == ["cancelled"]


def test_the_year_in_which_it_is_the_second_one_is_not_its_day() -> None:
    (found,) = meetings(
        f"{HOLM} spoke after a meeting with {DALE}, the second between them this year."
    )
    assert str(found.date) == "2027-02-11"


def test_a_readout_of_a_call_tells_how_they_spoke() -> None:
    text = (
        f"Readout of Minister Holm's call\n\n{HOLM} spoke with {DALE}, on Tuesday. The two reviewed"
    )
    (found,) = read(f"{text} preparations for the Riga summit.", published=PUBLISHED, named=False)
    assert found.mode == "phone"


def test_a_speech_to_an_assembly_is_no_meeting() -> None:
    assert not meetings(f"{HOLM} will deliver an address to the UN General Assembly on Monday.")


MORE = [
    (f"{HOLM} and {DALE}, spoke on Tuesday, officials said, in a call that lasted an hour.", "phone"),
    (f"{HOLM} and {DALE}, spoke for an hour on Tuesday.", "unknown"),
    (f"{HOLM} stopped in Riga on Tuesday for a working lunch with {DALE}.", "in_person"),
    (f"{HOLM} said she had rung {DALE}, on Tuesday.", "phone"),
    (f"{HOLM} and {DALE}, meeting in Riga on Tuesday, agreed to swap charts.", "in_person"),
    (f"Tuesday's session in Riga brought {HOLM} together with {DALE}.", "in_person"),
    (f"In Riga on Tuesday, {HOLM} and {DALE}, opened a dialogue on mines.", "in_person"),
    (f"Riga was decked out on Tuesday for {HOLM}, who went into talks with {DALE}.", "unknown"),
    (f"Denmark's Arctic envoy, Anna Holm, met {DALE}, on Tuesday.", "in_person"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "mode"), MORE, ids=lambda v: str(v)[:60])
def test_further_words_tell_of_a_meeting_that_was_held(body: str, mode: str) -> None:
    (found,) = meetings(body)
    assert (found.status, str(found.date), found.mode) == ("occurred", TUE, mode)
    assert found.sides == ("au", "dk")


NONE = [
    f"{HOLM} sent a letter to {DALE}, on Monday.",
    f"{HOLM} called on Tuesday for a meeting with {DALE}.",
    f"{HOLM} said on Monday that talks with {DALE}, were overdue.",
    f"If {HOLM} and {DALE}, agreed on it at the summit, it could open in 2029.",
    "Talk of a Danish liaison office in Latvia will not go away.",
    f"The rumour was that {HOLM} had broken bread with {DALE}, on Monday.",
    f"{DALE}, met nobody. On Monday {HOLM} is due in Riga.",
]


@pytest.mark.parametrize("body", NONE, ids=lambda v: str(v)[:60])
def test_what_is_written_wished_or_supposed_is_no_meeting(body: str) -> None:
    assert not meetings(body)


def test_half_a_century_ago_today_is_history() -> None:
    found = meetings(
        "Fifty years ago today, Danish Defence Minister Holm met Latvian General Berzins."
    )
    assert all(m.background for m in found)


def test_of_what_is_to_come_the_finest_day_holds() -> None:
    found = meetings(
        f"{HOLM} will attend a NATO meeting in Brussels next month. {HOLM} will attend the NATO"
        " meeting in Brussels on March 9."
    )
    assert [str(m.date) for m in found] == ["2027-03-09"]


def test_an_officer_without_a_country_is_of_the_town_they_meet_in() -> None:
    (found,) = meetings(
        "Danish Admiral Anna Holm met Vice Admiral Ken Sato in Yokosuka on Tuesday."
    )
    assert found.sides == ("dk", "jp")


def test_who_has_a_meeting_on_a_day_told_before_is_to_meet() -> None:
    (found,) = meetings(f"On Monday {HOLM} is due in Sydney. She has a meeting with {DALE}.")
    assert (found.status, str(found.date)) == ("planned", NEXT)


def test_the_evening_before_is_that_before_the_news() -> None:
    (found,) = meetings(f"{HOLM} told {DALE}, of it in a video call the previous evening.")
    assert (str(found.date), found.mode) == ("2027-02-10", "video")


SHARED = [
    "The defence ministers of Denmark and Latvia, Anna Holm and Ivo Berzins, met in Riga on Tuesday.",
    "Foreign ministers Anna Holm (Denmark) and Ivo Berzins (Latvia) met in Riga on Tuesday.",
    "Danish diplomats had hoped for it. Denmark's minister, Anna Holm, and Latvia's minister, Ivo"
    " Berzins, met in Riga on Tuesday. Ministers Holm and Berzins shook hands.",
]


@pytest.mark.parametrize("body", SHARED, ids=lambda v: str(v)[:40])
def test_an_office_told_once_is_that_of_every_name_behind_it(body: str) -> None:
    (found,) = meetings(body)
    assert (found.sides, str(found.date)) == (("dk", "lv"), TUE)
    assert {"Anna Holm", "Ivo Berzins"} <= set(found.persons)
