"""A measure in another unit: what was 150 miles is 240 kilometres here."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.tokens import NUMBER, meant, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

ROUNDED = 0.04  # by which a conversion may be off
MOST = 400  # numbers that are tried for one
# Two units, how many of the second one of the first is, and the words for each.
MILES, KILOMETRES = "miles? mi meilen?", "kilomet(?:er|re)s? kilom\u00e8tres? km"
UNITS = (
    (MILES, KILOMETRES, 1.609),
    ("miles? mph", "kilomet(?:er|re)s? km/h kph kmh", 1.609),
    ("nautical knots?", "kilomet(?:er|re)s? km/h kph km", 1.852),
    ("knots? nautical", "miles? mph", 1.151),
    ("f(?:ee|oo)t ft", "met(?:er|re)s? m", 0.3048),
    ("inch(?:es)? in", "centimet(?:er|re)s? cm", 2.54),
    ("inch(?:es)? in", "millimet(?:er|re)s? mm", 25.4),
    ("yards? yd", "met(?:er|re)s? m", 0.9144),
    ("pounds? lbs? lb", "kilograms? kilos? kg", 0.4536),
    ("ounces? oz", "grams? g", 28.35),
    ("acres?", "hectares? ha", 0.4047),
    ("gallons?", "lit(?:er|re)s? l", 3.785),
    ("gallons?", "lit(?:er|re)s? l", 4.546),
    ("square", "square sq", 2.59),
)
UNIT = re.compile(r"[ -]?([^\W\d_]+(?:/h)?|\u00b0 ?[CF])", re.IGNORECASE)


def converted(new: New, theirs: Fingerprint, place: int, start: int, end: int) -> bool:
    """Whether a stretch of the other text has a measure in another unit.

    Args:
        new: The text with the number.
        theirs: The other text.
        place: Which of the first text's content words it is.
        start: First content word of the stretch.
        end: Behind its last.
    """
    at = new.where[place]
    unit = UNIT.match(new.text, at.end)
    figure = meant(at.token)
    if unit is None or not re.fullmatch(r"\d+(?:\.\d+)?", figure):
        return False
    others = Facts.of(theirs)
    there = {others.marks[i] for i in range(start, end) if others.kinds[i] == NUMBER}
    said = theirs.sequence[start:end]
    for words, value in _in_other_units(unit[1], float(figure)):
        named = any(word(one).code in said for one in words)
        if named and any(word(n).fact in there for n in _about(value)):
            return True
    return False


def _in_other_units(unit: str, value: float) -> Iterator[tuple[list[str], float]]:
    """Yield the words for another unit and the measure in it."""
    for small, great, factor in UNITS:
        if _is(unit, great):
            yield _words(small), value / factor
        if _is(unit, small):
            yield _words(great), value * factor


def _is(unit: str, words: str) -> bool:
    return any(re.fullmatch(one, unit, re.IGNORECASE) for one in words.split())


def _words(patterns: str) -> list[str]:
    """Write out the words a pattern stands for."""
    found = []
    for one in patterns.split():
        plain = re.sub(r"\(\?:(\w+)\|\w+\)", r"\1", re.sub(r"\(\?:\w+\)\?", "", one))
        found += [plain.replace("?", ""), re.sub(r".\?", "", plain)]
    return found


def _about(value: float) -> Iterator[str]:
    """Yield the figures a measure may have been rounded from."""
    low, high = value * (1 - ROUNDED), value * (1 + ROUNDED)
    if value < 100:
        yield from (f"{n / 10:g}" for n in range(ceil(low * 10), int(high * 10) + 1))
    step = max(1, int((high - low) / MOST))
    step = 10 ** (len(str(step)) - 1) * (1 if step == 1 else 10)
    yield from (str(n) for n in range(ceil(low / step) * step, int(high) + 1, step))
