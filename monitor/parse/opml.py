"""OPML: subscription lists of other readers, in and out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from monitor.errors import ParseError
from monitor.parse.characters import mended
from monitor.parse.charset import decoded, encoding_of
from monitor.parse.clean import one_line
from monitor.parse.hostile import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.types import Source

MAX_DEPTH = 50
MAX_FEEDS = 20_000
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One subscription."""

    url: str
    title: str = ""
    page: str = ""  # the site's own address
    language: str = ""
    tags: tuple[str, ...] = ()  # folders it lies in and categories it names


def parse_opml(body: bytes) -> tuple[Outline, ...]:
    """Read the subscriptions of a list, each address once.

    Raises:
        ParseError: It is no OPML.
    """
    text = decoded(body, encoding_of(body)).lstrip()
    text = re.sub(r"^<\?xml[^>]{0,300}\?>", "", text)
    reader = _Reader()
    try:
        reader.read(text)
    except expat.ExpatError:
        reader = _Reader()
        try:
            reader.read(mended(text))
        except expat.ExpatError as error:
            message = f"no readable OPML: {expat.ErrorString(error.code)} in line {error.lineno}"
            raise ParseError(message) from error
    if not reader.is_opml:
        raise ParseError("no OPML: its outer element is not <opml>")
    return tuple(reader.found.values())


class _Reader:
    def __init__(self) -> None:
        self.found: dict[str, Outline] = {}
        self.folders: list[str] = []
        self.depth = 0
        self.is_opml = False

    def read(self, text: str) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.EntityDeclHandler = _refuse
        parser.Parse(text, True)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH or len(self.found) > MAX_FEEDS:
            raise Hostile("the OPML is nested or long beyond reason")
        if self.depth == 1:
            self.is_opml = tag.lower() == "opml"
        if tag.lower() != "outline":
            return
        given = {name.lower(): value for name, value in attributes.items()}
        title = one_line(given.get("title") or given.get("text") or "")
        address = given.get("xmlurl", "").strip()
        self.folders.append("" if address else title)
        if address and address not in self.found:
            folders = [name for name in self.folders if name]
            categories = [c.strip(" /") for c in given.get("category", "").split(",")]
            self.found[address] = Outline(
                url=address,
                title=title,
                page=given.get("htmlurl", ""),
                language=given.get("language", ""),
                tags=tuple(dict.fromkeys(_tag(name) for name in [*folders, *categories] if name)),
            )

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag.lower() == "outline":
            self.folders.pop()


def _refuse(*_: object) -> None:
    raise Hostile("the OPML declares entities, which none needs")


def _tag(name: str) -> str:
    return "-".join(name.lower().split())[:60]


def write_opml(sources: Iterable[Source], title: str = "Feeds") -> bytes:
    """Write subscriptions for other readers; headers and logins stay here."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{_text(title)}</title></head>",
        "<body>",
    ]
    for source in sources:
        name = source.title or source.publisher or source.id
        given = [("type", "rss"), ("text", name), ("title", name), ("xmlUrl", source.url)]
        if source.language:
            given.append(("language", source.language))
        if source.tags:
            given.append(("category", ",".join(source.tags)))
        attributes = " ".join(f"{key}={quoteattr(ILLEGAL.sub('', value))}" for key, value in given)
        lines.append(f"<outline {attributes}/>")
    return "\n".join([*lines, "</body>", "</opml>", ""]).encode("utf-8", "replace")


def _text(value: str) -> str:
    return ILLEGAL.sub("", value).replace("&", "&amp;").replace("<", "&lt;")
