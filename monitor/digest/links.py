"""Addresses fit to be a link: http(s) only, host in ASCII, no user part, no white space."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_PATH = "/%:@!$&'()*+,;=~-._"
_QUERY = _PATH + "?"
_PLAIN = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*(/[A-Za-z0-9/:@!$&()*+,;=~._-]*)?")


def safe_url(url: str) -> str:
    """Give an address as a mail may link it, or "" when it is none.

    A host in another script is written as punycode, so that it cannot pass for one it is not;
    a user part is dropped for the same reason.
    """
    if _PLAIN.fullmatch(url):
        return url
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    ascii_host = _ascii_host(host)
    if parts.scheme.lower() not in ("http", "https") or not ascii_host:
        return ""
    place = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    netloc = f"{place}:{port}" if port else place
    return urlunsplit(
        (
            parts.scheme.lower(),
            netloc,
            quote(parts.path, safe=_PATH, errors="replace"),
            quote(parts.query, safe=_QUERY, errors="replace"),
            quote(parts.fragment, safe=_QUERY, errors="replace"),
        )
    )


def host_of(url: str) -> str:
    """Give the host of a link without its ``www.``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _ascii_host(host: str) -> str:
    if not host or any(c.isspace() or c in '<>"\\^`{|}' for c in host):
        return ""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def digest_page(base_url: str, watchlist: str, day: str) -> str:
    """Address a digest on the web pages, "" without them."""
    return f"{base_url.rstrip('/')}/digests/{quote(watchlist)}/{day}" if base_url else ""


def event_page(base_url: str, event: str) -> str:
    """Address an event on the web pages, "" without them."""
    return f"{base_url.rstrip('/')}/events/{quote(event, safe='')}" if base_url else ""
