"""What one East Asian sentence, or one after the other, tells of several meetings and promises."""

from __future__ import annotations

import pytest

from tests.unit.test_languages_cjk import read, told

TEXTS = [
    (
        "ko",
        "조현 장관은 20일 폴란드에 발전기 30대를 기증하고 의료진 20명을 파견하며 300만달러를 "
        "지원하겠다고 밝혔다.",
        {"commitment pledged kr+pl =30", "commitment pledged kr+pl =20",
         "commitment pledged kr+pl =3e+06"},
    ),
    (
        "ko",
        "호주 측은 한국 장교 6명의 교육비를 부담하겠다고 했으며, 한국 측은 K9 정비 교관 8명을 호주에 "
        "파견하기로 했다.",
        {"commitment pledged au+kr =6", "commitment pledged au+kr =8"},
    ),
    (
        "ja",
        "政府は20日、ウクライナに発電機40基を供与し、地雷除去の専門家12人を派遣すると発表した。",
        {"commitment pledged jp+ua =40", "commitment pledged jp+ua =12"},
    ),
    (
        "ja",
        "茂木外相は22日、豪州、ニュージーランドの外相との会合に臨むほか、ウクライナのシビハ外相と会う。",
        {"meeting planned au+jp+nz 2027-01-22", "meeting planned jp+ua 2027-01-22"},
    ),
    (
        "ja",
        "高市首相はマクロン仏大統領との会談を取りやめた。代わりに25日、電話で協議する。",
        {"meeting cancelled fr+jp", "meeting planned fr+jp 2027-01-25"},
    ),
    (
        "ja",
        "宮路拓馬外務副大臣は19日、フィンランドのコルホネン国防次官と面会した。"
        "副大臣は寒冷地用の車両15台を提供する考えを伝えた。",
        {"meeting occurred fi+jp 2027-01-19", "commitment pledged fi+jp =15"},
    ),
    (
        "zh",
        "挪威同意向乌克兰提供雷达技术，日本则承诺派遣15名工程师赴乌克兰，并捐赠发电机40台。",
        {"commitment pledged jp+ua =15", "commitment pledged jp+ua =40",
         "commitment agreed no+ua"},
    ),
    (
        "zh",
        "澳大利亚政府宣布，将再送乌克兰49辆装甲车，并额外拿出2500万澳元购买零件。",
        {"commitment pledged au+ua =49", "commitment pledged au+ua =2.5e+07"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "want"), TEXTS, ids=range(len(TEXTS)))
def test_each_clause_tells_its_own(language: str, text: str, want: set[str]) -> None:
    assert {told(mention) for mention in read(language, text)} == want


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ko",
            "젤렌스키 대통령은 발전기 30대를 지원하고 의료진 20명을 파견해 달라고 한국에 요청했다.",
        ),
        ("ko", "전문가들은 한국이 발전기 30대를 기증하고 의료진 20명을 보내야 한다고 주장했다."),
        ("ja", "ゼレンスキー大統領は日本に、発電機40基を供与し、専門家12人を派遣するよう求めた。"),
        ("ja", "日本政府が発電機40基を供与し、専門家12人を派遣するかどうかは決まっていない。"),
        ("zh", "泽连斯基要求日本提供40台发电机，并派遣12名专家。"),
    ],
)
def test_what_is_asked_for_or_open_is_promised_in_no_clause(language: str, text: str) -> None:
    assert read(language, text) == []


def test_a_promise_that_hangs_on_something_is_conditional() -> None:
    (mention,) = read("zh", "韩国承诺，若新西兰选择韩国造船厂，韩方将分担培训费用3000万美元。")
    assert mention.status == "conditional"


def test_a_year_before_which_is_no_count_of_years() -> None:
    (mention,) = read("zh", "日本宣布将在2028年前向乌克兰提供60台发电机。")
    assert not mention.background
