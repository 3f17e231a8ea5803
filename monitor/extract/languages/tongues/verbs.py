"""Verbs of giving, sending, building and opening in East Asian languages, in all their forms."""

from __future__ import annotations

from typing import Final

#: Nouns that する makes verbs of.
JA_NOUNS: Final = (
    "(?:(?:拠出|供与|提供|支援|援助|派遣|派兵|寄付|寄贈|寄託|出資|負担|設置|開設|増額|増員|増派|増設|輸出|購入|調達"
    "|導入|建設|支出|配備|配置|貸与|譲渡|移転|移管|移送|受注|発注|建造|整備|訓練|計上|放出|融資|常駐|駐在|納入|輸送|補修|修理|改修"
    "|養成|育成|教育|研修|投資|投入|充当|配分|売却|製造|生産|開放|共有|補填|肩代わり|拡充|創設|新設|設立|参画|加入|免除|給付|支給"
    "|助成|交付|贈与|贈呈|支払い|手当て|無償化|確保|開示|公開|供出|併設|増産|修繕|搬送|回送|敷設|補給|修復|改良|転用|納品|着工))"
)
_JA_PLAIN: Final = {
    "送る": "送っ", "送り出す": "送り出し", "送り込む": "送り込ん", "贈る": "贈っ", "譲る": "譲っ",
    "譲り渡す": "譲り渡し", "渡す": "渡し", "引き渡す": "引き渡し", "手渡す": "手渡し",
    "出す": "出し", "充てる": "充て", "投じる": "投じ", "回す": "回し", "振り向ける": "振り向け",
    "建てる": "建て", "設ける": "設け", "置く": "置い", "開く": "開い", "貸す": "貸し",
    "貸し出す": "貸し出し", "用意する": "用意し", "増やす": "増やし", "積み増す": "積み増し",
    "常駐させる": "常駐させ", "駐在させる": "駐在させ", "預ける": "預け", "預かる": "預かっ",
    "担う": "担っ", "受け持つ": "受け持っ", "引き受ける": "引き受け", "受け入れる": "受け入れ",
    "買う": "買っ", "買い取る": "買い取っ", "買い入れる": "買い入れ", "届ける": "届け",
    "運ぶ": "運ん", "運び込む": "運び込ん", "送り届ける": "送り届け",
    "分ける": "分け", "賄う": "賄っ", "払う": "払っ", "支払う": "支払っ",
    "造る": "造っ", "作る": "作っ", "載せる": "載せ", "割り当てる": "割り当て",
    "差し向ける": "差し向け", "無償で渡す": "無償で渡し", "提供させる": "提供させ",
}  # fmt: skip


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_TA: Final = {"ん": "だ"}
_STEM: Final = {
    "る": "り", "す": "し", "む": "み", "く": "き", "う": "い", "つ": "ち", "ぶ": "び",
}  # fmt: skip
_ONE_STEP: Final = "けせれてげえじめ"  # before る: the stem is what て stands on


def _stem(plain: str, te: str) -> str:
    return te if te[-1] in _ONE_STEP else plain[:-1] + _STEM[plain[-1]]


_PLAIN: Final = list(_JA_PLAIN)
_STEMS: Final = [_stem(plain, te) for plain, te in _JA_PLAIN.items()]
_TE: Final = [te + ("で" if te[-1] == "ん" else "て") for te in _JA_PLAIN.values()]
_JA_TA: Final = [te + _TA.get(te[-1], "た") for te in _JA_PLAIN.values()]
_AFTER: Final = r"(?<=[をにへでも])(?<![談議話見明合]を)"  # of what is given, not of talks
#: Dictionary form, as before こと, 方針, と or a full stop, plain or polite.
JA_PLAIN: Final = f"(?:{JA_NOUNS}(?:する|します)|{_AFTER}(?:{_any(_PLAIN)}|{_any(_STEMS)}ます))"
_JA_GIFTS: Final = (
    "(?:(?:追加|無償)?(?:拠出|供与|提供|派遣|寄付|寄贈|増派|配備|貸与|譲渡|移転|移送|輸送|納入"
    "|贈呈|交付|支給))"
)
JA_PAST: Final = f"(?:{_JA_GIFTS}(?:した|しました)|{_AFTER}(?:{_any(_JA_TA)}|{_any(_STEMS)}ました))"
#: Forms that lead to another verb, before a comma.
JA_JOIN: Final = (
    rf"(?:{JA_NOUNS}(?:し(?:て)?|するほか|するとともに|する一方で?|すると同時に|したうえで|した上で)"
    rf"|{_AFTER}{_any([*_STEMS, *_TE])})"
)

_HANGUL: Final = range(0xAC00, 0xD7A4)


def _closed(final: int, without: str = "") -> str:
    """Give the class of syllables that end in one consonant, by its number in the code chart."""
    found = "".join(chr(c) for c in _HANGUL if (c - 0xAC00) % 28 == final)
    return "[" + "".join(c for c in found if c not in without) + "]"


KO_PAST: Final = _closed(20, "있겠")  # 보냈, 지원했
KO_NOUNS: Final = (
    "(?:지원|제공|공급|파견|파병|증파|기부|기증|기여|출연|배치|배정|배분|투입|인도|수출|판매|매각|구매|구입|도입|건설|건조|설치|신설|설립|창설"
    "|개설|부담|분담|공여|지급|전달|증액|투자|위탁|수용|대여|임대|이전|양도|이관|교육|훈련|양성|확충|개방|조달|생산|제작|정비|수리|보수"
    "|개보수|복구|재건|무상\\s?제공|무상\\s?지원|추가\\s?지원|추가\\s?제공|융자|납품|송금|집행|편성|반입|이송|수송|보급|상주|연장|면제|충당)"
)
#: Stems of native verbs before 고, 며, 기로 and 겠.
KO_STEMS: Final = (
    "(?:보내|내놓|주|내|넘기|넘겨주|내주|건네|늘리|짓|세우|맡기|맡|보태|들이|사들이|들여오|받아들이|대|쓰|빌려주|나눠주|풀|만들|마련하|채우|메우|갚"
    "|물려주|실어\\s?보내|상주시키|훈련시키|주둔시키|투입시키|열)"
)

#: Chinese, after a modal or an adverb.
ZH: Final = (
    "(?:提供|捐[赠贈助款]?|援助|派[遣出驻駐往]?|增派|出资|出資|斥资|斥資|拨[款出付给]|撥[款出付給]|购[买置入]|購[買置入]|订购|訂購|采购|採購|移交|转交|轉交|转送|轉送"
    "|交付|运送|運送|送交|送出|运往|運往|培训|培訓|训练|訓練|建造|建设|建設|兴建|興建|修建|承建|出售|售予|售|出口|贷款|貸款|部署|承担|承擔|分担|分擔|负担|負擔|支援"
    "|支付|注资|挹注|投资|投資|投入|研发|转让|轉讓|让与|赠送|贈送|赠予|贈予|接收|接纳|接納|开放|開放|设立|設立|设置|設置|开设|開設|增设|增設|新设|新設|增加|增至|追加|拿出|给予|給予"
    "|腾出|騰出|租给|租予|借予|贷给|租借|出借|借给|借給|修复|修復|翻修|维修|維修|采买|交给|交給|供应|供應|发放|發放|划拨|劃撥|动用|動用|编列|編列|调拨|調撥|常驻|常駐|进驻|進駐|加派|续派|拨付"
    "|预留|預留|腾退|[拨捐援购买订售租赠送派驻](?=[约近逾超了出给]?\\s?[0-9一二两三四五六七八九十百数]))"
)
