"""Cities where people meet that are no capitals of the gazetteer, as each language writes them."""

from __future__ import annotations

import re
from typing import Final

_KOREAN: Final = (
    "브뤼셀|제네바|뮌헨|뉴욕|싱가포르|다보스|샌프란시스코|부산|경주|제주|히로시마|핼리팩스|시드니|"
    "멜버른|오클랜드|호놀룰루|하와이|람슈타인|몽스|비스바덴|나폴리|이스탄불|두바이|오사카|교토|"
    "앵커리지|헬싱보리|판문점|평택|계룡대"
)
_JAPANESE: Final = (
    "ブリュッセル|ジュネーブ|ミュンヘン|ニューヨーク|シンガポール|ダボス"
    "|サンフランシスコ|釜山|慶州|"
    "済州|広島|ハリファクス|シドニー|メルボルン|オークランド|ホノルル|ハワイ|ラムシュタイン|モンス|"
    "ナポリ|イスタンブール|ドバイ|大阪|京都|横須賀|長崎|札幌|福岡|沖縄|ウィーン"
)
_CHINESE: Final = (
    "布鲁塞尔|布魯塞爾|日内瓦|慕尼黑|纽约|紐約|新加坡|达沃斯|旧金山|釜山|庆州|广岛|悉尼|墨尔本|"
    "奥克兰|伊斯坦布尔|迪拜|大阪|维也纳|上海|安塔利亚"
)
_FRENCH: Final = (
    "Bruxelles|Genève|Munich|New York|Singapour|Davos|San Francisco|Busan|Gyeongju|Hiroshima|"
    "Halifax|Sydney|Melbourne|Auckland|Honolulu|Ramstein|Mons|Naples|Istanbul|Dubaï|Osaka|"
    "Strasbourg|Luxembourg|Toulon|Brest|Lorient|Cherbourg|Marseille|Lyon|Nice|Bordeaux|Nouméa|Milan|"
    "Barcelone|Cracovie|Gdansk|Hambourg|Vancouver|Toronto|Montréal|Québec|Perth|Brisbane|Darwin|"
    "Adélaïde|Christchurch|Nagoya|Yokosuka|Incheon|Jeju"
)
_GERMAN: Final = (
    "Brüssel|Genf|München|New York|Singapur|Davos|San Francisco|Busan|Gyeongju|Hiroshima|Halifax|"
    "Sydney|Melbourne|Auckland|Honolulu|Ramstein|Mons|Neapel|Istanbul|Dubai|Osaka|Straßburg|"
    "Luxemburg|Hamburg|Wiesbaden|Meseberg|Kiel|Rostock|Wilhelmshaven|Stuttgart|Bonn|Mailand|Barcelona|"
    "Krakau|Danzig|Vancouver|Toronto|Montreal|Perth|Brisbane|Darwin|Adelaide|Christchurch|Nagoya|"
    "Yokosuka|Incheon|Jeju"
)
KOREAN: Final = re.compile(
    rf"(?<![가-힣])(?P<city>{_KOREAN})(?:\s(?:시내|현지|\S{{1,8}}(?:청사|본부|호텔)))?에서"
)
JAPANESE: Final = re.compile(
    rf"(?P<city>{_JAPANESE})(?:市内|の[^、。]{{1,14}})?(?:で(?!は、)|において|にて)"
)
CHINESE: Final = re.compile(rf"(?:在|于|於)(?P<city>{_CHINESE})")
FRENCH: Final = re.compile(rf"\b(?:[àÀ]|de passage à|depuis) (?P<city>{_FRENCH})\b")
GERMAN: Final = re.compile(rf"\b[iI]n (?P<city>{_GERMAN})\b")

_HARBOURS: Final = {
    "ua": (
        r"\b(?:Charkiw|Charkow|Odessa|Odesa|Lwiw|Lemberg|Saporischschja|Dnipro|Cherson|Mykolajiw"
        r"|Poltawa|Tschernihiw|Tscher?nobyl|Tschornobyl|Donezk|Kramatorsk|Krywyj|Isjum|Kharkiv|Lviv"
        r"|Zaporijjia|Zaporijia|Kherson|Mykola[ïi]v|Soumy|Poltava|Tchernihiv|Tchernobyl|Tchornobyl"
        r"|Izioum|Kryvy[ïi]|Ternopil|Jytomyr|Schytomyr)\b|"
        "르비우|하르키우|오데사|자포리자|드니프로|リビウ|ハルキウ|オデーサ|ザポリージャ|利沃夫|哈尔科夫"
        "|敖德萨"
    ),
    "fr": r"\b(?:Nouméa|Nouvelle-Calédonie|Polynésie française|Papeete|Tahiti|Neukaledonien)\b",
    "pl": (
        "그단스크|그디니아|포즈난|제슈프|グダニスク|グディニア|ジェシュフ|格但斯克|格丁尼亚|热舒夫"
    ),
    "ro": "콘스탄차|コンスタンツァ|康斯坦察",
    "au": "다윈|퍼스|질롱|ダーウィン|パース|ジーロング|达尔文港|珀斯",
}


def side_of_city(sentence: str) -> str | None:
    """Give the state things go to by the port, depot or camp a sentence names."""
    return next((side for side, names in _SITES.items() if names.search(sentence)), None)


_SITES: Final = {side: re.compile(names) for side, names in _HARBOURS.items()}
