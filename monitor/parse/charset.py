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
    (re.compile(rb"(?:[ \t\r\n]\x00\x00\x00){0,99}[<{\[]\x00\x00\x00[!-~\s]\x00"), "utf-32-le"),
    (re.compile(rb"(?:\x00\x00\x00[ \t\r\n]){0,99}\x00\x00\x00[<{\[]\x00"), "utf-32-be"),
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
ALIASES = {  # names browsers know and Python does not
    "x-sjis": "cp932", "windows-31j": "cp932", "windows-932": "cp932", "x-ms-cp932": "cp932",
    "x-euc-jp": "euc_jp", "x-euc-kr": "cp949", "windows-949": "cp949", "x-windows-949": "cp949",
    "x-uhc": "cp949", "ks_c_5601-1989": "cp949", "x-gbk": "gb18030", "cn-gb": "gb18030",
    "gb_2312-80": "gb18030", "x-gb2312": "gb18030", "windows-936": "gb18030",
    "x-euc-cn": "gb18030", "euc-cn": "gb18030", "cn-big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "windows-950": "big5hkscs", "x-big5": "big5hkscs", "dos-874": "cp874", "windows-874": "cp874",
    "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "x-mac-roman": "mac_roman",
}  # fmt: skip
SEVEN_BIT = ("iso2022", "hz")  # look like ASCII and are not
GUESSES = {"ko": ("cp949",), "ja": ("cp932", "euc_jp"), "zh": ("gb18030", "big5hkscs")}
MULTIPLE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
RUNS = re.compile(rb"[\x80-\xff]+")
PAIRS = (  # a codec, what is everyday in it, and the least share of that: letters of words are
    ("euc_jp", re.compile(rb"[\xa4\xa5][\xa1-\xf6]"), 0.2),
    ("cp949", re.compile(rb"[\xb0-\xc8][\xa1-\xfe]"), 0.75),
    ("gb18030", re.compile(rb"[\xb0-\xd7][\xa1-\xfe]"), 0.7),
)
KANA = re.compile("[\u3040-\u30ff]")
FEW_ODD = 0.15  # share of runs that are of other bytes
MOST_GUESSED = 100_000  # bytes
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
            info = codecs.lookup(ALIASES.get(label.lower(), label))
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
    guesses = GUESSES.get(language[:2].lower()) or _eastern(body)
    best, least = "utf-8", float(len(body) + 1)
    multiple = MULTIPLE.search(body) is not None
    for name in dict.fromkeys((*names, "utf-8", *guesses, "cp1252")):
        if name.startswith(("utf-16", "utf-32")) or (name == "utf-8" and not multiple):
            continue
        lost = float(body.decode(name, "replace").count("\ufffd"))
        if name in ("utf-8", *names[:1]) and lost <= BELIEVED * len(body):
            return name
        if name == "cp1252" and name not in names:
            lost += BELIEVED * len(body)  # fits nearly anything: a last resort
        if lost < least:
            best, least = name, lost
    return best


def _eastern(body: bytes) -> tuple[str, ...]:
    """The codec in which what is no ASCII would be everyday Japanese, Korean or Chinese."""
    high = b" ".join(RUNS.findall(body, 0, MOST_GUESSED))
    runs = high.split(b" ")
    if sum(len(run) % 2 for run in runs) <= FEW_ODD * len(runs):  # every character is two of them
        for name, everyday, least in PAIRS:
            if 2 * len(everyday.findall(high)) >= least * sum(map(len, runs)):
                return (name,)
    text = body[:MOST_GUESSED].decode("cp932", "replace")
    strange = sum(char > "" for char in text)
    if len(KANA.findall(text)) >= 0.2 * strange and text.count("�") <= BELIEVED * strange:
        return ("cp932",) if strange else ()
    return ()
