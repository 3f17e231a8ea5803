"""An Atom feed of a watchlist's digests.  Source: RFC 4287."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from monitor.digest.links import digest_page
from monitor.text.display import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.digest.view import Published

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 30


def atom(digests: Sequence[Published], *, base_url: str = "", title: str = "") -> bytes:
    """Write the feed of one watchlist's digests, newest first.

    Args:
        digests: In any order; the newest thirty are listed, with their text where they have it.
        base_url: Address of the web pages; links name the files beside the feed when "".
        title: The watchlist's title, its id when "".
    """
    newest = sorted(digests, key=lambda d: (d.window.day, d.generated), reverse=True)[:MOST]
    ET.register_namespace("", NAMESPACE)
    feed = ET.Element(f"{{{NAMESPACE}}}feed")
    watchlist = newest[0].window.watchlist if newest else "none"
    _add(feed, "id", f"urn:monitor:digests:{watchlist}")
    _add(feed, "title", one_line(title) or watchlist)
    _add(feed, "updated", newest[0].generated.isoformat() if newest else "1970-01-01T00:00:00Z")
    _add(ET.SubElement(feed, f"{{{NAMESPACE}}}author"), "name", "monitor")
    for digest in newest:
        _entry(feed, digest, base_url)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ET.Element, digest: Published, base_url: str) -> None:
    watchlist, day = digest.window.watchlist, digest.window.day.isoformat()
    entry = ET.SubElement(feed, f"{{{NAMESPACE}}}entry")
    _add(entry, "id", f"urn:monitor:digests:{watchlist}:{day}")
    _add(entry, "title", one_line(digest.subject))
    _add(entry, "updated", digest.generated.isoformat())
    href = digest_page(base_url, watchlist, day) or f"{day}.html"
    ET.SubElement(entry, f"{{{NAMESPACE}}}link", rel="alternate", type="text/html", href=href)
    page = dict(digest.files).get("html", b"").decode()
    content = _add(entry, "content", page) if page else _add(entry, "summary", digest.subject)
    content.set("type", "html" if page else "text")


def _add(parent: ET.Element, tag: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    child.text = text
    return child
