"""What the analyst decides about events holds: later polls and the next settling respect it."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from monitor.errors import UsageError
from monitor.pipeline.decisions import decide
from monitor.pipeline.marking import event_parts
from tests.pipeline.lifecycles import Desk, Said

if TYPE_CHECKING:
    from monitor.types import Event

WONG = "Australian Foreign Minister Penny Wong met NATO Secretary General Mark Rutte in Brussels"
MARLES = (
    "Australian Defence Minister Richard Marles met NATO Secretary General Mark Rutte in Brussels"
)
CALL = (
    "Australian Foreign Minister Penny Wong spoke by phone with NATO Secretary General Mark Rutte"
)


def events(made: Desk) -> list[Event]:
    with made.app.store.reading() as tx:
        return tx.events.list()


def test_merged_events_stay_one_and_gather_what_comes_later(wire_desk: Desk) -> None:
    said = [Said("wire", "Wong meets Rutte", [f"{WONG} on Tuesday."])]
    said += [Said("press", "Marles meets Rutte", [f"{MARLES} on Tuesday."])]
    wire_desk.poll(12, said)
    one, other = events(wire_desk)
    decide(wire_desk.app, "merge", [one.id, other.id])
    late = [Said("paper", "Marles at NATO", [f"{MARLES} on Tuesday and spoke of ships."], hour=11)]
    wire_desk.poll(12, late)
    assert len(wire_desk.digest()["new"]) == 1  # type: ignore[arg-type]
    (left,) = events(wire_desk)
    assert left.id == one.id
    assert len(left.reports) == 3
    assert wire_desk.day(13, [Said("press", "Again", [f"{WONG} on Tuesday, aides said."])]) == []
    assert len(events(wire_desk)) == 1


def test_a_meeting_and_a_promise_are_never_merged(wire_desk: Desk) -> None:
    gift = "Japan will give Ukraine 30 trucks through NATO, its defence minister said on Tuesday."
    said = [Said("wire", "Wong meets Rutte", [f"{WONG} on Tuesday."]), Said("wire", "Gift", [gift])]
    wire_desk.poll(12, said)
    one, other = events(wire_desk)
    with pytest.raises(UsageError, match="cannot be one event"):
        decide(wire_desk.app, "merge", [one.id, other.id])
    with pytest.raises(UsageError, match="into itself"):
        decide(wire_desk.app, "merge", [one.id, one.id])
    assert len(events(wire_desk)) == 2


def test_what_was_split_stays_apart_in_the_next_digest(wire_desk: Desk) -> None:
    said = [Said("wire", "Wong meets Rutte", [f"{WONG} on Tuesday."])]
    said += [Said("press", "NATO chief sees Wong", [f"{WONG} on Tuesday about training."])]
    wire_desk.poll(12, said)
    (event,) = events(wire_desk)
    leaving = event.reports[-1].item
    decide(wire_desk.app, "split", [event.id], [leaving])
    assert len(events(wire_desk)) == 2
    assert len(wire_desk.digest()["new"]) == 2  # type: ignore[arg-type]
    assert len(events(wire_desk)) == 2
    assert wire_desk.day(13, []) == []


def test_a_retracted_event_is_told_no_more(wire_desk: Desk) -> None:
    plan = "Australian Foreign Minister Penny Wong will meet NATO Secretary General Mark Rutte"
    lines = wire_desk.day(4, [Said("wire", "Wong plans", [f"{plan} in Brussels on January 12."])])
    assert lines == ["new new planned au+nato 2027-01-12"]
    decide(wire_desk.app, "retract", [wire_desk.digest()["new"][0]["event"]])  # type: ignore[index]
    assert wire_desk.day(12, [Said("press", "They met", [f"{WONG} on Tuesday."])]) == []
    assert wire_desk.digest()["upcoming"] == []
    assert wire_desk.day(14, []) == []


def test_a_retracted_event_says_so_when_explained(wire_desk: Desk) -> None:
    wire_desk.poll(12, [Said("wire", "Wong meets Rutte", [f"{WONG} on Tuesday."])])
    (event,) = events(wire_desk)
    decide(wire_desk.app, "retract", [event.id])
    with wire_desk.app.store.reading() as tx:
        gone = tx.events.get(event.id)
    assert gone is not None
    page = StringIO()
    Console(file=page, width=100).print(*event_parts(gone, {}))
    assert "no digest tells of it" in page.getvalue()


def test_two_watchlists_are_each_told(wire_desk: Desk) -> None:
    wire_desk.watchlists = ("nato-ip4", "member-bilateral")
    bilateral = (
        "German Defence Minister Boris Pistorius met Japanese Defence Minister Shinjiro Koizumi in "
        "Berlin on Tuesday. They agreed that Japan will host a German frigate."
    )
    told = wire_desk.day(12, [Said("wire", "Germany and Japan hold defence talks", [bilateral])])
    assert [t for t in told if t.startswith("new new occurred de+jp")]
    assert len(told) == len(set(told))


def test_a_change_in_the_other_watchlists_items_reaches_who_told_the_event(
    wire_desk: Desk,
) -> None:
    wire_desk.watchlists = ("nato-ip4", "member-bilateral")
    plan = (
        "Japanese Defence Minister Shinjiro Koizumi will meet German Defence Minister Boris "
        "Pistorius in Tokyo on January 12, officials said. NATO Secretary General Mark Rutte said "
        "NATO and Japan shared the same concerns."
    )
    done = (
        "German Defence Minister Boris Pistorius met Japanese Defence Minister Shinjiro Koizumi in "
        "Tokyo on Tuesday."
    )
    wire_desk.poll(4, [Said("wire", "Japan, Germany and NATO step up defence ties", [plan])])
    before = wire_desk.digest("member-bilateral")["new"]
    wire_desk.poll(12, [Said("press", "Germany and Japan hold defence talks", [done])])
    after = wire_desk.digest("member-bilateral")
    assert len(before) == len(after["updated"]) == 1  # type: ignore[arg-type]
    assert after["updated"][0]["event"] == before[0]["event"]  # type: ignore[index]
    assert after["new"] == []
