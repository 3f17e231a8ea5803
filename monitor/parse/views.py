"""What a reader could see of raw entry chunks, for a filter that must not miss anything."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from monitor.parse.characters import sections, without_controls
from monitor.parse.charset import decoded
from monitor.parse.clean import DROPPED, LINES, MAX_TEXT, PARAGRAPHS, as_meant, compose, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EDGE = "\x1e"  # parts the texts of elements; no legal character of XML
INNER_TAG = re.compile(r"</?([A-Za-z][^<>]{0,2000})>")
STRAY = re.compile(r"<(?!/?[A-Za-z][^<>]{0,2000}>)|>[^<]*>|\A[^<]*>")  # in XML outside its tags
NAMED = rf"{EDGE}\1{EDGE}"  # what stands in a broken document like a tag may be a headline's own
XML = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
INLINE = re.compile(
    r"</?(?:[\w-]{1,20}:)?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins"
    r"|kbd|label|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)"
    r"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
MOST_DEPTHS = 5  # of escaping; a publisher who escapes twice too often uses four
PARTS = "|".join(sorted(PARAGRAPHS | LINES))  # their tags part words
TAG = (
    rf"<(?!/?(?ai:{PARTS})(?![a-zA-Z0-9]))(?:/?[a-zA-Z][a-zA-Z0-9]*+"
    r"(?:(?:[^<>\"']++|\"[^\"]{0,400}+\"|'[^']{0,400}+')*+|[^<>]*+)>"
    r"|[!?/][^<>]{0,2000}+>|[a-zA-Z]+[:-][^<>]{0,2000}+>)"
)
NEAR = r"[^\x00-/:-@\[-^`{-\x7f]"  # of a word, or a mark that vanishes: no other sign of ASCII
GLUED = re.compile(rf"<(?<={NEAR}<){TAG[1:]}(?:{TAG})*+{NEAR}")
UNENDED = re.compile("&[A-Za-z][A-Za-z0-9]*&")  # what follows may become part of its name
ODD = re.compile("[\x80-\x9f\ufdd0-\ufdef\ufff0-\uffff\ufeff]")  # may vanish, or stand for such
TYPED = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\xa0\u2022"  # what parts words and is no ASCII
XML_REFERENCE = re.compile("&(?:lt|gt|quot|apos|amp);")


def worth_parsing(
    chunks: Sequence[bytes], encoding: str, wanted: Callable[[str], bool]
) -> list[bytes]:
    """Keep the chunks that may say something wanted: looked at together, then one by one.

    Args:
        chunks: Unseen ones.
        encoding: Of the document.
        wanted: As in ``parse_feed``.
    """
    texts = [decoded(chunk, encoding) for chunk in chunks]
    if max(map(len, chunks)) <= MAX_TEXT:
        seen = views("\n".join(texts))
        if seen is not None and not wanted(seen):
            return []
    return [
        chunk
        for chunk, text in zip(chunks, texts, strict=True)
        if len(chunk) > MAX_TEXT or _may_say(text, wanted)
    ]


def _may_say(text: str, wanted: Callable[[str], bool]) -> bool:
    """Tell whether a chunk may say something wanted, by the cheapest look that is sure."""
    seen = views(text)
    if seen is not None and not wanted(seen):
        return False
    return broken(text) or wanted(chunk_text(text))


def views(text: str) -> str | None:
    """Raw entry chunks at each depth of their escaping, for a first look at many of them at once.

    Every word a reader could see stands in it unbroken. Where markup may stand inside a word, or
    hide part of the text, it is ``None``: then :func:`chunk_text` tells.

    Args:
        text: The decoded characters of some chunks.
    """
    pieces = list(sections(without_controls(text)))
    if any(_broken(piece) for inside, piece in pieces if not inside):
        return None
    level = "".join(piece if inside else _inside(piece) for inside, piece in pieces)
    level = level.replace(EDGE, "\n")
    levels: list[str] = []
    while len(levels) < MOST_DEPTHS:
        if not level.isascii():
            for sign in TYPED:
                level = level.replace(sign, " ")
        if _hides(level):
            return None
        levels.append(level)
        after = without_controls(unescape(level)) if "&" in level else level
        if after == level:
            return "\n".join(levels)
        level = after
    return None


def broken(text: str) -> bool:
    """Whether a chunk's tags are not those of XML: only parsing tells what becomes of it."""
    return any(_broken(piece) for inside, piece in sections(text) if not inside)


def _broken(piece: str) -> bool:
    return bool(STRAY.search(piece) or DROPPED.search(piece))


def _hides(text: str) -> bool:
    """Whether markup may join what stands on both sides of it, or hide what stands inside."""
    if "<!--" in text or "\x7f" in text or GLUED.search(text) or DROPPED.search(text):
        return True
    if UNENDED.search(text):
        return True
    return not text.isascii() and ODD.search(text) is not None


def chunk_text(chunk: str) -> str:
    """All a reader could see of a raw entry chunk, for a filter that must not miss anything.

    Every text the entry could come to have stands in it, freed of markup the same way.

    Args:
        chunk: The decoded characters of one ``<item>`` or ``<entry>``.
    """
    pieces = sections(without_controls(chunk))
    joined = "".join(piece if inside else _inside(piece) for inside, piece in pieces)
    fields = [field for field in joined.split(EDGE) if field and not field.isspace()]
    marked = [field for field in fields if "<" in field or "&" in field]
    bare = [field for field in fields if "<" not in field and "&" not in field]
    return "\n\n".join((compose(as_meant("\n\n".join(bare))), *map(_seen, marked)))


def _inside(part: str) -> str:
    """Text between tags: elements part lines, except those of inline markup."""
    text = INNER_TAG.sub(NAMED, INLINE.sub("", part) if "</" in part else part)
    return XML_REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    return XML[found[0]]


def _seen(field: str) -> str:
    """A field as it is or could be cleaned: also when its publisher escaped it twice."""
    text = plain(field)
    return f"{text}\n\n{plain(text)}" if "&" in text or "<" in text else text
