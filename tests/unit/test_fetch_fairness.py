"""What one server sends, and what our own loop is busy with, is not laid at other feeds' door."""

from __future__ import annotations

import gzip
import importlib.util
import time
import zlib
from datetime import timedelta

import pytest

from monitor.errors import FetchError
from monitor.fetch import Client
from monitor.fetch.answers import Answer, WireError
from monitor.fetch.inflate import inflated
from monitor.types import Fetched
from tests.unit.test_fetch_client import BODY, NOW, OPEN, feed, plain, running_on_all

EMPTY = gzip.compress(b"", mtime=0)


def test_a_costly_body_delays_no_other_feed() -> None:
    settings = OPEN.model_copy(update={"timeout": timedelta(seconds=2)})
    answers = {}
    with running_on_all() as site:
        site.routes["/bad"] = plain(EMPTY * 200_000 + gzip.compress(BODY), Content_Encoding="gzip")
        feeds = [feed(site.url("/bad", "127.0.4.1"), "bad")]
        feeds += [feed(site.url("/feed", f"127.0.5.{n + 1}"), f"good{n}") for n in range(20)]
        start = time.monotonic()
        with Client(settings) as client:
            for asked, answer in client.fetch_feeds(feeds, NOW):
                answers[asked.id] = answer
    assert all(isinstance(answers[f"good{n}"], Fetched) for n in range(20))
    assert time.monotonic() - start < 2


def test_time_in_which_our_own_loop_stood_still_is_not_counted_against_a_feed() -> None:
    settings = OPEN.model_copy(update={"timeout": timedelta(seconds=0.3)})
    with running_on_all() as site:

        def answer(handler: object) -> None:
            client._running().call_soon_threadsafe(time.sleep, 0.5)
            time.sleep(0.05)
            plain()(handler)  # type: ignore[arg-type]

        site.routes["/feed"] = answer
        with Client(settings) as client:
            assert client.fetch_feed(feed(site.url()), NOW) is not None


def packed(body: bytes) -> Answer:
    return Answer(200, {"content-encoding": "gzip"}, body)


def test_many_members_are_undone_in_time_that_grows_with_their_size() -> None:
    lines = [b"<p>%d</p>" % n * 50 for n in range(900)]
    members = b"".join(gzip.compress(line, 1) for line in lines)
    assert inflated(packed(members + b"\0" * 300_000), 1_000_000) == b"".join(lines)


def test_a_body_of_more_members_than_anybody_writes_is_refused() -> None:
    start = time.process_time()
    with pytest.raises(WireError, match="pieces"):
        inflated(packed(EMPTY * 200_000), 1_000_000)
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize("size", [10, 65_526, 65_536, 65_546, 200_000])
def test_members_may_end_anywhere(size: int) -> None:
    noise = zlib.compress(bytes(range(256)) * 1_000, 0)[: size - 18 - 5]
    member = gzip.compress(noise, 0)
    assert inflated(packed(member + gz_tail()), 1_000_000) == noise + b"end"


def gz_tail() -> bytes:
    return gzip.compress(b"end")


def test_of_many_large_answers_only_so_many_bytes_are_held_and_all_come() -> None:
    large = BODY.replace(b"t</title>", b"t" * 900_000 + b"</title>")
    with running_on_all() as site:
        site.routes["/large"] = plain(large)
        feeds = [feed(site.url("/large", f"127.0.6.{n + 1}"), f"f{n}") for n in range(12)]
        with Client(OPEN.model_copy(update={"timeout": timedelta(seconds=20)})) as client:
            room = client._asker.room
            room.most = 1_000_000
            most, got = 0, 0
            for _, answer in client.fetch_feeds(feeds, NOW):
                assert isinstance(answer, Fetched)
                got += answer.body == large
                most = max(most, room.held)
    assert got == len(feeds)
    assert most <= 2 * room.most + 12 * 262_144  # a piece more may be under way on each
    assert not room.shares
    assert room.held == 0


def test_a_body_in_endlessly_many_pieces_is_refused() -> None:
    def drops(handler: object) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")  # type: ignore[attr-defined]
        while True:
            handler.wfile.write(b"1\r\na\r\n" * 10_000)  # type: ignore[attr-defined]

    with running_on_all() as site, Client(OPEN) as client:
        site.routes["/feed"] = drops
        with pytest.raises(FetchError) as caught:
            client.fetch_feed(feed(site.url()), NOW)
    by_httpx = importlib.util.find_spec("httptools") is None  # which reads them one by one
    assert caught.value.code == ("timeout" if by_httpx else "too-large")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(gzip.compress(BODY))),
        ("utf-8", BODY),
        ("br", BODY),
        ("none, gzip", gzip.compress(BODY)),
        ("gzip", b"\xff\xfe<\0r\0s\0s\0"),
    ],
    ids=("packed twice", "a charset", "not packed", "packed once", "UTF-16"),
)
def test_an_encoding_said_wrongly_is_undone_as_the_bytes_say(encoding: str, body: bytes) -> None:
    found = inflated(Answer(200, {"content-encoding": encoding}, body), 1_000_000)
    assert found in (BODY, body)
    assert not found.startswith(b"\x1f\x8b")
