"""Numbers French and German spell out are read as those written in figures, and printed as told."""

from __future__ import annotations

import pytest

from monitor.extract.languages.promises.numbers import figures


@pytest.mark.parametrize(
    ("language", "printed", "written"),
    [
        ("fr", "trente-deux millions de yens", "32 millions de yens"),
        ("fr", "quatre-vingt-dix-sept camions", "97 camions"),
        ("fr", "deux cent cinquante soldats", "250 soldats"),
        ("fr", "une vingtaine de marins", "20 marins"),
        ("fr", "un demi-milliard d'euros", "0,5 milliard d'euros"),
        ("fr", "trois milliards et demi de wons", "3,5 milliards de wons"),
        ("fr", "un accord sur la marine", "un accord sur la marine"),
        ("de", "siebenundvierzig Lastwagen", "47 Lastwagen"),
        ("de", "zweihundertfünfzig Soldaten", "250 Soldaten"),
        ("de", "anderthalb Milliarden Euro", "1,5 Milliarden Euro"),
        ("de", "drei Dutzend Fahrzeuge", "36 Fahrzeuge"),
        ("de", "eine halbe Milliarde Euro", "0,5 Milliarde Euro"),
        ("de", "ein Abkommen über die Marine", "ein Abkommen über die Marine"),
        ("ja", "三隻", "三隻"),
    ],
)
def test_a_spelled_number_is_written_in_figures(language: str, printed: str, written: str) -> None:
    assert figures(printed, language).text == written


@pytest.mark.parametrize(
    ("language", "printed", "noun"),
    [
        ("fr", "Le pays livre trente-deux camions et une dizaine de drones neufs.", "drones"),
        ("de", "Das Land liefert siebenundvierzig Lastwagen und ein Dutzend Drohnen.", "Drohnen"),
    ],
)
def test_what_is_read_in_figures_is_found_again_as_printed(
    language: str, printed: str, noun: str
) -> None:
    plain = figures(printed, language)
    at = plain.text.index(noun)
    assert plain.words(at, at + len(noun)) == noun
    assert plain.words(0, len(plain.text)) == printed


@pytest.mark.parametrize(
    ("language", "sentence"), [("fr", "jusqu'en 2028 encore"), ("de", "bis 2028 noch")]
)
def test_a_year_counts_nothing(language: str, sentence: str) -> None:
    assert "2028" not in figures(sentence, language).text
