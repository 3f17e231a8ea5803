"""Lists of what others wrote, and clocks of who writes: no news of what is told already (N3)."""

from __future__ import annotations

import pytest

from monitor.types import Mention, Trust
from tests.unit.ledger_desk import Desk, day, give, live, meet, said
from tests.unit.test_ledger_retold import told

Day = tuple[int, object, list[str]]

LIST = {"trust": Trust.AGGREGATOR}
FUND = told(
    give("nz>ua", "pledged", "16e6 NZD", channel="cap", also="nato", object="the trust fund"),
    "New Zealand will pay NZ$16 million into NATO's trust fund for Ukraine.",
)


def listed(sum_: str, giver: str = "nz", **more: object) -> Mention:
    """Tell a gift as a list does, with a channel of its neighbour's."""
    gift = give(f"{giver}>nato", "pledged", sum_, channel="bushmaster", object="a fund", **more)
    return told(gift, f"{giver} put {sum_} into a fund.")


BOTH = "Marles, Kosiniak-Kamysz"
CHAINS: dict[str, list[Day]] = {
    "a list gives the sum and another channel": [
        (3, FUND, ["new pledged"]),
        (6, [(listed("16e6 NZD"), LIST)], []),
    ],
    "a list gives another sum": [
        (3, FUND, ["new pledged"]),
        (6, [(listed("9e6 NZD"), LIST)], ["new pledged"]),
    ],
    "a list gives another giver": [
        (3, FUND, ["new pledged"]),
        (6, [(listed("16e6 NZD", "au"), LIST)], ["new pledged"]),
    ],
    "a paper gives the sum and another channel": [
        (3, FUND, ["new pledged"]),
        (6, listed("16e6 NZD"), ["new pledged"]),
    ],
    "a list gives it weeks later": [
        (3, FUND, ["new pledged"]),
        (30, [(listed("16e6 NZD"), LIST)], ["new pledged"]),
    ],
}
CLOCKS: dict[str, tuple[int, int, int]] = {  # held on, told for, told on; planned for the 8th
    "it is tomorrow where it is told": (8, 9, 8),
    "it is told on the day": (8, 8, 8),
    "it was held a day late": (9, 9, 9),
    "it was held a day early": (7, 7, 7),
}


@pytest.mark.parametrize("name", CHAINS)
def test_a_list_tells_again_what_its_sum_was_told_of(name: str) -> None:
    for on, lines, owed in live(CHAINS[name]):  # type: ignore[arg-type]
        assert lines == owed, f"day {on}"


@pytest.mark.parametrize("name", CLOCKS)
def test_a_meeting_was_held_on_its_own_day(name: str) -> None:
    held, written, told_on = CLOCKS[name]
    desk = Desk()
    desk.digest(5, [desk.report(5, meet("au pl", "planned", 8, persons=BOTH))])
    [line] = desk.digest(
        told_on, [desk.report(told_on, meet("au pl", "occurred", written, persons=BOTH))]
    )
    assert (said(line), line.event.state.date) == ("occurred occurred", day(held))
