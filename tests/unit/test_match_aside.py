"""What points to a state without naming it: its own papers' words, its towns and bases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.config.watchlists import MatchModel, Watchlist
from monitor.match import Gazetteer, Matcher, compile_watchlists
from monitor.types import Entry, Source

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 10)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))


@pytest.fixture(scope="module")
def matcher(gazetteer: Gazetteer) -> Matcher:
    lists = [
        Watchlist(id=f"{kind}-{side}", match=MatchModel(include=(f"@{kind}:{side}",)))
        for kind in ("side", "actor")
        for side in ("kr", "jp", "de", "fr", "nz", "au", "at", "gb")
    ]
    return compile_watchlists(lists, gazetteer)


def sides(matcher: Matcher, language: str, text: str, country: str = "") -> set[str]:
    source = Source(id="paper", url="https://paper.example/feed", country=country)
    entry = Entry(guid="1", url="https://paper.example/1", title=text, language=language)
    return {m.watchlist for m in matcher.match(entry, source, DAY)}


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("ko", "정부, 발전기 40대 더 보낸다", "kr"),
        ("ko", "대통령, 다음 달 순방 마무리", "kr"),
        ("ja", "政府、退避壕の整備費を計上", "jp"),
        ("ja", "首相「年内に判断する」", "jp"),
        ("de", "Marine verlegt ein Boot in die Ostsee", "de"),
        ("fr", "Escale : un bâtiment de la Marine attendu lundi", "fr"),
    ],
)
def test_a_paper_means_its_own_government(
    matcher: Matcher, language: str, text: str, side: str
) -> None:
    assert f"actor-{side}" in sides(matcher, language, text)


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("ko", "폴란드 정부가 예산을 늘렸다", "kr"),
        ("ko", "각국 정부의 반응", "kr"),
        ("ko", "정부청사역 출구 폐쇄", "kr"),
        ("ko", "어제 만난 대통령", "kr"),
        ("ja", "ポーランド政府が予算を増額", "jp"),
        ("ja", "トゥスク首相が演説　首相は帰国へ", "jp"),
        ("de", "Die japanische Marine verlegt ein Boot", "de"),
        ("de", "Heerscharen am Strand", "de"),
        ("fr", "La Marine japonaise en escale", "fr"),
        ("fr", "La Marine d'Australie en escale", "fr"),
        ("fr", "Marine Le Pen en campagne", "fr"),
    ],
)
def test_what_is_said_to_be_of_others_is_not_its_own(
    matcher: Matcher, language: str, text: str, side: str
) -> None:
    assert f"side-{side}" not in sides(matcher, language, text)


def test_the_country_of_a_feed_and_of_a_language_tag_say_whose_it_is(matcher: Matcher) -> None:
    said = "Cabinet backs the plan"
    assert sides(matcher, "en", said) == set()
    assert sides(matcher, "en", said, "nz") == {"side-nz", "actor-nz"}
    assert sides(matcher, "en-AU", said) == {"side-au", "actor-au"}
    assert sides(matcher, "de", "Heer bekommt neue Hubschrauber", "at") == {"side-at", "actor-at"}


def test_once_another_country_has_the_word_it_keeps_it(matcher: Matcher) -> None:
    text = "폴란드 국회가 법을 고쳤다. 국회 표결은 늦게 끝났다."
    assert "side-kr" not in sides(matcher, "ko", text)


def test_towns_and_bases_point_to_their_state_but_do_not_act(matcher: Matcher) -> None:
    assert sides(matcher, "en", "The frigate left Yokosuka") == {"side-jp"}
    assert sides(matcher, "de", "Der Versorger liegt in Busan") == {"side-kr"}
    assert sides(matcher, "zh", "护卫舰停靠横须贺") == {"side-jp"}


def test_such_words_are_no_names_in_a_text(gazetteer: Gazetteer) -> None:
    assert not gazetteer.hits("정부, 발전기 40대 더 보낸다", "ko", DAY)
    assert not gazetteer.hits("The frigate left Portsmouth", "en", DAY)


def test_the_sieve_lets_a_papers_own_words_pass(matcher: Matcher) -> None:
    assert matcher.might_match("<title>정부, 발전기 40대 더 보낸다</title>")
    assert matcher.might_match("<title>The frigate left Yokosuka</title>")


def test_a_hyphen_between_two_office_holders_makes_neither_a_namesake(
    gazetteer: Gazetteer,
) -> None:
    hits = gazetteer.hits("Appel Macron-Albanese sur les détroits", "fr", DAY)
    assert {hit.side for hit in hits} == {"fr", "au"}


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("PURL yarn wins a prize in Oslo", False),
        ("Canada joins PURL before the summit", True),
        ("Two more states pay into PURL, NATO says", True),
        ("SHAPE lamp shown in Milan", False),
    ],
)
def test_an_entrys_own_side_is_no_context_for_it(
    gazetteer: Gazetteer, text: str, taken: bool
) -> None:
    hits = {hit.id for hit in gazetteer.hits(text, "en", DAY)}
    assert bool(hits & {"purl", "shape"}) == taken


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("ko", "전문가는 정부가 금융 지원을 서둘러야 한다고 했다", "kr"),
        ("ja", "社説　政府は支援を急ぐべきだ", "jp"),
    ],
)
def test_what_others_want_of_the_government_does_not_point_to_it(
    matcher: Matcher, language: str, text: str, side: str
) -> None:
    assert f"side-{side}" not in sides(matcher, language, text)
