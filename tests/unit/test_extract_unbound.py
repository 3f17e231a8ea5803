"""Words of a promise by which no side binds itself tell nothing (C1, C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

NOTHING = {
    "a war game": (
        "War game drains the allies' stocks",
        "In the scenario, played at a think tank, Australia commits two squadrons and NATO pledges EUR 10 billion.",
    ),
    "a model assembly": (
        "Pupils debate the alliance",
        "At a model NATO in Christchurch pupils playing New Zealand pledged NZ$30 million to Ukraine.",
    ),
    "a sham contract": (
        "Police break up a ring in Perth",
        "A gang had posed as the Polish defence ministry and signed a sham contract for 30,000 helmets from Australia.",
    ),
    "a party out of office": (
        "Rally in Melbourne",
        "The Australian Greens will give A$1 billion to Ukraine's hospitals if they hold the balance of power.",
    ),
    "a bill not passed": (
        "Seoul's assembly rises",
        "A bill that would let South Korea give Ukraine 2 trillion won in loans has not been put to a vote.",
    ),
    "what would have been given": (
        "House says no",
        "The measure failed; the United States would have provided $2.5 billion in arms to Japan.",
    ),
    "a private giver": (
        "Generators for Kharkiv",
        "A Japanese dentist has promised to send 20 generators to Ukraine.",
    ),
    "a fear": (
        "Kremlin speaks of Patriots",
        "The Kremlin fears Japan will hand Patriot missiles to Ukraine, its spokesman said on Monday.",
    ),
    "a hope": (
        "Before the summit",
        "Diplomats hope that Tokyo will agree to join the fund for Ukraine.",
    ),
    "an enemy's word": (
        "Pyongyang on Seoul",
        "North Korea said on Wednesday that South Korea has agreed to give NATO 500 billion won.",
    ),
    "a panel's proposal": (
        "Retired officers on missile stocks",
        "A panel of officers proposes that Japan and Poland agree to share missile stocks.",
    ),
    "a paper's plan": (
        "Think tank wants a seat at NATO for Seoul",
        "NATO should open its doors, the paper argues. South Korea would sign a framework agreement by 2028.",
    ),
    "trade": (
        "Seoul carmaker fills ships",
        "Daesan Motor said on Tuesday it has shipped 4,000 sedans to the Netherlands and will deliver 6,000 to dealers in Germany.",
    ),
    "art": (
        "Museum lends a masterpiece",
        "The Netherlands will lend Japan a Vermeer for six months, the gallery said.",
    ),
    "a state's own forces": (
        "Budget for the army",
        "Norway's cabinet approved a defence budget of 90 billion kroner for next year.",
    ),
    "a bond that remains": (
        "Speech in Tartu",
        "New Zealand remains committed to its partnership with NATO, the prime minister told students.",
    ),
    "a sum over many givers": (
        "Help in numbers",
        "Between them NATO's four partners in the Pacific have pledged some $15 billion to Ukraine.",
    ),
    "talks that go ahead": (
        "Storm keeps premier at home",
        "Officials from Wellington will go ahead with their own meeting with the Turkish maker on Friday.",
    ),
}  # fmt: skip


def promises(title: str, body: str) -> list[Mention]:
    return [m for m in read(f"{title}\n\n{body}") if m.kind == "commitment" and not m.background]


@pytest.mark.parametrize("kind", NOTHING)
def test_what_binds_no_side_is_no_promise(kind: str) -> None:
    assert promises(*NOTHING[kind]) == []


OLD = {
    "a month that is over": "In September the two agreed on a smaller order of radars worth 300 billion won.",
    "what another has given": "Finland has provided Ukraine with 31 packages of arms.",
    "what was done that year": "Seoul delivered the first ten tanks to Poland that October.",
}


@pytest.mark.parametrize("kind", OLD)
def test_what_a_later_sentence_recalls_is_background(kind: str) -> None:
    lead = (
        "South Korea and Norway held talks on naval guns in Oslo on Tuesday. "
        "Both ministries spoke of a good start. The guns are in use in three navies. "
    )
    assert promises("Guns on the table in Oslo", lead + OLD[kind]) == []


def test_what_spies_say_of_two_others_is_unconfirmed() -> None:
    (told,) = promises(
        "Jets for Oslo",
        "Japan will deliver 12 fighters to Norway this year, British intelligence said on Monday.",
    )
    assert told.status is Status.UNCONFIRMED


@pytest.mark.parametrize(
    "sentence",
    [
        "Fears of a long winter grow, and Japan will give Ukraine 20 generators.",
        "Denmark foots the bill for a radar that Australia will send to Ukraine.",
        "A law passed on Monday lets Norway give Ukraine six radars; Oslo will send six radars to Ukraine in May.",
        "The museum of the navy looked on as Japan handed over four patrol boats to Ukraine.",
    ],
)
def test_like_words_beside_a_real_promise_leave_it_alone(sentence: str) -> None:
    assert promises("Help for Ukraine", sentence)
