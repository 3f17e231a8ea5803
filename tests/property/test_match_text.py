"""Folding and matching, for any text."""

from __future__ import annotations

import string
import time
import unicodedata
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config.watchlists import Watchlist
from monitor.match import Gazetteer, Matcher, compile_watchlists
from monitor.text.fold import fold, fold_term
from monitor.types import Entry, Source

SOURCE = Source(id="s", url="https://feeds.example/s")
DAY = date(2026, 5, 4)
TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs",)),
        st.sampled_from("aZéßİﬁ나토ﾙｯﾃルㅎ日本 \n\t-–’'\"\u00ad\u200b\u0301\u3099"),
    ),
    max_size=60,
)
WORD = st.text(string.ascii_lowercase, min_size=4, max_size=8)


def compiled(*queries: str) -> Matcher:
    watchlist = Watchlist.model_validate({"id": "w", "match": {"include": queries}})
    return compile_watchlists([watchlist], Gazetteer(()))


def matches(one: Matcher, body: str, title: str = "") -> bool:
    return bool(one.match(Entry(guid="1", url="u", title=title, body=body), SOURCE, DAY))


@given(TEXT)
def test_offsets_lead_back_into_the_text_in_order(text: str) -> None:
    folded = fold(text)
    assert folded.text.startswith(" ")
    starts = [folded.start(i) for i in range(1, len(folded.text))]
    assert starts == sorted(starts)
    for i in range(1, len(folded.text)):
        start, end = folded.span(i, i + 1)
        assert 0 <= start <= end <= len(text)


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_term(text)
    assert fold_term(once) == once


@given(TEXT)
def test_compositions_of_one_text_fold_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert fold_term(unicodedata.normalize("NFD", composed)) == fold_term(composed)


@given(st.text(st.characters(max_codepoint=0x17F), max_size=200))
def test_a_text_folds_alike_whatever_script_follows(text: str) -> None:
    mixed = fold(f"{text} 日本").text.removesuffix("日本")
    assert fold(text).text.rstrip(" ") == mixed.rstrip(" ")


@given(WORD, st.sampled_from("\u00ad\u200b\u200d\u2060\ufeff"), st.integers(1, 3))
def test_format_characters_never_hide_a_word(word: str, hidden: str, at: int) -> None:
    assert matches(compiled(f'"{word}"'), f"so {word[:at]}{hidden}{word[at:]} is")


@given(WORD, WORD)
def test_letters_inside_a_longer_word_never_hit(word: str, more: str) -> None:
    one = compiled(f'"{word}"')
    assert not matches(one, f"so {word}{more} is") or word in more
    assert not matches(one, f"so {more}{word} is") or word in more


@given(WORD, st.sampled_from(" \u00a0-–—/\n\t"), WORD)
def test_any_space_or_dash_parts_the_words_of_a_phrase(one: str, gap: str, two: str) -> None:
    assert matches(compiled(f'"{one} {two}"'), f"so {one}{gap}{two} is")


@given(WORD)
def test_ascii_beside_cjk_stands_alone(word: str) -> None:
    one = compiled(f'"{word}"')
    assert matches(one, f"日本{word.upper()}事務総長")
    assert matches(one, f"한국{word}는")
    assert not matches(one, f"日本x{word}事務")


@given(TEXT, WORD)
def test_the_prefilter_never_wrongly_says_no(text: str, word: str) -> None:
    one = compiled(f'"{word}"', "나토", "ルッテ NOT zzzz", '"日本 nato"')
    if matches(one, text):
        assert one.might_match(text)
    assert one.might_match(f"<p>{text}</p><b>{word}</b>")


@given(TEXT)
@settings(max_examples=50)
def test_hits_index_the_text_of_the_entry(text: str) -> None:
    entry = Entry(guid="1", url="u", title="nato 나토", body=text)
    for match in compiled("nato OR 나토 OR 日本").match(entry, SOURCE, DAY):
        for hit in match.hits:
            assert fold_term(entry.text[hit.start : hit.end]) in ("nato", "나토", "日本")


def test_time_grows_no_faster_than_the_text() -> None:
    one = compiled("(aa NEAR/9 bb) NEAR/9 (aa NEAR/9 cc)", "aa SENTENCE bb SENTENCE cc", "aaa*")

    def spent(times: int) -> float:
        entry = Entry(guid="1", url="u", title="t", body="aa bb aa cc aaaa " * times)
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            one.match(entry, SOURCE, DAY)
            best = min(best, time.process_time() - start)
        return best

    assert spent(4000) < 40 * spent(400)


def test_lists_that_use_each_other_twice_cost_no_more_for_it() -> None:
    aliases = {"a0": "aa OR bb", "b0": "aa NEAR/5 bb"}
    for i in range(1, 25):
        aliases[f"a{i}"] = f"(@a{i - 1} AND cc) OR (@a{i - 1} AND @a{i - 1})"
        aliases[f"b{i}"] = f"@b{i - 1} NEAR/5 @b{i - 1}"
    wanted = {"include": ("@a24", "@b24 OR aa")}
    one = Watchlist.model_validate({"id": "w", "match": wanted, "aliases": aliases})
    matcher = compile_watchlists([one], Gazetteer(()))
    assert matches(matcher, "aa bb " * 50)
    assert matcher.might_match("aa bb")
    assert len(matcher.terms()["w"]) == 3
