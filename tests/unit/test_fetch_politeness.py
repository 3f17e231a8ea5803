"""When a feed is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.config.settings import PollSettings
from monitor.errors import FetchError, ParseError, PermanentFetch, TransientFetch
from monitor.fetch import next_poll
from monitor.parse import parse_feed
from monitor.pipeline.health import health
from monitor.types import Entry, Feed, Fetched, Parsed, Source

NOW = datetime(2027, 1, 14, 6, 0, tzinfo=UTC)
SETTINGS = PollSettings()
URL = "https://example.org/feed"
FEED = Feed(source=Source(id="f", url=URL))
EMPTY = Parsed(entries=())


def answer(**given: object) -> Fetched:
    return Fetched(url=URL, at=NOW, body=b"x", digest="d", **given)  # type: ignore[arg-type]


def wait(feed: Feed) -> timedelta:
    assert feed.due_at is not None
    return feed.due_at - NOW


def fails(
    code: str, *, after: float | None = None, kind: type[FetchError] = TransientFetch
) -> FetchError:
    return kind(URL, "why", code=code, retry_after=after)


def test_quiet_feeds_are_asked_less_often_and_busy_ones_more() -> None:
    quiet = next_poll(FEED, None, None, NOW, SETTINGS)
    busy = next_poll(FEED, answer(), Parsed(entries=(), delta=True, skipped=1), NOW, SETTINGS)
    assert quiet.interval is not None
    assert busy.interval is not None
    assert quiet.interval > SETTINGS.interval > busy.interval >= SETTINGS.min_interval


def test_a_feeds_own_interval_holds() -> None:
    feed = replace(FEED, source=replace(FEED.source, interval=timedelta(hours=2)))
    for _ in range(5):
        feed = next_poll(feed, None, None, NOW, SETTINGS)
    assert feed.interval == timedelta(hours=2)
    assert timedelta(minutes=105) < wait(feed) < timedelta(minutes=135)


@pytest.mark.parametrize(
    ("parsed", "given"),
    [(replace(EMPTY, ttl=timedelta(hours=5)), {}), (EMPTY, {"max_age": 5 * 3600})],
)
def test_a_server_that_names_a_wait_is_obeyed(parsed: Parsed, given: dict[str, int]) -> None:
    assert next_poll(FEED, answer(**given), parsed, NOW, SETTINGS).interval == timedelta(hours=5)


def test_no_server_keeps_us_away_longer_than_a_day() -> None:
    feed = next_poll(FEED, answer(max_age=10**7), EMPTY, NOW, SETTINGS)
    assert feed.interval == timedelta(days=1)


def test_failures_back_off_to_a_daily_probe_and_never_to_none() -> None:
    feed, waits = FEED, []
    for _ in range(20):
        feed = next_poll(feed, fails("http-500"), None, NOW, SETTINGS)
        waits.append(wait(feed))
    assert waits[0] < waits[1] < waits[2]
    assert timedelta(hours=21) < waits[-1] < timedelta(hours=27)
    assert feed.failures == 20
    recovered = next_poll(feed, None, None, NOW, SETTINGS)
    assert (recovered.failures, recovered.problem) == (0, "")


def test_retry_after_sets_the_moment() -> None:
    feed = next_poll(FEED, fails("http-429", after=3600), None, NOW, SETTINGS)
    assert timedelta(hours=1) <= wait(feed) < timedelta(hours=1, minutes=1)
    assert feed.retry_after == NOW + timedelta(hours=1)


def test_a_spared_feed_is_not_to_blame() -> None:
    feed = next_poll(FEED, fails("host-busy", after=600), None, NOW, SETTINGS)
    assert feed.failures == 0


def test_a_spared_feed_keeps_its_own_trouble() -> None:
    gone = fails("http-410", kind=PermanentFetch)
    once = next_poll(FEED, gone, None, NOW, SETTINGS)
    spared = next_poll(once, fails("host-busy", after=600), None, NOW, SETTINGS)
    assert (spared.problem_code, spared.parked) == ("http-410", False)
    assert next_poll(spared, gone, None, NOW, SETTINGS).parked


def test_gone_twice_parks_and_an_answer_unparks() -> None:
    gone = fails("http-410", kind=PermanentFetch)
    once = next_poll(FEED, gone, None, NOW, SETTINGS)
    twice = next_poll(once, gone, None, NOW, SETTINGS)
    assert (once.parked, twice.parked) == (False, True)
    assert not next_poll(twice, answer(), EMPTY, NOW, SETTINGS).parked


def test_a_permanent_move_is_kept_and_told_and_left_when_it_fails() -> None:
    there = "https://example.org/new"
    moved = next_poll(FEED, answer(moved_to=there), EMPTY, NOW, SETTINGS)
    assert moved.url == there
    assert there in moved.problem
    lost = moved
    for _ in range(2):
        lost = next_poll(lost, fails("http-404"), None, NOW, SETTINGS)
    assert lost.url == ""


def test_a_body_that_is_no_feed_leaves_validators_alone() -> None:
    known = replace(FEED, etag='"old"', body_hash="h")
    feed = next_poll(known, answer(etag='"new"'), ParseError("no feed"), NOW, SETTINGS)
    assert (feed.etag, feed.body_hash, feed.problem_code) == ('"old"', "h", "not-a-feed")


def test_a_cut_off_feed_is_asked_whole_again() -> None:
    feed = next_poll(
        FEED, answer(etag='"v"'), Parsed(entries=(), cut=True, problem="cut off"), NOW, SETTINGS
    )
    assert (feed.etag, feed.body_hash, feed.problem) == ("", "", "cut off")


def test_a_whole_answer_keeps_its_hash_and_validators() -> None:
    feed = next_poll(FEED, answer(etag='"v"'), EMPTY, NOW, SETTINGS)
    assert (feed.etag, feed.body_hash, feed.last_full) == ('"v"', "d", NOW)


def test_silence_of_a_daily_feed_is_noticed() -> None:
    days = [NOW - timedelta(days=n) for n in range(6)]
    entries = tuple(Entry(guid=str(d), url="", title="t", published=d) for d in days)
    feed = next_poll(FEED, answer(), Parsed(entries=entries), NOW, SETTINGS)
    assert feed.entry_gap == timedelta(days=1)
    assert health(feed, NOW + timedelta(days=3)).state == "ok"
    assert health(feed, NOW + timedelta(days=5)).state == "silent"


def test_silence_is_noticed_also_of_a_feed_nobody_wants_an_entry_of() -> None:
    feed, now = FEED, NOW
    for day in range(6):
        now = NOW + timedelta(days=day)
        seen = Parsed(entries=(), delta=day > 0, skipped=1)
        feed = next_poll(feed, answer(), seen, now, SETTINGS)
    assert feed.entry_gap == timedelta(days=1)
    assert health(feed, now + timedelta(days=5)).state == "silent"


def test_silence_is_noticed_of_a_feed_that_fell_silent_before_its_first_poll() -> None:
    days = "".join(
        f"<item><title>Day {n}</title><pubDate>{NOW - timedelta(days=n):%d %b %Y %H:%M:%S GMT}"
        "</pubDate></item>"
        for n in range(9)
    )
    body = f"<rss><channel>{days}</channel></rss>".encode()
    parsed = parse_feed(
        body, url=URL, content_type="", language="", now=NOW, wanted=lambda _: False
    )
    feed = next_poll(FEED, answer(), parsed, NOW, SETTINGS)
    assert feed.entry_gap == timedelta(days=1)
    assert health(feed, NOW + timedelta(days=5)).state == "silent"


def test_a_move_is_told_as_long_as_the_old_address_is_configured() -> None:
    moved = next_poll(FEED, answer(moved_to="https://b.example/f"), EMPTY, NOW, SETTINGS)
    later = next_poll(moved, None, None, NOW + timedelta(days=1), SETTINGS)
    assert "https://b.example/f" in health(later, NOW + timedelta(days=1)).problem


def test_jitter_is_the_same_each_time_and_differs_between_feeds() -> None:
    feeds = [Feed(source=Source(id=str(n), url=URL)) for n in range(20)]
    first = [wait(next_poll(f, None, None, NOW, SETTINGS)) for f in feeds]
    assert first == [wait(next_poll(f, None, None, NOW, SETTINGS)) for f in feeds]
    assert len(set(first)) > 15
