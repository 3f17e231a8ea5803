"""Independent reports of one happening are one story, in any language and order of arrival."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from monitor.pipeline.explain import explain
from monitor.pipeline.keep import keep
from monitor.pipeline.stories import group
from monitor.types import Trust
from tests.property.test_dedupe_order import NOON, bench, want

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.pipeline.wants import Wanted
    from tests.property.test_dedupe_order import Bench

__all__ = ["bench"]

ENGLISH = (
    "Mark Rutte praised Japan's Sanae Takaichi and South Korea's Lee Jae-myung on Monday for their "
    "patience with the long debate about standards for undersea cables."
)
KOREAN = (
    "마르크 뤼터 나토 사무총장은 일본의 다카이치 사나에 총리와 한국의 이재명 대통령이 해저 케이블 표준 "
    "논의에서 보여 준 인내심을 높이 평가했다."
)
OTHER = (
    "Richard Marles opened a barracks near Darwin where Australia and New Zealand will train cooks "
    "and drivers of both armies from the spring on."
)
TEXTS = (
    ("original", 0, Trust.PRESS, "Praise for patience", ENGLISH),
    ("spun", 1, Trust.WIRE, "나토, 한일의 인내심 평가", KOREAN),
    ("other", 2, Trust.PRESS, "Barracks opened", OTHER),
    ("again", 3, Trust.PRESS, "Praise for patience", ENGLISH),
)


def stories(bench: Bench, folder: Path, order: tuple[int, ...]) -> dict[str, str]:
    app = bench.over(folder)
    with app.store.writing() as tx:
        tx.feeds.sync(app.config.sources)
        items = [keep(app, tx, wanted(TEXTS[n]), NOON.replace(day=13)) for n in order]
        items = tx.items.many([item.id for item in items])
        found = group(tx, items)
        names = {item.id: item.feed for item in items}
        told = {item.feed: names[found.get(item.id, item.story)] for item in items}
        assert group(tx, tx.items.many(names)) == {}
    app.store.close()
    return told


def wanted(text: tuple[str, int, Trust, str, str]) -> Wanted:
    return want(*text)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_independent_reports_are_one_story(
    bench: Bench, tmp_path: Path, order: tuple[int, ...]
) -> None:
    assert stories(bench, tmp_path, order) == {
        "original": "original", "spun": "original", "again": "original", "other": "other",
    }  # fmt: skip


def test_a_copy_is_explained_with_both_texts_side_by_side(bench: Bench, tmp_path: Path) -> None:
    app = bench.over(tmp_path)
    copied = ("spun", 1, Trust.PRESS, "Praise for patience", ENGLISH.replace("praised", "thanked"))
    with app.store.writing() as tx:
        tx.feeds.sync(app.config.sources)
        for text in (TEXTS[0], copied):
            item = keep(app, tx, wanted(text), NOON.replace(day=13))
    said = explain(app, item.id)
    assert said is not None
    (block,) = said.said["copy"]["blocks"]
    assert "thanked" in block["text"]
    assert "praised" in block["of_text"]
    console = Console(record=True, width=160)
    for part in said.parts():
        console.print(part)
    assert "this text" in console.export_text()
    app.store.close()
