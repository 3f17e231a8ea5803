"""Identity and novelty, rule by rule (CODING_RULES I1-I5, N1-N8), where no life cycle shows it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from monitor.ledger import Directory, derive
from monitor.ledger.meetings import fit
from monitor.types import Copy, Name, NameKind, Status, Trust
from tests.unit.ledger_desk import RUTTE_MOTEGI, TOKYO, Desk, give, meet, said


def lines(desk: Desk, on: int, *mentions: object, **more: object) -> list[str]:
    return [said(t) for t in desk.digest(on, [desk.report(on, m, **more) for m in mentions])]  # type: ignore[arg-type]


@pytest.mark.parametrize(("day", "events"), [(11, 1), (12, 1), (13, 2)])
def test_i1_what_occurred_is_one_within_a_day(day: int, events: int) -> None:
    desk = Desk()
    lines(
        desk,
        13,
        meet("jp nato", "occurred", 11, **TOKYO),
        meet("jp nato", "occurred", day, **TOKYO),
    )
    assert len(desk.events) == events


def test_i1_a_plan_is_one_only_on_its_day_or_where_the_earlier_one_is_named() -> None:
    desk = Desk()
    plan, other = meet("jp nato", "planned", 10, **TOKYO), meet("jp nato", "planned", 20, **TOKYO)
    assert lines(desk, 3, plan) == ["new planned"]
    assert lines(desk, 4, other) == ["new planned"]
    desk = Desk()
    moved = meet("jp nato", "planned", 20, was=10, **TOKYO)
    assert lines(desk, 3, plan) == ["new planned"]
    assert lines(desk, 4, moved) == ["postponed planned"]


@pytest.mark.parametrize(
    ("place", "same"),
    [("Kasumigaseki", True), ("霞が関", True), ("Tokyo", True), ("Russell Offices", False)],
)
def test_i1_a_known_house_stands_for_its_town(place: str, same: bool) -> None:
    places = Directory(
        [
            Name(id="tokyo", kind=NameKind.PLACE, name="Tokyo"),
            Name(
                id="kasumigaseki",
                kind=NameKind.PLACE,
                name="Kasumigaseki",
                place="Tokyo",
                forms=(("ja", "霞が関"),),
            ),
            Name(id="russell", kind=NameKind.PLACE, name="Russell Offices", place="Canberra"),
        ]
    )
    desk = Desk()
    lines(desk, 9, meet("jp nz", "occurred", 9, place="Tokyo"))
    (event,) = desk.events.values()
    again = desk.report(10, meet("jp nz", "occurred", 9, place=place))
    assert (fit(again.mention, again.published, event, places) is not None) is same


@pytest.mark.parametrize(("later", "told"), [(14, []), (200, ["new pledged"])])
def test_i3_a_promise_is_one_within_a_fortnight(later: int, told: list[str]) -> None:
    desk = Desk()
    first = give("jp>ua", "pledged", "30 vehicles", object="trucks")
    assert lines(desk, 3, first) == ["new pledged"]
    assert lines(desk, later, first) == told


def test_i3_an_explicit_reference_reaches_further_back() -> None:
    desk = Desk()
    assert lines(desk, 3, give("jp>ua", "pledged", "30 vehicles", object="trucks")) == [
        "new pledged"
    ]
    late = give("jp>ua", "delivered", "30 vehicles", object="trucks", relation="reaffirmed")
    assert lines(desk, 120, late) == ["delivered delivered"]


@pytest.mark.parametrize("copy", list(Copy))
def test_i5_no_kind_of_copy_founds_an_event_or_moves_one(copy: Copy) -> None:
    desk = Desk()
    plan, held = meet("jp nato", "planned", 10, **TOKYO), meet("jp nato", "occurred", 10, **TOKYO)
    assert lines(desk, 3, plan, copy=copy, counts=False) == []
    desk = Desk()
    lines(desk, 3, plan)
    assert lines(desk, 10, held, copy=copy, counts=False) == []


def test_i5_an_update_counts_for_the_facts_it_adds() -> None:
    desk = Desk()
    lines(desk, 3, meet("jp nato", "planned", 10, **TOKYO))
    added = meet("jp nato", "occurred", 10, **TOKYO)
    assert lines(desk, 10, added, copy=Copy.UPDATE, counts=True) == ["occurred occurred"]


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("100.9e6 USD", []),  # within one per cent
        ("1e8 USD", []),
        ("92e6 EUR", []),  # converted
        ("130e6 USD", ["conflict pledged"]),
    ],
)
def test_n2_no_rounding_and_no_conversion_is_an_update(amount: str, told: list[str]) -> None:
    desk = Desk()
    assert lines(desk, 3, give("jp>ua", "pledged", "100e6 USD", channel="CAP")) == ["new pledged"]
    assert lines(desk, 4, give("jp>ua", "pledged", amount, channel="CAP")) == told


def test_n2_a_deadline_or_a_side_that_changes_is_told() -> None:
    desk = Desk()
    first = give("jp>ua", "pledged", "30 vehicles", object="trucks", deadline="2027-05-31")
    later = give(
        "jp>ua",
        "pledged",
        "30 vehicles",
        object="trucks",
        deadline="2027-09-30",
        relation="revised",
    )
    assert lines(desk, 3, first) == ["new pledged"]
    assert lines(desk, 4, later) == ["detail pledged"]
    assert lines(desk, 5, meet("jp nato", "planned", 20, **TOKYO)) == ["new planned"]
    assert lines(desk, 6, meet("jp kr nato", "planned", 20, **TOKYO)) == ["detail planned"]


ORDER = (
    {"trust": Trust.OFFICIAL},
    {"trust": Trust.WIRE},
    {"trust": Trust.PRESS},
    {"trust": Trust.AGGREGATOR},
)


@pytest.mark.parametrize(("better", "worse"), list(pairwise(ORDER)), ids=["wire", "press", "copy"])
def test_n4_the_better_source_has_the_headline(
    better: dict[str, object], worse: dict[str, object]
) -> None:
    desk = Desk()
    one = desk.report(3, give("jp>ua", "pledged", "20e6 USD", channel="CAP"), **worse)
    two = desk.report(3, give("jp>ua", "pledged", "30e6 USD", channel="CAP"), **better)
    for reports in ([one, two], [two, one]):
        state = derive("c-1", reports).state
        assert state.amount is not None
        assert state.amount.value == 30e6


def test_n4_a_later_event_time_beats_an_earlier_one() -> None:
    desk = Desk()
    plan = desk.report(9, meet("jp nato", "planned", 10, **TOKYO), trust=Trust.OFFICIAL)
    held = desk.report(10, meet("jp nato", "occurred", 10, **TOKYO), trust=Trust.PRESS)
    assert derive("m-1", [plan, held]).state.status is Status.OCCURRED


def test_n5_every_value_of_a_dispute_is_kept_with_who_says_it() -> None:
    desk = Desk()
    said_so = [
        desk.report(3, give("jp>ua", "pledged", f"{n}e6 USD", channel="CAP")) for n in (20, 30, 50)
    ]
    event = derive("c-1", said_so)
    assert {c.mention for c in event.conflicts} == {said_so[1].id, said_so[2].id}
    assert [r.id for r in event.reports] == [r.id for r in said_so]


def test_n6_a_change_says_the_old_value() -> None:
    desk = Desk()
    lines(desk, 3, meet("jp nato", "planned", 10, **TOKYO))
    moved = meet("jp nato", "planned", 20, was=10, **RUTTE_MOTEGI)
    (line,) = desk.digest(4, [desk.report(4, moved)])
    assert ("date", '"2027-01-10"') in line.previous
