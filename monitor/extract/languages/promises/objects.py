"""What is given or agreed, as short as the sentence says it, how many of it and by when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.counts import things
from monitor.extract.languages.promises.numbers import figures
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.extract.money.amounts import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.extract.money.found import Found
    from monitor.types import Amount

_LONGEST: Final = 60
_KO_OBJECT: Final = re.compile(r"(?P<object>[^,.“”\"‘’']+?)(?:을|를)(?=\s|$)")
_KO_EDGE: Final = re.compile(
    r"(?:은|는|에|에서|에게|에도|에는|께|까지|부터|으로|로|와|과|하는|되는|위한|위해|\d(?:년|월|일))$"
    r"|^(?:오는|지난|내년|올해|초|말|중|한|가운데|이내|상반기|하반기|중순|하순|총|약|추가로|모두)$"
)
_KO_EMPTY: Final = (["뜻"], ["의견"], ["것"], ["수"], ["회담"])
_KO_SUBJECT: Final = re.compile(r"(?:이|가|고|며)$")
_JA_OBJECT: Final = re.compile(r"(?P<object>[^、。「」『』（）()]+?)を")
_JA_EMPTY: Final = re.compile(r"(?:こと|方針|考え|意向|会談|協議)$")
_JA_EDGE: Final = re.compile(
    r"(?:[はがにで]|(?:政府|社|省|側)と|から|まで|含む|による|する|した)(?![ぁ-ん])"
)
_OFFER: Final = re.compile(r"(?:제안|제의|약속)(?:을|를)$|(?:提案|申し出)を$")
_OUT_OF: Final = re.compile(
    r"\s?(?:가운데|중)\s|の?うち|中的?首批|其中|中，?(?:的)?(?:已|前|首)"
)  # "20 of the 50"
_FR_FIRST: Final = re.compile(
    r"^(?:\s|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ici)\b"
    r"|(?:le )?\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre)\b|d[e'’] ?\w+(?:er|ir|re)\b|(?:à|en) [A-ZÀ-Þ][\w-]+)+"
)
_FR_LAST: Final = re.compile(
    r" (?:pour|afin|d['’]ici|avant|lors|dans|en vue|destinée?s?|portant|à (?:la|l['’]|son|sa)"
    r"|au|aux|visant|qui|que)\b"
)
_DE_NOUN: Final = re.compile(
    r"(?:\d[\d.]*|\b(?:eine?[nsmr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig"
    r"|(?:weitere|zusätzliche|neue|gemeinsame)[nrs]?))(?: [a-zäöüß]+e[nrsm]?)*"
    r" (?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Treffen|Gespräch|Telefonat|Besuch|Uhr)\b)[A-ZÄÖÜ][\w-]+(?: (?:Euro|Dollar))?"
)
_FIRST_HALF: Final = re.compile(r"상반기|上半|前半|premier semestre|ersten? Halbjahr")


def shortest(lexicon: Lexicon, sentence: str, match: re.Match[str]) -> str | None:
    """Give the noun phrase a commitment's verb governs, as printed."""
    told = sentence[: match.end()]
    if lexicon.language == "ko":
        return _korean(told)
    if lexicon.language == "ja":
        return _japanese(told)
    if lexicon.language == "de":
        nouns = _DE_NOUN.findall(told)
        return nouns[-1] if nouns else None
    if lexicon.language == "fr":
        return _french(sentence[match.end() :])
    return None


def _korean(told: str) -> str | None:
    found = [m for m in _KO_OBJECT.finditer(told) if m["object"].split()[-1:] not in _KO_EMPTY]
    if not found:
        return None
    wanted = found[0] if _OFFER.search(found[-1][0]) else found[-1]
    words: list[str] = []
    for word in reversed(wanted["object"].split()):
        if words and (_KO_EDGE.search(word) or _KO_SUBJECT.search(word)):
            break
        words.insert(0, word)
    return _cut(" ".join(words[-5:]))


def _japanese(told: str) -> str | None:
    found = [m for m in _JA_OBJECT.finditer(told) if not _JA_EMPTY.search(m["object"])]
    if not found:
        return None
    wanted = found[0] if _OFFER.search(found[-1][0]) else found[-1]
    return _cut(_JA_EDGE.split(wanted["object"])[-1])


def _french(after: str) -> str | None:
    clause = re.split(r"[.,;]", after[:160], maxsplit=1)[0]
    return _cut(_FR_LAST.split(_FR_FIRST.sub("", clause), maxsplit=1)[0])


def _cut(phrase: str) -> str | None:
    phrase = phrase.strip(" 　")
    return phrase if 1 < len(phrase) <= _LONGEST else None


def sums(article: Article, line: Line) -> tuple[Amount | None, Amount | None, Amount | None]:
    """Give the sum, the count and the conversion a sentence states."""
    language = article.lexicon.language
    if language in ALPHABETIC:
        return _spelled(article, line)
    found: Sequence[Found] = amounts(
        article.text,
        line.start,
        line.end,
        language=language,
        source_country=article.source_country,
    )
    return _sorted(found, article.text, line.end)


def cost(article: Article, line: Line, *, counted: bool) -> Amount | None:
    """Give the sum the next sentence says a promise is worth: 契約額は210億円.

    Args:
        article: The text.
        line: The sentence of the promise.
        counted: Whether it says how many things, which no mere expense replaces.
    """
    later = article.lines[line.index + 1 : line.index + 2]
    told = COST.search(later[0].text) if later and not line.title else None
    if told is None or (counted and not _WORTH.search(told[0])):
        return None
    if later[0].parties and told.start() > 0:
        return None
    return sums(article, later[0])[0]


_WORTH: Final = re.compile(
    r"契約額|受注額|総額|金額|価格|계약|총액|사업|금액|예산|가격|대금|合同|总额|总值|金额"
    r"|\b(?:Wert|\w*[Pp]reis|[Vv]ertrag|Auftrag|montant|valeur|prix|coût|contrat)\b"
)


#: A sentence, or a clause of one, of what the promise told before it costs.
COST: Final = re.compile(
    r"(?:^|、)(?:このうち)?(?:費用|経費|金額|規模|事業費|供与額|供与限度額|契約額|受注額|支援額|総額|価格)(?:の|は|約|およそ|計)"
    r"|(?:^|,\s)(?:총\s)?(?:사업비|비용|계약\s?(?:금액|규모|액)|총액|사업\s?규모|지원\s?규모"
    r"|금액|가격|대금)"
    r"|\s예산[은이]\s"
    r"|(?:^|，)(?:费用|金额|合同(?:金额|总额|价值)|总额|总值|资金)"
    r"|^\s*(?:Le (?:projet|programme|montant|coût|tout|contrat|marché|prix)|L['’](?:opération"
    r"|ensemble|investissement))"
    r"\b[^.;]{0,40}\b(?:évalué|estimé|chiffré|d['’]un(?:e valeur| montant)|se (?:monte|chiffre)"
    r"|s['’]élève|coûter"
    r"|est de|représente)"
    r"|^\s*(?:Das (?:Projekt|Vorhaben|Programm|Volumen)|Der (?:Wert|Umfang|\w*[Pp]reis)"
    r"|Die (?:Kosten|Summe))"
    r"\b[^.;]{0,90}\b(?:beläuft|belaufen|beziffer|kostet|liegt|liegen|beträgt|betragen|veranschlagt"
    r"|Kosten)|^\s*Der (?:\w*[Vv]ertrag|Auftrag) (?:im Wert von|über|umfasst|kostet|beläuft)\b"
    r"|^\s*(?:Kostenpunkt|Auftragswert|Coût|Montant) ?:"
)


def _spelled(article: Article, line: Line) -> tuple[Amount | None, Amount | None, Amount | None]:
    """Read sums and counts of a sentence that may spell its numbers."""
    language = article.lexicon.language
    plain = figures(line.text[: until_total(line.text)], language)
    country = article.source_country
    read = amounts(plain.text, 0, len(plain.text), language=language, source_country=country)
    found = [
        replace(f, amount=replace(f.amount, text=plain.words(f.start, f.end)))
        for f in read
        if f.amount.unit is None or (f.amount.value > 1 and not _weighs(plain.text, f))
    ]
    money, count, conversion = _sorted(found, plain.text, len(plain.text))
    if count is None and (other := things(plain.text, language)):
        at = plain.text.index(other.text)
        count = replace(other, text=plain.words(at, at + len(other.text)))
    return money, count, conversion


def _each(text: str, found: Found) -> bool:
    """Tell what one of several things costs: 平均每门约180亿韩元, "2 Millionen Euro pro Stück"."""
    before, after = text[max(0, found.start - 40) : found.start], text[found.end : found.end + 24]
    return bool(_PER_THING.search(before) or _A_PIECE.match(after))


_PER_THING: Final = re.compile(
    r"(?:每[门門辆輛架枚台艘套发發]|(?:[1１一][機台両隻門発基枚])(?:あたり|当たり|につき)"
    r"|[대문기척발량정]당|\bje(?: Stück)?)[^0-9]{0,6}$"
    r"|\b(?:[Pp]ro|[Jj]e|[Jj]ede[rs]?) (?!Jahr|Monat|Tag)[A-ZÄÖÜ]\w+ (?:\w+ ){0,3}$"
    r"|\b[Cc]haque \w+ (?:\w+ ){0,3}$"
)
_A_PIECE: Final = re.compile(
    r" (?:(?:pro|je) (?!Jahr|Monat|Tag)[A-ZÄÖÜ]\w+|das Stück|pièce\b|(?:à )?l['’]unité|chacune?\b)"
)


def _weighs(text: str, found: Found) -> bool:
    """Tell what a thing weighs: "engins de 54 tonnes", "54 Tonnen schwer"."""
    before, after = text[max(0, found.start - 4) : found.start], text[found.end : found.end + 8]
    return found.amount.unit == "tonnes" and (before.endswith(" de ") or " schwer" in after)


def _sorted(
    found: Sequence[Found], text: str, end: int
) -> tuple[Amount | None, Amount | None, Amount | None]:
    sums = [f for f in found if f.amount.unit is None and not (f.conversion or _each(text, f))]
    share = _OUT_OF.match(text, sums[0].end) if len(sums) > 1 else None
    money = [f.amount for f in sums if share is None or f.start >= share.end()]
    counted = [f for f in found if f.amount.unit is not None]
    part = _OUT_OF.search(text, counted[0].end, end) if len(counted) > 1 else None
    counts = [f.amount for f in counted if part is None or f.start >= part.end()]
    conversions = [f.amount for f in found if f.conversion]
    return (
        money[0] if money else None,
        counts[0] if counts else None,
        conversions[0] if money and conversions else None,
    )


def until_total(sentence: str) -> int:
    """Give where a sentence goes on to what was given in all: ", ce qui porte son aide à …"."""
    so_far = _SO_FAR.search(sentence)
    return so_far.start() if so_far else len(sentence)


_SO_FAR: Final = re.compile(
    r",? (?:ce qui|qui) (?:port|élèv|amèn|fait pass)\w* [^;]{0,80} à |,? portant (?:ainsi )?(?:le"
    r"|la|son"
    r"|sa|l['’])[^;]{0,60} à |,? (?:soit|pour) un total de |, (?:womit|wodurch"
    r"|so ?dass) [^;]*\bauf "
)


def deadline(line: Line) -> str | None:
    """Give the day by which something is to be done, or its words where they name none."""
    ahead = [w for w in line.whens if w.future and w.date and not w.attribution and not w.past]
    if not ahead:
        return None
    first, last = ahead[-1].reading(future=True)
    day = last or first
    if day and ahead[-1].precision == "year" and _FIRST_HALF.search(ahead[-1].text):
        day = day.replace(month=6, day=30)
    return day.isoformat() if day else ahead[-1].text
