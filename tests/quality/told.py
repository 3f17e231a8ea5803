"""Score the extractor on the short texts of ``bank/told``: who meets whom, who gives, which status.

Run: ``python tests/quality/told.py [FILE ...] [--misses]``. One row a file and kind: precision and
recall of events, and of those found the shares with all sides (of a promise: its giver) and status
right; then how many texts that owe nothing have an event. ``--misses`` prints each mistake.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.pipeline.reading import gazetteer_of, mentions_of, outlets_of
from monitor.types import Entry

if TYPE_CHECKING:
    from monitor.types import Mention

ROOT = Path(__file__).parents[2]
TOLD = Path(__file__).parent / "bank" / "told"
DAY = datetime(2027, 1, 14, 12, tzinfo=UTC)
KINDS = {"meet": "meeting", "give": "commitment"}


@dataclass(frozen=True)
class Owed:
    """An event a text tells."""

    kind: str
    sides: frozenset[str]
    givers: frozenset[str]
    status: str
    optional: bool

    def shares(self, told: Mention) -> int:
        """Count what an event that was read has in common; 0 of another one."""
        common = len(self.sides & set(told.sides))
        least = 2 if self.kind == "meeting" else 1
        return common + (told.giver in self.givers) if common >= least else 0

    def names(self, told: Mention) -> bool:
        """Tell whether those of an event that was read are the right ones."""
        if self.kind == "meeting":
            return set(told.sides) == self.sides
        return not self.givers or set((told.giver or "").split("+")) <= self.givers


def owed(labels: str) -> list[Owed]:
    """Read the labels of a text."""
    found = []
    for label in labels.split("; "):
        if label in {"none", "old"}:
            continue
        kind, who, status = label.removeprefix("?").split(" ")
        givers, _, receivers = who.partition(">")
        sides = frozenset(who.replace(">", "+").replace(",", "+").split("+")) - {"-"}
        gives = frozenset(givers.split(",")) if receivers else frozenset[str]()
        found.append(Owed(KINDS[kind], sides, gives, status, label.startswith("?")))
    return sorted(found, key=lambda one: one.optional)


def score(labels: str, told: list[Mention], counts: Counter[str]) -> list[str]:
    """Count what is right of one text; say what is not."""
    wrong, left = [], list(told)
    for one in owed(labels):
        read = [m for m in left if m.kind == one.kind and one.shares(m)]
        best = max(read, key=one.shares, default=None)
        if best is not None:
            left.remove(best)
        if one.optional:
            continue
        counts[f"{one.kind} owed"] += 1
        if best is None:
            wrong.append(f"missed {one.kind}")
            continue
        counts[f"{one.kind} found"] += 1
        counts[f"{one.kind} sides"] += one.names(best)
        counts[f"{one.kind} status"] += best.status == one.status
        wrong += [] if one.names(best) else [f"sides {'+'.join(best.sides)}"]
        wrong += [] if best.status == one.status else [f"status {best.status.value}"]
    for mention in left:
        counts[f"{mention.kind} false"] += 1
        wrong.append(f"false {mention.kind} {'+'.join(mention.sides)}")
    if labels == "none":
        counts["quiet"] += 1
        counts["not quiet"] += bool(told)
    return wrong


def show(name: str, counts: Counter[str]) -> None:
    """Print the figures of a file."""
    for kind in KINDS.values():
        found, false = counts[f"{kind} found"], counts[f"{kind} false"]
        print(
            f"{name:14} {kind:10} P {found / max(found + false, 1):.3f}"
            f" R {found / max(counts[f'{kind} owed'], 1):.3f}"
            f" sides {counts[f'{kind} sides'] / max(found, 1):.3f}"
            f" status {counts[f'{kind} status'] / max(found, 1):.3f}"
        )
    print(f"{name:14} nothing owed: {counts['not quiet']} of {counts['quiet']} with an event")


def main(paths: list[Path], *, misses: bool) -> None:
    """Score files and all of them together."""
    names, outlets = gazetteer_of(ROOT), outlets_of(ROOT)
    whole: Counter[str] = Counter()
    for path in paths:
        counts: Counter[str] = Counter()
        for row in path.read_text(encoding="utf-8").splitlines():
            labels, _, text = row.partition("\t")
            url = f"https://paper.example/{path.stem}"
            body = text.replace("▸", "")
            entry = Entry(
                guid=url, url=url, title="In brief", body=body, language="en", published=DAY
            )
            read = mentions_of(entry, names, DAY + timedelta(hours=1), outlets)
            told = [m for m in read if m.kind in KINDS.values() and not m.background]
            wrong = score(labels, told, counts)
            if misses and wrong:
                print(f"{'; '.join(wrong)} | {labels} | {body}")
        show(path.stem, counts)
        whole.update(counts)
    show("all", whole)


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    main(given or sorted(TOLD.glob("*.tsv")), misses="--misses" in sys.argv)
