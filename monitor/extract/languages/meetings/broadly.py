"""Meetings of East Asian texts no trigger tells: people of two sides, and any word of meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import Meet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.languages.article import Article, Line

_WORDS: Final = {
    "ja": re.compile(
        r"会[談合議食]|協議|対話|懇談|歓談|面[会談]|電話|通話|話[しをす]|話し合|議論|[夕昼朝]食|晩さん|晩餐|茶会|食事|食卓|対面|顔を|膝|向き合"
        r"|会[うっいえお]|迎え|招[いき]|訪[れね]|意見を|言葉を|立ち寄|杯を|ひざ"
    ),
    "ko": re.compile(
        r"회담|회의|면담|회동|만나|만났|만난|만남|통화|전화|대화|협의|논의|식사|오찬|만찬|조찬|저녁|점심|아침|접견|예방|맞았|맞아|맞이|자리|마주"
        r"|초대|초청|찾아|찾았|이야기|얘기|의견|머리를|환담|악수|차담|티타임|얼굴을|무릎을|술잔|회포"
    ),
    "zh": re.compile(
        r"会[谈晤见面商]|见面|面谈|晤谈|通话|电话|致电|磋商|协商|对话|交谈|交流|接触|[早午晚]餐|[晚午]宴|宴会|茶叙|款待|招待|接待|迎接|迎来|来访|到访|造访|握手|寒暄|碰头|聚首|长谈|谈了|聊"
    ),
}  # fmt: skip
#: What people do about one another without meeting: they write, speak to others, take an office.
_NO: Final = {
    "ja": re.compile(
        r"書簡|親書|祝電|弔電|手紙|寄稿|投稿|声明を出|演説|講演|辞任|退任|就任(?!後|以来|し(?:て)?初)|任命|後任|死去|逮捕|裁判|起訴|批判|非難"
        r"|写真|展示|委員会で|国会で|議会で|世論調査|呼び掛け|呼びかけ|求め(?:た|る|て)|への(?:出席|招待)|招待状|国賓|選挙|当選"
    ),
    "ko": re.compile(
        r"서한|친서|축전|조전|편지|기고|게시|성명을\s(?:내|발표)|연설|강연|사임|퇴임|취임(?!\s?(?:후|뒤|이후))|임명|후임|별세|체포|재판|기소|비판|비난"
        r"|사진|전시|국회에서|의회에서|여론조사|요청|촉구|초청장|국빈|선거|당선"
    ),
    "zh": re.compile(
        r"致函|信函|书信|贺电|唁电|来信|发表讲话|演讲|演说|撰文|辞职|离任|就任(?!后|以来)|任命|接任|去世|逮捕|审判|起诉|批评|谴责|抨击"
        r"|照片|展览|国会上|议会上|民调|要求|敦促|呼吁|请求|邀请函|邀请(?![^，。]{0,12}(?:共进|到|来)[^，。]{0,8}[餐宴谈叙])|选举|当选|致贺"
    ),
}


def broadly(article: Article, line: Line) -> Iterator[tuple[Meet, re.Match[str]]]:
    """Give the words by which a sentence without a trigger may tell of a meeting, best first.

    Args:
        article: The text.
        line: A sentence of its body that no trigger reads, with a day of its own.
    """
    lexicon = article.lexicon
    words = _WORDS.get(lexicon.language)
    if words is None or line.title or _NO[lexicon.language].search(line.text):
        return
    if lexicon.dropped.search(line.text) or lexicon.opinion.search(line.text):
        return
    able = [p for p in line.parties if p.strong and not p.about and not p.firm]
    acting = {p.side for p in able if p.person or p.subject or p.counterpart}
    days = any(w.date and w.precision == "day" and not w.dateline for w in line.whens)
    if len(acting) < 2 or not days or not any(p.person for p in able):
        return
    masked = lexicon.not_meet.sub(lambda m: "\x00" * len(m[0]), line.text)
    found = list(words.finditer(masked))
    meet = Meet(f"{lexicon.language}.meet.broad", words, wide=True)
    yield from ((meet, match) for match in (found[::-1] if lexicon.verb_final else found))
