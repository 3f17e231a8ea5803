"""What a watchlist shows: sides between two groups, firms as their country, muted events."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.config.watchlists import Watchlist
from monitor.pipeline.scope import between, partner_counts, shows
from monitor.types import Event, Mention, Name, NameKind, Status

NAMES = (
    Name(id="nato-members", kind=NameKind.GROUP, name="NATO members", members=("us", "de", "fr")),
    Name(id="hanwha", kind=NameKind.FIRM, name="Hanwha", side="kr"),
)
BY_ID = {name.id: name for name in NAMES}
IP4 = (("nato", "jp", "kr", "au", "nz"), ("jp", "kr", "au", "nz"))
MEMBERS = (("@nato-members",), ("jp", "kr", "au", "nz"))
NOW = datetime(2027, 1, 14, tzinfo=UTC)


def meeting(*sides: str, status: Status = Status.OCCURRED) -> Mention:
    return Mention(kind="meeting", status=status, sides=sides)


def commitment(*sides: str) -> Mention:
    return Mention(kind="commitment", status=Status.PLEDGED, sides=sides)


@pytest.mark.parametrize(
    ("groups", "mention", "shown"),
    [
        (IP4, meeting("nato", "jp"), True),
        (IP4, meeting("jp", "kr"), True),
        (IP4, meeting("nato", "ua"), False),
        (IP4, meeting("us", "jp"), False),
        (IP4, commitment("nz", "nato", "ua"), True),
        (IP4, commitment("us", "ua"), False),
        (MEMBERS, meeting("us", "jp"), True),
        (MEMBERS, meeting("jp", "kr"), False),
        (MEMBERS, meeting("de", "hanwha"), True),
        ((), meeting("fr", "br"), True),
    ],
)
def test_sides_decide(
    groups: tuple[tuple[str, ...], ...], mention: Mention, *, shown: bool
) -> None:
    assert between(groups, mention, BY_ID) is shown


def event(state: Mention) -> Event:
    return Event(id="m-1", state=state, reports=(), created=NOW, updated=NOW)


def watchlist(**events: object) -> Watchlist:
    return Watchlist.model_validate({"id": "w", "match": {"include": ["nato"]}, "events": events})


def test_requests_and_muted_events_are_not_shown() -> None:
    request = Mention(kind="request", status=Status.REQUESTED, sides=("nato", "jp"))
    assert not shows(watchlist(), event(request), BY_ID)
    assert not shows(watchlist(mute=["m-1"]), event(meeting("nato", "jp")), BY_ID)
    assert not shows(watchlist(mute=["@m-1"]), event(meeting("nato", "jp")), BY_ID)
    assert shows(watchlist(), event(meeting("nato", "jp")), BY_ID)


def test_a_side_may_be_written_as_queries_write_it() -> None:
    sides = [["@nato"], ["@jp"]]
    assert shows(watchlist(between=sides), event(meeting("nato", "jp")), BY_ID)
    assert not shows(watchlist(between=sides), event(meeting("nato", "kr")), BY_ID)


def test_unconfirmed_ones_are_shown_unless_the_watchlist_wants_more() -> None:
    rumour = event(meeting("nato", "jp", status=Status.UNCONFIRMED))
    assert shows(watchlist(), rumour, BY_ID)
    assert not shows(watchlist(min_status="planned"), rumour, BY_ID)


def test_stories_are_counted_per_partner() -> None:
    stories = {"a": {"jp", "nato"}, "b": {"jp", "kr"}}
    assert partner_counts(stories, ("jp", "kr", "nz")) == (("jp", 2), ("kr", 1), ("nz", 0))
