"""How many things the money of a promise is for, where its sentence says both (C2).

A count that words of worth join to the sum is its own; one beside it, after a word for "and" or of
another act, is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.extract.languages.article import Line
    from monitor.types import Amount

_WORTH: Final = {  # before the sum or after it
    "ko": re.compile(
        r"규모|상당|총액|총|금액|계약액|사업비|예산|들여|투입|에\s(?:공급|구매|사들|사기|수출|도입|판매)"
    ),
    "ja": re.compile(r"相当|総額|規模|金額|契約額|受注額|費用|経費|購入費|かけて|計"),
    "zh": re.compile(
        r"价值|價值|总值|總值|总额|總額|总价|總價|金额|金額|合同额|耗资|耗資|出资|约合"
    ),
    "fr": re.compile(
        r"\b(?:valeur|montant|coût|prix|total|somme|évalué\w*|estimé\w*|chiffré\w*|pour|contre)\b"
    ),
    "de": re.compile(
        r"\b(?:Wert|Preis|Umfang|Volumen|Kosten|Höhe|insgesamt|für|Kaufpreis)\b|wert\b"
    ),
}
_AND: Final = {
    "ko": re.compile(r"하고|하며|[가-힣]고[,\s]|와\s|과\s|및|더불어|함께|별도|외에|뿐"),
    "ja": re.compile(r"ほか|とともに|に加え|および|及び|並びに|と、|別に|[しき]、"),
    "zh": re.compile(r"以及|还|還|另|并(?!购)|並|和|及|此外|同时|同時"),
    "fr": re.compile(r"\b(?:et|ainsi que|outre|en plus|tandis que|puis)\b"),
    "de": re.compile(r"\b(?:und|sowie|außerdem|neben|zusätzlich|während|dazu)\b"),
}
_FAR: Final = {"fr": 110, "de": 110}  # characters between the two; fewer in denser writing
_NEAR: Final = 45
_BY: Final = 14  # characters around a sum where its word of worth stands


def quantity(
    line: Line, language: str, money: Amount | None, count: Amount | None
) -> Amount | None:
    """Give the count of a sentence where it is what its sum, or the next sentence's, is for."""
    if money is None or count is None or count.value <= 1:
        return None
    sentence = line.text
    at, of = sentence.find(money.text), sentence.find(count.text)
    if at < 0:
        return count  # whose cost the next sentence tells
    if of < 0:
        return None
    after, before = (at + len(money.text), of) if at < of else (of + len(count.text), at)
    between = sentence[after:before] if after <= before else ""
    if len(between) > _FAR.get(language, _NEAR) or re.search(r"[.;。；]", between):
        return None
    if _AND[language].search(between):
        return None
    around = sentence[max(0, at - _BY) : at] + "|" + sentence[at + len(money.text) :][:_BY]
    return count if _WORTH[language].search(around) else None
