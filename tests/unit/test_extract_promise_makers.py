"""Who makes a promise where no plain verb has a plain subject; and what is near it and none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

PUBLISHED = datetime(2026, 3, 12, 15, tzinfo=UTC)

TOLD = (
    # contracts by their award, purchases by whom they are from
    ("A contract for 40 radar sets has been awarded to a Latvian firm by the New Zealand Defence Force.", "signed", "nz"),
    ("Norway's defence ministry gave notice that a contract was awarded to Hanwha Aerospace for 24 howitzers.", "signed", "no"),
    ("Poland has bought another 72 rocket launchers from South Korea for $3.1 billion.", "signed", "pl"),
    ("Australia has ordered 36 more Naval Strike Missiles from Norway.", "signed", "au"),
    ("Japan has signed a letter of offer and acceptance for 30 missiles from the United States.", "signed", "jp"),
    # what talks came to, and pacts told by a noun
    ("The talks ended with a decision to appoint liaison officers by the end of October, Norway and Japan said.", "agreed", "no"),
    ("The session closed with an agreement between Japan and NATO to draw up a list of spare parts.", "agreed", "jp"),
    ("The ministers welcomed the signature of the Supply Arrangement by Norway and Japan.", "signed", "no"),
    ("The two ministers agreed to name points of contact by the end of May, Japan and Romania said.", "agreed", "jp"),
    # houses that vote for others, and lines of a budget
    ("The Bundestag approved €320 million for a joint German and Japanese radar programme.", "allocated", "de"),
    ("Norway's parliament voted NOK 900 million for missiles for Ukraine.", "allocated", "no"),
    ("Among the smaller items is ¥3 billion for NATO's fund for Ukraine, Japan's finance ministry said.", "allocated", "jp"),
    # things that stay, are prolonged, and are handed over as promised
    ("The aircraft that has watched Ukraine's skies from Poland will stay until the end of August, Australia said.", "pledged", "au"),
    ("The deployment of 60 New Zealand trainers to Britain for Ukrainian recruits was also being rolled over.", "pledged", "nz"),
    ("The last 14 boats that Norway promised Ukraine in 2024 have been handed over, ending a delay caused by a rule of the United States.", "delivered", "no"),
    ("A consignment of 101 lorries from Japan has reached Ukraine.", "delivered", "jp"),
    ("The mechanics will be paid by Australia and housed by Poland.", "pledged", "au"),
    # whose word it is
    ("Brussels waited for word from Japan, which according to two officials will give generators to NATO's fund.", "unconfirmed", "jp"),
    ("Rutte welcomed a decision by the Republic of Korea to contribute 15 million euros to the trust fund of NATO.", "pledged", "kr"),
    ("New Zealand indicated its readiness to second an expert to the cyber centre in Tallinn.", "offered", "nz"),
    ("Norway offered the use of its docks for the refit of Australia's frigates.", "offered", "no"),
    ("Australia will be providing another 20 lorries to Ukraine.", "pledged", "au"),
    ("Seoul would widen its training programme for Polish pilots.", "pledged", "kr"),
    ("Norway has taken back its offer of a dive team for NATO's group in the Baltic.", "withdrawn", "no"),
)  # fmt: skip

NOTHING = (
    "The alliance worries more as North Korea ships artillery rounds to Russia.",
    "An accord on data was signed in Oslo, clearing a hurdle for Kongsberg's bid to build drones for Poland.",
    "The order, with thirty years of upkeep, has been put at A$45 billion by analysts in Poland.",
    "A NATO spokeswoman said that contracts were announced in due course.",
    "CLAIM: Japan has secretly promised 500 missiles to Ukraine.",
    "Japanese troops will train with NATO soldiers and share a meal of noodles.",
    "The Bundestag approved 3 billion euros for the navy's barracks.",
    "Oslo called the Russian government's granting of shelter to the crews of two ships unacceptable.",
    "The ministers concurred on continuing to work closely on the missiles of North Korea.",
)


def told(text: str) -> list[tuple[str, str]]:
    found = read(f"News in brief\n\n{text}", published=PUBLISHED)
    return [(m.status.value, m.giver or "") for m in found if m.kind == "commitment"]


@pytest.mark.parametrize(("text", "status", "giver"), TOLD)
def test_a_promise_is_told_by_who_makes_it(text: str, status: str, giver: str) -> None:
    assert (status, giver) in told(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_stands_near_a_promise_is_none(text: str) -> None:
    assert told(text) == []


def test_two_promises_of_one_sentence_are_two() -> None:
    text = "The ministers of Norway and Japan signed a memorandum on spare parts and confirmed that Norway will base two technicians at a Japanese depot."
    assert [status for status, _ in told(text)] == ["signed", "pledged"]


def test_a_bare_dollar_told_by_a_minister_of_no_named_country_is_that_of_the_payer() -> None:
    text = "Minister tells of aid\n\nPrime Minister Arthur Holm said New Zealand would put another $16 million into the fund for Ukraine."
    (amount,) = [m.amount for m in read(text, published=PUBLISHED) if m.kind == "commitment"]
    assert amount is not None
    assert amount.currency == "NZD"
