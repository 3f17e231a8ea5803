"""The two shipped watchlists, held against labelled items in six languages with false friends."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.config.watchlists import load_watchlists
from monitor.match import Gazetteer, Matcher, compile_watchlists
from monitor.types import Entry, Source

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Source(id="sample", url="https://feeds.example/sample")
FLOOR = 0.97
INDIRECT_FLOOR = 0.95
UNREAD_FLOOR = 0.9
LETTERS = {"n": "nato-ip4", "b": "member-bilateral"}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    gazetteer = Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))
    return compile_watchlists(load_watchlists(ROOT / "config" / "watchlists"), gazetteer)


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "match_relevance.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("letter", LETTERS)
def test_relevance_stays_above_its_floor(matcher: Matcher, letter: str) -> None:
    right = wrong = missed = 0
    for language, day, wanted, title, body in rows():
        entry = Entry(guid="1", url="u", title=title, summary=body, language=language)
        matches = matcher.match(entry, SOURCE, date.fromisoformat(day))
        got = LETTERS[letter] in {m.watchlist for m in matches}
        must, _, may = wanted.partition("(")
        if letter in may:
            continue
        right += got and letter in must
        wrong += got and letter not in must
        missed += not got and letter in must
        assert not matches or matcher.might_match(f"<title>{title}</title><p>{body}</p>")
    assert 2 * right / (2 * right + wrong + missed) >= FLOOR


@pytest.mark.parametrize(
    ("items", "floor"),
    [
        ("relevance", FLOOR),
        ("indirect", INDIRECT_FLOOR),
        ("namesakes", INDIRECT_FLOOR),
        ("relevance_later", FLOOR),
        ("relevance_unread", UNREAD_FLOOR),
    ],
)
def test_short_items_are_told_apart_in_every_language(
    matcher: Matcher, items: str, floor: float
) -> None:
    """Items of strangers, and indirect tellings of our own, each with false friends."""
    counts: dict[str, Counter[str]] = {}
    for line in (Path(__file__).parent / f"{items}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        entry = Entry(
            guid="1", url="u", title=row["title"], body=row["body"], language=row["language"]
        )
        got = bool(matcher.match(entry, SOURCE, date.fromisoformat(row["published"])))
        kind = "right" if got == row["relevant"] else "wrong" if got else "missed"
        if got or row["relevant"]:
            counts.setdefault(row["language"], Counter())[kind] += 1
    assert set(counts) == {"de", "en", "fr", "ja", "ko", "zh"}
    for language, of in counts.items():
        f1 = 2 * of["right"] / (2 * of["right"] + of["wrong"] + of["missed"])
        assert f1 >= floor, (language, of)
