"""What an article says of one event beside its news, which makes no second event of it."""

from __future__ import annotations

import pytest

from monitor.types import Status
from tests.samples.reading import read


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            "Japan said on Monday it would give Latvia $9 million to mend its grid and replace pylons.",
            9e6,
        ),
        (
            "Australia will lend Poland $80 million to build a tank plant and train its workers.",
            80e6,
        ),
        ("Korea will send Latvia 40 trucks to move the wounded and carry supplies.", 40),
    ],
)
def test_what_a_gift_is_for_is_no_second_gift(sentence: str, value: float) -> None:
    (found,) = read(f"News in brief\n\n{sentence}")
    assert found.amount is not None
    assert found.amount.value == value


def test_a_second_gift_with_its_own_count_is_one() -> None:
    found = read(
        "News in brief\n\nJapan will give Latvia $9 million to mend its grid and send 40 trucks."
    )
    assert [m.amount.value for m in found if m.amount] == [9e6, 40]


@pytest.mark.parametrize(
    "more",
    [
        "It will provide field hospitals, scanners and ambulances.",
        "The money will pay for field hospitals and ambulances.",
    ],
)
def test_what_a_sum_pays_for_is_no_second_promise(more: str) -> None:
    found = read(f"Grant\n\nJapan announced 14 million dollars for Latvia on Monday. {more}")
    assert len([m for m in found if m.kind == "commitment"]) == 1


def test_what_is_sent_as_well_is_a_second_promise() -> None:
    found = read("Grant\n\nJapan pledged $14 million to Latvia. It will also send generators.")
    assert len([m for m in found if m.kind == "commitment"]) == 2


@pytest.mark.parametrize(
    "total",
    [
        "Australia has now committed more than A$1.8 billion to Ukraine since February 2022.",
        "Australia has pledged some 900 million dollars to Ukraine since the full-scale invasion.",
    ],
)
def test_a_sum_of_years_is_history(total: str) -> None:
    assert all(m.background for m in read(f"A look back\n\n{total}"))


def test_a_talk_told_on_after_a_call_is_the_call() -> None:
    found = read(
        "Premiers on the line\n\nJapanese Prime Minister Rei Ota and Danish Prime Minister Anna "
        "Holm voiced alarm at drone flights in a phone call on Monday. The two talked for half an "
        "hour and also went over the state of diplomacy in Ukraine."
    )
    assert [m.mode for m in found if m.kind == "meeting"] == ["phone"]


def test_who_greets_at_the_airport_has_held_no_talks() -> None:
    found = read(
        "Visit begins\n\nDanish Foreign Minister Anna Holm arrived in Tokyo on Monday. She was met "
        "at Haneda airport by Deputy Minister Ken Ito of Japan."
    )
    assert not [m for m in found if m.kind == "meeting" and "Ken Ito" in m.persons]


def test_the_last_topic_of_a_talk_is_no_party() -> None:
    (found,) = read(
        "Next week\n\nMark Rutte will hold talks with the Japanese prime minister about Iran and "
        "North Korea."
    )
    assert found.sides == ("jp", "nato")


def test_the_equivalent_in_dollars_is_american() -> None:
    (found,) = read(
        "Fund\n\nWellington will pay the equivalent of $4 million into a NATO trust fund for "
        "Ukraine, its foreign minister said."
    )
    assert found.amount is not None
    assert found.amount.currency == "USD"


def test_a_rough_number_is_that_of_the_title() -> None:
    (found,) = read(
        "Australia to send 25 more trucks to Latvia\n\nCanberra is donating two dozen-odd trucks "
        "to Latvia, Defence Minister Ross Hale said on Monday."
    )
    assert found.amount is not None
    assert found.amount.bound == "about"


def test_a_report_nobody_comments_on_is_unconfirmed() -> None:
    (found,) = read(
        "No comment\n\nJapan's spokesman would not be drawn on Tuesday on a newspaper report that "
        "Tokyo will pay $9 million into a NATO-led fund for Ukraine."
    )
    assert found.status is Status.UNCONFIRMED


def test_a_card_is_no_commitment() -> None:
    assert not [
        m
        for m in read(
            "Old friends\n\nPupils have signed a card that New Zealand Foreign Minister Ann Reid "
            "will hand to Danish Foreign Minister Anna Holm on Thursday."
        )
        if m.kind == "commitment"
    ]


def test_who_made_a_thing_does_not_give_it() -> None:
    (found,) = read(
        "Offer\n\nUkraine can have 16 of Australia's retiring Airbus Tiger helicopters if it says "
        "yes by the end of the month, Canberra said on Monday."
    )
    assert found.sides == ("au", "ua")


@pytest.mark.parametrize(
    "sentence",
    [
        "The defence ministers of Japan and Australia will join their NATO counterparts for a "
        "session in Brussels on Thursday.",
        "NATO Defence Ministers will meet in Brussels on 9 and 10 March. On 10 March Ministers "
        "will hold a session with their counterparts from Australia and Japan.",
    ],
)
def test_who_joins_the_allies_ministers_meets_the_alliance(sentence: str) -> None:
    assert {m.sides for m in read(f"Session\n\n{sentence}")} == {("au", "jp", "nato")}


def test_the_ties_of_others_are_a_topic() -> None:
    (found,) = read(
        "Call\n\nJapanese Prime Minister Rei Ota and NATO Secretary General Mark Rutte spoke by "
        "telephone on Tuesday about China's military ties with North Korea."
    )
    assert found.sides == ("jp", "nato")


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        (
            "ja",
            "首相が訪欧\n\n高市早苗首相は18日夜からイタリアを訪れる。木原稔官房長官が15日の記者会見で"
            "発表した。19日にはメローニ首相と会談する。",
            "sanae-takaichi",
        ),
        (
            "ko",
            "순방\n\n이재명 대통령은 18일부터 이탈리아를 방문한다. 강훈식 비서실장이 15일 브리핑에서 "
            "발표했다. 19일에는 조르자 멜로니 총리와 정상회담을 한다.",
            "lee-jae-myung",
        ),
    ],
)
def test_who_announces_a_visit_does_not_make_it(language: str, text: str, person: str) -> None:
    found = [m for m in read(text, language) if m.kind == "meeting"]
    assert found
    assert all(person in m.persons for m in found)


def test_a_day_of_the_week_is_nobody_s_name() -> None:
    (found,) = read("会议\n\n日本防卫大臣星期四在布鲁塞尔与北约秘书长吕特举行会议。", "zh")
    assert found.persons == ("mark-rutte",)


def test_a_decision_gone_back_on_after_days_is_withdrawn() -> None:
    (found,) = read(
        "철회\n\n정부가 우크라이나에 발전기 15대를 보내기로 한 결정을 닷새 만에 거둬들였다.", "ko"
    )
    assert found.status is Status.WITHDRAWN
