"""One resource: follow redirects by hand, each address judged, within one total deadline."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.fetch.answers import PERMANENT, REDIRECTS, failure, fetched
from monitor.fetch.guard import Target, judge, target_of
from monitor.fetch.inflate import inflated
from monitor.fetch.wire import ENCODINGS, Answer, WireError, exchange

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Mapping
    from datetime import datetime

    from monitor.config.settings import PollSettings
    from monitor.types import Fetched

MAX_REDIRECTS = 5
MAX_ADDRESSES = 3  # of one host are tried, one after the other
SPACING = 0.1  # seconds between two requests to one public host
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
    " application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5"
)
LASTING = frozenset({"refused-address", "scheme", "address"})


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for, and what may be told to its origin alone."""

    url: str
    etag: str = ""
    modified: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    username: str = ""
    password: str = field(default="", repr=False)
    accept: str = FEED_TYPES
    origin: tuple[str, str, int] | None = None  # where ``headers`` may go; the url's by default


class Asker:
    """What all requests of a client share: the places per host, names resolved, certificates."""

    def __init__(self, settings: PollSettings) -> None:
        self.settings = settings
        self.resolved: dict[tuple[str, int], asyncio.Future[tuple[str, ...]]] = {}
        self.places: dict[str, asyncio.Semaphore] = {}
        self.next_turn: dict[str, float] = {}
        self.threads = ThreadPoolExecutor(16, thread_name_prefix="resolve")

    @cached_property
    def tls(self) -> ssl.SSLContext:
        """Certificates are checked against the system's roots; made when first needed."""
        import ssl  # noqa: PLC0415 - 20 ms

        return ssl.create_default_context()

    def close(self) -> None:
        """Let go of the resolver's threads; a name still being looked up is not waited for."""
        self.threads.shutdown(wait=False, cancel_futures=True)

    async def ask(self, ask: Ask, now: datetime) -> Fetched | None:
        """Fetch a resource.

        Returns:
            The answer, or ``None`` for 304 Not Modified.

        Raises:
            FetchError: With a code that says what went wrong.
        """
        target, moved, unbroken = target_of(ask.url), "", True
        origin = ask.origin or target.origin
        left = self.settings.timeout.total_seconds()
        for _ in range(MAX_REDIRECTS + 1):
            headers = self._headers(ask, target, origin)
            answer, took = await self._timed(target, headers, left)
            left -= took
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return self._settled(ask, target, moved, answer, now)
            before, target = target, target_of(_latin(answer.headers["location"]), target.url)
            unbroken = unbroken and answer.status in PERMANENT
            downgrade = before.scheme == "https" and target.scheme == "http"
            moved = target.url if unbroken and not downgrade else ""
            unbroken = bool(moved)
        raise TransientFetch(ask.url, "it redirects in circles", code="redirects")

    def _settled(
        self, ask: Ask, target: Target, moved: str, answer: Answer, now: datetime
    ) -> Fetched | None:
        if answer.status == 304 and (ask.etag or ask.modified):
            return None
        if answer.status != 200:
            raise failure(ask.url, answer.status, answer.headers, now)
        try:
            body = inflated(answer, self.settings.max_bytes)
        except WireError as error:
            raise TransientFetch(ask.url, str(error), code=error.code) from error
        return fetched(target.url, moved, 200, answer.headers, body, now=now, whole=not answer.cut)

    def _headers(self, ask: Ask, target: Target, origin: tuple[str, str, int]) -> Mapping[str, str]:
        headers = {
            "User-Agent": self.settings.user_agent,
            "Accept": ask.accept,
            "Accept-Encoding": ENCODINGS,
        }
        if ask.etag:
            headers["If-None-Match"] = ask.etag
        if ask.modified:
            headers["If-Modified-Since"] = ask.modified
        if target.origin != origin:
            return headers
        login = f"{ask.username}:{ask.password}" if ask.username else unquote(target.login)
        if login:
            headers["Authorization"] = f"Basic {b64encode(login.encode()).decode()}"
        for name, value in ask.headers:
            if name.lower() not in ("host", "connection", "content-length", "transfer-encoding"):
                headers = {k: v for k, v in headers.items() if k.lower() != name.lower()}
                headers[name] = value
        return headers

    async def _timed(
        self, target: Target, headers: Mapping[str, str], seconds: float
    ) -> tuple[Answer, float]:
        """One exchange, its wait for a place at the host not counted."""
        loop = asyncio.get_running_loop()
        async with self._place(target):
            start = loop.time()
            try:
                async with asyncio.timeout(max(seconds, 0.001)):
                    answer = await self._exchange(target, headers)
            except TimeoutError as error:
                limit = self.settings.timeout.total_seconds()
                why = f"no whole answer within {limit:g} s"
                raise TransientFetch(target.url, why, code="timeout") from error
            return answer, loop.time() - start

    async def _exchange(self, target: Target, headers: Mapping[str, str]) -> Answer:
        if self.settings.proxy:
            from monitor.fetch.proxied import through_proxy  # noqa: PLC0415 - brings httpx

            return await through_proxy(target, headers, self.settings)
        addresses = await self._resolve(target)
        tls = self.tls if target.scheme == "https" else None
        problem: FetchError | None = None
        for address in addresses[:MAX_ADDRESSES]:
            try:
                return await exchange(
                    target, address, headers, max_bytes=self.settings.max_bytes, tls=tls
                )
            except WireError as error:
                raise TransientFetch(target.url, str(error), code=error.code) from error
            except OSError as error:
                problem = _unconnected(target, error)
                if problem.code in ("certificate", "tls"):
                    break
        raise problem or TransientFetch(target.url, "its name has no address", code="dns")

    async def _resolve(self, target: Target) -> tuple[str, ...]:
        """Resolve a host once per pass and judge all it resolves to."""
        allow = self.settings.allow_private_addresses
        try:
            ipaddress.ip_address(target.host)
        except ValueError:
            addresses = await self._looked_up(target)
        else:
            addresses = (target.host,)
        try:
            return judge(target.host, addresses, allow_private=allow)
        except PermanentFetch as error:
            raise PermanentFetch(target.url, error.why, code=error.code) from error

    async def _looked_up(self, target: Target) -> tuple[str, ...]:
        loop = asyncio.get_running_loop()
        key = (target.host, target.port)
        future = self.resolved.get(key)
        if future is None:
            future = self.resolved[key] = asyncio.ensure_future(
                loop.run_in_executor(self.threads, _addresses, target.host, target.port)
            )
        try:
            return await asyncio.shield(future)
        except (OSError, UnicodeError) as error:
            self.resolved.pop(key, None)
            why = "its name does not resolve"
            raise TransientFetch(target.url, why, code="dns") from error

    @asynccontextmanager
    async def _place(self, target: Target) -> AsyncIterator[None]:
        """Wait for one of the host's places, and for its turn."""
        place = self.places.get(target.host)
        if place is None:
            place = self.places[target.host] = asyncio.Semaphore(self.settings.per_host)
        async with place:
            if not self.settings.allow_private_addresses:
                now = asyncio.get_running_loop().time()
                turn = max(now, self.next_turn.get(target.host, 0.0))
                self.next_turn[target.host] = turn + SPACING
                if turn > now:
                    await asyncio.sleep(turn - now)
            yield


def _addresses(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def _latin(location: str) -> str:
    """A Location header as UTF-8 where it is that: servers write it raw."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _unconnected(target: Target, error: OSError) -> FetchError:
    """Why there was no connection."""
    name = type(error).__name__
    if name == "SSLCertVerificationError":
        detail = getattr(error, "verify_message", "") or "unknown reason"
        why = f"its certificate is not valid ({detail})"
        return PermanentFetch(target.url, why, code="certificate")
    if name.startswith("SSL"):
        why = f"no secure connection ({getattr(error, 'reason', name)})"
        return TransientFetch(target.url, why, code="tls")
    if isinstance(error, ConnectionRefusedError):
        return TransientFetch(target.url, "the host refuses the connection", code="refused")
    why = f"no connection ({error.strerror or name})"
    return TransientFetch(target.url, why, code="connection")
