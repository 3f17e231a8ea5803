"""One principal's coming is neither the session of many nor another principal's coming."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger.derive import derive
from monitor.ledger.names import Directory, same_person
from monitor.types import Evidence, Mention, Name, NameKind
from tests.unit.ledger_desk import Desk, meet, said

WEEK = {"date_precision": "week", "until": 10, "format": "multilateral"}
COMING = (Evidence(start=0, end=1, text="c", rule="meet.attend"),)


def coming(sides: str, status: str, person: str) -> Mention:
    return meet(sides, status, 4, persons=person, **WEEK)


def test_a_cancelled_session_of_many_joins_no_two_comings() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz us", "cancelled", 6, persons="Takaichi", format="multilateral")
    lines = desk.digest(
        3,
        [
            desk.report(3, coming("jp nato", "planned", "Sanae Takaichi")),
            desk.report(3, session),
            desk.report(3, coming("kr nato", "cancelled", "lee-jae-myung")),
            desk.report(3, coming("jp nato", "cancelled", "Sanae Takaichi")),
        ],
    )
    assert sorted((t.event.state.sides, said(t)) for t in lines) == [
        (("au", "jp", "kr", "nato", "nz", "us"), "new cancelled"),
        (("jp", "nato"), "new cancelled"),
        (("kr", "nato"), "new cancelled"),
    ]


def test_what_two_will_do_together_is_neither_ones_own_coming() -> None:
    desk = Desk()
    both = replace(coming("jp kr nato", "planned", "Takaichi, Lee"), evidence=COMING)
    one = coming("jp nato", "planned", "Sanae Takaichi")
    lines = desk.digest(3, [desk.report(3, both), desk.report(3, one)])
    assert sorted(t.event.state.sides for t in lines) == [("jp", "kr", "nato"), ("jp", "nato")]


def test_a_session_that_was_held_never_widens_a_planned_coming() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, coming("jp nato", "planned", "Sanae Takaichi"))])
    session = meet("au jp kr nato nz", "occurred", 6, format="multilateral")
    lines = desk.digest(6, [desk.report(6, session)])
    assert [t.event.state.sides for t in lines] == [("au", "jp", "kr", "nato", "nz")]


def test_that_one_of_many_sat_in_a_session_told_before_is_an_echo() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "occurred", 6, format="multilateral")
    desk.digest(6, [desk.report(6, session)])
    sat = meet("jp nato", "occurred", 6, persons="Sanae Takaichi", format="multilateral")
    assert desk.digest(7, [desk.report(7, sat)]) == []


def test_a_line_names_the_earlier_reports_that_bear_out_its_sides() -> None:
    desk = Desk()
    three = meet("jp kr nato", "planned", 9, persons="mark-rutte, Lee Jae-myung")
    first = desk.report(3, three)
    desk.digest(3, [first])
    held = meet("jp nato", "occurred", 9, persons="mark-rutte")
    (line,) = desk.digest(9, [desk.report(9, held)])
    assert line.event.state.sides == ("jp", "kr", "nato")
    assert line.bearers == (first.id,)


def test_a_line_whose_own_sentences_name_everybody_needs_no_earlier_ones() -> None:
    desk = Desk()
    plan = meet("jp nato", "planned", 9, persons="mark-rutte, Toshimitsu Motegi")
    desk.digest(3, [desk.report(3, plan)])
    held = meet("jp nato", "occurred", 9, persons="Rutte, Motegi")
    (line,) = desk.digest(9, [desk.report(9, held)])
    assert line.bearers == ()


def test_a_name_in_another_script_is_nobody_new_where_each_side_has_its_own() -> None:
    desk = Desk()
    first = meet("jp nato", "occurred", 3, persons="Ingrid Dahl, Haruka Onodera")
    desk.digest(3, [desk.report(3, first)])
    later = desk.report(4, meet("jp nato", "occurred", 3, persons="ダール, 小野寺晴香"))
    desk.digest(4, [later])
    (event,) = desk.events.values()
    assert event.state.persons == ("Ingrid Dahl", "Haruka Onodera")


def test_a_name_in_another_script_is_kept_where_its_side_had_none() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("jp nato", "occurred", 3, persons="Ingrid Dahl"))])
    desk.digest(4, [desk.report(4, meet("jp nato", "occurred", 3, persons="小野寺晴香"))])
    (event,) = desk.events.values()
    assert event.state.persons == ("Ingrid Dahl", "小野寺晴香")


def test_who_sat_in_a_session_tells_its_two_tellings_in_one_item_not_apart() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "planned", 6, format="multilateral")
    desk.digest(3, [desk.report(3, session)])
    sat = meet("jp nato", "occurred", 6, persons="Sanae Takaichi", format="multilateral")
    four = meet("au jp kr nz", "occurred", 6, format="multilateral")
    lines = desk.digest(6, [desk.report(6, sat, item="i"), desk.report(6, four, item="i")])
    assert [said(t) for t in lines] == ["occurred occurred"]


def words(text: str) -> tuple[Evidence, ...]:
    return (Evidence(start=0, end=len(text), text=text, rule="meet.met", rank="body"),)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Motegi will join a session of NATO ministers.", {"format": "multilateral"}),
        ("Motegi is to sit down with the leaders of NATO.", {"format": "bilateral"}),
        ("Motegi's session with Allied ministers was frank.", {"format": "bilateral"}),
    ],
)
def test_one_guest_told_on_the_sessions_day_comes_to_the_session(
    text: str, more: dict[str, object]
) -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "planned", 6, format="multilateral")
    desk.digest(3, [desk.report(3, session)])
    one = replace(meet("jp nato", "planned", 6, persons="Motegi", **more), evidence=words(text))
    assert not [t for t in desk.digest(4, [desk.report(4, one)]) if said(t).startswith("new")]


def test_a_guest_and_the_head_of_the_alliance_meet_beside_the_session() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "planned", 6, format="multilateral")
    desk.digest(3, [desk.report(3, session)])
    text = "Motegi will see Mark Rutte before the session with the leaders of NATO."
    pair = meet("jp nato", "planned", 6, persons="Motegi, Mark Rutte", format="bilateral")
    lines = desk.digest(4, [desk.report(4, replace(pair, evidence=words(text)))])
    assert [said(t) for t in lines] == ["new planned"]


def test_a_separate_talk_of_two_is_none_of_the_three_had() -> None:
    desk = Desk()
    three = meet("jp kr us", "occurred", 5, persons="Motegi, Cho, Rubio", format="trilateral")
    desk.digest(5, [desk.report(5, three)])
    text = "Afterwards Motegi held a separate bilateral meeting with Cho."
    two = meet("jp kr", "occurred", 5, persons="Motegi, Cho", format="bilateral")
    lines = desk.digest(6, [desk.report(6, replace(two, evidence=words(text)))])
    assert [t.event.state.sides for t in lines] == [("jp", "kr")]


def test_two_of_the_three_named_by_a_second_paper_are_an_echo() -> None:
    desk = Desk()
    three = meet("jp kr us", "occurred", 5, persons="Motegi, Cho, Rubio", format="trilateral")
    desk.digest(5, [desk.report(5, three)])
    two = meet("jp kr", "occurred", 5, persons="Motegi, Cho", format="bilateral")
    told = replace(two, evidence=words("Motegi and Cho met in New York."))
    assert desk.digest(6, [desk.report(6, told)]) == []


def test_a_name_without_its_accents_is_the_same_name() -> None:
    assert same_person("Jonas Gahr Stoere", "jonas-gahr-store")
    assert same_person("Søren Jaeger", "Soren Jæger")
    assert not same_person("Jonas Store", "Jonas Stark")


def test_a_plan_that_somebody_else_kept_is_not_left_open() -> None:
    desk = Desk()
    plan = meet("nz us", "planned", 5, persons="Penk, Hegseth", place="Pentagon")
    desk.digest(3, [desk.report(3, plan)])
    text = "Penk was received by Deputy Secretary Feinberg after Hegseth was called away."
    held = meet("nz us", "occurred", 5, persons="Penk, Feinberg", place="Pentagon")
    desk.digest(5, [desk.report(5, replace(held, evidence=words(text)))])
    assert desk.digest(9, []) == []


def test_a_house_is_no_other_place_than_its_town() -> None:
    desk = Desk()
    towns = Directory(
        [Name(id=t, kind=NameKind.PLACE, name=t, side="dk") for t in ("Riga", "Oslo")]
    )
    first = desk.report(5, meet("dk jp", "occurred", 5, place="Marienborg"))
    town = desk.report(6, meet("dk jp", "occurred", 5, place="Riga"))
    again = desk.report(7, meet("dk jp", "occurred", 5, place="Klonowa", relation="revised"))
    event = derive("m", [first, town, again], directory=towns)
    assert (event.state.place, event.conflicts) == ("Marienborg", ())
    elsewhere = desk.report(6, meet("dk jp", "occurred", 5, place="Oslo"))
    assert derive("m", [town, elsewhere], directory=towns).conflicts


SESSION = meet("au jp kr nato nz", "planned", 10, format="multilateral")
ONES_OWN = {
    "a minister's coming on the session's day": (
        meet("kr nato", "planned", 10, format="multilateral", persons="Ahn"),
        1,
    ),
    "a minister's coming on another day": (
        meet("kr nato", "planned", 12, format="multilateral", persons="Ahn"),
        2,
    ),
    "talks of two on the session's day": (
        meet("kr nato", "planned", 10, format="bilateral", persons="Ahn, mark-rutte"),
        2,
    ),
    "a coming to somebody else's table": (
        meet("kr no", "planned", 10, format="multilateral", persons="Ahn"),
        2,
    ),
}


@pytest.mark.parametrize("name", ONES_OWN)
def test_a_session_told_after_one_guest_of_it_is_one_with_his_coming(name: str) -> None:
    guest, events = ONES_OWN[name]
    for first, second in ((guest, SESSION), (SESSION, guest)):
        desk = Desk()
        both = [desk.report(3, first), desk.report(3, second)]
        assert len(desk.digest(3, both)) == events
        assert len(desk.events) == events
