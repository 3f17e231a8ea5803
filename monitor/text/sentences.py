"""Cut a text into sentences, as spans of code points. Linear in the length of the text.

A line break ends a sentence, unless the block it stands in was wrapped by hand at a fixed width.
"""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_END = re.compile(r"(?:\.\.\.|[.!?…])[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_])")
_CJK_END = re.compile(r"[。！？．][」』”）)]*|[.!?][\"'”’)\]]*(?=\s)|\n")
_WORD_BEFORE = re.compile(r"(\S+)$")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*([^\W_][\w'’-]*)")

_SHORT = (
    "mr mrs ms dr prof st gen lt col maj capt cmdr adm sgt brig hon rep sen gov pres amb sec supt"
    " rev jr sr vs etc al eg ie cf approx dept est fig inc ltd co corp bros no nos vol pp art"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri messrs"
    " min fr rt excl incl ft mt"
)
ABBREVIATIONS = frozenset(_SHORT.split())
# after these a capital says nothing, but a usual first word of a sentence does
_DOTTED = re.compile(r"^(?:[A-Za-z]\.){1,5}$|^[ap]\.m\.$|^[A-Z]\.$", re.IGNORECASE)
_FIRST = (
    "the a an he she it they we i this that these those in on at but and after before while when"
    " his her their its there asked earlier later last as however meanwhile for"
)
_STARTERS = frozenset(_FIRST.split())
# in German a small number with a full stop is an ordinal, unless a sentence begins there
_ORDINAL = re.compile(r"\d{1,2}")
_BEGINNING = (
    "der die das ein eine er sie es wir ich in im am an auf aber und nach vor bei zum zur mit von"
    " für so da dann danach dabei damit auch als wie wenn weil doch dort hier seit zudem"
)
_GERMAN_FIRST = frozenset(_BEGINNING.split())
WRAP_MIN, WRAP_MAX = 45, 90  # characters; widths at which wires and mails were wrapped


def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of a text.

    Args:
        text: Title, blank line, body.
        language: BCP 47 primary subtag; decides the marks that end a sentence.

    Returns:
        Spans ``(start, end)`` in code points, in order, without surrounding white space; none
        crosses a blank line, and none crosses from the title to the body.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _units(text):
        if language in {"ja", "zh"}:
            spans.extend(_split_cjk(text, start, end))
        else:
            spans.extend(_split_alphabetic(text, start, end, german=language == "de"))
    return tuple(spans)


def _units(text: str) -> list[tuple[int, int]]:
    """Find the stretches no sentence leaves: lines, or whole blocks where lines were wrapped."""
    units: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        gap = text[block[-1][1] : start] if block else ""
        blank = not line.group().strip()
        if block and (blank or gap.replace("\r\n", "\n").count("\n") > 1):
            units.extend(_unwrap(text, block))
            block = []
        if not blank:
            block.append((start, end))
    units.extend(_unwrap(text, block))
    return units


def _unwrap(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if not _is_wrapped(block):
        return block
    joined = [block[0]]
    for start, end in block[1:]:
        if text[start : start + 2].isspace():
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


def _is_wrapped(block: list[tuple[int, int]]) -> bool:
    """Tell whether all lines of a block but its last end near one width."""
    if len(block) < 2:
        return False
    widths = [end - start for start, end in block]
    inner = sorted(widths[:-1])
    middle = inner[len(inner) // 2]
    return max(widths) <= WRAP_MAX and middle >= WRAP_MIN


def _split_alphabetic(text: str, start: int, end: int, *, german: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _is_end(text, begin, mark, german=german):
            _append(spans, text, begin, mark.end())
            begin = mark.end()
    _append(spans, text, begin, end)
    return spans


def _is_end(text: str, begin: int, mark: re.Match[str], *, german: bool) -> bool:
    following = _NEXT.match(text, mark.end())
    if following is None:
        return True
    word = following.group(1)
    if word[0].islower():
        return False
    if not mark.group().startswith(".") or mark.group().startswith("..."):
        return True
    before = _WORD_BEFORE.search(text, max(begin, mark.start() - 20), mark.start())
    last = (before.group(1) if before else "").lstrip("\"'“‘«([—–-")
    if german and _ORDINAL.fullmatch(last):
        return word.lower() in _GERMAN_FIRST
    if _DOTTED.match(last + "."):
        return len(last) > 1 and word.lower() in _STARTERS
    parts = last.lower().split(".-")  # Maj.-Gen.
    return not ABBREVIATIONS.issuperset(parts)


def _split_cjk(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = start
    for mark in _CJK_END.finditer(text, start, end):
        _append(spans, text, begin, mark.end())
        begin = mark.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
