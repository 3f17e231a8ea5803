"""Sums and counts in Japanese, Korean and Chinese: 1兆2000億円, 9천500만 호주달러, 40亿美元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.types import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.money.words import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class CjkFound:
    """One sum or count within the part read."""

    start: int
    end: int
    amount: Amount


_SCALE: Final[dict[str, float]] = {
    "兆": 1e12, "조": 1e12, "億": 1e8, "亿": 1e8, "억": 1e8, "万": 1e4, "萬": 1e4, "만": 1e4,
    "千": 1e3, "천": 1e3, "百": 1e2, "백": 1e2, "百万": 1e6, "백만": 1e6, "천만": 1e7,
    "千万": 1e7, "十": 10.0, "십": 10.0, "十億": 1e9, "십억": 1e9,
}  # fmt: skip
_KANJI: Final = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {
    "両": 2,
    "两": 2,
    "兩": 2,
}
_MONEY: Final[dict[str, str]] = {
    # Japanese
    "円": "JPY", "米ドル": "USD", "豪ドル": "AUD", "オーストラリアドル": "AUD", "NZドル": "NZD",
    "ニュージーランドドル": "NZD", "ニュージーランド・ドル": "NZD", "カナダドル": "CAD",
    "加ドル": "CAD", "ドル": "$", "ユーロ": "EUR", "ウォン": "KRW", "ポンド": "GBP",
    "人民元": "CNY", "ノルウェークローネ": "NOK", "ノルウェー・クローネ": "NOK",
    "ズロチ": "PLN", "ズウォティ": "PLN",
    "デンマーククローネ": "DKK", "デンマーク・クローネ": "DKK", "チェコ・コルナ": "CZK",
    "チェココルナ": "CZK", "コルナ": "CZK", "スイスフラン": "CHF", "フォリント": "HUF",
    "スウェーデン・クローナ": "SEK", "ルーマニア・レイ": "RON",
    "スウェーデンクローナ": "SEK", "クローナ": "SEK", "クローネ": "kr", "リラ": "TRY",
    # Korean
    "원": "KRW", "달러": "$", "미국 달러": "USD", "미국달러": "USD", "미 달러": "USD",
    "호주 달러": "AUD", "호주달러": "AUD", "뉴질랜드 달러": "NZD", "뉴질랜드달러": "NZD",
    "캐나다 달러": "CAD", "캐나다달러": "CAD", "유로": "EUR", "엔": "JPY", "파운드": "GBP",
    "위안": "CNY", "크로네": "kr", "불": "$", "미불": "USD",
    "체코 코루나": "CZK", "코루나": "CZK", "스위스프랑": "CHF", "스위스 프랑": "CHF",
    "포린트": "HUF", "루마니아 레우": "RON",
    "즈워티": "PLN", "스웨덴 크로나": "SEK", "크로나": "SEK",
    "노르웨이 크로네": "NOK", "덴마크 크로네": "DKK", "리라": "TRY", "싱가포르 달러": "SGD",
    # Chinese
    "美元": "USD", "澳元": "AUD", "澳大利亚元": "AUD", "澳币": "AUD", "新西兰元": "NZD",
    "紐元": "NZD", "纽元": "NZD", "加元": "CAD", "欧元": "EUR", "歐元": "EUR", "日元": "JPY",
    "日圆": "JPY", "日圓": "JPY", "韩元": "KRW", "韓元": "KRW", "英镑": "GBP", "英鎊": "GBP",
    "人民币": "CNY", "元": "CNY", "挪威克朗": "NOK",
    "捷克克朗": "CZK", "瑞士法郎": "CHF", "福林": "HUF", "罗马尼亚列伊": "RON",
    "瑞典克朗": "SEK", "丹麦克朗": "DKK", "克朗": "kr", "兹罗提": "PLN",
    "茲羅提": "PLN", "里拉": "TRY",
}  # fmt: skip
_COUNT: Final[dict[str, str]] = {
    "人": "personnel", "名": "personnel", "명": "personnel", "여명": "personnel",
    "台": "vehicles", "両": "vehicles", "輛": "vehicles", "辆": "vehicles", "대": "vehicles",
    "機": "aircraft", "架": "aircraft", "隻": "ships", "艘": "ships", "척": "ships",
    "発": "rounds", "枚": "missiles", "发": "rounds", "발": "rounds", "門": "systems",
    "门": "systems", "문": "systems", "기": "missiles", "基": "systems", "トン": "tonnes",
    "톤": "tonnes",
    "着": "items", "벌": "items", "セット": "systems", "세트": "systems", "套": "systems",
    "吨": "tonnes", "顿": "tonnes",
}  # fmt: skip
_SPELT: Final = frozenset("艘架辆輛门門枚")  # counted in words: 三艘护卫舰
_NEAR: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"ドローン|無人機|드론|무인기|无人机"), "drones"),
    (re.compile(r"戦闘機|輸送機|ヘリ|전투기|헬기|수송기|战斗机|直升机|항공기"), "aircraft"),
    (re.compile(r"ミサイル|미사일|导弹|요격탄"), "missiles"),
    (re.compile(r"発電機|발전기|发电机|レーダー|레이더|雷达"), "systems"),
)


def _any(words: dict[str, str] | dict[str, float]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGIT: Final = r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?"
_PIECE: Final = rf"(?>{_DIGIT}|[一二三四五六七八九十百千数两兩]+|수)\s?(?:{_any(_SCALE)})*+"
# atomic, and never begun inside a number: a long run of digits costs no more than its length
_NUMBER: Final = rf"(?<![\d一二三四五六七八九十百千两兩])(?>{_PIECE}(?:\s?{_PIECE}){{0,5}})"
_SUM: Final = re.compile(
    rf"(?P<n>{_NUMBER})(?P<odd>[余餘여多强強弱]?)\s?"
    rf"(?P<name>{_any(_MONEY)})"
)
_COUNTED: Final = re.compile(
    rf"(?P<n>{_NUMBER})(?P<odd>[余餘여多]?)\s?(?P<unit>{_any(_COUNT)})"
    r"(?![사단명의]?[단국]|間|目|代|間|当|目|民|権|類|工(?!程|兵|作)|口|々|기구|차|日)"
)
_BOUNDS: Final[tuple[tuple[Bound, re.Pattern[str], re.Pattern[str]], ...]] = (
    ("up_to", re.compile(r"(?:最大|最多|최대|上限|최고|至多)[でに]?\s*$"),
     re.compile(r"^(?:を?上限|以下|まで|까지|以内|이하|이내)")),
    ("at_least", re.compile(r"(?:少なくとも|最低|至少|최소한?|적어도|超过|超過|逾|超)\s*$"),
     re.compile(r"^(?:以上|超|を超え|を上回|強|이상|넘는|를? ?초과|을? ?초과|을? ?웃도)")),
    ("about", re.compile(r"(?:約|およそ|おおよそ|약|대략|约|大约|近|ほぼ|거의|총 ?약)\s*$"),
     re.compile(r"^(?:前後|程度|ほど|余り|정도|가량|안팎|左右|弱|상당)")),
)  # fmt: skip


def cjk_number(text: str) -> float | None:
    """Read a number of digits, scale characters or both; ``None`` when it holds neither."""
    total, section, current, seen = 0.0, 0.0, 0.0, False
    last = 0.0  # what the scale before stood for: 4万亿 is a million times 4万
    for token in re.findall(
        rf"{_DIGIT}|[〇一二三四五六七八九两両兩]|[十百千万萬億亿兆십백천만억조]", text
    ):
        seen = True
        if token[0].isdigit():
            current = float(token.replace(",", "").replace("，", "").replace("．", "."))
        elif token in _KANJI:
            current = current * 10 + _KANJI[token]
        elif _SCALE[token] < 1e4:
            section += (current or 1.0) * _SCALE[token]
            current = 0.0
        elif last and not (section or current):
            total += last * (_SCALE[token] - 1)
            last *= _SCALE[token]
            continue
        else:
            last = ((section + current) or 1.0) * _SCALE[token]
            total += last
            section, current = 0.0, 0.0
            continue
        last = 0.0
    return round(total + section + current, 6) if seen else None


def cjk_amounts(part: str, language: str, source_country: str) -> Iterator[CjkFound]:
    """Give every sum and count of a part, offsets within it.

    Args:
        part: The stretch of text.
        language: ``ja``, ``ko`` or ``zh``; decides what 元 and 엔 may be.
        source_country: ISO 3166 alpha-2; a Taiwanese 元 is TWD.
    """
    taken: list[tuple[int, int]] = []
    for match in _SUM.finditer(part):
        found = _sum(part, match, language, source_country)
        if found is not None:
            taken.append((found.start, found.end))
            yield found
    for match in _COUNTED.finditer(part):
        if any(match.start("n") < b and a < match.end() for a, b in taken):
            continue
        value = cjk_number(match["n"])
        spelt = language == "zh" and (
            match["unit"] in _SPELT or (match["unit"] == "名" and (value or 0) >= 2)
        )
        if value is None or not (spelt or re.search(r"\d", match["n"])):
            continue
        yield _found(part, match, value, None, _unit(part, match))


def _sum(part: str, match: re.Match[str], language: str, source_country: str) -> CjkFound | None:
    name, value = match["name"], cjk_number(match["n"])
    if value is None or match["n"][0] in "数數수":  # 数十億円: how many is left open
        return None
    scaled = re.search(r"[百千万萬億亿兆백천만억조]", match["n"]) is not None
    weak = name in {"원", "엔", "元", "유로", "불"}
    if weak and not scaled and value < 1000:
        return None
    if name in {"円", "元"} and language == "ko":
        return None
    currency = "TWD" if name == "元" and source_country == "tw" else _MONEY[name]
    return _found(part, match, value, currency, None)


def _unit(part: str, match: re.Match[str]) -> str:
    around = part[max(0, match.start("n") - 14) : match.end() + 10]
    unit = _COUNT[match["unit"]]
    if unit in {"personnel", "rounds", "ships", "tonnes"}:
        return unit
    return next((name for pattern, name in _NEAR if pattern.search(around)), unit)


def _found(
    part: str, match: re.Match[str], value: float, currency: str | None, unit: str | None
) -> CjkFound:
    start, end = match.start("n"), match.end()
    amount = Amount(
        value=value,
        currency=currency,
        unit=unit,
        bound=_bound(part, start, end, match["odd"]),
        text=part[start:end],
    )
    return CjkFound(start=start, end=end, amount=amount)


def _bound(part: str, start: int, end: int, odd: str) -> Bound | None:
    before, after = part[max(0, start - 8) : start], part[end : end + 8]
    for bound, left, right in _BOUNDS:
        if left.search(before) or right.match(after):
            return bound
    if odd:
        return "at_least" if odd in "强強" else "about"
    return None
