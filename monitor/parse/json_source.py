"""JSON Feed, and any other JSON listing by a map of our fields to its paths.

A map says where things are: ``items`` is the list, the others are paths from one of its members.
A path is names and list positions joined by dots; ``{name}`` in a text is filled from the member::

    fields = { items = "data.results", title = "headline", url = "https://example.org{path}",
               published = "dates.0", summary = "teaser" }
"""

from __future__ import annotations

import json
import re
import string

from monitor.errors import ParseError
from monitor.parse.clean import one_line
from monitor.parse.entry import to_entry, without_shared_keys
from monitor.parse.raw import Context, Raw
from monitor.types import Parsed

MAX_ITEMS = 10_000
MAX_FIGURES = 60
GUARD = ")]}'"  # some servers begin with what no script can run
OURS = ("guid", "url", "title", "summary", "body", "published", "language", "source")
FILLED = re.compile(r"\{([^{}]{1,100})\}")
JSON_FEED = "jsonfeed.org/version/"


def parse_json(text: str, fields: tuple[tuple[str, str], ...], context: Context) -> Parsed:
    """Read a JSON Feed, or a JSON listing by its field map.

    Raises:
        ParseError: It is no JSON, or not of that shape.
    """
    document = _load(text)
    if fields:
        return _listing(document, dict(fields), context)
    if not isinstance(document, dict) or JSON_FEED not in str(document.get("version", "")):
        raise ParseError("the answer is JSON but no JSON Feed; a feed of it needs a `fields` map")
    items = document.get("items")
    if not isinstance(items, list):
        raise ParseError("the JSON Feed has no list of items")
    language = context.language or str(document.get("language") or "").partition("-")[0].lower()
    within = Context(url=context.url, language=language, now=context.now)
    raws = [_item(item) for item in items[:MAX_ITEMS] if isinstance(item, dict)]
    return Parsed(
        entries=without_shared_keys([to_entry(raw, within) for raw in raws]),
        title=one_line(str(document.get("title") or "")),
        language=language,
    )


def _load(text: str) -> object:
    """Decode JSON, whatever stands behind it; depth and figures are bounded before they cost."""
    try:
        text = text.lstrip("\ufeff" + string.whitespace).removeprefix(GUARD).lstrip(", \t\r\n")
        read: object = json.JSONDecoder(strict=False, parse_int=_integer).raw_decode(text)[0]
    except (ValueError, RecursionError) as error:
        raise ParseError(f"the answer is no valid JSON: {str(error)[:100]}") from error
    return read


def _integer(figures: str) -> int | str:
    return int(figures) if len(figures) < 20 else figures[:MAX_FIGURES]


def _item(item: dict[str, object]) -> Raw:
    html, plain = _text(item.get("content_html")), _text(item.get("content_text"))
    return Raw(
        guid=_text(item.get("id")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        summary=_text(item.get("summary")),
        content=html or _escaped(plain),
        published=_text(item.get("date_published")),
        updated=_text(item.get("date_modified")),
        language=_text(item.get("language")),
    )


def _escaped(plain: str) -> str:
    return plain.replace("&", "&amp;").replace("<", "&lt;")


def _listing(document: object, fields: dict[str, str], context: Context) -> Parsed:
    items = _at(document, fields.get("items", ""))
    if not isinstance(items, list):
        where = fields.get("items", "") or "its top"
        raise ParseError(f"the JSON has no list at {where}; see the feed's `fields`")
    raws = []
    for item in items[:MAX_ITEMS]:
        values = {name: _filled(item, fields[name]) for name in OURS if fields.get(name)}
        raws.append(
            Raw(
                guid=values.get("guid", ""),
                link=values.get("url", ""),
                title=values.get("title", ""),
                summary=values.get("summary", ""),
                content=values.get("body", ""),
                published=values.get("published", ""),
                language=values.get("language", ""),
                source=values.get("source", ""),
            )
        )
    entries = without_shared_keys([to_entry(raw, context) for raw in raws])
    entries = tuple(entry for entry in entries if entry.title or entry.url)
    if items and not entries:
        raise ParseError("no item of the JSON has a title or address; see the feed's `fields`")
    return Parsed(entries=entries, language=context.language)


def _filled(item: object, path: str) -> str:
    if "{" in path:
        return FILLED.sub(lambda found: _text(_at(item, found[1])), path)
    return _text(_at(item, path))


def _at(value: object, path: str) -> object:
    for step in filter(None, path.split(".")):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step[:6]) < len(value):
            value = value[int(step[:6])]
        else:
            return None
    return value


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return ""
