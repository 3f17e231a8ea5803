"""Life cycles through the whole product: what items say day by day, and the lines digests owe."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Home, Web, make_home
from tests.pipeline.lifecycles import Desk, Said, desk, first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.pipeline.app import App

TABLE = Path(__file__).with_name("lifecycles.txt")
Day = tuple[int, list[Said], list[str]]


def chains(table: Path = TABLE) -> dict[str, list[Day]]:
    """Read a table."""
    found: dict[str, list[Day]] = {}
    for chapter in re.split(r"^== ", table.read_text(), flags=re.MULTILINE)[1:]:
        name, _, rest = chapter.partition("\n")
        found[name] = [day_of(part) for part in re.split(r"^-- ", rest, flags=re.MULTILINE)[1:]]
    return found


def day_of(part: str) -> Day:
    """Read one day: its articles, the lines owed."""
    number, _, rest = part.partition("\n")
    said: list[Said] = []
    owed: list[str] = []
    for line in filter(None, rest.split("\n")):
        head = re.fullmatch(r"([a-z]+)((?: \S+)*) \| (.+)", line)
        if line.startswith("> "):
            owed.append(line[2:])
        elif head:
            said.append(article(head[1], head[2].split(), head[3]))
        else:
            said[-1].text.append(line)
    return int(number), said, sorted(owed)


def article(by: str, options: list[str], title: str) -> Said:
    """Read an article's head."""
    one = Said(by, title)
    for option in options:
        if option.startswith("@"):
            one.slug = option[1:]
        elif option.startswith("old"):
            one.days_old = int(option[3:])
        elif option == "late":
            one.late = True
        else:
            one.hour = int(option.removesuffix("h"))
    return one


CHAINS = chains()
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
    yield made
    made.app.store.close()


@pytest.mark.parametrize("name", NAMES)
def test_each_day_owes_exactly_its_lines(name: str, wire_desk: Desk) -> None:
    if name.endswith("[both]"):
        wire_desk.watchlists = ("nato-ip4", "member-bilateral")
    told = {day: wire_desk.day(day, said) for day, said, _ in CHAINS[name]}
    assert told == {day: owed for day, _, owed in CHAINS[name]}
