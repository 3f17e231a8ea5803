"""An Atom feed of a watchlist's digests.  Source: RFC 4287."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from monitor.digest.links import digest_page
from monitor.digest.view import Published
from monitor.text.display import one_line

NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(digests: Sequence[Published], *, base_url: str = "", most: int = 30) -> bytes:
    """Write the feed of digests, newest first; all are of one watchlist."""
    newest = sorted(digests, key=lambda d: (d.day, d.generated), reverse=True)[:most]
    ET.register_namespace("", NAMESPACE)
    feed = ET.Element(f"{{{NAMESPACE}}}feed")
    first = newest[0] if newest else None
    watchlist = first.watchlist if first else "monitor"
    _add(feed, "id", f"urn:monitor:digests:{watchlist}")
    _add(feed, "title", one_line(first.title) if first else "Digests")
    _add(feed, "updated", first.generated.isoformat() if first else "1970-01-01T00:00:00Z")
    _add(ET.SubElement(feed, f"{{{NAMESPACE}}}author"), "name", "monitor")
    for digest in newest:
        _entry(feed, digest, base_url)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ET.Element, digest: Published, base_url: str) -> None:
    entry = ET.SubElement(feed, f"{{{NAMESPACE}}}entry")
    _add(entry, "id", f"urn:monitor:digests:{digest.watchlist}:{digest.day}")
    _add(entry, "title", one_line(digest.rendered.subject))
    _add(entry, "updated", digest.generated.isoformat())
    page = digest_page(base_url, digest.watchlist, digest.day.isoformat())
    href = page or f"{digest.day}.html"
    ET.SubElement(entry, f"{{{NAMESPACE}}}link", rel="alternate", type="text/html", href=href)
    content = _add(entry, "content", dict(digest.rendered.files)["html"].decode())
    content.set("type", "html")


def _add(parent: ET.Element, tag: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    child.text = text
    return child
