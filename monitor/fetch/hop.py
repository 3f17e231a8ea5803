"""One resource: follow redirects by hand, each address judged, within one total deadline."""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

import httpx

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.fetch.answers import PERMANENT, REDIRECTS, WHOLE, WireError, failure, fetched, received
from monitor.fetch.deadline import Pulse
from monitor.fetch.guard import Target, target_of
from monitor.fetch.inflate import inflated
from monitor.fetch.pinned import Pinned, explained
from monitor.fetch.room import Room, Share

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from datetime import datetime

    from monitor.config.settings import PollSettings
    from monitor.fetch.answers import Answer
    from monitor.types import Fetched

MAX_REDIRECTS = 5
SPACING = 0.1  # seconds between two requests to one public host
SPACINGS = {  # of hosts that publish or enforce a limit
    "api.gdeltproject.org": 5.5,  # "one request every 5 seconds", says its 429
    "news.google.com": 2.0,  # bursts are answered with 503 for hours
}
BREATH = 0.005  # seconds a busy host gets to be done with an answer before the next request
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
    " application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5"
)
ENCODINGS = "gzip, deflate"
HOPS = frozenset({"host", "connection", "content-length", "transfer-encoding"})


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
    """What all requests of a client share: the places per host, and the way to the network."""

    def __init__(self, settings: PollSettings) -> None:
        self.settings = settings
        self.places: dict[str, asyncio.Semaphore] = {}
        self.next_turn: dict[str, float] = {}
        self.crowded: set[str] = set()
        self.pulse = Pulse()
        self.room = Room()
        self.transport = transport_for
        self._way: Pinned | None = None

    @property
    def way(self) -> Pinned:
        """The way to the network, and no more: a client of httpx's would look into redirects."""
        if self._way is None:
            self._way = Pinned(self.transport(self.settings), self.settings)
        return self._way

    async def close(self) -> None:
        """Hang up everything."""
        if self._way is not None:
            await self._way.aclose()

    async def ask(
        self, ask: Ask, now: datetime, ready: Callable[[], Awaitable[None]] | None = None
    ) -> Fetched | None:
        """Fetch a resource.

        Args:
            ask: What.
            now: For ages and Retry-After.
            ready: Awaited before a body is unpacked.

        Returns:
            The answer, or ``None`` for 304 Not Modified.

        Raises:
            FetchError: With a code that says what went wrong.
        """
        share = Share(self.room)
        try:
            target, moved, answer = await self._followed(ask, share)
            if ready is not None and answer.body:
                await ready()
            return self._settled(ask, target, moved, answer, now)
        finally:
            share.leave()

    async def _followed(self, ask: Ask, share: Share) -> tuple[Target, str, Answer]:
        """Ask, and go where the answers point; also where it moved for good."""
        target, moved, unbroken = target_of(ask.url), "", True
        origin = ask.origin or target.origin
        left = self.settings.timeout.total_seconds()
        for _ in range(MAX_REDIRECTS + 1):
            headers = self._headers(ask, target, origin)
            answer, took = await self._timed(target, headers, left, share)
            left -= took
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return target, moved, answer
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
        if answer.status not in WHOLE:
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
            "Connection": "close",
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
            if name.lower() not in HOPS:
                headers = {k: v for k, v in headers.items() if k.lower() != name.lower()}
                headers[name] = value
        return headers

    async def _timed(
        self, target: Target, headers: Mapping[str, str], seconds: float, share: Share
    ) -> tuple[Answer, float]:
        """One exchange, its wait for a place at the host not counted."""
        loop = asyncio.get_running_loop()
        async with self._place(target):
            start = loop.time()
            try:
                async with self.pulse.within(max(seconds, 0.001), share.paused):
                    answer = await self._exchange(target, headers, share)
            except TimeoutError as error:
                limit = self.settings.timeout.total_seconds()
                why = f"no whole answer within {limit:g} s"
                raise TransientFetch(target.url, why, code="timeout") from error
            return answer, loop.time() - start

    async def _exchange(self, target: Target, headers: Mapping[str, str], share: Share) -> Answer:
        """Send one request as it is; redirects and logins are not the transport's affair."""
        try:
            request = httpx.Request(
                "GET",
                f"{target.scheme}://{target.authority}{target.path}",
                headers=[(k.encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()],
                extensions={"share": share},
            )
        except (httpx.InvalidURL, UnicodeError) as error:
            why = f"no request can be made of it ({error})"
            raise PermanentFetch(target.url, why, code="address") from error
        try:
            response = await self.way.handle_async_request(request)
            try:
                return await received(response, self.settings.max_bytes, share)
            finally:
                await response.aclose()
        except WireError as error:
            raise TransientFetch(target.url, str(error), code=error.code) from error
        except httpx.TransportError as error:
            raise explained(target.url, error) from error
        except UnicodeError as error:  # of a host's name, met when it is looked up
            why = f"no request can be made of it ({error})"
            raise PermanentFetch(target.url, why[:200], code="address") from error
        except FetchError as error:
            raise type(error)(target.url, error.why, code=error.code) from error

    @asynccontextmanager
    async def _place(self, target: Target) -> AsyncIterator[None]:
        """Wait for one of the host's places, and for its turn."""
        place = self.places.get(target.host)
        if place is None:
            place = self.places[target.host] = asyncio.Semaphore(self.settings.per_host)
        async with place:
            if place.locked():
                self.crowded.add(target.host)
            spacing = 0.0 if self.settings.allow_private_addresses else SPACING
            spacing = SPACINGS.get(target.host, spacing)
            if spacing:
                now = asyncio.get_running_loop().time()
                turn = max(now, self.next_turn.get(target.host, 0.0))
                self.next_turn[target.host] = turn + spacing
                if turn > now:
                    await asyncio.sleep(turn - now)
            yield
            if target.host in self.crowded:
                await asyncio.sleep(BREATH)


def _latin(location: str) -> str:
    """A Location header as UTF-8 where it is that: servers write it raw."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def transport_for(settings: PollSettings) -> httpx.AsyncBaseTransport:
    """The fast transport where it is installed and no proxy is between, else httpx's own."""
    if settings.proxy:
        return httpx_transport(settings)
    try:
        from monitor.fetch.wire import Swift  # noqa: PLC0415 - optional
    except ImportError:
        return httpx_transport(settings)
    return Swift(settings.max_bytes, ssl.create_default_context)


def httpx_transport(settings: PollSettings) -> httpx.AsyncBaseTransport:
    """Plain httpx, one connection per request."""
    return httpx.AsyncHTTPTransport(
        verify=ssl.create_default_context(),
        trust_env=False,
        proxy=settings.proxy or None,
        limits=httpx.Limits(max_keepalive_connections=0),
    )
