"""Addresses: one canonical form for links that differ only in tracking and spelling."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

PREFIXES = re.compile(
    r"utm_|pk_|mtm_|piwik_|hsa_|oly_|vero_|stm_|_hs|guce_|wt_mc|at_medium|at_camp"
)
ALWAYS = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid",
    "igsh", "twclid", "ttclid", "li_fat_id", "s_cid", "cmpid", "ncid", "ocid", "smid", "sref",
    "xtor", "wtmc", "rssid", "share_id", "guccounter", "mc_cid", "mc_eid", "ref_src",
    "ref_url", "referrer", "referer", "mkt_tok", "ved", "usg", "__twitter_impression",
    "traffic_source",
})  # fmt: skip
SOMETIMES = frozenset({
    "ref", "source", "src", "rss", "feed", "campaign", "cid", "share", "output", "from",
    "partner", "medium", "trk", "cmp",
})  # fmt: skip
CHANNEL = re.compile(
    r"(?:rss|atom|feed|xml|twitter|facebook|fb|email|newsletter|social|share|app)[\w-]*|1|true|yes",
    re.IGNORECASE,
)
ESCAPE = re.compile(r"(?<!%)(?<!%[0-9A-Fa-f])%([0-9A-Fa-f]{2})")
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
PORTS = {"http": 80, "https": 443}


def canonical_url(url: str) -> str:
    """Write an http(s) address in one form: no tracking parameters, fragment or default port.

    The scheme is kept. What is no http(s) address comes back as it was, but for outer white space.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not host:
        return url
    if ":" in host:
        host = f"[{host}]"
    if port and port != PORTS[scheme]:
        host = f"{host}:{port}"
    path = ESCAPE.sub(_escape, parts.path) if "%" in parts.path else parts.path
    query = _query(parts.query.strip())
    return urlunsplit((scheme, host, (path if query else path.rstrip()) or "/", query, ""))


def link_key(url: str) -> str:
    """What identifies a link whatever its scheme, ``www.`` or final slash; not to be opened."""
    canonical = canonical_url(url)
    _, found, rest = canonical.partition("://")
    return rest.removeprefix("www.").rstrip("/") if found else canonical


def host_of(url: str) -> str:
    """The host of an address in lower case, ``""`` when it has none."""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _escape(found: re.Match[str]) -> str:
    char = chr(int(found[1], 16))
    return char if char in UNRESERVED else found[0].upper()


def _query(query: str) -> str:
    if not query:
        return ""
    pairs = query.split("&")
    kept = [pair for pair in pairs if pair and not _tracks(*pair.lower().partition("=")[::2])]
    return "&".join(kept).strip()


def _tracks(name: str, value: str) -> bool:
    if name in ALWAYS or PREFIXES.match(name):
        return True
    return name in SOMETIMES and bool(CHANNEL.fullmatch(value))
