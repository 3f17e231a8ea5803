"""Days and sides a sentence takes from what was told before it, in the other languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 1, 14, 3, 0, tzinfo=UTC)  # a Thursday


def meetings(text: str, language: str) -> list[Mention]:
    text = f"短信\n\n{text}" if language in {"ja", "ko"} else f"En bref\n\n{text}"
    return [m for m in read(text, language, published=PUBLISHED) if m.kind == "meeting"]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ko", "조현 외교부 장관은 전날 노르웨이 외교장관과 오슬로에서 회담했다.", 13),
        ("ko", "안규백 국방부 장관은 전날 호주 국방장관과 화상으로 만나 훈련을 논의했다.", 13),
        (
            "ko",
            "조현 외교부 장관이 11일 오슬로에 도착했다. 조 장관은 이튿날 노르웨이 외교장관과 회담했다.",
            12,
        ),
        (
            "ko",
            "조현 외교부 장관이 10일 도쿄를 찾았다. 다음 날 조현 장관은 일본 외무상과 회담했다.",
            11,
        ),
        ("ja", "茂木敏充外相は前日、ノルウェーの外相とオスロで会談した。", 13),
        ("ja", "茂木敏充外相は10日オスロに入った。茂木外相は翌日、ノルウェー外相と会談した。", 11),
    ],
)
def test_a_day_is_told_by_the_day_before_it(language: str, text: str, day: int) -> None:
    assert date(2027, 1, day) in {m.date for m in meetings(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "茂木敏充外相は14日、ノルウェー外相と会談し、窓口を年内に設けることで一致した。",
        "茂木敏充外相は14日、豪州のウォン外相と会談した後、来月に調査団を送ると述べた。",
        "茂木敏充外相は14日、豪州のウォン外相と協議を行い、3月に演習を始めると決めた。",
        "茂木敏充外相とノルウェー外相は会談し、年内に新しい枠組みをつくることで一致した。",
        "茂木敏充外相とノルウェー外相は会談し、来年に共同訓練を始める方針で一致した。",
    ],
)
def test_the_term_of_another_verb_is_not_the_day_of_talks(text: str) -> None:
    assert [m.date for m in meetings(text, "ja")] == [date(2027, 1, 14)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le ministre français des Armées a reçu mercredi à Paris le ministre japonais de la Défense."
            " À l'issue de l'entretien, les deux parties ont signé un contrat avec Thales.",
        ),
        (
            "fr",
            "Le ministre français des Armées a reçu mercredi à Paris le ministre japonais de la Défense."
            " Après la rencontre, la France a commandé des radars à Mitsubishi Heavy Industries.",
        ),
        (
            "fr",
            "Le ministre belge de la Défense a rencontré mercredi à Bruxelles son homologue japonais."
            " Lors de l'entretien, la Belgique a promis des obus à l'Ukraine.",
        ),
        (
            "de",
            "Der deutsche Verteidigungsminister empfing am Mittwoch in Berlin den japanischen"
            " Verteidigungsminister. Nach dem Treffen bestellte Deutschland Radare bei Rheinmetall.",
        ),
        (
            "de",
            "Der deutsche Verteidigungsminister empfing am Mittwoch in Berlin den japanischen"
            " Verteidigungsminister. Im Anschluss an das Gespräch sagte Japan der Ukraine Geräte zu.",
        ),
    ],
)
def test_what_follows_talks_told_before_is_no_second_meeting(language: str, text: str) -> None:
    assert len(meetings(text, language)) == 1
