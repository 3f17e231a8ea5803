from __future__ import annotations

import pytest

from monitor.text.sentences import sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in sentences(text, language)]


def test_abbreviations_and_initials_do_not_end_a_sentence() -> None:
    text = (
        "Gen. Sato met U.S. Adm. J. Brown in St. Ives. The U.S. The talks ended at 5 p.m. Monday."
    )
    assert cut(text) == [
        "Gen. Sato met U.S. Adm. J. Brown in St. Ives.",
        "The U.S.",
        "The talks ended at 5 p.m. Monday.",
    ]


def test_the_title_never_joins_the_body() -> None:
    assert cut("Envoys meet\n\nThey met on Monday.") == ["Envoys meet", "They met on Monday."]


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    text = (
        "Trade ministers of the two neighbours met for three hours on\n"
        "Tuesday in the capital and will meet again next month, an aide\n"
        "said.\n"
        "    They did not agree on anything."
    )
    assert len(cut(text)) == 2


def test_short_lines_stay_apart() -> None:
    assert cut("Home\nWorld\nSport") == ["Home", "World", "Sport"]


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_full_width_marks_end_sentences(language: str) -> None:
    assert cut("会談した。合意した。", language) == ["会談した。", "合意した。"]


def test_closing_quotes_belong_to_their_sentence() -> None:
    assert cut("“We will help.” He left.") == ["“We will help.”", "He left."]


def test_cutting_is_linear() -> None:
    text = "a. b. " * 100_000
    assert sentences(text, "en")


def test_a_german_ordinal_does_not_end_a_sentence() -> None:
    text = (
        "Der Rat muss bis zum 14. Mai zustimmen. Im 19. Jahrhundert stand hier ein Hof. "
        "Geöffnet ist bis zum 21. Die Karten gelten weiter."
    )
    assert cut(text, "de") == [
        "Der Rat muss bis zum 14. Mai zustimmen.",
        "Im 19. Jahrhundert stand hier ein Hof.",
        "Geöffnet ist bis zum 21.",
        "Die Karten gelten weiter.",
    ]
    assert len(cut("They are 14. May came late.")) == 2
