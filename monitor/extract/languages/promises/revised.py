"""Promises raised or cut in other languages: the old sum beside the new one (C8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.objects import until_total
from monitor.extract.money.amounts import amounts

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line
    from monitor.types import Amount

CHANGED: Final = {
    "ja": re.compile(
        r"(?:増額|減額|増員|減員|増派|引き上げ|引き下げ|上積み|上乗せ|積み増し|削減|半減|倍増|増や|減ら|縮小)"
    ),
    "ko": re.compile(
        r"증액|감액|증원|증파|증강|감축|인상|인하|늘리|늘려|늘렸|늘린|줄이|줄여|줄였|줄인|삭감|축소|확대|상향|하향"
    ),
    "zh": re.compile(
        r"(?:增加|增至|增派|扩编|提高|提升|上调|上調|削减|削減|减少|減少|减至|減至|降至|下调)(?:到|至|为|為)?"
    ),
    "de": re.compile(
        r"\b(?:stock(?:t|te|en|ten)\b[^.;]*\bauf\b|aufgestockt|erhöh(?:t|te|en|ten)|heraufgesetzt"
        r"|kürz(?:t|te|en|ten)|gekürzt|senk(?:t|te|en|ten)|gesenkt|reduzier(?:t|te|en|ten)|hebt"
        r"|hob|angehoben|steig(?:t|en)|stieg(?:en)?"
        r"|halbier(?:t|te|en)|verdoppel(?:t|te|n)|stattdessen)\b"
    ),
    "fr": re.compile(
        r"\b(?:pass(?:e|ent|era|é)|port(?:e|er|era|é|ée|ent)|augment(?:e|er|é|ée|ent)|relev(?:er"
        r"|é|ée|ent)|relève"
        r"|rédui(?:t|re|te|sent)|ramen(?:er|é|ée)|ramène|doubl(?:e|er|é)|diminu(?:e|er|é))\b"
    ),
}
_OLD_AFTER: Final = re.compile(r"\s?(?:から|より|에서|보다)")
_OLD_BEFORE: Final = re.compile(
    r"(?:从|由|\bvon|\bstatt|\banstelle von|\bde|\bau lieu de|\bcontre)\s?(?:bisher |zuvor )?$"
)
_NEW_AFTER: Final = re.compile(r"\s?(?:に|へ|まで|로|으로|까지)")
_NEW_BEFORE: Final = re.compile(
    r"(?:到|至|为|為|\bauf|\bà|\bpour atteindre)\s?(?:rund |etwa |près de )?$"
)


#: "von 30 auf 42 Milliarden Yen", "de 30 à 42 milliards de yens": the scale is said once.
_SHORT: Final = re.compile(
    r"\b(?:von|de) (?P<old>\d[\d.,]*) (?:auf|à) (?P<new>\d[\d.,]*)"
    r"(?P<scale> (?:Millionen|Milliarden|Mio\.|Mrd\.|millions|milliards) [^.;,]{3,30})"
)


@dataclass(frozen=True, slots=True)
class Revision:
    """The new sum of a promise, and the old one where it is told."""

    amount: Amount
    previous: Amount | None


def revision(article: Article, line: Line) -> Revision | None:
    """Read a sum raised or cut: "from X to Y", or "to Y"."""
    changed = CHANGED.get(article.lexicon.language)
    if changed is None or not changed.search(line.text):
        return None
    text = article.text
    found = amounts(
        text,
        line.start,
        line.start + until_total(line.text),
        language=article.lexicon.language,
        source_country=article.source_country,
    )
    stated = [f for f in found if not f.conversion]
    before = {f.start: text[max(line.start, f.start - 16) : f.start] for f in stated}
    old = next(
        (f for f in stated if _OLD_AFTER.match(text, f.end) or _OLD_BEFORE.search(before[f.start])),
        None,
    )
    new = next(
        (
            f
            for f in stated
            if f is not old
            and (_NEW_AFTER.match(text, f.end) or _NEW_BEFORE.search(before[f.start]))
        ),
        None,
    )
    short = _in_short(article, line)
    if new is None or short is not None:
        return short
    alike = old is not None and old.amount.unit == new.amount.unit
    return Revision(new.amount, old.amount if old is not None and alike else None)


def _in_short(article: Article, line: Line) -> Revision | None:
    """Read a sum raised or cut whose old value leaves out what it is of."""
    told = _SHORT.search(line.text)
    if told is None:
        return None
    language, country = article.lexicon.language, article.source_country
    read = [
        amounts(words, 0, len(words), language=language, source_country=country)
        for words in (told["new"] + told["scale"], told["old"] + told["scale"])
    ]
    return Revision(read[0][0].amount, read[1][0].amount) if all(read) else None
