"""French and German sentences of several clauses: a further meeting, whose subject came before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

PUBLISHED = datetime(2026, 9, 16, 10, tzinfo=UTC)  # a Wednesday


def told(language: str, text: str) -> set[tuple[str, str, str]]:
    found = read(f"Notiz\n\n{text}", language, published=PUBLISHED)
    return {(m.status.value, "+".join(m.sides), str(m.date)) for m in found if m.kind == "meeting"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "fr",
            "Le président estonien Alar Karis a reçu lundi à Tallinn le ministre australien Richard"
            " Marles, avant de s'envoler pour Oslo, où l'attend jeudi la ministre japonaise Mio Kanda.",
            {("occurred", "au+ee", "2026-09-14"), ("planned", "ee+jp", "2026-09-17")},
        ),
        (
            "de",
            "Verteidigungsminister Boris Pistorius fliegt am Freitag nach Wellington, wo er mit"
            " Verteidigungsminister Tama Rewiti zusammenkommt.",
            {("planned", "de+nz", "2026-09-18")},
        ),
        (
            "de",
            "Norwegens Außenminister Espen Barth Eide hat am Montag in Oslo Penny Wong getroffen;"
            " tags darauf sprach er in Kopenhagen mit dem neuseeländischen Minister Winston Peters.",
            {("occurred", "au+no", "2026-09-14"), ("occurred", "no+nz", "2026-09-15")},
        ),
        (
            "de",
            "Südkoreas Außenminister Cho Hyun sprach am Montag nacheinander mit Johann Wadephul und"
            " der Kanadierin Anita Anand.",
            {("occurred", "de+kr", "2026-09-14"), ("occurred", "ca+kr", "2026-09-14")},
        ),
    ],
)
def test_each_clause_tells_its_own_meeting(
    language: str, text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert told(language, text) == wanted


def test_what_was_held_is_not_what_was_called_off_for_another_day() -> None:
    text = (
        "Kanzler Friedrich Merz hat am Montag in Berlin Australiens Premier Anthony Albanese"
        " empfangen. Ein für den 2. Oktober geplantes Treffen von Merz mit Albanese wurde abgesagt."
    )
    assert told("de", text) == {
        ("occurred", "au+de", "2026-09-14"),
        ("cancelled", "au+de", "2026-10-02"),
    }


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "fr",
            "Le ministre letton de la Défense, Arvis Melderis, a reçu Penny Wong.",
            "Arvis Melderis",
        ),
        (
            "fr",
            "Penny Wong a été reçue par Arvis Melderis, chef de la diplomatie lettone.",
            "Arvis Melderis",
        ),
        (
            "de",
            "Penny Wong traf den norwegischen Staatssekretär Odd Fjellvik in Oslo.",
            "Odd Fjellvik",
        ),
        ("de", "Generalinspekteur Ulf Brandis empfing Admiral David Johnston.", "Ulf Brandis"),
    ],
)
def test_a_name_beside_an_office_is_a_principal(language: str, text: str, name: str) -> None:
    (meeting,) = (
        m for m in read(f"Notiz\n\n{text}", language, published=PUBLISHED) if m.kind == "meeting"
    )
    assert name in meeting.persons


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "Norwegen überlässt Neuseeland drei Minenjagdboote.", 3, None),
        ("fr", "L'Australie livrera quinze remorqueurs à la Lettonie.", 15, "remorqueurs"),
    ],
)
def test_things_are_counted(language: str, text: str, value: float, unit: str | None) -> None:
    (promise,) = (
        m for m in read(f"Notiz\n\n{text}", language, published=PUBLISHED) if m.kind == "commitment"
    )
    assert promise.amount is not None
    assert promise.amount.value == value
    assert unit in {None, promise.amount.unit}


def test_a_minister_at_home_is_named_without_his_state() -> None:
    text = "Le ministre des Armées Luc Ferrand a rencontré lundi à Paris Shinjiro Koizumi."
    (found,) = read(f"Notiz\n\n{text}", "fr", published=PUBLISHED)
    assert found.sides == ("fr", "jp")
    assert "Luc Ferrand" in found.persons
