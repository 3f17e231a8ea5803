"""What a paper claimed and a party denies; what a paper printed wrongly and now corrects (N2, N6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.samples import reading

if TYPE_CHECKING:
    from monitor.types import Mention


def read(body: str, title: str = "In brief") -> list[Mention]:
    return [m for m in reading.read(f"{title}\n\n{body}", named=False) if m.kind != "request"]


SANDVIK = "Norway's defence minister Tore Sandvik"
KOIZUMI = "Japan's defence minister Shinjiro Koizumi"
CLAIMED = (  # published on 14 January 2027, a Thursday
    f"A newsletter claimed on January 13 that {SANDVIK} held a meeting with {KOIZUMI} in Oslo on January 11. This is not true.",
    f"A newspaper wrote on Wednesday that {SANDVIK} met {KOIZUMI} in Oslo on January 11. That report is false.",
    f"Some papers reported on 13 January that {SANDVIK} spoke by phone with {KOIZUMI} on 11 January. These claims are untrue. Nobody called.",
    f"A website alleges that {SANDVIK} secretly met {KOIZUMI} in Oslo on January 11. Mr Sandvik was in Bergen that day and did not meet the minister, his office said.",
    f"A blog claimed this week that {SANDVIK} met {KOIZUMI} in Oslo on January 11. No such meeting took place, the ministry said.",
    f"Media have reported that {SANDVIK} met {KOIZUMI} in Oslo on January 11. The story is simply made up.",
)
HELD = (
    f"A newspaper reported on Thursday that the price of rice had doubled. That is wrong. {SANDVIK} met {KOIZUMI} in Oslo on January 11.",
    f"Norwegian media reported on Thursday that {SANDVIK} met {KOIZUMI} in Oslo on January 11. They did not meet the press.",
)
RIGHTED = (
    "Reports that put Norway's contribution to NATO's Comprehensive Assistance Package at NOK 300 million are wrong. The amount is NOK 400 million.",
    "Reports that Norway's contribution to NATO's Comprehensive Assistance Package is NOK 300 million are incorrect. The contribution announced on Monday is NOK 400 million.",
    "The figure of NOK 300 million given in some reports for Norway's contribution to NATO's Comprehensive Assistance Package is incorrect, the defence ministry said. The contribution stands at NOK 400 million.",
    "Claims by a newspaper that Norway's gift to NATO's Comprehensive Assistance Package is worth NOK 300 million are not correct. It is worth NOK 400 million.",
)
FIGURE_DENIED = (  # the promise stands
    "Japan's package for Ukraine announced on Monday is worth 40 million euros. A media report giving a value of 60 million euros is wrong.",
    "Japan will give Ukraine a package worth 40 million euros, the defence ministry said. It denied a report that the package was worth 60 million euros.",
    "Japan's contribution to a NATO fund for Ukraine is 40 million euros, the ministry said. Reports of 60 million euros are false.",
    "Japan will pay 40 million euros to Ukraine, the minister said on Tuesday. A report that Japan would pay 60 million euros is incorrect, his office said.",
    "Japan will lend Ukraine 40 million euros, its embassy said on Tuesday. It dismissed as untrue a newspaper report of 60 million euros.",
)
PROMISE_DENIED = (
    "A newspaper said that Japan would give Ukraine 40 million euros. Japan denied that it would give Ukraine 40 million euros.",
    "Japan will pay 40 million euros to Ukraine, a newspaper reported on Tuesday. A report that Japan would pay 40 million euros is incorrect, the ministry said.",
    "Japan will pay 40 million euros to Ukraine, a website said on Tuesday. The ministry denied reports that Japan would pay anything.",
)
MISPRINTED = (
    f"The schedule sent out on Monday contained an error. {SANDVIK} will meet {KOIZUMI} in Oslo on January 21, not January 20. The ministry apologises for the confusion.",
    f"In our release of 11 January the date was given wrongly. {SANDVIK} will meet {KOIZUMI} in Oslo on 21 January, and not on 20 January.",
    f"{SANDVIK} will meet {KOIZUMI} in Oslo on January 21, not January 20. The ministry regrets that another day was printed by mistake.",
)


@pytest.mark.parametrize("body", CLAIMED)
def test_what_a_paper_claims_and_a_party_denies_is_denied(body: str) -> None:
    told = [m for m in read(body) if m.status == "denied"]
    assert [(m.kind, m.sides) for m in told] == [("meeting", ("jp", "no"))]
    assert told[0].date in {None, date(2027, 1, 11)}
    assert not [m for m in read(body) if m.status == "occurred"]


@pytest.mark.parametrize("body", HELD)
def test_what_is_denied_of_something_else_was_held(body: str) -> None:
    assert [(m.status, m.sides) for m in read(body)] == [("occurred", ("jp", "no"))]


@pytest.mark.parametrize("body", RIGHTED)
def test_a_figure_called_wrong_denies_no_promise(body: str) -> None:
    (pledge,) = read(body)
    assert (pledge.status, pledge.giver) == ("pledged", "no")
    assert pledge.amount is not None
    assert pledge.amount.value == 4e8
    assert any(e.rule == "commit.erratum" for e in pledge.evidence)
    assert any("400 million" in e.text for e in pledge.evidence)


@pytest.mark.parametrize("body", MISPRINTED)
def test_a_day_printed_wrongly_is_a_correction(body: str) -> None:
    (meeting,) = read(body)
    assert (meeting.date, meeting.previous_date) == (date(2027, 1, 21), date(2027, 1, 20))
    assert [e.rule for e in meeting.evidence] == ["meet.erratum"]


def test_a_title_that_says_correction_makes_one_of_a_new_day() -> None:
    body = f"{SANDVIK} will meet {KOIZUMI} in Oslo on January 21, not January 20."
    assert {e.rule for m in read(body, "Correction: date of talks") for e in m.evidence} == {
        "meet.erratum"
    }
    assert "meet.erratum" not in {e.rule for m in read(body) for e in m.evidence}


@pytest.mark.parametrize("body", FIGURE_DENIED)
def test_a_promise_stands_whose_figure_elsewhere_is_denied(body: str) -> None:
    told = [m for m in read(body) if m.giver == "jp" and m.amount and m.amount.value == 40e6]
    assert [m.status for m in told] == ["pledged"]


@pytest.mark.parametrize("body", PROMISE_DENIED)
def test_a_promise_is_denied_with_its_own_figure_or_none(body: str) -> None:
    assert [m.status for m in read(body) if m.giver == "jp"] == ["denied"]
