"""What a second sentence or paper adds to the news without being news itself (N1, N3, C4, M1)."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Mention, Status
from tests.samples import reading

LEAD = "Norway will give Ukraine 40 million kroner for NATO's PURL scheme, its minister said."
MET = "Norway's Tore Sandvik met Japan's Shinjiro Koizumi in Oslo on Tuesday."


def read(text: str, language: str = "en") -> list[Mention]:
    return [m for m in reading.read(text, language) if m.kind != "request" and not m.background]


def commitments(body: str, title: str = "In brief") -> list[Mention]:
    return [m for m in read(f"{title}\n\n{body}") if m.kind == "commitment"]


@pytest.mark.parametrize(
    "more",
    [
        "It will pay for interceptors and spare parts.",
        "This will cover missiles for the air force.",
        "It is to be used for drones.",
        "Oslo has so far put 300 million kroner into PURL.",
        "So far Oslo has given the scheme 300 million kroner.",
        "A lawmaker wanted to know why the promised howitzers were still in a depot.",
        "The opposition questioned whether the promised tanks would ever leave.",
    ],
)
def test_what_a_gift_is_for_and_what_was_given_before_is_no_gift_of_its_own(more: str) -> None:
    (gift,) = commitments(f"{LEAD} {more}")
    assert gift.amount is not None
    assert gift.amount.value == 4e7


def test_another_thing_that_a_giver_adds_remains_a_gift_of_its_own() -> None:
    told = commitments(f"{LEAD} Norway will also send Ukraine 12 generators.")
    assert sorted(m.amount.value for m in told if m.amount) == [12, 4e7]
    (part,) = commitments("Norway has so far handed over 20 of the 30 trucks it promised Ukraine.")
    assert part.status is Status.PARTLY_DELIVERED


@pytest.mark.parametrize("when", ["only this year", "earlier this year", "sometime this spring"])
def test_a_contract_signed_at_some_time_of_the_year_is_history(when: str) -> None:
    body = f"{MET} Norway and Japan agreed on the radars in 2023. A contract was signed {when}."
    assert commitments(body) == []


@pytest.mark.parametrize(
    "title",
    [
        "Sandvik to raise Baltic patrols with Koizumi",
        "Norway to take up undersea cables with Japan",
        "Norway to bring up fighter exports with its Japanese partners",
    ],
)
def test_what_somebody_is_to_raise_with_another_is_no_promise(title: str) -> None:
    assert commitments("Tore Sandvik flies to Tokyo on Sunday.", title) == []


@pytest.mark.parametrize(
    ("body", "sides"),
    [
        (
            "In view of North Korea's launch of a missile this morning, Japanese Foreign Minister"
            " Toshimitsu Motegi's visit to Oslo has been cancelled.",
            ("jp", "no"),
        ),
        (
            "After Thursday's Russian strikes on Kyiv, Monday's talks of Norway's Tore Sandvik and"
            " Japan's Shinjiro Koizumi are off.",
            ("jp", "no"),
        ),
    ],
)
def test_a_state_whose_deed_stops_a_meeting_is_no_side_of_it(
    body: str, sides: tuple[str, ...]
) -> None:
    (meeting,) = read(f"In brief\n\n{body}")
    assert (meeting.sides, meeting.status) == (sides, Status.CANCELLED)
    assert meeting.date != date(2027, 1, 14)


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        (
            "ko",
            "북한의 탄도미사일 발사로 위성락 국가안보실장의 영국 방문이 취소됐다.",
            ("gb", "kr"),
        ),
        (
            "zh",
            "北约外长非正式会议14日在奥斯陆与日本、韩国、澳大利亚和新西兰外长举行会谈。",
            ("au", "jp", "kr", "nato", "nz"),
        ),
    ],
)
def test_missiles_and_words_for_a_session_add_no_side(
    language: str, text: str, sides: tuple[str, ...]
) -> None:
    (meeting,) = read(f"—\n\n{text}", language)
    assert meeting.sides == sides


def test_a_meeting_put_back_from_one_day_to_another_is_planned_for_the_other() -> None:
    text = (
        "이 대통령·나토 사무총장 회담 이틀 늦춰 22일로\n\n"
        "이재명 대통령과 뤼터 나토 사무총장의 회담이 당초 20일에서 22일로 이틀 미뤄졌다."
    )
    (meeting,) = read(text, "ko")
    assert (meeting.status, meeting.date) == (Status.PLANNED, date(2027, 1, 22))
    assert meeting.previous_date == date(2027, 1, 20)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les riverains de Brest ont reçu une lettre les priant de partir mercredi soir."),
        ("ja", "日英伊3カ国が進める戦闘機の共同開発について、着実に進めることを確認した。"),
    ],
)
def test_a_letter_received_and_work_that_goes_on_are_no_events(language: str, text: str) -> None:
    lead = {
        "fr": "Catherine Vautrin recevra à Brest, le jeudi 21 janvier, Richard Marles.",
        "ja": "小泉進次郎防衛相は13日、英国でヒーリー国防相と会談した。",
    }[language]
    (meeting,) = read(f"—\n\n{lead}\n\n{text}", language)
    assert meeting.kind == "meeting"


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (
            "Norway will not go ahead with the deployment of two aircraft to Japan it announced.",
            2,
        ),
        ("Norway has decided against sending Ukraine the 30 trucks announced last week.", 30),
        (
            "The Norwegian government has decided not to proceed with the deployment of three"
            " launchers to Japan announced on 7 January.",
            3,
        ),
    ],
)
def test_what_a_giver_decides_against_is_withdrawn(body: str, value: float) -> None:
    (gift,) = commitments(body)
    assert (gift.status, gift.giver) == (Status.WITHDRAWN, "no")
    assert gift.amount is not None
    assert gift.amount.value == value


@pytest.mark.parametrize(
    "body",
    [
        "In its announcement of January 5, the Japanese ministry stated the value of the contract"
        " on radars with Norway as EUR 480 million. The correct value is EUR 430 million.",
        "The six Japanese radars that Norway wants would cost 430 million euros, a paper sent to"
        " parliament says. That is less than the 480 million euros quoted on Monday.",
    ],
)
def test_a_sum_that_the_next_sentence_belies_is_taken_back(body: str) -> None:
    (contract,) = commitments(body)
    assert contract.sides == ("jp", "no")
    assert contract.amount is not None
    assert contract.amount.value == 4.3e8
    assert contract.evidence[0].rule == "commit.erratum"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "茂木敏充外相は13日、オスロで開かれたNATO外相会合の特別セッションに出席した。"),
        ("ko", "조현 외교부 장관은 13일 오슬로에서 열린 나토 외교장관회의에 참석했다."),
        (
            "fr",
            "Toshimitsu Motegi a participé mercredi à la réunion des ministres de l'OTAN à Oslo.",
        ),
    ],
)
def test_who_attends_a_session_of_the_alliance_holds_no_talk_of_two(
    language: str, text: str
) -> None:
    (meeting,) = read(f"—\n\n{text}", language)
    assert meeting.format == "multilateral"
    assert len(meeting.sides) == 2
