"""A pattern tried only where its words stand finds what it would find everywhere."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from monitor.extract.changes.stages import TURNS
from monitor.extract.changes.words import FATES
from monitor.extract.commitments.rules import COMMITMENT_RULES
from monitor.extract.dates.en import RULES as DATES
from monitor.extract.keyed import Keyed, look
from monitor.extract.literals import needs
from monitor.extract.meetings.encounter_rules import ENCOUNTER_RULES
from monitor.extract.meetings.rules import MEETING_RULES
from monitor.extract.meetings.scenes import SCENE_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = (*MEETING_RULES, *ENCOUNTER_RULES, *SCENE_RULES, *COMMITMENT_RULES, *TURNS, *FATES)
ATOMS = (
    r"met Talks a é \b \w+ . [Mm] [a-f] [^e] \s sum?mit \d ^ $ \. 2\+2 \u00e9 []x] [x-] te{2}"
    r" e{0,2} (?i:KO)"
)
PIECES = st.recursive(
    st.sampled_from(ATOMS.split()) | st.just(" "),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=4).map(lambda many: f"(?:{'|'.join(many)})"),
        st.lists(inner, min_size=2, max_size=3).map("|".join),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?:{one})+"),
        inner.map(lambda one: f"(?:{one}){{0,2}}?"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
        inner.map(lambda one: f"(?P<g>{one})" if "(?P<" not in one else one),
        st.just(r"(?<=t) "),
    ),
    max_leaves=8,
)
TEXTS = st.lists(
    st.sampled_from(
        ["met", "Talks", "summit", "sumit", " ", "a", "e", "é", "ko", "K", "2+2", ".", "7"]
    ),
    max_size=8,
).map("".join)


@settings(deadline=None)
@given(PIECES, TEXTS, st.sampled_from([0, re.IGNORECASE]))
@example("^a|met", "so they met a", 0)
@example("a|(?P<g>b)|^met", "they met", 0)
def test_what_a_pattern_finds_is_found_by_its_words(written: str, text: str, flags: int) -> None:
    assume(written.count("(?P<g>") < 2)  # a name may stand once in a pattern
    pattern = re.compile(written, flags)
    keyed = Keyed(pattern)
    wanted, found = pattern.search(text), keyed.search(text)
    assert (wanted and wanted.span()) == (found and found.span())
    assert [m.span() for m in keyed.finditer(text)] == [m.span() for m in pattern.finditer(text)]
    for a, b in pairwise((-2, 1, len(text) // 2, len(text), len(text) + 3)):
        wanted, found = pattern.search(text, a, b), keyed.search(text, a, b)
        assert (wanted and wanted.span()) == (found and found.span())
        spans = [m.span() for m in pattern.finditer(text, a, b)]
        assert [m.span() for m in keyed.finditer(text, a, b)] == spans
    assert keyed.stands(text) or pattern.search(text) is None


def examples() -> Iterator[str]:
    for rule in RULES:
        yield from re.split(r"(?<=[.?!])\s", rule.example)


def test_every_rule_finds_in_all_examples_what_its_pattern_finds() -> None:
    sentences = list(dict.fromkeys(examples()))
    patterns = [*(rule.pattern for rule in RULES), *(rule.pattern for rule in DATES)]
    for pattern in patterns:
        keyed = Keyed(pattern)
        for text in sentences:
            wanted, found = pattern.search(text), keyed.search(text)
            assert (wanted and wanted.span()) == (found and found.span()), pattern.pattern


def test_no_rule_of_meetings_or_promises_is_tried_everywhere() -> None:
    assert [rule for rule in RULES if not needs(rule.pattern)] == []


def test_a_pattern_known_after_a_look_is_looked_for() -> None:
    text = "no zyxwv here"
    assert look(text) == look(text)
    assert Keyed(re.compile("zyxwv")).stands(text)
    assert not Keyed(re.compile("vwxyz")).stands(text)


def test_a_construct_that_is_not_read_promises_nothing() -> None:
    for written in (r"(?>met)", r"(a)\1(?(1)met|held)", r"\N{DIGIT ONE}met", "(?x) met # with"):
        assert needs(re.compile(written)) == ()
