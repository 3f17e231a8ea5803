"""Copies on the pairs of other authors, who knew nothing of how copies are told here."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

HERE = Path(__file__).parent / "copies"
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
Row = dict[str, object]
Judged = list[tuple[Row, Verdict, str]]
Results = tuple[Judged, dict[str, float]]


def written(row: Row, paragraphs: list[str]) -> tuple[str, str]:
    """Give a text and its language's headline; a number stands for a line of the earlier text."""
    lines = [paragraphs[line] if isinstance(line, int) else line for line in row["body"]]  # type: ignore[attr-defined]
    return f"{row['title']}\n\n" + "\n".join(lines), str(row["title"])


def document(row: Row, text: str, language: str) -> tuple[Document, tuple[int, ...]]:
    mark = dedupe.fingerprint(text, title=str(row["title"]), language=language)
    made = Document(
        id=str(row.get("story") or row["id"]),
        mark=mark.encode(),
        outlet=dedupe.outlet(str(row["url"]), str(row["outlet"])),
        published=datetime.fromisoformat(str(row["published"])),
        url=str(row["url"]),
    )
    return made, mark.keys


@pytest.fixture(scope="module", params=["another", "more", "third", "fourth", "fifth", "unread"])
def results(request: pytest.FixtureRequest) -> Results:
    """Judge an author's pairs; returns them with the floors they must reach."""
    lines = (HERE / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    stories = {row["story"]: row for row in rows if "story" in row}
    found = []
    for row in (row for row in rows if "id" in row):
        story, language = stories[row["of"]], row["language"]
        story = story | {"published": row.get("after", story["published"])}
        earlier, keys = document(story, written(story, [])[0], language)
        text, title = written(row, story["body"])
        later, mine = document(row, text, language)
        near = [earlier] if set(keys) & set(mine) else []
        verdict = dedupe.judge(later, text, candidates=near, title=title, language=language)
        found.append((row, verdict, text))
    return found, FLOORS[request.param]


def held_back(verdict: Verdict) -> bool:
    return verdict.copy is not None and verdict.copy is not Copy.UPDATE


def told(row: Row, verdict: Verdict, text: str) -> list[bool]:
    """Say of each new sentence whether it is among what is told."""
    new = "\n".join(text[a:b] for a, b in verdict.new_spans)
    return [sentence in new for sentence in row.get("new", ())]  # type: ignore[attr-defined]


def test_copies_of_another_author_are_found(results: Results) -> None:
    judged, floors = results
    wanted = [(row, verdict) for row, verdict, _ in judged if row["expected"] == "copy"]
    found = [row for row, verdict in wanted if held_back(verdict)]
    assert len(found) / len(wanted) >= floors["recall"]
    spun = [row for row, _ in wanted if row["kind"] == "spun"]
    assert sum(row in found for row in spun) / len(spun) >= floors["spun_recall"]
    named = Counter(v.copy == row["kind"] for row, v in wanted if held_back(v))
    assert named[True] / named.total() >= floors["kinds"]


def test_nothing_else_of_another_author_is_held_back(results: Results) -> None:
    lost = [
        row["id"]
        for row, verdict, text in results[0]
        if row["expected"] != "copy" and held_back(verdict)
        if not any(told(row, verdict, text))
    ]
    assert lost == []


def test_what_another_author_added_is_told(results: Results) -> None:
    judged, floors = results
    linked = [one for one in judged if one[0]["class"] == "update" and one[1].copy is not None]
    updates = [told(*one) for one in linked]  # one linked to nothing is read whole
    assert all(any(some) for some in updates)
    sentences = [one for some in updates for one in some]
    assert sum(sentences) / len(sentences) >= floors["told"]
