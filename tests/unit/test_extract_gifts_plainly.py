"""Gifts as newspapers tell them: to whom, in which money, once, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention


def told(text: str, title: str = "News in brief") -> list[Mention]:
    found = read(f"{title}\n\n{text}")
    return [m for m in found if m.kind == "commitment" and not m.background]


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("Oslo has promised Moldova spare parts for its howitzers, officials said.", "md"),
        ("In a phone call, Norway's prime minister promised Latvia 14 mobile cranes.", "lv"),
        ("Six million euros will be spent by Norway on shelters in Moldova.", "md"),
        ("Norway's defence ministry confirmed the donation of two patrol boats to Latvia.", "lv"),
        ("The document commits Norway to hosting a workshop for Latvia on sea mines.", "lv"),
    ],
)
def test_who_gets_a_gift_is_read_beside_its_verb(text: str, receiver: str) -> None:
    (found,) = told(text)
    assert (found.giver, found.receiver) == ("no", receiver)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("Denmark will give Latvia 1.5 billion Danish crowns.", 1.5e9, "DKK"),
        ("Norway will give Latvia 80 million crowns.", 8e7, "NOK"),
        ("Norway will give Latvia a million euros for shelters.", 1e6, "EUR"),
        ("Norway will give Latvia $US40 million for shelters.", 4e7, "USD"),
        ("Australia will give Latvia $A30 million for shelters.", 3e7, "AUD"),
        ("The Danish parliament approved EUR15m in aid to Latvia.", 1.5e7, "EUR"),
        ("Canberra (AP) - Australia will give Latvia $30 million for shelters.", 3e7, "USD"),
        ("The Government will give Ukraine $12 million, Prime Minister Luxon said.", 1.2e7, "NZD"),
    ],
)
def test_money_is_read_in_every_notation(text: str, value: float, currency: str) -> None:
    (found,) = told(text)
    assert found.amount
    assert (found.amount.value, found.amount.currency) == (value, currency)
    assert len(found.sides) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norway signed a contract with Latvia for 14 mobile cranes.", 14),
        ("Norway will foot the bill for 200 helmets for Latvia.", 200),
        ("Three mobile cranes will be given to Latvia by Norway before summer.", 3),
        ("Norway has delivered the first batch of six ambulances promised to Latvia.", 6),
        (
            "Norway, which has given Latvia 100 trucks since 2022, will send Latvia six more"
            " ambulances.",
            6,
        ),
    ],
)
def test_a_count_is_what_is_given(text: str, value: float) -> None:
    (found,) = told(text)
    assert found.amount
    assert found.amount.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send a team of officials to Riga next week to discuss Latvia's frigates.",
        "The Norwegian navy's new frigates will again be put off.",
        "Norway's army will base the launchers with its new artillery battalion near Narvik.",
        '"No contract or letter of intent has been signed with Latvia," Norway said.',
        "Norway hopes to receive 20 radars from Japan, its defence minister said.",
        "Norway promised to study Latvia's request for more missiles.",
        "A court in Oslo ordered the state to pay 4 million kroner to a Japanese whaler.",
        "Russia has supplied fuel to North Korea, officials in Seoul said.",
        "A Danish brewery will supply beer to 200 bars in South Korea under a contract.",
    ],
)
def test_a_visit_a_hope_and_what_stays_at_home_are_no_gift(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Norway has signed off on another package for Latvia.\n\nIt will spend 15 million"
            " kroner on shelters for Latvia, the ministry said.",
            1.5e7,
        ),
        (
            "Norway announced new aid for Latvia on Monday.\n\nNorway will give Latvia 20 million"
            " euros, its prime minister said.",
            2e7,
        ),
        (
            "Oslo promised more support for Latvia.\n\nNorway will send Latvia 14 ambulances this"
            " spring, the ministry said.",
            14,
        ),
    ],
)
def test_a_package_and_its_sum_are_one_promise(text: str, value: float) -> None:
    (found,) = told(text)
    assert found.amount
    assert found.amount.value == value


@pytest.mark.parametrize(
    "title",
    ["Nine predictions for the year", "If I ran the navy", "From my crystal ball: the year ahead"],
)
def test_predictions_and_daydreams_bind_nobody(title: str) -> None:
    assert not told("Norway will give Latvia 30 million euros for shelters.", title)


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("On a visit to Latvia, the Norwegian prime minister announced 30 radars.", "lv"),
        ("Norway's foreign minister arrived in Moldova with a promise of €12 million.", "md"),
        ("Norway granted Moldova a loan of €14 million.", "md"),
        ("Two Norwegian officers will join Latvia's general staff in May.", "lv"),
        ("At Latvia's request, Norway will send military trainers in June.", "lv"),
        ("Lawmakers in Oslo backed a plan to give Latvia 25 million euros.", "lv"),
        ("There will be 20 million euros more for Latvia, Norway's prime minister said.", "lv"),
        ("Norway will train 500 soldiers from Latvia a year.", "lv"),
    ],
)
def test_for_whom_is_told_in_many_ways(text: str, receiver: str) -> None:
    (found,) = told(text)
    assert (found.giver, found.receiver) == ("no", receiver)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway backed out on Monday of a promise to give Latvia 20 trucks.", "withdrawn"),
        ("Norway will not send 20 trucks to Latvia after all, its army said.", "withdrawn"),
        ("Thirty trucks from Norway reached Latvia on Monday.", "delivered"),
        ("Norway gave its word on Monday that Latvia would get six trucks.", "pledged"),
        ("Latvia has chosen 40 howitzers from Norway, its ministry announced.", "agreed"),
        ("Latvia's army signed for 40 howitzers from Norway on Monday.", "signed"),
        ("Norway granted a request by Latvia for six radars on Monday.", "agreed"),
        ("Latvia can count on 20 million euros from Norway, Riga said.", "pledged"),
    ],
)
def test_where_a_gift_stands_is_told_in_many_ways(text: str, status: str) -> None:
    (found,) = told(text)
    assert found.status.value == status


@pytest.mark.parametrize(
    "promise",
    [
        "The two agreed to set up a joint working group on sea mines.",
        "The Norwegian side explained that it would give Latvia 20 trucks.",
        "After the meeting the ministers signed a memorandum on cyber defence.",
    ],
)
def test_what_is_agreed_at_a_meeting_bears_its_day(promise: str) -> None:
    text = (
        "Norway's defence minister Ola Holm met his Latvian counterpart Andris Berzins in Riga on"
        f" Tuesday.\n\n{promise}"
    )
    (found,) = told(text)
    assert str(found.date) == "2027-01-12"


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "value"),
    [
        ("Another 20 trucks for Moldova, courtesy of Seoul, were announced.", "kr", "md", 20),
        (
            "Oslo's contribution to the Czech shell drive for Ukraine is €6 million.",
            "no",
            "ua",
            6e6,
        ),
        ("Britain lends Moldova 4 radars until its own arrive.", "gb", "md", 4),
        ("Oslo would welcome 200 Latvian recruits a year at Rena, its army said.", "no", "lv", 200),
        ("With 40 million kroner from Oslo, Latvia will buy drones.", "no", "lv", 4e7),
    ],
)
def test_briefs_tell_a_gift_in_odd_words(
    text: str, giver: str, receiver: str, value: float
) -> None:
    (found,) = told(text)
    assert found.amount
    assert (found.giver, found.receiver, found.amount.value) == (giver, receiver, value)


def test_a_title_counts_what_its_text_prices() -> None:
    text = "Latvia signed a contract worth €60 million with Hanwha Aerospace for more howitzers."
    (found,) = told(
        text, "Latvia signs for 18 more K9 howitzers from South Korea's Hanwha Aerospace"
    )
    assert found.amount
    assert found.amount.value == 6e7
