"""What an article recalls after its news is history, by its tense and its dates (N1)."""

from __future__ import annotations

import pytest

from tests.samples.reading import read

NEWS = (
    "Australian Foreign Minister Penny Wong met Dutch Foreign Minister David van Weel on Tuesday."
)
RECALLED = (
    "The two had spoken in October, when Mr van Weel promised to lend Australia a minehunter.",
    "That same autumn the Netherlands gave Australia 40 diving suits, after talks begun in 2025.",
    "At their previous meeting the two ministers had agreed to share a range near Darwin.",
    "They had first met in Bali, where Ms Wong announced A$20 million for a fund run by NATO.",
    "Since then, Australia has signed an agreement with the Netherlands on spare parts.",
    "When Ms Wong's forerunner met Stef Blok in Sydney, she had promised to send 12 divers.",
    "Australia has already given NATO A$15 million for Ukraine, a payment made in October 2025.",
)
NEW = (
    "Ms Wong said Australia had agreed to lend the Netherlands a minehunter.",
    "Earlier in the day she had met Dutch Prime Minister Rob Jetten.",
    "The two ministers agreed to open a joint range near Darwin by the end of March.",
    "She offered the Netherlands six trainers through a school opened last year.",
)


@pytest.mark.parametrize("sentence", RECALLED)
def test_what_a_later_sentence_recalls_is_history(sentence: str) -> None:
    found = read(f"Wong in The Hague\n\n{NEWS}\n\n{sentence}")
    now = [m for m in found if not m.background]
    assert [(m.kind, m.status.value) for m in now] == [("meeting", "occurred")], now


@pytest.mark.parametrize("sentence", NEW)
def test_what_is_reported_of_these_days_stays_news(sentence: str) -> None:
    found = read(f"Wong in The Hague\n\n{NEWS}\n\n{sentence}")
    assert len([m for m in found if not m.background]) > 1, found
