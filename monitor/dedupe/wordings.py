"""Names and numbers that another text says in other words: ranks, acronyms, dozens, days."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.figures import unmatched, written_there
from monitor.dedupe.numerals import NUMERALS
from monitor.dedupe.tokens import NUMBER, PLAIN, fold, word
from monitor.dedupe.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

ORDINAL = re.compile(r"第[\d一二三四五六七八九]|\d[차회次回](?!\w*\d)|\d(?:st|nd|rd|th|e|er)\b")
OPENING = frozenset(";:\u2013\u2014")  # before a space
DAYS = 8  # from its publication within which a text names a day by its weekday

# Capitalised words that come and go with the wording: ranks, whose holder is named beside them, and
# parts of the world.
WORDING = listed(
    """
    vice premier chancellor undersecretary staff representative commissioner senator congressman
    congresswoman lawmaker mp mps mep professor doctor judge justice mayor governor councillor
    trustee brigadier rear lieutenant baltic nordic scandinavian balkan western eastern northern
    southern central asian african european arab alpine pacific atlantic great parliamentary
    """
)
FEWEST_LETTERS = 4  # of a country's name without its ending
PEOPLE = ("ian", "ean", "an", "ese", "ish", "i", "ic", "er")
LANDS = ("", "a", "ia", "as", "e", "es", "o", "y", "land")
# What a number counts said in one word, by number and language.
QUANTITIES = {
    "en": {
        "1": "single sole lone",
        "2": "both pair couple twice double doubled twin fortnight half",
        "3": "triple tripled trio quarter third",
        "4": "quarter quadrupled",
        "6": "half",
        "7": "week",
        "10": "decade",
        "12": "dozen year",
        "14": "fortnight",
        "15": "quarter",
        "18": "half",
        "24": "day",
        "30": "half month",
        "33": "third",
        "60": "hour minute",
        "66": "thirds",
        "75": "quarters",
        "90": "quarter",
        "100": "century",
    },
    "de": {
        "2": "beide Paar doppelt verdoppelt zweimal Hälfte",
        "3": "Drittel Quartal Trio verdreifacht",
        "4": "Viertel",
        "6": "Halbjahr halbes",
        "7": "Woche",
        "10": "Jahrzehnt",
        "12": "Dutzend",
        "15": "Viertelstunde",
        "18": "anderthalb eineinhalb",
        "24": "Tag",
        "30": "halbe halben Monat",
        "33": "Drittel",
        "66": "Drittel",
        "75": "Dreiviertel",
        "100": "Jahrhundert",
    },
    "fr": {
        "2": "double paire couple moitié",
        "3": "tiers triple trimestre",
        "4": "quart",
        "6": "semestre demi",
        "7": "semaine",
        "10": "décennie dizaine",
        "12": "douzaine",
        "14": "quinzaine",
        "15": "quinzaine quart",
        "18": "demi",
        "20": "vingtaine",
        "24": "jour",
        "30": "trentaine demi",
        "33": "tiers",
        "75": "quarts",
        "100": "siècle centaine",
    },
    "ja": {"2": "半分 半数", "6": "半年", "12": "一年"},
    "ko": {"2": "절반 양쪽 양측", "6": "반년"},
    "zh": {"2": "一半 双方", "6": "半年"},
}
ACRONYMS = {
    "eu": "europe",
    "un": "nations",
    "us": "america states",
    "usa": "america states",
    "nato": "alliance",
    "imf": "monetary",
    "who": "health",
    "ecb": "bank",
    "iaea": "atomic",
    "wto": "trade",
}


def said_otherwise(new: New, theirs: Fingerprint, i: int, start: int, end: int) -> bool:
    """Whether a stretch of the other text says in another way what a word counts or names.

    Args:
        new: The text with the word.
        theirs: The other text.
        i: Which of the first text's content words it is.
        start: First content word of the stretch.
        end: Behind its last.
    """
    kind = Facts.of(new.mark).kinds[i]
    if kind == NUMBER:
        return (
            bool(ORDINAL.match(new.text, new.where[i].start))
            or written_there(new, theirs, i, start, end)
            or _in_a_word(new, theirs, i, start, end)
            or _same_day(new, theirs, i, start, end)
        )
    token = fold(new.where[i].token)
    if token in WORDING:
        return True
    others = Facts.of(theirs)
    if len(short := initials(new, i)) > 1 and word(short).fact in others.known:
        return True
    if not others.known.isdisjoint(word(one).fact for one in _of_that_country(token)):
        return True
    full = {word(one).code for one in ACRONYMS.get(token, "").split()}
    if not full.isdisjoint(theirs.sequence[start:end]):
        return True
    code = new.mark.sequence[i]
    plain = any(theirs.sequence[j] == code and others.kinds[j] == PLAIN for j in range(start, end))
    return plain and unmatched(new, theirs, i, word(new.where[i].token))


def _of_that_country(token: str) -> Iterator[str]:
    """Yield what a country may be called whose people have a name, and the other way round."""
    for ending in PEOPLE:
        if token.endswith(ending) and len(token) - len(ending) >= FEWEST_LETTERS:
            yield from (token[: -len(ending)] + land for land in LANDS)
    for land in LANDS:
        if token.endswith(land) and len(token) - len(land) >= FEWEST_LETTERS:
            yield from (token[: len(token) - len(land)] + ending for ending in PEOPLE)


def by_itself(new: New, i: int) -> bool:
    """Whether a capital is a name by itself: no part of another's, and opens no part of speech."""
    text, where = new.text, new.where[i]
    before, after = text[: where.start].split(" ")[-2:-1], text[where.end :][1:2]
    opens = bool(before) and before[0][-1:] in OPENING
    return not (opens or after.isupper() or (before and before[0][:1].isupper()))


def initials(new: New, i: int) -> str:
    """Write the acronym of the capitals in a row that a word stands among: "EU"."""
    text, where = new.text, new.where[i]
    before = re.search(r"(?:\b[A-Z]\w+[ -](?:of |for |and )?)*\Z", text[: where.start])
    after = re.match(r"(?:[ -](?:of |for |and )?[A-Z]\w+)*", text[where.end :])
    said = f"{before.group() if before else ''}{where.token}{after.group() if after else ''}"
    return "".join(re.findall(r"\b[A-Z]", said))


def _in_a_word(new: New, theirs: Fingerprint, i: int, start: int, end: int) -> bool:
    token = fold(new.where[i].token)
    figure = token if token.isdigit() else str(NUMERALS.get(token, ""))
    words = QUANTITIES.get(new.language[:2], {}).get(figure, "").split()
    return any(word(one).code in theirs.sequence[start:end] for one in words)


def _same_day(new: New, theirs: Fingerprint, i: int, start: int, end: int) -> bool:
    """Whether one text names a day by its weekday and the other by its date."""
    if new.published is None:
        return False
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    there = {others.marks[j] for j in range(start, end) if others.kinds[j] == NUMBER}
    for days in range(-DAYS, DAYS + 1):
        day = new.published + timedelta(days)
        named = {word(str(day.day)).fact, 0xC000 + day.weekday()}
        if ours.marks[i] in named | {0x8000 + 6 + day.month} and there & (named - {ours.marks[i]}):
            return True
    return False
