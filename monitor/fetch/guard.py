"""Which addresses we may connect to: judged on what a name resolves to, not how it is written."""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from monitor.errors import PermanentFetch

if TYPE_CHECKING:
    from collections.abc import Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

NAT64 = tuple(ipaddress.ip_network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/48"))
COMPATIBLE = ipaddress.ip_network("::/96")
SIX_TO_FOUR = ipaddress.ip_network("2002::/16")
LIMITED_BROADCAST = ipaddress.IPv4Address("255.255.255.255")
MAX_URL = 8000
NUMERIC = re.compile(r"[0-9][0-9a-fx.]*")
BAD = re.compile(r"[\x00-\x20\x7f\\]")
SAFE = "%/:?#[]@!$&'()*+,;=-._~|"


@dataclass(frozen=True, slots=True)
class Target:
    """An http(s) address taken apart for one request."""

    url: str
    scheme: str
    host: str  # ASCII, without brackets
    port: int
    path: str  # with query, as it goes on the wire
    login: str = ""  # user:password of the address itself

    @property
    def origin(self) -> tuple[str, str, int]:
        """As far as headers and logins may go."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """The ``Host`` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (
            host if self.port == (443 if self.scheme == "https" else 80) else f"{host}:{self.port}"
        )


def target_of(url: str, base: str = "") -> Target:
    """Take an address apart; relative ones are joined to ``base``.

    Raises:
        PermanentFetch: It is no http(s) address.
    """
    try:
        joined = urljoin(base, url.strip()) if base else url.strip()
        if len(joined) > MAX_URL:
            why = f"the address is longer than {MAX_URL:,} characters"
            raise PermanentFetch(url[:200], why, code="address")
        if BAD.search(joined.replace(" ", "%20")):
            raise PermanentFetch(
                url[:200], "the address has characters no address has", code="address"
            )
        parts = urlsplit(
            quote(joined, safe=SAFE) if not joined.isascii() else joined.replace(" ", "%20")
        )
        host = _ascii(urlsplit(joined).hostname or "")
        port = parts.port
        login = parts.netloc.rpartition("@")[0]
    except ValueError as error:
        raise PermanentFetch(url[:200], f"no valid address ({error})", code="address") from error
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise PermanentFetch(url[:200], "only http and https addresses are fetched", code="scheme")
    if not host or port == 0:
        raise PermanentFetch(url[:200], "the address names no host", code="address")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(joined, scheme, host, port or (443 if scheme == "https" else 80), path, login)


def _ascii(host: str) -> str:
    """Write a host as its name in ASCII or its address in the usual form."""
    host = host.rstrip(".")
    host = (host if host.isascii() else host.encode("idna").decode("ascii")).lower()
    if NUMERIC.fullmatch(host):  # decimal, octal, hexadecimal and short forms
        with contextlib.suppress(OSError):
            return socket.inet_ntoa(socket.inet_aton(host))
    return host


def judge(host: str, addresses: Sequence[str], *, allow_private: bool) -> tuple[str, ...]:
    """Let a host's addresses through, or refuse the host.

    One refused address refuses all: a name that resolves to a public and a private address at once
    is either broken or an attack.

    Raises:
        PermanentFetch: An address is not to be connected to.
    """
    for text in addresses:
        reason = refusal(ipaddress.ip_address(text.partition("%")[0]), allow_private=allow_private)
        if reason:
            raise PermanentFetch(
                host, f"refused: the host's address {text} is {reason}", code="refused-address"
            )
    return tuple(addresses)


def refusal(address: Address, *, allow_private: bool) -> str:
    """Why an address is not connected to, ``""`` when it may be.

    Source:
        The special-purpose registries of RFC 6890; RFC 6052 for NAT64.
    """
    inner = _embedded(address)
    if inner is not None:
        return refusal(inner, allow_private=allow_private)
    if address.is_multicast:
        return "multicast"
    if address.is_unspecified or address == LIMITED_BROADCAST:
        return "no host's address"
    if address.is_link_local:
        return "link-local"
    if address.is_global:
        return ""
    if address.is_loopback:
        return "" if allow_private else "loopback (see poll.allow_private_addresses)"
    return "" if allow_private else "private or reserved (see poll.allow_private_addresses)"


def _embedded(address: Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside an IPv6 one that leads to it."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if any(address in network for network in NAT64):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address in SIX_TO_FOUR:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in COMPATIBLE and int(address) > 1:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None
