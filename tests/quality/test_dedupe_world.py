"""Copies in six languages and in any frame, found as the store finds them; nothing else is one."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import dedupe
from monitor.config.gazetteer import load_gazetteer
from monitor.match import Gazetteer
from monitor.store.postings import needed
from monitor.types import Copy, Document, Verdict

if TYPE_CHECKING:
    from types import ModuleType

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
COPIES = {"exact", "syndicated", "edited", "abridged", "wrapped", "re-ordered", "spun"}
ADDING = 0.02  # share of copies that are taken for updates: what they say anew is read
TOLD = 0.98  # share of updates whose fact is told


def _world() -> ModuleType:
    spec = importlib.util.spec_from_file_location("copy_world", HERE / "copies" / "world.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["copy_world"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def results() -> list[tuple[object, Verdict]]:
    """Every pair with its judgement; names are found as in the service."""
    gazetteer = Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))

    def read(name: str, said: tuple[str, str], pair: object) -> tuple[Document, tuple[int, ...]]:
        language, first = pair.language, name == "first"  # type: ignore[attr-defined]
        text = "\n\n".join(said)
        published = NOON if first else NOON + timedelta(hours=pair.hours)  # type: ignore[attr-defined]
        names = gazetteer.hits(text, language, published.date())
        mark = dedupe.fingerprint(text, title=said[0], language=language, names=names)
        own = first or pair.own  # type: ignore[attr-defined]
        outlet = "first.example" if own else "second.example"
        return Document(id=name, mark=mark.encode(), outlet=outlet, published=published), mark.keys

    found = []
    for pair in _world().pairs():
        earlier, known = read("first", pair.earlier, pair)
        later, keys = read("later", pair.later, pair)
        near = len(set(keys) & set(known)) >= needed(len(keys))
        verdict = dedupe.judge(
            later,
            "\n\n".join(pair.later),
            candidates=[earlier] if near else [],
            title=pair.later[0],
            language=pair.language,
        )
        found.append((pair, verdict))
    return found


def told(pair: object, verdict: Verdict) -> bool:
    text = "\n\n".join(pair.later)  # type: ignore[attr-defined]
    new = " ".join(text[a:b] for a, b in verdict.new_spans)
    return all(word in new for word in pair.told)  # type: ignore[attr-defined]


def test_there_are_pairs_of_every_class(results: list[tuple[object, Verdict]]) -> None:
    labels = Counter(pair.label for pair, _ in results)  # type: ignore[attr-defined]
    assert labels.total() >= 800
    assert labels.keys() == COPIES | {"fuller", "update", "twin", "new"}
    assert min(labels.values()) >= 10


def test_copies_are_found_in_any_frame_and_language(results: list[tuple[object, Verdict]]) -> None:
    copies = [(pair, verdict) for pair, verdict in results if pair.label in COPIES]  # type: ignore[attr-defined]
    lost = [
        (pair.label, pair.way, pair.language, verdict.reason)  # type: ignore[attr-defined]
        for pair, verdict in copies
        if verdict.copy is None
    ]
    assert lost == []
    assert sum(v.copy is Copy.UPDATE for _, v in copies) / len(copies) <= ADDING


def test_an_article_after_its_summary_or_wall_adds_to_it(
    results: list[tuple[object, Verdict]],
) -> None:
    wrong = [
        (pair.way, pair.language, verdict.copy)  # type: ignore[attr-defined]
        for pair, verdict in results
        if pair.label == "fuller"  # type: ignore[attr-defined]
        if verdict.copy is not Copy.UPDATE or not told(pair, verdict)
    ]
    assert wrong == []


def test_a_new_fact_is_told_wherever_it_stands(results: list[tuple[object, Verdict]]) -> None:
    updates = [(pair, verdict) for pair, verdict in results if pair.label == "update"]  # type: ignore[attr-defined]
    fine = [v.copy is None or told(p, v) for p, v in updates]
    assert sum(fine) / len(fine) >= TOLD


def test_what_only_looks_alike_is_no_copy(results: list[tuple[object, Verdict]]) -> None:
    wrong = [
        (pair.way, pair.language, verdict.copy, verdict.reason)  # type: ignore[attr-defined]
        for pair, verdict in results
        if pair.label in {"twin", "new"} and verdict.copy is not None  # type: ignore[attr-defined]
    ]
    assert wrong == []
