"""Later chapters of a meeting or promise, told by who and what the sentences leave unsaid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from monitor.types import Status
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention


def told(text: str, language: str = "en", kind: str = "commitment") -> Mention:
    """Read the one live event of a kind."""
    title, _, body = text.rpartition(" || ")
    found = read(f"{title or 'News in brief'}\n\n{body}", language)
    live = [m for m in found if m.kind == kind and not m.background]
    assert live, found
    return live[0]


def count(mention: Mention) -> float | None:
    return mention.amount.value if mention.amount else None


@pytest.mark.parametrize(
    "text",
    [
        "Norway's defence ministry denied that it was going to buy six howitzers from Hanwha Aerospace.",
        "Norway on Monday denied that it planned to order six howitzers from South Korea.",
        "The Norwegian government has denied that it would lend Japan three radars.",
    ],
)
def test_a_plan_its_maker_denies_is_denied(text: str) -> None:
    assert told(text).status is Status.DENIED


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Children waved at two of the nine trucks that Norway will give Ukraine.", 9.0),
        ("Three of the 12 boats that New Zealand is to give Ukraine were painted on Friday.", 12.0),
        ("Painters looked after four of the 20 lorries that Norway is to lend Japan.", 20.0),
    ],
)
def test_what_is_shown_of_a_gift_makes_it_no_smaller(text: str, whole: float) -> None:
    mention = told(text)
    assert (mention.status, count(mention)) == (Status.PLEDGED, whole)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Norway will lend Japan five radars, two more than it promised last week.", 3.0, 5.0),
        (
            "Norway will now send Ukraine 18 boats, six fewer than it announced on Monday.",
            24.0,
            18.0,
        ),
        ("Japan will give Ukraine 40 trucks, a dozen more than first planned.", 28.0, 40.0),
        ("Norway is to receive 14 howitzers, not 20. South Korea had promised them.", 20.0, 14.0),
        ("Ukraine will get nine boats, not 12. Those that Norway promised are too old.", 12.0, 9.0),
        (
            "Latvia will have only 30 trucks, not 36. Of those promised by Japan six broke.",
            36.0,
            30.0,
        ),
    ],
)
def test_a_count_told_against_another_is_revised(text: str, old: float, new: float) -> None:
    mention = told(text)
    assert mention.previous_amount is not None
    assert (mention.previous_amount.value, count(mention)) == (old, new)
    assert mention.relation == "revised"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Twelve of the lorries that Japan is giving Ukraine were handed to NATO on Tuesday.",
            12.0,
        ),
        ("Eight of the boats Norway is giving Ukraine have been turned over to its navy.", 8.0),
        (
            "Four of the boats were delivered to Ukraine on Friday, a week after Norway had promised them.",
            4.0,
        ),
        ("The first of the three radars that Norway is lending Japan was unloaded on Friday.", 1.0),
    ],
)
def test_some_of_the_things_are_a_part_of_them(text: str, part: float) -> None:
    mention = told(text)
    assert (mention.status, count(mention)) == (Status.PARTLY_DELIVERED, part)
    assert mention.giver in {"jp", "no"}


@pytest.mark.parametrize(
    "text",
    [
        "Japan said on Monday that it had accepted the six radars from Norway.",
        "Japan's defence minister said that Japan would take the six radars that Norway had offered.",
        "Japan has gladly accepted all six trucks on offer from Norway.",
    ],
)
def test_what_was_offered_is_agreed_once_it_is_taken(text: str) -> None:
    mention = told(text)
    assert (mention.status, mention.giver, mention.receiver) == (Status.AGREED, "no", "jp")


@pytest.mark.parametrize(
    "text",
    [
        "Hanwha Aerospace has pulled its offer of bridge-layers for Norway, the firm said.",
        "Norway is withdrawing its offer of planners for NATO, its minister said.",
        "New Zealand will not, after all, be sending planners to NATO, its minister said.",
    ],
)
def test_an_offer_taken_back_is_withdrawn_whatever_it_was_of(text: str) -> None:
    assert told(text).status is Status.WITHDRAWN


@pytest.mark.parametrize(
    "text",
    [
        "Norway's contract with LIG Nex1, due to be signed in April, has been delayed until June.",
        "The signing of Norway's deal with Hanwha Aerospace has been put off until the summer.",
        "The six instructors promised to NATO by Norway won't go before July.",
        "OSLO - The contract with LIG Nex1, which Mr Moldovan had hoped to sign in April, has been pushed back to May.",
    ],
)
def test_a_contract_or_posting_that_has_to_wait_is_delayed(text: str) -> None:
    mention = told(text)
    assert mention.status is Status.DELAYED
    assert "md" not in mention.sides


def test_a_deed_of_gift_is_signed() -> None:
    mention = told("Richard Marles and Latvia's ambassador signed the deed of gift for 24 trucks.")
    assert (mention.status, mention.sides) == (Status.SIGNED, ("au", "lv"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "Our report of Tuesday on Norway's gift to Ukraine should have said $12 million rather than $21 million.",
            12e6,
        ),
        (
            "Our story on the Japanese contribution to NATO's fund for Ukraine should have read $30 million, not $13 million.",
            30e6,
        ),
    ],
)
def test_a_report_that_should_have_said_another_sum_is_corrected(text: str, right: float) -> None:
    mention = told(text)
    assert (mention.evidence[0].rule, count(mention)) == ("commit.erratum", right)


def test_a_paper_corrects_the_day_of_a_meeting_it_only_names() -> None:
    text = (
        "Correction || Monday's edition gave the wrong day for the Norwegian-Korean defence"
        " ministers' meeting in Oslo. It takes place on Friday, January 22, not on Thursday."
    )
    mention = told(text, kind="meeting")
    assert (mention.sides, mention.date) == (("kr", "no"), date(2027, 1, 22))
    assert mention.evidence[0].rule == "meet.erratum"


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Penny Wong will receive Mark Rutte in Sydney tomorrow and not in Canberra as announced.", "Sydney", "Canberra"),
        ("Penny Wong will meet Mark Rutte in Sydney, not in Canberra as planned, on Friday.", "Sydney", "Canberra"),
        ("Penny Wong and Mark Rutte will meet on Friday in Sydney and not, as first announced, in Canberra.", "Sydney", "Canberra"),
    ],
)  # fmt: skip
def test_another_place_than_the_one_announced_is_a_move(text: str, new: str, old: str) -> None:
    mention = told(text, kind="meeting")
    assert (mention.place, mention.previous_place, mention.relation) == (new, old, "revised")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Tore Sandvik's talks with Shinjiro Koizumi on Friday have been moved to Bergen, his office said.", "Bergen"),
        ("A storm has closed the fort, and Tore Sandvik's meeting with Shinjiro Koizumi on Friday was shifted to Stavanger.", "Stavanger"),
        ("Friday's meeting of Tore Sandvik and Shinjiro Koizumi will be held in Bergen, not in the capital, the ministry said.", "Bergen"),
        ("Tore Sandvik will receive Shinjiro Koizumi in Bergen instead of the Norwegian capital on Friday, he said.", "Bergen"),
        ("Tore Sandvik will receive Shinjiro Koizumi in Bodo, close to the air base, instead of the Norwegian capital on Friday, he said.", "Bodo"),
        ("The venue of Friday's meeting of Tore Sandvik and Shinjiro Koizumi was switched to Bergen.", "Bergen"),
    ],
)  # fmt: skip
def test_a_place_it_is_moved_to_is_told_without_the_old_one(text: str, new: str) -> None:
    mention = told(text, kind="meeting")
    assert (mention.place, mention.relation, mention.previous_date) == (new, "revised", None)


@pytest.mark.parametrize(
    "text",
    [
        "Tore Sandvik's talks with Shinjiro Koizumi in Oslo on Friday have been switched to Zoom, his office said.",
        "Tore Sandvik met Shinjiro Koizumi in Oslo after the fair had been moved to Bergen.",
    ],
)
def test_what_else_is_moved_leaves_a_meeting_where_it_is(text: str) -> None:
    mention = told(text, kind="meeting")
    assert (mention.place, mention.relation) == ("Oslo", None)


@pytest.mark.parametrize(
    "text",
    [
        "Tore Sandvik's talks with Shinjiro Koizumi have been moved to January 20, his office said.",
        "Tore Sandvik's talks with Shinjiro Koizumi have been rescheduled for January 20, his office said.",
        "The meeting of Tore Sandvik and Shinjiro Koizumi was moved back to January 20.",
    ],
)
def test_a_day_it_is_moved_to_is_told_without_the_old_one(text: str) -> None:
    (mention,) = read(text)
    assert (mention.status, mention.date, mention.relation) == (
        Status.PLANNED,
        date(2027, 1, 20),
        "revised",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tore Sandvik's talks with Shinjiro Koizumi, which had been put down for Wednesday, are to take place on Tuesday.",
        "The Norwegian has to be home on Thursday, so Tore Sandvik's talks with Shinjiro Koizumi, which were planned for Wednesday, are now to be held on Tuesday.",
        "Tore Sandvik and Shinjiro Koizumi will now talk on Tuesday, not Wednesday, Oslo said.",
    ],
)  # fmt: skip
def test_the_day_a_meeting_was_put_down_for_is_the_old_one(text: str) -> None:
    mention = told(text, kind="meeting")
    assert (mention.previous_date, mention.date) == (date(2027, 1, 20), date(2027, 1, 19))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "위성락 실장이 노르웨이 국방장관과 만났다는 보도는 사실이 아닙니다."),
        ("ko", "일부 언론이 전한 한-노르웨이 정상회담은 사실이 아닙니다."),
        (
            "ko",
            "조현 외교부 장관과 노르웨이 외교장관의 회담설에 대해 외교부는 회담을 협의한 바 없다고 했다.",
        ),
    ],
)
def test_koreans_who_say_that_it_is_not_so_deny_it(language: str, text: str) -> None:
    assert told(text, language, "meeting").status is Status.DENIED


def test_a_promise_of_which_seoul_says_that_nothing_is_decided_is_denied() -> None:
    text = "정부가 노르웨이에 호위함 2척을 제공한다는 보도에 대해 국방부는 결정된 바 없다고 밝혔다."
    assert told(text, "ko").status is Status.DENIED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das für Samstag angesetzte Treffen von Tore Sandvik und Shinjiro Koizumi hat nicht stattgefunden."),
        ("de", "Das für Samstag geplante Gespräch von Tore Sandvik mit Shinjiro Koizumi fand nicht statt."),
        ("fr", "La rencontre de Tore Sandvik avec Shinjiro Koizumi, prévue samedi, n'a pas eu lieu."),
    ],
)  # fmt: skip
def test_what_did_not_take_place_was_called_off_for_the_day_that_is_over(
    language: str, text: str
) -> None:
    mention = told(text, language, "meeting")
    assert (mention.status, mention.date) == (Status.CANCELLED, date(2027, 1, 9))


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            "小泉進次郎防衛相とノルウェーの国防相の会談を20日から18日に前倒しすると防衛省が発表した。",
            18,
        ),
        ("小泉進次郎防衛相とノルウェーの国防相の会談を、予定の20日から1日早め、東京で行う。", 19),
        ("小泉進次郎防衛相とノルウェーの国防相の会談は20日から17日に繰り上げる。", 17),
    ],
)
def test_a_meeting_brought_forward_in_japanese_keeps_both_days(text: str, new: int) -> None:
    mention = told(text, "ja", "meeting")
    assert (mention.status, mention.date) == (Status.PLANNED, date(2027, 1, new))
    assert mention.previous_date == date(2027, 1, 20)


@pytest.mark.parametrize(
    ("language", "text", "new", "old"),
    [
        ("fr", "La rencontre de mardi 19 janvier entre Tore Sandvik et Penny Wong aura lieu à Sydney et non à Canberra.", "Sydney", "Canberra"),
        ("de", "Tore Sandvik trifft Penny Wong am Dienstag nicht in Canberra, sondern in Sydney.", "Sydney", "Canberra"),
    ],
)  # fmt: skip
def test_a_move_is_read_abroad_too(language: str, text: str, new: str, old: str) -> None:
    mention = told(text, language, "meeting")
    assert (mention.place, mention.previous_place) == (new, old)


def test_a_german_when_clause_in_the_present_looks_ahead() -> None:
    text = "Wenn Tore Sandvik am Montag in Tokio auf Shinjiro Koizumi trifft, bringt er Käse mit."
    mention = told(text, "de", "meeting")
    assert (mention.status, mention.date) == (Status.PLANNED, date(2027, 1, 18))


def test_whom_koreans_are_only_said_to_have_met_is_unconfirmed() -> None:
    text = "위성락 국가안보실장이 6일 제네바에서 마르크 뤼터 나토 사무총장을 만난 것으로 알려졌다."
    mention = told(text, "ko", "meeting")
    assert (mention.status, mention.date) == (Status.UNCONFIRMED, date(2027, 1, 6))


def test_what_two_others_do_together_is_a_topic_and_no_party() -> None:
    text = "위성락 국가안보실장은 마르크 뤼터 나토 사무총장과 만나 북러 군사협력 문제를 논의했다."
    assert told(text, "ko", "meeting").sides == ("kr", "nato")


def test_where_an_embassy_sits_is_not_who_gives() -> None:
    text = "在ドイツ日本大使館によると、ウクライナへのトラック40台の引き渡しが完了した。"
    assert "de" not in told(text, "ja").sides


@pytest.mark.parametrize(
    "text",
    [
        "Norway will buy 36 howitzers from Hanwha Aerospace, three people in the industry told the Post.",
        "Norway will give Ukraine 30 trucks, two officials have told the Post.",
        "Norway is to lend Japan six radars, several diplomats said.",
    ],
)
def test_what_people_without_a_name_tell_is_unconfirmed(text: str) -> None:
    assert told(text).status is Status.UNCONFIRMED


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Tore Sandvik's talks with Shinjiro Koizumi, announced for January 20, will take place one day earlier, on January 19.", 19, 20),
        ("Talks between Tore Sandvik and Shinjiro Koizumi will begin two days late, on January 22, because of fog, his office said.", 22, 20),
        ("Tore Sandvik will receive Shinjiro Koizumi a day late on January 21, the ministry said.", 21, 20),
        ("Tore Sandvik's talks with Shinjiro Koizumi, planned for January 20, will be held two days later, on January 22.", 22, 20),
        ("The session of the North Atlantic Council with Japan, set for January 27, is to be held a week earlier, on January 20.", 20, 27),
    ],
)  # fmt: skip
def test_days_earlier_or_later_are_counted_from_the_old_day(text: str, new: int, old: int) -> None:
    mention = told(text, kind="meeting")
    assert (mention.date, mention.previous_date) == (date(2027, 1, new), date(2027, 1, old))


@pytest.mark.parametrize(
    "text",
    [
        "Penny Wong and Mark Rutte will speak by phone on Friday instead of meeting in Brussels.",
        "Instead of flying to Tokyo on Friday, Tore Sandvik will talk to Shinjiro Koizumi by video link.",
        "Tore Sandvik and Shinjiro Koizumi will confer by telephone on Friday rather than meet in Oslo.",
    ],
)
def test_a_call_instead_of_a_visit_calls_the_visit_off(text: str) -> None:
    found = [m for m in read(f"News in brief\n\n{text}") if m.kind == "meeting"]
    assert {(m.status, m.mode in {"phone", "video"}) for m in found} == {
        (Status.PLANNED, True),
        (Status.CANCELLED, False),
    }
    assert [m.relation for m in found if m.status is Status.PLANNED] == ["replaces"]


def test_money_a_committee_releases_is_allocated_not_delivered() -> None:
    text = (
        "Norway's budget committee has released 40 million kroner of the 90 million kroner that"
        " Norway promised Ukraine last week, its finance minister said on Friday."
    )
    mention = told(text)
    assert (mention.status, count(mention)) == (Status.ALLOCATED, 40e6)


def test_yes_to_what_another_put_on_the_table_takes_the_offer() -> None:
    text = (
        "The radars that Tokyo put on the table this week will be Norway's: the government in Oslo"
        " has said yes to all six radars, its defence minister said."
    )
    mention = told(text)
    assert (mention.status, mention.giver) == (Status.AGREED, "jp")


@pytest.mark.parametrize(
    "text",
    [
        "Japan's contribution to NATO's fund for Ukraine is $20 million, the foreign ministry said, after a Belgian newspaper put it at $30 million.",
        "Norway's gift to Ukraine is $20 million, its ministry said on Monday, after the local media had given it as $25 million.",
    ],
)  # fmt: skip
def test_a_party_puts_right_the_sum_a_paper_printed(text: str) -> None:
    mention = told(text)
    assert (mention.evidence[0].rule, count(mention)) == ("commit.erratum", 20e6)
    assert "be" not in mention.sides


def test_whose_arms_a_scheme_buys_takes_no_part_in_the_promise() -> None:
    text = "Australia will put A$90 million into the NATO list from which American weapons are bought for Ukraine."
    mention = told(text)
    assert (mention.channel, mention.sides) == ("purl", ("au", "nato", "ua"))


@pytest.mark.parametrize(
    ("text", "mode", "sides"),
    [
        ("The meeting set for Tuesday took place by phone after all. Tore Sandvik and Shinjiro Koizumi spoke for an hour.", "phone", ("jp", "no")),
        ("The three-way talks planned for Tuesday went ahead by video link. Tore Sandvik, Richard Marles and Shinjiro Koizumi spoke for an hour.", "video", ("au", "jp", "no")),
    ],
)  # fmt: skip
def test_talks_that_went_ahead_are_those_of_the_people_named_next(
    text: str, mode: str, sides: tuple[str, ...]
) -> None:
    mention = told(text, kind="meeting")
    assert (mention.status, mention.mode, mention.sides) == (Status.OCCURRED, mode, sides)


def test_a_meeting_whose_title_tells_of_a_new_venue_has_moved() -> None:
    text = (
        "Change of venue || Wednesday's meeting of Tore Sandvik and Shinjiro Koizumi will be held"
        " at the Egmont Palace in Brussels."
    )
    assert told(text, kind="meeting").relation == "revised"


def test_a_proposal_handed_over_is_no_delivery() -> None:
    text = "국가안보실 관계자는 5일 나토 측에 제안서를 전달했다고 말했다."
    found = read(f"나토에 제안\n\n{text}", "ko")
    assert not [m for m in found if m.status is Status.DELIVERED]


@pytest.mark.parametrize(
    "text",
    [
        "The six engineers whom New Zealand's Judith Collins had promised NATO for May won't go before July.",
        "The trucks that Norway's Tore Sandvik had promised Ukraine for May will not leave before July.",
        "The ships that Norway's Tore Sandvik had promised Japan for May won't sail until August.",
    ],
)  # fmt: skip
def test_what_somebody_had_promised_and_has_to_wait_is_news(text: str) -> None:
    mention = told(text)
    assert mention.status in {Status.DELAYED, Status.WITHDRAWN}


def test_who_tells_of_a_promise_is_kept_with_the_office_he_told_it_in() -> None:
    text = "Six New Zealand engineers will join NATO's centre, Defence Minister Hemi Tane said on Thursday."
    assert told(text).offices == (("Hemi Tane", "nz", "Defence Minister"),)


def test_of_a_purchase_it_is_who_pays_whose_the_promise_is() -> None:
    text = "Norway's purchase of the 18 launchers from Hanwha Aerospace now hinges on a vote."
    assert told(text).giver == "no"
