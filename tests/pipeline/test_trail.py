"""What became of an event that was told reaches its digest, even where no query finds the text."""

from __future__ import annotations

import pytest

from monitor.pipeline import rejudge, trail
from tests.pipeline.lifecycles import Desk, Said

PLAN = Said(
    "press",
    "Wong to talk submarines with Cooper",
    [
        "Australian Foreign Minister Penny Wong will meet British Foreign Secretary Yvette Cooper in "
        "Singapore on January 14 for talks on defence and the submarine programme.",
    ],
)
SOONER = Said(
    "wire",
    "Tourism fair makes room for Wong and Cooper a day early",
    [
        "Penny Wong and Britain's Yvette Cooper will now meet in Singapore on January 13, a day "
        "earlier than planned, officials said.",
    ],
)
ECHO = Said(
    "paper",
    "A busy week for tourism",
    ["Penny Wong and Britain's Yvette Cooper will meet in Singapore on January 14."],
)
OTHERS = Said(
    "paper",
    "Chairs wanted",
    ["Penny Wong and Indonesia's Sugiono will now meet in Jakarta on January 13, officials said."],
)


@pytest.fixture
def made(wire_desk: Desk) -> Desk:
    wire_desk.watchlists = ("member-bilateral",)
    return wire_desk


def urls(made: Desk) -> list[str]:
    with made.app.store.reading() as tx:
        return [i.entry.title for i in tx.items.list()]


def test_a_text_no_query_wants_tells_what_became_of_an_event_told(made: Desk) -> None:
    assert made.day(8, [PLAN]) == ["new new planned au+gb 2027-01-14"]
    assert made.day(9, [SOONER]) == ["updated rescheduled planned au+gb 2027-01-13 ~date"]


def test_it_is_kept_for_the_watchlist_that_told_the_event_and_says_why(made: Desk) -> None:
    made.day(8, [PLAN])
    made.day(9, [SOONER])
    with made.app.store.reading() as tx:
        item = next(i for i in tx.items.list() if i.entry.title == SOONER.title)
        (event,) = tx.events.list(kind="meeting")
    (match,) = item.matches
    assert (match.watchlist, match.why) == ("member-bilateral", trail.FOLLOWS + event.id)


def test_before_the_event_is_told_the_text_is_not_kept(made: Desk) -> None:
    assert made.day(8, [SOONER]) == []
    assert urls(made) == []


def test_an_echo_and_other_events_of_the_same_people_are_not_kept(made: Desk) -> None:
    made.day(8, [PLAN])
    assert made.day(9, [ECHO, OTHERS]) == []
    assert urls(made) == [PLAN.title]


def test_what_is_over_is_followed_no_longer(made: Desk) -> None:
    met = Said("press", "Wong meets Cooper", ["Australian Foreign Minister Penny Wong met British "
               "Foreign Secretary Yvette Cooper in Singapore on Thursday to speak about "
               "defence."])  # fmt: skip
    made.day(8, [PLAN])
    made.day(14, [met])
    with made.app.store.reading() as tx:
        assert tx.notes.get(trail.NOTE) == []


def test_what_was_kept_so_stays_when_watchlists_change(made: Desk) -> None:
    made.day(8, [PLAN])
    made.day(9, [SOONER])
    with made.app.store.writing() as tx:
        tx.notes.put(rejudge.JUDGED, "before the edit")
    assert rejudge.sync(made.app) == 0
    with made.app.store.reading() as tx:
        assert all(i.matches for i in tx.items.list())


def test_a_delivery_is_found_by_its_giver_and_thing(made: Desk) -> None:
    offer = Said("press", "Two ships for the navy", ["The Netherlands will give New Zealand two "
                 "minehunters for its navy, Dutch Defence Minister Ruben Brekelmans said on "
                 "Friday."])  # fmt: skip
    late = Said("wire", "Hulls at the quay", ["The Netherlands has delivered two minehunters to New "
                "Zealand, Ruben Brekelmans said on Saturday."])  # fmt: skip
    assert len(made.day(8, [offer])) == 1
    (line,) = made.day(9, [late])
    assert line.startswith("updated delivered delivered")
