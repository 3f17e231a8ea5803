"""The JSON of a digest: INTERFACE's keys, exactly, and what stands where."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from samples import digest_days as days

from monitor.digest import document, event_line, line, plover
from monitor.types import Amount, Change, Copy, Status, Step, Told

TOP = [
    "schema",
    "watchlist",
    "date",
    "timezone",
    "from",
    "to",
    "generated",
    "counts",
    "new",
    "updated",
    "conflicts",
    "upcoming",
    "other",
    "feeds",
]
LINE = {
    "kind", "event", "change", "status", "previous", "sides", "persons", "date", "date_end",
    "date_precision", "place", "mode", "giver", "receiver", "channel", "object", "deadline",
    "strength", "amount", "amount_on_record", "evidence", "items", "copies", "first_seen",
}  # fmt: skip
SECTIONS = ("new", "updated", "conflicts", "upcoming")


def test_a_digest_has_exactly_the_agreed_keys() -> None:
    written = document(days.normal())
    assert list(written) == TOP
    assert set(written["counts"]) == {
        "feeds",
        "failed_feeds",
        "entries",
        "matched",
        "items",
        "copies",
        "stories",
    }
    for section in SECTIONS:
        for told in written[section]:
            assert set(told) == LINE
            for slice_ in told["evidence"]:
                assert set(slice_) == {"item", "url", "source", "text", "start", "end"}


def test_it_is_plain_json() -> None:
    written = document(days.heavy())
    assert json.loads(json.dumps(written)) == written


def test_a_new_event_is_new_and_a_changed_one_updated() -> None:
    written = document(days.normal())
    assert [told["event"] for told in written["new"]] == ["m-call", "c-gift"]
    assert [(told["event"], told["change"]) for told in written["updated"]] == [
        ("m-visit", "postponed")
    ]
    assert written["updated"][0]["previous"] == {"date": "2027-01-20"}


def test_a_planned_event_stands_in_upcoming_as_well() -> None:
    written = document(days.normal())
    assert [told["event"] for told in written["upcoming"]] == ["m-visit"]
    assert written["upcoming"][0]["change"] == "postponed"


def test_a_planned_event_told_before_is_upcoming_without_being_new() -> None:
    visit = days.normal().upcoming[0]
    written = document(days.day(upcoming=(visit,)))
    assert not written["new"]
    assert not written["updated"]
    assert written["upcoming"][0]["event"] == "m-visit"
    assert written["upcoming"][0]["items"] == []


def test_a_conflict_inside_a_new_event_is_a_line_of_its_own_with_the_deviating_amount() -> None:
    written = document(days.normal())
    conflict = written["conflicts"][0]
    new = next(told for told in written["new"] if told["event"] == "c-gift")
    assert conflict["change"] == "conflict"
    assert conflict["amount"]["value"] == 1.9e7
    assert conflict["amount_on_record"]["value"] == 2.4e7
    assert conflict["evidence"][0]["text"] == days.LESS
    assert new["amount"]["value"] == 2.4e7


def test_a_part_is_reported_beside_the_amount_on_record() -> None:
    given = days.normal().told[1].event
    part = Amount(value=5e6, currency="NZD", text="NZ$5 million")
    told = Told(event=given, change=Change.ALLOCATED, amount=part, items=())
    written = line(told)
    assert (written["amount"]["value"], written["amount_on_record"]["value"]) == (5e6, 2.4e7)


def test_evidence_is_the_slice_of_its_items_text() -> None:
    day = days.six_languages()
    texts = {item.id: item.entry.text for item in day.items}
    slices = [
        s for section in SECTIONS for told in document(day)[section] for s in told["evidence"]
    ]
    assert slices
    for slice_ in slices:
        assert texts[slice_["item"]][slice_["start"] : slice_["end"]] == slice_["text"]


def test_evidence_keeps_its_own_characters() -> None:
    day = days.hostile()
    text = document(day)["new"][0]["evidence"][0]["text"]
    assert "\u2028" in text
    assert "\u202e" in text


def test_the_sentence_that_carries_a_line_comes_first() -> None:
    given = days.normal().told[1]
    told = replace(given, report=given.event.reports[1].id)
    assert line(told)["evidence"][0]["text"] == days.LESS


def test_evidence_of_seed_documents_is_left_out() -> None:
    call = days.normal().told[0].event
    seed = replace(call.reports[0], item="seed/old-call")
    written = line(replace(call, reports=(seed, *call.reports[1:])))
    assert all(not s["item"].startswith("seed/") for s in written["evidence"])


def test_items_are_the_windows_addresses_without_copies() -> None:
    day = days.normal()
    call = document(day)["new"][0]
    assert call["items"] == [day.items[0].entry.url]
    assert call["copies"] == 1


def test_an_item_named_by_a_line_whose_report_does_not_count_is_not_listed() -> None:
    day = days.normal()
    told = replace(day.told[0], items=tuple(item.id for item in day.items[:2]))
    assert document(replace(day, told=(told,)))["new"][0]["items"] == [day.items[0].entry.url]


def test_a_meeting_has_no_strength_and_a_commitment_no_mode() -> None:
    written = document(days.normal())["new"]
    assert (written[0]["mode"], written[0]["strength"]) == ("phone", None)
    assert (written[1]["mode"], written[1]["strength"]) == (None, "firm")


def test_other_holds_one_story_once_and_no_story_behind_a_line() -> None:
    day = days.normal()
    twin = days.item(
        9, "Kure yards again", "The same.", source="Other Paper", story=day.items[5].story
    )
    written = document(replace(day, items=(*day.items, twin)))["other"]
    assert [(o["story"], o["items"], o["copies"]) for o in written] == [("s6", 2, 0)]


def test_a_story_of_copies_alone_is_held_back() -> None:
    copy = days.item(7, "Old news", "Old.", copy=Copy.SPUN, of="seed/old")
    written = document(days.day(items=(copy,), matched=1))
    assert written["other"] == []
    assert written["counts"]["copies"] == 1
    assert written["counts"]["stories"] == 0


def test_an_update_that_is_in_no_line_is_a_story() -> None:
    update = days.item(7, "Old news, with more", "More.", copy=Copy.UPDATE, of="seed/old")
    assert len(document(days.day(items=(update,)))["other"]) == 1


def test_requests_are_no_lines() -> None:
    day = days.normal()
    asked = replace(day.told[0].event, state=replace(day.told[0].event.state, kind="request"))
    written = document(replace(day, told=(Told(event=asked, change=Change.NEW),)))
    assert written["new"] == []


def test_feeds_show_their_health() -> None:
    feeds = document(days.normal())["feeds"]
    assert [feed["state"] for feed in feeds] == ["ok", "failing", "silent"]
    assert feeds[1]["problem"] == "certificate expired"


def test_a_bare_event_is_a_line_too_with_its_latest_change_and_history() -> None:
    call = days.normal().told[0].event
    later = Step(
        field="status", value='"cancelled"', at=days.NOW.replace(hour=23), item="x", rule="r"
    )
    written = event_line(replace(call, history=(*call.history, later)))
    assert set(written) == LINE | {"created", "updated", "background", "history"}
    assert written["change"] == "cancelled"
    assert written["history"][-1]["value"] == "cancelled"


def test_a_later_date_is_postponed_and_an_earlier_one_rescheduled() -> None:
    call = days.normal().told[0].event
    first = Step(field="date", value='"2027-02-10"', at=days.NOW, item="x", rule="first")
    for value, change in (("2027-02-12", "postponed"), ("2027-02-08", "rescheduled")):
        moved = replace(first, value=json.dumps(value), at=days.NOW.replace(hour=22))
        assert line(replace(call, history=(first, moved)))["change"] == change


def test_an_untouched_event_is_new() -> None:
    assert line(days.normal().told[0].event)["change"] == "new"


def test_plover_types_follow_the_bridge() -> None:
    expected = {
        Status.OCCURRED: ("CONSULT", []),
        Status.PLANNED: ("AGREE", ["future"]),
        Status.UNCONFIRMED: ("CONSULT", ["hypothetical"]),
        Status.DENIED: ("REJECT", ["negation"]),
    }
    call = days.normal().told[0].event
    for status, (kind, marks) in expected.items():
        record = plover(replace(call, state=replace(call.state, status=status)))
        assert (record["event_type"], record["aux"]) == (kind, marks)
    gift = days.normal().told[1].event
    for status, kind in (
        (Status.PLEDGED, "AGREE"),
        (Status.SIGNED, "SUPPORT"),
        (Status.DELIVERED, "AID"),
        (Status.WITHDRAWN, "REJECT"),
    ):
        assert plover(replace(gift, state=replace(gift.state, status=status)))["event_type"] == kind


def test_dates_are_iso_or_null() -> None:
    call = days.normal().told[0].event
    open_ = replace(call, state=replace(call.state, date=None, date_precision="unknown"))
    assert line(open_)["date"] is None
    month = replace(
        call.state, date=date(2027, 3, 1), date_end=date(2027, 3, 31), date_precision="month"
    )
    assert line(replace(call, state=month))["date_end"] == "2027-03-31"


def test_a_bare_event_lists_all_that_report_it_and_counts_copies() -> None:
    call = days.normal().told[0].event
    copied = replace(call.reports[1], copy=Copy.SYNDICATED)
    written = line(replace(call, reports=(call.reports[0], copied)))
    assert written["items"] == [call.reports[0].url]
    assert written["copies"] == 1
    assert [s["item"] for s in written["evidence"]] == [call.reports[0].item]


def test_an_upcoming_event_told_before_names_who_reports_it_today_and_is_no_other_story() -> None:
    day = days.normal()
    written = document(replace(day, told=()))
    assert written["upcoming"][0]["items"] == [day.items[3].entry.url]
    assert "s4" not in [story["story"] for story in written["other"]]
