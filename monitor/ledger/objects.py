"""What a commitment is about: the words of its object, the kind of thing, its amount."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from math import floor, log10
from typing import TYPE_CHECKING

from monitor.ledger.counters import measures, of_machines
from monitor.ledger.folding import plain
from monitor.ledger.names import comparable
from monitor.ledger.rates import some_dollar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.types import Amount, Mention

SAME = 0.01  # N2: a difference up to 1 % is none
ROUNDED = 0.05  # a rounded figure may be this far from the exact one
MISREPORTED = 2.5  # times; beyond it two sums without a thing in common are two commitments
LIKE = 0.34  # of the shorter object's words must stand in the other
_STOP = frozenset(
    re.findall(
        r"\w+",
        "a an the of for to in on with and or its their his her new further additional more "
        "another this that by from at as worth up about around nearly over some will would into "
        "under between including million billion thousand trillion us dollars dollar euro euros "
        "yen won nato alliance ukraine ukrainian japan japanese korea korean south australia "
        "australian zealand military defense defence security support aid assistance package "
        "packages help funding funds fund money contribution contributions grant grants pledge "
        "commitment donation tranche cooperation government country countries partner partners "
        "partnership first second third long term provide provided deeper closer stronger "
        "enhanced joint plan plans year years equipment weapons weapon arms gear lethal "
        "nonlethal program programme summit week eve before after offer offers offered gift gifts "
        "promise promised loan loans give gives send sends lend contribute donate deliver",
    )
)
_PAPER = frozenset(
    w[:6]
    for w in [
        "agreement",
        "memorandum",
        "understanding",
        "arrangement",
        "treaty",
        "pact",
        "deal",
        "letter",
        "intent",
        "contract",
        "document",
        "accord",
        "formal",
        "bilateral",
        "new",
    ]
)
_KINDS = {
    "armour": r"tank\w*\b(?! shell)(?! round)(?! ammun)|abrams|leopard|vehicle|bushmaster|bradley"
    r"|howitzer\w*\b(?! shell)(?! round)(?! ammun)|artiller\w*\b(?! shell)(?! round)(?! ammun)"
    r"|\w*panzer"
    r"|\w*haubitze|\w*geschutz|\w*artillerie|\w*fahrzeug|\w*lastwagen|obusier|blindes?\b|chars?\b"
    r"|vehicule|camion|戦車|車両|装甲車|榴弾砲|自走砲|トラック|전차|장갑차|자주포|곡사포|전투차|트럭|坦克"
    r"|装甲车|战车|火炮|榴弹炮|卡车",
    "air defence": r"patriot|interceptor|air.defen[cs]e|air.?missile|nasams|\w*flugabwehr"
    r"|\w*luftabwehr|luftverteidigung|antiaerien|sol.air|迎撃|防空|地対空|방공|요격|대공|拦截",
    "ammunition": r"ammunition|shell|\w*munition|round|obus\b|cartouche|\w*granaten?\b"
    r"|\w*geschosse?\b|砲弾|弾薬|탄약|포탄|炮弹|弹药",
    "missiles": r"missile|interceptor|\w*raketen?\b|roquette|ミサイル|ロケット|미사일|로켓|导弹"
    r"|火箭弹",
    "drones": r"drone|uav|uas|unmanned|\w*drohne|無人|ドローン|드론|무인|无人机|无人艇",
    "aircraft": r"aircraft|\w*jets?\b|fighter|plane|helicopter|wedgetail|e 7a|f 16|avion"
    r"|helicoptere|\w*flugzeug|\w*hubschrauber|航空機|戦闘機|輸送機|ヘリ|항공기|전투기|수송기|헬기|战机|战斗机"
    r"|直升机|飞机",
    "ships": r"ship|frigate|corvette|destroyer|minesweeper|minehunter|vessel|submarine|boat"
    r"|navire|patrouilleur|bateau|fregat|sous marin"
    r"|\w*schiffe?|\w*boote?\b|艦|함정|잠수함|호위함|경비정|舰|潜艇|艇",
    "people": r"personnel|troop|soldier|instructor|trainer|staff|officer|soldat|instructeur"
    r"|formateur|officier|\w*ausbilder|\w*offizier|要員|隊員|自衛官|教官|병력|인력|장병|교관|장교|요원|军人|军官|人员",
    "training": r"train|formation|entrain|訓練|훈련|\w*ausbild|\w*schulung|研修|训练|培训",
    "humanitarian": r"humanit|medical|refugee|medi[zc]in|ambulance|hospital|hopita|\w*lazarett"
    r"|krankenwagen|rettungswagen|人道|医療|救急車|인도적|의료|구급차|救护车|医疗",
    "mines": r"demin|mines?\b|antimine|mine.?clear|minesweep|minenr|entmin|地雷|机雷|機雷|掃海|扫雷"
    r"|掃雷|排雷|지뢰|기뢰|장애물개척",
    "energy": r"energy|generat|electrogene|\w*aggregat|transform|substation|power|grid"
    r"|エネルギー|発電|変電|変圧|에너지|발전|변전|변압|发电|發電|变电|變電|变压",
    "radars": r"\w*radar|レーダー|레이더|雷达",
    "space": r"space|satellite|宇宙|우주|위성|卫星",
    "cyber": r"cyber|サイバー|사이버|网络",
    "information": r"information|intelligence|情報|정보",
    "industry": r"industr|production|produce|procure|co production|産業|조달|방산|산업",
    "text": r"agreement|memorandum|arrangement|treaty|pact|itpp|mou"
    r"|協定|覚書|협정|양해각서",
    "body": r"body|office|mission|embassy|channel|forum|council|groups?\b|dialogue|hotline"
    r"|centre|center|窓口|협의체|채널",
    "visit": r"exercise|deployment|deploy|派遣|파견",
}


def _folded(pattern: str) -> str:
    """Write kana as ``plain`` leaves them, without the marks of their voiced sounds."""
    parted = unicodedata.normalize("NFD", pattern)
    return unicodedata.normalize("NFC", re.sub("[\u3099\u309a]", "", parted))


_KIND = {
    kind: re.compile("|".join(rf"\b{w}" if w.isascii() else w for w in _folded(words).split("|")))
    for kind, words in _KINDS.items()
}


@lru_cache(maxsize=65536)
def nominal(text: str) -> str:
    """Name a channel in one way, however it is written."""
    return plain(text).replace(" ", "")


@lru_cache(maxsize=65536)
def content(text: str | None) -> frozenset[str]:
    """List the words that say what an object is; generic ones say nothing."""
    if not text:
        return frozenset()
    return frozenset(
        w[:6] for w in plain(text).split() if w not in _STOP and not w.isdigit() and len(w) > 1
    )


@lru_cache(maxsize=65536)
def kinds(text: str) -> frozenset[str]:
    """List the kinds of thing an object or unit names, in any of the languages read."""
    folded = plain(text)
    return frozenset(kind for kind, words in _KIND.items() if words.search(folded))


def sentence_kinds(mentions: Iterable[Mention]) -> frozenset[str]:
    """List the kinds of thing that the sentences of some mentions name."""
    return frozenset[str]().union(*(kinds(e.text) for m in mentions for e in m.evidence))


def alike(one: Mention, other: Mention) -> bool | None:
    """Tell whether two commitments are about one thing; ``None`` when that cannot be told."""
    ours, theirs = thing(one), thing(other)
    if not ours or not theirs:
        return None
    a, b = content(one.object), content(other.object)
    if a and b and len(a & b) >= LIKE * min(len(a), len(b)):
        return True
    if kinds(ours) & kinds(theirs) or all(map(of_machines, (one, other))):
        return True
    if not a or not b or not _in_one_tongue(one.object or "", other.object or ""):
        return None
    return False


def _in_one_tongue(one: str, other: str) -> bool:
    """Tell whether the words of two objects can be held against each other."""
    return comparable(one, other) and _tongue(one) == _tongue(other)


@lru_cache(maxsize=65536)
def _tongue(words: str) -> str:
    """Name the language of an object in Latin letters, by what English does not write."""
    return next((name for name, signs in _SIGNS if signs.search(words.casefold())), "en")


_SIGNS = (
    (
        "fr",
        re.compile(
            r"[àâçéèêîôûœ]|\b(?:des?|du|les?|une?|pour|aux?|deux|trois|quatre|sept|huit|dix|douze"
            r"|vingt|trente|quarante|cinquante|soixante|chars|obus|obusiers|avions|navires|camions"
            r"|engins|roquettes|instructeurs|officiers|soldats|lanceurs|transformateurs)\b"
            r"|\b[ld]['’]"
        ),
    ),
    (
        "de",
        re.compile(
            r"[äöüß]|\b(?:der|das|dem|den|eine?[nmrs]?|und|von|für|im|zur?|weitere[nrs]?"
            r"|millionen|milliarden|zwei|drei|vier|fünf|sechs|zehn"
            r"|\w*(?:panzer|hubschrauber|wagen|raketen|haubitzen|drohnen|granaten|fregatten|soldaten"
            r"|transformatoren|generatoren|flugzeuge|schiffe|boote|ausbilder|offiziere|aggregate))\b"
        ),
    ),
)


def speaks_of(mention: Mention, known: Mention) -> bool:
    """Tell whether a mention's own sentences name the thing a known commitment is about."""
    wanted = content(known.object)
    said = frozenset[str]().union(*(content(e.text) for e in mention.evidence))
    return len(wanted & said) >= max(min(2, len(wanted)), LIKE * len(wanted), 1)


def names_sum(mention: Mention, known: Mention) -> bool:
    """Tell whether a mention's own sentences name the sum of money a known commitment gives."""
    sum_ = known.amount
    figure = _figure(sum_.text) if sum_ is not None and not sum_.unit else None
    return figure is not None and any(figure.search(plain(e.text)) for e in mention.evidence)


@lru_cache(maxsize=4096)
def _figure(text: str) -> re.Pattern[str] | None:
    """Build what finds a sum in a folded sentence, whatever sign stands before it."""
    figure = re.search(r"\d.*", plain(text))
    return re.compile(rf"(?<!\d ){re.escape(figure.group())}(?! ?\d)") if figure else None


def named(mention: Mention) -> bool:
    """Tell whether a mention says what kind of thing it is about, beyond aid or money."""
    return bool(content(mention.object) or kinds(thing(mention)))


def paper(mention: Mention) -> bool:
    """Tell whether a mention names no more than the paper that was signed."""
    return mention.amount is None and content(mention.object) <= _PAPER


def thing(mention: Mention) -> str:
    """Write what a commitment is about: its object and the unit it is counted in."""
    return " ".join([mention.object or "", *measures(mention)]).strip()


def same_amount(one: Amount, other: Amount) -> bool | None:
    """Tell whether two amounts are one: within 1 %, rounded, or told in another currency (C7).

    A bare "$" may be any dollar: against a named currency it differs only beyond any dollar's rate.

    Returns:
        ``None`` when they measure different things: money and tanks.
    """
    if (one.unit or "") != (other.unit or ""):
        return None
    if one.currency and other.currency and one.currency != other.currency:
        return True
    if one.currency != other.currency and not one.unit:
        return close(one, other) or some_dollar(one, other)
    return close(one, other)


def close(one: Amount, other: Amount) -> bool:
    """Tell whether two values are one figure, exact or rounded."""
    low, high = sorted((abs(one.value), abs(other.value)))
    if high == 0 or (high - low) / high <= SAME:
        return True
    if (high - low) / high > ROUNDED:
        return False
    vague = "about" in {one.bound, other.bound}
    return vague or _rounds(low, high) or _rounds(high, low)


def _rounds(exact: float, figure: float) -> bool:
    """Tell whether a figure is an exact value rounded to the figure's own digits."""
    digits = len(f"{figure:.10e}".split("e")[0].replace(".", "").rstrip("0"))
    step = 10.0 ** (floor(log10(figure)) - digits + 1)
    return digits <= 2 and abs(exact - figure) <= step / 2 * 1.0001


def figures(mention: Mention) -> list[Amount]:
    """List the sums a mention gives: as stated, in things, as its item converts it, as it was."""
    given = (mention.amount, mention.quantity, mention.conversion, mention.previous_amount)
    return [a for a in given if a is not None]


def far_apart(one: Amount | None, other: Amount | None, times: float = MISREPORTED) -> bool:
    """Tell whether two sums in one currency are too different to be one, misreported.

    Args:
        one: A sum.
        other: Another.
        times: How often the smaller may stand in the greater.
    """
    if one is None or other is None or one.unit != other.unit or one.currency != other.currency:
        return False
    low, high = sorted((abs(one.value), abs(other.value)))
    return high > times * low


def agree(one: Mention, other: Mention) -> bool | None:
    """Tell whether two mentions give one sum; ``None`` when one gives none or they measure apart.

    Unlike ``same_amount``, sums in other currencies, or in a dollar unnamed, tell nothing.
    """
    told: bool | None = None
    for a in figures(one):
        for b in figures(other):
            if bool(a.unit) != bool(b.unit) or (a.unit or "") != (b.unit or ""):
                continue
            if a.currency and b.currency and a.currency != b.currency:
                continue
            if close(a, b):
                return True
            beside = a is one.quantity or b is other.quantity  # perhaps a part of what is paid for
            if not (beside or (a.currency != b.currency and same_amount(a, b))):  # any dollar
                told = False
    return told
