"""Characters and references XML does not allow, and how feeds are rid of them."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
REFERENCE = re.compile(
    r"&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));|([A-Za-z][A-Za-z0-9]{1,31});)?"
)
CONTROL_BYTES = bytes(n for n in range(32) if n not in (9, 10, 13))
MOST_REFERENCES = 500_000
OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})


def mended(text: str) -> str:
    """Repair what is commonly wrong with a feed's characters: references, bare ``&``, controls."""
    if text.count("&") > MOST_REFERENCES:  # no feed has so many: written out as they stand
        return without_controls(text).replace("&", "&amp;")
    return "".join(
        f"<![CDATA[{piece}]]>" if inside else REFERENCE.sub(_reference, piece)
        for inside, piece in sections(without_controls(text))
    )


def without_controls(text: str) -> str:
    """Drop the characters XML may not hold."""
    if text.isascii():
        return text.encode("ascii").translate(None, CONTROL_BYTES).decode("ascii")
    return ILLEGAL.sub("", text)


def sections(text: str) -> Iterator[tuple[bool, str]]:
    """A document's pieces in their order, and whether each is the inside of a CDATA section."""
    first, *rest = text.split("<![CDATA[")
    yield False, first
    for piece in rest:
        inside, closed, after = piece.partition("]]>")
        if not closed:
            yield False, f"<![CDATA[{piece}"
            continue
        yield True, inside
        yield False, after


def _reference(found: re.Match[str]) -> str:
    whole, name = found[0], found[3]
    if name:
        if name in OWN:
            return whole
        return (
            html5.get(f"{name};", f"&amp;{name};")
            .replace("&", "&amp;")
            .replace("&amp;amp;", "&amp;")
            .replace("<", "&lt;")
        )
    if whole == "&":
        return "&amp;"
    code = int(found[1], 16) if found[1] else int(found[2])
    legal = (
        code in (9, 10, 13)
        or 32 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code < 0x110000
    )
    return whole if legal else ""
