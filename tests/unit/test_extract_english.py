from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.extract import extract
from monitor.types import Form, NameHit, NameKind, Status

if TYPE_CHECKING:
    from monitor.types import Mention

PUBLISHED = datetime(2027, 1, 14, 12, tzinfo=UTC)  # a Thursday


def read(text: str, **more: object) -> tuple[Mention, ...]:
    given: dict[str, object] = {
        "language": "en",
        "published": PUBLISHED,
        "timezone": None,
        "names": (),
        "source_country": "",
    }
    return extract(text, **(given | more))  # type: ignore[arg-type]


def events(text: str, kind: str) -> list[Mention]:
    return [m for m in read(text) if m.kind == kind and not m.background]


LEDE = (
    "Japan, Poland hold talks\n\n"
    "TOKYO, Jan 14 (Wire) - Japanese Foreign Minister Ken Ota met Polish Foreign Minister Anna Nowak"
    " in Tokyo on Wednesday. The two ministers discussed drones. During the talks Ota thanked Nowak."
)


def test_one_meeting_told_three_times_is_one_mention() -> None:
    (meeting,) = events(LEDE, "meeting")
    assert meeting.sides == ("jp", "pl")
    assert meeting.persons == ("Ken Ota", "Anna Nowak")
    assert meeting.status is Status.OCCURRED
    assert meeting.date == date(2027, 1, 13)
    assert meeting.place == "Tokyo"
    assert meeting.mode == "in_person"
    assert meeting.level == "minister"
    assert meeting.evidence[0].rank == "body"


def test_only_asked_spans_yield_but_the_whole_text_explains() -> None:
    tail = " Nowak will meet Danish Foreign Minister Lars Holm in Oslo on Friday."
    text = LEDE + tail
    (meeting,) = read(text, spans=((len(LEDE), len(text)),))
    assert meeting.sides == ("dk", "pl")
    assert meeting.status is Status.PLANNED
    assert meeting.date == date(2027, 1, 15)


def test_a_language_without_rules_claims_nothing() -> None:
    assert read("Titel\n\nDe ministers ontmoetten elkaar.", language="nl") == ()


def test_a_known_name_gives_its_id() -> None:
    text = "In brief\n\nMona Berg met Japanese Prime Minister Ken Ota on Monday."
    start = text.index("Mona")
    hit = NameHit(
        id="mona-berg", kind=NameKind.PERSON, side="no", start=start, end=start + 9,
        form=Form.FULL, role="Prime Minister", name="Mona Berg",
    )  # fmt: skip
    (meeting,) = read(text, names=(hit,))
    assert meeting.persons == ("mona-berg", "Ken Ota")
    assert meeting.sides == ("jp", "no")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Latvian Prime Minister Ilze Berzina is to meet Polish President Jan Kos on Friday.", "planned"),
        ("Ilze Berzina, Latvia's prime minister, who arrived in Oslo on Monday, is to meet Polish President Jan Kos on Friday.", "planned"),
        ("Latvian Prime Minister Ilze Berzina will likely meet Polish President Jan Kos on Friday.", "unconfirmed"),
        ("Latvian Prime Minister Ilze Berzina cancelled a meeting with Polish President Jan Kos.", "cancelled"),
        ("Latvian Prime Minister Ilze Berzina postponed talks with Polish President Jan Kos.", "postponed"),
        ("Riga denied that Latvian President Ilze Berzina met Polish President Jan Kos.", "denied"),
        ("Latvian Prime Minister Ilze Berzina could meet Polish President Jan Kos.", None),
        ("Latvian Prime Minister Ilze Berzina did not meet Polish President Jan Kos.", None),
    ],
)  # fmt: skip
def test_status_of_a_meeting_follows_its_verb(sentence: str, status: str | None) -> None:
    found = [m.status.value for m in read(f"In brief\n\n{sentence}") if m.kind == "meeting"]
    assert found == ([status] if status else [])


def test_a_postponed_call_with_a_new_day_is_planned_for_it() -> None:
    text = (
        "In brief\n\nA phone call between Latvian Prime Minister Ilze Berzina and Polish President"
        " Jan Kos planned for Friday was postponed until Saturday."
    )
    (call,) = events(text, "meeting")
    assert call.status is Status.PLANNED
    assert call.date == date(2027, 1, 16)
    assert call.previous_date == date(2027, 1, 15)


HARD = [
    "Coach Erik Lund held talks with striker Jo Hansen of Norway before the match in the league cup.",
    "Japan could send missiles to Ukraine. Seoul might meet Warsaw's envoys one day.",
    "Troops from Japan and Australia began an exercise off Darwin on Tuesday.",
    "The prime minister of Latvia met reporters in Tokyo on Monday.",
    "South Korea's army met its recruitment target while Japan did not.",
    "Latvian Prime Minister Ilze Berzina gave a speech on Japan in Riga on Monday.",
    "Analysts expect South Korea to weigh sending shells to Ukraine.",
    "Tourists from Japan met chefs from France in Seoul.",
]


@pytest.mark.parametrize("text", HARD)
def test_hard_negatives_yield_nothing(text: str) -> None:
    found = read(f"In brief\n\n{text}")
    assert [m for m in found if m.kind != "request"] == []


def test_an_opinion_piece_yields_nothing() -> None:
    assert read("Opinion | Send them\n\nJapan pledged $3 million to Ukraine on Monday.") == ()


def test_money_deadline_and_receiver_of_a_pledge() -> None:
    text = "In brief\n\nJapan will provide Ukraine with $45 million in medical aid by the end of March."
    (pledge,) = events(text, "commitment")
    assert pledge.amount is not None
    assert (pledge.amount.value, pledge.amount.currency) == (45e6, "USD")
    assert (pledge.giver, pledge.receiver) == ("jp", "ua")
    assert pledge.deadline == "2027-03-31"
    assert pledge.strength == "firm"


def test_a_request_is_no_commitment() -> None:
    (request,) = read("In brief\n\nUkraine urged Japan to provide air-defence missiles.")
    assert request.kind == "request"
    assert (request.giver, request.receiver) == ("jp", "ua")


def test_headlines_of_other_stories_yield_nothing() -> None:
    text = (
        LEDE
        + "\n\nRelated articles\n\nItaly signs $8 billion deal with Libya\n\nFinland to send tanks to Ukraine"
    )
    assert {m.sides for m in read(text)} == {("jp", "pl")}


@pytest.mark.parametrize("filler", ["1,000,000 ", "the talks with ", "Japan and ", "a. b. ", "\n"])
def test_a_huge_text_does_not_hang_it(filler: str) -> None:
    begun = time.process_time()
    read("Title\n\n" + filler * (2_000_000 // len(filler)))
    assert time.process_time() - begun < 15
