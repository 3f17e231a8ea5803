"""Dispatches of the world: blocs, boards and commissioners, told in the words of old wires."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2017, 3, 16, 18, tzinfo=UTC)  # a Thursday


def meetings(body: str, title: str = "In brief") -> list[Mention]:
    found = read(f"{title}\n\n{body}", published=PUBLISHED)
    return [m for m in found if m.kind == "meeting"]


MET = [
    (
        "Oil ministers of the ten-nation Association of Southeast Asian Nations (ASEAN) on Thursday"
        " ended two days of talks in Manila.",
        ("asean",),
    ),
    ("Trade ministers of the 28-member European Union met in Malta on Tuesday.", ("eu",)),
    (
        "Talks between Japanese and European Community (EC) trade officials were held in Geneva"
        " on Tuesday.",
        ("eu", "jp"),
    ),
    ("The heads of the Kenyan and Ugandan tea boards met in Nairobi on Tuesday.", ("ke", "ug")),
    ("The central bank governors of France and Morocco met in Rabat on Tuesday.", ("fr", "ma")),
    (
        "EC External Trade Commissioner Jan Holm met Japanese Trade Minister Aoi Ito on Tuesday.",
        ("eu", "jp"),
    ),
    (
        "EU ambassadors gathered at the palace with President Joseph Kabila of Congo on Tuesday.",
        ("cd", "eu"),
    ),
    (
        "Malaysia's Anifah bin Yusof saw Thai Foreign Minister Somchai Prasert in Bangkok"
        " on Tuesday.",
        ("my", "th"),
    ),
]


@pytest.mark.parametrize(("body", "sides"), MET)
def test_it_reads_who_met(body: str, sides: tuple[str, ...]) -> None:
    (meeting,) = meetings(body)
    assert (meeting.sides, meeting.status) == (sides, Status.OCCURRED)


AHEAD = [
    "The prime minister of Norway, Ola Lund, will sit with leaders of three Baltic countries, among"
    " them Estonia and Latvia, on Monday.",
    "Norwegian Prime Minister Ola Lund will meet leaders of several small states, including Estonia"
    " and Latvia, in Oslo on Monday.",
]


@pytest.mark.parametrize("body", AHEAD)
def test_it_reads_leaders_by_the_states_named_after_them(body: str) -> None:
    (meeting,) = meetings(body)
    assert meeting.sides == ("ee", "lv", "no")
    assert (meeting.status, str(meeting.date)) == (Status.PLANNED, "2017-03-20")


def test_coming_to_office_does_not_date_a_meeting() -> None:
    (meeting,) = meetings(
        "Norwegian Prime Minister Ola Lund and President Karlis Ozols of Latvia, who took office"
        " in February, met on Tuesday for two hours."
    )
    assert (str(meeting.date), meeting.background) == ("2017-03-14", False)


@pytest.mark.parametrize(
    "body",
    [
        "A meeting with Latvian President Karlis Ozols has not been scheduled, although he and"
        " Norwegian Prime Minister Ola Lund will be in the same room on Monday.",
        "Norway and Latvia are at odds over fish. The two sides had met three times since January.",
    ],
)
def test_what_is_not_arranged_or_only_counted_is_no_meeting(body: str) -> None:
    assert not [m for m in meetings(body) if not m.background]


FILLER = (
    " Cocoa exporters say that rain has made the feeder roads impassable and that beans rot in the"
    " sheds. Traders put the loss at a tenth of the crop. Farmers went to town on foot to be paid, and"
    " prices have tumbled since the harvest. Lorries wait for days at the ferries. A dealer said"
    " that the market had seen worse, and that beans would be short by Christmas."
)


def test_a_dispatch_that_opens_with_a_loan_owes_it_whatever_it_is_for() -> None:
    body = "The World Bank said it approved a 53 mln dlr credit to Ghana for cocoa roads." + FILLER
    found = read(f"WORLD BANK LENDS GHANA 53 MLN DLRS\n\n{body}", published=PUBLISHED)
    assert [(m.kind, m.sides) for m in found] == [("commitment", ("gh", "worldbank"))]


GIVEN = [
    ("The Australian Wheat Board said it sold Egypt 1.5 mln tonnes of wheat for shipment by July.", ("au", "eg"), Status.AGREED),
    ("Argentina's grain board said it had sold 500,000 tonnes of maize to Iran.", ("ar", "ir"),
     Status.AGREED),
    ("China's Exim Bank will provide $300 million for a railway in Ethiopia.", ("cn", "et"),
     Status.PLEDGED),
    ("The Export-Import Bank of Japan would provide a further 40 mln dlrs for Kenyan roads, it"
     " said.", ("jp", "ke"), Status.PLEDGED),
    ("The African Development Bank has lent Ghana 40 mln dlrs for a dam.", ("afdb", "gh"),
     Status.PLEDGED),
    ("Japan will lend India 200 billion yen for a metro line in Chennai.", ("in", "jp"),
     Status.PLEDGED),
    ("The United Arab Emirates shipped 20,000 tons of wheat to Port Sudan over the weekend.",
     ("ae", "sd"), Status.DELIVERED),
    ("Britain said on Tuesday it was clawing back 4 million pounds meant for Malawi's schools.",
     ("gb", "mw"), Status.WITHDRAWN),
    ("Germany is holding back 20 million euros of aid for Uganda until the law is dropped.",
     ("de", "ug"), Status.DELAYED),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sides", "status"), GIVEN)
def test_it_reads_what_lenders_boards_and_treasuries_give(
    body: str, sides: tuple[str, ...], status: Status
) -> None:
    found = read(f"In brief\n\n{body}", published=PUBLISHED)
    assert [(m.kind, m.sides, m.status, m.background) for m in found] == [
        ("commitment", sides, status, False)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Tourists from Japan gave Fiji 5 million dollars for its hotels.",
        "China will give Malaysia two pandas.",
        "Norwegian shops sold 40,000 tonnes of Danish salmon to tourists.",
        "The bank is holding back 20 million euros until the museum in Riga opens.",
    ],
)
def test_what_no_government_gives_another_is_no_commitment(body: str) -> None:
    assert not [
        m for m in read(f"In brief\n\n{body}", published=PUBLISHED) if m.kind == "commitment"
    ]
