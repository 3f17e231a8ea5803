"""Life cycles through the whole product: what items say day by day, and the lines digests owe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pipeline.lifecycles import Desk, Said

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


def named(table: dict[str, list[Day]]) -> list[object]:
    """Name the chains; one whose sentence is not read yet says so and must fail."""
    unread = pytest.mark.xfail(reason="its sentence is not read yet", strict=True)
    return [pytest.param(n, marks=[unread] if n.endswith("(not yet)") else []) for n in table]


CHAINS = chains()


@pytest.mark.parametrize("name", named(CHAINS))
def test_each_day_owes_exactly_its_lines(name: str, wire_desk: Desk) -> None:
    if name.endswith("[both]"):
        wire_desk.watchlists = ("nato-ip4", "member-bilateral")
    told = {day: wire_desk.day(day, said) for day, said, _ in CHAINS[name]}
    assert told == {day: owed for day, _, owed in CHAINS[name]}
