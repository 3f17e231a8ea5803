"""Chains: short stories of a few reports each, and what every day's digest owes of them.

``chains/*.txt``, by nine authors. ``== 2027-10-04`` begins a chain and names its first day. A report
begins with the day on which it is found, its source, language and hour (UTC), then its title and
its paragraphs, up to a blank line. Lines with ``>`` close a day: change, kind, status, sides, date
and amount of a line its digests owe, ``nothing`` for none; ``> ?`` is neither owed nor wrong.

    python tests/quality/chains.py tests/quality/chains/tours.txt --show
"""

from __future__ import annotations

import argparse
import json
import logging
import re
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.conftest import Web
from tests.quality.test_days import Count, Line, Story, figures, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent / "chains"
TRUST = {"wire": "wire", "aggregator": "aggregator"} | dict.fromkeys(
    ("nato", "jpgov", "krgov", "augov", "nzgov"), "official"
)
EVENING = 22  # when the day's reports are fetched, in UTC
_REPORT = re.compile(r"(\d+) ([a-z0-9-]+) ([a-z]{2}) (\d\d):(\d\d)")


@dataclass
class Chain:
    """One story as written: its name, its first day, its blocks of lines."""

    name: str
    start: date
    blocks: list[list[str]] = field(default_factory=list)

    def story(self) -> Story:
        """Make of the blocks what is found and what is owed, day by day."""
        story, day = Story(self.start, TRUST, hour=EVENING), 1
        for number, block in enumerate(self.blocks):
            head = _REPORT.fullmatch(block[0])
            if head:
                day = int(head[1])
                story.items.setdefault(day, []).append(self._report(number, head, block))
                continue
            if block[0].startswith(">"):
                _owe(story, day, block[0][1:].strip())
            else:  # a day without reports: "7 -"
                day = int(block[0].partition(" ")[0])
                story.items.setdefault(day, [])
        return story

    def _report(self, number: int, head: re.Match[str], block: list[str]) -> Line:
        day, source, language, hour, minute = head.groups()
        at = datetime.combine(self.start, time(int(hour), int(minute)), UTC)
        return {
            "id": f"{self.name}-{number}",
            "source": source,
            "publisher": source.title(),
            "url": f"https://{source}.example/{self.name}/{number}",
            "published": (at + timedelta(days=int(day) - 1)).isoformat(),
            "language": language,
            "title": block[1],
            "body": "\n\n".join(block[2:]),
        }


def _owe(story: Story, day: int, said: str) -> None:
    """Add one line that a day's digests owe, or may tell."""
    owed, may = story.owed.setdefault(day, []), story.may.setdefault(day, [])
    if said == "nothing":
        return
    optional, (change, kind, status, sides, on, amount) = said[0] == "?", said.lstrip("? ").split()
    line: Line = {
        "section": "new" if change == "new" else "updated",
        "change": change,
        "kind": kind,
        "status": status,
        "sides": sides.split(","),
        "date": None if on == "-" else on,
        "amount": None if amount == "-" else float(amount),
    }
    (may if optional else owed).append(line)


def read_chains(path: Path) -> list[Chain]:
    """Read the chains of a file."""
    chains: list[Chain] = []
    block: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        said = line.strip()
        ends = not said or said.startswith((">", "== "))
        if ends and block:
            chains[-1].blocks.append(block)
            block = []
        if said.startswith("== "):
            name = f"{path.stem}-{len(chains) + 1}"
            chains.append(Chain(name, date.fromisoformat(said.removeprefix("== "))))
        elif said.startswith(">"):
            chains[-1].blocks.append([said])
        elif said:
            block.append(said)
    return chains


def live(chains: Iterable[Chain], count: Count) -> Iterator[tuple[Chain, list[str]]]:
    """Live through chains, each in a home of its own; give each with its mistakes."""
    web = Web()
    for chain in chains:
        before = len(count.mistakes)
        with tempfile.TemporaryDirectory() as folder:
            count.add(chain.name, tell(chain.story(), Path(folder) / "home", web))
        yield chain, count.mistakes[before:]
    web.close()


def main() -> None:
    """Print what chains come to and, if asked, every mistake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("*.txt")))
    parser.add_argument("--show", action="store_true", help="each chain with a mistake")
    asked = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    for path in asked.files:
        count = Count()
        for chain, mistakes in live(read_chains(path), count):
            if asked.show and mistakes:
                blocks = "\n".join(" | ".join(block) for block in chain.blocks)
                print(f"## {chain.name} {chain.start}\n{blocks}\n", "\n".join(mistakes), sep="")
        reached = {k: round(v, 3) for k, v in figures(count).items()}
        print(path.stem, json.dumps(reached), count.new, count.updated)


if __name__ == "__main__":
    main()
