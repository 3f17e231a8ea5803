"""Who is meant: pronouns joined with names, counterparts, appositions, capitals, groups by number."""

from __future__ import annotations

import pytest

from monitor.extract.names.capitals import softened
from tests.samples.reading import read


def met(body: str) -> list[str]:
    found = read(f"In brief\n\n{body}")
    return [f"{','.join(m.sides)}: {', '.join(m.persons)}" for m in found if m.kind == "meeting"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Latvian Defence Minister Ilze Berzina was home by noon. She said she and her Korean"
            " counterpart, Baek Do-yun, had sat together in Riga on Monday.",
            "kr,lv: Ilze Berzina, Baek Do-yun",
        ),
        (
            "Rear Admiral Ola Dahl, who commands the Norwegian navy, spent Monday with his Japanese"
            " opposite number, Admiral Jun Hara.",
            "jp,no: Ola Dahl, Jun Hara",
        ),
        (
            "A visit to Riga by Australian Foreign Minister Ruth Dale was set for Monday, when she"
            " will hold talks with Latvian President Karlis Ozols.",
            "au,lv: Ruth Dale, Karlis Ozols",
        ),
        (
            "The state secretary of Latvia's defence ministry, Ilze Berzina, received Danish Minister"
            " for Defence Industry Anna Holm on Monday.",
            "dk,lv: Ilze Berzina, Anna Holm",
        ),
        (
            "The ambassadors of the four partners met the North Atlantic Council on Tuesday.",
            "au,jp,kr,nato,nz: ",
        ),
        (
            "LATVIAN DEFENCE MINISTER BERZINA MET DANISH FOREIGN MINISTER HOLM IN RIGA ON MONDAY.",
            "dk,lv: Berzina, Holm",
        ),
    ],
)
def test_the_people_meant_are_found(text: str, wanted: str) -> None:
    assert met(text) == [wanted]


def test_a_name_that_only_begins_like_a_known_one_is_not_that_person() -> None:
    assert met("Danish General Ulf Holm met Korean General Park Jin-ho on Monday.") == [
        "dk,kr: Ulf Holm, Park Jin-ho"
    ]


def test_capitals_are_softened_in_place() -> None:
    text = "Title\n\nTHE GERMAN CHANCELLOR BRANDT WILL MEET LATVIAN LEADERS IN MAY, SAYS AN AIDE."
    plain = softened(text, text, ())
    assert len(plain) == len(text)
    assert plain.endswith(
        "the German chancellor Brandt will meet Latvian leaders in May, says an aide."
    )
    assert softened("NATO and UN", "NATO and UN", ()) == "NATO and UN"


@pytest.mark.parametrize(
    "text",
    [
        "Danish Defence Minister Anna Holm has yet to sit down with Latvia's Ilze Berzina.",
        "Had Danish Defence Minister Anna Holm dined with Latvia's Ilze Berzina on Monday, all"
        " would be well.",
        "Danish Defence Minister Anna Holm has not been on the phone with Latvian President Karlis"
        " Ozols since Monday.",
        "In the film, the Danish prime minister rings her Latvian colleague on Monday.",
        "Danish Defence Minister Anna Holm called on Latvian President Karlis Ozols on Monday to"
        " release the funds.",
        "Danish Defence Minister Anna Holm joined Latvian President Karlis Ozols on Monday in"
        " condemning the attack.",
        "Danish Defence Minister Anna Holm and Latvia's Ilze Berzina sat in the same row at the"
        " funeral on Monday without a word.",
        "Danish Defence Minister Anna Holm told reporters on Monday that Latvian President Karlis"
        " Ozols had spoken for an hour.",
        "Danish Defence Minister Anna Holm said on Monday over coffee that the plan of Latvian"
        " President Karlis Ozols was sound.",
    ],
)
def test_what_is_no_meeting_is_none(text: str) -> None:
    assert met(text) == []


def test_of_two_states_a_ministry_of_the_one_means_its_own_people() -> None:
    text = (
        "Latvia and Japan sign. In our ministry Permanent Secretary Ivars Kalnins and Japan's vice"
        " minister, Aoi Hara, signed a paper on Monday. Before that the two talked for an hour."
    )
    assert met(text) == ["jp,lv: Ivars Kalnins, Aoi Hara"]


def test_what_happens_every_year_is_no_meeting() -> None:
    assert met("Every spring the Polish and Korean defence ministers meet for talks.") == []


def test_who_writes_in_the_first_person_is_the_minister_who_travels() -> None:
    text = (
        "I will travel to Latvia and Poland next week. In Riga on 26 January I will meet President"
        " Karlis Ozols. I am glad, as Foreign Minister, to return. Denmark stands by its friends."
    )
    assert met(text) == ["dk,lv: Karlis Ozols"]


def test_a_capital_on_the_line_is_the_other_side() -> None:
    assert met("President Karlis Ozols of Latvia was on the line to Tokyo on Monday.") == [
        "jp,lv: Karlis Ozols"
    ]


def test_a_person_of_the_gazetteer_is_known_again_by_the_given_name_where_papers_use_it() -> None:
    text = "Le Hoai Trung flew to Oslo on Monday. Trung held talks with Foreign Minister Espen Barth Eide there."
    assert met(text) == ["no,vn: le-hoai-trung, espen-barth-eide"]


def test_what_was_signed_at_a_meeting_of_today_is_of_today_whenever_another_spoke() -> None:
    text = (
        "In brief\n\nFinance Minister Karlis Ozols of Latvia told reporters on Tuesday that the bank"
        " would be sold.\n\nPolish President Jan Nowak hosted Danish Prime Minister Anna Holm in"
        " Warsaw on Thursday. The two governments signed an accord on ferries worth $40 million."
    )
    (signed,) = (m for m in read(text) if m.kind == "commitment")
    assert (signed.sides, str(signed.date)) == (("dk", "pl"), "2027-01-14")


def test_ministers_who_ran_into_each_other_met() -> None:
    text = (
        "The Canadian and Latvian foreign ministers ran into one another on Monday in a stairwell."
    )
    assert met(text) == ["ca,lv: "]


def test_a_minister_tells_of_a_meeting_in_his_own_words() -> None:
    said = '"We had a good talk with Minister Jan Nowak of Poland on Monday," said'
    assert met(f"{said} South Korea's defence minister, Baek Do-yun.") == [
        "kr,pl: Baek Do-yun, Jan Nowak"
    ]
    never = '"We never met Polish Defence Minister Jan Nowak on Monday," said'
    assert met(f"{never} South Korea's defence minister, Baek Do-yun.") == []
