"""Japanese: the words by which a state binds itself, or takes its word back."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.lexicon import Commit
from monitor.types import Status

_P: Final = re.compile

COMMITS: Final = (
    Commit(
        "ja.commit.withdrawn",
        _P(
            r"(?:供与|提供|支援|拠出|派遣|約束|提案)(?:の)?(?:計画|方針|表明|決定)?を"
            r"(?:撤回|取り消)(?:した|し、|すると|す。)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "ja.commit.accepted",
        _P(r"(?:提案|申し出)を(?:受け入れ|受諾|了承|受けること)"),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "ja.commit.signed",
        _P(r"署名(?:した|し、|を行|式)|締結(?:した|し、)|契約を(?:結|締)|調印"),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "ja.commit.allocated",
        _P(
            r"閣議決定(?:した|し、)|(?:予算|補正予算|経費|費用)[^。]{0,30}計上(?:した|し、)"
            r"|(?:予算|補正)[^。]{0,20}(?:成立|可決|承認)"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "ja.commit.delivered",
        _P(
            r"引き渡した|引き渡しを(?:完了|終)|納入(?:した|を完了)|供与を完了|届けた"
            r"|引き渡し式|送金した"
            r"|(?:ドル|円|ユーロ|ウォン)(?:相当)?(?:を|の[^。、]{0,20}を)(?:拠出|供与|寄付|支出)(?:した|しました)"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "ja.commit.agreed",
        _P(
            r"(?:こと|方針)?で(?:一致|合意)(?:した|し、|しました|をみた)|に合意(?:した|し、"
            r"|しました)|ことを確認した|を申し合わせ"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "ja.commit.pledged",
        _P(
            r"(?:拠出|供与|提供|支援|参加|派遣|寄付|出資|負担|設置|開設|増額|実施|送る|出す"
            r"|供出|追加支援)(?:する|を行う|し)?(?:こと|と|方針|考え|計画|意向)?(?:を|だと|も)?"
            r"(?:表明|発表|約束|明らかに|伝え|伝達|決め|決定|公表|打ち出)(?:した|し、|しました"
            r"|する|たと|ました)?"
            r"|(?:拠出|供与|提供|支援|派遣|参加|輸出|建設|開設|設置|派遣)する(?:。|と(?:、?[^。、]{0,24}?)(?:述べ|発表|表明|明らかに|説明"
            r"|伝え))|支援(?:策|パッケージ)?を(?:発表|表明|約束|明らかに)"
            r"|(?:拠出|供与|提供|支援|派遣|参加|輸出|引き渡)(?:する|した|す)と(?:の|伝えた|報じた|する|いう)"
            r"[^。]{0,8}(?:報道|ニュース|記事|情報)"
            r"|支援を[^。、]{0,12}(?:行う|実施する|する)(?:と|ことを|方針を|考えを)(?:発表|表明"
            r"|決め|明らかに|伝え|約束)"
            r"|を(?:拠出|供与|提供|送|派遣)する(?:予定だ|方針だ|ことを決め|ことになった"
            r"|予定です)|を約束(?:した|し、)|(?:拠出|供与|提供|支援)を(?:表明|約束|発表|決め)"
            r"|支援(?:額|規模)?は(?:総額)?約?\d|を出すと(?:発表|表明)"
            r"|に(?:初めて)?(?:参加|加わ)(?:する|る)と(?:述べ|発表|表明|明らか)"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "ja.commit.offered",
        _P(
            r"(?:提供|支援|設置|開設|創設|供与)(?:を|するよう|することを)(?:提案"
            r"|申し出)(?:た|した|し、)"
        ),
        Status.OFFERED,
        "soft",
    ),
)
