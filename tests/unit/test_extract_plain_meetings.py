"""Plain ways of telling one meeting, with its standing, its day and its manner."""

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
DALE = "Australia's ambassador, Ruth Dale,"
NOWAK = "General Jan Nowak, the Polish chief of the general staff,"
TUE, FRI, OPEN = "2027-02-09", "2027-02-12", None


def meetings(body: str) -> list[Mention]:
    found = read(f"In brief\n\n{body}", published=PUBLISHED, named=False)
    return [m for m in found if m.kind == "meeting"]


HELD = [
    (f"In a phone call on Tuesday, {HOLM} told {DALE} that it was done.", "phone"),
    (f"{HOLM} and {DALE} agreed in a phone call on Tuesday to share charts.", "phone"),
    (f"{HOLM} paid a courtesy call on {DALE} on Tuesday.", "in_person"),
    (f"{HOLM} and {DALE} exchanged views on the port on Tuesday.", None),
    (f"{HOLM} held a bilateral with {DALE} at a forum in Riga on Tuesday.", "in_person"),
    (f"{HOLM} flew to Riga on Tuesday to meet {DALE}", "in_person"),
    (f"{HOLM} used a stop in Riga on Tuesday to meet {DALE}", "in_person"),
    (f"After meeting {DALE} on Tuesday, {HOLM} said that it was done.", None),
    (f"Meeting {NOWAK} on Tuesday, {HOLM} promised to share charts.", None),
    (f"Charts were on the agenda on Tuesday when {HOLM} met {DALE}", None),
    (f"Charts were high on the agenda as {HOLM} and {DALE} met on Tuesday.", None),
    (f"{HOLM} toured a dockyard in Riga with {DALE} on Tuesday.", "in_person"),
    (f"{HOLM} and {DALE} visited a dockyard in Riga together on Tuesday.", "in_person"),
    (f"{HOLM} accompanied {NOWAK} on a tour of a dockyard on Tuesday.", "in_person"),
    (f"{HOLM} was briefed by {DALE} on Tuesday.", None),
    (f"{HOLM} took up the matter with {NOWAK} on Tuesday.", None),
    (f"{HOLM} had an audience with {DALE} on Tuesday.", "in_person"),
    (f"{HOLM} was in Riga on Tuesday. There she met {DALE}", "in_person"),
    (f"{HOLM} came to Riga on Monday. Her host on Tuesday was {NOWAK} a sailor.", "in_person"),
    (f"{HOLM} said on Wednesday that she had met {NOWAK} the day before.", None),
    (f"A meeting between {HOLM} and {NOWAK} took place on Tuesday.", None),
    (f"{HOLM} talked to {NOWAK} by video link on Tuesday.", "video"),
    (f"{HOLM} spoke in Riga on Tuesday beside {DALE} after the two had met.", None),
    (f"{HOLM} got coffee with {DALE} on Tuesday.", "in_person"),
    (f"{HOLM} had the better part of Tuesday morning with {DALE}", None),
    (f"{HOLM} came to Riga on Tuesday, where {NOWAK} kept her for most of the day.", "in_person"),
    (f"{HOLM} came to Riga on Tuesday, where {NOWAK} received her.", "in_person"),
    (f"{HOLM} also spoke of {NOWAK} whom she met on Tuesday.", None),
    (f"{HOLM} used a coffee break on Tuesday to compare notes with {DALE}", None),
    (f"{HOLM} paid a call on Tuesday on {DALE}", "in_person"),
    (f"The talking fell to {HOLM}, who paid a call on {NOWAK} on Tuesday.", "in_person"),
    (f"{DALE} had hoped for more. {HOLM} telephoned her on Tuesday to apologise.", "phone"),
    (f"{HOLM} took {DALE} aside on Tuesday.", "in_person"),
    (f"{HOLM} landed in Riga on Tuesday and was met at the airport by {NOWAK}", "in_person"),
    (f"{HOLM} and {DALE} spent an hour on Tuesday over a map.", "in_person"),
    (
        f"A chart lay on the table between {HOLM} and Ilze Berzina of Latvia on Tuesday.",
        "in_person",
    ),
    (f"{HOLM} spoke on Tuesday. In the evening {NOWAK} gave a dinner for her.", "in_person"),
    (f'"I was on the phone with {NOWAK} on Tuesday," said {HOLM}.', "phone"),
    (f"{HOLM} consulted {DALE} on Tuesday.", None),
    (f"{HOLM} spent Tuesday in Riga as the guest of {DALE}", None),
    (f"{HOLM} was given an hour by {DALE} on Tuesday.", None),
    (f"I recall the talk between {HOLM} and {DALE} who spent an hour on Tuesday on it.", None),
]
AHEAD = [
    (f"{HOLM} is meeting {DALE} on Friday.", None),
    (f"{HOLM} has a meeting with {DALE} on Friday.", None),
    (f"{HOLM}'s schedule for Friday includes a meeting with {DALE}", None),
    (f"Talks between {HOLM} and {NOWAK} are due on Friday.", None),
    (f"{HOLM} will discuss charts with {DALE} on Friday.", None),
    (f"{HOLM} is looking forward to meeting {DALE} on Friday.", None),
    (f"Before meeting {DALE} on Friday, {HOLM} would not say more.", None),
    (f"{HOLM} is in Riga this week. {NOWAK} will receive her on Friday.", "in_person"),
    (f"{HOLM} is in Riga this week. Talks with {DALE} follow on Friday.", "in_person"),
    (f"{HOLM} is in Riga this week. A meeting with {NOWAK} is planned for Friday.", "in_person"),
    (f"{HOLM} has come instead and will see {DALE[:-1]} tomorrow at nine.", None),
    (f"{HOLM} flies to Riga and will be received there on Friday by {NOWAK}", "in_person"),
    (f"{HOLM} travels on to Riga on Friday, where she wants to meet {DALE}", "in_person"),
    (f"{HOLM} expects {DALE[:-1]} for lunch on Friday.", "in_person"),
    (f"{HOLM} has accepted an invitation from {DALE[:-1]} to dinner on Friday.", "in_person"),
    (f"{HOLM} leaves for Riga, where {NOWAK} will host her on Friday.", "in_person"),
    (f'"I shall meet {DALE} on Friday," {HOLM} said.', None),
    (f"{HOLM} and {DALE} will confer on Friday.", None),
    (f"Talks between {HOLM} and {NOWAK} open in Riga on Friday.", "in_person"),
]
AHEAD += [
    (f"{HOLM} is to meet reporters on Thursday and on Friday to see {DALE}", None),
]
OFF = [
    (f"{HOLM} and {DALE} were to meet on Friday. The talks have been postponed.", "postponed"),
    (f"A meeting of {HOLM} with {NOWAK} was planned for Friday. It fell through.", "cancelled"),
    (f"A meeting between {HOLM} and {DALE} planned for Friday fell through.", "cancelled"),
    (f"A meeting between {HOLM} and {DALE} on Friday is off, the ministry said.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), OFF)
def test_what_became_of_it_is_read_from_the_sentence_after(text: str, status: str) -> None:
    (found,) = meetings(text)
    assert found.status == status


@pytest.mark.parametrize(("text", "mode"), HELD, ids=lambda x: str(x)[:50])
def test_what_was_held_is_read_with_its_day(text: str, mode: str | None) -> None:
    (found,) = meetings(text)
    assert len(found.sides) == 2
    assert (found.status, str(found.date)) == (Status.OCCURRED, TUE)
    assert mode is None or found.mode == mode
    assert not found.background


@pytest.mark.parametrize(("text", "mode"), AHEAD, ids=lambda x: str(x)[:50])
def test_what_lies_ahead_is_planned_for_its_day(text: str, mode: str | None) -> None:
    (found,) = meetings(text)
    assert (found.status, str(found.date)) == (Status.PLANNED, FRI)
    assert mode is None or found.mode == mode


def test_a_source_without_a_name_moves_no_past_day_ahead() -> None:
    (found,) = meetings(f"{HOLM} met {DALE} on Tuesday, two people familiar with the talks said.")
    assert (found.status, str(found.date)) == (Status.UNCONFIRMED, TUE)


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} welcomed on Tuesday remarks by {DALE}",
        f"{HOLM}, who lives in Riga, wrote on Tuesday to {DALE}",
        f"{HOLM} inspected on Tuesday a ship that {DALE} had praised.",
        f"{HOLM} visited on Tuesday a town known to {DALE}",
        f"{HOLM} has known {DALE} since Tuesday.",
        f"{HOLM} watched on Tuesday a speech by {DALE}",
        f"If {HOLM} were to meet {DALE} on Friday, prices would rise.",
        f"{HOLM} and {DALE} both spoke to reporters on Tuesday.",
    ],
)
def test_what_only_names_two_is_no_meeting(text: str) -> None:
    assert not meetings(text)


def test_the_second_day_of_a_stay_is_counted_from_its_first() -> None:
    (found,) = meetings(
        f"{HOLM} spent Monday and Tuesday in Riga. She met {DALE} on the second day."
    )
    assert str(found.date) == TUE


def test_a_stranger_serves_with_her_of_whom_the_sentence_speaks() -> None:
    (found,) = meetings(f"{HOLM} and her envoy, Ole Lund, arrived. Lund met {NOWAK} on Tuesday.")
    assert set(found.sides) == {"dk", "pl"}


def test_a_meeting_of_three_weeks_ago_is_old_but_not_told_as_history() -> None:
    (found,) = meetings(f"{HOLM} met {DALE} in Riga on January 21.")
    assert not found.background
    (old,) = meetings(f"{HOLM} met {DALE} in Riga on December 3.")
    assert old.background
