"""What a French or German promise is about, where the words behind its verb do not say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.types import Amount

#: Nouns of what armies, hospitals and power stations are given.
_GOODS: Final = {
    "fr": re.compile(
        r"\b(?:(?:groupes? électrogènes?|hôpita(?:l|ux) de campagne|chars?|blindés?|obusiers?"
        r"|canons?"
        r"|obus|munitions?|missiles?|roquettes?|lance-roquettes|lanceurs?|drones?|avions?"
        r"|hélicoptères?|navires?|patrouilleurs?|bateaux?|vedettes?|frégates?|corvettes?"
        r"|sous-marins?|radars?|batteries|intercepteurs?|brouilleurs?|véhicules?|camions?"
        r"|engins?|ambulances?|générateurs?|transformateurs?|chaudières?|instructeurs?"
        r"|formateurs?|démineurs?|officiers|soldats|casques|gilets|médicaments?|déminage)"
        r"(?: d(?:e|['’]) ?[a-zà-ÿ-]+)?)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:[A-ZÄÖÜ][\w-]*?)?(?:[Pp]anzer|[Hh]aubitzen?|[Gg]eschützen?|[Gg]ranaten?"
        r"|[Gg]eschosse?"
        r"|[Mm]unition|[Rr]aketen?|[Ff]lugkörper|[Ww]erfern?|[Dd]rohnen?|[Ff]lugzeugen?|[Jj]ets?"
        r"|[Hh]ubschraubern?|[Ss]chiffen?|[Bb]ooten?|[Ff]regatten?|[Kk]orvetten?|[Rr]adar\w*"
        r"|[Ss]törsendern?|[Ff]ahrzeugen?|[Ll]astwagen|[Kk]rankenwagen|[Rr]ettungswagen"
        r"|[Ll]azarette?n?|[Aa]ggregaten?|[Gg]eneratoren|[Tt]ransformatoren|[Hh]eizkesseln?"
        r"|[Aa]usbildern?|[Oo]ffizieren?|[Ss]oldaten|[Ii]nstrukteuren?|[Hh]elmen?|[Mm]edikamenten?"
        r"|[Mm]inenräum\w*|[Ee]ntminung)\b"
    ),
}
#: What stands where the thing is looked for and is none: a place, a day, to whom or by whom.
_NO_THING: Final = {
    "fr": re.compile(
        r"(?:à|au|aux|en|dans|par|sur|chez|depuis|dès|avec|contre|cet? |cette |lundi|mardi|mercredi"
        r"|jeudi|vendredi|samedi|dimanche|hier|d['’]ici|selon|comme)\b"
    ),
    "de": re.compile(
        r"(?:wie|den|dem|der|nun|in|im|an|nach|wurden?|werden|eine Spende)\b|[A-ZÄÖÜ]\w+$"
    ),
}


def thing(found: str | None, sentence: str, count: Amount | None, language: str) -> str | None:
    """Give what a promise is about, by a noun of its sentence where its object is none.

    Args:
        found: The words its verb governs, as they were found.
        sentence: In which it is made.
        count: How many things the sentence tells of.
        language: ``fr`` or ``de``; of another nothing is changed.
    """
    goods = _GOODS.get(language)
    if goods is None or (found and goods.search(found)):
        return found
    if count is not None and count.unit and goods.search(count.text):
        return count.text
    named = goods.search(sentence)
    if named is not None:
        return named.group()
    return None if found is None or _NO_THING[language].match(found) else found
