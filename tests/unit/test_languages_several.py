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
    (
        "ja",
        "小泉防衛大臣は、1月21日から25日まで、イタリア及びフランスを訪問する予定である。"
        "22日にローマにおいてクロセット国防大臣と、24日にパリにおいてマルシャン軍事大臣とそれぞれ会談を行い、"
        "意見交換を行う予定である。",
        {"meeting planned it+jp 2027-01-22", "meeting planned fr+jp 2027-01-24"},
    ),
    (
        "ja",
        "小泉防衛大臣は、2月18日から20日まで、ドイツ・ミュンヘンで開催される安全保障会議に出席する。"
        "会議の機会を捉え、18日にフィンランドのコルホネン国防大臣と会談を行う予定である。",
        {"meeting planned fi+jp 2027-02-18"},
    ),
    (
        "ja",
        "茂木外相は18日にカナダのルブラン外相と会談しており、22日に次の訪問地のメキシコに入る。",
        {"meeting occurred ca+jp 2027-01-18"},
    ),
    (
        "ja",
        "小泉防衛相は19日、イタリアとフランスの訪問を終えて帰国した。18日のローマではクロセット国防相と戦闘機の"
        "開発状況を、パリではマルシャン軍事相と南太平洋での協力を話し合った。",
        {"meeting occurred it+jp 2027-01-18"},
    ),
    (
        "ja",
        "小泉防衛相は19日、ノルウェーのサンドビク国防相と会談した。北極海の情勢について情報交換の重要性で一致した。",
        {"meeting occurred jp+no 2027-01-19"},
    ),
    (
        "ko",
        "안규백 장관은 이번 주 호주를 방문해 리처드 말스 국방장관과 회담할 예정이다. 회담은 22일 캔버라에서 열린다.",
        {"meeting planned au+kr 2027-01-22"},
    ),
    (
        "ko",
        "조현 장관이 이번 주 핀란드를 찾아 핀란드 외교장관과 회담할 것으로 알려졌다. 한 소식통은 회담이 22일 "
        "헬싱키에서 열릴 것 같다고 말했다.",
        {"meeting unconfirmed fi+kr 2027-01-22"},
    ),
    (
        "ko",
        "안규백 장관은 18일 호주에서 리처드 말스 국방장관과 회담한 데 이어 22일 뉴질랜드를 찾는다.",
        {"meeting occurred au+kr 2027-01-18"},
    ),
    (
        "ko",
        "조현 외교부 장관은 22일부터 24일까지 독일 뮌헨에서 열리는 안보회의에 참석한다.",
        set(),
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
