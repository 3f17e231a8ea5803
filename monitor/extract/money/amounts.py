"""Sums and counts as the wires print them, with their currency, their bound and their offsets.

``amounts`` reads a stretch of text and gives every sum of money and every count of people or
things in it. Nothing is converted: a sum stated in a second currency is marked as the
``conversion`` of the first (C7).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.extract.money.bounds import bound_of
from monitor.extract.money.cjk import cjk_amounts
from monitor.extract.money.found import Found
from monitor.extract.money.patterns import (
    CODE_AFTER,
    CODE_OF,
    CONVERTS,
    COUNTED,
    CURRENCY,
    DIGIT,
    DOLLAR_NATIONS,
    MODEL,
    NAMED,
    NAMED_AFTER,
    PER,
    SIGNED,
    STATED_DOLLARS,
    STOP,
    THING,
    WORDY,
)
from monitor.extract.money.ranges import elided, ranges
from monitor.extract.money.words import (
    ADJECTIVES,
    CODES,
    CURRENCY_NAMES,
    DOLLAR_COUNTRIES,
    NUMBER_WORDS,
    OF_COUNTRY,
    SCALES,
    SIGNS,
    UNITS,
)
from monitor.types import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator


def number(text: str, language: str = "en") -> float | None:
    """Read a printed number: digits with separators in the language's way, or a word.

    Args:
        text: ``1,234.5``, ``1.234,5``, ``1 234,5``, ``four``, ``half a``, ``a hundred and six``.
        language: BCP 47 primary subtag; French and German write a decimal comma.
    """
    plain = text.strip().replace("\u00a0", " ").replace("\u202f", " ").lower()
    tens, dash, ones = plain.partition("-")
    if plain in NUMBER_WORDS:
        return NUMBER_WORDS[plain]
    many, hundred, rest = plain.partition(" hundred")
    if hundred:
        count = 1.0 if many == "a" else NUMBER_WORDS.get(many)
        more = number(rest.removeprefix(" and")) if rest else 0.0
        return None if count is None or more is None else 100 * count + more
    if dash and tens in NUMBER_WORDS and ones in NUMBER_WORDS:
        return NUMBER_WORDS[tens] + NUMBER_WORDS[ones]
    plain = re.sub(r"(?<=\d)[ ’'](?=\d{3})", "", plain)
    if language in {"fr", "de", "nl", "es", "it", "pt", "pl"}:
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
            plain = plain.replace(".", "")
        plain = plain.replace(",", ".")
    elif re.fullmatch(r"\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    plain = plain.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None


def amounts(
    text: str, start: int, end: int, *, language: str, source_country: str
) -> tuple[Found, ...]:
    """Find every sum and count between two offsets, in order, none overlapping.

    Args:
        text: The whole text; its other parts help to settle a bare ``$``.
        start: First code point to read.
        end: One past the last.
        language: BCP 47 primary subtag.
        source_country: ISO 3166 alpha-2 of the publisher, "" when unknown: a bare dollar in
            an Australian, Canadian, New Zealand or Singapore source is that country's.
    """
    found: list[Found] = []
    start = start if language in _UNSPACED else _outside_number(text, start)
    part = text[start:end]
    if language in _UNSPACED:
        found.extend(
            Found(start=start + hit.start, end=start + hit.end, amount=hit.amount)
            for hit in cjk_amounts(part, language, source_country)
        )
    for item in _readings(part, language):
        moved = replace(item, start=item.start + start, end=item.end + start)
        if all(moved.end <= other.start or other.end <= moved.start for other in found):
            found.append(moved)
    if not found:
        return ()
    found.sort(key=lambda item: item.start)
    found = elided(text, end, found) if language == "en" else found
    return tuple(_settle(text, ranges(text, found), language, source_country))


_UNSPACED = frozenset({"ja", "ko", "zh"})


def _outside_number(text: str, start: int) -> int:
    """Move a start that cuts a number or a word back to where it begins: never "00" of "2,500"."""
    while 0 < start < len(text) and _CUT.match(text, start - 1):
        start -= 1
    return start


_CUT = re.compile(r"\w\w|[.,]\d|\d[.,]\d|-\w|\w-\w|\w?[$€£¥₩]\d|\w[$€£¥₩]")


@lru_cache(maxsize=512)
def _readings(part: str, language: str) -> tuple[Found, ...]:
    """Read a stretch by itself; many rules ask for the same sentence."""
    signs = DIGIT.search(part) is not None
    if not (signs or WORDY.search(part)):
        return ()
    return (*_money(part, language, signs=signs), *_counts(part, language))


def _scaled(digits: str | None, scale: str | None, language: str) -> float | None:
    value = number(digits, language) if digits else None
    if value is None:
        return None
    factor = SCALES.get(scale.lower().replace("\u00a0", " "), 1.0) if scale else 1.0
    return round(value * factor, 6)


def _money(part: str, language: str, *, signs: bool) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for match in SIGNED.finditer(part) if signs else ():
        found = _signed(part, match, language)
        if found is not None:
            taken.append((found.start, found.end))
            yield found
    named = "$" in part or "€" in part or CURRENCY.stands(part)
    for match in NAMED.finditer(part) if named else ():
        if any(match.start() < b and a < match.end() for a, b in taken):
            continue
        found = _named(part, match, language)
        if found is not None:
            yield found


def _signed(part: str, match: re.Match[str], language: str) -> Found | None:
    sign, scale = match["sign"].upper(), match["scale"]
    value, low = _scaled(match["n"], scale, language), None
    end = match.end()
    if value is None or (scale in {"b", "m", "k", "K"} and match[0][-2:-1] == " "):
        return None
    if match["n2"]:
        value, low = _scaled(match["n2"], scale, language), value
    elif match["n3"]:
        low = _scaled(match["n"], scale or match["scale3"], language)
        value = _scaled(match["n3"], match["scale3"] or scale, language)
    currency = SIGNS.get(sign, sign.replace("RMB", "CNY"))
    named = NAMED_AFTER.match(part, end)
    if named and currency == "$":
        currency = _currency(named["name"], named["adj"])
        end = named.end()
    elif currency == "$" and (code := CODE_AFTER.match(part, end)):
        currency, end = CODE_OF.get(code[1] or "", code[1] or "USD"), code.end()
    return _found(part, match.start(), end, (value, low), currency)


def _named(part: str, match: re.Match[str], language: str) -> Found | None:
    name, scale = match["name"], match["scale"]
    value, low = _scaled(match["n"], scale, language), None
    if value is None or (name.isupper() and len(name) == 3 and name not in CODES):
        return None
    if match["n2"]:
        value, low = _scaled(match["n2"], scale, language), value
    currency = _currency(name, match["adj"] or match["adj2"])
    weak = name.lower() in _ALSO_WORDS
    if weak and not scale and not match["adj"] and (value is None or value < 1000):
        return None
    if name.upper() in CODES and name != name.upper():
        return None
    return _found(part, match.start(), match.end(), (value, low), currency)


_ALSO_WORDS = frozenset(
    {"won", "pound", "pounds", "lei", "francs", "try", "sterling", "pfund", "marks", "rand", "stg"}
)


def _currency(name: str, adjective: str | None) -> str:
    upper = name.upper()
    if upper in CODES:
        return upper.replace("RMB", "CNY")
    base = "$" if name == "$" else "EUR" if name == "€" else CURRENCY_NAMES[name.lower()]
    country = ADJECTIVES.get(adjective.lower(), "") if adjective else ""
    return OF_COUNTRY.get(country, base) if country else base


def _counts(part: str, language: str) -> Iterator[Found]:
    things = THING.stands(part) or MODEL.search(part)
    for match in COUNTED.finditer(part) if things else ():
        value, low = _scaled(match["n"], match["scale"], language), None
        gap = match["gap"] or ""
        if value is None or STOP.search(gap):
            continue
        if match["n2"]:
            value, low = _scaled(match["n2"], match["scale"], language), value
        unit = UNITS.get((match["unit"] or "").lower()) or _model_unit(match["model"] or "")
        yield _found(part, match.start(), match.end(), (value, low), None, unit)


def _model_unit(model: str) -> str:
    if re.match(r"(?:F|FA|MiG|C|P|E|KF|T|UH|CH|AH|MH)-\d", model):
        return "aircraft"
    return "vehicles" if re.match(r"(?:K|M)-?\d|Leo|Bush|Abr", model) else "systems"


def _found(
    part: str,
    start: int,
    end: int,
    values: tuple[float | None, float | None],
    currency: str | None,
    unit: str | None = None,
) -> Found:
    value, low = values
    per = PER.match(part, end)
    bound = "up_to" if low is not None else bound_of(part, start, end)
    amount = Amount(
        value=value or 0.0,
        currency=currency,
        unit=unit,
        bound=bound,
        text=part[start:end].replace("·", "."),
    )
    return Found(start=start, end=end, amount=amount, low=low, per=per[0].strip() if per else "")


def _settle(text: str, found: list[Found], language: str, source_country: str) -> Iterator[Found]:
    previous: Found | None = None
    for item in found:
        amount = item.amount
        between = text[previous.end : item.start] if previous else ""
        conversion = (
            previous is not None
            and amount.unit is None
            and previous.amount.unit is None
            and not previous.conversion
            and len(between) < 60
            and CONVERTS.match(between) is not None
        )
        currency = _bare(text, amount.currency, language, source_country, conversion)
        if conversion and previous is not None and currency == previous.amount.currency:
            conversion = False
        item = replace(item, amount=replace(amount, currency=currency), conversion=conversion)  # noqa: PLW2901
        yield item
        previous = item


def _bare(
    text: str, currency: str | None, language: str, source_country: str, conversion: bool
) -> str | None:
    if currency == "kr":
        return OF_COUNTRY[source_country] if source_country in {"no", "dk", "se", "is"} else None
    if currency == "¥":
        return "CNY" if source_country == "cn" else "JPY"
    if currency != "$":
        return currency
    if source_country in DOLLAR_COUNTRIES:
        return "USD" if conversion else OF_COUNTRY[source_country]
    if source_country or language != "en" or conversion or _stated_dollars(text):
        return "USD"
    return None if DOLLAR_NATIONS.search(text) else "USD"


@lru_cache(maxsize=64)
def _stated_dollars(text: str) -> bool:
    return STATED_DOLLARS.search(text) is not None
