"""The HTTP side: routes, headers, limits.

No script, nothing from elsewhere, and nothing is written but unsubscriptions.
"""

from __future__ import annotations

import ipaddress
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

import structlog

from monitor.errors import MonitorError, StoreError
from monitor.web.answers import Answer, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.jobs import Service
    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

BODY = 4_096  # bytes of a POST that are read
SECONDS = 15  # a connection may keep a thread waiting
THREADS = 32  # requests worked on at once
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The pages alone: a service without jobs."""

    current: Callable[[], App]

    @property
    def app(self) -> App:
        """The app in force."""
        return self.current()

    def jobs(self) -> dict[str, dict[str, float]]:
        """No job runs here."""
        return {}


class Server(ThreadingHTTPServer):
    """Answers requests in threads, so many at a time."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], service: Service) -> None:
        """Listen at an address for a service."""
        self.service = service
        self.places = threading.BoundedSemaphore(THREADS)
        self.loopback = _is_loopback(address[0])
        if ":" in address[0]:
            import socket  # noqa: PLC0415 -- rarely

            self.address_family = socket.AF_INET6
        super().__init__(address, Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is not worth a line."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    timeout = SECONDS
    server_version = "monitor"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer GET."""
        self._answer({})

    def do_HEAD(self) -> None:
        """Answer HEAD: GET without the body."""
        self._answer({})

    def do_POST(self) -> None:
        """Answer POST: only unsubscription takes one."""
        given = self.headers.get("Content-Length", "0")
        size = int(given) if given.isdigit() else BODY + 1
        if size > BODY:
            self._send(plain("too long", 413))
            return
        raw = self.rfile.read(size).decode("utf-8", "replace")
        self._answer(dict(parse_qsl(raw)))

    def log_message(self, *_words: object) -> None:
        """Requests are not logged: readers' keys stand in them."""

    def _answer(self, form: dict[str, str]) -> None:
        with self.server.places:
            self._send(self._made(form))

    def _made(self, form: dict[str, str]) -> Answer:
        if self.server.loopback and not self._from_here():
            return plain("this server answers only under its own name", 421)
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        path = unquote(parts.path).rstrip("/") or "/"
        from monitor.web import health, routes  # noqa: PLC0415 -- a start must not wait for them

        try:
            if self.command != "POST" and path in health.PATHS:
                return health.PATHS[path](self.server.service)
            return routes.answer(self.server.service.app, self.command, path, query, form)
        except StoreError as error:
            log.warning("page.failed", path=path, problem=str(error))
            return plain("the database cannot be read now", 503)
        except MonitorError as error:
            return plain(str(error), 400)
        except Exception:  # a request's edge
            log.exception("page.broken", path=path)
            return plain("something went wrong; the log says what", 500)

    def _from_here(self) -> bool:
        """Tell whether the name asked for is ours: a page elsewhere must not read through us."""
        host = self.headers.get("Host", "localhost").lower()
        name = urlsplit(f"//{host}").hostname or ""
        ours = urlsplit(self.server.service.app.settings.web.base_url).hostname
        return name in ("localhost", ours) or _is_address(name)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        fixed = {"Content-Type": answer.kind, "Content-Length": str(len(answer.body))}
        for name, value in (HEADERS | fixed | dict(answer.headers)).items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", answer.policy)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


@contextmanager
def serving(service: Service, *, insist: bool = False) -> Iterator[str]:
    """Serve the pages while the block runs.

    Args:
        service: What they show.
        insist: Raise when the address cannot be had; else that is only said in the log.

    Yields:
        The address, "" when there is none.

    Raises:
        StoreError: The address cannot be had.
    """
    web = service.app.settings.web
    try:
        server = Server((web.host, web.port), service)
    except (OSError, OverflowError) as error:
        problem = f"[web] {web.host}:{web.port} cannot be used: {error}. Set another web.port."
        if insist:
            raise StoreError(problem) from error
        log.warning("web.unavailable", problem=problem)
        yield ""
        return
    shown = f"[{web.host}]" if ":" in web.host else web.host
    url = f"http://{shown}:{server.server_port}"
    if not server.loopback:
        log.warning("web.exposed", address=url, problem="the pages ask for no password")
    log.info("web.started", address=url)
    thread = threading.Thread(target=server.serve_forever, args=(1.0,), name="web", daemon=True)
    thread.start()
    try:
        yield url
    finally:
        server.shutdown()
        server.server_close()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
