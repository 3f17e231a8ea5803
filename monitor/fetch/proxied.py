"""Through a proxy: httpx, since it speaks CONNECT.

The proxy resolves names; addresses written out are judged here.
"""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING

import httpx

from monitor.errors import TransientFetch
from monitor.fetch.guard import judge
from monitor.fetch.wire import Answer, WireError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.config.settings import PollSettings
    from monitor.fetch.guard import Target


async def through_proxy(
    target: Target, headers: Mapping[str, str], settings: PollSettings
) -> Answer:
    """Ask once through ``poll.proxy``; redirects are the caller's.

    Raises:
        FetchError: No answer, or a refused address.
    """
    _judged(target, settings)
    try:
        async with (
            httpx.AsyncClient(
                proxy=settings.proxy, trust_env=False, timeout=settings.timeout.total_seconds()
            ) as client,
            client.stream("GET", target.url, headers=dict(headers)) as response,
        ):
            answer = Answer(status=response.status_code, headers=dict(response.headers))
            if response.status_code == 200:
                answer.body = await _body(response, settings.max_bytes)
            return answer
    except WireError as error:
        raise TransientFetch(target.url, str(error), code=error.code) from error
    except httpx.HTTPError as error:
        why = f"no answer through the proxy ({type(error).__name__})"
        raise TransientFetch(target.url, why, code="proxy") from error


def _judged(target: Target, settings: PollSettings) -> None:
    allow = settings.allow_private_addresses
    if target.host == "localhost" or target.host.endswith(".localhost"):
        judge(target.url, ("127.0.0.1",), allow_private=allow)
    with contextlib.suppress(OSError):  # also decimal, hexadecimal and short forms
        judge(target.url, (socket.inet_ntoa(socket.inet_aton(target.host)),), allow_private=allow)
    if ":" in target.host:
        judge(target.url, (target.host,), allow_private=allow)


async def _body(response: httpx.Response, max_bytes: int) -> bytes:
    chunks, size = [], 0
    async for chunk in response.aiter_raw():
        size += len(chunk)
        if size > max_bytes:
            raise WireError(f"it is larger than {max_bytes:,} bytes", "too-large")
        chunks.append(chunk)
    return b"".join(chunks)
