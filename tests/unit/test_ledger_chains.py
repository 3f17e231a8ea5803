"""Life cycles as tables: what items say day by day, and the one line each digest owes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.ledger import carry_out, derive, settle, tell, upcoming
from monitor.types import Copy, Decision, Evidence, Trust
from tests.unit.ledger_desk import RUTTE_MOTEGI, TOKYO, Desk, day, give, live, meet, said

GENERATORS = {"evidence": (Evidence(start=0, end=9, text="Generators", rule="x", rank="body"),)}
# name: [(day, [mention or (mention, more)], [lines])]
CHAINS: dict[str, list[tuple[int, list[object], list[str]]]] = {
    "planned, then it took place, then echoes": [
        (3, [meet("jp nato", "planned", 12, **TOKYO)], ["new planned"]),
        (4, [meet("jp nato", "planned", 12, persons="Rutte")], []),
        (12, [meet("jp nato", "occurred", 12, **TOKYO)], ["occurred occurred"]),
        (13, [meet("jp nato", "occurred", 12, persons="Rutte, Motegi")], []),
        (13, [meet("jp nato", "occurred", 12)], []),
    ],
    "three reports of one encounter on one day": [
        (
            5,
            [
                meet("jp nato", "occurred", 5, **TOKYO),
                meet("jp nato", "occurred", 4, persons="Rutte"),
                meet("jp nato", "occurred", None, persons="Motegi"),
            ],
            ["new occurred"],
        ),
        (6, [meet("jp nato", "occurred", 5, persons="Motegi, Rutte")], []),
    ],
    "a second paper's sum, its thing named in its sentence alone": [
        (
            4,
            [give("jp>ua", "pledged", "20e6 USD", also="nato", channel="CAP", **GENERATORS)],
            ["new pledged"],
        ),
        (
            5,
            [give("jp>ua", "pledged", "30e6 USD", also="nato", **GENERATORS)],
            ["conflict pledged"],
        ),
        (5, [give("jp>ua", "pledged", "9e6 USD", also="nato")], ["new pledged"]),
    ],
    "one number of things, named in two languages": [
        (4, [give("no>au", "signed", "120 Flugkörper", object="120 Flugkörper")], ["new signed"]),
        (5, [give("no>au", "signed", "120 missiles", object="120 missiles antinavires")], []),
    ],
    "a denial that names no day is of the meeting told some days before": [
        (8, [meet("au gb", "unconfirmed", 3, mode="in_person")], ["new unconfirmed"]),
        (9, [meet("au gb", "denied", None, mode="in_person")], ["denied denied"]),
    ],
    "a planned item that comes after the fact moves nothing": [
        (3, [meet("jp nato", "planned", 5, **TOKYO)], ["new planned"]),
        (5, [meet("jp nato", "occurred", 5, **TOKYO)], ["occurred occurred"]),
        (6, [meet("jp nato", "planned", 5, **TOKYO)], []),
    ],
    "put off without a day, then a later day, then held": [
        (3, [meet("jp nato", "planned", 10, **TOKYO)], ["new planned"]),
        (6, [meet("jp nato", "postponed", None, **RUTTE_MOTEGI)], ["postponed postponed"]),
        (9, [meet("jp nato", "planned", 20, **TOKYO)], ["postponed planned"]),
        (20, [meet("jp nato", "occurred", 20, **TOKYO)], ["occurred occurred"]),
    ],
    "put off to a known day at once": [
        (3, [meet("jp nato", "planned", 10, **TOKYO)], ["new planned"]),
        (6, [meet("jp nato", "postponed", 17, was=10, **TOKYO)], ["postponed planned"]),
        (7, [meet("jp nato", "planned", 10, **TOKYO)], []),
        (17, [meet("jp nato", "occurred", 17, **TOKYO)], ["occurred occurred"]),
    ],
    "brought forward": [
        (3, [meet("jp nato", "planned", 20, **TOKYO)], ["new planned"]),
        (6, [meet("jp nato", "planned", 14, was=20, **TOKYO)], ["rescheduled planned"]),
    ],
    "another script or a round-up's city is no move": [
        (3, [meet("jp nato", "planned", 20, place="Ichigaya", **RUTTE_MOTEGI)], ["new planned"]),
        (6, [meet("jp nato", "planned", 20, place="东京", **RUTTE_MOTEGI)], []),
    ],
    "where it was to be is no dispute once it is off": [
        (3, [meet("jp nato", "planned", 20, **TOKYO)], ["new planned"]),
        (6, [meet("jp nato", "cancelled", 20, **RUTTE_MOTEGI)], ["cancelled cancelled"]),
        (7, [meet("jp nato", "cancelled", 20, place="Osaka", **RUTTE_MOTEGI)], []),
    ],
    "one day apart is one meeting in dispute, be his rank told otherwise": [
        (
            3,
            [meet("jp nato", "planned", 20, persons="Rutte, A. Sato", level="leader")],
            ["new planned"],
        ),
        (
            4,
            [meet("jp nato", "planned", 21, persons="Rutte, A. Sato", level="minister")],
            ["conflict planned"],
        ),
    ],
    "moved to another house of the city": [
        (
            3,
            [meet("jp nato", "planned", 20, place="NATO Headquarters", **RUTTE_MOTEGI)],
            ["new planned"],
        ),
        (
            6,
            [
                meet(
                    "jp nato",
                    "planned",
                    20,
                    place="Egmont Palace",
                    relation="revised",
                    **RUTTE_MOTEGI,
                )
            ],
            ["moved planned"],
        ),
    ],
    "what one paper copies undoes no denial": [
        (3, [meet("jp nato", "unconfirmed", 2, **TOKYO)], ["new unconfirmed"]),
        (
            5,
            [(meet("jp nato", "denied", None, **RUTTE_MOTEGI), {"trust": Trust.OFFICIAL})],
            ["denied denied"],
        ),
        (
            6,
            [(meet("jp nato", "occurred", 2, **TOKYO), {"trust": Trust.AGGREGATOR})],
            [],
        ),
    ],
    "moved to another city": [
        (3, [meet("jp nato", "planned", 20, **TOKYO)], ["new planned"]),
        (
            6,
            [meet("jp nato", "planned", 20, place="Osaka", previous_place="Tokyo", **RUTTE_MOTEGI)],
            ["moved planned"],
        ),
    ],
    "called off, and a paper that missed it": [
        (3, [meet("jp nato", "planned", 20, **TOKYO)], ["new planned"]),
        (6, [meet("jp nato", "cancelled", None, persons="Rutte")], ["cancelled cancelled"]),
        (6, [(meet("jp nato", "planned", 20, **TOKYO), {"trust": Trust.AGGREGATOR})], []),
        (23, [], []),
    ],
    "denied where it was claimed": [
        (
            3,
            [(meet("jp nato", "unconfirmed", 20, **TOKYO), {})],
            ["new unconfirmed"],
        ),
        (
            4,
            [meet("jp nato", "denied", None, persons="Rutte", attribution="official")],
            ["denied denied"],
        ),
    ],
    "a denial of what nobody claimed": [
        (4, [meet("jp nato", "denied", None, persons="Rutte", attribution="official")], []),
    ],
    "likely, then confirmed, then held": [
        (3, [meet("jp nato", "unconfirmed", 20, **TOKYO)], ["new unconfirmed"]),
        (5, [meet("jp nato", "planned", 20, **TOKYO)], ["confirmed planned"]),
        (20, [meet("jp nato", "occurred", 20, **TOKYO)], ["occurred occurred"]),
    ],
    "nobody reported it": [
        (3, [meet("jp nato", "planned", 10, **TOKYO)], ["new planned"]),
        (11, [], []),
        (12, [], ["unverified_past unverified_past"]),
        (13, [], []),
        (14, [meet("jp nato", "occurred", 10, **TOKYO)], ["occurred occurred"]),
    ],
    "a plan of long ago is let go": [
        (3, [meet("jp nato", "planned", 10, **TOKYO)], ["new planned"]),
        (30, [], []),
    ],
    "the mode becomes known": [
        (
            5,
            [meet("kr nato", "occurred", 5, persons="mark-rutte, Lee Jae-myung")],
            ["new occurred"],
        ),
        (
            6,
            [meet("kr nato", "occurred", 5, persons="Rutte, Lee", mode="phone")],
            ["detail occurred"],
        ),
        (7, [meet("kr nato", "occurred", 5, persons="Rutte, Lee", mode="phone")], []),
    ],
    "two ministers of one country on one day": [
        (
            5,
            [
                meet("jp nato", "occurred", 5, **TOKYO),
                meet("jp nato", "occurred", 5, persons="mark-rutte, shinjiro-koizumi"),
            ],
            ["new occurred", "new occurred"],
        ),
    ],
    "different cities on one day": [
        (
            5,
            [
                meet("au nato", "occurred", 5, persons="Richard Marles", place="Brussels"),
                meet("au nato", "occurred", 5, persons="Richard Marles", place="Paris"),
            ],
            ["new occurred", "new occurred"],
        ),
    ],
    "a call and a meeting on one day": [
        (
            5,
            [
                meet("jp nato", "occurred", 5, **TOKYO),
                meet("jp nato", "occurred", 5, mode="phone", **RUTTE_MOTEGI),
            ],
            ["new occurred", "new occurred"],
        ),
    ],
    "no day, no week, no month": [
        (3, [meet("jp nato", "planned", None, **RUTTE_MOTEGI)], []),
        (5, [meet("jp nato", "planned", 12, **RUTTE_MOTEGI)], ["new planned"]),
    ],
    "long ago": [(40, [meet("jp nato", "occurred", 5, **TOKYO)], [])],
    "told as history, then never again": [
        (8, [meet("jp nato", "occurred", 5, background=True, **TOKYO)], []),
    ],
    "pledged, raised, told again in another currency": [
        (3, [give("kr>ua", "pledged", "500 USD", object="reconstruction fund")], ["new pledged"]),
        (4, [give("kr>ua", "pledged", "503 USD", object="fund for reconstruction")], []),
        (5, [give("kr>ua", "pledged", "460 EUR", object="reconstruction fund")], []),
        (
            9,
            [give("kr>ua", "pledged", "750 USD", was="500 USD", relation="revised")],
            ["amount_revised pledged"],
        ),
        (10, [give("kr>ua", "pledged", "500 USD", object="reconstruction fund")], []),
    ],
    "a further sum is another commitment": [
        (3, [give("nz>ua", "pledged", "10 NZD", channel="PURL", also="nato")], ["new pledged"]),
        (
            8,
            [
                give("nz>ua", "pledged", "5 NZD", channel="PURL", relation="further"),
                give("nz>ua", "pledged", "5 NZD", channel="PURL", relation="further"),
            ],
            ["new pledged"],
        ),
        (9, [give("nz>ua", "pledged", "5 NZD", channel="PURL")], []),
    ],
    "from sources to the giver's word to the money": [
        (
            3,
            [give("au>ua", "unconfirmed", "50 AUD", channel="PURL", attribution="unnamed")],
            ["new unconfirmed"],
        ),
        (4, [give("au>ua", "pledged", "50 AUD", channel="PURL")], ["confirmed pledged"]),
        (40, [give("au>ua", "allocated", "50 AUD", channel="PURL")], ["allocated allocated"]),
        (
            60,
            [give("au>ua", "partly_delivered", "20 AUD", channel="PURL")],
            ["partly_delivered partly_delivered"],
        ),
        (61, [give("au>ua", "partly_delivered", "20 AUD", channel="PURL")], []),
        (
            75,
            [give("au>ua", "partly_delivered", "10 AUD", channel="PURL")],
            ["partly_delivered partly_delivered"],
        ),
        (90, [give("au>ua", "delivered", "50 AUD", channel="PURL")], ["delivered delivered"]),
        (91, [give("au>ua", "pledged", "50 AUD", channel="PURL", background=True)], []),
    ],
    "an offer is taken": [
        (3, [give("jp>nato", "offered", object="liaison office in Tokyo")], ["new offered"]),
        (
            4,
            [(give("jp>nato", "agreed", object="liaison office in Tokyo"), {"rank": "summary"})],
            [],
        ),
        (6, [give("jp>nato", "agreed", object="a liaison office")], ["agreed agreed"]),
        (20, [give("jp>nato", "signed", object="liaison office")], ["signed signed"]),
    ],
    "taken back": [
        (3, [give("kr>ua", "pledged", "30 vehicles", object="demining vehicles")], ["new pledged"]),
        (9, [give("kr>ua", "withdrawn", object="demining vehicles")], ["withdrawn withdrawn"]),
        (
            10,
            [
                (
                    give("kr>ua", "pledged", "30 vehicles", object="demining vehicles"),
                    {"counts": False, "copy": Copy.SPUN},
                )
            ],
            [],
        ),
    ],
    "sources disagree, then one corrects itself": [
        (
            3,
            [
                (
                    give("au>ua", "pledged", "500 AUD", object="air defence missiles"),
                    {"outlet": "one"},
                )
            ],
            ["new pledged"],
        ),
        (
            4,
            [
                (
                    give("au>ua", "pledged", "450 AUD", object="air defence missiles"),
                    {"outlet": "two"},
                )
            ],
            ["conflict pledged"],
        ),
        (
            6,
            [
                (
                    give("au>ua", "pledged", "500 AUD", object="air defence missiles"),
                    {"outlet": "two"},
                )
            ],
            ["corrected pledged"],
        ),
        (7, [(give("au>ua", "pledged", "500 AUD", object="missiles"), {"outlet": "six"})], []),
    ],
    "the ministry corrects the press": [
        (3, [give("au>ua", "pledged", "500 AUD", object="air defence missiles")], ["new pledged"]),
        (
            4,
            [(give("au>ua", "pledged", "450 AUD", object="missiles"), {"trust": Trust.OFFICIAL})],
            ["corrected pledged"],
        ),
        (5, [give("au>ua", "pledged", "500 AUD", object="air defence missiles")], []),
    ],
    "next year's pledge is a new one": [
        (3, [give("nz>ua", "pledged", "16 NZD")], ["new pledged"]),
        (330, [give("nz>ua", "pledged", "16 NZD")], ["new pledged"]),
    ],
    "soft words without an object": [
        (3, [replace(give("kr>nato", "agreed"), strength="soft")], []),
    ],
}


@pytest.mark.parametrize("name", CHAINS)
def test_a_life_cycle_gives_one_line_per_change(name: str) -> None:
    for on, told, owed in live(CHAINS[name]):
        assert sorted(told) == sorted(owed), f"day {on}"


def test_previous_values_say_what_changed() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("jp nato", "planned", 10, **TOKYO))])
    moved = meet(
        "jp nato", "planned", 17, was=10, place="Osaka", previous_place="Tokyo", **RUTTE_MOTEGI
    )
    (line,) = desk.digest(6, [desk.report(6, moved)])
    assert dict(line.previous) == {"date": '"2027-01-10"', "place": '"Tokyo"'}
    assert line.event.state.date == day(17)
    assert line.event.state.evidence[0].text == "[r002]"


def test_new_and_changed_in_one_window_is_one_new_line_in_its_final_state() -> None:
    desk = Desk()
    plan = desk.report(3, meet("jp nato", "planned", 10, **TOKYO))
    end = desk.report(3, meet("jp nato", "cancelled", None, persons="Rutte"))
    assert [said(t) for t in desk.digest(3, [end, plan])] == ["new cancelled"]


def test_a_conflict_keeps_both_values() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("au>ua", "pledged", "500 AUD"))])
    (line,) = desk.digest(4, [desk.report(4, give("au>ua", "pledged", "450 AUD"))])
    assert line.amount is not None
    assert line.amount.value == 450
    assert line.event.state.amount is not None
    assert line.event.state.amount.value == 500
    assert line.conflict is not None
    assert line.conflict.field == "amount"


def test_a_part_delivered_leaves_the_amount_on_record() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("au>ua", "pledged", "49 tanks"))])
    (line,) = desk.digest(60, [desk.report(60, give("au>ua", "partly_delivered", "20 tanks"))])
    assert line.amount is not None
    assert line.amount.value == 20
    assert line.event.state.amount is not None
    assert line.event.state.amount.value == 49


def test_a_copy_neither_creates_nor_counts() -> None:
    desk = Desk()
    first = desk.report(3, meet("jp nato", "planned", 10, **TOKYO))
    copy = replace(
        desk.report(3, meet("jp nato", "cancelled", 10, **TOKYO)), copy=Copy.SPUN, counts=False
    )
    (line,) = desk.digest(3, [copy, first])
    assert said(line) == "new planned"
    assert line.copies == 1
    assert line.items == (first.item,)


def test_a_poisoned_copy_does_not_silence_the_trusted_report_that_follows() -> None:
    desk = Desk()
    poison = replace(
        desk.report(3, meet("jp nato", "occurred", 3, **TOKYO)), copy=Copy.SPUN, counts=False
    )
    assert desk.digest(3, [poison]) == []
    assert [
        said(t) for t in desk.digest(4, [desk.report(4, meet("jp nato", "occurred", 3, **TOKYO))])
    ] == ["new occurred"]


def test_a_lookalike_of_an_aggregator_gives_way_to_the_report_it_was_made_from() -> None:
    desk = Desk()
    fake = give("au>ua", "pledged", "5000 AUD", object="air defence missiles")
    true = give("au>ua", "pledged", "500 AUD", object="air defence missiles")
    desk.digest(3, [desk.report(3, fake, trust=Trust.AGGREGATOR)])
    late = desk.report(4, true, trust=Trust.WIRE, copy=Copy.EDITED, counts=False)
    (line,) = desk.digest(4, [late])
    assert said(line) == "corrected pledged"


def test_an_old_text_that_arrives_late_changes_nothing() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("jp nato", "planned", 12, **TOKYO))])
    desk.digest(6, [desk.report(6, meet("jp nato", "postponed", 20, was=12, **TOKYO))])
    old = desk.report(8, meet("jp nato", "planned", 12, **TOKYO))
    old = replace(old, published=old.published - timedelta(days=6))
    assert desk.digest(8, [old]) == []


def test_a_figure_published_earlier_and_fetched_later_does_not_take_over() -> None:
    desk = Desk()
    desk.digest(4, [desk.report(4, give("au>ua", "pledged", "500 AUD"))])
    old = desk.report(8, give("au>ua", "pledged", "450 AUD"))
    old = replace(old, published=old.published - timedelta(days=6))
    assert desk.digest(8, [old]) == []
    (event,) = desk.events.values()
    assert event.state.amount is not None
    assert event.state.amount.value == 500


def test_what_the_seed_corpus_knows_is_silent_and_its_changes_are_updates() -> None:
    desk = Desk()
    seed = desk.report(1, meet("jp nato", "planned", 12, **TOKYO), item="seed/tokyo", counts=False)
    assert desk.digest(1, [seed]) == []
    assert desk.digest(3, [desk.report(3, meet("jp nato", "planned", 12, **TOKYO))]) == []
    lines = desk.digest(12, [desk.report(12, meet("jp nato", "occurred", 12, **TOKYO))])
    assert [said(t) for t in lines] == ["occurred occurred"]


def test_a_seed_event_is_never_unverified() -> None:
    desk = Desk()
    seed = desk.report(1, meet("jp nato", "planned", 5, **TOKYO), item="seed/tokyo", counts=False)
    desk.digest(1, [seed])
    (event,) = desk.events.values()
    assert event.seed
    assert tell(event, frozenset(), event.state, today=day(8)) is None


def test_a_call_in_place_of_a_dropped_visit_is_new_and_linked() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, meet("jp nato", "planned", 10, **TOKYO))])
    off = desk.report(8, meet("jp nato", "cancelled", 10, **TOKYO), item="both")
    call = desk.report(8, meet("jp nato", "occurred", 8, mode="phone", **RUTTE_MOTEGI), item="both")
    lines = desk.digest(8, [off, call])
    assert sorted(said(t) for t in lines) == ["cancelled cancelled", "new occurred"]
    (new,) = [t.event for t in lines if t.change == "new"]
    assert [kind for kind, _ in new.links] == ["replaces"]


def test_a_bilateral_on_the_margins_is_part_of_the_session() -> None:
    desk = Desk()
    session = meet("au jp kr nato nz", "occurred", 5, place="Brussels", format="multilateral")
    margin = meet("jp nato", "occurred", 5, place="Brussels", **RUTTE_MOTEGI)
    lines = desk.digest(5, [desk.report(5, session), desk.report(5, margin)])
    assert sorted(said(t) for t in lines) == ["new occurred", "new occurred"]
    (small,) = [t.event for t in lines if len(t.event.state.sides) == 2]
    (large,) = [t.event for t in lines if len(t.event.state.sides) == 5]
    assert small.links == (("part_of", large.id),)


def test_meets_a_and_b_is_one_until_an_item_separates_them() -> None:
    desk = Desk()
    both = meet("jp kr nato", "planned", 5, persons="Rutte")
    assert [said(t) for t in desk.digest(3, [desk.report(3, both)])] == ["new planned"]
    one = meet("jp nato", "occurred", 5, persons="Rutte, Motegi")
    two = meet("kr nato", "occurred", 5, persons="Rutte, Lee Jae-myung")
    lines = desk.digest(5, [desk.report(5, one, item="x"), desk.report(5, two, item="x")])
    assert sorted(said(t) for t in lines) == ["new occurred", "occurred occurred"]
    assert sorted(t.event.state.sides for t in lines) == [("jp", "nato"), ("kr", "nato")]


def test_a_visit_and_its_talks_are_linked_not_merged() -> None:
    desk = Desk()
    trip = meet("jp nato", "planned", 8, until=10, persons="Rutte", place="Tokyo", mode="in_person")
    trip = replace(trip, evidence=(Evidence(start=0, end=1, text="v", rule="meet.visit"),))
    talks = meet("jp nato", "occurred", 9, **TOKYO)
    desk.digest(3, [desk.report(3, trip)])
    (line,) = desk.digest(9, [desk.report(9, talks)])
    assert said(line) == "new occurred"
    assert [kind for kind, _ in line.event.links] == ["trip"]


def test_the_parts_of_a_package_hang_on_it() -> None:
    desk = Desk()
    whole = give("au>ua", "pledged", "95 AUD", object="military package")
    part = give("au>ua", "pledged", "50 AUD", channel="PURL", relation="part", also="nato")
    lines = desk.digest(3, [desk.report(3, whole, item="x"), desk.report(3, part, item="x")])
    assert [said(t) for t in lines] == ["new pledged", "new pledged"]
    (child,) = [t.event for t in lines if t.event.links]
    assert [kind for kind, _ in child.links] == ["parent"]
    echo = desk.report(4, give("au>ua", "pledged", "95 AUD", object="package"))
    assert desk.digest(4, [echo]) == []


def test_requests_are_kept_and_never_told() -> None:
    desk = Desk()
    asked = replace(give("kr>nato", "requested", object="information channel"), kind="request")
    assert desk.digest(3, [desk.report(3, asked)]) == []
    assert next(iter(desk.events)).startswith("r-")


def test_unconfirmed_events_are_new_when_a_stricter_watchlist_first_may_see_them() -> None:
    desk = Desk()
    rumour = desk.report(3, meet("jp nato", "unconfirmed", 12, **TOKYO))
    _, first = settle([rumour], desk.load)
    (event,) = first.values()
    desk.keep(event)
    strict = {"today": day(3), "min_status": "planned"}
    assert tell(event, frozenset({rumour.id}), None, **strict) is None  # type: ignore[arg-type]
    plan = desk.report(5, meet("jp nato", "planned", 12, **TOKYO))
    _, second = settle([plan], desk.load)
    (event,) = second.values()
    line = tell(event, frozenset({plan.id}), None, **strict)  # type: ignore[arg-type]
    assert line is not None
    assert line.change == "new"


def test_upcoming_lists_what_lies_ahead_by_day() -> None:
    desk = Desk()
    plans = [
        desk.report(3, meet("jp nato", "planned", 20, **TOKYO)),
        desk.report(3, meet("kr nato", "planned", 9, persons="Lee Jae-myung")),
        desk.report(3, meet("au nato", "occurred", 3, persons="Richard Marles")),
    ]
    desk.digest(3, plans)
    ahead = upcoming(desk.events.values(), day(4))
    assert [e.state.date for e in ahead] == [day(9), day(20)]


def test_a_merge_holds_for_later_polls() -> None:
    desk = Desk()
    one = desk.report(3, meet("jp nato", "planned", 10, persons="Rutte, A. Sato"))
    two = desk.report(3, meet("jp nato", "planned", 10, persons="Rutte, B. Mori"))
    desk.digest(3, [one, two])
    kept, gone = sorted(desk.events.values(), key=lambda e: e.id)
    merge = Decision(kind="merge", events=(kept.id, gone.id), at=one.published)
    for name, event in carry_out(merge, [kept, gone]).items():
        desk.events.pop(name)
        if event:
            desk.keep(event)
    for found in desk.index.values():
        found.discard(gone.id)
    same = desk.report(10, meet("jp nato", "occurred", 10, persons="Rutte, B. Mori"))
    lines = desk.digest(10, [same], (merge,))
    assert [(said(t), t.event.id) for t in lines] == [("occurred occurred", kept.id)]


def test_a_split_gives_the_reports_an_event_of_their_own() -> None:
    desk = Desk()
    one = desk.report(3, meet("jp nato", "planned", 10, persons="Rutte"))
    two = desk.report(4, meet("jp nato", "planned", 10, persons="Rutte"))
    desk.digest(3, [one])
    desk.digest(4, [two])
    (event,) = desk.events.values()
    split = Decision(kind="split", events=(event.id,), reports=(two.id,), at=two.published)
    parts = carry_out(split, [event])
    assert {tuple(r.id for r in e.reports) for e in parts.values() if e} == {("r001",), ("r002",)}
    assigned, _ = settle([two], lambda _: [e for e in parts.values() if e], decisions=(split,))
    assert assigned["r002"].event_id in parts
    assert assigned["r002"].event_id != event.id


def test_a_retracted_event_is_never_told() -> None:
    desk = Desk()
    report = desk.report(3, meet("jp nato", "planned", 10, **TOKYO))
    _, found = settle([report], desk.load)
    (event,) = found.values()
    verdict = Decision(kind="retract", events=(event.id,), at=report.published)
    event = derive(event.id, event.reports, decisions=(verdict,))
    assert event.retracted
    assert tell(event, frozenset({report.id}), None, today=day(3)) is None
