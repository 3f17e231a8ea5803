"""Sentences of East Asian ministries and wires, each line of ``told/`` one text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from monitor.extract.languages import extract_language
from tests.samples.reading import gazetteer

if TYPE_CHECKING:
    from monitor.types import Mention

TOLD = Path(__file__).parent / "told"
PUBLISHED = datetime(2027, 1, 20, 3, tzinfo=UTC)  # a Wednesday, noon in Seoul
PLACES = {"ko": ("Asia/Seoul", "kr"), "ja": ("Asia/Tokyo", "jp"), "zh": ("Asia/Shanghai", "cn")}


def rows(language: str) -> list[tuple[str, str, str]]:
    lines = (TOLD / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(language, want, text) for want, _, text in parts]


def read(language: str, sentence: str) -> list[Mention]:
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
    return [m for m in mentions if m.kind != "request" and not m.background]


def told(mention: Mention) -> str:
    said = f"{mention.kind} {mention.status} {'+'.join(mention.sides)}"
    if mention.kind == "meeting":
        return f"{said} {mention.date}" if mention.date else said
    return f"{said} ={mention.amount.value:g}" if mention.amount else said


@pytest.mark.parametrize(
    ("language", "want", "text"), [row for name in PLACES for row in rows(name)]
)
def test_a_sentence_tells_what_it_says(language: str, want: str, text: str) -> None:
    wanted = [] if want == "nothing" else want.split("; ")
    assert sorted(told(m) for m in read(language, text)) == sorted(wanted)


def test_an_official_outside_the_gazetteer_is_known_again_by_his_surname() -> None:
    (mention,) = read(
        "ko",
        "이용혁 방위사업청장은 19일 오슬로를 찾았다. "
        "이 청장은 한나 베르그 노르웨이 국방장관을 예방하고 후속 사업을 논의했다.",
    )
    assert mention.persons == ("이용혁", "한나 베르그")
    assert str(mention.date) == "2027-01-19"


def test_who_met_two_in_turn_met_each() -> None:
    text = "茂木敏充外相は19日、カナダのルブラン、ノルウェーのアイデ両外相と相次いで会談した。"
    assert {m.sides for m in read("ja", text)} == {("ca", "jp"), ("jp", "no")}


def test_traditional_signs_are_read_as_simplified_ones_and_cited_as_printed() -> None:
    old, new = "日本首相高市早苗與波蘭總理通電話。", "日本首相高市早苗与波兰总理通电话。"
    assert told(read("zh", old)[0]) == told(read("zh", new)[0])
    assert read("zh", old)[0].evidence[0].text == old


def test_two_promises_of_one_giver_are_two_though_one_has_no_sum() -> None:
    text = (
        "안규백 국방부 장관은 19일 서울에서 폴란드 국방장관과 회담했다. "
        "안 장관은 폴란드에 군 교관 25명을 보내겠다고 밝혔다. "
        "폴란드는 한국에 교관들의 숙소와 차량을 제공하기로 했다."
    )
    assert [m.giver for m in read("ko", text) if m.kind == "commitment"] == ["kr", "pl"]
