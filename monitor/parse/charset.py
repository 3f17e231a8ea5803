"""Bytes to characters: what a feed declares, unless its bytes say better."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = (
    (re.compile(rb"(?:[ \t\r\n]\x00){0,99}[<{\[]\x00[!-~\s]\x00"), "utf-16-le"),
    (re.compile(rb"(?:\x00[ \t\r\n]){0,99}\x00[<{\[]\x00[!-~\s]"), "utf-16-be"),
)
DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{2,30})[\"']")
META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,30})", re.IGNORECASE
)
HEADER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,30})", re.IGNORECASE | re.ASCII)
WIDER = {
    "euc_kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "shift_jis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252",
    "latin_1": "cp1252", "iso8859-9": "cp1254", "tis_620": "cp874", "big5": "big5hkscs",
}  # fmt: skip
SEVEN_BIT = ("iso2022", "hz")  # look like ASCII and are not
GUESSES = {"ko": ("cp949",), "ja": ("cp932", "euc_jp"), "zh": ("gb18030", "big5hkscs")}
BELIEVED = 0.01  # share of undecodable bytes up to which a declaration, or UTF-8, is believed


def decode(body: bytes, content_type: str = "", language: str = "") -> str:
    """Decode a document; a stray byte costs its own character and no other."""
    return decoded(body, encoding_of(body, content_type, language))


def decoded(piece: bytes, encoding: str) -> str:
    """Decode a document or a piece of it whose encoding is known."""
    text = piece.decode(encoding, "replace")
    return text.removeprefix("\ufeff")


def encoding_of(body: bytes, content_type: str = "", language: str = "") -> str:
    """Decide once for a whole document: its marks, UTF-8 where it is that, what it declares."""
    for bom, name in BOMS:
        if body.startswith(bom):
            return name
    for start, name in WIDE:
        if start.match(body):
            return name
    names = declared(body, content_type)
    if not any(name.startswith(SEVEN_BIT) for name in names):
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return "utf-8"
    return _least_lossy(body, names, language)


def declared(body: bytes, content_type: str) -> tuple[str, ...]:
    """Codecs the document and its header name, the document's own first, wider ones for narrow."""
    head = body[:2048]
    found = [m[1].decode("ascii") for m in (DECLARED.search(head), META.search(head)) if m]
    header = HEADER.search(content_type[:300])
    names = []
    for label in [*found, *([header[1]] if header else [])]:
        try:
            info = codecs.lookup(label)
        except (LookupError, ValueError):
            continue
        if getattr(info, "_is_text_encoding", True) and info.name not in (
            "utf-7",
            "idna",
            "punycode",
        ):
            names.append(WIDER.get(info.name, info.name))
    return tuple(dict.fromkeys(names))


def _least_lossy(body: bytes, names: tuple[str, ...], language: str) -> str:
    """The candidate that loses least; of equals the first."""
    guesses = GUESSES.get(language[:2].lower(), ())
    best, least = "utf-8", float(len(body) + 1)
    for name in dict.fromkeys((*names, "utf-8", *guesses, "cp1252")):
        if name.startswith(("utf-16", "utf-32")):
            continue
        lost = float(body.decode(name, "replace").count("\ufffd"))
        if name in ("utf-8", *names[:1]) and lost <= BELIEVED * len(body):
            return name
        if name == "cp1252" and name not in names:
            lost += BELIEVED * len(body)  # fits nearly anything: a last resort
        if lost < least:
            best, least = name, lost
    return best
