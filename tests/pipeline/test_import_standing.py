"""What the word of imported texts weighs: as they say, as asked, as the feeds of their publisher."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.pipeline.test_commands import MEETING, lines, monitor

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Home

FEEDS = """
[[feed]]
id = "ministry"
url = "https://www.mnd.example/news.xml"
publisher = "Ministry of Defence"
trust = "official"
enabled = false

[[feed]]
id = "collector"
url = "https://collector.example/all.xml"
trust = "aggregator"
enabled = false
"""
BODY = "\n\n".join(
    [
        MEETING[2],
        "The two also looked over a plan to keep shells for 155-millimetre guns in a depot near "
        "Rotterdam, and agreed that engineers from Changwon will visit it in March.",
        "Ahn flew on to Warsaw in the evening, where 96 howitzers of his country are in service.",
    ]
)


def row(host: str, hour: int, **said: str) -> dict[str, str]:
    return {
        "url": f"https://{host}/1",
        "title": MEETING[1],
        "body": BODY,
        "published": f"2027-01-13T{hour:02}:00:00Z",
        "language": "en",
        **said,
    }


def imported(home: Home, *rows: dict[str, str], options: tuple[str, ...] = ()) -> dict[str, object]:
    """Import texts one after the other; returns whose copy each is, by host."""
    (home.folder / "config/feeds.toml").write_text(FEEDS)
    for number, one in enumerate(rows):
        file = home.folder / f"{number}.jsonl"
        file.write_text(json.dumps(one))
        lines(monitor(home, "import", str(file), "--json", *(options if number else ())))
    items = lines(monitor(home, "items", "--json"))
    hosts = {item["id"]: str(item["url"]).split("/")[2] for item in items}
    return {hosts[i["id"]]: hosts.get(i["copy_of"]) for i in items}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"trust": "aggregator"}, {"trust": "official"}),
        ({"trust": "aggregator"}, {}),
        ({"source": "collector"}, {"source": "Ministry of Defence"}),
    ],
)
def test_a_text_of_better_standing_is_no_copy_of_an_earlier_one_of_less(
    home: Home, first: dict[str, str], second: dict[str, str]
) -> None:
    rows = row("collector.example", 7, **first), row("late.example", 9, **second)
    assert imported(home, *rows) == {"late.example": None, "collector.example": "late.example"}


def test_a_host_has_the_standing_of_its_feed(home: Home) -> None:
    rows = row("collector.example", 7), row("mnd.example", 9)
    assert imported(home, *rows) == {"mnd.example": None, "collector.example": "mnd.example"}


def test_a_standing_asked_for_holds_for_all_that_name_none(home: Home) -> None:
    rows = row("early.example", 7, trust="aggregator"), row("collector.example", 9)
    found = imported(home, *rows, options=("--trust", "wire"))
    assert found == {"collector.example": None, "early.example": "collector.example"}


def test_the_earlier_of_two_equals_is_the_original(home: Home) -> None:
    rows = row("late.example", 9, trust="wire"), row("early.example", 7, trust="wire")
    assert imported(home, *rows) == {"early.example": None, "late.example": "early.example"}


def test_a_standing_that_is_none_is_refused(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(row("a.example", 7, trust="offical")))
    done = monitor(home, "import", str(file))
    assert done.returncode == 2
    assert "in.jsonl:1, trust" in done.stderr
    assert "official, wire, press, aggregator" in done.stderr
    assert monitor(home, "import", str(file), "--trust", "best").returncode == 2
