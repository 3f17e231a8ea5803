"""Reports of change in many wire forms: each joins the event that a first report has told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pipeline.test_lifecycles import chains, named

if TYPE_CHECKING:
    from tests.pipeline.lifecycles import Desk

HERE = Path(__file__)
CHAINS = chains(HERE.with_name("changes.txt")) | chains(HERE.with_name("follow_ups.txt"))


@pytest.mark.parametrize("name", named(CHAINS))
def test_a_change_is_told_of_the_event_it_belongs_to(name: str, wire_desk: Desk) -> None:
    wire_desk.watchlists = ("nato-ip4", "member-bilateral")
    told = {day: sorted(set(wire_desk.day(day, said))) for day, said, _ in CHAINS[name]}
    assert told == {day: owed for day, _, owed in CHAINS[name]}
