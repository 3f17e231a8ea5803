"""Text to content words, in any script: a byte per word, its class, and a hash for grams.

Alphabetic words are stemmed to six letters, Hangul words to their first syllables, Han runs become
overlapping pairs, a katakana run is one word, hiragana is grammar. Every hash is BLAKE2, so that
marks are the same on every machine.
"""

from __future__ import annotations

import hashlib
import re
import threading
import unicodedata
from dataclasses import dataclass

import numpy as np

from monitor.dedupe.numerals import (
    HAN_NUMBER,
    HAN_RUN,
    HYPHENED,
    NUMERALS,
    SIGN,
    SIGNS,
    SMALL,
    of_han,
    of_myriads,
)
from monitor.dedupe.plain import marked_up, seen
from monitor.dedupe.words import DATES, GENERIC, MEANINGS, NEGATIONS, SPELLINGS, STOP, TURNING

PLAIN, NAME, NUMBER, TURN, END = range(5)  # END: of a sentence
NEGATION = 1  # the fact of every word that denies

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007"
HIRAGANA = "\u3040-\u309f"
KATAKANA = "\u30a0-\u30ff\uff66-\uff9f"
HANGUL = "\uac00-\ud7af"
CASELESS = re.compile(f"[{HAN}{HIRAGANA}{KATAKANA}{HANGUL}]")
LETTER = rf"[^\W\d_{HAN}{HIRAGANA}{KATAKANA}{HANGUL}]"
ACCENTS = "\u0300-\u036f"  # by themselves, as in decomposed text
LETTERS = rf"(?:[^\W_{HAN}{HIRAGANA}{KATAKANA}{HANGUL}]|[{ACCENTS}])"
ANY = (
    rf"{LETTER}{LETTERS}*(?:'(?:{LETTER}|[{ACCENTS}])+)?"
    rf"|\d+(?:[.,]\d+)*(?:{SIGN}(?:\d+(?:[.,]\d+)*)?)*"  # "2천100억"
    rf"|(?<!\s)[.!?\u3002\uff01\uff1f]"
    rf"|[{HAN}]+|[{KATAKANA}]+|[{HIRAGANA}]+|[{HANGUL}]+"
)
ASCII = r"[A-Za-z][A-Za-z0-9]*(?:'[A-Za-z]+)?|\d+(?:[.,]\d+)*|(?<!\s)[.!?]"
TOKEN, PLAIN_TOKEN = re.compile(ANY), re.compile(ASCII)
# For the few lines that may have a number of two words: they cost twice as much.
COMPOUND, PLAIN_COMPOUND = (re.compile(f"{HYPHENED}|{pattern}") for pattern in (ANY, ASCII))
TENS_END = re.compile("ty-|te-|te et |ingt|ix-")
QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u00a0\u2026", "''\"\"-- .")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
DECIMAL = re.compile(r"\d+\.\d{1,2}")
ENDS = frozenset(".!?\u3002\uff01\uff1f")
APOSTROPHE = re.compile("'s?$|'")
# An article or the like before a vowel, as French and Italian write it: no part of the word.
ELIDED = re.compile(
    r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|all|dall|sull)'(?=\w{2})", re.IGNORECASE
)
# Capitalised words that name nobody: German nouns told by their endings.
NOUN = re.compile(
    r"[^\W\d_]{5,}ung(?:en)?|[^\W\d_]{4,}(?:(?:hei|kei|schaf)t(?:en)?|ta(?:t|ten)|nisse?n?)"
)
STEM_LETTERS = 6
HANGUL_STEM = 2
PARTICLE = re.compile(
    "(?:에서|에게|으로|까지|부터|처럼|보다|이라고?|라고)?(?:은|는|이|가|을|를|에|의|로|와|과|도|만)?\\Z"
)
FEWEST_FORMS, MOST_FORMS = 1 << 12, 1 << 17


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a written form, whatever its place."""

    form: str
    folded: str  # as a clause is worded
    hash: int  # 64 bits, of the stem
    code: int  # 8 bits, of the stem: the sequence
    fact: int  # 16 bits; numbers carry their sort in the top two
    kind: int  # PLAIN, NUMBER, TURN, or NAME where the form may be one
    stop: bool


def digest(text: str, size: int = 8) -> bytes:
    """Hash a text to ``size`` bytes, the same everywhere."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).digest()


def fold(token: str) -> str:
    """Compatibility form, casefolded, without accents."""
    if token.isascii():
        low = token.lower()
        return APOSTROPHE.sub("", low) if "'" in low else low
    token = APOSTROPHE.sub("", token)
    wide = unicodedata.normalize("NFKD", token).casefold()
    bare = "".join(c for c in wide if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare) if CASELESS.match(token) is None else token


def stem(folded: str) -> str:
    """The part of a word that inflection and particles leave alone."""
    if "\uac00" <= folded[0] <= "\ud7af":
        if len(folded) > HANGUL_STEM and (particle := PARTICLE.search(folded, HANGUL_STEM)):
            folded = folded[: particle.start()]
        return folded[:HANGUL_STEM] if len(folded) <= 4 else folded[: HANGUL_STEM + 1]
    return folded[:STEM_LETTERS]


def _kind(token: str, folded: str) -> int:
    if folded[0].isdigit() or folded in DATES:
        return NUMBER
    if folded in TURNING or ("\uac00" <= folded[0] <= "\ud7af" and folded[:2] in TURNING):
        return TURN
    named = token[0].isupper() and folded not in GENERIC and len(folded) > 1
    named = named and not NOUN.fullmatch(folded)
    return NAME if named or "\u30a0" <= token[0] <= "\u30ff" else PLAIN


def sort_of(fact: int) -> int:
    """Tell days of the week (3) and months (2) from other numbers (0 or 1)."""
    return fact >> 14


def _fact(folded: str, whole: int, kind: int) -> int:
    if folded in NEGATIONS:
        return NEGATION
    if kind != NUMBER:
        return whole >> 16 & 0xFFFF
    day = DATES.get(folded)
    if day is None:
        return whole >> 16 & 0x3FFF
    return 0xC000 + day if day < 7 else 0x8000 + day


def _figure(written: str) -> str:
    """One spelling of a number: thousands unparted, no noughts behind a decimal point."""
    if not written.isascii() and not set(SIGNS).isdisjoint(written):
        return of_myriads(written)
    if GROUPED.fullmatch(written):
        return written.replace(",", "").replace(".", "")
    bare = written.replace(",", "")
    return bare.rstrip("0").rstrip(".") if DECIMAL.fullmatch(bare) else bare


def _word(token: str) -> Word:
    """Read a written form."""
    if token in ENDS:
        return Word(token, "", 0, 0, 0, END, True)
    form, token = token, ELIDED.sub("", token) if "'" in token else token
    folded = fold(token)
    folded = SMALL.get(folded, SPELLINGS.get(folded, folded)).replace("-", " ")
    if folded[0].isdigit():
        folded = folded.replace(",", "") or folded
    meant = _meaning(token, folded)
    kind = _kind(token, meant)
    if meant == "may" and token[0] == "m":
        kind = PLAIN
    whole = int.from_bytes(digest(meant if meant[0].isdigit() else stem(meant)), "little")
    grammar = (meant in STOP and kind != NUMBER) or "\u3040" <= meant[0] <= "\u309f"
    single = len(meant) == 1 and not meant.isdigit() and CASELESS.match(meant) is None
    return Word(
        form, folded, whole, whole & 255, _fact(meant, whole, kind), kind, grammar or single
    )


def _meaning(token: str, folded: str) -> str:
    """Read what a form means: a number however it is written, a country for its people."""
    if folded[0].isdigit():
        return _figure(folded)
    if not token.isascii() and HAN_RUN.fullmatch(token):
        return of_han(token)
    if len(token) == 2 and HAN_NUMBER.fullmatch(token):
        return of_han(token[0])
    return NUMERALS.get(folded, MEANINGS.get(folded, folded))


class Forms(dict[str, int]):
    """Every written form met, numbered, with what is known of each in columns.

    A cache: numbers hold from one ``bound`` to the next.
    """

    def __init__(self) -> None:
        """Know no form."""
        super().__init__()
        self._forget()

    def _forget(self) -> None:
        self.clear()
        self.words: list[Word] = []
        self.folded: list[str] = []
        self._resize(FEWEST_FORMS)

    def _resize(self, size: int) -> None:
        self.codes = np.resize(getattr(self, "codes", np.zeros(1, np.uint8)), size)
        self.kinds = np.resize(getattr(self, "kinds", np.zeros(1, np.uint8)), size)
        self.facts = np.resize(getattr(self, "facts", np.zeros(1, np.uint16)), size)
        self.hashes = np.resize(getattr(self, "hashes", np.zeros(1, np.uint64)), size)
        self.stops = np.resize(getattr(self, "stops", np.zeros(1, np.bool_)), size)
        self.wide = np.resize(getattr(self, "wide", np.zeros(1, np.bool_)), size)

    def bound(self) -> None:
        """Forget all forms when there are too many; between two texts."""
        if len(self) > MOST_FORMS:
            self._forget()

    def __missing__(self, token: str) -> int:
        """Read and number a new form."""
        n = len(self.words)
        if n == len(self.codes):
            self._resize(2 * n)
        found = _word(token)
        self.words.append(found)
        self.folded.append(found.folded)
        self.codes[n], self.kinds[n], self.facts[n] = found.code, found.kind, found.fact
        self.hashes[n], self.stops[n] = found.hash, found.stop
        self.wide[n] = found.folded[:1] >= "\u3400"
        self[token] = n
        return n


class _Mine(threading.local):
    """A thread's own forms: numbers of one mean nothing to another."""

    def __init__(self) -> None:
        self.forms = Forms()


_MINE = _Mine()


def forms() -> Forms:
    """Return the forms this thread has met."""
    return _MINE.forms


def word(token: str) -> Word:
    """Look a written form up."""
    known = _MINE.forms
    return known.words[known[token]]


def _tokens(even: str) -> re.Pattern[str]:
    if TENS_END.search(even):
        return PLAIN_COMPOUND if even.isascii() else COMPOUND
    return PLAIN_TOKEN if even.isascii() else TOKEN


def split(text: str) -> list[str]:
    """Cut a line into written forms and sentence ends, Han runs into overlapping pairs."""
    text = seen(text)[0] if marked_up(text) else text
    even = text if text.isascii() else text.translate(QUOTES)
    found: list[str] = _tokens(even).findall(even)
    if even.isascii() or not CASELESS.search(even):
        return found
    return [part for token in found for part, _ in _pieces(token)]


def _pieces(token: str) -> list[tuple[str, int]]:
    """Cut a run of Han into numbers and overlapping pairs, each with where it begins."""
    if len(token) < 3 or not ("\u3400" <= token[0] <= "\u9fff"):
        return [(token, 0)]
    found: list[tuple[str, int]] = []
    at = 0
    for number in HAN_RUN.finditer(token):
        found += _pairs(token, at, number.start())
        found.append((number.group(), number.start()))
        at = number.end()
    return found + _pairs(token, at, len(token))


def _pairs(token: str, start: int, end: int) -> list[tuple[str, int]]:
    if end - start == 1:
        return [(token[start:end], start)]
    return [(token[i : i + 2], i) for i in range(start, end - 1)]


def spans(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """List the same forms as :func:`split` does, with where they stand in the whole text."""
    if marked_up(text[start:end]):
        read, places = seen(text[start:end])
        return [
            (form, start + places[a], start + places[b]) for form, a, b in spans(read, 0, len(read))
        ]
    even = text[start:end].translate(QUOTES)
    found = [
        (match.group(), match.start() + start, match.end() + start)
        for match in _tokens(even).finditer(even)
    ]
    if even.isascii() or not CASELESS.search(even):
        return found
    return [
        (part, at + offset, at + offset + len(part))
        for token, at, _ in found
        for part, offset in _pieces(token)
    ]
