"""Who meets whom, who gives what, and what nobody states: said so that no reader is misled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from samples import digest_days as days

from monitor.digest import compose
from monitor.digest.phrases import in_place, money, on_day
from monitor.types import Amount, Change, Event, Hit, Match, Mention, Status, Told


def meeting_of(**more: object) -> Event:
    event = days.normal().told[0].event
    return replace(event, state=replace(event.state, **more), conflicts=())


def shown(*events: Event) -> tuple[str, dict[str, str]]:
    view = compose(days.day(told=tuple(Told(event=e, change=Change.NEW) for e in events)))
    return view.headline, dict(view.bottom_line)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (  # a side nobody speaks for is no further person
            {"persons": ("tama-reid",), "sides": ("nato", "nz"), "mode": "in_person"},
            "New Zealand (Tama Reid) and NATO met",
        ),
        (  # two for one side
            {
                "persons": ("ada-holm", "tama-reid", "han-so-ra"),
                "sides": ("kr", "nato", "nz", "ua"),
            },
            "NATO (Ada Holm), New Zealand (Tama Reid), Republic of Korea (Han So-ra) and Ukraine "
            "spoke by phone",
        ),
        (  # of whom nobody knows the side
            {"persons": ("ada-holm", "Mina Berg"), "sides": ("jp", "nato", "no")},
            "NATO (Ada Holm), Japan and Norway spoke by phone",
        ),
        (
            {"persons": (), "sides": ("au", "jp", "kr", "nato", "nz")},
            "Australia, Japan, Republic of Korea and 2 more spoke by phone",
        ),
    ],
)
def test_sides_stand_with_their_people(state: dict[str, object], said: str) -> None:
    assert shown(meeting_of(**state))[0] == said


def test_an_office_printed_beside_an_unknown_name_gives_side_and_title() -> None:
    event = meeting_of(persons=("ada-holm", "Mina Berg"), sides=("nato", "no"), mode="in_person")
    (report, *rest) = event.reports
    told_so = replace(report.mention, offices=(("Mina Berg", "no", "defence minister"),))
    event = replace(event, reports=(replace(report, mention=told_so), *rest))
    card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
    assert card.title == "Ada Holm – Mina Berg"
    assert [(p.name, p.office) for p in card.people] == [
        ("Ada Holm", "Secretary General, NATO"),
        ("Mina Berg", "Defence minister, Norway"),
    ]


def test_an_office_is_the_one_held_on_the_day_of_the_event() -> None:
    event = meeting_of(date=date(2023, 5, 1))
    card = compose(days.day(told=(Told(event=event, change=Change.NEW),))).sections[0].cards[0]
    assert "Secretary General, NATO" not in [p.office for p in card.people]


def test_what_is_agreed_together_names_both_sides() -> None:
    event = days.normal().told[1].event
    state = replace(
        event.state, status=Status.AGREED, giver="nato", receiver=None, sides=("jp", "nato"),
        amount=None, channel=None, object="a joint cell for cables",
    )  # fmt: skip
    event = replace(event, state=state, conflicts=())
    assert shown(event)[0] == "NATO and Japan: “a joint cell for cables” (agreed)"


def test_a_quote_of_what_is_given_is_left_out_where_it_repeats_amount_and_giver() -> None:
    event = days.normal().told[1].event
    state = replace(event.state, object="NZ$24 million from New Zealand.", channel=None)
    _, rows = shown(replace(event, state=state, conflicts=()))
    assert rows["Commitments"] == "New Zealand: NZ$24 million for Ukraine (pledged)."


def test_a_call_lacks_no_place_and_a_talk_without_a_day_lacks_its_day() -> None:
    _, rows = shown(
        meeting_of(),
        replace(meeting_of(date_precision="unknown", mode="unknown", place=None), id="m2"),
    )
    assert rows["Not stated"] == (
        "Day, place and form (in person or by phone) of one of two new meetings; the date of any "
        "meeting ahead."
    )


def test_a_day_that_lacks_nothing_says_what_is_there() -> None:
    ahead = days.normal().upcoming[0]
    day = days.day(told=(Told(event=ahead, change=Change.NEW),), upcoming=(ahead,))
    assert dict(compose(day).bottom_line)["Not stated"] == (
        "Nothing: the reports give day, place and form (in person or by phone) of every new meeting."
    )


TODAY = date(2027, 1, 14)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (days.meeting(date=TODAY), " on Thu 14 Jan"),
        (days.meeting(date=date(2026, 12, 30)), " on Wed 30 Dec 2026"),
        (days.meeting(date=TODAY, date_end=date(2027, 1, 16)), " from Thu 14 Jan to Sat 16 Jan"),
        (days.meeting(date=date(2027, 3, 1), date_precision="month"), " in March 2027"),
        (days.meeting(date=date(2027, 1, 1), date_precision="year"), " in 2027"),
        (days.meeting(date=date(2027, 1, 18), date_precision="week"), " in the week of Mon 18 Jan"),
        (
            days.meeting(date=date(2027, 1, 18), date_end=date(2027, 1, 20), date_precision="week"),
            " between Mon 18 Jan and Wed 20 Jan",
        ),
        (days.meeting(date=None), ""),
        (days.meeting(date=TODAY, date_precision="unknown"), ""),
    ],
)
def test_a_date_ends_a_sentence_as_precisely_as_it_is_known(state: Mention, said: str) -> None:
    assert on_day(state, TODAY) == said


def test_countries_take_their_article() -> None:
    assert in_place("Netherlands") == " in the Netherlands"
    assert in_place("Hague") == " in The Hague"
    assert in_place("Bergen") == " in Bergen"
    assert in_place("") == ""


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Amount(value=7e6, currency="NZD", text="700万NZドル"), "NZ$7 million"),
        (Amount(value=1.6e7, currency="NZD", text="$16 million"), "$16 million (NZD)"),
        (Amount(value=1.6e7, currency="USD", text="$16 million"), "$16 million"),
        (Amount(value=5e7, currency="EUR", text="€50 million", bound="up_to"), "up to €50 million"),
        (
            Amount(value=5e7, currency="EUR", text="more than €50 million", bound="at_least"),
            "more than €50 million",
        ),
        (Amount(value=49, unit="tanks"), "49 tanks"),
    ],
)
def test_amounts_can_be_read_by_anyone(amount: Amount, said: str) -> None:
    assert money(amount) == said


def test_hits_are_counted_by_query_at_most_eight() -> None:
    queries = tuple(f"word{n}" for n in range(11))
    items = []
    for n in range(11):
        item = days.item(n + 1, f"Title {n}", "Text.")
        hits = tuple(Hit(term="x", start=0, end=1, query=q) for q in range(n + 1))
        match = Match(watchlist="nato-ip4", score=1.0, hits=hits, why="")
        items.append(replace(item, matches=(match,)))
    view = compose(days.day(items=tuple(items), queries=queries, matched=11))
    table = next(s for s in view.sections if s.key == "hits")
    assert table.table
    assert table.table.rows[0] == ("word0", "11", "11")
    assert len(table.table.rows) == 8
    assert "3 more" in table.notes[0]


def test_the_sum_of_what_was_read_holds_when_items_came_late() -> None:
    item = days.item(1, "Title", "Text.")
    late = replace(item, fetched=days.NOW - timedelta(days=3))
    notes = compose(days.day(items=(late,), entries=0, matched=1)).sections[-1].notes
    assert "1 entry seen = 1 new. They make 1 story." in notes[0]


def test_moments_of_another_year_carry_it_and_bare_days_no_time() -> None:
    old = days.item(1, "Title", "Text.", source="www.quay.example")
    entry = replace(old.entry, published=datetime(2026, 12, 30, tzinfo=UTC))
    day = days.day(items=(replace(old, entry=entry),), matched=1)
    section = next(s for s in compose(day).sections if s.key == "stories")
    assert [s.meta for g in section.groups for s in g.stories] == ["quay.example, 30 Dec 2026"]
