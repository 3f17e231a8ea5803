from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.extract.commitments.rules import COMMITMENT_RULES, Promise
from monitor.extract.meetings.encounter_rules import ENCOUNTER_RULES
from monitor.extract.meetings.rules import MEETING_RULES, Rule
from monitor.extract.meetings.scenes import SCENE_RULES
from tests.samples import reading

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 1, 14, 12, tzinfo=UTC)  # a Thursday


def read(text: str) -> tuple[Mention, ...]:
    return reading.read(text, named=False)


@pytest.mark.parametrize("rule", MEETING_RULES, ids=lambda r: r.id)
def test_every_meeting_rule_reads_its_example(rule: Rule) -> None:
    found = [m for m in read(f"News in brief\n\n{rule.example}") if m.kind == "meeting"]
    assert found, rule.example
    assert len(found[0].sides) > 1


@pytest.mark.parametrize("rule", [*ENCOUNTER_RULES, *SCENE_RULES], ids=lambda r: r.id)
def test_every_encounter_rule_reads_its_example(rule: Rule) -> None:
    found = [m for m in read(f"News in brief\n\n{rule.example}") if m.kind == "meeting"]
    assert rule.id in {e.rule for m in found for e in m.evidence}, found
    assert all(len(m.sides) == 2 for m in found)


@pytest.mark.parametrize("rule", COMMITMENT_RULES, ids=lambda r: r.id)
def test_every_commitment_rule_reads_its_example(rule: Promise) -> None:
    text = f"{rule.example}\n\n" if rule.plain_title else f"News in brief\n\n{rule.example}"
    found = [m for m in read(text) if m.kind != "meeting"]
    assert found, rule.example
    (first, *_) = [m for m in found if m.evidence[0].rule == rule.id]
    assert first.status is rule.status


def test_evidence_is_the_slice_of_the_text() -> None:
    text = (
        "In brief\n\n“Good day.” The King of Norway rested. Norway’s Anna Holm met no one. "
        + " ".join(r.example for r in MEETING_RULES)
    )
    for mention in read(text):
        for piece in mention.evidence:
            assert text[piece.start : piece.end] == piece.text
