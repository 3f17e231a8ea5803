"""The guard as an httpx transport: a host's addresses are judged, and the judged one is asked.

Whatever transport does the asking is given the address itself, so that a name that resolves
differently a moment later changes nothing; ``Host`` and the certificate's name stay the host's.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.fetch.guard import judge

if TYPE_CHECKING:
    from monitor.config.settings import PollSettings

MAX_ADDRESSES = 3  # of one host are tried, one after the other


class Pinned(httpx.AsyncBaseTransport):
    """Judges where a request goes, then hands it to another transport."""

    def __init__(self, inner: httpx.AsyncBaseTransport, settings: PollSettings) -> None:
        """Guard a transport; behind ``poll.proxy`` names are the proxy's to resolve."""
        self.inner = inner
        self.settings = settings
        self._resolved: dict[tuple[str, int], asyncio.Future[tuple[str, ...]]] = {}
        self._threads = ThreadPoolExecutor(16, thread_name_prefix="resolve")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask the host's addresses in turn until one takes the connection.

        Raises:
            FetchError: An address is refused, or no name resolves to one.
            httpx.HTTPError: None of them answers.
        """
        host = request.url.host
        if self.settings.proxy:
            self._judge_written(host)
            return await self.inner.handle_async_request(request)
        problem: httpx.TransportError | None = None
        for address in (await self._addresses(request.url))[:MAX_ADDRESSES]:
            if address != host:
                request.extensions["sni_hostname"] = host
                request.url = request.url.copy_with(host=address)
            try:
                return await self.inner.handle_async_request(request)
            except httpx.ConnectError as error:
                problem = error
        raise problem or TransientFetch(host, "its name has no address", code="dns")

    async def aclose(self) -> None:
        """Let go of the resolver's threads; a name still being looked up is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        await self.inner.aclose()

    async def _addresses(self, url: httpx.URL) -> tuple[str, ...]:
        """Resolve a host once per pass and judge all it resolves to."""
        try:
            ipaddress.ip_address(url.host)
        except ValueError:
            addresses = await self._looked_up(url)
        else:
            addresses = (url.host,)
        return judge(url.host, addresses, allow_private=self.settings.allow_private_addresses)

    async def _looked_up(self, url: httpx.URL) -> tuple[str, ...]:
        host = url.raw_host.decode("ascii")
        port = url.port or (443 if url.scheme == "https" else 80)
        future = self._resolved.get((host, port))
        if future is None:
            loop = asyncio.get_running_loop()
            future = self._resolved[host, port] = asyncio.ensure_future(
                loop.run_in_executor(self._threads, _addresses_of, host, port)
            )
        try:
            return await asyncio.shield(future)
        except (OSError, UnicodeError) as error:
            self._resolved.pop((host, port), None)
            raise TransientFetch(host, "its name does not resolve", code="dns") from error

    def _judge_written(self, host: str) -> None:
        """Judge an address that is written out."""
        local = host == "localhost" or host.endswith(".localhost")
        with contextlib.suppress(ValueError):
            address = str(ipaddress.ip_address("127.0.0.1" if local else host))
            judge(host, (address,), allow_private=self.settings.allow_private_addresses)


def _addresses_of(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def explained(url: str, error: httpx.TransportError) -> FetchError:
    """Why there was no answer, from whatever stands behind the transport's error."""
    causes: list[BaseException] = [error]
    while (before := causes[-1].__cause__ or causes[-1].__context__) is not None:
        causes.append(before)
    for cause in causes:
        name = type(cause).__name__
        if name == "SSLCertVerificationError":
            why = getattr(cause, "verify_message", "") or "unknown reason"
            return PermanentFetch(url, f"its certificate is not valid ({why})", code="certificate")
        if name.startswith("SSL"):
            why = f"no secure connection ({getattr(cause, 'reason', name)})"
            return TransientFetch(url, why, code="tls")
        if isinstance(cause, ConnectionRefusedError):
            return TransientFetch(url, "the host refuses the connection", code="refused")
    if isinstance(error, httpx.ProxyError):
        return TransientFetch(url, f"no answer through the proxy ({error})", code="proxy")
    if isinstance(error, httpx.ProtocolError) and "disconnected" not in str(error):
        return TransientFetch(url, f"its answer is no HTTP ({error})", code="protocol")
    if isinstance(error, httpx.ConnectError):
        return TransientFetch(url, f"no connection ({error})", code="connection")
    return TransientFetch(url, f"the connection broke ({error})", code="connection")
