"""People outside the gazetteer: what is lost when it names nobody."""

from __future__ import annotations

import shutil
from pathlib import Path

from monitor.evaluate import measure
from tests.conftest import ROOT

LABELLED = Path(__file__).parent / "open" / "en.jsonl"
LOST = 0.10  # of F1, at most, without a model of names


def _f1(home: Path, kind: str) -> float:
    events = measure(home, LABELLED).as_json()["events"]
    assert isinstance(events, dict)
    return float(events[kind]["f1"])


def test_a_gazetteer_without_people_costs_at_most_a_tenth(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "config", tmp_path / "config")
    for people in (tmp_path / "config" / "gazetteer").glob("people*.toml"):
        people.write_text("schema = 1\n", encoding="utf-8")
    for kind in ("meeting", "commitment"):
        assert _f1(ROOT, kind) - _f1(tmp_path, kind) <= LOST
