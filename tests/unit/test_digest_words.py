"""The sentences of a digest: templated from facts, whatever extractors print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from samples import digest_days as days

from monitor.digest import compose, phrases
from monitor.digest.cast import Cast
from monitor.types import Amount, Change, Event, Mention, Name, NameKind, Status, Told


def headline(
    event: Event, change: Change = Change.NEW, previous: tuple[tuple[str, str], ...] = ()
) -> str:
    told = Told(event=event, change=change, previous=previous)
    return compose(days.day(told=(told,))).headline


def with_state(kind: str, **more: object) -> Event:
    event = days.normal().told[0 if kind == "meeting" else 1].event
    return replace(event, state=replace(event.state, **more), conflicts=())


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({"mode": "phone"}, "Ada Holm and Han So-ra spoke by phone"),
        ({"mode": "in_person", "place": "Bergen"}, "Ada Holm and Han So-ra met in Bergen"),
        ({"mode": "unknown"}, "Ada Holm and Han So-ra held talks"),
        ({"status": Status.CANCELLED}, "Cancelled: Ada Holm – Han So-ra"),
        (
            {"status": Status.UNCONFIRMED, "mode": "unknown"},
            "Unconfirmed: Ada Holm and Han So-ra to meet on Wed 13 Jan",
        ),
        ({"persons": (), "mode": "video"}, "Republic of Korea and NATO spoke by video"),
        (
            {"persons": ("Mina Berg", "Jo Park"), "mode": "unknown"},
            "Mina Berg and Jo Park held talks",
        ),
    ],
)
def test_a_meeting_in_a_sentence(state: dict[str, object], said: str) -> None:
    assert headline(with_state("meeting", **state)) == said


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({}, "New Zealand: NZ$24 million for Ukraine through Shared Supply List (pledged)"),
        (
            {"object": "NZ$24 million for spare parts", "channel": None},
            "New Zealand: NZ$24 million for Ukraine (pledged)",
        ),
        (
            {"amount": None, "channel": None},
            "New Zealand: “spare parts for field ambulances” for Ukraine (pledged)",
        ),
        (
            {"amount": None, "object": "to train medics.", "receiver": None, "channel": None},
            "New Zealand: “to train medics” (pledged)",
        ),
        (
            {"amount": None, "object": "tents that Ukraine needs", "channel": None},
            "New Zealand: “tents that Ukraine needs” (pledged)",
        ),
        (
            {"amount": None, "object": None, "channel": None},
            "New Zealand: a commitment for Ukraine (pledged)",
        ),
        (
            {"status": Status.UNCONFIRMED, "object": None, "channel": None},
            "New Zealand: NZ$24 million for Ukraine (unconfirmed)",
        ),
        (
            {
                "status": Status.SIGNED,
                "giver": None,
                "sides": ("jp", "nato"),
                "receiver": None,
                "amount": None,
                "object": "a data pact",
                "channel": None,
            },
            "Japan and NATO: “a data pact” (signed)",
        ),
    ],
)
def test_a_commitment_in_a_sentence(state: dict[str, object], said: str) -> None:
    assert headline(with_state("commitment", **state)) == said


def test_a_revised_amount_is_told_from_old_to_new() -> None:
    raised = with_state(
        "commitment", amount=Amount(value=3e7, currency="NZD", text="NZ$30 million")
    )
    old = (("amount", '{"value": 2.4e7, "currency": "NZD", "text": "NZ$24 million"}'),)
    said = headline(raised, Change.AMOUNT_REVISED, old)
    assert said.startswith("New Zealand: NZ$24 million → NZ$30 million for Ukraine")
    assert said.endswith("(amount revised)")


def test_unconfirmed_lines_are_marked_wherever_they_stand() -> None:
    event = with_state("meeting", status=Status.UNCONFIRMED)
    card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
    assert card.badge == "Unconfirmed"


def test_what_took_place_or_fell_through_comes_before_details() -> None:
    visit = days.normal().upcoming[0]
    detail = Told(event=replace(visit, id="d"), change=Change.DETAIL)
    gone = Told(
        event=replace(visit, id="g", state=replace(visit.state, status=Status.CANCELLED)),
        change=Change.CANCELLED,
    )
    rows = dict(compose(days.day(told=(detail, gone))).bottom_line)
    assert rows["Changed"].startswith("Cancelled:")


@pytest.mark.parametrize(
    ("state", "when"),
    [
        (
            days.meeting(date=date(2027, 3, 1), date_end=date(2027, 3, 31), date_precision="month"),
            "March 2027",
        ),
        (
            days.meeting(date=date(2027, 2, 1), date_end=date(2027, 2, 7), date_precision="week"),
            "week of Mon 1 Feb 2027",
        ),
        (days.meeting(date=date(2027, 1, 1), date_precision="year"), "2027"),
        (days.meeting(date=None, date_precision="unknown"), "not stated"),
        (
            days.meeting(date=date(2026, 12, 30), date_end=date(2027, 1, 2)),
            "Wed 30 Dec 2026 to Sat 2 Jan 2027",
        ),
    ],
)
def test_dates_are_as_precise_as_they_are_known(state: Mention, when: str) -> None:
    event = replace(days.normal().told[0].event, state=state)
    card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
    assert dict(card.facts)["When"] == when


def test_a_deadline_stands_as_printed_unless_it_is_a_date() -> None:
    for stored, shown in (("2027-06-30", "by 30 Jun 2027"), ("by the autumn", "by the autumn")):
        event = with_state("commitment", deadline=stored)
        card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
        assert card.sums[1] == shown


def test_many_sides_are_all_named_below_a_short_title() -> None:
    event = with_state("meeting", persons=(), sides=("au", "jp", "kr", "nato", "nz", "us"))
    card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
    assert card.title == "Australia – Japan – Republic of Korea – 3 more"
    assert card.lines == (
        "Australia, Japan, Republic of Korea, NATO, New Zealand and United States",
    )


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("ソウル", "Seoul"),
        ("Nato-Zentrale", "NATO headquarters"),
        ("Bruxelles", "Brussels"),
        ("Kantei", "Kantei"),
        ("Mombasa", "Mombasa"),
        ("", ""),
        (None, ""),
    ],
)
def test_places_are_told_in_english_where_they_are_known(printed: str | None, said: str) -> None:
    names = (
        Name(
            id="nato-hq",
            kind=NameKind.PLACE,
            name="NATO headquarters",
            forms=(("", "NATO HQ"), ("de", "Nato-Zentrale")),
        ),
        Name(id="kantei", kind=NameKind.PLACE, name="Kantei, Tokyo", forms=(("", "Kantei"),)),
        Name(id="kr", kind=NameKind.COUNTRY, name="Korea", capital=("Seoul", "서울", "ソウル")),
    )
    cast = Cast(names={name.id: name for name in names}, day=date(2027, 1, 14))
    assert cast.place(printed) == said


def test_one_meets_at_headquarters_and_in_cities() -> None:
    assert phrases.in_place("NATO headquarters") == " at NATO headquarters"
    assert phrases.in_place("Seoul") == " in Seoul"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("20 Millionen Dollar", "US$20 million"),
        ("20 Mio. Dollar", "US$20 million"),
        ("20 millions de dollars", "US$20 million"),
        ("2000万ドル", "US$20 million"),
        ("20 million dollars", "20 million dollars"),
        ("$20m", "$20m"),
    ],
)
def test_amounts_are_told_as_printed_where_english_readers_can_read_them(
    printed: str, said: str
) -> None:
    assert phrases.money(Amount(value=2e7, currency="USD", text=printed)) == said
