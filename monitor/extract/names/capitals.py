"""Sentences shouted in capitals, as in agency flashes, written as other sentences are.

Names keep their capitals: those of the gazetteer, states and their peoples, days and months, what
the text elsewhere writes with a capital, and what follows a title. Offsets stay true.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from monitor.extract.names.world import GROUPS, TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import NameHit

WORDS = 7  # fewer may be an acronym-ridden heading
_QUIET = re.compile(r"[a-z][a-z ,]{9}")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_DATES = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december"
)
_DAYS = frozenset(_DATES.split())
_SHORT = frozenset(
    {"US", "UK", "UN", "EU", "UAE", "NATO", "PURL", "G7", "G20", "IMF", "AUKUS", "PM"}
)
_TITLE = re.compile(
    r"(?:MINISTER|PRESIDENT|PREMIER|CHANCELLOR|GENERAL|ADMIRAL|MARSHAL|COLONEL|AMBASSADOR|SECRETARY"
    r"|COMMISSIONER|GOVERNOR|SPEAKER|GEN\.|ADM\.|MR\.?|MS\.?|MRS\.?|DR\.?|KING|QUEEN|PM) $"
)
_MONTH = re.compile(r"(?:FROM|IN|BY|OF|UNTIL|SINCE|LAST|NEXT|EARLY|LATE|\d) $")
_WRITTEN = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]+\b")
_SMALL = (
    "SAYS SAID TO OF AND FOR IN ON AT WILL BY WITH FROM IS ARE WAS HAS MEETS HOLDS VISITS TELLS"
    " CALLS ARRIVES AS AFTER BEFORE OR WHO NOT SPOKE MET"
)
_NO_NAME = frozenset(_SMALL.split())


def shouted(words: str) -> bool:
    """Tell a sentence written in capitals throughout."""
    if _QUIET.search(words) or sum(c.islower() for c in words) > len(words) // 12:
        return False
    return len([w for w in _WORD.findall(words) if len(w) > 1 and w.isupper()]) >= WORDS


def softened(text: str, plain: str, names: Sequence[NameHit]) -> str:
    """Write the shouted lines of a text in small letters but for names; lengths are kept."""
    body = max(text.find("\n\n"), 0)  # a title tells nothing of its own
    lines = [m.span() for m in _LINE.finditer(text, body) if shouted(m.group())]
    if not lines:
        return plain
    written = frozenset(_WRITTEN.findall(plain))
    hits = sorted(names, key=lambda n: n.start)
    starts = [n.start for n in hits]
    parts: list[str] = []
    at = 0
    for start, end in lines:
        here = hits[bisect_left(starts, start) : bisect_left(starts, end)]
        parts += [plain[at:start], _softened(plain[start:end], start, here, written)]
        at = end
    return "".join([*parts, plain[at:]])


def _softened(line: str, start: int, names: Sequence[NameHit], written: frozenset[str]) -> str:
    out = list(line.lower()) if len(line.lower()) == len(line) else list(line)
    for word in _WORD.finditer(line):
        if _is_name(line, word, written):
            out[word.start() : word.end()] = _capital(word.group())
    for form in _forms():
        for at in _found(line, form.upper()):
            out[at : at + len(form)] = form
    for hit in names:
        a, b = hit.start - start, hit.end - start
        whole = hit.name if len(hit.name) == b - a else ""
        known = whole if whole.upper() == line[a:b].upper() else ""
        out[a:b] = known or _WORD.sub(lambda m: _capital(m.group()), line[a:b])
    return "".join(out)


def _found(line: str, form: str) -> list[int]:
    if form not in line:
        return []
    return [m.start() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", line)]


def _is_name(line: str, word: re.Match[str], written: frozenset[str]) -> bool:
    said = word.group()
    before = line[max(0, word.start() - 14) : word.start()]
    if said.lower() in _DAYS or said in _SHORT:
        return True
    if said in _NO_NAME or len(said) < 3:
        return False
    if said == "MAY":
        return _MONTH.search(before) is not None
    return _TITLE.search(before) is not None or said.capitalize() in written


def _capital(word: str) -> str:
    if word in _SHORT:
        return word
    first, dash, rest = word.partition("-")
    return first.capitalize() + dash + rest.lower()


@cache
def _forms() -> tuple[str, ...]:
    """Give every written form of the table of states, the longer ones last."""
    forms = [
        form
        for row in TABLE.splitlines()
        for column in row.split(";")[1:]
        for form in column.split("|")
        if len(form) > 3 and not form.isupper()
    ]
    return tuple(sorted([*forms, *GROUPS], key=len))
