"""Real newspaper texts and retold reports: the extractor's floors, by the papers' own scorer."""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.pipeline.reading import extract_lines
from tests.conftest import ROOT

if TYPE_CHECKING:
    from types import ModuleType

SHARED = Path(__file__).resolve().parents[3] / "shared"
NEWS = SHARED / "data" / "realnews"
FLOORS = {"meeting": 0.88, "commitment": 0.85}  # F1; they only rise


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", NEWS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_real_newspapers_are_read_no_worse_than_before() -> None:
    score = scorer()
    lines = list(extract_lines(ROOT, [NEWS / "items.jsonl"], datetime(2026, 11, 21, tzinfo=UTC)))
    texts = {}
    for raw in (NEWS / "items.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(raw)
        texts[item["url"]] = item
    assert all(line["evidence"] for line in lines)
    gold = json.loads((NEWS / "gold.json").read_text(encoding="utf-8"))
    result = score.report(gold, score.load_pred(lines), boot=0, out=print)
    for kind, floor in FLOORS.items():
        assert result[kind]["f"] >= floor, (kind, result[kind]["f"])
