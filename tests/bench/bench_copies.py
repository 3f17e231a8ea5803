"""Speed and size of copies: fingerprint, look-up, judge and add, with a growing store.

``python tests/bench/bench_copies.py [stored] [measured]`` fills a SQLite file with synthetic
articles whose words follow a Zipf law (every tenth a copy of an earlier one), then measures more.
With ``datasketch`` and ``rensa`` installed, both are measured on the same articles in the same run
(MinHash of word trigrams, 128 permutations, LSH at 0.7: they only look up and add).
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine, event

from monitor import dedupe
from monitor.store.documents import DOCUMENT, LINE, Documents
from monitor.store.postings import POSTING
from monitor.types import Document

WORDS = 420
VOCABULARY = 60_000
NAMES = 4_000
PHRASES = 300  # set phrases that many articles share


def vocabulary(rng: random.Random) -> list[str]:
    letters = "etaoinshrdlucmfwypvbgk"
    return ["".join(rng.choices(letters, k=rng.randrange(3, 11))) for _ in range(VOCABULARY)]


class Articles:
    """An endless press: Zipf words, names, numbers, set phrases, some copies."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = vocabulary(random.Random(5))
        self.weights = [1 / (rank + 8) for rank in range(VOCABULARY)]
        self.total: list[float] = []
        at = 0.0
        for weight in self.weights:
            at += weight
            self.total.append(at)
        self.phrases = [self.plain(random.Random(9), 8) for _ in range(PHRASES)]
        self.past: list[tuple[str, str]] = []

    def plain(self, rng: random.Random, n: int) -> list[str]:
        return rng.choices(self.words, cum_weights=self.total, k=n)

    def next(self) -> tuple[str, str]:
        rng = self.rng
        if self.past and rng.random() < 0.1:
            title, body = rng.choice(self.past)
            return title, body.replace(" the ", " a ") + "\n\nCopied by another paper."
        words: list[str] = []
        people = [f"{self.words[rng.randrange(NAMES)].title()}" for _ in range(8)]
        while len(words) < WORDS:
            sentence = self.plain(rng, rng.randrange(10, 24))
            sentence.insert(3, "the")
            sentence.insert(rng.randrange(1, 8), rng.choice(people))
            if rng.random() < 0.3:
                sentence.append(str(rng.randrange(2, 900)))
            if rng.random() < 0.15:
                sentence += rng.choice(self.phrases)
            words += [sentence[0].title(), *sentence[1:-1], f"{sentence[-1]}.", "\n\n"]
        made = " ".join(people[:2] + self.plain(rng, 6)), " ".join(words)
        if len(self.past) < 5_000:
            self.past.append(made)
        else:
            self.past[rng.randrange(5_000)] = made
        return made


def open_store(folder: Path) -> object:
    made = create_engine(f"sqlite:///{folder / 'bench.db'}")

    @event.listens_for(made, "connect")
    def prepare(connection: object, _entry: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-16000"):
            connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]

    DOCUMENT.metadata.create_all(made, tables=[DOCUMENT, POSTING, LINE])
    return made


def settled(engine: object, folder: Path) -> int:
    """Move the log into the file, and say how many bytes the store takes."""
    with engine.connect() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return sum(path.stat().st_size for path in folder.iterdir())


def see(documents: Documents, number: int, title: str, body: str) -> tuple[float, bool]:
    start = time.process_time()
    outlet = f"outlet{number % 500}.example"
    text = f"{title}\n\n{body}"
    mark = dedupe.fingerprint(
        text, title=title, language="en", known_lines=documents.boilerplate(outlet)
    )
    url = f"https://{outlet}/{number}"
    document = Document(id=f"d{number}", mark=mark.encode(), outlet=outlet, url=url)
    found = documents.candidates(mark.keys, mark.exact, url, 8)
    verdict = dedupe.judge(document, text, candidates=found, title=title, language="en")
    documents.add(document, mark.keys, mark.exact, mark.lines, verdict=verdict)
    return time.process_time() - start, verdict.copy is not None


def main() -> None:
    stored = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    measured = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    articles = Articles(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_store(folder)
        at = 0
        while at < stored:
            with engine.begin() as connection:  # type: ignore[attr-defined]
                documents = Documents(connection)
                for _ in range(min(1_000, stored - at)):
                    see(documents, at, *articles.next())
                    at += 1
        size = settled(engine, folder) / max(1, at)
        fresh = [articles.next() for _ in range(measured)]
        times, copies, began = [], 0, time.process_time()
        for part in range(0, measured, 50):
            with engine.begin() as connection:  # type: ignore[attr-defined]
                documents = Documents(connection)
                for title, body in fresh[part : part + 50]:
                    spent, copy = see(documents, at, title, body)
                    times.append(spent)
                    copies += copy
                    at += 1
        whole = time.process_time() - began
        times.sort()
        print(
            f"monitor    stored {stored:>8}  {measured / sum(times):7.0f} docs/s/core  "
            f"{measured / whole:.0f} with commits  "
            f"median {statistics.median(times) * 1e3:.2f} ms  p95 {times[int(0.95 * measured)] * 1e3:.2f} ms  "
            f"{size:.0f} bytes/doc  copies {copies}"
        )
    compare(fresh)


def compare(fresh: list[tuple[str, str]]) -> None:
    try:
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415
        from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415
    except ImportError:
        print("datasketch and rensa are not installed: not compared")
        return
    grams = [
        [" ".join(words[i : i + 3]) for i in range(len(words) - 2)]
        for words in (f"{title} {body}".lower().split() for title, body in fresh)
    ]
    start = time.process_time()
    index = MinHashLSH(threshold=0.7, num_perm=128)
    found = 0
    for number, document in enumerate(grams):
        hashed = MinHash(num_perm=128)
        hashed.update_batch([g.encode() for g in document])
        found += bool(index.query(hashed))
        index.insert(str(number), hashed)
    spent = time.process_time() - start
    print(f"datasketch in memory        {len(grams) / spent:7.0f} docs/s/core  copies {found}")
    start = time.process_time()
    bands = RMinHashLSH(threshold=0.7, num_perm=128, num_bands=16)
    found = 0
    for number, document in enumerate(grams):
        small = RMinHash(num_perm=128, seed=1)
        small.update(document)
        found += bool(bands.query(small))
        bands.insert(number, small)
    spent = time.process_time() - start
    print(f"rensa      in memory        {len(grams) / spent:7.0f} docs/s/core  copies {found}")


if __name__ == "__main__":
    main()
