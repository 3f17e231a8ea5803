"""Sentences as French and German papers print them, each line of ``told/`` one text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.samples.reading import read

TOLD = Path(__file__).parent / "told"
PUBLISHED = datetime(2026, 9, 16, 10, tzinfo=UTC)  # a Wednesday


def rows(language: str) -> list[tuple[str, str, str]]:
    lines = (TOLD / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(language, want, text) for want, _, text in parts]


@pytest.mark.parametrize(
    ("language", "want", "text"), [row for name in ("fr", "de") for row in rows(name)]
)
def test_a_sentence_tells_what_it_says(language: str, want: str, text: str) -> None:
    found = [
        m for m in read(f"Notiz\n\n{text}", language, published=PUBLISHED) if m.kind != "request"
    ]
    if want == "nothing":
        assert not found
        return
    kind, status, sides, *day = want.split()
    (mention,) = found
    assert (mention.kind, mention.status.value, "+".join(mention.sides)) == (kind, status, sides)
    assert not day or str(mention.date) == day[0]


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("Zwölf Panzer wird Norwegen der Ukraine liefern.", "no", "ua"),
        ("20 Lastwagen schickt Japan nach Lettland.", "jp", "lv"),
        (
            "OSLO - Rund 72 Millionen Dollar will Australien über die Nato für die Ukraine ausgeben.",
            "au",
            "ua",
        ),
    ],
)
def test_who_gives_may_stand_behind_what_is_given(text: str, giver: str, receiver: str) -> None:
    (mention,) = read(f"Notiz\n\n{text}", "de", published=PUBLISHED)
    assert (mention.giver, mention.receiver) == (giver, receiver)


@pytest.mark.parametrize(
    ("language", "text", "thing"),
    [
        (
            "fr",
            "Dix blindés, don de la Corée du Sud, ont été livrés à l'armée ukrainienne.",
            "Dix blindés",
        ),
        (
            "fr",
            "Soixante instructeurs néo-zélandais partiront en avril pour former les Ukrainiens.",
            "Soixante instructeurs",
        ),
        ("fr", "Le Japon versera 3 milliards de yens à l'Ukraine, pour des drones.", "drones"),
        ("de", "15 Millionen Dollar aus Neuseeland gehen an die Ukraine, für Drohnen.", "Drohnen"),
    ],
)
def test_what_is_given_may_stand_anywhere(language: str, text: str, thing: str) -> None:
    (mention,) = read(f"Notiz\n\n{text}", language, published=PUBLISHED)
    assert mention.object == thing


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Japon porte de 30 à 42 milliards de yens son prêt à l'Ukraine."),
        ("de", "Japan hebt seinen Kredit für die Ukraine von 30 auf 42 Milliarden Yen an."),
    ],
)
def test_an_old_sum_may_leave_out_its_scale(language: str, text: str) -> None:
    (mention,) = read(f"Notiz\n\n{text}", language, published=PUBLISHED)
    assert mention.amount is not None
    assert mention.previous_amount is not None
    assert (mention.previous_amount.value, mention.amount.value) == (30e9, 42e9)
    assert mention.relation == "revised"


def test_a_headline_of_all_heads_the_text_on_the_last_of_it() -> None:
    text = (
        "소방차 20대, 우크라 인도 완료\n\n"
        "우크라이나에 제공하기로 한 소방차의 남은 10대가 16일 현지에 도착해 인도가 모두 끝났다고 국방부가 밝혔다."
    )
    (mention,) = read(text, "ko", published=PUBLISHED)
    assert mention.status.value == "delivered"
    assert mention.amount is not None
    assert mention.amount.value == 20
