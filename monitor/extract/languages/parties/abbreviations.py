"""States written as one sign each: 日加外相会談, 한·독 국방장관, 日德外长."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from monitor.types import NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "한": "kr", "미": "us", "일": "jp", "독": "de", "영": "gb", "불": "fr", "호": "au",
        "캐": "ca", "폴": "pl", "우": "ua", "스": "se", "뉴": "nz",
    },
    "ja": {
        "日": "jp", "米": "us", "豪": "au", "英": "gb", "仏": "fr", "独": "de", "伊": "it",
        "加": "ca", "韓": "kr", "比": "ph", "印": "in", "蘭": "nl", "西": "es", "土": "tr",
    },
    "zh": {
        "日": "jp", "韩": "kr", "韓": "kr", "美": "us", "澳": "au", "英": "gb", "法": "fr",
        "德": "de", "意": "it", "義": "it", "加": "ca", "荷": "nl", "波": "pl", "菲": "ph",
        "印": "in", "欧": "eu", "歐": "eu", "新": "nz", "紐": "nz", "纽": "nz", "乌": "ua",
        "烏": "ua", "挪": "no", "芬": "fi", "瑞": "se", "土": "tr", "捷": "cz",
    },
}  # fmt: skip
_OF_STATES: Final[dict[str, re.Pattern[str]]] = {
    "ko": re.compile(
        r"(?<![가-힣])(?P<run>[한미일](?:[·ㆍ-]?[미일독영불호캐폴우스뉴])+)"
        r"(?=\s?(?:정상|외교|국방|외무|장관|차관|합참|양국|[34]국|안보|군사|방산|고위|2\+2|국장|정책"
        r"|사이버|해군|공군|육군|방위))|(?<![가-힣])한(?=[·ㆍ-](?:[가-힣]{2,}|[A-Z]{2}))"
    ),
    "ja": re.compile(
        r"(?:(?<![一-龥])|(?<=[回次]))(?P<run>(?:[日韓豪](?:・?[米豪英仏独伊加韓比印蘭西土])+"
        r"|[米豪英仏独伊加比](?=日)[日米豪英仏独伊加韓比印]+|日(?=・?(?:[ァ-ヶー]{3,}|NATO|EU))))"
        r"(?=・?[ァ-ヶーA-Z]{2}|(?:両|双方|首脳|外相|外務|外交|防衛|国防|の|間|政府|共同|宇宙"
        r"|安保|安全|サイバー|次官|局長|と|は|が|による|[2-9２-９二三四]|協議|会談|会合|電話|情報"
        r"|経済|閣僚|海軍|軍|当局|実務|装備))"
    ),
    "zh": re.compile(
        r"(?:(?<![一-龥])|(?<=[次届轮]))(?P<run>(?:[日韩韓](?:[、-]?[日韩韓美澳英法德意義加荷波菲印欧歐新紐纽乌烏挪芬瑞土捷])+"
        r"|[美澳英法德意義加荷波菲欧歐新](?:[美澳英法德意加荷波菲欧歐新]{0,3}[日韩韓澳新])|澳[英法德意加荷波]))"
        r"(?=[两兩三四二]|外|防|首|领|領|总|總|国防|國防|部长|副|峰|双方|雙方|关系|高|举|舉|政府|签"
        r"|(?:战略|安全|安保|网络|海洋|海上|太空|经济|联合|军|国会|议会|议员|年度|定期|工业|装备|情报|能源)"
        r"|[海陆空]军|磋商|对话|对話|会[谈晤]|協商|协商|参谋|工作组|委员会)"
        r"|(?<![一-龥])[纽紐](?=[总總外防][理长長])"
        r"|(?<=的)(?P<two>[日韩韓](?:[美澳英法德意義加荷波菲印欧歐新紐纽]))(?=外|防|首|领|国防)"
    ),
}


def abbreviated(text: str, names: Sequence[NameHit], language: str) -> tuple[NameHit, ...]:
    """Add the states a compound names by a sign each, where the gazetteer read none.

    Args:
        text: The article.
        names: Names found in it.
        language: BCP 47 primary subtag.
    """
    pattern = _OF_STATES.get(language)
    if pattern is None:
        return tuple(names)
    names = [hit for hit in names if not _seat(text, hit) and not _of_clock(text, hit)]
    taken = {at for hit in names for at in range(hit.start, hit.end)}
    found: list[NameHit] = []
    for match in pattern.finditer(text):
        for at in range(*match.span()):
            side = _SIGNS[language].get(text[at])
            if side and at not in taken:
                found.append(
                    NameHit(id=side, kind=NameKind.COUNTRY, side=side, start=at, end=at + 1)
                )
    if language == "zh":
        found.extend(_spoken_for(text, names, taken))
        found.extend(_toward(text, taken))
        found.extend(
            NameHit(id="cn", kind=NameKind.COUNTRY, side="cn", start=m.start(), end=m.end())
            for m in _OF_CHINA.finditer(text)
        )
    found.extend(_forces(text, taken, language))
    found.extend(_same(text, names, language))
    return (*names, *found)


def _seat(text: str, hit: NameHit) -> bool:
    """Tell where an embassy sits: 在ドイツ日本大使館 is of Japan."""
    post = text[hit.end : hit.end + _POST]
    return text[max(0, hit.start - 1) : hit.start] in {"在", "駐", "驻"} and "大使" in post


def _forces(text: str, taken: set[int], language: str) -> list[NameHit]:
    """Find the state of a force by its sign alone: 米インド太平洋軍, 独連邦軍, 日本海上幕僚长."""
    pattern = _FORCES.get(language)
    found = pattern.finditer(text) if pattern else ()
    return [
        NameHit(id=side, kind=NameKind.COUNTRY, side=side, start=m.start(), end=m.end())
        for m in found
        if m.start() not in taken and (side := _SIGNS[language].get(text[m.start()]))
    ]


_FORCES: Final = {
    "ja": re.compile(
        r"(?<![一-龥ァ-ヶー])[米英独仏伊加蘭豪韓](?=(?:インド太平洋|太平洋|欧州|中央|宇宙|連邦|統合|合同)[一-龥]{0,4}軍"
        r"|(?:連邦)?[空海陸]?軍の|海兵隊の|[ァ-ヶー・]{3,}(?<!ワシントン)(?<!ロンドン)(?:社|との間|と[^の。、]{0,12}契約|から[^。、]{0,20}(?:受注|購入|調達)|に[^。、]{0,20}納))"
    ),
    "zh": re.compile(
        r"日本(?=海上(?:幕僚|自[卫衛]|保安))|(?<=[为為对對向给給供交付予援助])[日韩韓美英法德澳波荷乌烏](?=[军軍](?![事备工力情购舰火]))"
    ),
}


def _of_clock(text: str, hit: NameHit) -> bool:
    """Tell the sign of a day or a morning, which is no state: 12日朝."""
    said = text[hit.start : hit.end]
    return said in {"日", "朝", "日朝"} and bool(
        _DAY.search(text, max(0, hit.start - 2), hit.start)
    )


_DAY: Final = re.compile(r"[0-9０-９]日?$")
_POST: Final = 8  # characters between where an embassy sits and its name


def _toward(text: str, taken: set[int]) -> list[NameHit]:
    """Find the state of 对乌军援, 援乌 and 赴日 by its sign."""
    return [
        NameHit(
            id=_SIGNS["zh"][match[0]],
            kind=NameKind.COUNTRY,
            side=_SIGNS["zh"][match[0]],
            start=match.start(),
            end=match.end(),
        )
        for match in _TOWARD.finditer(text)
        if match.start() not in taken
    ]


#: Before an office only China has, named in its own papers without it.
_OF_CHINA: Final = re.compile(
    r"(?<=中共中央政治局委员、)(?=外交部长)|(?<=国务委员兼)(?=外交部长|国防部长)|(?<![一-龥])(?=外交部长王毅)|(?=中央军委副主席)"
)
_TOWARD: Final = re.compile(
    r"(?<=[对對援赴])[乌烏日韩韓澳](?=[军軍援的，。、提无無粮人出武技款物贷资拨基0-9一二两三四五六七八九十]|$)"
)

#: "That country", and offices the home state calls by another name: those of the state told last.
_SAME: Final = {
    "ja": re.compile(
        r"(?P<whole>同国)(?![民人内土籍])"
        r"|(?<![一-龥ァ-ヶー＝=・のN])(?=(?:国防|国務)(?:省|相|大臣)(?:は|が|と|に|も|の|、)|大統領府(?:は|が|と|に|も))"
        r"|(?<![一-龥])(?=艦長(?:は|が|ら|の[ァ-ヶー]))"
    ),
    "ko": re.compile(r"(?<![가-힣])(?=함장(?:은|이|과|을|\s일행)\s)"),
    "zh": re.compile(r"(?P<whole>[该該][国國])(?![人民内內])"),
}
_HOME: Final = {"ja": "jp", "ko": "kr", "zh": ""}


def _same(text: str, names: Sequence[NameHit], language: str) -> list[NameHit]:
    """Find "that country" and its ministries by the state named last before them."""
    pattern = _SAME.get(language)
    if pattern is None:
        return []
    states = sorted(
        (h.end, h.side) for h in names if h.kind is NameKind.COUNTRY and h.side != _HOME[language]
    )
    found: list[NameHit] = [*_same_body(text, states)] if language == "ja" else []
    for match in pattern.finditer(text):
        at = bisect_left(states, (match.start() + 1, ""))
        end, side = states[at - 1] if at else (0, "")
        if side and match.start() - end < _NEAR and match.start() > end:
            found.append(
                NameHit(
                    id=side, kind=NameKind.COUNTRY, side=side, start=match.start(), end=match.end()
                )
            )
    return found


def _same_body(text: str, states: Sequence[tuple[int, str]]) -> Iterator[NameHit]:
    """Find "that agency", where the body told last whose name ends so is of a foreign state."""
    for match in _BODY.finditer(text):
        at = text.rfind(match["body"], 0, match.start())
        side = next((side for end, side in reversed(states) if end <= at), "")
        end = next((end for end, _ in reversed(states) if end <= at), -1)
        if side and _KANJI.fullmatch(text, end, at):
            start, stop = match.span()
            yield NameHit(id=side, kind=NameKind.COUNTRY, side=side, start=start, end=stop)


_BODY: Final = re.compile(r"(?<![一-龥])同(?P<body>[庁省軍])(?=[のはがとにも、])")
_KANJI: Final = re.compile(r"の?[一-龥・]{2,12}")
_NEAR: Final = 400


def _spoken_for(text: str, names: Sequence[NameHit], taken: set[int]) -> list[NameHit]:
    """Find 菲方 and 爱国, which say by its first sign a state the text has named in full."""
    first = {text[h.start]: h.side for h in names if h.kind is NameKind.COUNTRY}
    signs = {**_SIGNS["zh"], **first}
    return [
        NameHit(
            id=signs[match["sign"]],
            kind=NameKind.COUNTRY,
            side=signs[match["sign"]],
            start=match.start(),
            end=match.end(),
        )
        for match in _SPOKEN_FOR.finditer(text)
        if match.start() not in taken
        and (match["sign"] in first or (match[0][-1] == "方" and match["sign"] in signs))
    ]


_SPOKEN_FOR: Final = re.compile(r"(?P<sign>[一-龥])(?:方(?![案式向法针面])|[国國](?![家内际際]))")
