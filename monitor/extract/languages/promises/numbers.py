"""Numbers French and German spell out, written in figures before a sentence's sums are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_FR_ONES: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16,
}  # fmt: skip
_FR_TENS: Final = {
    "dix": 10, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_FR_ABOUT: Final = {
    "demi-douzaine": 6, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
    "millier": 1000,
}  # fmt: skip
_DE_ONES: Final = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
    "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_DE_TENS: Final = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_FR_WORD: Final = rf"(?:{_any({**_FR_ONES, **_FR_TENS})}|cents?|mille)"
_FR_SPELLED: Final = rf"{_FR_WORD}(?:(?:-et-|-| et | ){_FR_WORD})*"
_DE_SMALL: Final = (
    rf"(?:(?:{_any(_DE_ONES)})und(?:{_any(_DE_TENS)})|{_any(_DE_TENS)}|{_any(_DE_ONES)})"
)
_DE_SPELLED: Final = (
    rf"(?:(?:{_DE_SMALL})?(?:hundert)?(?:{_DE_SMALL})?tausend)?(?:(?:{_DE_SMALL})?hundert)?"
    rf"(?:und)?(?:{_DE_SMALL})?"
)
_FR: Final = re.compile(
    rf"\b(?:(?P<dozens>une? (?:bonne |petite )?|(?P<many>deux|trois|quatre|cinq) )"
    rf"(?P<about>{_any(_FR_ABOUT)})s? (?:de |d['’])"
    rf"|(?P<half>un demi[- ])(?=milli)|(?P<n>\d[\d,]*|{_FR_SPELLED}) (?P<scale>milliards?"
    rf"|millions?)"
    rf" et demi|(?P<whole>{_FR_SPELLED})(?= [a-zà-ÿA-Z]))",
    re.IGNORECASE,
)
_DE: Final = re.compile(
    rf"\b(?:(?P<half>eine? halbe )(?=Milli)|(?P<one>anderthalb|eineinhalb)\b"
    rf"|(?P<n>{_DE_SMALL})einhalb\b|(?:(?P<many>{_DE_SMALL}|einem|\d+) )?(?P<about>Dutzend)\b"
    rf"|(?P<whole>(?=[a-zäöüß]{{4}}){_DE_SPELLED})\b(?= [a-zäöüßA-ZÄÖÜ]))",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(
    r"\b(?:(?:en|fin|début|d['’]ici(?: à)?|depuis|avant|vers|été|printemps|automne|hiver"
    r"|in|bis|seit|ab|ende|anfang|mitte|vor|nach|von|sommer|herbst|frühjahr|winter"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember) )"
    r"(?P<year>(?:19|20)\d\d)\b(?! (?:mill|euro|dollar))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """A sentence with its numbers in figures, and the way back to the words printed."""

    text: str
    printed: str
    spans: tuple[tuple[int, int, int, int], ...]  # in the figures, in the words

    def words(self, start: int, end: int) -> str:
        """Give the words printed for a stretch of the figures."""
        return self.printed[self._back(start, first=True) : self._back(end, first=False)]

    def _back(self, at: int, *, first: bool) -> int:
        shift = 0
        for begin, stop, start, end in self.spans:
            if at <= begin:
                break
            if at < stop or (at == stop and not first):
                return start if first else end
            shift = end - stop
        return at + shift


@lru_cache(maxsize=64)
def figures(sentence: str, language: str) -> Figures:
    """Write a sentence's numbers in figures, and leave out its years.

    Args:
        sentence: As printed.
        language: ``fr`` or ``de``; of another nothing is changed.
    """
    pattern = {"fr": _FR, "de": _DE}.get(language)
    if pattern is None:
        return Figures(sentence, sentence, ())
    plain = _YEAR.sub(lambda m: m[0][:-4] + "    ", sentence)
    parts: list[str] = []
    spans: list[tuple[int, int, int, int]] = []
    last = length = 0
    for match in pattern.finditer(plain):
        value = _french(match) if language == "fr" else _german(match)
        if value is None:
            continue
        written = value + (" " if match[0].endswith((" ", "’", "'")) else "")
        length += match.start() - last
        spans.append((length, length + len(written), *match.span()))
        parts += [plain[last : match.start()], written]
        length += len(written)
        last = match.end()
    return Figures("".join([*parts, plain[last:]]), sentence, tuple(spans))


def _french(match: re.Match[str]) -> str | None:
    if match["about"]:
        times = _FR_ONES[match["many"].lower()] if match["many"] else 1
        return f"{times * _FR_ABOUT[match['about'].lower()]}"
    if match["half"]:
        return "0,5 " if match[0].endswith("-") else "0,5"
    if match["scale"]:
        whole = match["n"] if match["n"][0].isdigit() else f"{_spelled_french(match['n'])}"
        return f"{whole},5 {match['scale']}"
    value = _spelled_french(match["whole"])
    return f"{value}" if value and value > 1 else None


def _spelled_french(words: str) -> int:
    total = part = 0
    for word in re.split(r"[- ]", words.lower()):
        if word in {"cent", "cents"}:
            part = max(part, 1) * 100
        elif word == "mille":
            total, part = total + max(part, 1) * 1000, 0
        elif word in {"vingt", "vingts"} and part % 100 == 4:
            part += 76
        else:
            part += _FR_TENS.get(word, _FR_ONES.get(word, 0))
    return total + part


def _german(match: re.Match[str]) -> str | None:
    if match["half"]:
        return "0,5"
    if match["one"]:
        return "1,5"
    if match["n"]:
        return f"{_spelled_german(match['n'])},5"
    if match["about"]:
        many = (match["many"] or "ein").lower()
        times = int(many) if many.isdigit() else 1 if many == "einem" else _spelled_german(many)
        return f"{12 * times}"
    value = _spelled_german(match["whole"])
    return f"{value}" if value > 1 else None


def _spelled_german(word: str) -> int:
    word = word.lower()
    thousands, found, rest = word.partition("tausend")
    if found:
        return max(_spelled_german(thousands), 1) * 1000 + _spelled_german(rest)
    hundreds, found, rest = word.partition("hundert")
    if found:
        return max(_spelled_german(hundreds), 1) * 100 + _spelled_german(rest)
    word = word.removeprefix("und") if word.startswith("und") else word
    for ones, n in _DE_ONES.items():
        if word.startswith(f"{ones}und"):
            return n + _DE_TENS.get(word[len(ones) + 3 :], 0)
    return _DE_TENS.get(word, _DE_ONES.get(word, 0))
