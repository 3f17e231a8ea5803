"""Numbers an earlier text has in another way: in other units of time, by order, by the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.facts import Facts
from monitor.dedupe.numerals import NUMERALS
from monitor.dedupe.tokens import fold, word
from monitor.dedupe.units import in_other_units
from monitor.dedupe.wordings import ORDINALS, said_otherwise

if TYPE_CHECKING:
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

LEAST = 100  # of three numbers that hardly add up by chance
BESIDE = 10  # content words between a difference and what it is taken from
THOUSANDS = re.compile(r"\s?(?:thousand|tausend|mille)\b", re.IGNORECASE)


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
        if in_other_units(new, theirs, i, at.start, at.end):
            return True
        if _difference(new, others, i, int(figure)):
            return True
    stretches = (Stretch(0, len(theirs.sequence)), at)
    return any(said_otherwise(new, theirs, i, some.start, some.end) for some in stretches)


def _difference(new: New, others: Facts, i: int, figure: int) -> bool:
    """Whether a number is by how much two of the other text differ, one of which stands beside.

    "600 cheaper, at 2,800", where that was at 3,400.
    """
    if figure < LEAST:
        return False
    for place in new.where[max(0, i - BESIDE) : i + BESIDE + 1]:
        value = place.token.replace(",", "")
        if value.isdigit() and int(value) >= LEAST and word(value).fact in others.known:
            both = (int(value) + figure, int(value) - figure)
            if any(n >= LEAST and word(str(n)).fact in others.known for n in both):
                return True
    return False


def _counted_off(new: New, theirs: Fingerprint, figure: int, at: Stretch) -> bool:
    """Whether the other text counts up to a number: "ship four", "the fourth ship"."""
    ordinals = ORDINALS.get(new.language[:2], "").split()
    if not 0 < figure <= len(ordinals):
        return False
    return word(ordinals[figure - 1]).code in theirs.sequence[at.start : at.end]
