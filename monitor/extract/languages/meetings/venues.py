"""Where people meet whom a place of any name shows to be in one room (M4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.side import is_locative
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mode

_MEETING_JA: Final = (
    r"(?=[^。]{0,60}?(?:会[談見食議合いっう]|協議|懇談|対話|話し|面[会談]|意見|昼食|夕食|朝食|署名|調印"
    r"|顔を))"
)
_VENUES: Final = {
    "ja": re.compile(
        r"(?:(?<![ァ-ヶー])(?!ウクライナで)[ァ-ヶー・]{2,}(?<!レベル)(?<!ライン)(?<!メール)(?<!ビデオ)(?<!ベース)"
        r"(?<!グループ)(?<!チーム)(?<!システム)(?<!テーマ)(?<!ペース)(?<!テレビ)(?<!ネット)"
        r"|[一-龥ァ-ヶー](?:市|市内|都内|区|町|島|港|基地|駐屯地|省|省内|庁|庁舎|館|官邸|公邸|本部|司令部|大使館|会場|艦上|艦内|宮殿|城"
        r"|議会|国会|県庁|会議場|空港|迎賓館|大学校|近郊|郊外|市庁舎|首都))(?:で|にて|において)(?!は、|も、)"
        rf"{_MEETING_JA}"
        r"|(?<=[、日])[一-龥ヶケ]{2,6}(?<!電話)(?<!共同)(?<!合同)(?<!単独)(?<!極秘)(?<!書面)(?<!英語)(?<!文書)(?<!形式)(?<!方式)(?<!分野)"
        r"(?<!両国)(?<!双方)(?<!同時)(?<!会談)(?<!会議)(?<!会合)(?<!協議)(?<!全体)(?<!国間)(?<!レベル)で(?!は|も)"
        rf"{_MEETING_JA}"
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?![가-힣]*(?:회담|통화|회의|자리|전화|회견|인터뷰|성명|보고서|측면|차원|분야|관점|과정|상황|면담|협의|대화"
        r"|회동|발표|브리핑|질의|답변|연설|기고|입장|수준|문서|화상|온라인|전선|전장|전쟁|속|가운데|중)에?서)"
        r"[가-힣]{2,12}(?:에서|서)\s(?=[^.]{0,80}?(?:회담|회의|면담|회동|만나|만났|만난|협의|환담|대화|논의|마주|접견|예방|오찬|만찬|조찬|서명|진행|개최|열|재회|협상|상의|간담|토의|토론|막을|끝났|모여|모였|이어졌|마무리|폐막|개막|상견례|독대|차담|차를))"
    ),
    "zh": re.compile(
        r"(?:在|于)(?!线|电话|视频|会|此|今|与|同|推|加|有|就|对|该)[一-龥]{2,10}?(?<![中时后上下面间])"
        r"(?=举行|召开|开幕|闭幕|落幕|收官|登场|会[谈晤见面商]|同|与|和|跟|磋商|拜[会访望]|接[见待]|碰[头面]|见面|对话|共进|聚首|重逢|座谈|洽谈|商谈|宴请|款待|欢迎|迎接|看望|走访|听取|晤|签)"
    ),
}


def venue(sentence: str, language: str) -> bool:
    """Tell whether a sentence names a place at which its people meet.

    Args:
        sentence: As it is read.
        language: BCP 47 primary subtag.
    """
    places = _VENUES.get(language)
    return places is not None and places.search(sentence) is not None


def near_mode(article: Article, line: Line) -> Mode:
    """Take from the sentences around whether a visit or a place brought those who met together.

    Args:
        article: The text; nothing is taken where it tells of a call anywhere.
        line: The sentence of the meeting, which itself says nothing of it.
    """
    cues = dict(article.lexicon.modes)
    around = article.lines[max(0, line.index - 2) : line.index + 2]
    if any(cues[mode].search(other.text) for mode in _REMOTE for other in article.lines):
        return "unknown"
    sides = {p.side for p in line.parties}
    for other in around:
        same = bool(sides & {p.side for p in other.parties})
        guest = len(sides) == 1 and _GUEST.search(other.text) is not None
        earlier = (not sides or guest) and other.index < line.index
        shared = other is line or other.title or same or earlier
        told = cues["in_person"].search(other.text) or venue(other.text, article.lexicon.language)
        if shared and told:
            return "in_person"
    return "unknown"


#: Of somebody on a visit, of whom the next sentence goes on to tell.
_GUEST: Final = re.compile(
    r"(?:来日|訪日|来訪)(?:中|した)の?|방한\s?(?:중인|한)|正在[^，。]{2,8}访问|到访的|来访的"
)
_REMOTE: Final[tuple[Mode, ...]] = ("phone", "video")


def place_of(article: Article, line: Line, match: re.Match[str]) -> str | None:
    """Give the place named nearest to what tells of a meeting, towns before states.

    Args:
        article: The text.
        line: The sentence.
        match: What tells of the meeting.
    """
    lexicon, span = article.lexicon, (line.start, line.end)
    at = line.start + match.start()
    places = [
        hit
        for hit in line.names
        if (hit.kind is NameKind.PLACE or hit.form is Form.CAPITAL or hit.kind is NameKind.COUNTRY)
        and is_locative(article.text, hit, lexicon, span)
    ]
    best = min(
        places,
        key=lambda hit: (
            hit.kind is NameKind.COUNTRY and hit.form is not Form.CAPITAL,
            abs(hit.start - at),
        ),
        default=None,
    )
    if best is not None:
        return article.text[best.start : best.end]
    city = lexicon.cities.search(line.text)
    return city["city"] if city else None
