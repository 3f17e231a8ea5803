"""What one term hits and what it does not, script by script."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest

from monitor.config.watchlists import Watchlist
from monitor.match import Gazetteer, Matcher, compile_watchlists
from monitor.types import Entry, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE = Source(id="wire", url="https://feeds.example/wire", title="Wire Desk", tags=("asia",))
DAY = date(2026, 5, 4)


def matcher(*include: str, **match: object) -> Matcher:
    watchlist = Watchlist.model_validate({"id": "w", "match": {"include": include, **match}})
    return compile_watchlists([watchlist], Gazetteer(()))


def found(query: str, body: str, title: str = "", **match: object) -> list[str]:
    entry = Entry(guid="1", url="u", title=title, body=body)
    hits = matcher(query, **match).match(entry, SOURCE, DAY)
    return [entry.text[h.start : h.end] for m in hits for h in m.hits]


HITS = [
    ("nato", "The NATO chief", "NATO"),
    ("NATO", "said Nato’s chief", "Nato"),
    ("défense", "DEFENSE pact", "DEFENSE"),
    ("defense", "la défense", "défense"),
    ("strasse", "die Straße dort", "Straße"),
    ("Erdogan", "President Erdoğan spoke", "Erdoğan"),
    ("Lodz", "in Łódź today", "Łódź"),
    ("coop", "a co\u00adop here", "co\u00adop"),
    ("nato", "NA\u200bTO", "NA\u200bTO"),
    ("nato", "ＮＡＴＯ", "ＮＡＴＯ"),
    ('"indo pacific"', "the Indo-Pacific", "Indo-Pacific"),
    ('"indo-pacific"', "the Indo\u00a0Pacific", "Indo\u00a0Pacific"),
    ('"indo-pacific"', "the Indo–Pacific", "Indo–Pacific"),
    ('"prime minister"', "the prime\nminister", "prime\nminister"),
    ('"japan defence minister"', "Japan's defence minister", "Japan's defence minister"),
    ('"ministers meeting"', "the ministers' meeting", "ministers' meeting"),
    ("OTAN", "l’OTAN a", "OTAN"),
    ("NATO", "日本NATO事務総長", "NATO"),
    ("NATO", "나토(NATO)는", "NATO"),
    ("나토", "나토가 발표", "나토"),
    ("나토", "나토에서는 발표", "나토"),
    ("나토", unicodedata.normalize("NFD", "나토의"), unicodedata.normalize("NFD", "나토")),
    ("ルッテ", "マルク・ルッテ氏", "ルッテ"),
    ("ルッテ", "ﾙｯﾃ氏", "ﾙｯﾃ"),
    ("ガイド", unicodedata.normalize("NFD", "ガイドが"), unicodedata.normalize("NFD", "ガイド")),
    ("防衛", "次期防衛相が", "防衛"),
    ("北约", "美国和北约签署", "北约"),
    ("defen*", "the defence", "defence"),
    ("안보*", "안보협력을", "안보협력을"),
    ("=US", "The US said", "US"),
    ('="Gen"', "Gen Nakatani", "Gen"),
]


@pytest.mark.parametrize(("query", "text", "hit"), HITS)
def test_a_term_hits(query: str, text: str, hit: str) -> None:
    assert found(query, text) == [hit]


MISSES = [
    ("nato", "senators and a signatory"),
    ("act", "actor, fact, activity"),
    ("나토", "나토리시에서"),
    ("나토", "스나토 선수"),
    ("일본", "신일본제철"),
    ("ルッテ", "ブルッテン"),
    ("ルッテ", "ルッテン"),
    ("=US", "tell us more"),
    ("=Gen", "the gen of it"),
    ('"prime minister"', "the prime\n\nminister"),
    ('"prime minister"', "prime, minister"),
    ("title:nato", "NATO said"),
]


@pytest.mark.parametrize(("query", "text"), MISSES)
def test_a_longer_word_or_another_spelling_does_not_hit(query: str, text: str) -> None:
    assert found(query, text) == []


LOGIC = [
    ("a1 AND b1", "a1 then b1", True),
    ("a1 b1", "only a1", False),
    ("a1 OR b1 AND c1", "a1", True),
    ("(a1 OR b1) AND c1", "a1", False),
    ("a1 NOT b1", "a1 b1", False),
    ("a1 NOT (b1 AND c1)", "a1 b1", True),
    ("a1 NEAR/3 b1", "a1 x x b1", True),
    ("a1 NEAR/3 b1", "a1 x x x b1", False),
    ("a1 NEAR/3 b1", "b1 x x a1", True),
    ("a1 BEFORE/3 b1", "b1 x a1", False),
    ("a1 BEFORE/3 b1", "a1 x b1", True),
    ("a1 BEFORE/2 b1 BEFORE/2 c1", "a1 b1 c1", True),
    ("(a1 OR z1) NEAR/2 (b1 OR y1)", "z1 y1", True),
    ("防衛 NEAR/4 協力", "防衛の協力", True),
    ("防衛 NEAR/4 協力", "防衛をめぐる協力", False),
    ("a1 SENTENCE b1", "It is a1 and b1. Yes.", True),
    ("a1 SENTENCE b1", "It is a1. Then b1 came.", False),
    ("日本 SENTENCE 韓国", "日本が述べた。韓国も述べた。", False),
    ("source:wire AND a1", "a1", True),
    ("source:other AND a1", "a1", False),
]


@pytest.mark.parametrize(("query", "text", "wanted"), LOGIC)
def test_operators_hold_as_documented(query: str, text: str, wanted: object) -> None:
    assert bool(found(query, text)) is wanted


def test_fields_keep_to_their_part_of_the_item() -> None:
    body = "Opening words. " + "filler " * 160 + "a closing remark."
    assert found("title:opening", body, "Opening") == ["Opening"]
    assert found("lead:opening", body, "Title") == ["Opening"]
    assert found("lead:closing", body, "Title") == []
    assert found("body:closing", body, "Title") == ["closing"]
    assert found("closing", body, "Title", fields=["title", "lead"]) == []


def test_lang_asks_for_the_language_of_the_item() -> None:
    one = matcher("lang:ko AND nato")
    korean = Entry(guid="1", url="u", title="NATO", language="ko")
    english = Entry(guid="1", url="u", title="NATO", language="en")
    assert one.match(korean, SOURCE, DAY)
    assert not one.match(english, SOURCE, DAY)


def test_an_exclusion_drops_only_what_nothing_else_supports() -> None:
    exclude = ['"Hanwha Eagles"']
    assert found("Hanwha", "The Hanwha Eagles won.", exclude=exclude) == []
    kept = found("Hanwha", "The Hanwha Eagles won. Hanwha builds guns.", exclude=exclude)
    assert kept == ["Hanwha"]


def test_include_words_ask_for_one_of_them_as_well() -> None:
    assert found("nato", "NATO and Tokyo", include_words=["Tokyo", "Seoul"]) == ["NATO"]
    assert found("nato", "NATO and Paris", include_words=["Tokyo", "Seoul"]) == []


def test_same_sentence_binds_all_terms_of_a_query() -> None:
    assert found("a1 AND b1", "Here a1. There b1.", same_sentence=True) == []
    assert found("a1 AND b1", "Here a1. There a1 and b1.", same_sentence=True) == ["a1", "b1"]


def test_the_weakest_term_decides_the_score() -> None:
    body = "word " * 200 + "tail"
    entry = Entry(guid="1", url="u", title="Head", body=body)
    (central,) = matcher("head").match(entry, SOURCE, DAY)
    (weak,) = matcher("head AND tail").match(entry, SOURCE, DAY)
    assert (central.score, weak.score) == (1.0, 0.3)
    assert matcher("head AND tail", min_score=0.5).match(entry, SOURCE, DAY) == ()


def feeds(use: Sequence[str] = (), skip: Sequence[str] = ()) -> bool:
    table = {"id": "w", "match": {"include": ["nato"]}, "feeds": {"use": use, "skip": skip}}
    one = compile_watchlists([Watchlist.model_validate(table)], Gazetteer(()))
    return bool(one.match(Entry(guid="1", url="u", title="NATO"), SOURCE, DAY))


def test_feeds_are_chosen_by_id_or_tag() -> None:
    assert feeds(use=["wire"])
    assert feeds(use=["tag:asia"])
    assert not feeds(use=["other"])
    assert not feeds(skip=["tag:asia"])
    assert feeds(skip=["tag:sport"])


def test_why_names_the_query_and_its_words() -> None:
    entry = Entry(guid="1", url="u", title="NATO and Tokyo", body="NATO again.")
    (match,) = matcher("zzz", "nato AND tokyo").match(entry, SOURCE, DAY)
    assert match.why == "query 2: nato (NATO ×2); tokyo (Tokyo)"
