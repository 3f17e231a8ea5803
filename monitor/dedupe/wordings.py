"""Names and numbers that another text says in other words: ranks, acronyms, dozens, days."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.figures import CLOCK, unmatched, written_there
from monitor.dedupe.numerals import NUMERALS
from monitor.dedupe.tokens import NAME, NUMBER, PLAIN, STEM_LETTERS, fold, word
from monitor.dedupe.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

ORDINAL = re.compile(r"第[\d一二三四五六七八九]|\d[차회次回](?!\w*\d)|\d(?:st|nd|rd|th|e|er)\b")
COUNTING = re.compile(r"(?:\s[a-z\u00df-\u00ff]+){1,5}[,:(\u2013\u2014 ]+([A-Z][^.!?;\n]{8,90})")
OPENING = frozenset(";:\u2013\u2014")  # before a space
MOST_YEARS = 100
DAYS = 8  # from its publication within which a text names a day by its weekday

# Capitalised words that come and go with the wording: ranks, whose holder is named beside them, and
# parts of the world.
WORDING = listed(
    """
    vice premier chancellor undersecretary staff representative commissioner senator congressman
    congresswoman lawmaker mp mps mep professor doctor judge justice mayor governor councillor
    trustee brigadier rear lieutenant baltic nordic scandinavian balkan western eastern northern
    southern central asian african european arab alpine pacific atlantic great parliamentary
    etat etats eglise eglises
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
        "12": "dozen year yearly annual",
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
HALVES = {"en": "half", "de": "halb halbe halben anderthalb eineinhalb", "fr": "demi demie"}
DECADES = {
    "en": "twenties thirties forties fifties sixties seventies eighties nineties",
    "de": "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger",
}
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "de": "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte",
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième",
}
# Where a country's government sits, which is named for it.
CAPITALS = {
    "america states": "washington",
    "australia": "canberra",
    "austria": "vienna wien",
    "belgium": "brussels",
    "britain": "london",
    "canada": "ottawa",
    "china": "beijing peking pekin",
    "denmark": "copenhagen",
    "estonia": "tallinn",
    "europe": "brussels brussel bruxelles",
    "finland": "helsinki",
    "france frankreich": "paris",
    "germany bund deutschland": "berlin",
    "greece": "athens",
    "hungary": "budapest",
    "india": "delhi",
    "iran": "tehran",
    "israel": "jerusalem",
    "italy italien": "rome rom",
    "japan": "tokyo",
    "korea": "seoul pyongyang",
    "latvia": "riga",
    "lithuania": "vilnius",
    "netherlands": "hague",
    "norway": "oslo",
    "philippines": "manila",
    "poland polen pologne": "warsaw warschau varsovie",
    "portugal": "lisbon",
    "romania": "bucharest",
    "russia russland russie": "moscow moskau moscou",
    "spain": "madrid",
    "sweden": "stockholm",
    "taiwan": "taipei",
    "turkey": "ankara",
    "ukraine": "kyiv",
    "zealand": "wellington",
}
SEATS = {seat: lands for lands, seats in CAPITALS.items() for seat in seats.split()}
PLACING = re.compile(
    r"(?:\b(?:in|at|near|to|outside|nach|aus|bei|à|de|vers)\s|[(,]\s?)\Z", re.IGNORECASE
)
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
            or (
                CLOCK.match(new.text, new.where[i].start) is not None
                and written_there(new, theirs, i, 0, len(theirs.sequence))
            )
            or _in_a_word(new, theirs, i, start, end)
            or _same_day(new, theirs, i, start, end)
            or _years_ago(new, theirs, i, start, end)
            or _counts_names(new, theirs, i)
        )
    place = new.where[i]
    token, others = fold(place.token), Facts.of(theirs)
    if token in WORDING or named_otherwise(new, i, others):
        return True
    meant = ACRONYMS.get(token, "")
    if not PLACING.search(new.text[max(0, place.start - 10) : place.start]):
        meant = f"{meant} {SEATS.get(token, '')}"
    if not {word(one).code for one in meant.split()}.isdisjoint(theirs.sequence[start:end]):
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


def named_otherwise(new: New, i: int, others: Facts) -> bool:
    """Whether the other text has a name's acronym, or its country or people."""
    short = initials(new, i)
    if len(short) > 1 and word(short).fact in others.known:
        return True
    forms = _of_that_country(fold(new.where[i].token))
    return not others.known.isdisjoint(word(one).fact for one in forms)


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
    """Whether the other text says a number in a word that is none, and no other number for it."""
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    there = (others.marks[j] for j in range(start, end) if others.kinds[j] == NUMBER)
    if any(mark not in ours.marks for mark in there):
        return False
    token = fold(new.where[i].token)
    figure = token if token.isdigit() else str(NUMERALS.get(token, ""))
    words = QUANTITIES.get(new.language[:2], {}).get(figure, "").split()
    ordinals = ORDINALS.get(new.language[:2], "").split()
    words += ordinals[int(figure) - 1 : int(figure)] if figure.isdigit() else []
    decades = DECADES.get(new.language[:2], "").split()
    if decade := re.fullmatch(r"(?:19|20)?([2-9])0", figure):
        words += decades[int(decade[1]) - 2 : int(decade[1]) - 1]
    if re.search(r"[.,]5\Z", new.where[i].token):
        words += HALVES.get(new.language[:2], "").split()
    words += [f"{one}s" for one in words if len(one) < STEM_LETTERS]
    return any(word(one).code in theirs.sequence[start:end] for one in words)


def _years_ago(new: New, theirs: Fingerprint, i: int, start: int, end: int) -> bool:
    """Whether one text says the year and the other how many years ago it was."""
    token = fold(new.where[i].token)
    figure = token if token.isdigit() else str(NUMERALS.get(token, ""))
    if new.published is None or not figure.isdigit():
        return False
    away = new.published.year - int(figure)
    others = Facts.of(theirs)
    there = {others.marks[j] for j in range(start, end) if others.kinds[j] == NUMBER}
    near = 0 < int(figure) <= MOST_YEARS or 0 < away <= MOST_YEARS
    return near and word(str(away)).fact in there


def _counts_names(new: New, theirs: Fingerprint, i: int) -> bool:
    """Whether a number in words says how many are named behind it: "the two ministers, A and B"."""
    figure = NUMERALS.get(fold(new.where[i].token), "")
    found = COUNTING.match(new.text, new.where[i].end) if figure in {"2", "3"} else None
    if found is None:
        return False
    ours, known = Facts.of(new.mark), Facts.of(theirs).known
    inside = [j for j, at in enumerate(new.where) if found.start(1) <= at.start < found.end(1)]
    named = [j for j in inside if ours.kinds[j] == NAME]
    return len(named) >= int(figure) and all(ours.marks[j] in known for j in named)


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
