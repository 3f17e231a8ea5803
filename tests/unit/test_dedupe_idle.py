"""Edited copies whose only new numbers tell nothing: conversions, numbers in words, pairs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.dedupe.idle import converted
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 10, 7, 12, tzinfo=UTC)  # a Wednesday
TITLE = "Iceland hires tugs for the Westfjords"
FIRST = (
    "Iceland's coast guard will hire two ocean tugs for the Westfjords from next spring, at a cost "
    "of 940 million kronor a year, Infrastructure Minister Hildur Bjarnadottir said today."
)
SECOND = (
    "The vessels, 48 metres long, will be stationed in Isafjordur and Patreksfjordur and can tow "
    "ships of up to three hundred and fifty thousand tonnes, according to harbour master Orri "
    "Steinsson. The owner, a company in Bergen, did not disclose the rates of the crews."
)
THIRD = (
    "Norway's fisheries minister, Terje Aune, who was visiting Reykjavik, praised the plan. "
    "Bjarnadottir and Aune also signed a paper on search flights over the Denmark Strait, which "
    "were suspended in 2019 after an aircraft was lost."
)
EARLIER = (FIRST, SECOND, THIRD)
EDITED = (
    "Two ocean tugs are to be hired for the Westfjords by Iceland's coast guard from next spring, "
    "Infrastructure Minister Hildur Bjarnadottir said on Wednesday.",
    "Norway's fisheries minister, Terje Aune, who was visiting Reykjavik, praised the plan. The "
    "two ministers also signed a paper on search flights over the Denmark Strait, which were "
    "suspended in 2019 after an aircraft was lost.",
    "The vessels, 48 metres (157 feet) long, can tow ships of up to 350,000 tonnes and will be "
    "stationed in Patreksfjordur and Isafjordur, according to harbour master Orri Steinsson.",
    "The cost is 940 million kronor (about $7.4 million) a year. The owner, a company in Bergen, "
    "did not disclose the rates of the crews.",
)


def judged(paragraphs: tuple[str, ...]) -> tuple[Verdict, str]:
    made = []
    for n, (title, said) in enumerate(((TITLE, EARLIER), ("Two tugs for the fjords", paragraphs))):
        text = f"{title}\n\n" + "\n\n".join(said)
        mark = dedupe.fingerprint(text, title=title, language="en").encode()
        at = NOON + timedelta(hours=2 * n)
        made.append((Document(id=str(n), mark=mark, outlet=f"{n}.example", published=at), text))
    (first, _), (second, text) = made
    verdict = dedupe.judge(
        second, text, candidates=[first], title="Two tugs for the fjords", language="en"
    )
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


def test_an_edited_copy_that_only_converts_and_counts_again_is_a_copy() -> None:
    assert judged(EDITED)[0].copy in {Copy.EDITED, Copy.SPUN}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("(about $7.4 million)", "(up from 610 million)", "610"),
        ("350,000 tonnes", "420,000 tonnes", "420,000"),
        ("an aircraft was lost.", "an aircraft was lost. Twelve sailors were trained.", "Twelve"),
        ("(157 feet)", "(with 19 berths)", "19"),
    ],
)
def test_what_it_counts_beside_that_is_told(old: str, new: str, told: str) -> None:
    assert any(old in part for part in EDITED)
    verdict, said = judged(tuple(part.replace(old, new) for part in EDITED))
    assert verdict.copy is Copy.UPDATE
    assert told in said


@pytest.mark.parametrize(
    "text",
    [
        "It costs 620 million yen (about $9.3 million).",
        "Das Schiff kostet 12 Millionen Euro (rund 14 Millionen Dollar).",
        "Le pont coûte 3 millions de dollars (environ 2,6 millions d'euros).",
        "They walked 40 kilometres (25 miles).",
        "The price was KRW 45 billion (USD 31 million).",
        "総額は8億円（約600万ドル）。",
        "The field of 30 acres (12 hectares) was sold.",
    ],
)
def test_a_conversion_stands_in_brackets_behind_what_it_converts(text: str) -> None:
    inside = max(text.rfind("("), text.rfind("\uff08"))
    at = next(n for n in range(inside, len(text)) if text[n].isdigit())
    assert converted(text, at)


@pytest.mark.parametrize(
    "text",
    [
        "It costs 620 million yen (of which 9 million yen is tax).",
        "The minister (41) spoke.",
        "The minister, paid in dollars, is a yen trader (41).",
        "It costs 620 million yen. Crews (25 people) are ready.",
        "It costs 620 million yen (470 million in 2024).",
        "It costs 620 million yen (620 million yen).",
        "It costs some yen (about $9 million).",
    ],
)
def test_no_other_bracket_converts(text: str) -> None:
    at = next(n for n in range(text.rfind("("), len(text)) if text[n].isdigit())
    assert not converted(text, at)
