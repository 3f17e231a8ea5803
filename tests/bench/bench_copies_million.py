"""Speed, size and memory of copies with a million documents stored.

``nice python tests/bench/bench_copies_million.py [stored] [folder]`` fills a SQLite file in bulk
(about fifteen minutes and 3 GB for a million; kept when a folder is named, and used again), forgets
the system's cached pages of it, and sees a thousand further articles in a fresh process.

The stored documents are the marks of 2,000 synthetic articles under new ids. Grams that several of
those share stay as they are, so that they become as popular as they can; one in seven of the others
is drawn from a pool that gives it 40 documents; the rest are made unique. Only the first 2,000 are
articles that a later one may be a copy of.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np
from bench_copies import Articles, open_store, see

from monitor import dedupe
from monitor.store.documents import ADD, LEARN, Documents, _row
from monitor.store.postings import MOST_STORIES, POST
from monitor.types import Document

BASE = 2_000  # articles whose marks are stored again and again
BATCH = 50_000  # documents whose postings are put in together: pages split as in real life
MIDDLING, SHARED_BY = 7, 40
MEASURED = 1_000
OUTLETS = 500


def fill(folder: Path, stored: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    open_store(folder).dispose()  # type: ignore[attr-defined]
    connection = sqlite3.connect(folder / "bench.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "cache_size=-1000000"):
        connection.execute(f"PRAGMA {pragma}")
    base = [dedupe.fingerprint(f"{t}\n\n{b}", title=t) for t, b in articles(BASE)]
    often = Counter(key for mark in base for key in mark.keys)
    popular = {key for key, n in often.items() if n > 1}
    spread: Counter[int] = Counter()
    rng = np.random.default_rng(7)
    pool = rng.integers(0, 1 << 48, stored * 46 // MIDDLING // SHARED_BY + 1)
    for first in range(0, stored, BATCH):
        numbers = range(first, min(first + BATCH, stored))
        connection.execute("BEGIN")
        connection.executemany(ADD, (row(n, base[n % BASE]) for n in numbers))
        postings = set()
        for n in numbers:
            keys = np.array(base[n % BASE].keys)
            if n >= BASE:
                kept = np.array([key in popular for key in keys.tolist()])
                new = rng.integers(0, 1 << 48, len(keys))
                middling = rng.random(len(keys)) < 1 / MIDDLING
                new[middling] = rng.choice(pool, int(middling.sum()))
                keys = np.where(kept, keys, new)
            for key in keys.tolist():
                spread[key] += key in popular
                if spread[key] <= MOST_STORIES:
                    postings.add((key, n + 1))
        connection.executemany(POST[1], sorted(postings))
        connection.execute("COMMIT")
    lines = (
        (f"outlet{n % OUTLETS}.example", int(h))
        for n, h in enumerate(rng.integers(0, 1 << 32, 10**6))
    )
    connection.execute("BEGIN")
    connection.executemany(LEARN, lines)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def articles(n: int) -> list[tuple[str, str]]:
    made = Articles(1)
    return [made.next() for _ in range(n)]


def row(n: int, mark: dedupe.Fingerprint) -> tuple[object, ...]:
    outlet = f"outlet{n % OUTLETS}.example"
    url = f"https://{outlet}/{n}"
    document = Document(id=f"d{n}", mark=mark.encode(), outlet=outlet, url=url)
    return _row(
        document, mark.exact if n < BASE else f"{n * 0x9E3779B97F4A7C15 % 2**80:020x}", None
    )


def measure(folder: Path, stored: int) -> None:
    file = folder / "bench.db"
    size = file.stat().st_size
    with sqlite3.connect(file) as connection:
        (last,) = connection.execute("SELECT max(no) FROM document").fetchone()
    made = Articles(1)
    for _ in range(BASE + last - stored):  # the later ones: met in an earlier measurement
        made.next()
    for _ in range(BASE // 4):  # the service has met its language's words long before
        title, body = made.next()
        dedupe.fingerprint(f"{title}\n\n{body}", title=title)
    engine = open_store(folder)
    print(f"{stored} stored, {size / stored:.0f} bytes each")
    for state in ("not cached", "cached"):
        cache(file, forget=state == "not cached")
        seen(engine, last, [made.next() for _ in range(MEASURED)], state)
        last += MEASURED
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"at most {memory:.0f} MB of memory, the benchmark's own articles among them")


def cache(file: Path, *, forget: bool) -> None:
    """Drop the file from the system's cache, or read it all."""
    with file.open("rb") as opened:
        if forget:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while not forget and opened.read(1 << 20):
            pass


def seen(engine: object, last: int, fresh: list[tuple[str, str]], state: str) -> None:
    times: list[float] = []
    copies = 0
    start, began = time.perf_counter(), time.process_time()
    for part in range(0, len(fresh), 50):
        with engine.begin() as connection:  # type: ignore[attr-defined]
            documents = Documents(connection)
            for title, body in fresh[part : part + 50]:
                last += 1
                spent, copy = see(documents, last, title, body)
                times.append(spent)
                copies += copy
    wall = (time.perf_counter() - start) / len(fresh)
    whole = time.process_time() - began
    times.sort()
    tail, last_one = times[int(0.95 * len(times))], times[int(0.99 * len(times))]
    print(
        f"{state:>10}: {len(times) / sum(times):.0f} docs/s/core, {len(times) / whole:.0f} with commits, "
        f"median {statistics.median(times) * 1e3:.2f} ms, p95 {tail * 1e3:.2f} ms, "
        f"p99 {last_one * 1e3:.2f} ms; copies {copies}; on the clock {wall * 1e3:.1f} ms each"
    )


def main() -> None:
    if sys.argv[1:2] == ["--fill"]:
        fill(Path(sys.argv[3]), int(sys.argv[2]))
        return
    stored = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else name)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "bench.db").exists():
            filling = [sys.executable, __file__, "--fill", str(stored), str(folder)]
            subprocess.run(filling, check=True)
        measure(folder, stored)


if __name__ == "__main__":
    main()
