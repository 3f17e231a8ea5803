"""Own texts in five languages against their labels: F1 and fields never fall below the floors."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.extract.languages import extract_language
from monitor.match.gazetteer import Gazetteer

if TYPE_CHECKING:
    from monitor.types import Mention

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "quality" / "languages"
PLACES = {
    "ko": ("Asia/Seoul", "kr"),
    "ja": ("Asia/Tokyo", "jp"),
    "zh": ("Asia/Shanghai", "cn"),
    "fr": ("Europe/Paris", "fr"),
    "de": ("Europe/Berlin", "de"),
}
FIELDS = ("status", "date", "mode", "giver", "receiver", "place")
Row = dict[str, object]


@dataclass
class Score:
    hits: int = 0
    missed: int = 0
    false: int = 0
    right: int = 0
    fields: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        found, labelled = self.hits + self.false, self.hits + self.missed
        return 2 * self.hits / (found + labelled) if found + labelled else 1.0


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))


def read(text: str, language: str, published: datetime) -> tuple[Mention, ...]:
    zone, country = PLACES[language]
    return extract_language(
        text,
        language=language,
        published=published,
        zone=ZoneInfo(zone),
        names=gazetteer().hits(text, language, published.date()),
        source_country=country,
    )


def score(language: str, *, blind: bool) -> Score:
    total = Score()
    file = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    for row in file["text"]:
        if bool(row.get("blind")) is not blind:
            continue
        text = f"{row['title']}\n\n{row['body'].strip()}"
        found = read(text, language, row["published"].astimezone(UTC))
        told = [m for m in found if m.kind != "request" and not m.background]
        compare(total, row["id"], told, row["events"])
    return total


def compare(total: Score, name: str, told: list[Mention], labels: list[Row]) -> None:
    left = list(told)
    for label in labels:
        sides = set(label["sides"])  # type: ignore[call-overload]
        match = next(
            (m for m in left if m.kind == label["kind"] and len(sides & set(m.sides)) >= 2), None
        )
        if match is None:
            total.missed += not label.get("optional", False)
            total.notes.append(f"{name}: missed {label}")
            continue
        left.remove(match)
        total.hits += not label.get("optional", False)
        for key in FIELDS:
            if key in label:
                total.fields += 1
                total.right += str(getattr(match, key)) == str(label[key])
        if "amount" in label:
            total.fields += 1
            total.right += match.amount is not None and match.amount.value == label["amount"]
    total.false += len(left)
    total.notes += [f"{name}: false {m.kind} {m.sides} {m.evidence[0].text}" for m in left]


@pytest.mark.parametrize("language", list(PLACES))
def test_own_texts_are_read_as_labelled(language: str) -> None:
    total = score(language, blind=False)
    assert total.f1 >= 0.9, total.notes
    assert total.right / total.fields >= 0.9, total.notes


@pytest.mark.parametrize("language", list(PLACES))
def test_texts_not_looked_at_while_tuning_do_not_fall_below_their_floor(language: str) -> None:
    total = score(language, blind=True)
    assert total.f1 >= 0.75
    assert total.right >= 0.75 * total.fields


@pytest.mark.parametrize("language", list(PLACES))
def test_every_mention_cites_its_sentence_verbatim(language: str) -> None:
    file = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    for row in file["text"]:
        text = f"{row['title']}\n\n{row['body'].strip()}"
        for mention in read(text, language, row["published"].astimezone(UTC)):
            assert mention.evidence
            for evidence in mention.evidence:
                assert text[evidence.start : evidence.end] == evidence.text
                assert "\n\n" not in evidence.text


def test_an_unread_language_claims_nothing() -> None:
    published = datetime(2026, 2, 12, tzinfo=UTC)
    assert (
        extract_language(
            "Titel\n\nDe minister ontmoette Rutte.",
            language="nl",
            published=published,
            zone=None,
            names=(),
            source_country="nl",
        )
        == ()
    )


def test_only_the_wanted_spans_yield() -> None:
    text = "제목\n\n이재명 대통령은 10일 뤼터 나토 사무총장과 통화했다."
    published = datetime(2026, 2, 12, tzinfo=UTC)
    names = gazetteer().hits(text, "ko", published.date())
    found = extract_language(
        text,
        language="ko",
        published=published,
        zone=None,
        names=names,
        source_country="kr",
        spans=((0, 2),),
    )
    assert found == ()
