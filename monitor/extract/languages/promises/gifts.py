"""Promises told in words no rule has: who gives, to whom, and any word of giving (C1, C3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.clauses import stands, trades
from monitor.extract.languages.promises.pledges import pledge
from monitor.extract.languages.tongues.lexicon import Commit
from monitor.extract.languages.tongues.verbs import JA_NOUNS, KO_NOUNS, ZH
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mention

#: Any word of giving, selling, lending, building or sending, whatever its form.
_GIVING: Final = {
    "ja": re.compile(
        rf"{JA_NOUNS}|輸出|売却|給油|補給|移送|搬送|払い込み|引き渡し|受け渡し|積み出|譲り受け|立ち上げ|貸し付け|無償資金協力|円借款"
        r"|(?<![見繰])送[らりるっろ]|贈[らりるっ]|届[けく]|渡[さしすっ]|充て|投じ|貸[しすさ]|設け|配[りるっ]|買い|招[きくい]|乗せ"
    ),
    "ko": re.compile(
        rf"{KO_NOUNS}|급유|보급|이송|연수|초청|여신|차관|공동\s?생산|수주|발주|구축|마련|출하|선적|배달|운송|파송|조성"
        r"|보내|보낸|보냈|내놓|넘기|넘긴|넘겼|건네|건넨|건넸|빌려|나눠|들여|짓[기는고]|지어|세우|세운|맡기|맡긴|불러\s|늘리|늘린"
    ),
    "zh": re.compile(rf"{ZH}|出口许可|供货|交货|转移|建立|组建|启动|派|送|拨"),
}
#: What has become of it, by the words that tell it; the first that is found.
_STAGES: Final[dict[str, tuple[tuple[Status, re.Pattern[str]], ...]]] = {
    "ja": (
        (Status.DELAYED, re.compile(r"延期|先送り|遅れ|遅ら|ずれ込|後ろ倒し|繰り下げ")),
        (Status.WITHDRAWN, re.compile(r"撤回|取りや|取り止|取り消|打ち切|白紙|断念|破棄")),
        (
            Status.SIGNED,
            re.compile(
                r"署名し|調印し|締結し|契約し|契約を(?:結ん|交わ|獲得)|受注し|発注し|取り交わし|交わした"
            ),
        ),
        (
            Status.ALLOCATED,
            re.compile(
                r"閣議決定|(?:計上|予算化)し|盛り込(?:んだ|み)|予算[^。]{0,20}(?:成立|可決)|割り当てた"
            ),
        ),
        (Status.AGREED, re.compile(r"(?:合意|一致)し|折り合|申し合わせ|取り決め")),
        (
            Status.DELIVERED,
            re.compile(
                r"(?:完了|終了|到着|着岸|入港|出港|陸揚げ|出発|納入|搬入|送金)(?:し(?:た|まし|て)|済み)|終え(?:た|まし)|終わ(?:った|りま)"
                r"|(?:届い|届け|渡っ|着い|運び込まれ|引き渡し|引き渡され|贈っ|送っ|渡し)た"
            ),
        ),
        (
            Status.PLEDGED,
            re.compile(
                r"[るくすむぶつうぐ](?:こと(?:を|に|が|で|とな)|方針|計画|考え|意向|予定|見通し|運び|旨|と(?:発表|明らか|表明|述べ|伝え|説明|語|話|通知|明言)|。|$)"
                r"|(?:許可|認可|承認|決定|表明|約束|発表|確約|受諾|快諾|内定)(?:した|し、|しま|を)"
            ),
        ),
    ),
    "ko": (
        (Status.DELAYED, re.compile(r"늦어|늦춰|늦추|미뤄|미루|연기|지연|밀렸|밀려")),
        (Status.WITHDRAWN, re.compile(r"철회|백지화|취소|거둬들|중단(?:했|하기로|한다)")),
        (
            Status.SIGNED,
            re.compile(
                r"서명(?:했|하고)|체결(?:했|하고)|계약(?:을|를)\s(?:맺|따내|따냈)|수주(?:했|에\s성공)|조인"
            ),
        ),
        (Status.ALLOCATED, re.compile(r"(?:의결|배정|편성|책정|반영|가결|확정)(?:했|됐|하고)")),
        (Status.AGREED, re.compile(r"합의(?:했|하고|에)|뜻을\s모|의견을\s모|의견\s일치")),
        (
            Status.DELIVERED,
            re.compile(
                r"(?:도착|완료|인도|전달|입항|출항|출발|선적|송금|납품|하역|이송|지급|기증)(?:했|됐|하였|을\s마|를\s마)|마쳤|마무리했|끝났|끝냈|건넸|넘겼|보냈"
            ),
        ),
        (
            Status.PLEDGED,
            re.compile(
                r"기로\s?(?:했|결정|방침|한)|겠다|[할낼릴칠울될줄]\s?(?:예정|계획|방침|것)|(?:한|된|는|낸|린|운)다(?:[.고며]|$)|계획(?:을|이라)|(?:허가|승인|결정|약속|확약|발표|공개)(?:했|하고|하였)"
            ),
        ),
    ),
    "zh": (
        (Status.DELAYED, re.compile(r"推迟|延后|延期|延误|推后|押后|顺延|延迟")),
        (Status.WITHDRAWN, re.compile(r"撤回|撤销|取消|放弃|终止|作罢")),
        (Status.SIGNED, re.compile(r"签署|签订|签约|签下|签了")),
        (
            Status.ALLOCATED,
            re.compile(r"批准[^，。]{0,20}(?:预算|拨款)|拨款|编列|[纳列]入[^，。]{0,10}预算"),
        ),
        (Status.AGREED, re.compile(r"商定|约定|谈妥|达成[^，。]{0,8}(?:一致|共识|协议)|一致同意")),
        (
            Status.DELIVERED,
            re.compile(
                r"已[^，。]{0,8}(?:交付|移交|运抵|送达|抵达|交到|拨付|转交)|完成[^，。]{0,6}(?:交付|移交)|运抵|抵达|送达|交付了|移交了|启运|起运"
            ),
        ),
        (
            Status.PLEDGED,
            re.compile(r"将|拟|计划|决定|宣布|批准|核准|同意|预定|承诺|答应|准备|打算|许可|表示会"),
        ),
    ),
}
_HOPED: Final = re.compile(
    r"検討|可能性|期待|求めた|求めて|要請した|べき|かどうか|模索|たい(?:。|と)|疑い|批判|懸念|過去"
    r"|검토|가능성|기대|촉구|요청했|희망|여부|비판|우려|관측|지적|과거|그동안|지금까지"
    r"|考虑|可能|希望|呼吁|敦促|要求|批评|担忧|此前|曾|是否|建议|分析"
)


_LEARNT: Final = re.compile(  # what the helped have learnt, they do not get again
    r"(?:兵士?|士官|要員|隊員|パイロット|操縦士|将兵)[^。、]{0,10}?人(?:余り|以上)?(?:が|は)[^。]{0,40}(?:訓練|教育|講習|研修)を(?:終え|修了|受け)"
    r"|(?:공병|병사|장병|조종사|군인|요원|승조원|교관)\s?[^.,]{0,12}?명(?:은|이|가)\s[^.]{0,40}(?:훈련|교육|연수)(?:을|를)\s?(?:마쳤|받았|끝냈|이수)"
)


def gift(article: Article, line: Line) -> Iterator[Mention]:
    """Give the promise of a sentence that names giver and receiver and tells of giving.

    Args:
        article: The text.
        line: A sentence in which no rule found a promise; a headline yields none.
    """
    lexicon = article.lexicon
    giving = _GIVING.get(lexicon.language)
    if giving is None or line.title or _HOPED.search(line.text):
        return
    if trades(lexicon.language, line.text):
        return
    if lexicon.opinion.search(line.text) or lexicon.background.search(line.text):
        return
    found = list(giving.finditer(line.text))
    status = next((s for s, p in _STAGES[lexicon.language] if p.search(line.text)), None)
    if not found or status is None or _LEARNT.search(line.text):
        return
    match = found[-1] if lexicon.verb_final else found[0]
    if not stands(lexicon, line.text, match, asked=True, denied=False):
        return
    mutual = status in {Status.AGREED, Status.SIGNED}
    rule = f"{lexicon.language}.commit.gift"
    commit = Commit(rule, giving, status, mutual=mutual, counted=not mutual)
    yield from pledge(article, line, commit, match)
