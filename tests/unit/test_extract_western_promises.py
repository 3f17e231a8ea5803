"""French and German promises: who gives, whatever the order; what is no party, and no promise."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

THURSDAY = datetime(2027, 3, 18, 15, tzinfo=UTC)


def _given(text: str, language: str) -> list[tuple[str | None, str | None, str, float]]:
    told = read(f"Notiz\n\n{text}", language, published=THURSDAY)
    return [
        (m.giver, m.receiver, m.status.value, m.amount.value if m.amount else 0)
        for m in told
        if m.kind == "commitment"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Am Dienstag hat Japan der ukrainischen Marine 14 Lastwagen zugesagt.",
        "In Brüssel wird Japan Kiew 14 Lastwagen überlassen, hieß es.",
        "Der japanische Minister Taro Ono will den ukrainischen Truppen 14 Lastwagen geben.",
        "Japan unterstützt die Ukraine mit 14 Lastwagen.",
        "Tallinn (dpa) - Japan gewährt der Ukraine 14 Lastwagen.",
    ],
)
def test_the_subject_gives_wherever_it_stands(text: str) -> None:
    assert _given(text, "de") == [("jp", "ua", "pledged", 14)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Japon fera don de 14 camions à l'Ukraine, ce qui porte son aide à 90 millions d'euros.",
        "TALLINN (AFP) - Le Japon a confirmé qu'il livrerait 14 camions à l'Ukraine.",
        "Le Premier ministre japonais Taro Ono prévoit de remettre 14 camions à l'Ukraine.",
    ],
)
def test_sums_so_far_datelines_and_prime_ministers_change_nothing(text: str) -> None:
    assert _given(text, "fr") == [("jp", "ua", "pledged", 14)]


def test_the_nation_of_a_currency_is_no_party() -> None:
    text = "Le Japon a accepté de verser 20 millions de dollars australiens à l'Ukraine."
    told = read(f"Notiz\n\n{text}", "fr", published=THURSDAY)
    assert [m.sides for m in told] == [("jp", "ua")]
    text = "Japan zahlt der Ukraine 20 Millionen australische Dollar."
    assert [m.sides for m in read(f"Notiz\n\n{text}", "de", published=THURSDAY)] == [("jp", "ua")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le chef de l'opposition japonaise a promis d'envoyer 14 camions à l'Ukraine."),
        ("fr", "Le Japon donnerait-il 14 camions à Kiev ? « On verra », a répondu le ministre."),
        ("fr", "Des étudiants japonais et danois se sont rencontrés mardi à Oslo."),
        ("fr", "Un groupe de réflexion danois veut que le Japon accueille un général letton."),
        ("de", "Japanische und dänische Studierende trafen sich am Dienstag in Oslo."),
        ("de", "In dem Film trifft ein japanischer General einen dänischen Minister."),
        ("de", "Sechs ukrainische Soldaten, die von Japanern ausgebildet wurden, sind gefallen."),
    ],
)
def test_those_who_bind_no_state_yield_nothing(language: str, text: str) -> None:
    assert read(f"Notiz\n\n{text}", language, published=THURSDAY) == ()
