"""French and German news: calls, changes of plan, orders, offers that lapse, as papers tell them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

THURSDAY = datetime(2027, 3, 18, 15, tzinfo=UTC)


def _read(text: str, language: str, kind: str) -> list[tuple[str, ...]]:
    title = "" if "\n\n" in text else "Notiz\n\n"
    told = [m for m in read(title + text, language, published=THURSDAY) if m.kind == kind]
    if kind == "meeting":
        return [(" ".join(m.sides), m.status.value, str(m.date), m.mode) for m in told]
    return [
        (f"{m.giver}>{m.receiver}", m.status.value, f"{m.amount.value:.0f}" if m.amount else "")
        for m in told
    ]


_MEETINGS = [
    (
        "de",
        "In einer Videoschaltung berieten Japans Verteidigungsminister Shinjiro Koizumi und seine "
        "französische Kollegin Catherine Vautrin am Montag über das Rote Meer.",
        ("fr jp", "occurred", "2027-03-15", "video"),
    ),
    (
        "de",
        "US-Verteidigungsminister Pete Hegseth und sein südkoreanischer Amtskollege Ahn Gyu-back "
        "saßen am Dienstag im Pentagon zwei Stunden lang zusammen.",
        ("kr us", "occurred", "2027-03-16", "in_person"),
    ),
    (
        "de",
        "Judith Collins reist kommende Woche nach Brüssel, wo sie am Dienstag Nato-Generalsekretär "
        "Mark Rutte trifft.",
        ("nato nz", "planned", "2027-03-23", "in_person"),
    ),
    (
        "de",
        "Bundespräsident Frank-Walter Steinmeier ist am Montag in Wellington von Premierminister "
        "Christopher Luxon begrüßt worden.",
        ("de nz", "occurred", "2027-03-15", "in_person"),
    ),
    (
        "de",
        "Statt am Montag sprechen Radosław Sikorski und Toshimitsu Motegi nun erst am 26. März "
        "miteinander.",
        ("jp pl", "planned", "2027-03-26", "unknown"),
    ),
    (
        "de",
        "Am 30. Juni wollen die Nato-Außenminister mit ihren Kollegen aus Japan zusammentreffen.",
        ("jp nato", "planned", "2027-06-30", "in_person"),
    ),
    (
        "de",
        "Beim Nato-Gipfel kommende Woche will Christopher Luxon auch Kanadas Premierminister Mark "
        "Carney treffen.",
        ("ca nz", "planned", "2027-03-22", "in_person"),
    ),
    (
        "de",
        "Richard Marles und Japans Minister Shinjiro Koizumi haben sich per Videoschalte "
        "ausgetauscht. Das Gespräch am Mittwoch dauerte 40 Minuten.",
        ("au jp", "occurred", "2027-03-17", "video"),
    ),
    (
        "de",
        "Freitag, 19. März\n\nBrüssel - 10.30 Uhr: Nato-Generalsekretär Mark Rutte empfängt Judith "
        "Collins.",
        ("nato nz", "planned", "2027-03-19", "in_person"),
    ),
    (
        "fr",
        "L'annonce survient au lendemain d'un appel entre la Danoise Mette Frederiksen, Première "
        "ministre danoise, et Christopher Luxon.",
        ("dk nz", "occurred", "2027-03-17", "phone"),
    ),
    (
        "fr",
        "L'ambassadeur d'Ukraine Ivan Bondar assure avoir parlé mercredi avec le ministre Richard "
        "Marles.",
        ("au ua", "occurred", "2027-03-17", "unknown"),
    ),
    (
        "fr",
        "Jonas Gahr Støre s'est entretenu mardi avec Winston Peters. Ils sont convenus de tenir à "
        "Oslo, le 9 avril, la prochaine réunion du dialogue stratégique.",
        ("no nz", "planned", "2027-04-09", "in_person"),
    ),
    (
        "fr",
        "Le Premier ministre néo-zélandais Christopher Luxon a vu mardi Friedrich Merz. Il dînera "
        "ce soir avec le président du Sénat, Paul Martin, avant de regagner Wellington.",
        ("fr nz", "planned", "2027-03-18", "in_person"),
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), _MEETINGS)
def test_meetings_as_papers_tell_them(
    language: str, text: str, wanted: tuple[str, str, str, str]
) -> None:
    assert wanted in _read(text, language, "meeting")


def test_talks_by_video_are_not_those_called_off() -> None:
    text = (
        "Kanadas Minister David McGuinty und Ahn Gyu-back sprachen am Mittwoch per Videoschalte. "
        "Ein für den 20. April angesetztes Treffen der beiden Minister in Vancouver entfällt."
    )
    told = _read(text, "de", "meeting")
    assert [t[:3] for t in told] == [
        ("ca kr", "occurred", "2027-03-17"),
        ("ca kr", "cancelled", "2027-04-20"),
    ]


_PROMISES = [
    ("de", "Die von Japan zugesagten Lastwagen treffen in der Ukraine erst im Herbst ein.",
     ("jp>ua", "delayed", "")),
    ("de", "Neuseeland verlängert die Ausbildungsmission für ukrainische Rekruten bis Ende 2028.",
     ("nz>ua", "pledged", "")),
    ("de", "Das Angebot Australiens an die Ukraine, alte Hubschrauber zu übernehmen, ist am Montag "
     "verfallen.", ("au>ua", "expired", "")),
    ("de", "Eine frühere Zusage an die Ukraine hat Japan zurückgenommen; die Fahrzeuge bleiben.",
     ("jp>ua", "withdrawn", "")),
    ("de", "Von einer Lieferung australischer Kampfjets an die Ukraine könne keine Rede sein, sagte "
     "das Ministerium in Canberra.", ("au>ua", "denied", "")),
    ("de", "Japan liefert der Ukraine die Radare nicht wie vereinbart im Mai, sondern erst 2028.",
     ("jp>ua", "delayed", "")),
    ("de", "Zwei Dutzend Generatoren aus Japan sind in der Region Charkiw eingetroffen.",
     ("jp>ua", "delivered", "24")),
    ("de", "Neuseeland überwies vier Millionen Euro an den Fonds für die Ukraine.",
     ("nz>ua", "delivered", "4000000")),
    ("fr", "L'Australie met 95 millions de dollars supplémentaires sur la table pour l'Ukraine.",
     ("au>ua", "pledged", "95000000")),
    ("fr", "Les camions promis par le Japon n'arriveront en Ukraine qu'à l'automne.",
     ("jp>ua", "delayed", "")),
    ("fr", "L'offre australienne d'hélicoptères à l'Ukraine est devenue caduque lundi.",
     ("au>ua", "expired", "")),
    ("fr", "La Nouvelle-Zélande prolonge jusqu'à fin 2028 la mission de ses instructeurs auprès des "
     "soldats ukrainiens.", ("nz>ua", "pledged", "")),
    ("fr", "Le Japon sera en retard : les radars destinés à l'Ukraine ne seront pas livrés en mai "
     "comme convenu par le Japon.", ("jp>ua", "delayed", "")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), _PROMISES)
def test_promises_as_papers_tell_them(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert _read(text, language, "commitment") == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Seoul hat der Ukraine bislang keine 40 Panzer geliefert."),
        ("de", "Karten für das japanische Konzert in Wellington gibt es ab 24 Euro."),
        ("fr", "Le président sud-coréen a appelé mardi l'Otan, dans un discours, à davantage de "
         "coopération."),
        ("fr", "« On se rencontre, on échange », sourit un patron à Canberra. Aucun contrat n'a "
         "été signé."),
    ],
)  # fmt: skip
def test_what_is_refused_sold_or_wished_is_nothing(language: str, text: str) -> None:
    assert _read(text, language, "commitment") == []
    assert _read(text, language, "meeting") == []


def test_the_first_of_what_a_contract_holds_is_no_promise_of_its_own() -> None:
    text = (
        "Die norwegische Beschaffungsbehörde hat bei Hanwha Aerospace 24 Panzerhaubitzen bestellt. "
        "Unterzeichnet wurde der Vertrag am Dienstag in Oslo. "
        "Die ersten sechs Geschütze sollen im Sommer 2029 an das norwegische Heer übergeben werden."
    )
    told = _read(text, "de", "commitment")
    assert [t[1:] for t in told] == [("signed", "24")]


def test_a_headline_that_something_is_built_is_of_the_contract() -> None:
    text = (
        "TKMS baut zwei Fregatten für Neuseeland\n\nNeuseeland hat bei TKMS zwei Fregatten "
        "bestellt. Das erste Schiff soll 2033 übergeben werden."
    )
    assert [t[1:] for t in _read(text, "de", "commitment")] == [("signed", "2")]


def test_what_was_announced_before_is_old() -> None:
    text = "Tokio stellt wie im Januar angekündigt 20 Millionen Euro für die Ukraine bereit."
    told = read(f"Notiz\n\n{text}", "de", published=THURSDAY)
    assert [m.background for m in told if m.kind == "commitment"] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le ministre a pris la parole au lendemain d'un appel entre la Première ministre "
            "danoise Mette Frederiksen et Christopher Luxon. La Nouvelle-Zélande versera 12 "
            "millions d'euros au Danemark pour des radars.",
        ),
        (
            "de",
            "Er äußerte sich einen Tag nach einem Telefonat zwischen Ministerpräsidentin Mette "
            "Frederiksen und Premierminister Christopher Luxon. Neuseeland wird Dänemark 12 "
            "Millionen Euro für Radare zahlen.",
        ),
    ],
)
def test_a_promise_told_in_the_wake_of_talks_is_not_of_their_day(language: str, text: str) -> None:
    told = read(f"Notiz\n\n{text}", language, published=THURSDAY)
    assert [(m.kind, str(m.date)) for m in told if m.kind == "meeting"] == [
        ("meeting", "2027-03-17")
    ]
    assert [m.date for m in told if m.kind == "commitment"] == [None]
