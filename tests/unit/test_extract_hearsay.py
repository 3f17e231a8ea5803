"""Who vouches for what is told: nobody named, the one who denies or confirms, a correction."""

from __future__ import annotations

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read


def told(text: str) -> list[Mention]:
    return [m for m in read(f"News in brief\n\n{text}") if not m.background]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Norway plans to give Latvia ten radars. "
            "An official with knowledge of the plan said so on Monday, asking not to be named.",
            Status.UNCONFIRMED,
        ),
        (
            "Toshimitsu Motegi will meet Estonia's Margus Tsahkna in Tokyo on Friday. "
            "That is according to two officials who asked not to be named.",
            Status.UNCONFIRMED,
        ),
        (
            "John Healey and Richard Marles met at a naval base on Sunday, "
            "a source at the base has told the Gazette.",
            Status.UNCONFIRMED,
        ),
        (
            "Norway will give Latvia ten radars, the defence ministry said on Monday. "
            "A source said that they are new.",
            Status.PLEDGED,
        ),
        (
            "Penny Wong's office has confirmed what a Lisbon daily reported on Thursday: "
            "she will meet Portugal's Paulo Rangel in Lisbon on Tuesday.",
            Status.PLANNED,
        ),
        (
            "Norway will send Latvia 20 generators, a ministry spokesman said on Friday, "
            "confirming a Swedish newspaper's report.",
            Status.PLEDGED,
        ),
    ],
)
def test_what_nobody_named_told_is_a_rumour_until_confirmed(text: str, status: Status) -> None:
    (mention,) = told(text)
    assert mention.status is status


@pytest.mark.parametrize(
    "text",
    [
        "Norway's government denied on Saturday that Foreign Minister Espen Barth Eide would meet "
        "Toshimitsu Motegi in Oslo this month, as a German newspaper had reported.",
        "Japan's foreign ministry denied on Monday that Toshimitsu Motegi was to meet Norway's "
        "Espen Barth Eide next week, as sources had told a Tokyo daily.",
    ],
)
def test_a_denial_is_the_word_of_who_denies_not_of_who_spread_it(text: str) -> None:
    (mention,) = told(text)
    assert (mention.status, mention.attribution) == (Status.DENIED, "official")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Norway's contribution to NATO's fund for Ukraine is 200 million kroner, the ministry "
            "said on Monday, correcting a British newspaper that had put it at 300 million kroner.",
            200e6,
        ),
        (
            "The sum that Japan is giving NATO's trust fund for Ukraine is $14 million, the embassy "
            "said, putting right a report of $40 million.",
            14e6,
        ),
    ],
)
def test_a_party_corrects_the_sum_a_paper_printed(text: str, value: float) -> None:
    (mention,) = told(text)
    assert mention.amount is not None
    assert (mention.amount.value, mention.evidence[0].rule) == (value, "commit.erratum")
    assert "gb" not in mention.sides


@pytest.mark.parametrize(
    "text",
    [
        "The frigates that Canberra is buying from Japan will carry a new missile.",
        "The Bushmasters that Australia is sending to Ukraine were built in Bendigo.",
        "The radar that Australia is to supply to Canada will be handed over on time.",
        "Most of Australia's aid for Ukraine goes through Poland.",
        "Norway's debt to South Korea has reached about 330 million euros with interest.",
    ],
)
def test_what_is_only_said_in_passing_is_no_promise_of_today(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "commitment"]


def test_the_stops_of_a_state_in_initials_end_no_clause() -> None:
    (mention,) = told("Norway will buy U.S. missiles worth $30 million for Ukraine, it said.")
    assert mention.amount is not None
    assert (mention.amount.value, mention.sides) == (30e6, ("no", "ua"))
    assert "U.S. missiles" in (mention.object or "")


def test_an_offer_that_must_be_taken_in_time_is_an_offer() -> None:
    (mention,) = told(
        "South Korea has offered Lithuania 20 armoured vehicles on condition that it accept by "
        "Monday, January 18, Lithuania's defence ministry said."
    )
    assert (mention.status, mention.deadline) == (Status.OFFERED, "2027-01-18")


def test_the_first_of_more_is_a_part() -> None:
    (mention,) = told(
        "Two radars reached Riga on Monday, the first of six that Norway promised it."
    )
    assert mention.status is Status.PARTLY_DELIVERED


def test_an_arrival_on_the_eve_is_told_with_the_talks_it_is_for() -> None:
    (mention,) = told(
        "South Korea's First Vice Foreign Minister, Park Yoon-joo, arrives in Poland on Tuesday "
        "evening. He is to meet Deputy Foreign Minister Marcin Bosacki in Warsaw on Wednesday."
    )
    assert "Marcin Bosacki" in mention.persons


@pytest.mark.parametrize(
    "text",
    [
        "Admiral Cavo Dragone will also deliver a speech at the Seoul Defense Dialogue.",
        "NATO will give a briefing to reporters in Seoul on Friday.",
    ],
)
def test_what_is_said_to_an_audience_is_no_gift(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "commitment"]


@pytest.mark.parametrize(
    ("text", "status", "sides"),
    [
        (
            "Winston Peters and Lars Lokke Rasmussen will compare notes when they get together in "
            "New York on Tuesday.",
            Status.PLANNED,
            ("dk", "nz"),
        ),
        (
            "Officials from Australia, Japan and New Zealand met NATO's International Staff in "
            "Brussels on Tuesday for cyber defence talks.",
            Status.OCCURRED,
            ("au", "jp", "nato", "nz"),
        ),
        (
            "Officials from Australia, Japan and New Zealand met in Brussels on Tuesday with "
            "NATO's backing.",
            Status.OCCURRED,
            ("au", "jp", "nz"),
        ),
    ],
)
def test_who_meets_and_whether_yet(text: str, status: Status, sides: tuple[str, ...]) -> None:
    (mention,) = told(text)
    assert (mention.status, mention.sides) == (status, sides)


def test_a_gift_decided_on_a_day_named_aside_is_its_givers() -> None:
    (mention,) = told(
        "Japan's contribution to the NATO fund for wounded Ukrainian soldiers, decided on Friday, "
        "comes to roughly 20 million dollars."
    )
    assert mention.amount is not None
    assert (mention.giver, mention.amount.value) == ("jp", 20e6)
