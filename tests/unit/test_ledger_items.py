"""What one item says in its title, its text and of several events at once."""

from __future__ import annotations

from dataclasses import replace

from monitor.types import Evidence
from tests.unit.ledger_desk import Desk, give, meet, said

SAT = (Evidence(start=0, end=1, text="s", rule="meet.attend"),)


def test_a_title_misread_founds_nothing_beside_what_its_text_tells() -> None:
    desk = Desk()
    title = desk.report(8, meet("jp nato", "occurred", 6), item="a", rank="title")
    body = desk.report(8, meet("jp nato", "planned", 13, persons="Shinjiro Koizumi"), item="a")
    (line,) = desk.digest(8, [title, body])
    assert said(line) == "new planned"
    assert str(line.event.state.date) == "2027-01-13"


def test_a_title_about_other_people_than_its_text_founds_its_own_event() -> None:
    desk = Desk()
    title = desk.report(
        8, meet("jp nato", "occurred", 7, persons="Toshimitsu Motegi"), item="a", rank="title"
    )
    body = desk.report(8, meet("jp nato", "occurred", 7, persons="Shinjiro Koizumi"), item="a")
    assert len(desk.digest(8, [title, body])) == 2


def test_a_title_of_a_promise_moves_nothing_its_text_tells() -> None:
    desk = Desk()
    title = desk.report(8, give("jp>", "delivered", "5 trucks"), item="a", rank="title")
    body = desk.report(8, give("jp>ua", "pledged", "5 trucks"), item="a")
    (line,) = desk.digest(8, [title, body])
    assert said(line) == "new pledged"


def test_a_journey_called_off_calls_off_every_meeting_on_it() -> None:
    desk = Desk()
    first = meet("kr nato", "planned", 12, persons="lee-jae-myung, mark-rutte")
    second = meet("fr kr", "planned", 13, persons="lee-jae-myung, Emmanuel Macron")
    desk.digest(5, [desk.report(5, first), desk.report(5, second)])
    off = meet("fr kr nato", "cancelled", 11, persons="lee-jae-myung, mark-rutte", until=17)
    off = replace(off, date_precision="week")
    lines = desk.digest(8, [desk.report(8, off)])
    assert sorted((t.event.state.sides, said(t)) for t in lines) == [
        (("fr", "kr"), "cancelled cancelled"),
        (("kr", "nato"), "cancelled cancelled"),
    ]


def test_a_journey_called_off_leaves_what_was_planned_for_other_days() -> None:
    desk = Desk()
    desk.digest(5, [desk.report(5, meet("kr nato", "planned", 12, persons="lee-jae-myung"))])
    desk.digest(5, [desk.report(5, meet("fr kr", "planned", 25, persons="lee-jae-myung"))])
    off = meet("fr kr nato", "cancelled", 11, persons="lee-jae-myung", until=17)
    lines = desk.digest(8, [desk.report(8, replace(off, date_precision="week"))])
    assert [t.event.state.sides for t in lines] == [("kr", "nato")]


def test_a_journey_to_several_hosts_adds_no_side_to_the_meeting_with_one() -> None:
    desk = Desk()
    one = meet("kr nato", "planned", 12, persons="lee-jae-myung, mark-rutte")
    journey = meet("jp kr nato", "planned", 11, persons="mark-rutte, lee-jae-myung", until=17)
    said_so = [
        desk.report(5, one),
        desk.report(5, replace(journey, date_precision="week", format="trilateral")),
    ]
    assert ("kr", "nato") in [t.event.state.sides for t in desk.digest(5, said_so)]


def test_a_session_of_many_is_not_taken_apart_by_who_sat_in_it() -> None:
    desk = Desk()
    plan = meet("au jp kr nato nz", "planned", 6, format="multilateral")
    desk.digest(3, [desk.report(3, plan)])
    sat = replace(meet("jp nato", "occurred", 6, format="multilateral"), evidence=SAT)
    four = meet("au jp kr nz", "occurred", 6, format="multilateral")
    lines = desk.digest(6, [desk.report(6, four, item="a"), desk.report(6, sat, item="a")])
    assert [(t.event.state.sides, said(t)) for t in lines] == [
        (("au", "jp", "kr", "nato", "nz"), "occurred occurred")
    ]


def test_talks_named_in_passing_on_the_day_of_a_session_are_the_session() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "occurred", 6, format="multilateral")
    desk.digest(6, [desk.report(6, session)])
    aside = meet("nato nz", "occurred", 6, persons="Judith Collins", format="bilateral")
    aside = replace(aside, date_precision="unknown")
    assert desk.digest(7, [desk.report(7, aside)]) == []


def test_a_first_tranche_revises_no_sum() -> None:
    desk = Desk()
    desk.digest(2, [desk.report(2, give("nz>ua", "pledged", "12 NZD", channel="purl"))])
    part = give("nz>ua", "allocated", "10 NZD", channel="purl", relation="revised")
    (line,) = desk.digest(9, [desk.report(9, part)])
    assert said(line) == "allocated allocated"
    assert line.amount is not None
    assert (line.amount.value, line.event.state.amount.value) == (10, 12)  # type: ignore[union-attr]


def test_a_paper_signed_told_of_the_other_party_is_the_deal_they_made() -> None:
    desk = Desk()
    desk.digest(2, [desk.report(2, give("nl>nz", "agreed", "2 ships", object="two minehunters"))])
    signed = give("nz>", "signed", "2 ships", also="nl", object="the agreement")
    assert [said(t) for t in desk.digest(9, [desk.report(9, signed)])] == ["signed signed"]


def test_what_the_other_side_does_for_a_deal_is_no_promise_of_its_own() -> None:
    desk = Desk()
    loan = give("kr>ca", "agreed", "20 guns", object="howitzers")
    freight = give("ca>kr", "pledged", object="pay for the transport")
    lines = desk.digest(2, [desk.report(2, loan, item="a"), desk.report(2, freight, item="a")])
    assert [t.event.state.giver for t in lines] == ["kr"]
