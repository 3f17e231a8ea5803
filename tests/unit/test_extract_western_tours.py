"""French and German tours, hosts, called-off talks, and the sentences that complete a promise."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

THURSDAY = datetime(2027, 3, 18, 15, tzinfo=UTC)
Told = list[tuple[str, str, str]]


def _met(text: str, language: str) -> Told:
    told = read(f"Notiz\n\n{text}", language, published=THURSDAY)
    return [(" ".join(m.sides), m.status.value, str(m.date)) for m in told if m.kind == "meeting"]


def _promised(text: str, language: str) -> list[tuple[str, str]]:
    told = read(f"Notiz\n\n{text}", language, published=THURSDAY)
    found = [m for m in told if m.kind == "commitment" and not m.background]
    return [(" ".join(m.sides), m.status.value) for m in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Judith Collins verra lundi à Oslo son homologue norvégien, puis mardi à Copenhague la "
            "ministre danoise de la Défense.",
        ),
        (
            "de",
            "Judith Collins spricht am Montag in Oslo mit ihrem norwegischen Kollegen und am "
            "Dienstag in Kopenhagen mit der dänischen Verteidigungsministerin.",
        ),
        (
            "fr",
            "Judith Collins sera reçue lundi par le ministre norvégien de la Défense et mardi par "
            "la ministre danoise de la Défense.",
        ),
    ],
)
def test_each_stop_of_a_tour_is_a_meeting_of_its_own_day(language: str, text: str) -> None:
    assert sorted(_met(text, language)) == [
        ("dk nz", "planned", "2027-03-23"),
        ("no nz", "planned", "2027-03-22"),
    ]


def test_who_is_seen_together_on_one_day_is_one_meeting() -> None:
    text = "Judith Collins a rencontré mardi à Oslo ses homologues norvégien et danois."
    assert _met(text, "fr") == [("dk no nz", "occurred", "2027-03-16")]


def test_a_pronoun_that_sees_two_is_whom_the_text_speaks_of() -> None:
    text = (
        "Mark Rutte se rendra lundi en Océanie. Il sera reçu par Anthony Albanese à Sydney, puis "
        "par Christopher Luxon à Auckland."
    )
    assert [sides for sides, _, _ in _met(text, "fr")] == ["au nato", "nato nz"]


def test_an_alliance_that_receives_is_there() -> None:
    text = "L'Otan a réuni mardi à Bruxelles les ambassadeurs du Japon et d'Australie."
    assert _met(text, "fr") == [("au jp nato", "occurred", "2027-03-16")]


def test_goods_and_credentials_are_received_by_nobody() -> None:
    for text in (
        "La Pologne recevra de Séoul 24 obusiers d'ici à juin, a confirmé mardi le ministère.",
        "Le roi des Belges a reçu mardi les lettres de créance de l'ambassadeur d'Australie.",
        "La France accueillera cette année 300 000 visiteurs japonais.",
    ):
        assert _met(text, "fr") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le ministre japonais de la Défense a annulé sa visite à Oslo. Il devait y voir lundi "
            "son homologue norvégien Tore Sandvik.",
        ),
        (
            "de",
            "Japans Verteidigungsminister hat seine Reise nach Oslo gestrichen. Dort wollte er am "
            "Montag seinen norwegischen Kollegen Tore Sandvik treffen.",
        ),
    ],
)
def test_the_day_of_what_is_called_off_may_stand_behind(language: str, text: str) -> None:
    assert ("jp no", "cancelled", "2027-03-22") in _met(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Japon et la Belgique se sont engagés à échanger leurs alertes navales."),
        ("fr", "Oslo et Tokyo vont patrouiller ensemble en mer de Norvège avec deux frégates."),
        ("de", "Norwegen und Japan bauen gemeinsam ein Drohnenzentrum auf."),
        (
            "de",
            "Norwegen und Japan werden künftig Lagebilder der Marine austauschen. Das vereinbarten "
            "beide Minister am Dienstag in Oslo.",
        ),
    ],
)
def test_what_two_promise_together_they_agree_on(language: str, text: str) -> None:
    assert [status for _, status in _promised(text, language)] == ["agreed"]


def test_a_promise_is_signed_where_the_next_sentence_says_so() -> None:
    text = (
        "Japan liefert der finnischen Armee zwölf Radargeräte. Der Vertrag wurde am Dienstag in "
        "Helsinki unterschrieben."
    )
    assert _promised(text, "de") == [("fi jp", "signed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Japon serait prêt à céder 20 radars à la Roumanie, écrit le quotidien Asahi."),
        ("fr", "Le Japon va céder 20 radars à la Roumanie, selon la chaîne NHK."),
        ("de", "Einem Bericht der Zeitung «Asahi» zufolge will Japan Rumänien 20 Radare schenken."),
    ],
)
def test_what_only_the_press_says_is_unconfirmed(language: str, text: str) -> None:
    assert _promised(text, language) == [("jp ro", "unconfirmed")]


def test_two_sums_of_one_sentence_go_to_two() -> None:
    text = "Tokyo prêtera 30 millions de dollars à la Roumanie et 50 millions à l'Ukraine."
    assert sorted(_promised(text, "fr")) == [("jp ro", "pledged"), ("jp ua", "pledged")]
    text = "Tokio leiht Rumänien 30 Millionen Dollar und der Ukraine 50 Millionen."
    assert sorted(_promised(text, "de")) == [("jp ro", "pledged"), ("jp ua", "pledged")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon un sondage, sept Japonais sur dix soutiennent l'aide de 50 millions à Kiev."),
        ("fr", "La Nouvelle-Zélande a envoyé 30 pompiers en Grèce contre les feux de forêt."),
        ("de", "Neuseeland hat 30 Feuerwehrleute nach Griechenland geschickt."),
        ("de", "Wenn Japan dem Fonds beiträte, müsste es der Ukraine 50 Millionen Dollar zahlen."),
        ("fr", "Le Japon n'a pas encore décidé s'il verserait 50 millions de dollars à Kiev."),
    ],
)
def test_polls_fires_and_suppositions_promise_nothing(language: str, text: str) -> None:
    assert _promised(text, language) == []


def test_a_later_stop_with_its_own_day_is_another_meeting() -> None:
    text = (
        "Judith Collins spricht am Montag mit ihrem norwegischen Kollegen Tore Sandvik und am "
        "Mittwoch in Kopenhagen mit Troels Lund Poulsen."
    )
    assert _met(text, "de") == [
        ("no nz", "planned", "2027-03-22"),
        ("dk nz", "planned", "2027-03-24"),
    ]


def test_what_was_said_after_talks_sets_no_day_for_them() -> None:
    text = (
        "Judith Collins a vu mardi à Oslo son homologue norvégien. À l'issue de leur entretien, les "
        "deux ministres ont annoncé qu'un officier serait détaché dès le 1er juin."
    )
    assert _met(text, "fr") == [("no nz", "occurred", "2027-03-16")]


def test_a_headline_counts_the_things_of_its_text_by_another_word() -> None:
    told = read(
        "Le Danemark prête deux navires à la Nouvelle-Zélande\n\nCopenhague met à la disposition "
        "de Wellington deux patrouilleurs, a annoncé mardi le gouvernement danois.",
        "fr",
        published=THURSDAY,
    )
    assert [m.sides for m in told if m.kind == "commitment"] == [("dk", "nz")]


def test_what_is_to_be_held_in_some_year_is_no_meeting() -> None:
    text = "Japan und Norwegen vereinbarten am Dienstag, ab 2028 jährlich Gespräche zu führen."
    assert [status for _, status, _ in _met(text, "de")] in ([], ["occurred"])
