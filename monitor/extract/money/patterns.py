"""The patterns that find printed sums and counts in alphabetic languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.money.words import (
    ADJECTIVES,
    BOUNDS,
    CODES,
    CURRENCY_NAMES,
    NUMBER_WORDS,
    SCALES,
    SIGNS,
    UNITS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in ordered)


# Atomic and bounded: a table of figures costs no more than its length. One sign parts all groups of
# a number, and a space parts none of "4 155-mm guns".
_DIGITS: Final = (
    r"(?>\d{1,3}(?:(?:,\d{3}){1,4}|(?:\.\d{3}){1,4}"
    r"|(?:[\u00a0\u202f ’']\d{3}(?![ -]?(?:mm|[Mm]illim))){1,4})(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,15}(?:[.,]\d{1,9})?)"
)
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_TEENS: Final = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
#: "a hundred and twenty", but not the beginning of "one hundred and two hundred".
_HUNDREDS: Final = (
    rf"(?:a|{_ONES})[ \u00a0]hundred"
    rf"(?:[ \u00a0](?:and[ \u00a0])?(?:(?:{_TENS})(?:-(?:{_ONES}))?|{_TEENS}|{_ONES})"
    r"(?![\w-]|[ \u00a0]hundred))?"
)
_NUMBER: Final = (
    rf"(?:{_DIGITS}"
    rf"|(?<![\w-])(?i:{_HUNDREDS}|(?:{_TENS})-(?:{_ONES})|{_any(NUMBER_WORDS)})(?![\w]))"
)
_SCALE: Final = rf"(?:{_any(SCALES)})"
_TO: Final = r"(?:\s?[-–—]\s?|\s(?:to|bis|à)\s)"
_SIGN: Final = rf"(?:{_any(SIGNS)}|(?<![A-Za-z])(?:{'|'.join(CODES)})(?![A-Za-z]))"
_ADJECTIVE: Final = rf"(?:{_any(ADJECTIVES)})"
_NAME: Final = rf"(?:{_any(CURRENCY_NAMES)})"

SIGNED: Final = re.compile(
    rf"(?<![A-Za-z\d.])(?P<sign>{_SIGN})[ \u00a0]?(?P<n>{_DIGITS})"
    rf"(?:{_TO}(?:{_SIGN})?(?P<n2>{_DIGITS})(?=[\s-]?{_SCALE}\b))?"
    rf"(?:[- \u00a0]?(?P<scale>{_SCALE})(?![A-Za-z]))?"
    rf"(?:{_TO}(?P<sign3>{_SIGN})(?P<n3>{_DIGITS})"
    rf"(?:[- \u00a0]?(?P<scale3>{_SCALE})(?![A-Za-z]))?)?",
    re.IGNORECASE,
)
NAMED: Final = re.compile(
    rf"(?<![\w.,$€£¥₩])(?P<n>{_NUMBER})(?:{_TO}(?P<n2>{_NUMBER}))?"
    rf"(?:[- \u00a0]?(?P<scale>{_SCALE}))?[- \u00a0]?"
    rf"(?:(?P<adj>{_ADJECTIVE})[- \u00a0]?)?"
    rf"(?P<name>{_NAME}|€|\$|(?:{'|'.join(CODES)}))(?![A-Za-z])"
    rf"(?:[ \u00a0](?P<adj2>{_ADJECTIVE})(?![A-Za-z]))?",
    re.IGNORECASE,
)
_GAP: Final = r"(?:[A-Za-zÀ-ÿ0-9][\w/.’'-]*[ \u00a0]){0,4}?"
COUNTED: Final = re.compile(
    rf"(?<![\w.,$€£¥₩/-])(?<!Type )(?<!Mark )(?<!Mk )(?<!Block )(?<!No )(?P<n>{_NUMBER})"
    rf"(?:{_TO}(?P<n2>{_NUMBER}))?(?:[ \u00a0](?P<scale>thousand|million|hundred))?"
    r"(?: of (?:the |its |their |an? )?(?:promised |planned |total )?\d[\d,]*"
    r"(?! ?(?:million|billion)))?[ \u00a0-]"
    rf"(?P<gap>{_GAP})(?:(?P<unit>{_any(UNITS)})(?![\w])"
    r"|(?P<model>[A-Z]{1,4}-?\d{1,3}[A-Z]{0,2}|HIMARS|Patriot|Leopard|Bushmaster|Abrams)s?(?![\w-])"
    rf"(?!(?: [a-z]\w+)? (?:{_any(UNITS)})\b))",
)
STOP: Final = re.compile(
    r"\b(?:million|billion|trillion|into|towards?|dollars?|euros?|years?|months?|weeks?|days?|hours?|minutes?"
    r"|percent|per|and|or|to|in|on|at|for|from|with|of the|by|was|were|is|are|has|have|had|will|"
    r"that|which|who|the|a|an|as|but|km|kilometers?|miles?|nations?|countries|states|leaders|"
    r"jahre?n?|ans|mois|jours|et|und|mit|dans|pour)\b",
    re.IGNORECASE,
)
PER: Final = re.compile(
    r"[ \u00a0](?:(?:a|per|each|every) (?:year|month|annum|quarter)|annually|monthly|par an|"
    r"pro jahr|jährlich)",
    re.IGNORECASE,
)
BEFORE: Final = tuple(
    (
        bound,
        re.compile(
            rf"(?<![\w])(?:{_any(words)})\s*(?:a further |another |the |a )?$", re.IGNORECASE
        ),
    )
    for bound, words in BOUNDS.items()
)
CONVERTS: Final = re.compile(
    r"^[\s,;]*(?:(?:[\w’' -]{0,30})?[(（\[]\s*|=\s*|,\s*or\s+|"
    r",?\s*or (?=about|around|some|nearly|approximately|roughly)|"
    r",?\s*the equivalent of\s+|"
    r",?\s*equivalent to\s+|,?\s*worth\s+|,?\s*soit\s+)"
    r"(?:or |about |approximately |around |roughly |some |nearly |almost |equivalent to |worth |"
    r"more than |over |환산|약|約|およそ|约合|约|折合|合|environ |soit |rund |etwa |"
    r"umgerechnet |~|≈|\s)*$",
    re.IGNORECASE,
)


#: What a sum or a count cannot do without, looked for before the long patterns.
DIGIT: Final = re.compile(r"\d")
WORDY: Final = keyed(rf"\b(?:{_any(NUMBER_WORDS)})\b", re.IGNORECASE)
CURRENCY: Final = keyed(rf"(?:{_NAME}|{'|'.join(CODES)})", re.IGNORECASE)
THING: Final = keyed(rf"(?:{_any(UNITS)}|HIMARS|Patriot|Leopard|Bushmaster|Abrams)")
MODEL: Final = re.compile(r"[A-Z]-?\d")
NAMED_AFTER: Final = re.compile(
    rf"[ \u00a0](?P<adj>{_ADJECTIVE})[ \u00a0](?P<name>{_NAME})\b", re.IGNORECASE
)
CODE_OF: Final = {"Canadian": "CAD", "Cdn": "CAD", "Australian": "AUD", "NZ": "NZD"}
CODE_AFTER: Final = re.compile(
    rf"[ \u00a0]?\(?(?:({'|'.join(CODES)}|(?:{'|'.join(CODE_OF)})\b(?!['’]|[ \u00a0-][a-z]))\b"
    r"|U[.·]?S\b[.·]?)(?![ \u00a0]?\$?\d)\)?"
)
STATED_DOLLARS: Final = keyed(
    r"\b(?:NZ|AU|A|C|CA|S)\$|\b(?:Australian|Canadian|Zealand) dollars?\b"
)
DOLLAR_NATIONS: Final = keyed(
    r"\b(?:New Zealand|Australian?|Canad(?:a|ian)|Canberra|Wellington|Ottawa|Sydney|Auckland)\b"
)
BETWEEN: Final = re.compile(r"\b(?:between|entre|zwischen)\s*$", re.IGNORECASE)
