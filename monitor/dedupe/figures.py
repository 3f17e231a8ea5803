"""One number written in two ways: in words and in figures, by the half and by the whole day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.numerals import (
    ENGLISH,
    GERMAN,
    GERMAN_TENS,
    GERMAN_UNITS,
    HAN_DIGITS,
    NUMERALS,
    TENS,
    french,
)
from monitor.dedupe.numerals import UNITS as ENGLISH_UNITS
from monitor.dedupe.tokens import HAN, NUMBER, PLAIN, fold, split, word
from monitor.dedupe.units import in_other_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New
    from monitor.dedupe.tokens import Word

MOST = 999_999  # that is looked for in words
WINDOW = 40  # content words between two words that stand in both texts
AROUND = 2  # content words on either side of those between
NEAR = 12  # content words among which a share may stand: one in 256 has its byte by chance
WORDS, LONGEST = 6, 50  # of a written number; characters of one
HUNDREDS, THOUSANDS = frozenset({"hundred", "cent", "cents"}), frozenset({"thousand", "mille"})
LINKS = frozenset({"and", "et"})
ONES = {"one": 1, "a": 1, "un": 1, "six": 6, "sept": 7, "neuf": 9}
FIGURE = re.compile(r"\d{1,3}(?:[., \u202f\u00a0]\d{3})*|\d+")
CLOCK = re.compile(
    r"(\d{1,2})[.:h](\d\d)(?!\d)"
    r"(?:(?<=[:h]\d\d)|(?= ?(?:[ap]\.? ?m\b|uhr|hours|heures|часов|годин)))",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"['\u2019]?(\d\d)(?:\s?(?:년|年)|(?<=['\u2019]\d\d)(?!\d))"
)  # without its century
HOURS = re.compile(r"(?<!\d)\d{1,2}[:h]\Z")  # before the minutes
WRITTEN = re.compile(r"[^\W\d_]+")
NOON = 12
PERCENT = re.compile(
    r"\s?(?:%|\uff05|per ?cent|prozent|pour cent|por ciento|퍼센트|процент|відсотк|パーセント)",
    re.IGNORECASE,
)
HAN_SIGN = re.compile(f"[{HAN}]")
BY_DIGIT = {n: sign for sign, n in reversed(HAN_DIGITS.items())}
TENTHS = {"ja": "割", "zh": "成"}
# Korean ones that mean other things, too, and so are no numbers by themselves.
NATIVE = {1: "한", 3: "세"}
# Words for so many percent, by language.
SHARES = {
    "50": {
        "en": "half",
        "de": "Hälfte",
        "fr": "moitié",
        "es": "mitad",
        "ko": "절반",
        "ja": "半数",
        "zh": "一半",
    },
    "25": {"en": "quarter", "de": "Viertel", "fr": "quart", "es": "cuarto"},
    "20": {"en": "fifth", "de": "Fünftel", "fr": "cinquième"},
    "10": {"en": "tenth", "de": "Zehntel", "fr": "dixième"},
}


def same_number(new: New, theirs: Fingerprint, shared: Alignment, place: int) -> bool:
    """Whether the number at a place stands in the other text's words there in another way."""
    if place >= len(new.where):
        return False
    start, end = _opposite(shared, place)
    if end - start <= WINDOW and written_there(new, theirs, place, start, end):
        return True
    if _only_ours(new, theirs, start, end) and in_other_units(new, theirs, place, start, end):
        return True
    return written_there(new, theirs, place, 0, max(WINDOW + 1, len(theirs.sequence)))


def written_there(new: New, theirs: Fingerprint, place: int, start: int, end: int) -> bool:
    """Whether the number at a place stands in a stretch of the other text in another way.

    Args:
        new: The text with the number.
        theirs: The other text.
        place: Which of the first text's content words it is.
        start: First content word of the stretch.
        end: Behind its last.
    """
    start, end = max(0, start), min(len(theirs.sequence), end)
    at = new.where[place]
    others = Facts.of(theirs)
    there = {others.marks[i] for i in range(start, end) if others.kinds[i] == NUMBER}
    ways = _figures(new.text, at.start, at.token)
    near = end - start <= WINDOW
    if any(all(word(part).fact in there for part in w.split()) for w in ways if near or len(w) > 2):
        return True
    shares = _shares(new, at.end, at.token) if _only_ours(new, theirs, start, end) else ()
    if any(word(share).code in theirs.sequence[start:end] for share in shares):
        return True
    digits = re.sub(r"\D", "", at.token)
    if not FIGURE.fullmatch(at.token) or int(digits) > MOST:
        return False
    for said in (_spelled(int(digits), new.language), _by_sign(new.text, at.end, int(digits))):
        only = end - start <= NEAR and unmatched(new, theirs, place, word(said[0])) if said else 0
        if (len(said) > 1 or only) and _stands(said, theirs, others, start, end):
            return True
    return False


def unmatched(new: New, theirs: Fingerprint, place: int, said: Word) -> bool:
    """Whether the other text has a word's byte more often than other words here would explain.

    One word in 256 has another's by chance.

    Args:
        new: The text.
        theirs: The other text.
        place: Where, of the first text's content words.
        said: The word.
    """
    mine, near = new.mark, range(max(0, place - NEAR), min(len(new.where), place + NEAR))
    same = (j for j in near if mine.sequence[j] == said.code and mine.kinds[j] == PLAIN)
    hashes = {word(new.where[j].token).hash for j in same} - {said.hash}
    there = zip(theirs.sequence, theirs.kinds, strict=True)
    return sum(one == (said.code, PLAIN) for one in there) > len(hashes)


def _opposite(shared: Alignment, place: int) -> tuple[int, int]:
    """Find what stands between the words both texts have around a place."""
    opposite = shared.opposite
    before = max((i for i in opposite if i < place), default=-1)
    after = min((i for i in opposite if i > place), default=-1)
    start = opposite[before] + 1 if before >= 0 else 0
    end = opposite[after] if after >= 0 else shared.length_b
    return max(0, start - AROUND), min(shared.length_b, end + AROUND)


def _figures(text: str, start: int, token: str) -> Iterator[str]:
    """Yield a number as it may be written in figures; parts of it parted by spaces."""
    hours = HOURS.search(text, max(0, start - 3), start)
    clock = CLOCK.match(text, hours.start() if hours else start)
    if clock is not None and int(clock[1]) <= 2 * NOON:
        hour = int(clock[1]) - NOON if int(clock[1]) > NOON else int(clock[1]) + NOON
        for said in (hour, int(clock[1])):
            yield f"{said}.{clock[2]}"
            yield f"{said} {clock[2]}"
        if clock[2] in {"00", "15", "30", "45"}:
            yield str(hour + (clock[2] == "45"))
    elif year := YEAR.match(text, start - (text[start - 1 : start] in {"'", "\u2019"})):
        yield f"19{year[1]}"
        yield f"20{year[1]}"
    elif token[0].isalpha():
        value = _value(text[_begun(text, start) : start + 80])
        if value >= 100:
            yield str(value)


def _begun(text: str, start: int) -> int:
    """Find where a number in words begins that goes on at a place: "one hundred and twenty"."""
    known = {*HUNDREDS, *THOUSANDS, *LINKS, *ONES, *NUMERALS}
    begin, later = start, start
    for found in reversed(list(WRITTEN.finditer(text, max(0, start - LONGEST), start))):
        said = fold(found.group())
        if said not in known or text[found.end() : later].strip(" -"):
            break
        later = found.start()
        begin = begin if said in LINKS else later
    return begin


def _only_ours(new: New, theirs: Fingerprint, start: int, end: int) -> bool:
    """Whether a short stretch of the other text has no number that the new one has not."""
    others, known = Facts.of(theirs), Facts.of(new.mark).known
    there = (i for i in range(start, end) if others.kinds[i] == NUMBER)
    return end - start <= NEAR and all(others.marks[i] in known for i in there)


def _shares(new: New, end: int, token: str) -> Iterator[str]:
    """Say in a word what a number of percent says."""
    figure = token if token.isdigit() else NUMERALS.get(fold(token), "")
    if PERCENT.match(new.text, end):
        yield from SHARES.get(figure, {}).get(new.language[:2], "").split()
        if new.language[:2] in TENTHS and re.fullmatch("[1-9][0-9]", figure):
            tens, ones = ("" if digit == "0" else BY_DIGIT[int(digit)] for digit in figure)
            yield f"{tens}{TENTHS[new.language[:2]]}{ones}"[-2:]


def _by_sign(text: str, end: int, n: int) -> list[str]:
    """Write a number in a sign with the one behind it, which says what is counted."""
    counted = text[end : end + 1]
    return [f"{BY_DIGIT[n]}{counted}"] if n in BY_DIGIT and HAN_SIGN.match(counted) else []


def _value(text: str) -> int:
    """Read a number in words at the start of a text; 0 where there is none."""
    total = section = 0
    for count, found in enumerate(WRITTEN.finditer(text)):
        said = fold(found.group())
        if said in HUNDREDS:
            section = max(1, section) * 100
        elif said in THOUSANDS:
            total, section = total + max(1, section) * 1000, 0
        elif said in NUMERALS or said in ONES or said in _german():
            section += int(NUMERALS.get(said, 0)) or ONES.get(said, 0) or _german().get(said, 0)
        elif said not in LINKS or not section:
            break
        if count >= WORDS:
            break
    return total + section


def _stands(said: Sequence[str], theirs: Fingerprint, others: Facts, start: int, end: int) -> bool:
    """Whether a number's words stand in a row within some places of the other text."""
    forms = [word(one) for one in said]
    if any(form.stop for form in forms) or [form.kind for form in forms] in ([], [NUMBER]):
        return False  # not to be told from another number, or the same word for it
    many = len(forms)
    for at in range(start, end - many + 1):
        row = zip(range(at, at + many), forms, strict=True)
        if all(
            theirs.sequence[i] == form.code
            and (form.kind != NUMBER or others.marks[i] == form.fact)
            for i, form in row
        ):
            return not _goes_on(theirs, others, at - 1, at + many)
    return False


def _goes_on(theirs: Fingerprint, others: Facts, before: int, after: int) -> bool:
    """Whether a number is only a part of a longer one: "eight hundred and forty"."""
    units = {word(unit).code for unit in (*HUNDREDS, *THOUSANDS)}
    ahead = after < len(theirs.sequence)
    if ahead and (others.kinds[after] == NUMBER or theirs.sequence[after] in units):
        return True
    return before >= 0 and others.kinds[before] != NUMBER and theirs.sequence[before] in units


def _spelled(n: int, language: str) -> list[str]:
    """Write a number in words: in German hundreds and thousands are one."""
    if language.startswith("de"):
        return [_by_number()[n]] if n in _by_number() else []
    if language.startswith("ko"):
        return [NATIVE[n]] if n in NATIVE else []
    return split(_french(n) if language.startswith("fr") else _english(n))


def _english(n: int) -> str:
    if n >= 1000:
        return f"{_english(n // 1000)} thousand {_english(n % 1000)}".rstrip()
    if n >= 100:
        return f"{_english(n // 100)} hundred {_english(n % 100)}".rstrip()
    if n >= 20:
        ten, one = TENS[n // 10 - 2], n % 10
        return f"{ten}-{ENGLISH_UNITS[one - 1]}" if one else ten
    return ["", "one", *ENGLISH][n]


def _french(n: int) -> str:
    if n >= 1000:
        many = "" if n < 2000 else _french(n // 1000)
        return f"{many} mille {_french(n % 1000)}".strip()
    if n >= 100:
        many = "" if n < 200 else _french(n // 100)
        return f"{many} cent {_french(n % 100)}".strip()
    return french(n)


@lru_cache(maxsize=1)
def _by_number() -> dict[int, str]:
    """Write German hundreds and thousands, each one word."""
    small = dict(enumerate(["", "ein", *GERMAN]))
    for ten, said in enumerate(GERMAN_TENS, 2):
        small |= {10 * ten: said}
        small |= {10 * ten + one: f"{GERMAN_UNITS[one - 1]}und{said}" for one in range(1, 10)}
    hundreds = {
        100 * many + rest: f"{small[many]}hundert{said}"
        for many in range(1, 10)
        for rest, said in small.items()
    }
    below = small | hundreds
    return hundreds | {1000 * many: f"{said}tausend" for many, said in below.items() if many}


@lru_cache(maxsize=1)
def _german() -> dict[str, int]:
    found = {said: n for n, said in _by_number().items()}
    return found | {"hundert": 100, "tausend": 1000}
