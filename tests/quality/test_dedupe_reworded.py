"""Reports written anew by ourselves, in eight languages, and the same with one thing changed."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parent / "copies" / "reworded.toml"
TEXTS = tomllib.loads(FILE.read_text(encoding="utf-8"))["text"]
NOON = datetime(2026, 5, 20, 12, tzinfo=UTC)
RECALL = 0.98
Row = dict[str, object]


def judged(row: Row, body: str, *, title: str = "") -> tuple[Verdict, str]:
    """Judge a text after the report it is of; also gives what is told of it."""
    made, keys = [], []
    language = str(row["language"])
    for n, (head, said) in enumerate([(row["title"], row["body"]), (title or row["title"], body)]):
        text = f"{head}\n\n{said}"
        mark = dedupe.fingerprint(text, title=str(head), language=language)
        keys.append(set(mark.keys))
        published = NOON + timedelta(hours=5 * n)
        made.append(
            Document(id=str(n), mark=mark.encode(), outlet=f"{n}.example", published=published)
        )
    near = made[:1] if keys[0] & keys[1] else []
    verdict = dedupe.judge(made[1], text, candidates=near, title=str(head), language=language)
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


def held_back(verdict: Verdict) -> bool:
    return verdict.copy not in (None, Copy.UPDATE)


def framed(row: Row) -> Iterator[str]:
    """Yield a report with each line of an outlet's frame above, within and below it."""
    paragraphs = str(row["body"]).split("\n\n")
    for line in row.get("frame", ()):  # type: ignore[attr-defined]
        for at in (0, len(paragraphs) // 2, len(paragraphs)):
            yield "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]])


def test_reports_written_anew_are_held_back() -> None:
    held = [
        held_back(judged(row, row["spun"], title=row["spun_title"])[0])
        for row in TEXTS
        if "spun" in row
    ]
    assert len(held) > 10
    assert sum(held) / len(held) >= RECALL


def test_reports_in_another_frame_are_held_back() -> None:
    missed = [body for row in TEXTS for body in framed(row) if not held_back(judged(row, body)[0])]
    assert missed == []


@pytest.mark.parametrize(
    "row", TEXTS, ids=[f"{row['language']}-{n}" for n, row in enumerate(TEXTS)]
)
def test_what_was_changed_in_them_is_told(row: Row) -> None:
    body = str(row.get("spun", row["body"]))
    title = str(row.get("spun_title", row["title"]))
    for old, new in row.get("changes", ()):  # type: ignore[attr-defined]
        assert old in body
        verdict, told = judged(row, body.replace(old, new, 1), title=title)
        said = new.removeprefix(old).strip() or new
        assert not held_back(verdict) or said in told, (old, new, verdict.reason)


@pytest.mark.parametrize(
    "row", TEXTS, ids=[f"{row['language']}-{n}" for n, row in enumerate(TEXTS)]
)
def test_what_was_added_to_them_is_told(row: Row) -> None:
    for line in row.get("added", ()):  # type: ignore[attr-defined]
        for body in (str(row[key]) for key in ("body", "spun") if key in row):
            paragraphs = body.split("\n\n")
            for at in (1, len(paragraphs)):
                longer = "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]])
                verdict, told = judged(row, longer)
                assert not held_back(verdict) or line[:25] in told, (line, verdict.reason)
