"""Numbers written in words, as spinners and editors exchange them with figures.

Folded as :mod:`monitor.dedupe.tokens` folds words. A word that means something else in another
language (French "neuf", Italian "due", Spanish "once") is left out.
"""

from __future__ import annotations

ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = ["one", *ENGLISH[:8]]
GERMAN = (
    "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn"
    " siebzehn achtzehn neunzehn"
).split()
GERMAN_TENS = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split()
GERMAN_UNITS = ["ein", *GERMAN[:8]]
OTHERS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "huit": 8,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "doce": 12,
    "quattro": 4,
    "cinque": 5,
    "sette": 7,
    "otto": 8,
    "nove": 9,
    "dieci": 10,
    "dodici": 12,
}
# Words with a hyphen that are one number; a tokeniser must not part them.
HYPHENED = rf"(?i:(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS)})\b)"


def _written() -> dict[str, str]:
    found = {word: n for n, word in enumerate(ENGLISH, 2)} | {"fourty": 40}
    found |= {word: n for n, word in enumerate(GERMAN, 2)} | OTHERS
    for ten, (english, german) in enumerate(zip(TENS, GERMAN_TENS, strict=True), 2):
        found |= {english: 10 * ten, german: 10 * ten}
        for unit, (one, eins) in enumerate(zip(UNITS, GERMAN_UNITS, strict=True), 1):
            found |= {f"{english}-{one}": 10 * ten + unit, f"{eins}und{german}": 10 * ten + unit}
    return {word: str(n) for word, n in found.items()}


NUMERALS = _written()
