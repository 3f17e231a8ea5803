"""Reports of change in many wire forms: each joins the event that a first report has told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Home, Web, make_home
from tests.pipeline.lifecycles import Desk, desk, first
from tests.pipeline.test_lifecycles import chains

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.pipeline.app import App

CHAINS = chains(Path(__file__).with_name("changes.txt"))
OPEN = pytest.mark.xfail(reason="its sentence is not read yet", strict=False)
NAMES = [pytest.param(n, marks=[OPEN] if n.endswith("(not yet)") else []) for n in CHAINS]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, Home, Web]]:
    home, web = make_home(tmp_path_factory.mktemp("desk")), Web()
    yield first(home, web), home, web
    web.close()


@pytest.fixture
def wire_desk(opened: tuple[App, Home, Web], tmp_path: Path) -> Iterator[Desk]:
    app, home, web = opened
    made = desk(app, tmp_path, web, home)
    made.watchlists = ("nato-ip4", "member-bilateral")
    yield made
    made.app.store.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_change_is_told_of_the_event_it_belongs_to(name: str, wire_desk: Desk) -> None:
    told = {day: sorted(set(wire_desk.day(day, said))) for day, said, _ in CHAINS[name]}
    assert told == {day: owed for day, _, owed in CHAINS[name]}
