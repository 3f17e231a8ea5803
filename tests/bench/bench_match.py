"""What matching costs, in scans of the bare automaton over the same text.

Run: ``python tests/bench/bench_match.py [ITEMS.jsonl]``. Compares one watchlist with a thousand
queries, and the automaton with an ``re`` alternation (and hyperscan, where it is installed).
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from monitor.config.gazetteer import load_gazetteer
from monitor.config.watchlists import Watchlist, load_watchlists
from monitor.match import Gazetteer, compile_watchlists
from monitor.match.literals import Literal, Scanner
from monitor.text.fold import fold
from monitor.types import Entry, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Source(id="b", url="https://feeds.example/b")
DAY = date(2026, 5, 4)


def items() -> list[Entry]:
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        return [
            Entry(guid="", url="", title=r["title"], body=r["body"], language=r["language"])
            for r in rows
        ]
    text = (ROOT / "tests" / "quality" / "match_relevance.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return [Entry(guid="", url="", title=r[3], body=f"{r[4]} " * 12, language=r[0]) for r in rows]


def spent(act: Callable[[Entry], object], entries: Sequence[Entry]) -> float:
    """Best of five passes, microseconds per item."""
    best = 1e9
    for _ in range(5):
        start = time.process_time()
        for entry in entries:
            act(entry)
        best = min(best, time.process_time() - start)
    return best / len(entries) * 1e6


def thousand(names: Sequence[str]) -> Watchlist:
    rng = random.Random(1)
    words = [n.id for n in GAZETTEER.names]
    queries = tuple(
        f"@{rng.choice(words)} AND ({rng.choice(names)} OR zeta{i}) NOT kappa{i}"
        for i in range(1000)
    )
    return Watchlist.model_validate({"id": "many", "match": {"include": queries}})


GAZETTEER = Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))


def main() -> None:
    entries = items()
    live = compile_watchlists(load_watchlists(ROOT / "config" / "watchlists"), GAZETTEER)
    forms = sorted({lit.text for lit in GAZETTEER.literals})
    bare = AhoCorasick(forms, store_patterns=False)
    lower = {id(e): fold(e.text).text for e in entries}
    scan = spent(lambda e: bare.find_matches_as_indexes(lower[id(e)], overlapping=True), entries)
    print(f"{len(entries)} items, {sum(len(e.text) for e in entries) // len(entries)} characters")
    print(f"bare automaton scan, {len(forms)} forms: {scan:.0f} us")
    kept = [e for e in entries if live.match(e, SOURCE, DAY)]
    other = [e for e in entries if e not in kept]
    scanner = Scanner([Literal(form, compound=True) for form in forms])
    for name, some in (("all", entries), ("wanted", kept), ("others", other)):
        if some:
            scan = spent(
                lambda e: bare.find_matches_as_indexes(lower[id(e)], overlapping=True), some
            )
            found = spent(lambda e: scanner.scan(fold(e.text)), some)
            cost = spent(lambda e: live.match(e, SOURCE, DAY), some)
            print(
                f"{name} ({len(some)}): bare scan {scan:.0f} us; normalise, scan, verify {found:.0f}"
                f" = {found / scan:.1f} scans; decide and say why {cost:.0f} = {cost / scan:.1f}"
            )
    one = Watchlist.model_validate({"id": "one", "match": {"include": ["@nato AND defence"]}})
    alone = compile_watchlists([one], GAZETTEER)
    single = spent(lambda e: alone.match(e, SOURCE, DAY), entries)
    many = compile_watchlists([thousand(["defence", "minister", "talks", "나토"])], GAZETTEER)
    crowd = spent(lambda e: many.match(e, SOURCE, DAY), entries)
    print(f"one query: {single:.0f} us; 1000: {crowd:.0f} us = {crowd / single:.1f} times")
    pattern = re.compile("|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)))
    print(f"re alternation: {spent(lambda e: pattern.findall(lower[id(e)]), entries[:20]):.0f} us")
    try:
        import hyperscan  # noqa: PLC0415 -- only for the comparison
    except ImportError:
        print("hyperscan: not installed")
        return
    database = hyperscan.Database()
    database.compile(expressions=[re.escape(f).encode() for f in forms])
    cost = spent(lambda e: database.scan(lower[id(e)].encode(), lambda *_: None), entries)
    print(f"hyperscan: {cost:.0f} us")


if __name__ == "__main__":
    main()
