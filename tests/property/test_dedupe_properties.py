"""What holds of marks and judgements for any text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.dedupe import Fingerprint, fingerprint, judge, lead_names
from monitor.dedupe.align import align
from monitor.dedupe.novelty import places
from monitor.dedupe.tokens import spans, split
from monitor.types import Copy, Document

WORDS = st.sampled_from(
    [
        "harbour",
        "minister",
        "agreed",
        "Kask",
        "signed",
        "14",
        "May",
        "loan",
        "Oja",
        "sailors",
        "東京",
        "で会談",
        "したと",
        "서울에서",
        "회담",
        "лодки",
        "подписали",
        "said",
        "the",
        "of",
        "Darwin.",
        "cannot!",
        "“quoted”",
        "A$62",
        "(note)",
        "Ugandi’s",
        "naïve",
        "U.S.",
        "1,200.5",
    ]
)
TEXTS = st.lists(WORDS, min_size=0, max_size=120).map(" ".join)
#: Texts with enough content words to be known again.
TELLING = TEXTS.map(
    lambda text: f"harbour minister agreed signed loan sailors crane ferry winter village {text}"
)
ANY = st.text(max_size=400)


def document(text: str, title: str, name: str) -> Document:
    mark = fingerprint(text, title=title)
    return Document(id=name, mark=mark.encode(), outlet=f"{name}.example")


@settings(max_examples=80, deadline=None)
@given(ANY, ANY)
def test_any_text_has_a_mark_that_comes_back(title: str, body: str) -> None:
    mark = fingerprint(f"{title}\n\n{body}", title=title)
    assert Fingerprint.decode(mark.encode()) == mark
    assert all(0 <= key < 1 << 62 for key in mark.keys)
    named = replace(mark, lead_names=(7, 65_535), names=(7, 8, 9))
    assert lead_names(named.encode()) == named.lead_names


@settings(max_examples=80, deadline=None)
@given(ANY)
def test_forms_and_places_agree_in_any_text(text: str) -> None:
    assert [form for form, _, _ in spans(text, 0, len(text))] == split(text)


@settings(max_examples=60, deadline=None)
@given(TELLING)
def test_a_text_is_always_a_copy_of_itself(body: str) -> None:
    text = f"Kask signs\n\n{body}"
    known = document(text, "Kask signs", "known")
    verdict = judge(document(text, "Kask signs", "new"), text, candidates=[known])
    assert (verdict.copy, verdict.of) == (Copy.EXACT, "known")


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_new_spans_are_ordered_apart_and_inside_the_text(one: str, two: str) -> None:
    text = f"Kask signs\n\n{two}"
    known = document(f"Kask signs\n\n{one}", "Kask signs", "known")
    verdict = judge(document(text, "Kask signs", "new"), text, candidates=[known])
    at = 0
    for start, end in verdict.new_spans:
        assert at <= start < end <= len(text)
        at = end
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.reason


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_covers_are_shares_and_mirror_each_other(a: bytes, b: bytes) -> None:
    shared = align(a, b)
    assert 0.0 <= shared.cover_a <= 1.0
    assert 0.0 <= shared.cover_b <= 1.0
    assert 0.0 <= shared.same <= 1.0
    for block in shared.blocks:
        for run in block.runs:
            assert a[run.a : run.a + run.n] == b[run.b : run.b + run.n]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_every_content_word_has_a_place(title: str, body: str) -> None:
    text = f"{title}\n\n{body}"
    mark = fingerprint(text, title=title)
    where = places(text, title, mark)
    assert len(where) == len(mark.sequence)
    assert all(text[p.start : p.end] for p in where)
