"""Later chapters of promises: parts that make up the whole, totals, offers that run out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.ledger.objects import kinds
from monitor.types import Evidence, Trust
from tests.unit.ledger_desk import Desk, day, give, meet, said

FUND = {"channel": "PURL", "also": "nato"}
SENTENCE = "The first 8 of the 20 demining trucks arrived on Tuesday."


def proof(text: str, rank: str = "body") -> tuple[Evidence, ...]:
    return (Evidence(start=0, end=len(text), text=text, rule="test", rank=rank),)  # type: ignore[arg-type]


def test_the_sum_of_two_known_promises_is_no_promise() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("nz>ua", "pledged", "11 NZD", **FUND))])
    more = give("nz>ua", "pledged", "6 NZD", relation="further", **FUND)
    desk.digest(8, [desk.report(8, more)])
    total = give("nz>ua", "pledged", "17 NZD", **FUND)
    assert desk.digest(9, [desk.report(9, total)]) == []
    assert desk.digest(10, [desk.report(10, total)]) == []


def test_a_promise_raised_to_the_sum_of_two_is_a_change() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("nz>ua", "pledged", "11 NZD", **FUND))])
    more = give("nz>ua", "pledged", "6 NZD", relation="further", **FUND)
    desk.digest(8, [desk.report(8, more)])
    raised = give("nz>ua", "pledged", "17 NZD", was="11 NZD", relation="revised", **FUND)
    assert [said(t) for t in desk.digest(9, [desk.report(9, raised)])] == ["amount_revised pledged"]


def test_parts_that_make_up_the_whole_complete_it() -> None:
    desk = Desk()
    trucks = {"object": "demining trucks"}
    desk.digest(3, [desk.report(3, give("kr>ua", "pledged", "20 vehicles", **trucks))])
    some = give("kr>ua", "partly_delivered", "8 vehicles", **trucks)
    desk.digest(20, [desk.report(20, some)])
    rest = give("kr>ua", "delivered", "12 vehicles", **trucks)
    (line,) = desk.digest(30, [desk.report(30, rest)])
    assert said(line) == "delivered delivered"
    assert line.amount is None


def test_a_later_chapter_is_known_by_what_its_sentence_names() -> None:
    desk = Desk()
    desk.digest(
        3, [desk.report(3, give("kr>ua", "pledged", "20 vehicles", object="demining trucks"))]
    )
    part = give("kr>ua", "partly_delivered", "8 vehicles", object="the border", relation="part")
    part = replace(part, evidence=proof(SENTENCE))
    assert [said(t) for t in desk.digest(20, [desk.report(20, part)])] == [
        "partly_delivered partly_delivered"
    ]


def test_a_bare_title_without_a_sum_is_about_what_is_known() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("au>ua", "pledged", "90 AUD", object="spare parts"))])
    title = give("au>ua", "pledged", object="large radars")
    title = replace(title, evidence=proof("Large radars", "title"))
    assert desk.digest(4, [desk.report(4, title)]) == []


def test_an_offer_told_without_its_receiver_is_found_by_the_one_who_takes_it() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("jp>", "offered", object="cyber centre in Sapporo"))])
    taken = give("jp>nato", "agreed", object="offer of a cyber centre")
    assert [said(t) for t in desk.digest(25, [desk.report(25, taken)])] == ["agreed agreed"]


def test_the_giver_alone_turns_no_offer_into_an_agreement() -> None:
    desk = Desk()
    desk.digest(3, [desk.report(3, give("jp>nato", "offered", object="liaison office"))])
    alone = give("jp>", "agreed", object="liaison office")
    assert desk.digest(5, [desk.report(5, alone)]) == []


def test_an_offer_runs_out_two_days_after_its_last_day_once() -> None:
    desk = Desk()
    offer = give("jp>nato", "offered", object="liaison office", deadline=day(10).isoformat())
    desk.digest(3, [desk.report(3, offer)])
    assert desk.digest(11, []) == []
    assert [said(t) for t in desk.digest(12, [])] == ["expired expired"]
    assert desk.digest(13, []) == []
    taken = give("jp>nato", "agreed", object="liaison office")
    assert [said(t) for t in desk.digest(14, [desk.report(14, taken)])] == ["agreed agreed"]


def test_a_promise_that_is_due_does_not_run_out() -> None:
    desk = Desk()
    due = give("jp>ua", "pledged", object="generators", deadline=day(10).isoformat())
    desk.digest(3, [desk.report(3, due)])
    assert desk.digest(12, []) == []


def test_a_condition_falls_away_only_when_the_giver_speaks_again() -> None:
    desk = Desk()
    tied = give("nz>ua", "conditional", "9 NZD", condition="if audited", **FUND)
    desk.digest(3, [desk.report(3, replace(tied, date=day(3)))])
    free = give("nz>ua", "pledged", "9 NZD", attribution="official", **FUND)
    assert desk.digest(4, [desk.report(4, replace(free, date=day(3)))]) == []
    lines = desk.digest(9, [desk.report(9, replace(free, date=day(9)))])
    assert [said(t) for t in lines] == ["detail pledged"]


def test_one_who_joins_a_session_of_many_by_video_starts_no_other() -> None:
    desk = Desk()
    five = "au jp kr nato nz"
    here = meet(five, "occurred", 5, mode="in_person", format="multilateral")
    desk.digest(5, [desk.report(5, here)])
    far = meet(five, "occurred", 5, mode="video", format="multilateral")
    assert desk.digest(6, [desk.report(6, far, trust=Trust.OFFICIAL)]) == []


def test_two_tellings_of_one_payment_into_one_fund_differ_in_words_and_sum() -> None:
    desk = Desk()
    rumour = give("nz>us", "unconfirmed", "7 NZD", channel="PURL", also="nato ua")
    rumour = replace(rumour, object="put cash in the pot")
    desk.digest(3, [desk.report(3, rumour)])
    official = give("nz>ua", "pledged", "8 NZD", object="contribute to the list", **FUND)
    (line,) = desk.digest(4, [desk.report(4, official, trust=Trust.OFFICIAL)])
    assert said(line) == "confirmed pledged"
    more = give("nz>nato", "pledged", "18 NZD", object="the pledge", **FUND)
    (line,) = desk.digest(5, [desk.report(5, more)])
    assert said(line) == "conflict pledged"


def test_an_aggregator_makes_no_fact_of_a_rumour() -> None:
    desk = Desk()
    rumour = give("jp>de", "unconfirmed", "50 missiles", object="Patriot interceptors")
    desk.digest(3, [desk.report(3, rumour)])
    louder = give("jp>de", "pledged", "50 missiles", object="Patriot interceptors")
    assert desk.digest(4, [desk.report(4, louder, trust=Trust.AGGREGATOR)]) == []
    assert [said(t) for t in desk.digest(5, [desk.report(5, louder)])] == ["confirmed pledged"]


def test_a_pledge_only_spoken_of_is_never_new() -> None:
    desk = Desk()
    spoken = give("nz>ua", "pledged", "8 NZD", **FUND)
    evidence = Evidence(start=0, end=6, text="pledge", rule="commit.pledge-of")
    assert desk.digest(3, [desk.report(3, replace(spoken, evidence=(evidence,)))]) == []


def test_two_sums_through_one_alliance_told_within_days_are_one_promise_in_dispute() -> None:
    desk = Desk()
    first = give("jp>ua", "pledged", "20e6 USD", also="nato", channel="CAP")
    other = give("jp>ua", "pledged", "24e6 USD", also="nato")
    assert [said(t) for t in desk.digest(3, [desk.report(3, first)])] == ["new pledged"]
    assert [said(t) for t in desk.digest(4, [desk.report(4, other)])] == ["conflict pledged"]
    late = give("jp>ua", "pledged", "26e6 USD", also="nato")
    assert [said(t) for t in desk.digest(15, [desk.report(15, late)])] == ["new pledged"]


def test_one_addition_told_with_two_sums_within_days_is_in_dispute() -> None:
    desk = Desk()
    first = give("kr>ua", "pledged", "12e6 USD", relation="further", channel="CAP")
    other = give("kr>ua", "pledged", "21e6 USD", relation="further", channel="CAP")
    assert [said(t) for t in desk.digest(3, [desk.report(3, first)])] == ["new pledged"]
    assert [said(t) for t in desk.digest(4, [desk.report(4, other)])] == ["conflict pledged"]
    again = give("kr>ua", "pledged", "15e6 USD", relation="further", channel="CAP")
    assert [said(t) for t in desk.digest(9, [desk.report(9, again)])] == ["new pledged"]


def test_one_side_alone_takes_back_a_known_promise_but_founds_none() -> None:
    desk = Desk()
    alone = give("nz>", "withdrawn", object="naval planners", relation="revised")
    assert desk.digest(2, [desk.report(2, alone)]) == []
    desk = Desk()
    first = give("nz>nato", "pledged", "15 personnel", object="fifteen naval planners")
    assert [said(t) for t in desk.digest(3, [desk.report(3, first)])] == ["new pledged"]
    assert [said(t) for t in desk.digest(8, [desk.report(8, alone)])] == ["withdrawn withdrawn"]


def test_a_paper_that_takes_back_its_own_sum_goes_back_to_the_earlier_one() -> None:
    desk = Desk()
    first = give("kr>ua", "pledged", "12e6 USD", channel="CAP")
    other = give("kr>ua", "pledged", "21e6 USD", channel="CAP")
    proof = Evidence(start=0, end=4, text="[it]", rule="commit.erratum", rank="body")
    back = replace(first, evidence=(proof,))
    wire = {"trust": Trust.WIRE, "outlet": "wire"}
    assert [said(t) for t in desk.digest(3, [desk.report(3, first)])] == ["new pledged"]
    assert [said(t) for t in desk.digest(4, [desk.report(4, other, **wire)])] == [
        "corrected pledged"
    ]
    (line,) = desk.digest(6, [desk.report(6, back, **wire)])
    assert said(line) == "corrected pledged"
    assert line.event.state.amount is not None
    assert line.event.state.amount.value == 12e6


def test_a_wire_that_quotes_the_giver_ends_the_dispute_over_his_sum() -> None:
    desk = Desk()
    own = {"trust": Trust.OFFICIAL, "outlet": "ministry"}
    first = give("nz>nato", "pledged", "20e6 NZD", channel="PURL", attribution="own")
    other = give("nz>nato", "pledged", "30e6 NZD", channel="PURL")
    proof = Evidence(start=0, end=4, text="[it]", rule="commit.erratum", rank="body")
    right = replace(first, attribution="official", evidence=(proof,))
    assert [said(t) for t in desk.digest(1, [desk.report(1, first, **own)])] == ["new pledged"]
    assert [said(t) for t in desk.digest(3, [desk.report(3, other)])] == ["conflict pledged"]
    wire = {"trust": Trust.WIRE, "outlet": "wire"}
    assert [said(t) for t in desk.digest(5, [desk.report(5, right, **wire)])] == [
        "corrected pledged"
    ]


def test_a_firm_is_known_again_by_its_country_and_the_country_by_its_firm() -> None:
    tanks = {"object": "K2 tanks"}
    desk = Desk()
    desk.digest(3, [desk.report(3, give("ro>hyundai-rotem", "agreed", "216 tanks", **tanks))])
    signed = give("ro>kr", "signed", "216 tanks", **tanks)
    (line,) = desk.digest(9, [desk.report(9, signed)])
    assert (said(line), line.event.state.sides) == ("signed signed", ("hyundai-rotem", "ro"))
    desk = Desk()
    desk.digest(3, [desk.report(3, give("ro>kr", "agreed", "216 tanks", **tanks))])
    signed = give("ro>hyundai-rotem", "signed", "216 tanks", **tanks)
    (line,) = desk.digest(9, [desk.report(9, signed)])
    assert (said(line), line.event.state.sides) == ("signed signed", ("hyundai-rotem", "ro"))


def test_two_firms_of_one_country_are_two() -> None:
    desk = Desk()
    guns = give("no>hanwha-aerospace", "agreed", "24 howitzers", object="howitzers")
    desk.digest(3, [desk.report(3, guns)])
    tanks = give("no>hyundai-rotem", "agreed", "24 tanks", object="howitzers and tanks", also="kr")
    lines = desk.digest(5, [desk.report(5, tanks)])
    assert [said(t) for t in lines] == ["new agreed"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zwölf Haubitzen", "artillery"),
        ("dix blindés de déminage", "mine-clearing vehicles"),
        ("変圧器22台", "Transformatoren"),
        ("ドローン40機", "quarante drones"),
        ("자주포 18문", "weitere Geschütze"),
        ("救护车", "quarante ambulances et deux hôpitaux de campagne"),
        ("hundert Raketen", "地対空ミサイル"),
    ],
)
def test_a_thing_is_one_in_whatever_language_it_is_told(one: str, other: str) -> None:
    assert kinds(one) & kinds(other)


@pytest.mark.parametrize(
    ("ours", "theirs", "events"),
    [
        ("des lits pour les blessés", "field kitchens", 1),  # words of two languages tell nothing
        ("winter uniforms", "field kitchens", 2),
        ("drei Stege", "des lits pour les blessés", 1),
    ],
)
def test_only_words_of_one_language_tell_two_things_apart(
    ours: str, theirs: str, events: int
) -> None:
    desk = Desk()
    first = give("jp>ua", "pledged", object=ours)
    second = give("jp>ua", "pledged", object=theirs)
    lines = desk.digest(3, [desk.report(3, first)]) + desk.digest(4, [desk.report(4, second)])
    assert [said(t) for t in lines] == ["new pledged"] * events
