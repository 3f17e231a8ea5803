"""Labelled items: precision and recall stay above what was reached once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.evaluate import Result, measure
from monitor.evaluate.gold import read_gold
from tests.conftest import ROOT

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
PARTS = [
    "open",
    "hard",
    "newer",
    "east",
    "west",
    "negatives",
    "blind",
    "carried",
    "recent",
    "later",
    "ordinary",
    "ordinary_unread",
    "unread",
]
SCORED_ONLY = ("blind", "unread", "ordinary_unread")  # a failure says how much, not where
FIELDS = {"status": "found", "date": "dates", "mode": "modes", "amount": "amounts"}


def reached(result: Result) -> dict[str, float]:
    """Name what is pinned."""
    said = result.as_json()
    found: dict[str, float] = {}
    events = said["events"]
    assert isinstance(events, dict)
    for kind, figures in events.items():
        for name in ("precision", "recall", "f1"):
            found[f"{kind}.{name}"] = figures[name]
        for right, asked in FIELDS.items():
            if figures[asked]:
                found[f"{kind}.{right}"] = figures[right] / figures[asked]
    for group in ("relevance", "copies"):
        tallies = said[group]
        assert isinstance(tallies, list)
        for tally in tallies:
            for name in ("precision", "recall"):
                found[f"{group}.{tally['name']}.{name}"] = tally[name]
    negatives = said["negatives"]
    assert isinstance(negatives, dict)
    found["quiet"] = 1 - negatives["hit"] / max(negatives["articles"], 1)
    return found


@pytest.mark.parametrize("part", PARTS)
def test_labelled_items_are_read_as_well_as_once_reached(part: str) -> None:
    result = measure(ROOT, HERE / part)
    values = reached(result)
    print(json.dumps({k: round(v, 3) for k, v in values.items()}))
    fallen = {
        k: (round(values.get(k, 0.0), 3), v)
        for k, v in FLOORS[part].items()
        if values.get(k, 0.0) < v
    }
    blamed = [] if part in SCORED_ONLY else [str(m) for s in result.scored for m in s.mistakes]
    assert not fallen, "\n".join([str(fallen), *blamed])


@pytest.mark.parametrize("part", PARTS)
def test_evidence_of_labels_is_a_verbatim_slice(part: str) -> None:
    for path in (HERE / part).glob("*.jsonl"):
        for item in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            text = f"{item['title']}\n\n{item.get('body') or item['summary']}"
            for event in item["events"]:
                evidence = event["evidence"]
                assert text[evidence["start"] : evidence["end"]] == evidence["text"], item["id"]


def test_enough_is_labelled_and_a_third_of_it_is_blind() -> None:
    seen, unseen = read_gold(HERE / "open"), read_gold(HERE / "blind")
    assert len(seen) + len(unseen) >= 160
    assert len(unseen) * 2 <= len(seen) <= len(unseen) * 2.5
    assert {a.language for a in unseen} == {"en", "ko", "ja", "fr", "de", "zh"}
    assert sum(a.negative for a in (*seen, *unseen)) >= 25
    assert not {a.id for a in seen} & {a.id for a in unseen}
