"""Korean, Japanese and Chinese sentences of ministries and wires, with what each of them tells."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from monitor.extract.languages import extract_language
from tests.samples.reading import gazetteer

PUBLISHED = datetime(2027, 1, 20, 3, tzinfo=UTC)  # a Wednesday noon in Seoul
PLACES = {"ko": ("Asia/Seoul", "kr"), "ja": ("Asia/Tokyo", "jp"), "zh": ("Asia/Shanghai", "cn")}
Told = tuple[str, str, str]


def told(language: str, sentence: str) -> list[tuple[str, Told, float | None]]:
    zone, country = PLACES[language]
    text = f"—\n\n{sentence}"
    mentions = extract_language(
        text,
        language=language,
        published=PUBLISHED,
        zone=ZoneInfo(zone),
        names=gazetteer().hits(text, language, PUBLISHED.date()),
        source_country=country,
    )
    return [
        (m.kind, (m.status, " ".join(m.sides), str(m.date)), m.amount.value if m.amount else None)
        for m in mentions
        if m.kind != "request" and not m.background
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "status", "sides", "date"),
    [
        (
            "ko",
            "안규백 국방부 장관은 19일 서울에서 마렉 타름 에스토니아 국방장관과 만나 방산 협력을 논의했다.",
            "occurred",
            "ee kr",
            "2027-01-19",
        ),
        (
            "ko",
            "한민수 국방부 차관은 18일 오후 방한 중인 캐나다 국방차관 일행을 만나 잠수함 사업을 놓고 의견을 나눴다.",
            "occurred",
            "ca kr",
            "2027-01-18",
        ),
        (
            "ko",
            "조현 장관은 이날 콜린스 뉴질랜드 국방장관의 예방을 받고 태평양 도서국 지원 문제를 협의했다.",
            "occurred",
            "kr nz",
            "2027-01-20",
        ),
        (
            "ko",
            "김진아 외교부 2차관과 에바 칼손 스웨덴 외교차관은 19일 스톡홀름에서 머리를 맞대고 공급망 협력을 논의했다.",
            "occurred",
            "kr se",
            "2027-01-19",
        ),
        (
            "ko",
            "방한한 덴마크 국방장관은 22일 국방부 청사를 찾아 안규백 장관과 회담한다.",
            "planned",
            "dk kr",
            "2027-01-22",
        ),
        (
            "ko",
            "정부는 오는 22일 브뤼셀에서 나토와 제3차 사이버 정책협의회를 연다.",
            "planned",
            "kr nato",
            "2027-01-22",
        ),
        (
            "ko",
            "이두희 국방부 차관은 지난 15일 화상으로 매튜 벨 호주 국방차관과 방산 협력 회의를 진행했다.",
            "occurred",
            "au kr",
            "2027-01-15",
        ),
        (
            "ko",
            "위성락 안보실장은 워싱턴DC를 방문해 지난 17일 루비오 미 국무장관과 회동했다.",
            "occurred",
            "kr us",
            "2027-01-17",
        ),
        (
            "ko",
            "한국과 노르웨이는 다음 달 초 오슬로에서 국방 국장급 회의를 개최한다.",
            "planned",
            "kr no",
            "2027-02-01",
        ),
        (
            "ko",
            "한국과 체코의 외교 당국은 외교차관 전략대화를 3월 프라하에서 갖기로 하고 일정을 조율 중이다.",
            "planned",
            "cz kr",
            "2027-03-01",
        ),
        (
            "ko",
            "외교 소식통에 따르면 나토 사무총장이 다음 주 방한해 이재명 대통령을 만날 것으로 보인다.",
            "unconfirmed",
            "kr nato",
            "2027-01-25",
        ),
        (
            "ko",
            "박윤주 외교부 1차관은 20일 오전 타마라 모히니 주한 캐나다대사와 만나 방산 협력을 점검했다.",
            "occurred",
            "ca kr",
            "2027-01-20",
        ),
        (
            "ko",
            "진영승 합참의장은 19일 주세페 카보 드라고네 나토 군사위원장과 공조통화를 하고 북러 군사협력 동향을 공유했다.",
            "occurred",
            "kr nato",
            "2027-01-19",
        ),
        (
            "ko",
            "진영승 합참의장은 21일 화상으로 열리는 한미일 합참의장회의에 참석한다.",
            "planned",
            "jp kr us",
            "2027-01-21",
        ),
        (
            "ko",
            "이재명 대통령은 20일 용산 대통령실에서 방한한 알렉산데르 스투브 핀란드 대통령과 정상회담을 가졌다.",
            "occurred",
            "fi kr",
            "2027-01-20",
        ),
        (
            "ko",
            "이재명 대통령은 크리스토퍼 럭슨 뉴질랜드 총리와 지난 16일 전화로 안부를 나누고 방산 협력을 협의했다.",
            "occurred",
            "kr nz",
            "2027-01-16",
        ),
        (
            "ko",
            "이용철 방위사업청장은 19일 오슬로를 찾았다. 이 청장은 한나 베르그 노르웨이 국방장관을 예방하고 후속 사업을 논의했다.",
            "occurred",
            "kr no",
            "2027-01-19",
        ),
        (
            "ko",
            "정연두 외교전략정보본부장은 이날 서울에서 나토 사무차장보 일행을 접견했다.",
            "occurred",
            "kr nato",
            "2027-01-20",
        ),
        (
            "ko",
            "국방부는 20일 한·독 국방정책실무회의를 베를린에서 개최했다고 밝혔다.",
            "occurred",
            "de kr",
            "2027-01-20",
        ),
        (
            "ko",
            "제12차 한·호주 국방정책대화가 19일 캔버라에서 열렸다.",
            "occurred",
            "au kr",
            "2027-01-19",
        ),
        (
            "ko",
            "제5차 한-EU 안보·방위 대화가 이달 말 서울에서 열릴 예정이다.",
            "planned",
            "eu kr",
            "2027-01-01",
        ),
        (
            "ko",
            "21일로 예정됐던 한·네덜란드 외교장관 통화는 양측 사정으로 취소됐다.",
            "cancelled",
            "kr nl",
            "2027-01-21",
        ),
        (
            "ko",
            "이달 25일 열기로 한 한·캐나다 2+2 회의는 다음 달 8일로 미뤄졌다.",
            "planned",
            "ca kr",
            "2027-02-08",
        ),
        (
            "ko",
            "대통령실은 이 대통령이 다음 주 마크롱 프랑스 대통령과 만난다는 보도를 부인했다.",
            "denied",
            "fr kr",
            "2027-01-25",
        ),
        (
            "ko",
            "안규백 장관은 뮌헨안보회의에 참석해 피스토리우스 독일 국방장관 등과 연쇄 회담을 할 예정이다. 회의는 다음 달 12일 개막한다.",
            "planned",
            "de kr",
            "None",
        ),
        (
            "ko",
            "신임 주나토대사인 김정수 대사는 18일 브뤼셀 나토 본부에서 뤼터 사무총장에게 신임장을 제출하고 환담했다.",
            "occurred",
            "kr nato",
            "2027-01-18",
        ),
        (
            "ko",
            "한국과 일본, 호주, 뉴질랜드 외교차관들은 19일 화상회의를 열어 나토와의 협력 사업을 점검했다.",
            "occurred",
            "au jp kr nz",
            "2027-01-19",
        ),
        (
            "ko",
            "아이슬란드를 방문 중인 우원식 국회의장은 18일 할라 토마스도티르 대통령을 예방했다.",
            "occurred",
            "is kr",
            "2027-01-18",
        ),
        (
            "ko",
            "강훈식 대통령 비서실장은 전략경제협력 특사 자격으로 바르샤바를 방문해 18일 투스크 폴란드 총리를 만났다.",
            "occurred",
            "kr pl",
            "2027-01-18",
        ),
        (
            "ja",
            "茂木敏充外相は19日、都内でカナダのルブラン外相と会談した。",
            "occurred",
            "ca jp",
            "2027-01-19",
        ),
        (
            "ja",
            "小泉進次郎防衛相は18日、ポーランドのコシニャクカミシュ国防相と防衛省で会い、装備協力について意見を交わした。",
            "occurred",
            "jp pl",
            "2027-01-18",
        ),
        (
            "ja",
            "高市早苗首相は20日夜、オランダのイェッテン首相と電話で約20分間話した。",
            "occurred",
            "jp nl",
            "2027-01-20",
        ),
        (
            "ja",
            "来日中のノルウェーのサンドビク国防相は19日午前、首相官邸に高市早苗首相を表敬訪問した。",
            "occurred",
            "jp no",
            "2027-01-19",
        ),
        (
            "ja",
            "船越健裕外務事務次官は19日、スウェーデンのリュドベリ外務次官とストックホルムで協議した。",
            "occurred",
            "jp se",
            "2027-01-19",
        ),
        (
            "ja",
            "日本とフィンランドの防衛当局は18日、局長級の対話をヘルシンキで実施した。",
            "occurred",
            "fi jp",
            "2027-01-18",
        ),
        (
            "ja",
            "政府は来月上旬にもNATOとのサイバー協議を東京で開く。",
            "planned",
            "jp nato",
            "2027-02-01",
        ),
        (
            "ja",
            "茂木外相は今月下旬、ブリュッセルを訪れ、ルッテ事務総長と会談する予定だ。",
            "planned",
            "jp nato",
            "2027-01-01",
        ),
        (
            "ja",
            "高市首相は２月12日からのミュンヘン安全保障会議に合わせ、ドイツのメルツ首相と会談する方向で調整に入った。",
            "planned",
            "de jp",
            "2027-02-12",
        ),
        (
            "ja",
            "日加両政府は21日に予定していた外務・防衛閣僚会合（２プラス２）を延期した。",
            "postponed",
            "ca jp",
            "None",
        ),
        (
            "ja",
            "外務省によると、堀井巌外務副大臣は現地時間18日、リトアニアのブドリース外相を表敬した。",
            "occurred",
            "jp lt",
            "2027-01-18",
        ),
        (
            "ja",
            "内倉浩昭統合幕僚長は15日、NATOのカボ・ドラゴーネ軍事委員長とテレビ電話で会談した。",
            "occurred",
            "jp nato",
            "2027-01-15",
        ),
        (
            "ja",
            "【首相動静】午前10時、官邸でエストニアのミハル首相と会談。午後２時、衆院本会議。",
            "occurred",
            "ee jp",
            "2027-01-20",
        ),
        (
            "ja",
            "午後３時32分、イタリアのメローニ首相と首脳会談、共同記者発表。",
            "occurred",
            "it jp",
            "2027-01-20",
        ),
        (
            "ja",
            "小泉防衛相は同日、英国のヒーリー国防相とも個別に意見交換した。",
            "occurred",
            "gb jp",
            "2027-01-20",
        ),
        (
            "ja",
            "ルッテ事務総長は20日、東京都内で小泉防衛相と昼食を共にしながら防衛産業協力を話し合った。",
            "occurred",
            "jp nato",
            "2027-01-20",
        ),
        (
            "ja",
            "英国のクーパー外相が19日、外務省を訪れ茂木氏と約１時間会談した。両氏はウクライナ支援の継続で一致した。",
            "occurred",
            "gb jp",
            "2027-01-19",
        ),
        (
            "ja",
            "荒井正吉海上幕僚長は、来日したオランダ海軍司令官と横須賀で懇談した。",
            "occurred",
            "jp nl",
            "2027-01-20",
        ),
        (
            "ja",
            "日豪の外務次官級協議が19日、キャンベラで行われた。",
            "occurred",
            "au jp",
            "2027-01-19",
        ),
        (
            "ja",
            "第４回日・ポーランド安全保障対話は１月18日、ワルシャワで開催された。",
            "occurred",
            "jp pl",
            "2027-01-18",
        ),
        (
            "ja",
            "政府は、首相が25日にスターマー英首相と会談するとの一部報道を否定した。",
            "denied",
            "gb jp",
            "2026-12-25",
        ),
        (
            "ja",
            "日米豪比の国防相は26日、ハワイで会合を開く。",
            "planned",
            "au jp ph us",
            "2027-01-26",
        ),
        (
            "ja",
            "首相は来月、カナダを訪問し、カーニー首相と首脳会談を行う。",
            "planned",
            "ca jp",
            "2027-02-01",
        ),
        (
            "ja",
            "20日に行われる予定だった日・チェコ外相電話会談は取りやめとなった。",
            "cancelled",
            "cz jp",
            "2027-01-20",
        ),
        (
            "ja",
            "日本とＮＡＴＯの高級事務レベル協議は、29日にオンラインで開く運びとなった。",
            "planned",
            "jp nato",
            "2027-01-29",
        ),
        (
            "ja",
            "関係者によると、首相は３月中旬に訪仏し、マクロン大統領と会談する見通し。",
            "unconfirmed",
            "fr jp",
            "2027-03-01",
        ),
        (
            "ja",
            "三宅伸吾政務官は19日、トルコのギュレル国防相をアンカラに訪ね、無人機の調達をめぐり協議した。",
            "occurred",
            "jp tr",
            "2027-01-19",
        ),
        (
            "zh",
            "日本外务大臣茂木敏充19日在东京与来访的加拿大外长阿南德举行会谈。",
            "occurred",
            "ca jp",
            "2027-01-19",
        ),
        (
            "zh",
            "韩国国防部长官安圭伯18日同波兰副总理兼国防部长科西尼亚克-卡梅什在首尔会晤，讨论军工合作。",
            "occurred",
            "kr pl",
            "2027-01-18",
        ),
        (
            "zh",
            "北约秘书长吕特20日应约同日本首相高市早苗通电话，双方就乌克兰局势交换看法。",
            "occurred",
            "jp nato",
            "2027-01-20",
        ),
        (
            "zh",
            "澳大利亚国防部长马尔斯定于本月25日访问东京，并将同日本防卫大臣小泉进次郎会谈。",
            "planned",
            "au jp",
            "2027-01-25",
        ),
        (
            "zh",
            "新西兰外长彼得斯上周五在惠灵顿会见到访的挪威外交大臣艾德。",
            "occurred",
            "no nz",
            "2027-01-15",
        ),
        (
            "zh",
            "据韩联社报道，韩国总统李在明拟下月上旬访问波兰，与波兰总统纳夫罗茨基举行首脑会谈。",
            "planned",
            "kr pl",
            "2027-02-01",
        ),
        ("zh", "韓國外交部長趙顯今天與紐西蘭外長彼得斯通電話。", "occurred", "kr nz", "2027-01-20"),
        ("zh", "原定于21日举行的日德外长会谈因故推迟。", "postponed", "de jp", "None"),
        ("zh", "日本外务省否认首相将于下周同法国总统会晤的消息。", "denied", "fr jp", "2027-01-25"),
        ("zh", "日澳两国防长21日将举行视频会议。", "planned", "au jp", "2027-01-21"),
        ("zh", "韩国与荷兰第三次国防政策对话19日在海牙举行。", "occurred", "kr nl", "2027-01-19"),
        (
            "zh",
            "日本防衛省統合幕僚長內倉浩昭昨天在布魯塞爾拜會北約軍事委員會主席德拉戈內。",
            "occurred",
            "jp nato",
            "2027-01-19",
        ),
        (
            "zh",
            "英国外交大臣库珀抵达首尔，19日与韩国外长赵显共进午餐，就朝鲜半岛局势交换意见。",
            "occurred",
            "gb kr",
            "2027-01-19",
        ),
        (
            "zh",
            "李在明昨日下午在青瓦台接待来访的爱沙尼亚总理米哈尔。",
            "occurred",
            "ee kr",
            "2027-01-19",
        ),
        ("zh", "美日韩三国副外长预计下周在首尔磋商。", "planned", "jp kr us", "2027-01-25"),
        (
            "zh",
            "日本内阁官房长官木原稔说，首相与德国总理的会面已取消。",
            "cancelled",
            "de jp",
            "None",
        ),
    ],
)
def test_a_meeting_is_told_with_who_when_and_how_it_stands(
    language: str, sentence: str, status: str, sides: str, date: str
) -> None:
    assert [t[:2] for t in told(language, sentence)] == [("meeting", (status, sides, date))]


@pytest.mark.parametrize(
    ("language", "sentence", "status", "sides", "amount"),
    [
        (
            "ko",
            "정부는 우크라이나에 비상발전기 80대를 실어 보낸다고 20일 발표했다.",
            "pledged",
            "kr ua",
            80.0,
        ),
        (
            "ko",
            "국방부는 올해 안에 루마니아에 K9 자주포 18문을 넘겨주기로 했다.",
            "pledged",
            "kr ro",
            18.0,
        ),
        (
            "ko",
            "한화에어로스페이스는 19일 루마니아 국방부와 1조2천억원 규모의 레드백 장갑차 공급 계약을 맺었다.",
            "signed",
            "hanwha-aerospace ro",
            1200000000000.0,
        ),
        (
            "ko",
            "방위사업청과 영국 국방부는 20일 런던에서 함정 공동연구 양해각서(MOU)에 서명했다.",
            "signed",
            "gb kr",
            None,
        ),
        (
            "ko",
            "캐나다는 한국산 잠수함 12척을 도입하기로 하고 19일 본계약에 서명했다.",
            "signed",
            "ca kr",
            12.0,
        ),
        (
            "ko",
            "호주 정부는 한국 해군 정비요원 15명의 교육을 맡기로 했다.",
            "pledged",
            "au kr",
            15.0,
        ),
        (
            "ko",
            "외교부는 우크라이나 아동 의료 지원에 500만 달러를 기부한다고 밝혔다.",
            "pledged",
            "kr ua",
            5000000.0,
        ),
        (
            "ko",
            "국회는 19일 본회의에서 우크라이나 재건을 위한 대외경제협력기금 2천억원을 의결했다.",
            "allocated",
            "kr ua",
            200000000000.0,
        ),
        (
            "ko",
            "안규백 장관은 폴란드에 군사교관 10명을 추가로 파견하겠다고 말했다.",
            "pledged",
            "kr pl",
            10.0,
        ),
        (
            "ko",
            "한국군 의무요원 20명이 3월 독일 비스바덴의 나토 NSATU에 배치된다.",
            "pledged",
            "kr nato",
            20.0,
        ),
        ("ko", "노르웨이는 한국에 극지 훈련장을 개방하겠다고 제안했다.", "offered", "kr no", None),
        (
            "ko",
            "현대로템은 K2 전차 1차 물량 30대를 폴란드에 인도했다고 18일 밝혔다.",
            "delivered",
            "hyundai-rotem pl",
            30.0,
        ),
        (
            "ko",
            "한국과 핀란드는 19일 헬싱키에서 방산협력 공동위원회를 신설하기로 합의했다.",
            "agreed",
            "fi kr",
            None,
        ),
        (
            "ko",
            "폴란드 정부는 한국에 K2 전차 2차 계약금 12억 달러를 지급했다.",
            "delivered",
            "kr pl",
            1200000000.0,
        ),
        (
            "ko",
            "한국이 약속한 구급차 50대 가운데 30대가 19일 르비우에 도착했다.",
            "delivered",
            "kr ua",
            30.0,
        ),
        (
            "ko",
            "정부 관계자는 우크라이나에 지뢰제거 장비 10대를 보내기로 했다고 전했다.",
            "unconfirmed",
            "kr ua",
            10.0,
        ),
        (
            "ko",
            "한국과 나토는 19일 브뤼셀에서 감항인증 인정 약정을 체결했다.",
            "signed",
            "kr nato",
            None,
        ),
        (
            "ko",
            "한국 정부는 몰도바에 머무는 우크라이나 난민을 위해 세계식량계획에 300만 달러를 보탠다.",
            "pledged",
            "kr md",
            3000000.0,
        ),
        ("ko", "캐나다는 한국과 군사비밀정보보호협정을 맺기로 했다.", "agreed", "ca kr", None),
        (
            "ko",
            "육군은 5월 에스토니아에서 열리는 나토 사이버 방어훈련에 인원 40명을 보낸다.",
            "pledged",
            "kr nato",
            40.0,
        ),
        (
            "ja",
            "防衛省はフィリピンに中古の護衛艦３隻を輸出する契約を結んだ。",
            "signed",
            "jp ph",
            3.0,
        ),
        (
            "ja",
            "三菱重工業と豪国防省は18日、護衛艦３隻の建造契約に調印した。",
            "signed",
            "au mhi",
            3.0,
        ),
        (
            "ja",
            "小泉氏は、NATOの対ウクライナ支援組織NSATUに自衛官４人を送る考えを伝えた。",
            "pledged",
            "jp nato ua",
            4.0,
        ),
        (
            "ja",
            "茂木外相は、モルドバの難民支援に800万ドルを新たに拠出すると表明した。",
            "pledged",
            "jp md",
            8000000.0,
        ),
        (
            "ja",
            "日本は自衛隊のトラックなど30台をウクライナに追加供与する。",
            "pledged",
            "jp ua",
            30.0,
        ),
        (
            "ja",
            "日豪両政府は弾薬の共同備蓄に向けた作業部会を設置することで合意した。",
            "agreed",
            "au jp",
            None,
        ),
        (
            "ja",
            "英国とイタリア、日本の３カ国は次期戦闘機の開発費として総額40億ポンドの契約に署名した。",
            "signed",
            "gb it jp",
            4000000000.0,
        ),
        ("ja", "カナダ政府は、日本製レーダー６基を購入すると発表した。", "pledged", "ca jp", 6.0),
        (
            "ja",
            "ノルウェーは、北極圏の演習場を陸上自衛隊に提供すると申し出た。",
            "offered",
            "jp no",
            None,
        ),
        (
            "ja",
            "高市首相は会談で、ウクライナの越冬支援に３億ドルを充てる方針を伝達した。",
            "pledged",
            "jp ua",
            300000000.0,
        ),
        (
            "ja",
            "衆院本会議は19日、日・カナダ情報保護協定の承認案を可決した。",
            "allocated",
            "ca jp",
            None,
        ),
        (
            "ja",
            "オーストラリアは、日本が建造する護衛艦の乗員訓練に１億2000万豪ドルを支出する。",
            "pledged",
            "au jp",
            120000000.0,
        ),
        ("ja", "日本はNATOの信託基金に14億円を拠出した。", "delivered", "jp nato", 1400000000.0),
        (
            "ja",
            "陸自は６月にエストニアで行われるNATOの演習に要員15人を派遣する。",
            "pledged",
            "jp nato",
            15.0,
        ),
        ("zh", "日本政府宣布向乌克兰提供3000万美元紧急援助。", "pledged", "jp ua", 30000000.0),
        ("zh", "韩国将派遣15名军医赴乌克兰。", "pledged", "kr ua", 15.0),
        (
            "zh",
            "韩华航空航天19日与罗马尼亚国防部签约，出口54门自行火炮。",
            "signed",
            "hanwha-aerospace ro",
            54.0,
        ),
        ("zh", "澳大利亚同意从日本采购三艘护卫舰，双方18日签订合同。", "signed", "au jp", None),
        ("zh", "韓國承諾再捐120輛救護車給烏克蘭。", "pledged", "kr ua", 120.0),
        ("zh", "日本和菲律宾就移交六艘护卫舰达成协议。", "agreed", "jp ph", None),
        (
            "zh",
            "新西兰拨款1500万新西兰元，用于为乌克兰采购无人机。",
            "allocated",
            "nz ua",
            15000000.0,
        ),
        (
            "zh",
            "日本首相表示，将在未来三年内为北约信托基金出资200亿日元。",
            "pledged",
            "jp nato",
            20000000000.0,
        ),
        (
            "zh",
            "韩国国防部说，首批20辆K2坦克已于18日运抵波兰格丁尼亚港。",
            "delivered",
            "kr pl",
            20.0,
        ),
        ("zh", "挪威与韩国签署谅解备忘录，将合作开发北极监视卫星。", "signed", "kr no", None),
        ("zh", "加拿大宣布将斥资12亿加元购买韩国自行榴弹炮。", "pledged", "ca kr", 1200000000.0),
        (
            "zh",
            "日本自卫队将于5月派50人参加北约在爱沙尼亚举行的网络演习。",
            "pledged",
            "jp nato",
            50.0,
        ),
        (
            "zh",
            "荷兰将为日本培训10名无人艇操作员，双方为此建立联合工作组。",
            "pledged",
            "jp nl",
            10.0,
        ),
    ],
)
def test_a_commitment_is_told_with_who_and_how_much(
    language: str, sentence: str, status: str, sides: str, amount: float | None
) -> None:
    ((kind, (stands, who, _), value),) = told(language, sentence)
    assert (kind, stands, who, value) == ("commitment", status, sides, amount)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ko", "뤼터 사무총장과 나란히 앉은 조 장관은 파트너십의 중요성을 강조했다."),
        ("ko", "정부는 우크라이나 지원을 확대하는 방안을 검토하고 있다."),
        ("ko", "뤼터 사무총장은 한국에 방공무기 지원을 요청했다."),
        ("ja", "政府はウクライナへの殺傷兵器の供与を検討している。"),
        ("ja", "ゼレンスキー大統領は日本に防空装備の提供を求めた。"),
        ("zh", "乌克兰呼吁韩国提供防空系统。"),
        ("zh", "日本正考虑向乌克兰提供导弹。"),
    ],
)
def test_wishes_and_weighing_tell_nothing(language: str, sentence: str) -> None:
    assert told(language, sentence) == []


def test_a_minister_outside_the_gazetteer_is_known_again_by_his_surname() -> None:
    text = (
        "이용철 방위사업청장은 19일 오슬로를 찾았다. "
        "이 청장은 한나 베르그 노르웨이 국방장관을 예방하고 후속 사업을 논의했다."
    )
    assert told("ko", text) == [("meeting", ("occurred", "kr no", "2027-01-19"), None)]


def test_who_met_two_in_turn_met_each() -> None:
    text = "茂木敏充外相は19日、カナダのルブラン、ノルウェーのアイデ両外相と相次いで会談した。"
    assert {who for _, (_, who, _), _ in told("ja", text)} == {"ca jp", "jp no"}


def test_traditional_signs_are_read_as_simplified_ones() -> None:
    both = ("日本首相高市早苗與波蘭總理圖斯克通電話。", "日本首相高市早苗与波兰总理图斯克通电话。")
    assert len({str(told("zh", sentence)) for sentence in both}) == 1
