"""What an editor or a spinner puts into other words and leaves as true: numbers, places, nouns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 9, 8, 12, tzinfo=UTC)
DEPOT = (
    "Tram depot on the Clyde to house students",
    "{0}Glasgow will turn a disused tram depot on the Clyde into rooms for students, council "
    "leader Moira Kerr said on Monday.\n\n{1}\n\nThe depot at Pollok closed in 1987. Its brick "
    "halls and a rail siding suit the scheme, the housing office found after it had looked at "
    'eleven other sites.\n\nBuilders from Perth and Dundee are to begin in August. "We never threw '
    'anything away here, and now that helps us," Kerr told a meeting in Govan.',
)
CABLE = (
    "Lübeck baut Seilbahn über die Trave",
    "{0}Lübeck will bis 2029 eine Seilbahn über die Trave bauen, teilte Bausenatorin Heike Thoms am "
    "Montag mit.\n\n{1}\n\nDie Kabinen sollen alle 40 Sekunden fahren und je zehn Fahrgäste fassen. "
    "Der Bund trägt 31 Millionen Euro, den Rest zahlt das Land.\n\nDie Anwohner am Ufer fürchten um "
    'ihre Ruhe. "Wir hören dann jeden Abend fremde Leute über unserem Garten", sagte Ruderer Jost '
    "Petersen dem Hafenblatt.",
)
RAIL = (
    "서해선 열차 두 시간 멈춰",
    "{0}12일 오전 8시 서해선 열차가 신호 고장으로 당진역 근처에서 두 시간 넘게 멈췄다고 철도공사가 밝혔다."
    "\n\n{1}\n\n승객 340명은 버스 9대로 홍성역까지 이동했다. 공사는 예비 부품을 14일까지 모두 교체하고 "
    "요금의 절반을 돌려주기로 했다.\n\n국토교통부는 조사관 5명을 보내 원인을 살피고 있다.",
)
FERRY = (
    "Одеса відкриває порому новий причал",
    "{0}Одеса у вівторок відкрила новий причал для порому до Варни, повідомила керівниця порту Олена "
    "Гриценко.\n\n{1}\n\nПричал коштував 64 мільйони гривень і може приймати судна завдовжки 180 "
    "метрів. Роботи тривали сімнадцять місяців.\n\nПеревізник обіцяє три рейси на тиждень з травня. "
    "«Вантажівки нарешті не стоятимуть добу в Орлівці», — сказав водій Степан Куц.",
)


def judged(
    story: tuple[str, str], old: str, new: str, *, filed: str = "", language: str = "en"
) -> tuple[Verdict, str]:
    """Judge a story after the same with another sentence; returns what is told of it, too."""
    made = []
    title, body = story
    for n, said in enumerate((old, new)):
        text = f"{title}\n\n{body.format('' if n else filed, said)}"
        mark = dedupe.fingerprint(text, title=title, language=language).encode()
        published = NOON + timedelta(hours=n)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    verdict = dedupe.judge(made[1], text, candidates=made[:1], title=title, language=language)
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


def is_copy(verdict: Verdict) -> bool:
    return verdict.copy is not None and verdict.copy is not Copy.UPDATE


SAME_SHARE = (
    ("The city pays half of the rest.", "The city pays 50 percent of the rest."),
    ("A quarter of the beds is kept for nurses.", "25 per cent of the beds is kept for nurses."),
    ("Half of the 900 beds were let in May.", "Some 50% of the 900 beds were let in May."),
)


@pytest.mark.parametrize(("old", "new"), SAME_SHARE)
def test_half_of_a_thing_is_fifty_percent_of_it(old: str, new: str) -> None:
    assert is_copy(judged(DEPOT, old, new)[0])


def test_half_of_a_thing_is_no_other_share_of_it() -> None:
    verdict, told = judged(
        DEPOT, "The city pays half of the rest.", "The city pays 60 percent of the rest."
    )
    assert verdict.copy in {Copy.UPDATE, Copy.EDITED}
    assert "60 percent" in told


SAME_NUMBER = (
    ("Some 800 members of a choir signed a letter.", "Eight hundred members of a choir signed."),
    ("About 300 bats live in the roof of the hall.", "Three hundred bats live under its roof."),
    ("The fence is 2,000 metres long, he said.", "Two thousand metres of fence stand there."),
)


@pytest.mark.parametrize(("old", "new"), SAME_NUMBER)
def test_a_number_in_words_that_opens_a_sentence_is_no_new_one(old: str, new: str) -> None:
    assert is_copy(judged(DEPOT, old, new)[0])


def test_another_number_in_words_that_opens_a_sentence_is_told() -> None:
    old, new = SAME_NUMBER[0]
    assert "Nine" in judged(DEPOT, old, new.replace("Eight", "Nine"))[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Die Drohungen gegen die Firma seien vorbei.", "Die Einschüchterungen seien vorbei."),
        ("Es fehlt an Geld. Leihfahrräder gibt es schon.", "Es fehlt an Geld. Leihräder gibt es."),
        ("Den Zuschlag gab der Rat.", "Die Genehmigungen gab der Rat."),
    ],
)
def test_another_german_noun_is_no_other_name(old: str, new: str) -> None:
    assert is_copy(judged(CABLE, old, new, language="de")[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Die Anlage baut die Firma Brandl aus Kiel.",
            "Die Anlage baut die Firma Reuter aus Kiel.",
        ),
        ("Die Masten kommen aus Bremen.", "Die Masten kommen aus Rostock."),
    ],
)
def test_another_german_name_is_told(old: str, new: str) -> None:
    verdict, told = judged(CABLE, old, new, language="de")
    assert verdict.copy in {None, Copy.UPDATE, Copy.EDITED}
    assert verdict.copy is None or new in told


def test_a_short_word_at_a_sentences_end_is_no_abbreviation() -> None:
    old, new = "They met in Oslo. Talks went on.", "They met in Oslo. Meetings went on."
    assert is_copy(judged(DEPOT, old, new)[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "지난해에도 이 노선에서는 세 차례 멈춤 사고가 있었다.",
            "이 노선은 지난해에도 세 번 멈춘 적이 있다.",
        ),
        ("공사는 직원 다섯 명을 역마다 보냈다.", "역마다 직원 5명이 공사에서 나왔다."),
        ("당진시장은 대책을 요구했다.", "당진시장이 대책을 요구하고 나섰다."),
    ],
)
def test_korean_particles_and_numerals_make_no_other_words(old: str, new: str) -> None:
    assert is_copy(judged(RAIL, old, new, language="ko")[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Зерно повезуть до дунайських портів.", "Зерно повезуть до портів на Дунаї."),
        ("Кошти дала варненська компанія.", "Кошти дала компанія з Варни."),
    ],
)
def test_a_cyrillic_name_and_its_adjective_are_one(old: str, new: str) -> None:
    assert is_copy(judged(FERRY, old, new, language="uk")[0])


def test_from_where_a_text_was_filed_is_known_to_it() -> None:
    old = "A choir signed a letter of protest on Friday."
    new = "In Airdrie a choir signed a letter of protest on Friday."
    assert "Airdrie" not in judged(DEPOT, old, new, filed="AIRDRIE, Sept 8 - ")[0].reason
    assert is_copy(judged(DEPOT, old, new, filed="AIRDRIE, Sept 8 - ")[0])


@pytest.mark.parametrize("credit", ["LONDON (N) — ", "(Clyde Desk) ", "(mo/kr) "])
def test_a_credit_before_the_first_sentence_is_no_news(credit: str) -> None:
    title, body = DEPOT
    said = (title, body.replace("{0}", "")), (title, body.replace("{0}", credit))
    made = []
    for n, (head, text) in enumerate(said):
        whole = f"{head}\n\n{text.format('', 'Rents are not known.')}"
        mark = dedupe.fingerprint(whole, title=head, language="en").encode()
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example"))
    verdict = dedupe.judge(made[1], whole, candidates=made[:1], title=head, language="en")
    assert verdict.copy is Copy.SYNDICATED
    assert verdict.new_spans == ()
