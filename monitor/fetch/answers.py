"""What an answer's status and headers mean for a feed: validators, ages, Retry-After, failures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import httpx

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.types import Fetched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.fetch.room import Share

MAX_VALIDATOR = 512  # characters; a longer one is not worth sending back each time
LONGEST_WAIT = 86_400.0  # seconds; whatever Retry-After says, a daily probe goes out
MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,10})")
WHOLE = frozenset({200, 203})  # 203: a proxy between changed something
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
MEANINGS = {
    204: "the server has nothing to send",
    205: "the server has nothing to send",
    206: "the server sends a part, though the whole was asked for",
    300: "the server offers several addresses and names none",
    304: "nothing changed, says the server, though it was not asked that",
    400: "the server finds the request faulty",
    401: "the server wants a login",
    402: "the server wants to be paid",
    403: "the server forbids it",
    404: "there is nothing at this address",
    406: "the server has no feed in a form we read",
    407: "a proxy between wants a login",
    408: "the server gave up waiting",
    410: "the feed is gone for good, says the server",
    429: "the server asks to be asked less often",
    451: "withheld for legal reasons",
    500: "the server failed",
    502: "the server's backend failed",
    503: "the server is overloaded or in maintenance",
    504: "the server's backend did not answer",
}
CLASSES = {3: "the server names no new address", 4: "the server refuses", 5: "the server failed"}


class WireError(httpx.TransportError):
    """What came is no acceptable answer; ``code`` as in :class:`FetchError`."""

    def __init__(self, why: str, code: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(slots=True)
class Answer:
    """A response as it came."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case, the first counts
    body: bytes = b""
    cut: bool = False  # the connection ended before the body did


async def received(response: httpx.Response, max_bytes: int, share: Share) -> Answer:
    """Take a response's head, and the body of a whole one, still encoded and within the cap.

    Args:
        response: As a transport gave it.
        max_bytes: The cap.
        share: Says when more may be held.

    Raises:
        WireError: It is too large.
        httpx.TransportError: It broke off before its body began.
    """
    headers: dict[str, str] = {}
    for name, value in response.headers.raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    answer = Answer(response.status_code, headers, cut=bool(response.extensions.get("cut")))
    if response.status_code not in WHOLE:
        return answer
    if "transfer-encoding" not in headers:
        announced(headers.get("content-length", ""), max_bytes)
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in response.aiter_raw():
            chunks.append(chunk)
            size += len(chunk)
            announced(str(size), max_bytes)
            if not share.grown(size):
                await share.waited()
    except (httpx.ReadError, httpx.RemoteProtocolError):
        if not chunks:
            raise
        answer.cut = True
    answer.body = b"".join(chunks)
    return answer


def announced(length: str, max_bytes: int) -> None:
    """Refuse a body that is, or says it is, larger than allowed.

    Raises:
        WireError: It is.
    """
    if length.isdecimal() and len(length) < 20 and int(length) > max_bytes:
        raise WireError(f"it has {int(length):,} bytes, over the limit", "too-large")


def fetched(
    url: str,
    moved_to: str,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    *,
    now: datetime,
    whole: bool,
) -> Fetched:
    """An answer with a body as a value; one that was cut off carries no validators."""
    return Fetched(
        url=url,
        moved_to=moved_to,
        status=status,
        body=body,
        digest=sha256(body).hexdigest()[:32],
        content_type=headers.get("content-type", "")[:200],
        etag=validator(headers.get("etag", "")) if whole else "",
        modified=validator(headers.get("last-modified", "")) if whole else "",
        max_age=max_age(headers, now),
        at=now,
    )


def validator(value: str) -> str:
    """A validator worth keeping: short, and nothing but visible characters."""
    value = value.strip()
    return value if len(value) <= MAX_VALIDATOR and value.isascii() and value.isprintable() else ""


def max_age(headers: Mapping[str, str], now: datetime) -> int | None:
    """For how many seconds the answer stays fresh, ``None`` when it does not say.

    Source:
        RFC 9111 §4.2.1.
    """
    control = headers.get("cache-control", "").lower()[:500]
    found = MAX_AGE.search(control)
    if found:
        return min(int(found[1]), 31_536_000)
    if "no-cache" in control or "no-store" in control:
        return None
    expires = moment(headers.get("expires", ""))
    if expires is None:
        return None
    seconds = (expires - (moment(headers.get("date", "")) or now)).total_seconds()
    return int(seconds) if 0 < seconds <= 31_536_000 else None


def moment(text: str) -> datetime | None:
    """An HTTP date."""
    if not 10 <= len(text) <= 60:
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds the server asks to wait, a day at most.

    Source:
        RFC 9110 §10.2.3.
    """
    text = headers.get("retry-after", "").strip()
    if text.isdecimal():
        return min(float(text[:9]), LONGEST_WAIT)
    at = moment(text)
    if at is None:
        return None
    return min(max((at - now).total_seconds(), 0.0), LONGEST_WAIT)


def failure(url: str, status: int, headers: Mapping[str, str], now: datetime) -> FetchError:
    """An answer that is not what was asked for, as an error."""
    meaning = MEANINGS.get(status) or CLASSES.get(status // 100, "no feed comes with it")
    why = f"HTTP {status}: {meaning}"
    code = f"http-{status}"
    if status == 410:
        return PermanentFetch(url, why, code=code)
    return TransientFetch(url, why, code=code, retry_after=retry_after(headers, now))
