"""One HTTP/1.1 request on one connection to one address that was judged before.

The connection goes to the judged address itself, so that a name that resolves differently a moment
later changes nothing. Sizes are capped while they arrive. The parser is httptools where it is
installed, else h11.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from monitor.fetch.guard import Target

MAX_HEAD = 65_536
ENCODINGS = "gzip, deflate"


class WireError(Exception):
    """What came is no acceptable answer; ``code`` as in :class:`FetchError`."""

    def __init__(self, why: str, code: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(slots=True)
class Answer:
    """A response as it came."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""
    cut: bool = False  # the connection ended before the body did


class Parser(Protocol):
    """Reads a response byte by byte into an :class:`Exchange`."""

    def feed(self, data: bytes) -> None:
        """Take what came."""

    def end(self) -> bool:
        """Hear that nothing more comes; whether the body was whole."""


class Exchange(asyncio.Protocol):
    """A connection's life: send, receive within the caps, close."""

    def __init__(self, request: bytes, max_bytes: int, done: asyncio.Future[Answer]) -> None:
        self.request = request
        self.max_bytes = max_bytes
        self.done = done
        self.answer = Answer()
        self.chunks: list[bytes] = []
        self.size = 0
        self.parser = parser_for(self)
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
        try:
            self._check_head()
            self.parser.feed(data)
        except WireError as error:
            self.fail(error)

    def _check_head(self) -> None:
        if not self.answer.status and self.size > 2 * MAX_HEAD:
            raise WireError("its headers do not end", "protocol")

    def connection_lost(self, exc: Exception | None) -> None:
        """Settle with what there is."""
        if self.done.done():
            return
        if not self.answer.status:
            why = f"the connection broke ({exc})" if exc else "the server closed without an answer"
            self.fail(WireError(why, "connection"))
            return
        try:
            self.answer.cut = not self.parser.end()
        except WireError:
            self.answer.cut = True
        self.finish()

    def on_head(self, status: int, headers: Mapping[str, str]) -> None:
        """A head is whole; answers without a body are done with it."""
        if status < 200:
            return
        self.answer.status, self.answer.headers = status, dict(headers)
        length = headers.get("content-length", "")
        if (
            length.isdecimal()
            and len(length) < 20
            and int(length) > self.max_bytes
            and status == 200
        ):
            raise WireError(f"it announces {int(length):,} bytes, over the limit", "too-large")
        if status != 200:  # of no other answer is the body read
            self.finish()

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        self.chunks.append(data)
        if self.size > self.max_bytes + MAX_HEAD:
            raise WireError(f"it is larger than {self.max_bytes:,} bytes", "too-large")

    def finish(self) -> None:
        """Hand over the answer and hang up."""
        self.answer.body = b"".join(self.chunks)
        if not self.done.done():
            self.done.set_result(self.answer)
        self.close()

    def fail(self, error: WireError) -> None:
        """Hand over the failure and hang up."""
        if not self.done.done():
            self.done.set_exception(error)
        self.close()

    def close(self) -> None:
        """Hang up at once: nothing more is wanted."""
        if self.transport is not None:
            self.transport.abort()


class _Llhttp:
    """httptools: the parser of Node.js."""

    def __init__(self, exchange: Exchange) -> None:
        import httptools  # noqa: PLC0415 - optional

        self.exchange = exchange
        self.headers: dict[str, str] = {}
        self.parser = httptools.HttpResponseParser(self)
        self.error = httptools.HttpParserError
        self.whole = False
        self.problem: WireError | None = None

    def feed(self, data: bytes) -> None:
        try:
            self.parser.feed_data(data)
        except self.error as error:
            if self.problem:
                raise self.problem from None
            if not self.exchange.done.done():
                raise WireError(f"its answer is no HTTP ({error})", "protocol") from error

    def end(self) -> bool:
        given = self.headers
        return self.whole or not ("content-length" in given or "transfer-encoding" in given)

    def on_header(self, name: bytes, value: bytes) -> None:
        if len(self.headers) < 200:
            self.headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))

    def on_message_begin(self) -> None:
        self.headers.clear()

    def on_headers_complete(self) -> None:
        self._told(lambda: self.exchange.on_head(self.parser.get_status_code(), self.headers))

    def on_body(self, data: bytes) -> None:
        if not self.exchange.done.done():
            self._told(lambda: self.exchange.on_body(data))

    def on_message_complete(self) -> None:
        if self.exchange.answer.status:
            self.whole = True
            if not self.exchange.done.done():
                self.exchange.finish()

    def _told(self, tell: Callable[[], None]) -> None:
        try:
            tell()
        except WireError as error:
            self.problem = error
            raise


class _H11:
    """h11: plain Python."""

    def __init__(self, exchange: Exchange) -> None:
        import h11  # noqa: PLC0415 - only where httptools is not

        self.h11 = h11
        self.exchange = exchange
        self.connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=MAX_HEAD)
        self.connection.send(h11.Request(method="GET", target="/", headers=[("Host", "x")]))
        self.connection.send(h11.EndOfMessage())
        self.whole = False

    def feed(self, data: bytes) -> None:
        h11 = self.h11
        try:
            self.connection.receive_data(data)
            while not self.exchange.done.done():
                event = self.connection.next_event()
                if event in (h11.NEED_DATA, h11.PAUSED):
                    return
                self._take(event)
        except h11.RemoteProtocolError as error:
            raise WireError(f"its answer is no HTTP ({error})", "protocol") from error

    def _take(self, event: object) -> None:
        h11, exchange = self.h11, self.exchange
        if isinstance(event, h11.Response):
            headers: dict[str, str] = {}
            for name, value in event.headers:
                headers.setdefault(name.decode("latin-1"), value.decode("latin-1"))
            exchange.on_head(event.status_code, headers)
        elif isinstance(event, h11.Data):
            exchange.on_body(bytes(event.data))
        elif isinstance(event, h11.EndOfMessage):
            self.whole = True
            exchange.finish()

    def end(self) -> bool:
        self.feed(b"")
        return self.whole


def parser_for(exchange: Exchange) -> Parser:
    """The fastest parser there is."""
    try:
        return _Llhttp(exchange)
    except ImportError:
        return _H11(exchange)


def request_bytes(target: Target, headers: Mapping[str, str]) -> bytes:
    """A GET as it goes on the wire.

    Raises:
        WireError: A header has a line break or a character outside Latin-1.
    """
    lines = [f"GET {target.path} HTTP/1.1", f"Host: {target.authority}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines.append("Connection: close")
    if any("\r" in line or "\n" in line or "\x00" in line for line in lines):
        raise WireError("a header has a line break in it", "header")
    try:
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    except UnicodeEncodeError as error:
        raise WireError("a header has characters no header may have", "header") from error


async def exchange(
    target: Target,
    address: str,
    headers: Mapping[str, str],
    *,
    max_bytes: int,
    tls: ssl.SSLContext | None,
) -> Answer:
    """Ask one address once.

    Raises:
        WireError: The answer is none, or too large.
        OSError: No connection.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Answer] = loop.create_future()
    connection = Exchange(request_bytes(target, headers), max_bytes, done)
    try:
        await loop.create_connection(
            lambda: connection,
            address,
            target.port,
            ssl=tls,
            server_hostname=target.host if tls else None,
        )
        return await done
    finally:
        connection.close()
