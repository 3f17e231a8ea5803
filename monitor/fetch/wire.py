"""A fast httpx transport: one HTTP/1.1 request on one connection, parsed by httptools on uvloop.

It costs a third of httpx's own transport and is used where the ``fast`` extra is installed. A body
that is longer than the cap is not received to its end; no body of a redirect or failure is.
"""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING, cast

import httptools
import httpx

from monitor.fetch.answers import WHOLE, WireError, announced

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from monitor.fetch.room import Share

MAX_HEAD = 65_536
MAX_HEADERS = 200
MAX_PIECES = 100_000  # chunks of one body; 15 MB in pieces of a network packet's size are 10,000
LENIENT = {  # as other readers are: nothing follows an answer here, so nothing is smuggled in
    "lenient_headers": True,  # folded ones
    "lenient_optional_cr_before_lf": True,
    "lenient_chunked_length": True,  # a length besides: the chunks count
    "lenient_spaces_after_chunk_size": True,  # old servers fill its figures up
}
Head = list[tuple[bytes, bytes]]


class Swift(httpx.AsyncBaseTransport):
    """One connection per request, to the address the request names."""

    def __init__(self, max_bytes: int, tls: Callable[[], ssl.SSLContext]) -> None:
        """Take no body larger than ``max_bytes``; ``tls`` is asked when first needed."""
        self._max_bytes = max_bytes
        self._make_tls = tls

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._make_tls()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask once.

        Raises:
            httpx.TransportError: No connection, or no answer.
            WireError: The answer is larger than the cap.
        """
        loop = asyncio.get_running_loop()
        url, secure = request.url, request.url.scheme == "https"
        done: asyncio.Future[None] = loop.create_future()
        share = cast("Share | None", request.extensions.get("share"))
        exchange = Exchange(request_bytes(request), self._max_bytes, done, share)
        try:
            try:
                await loop.create_connection(
                    lambda: exchange,
                    url.host,
                    url.port or (443 if secure else 80),
                    ssl=self._tls if secure else None,
                    server_hostname=request.extensions.get("sni_hostname", url.host)
                    if secure
                    else None,
                )
            except OSError as error:
                raise httpx.ConnectError(error.strerror or type(error).__name__) from error
            await done
        finally:
            exchange.close()
        body = bytes(exchange.body)
        exchange.body.clear()
        return httpx.Response(
            exchange.status,
            headers=exchange.headers,
            stream=httpx.ByteStream(body),
            extensions={"cut": exchange.cut},
        )


def request_bytes(request: httpx.Request) -> bytes:
    """A GET as it goes on the wire.

    Raises:
        httpx.LocalProtocolError: A header has a line break in it.
    """
    lines = [b"GET %s HTTP/1.1" % request.url.raw_path]
    lines += [b"%s: %s" % pair for pair in request.headers.raw]
    head = b"\r\n".join(lines)
    if head.count(b"\r") + head.count(b"\n") != 2 * len(lines) - 2 or b"\x00" in head:
        raise httpx.LocalProtocolError("a header has a line break in it")
    return head + b"\r\n\r\n"


def _too_many_pieces() -> None:
    raise WireError(f"it comes in more than {MAX_PIECES:,} pieces", "too-large")


class Exchange(asyncio.Protocol):
    """A connection's life: send, receive within the caps, close."""

    def __init__(
        self, request: bytes, max_bytes: int, done: asyncio.Future[None], share: Share | None
    ) -> None:
        self.share = share
        self.request = request
        self.max_bytes = max_bytes
        self.done = done
        self.status = 0
        self.headers: Head = []
        self.body = bytearray()
        self.pieces = 0
        self.cut = False  # the connection ended before the body did
        self.size = 0
        self.problem: Exception | None = None
        self.parser = httptools.HttpResponseParser(self)
        self.parser.set_dangerous_leniencies(**LENIENT)
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the request."""
        self.transport = cast("asyncio.Transport", transport)  # uvloop's are no subclass
        self.transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Take what came, until it is whole or too much."""
        if self.done.done():
            return
        self.size += len(data)
        if not self.status and self.size > 2 * MAX_HEAD:
            self.fail(httpx.RemoteProtocolError("its headers do not end"))
            return
        if self.size > 2 * self.max_bytes + 2 * MAX_HEAD:
            self.fail(WireError("what frames it is larger than the limit", "too-large"))
            return
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserError as error:
            if not self.done.done():
                self.fail(self.problem or httpx.RemoteProtocolError(str(error)))
            return
        share, transport = self.share, self.transport
        if share is None or transport is None or self.done.done() or share.grown(self.size):
            return
        transport.pause_reading()
        share.wait(self.go_on)

    def go_on(self) -> None:
        """Read on after a wait for room."""
        if self.transport is not None and not self.done.done():
            self.transport.resume_reading()

    def connection_lost(self, exc: Exception | None) -> None:
        """Settle with what there is."""
        if self.done.done():
            return
        if not self.status:
            why = str(exc) if exc else "the server closed without an answer"
            self.fail(httpx.ReadError(why))
            return
        names = {name.lower() for name, _ in self.headers}
        self.cut = b"content-length" in names or b"transfer-encoding" in names
        self.finish()

    def on_message_begin(self) -> None:
        """An answer begins, maybe after an interim one."""
        self.headers = []

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header."""
        if len(self.headers) < MAX_HEADERS:
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """The head is whole; an answer whose body is not wanted is done with it."""
        status = self.parser.get_status_code()
        if status < 200:
            return
        self.status = status
        if status not in WHOLE:
            self.finish()
            return
        names = {name.lower(): value for name, value in reversed(self.headers)}
        if b"transfer-encoding" in names:
            return  # whatever length is told besides is not meant
        length = names.get(b"content-length", b"")
        self._told(lambda: announced(length.decode("latin-1"), self.max_bytes))

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self.done.done():
            return
        self.body += data
        self.pieces += 1
        if self.pieces > MAX_PIECES:
            self._told(_too_many_pieces)
        if self.size > self.max_bytes + MAX_HEAD:
            self._told(lambda: announced(str(self.size), self.max_bytes))

    def on_message_complete(self) -> None:
        """The body is whole."""
        if self.status and not self.done.done():
            self.finish()

    def _told(self, check: Callable[[], None]) -> None:
        """Keep what a check says: httptools raises its own error in its place."""
        try:
            check()
        except WireError as error:
            self.problem = error
            raise

    def finish(self) -> None:
        """Hand over the answer and hang up."""
        if not self.done.done():
            self.done.set_result(None)
        self.close()

    def fail(self, error: Exception) -> None:
        """Hand over the failure and hang up."""
        if not self.done.done():
            self.done.set_exception(error)
        self.close()

    def close(self) -> None:
        """Hang up at once: nothing more is wanted."""
        if self.transport is not None:
            self.transport.abort()
