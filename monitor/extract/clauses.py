"""The clause of a trigger: what of its sentence stands between the boundaries next to it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.extract.names.roles import ROLE

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_BOUNDARY = re.compile(
    r"; | -- | - | — |: |,? (?=(?:but|while|although|though|whereas|because(?! of (?:meet|hold|visit|speak|attend|host|talk|travel|arrive|sign)\b)|unless|if)\b)"
    r"|, (?=(?:[A-Z][\w.'-]+ ){1,5}(?:said|told|[a-z]+ed|will|would|has|is|was)\b)"
    r"|, (?=(?:and|after|with|who|which|where|when|as|adding|saying|telling|before|following|ahead|during|even|so|or|a(?! (?:day|week|few|couple) [a-z]+\b)|an|the(?! (?:day (?:before|after)|previous|next day|following day|same day)\b))\b)"
    r"|(?:\b(?:said|says|added|announced|confirmed|stated|told [\w .']{2,40}?)\b(?: on \w+day| \w+day)?,?(?: that)? )(?=[a-zA-Z])"
    r"|(?<=\w) (?=(?:after|following|ahead of|during|when) )"
    r"|(?<=\w) (?=before (?!(?:\d|early|late|mid|next|the (?:(?:week|month|year) is|end|new|spring|summer|autumn|winter)|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)\b))"
    r"|, (?=instead\b)|(?<=\w) and (?=(?:the (?:two|pair|leaders|ministers|sides)|both|they|he|she|it)\b)"
    r"|(?<=\w) and (?=(?:will|would|has|have|had|is|are|was|were|also|agreed|held|met|meets|holds|hosts|receives|attends|then|later|plans?|signed|discussed|announced|to)\b)"
)


def clause_of(line: Line, a: int, b: int, plain: str) -> str:
    """Cut out the clause that holds a trigger, down to the next boundary after it."""
    return plain[slice(*clause_span(line, a, b, plain))]


def clause_span(line: Line, a: int, b: int, plain: str) -> tuple[int, int]:
    """Give the offsets of the clause that holds a trigger."""
    return between(_BOUNDARY, line, a, b, plain)


def _between(line: Line, match: re.Match[str], plain: str) -> bool:
    """Tell the "and" of "a meeting between Holm, and Berzins, took place"."""
    before = plain[max(line.start, match.start() - 110) : match.start()]
    return plain.startswith("and ", match.end()) and _BOTH.search(before) is not None


_BOTH = re.compile(r"\bbetween (?:(?! and )[^;:\"])+$")
_APPOSED = re.compile(
    rf"(?:the|an?|his|her|its|their) (?:[\w'-]+ ){{0,3}}?{ROLE.pattern}(?:(?! said\b| told\b| added\b)[^,.;:\"]){{0,70}}(?:[,.;)]|$| and )"
)
APPOSED = 16  # characters; nobody is named with an office in fewer


def between(boundary: re.Pattern[str], line: Line, a: int, b: int, plain: str) -> tuple[int, int]:
    """Give what of a sentence stands between the boundaries next to a place."""
    start, end = line.start, line.end
    named = [(x.start, x.end) for x in line.actors if x.end - x.start > APPOSED]
    people = {x.end for x in line.actors if x.kind == "person"}
    for match in _boundaries(boundary, plain, line.start, line.end):
        if any(x < match.start() < y for x, y in named):
            continue  # "General Holm, the Danish chief of defence": no clause ends in a name
        apposed = match.start() in people and _APPOSED.match(plain, match.end(), line.end)
        if apposed or _between(line, match, plain):
            continue
        if match.end() <= a:
            start = match.end()
        elif match.start() >= b:
            end = match.start()
            break
    return start, end


@lru_cache(maxsize=256)
def _boundaries(
    boundary: re.Pattern[str], plain: str, start: int, end: int
) -> tuple[re.Match[str], ...]:
    """Find a sentence's boundaries once for all its triggers."""
    return tuple(boundary.finditer(plain, start, end))
