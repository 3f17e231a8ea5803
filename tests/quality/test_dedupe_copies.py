"""Copies on labelled pairs: every class, with floors that only rise."""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

if TYPE_CHECKING:
    from types import ModuleType

HERE = Path(__file__).parent / "copies"
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
SEEDS = (1, 7)  # tuned on 1


def _pairs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("copy_pairs", HERE / "pairs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["copy_pairs"] = module
    spec.loader.exec_module(module)
    return module


PAIRS = _pairs()


def judged(pair: object) -> Verdict:
    earlier, later = (_document(text) for text in (pair.earlier, pair.later))  # type: ignore[attr-defined]
    return dedupe.judge(
        later[0],
        pair.later.text,  # type: ignore[attr-defined]
        candidates=[earlier[0]] if set(earlier[1]) & set(later[1]) else [],
        language=pair.later.language,  # type: ignore[attr-defined]
    )


def _document(text: object) -> tuple[Document, tuple[int, ...]]:
    mark = dedupe.fingerprint(text.text, title=text.title, language=text.language)  # type: ignore[attr-defined]
    document = Document(
        id=text.id,  # type: ignore[attr-defined]
        mark=mark.encode(),
        outlet=text.outlet,  # type: ignore[attr-defined]
        published=text.published,  # type: ignore[attr-defined]
    )
    return document, mark.keys


def outcome(pair: object, verdict: Verdict) -> str:
    """A copy held back, an update whose new part is told, or new."""
    if verdict.copy is None:
        return "new"
    if pair.label == "update" and verdict.copy in {Copy.UPDATE, Copy.EDITED}:  # type: ignore[attr-defined]
        new = " ".join(pair.later.text[a:b] for a, b in verdict.new_spans)  # type: ignore[attr-defined]
        return "update" if all(word in new for word in pair.new_words) else "lost"  # type: ignore[attr-defined]
    return "update" if verdict.copy is Copy.UPDATE else "copy"


@pytest.fixture(scope="module", params=SEEDS)
def results(request: pytest.FixtureRequest) -> list[tuple[object, str, Verdict]]:
    found = []
    for pair in PAIRS.pairs(request.param):
        verdict = judged(pair)
        found.append((pair, outcome(pair, verdict), verdict))
    return found


def test_copies_are_found_and_only_copies(results: list[tuple[object, str, Verdict]]) -> None:
    said = [pair for pair, got, _ in results if got == "copy"]
    right = [pair for pair in said if pair.expected == "copy"]  # type: ignore[attr-defined]
    wanted = [pair for pair, _, _ in results if pair.expected == "copy"]  # type: ignore[attr-defined]
    assert len(right) / len(said) >= FLOORS["precision"]
    assert len(right) / len(wanted) >= FLOORS["recall"]


def test_spun_copies_are_found(results: list[tuple[object, str, Verdict]]) -> None:
    spun = [got for pair, got, _ in results if pair.label == "spun"]  # type: ignore[attr-defined]
    assert spun.count("copy") / len(spun) >= FLOORS["spun_recall"]


def test_twins_and_updates_are_not_held_back(results: list[tuple[object, str, Verdict]]) -> None:
    near = [
        got
        for pair, got, _ in results
        if "twin" in pair.way or pair.label == "update"  # type: ignore[attr-defined]
    ]
    assert sum(got in {"copy", "lost"} for got in near) / len(near) <= FLOORS["wrongly_merged"]


def test_updates_tell_their_new_part(results: list[tuple[object, str, Verdict]]) -> None:
    updates = [got for pair, got, _ in results if pair.label == "update"]  # type: ignore[attr-defined]
    assert updates.count("update") / len(updates) >= FLOORS["updates_told"]


def test_kinds_are_named_rightly(results: list[tuple[object, str, Verdict]]) -> None:
    kinds = Counter(
        verdict.copy == pair.label  # type: ignore[attr-defined]
        for pair, got, verdict in results
        if got == "copy" == pair.expected  # type: ignore[attr-defined]
    )
    assert kinds[True] / kinds.total() >= FLOORS["kinds"]


def test_each_kind_is_called_by_its_name() -> None:
    pairs = PAIRS.kinds()
    verdicts = [judged(pair) for pair in pairs]
    assert len(pairs) >= 60
    assert all(verdict.copy is not None for verdict in verdicts)
    assert not [p.way for p, v in zip(pairs, verdicts, strict=True) if outcome(p, v) == "lost"]
    right = [p.label == v.copy for p, v in zip(pairs, verdicts, strict=True)]
    assert sum(right) / len(right) >= FLOORS["kinds_by_hand"]


def test_what_an_outlet_prints_after_one_pattern_is_never_a_copy() -> None:
    pairs = PAIRS.families()
    assert len(pairs) >= 60
    assert [p.way for p in pairs if judged(p).copy is not None] == []


FORMS = ("entry", "article", "taken back", "same outlet")


def minimal() -> list[tuple[str, object, object, str]]:
    """Make pairs that differ in one word or two: (form, earlier, later, what must be told)."""
    made = []
    for given in tomllib.loads((HERE / "minimal.toml").read_text(encoding="utf-8"))["text"]:
        for old, new in given["changes"]:
            for form in FORMS:
                rest = given["rest"] if form in {"article", "taken back"} else []
                bodies = [given["body"], given["body"].replace(old, new, 1)]
                one, two = ("\n\n".join([body, *rest]) for body in bodies)
                if form == "taken back":
                    one, two = two, one
                language, title = given["language"], given["title"]
                earlier = PAIRS.Text("earlier", title, one, language=language)
                later = PAIRS.Text(
                    "later",
                    title,
                    two,
                    language=language,
                    outlet="first.example" if form == "same outlet" else "second.example",
                    published=PAIRS.NOON + timedelta(hours=3),
                )
                made.append((form, earlier, later, old if form == "taken back" else new))
    return made


def test_one_changed_word_is_never_held_back() -> None:
    pairs = minimal()
    assert len(pairs) >= 4 * 70
    lost = []
    for form, earlier, later, word in pairs:
        verdict = judged(PAIRS.Pair("update", form, earlier, later))
        told = " ".join(later.text[a:b] for a, b in verdict.new_spans)  # type: ignore[attr-defined]
        if verdict.copy is not None and word not in told:
            lost.append((form, word, verdict))
    assert lost == []
