"""The client against real servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import time
import zlib
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from monitor.config.settings import PollSettings
from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.fetch import Client, next_poll
from monitor.fetch.hop import Ask, Asker, httpx_transport
from monitor.types import Feed, Fetched, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOW = datetime(2027, 1, 14, 6, 0, tzinfo=UTC)
OPEN = PollSettings(allow_private_addresses=True, timeout=timedelta(seconds=2))
BODY = b"<rss version='2.0'><channel><title>t</title></channel></rss>"


class Site:
    """A server whose answers are functions of the request."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.routes: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.busy = 0
        self.most_busy = 0
        self.lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with site.lock:
                    site.busy += 1
                    site.most_busy = max(site.most_busy, site.busy)
                    site.seen.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                try:
                    site.routes.get(self.path.partition("?")[0], plain())(self)
                except OSError:
                    pass
                finally:
                    with site.lock:
                        site.busy -= 1

            def log_message(self, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 200
            daemon_threads = True

            def handle_error(self, *args: object) -> None:
                pass

        self.server = Server((host, 0), Handler)
        self.port = self.server.server_address[1]

    def url(self, path: str = "/feed", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


def plain(
    body: bytes = BODY, status: int = 200, *, claimed: int | None = None, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body) if claimed is None else claimed))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as made:
        yield made


@contextmanager
def running(host: str = "127.0.0.1") -> Iterator[Site]:
    site = Site(host)
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield site
    site.server.shutdown()
    thread.join()
    site.server.server_close()


def feed(url: str, name: str = "f", **source: object) -> Feed:
    return Feed(source=Source(id=name, url=url, **source))  # type: ignore[arg-type]


def ask(url: str, settings: PollSettings = OPEN, **source: object) -> Fetched | None:
    with Client(settings) as client:
        return client.fetch_feed(feed(url, **source), NOW)


def code_of(url: str, settings: PollSettings = OPEN) -> str:
    with pytest.raises(FetchError) as caught:
        ask(url, settings)
    return caught.value.code


def test_a_second_poll_is_conditional_and_304_is_none(site: Site) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.headers.get("If-None-Match") == '"v1"':
            plain(b"", 304)(handler)
        else:
            plain(ETag='"v1"', Last_Modified="Thu, 14 Jan 2027 05:00:00 GMT")(handler)

    site.routes["/feed"] = answer
    with Client(OPEN) as client:
        first = client.fetch_feed(feed(site.url()), NOW)
        assert isinstance(first, Fetched)
        after = next_poll(feed(site.url()), first, None, NOW, OPEN)
        assert (after.etag, after.modified) == ('"v1"', "Thu, 14 Jan 2027 05:00:00 GMT")
        assert client.fetch_feed(after, NOW + timedelta(hours=1)) is None
        assert site.seen[-1][1]["if-modified-since"] == after.modified


def test_once_a_day_the_poll_is_unconditional(site: Site) -> None:
    known = replace(feed(site.url()), etag='"v1"', last_full=NOW - timedelta(hours=25))
    with Client(OPEN) as client:
        client.fetch_feed(known, NOW)
        client.fetch_feed(replace(known, last_full=NOW - timedelta(hours=2)), NOW)
    assert ["if-none-match" in headers for _, headers in site.seen] == [False, True]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/feed",
        "http://localhost:{port}/feed",
        "http://2130706433:{port}/feed",
        "http://0x7f.1:{port}/feed",
        "http://0177.0.0.1:{port}/feed",
        "http://127.1:{port}/feed",
        "http://[::1]:{port}/feed",
        "http://[::ffff:127.0.0.1]:{port}/feed",
        "http://[64:ff9b::7f00:1]:{port}/feed",
        "http://[2002:7f00:1::]:{port}/feed",
        "http://10.0.0.1/feed",
        "http://100.64.0.1/feed",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0:{port}/feed",
        "http://user:pass@127.0.0.1:{port}/feed",
    ],
)
def test_private_addresses_are_refused_however_they_are_written(site: Site, url: str) -> None:
    settings = PollSettings(timeout=timedelta(seconds=2))
    assert code_of(url.format(port=site.port), settings) == "refused-address"
    assert site.seen == []


def test_link_local_addresses_are_refused_even_where_private_ones_are_allowed() -> None:
    assert code_of("http://169.254.169.254/latest/meta-data") == "refused-address"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/", "data:text/xml,x"]
)
def test_other_schemes_are_refused(url: str) -> None:
    assert code_of(url) == "scheme"


def test_a_redirect_to_a_file_is_refused(site: Site) -> None:
    site.routes["/feed"] = plain(b"", 302, Location="file:///etc/passwd")
    assert code_of(site.url()) == "scheme"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("data:text/xml,<rss/>", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("ftp://127.0.0.1/x", "scheme"),
        ("http://[::1", "address"),
        ("http://127.0.0.1:99999/", "address"),
        (f"http://xn--{'a' * 70}.example/", "address"),
        ("http://169.254.169.254/latest", "refused-address"),
        ("http://2852039166/", "refused-address"),
        ("http://0xa9fea9fe/", "refused-address"),
        ("http://0251.0376.0251.0376/", "refused-address"),
        ("http://[::ffff:169.254.169.254]/", "refused-address"),
        ("http://[64:ff9b::a9fe:a9fe]/", "refused-address"),
        ("http://0.0.0.0/", "refused-address"),
        ("http://224.0.0.1/", "refused-address"),
    ],
)
def test_where_a_redirect_points_harms_no_other_feed(site: Site, target: str, code: str) -> None:
    site.routes["/led-astray"] = plain(b"", 302, Location=target)
    site.routes["/fine"] = plain(b"<rss/>")
    feeds = [feed(site.url("/led-astray"), "bad"), feed(site.url("/fine"), "good")]
    with Client(OPEN) as opened:
        found = {asked.id: answer for asked, answer in opened.fetch_feeds(feeds, NOW)}
    assert getattr(found["bad"], "code", None) == code
    assert isinstance(found["good"], Fetched)


def test_a_name_is_resolved_once_and_the_connection_goes_to_what_was_judged(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["127.0.0.1", "127.0.0.2", "127.0.0.3"])
    asked = []

    def rebinding(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    found = ask(f"http://rebinding.example:{site.port}/feed")
    assert isinstance(found, Fetched)
    assert asked == ["rebinding.example"]
    assert site.seen[0][1]["host"] == f"rebinding.example:{site.port}"


def test_one_private_address_among_public_ones_refuses_the_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def mixed(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in ("93.184.216.34", "192.168.1.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    assert code_of("http://mixed.example/feed", PollSettings()) == "refused-address"


def test_permanent_redirects_are_told_and_temporary_ones_are_not(site: Site) -> None:
    site.routes["/a"] = plain(b"", 301, Location="/b")
    site.routes["/b"] = plain(b"", 308, Location="/feed")
    site.routes["/t"] = plain(b"", 302, Location="/b")
    found = ask(site.url("/a"))
    assert found is not None
    assert found.moved_to == site.url("/feed")
    found = ask(site.url("/t"))
    assert found is not None
    assert (found.moved_to, found.url) == ("", site.url("/feed"))


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.routes["/feed"] = plain(b"", 302, Location="/feed")
    assert code_of(site.url()) == "redirects"
    assert len(site.seen) == 6


def test_headers_and_logins_go_to_their_own_origin_alone(site: Site) -> None:
    with running() as other:
        site.routes["/feed"] = plain(b"", 302, Location=other.url())
        ask(site.url(), headers=(("X-Key", "k"),), username="u", password="p")
        assert site.seen[0][1]["x-key"] == "k"
        assert site.seen[0][1]["authorization"].startswith("Basic ")
        assert not {"x-key", "authorization"} & set(other.seen[0][1])


def test_a_slow_drip_ends_at_the_total_deadline(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b" ")
            time.sleep(0.1)

    site.routes["/feed"] = drip
    start = time.monotonic()
    assert code_of(site.url(), OPEN.model_copy(update={"timeout": timedelta(seconds=0.5)})) == (
        "timeout"
    )
    assert time.monotonic() - start < 2


def test_a_gzip_bomb_is_stopped_at_the_cap(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    site.routes["/feed"] = plain(bomb, Content_Encoding="gzip")
    assert code_of(site.url(), OPEN.model_copy(update={"max_bytes": 1_000_000})) == "too-large"


def test_an_announced_flood_is_not_even_read(site: Site) -> None:
    site.routes["/feed"] = plain(b"x", claimed=10**12)
    assert code_of(site.url()) == "too-large"


def test_an_endless_body_is_cut_at_the_cap(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65_536)

    site.routes["/feed"] = endless
    assert code_of(site.url(), OPEN.model_copy(update={"max_bytes": 1_000_000})) == "too-large"


def gz(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gz(BODY)),
        ("x-gzip", gz(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY)[2:-4]),
        ("gzip, gzip", gz(gz(BODY))),
        ("gzip", gz(BODY[:20]) + gz(BODY[20:])),
        ("gzip", BODY),
        ("identity", BODY),
        ("", gz(BODY)),
    ],
)
def test_encodings_are_undone(site: Site, encoding: str, packed: bytes) -> None:
    site.routes["/feed"] = plain(packed, Content_Encoding=encoding)
    found = ask(site.url())
    assert found is not None
    assert found.body == BODY


def test_a_body_cut_off_is_given_without_validators(site: Site) -> None:
    site.routes["/feed"] = plain(BODY[:30], claimed=len(BODY), ETag='"v1"')
    found = ask(site.url())
    assert found is not None
    assert (found.body, found.etag) == (BODY[:30], "")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "connection"),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "protocol"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 300_000, "protocol"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "protocol"),
    ],
)
def test_garbage_for_http_is_a_failure_with_a_code(raw: bytes, code: str) -> None:
    with raw_server(raw) as port:
        assert code_of(f"http://127.0.0.1:{port}/") == code


LENGTH = b"Content-Length: %d" % len(BODY)
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)


@pytest.mark.parametrize("transport", ["fast", "plain"])
@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\n" + LENGTH + b"\n\n" + BODY,
        b"HTTP/1.1 200 OK\nContent-Type: text/xml\n\n" + BODY,
        b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\n" + LENGTH + b"\r\n\r\n" + BODY,
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 99999999999\r\n\r\n"
        + CHUNKED,
    ],
    ids=["lines-end-in-lf", "lf-until-closed", "folded", "length-and-chunks", "chunks-and-length"],
)
def test_framing_that_other_readers_read_is_read(raw: bytes, transport: str) -> None:
    with raw_server(raw) as port, Client(OPEN) as client:
        if transport == "plain":
            client._asker.transport = httpx_transport
        found = client.fetch_feed(feed(f"http://127.0.0.1:{port}/"), NOW)
        assert found is not None
        assert found.body == BODY


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n" + BODY,
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + BODY,
        b"HTTP/1.1 200 OK\rX: y\r\n\r\n" + BODY,
    ],
)
def test_framing_with_two_meanings_is_refused(raw: bytes) -> None:
    with raw_server(raw) as port:
        assert code_of(f"http://127.0.0.1:{port}/") == "protocol"


def test_an_address_too_long_is_called_that(site: Site) -> None:
    site.routes["/feed"] = plain(b"", 302, Location="/" + "a" * 9_000)
    with pytest.raises(PermanentFetch, match="longer than"):
        ask(site.url())


def test_a_304_with_a_length_and_no_body_is_whole() -> None:
    raw = b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5000\r\n\r\n"
    with raw_server(raw, linger=True) as port, Client(OPEN) as client:
        known = replace(feed(f"http://127.0.0.1:{port}/"), etag='"v"', last_full=NOW)
        assert client.fetch_feed(known, NOW) is None


def test_an_interim_answer_is_passed_over() -> None:
    raw = (
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    )
    with raw_server(raw, linger=True) as port:
        found = ask(f"http://127.0.0.1:{port}/")
    assert found is not None
    assert found.body == b"hi"


@contextmanager
def raw_server(answer: bytes, *, linger: bool = False) -> Iterator[int]:
    """Send bytes, whatever was asked."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(4096)
                try:
                    connection.sendall(answer)
                except OSError:
                    continue
                if linger:
                    stop.wait(3)

    thread = threading.Thread(target=serve)
    thread.start()
    yield listener.getsockname()[1]
    stop.set()
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


@pytest.mark.parametrize(
    ("status", "kind", "code"),
    [
        (404, TransientFetch, "http-404"),
        (410, PermanentFetch, "http-410"),
        (500, TransientFetch, "http-500"),
        (204, TransientFetch, "http-204"),
    ],
)
def test_other_statuses_are_failures(
    site: Site, status: int, kind: type[FetchError], code: str
) -> None:
    site.routes["/feed"] = plain(b"", status)
    with pytest.raises(kind) as caught:
        ask(site.url())
    assert caught.value.code == code


def test_retry_after_is_told_and_spares_the_hosts_other_feeds(site: Site) -> None:
    site.routes["/feed"] = plain(b"", 429, Retry_After="120")
    feeds = [feed(site.url(), str(n)) for n in range(10)]
    with Client(OPEN.model_copy(update={"per_host": 1})) as client:
        answers = [answer for _, answer in client.fetch_feeds(feeds, NOW)]
    assert all(isinstance(a, TransientFetch) and a.retry_after == 120 for a in answers)
    assert {a.code for a in answers if isinstance(a, FetchError)} == {"http-429", "host-busy"}
    assert len(site.seen) == 1


def test_a_refused_connection_and_a_missing_name_are_told_apart() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert code_of(f"http://127.0.0.1:{port}/") == "refused"
    assert code_of("http://no-such-host.invalid/") == "dns"


def test_no_host_is_asked_more_than_twice_at_a_time(site: Site) -> None:
    def slowly(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.03)
        plain()(handler)

    site.routes["/feed"] = slowly
    site.routes["/moved"] = plain(b"", 302, Location="/feed")
    feeds = [feed(site.url("/feed" if n % 2 else "/moved"), str(n)) for n in range(16)]
    with Client(OPEN) as client:
        answers = list(client.fetch_feeds(feeds, NOW))
    assert {f.id for f, _ in answers} == {str(n) for n in range(16)}
    assert all(isinstance(answer, Fetched) for _, answer in answers)
    assert site.most_busy <= 2


def test_stalling_feeds_delay_nobody() -> None:
    over = threading.Event()
    settings = OPEN.model_copy(update={"concurrency": 4, "timeout": timedelta(seconds=3)})
    order = []
    with running_on_all() as site:
        site.routes["/stall"] = lambda _: over.wait(5) and None
        feeds = [feed(site.url("/stall", f"127.0.2.{n + 1}"), f"bad{n}") for n in range(6)]
        feeds += [feed(site.url("/feed", f"127.0.3.{n + 1}"), f"good{n}") for n in range(20)]
        start = time.monotonic()
        with Client(settings) as client:
            for asked, answer in client.fetch_feeds(feeds, NOW):
                order.append((asked.id, isinstance(answer, Fetched), time.monotonic() - start))
        over.set()
    good = [took for name, fine, took in order if name.startswith("good") and fine]
    assert len(good) == 20
    assert max(good) < 2.9


@contextmanager
def running_on_all() -> Iterator[Site]:
    """A site on every loopback address."""
    with running("0.0.0.0") as site:
        yield site


def test_leaving_early_stops_what_is_under_way(site: Site) -> None:
    over = threading.Event()
    site.routes["/stall"] = lambda _: over.wait(5) and None
    feeds = [feed(site.url("/stall"), "a"), feed(site.url("/feed"), "b")]
    start = time.monotonic()
    with Client(OPEN.model_copy(update={"timeout": timedelta(seconds=30)})) as client:
        for asked, _ in client.fetch_feeds(feeds, NOW):
            assert asked.id == "b"
            break
    over.set()
    assert time.monotonic() - start < 2


def test_robots_are_asked_for_pages(site: Site) -> None:
    site.routes["/robots.txt"] = plain(b"User-agent: *\nDisallow: /private\n")
    with Client(OPEN) as client:
        assert client.fetch_page(site.url("/story"), now=NOW).body == BODY
        with pytest.raises(PermanentFetch) as caught:
            client.fetch_page(site.url("/private/x"), now=NOW)
    assert caught.value.code == "robots"
    assert [path for path, _ in site.seen] == ["/robots.txt", "/story"]


def test_the_user_agent_is_ours_and_no_unasked_encoding_is_offered(site: Site) -> None:
    ask(site.url())
    assert site.seen[0][1]["user-agent"] == OPEN.user_agent
    assert site.seen[0][1]["accept-encoding"] == "gzip, deflate"


def test_validators_are_capped(site: Site) -> None:
    site.routes["/feed"] = plain(ETag='"' + "x" * 5000 + '"', Last_Modified="Thu")
    found = ask(site.url())
    assert found is not None
    assert (found.etag, found.modified) == ("", "Thu")


def test_httpx_own_transport_keeps_the_same_promises(site: Site) -> None:
    async def ask_plainly(url: str, settings: PollSettings) -> Fetched | None:
        asker = Asker(settings)
        asker.transport = httpx_transport
        try:
            return await asker.ask(Ask(url), NOW)
        finally:
            await asker.close()

    site.routes["/bomb"] = plain(gz(b"\0" * 5_000_000), Content_Encoding="gzip")
    small = OPEN.model_copy(update={"max_bytes": 1_000_000})
    found = asyncio.run(ask_plainly(site.url(), small))
    assert found is not None
    assert found.body == BODY
    for url, settings, code in (
        (site.url("/bomb"), small, "too-large"),
        (site.url(), PollSettings(timeout=timedelta(seconds=2)), "refused-address"),
        ("http://127.0.0.1:1/", small, "refused"),
    ):
        with pytest.raises(FetchError) as caught:
            asyncio.run(ask_plainly(url, settings))
        assert caught.value.code == code
