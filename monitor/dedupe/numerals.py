"""Numbers written in words, as spinners and editors exchange them with figures.

Folded as :mod:`monitor.dedupe.tokens` folds words. A word that means something else in another
language (French "neuf", Italian "due", Spanish "once") is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal


def _said(words: str) -> list[str]:
    return words.split()


ENGLISH = _said(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = _said("twenty thirty forty fifty sixty seventy eighty ninety")
UNITS = ["one", *ENGLISH[:8]]
GERMAN = _said(
    "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn"
    " siebzehn achtzehn neunzehn"
)
GERMAN_TENS = _said("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig")
GERMAN_UNITS = ["ein", *GERMAN[:8]]
# French, Spanish and Italian.
OTHERS = {
    word: n
    for n, words in (
        (2, "deux"),
        (3, "trois tres"),
        (4, "quatre cuatro quattro"),
        (5, "cinq cinco cinque"),
        (7, "siete sette"),
        (8, "huit ocho otto"),
        (9, "nueve nove"),
        (10, "dix diez dieci"),
        (11, "onze"),
        (12, "douze doce dodici"),
        (13, "treize"),
        (14, "quatorze"),
        (15, "quinze quince"),
        (16, "seize"),
        (20, "vingt veinte venti"),
        (30, "trente treinta trenta"),
        (40, "quarante cuarenta quaranta"),
        (50, "cinquante cincuenta cinquanta"),
        (60, "soixante sesenta sessanta"),
    )
    for word in words.split()
}
# Korean ones that stand by themselves before what they count; those that mean other things, too,
# are left out.
KOREAN = {"두": 2} | {word: n for n, word in enumerate(_said("네 다섯 여섯 일곱 여덟 아홉"), 4)}
FRENCH = _said(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
)
FRENCH_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
FRENCH_TENS |= {80: "quatre-vingt"}
# Words with a hyphen that are one number; a tokeniser must not part them.
FRENCH_UNIT = rf"(?:[- ]et[- ](?:une?|onze)|-(?:{'|'.join(reversed(FRENCH))}|une))"
HYPHENED = (
    rf"(?i:(?:(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS)})|dix-(?:sept|huit|neuf)"
    rf"|(?:vingt|trente|quarante|cinquante|soixante){FRENCH_UNIT}|quatre-vingts?{FRENCH_UNIT}?)\b)"
)


def french(n: int) -> str:
    """Write a number below a hundred as French has it."""
    if n < 20:
        return FRENCH[n - 1] if n else ""
    ten = n // 20 * 20 if n >= 60 else n // 10 * 10
    one = n - ten
    if (one == 1 and ten < 80) or n == 71:
        return f"{FRENCH_TENS[ten]} et {FRENCH[one - 1]}"
    if not one:
        return FRENCH_TENS[ten] + ("s" if ten == 80 else "")
    return f"{FRENCH_TENS[ten]}-{FRENCH[one - 1]}"


def _written() -> dict[str, str]:
    found = {word: n for n, word in enumerate(ENGLISH, 2)} | {"fourty": 40}
    found |= {"zweien": 2, "zweier": 2, "dreien": 3, "dreier": 3}
    found |= {word: n for n, word in enumerate(GERMAN, 2)} | OTHERS | KOREAN
    for n in (*range(17, 20), *(n for n in range(21, 100) if n % 10 or n > 60)):
        said = french(n).replace("-", " ")
        found |= {said: n, said.replace(" un", " une"): n, said.replace(" et ", " "): n}
    found |= {"quatre vingt": 80}
    for ten, (english, german) in enumerate(zip(TENS, GERMAN_TENS, strict=True), 2):
        found |= {english: 10 * ten, german: 10 * ten}
        for unit, (one, eins) in enumerate(zip(UNITS, GERMAN_UNITS, strict=True), 1):
            found |= {f"{english} {one}": 10 * ten + unit, f"{eins}und{german}": 10 * ten + unit}
    return {word: str(n) for word, n in found.items()}


NUMERALS = _written()
SMALL = {word: str(n) for n, word in enumerate(ENGLISH[:11], 2)}  # often written either way

HAN_DIGITS = {sign: n for n, sign in enumerate("一二三四五六七八九", 1)}
HAN_DIGITS |= {"〇": 0, "零": 0, "两": 2, "兩": 2}
HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
# At least two signs, so that one inside of a word is left alone: "三月", "统一", "万一".
THOUSAND = "千(?![米克瓦赫伏])"  # else of a kilometre, a kilogram
HAN = f"(?:[{''.join(HAN_DIGITS)}十百]|{THOUSAND})"
PER_CENT = "百分之"
HAN_RUN = re.compile(f"(?:{PER_CENT})?{HAN}(?:{HAN}|[万萬亿億])+|{PER_CENT}{HAN}")
# One sign and what it counts; "一个" is "a", no number, nor is "一年".
COUNTED = "月日年个個条條名人台基岁歳时時点點分次艘架座枚辆輛家所件届周吨噸票位"
HAN_NUMBER = re.compile(f"(?!十分|百分|一[^月日])[{''.join(HAN_DIGITS)}十百千][{COUNTED}]")


TENFOLD = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
BIG = {"万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8}
BIG |= {"兆": 10**12, "조": 10**12}
SIGNS = "백천만억조百千万萬億亿兆"  # that may stand among figures
SIGN = f"(?:[{SIGNS.replace('千', '')}]|{THOUSAND})"
FIGURES = re.compile(r"\d+(?:\.\d+)?|\D")


def of_myriads(written: str) -> str:
    """Read a number in figures with signs for ten thousand and the like, as figures alone."""
    total, section, value = Decimal(0), Decimal(0), Decimal(0)
    for part in FIGURES.findall(written.replace(",", "")):
        if part[0].isdigit():
            value = Decimal(part)
        elif part in TENFOLD:
            section, value = section + (value or 1) * TENFOLD[part], Decimal(0)
        else:
            total += (section + value or 1) * BIG[part]
            section = value = Decimal(0)
    return f"{(total + section + value).normalize():f}"


def of_han(signs: str) -> str:
    """Read a number in Han signs, by units or by places, as figures."""
    signs = signs.removeprefix(PER_CENT)
    if all(sign in HAN_DIGITS for sign in signs):
        return "".join(str(HAN_DIGITS[sign]) for sign in signs)
    total = section = digit = 0
    for sign in signs:
        if sign in BIG:
            total, section, digit = total + (section + digit or 1) * BIG[sign], 0, 0
        elif sign in HAN_UNITS:
            section, digit = section + (digit or 1) * HAN_UNITS[sign], 0
        else:
            digit = HAN_DIGITS[sign]
    return str(total + section + digit)
