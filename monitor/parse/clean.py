"""Markup to text: fast, linear in its input, and never running anything.

Block tags become line breaks, paragraphs blank lines, inline tags nothing; scripts and comments go.
Every expression here is bounded or possessive: no input makes it slower than its length.
"""

from __future__ import annotations

import re
from html import unescape
from unicodedata import combining, is_normalized, normalize

MAX_TEXT = 300_000  # characters of one field; the longest articles have a tenth of it
MAX_MARKS = 30  # combining marks in a row; beyond that it is decoration or an attack
MAX_TITLE = 2_000
OPEN, CLOSE = "\ufdd0", "\ufdd1"  # stand for <a> and </a> while a text is cleaned

PARAGRAPHS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table",
    "section", "article", "figure", "pre", "header", "footer", "aside", "main", "nav",
    "details", "fieldset", "form", "hr", "address",
})  # fmt: skip
LINES = frozenset({
    "br", "div", "li", "tr", "dt", "dd", "td", "th", "caption", "figcaption", "summary",
    "option", "legend", "center", "body", "html", "head", "title", "tbody", "thead", "tfoot",
})  # fmt: skip
INLINE = frozenset({
    "a", "abbr", "acronym", "applet", "area", "audio", "b", "base", "basefont", "bdi", "bdo",
    "big", "button", "canvas", "cite", "code", "col", "colgroup", "data", "datalist", "del",
    "dfn", "dir", "embed", "em", "font", "frame", "frameset", "i", "img", "input", "ins",
    "kbd", "label", "link", "map", "mark", "meta", "meter", "nobr", "noframes", "noscript",
    "object", "optgroup", "output", "param", "picture", "progress", "q", "rp", "rt", "ruby",
    "s", "samp", "select", "small", "source", "span", "strike", "strong", "sub", "sup", "svg",
    "textarea", "time", "track", "tt", "u", "use", "var", "video", "wbr", "xml",
})  # fmt: skip
REPLACED = (
    dict.fromkeys(PARAGRAPHS, "\n\n") | dict.fromkeys(LINES, "\n") | dict.fromkeys(INLINE, "")
)
NO_TEXT = ("script", "style", "template", "iframe", "math", "noembed", "xmp")
MARKUP = frozenset((*REPLACED, *NO_TEXT))  # element names that mean something here
TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)"
    r"((?:[^<>\"']++|\"[^\"]{0,400}+\"|'[^']{0,400}+')*+|[^<>]*+)>"
    r"|<[!?/][^<>]{0,2000}+>|<[a-zA-Z]+[:-][^<>]{0,2000}+>"
)
DROPPED = re.compile(rf"<({'|'.join(NO_TEXT)})\b[^<>]*+>", re.IGNORECASE)
HAS_BLOCK = re.compile(r"</?(?:p|br|div|li|ul|ol|table|tr|td|h[1-6]|blockquote)\b", re.IGNORECASE)
BLANKS = re.compile(r"\n{3,}")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufeff]")
MEANT = re.compile(
    r"[\x80-\x9f]+"
)  # controls nobody writes: bytes of Windows-1252 told as characters
OURS = re.compile(r"[\ufdd0-\ufdef]+")
DOUBLY = re.compile(r"</(?:p|div|a|b|i|em|strong|span|li|ul|font)>|<br ?/?>|<img ", re.IGNORECASE)
LETTER = re.compile(r"\w")


def plain(markup: str) -> str:
    """Free a field of its markup; paragraphs are separated by blank lines."""
    return freed(markup)[0]


def one_line(markup: str) -> str:
    """Free a title: one line, no control characters."""
    markup = markup[:MAX_TITLE]
    if "<" not in markup and "&" not in markup and markup.isascii() and markup.isprintable():
        return " ".join(markup.split())
    return " ".join(freed(markup)[0].split())


def freed(markup: str) -> tuple[str, str]:
    """Free a field of its markup.

    Returns:
        The text, and the same without the lines that are but links ("related articles").
    """
    markup = markup[:MAX_TEXT]
    text = _strip(markup if markup.isascii() else OURS.sub("", markup))
    if DOUBLY.search(text):  # escaped once too often by its publisher
        text = _strip(text)
    if OPEN not in text:
        return text, text
    lines = text.split("\n")
    kept = [line for line in lines if OPEN not in line or not _is_link(line)]
    text = _unmark(text)
    return text, text if len(kept) == len(lines) else _unmark("\n".join(kept))


def _strip(markup: str) -> str:
    text = markup
    if not text.isascii():
        text = as_meant(text).replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "<" in text:
        if HAS_BLOCK.search(text):
            text = " ".join(text.split())
        text = TAG.sub(_tag, _without_elements(_without_comments(text)))
    if "&" in text:
        text = CONTROLS.sub("", unescape(text).replace("\r", "\n"))
    return _tidy(compose(text))


def as_meant(text: str) -> str:
    """Write what stands for a byte of Windows-1252 as its character."""
    return MEANT.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), text)


def _tag(found: re.Match[str]) -> str:
    name = found[2]
    if name is None:
        return ""
    folded = name.lower()
    if folded == "a":
        return CLOSE if found[1] else OPEN
    replaced = REPLACED.get(folded)
    if replaced is not None:
        return replaced
    rest = found[3]
    known = found[1] or "=" in rest or rest.endswith("/") or rest[:1] in (":", "-")
    return "" if known else found[0].replace("<", "\ufdd2")  # "<Breaking>" is a headline's own


def _without_comments(text: str) -> str:
    start = text.find("<!--")
    if start < 0:
        return text
    kept, last = [], 0
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        kept.append(text[last:start])
        last = end + 3
        start = text.find("<!--", last)
    return "".join(kept) + text[last:].replace("<!--", "")


def _without_elements(text: str) -> str:
    """Drop elements whose content is no text; an unclosed one reaches to the end."""
    kept, last = [], 0
    folded = ""
    for found in DROPPED.finditer(text):
        if found.start() < last:
            continue
        folded = folded or text.lower()
        kept.append(text[last : found.start()])
        end = folded.find(f"</{found[1].lower()}", found.end())
        if end < 0 or len(folded) != len(text):
            last = len(text) if end < 0 else found.end()
            break
        last = folded.find(">", end) + 1 or len(text)
    return "".join(kept) + text[last:] if last else text


def compose(text: str) -> str:
    """Write a text in NFC, in linear time even for endless combining marks."""
    if text.isascii() or is_normalized("NFC", text):
        return text
    kept, marks = [], 0
    for char in text:
        marks = marks + 1 if combining(char) else 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return normalize("NFC", "".join(kept))


def _tidy(text: str) -> str:
    """One space between words, at most one blank line between lines."""
    text = "\n".join([" ".join(line.split()) for line in text.split("\n")])
    if "\n\n\n" in text:
        text = BLANKS.sub("\n\n", text)
    return text.replace("\ufdd2", "<").strip()


def _is_link(line: str) -> bool:
    """Whether most of a line stands inside links."""
    inside = outside = 0
    depth = 0
    for part in re.split(f"([{OPEN}{CLOSE}])", line):
        if part == OPEN:
            depth += 1
        elif part == CLOSE:
            depth = 0
        elif depth:
            inside += len(part)
        else:
            outside += len(part.strip())
    return inside > 3 * outside and inside > 0


def _unmark(text: str) -> str:
    return _tidy(text.replace(OPEN, "").replace(CLOSE, ""))
