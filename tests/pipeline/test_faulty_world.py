"""A world in which every third feed is faulty: the healthy ones lose nothing, no host is pressed."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections import Counter
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from monitor.pipeline import poll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Home

FEEDS = 60
HOSTS = 12  # so five feeds on each
FAULTS = ("429", "410", "301", "500", "stall", "cut", "garbage", "bomb", "refuse", "page")
WATCHLIST = '[match]\ninclude = ["harbour"]\n'


def body(number: int) -> bytes:
    items = "".join(
        f"<item><title>Harbour {number}-{n}</title><guid>{number}-{n}</guid>"
        f"<link>https://paper{number}.example/{n}</link><description>At the harbour {number} {n}."
        "</description></item>"
        for n in range(4)
    )
    return (
        f"<rss version='2.0'><channel><title>Paper {number}</title>{items}</channel></rss>".encode()
    )


class World:
    """Feeds on many loopback addresses of one port, some of them faulty."""

    def __init__(self) -> None:
        self.busy: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.asked: list[int] = []
        lock, world = threading.Lock(), self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host = self.headers["Host"]
                with lock:
                    world.busy[host] += 1
                    world.most[host] = max(world.most[host], world.busy[host])
                    world.asked.append(int(self.path.strip("/").partition("?")[0]))
                try:
                    world.answer(self, world.asked[-1])
                except OSError:
                    pass
                finally:
                    with lock:
                        world.busy[host] -= 1

            def log_message(self, *_: object) -> None:
                return

        class Server(ThreadingHTTPServer):
            request_queue_size = 200
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                return

        self.server = Server(("0.0.0.0", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, number: int) -> str:
        if fault(number) == "refuse":
            return f"http://127.9.0.1:{free_port()}/{number}"
        return f"http://127.8.{number % HOSTS}.1:{self.server.server_port}/{number}"

    def answer(self, request: BaseHTTPRequestHandler, number: int) -> None:
        kind = fault(number) if "moved" not in request.path else ""
        status, data, headers = 200, body(number), {}
        if kind in ("429", "410", "500"):
            status, data = int(kind), b""
        elif kind == "301":
            status, data, headers = 301, b"", {"Location": f"/{number}?moved"}
        elif kind == "stall":
            request.connection.settimeout(5)
            request.connection.recv(1)  # until whoever asked hangs up
            return
        elif kind == "garbage":
            data = bytes(range(256)) * 50
        elif kind == "bomb":
            data, headers = gzip.compress(b"\0" * 40_000_000, 1), {"Content-Encoding": "gzip"}
        elif kind == "page":
            data = b"<!doctype html><html><body>Moved to our new site</body></html>"
        time.sleep(0.01)
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data[: len(data) // 2] if kind == "cut" else data)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def fault(number: int) -> str:
    return FAULTS[number // 3 % len(FAULTS)] if number % 3 == 0 else ""


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.9.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    yield made
    made.close()


def test_healthy_feeds_lose_nothing_and_no_host_is_asked_more_than_twice_at_a_time(
    home: Home, world: World
) -> None:
    for path in (home.folder / "config" / "watchlists").glob("*.toml"):
        path.unlink()
    (home.folder / "config" / "watchlists" / "harbours.toml").write_text(WATCHLIST)
    home.feeds(**{f"f{n}": world.url(n) for n in range(FEEDS)})
    app = home.open()
    for hours in (0, 6, 26):  # a host that said 429 is left alone for the rest of a pass
        home.now += timedelta(hours=hours)
        poll.poll(app)
    with app.store.reading() as tx:
        got = Counter(item.feed for item in tx.items.list())
        feeds = {feed.id: feed for feed in tx.feeds.all()}
    app.store.close()
    healthy = {f"f{n}" for n in range(FEEDS) if fault(n) in ("", "301")}
    assert {name: got[name] for name in healthy} == dict.fromkeys(healthy, 4)
    assert max(world.most.values()) <= 2
    broken = {n: feeds[f"f{n}"] for n in range(FEEDS) if fault(n) not in ("", "301", "cut")}
    assert all(feed.failures and feed.problem for feed in broken.values())
    assert {feed.parked for n, feed in broken.items() if fault(n) == "410"} == {True}
    moved = [feeds[f"f{n}"] for n in range(FEEDS) if fault(n) == "301"]
    assert all(feed.url.endswith("?moved") for feed in moved)


def test_a_hosts_retry_after_holds_for_its_other_feeds_in_later_passes(
    home: Home, world: World
) -> None:
    def answer(request: BaseHTTPRequestHandler, number: int) -> None:
        request.send_response(429 if number == 0 else 200)
        request.send_header("Retry-After", "3600")
        data = b"" if number == 0 else body(number)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    world.answer = answer  # type: ignore[method-assign]
    port = world.server.server_port
    home.feeds(a=f"http://127.8.0.1:{port}/0")
    app = home.open()
    poll.poll(app)
    app.store.close()
    home.feeds(
        a=f"http://127.8.0.1:{port}/0",
        b=f"http://127.8.0.1:{port}/1",
        c=f"http://127.8.1.1:{port}/2",
    )
    app = home.open()
    home.now += timedelta(minutes=20)
    poll.poll(app)
    assert world.asked == [0, 2]
    home.now += timedelta(minutes=61)
    poll.poll(app)
    assert sorted(world.asked[2:])[:2] == [0, 1]
    asked = len(world.asked)
    poll.poll(app, only=frozenset({"a"}), force=True)
    assert len(world.asked) == asked + 1
    app.store.close()
