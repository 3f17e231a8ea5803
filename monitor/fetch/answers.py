"""What an answer's status and headers mean for a feed: validators, ages, Retry-After, failures."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.types import Fetched

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_VALIDATOR = 512  # characters; a longer one is not worth sending back each time
LONGEST_WAIT = 86_400.0  # seconds; whatever Retry-After says, a daily probe goes out
MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,10})")
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
MEANINGS = {
    400: "the server finds the request faulty",
    401: "the server wants a login",
    403: "the server forbids it",
    404: "there is nothing at this address",
    408: "the server gave up waiting",
    410: "the feed is gone for good, says the server",
    429: "the server asks to be asked less often",
    451: "withheld for legal reasons",
    500: "the server failed",
    502: "the server's backend failed",
    503: "the server is overloaded or in maintenance",
    504: "the server's backend did not answer",
}


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
        digest=blake2b(body, digest_size=16).hexdigest(),
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
    why = f"HTTP {status}: {MEANINGS.get(status, 'no usable answer')}"
    code = f"http-{status}"
    if status == 410:
        return PermanentFetch(url, why, code=code)
    return TransientFetch(url, why, code=code, retry_after=retry_after(headers, now))
