"""What a promise is about, where the words beside its verb do not say it."""

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
    "ko": re.compile(
        r"(?:[가-힣A-Z0-9-]+\s)?[가-힣]*(?:자주포|전차|장갑차|전투차|미사일|포탄|탄약|드론|무인기|헬기|전투기|수송기"
        r"|호위함|잠수함|초계함|레이더|발전기|변압기|구급차|소방차|트럭)"
    ),
    "ja": re.compile(
        r"[一-龥ァ-ヶー]*(?:自走砲|榴弾砲|戦車|装甲車|車両|ミサイル|砲弾|弾薬|無人機|ドローン|ヘリ|戦闘機|輸送機|哨戒機"
        r"|護衛艦|潜水艦|巡視船|レーダー|発電機|変圧器|救急車|トラック)"
    ),
    "zh": re.compile(
        r"[一-龥]{0,4}(?:火炮|榴弹炮|坦克|装甲车|战车|导弹|炮弹|弹药|无人机|直升机|战机|战斗机|护卫舰|潜艇|雷达|发电机"
        r"|变压器|救护车|卡车|扫雷车)"
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
        language: BCP 47 primary subtag.
    """
    goods = _GOODS.get(language)
    bare = found is None or _PAPER.search(found) is not None
    if goods is None or (found and goods.search(found)) or not (language in _NO_THING or bare):
        return found
    if count is not None and count.unit and goods.search(count.text):
        return count.text
    named = goods.search(sentence)
    if named is not None:
        return named.group()
    nowhere = _NO_THING.get(language)
    return None if found is None or (nowhere and nowhere.match(found)) else found


#: In East Asian languages an object that names no more than the paper.
_PAPER: Final = re.compile(r"(?:계약|협정|양해각서|契約|協定|覚書|文書|合同|协议|备忘录)$")
