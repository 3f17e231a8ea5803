"""Stories, and the score of copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.dedupe import Accounts, Lineup, Telling, canonical, independent, score_pairs
from monitor.types import Copy, Document, Trust

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)


def telling(name: str, hours: int = 0, **more: object) -> Telling:
    return Telling(id=name, published=NOON + timedelta(hours=hours), **more)  # type: ignore[arg-type]


def elected(item: Telling, *before: Telling) -> str:
    accounts = Accounts()
    for one in before:
        accounts.add(one)
    return accounts.story_of(item)


def test_reports_of_one_event_are_one_story_in_any_language() -> None:
    korean = telling("ko", events=frozenset({"e1"}), story="first")
    english = telling("en", 30, events=frozenset({"e1", "e2"}))
    assert elected(english, korean) == "first"
    assert elected(english, telling("other", events=frozenset({"e3"}))) == "en"


def test_an_old_event_does_not_join_stories() -> None:
    old = telling("old", -24 * 30, events=frozenset({"e1"}))
    assert elected(telling("new", events=frozenset({"e1"})), old) == "new"


def test_who_shares_two_events_counts_once() -> None:
    both = frozenset({"e1", "e2"})
    one = telling("a", 0, events=both, story="s1")
    two, three = (telling(n, 1, events=frozenset({"e1"}), story="s2") for n in "bc")
    assert elected(telling("x", 4, events=both), one, two, three) == "s2"


def test_a_thousand_reports_of_one_event_cost_no_more_each_than_ten() -> None:
    def seconds_each(many: int) -> float:
        accounts = Accounts()
        began = process_time()
        for n in range(many):
            item = telling(str(n), n // 60, events=frozenset({"e"}))
            accounts.add(replace(item, story=accounts.story_of(item)))
        return (process_time() - began) / many

    seconds_each(100)
    assert seconds_each(8_000) < 4 * seconds_each(800)


def joined(one: Telling, two: Telling) -> bool:
    lineup = Lineup([one.names, two.names])
    assert lineup.story_of(one) == one.id
    lineup.add(one)
    return lineup.story_of(two) == one.id


def test_names_join_only_when_most_are_shared_and_days_are_near() -> None:
    names = frozenset({"kask", "oja", "2026-05-12", "darwin"})
    near = telling("near", names=names)
    assert joined(near, telling("x", 6, names=names))
    assert joined(near, telling("x", 6, names=names | {"tartu"}))
    assert not joined(near, telling("x", 80, names=names))
    assert not joined(near, telling("x", names=frozenset({"kask", "oja"})))


def test_names_join_no_two_items_that_have_events_of_their_own() -> None:
    names = frozenset({"kask", "oja", "darwin"})
    one, two = (telling(n, names=names, events=frozenset({n})) for n in ("one", "two"))
    assert not joined(one, two)
    assert joined(one, telling("x", names=names))


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=3, max_size=6), max_size=24))
def test_no_pair_with_most_names_in_common_is_overlooked(leads: list[frozenset[str]]) -> None:
    lineup = Lineup(leads)
    for number, names in enumerate(leads):
        alike = any(
            len(names & other) >= 3 and len(names & other) >= 0.6 * len(names | other)
            for other in leads[:number]
        )
        item = telling(str(number), number, names=names)
        assert (lineup.story_of(item) != item.id) is alike
        lineup.add(item)


def test_of_two_stories_the_one_with_more_neighbours_wins_then_the_older() -> None:
    event = frozenset({"e"})
    one, two = telling("a", 1, events=event, story="s1"), telling("b", 2, events=event, story="s2")
    three = telling("c", 3, events=event, story="s2")
    assert elected(telling("x", 4, events=event), one, two, three) == "s2"
    assert elected(telling("x", 4, events=event), one, two) == "s1"


def test_the_best_placed_then_the_earliest_speaks_for_a_story() -> None:
    def document(name: str, trust: Trust, hours: int | None) -> Document:
        at = None if hours is None else NOON + timedelta(hours=hours)
        return Document(id=name, mark=b"", trust=trust, published=at)

    press, wire = document("p", Trust.PRESS, 0), document("w", Trust.WIRE, 5)
    early, undated = document("e", Trust.WIRE, 2), document("u", Trust.WIRE, None)
    assert canonical([press, wire, undated, early]).id == "e"
    with pytest.raises(ValueError, match="empty"):
        canonical([])


def test_only_own_words_count_as_independent() -> None:
    told = [("a", None), ("b", Copy.SYNDICATED), ("c", None), ("a", None), ("d", Copy.UPDATE)]
    assert independent(told) == 2


def test_a_link_to_another_copy_of_the_same_original_is_right() -> None:
    gold = {"a": (None, None), "b": ("a", Copy.EXACT), "c": ("a", Copy.SPUN), "d": (None, None)}
    found = {"b": ("a", Copy.EXACT), "c": ("b", Copy.EDITED), "d": ("a", Copy.UPDATE)}
    score = score_pairs(gold, found)
    assert (score.labelled, score.found, score.right, score.kinds_right) == (2, 3, 2, 1)
    assert (score.precision, score.recall) == (2 / 3, 1.0)
    assert score.held_back == 0


def test_nothing_found_and_nothing_wanted_is_perfect() -> None:
    assert score_pairs({"a": (None, None)}, {}).f1 == 1.0


def test_an_original_judged_a_copy_of_its_copy_is_right() -> None:
    gold = {"a": (None, None), "b": ("a", Copy.EXACT)}
    assert score_pairs(gold, {"a": ("b", Copy.EXACT)}).right == 1
