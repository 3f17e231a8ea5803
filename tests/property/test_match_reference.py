"""The matcher against a slow evaluator that reads every query word by word."""

from __future__ import annotations

from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config.watchlists import Watchlist
from monitor.match import Gazetteer, compile_watchlists
from monitor.types import Entry, Source

SOURCE = Source(id="s", url="https://feeds.example/s")
NAMES = Gazetteer(())
WORDS = ("alpha", "beta", "gamma", "delta")
Place = tuple[int, int]  # sentence, word; the title is sentence 0
Query = tuple[object, ...]

word = st.sampled_from(WORDS)
group = st.lists(word, min_size=1, max_size=3, unique=True)
close = st.tuples(st.sampled_from(("NEAR", "BEFORE")), group, group, st.integers(1, 4))
leaf = st.one_of(
    st.tuples(st.just("any"), group),
    close,
    st.tuples(st.just("SENTENCE"), group, group),
    st.tuples(st.just("title"), group),
)
QUERY = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.tuples(st.just("AND"), inner, inner),
        st.tuples(st.just("OR"), inner, inner),
        st.tuples(st.just("AND NOT"), inner, inner),
    ),
    max_leaves=5,
)
SENTENCE = st.lists(st.sampled_from((*WORDS, "other")), min_size=1, max_size=6)
TEXT = st.lists(SENTENCE, min_size=1, max_size=4)


def written(query: Query) -> str:
    """Write a query in the language of watchlists."""
    match query:
        case ("any", list(words)):
            return f"({' OR '.join(words)})"
        case ("title", list(words)):
            return f"title:({' OR '.join(words)})"
        case ("NEAR" | "BEFORE" as op, list(left), list(right), most):
            return f"(({' OR '.join(left)}) {op}/{most} ({' OR '.join(right)}))"
        case ("SENTENCE", list(left), list(right)):
            return f"(({' OR '.join(left)}) SENTENCE ({' OR '.join(right)}))"
        case (op, tuple(left), tuple(right)):
            return f"({written(left)} {op} {written(right)})"
    raise AssertionError(query)


def holds(query: Query, text: list[list[str]]) -> bool:
    """Decide a query by looking at every pair of words."""
    flat = [(s, w) for s, words in enumerate(text) for w in words]

    def at(words: list[str]) -> list[int]:
        return [i for i, (_, w) in enumerate(flat) if w in words]

    match query:
        case ("any", list(words)):
            return bool(at(words))
        case ("title", list(words)):
            return any(flat[i][0] == 0 for i in at(words))
        case ("NEAR", list(left), list(right), int(most)):
            return any(0 < abs(j - i) <= most for i, j in product(at(left), at(right)))
        case ("BEFORE", list(left), list(right), int(most)):
            return any(0 < j - i <= most for i, j in product(at(left), at(right)))
        case ("SENTENCE", list(left), list(right)):
            pairs = product(at(left), at(right))
            return any(i != j and flat[i][0] == flat[j][0] for i, j in pairs)
        case ("AND", tuple(left), tuple(right)):
            return holds(left, text) and holds(right, text)
        case ("OR", tuple(left), tuple(right)):
            return holds(left, text) or holds(right, text)
        case (_, tuple(left), tuple(right)):
            return holds(left, text) and not holds(right, text)
    raise AssertionError(query)


@given(st.lists(QUERY, min_size=1, max_size=4), TEXT)
@settings(max_examples=300, deadline=None)
def test_every_query_answers_as_the_slow_evaluator_does(
    queries: list[Query], text: list[list[str]]
) -> None:
    title, *rest = (" ".join(words).capitalize() for words in text)
    lists = [
        Watchlist.model_validate({"id": f"w{i}", "match": {"include": (written(query),)}})
        for i, query in enumerate(queries)
    ]
    entry = Entry(guid="1", url="u", title=title, body=". ".join(rest), language="en")
    found = {m.watchlist for m in compile_watchlists(lists, NAMES).match(entry, SOURCE, DAY)}
    assert found == {f"w{i}" for i, query in enumerate(queries) if holds(query, text)}


DAY = date(2026, 5, 4)
