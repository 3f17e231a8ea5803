"""Who publishes: the identity that copies across outlets and independence are counted by."""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.dedupe.words import listed

# Prefixes that name a device, a section's machine or an edition, not another outlet.
MACHINES = listed("www m mobile amp edition feeds feed rss news en")
# Second-level labels below which a registry sells names.
REGISTRIES = listed("co com org net gov go ac or ne gob gouv govt mil edu ltd in")
# Hosts that carry other people's publications: the entry's own publisher is the outlet.
CARRIERS = (
    "news.google.com",
    "feedproxy.google.com",
    "feeds.feedburner.com",
    "news.yahoo.com",
    "msn.com",
)


def outlet(url: str, publisher: str = "") -> str:
    """Name the outlet of an entry.

    Args:
        url: The entry's link, any scheme; "" when it has none.
        publisher: Named by the entry or the feed; decides only where the host does not.

    Returns:
        A lower-case registrable host ("nato.int"), else the publisher's folded name, else "".
    """
    host = (urlsplit(url.strip()).hostname or "").lower().rstrip(".")
    name = " ".join(publisher.casefold().split())
    if not host or (name and any(host == c or host.endswith(f".{c}") for c in CARRIERS)):
        return name
    labels = host.split(".")
    if host.replace(".", "").isdigit() or ":" in host:
        return host
    while len(labels) > 2 and labels[0] in MACHINES:
        labels = labels[1:]
    keep = 3 if len(labels) > 2 and labels[-2] in REGISTRIES and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])
