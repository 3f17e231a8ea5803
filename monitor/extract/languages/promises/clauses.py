"""Whether a word of promise stands by itself, or within a wish, a plan or a request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.extract.languages.article import Line
    from monitor.extract.languages.tongues.lexicon import Lexicon


def asks(line: Line) -> bool:
    """Tell a question, which tells of nothing."""
    if line.text.rstrip(' \u00a0\u202f»«”"').endswith(("?", "？")):
        return True
    return _ANSWERED.match(line.text) is not None


#: A question and who answers it, in one sentence.
_ANSWERED: Final = re.compile(r"[^«„“\"»”]{3,}\?[ \u00a0\u202f]?[«„“\"]")


def stands(
    lexicon: Lexicon, sentence: str, match: re.Match[str], *, asked: bool, denied: bool
) -> bool:
    """Tell whether nothing around a trigger makes it a wish, a plan or a request.

    Args:
        lexicon: Of the language.
        sentence: Where it stands.
        match: The trigger.
        asked: Whether the sentence tells of a request.
        denied: Whether it denies or takes back a promise.
    """
    start = max((m.end() for m in lexicon.clause.finditer(sentence, 0, match.start())), default=0)
    after = lexicon.clause.search(sentence, match.end())
    clause = sentence[start : after.end() if after else len(sentence)]
    if asked and not match.group():  # a sum by itself, given by whatever verb there is
        return False
    if asked and lexicon.request.search(sentence, match.start() if start == 0 else start):
        last = list(lexicon.request.finditer(sentence))[-1]
        if match.start() < last.end() and lexicon.request.search(clause):
            return False
    return denied or lexicon.not_commit.search(clause) is None


#: Goods that firms sell each other, and what makes of them a state's matter all the same.
_TRADE: Final = {
    "ja": re.compile(
        r"鉄道|電車|新幹線|地下鉄|液化天然ガス|ＬＮＧ|LNG|水素|半導体|露光装置|電池|自動車(?!両)|工場に[^。、]{0,16}投資|[牛豚鶏]肉|原油|石炭|旅客機|映画|選手"
    ),
    "ko": re.compile(
        r"철도|전동차|고속열차|지하철|액화천연가스|LNG|수소\s|반도체|노광|배터리|자동차(?!화)|공장에\s[^.,]{0,16}투자|[소돼지닭]+고기|원유|석탄|여객기|영화|선수"
    ),
    "zh": re.compile(
        r"铁路|高铁|列车|地铁|液化天然气|氢能|芯片|半导体|光刻|电池|汽车(?!连|团)|工厂投资|[牛猪鸡]肉|原油|煤炭|客机|电影|球员"
    ),
}
_MATTER: Final = re.compile(
    r"防衛|国防|軍|兵|ミサイル|砲|戦車|戦闘|艦|ウクライナ|NATO|ＮＡＴＯ|支援|援助|防空|無人機|潜水|無償|寄贈|寄付"
    r"|방위|국방|육군|해군|공군|군사|군용|군에|군의|병력|장병|미사일|포탄|자주포|로켓포|전차(?!\s?선)|전투|함정|군함|호위함"
    r"|잠수함|우크라이나|나토|지원|원조|방산|드론|방공|무상|기증|기부"
    r"|防务|军|导弹|炮|坦克|战机|战车|舰|乌克兰|北约|援|无人机|潜艇|防空|无偿|捐"
)

_DEAL: Final = re.compile(
    r"契約|覚書|共同開発|提携|投じ|受注|発注|供給|投資|調達|輸入|輸出|購入|補助|양해각서|제휴|공동\s?개발|계약|수주|공급|투자|구매|판매|도입|수입|수출"
    r"|合同|备忘录|合作协议|联合研[发制]|订单|采购|投资|进口|出口|供应"
)


def trades(language: str, sentence: str) -> bool:
    """Tell a sentence of what firms sell each other, and no force or state is said to need.

    Args:
        language: BCP 47 primary subtag.
        sentence: As it is read.
    """
    goods = _TRADE.get(language)
    if goods is None or goods.search(sentence) is None:
        return False
    return _DEAL.search(sentence) is not None and _MATTER.search(sentence) is None
