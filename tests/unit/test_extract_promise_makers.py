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
    # counts of things announced, set aside or offered; a sum in another's dollars
    ("Japan has allocated 40 generators to Ukraine.", "allocated", "jp"),
    ("Norway announced six mobile cranes to help Ukraine mend its grid.", "pledged", "no"),
    ("Australia offered A$15 million to Ukraine's railways.", "offered", "au"),
    ("New Zealand has committed two surgical teams to Ukraine.", "pledged", "nz"),
    # what talks came to, and pacts told by a noun
    ("The talks ended with a decision to appoint liaison officers by the end of October, Norway and Japan said.", "agreed", "no"),
    ("The session closed with an agreement between Japan and NATO to draw up a list of spare parts.", "agreed", "jp"),
    ("Norway and Japan had a memorandum on ship repair to show for it by evening.", "signed", "no"),
    ("Officers of Norway and Japan initialled an accord under which Japan will lend Norway two ships.", "agreed", "jp"),
    ("The ministers welcomed the signature of the Supply Arrangement by Norway and Japan.", "signed", "no"),
    ("The two ministers agreed to name points of contact by the end of May, Japan and Romania said.", "agreed", "jp"),
    # houses that vote for others, and lines of a budget
    ("The Bundestag approved €320 million for a joint German and Japanese radar programme.", "allocated", "de"),
    ("Norway's parliament voted NOK 900 million for missiles for Ukraine.", "allocated", "no"),
    ("Among the smaller items is ¥3 billion for NATO's fund for Ukraine, Japan's finance ministry said.", "allocated", "jp"),
    ("The A$70 million for NATO's Prioritised Ukraine Requirements List has been set aside, Defence Minister Richard Marles said.", "allocated", "au"),
    ("The NOK 90 million for Ukraine has been earmarked, Norway's finance ministry said.", "allocated", "no"),
    ("The ¥3 billion for NATO's Trust Fund for Ukraine has been budgeted, Japan's finance ministry confirmed.", "allocated", "jp"),
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
    # money on its way, papers that changed hands, crews that come as announced
    ("Oslo has paid in the first NOK 40 million of the 200 million it pledged for Ukraine's rail lines.", "partly_delivered", "no"),
    ("Canberra has wired the first A$3 million of the A$9 million it promised Latvia in June.", "partly_delivered", "au"),
    ("Two letters of intent were exchanged by the Polish and Korean ministers in Warsaw on Tuesday.", "signed", "pl"),
    ("Two Japanese patrol aircraft landed in Iceland on Tuesday to begin the patrols Tokyo announced in June.", "delivered", "jp"),
    ("A tanker aircraft and 30 crew will return to Estonia in March for a two-month stint, Australia said.", "pledged", "au"),
    ("Norway has taken back its offer of a dive team for NATO's group in the Baltic.", "withdrawn", "no"),
)  # fmt: skip

NOTHING = (
    "Tallinn would love to see Wellington join its cable project.",
    "Gifts were exchanged by the presidents of Norway and Japan in Oslo.",
    "Two Korean singers landed in Iceland on Tuesday to begin the tour they announced in June.",
    "The Norwegian team will return to Seoul in August for the final.",
    "The alliance worries more as North Korea ships artillery rounds to Russia.",
    "An accord on data was signed in Oslo, clearing a hurdle for Kongsberg's bid to build drones for Poland.",
    "The order, with thirty years of upkeep, has been put at A$45 billion by analysts in Poland.",
    "A NATO spokeswoman said that contracts were announced in due course.",
    "CLAIM: Japan has secretly promised 500 missiles to Ukraine.",
    "Japanese troops will train with NATO soldiers and share a meal of noodles.",
    "The Bundestag approved 3 billion euros for the navy's barracks.",
    "Oslo called the Russian government's granting of shelter to the crews of two ships unacceptable.",
    "The talks ended with an agreement to disagree, Norway and Japan said.",
    "Australia has bought 12 horses from Japan for its police.",
    "A Norwegian college will open a workshop in Japan.",
    "Officers worked through a plan to share docks in Norway and Australia.",
    "They agreed that the security of Norway and that of Japan cannot be parted.",
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


def test_a_total_beside_a_gift_is_not_its_sum_nor_a_currency_a_receiver() -> None:
    text = "News in brief\n\nSouth Korea will give Poland 30 cranes, bringing its total support to NZ$40 million."
    (found,) = [m for m in read(text, published=PUBLISHED) if m.kind == "commitment"]
    assert found.amount is not None
    assert (found.amount.value, found.sides) == (30, ("kr", "pl"))


@pytest.mark.parametrize("met", ["met", "saw", "telephoned", "briefed"])
def test_who_was_met_is_not_who_then_promises(met: str) -> None:
    text = f"Japan's foreign minister {met} Norway's defence minister on Monday and promised Ukraine 20 radars."
    assert told(text) == [("pledged", "jp")]


SUMS = (
    ("New Zealand has put another 14 million into NATO's fund for Ukraine.", 14e6, "NZD"),
    ("Norway will pay for 4,000 winter sleeping bags for Ukrainian recruits.", 4000, "bags"),
    ("The United States will deploy up to 1,200 additional Marines to Japan.", 1200,
        "personnel"),
    ("Japan will send twenty-two of its engineers to Ukraine.", 22, "personnel"),
    ("Seoul would widen a demining programme in Ukraine, adding $3mn to the $12mn already spent.", 3e6, "USD"),
    ("The first two of six ships that Japan promised Ukraine were handed over on Monday.", 2, "ships"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), SUMS)
def test_the_sum_is_that_of_what_is_given(text: str, value: float, unit: str) -> None:
    found = read(f"News in brief\n\n{text}", published=PUBLISHED)
    (amount,) = [m.amount for m in found if m.kind == "commitment"]
    assert amount is not None
    assert (amount.value, amount.currency or amount.unit) == (value, unit)


def test_who_vouches_for_a_promise_is_no_count_of_what_is_promised() -> None:
    text = "News in brief\n\nJapan, which according to two officials will give radars to Ukraine, kept silent."
    found = [m for m in read(text, published=PUBLISHED) if m.kind == "commitment"]
    assert [(m.giver, m.amount) for m in found] == [("jp", None)]
