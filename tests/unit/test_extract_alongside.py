"""Several promises in one breath, ships and forces that give, orders won, gifts told plainly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.samples.reading import read

PUBLISHED = datetime(2027, 3, 17, 9, tzinfo=UTC)

ALONGSIDE = (
    (
        "Japan pledged $60 million and South Korea $30 million for Ukraine's schools.",
        [("jp", 6e7), ("kr", 3e7)],
    ),
    (
        "Norway will give Ukraine $50 million for clinics, and Denmark will add $20 million for rails.",
        [("no", 5e7), ("dk", 2e7)],
    ),
    (
        "New commitments for Ukraine came from Japan ($60 million) and Norway ($40 million).",
        [("jp", 6e7), ("no", 4e7)],
    ),
    (
        "Norway will spend $15 million on boats for Ukraine and $7 million on fuel for its trains.",
        [("no", 1.5e7), ("no", 7e6)],
    ),
    (
        "Norway will give Ukraine $22 million, including $15 million on boats and $7 million on fuel.",
        [("no", 2.2e7)],
    ),
)
TOLD = (
    ("HMS Argyll will join Japanese patrols from June, the navy said.", "pledged", "gb", "jp"),
    ("Tokyo kicked in 2 billion yen to NATO's fund for Ukraine.", "pledged", "jp", "ua"),
    ("The Storting signed off on $40 million for Ukraine on Monday.", "allocated", "no", "ua"),
    ("Four more radars will go to Ukraine by May, Norway's defence minister said.", "pledged", "no", "ua"),
    ("Hanwha Aerospace has landed a $90 million contract from Norway for rockets.", "signed", "hanwha-aerospace", "no"),
    ("Norway is buying 24 radars from Japan under a $450 million deal signed on Friday.", "signed", "no", "jp"),
    ("The shipment of Norwegian radars to Ukraine is six months behind schedule.", "delayed", "no", "ua"),
    ("The first batch of Norwegian generators arrived in Ukraine on Monday.", "partly_delivered", "no", "ua"),
    ("Of the 48 radars ordered from Norway, 24 have reached Poland.", "partly_delivered", "no", "pl"),
    ("Norway pulled the plug on its plan to give Ukraine 12 radars.", "withdrawn", "no", "ua"),
    ("There was no plan to give Ukraine the radars, Norway's defence minister said.", "denied", "no", "ua"),
    ("Rutte thanked Norway for its pledge of $60 million for Ukraine's clinics.", "pledged", "no", "ua"),
    ("Kyiv is to get 30 Norwegian ambulances in May.", "pledged", "no", "ua"),
    ("Norway has proposed that Japan take part in a laboratory for drones.", "offered", "no", "jp"),
    ("Norway and Japan will set up a working group on cables.", "agreed", "no", ""),
    ("Norway will train 25 Finnish divers at Bergen.", "pledged", "no", "fi"),
    ("Norway is good for $95 million towards drones for Ukraine.", "pledged", "no", "ua"),
    ("Norway will sell Japan 16 missiles, subject to approval by parliament.", "conditional", "no", "jp"),
)  # fmt: skip
NOTHING = (
    "Norway agreed with Japan to explore options for closer ties between their firms.",
    "Norway will host its Japanese counterparts for talks on coasts on Thursday.",
    "Officials of Norway and Japan could not settle how the costs of the radar are to be shared.",
    "The premier is likely to stop in Oslo on March 20 for talks with Japan's envoy.",
    "Norway and Japan opened negotiations on an agreement to share data on ships.",
    "Norway could find $95 million for drones for Ukraine, analysts think.",
    "Norway will send a team of 40 athletes to the winter games in Italy.",
    "Tokyo Electron signed a contract worth 90 million euros with a Dresden chip plant.",
    "A Norwegian firm was awarded a $70 million contract to supply trains to Wellington.",
    "Hanwha Ocean received a $1.1 billion order from a Norwegian shipowner for four gas carriers.",
)


def told(text: str) -> list[tuple[str, str, str, float | None]]:
    found = read(f"News\n\n{text}", published=PUBLISHED, named=True)
    return [
        (m.status.value, m.giver or "", m.receiver or "", m.amount.value if m.amount else None)
        for m in found
        if m.kind == "commitment" and not m.background
    ]


@pytest.mark.parametrize(("text", "wanted"), ALONGSIDE, ids=[str(n) for n in range(len(ALONGSIDE))])
def test_each_sum_with_a_giver_or_a_purpose_is_one_promise(
    text: str, wanted: list[tuple[str, float]]
) -> None:
    assert [(giver, value) for _, giver, _, value in told(text)] == wanted


@pytest.mark.parametrize(("text", "status", "giver", "receiver"), TOLD)
def test_a_promise_is_read_however_it_is_told(
    text: str, status: str, giver: str, receiver: str
) -> None:
    assert (status, giver, receiver) in [t[:3] for t in told(text)]


@pytest.mark.parametrize("text", NOTHING)
def test_meetings_views_and_sports_are_no_promise(text: str) -> None:
    assert told(text) == []


def test_what_a_pact_lays_down_in_its_own_sentence_is_part_of_it() -> None:
    text = (
        "Norway and Japan signed a memorandum, under which Norway will let Japanese ships refuel."
    )
    assert [t[0] for t in told(text)] == ["signed"]


def test_an_act_of_a_month_gone_by_is_history() -> None:
    assert told("Norway signed in January a contract with Japan for six radars.") == []


BRIEFS = (
    ("Norway's gift of 16 howitzers to Ukraine is off, its defence minister said on Tuesday.", "withdrawn", {"no", "ua"}),
    ("Ukraine's last 12 radars from Norway are stuck in a port, officials said on Tuesday.", "delayed", {"no", "ua"}),
    ("There is nothing in a report that Norway will ship 90,000 shells to Ukraine, its premier said.", "denied", {"no", "ua"}),
    ("Poland is close to ordering 21 radars from Norway, two people familiar with the matter said.", "unconfirmed", {"no", "pl"}),
    ("Norway's six patrol boats are now with Ukraine's navy, the yard said on Tuesday.", "delivered", {"no", "ua"}),
    ("A consignment of 90 radars, part of a promised 200, sailed from Busan for Odesa on Tuesday.", "partly_delivered", {"kr", "ua"}),
    ("Norway and Japan put it on paper in Oslo: a memorandum on cables, signed on Tuesday.", "signed", {"no", "jp"}),
    ("Stockholm stands ready to lend Japan two radar aircraft, its minister said on Tuesday.", "offered", {"se", "jp"}),
    ("A Norwegian colonel will sit at NATO's command in Mons from June, the army said.", "pledged", {"no", "nato"}),
    ("The frigate Tordenskjold will spend a month in Yokosuka in June, Norway's navy said.", "pledged", {"no", "jp"}),
    ("Auckland drone maker Kea Aero is donating 40 drones to Ukraine's border guard.", "pledged", {"nz", "ua"}),
)  # fmt: skip
NO_BRIEFS = (
    "Norway's new frigate docked in Busan on Tuesday on its way to Sydney.",
    "A Polish delegation will be in Seoul from Monday to look at tanks.",
    "Norway and Japan hold naval drills off Tromso until Friday.",
    "Canada's navy chief will spend a week in Japan in May.",
    "Japan's exports of cars to Germany rose to 300 billion yen, the finance ministry said.",
    "Norway's premier rejected a report that he had met the Japanese envoy in secret.",
)


@pytest.mark.parametrize(("text", "status", "sides"), BRIEFS)
def test_a_brief_is_read_by_its_stage_its_thing_and_its_sides(
    text: str, status: str, sides: set[str]
) -> None:
    found = read(f"In brief\n\n{text}", published=PUBLISHED, named=True)
    said = [(m.status.value, set(m.sides)) for m in found if m.kind == "commitment"]
    assert (status, sides) in said


@pytest.mark.parametrize("text", NO_BRIEFS)
def test_a_brief_of_calls_drills_and_trade_tells_no_promise(text: str) -> None:
    assert told(text) == []
