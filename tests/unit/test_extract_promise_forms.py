"""Promises as releases and wires word them: each told once, by its giver, with its sum."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

TOLD = (
    (
        "Japan will supply Ukraine with six mobile radar units, Foreign Minister Kenta Morishita said on Tuesday.",
        "pledged",
        "jp",
        "six mobile radar",
    ),
    (
        "The Australian government announced a contribution of A$45 million to NATO's trust fund for Ukraine.",
        "pledged",
        "au",
        "A$45 million",
    ),
    (
        "A pledge of NZ$9 million for Ukrainian hospitals was made by New Zealand on Monday.",
        "pledged",
        "nz",
        "NZ$9 million",
    ),
    (
        "The announcement of a A$60 million package of air defence parts came during the prime minister's visit to Kyiv, Australia's government said.",
        "pledged",
        "au",
        "A$60 million",
    ),
    (
        "Seoul confirmed its offer of 40 billion won in demining equipment for Ukraine.",
        "offered",
        "kr",
        "40 billion won",
    ),
    (
        "Canberra has decided to send a Wedgetail aircraft to Poland for three months.",
        "pledged",
        "au",
        "",
    ),
    (
        "Wellington is to send 12 more instructors to the British-led training programme.",
        "pledged",
        "nz",
        "12 more instructors",
    ),
    (
        "The Japanese parliament has approved the transfer of Patriot missiles to the United States.",
        "allocated",
        "jp",
        "",
    ),
    (
        "Under the deal, Australia will provide Lithuania with counter-drone systems.",
        "pledged",
        "au",
        "",
    ),
    (
        "Included in the package are 14 rigid boats and spare parts, Australia's defence department said, adding that it was giving them to Ukraine.",
        "pledged",
        "au",
        "14 rigid boats",
    ),
    (
        "The package, worth ¥12 billion, includes generators that Japan will ship to Ukraine before winter.",
        "pledged",
        "jp",
        "¥12 billion",
    ),
    (
        "New Zealand's contribution of NZ$4 million will go to the NATO fund for demining.",
        "pledged",
        "nz",
        "NZ$4 million",
    ),
    (
        "The Republic of Korea has joined NATO's trust fund for Ukraine with a contribution of 24 million dollars.",
        "pledged",
        "kr",
        "24 million dollars",
    ),
    (
        "Japan and NATO signed a new tailored partnership programme in Brussels on Wednesday.",
        "signed",
        "jp",
        "",
    ),
    (
        "An agreement on the protection of classified information was signed by South Korea and Latvia.",
        "signed",
        "kr",
        "",
    ),
    (
        "Australia pledges A$95m to Ukraine fund",
        "pledged",
        "au",
        "A$95m",
    ),
    (
        "Norway and Korea agreed to set up a joint working group on ammunition production.",
        "agreed",
        "no",
        "",
    ),
    (
        "Canada has ordered 12 submarines from South Korea's Hanwha Ocean, the government in Ottawa said.",
        "signed",
        "ca",
        "12 submarines",
    ),
    (
        "Hanwha signed a contract worth 1.2 trillion won to supply howitzers to Romania.",
        "signed",
        "kr",
        "1.2 trillion won",
    ),
    (
        "Estonia's government signed a contract with Hanwha Aerospace for six rocket launchers on Thursday.",
        "signed",
        "ee",
        "six rocket launchers",
    ),
    (
        "A team of eight New Zealand logistics specialists will deploy to Germany to support NATO's Ukraine mission.",
        "pledged",
        "nz",
        "eight New Zealand logistics specialists",
    ),
    (
        "The A$90 million that Canberra committed at the summit will buy drones for Ukraine.",
        "pledged",
        "au",
        "A$90 million",
    ),
    (
        "Japan is ready to provide Ukraine with 50 billion yen in reconstruction grants, Prime Minister Haruo Tanimura told the conference.",
        "offered",
        "jp",
        "50 billion yen",
    ),
    (
        "Of the sum, NZ$3 million goes to the International Committee of the Red Cross in Ukraine, New Zealand's foreign ministry said.",
        "pledged",
        "nz",
        "NZ$3 million",
    ),
    (
        "Seoul has earmarked 15 billion won for Ukraine's energy repairs in its supplementary budget.",
        "allocated",
        "kr",
        "15 billion won",
    ),
    (
        "South Korea delivered the first of 20 excavators promised to Ukraine.",
        "partly_delivered",
        "kr",
        "20 excavators",
    ),
    (
        "Belgium and Australia have exchanged letters on the transfer of two minehunters.",
        "signed",
        "be",
        "two minehunters",
    ),
    (
        "Australian officials handed Ukraine the keys to 30 armoured vehicles in Gdansk on Monday.",
        "delivered",
        "au",
        "30 armoured vehicles",
    ),
    (
        "Japan's cabinet gave its approval to a 90 billion yen loan for Ukraine.",
        "allocated",
        "jp",
        "90 billion yen",
    ),
    (
        "New Zealand is extending its deployment of troops to the United Kingdom until December 2028.",
        "pledged",
        "nz",
        "",
    ),
    (
        "The deployment of a New Zealand frigate to the NATO-led patrol in the Baltic was announced on Friday.",
        "pledged",
        "nz",
        "",
    ),
    (
        "A fresh A$50 million in military aid for Ukraine was unveiled by Australia's defence minister on Sunday.",
        "pledged",
        "au",
        "A$50 million",
    ),
    (
        "Japan has joined the multinational initiative to buy American weapons for Ukraine, NATO's secretary general announced.",
        "pledged",
        "jp",
        "",
    ),
    (
        "Poland's purchase of 180 more K2 tanks from South Korea was sealed on Friday with a contract valued at 9 trillion won.",
        "signed",
        "kr",
        "9 trillion won",
    ),
    (
        "The commitment, worth NZ$15 million ($8.7 million), was made by New Zealand at a NATO meeting.",
        "pledged",
        "nz",
        "NZ$15 million",
    ),
    (
        "Korea's aid to Ukraine will rise to $500 million next year, the finance ministry in Seoul said.",
        "pledged",
        "kr",
        "$500 million",
    ),
    (
        "Czech Republic and South Korea agree to share cyber threat data",
        "agreed",
        "cz",
        "",
    ),
    (
        "Also under the arrangement, Danish shipyards will overhaul two Australian frigates, the two governments said.",
        "pledged",
        "dk",
        "two Australian frigates",
    ),
    (
        "Japan agreed that its airbases may be used by German aircraft for refuelling.",
        "agreed",
        "jp",
        "",
    ),
    (
        "Some 600 Australian-made drones are on their way to Ukraine as part of a new A$22 million contribution, Canberra said.",
        "pledged",
        "au",
        "A$22 million",
    ),
    (
        "NATO will open an office for its Indo-Pacific partners in Canberra next March, the alliance said.",
        "pledged",
        "nato",
        "",
    ),
    (
        "Rome, Tokyo and London have agreed to pool 6 billion euros for the new fighter.",
        "agreed",
        "it",
        "6 billion euros",
    ),
    (
        "Spain has taken up Japan's offer of liaison officers.",
        "agreed",
        "jp",
        "",
    ),
)
NONE = (
    "That brings Australia's total support for Ukraine to A$1.7 billion.",
    "Japan is considering sending interceptor missiles to Ukraine.",
    "NATO's secretary general urged South Korea to send Ukraine more ammunition.",
    "Since 2022 Japan has provided $12 billion to Ukraine.",
    "Rutte praised Australia's contribution of tanks to Ukraine.",
    "Seoul could send weapons to Ukraine if Russia crosses a line, an official said.",
    "New Zealand imposed sanctions on 20 more Russian vessels.",
    "Japan will face Australia in the final on Saturday.",
    "Toyota will invest $2 billion in a battery plant in Poland.",
)


def promises(text: str) -> list[Mention]:
    day = datetime(2027, 3, 3, 9, tzinfo=UTC)
    found = read(f"News in brief\n\n{text}", published=day, named=False)
    return [m for m in found if m.kind == "commitment" and not m.background]


@pytest.mark.parametrize(("text", "status", "giver", "amount"), TOLD)
def test_a_promise_is_told_once_in_whatever_form(
    text: str, status: str, giver: str, amount: str
) -> None:
    (promise,) = promises(text)
    assert (promise.status.value, promise.giver) == (status, giver)
    assert (promise.amount.text if promise.amount else "") == amount


@pytest.mark.parametrize("text", NONE)
def test_hedges_totals_praise_business_and_history_are_no_promise(text: str) -> None:
    assert promises(text) == []


def test_where_a_clause_before_the_promise_takes_place_is_not_to_whom_it_is_made() -> None:
    (promise,) = promises(
        "Norway's navy chief saw his Korean counterpart in Bergen on Monday, a day before "
        "Canberra said it would put in a further A$9 million for sea drones."
    )
    assert (promise.giver, promise.receiver) == ("au", None)
