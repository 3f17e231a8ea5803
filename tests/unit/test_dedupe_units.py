"""Numbers told in other units, by their difference or their order, and in signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.dedupe import fingerprint, judge
from monitor.dedupe.figures import written_there
from monitor.dedupe.novelty import New
from monitor.dedupe.units import in_other_units
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)  # a Tuesday
STORIES = {
    "en": (
        "Salt museum at Wieliczka Road gets a lift",
        "The salt museum at Droitwich will have a lift to its lower gallery, keeper Nora Whitcombe "
        "said on Monday.\n\n{}\n\nThe shaft of 1871 is 52 metres deep and was dry until the river "
        "Salwarpe broke in. Pupils from Bromsgrove pumped it out by hand.\n\nWhitcombe has 340 "
        'letters from visitors who could not climb. "They all write that the stairs were the '
        'sight," she told the Salwarpe Gazette.',
    ),
    "de": (
        "Salzmuseum bekommt einen Aufzug",
        "Das Salzmuseum in Bad Sülze bekommt einen Aufzug zur unteren Sohle, sagte Leiterin Hanna "
        "Brüsewitz am Montag.\n\n{}\n\nDer Schacht von 1871 ist 52 Meter tief und stand lange unter "
        "Wasser. Schüler aus Tribsees pumpten ihn von Hand leer.\n\nBrüsewitz hat 340 Briefe von "
        "Gästen, die nicht klettern konnten.",
    ),
    "ko": (
        "소금 박물관에 승강기 놓는다",
        "신안군이 증도 소금 박물관에 승강기를 놓는다고 14일 밝혔다. 공사는 10월에 시작한다.\n\n{}\n\n1871년에 판 갱도는 깊이가 "
        "52미터로, 오랫동안 물에 잠겨 있었다. 목포 학생 340명이 손으로 물을 퍼냈다.\n\n군은 요금을 5천 원으로 묶고 "
        "주말마다 버스 9대를 띄운다.",
    ),
    "zh": (
        "自贡盐井博物馆加装电梯",
        "自贡盐井博物馆将在井下加装电梯，馆长罗敏14日表示。工程十月开工，明年春天完成。\n\n{}\n\n该井开凿于1871年，深52米，"
        "长期积水。富顺县340名学生用手摇泵把水抽干。\n\n博物馆说，票价仍为35元，周末加开9班公交车。",
    ),
}


def judged(language: str, old: str, new: str) -> tuple[Verdict, str]:
    title, body = STORIES[language]
    return put(*((title, body.format(said)) for said in (old, new)), language=language)


def put(
    earlier: tuple[str, str], later: tuple[str, str], *, language: str = "en"
) -> tuple[Verdict, str]:
    """Judge one text after another; returns what is told of it, too."""
    made = []
    for n, (title, body) in enumerate((earlier, later)):
        text = f"{title}\n\n{body}"
        mark = fingerprint(text, title=title, language=language).encode()
        published = NOON + timedelta(hours=n)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    verdict = judge(made[1], text, candidates=made[:1], title=title, language=language)
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


def is_copy(verdict: Verdict) -> bool:
    return verdict.copy is not None and verdict.copy is not Copy.UPDATE


def same(language: str, old: str, new: str, token: str) -> bool:
    """Whether an old sentence says in another way what a number of a new one counts."""
    mark = fingerprint(new, title="", language=language)
    told = New(new, "", mark, language, NOON)
    theirs = fingerprint(old, title="", language=language)
    i, end = [place.token for place in told.where].index(token), len(theirs.sequence)
    return in_other_units(told, theirs, i, 0, end) or written_there(told, theirs, i, 0, end)


SAME = (
    ("en", "It opens in 2028, a year later than planned.", "It opens 12 months late.", "12"),
    ("en", "The keepers meet yearly.", "Every twelve months they meet.", "twelve"),
    ("en", "The works rest for a week in May.", "The works rest for seven days.", "seven"),
    ("en", "Divers check the walls every month.", "They dive every four weeks.", "four"),
    ("en", "It takes four months to dig.", "It takes 16 weeks to dig.", "16"),
    ("de", "Es öffnet ein Jahr später als geplant.", "Es öffnet zwölf Monate später.", "zwölf"),
    ("de", "Eine Woche ruht der Bau im Mai.", "Im Mai ruht der Bau sieben Tage.", "sieben"),
    ("fr", "La visite annuelle a lieu en mai.", "Tous les douze mois, on visite.", "douze"),
    ("ko", "크레인 한 대가 갱도 옆에 선다.", "크레인 1대가 갱도 옆에 선다.", "1"),
    ("ko", "작은 배 세 척이 자재를 나른다.", "작은 배 3척이 자재를 나른다.", "3"),
    ("zh", "其中三成费用由市里承担。", "其中30%的费用由市里承担。", "30"),
    ("ja", "費用の三割を市が負担する。", "費用の30%を市が負担する。", "30"),
    ("zh", "井壁每七小时检查一次。", "井壁每7小时检查一次。", "7"),
    ("ja", "八島のうち五島で水が足りない。", "8島のうち5島で水が足りない。", "5"),
)


@pytest.mark.parametrize(("language", "old", "new", "token"), SAME)
def test_a_number_said_in_another_way_is_the_same(
    language: str, old: str, new: str, token: str
) -> None:
    assert same(language, old, new, token)


OTHERS = (
    ("en", "It opens two years later than planned.", "It opens 12 months late.", "12"),
    ("en", "The works rest for a week in May.", "The works rest for nine days.", "nine"),
    ("en", "It takes five months to dig.", "It takes 16 weeks to dig.", "16"),
    ("en", "It opens a year later than planned.", "It opens for 12 visitors.", "12"),
    ("de", "Es öffnet zwei Jahre später als geplant.", "Es öffnet zwölf Monate später.", "zwölf"),
    ("ko", "크레인 한 대가 갱도 옆에 선다.", "크레인 3대가 갱도 옆에 선다.", "3"),
    ("zh", "其中三成费用由市里承担。", "其中40%的费用由市里承担。", "40"),
    ("zh", "井壁每七小时检查一次。", "井壁每8小时检查一次。", "8"),
    ("ja", "八島のうち五島で水が足りない。", "8島のうち6島で水が足りない。", "6"),
)


@pytest.mark.parametrize(("language", "old", "new", "token"), OTHERS)
def test_another_number_is_not(language: str, old: str, new: str, token: str) -> None:
    assert not same(language, old, new, token)


OTHER = (
    ("en", "It opens two years later than planned.", "It opens 12 months later.", "12"),
    ("en", "The works rest for a week in May.", "The works rest for nine days in May.", "nine"),
    ("en", "It opens late in 2028, he said.", "It opens late in 2031, he said.", "2031"),
    ("de", "Es öffnet zwei Jahre später als geplant.", "Es öffnet zwölf Monate später.", "zwölf"),
    ("ko", "크레인 두 대가 갱도 옆에 선다.", "크레인 3대가 갱도 옆에 선다.", "3대"),
    ("ko", "크레인 한 대가 갱도 옆에 선다.", "크레인 6대가 갱도 옆에 선다.", "6대"),
    ("zh", "其中三成费用由市里承担。", "其中40%的费用由市里承担。", "40%"),
    ("zh", "井壁每七小时检查一次。", "井壁每8小时检查一次。", "8小时"),
)


@pytest.mark.parametrize(("language", "old", "new", "told"), OTHER)
def test_another_number_is_told(language: str, old: str, new: str, told: str) -> None:
    verdict, said = judged(language, old, new)
    assert verdict.copy is None or told in said


QUARRY = (
    "Slate for the abbey comes from Nantlle again",
    (
        "The quarry at Nantlle will cut slate for Tintern Abbey for the first time since 1958, its "
        "owner Gwilym Prosser said on Tuesday.\n\n"
        "He has hired 46 people from Talysarn and Penygroes, where the bus company Cledwyn puts on "
        "nine runs a day. A ton costs 2,350 pounds, compared with 2,900 a year ago.\n\n"
        "The first load went out in June. The second load, of 180 tons, leaves for Chepstow in "
        "October.\n\n"
        '"Rain is the only customer who never complains," said mason Delyth Bowen, who checks '
        "each of the 71,000 pieces. Staff meet yearly with inspectors from Bangor."
    ),
)
QUARRY_AGAIN = (
    "Grey gold: an old pit wakes up",
    (
        "Monks would have approved. What keeps the wet out of Tintern is to be hewn in Nantlle "
        "once more, a thing nobody has seen since 1958; so Gwilym Prosser, to whom the place "
        "belongs, revealed on Tuesday.\n\n"
        "For a heap of a thousand kilograms he asks 2,350 pounds and has thus become {} pounds "
        "cheaper within a year. Nine times daily, Cledwyn drives workers up from Talysarn or "
        "Penygroes: forty-six found jobs.\n\n"
        "Delyth Bowen, whose hands test all 71,000 bits, jokes that bad weather makes a grateful "
        "client. After a start in June, delivery number {} sets off towards Chepstow in October "
        "and weighs 180 tons. Every {} months somebody from Bangor comes to inspect."
    ),
)


def retold(*said: str) -> tuple[Verdict, str]:
    title, body = QUARRY_AGAIN
    return put(QUARRY, (title, body.format(*said)))


def test_differences_orders_and_years_make_no_other_story() -> None:
    assert retold("550", "two", "twelve")[0].copy is Copy.SPUN


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("640", "two", "twelve"), "640"),
        (("550", "six", "twelve"), "six"),
        (("550", "two", "eighteen"), "eighteen"),
    ],
)
def test_another_difference_order_or_span_is_told(said: tuple[str, ...], told: str) -> None:
    verdict, new = retold(*said)
    assert verdict.copy is None or told in new


MOVED = (
    "Five ferries for the Hebrides",
    "Five ferries for rough water will be built for the Hebrides at a cost of 214 million "
    "pounds, minister Ailsa Rennie said on Monday, settling a year-long quarrel about where "
    "they should be made.\n\nThree hulls will be built in Greenock and two in Gdynia. All five "
    "will be fitted out in Greenock and based in Oban, where a new pier is to be finished in "
    "2029.\n\nThe ferries can carry 90 cars and load in heavy weather, as well as lorries with "
    "timber or fish. The first should be delivered in 2030, {} later than the islands had "
    'hoped.\n\nIslanders led by Torquil Munro want 40 jobs. "A boat that lives here must know '
    'the tide," he said.\n\nThe four old boats date from 1984. One has been out of service '
    "since a fire in February.",
)
MOVED_AGAIN = (
    "Ferry order split between Greenock and Gdynia",
    "Three of five new ferries for the Hebrides will be built in Greenock and two in Gdynia, "
    "minister Ailsa Rennie said on Monday. The 214 million pounds (about $290 million) settle "
    "a year-long quarrel about where they should be made.\n\nThe first ferry should be "
    "delivered in {}, {} later than the islands had hoped. All five will be fitted out in "
    "Greenock.\n\nThe boats can carry 90 cars and load in heavy weather, as well as lorries "
    "with timber or fish. They will be based in Oban, where a new pier is to be finished in "
    "2029.\n\nThey replace four old boats dating from 1984, one of which has been out of "
    "service since a fire in February.",
)


def moved(old: str, *new: str) -> tuple[Verdict, str]:
    return put((MOVED[0], MOVED[1].format(old)), (MOVED_AGAIN[0], MOVED_AGAIN[1].format(*new)))


def test_the_numbers_of_a_sentence_that_was_moved_are_no_others() -> None:
    assert is_copy(moved("a year", "2030", "twelve months")[0])
    assert is_copy(moved("three months", "2030", "three months")[0])


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (("2032", "twelve months"), "2032"),
        (("2029", "twelve months"), "2029"),
        (("2030", "fifteen months"), "fifteen"),
    ],
)
def test_another_number_in_a_sentence_that_was_moved_is_told(
    new: tuple[str, str], told: str
) -> None:
    verdict, said = moved("a year", *new)
    assert verdict.copy is None or told in said
