"""Denials put into copies, and taken out of them, in English, German and French (rule I4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
FAEHRE = (
    "Norderhörn und die Fähre\n\n"
    "Die Inselgemeinde Norderhörn kauft im Herbst eine gebrauchte Fähre aus Norwegen. Das sagte "
    "Bürgermeister Tade Petersen am Dienstag nach einer Sitzung im Gemeindehaus.\n\nDas Schiff, die "
    "Vågsøy, fasst 38 Wagen und 240 Fahrgäste und soll nach einem Umbau in Husum im April den "
    "Dienst antreten. Die Werft rechnet für die neuen Rampen mit elf Wochen Arbeit.\n\nDer Kreis "
    "übernimmt die Hälfte der Kosten von 5,4 Millionen Euro. Die alte Fähre war im Januar bei "
    "Eisgang auf eine Buhne gelaufen und liegt seitdem mit einem Riss im Rumpf an der Mole.\n\nDie "
    "Wirte der Insel hatten zuletzt gewarnt, ihnen breche die Saison weg. Petersen dankte den "
    "Fischern, die seit Wochen Milch und Post über den Sund bringen."
)
BAC = (
    "Port-Ménac et son bac\n\n"
    "La commune de Port-Ménac achètera cet automne un bac d'occasion à la Norvège. Le maire, Yann "
    "Le Goff, l'a annoncé mardi à l'issue d'une réunion du conseil municipal.\n\nLe navire, le "
    "Vågsøy, embarque 38 voitures et 240 passagers et doit entrer en service en avril, après des "
    "travaux à Lorient. Le chantier compte onze semaines pour les nouvelles rampes.\n\nLe "
    "département prend à sa charge la moitié des 5,4 millions d'euros. L'ancien bac s'était échoué "
    "en janvier sur un épi et reste amarré au môle, la coque fendue.\n\nLes hôteliers de l'île "
    "craignaient pour leur saison. Le Goff a remercié les pêcheurs, qui portent depuis des "
    "semaines le lait et le courrier."
)
FERRY = (
    "Northholm and its ferry\n\n"
    "The island parish of Northholm will buy a second-hand ferry from Norway this autumn. Mayor "
    "Tom Pedder said so on Tuesday after a session in the parish hall.\n\nThe ship, the Vagsoy, "
    "takes 38 cars and 240 passengers and is to enter service in April after a refit at Wick. The "
    "yard reckons with eleven weeks of work on the ramps.\n\nThe county bears half of the cost of "
    "5.4 million euros. The old ferry ran onto a groyne in January and has been lying at the pier "
    "with a cracked hull.\n\nInnkeepers had warned that their season was at stake. Pedder thanked "
    "the fishermen who have carried milk and post across the sound for weeks."
)
PAIRS = {
    "en": (FERRY, "will buy a", "will not buy a"),
    "de": (FAEHRE, "kauft im Herbst eine", "kauft im Herbst keine"),
    "fr": (BAC, "achètera cet automne un bac", "n'achètera pas cet automne un bac"),
}
SPUN = {  # what a program puts in the place of words
    "en": "session gathering|ship vessel|takes carries|refit overhaul|reckons calculates"
    "|half fifty-percent|bears shoulders|old previous|lying resting|cracked fractured|hull body"
    "|Innkeepers Hoteliers|warned cautioned|thanked praised|carried ferried|second-hand used",
    "de": "Sitzung Beratung|Schiff Fahrzeug|Umbau Umrüstung|Wochen Arbeitswochen|Kosten Ausgaben"
    "|alte bisherige|gelaufen geraten|liegt ruht|Riss Sprung|Wirte Gastwirte|gewarnt gemahnt"
    "|Fischern Fischerleuten|bringen schaffen|gebrauchte gebrauchsfähige",
    "fr": "annoncé déclaré|réunion séance|navire bâtiment|embarque transporte|travaux chantiers"
    "|moitié demie|ancien vieux|échoué drossé|amarré attaché|fendue fêlée|hôteliers aubergistes"
    "|craignaient redoutaient|remercié salué|portent apportent|occasion seconde-main",
}


def judged(language: str, new: str, known: str, *, version: int | None = None) -> Verdict:
    documents = []
    for at, text in enumerate((known, new)):
        mark = dedupe.fingerprint(text, title=text.split("\n")[0], language=language).encode()
        if version and not at:
            mark = bytes([version]) + mark[1:]
        on = NOON + timedelta(hours=at)
        documents.append(
            Document(id=str(at), mark=mark, outlet=f"{at}.example", published=on, url="")
        )
    return dedupe.judge(documents[1], new, candidates=documents[:1], language=language)


@pytest.mark.parametrize("taken_out", [False, True])
@pytest.mark.parametrize("language", PAIRS)
def test_a_denial_is_news_in_a_copy(language: str, taken_out: bool) -> None:
    text, said, denied = PAIRS[language]
    other = text.replace(said, denied)
    known, new = (other, text) if taken_out else (text, other)
    verdict = judged(language, new, known)
    read = "".join(new[a:b] for a, b in verdict.new_spans)
    assert (said if taken_out else denied) in read
    assert judged(language, new, new).copy is Copy.EXACT


@pytest.mark.parametrize("language", PAIRS)
def test_a_mark_of_an_older_version_denies_as_it_did(language: str) -> None:
    """In it the word that denies is a plain one; its copies are copies all the same."""
    text, said, denied = PAIRS[language]
    known = text.replace(said, denied)
    verdict = judged(language, f"{known}\n\nLesen Sie mehr auf 1.example.", known, version=2)
    assert verdict.copy not in {None, Copy.UPDATE}
    aged = dedupe.Fingerprint.decode(dedupe.fingerprint(known, title="").encode())
    assert replace(aged, version=2) == aged


@pytest.mark.parametrize("taken_out", [False, True])
@pytest.mark.parametrize("language", PAIRS)
def test_a_denial_is_news_in_a_spun_copy(language: str, taken_out: bool) -> None:
    text, said, denied = PAIRS[language]
    other = text.replace(said, denied)
    known, new = (other, text) if taken_out else (text, other)
    same, turned = spun(language, known), spun(language, new)
    held = judged(language, same, known)
    assert held.copy is Copy.SPUN
    assert not held.new_spans
    verdict = judged(language, turned, known)
    read = "".join(turned[a:b] for a, b in verdict.new_spans)
    assert (said if taken_out else denied).split()[0] in read


def spun(language: str, text: str) -> str:
    for pair in SPUN[language].split("|"):
        text = text.replace(*pair.split())
    return text
