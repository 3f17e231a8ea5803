"""Sums raised, days moved, calls instead of visits, who vouches: what a ledger needs to know."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.types import Mention, Status
from tests.samples import reading

PUBLISHED = datetime(2027, 1, 14, 12, tzinfo=UTC)  # a Thursday


def read(body: str, title: str = "In brief") -> list[Mention]:
    return [m for m in reading.read(f"{title}\n\n{body}", named=False) if m.kind != "request"]


def only(body: str, title: str = "In brief") -> Mention:
    (mention,) = read(body, title)
    return mention


@pytest.mark.parametrize(
    ("body", "now", "before"),
    [
        ("Norway raised its pledge to Ukraine from NOK 20 million to NOK 30 million.", 3e7, 2e7),
        ("Norway cut its pledge to Ukraine to NOK 20 million from NOK 30 million.", 2e7, 3e7),
        ("Norway will give Ukraine 50 million euros, up from 30 million euros.", 5e7, 3e7),
        ("Norway doubled its contribution to Ukraine to $60 million.", 6e7, None),
        ("Norway increased its aid for Ukraine by $5 million to $25 million.", 2.5e7, None),
    ],
)
def test_a_raised_pledge_keeps_the_new_sum_apart_from_the_old(
    body: str, now: float, before: float | None
) -> None:
    pledge = only(body)
    assert pledge.relation == "revised"
    assert pledge.amount is not None
    assert pledge.amount.value == now
    old = pledge.previous_amount
    assert (old.value if old else None) == before
    assert (pledge.giver, pledge.receiver) == ("no", "ua")


def test_a_further_sum_is_no_revision_and_its_total_no_amount() -> None:
    body = "Japan will provide a further $25 million to Ukraine, bringing its total to $90 million."
    pledge = only(body)
    assert pledge.relation == "further"
    assert pledge.amount is not None
    assert pledge.amount.value == 2.5e7


@pytest.mark.parametrize(
    ("body", "relation"),
    [
        (
            "Norway signed a further contract with a Japanese yard, for 900 radio sets costing"
            " $5 million.",
            "further",
        ),
        (
            "Japan has won another order from the Norwegian army, for spare parts and tools worth"
            " $12 million.",
            "further",
        ),
        ("Norway signed a contract with a Japanese yard for boats costing $5 million.", None),
    ],
)
def test_one_more_contract_is_none_known_before(body: str, relation: str | None) -> None:
    (deal,) = (m for m in read(body) if m.amount and m.amount.currency)
    assert deal.relation == relation


def test_a_minister_names_the_figure_in_the_next_sentence() -> None:
    body = (
        "Norway is to give another donation to NATO's fund for Ukraine."
        " Sandvik named the figure of $35 million on Monday."
    )
    (gift,) = (m for m in read(body) if m.giver == "no")
    assert gift.amount is not None
    assert gift.amount.value == 3.5e7


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (
            "South Korea will only sell Poland the 60 howitzers if the licence stays in Changwon,"
            " the agency said.",
            "conditional",
        ),
        (
            "Japan would only lend Latvia the two boats provided that their crews are trained"
            " first, Tokyo said.",
            "conditional",
        ),
        (
            "Latvia will only transfer its old tractors to Ukraine as long as Japan pays for new"
            " ones, Riga said.",
            "conditional",
        ),
        (
            "The secondment of six Norwegian engineers to Japan will begin only in autumn, not in"
            " June, Oslo said.",
            "delayed",
        ),
        (
            "The 12 boats that Norway promised Japan will arrive only in 2031 instead of next"
            " year, Oslo said.",
            "delayed",
        ),
        ("Sweden's offer of twelve radars is no longer valid, its embassy said.", "expired"),
        (
            "Canberra has taken back its proposal to Ukraine after Norway declined to pay for the"
            " mechanics.",
            "withdrawn",
        ),
    ],
)
def test_what_a_known_promise_is_bound_to(body: str, status: str) -> None:
    assert status in {m.status for m in read(body) if m.kind == "commitment"}


@pytest.mark.parametrize(
    "body",
    [
        "Sweden will only send observers to the exercise, its ministry said, if at all.",
        "Japan will only pay Ukraine 20 million yen this year, the ministry said.",
        "The course for Norwegian engineers in Japan will begin only in autumn, Oslo said.",
        "The posting of two Korean planners to NATO's command starts in March, Seoul said.",
    ],
)
def test_what_is_only_so_much_or_so_late_from_the_first_is_bound_to_nothing(body: str) -> None:
    changed = {Status.CONDITIONAL, Status.DELAYED, Status.EXPIRED, Status.WITHDRAWN}
    assert not changed & {m.status for m in read(body)}


def test_a_headline_names_its_giver_before_the_fund() -> None:
    body = "Norway has raised its contribution to NATO's fund from $20 million to $30 million."
    pledge = only(body, "Norway raises NATO fund pledge to $30 million")
    assert pledge.giver == "no"
    assert {e.rank for e in pledge.evidence} == {"body", "title"}


def test_two_givers_share_two_sums_respectively() -> None:
    told = read("Latvia and Norway pledged $40 million and $25 million respectively to Ukraine.")
    sums = {m.giver: m.amount.value for m in told if m.amount}
    assert sums == {"lv": 4e7, "no": 2.5e7}


def test_the_next_sentence_may_tell_the_sum() -> None:
    body = (
        "Norway announced a new package of military aid for Ukraine on Tuesday."
        " It is worth 95 million euros and includes radars."
    )
    pledge = only(body)
    assert pledge.amount is not None
    assert pledge.amount.value == 9.5e7
    assert any("amount" in e.fields and "It is worth" in e.text for e in pledge.evidence)


def test_a_meeting_and_what_it_agreed_are_two_events() -> None:
    body = (
        "Latvian Defence Minister Ilze Berzina met Japanese Defence Minister Ken Ota in Tokyo on"
        " Wednesday and the two agreed to set up a joint cell for undersea cables."
    )
    meeting, deal = read(body)
    assert (meeting.status, meeting.date) == (Status.OCCURRED, date(2027, 1, 13))
    assert (deal.status, deal.sides) == (Status.AGREED, ("jp", "lv"))
    assert deal.object == "to set up a joint cell for undersea cables"


TALKS = "Talks between Polish Defence Minister Jan Nowak and Japanese Defence Minister Ken Ota"


@pytest.mark.parametrize(
    ("rest", "day", "before", "status"),
    [
        ("were postponed from January 20 to February 3", (2, 3), (1, 20), Status.PLANNED),
        ("were brought forward from January 25 to January 18", (1, 18), (1, 25), Status.PLANNED),
        (
            "originally set for next Tuesday will now take place on January 28",
            (1, 28),
            (1, 19),
            Status.PLANNED,
        ),
        ("scheduled for Friday have been postponed", None, (1, 15), Status.POSTPONED),
    ],
)
def test_a_moved_meeting_knows_its_old_day(
    rest: str, day: tuple[int, int] | None, before: tuple[int, int], status: Status
) -> None:
    meeting = only(f"{TALKS} {rest}, the ministry said.")
    assert meeting.status is status
    assert meeting.date == (date(2027, *day) if day else None)
    assert meeting.previous_date == date(2027, *before)


def test_a_moved_meeting_knows_its_old_place() -> None:
    meeting = only(f"{TALKS} on January 20 have been moved from Rome to Naples.")
    assert (meeting.place, meeting.previous_place) == ("Naples", "Rome")
    assert meeting.date == date(2027, 1, 20)
    assert meeting.status is Status.PLANNED


def test_a_call_instead_of_a_visit_replaces_it() -> None:
    body = (
        "Polish President Jan Nowak, who had been due to meet Japanese Prime Minister Ken Ota in"
        " Tokyo on Wednesday, instead spoke with him by phone after a storm."
    )
    meeting, call = read(body)
    assert meeting.status is Status.CANCELLED
    assert (call.status, call.mode, call.relation) == (Status.OCCURRED, "phone", "replaces")


def test_principals_keep_their_printed_titles_and_sentences_their_fields() -> None:
    body = "Polish Defence Minister Jan Nowak met General Ken Ota of Japan in Tokyo on Wednesday."
    meeting = only(body)
    assert meeting.offices == (
        ("Jan Nowak", "pl", "Defence Minister"),
        ("Ken Ota", "jp", "General"),
    )
    assert {"date", "place", "mode", "persons", "sides"} <= set(meeting.evidence[0].fields)


@pytest.mark.parametrize(
    ("tail", "attribution"),
    [
        ("", "reported"),
        (", the Polish ministry said", "official"),
        (", Nowak said in a statement", "official"),
        (", two sources said", "unnamed"),
    ],
)
def test_who_vouches_is_told(tail: str, attribution: str) -> None:
    body = f"Polish Defence Minister Jan Nowak met Japan's Defence Minister Ken Ota{tail}."
    assert only(body).attribution == attribution


def test_in_the_afternoon_is_of_the_day_told_before() -> None:
    body = (
        "Polish Defence Minister Jan Nowak spent a long Friday in Tokyo."
        " In the afternoon he met Japanese Defence Minister Ken Ota."
    )
    assert only(body).date == date(2027, 1, 8)


def test_a_transcript_speaks_in_the_first_person() -> None:
    body = (
        "Remarks by President Jan Nowak of Poland and Prime Minister Ken Ota of Japan.\n\n"
        "JAN NOWAK: It was good to sit down with Prime Minister Ota.\n\n"
        "KEN OTA: We will give Ukraine $7 million."
    )
    meeting, pledge = read(body, "Transcript of a press conference")
    assert meeting.sides == ("jp", "pl")
    assert (pledge.giver, pledge.receiver) == ("jp", "ua")


@pytest.mark.parametrize(
    "body",
    [
        "Imagine that Polish President Jan Nowak had phoned Japanese Prime Minister Ken Ota.",
        "Poland will meet Japan on Saturday; the fly-half and the striker of the Wallabies watch.",
        "Analysts expect Japan to join a shell scheme for Ukraine.",
    ],
)
def test_fancies_games_and_forecasts_are_no_events(body: str) -> None:
    assert not read(body)


def test_a_machine_rewritten_office_is_still_its_holder() -> None:
    body = (
        "NATO Secretary Common Ann Holm is in Tokyo. The secretary common has conferences scheduled"
        " with Japanese Prime Minister Ken Ota on Friday."
    )
    meeting = only(body)
    assert meeting.persons == ("Ann Holm", "Ken Ota")
    assert meeting.status is Status.PLANNED


def test_last_years_sum_is_background() -> None:
    body = "Norway will give Ukraine $80 million, following last year's $60 million of aid."
    new, old = sorted(read(body), key=lambda m: m.background)
    assert (new.amount and new.amount.value, new.background) == (8e7, False)
    assert (old.amount and old.amount.value, old.background) == (6e7, True)
