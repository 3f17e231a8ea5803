"""A promise told as a sum and as a number of things: one mention carries both (C2)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.store.records import dump, load
from monitor.types import Mention
from tests.samples.reading import read

MONDAY = datetime(2027, 9, 6, 13, tzinfo=UTC)
BOTH = [
    (
        "en",
        "Norway signed a contract with Hanwha Systems on Monday for 14 further coastal radars "
        "worth 90 million euros, to be mounted on trucks.",
        90e6,
        14,
    ),
    (
        "en",
        "Latvia has signed a 310 million euro deal with Hyundai Rotem for 27 armoured recovery "
        "vehicles, the ministry said.",
        310e6,
        27,
    ),
    (
        "en",
        "Japan will give Ukraine 30 generators worth $12 million, Foreign Minister Toshimitsu "
        "Motegi said.",
        12e6,
        30,
    ),
    (
        "en",
        "South Korea will spend 8 million dollars on 25 fire engines for Ukraine, the foreign "
        "ministry said on Monday.",
        8e6,
        25,
    ),
    (
        "en",
        "Sweden's procurement agency and Austal have agreed on the purchase of 6 patrol boats, it "
        "said on Monday. The agreed price is 210 million kronor.",
        210e6,
        6,
    ),
    (
        "en",
        "Denmark and Hanwha Aerospace have agreed on price for a further 18 howitzers, the agency "
        "said. The order is worth DKK 1.4 billion with spares and training.",
        1.4e9,
        18,
    ),
    (
        "ko",
        "한화시스템이 6일 노르웨이 국방물자청과 해안 레이더 14대를 공급하는 계약을 맺었다. "
        "금액은 9000만유로다.",
        90e6,
        14,
    ),
    (
        "ko",
        "현대로템이 라트비아와 장갑차 27대를 3억1000만유로에 공급하는 계약을 체결했다.",
        310e6,
        27,
    ),
    ("ko", "정부는 우크라이나에 1200만달러 규모의 발전기 30대를 지원하기로 결정했다.", 12e6, 30),
    ("ja", "政府は6日、ウクライナに発電機30基（総額12億円相当）を供与すると発表した。", 1.2e9, 30),
    ("ja", "政府はウクライナに救急車25台を供与すると発表した。金額は8億円。", 8e8, 25),
    ("zh", "日本政府6日宣布将向乌克兰提供25辆救护车，总值约8亿日元。", 8e8, 25),
    (
        "fr",
        "Le Japon fournira à l'Ukraine trente générateurs, d'une valeur de 12 millions de "
        "dollars, a annoncé le ministre.",
        12e6,
        30,
    ),
    (
        "fr",
        "La Norvège a commandé lundi 14 radars à Hanwha Systems. Le contrat est d'un montant de "
        "90 millions d'euros.",
        90e6,
        14,
    ),
    (
        "de",
        "Japan liefert der Ukraine 30 Generatoren im Wert von 12 Millionen Dollar, teilte das "
        "Außenministerium mit.",
        12e6,
        30,
    ),
    (
        "de",
        "Deutschland bekommt 24 weitere Radpanzer aus australischer Fertigung. Der Vertrag im "
        "Wert von rund 130 Millionen Euro wurde am Dienstag unterzeichnet.",
        130e6,
        24,
    ),
]
MONEY_ALONE = [
    ("en", "Japan will give Ukraine $12 million and 30 generators, Toshimitsu Motegi said."),
    (
        "en",
        "Australia will provide A$60 million for Ukraine, after sending 49 tanks last year, "
        "Defence Minister Richard Marles said.",
    ),
    (
        "en",
        "Canada signed a C$300 million contract with Hanwha Ocean on Monday that will keep 150 "
        "people in work.",
    ),
    (
        "en",
        "Japan will give Ukraine 100 lorries and 30 carriers worth 1.4 billion yen, Toshimitsu "
        "Motegi said.",
    ),
    (
        "en",
        "Poland signed a 1.1 billion zloty contract with Poongsan on Monday for 120 mm tank rounds.",
    ),
    ("de", "Japan gibt der Ukraine 12 Millionen Dollar und liefert 30 Generatoren."),
]
THINGS_ALONE = [
    (
        "en",
        "New Zealand will send a further six instructors to Ukraine's NATO mission, the minister "
        "announced. The cost of $7.4 million will be met from existing baselines.",
    ),
    (
        "de",
        "Norwegen hat am Montag bei Hanwha Systems 14 Radare bestellt. Der Vertrag mit Saab über "
        "200 Millionen Euro aus dem Vorjahr läuft weiter.",
    ),
    (
        "de",
        "Norwegen hat am Montag bei Hanwha Systems 14 Radare bestellt. Pro Gerät zahlt Oslo 6 "
        "Millionen Euro.",
    ),
]


def _first(language: str, text: str) -> Mention:
    told = read(f"In brief\n\n{text}", language, published=MONDAY)
    return next(m for m in told if m.kind == "commitment" and not m.background)


@pytest.mark.parametrize(("language", "text", "money", "things"), BOTH)
def test_the_money_is_the_amount_and_the_things_stand_beside_it(
    language: str, text: str, money: float, things: int
) -> None:
    found = _first(language, text)
    assert found.amount is not None
    assert found.quantity is not None
    assert (found.amount.value, found.amount.unit) == (money, None)
    assert found.quantity.value == things
    assert found.quantity.unit


@pytest.mark.parametrize(("language", "text"), MONEY_ALONE)
def test_what_stands_beside_a_sum_is_not_what_it_buys(language: str, text: str) -> None:
    found = _first(language, text)
    assert found.amount is not None
    assert found.amount.unit is None
    assert found.quantity is None


@pytest.mark.parametrize(("language", "text"), THINGS_ALONE)
def test_an_expense_an_older_contract_and_a_price_apiece_are_no_price(
    language: str, text: str
) -> None:
    found = _first(language, text)
    assert found.amount is not None
    assert found.amount.unit
    assert found.quantity is None


def test_a_mention_stored_before_quantities_reads_as_one_without() -> None:
    found = _first(*BOTH[0][:2])
    stored = dump(Mention, found)
    assert load(Mention, stored) == found
    head, _, rest = stored.partition('"quantity":{')
    older = head + rest.partition("},")[2]
    read_again = load(Mention, older)
    assert read_again.quantity is None
    assert read_again.amount == found.amount
