"""Numbers an earlier text has in another way: in other units of time, by order, by the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.facts import Facts
from monitor.dedupe.numerals import NUMERALS
from monitor.dedupe.tokens import fold, word
from monitor.dedupe.wordings import ORDINALS, said_otherwise

if TYPE_CHECKING:
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

THOUSANDS = re.compile(r"\s?(?:thousand|tausend|mille)\b", re.IGNORECASE)
UNIT = re.compile(
    r"[ -]?(days?|weeks?|months?|years?|jours?|semaines?|mois|ans?"
    r"|tagen?|wochen?|monaten?|jahren?)\b",
    re.IGNORECASE,
)
DAYS, WEEKS = "day days jours Tage Tagen", "week weeks semaines Wochen"
MONTHS, YEARS = "month months mois Monate Monaten", "year years ans Jahre Jahren"
# By the first letters of a unit: how many of which others make up one of it.
DAY = ((1 / 7, WEEKS), (1 / 30, MONTHS))
WEEK = ((7, DAYS), (1 / 4, MONTHS), (1 / 52, YEARS))
MONTH = ((4, WEEKS), (1 / 12, YEARS))
YEAR = ((12, MONTHS),)
OTHERS = {"da": DAY, "jo": DAY, "ta": DAY, "we": WEEK, "se": WEEK, "wo": WEEK, "mo": MONTH}
OTHERS |= {"ye": YEAR, "an": YEAR, "ja": YEAR}


class Stretch(NamedTuple):
    """The words of the other text that stand opposite a place."""

    start: int
    end: int


def restated(new: New, theirs: Fingerprint, i: int, at: Stretch, *, year: int) -> bool:
    """Whether the other text says in another way what a number at a place counts.

    Args:
        new: The text with the number.
        theirs: The other text.
        i: Which of the first text's content words it is.
        at: What of the other text has the facts beside it.
        year: In which the other text was published, and so calls the next and the last.
    """
    token = fold(new.where[i].token).replace("-", " ")
    figure = token if token.isdigit() else NUMERALS.get(token, "")
    if figure:
        others = Facts.of(theirs)
        whole = THOUSANDS.match(new.text, new.where[i].end)
        if whole and word(f"{figure}000").fact in others.known:
            return True
        if abs(int(figure) - year) <= 1 or _counted_off(new, theirs, int(figure), at):
            return True
        if _in_other_units(new, theirs, i, int(figure), at):
            return True
    stretches = (Stretch(0, len(theirs.sequence)), at)
    return any(said_otherwise(new, theirs, i, some.start, some.end) for some in stretches)


def _counted_off(new: New, theirs: Fingerprint, figure: int, at: Stretch) -> bool:
    """Whether the other text counts up to a number: "ship four", "the fourth ship"."""
    ordinals = ORDINALS.get(new.language[:2], "").split()
    if not 0 < figure <= len(ordinals):
        return False
    return word(ordinals[figure - 1]).code in theirs.sequence[at.start : at.end]


def _in_other_units(new: New, theirs: Fingerprint, i: int, figure: int, at: Stretch) -> bool:
    """Whether the other text has a span of time in other units: sixteen weeks, four months."""
    unit = UNIT.match(new.text, new.where[i].end)
    if unit is None:
        return False
    said, marks = theirs.sequence[at.start : at.end], Facts.of(theirs).marks[at.start : at.end]
    for times, words in OTHERS[fold(unit[1])[:2]]:
        many = figure * times
        named = any(word(one).code in said for one in words.split())
        if many > 1 and many == int(many) and named and word(str(int(many))).fact in marks:
            return True
    return False
