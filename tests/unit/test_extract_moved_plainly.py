"""Fates told in plain words: moved by a day, off the record, not for the press."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read  # told on Thursday, 14 January 2027

EARLY = datetime(2027, 1, 18, 3, tzinfo=UTC)  # a Monday


def meetings(text: str, language: str = "en", **more: object) -> list[Mention]:
    found = read(f"In brief\n\n{text}", language, **more)  # type: ignore[arg-type]
    return [m for m in found if m.kind == "meeting" and not m.background]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "19日に予定されていた日英の防衛相会談は英国側の事情で一日ずれ、20日となった。小泉進次郎防衛相はロンドンでヒーリー国防相と会う。"),
        ("ja", "19日に予定されていた小泉進次郎防衛相とヒーリー英国防相の会談は20日に変更された。"),
        ("ja", "小泉進次郎防衛相とヒーリー英国防相の19日の会談は、1日遅れの20日になった。"),
        ("ko", "안규백 국방부 장관과 힐리 영국 국방장관의 회담이 당초 19일에서 20일로 변경됐다."),
        ("de", "Das für Dienstag geplante Treffen von Verteidigungsminister Boris Pistorius mit seinem japanischen Kollegen Shinjiro Koizumi findet nun am Mittwoch statt."),
    ],
)  # fmt: skip
def test_a_meeting_moved_by_a_day_is_planned_for_the_other(language: str, text: str) -> None:
    (one,) = meetings(text, language, published=EARLY)
    assert (one.status, one.date) == (Status.PLANNED, date(2027, 1, 20))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Außenminister Johann Wadephul empfängt am Mittwoch in Berlin seinen japanischen Kollegen Takeshi Iwaya. Bei dem Gespräch soll es um die Lage in der Ukraine und die Beziehungen zu China gehen."),
        ("de", "Außenminister Johann Wadephul empfängt am Mittwoch in Berlin seinen japanischen Kollegen Takeshi Iwaya. Auf der Tagesordnung der Beratungen stehen die Beziehungen zu Indien."),
        ("fr", "Le ministre Jean-Noël Barrot recevra mercredi à Paris son homologue japonais Takeshi Iwaya. Lors de l'entretien, il sera question de l'Ukraine et des relations avec la Chine."),
    ],
)  # fmt: skip
def test_what_talks_are_about_meets_nobody(language: str, text: str) -> None:
    (one,) = meetings(text, language, published=EARLY)
    assert (one.status, one.date) == (Status.PLANNED, date(2027, 1, 20))
    assert "jp" in one.sides


@pytest.mark.parametrize(
    "after",
    [
        "There will be no press conference.",
        "No media briefing is planned, and no news conference will take place.",
        "Ms Braze had to be in New York on Tuesday for the Security Council.",
        "Takeshi Iwaya lands in Riga tonight.",
    ],
)
def test_what_is_told_beside_a_plan_leaves_it_as_it_is(after: str) -> None:
    text = f"Latvia's Baiba Braze will meet Takeshi Iwaya of Japan in Riga on Wednesday. {after}"
    (one,) = meetings(text)
    assert (one.status, one.sides, one.date) == (
        Status.PLANNED,
        ("jp", "lv"),
        date(2027, 1, 20),
    )


def test_a_claim_and_its_denial_are_one() -> None:
    text = (
        "A newspaper reported that Latvia's Baiba Braze would meet Takeshi Iwaya of Japan in Riga on Wednesday."
        " No meeting is planned, her ministry said."
    )
    (one,) = meetings(text)
    assert one.status is Status.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Latvia's Baiba Braze will meet Takeshi Iwaya of Japan in Riga on Wednesday, government sources have told a daily.",
        "Japan's Takeshi Iwaya is likely to meet Latvia's Baiba Braze in Riga on Wednesday, people close to him said."
        " The foreign ministry said nothing had been decided.",
    ],
)
def test_what_is_not_yet_settled_is_unconfirmed(text: str) -> None:
    (one,) = meetings(text)
    assert one.status is Status.UNCONFIRMED
