"""Spans of time in other units: sixteen weeks are four months, twelve months are a year."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.numerals import NUMERALS
from monitor.dedupe.tokens import NUMBER, fold, word

if TYPE_CHECKING:
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

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
# One of them, without a number, by language: "a year later", "yearly".
SINGLE = {
    "en": {WEEKS: "week weekly", MONTHS: "month monthly", YEARS: "year yearly annual annually"},
    "de": {
        WEEKS: "Woche wöchentlich",
        MONTHS: "Monat monatlich",
        YEARS: "Jahr Jahres jährlich jährliche",
    },
    "fr": {
        WEEKS: "semaine hebdomadaire",
        MONTHS: "mois mensuel",
        YEARS: "an année annuel annuelle",
    },
}


def in_other_units(new: New, theirs: Fingerprint, i: int, start: int, end: int) -> bool:
    """Whether a stretch of the other text has the span of time at a place in other units.

    Args:
        new: The text with the number.
        theirs: The other text.
        i: Which of the first text's content words the number is.
        start: First content word of the stretch.
        end: Behind its last.
    """
    unit, token = UNIT.match(new.text, new.where[i].end), fold(new.where[i].token)
    figure = token if token.isdigit() else NUMERALS.get(token.replace("-", " "), "")
    if unit is None or not figure:
        return False
    said, others = theirs.sequence[start:end], Facts.of(theirs)
    for times, words in OTHERS[fold(unit[1])[:2]]:
        many = round(int(figure) * times, 3)
        named = any(word(one).code in said for one in words.split())
        whole = many > 1 and many == int(many) and named
        if whole and word(str(int(many))).fact in others.marks[start:end]:
            return True
        if many == 1 and _single(new, theirs, others, range(start, end), words):
            return True
    return False


@lru_cache(maxsize=1)
def _few() -> frozenset[int]:
    """Facts of the numbers that a unit of time is counted with; years have others."""
    return frozenset(word(str(n)).fact for n in range(2, 100))


def _single(new: New, theirs: Fingerprint, others: Facts, stretch: range, words: str) -> bool:
    """Whether a stretch has a unit that no number stands before."""
    said = SINGLE.get(new.language[:2], {}).get(words, "").split()
    codes = {word(one).code for one in said}
    return any(
        theirs.sequence[j] in codes
        and others.kinds[j] != NUMBER
        and not (j and others.kinds[j - 1] == NUMBER and others.marks[j - 1] in _few())
        for j in stretch
    )
