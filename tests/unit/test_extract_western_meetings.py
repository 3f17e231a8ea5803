"""French and German meetings: whose office it is, what is a topic, and which verb and day count."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

THURSDAY = datetime(2027, 3, 18, 15, tzinfo=UTC)


def _met(text: str, language: str) -> list[tuple[str, str, str]]:
    told = read(f"Notiz\n\n{text}", language, published=THURSDAY)
    return [(" ".join(m.sides), m.status.value, str(m.date)) for m in told if m.kind == "meeting"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La ministre danoise Karen Lund a discuté mardi avec l'amiral néo-zélandais Paul Reed "
            "pour évoquer la Corée du Nord.",
        ),
        (
            "fr",
            "Winston Peters s'est entretenu mardi à Singapour avec la ministre danoise Karen Lund.",
        ),
        (
            "de",
            "Die dänische Ministerin Karen Lund sprach am Dienstag in Singapur mit Winston Peters, "
            "um über Nordkorea zu reden.",
        ),
        (
            "de",
            "Winston Peters erörterte am Dienstag mit Dänemarks Ministerin Karen Lund die Lage in "
            "der Ukraine.",
        ),
        (
            "de",
            "Neuseelands Botschafter in Japan, Paul Reed, empfing am Dienstag die dänische "
            "Ministerin Karen Lund.",
        ),
    ],
)
def test_topics_places_and_postings_are_nobody_met(language: str, text: str) -> None:
    assert _met(text, language) == [("dk nz", "occurred", "2027-03-16")]


def test_a_chief_of_staff_of_another_state_is_not_the_home_one() -> None:
    text = "Winston Peters a reçu mardi le chef d'état-major des armées lettones, le général X."
    assert _met(text, "fr") == [("lv nz", "occurred", "2027-03-16")]
    text = "Emmanuel Macron a été reçu mardi par le chef de la diplomatie lettone, Inese Ozola."
    assert _met(text, "fr") == [("fr lv", "occurred", "2027-03-16")]


def test_the_day_of_a_clause_set_in_is_not_that_of_the_talks() -> None:
    text = "Winston Peters, arrivé lundi à Oslo, a déjeuné mercredi avec Jonas Gahr Støre."
    assert _met(text, "fr") == [("no nz", "occurred", "2027-03-17")]
    text = "Winston Peters, am Montag in Oslo gelandet, traf am Mittwoch Jonas Gahr Støre."
    assert _met(text, "de") == [("no nz", "occurred", "2027-03-17")]


def test_a_present_tense_is_read_by_its_day() -> None:
    text = "Winston Peters spricht am Freitag mit Jonas Gahr Støre, teilte das Ministerium mit."
    assert _met(text, "de") == [("no nz", "planned", "2027-03-19")]
    text = "Winston Peters reçoit vendredi Jonas Gahr Støre, a indiqué son cabinet."
    assert _met(text, "fr") == [("no nz", "planned", "2027-03-19")]
    text = "Morgen trifft Winston Peters König Harald V. von Norwegen."
    assert _met(text, "de") == [("no nz", "planned", "2027-03-19")]


def test_a_present_tense_goes_on_from_a_day_ahead() -> None:
    text = "Der litauische Minister Jonas Petraitis wird am Freitag in Seoul sein. Dort trifft er "
    assert _met(text + "Präsident Lee Jae Myung.", "de") == [("kr lt", "planned", "2027-03-19")]


def test_a_pronoun_is_who_acted_not_who_was_met() -> None:
    text = (
        "La ministre danoise Karen Lund est arrivée lundi à Wellington. Elle a rencontré mardi "
        "Winston Peters. Elle s'entretiendra vendredi avec Christopher Luxon."
    )
    assert _met(text, "fr") == [
        ("dk nz", "occurred", "2027-03-16"),
        ("dk nz", "planned", "2027-03-19"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En marge du sommet de l'Otan, Winston Peters a vu mardi Jonas Gahr Støre."),
        ("fr", "Winston Peters a reçu mardi Jonas Gahr Støre avant la réunion de l'Otan."),
        ("de", "Am Rande des Nato-Gipfels traf Winston Peters am Dienstag Jonas Gahr Støre."),
        ("de", "Nach der Tagung der Nato sprach Winston Peters am Dienstag mit Jonas Gahr Støre."),
    ],
)
def test_talks_beside_a_session_are_not_with_the_alliance(language: str, text: str) -> None:
    assert _met(text, language) == [("no nz", "occurred", "2027-03-16")]
