"""Texts a second and core: the gazetteer's names in a text, and what the extractor reads of it.

Run: ``python tests/bench/bench_extract.py [FILE.jsonl ...]`` (labelled texts; without any, those of
``tests/quality/hard``, ``later`` and ``negatives``). CPU time by file: of names that of the one
pass that finds them, of extraction that of the best of three, after one that compiles the rules.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from monitor.evaluate.gold import read_gold
from monitor.extract import extract
from monitor.pipeline.reading import gazetteer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.evaluate.gold import Article
    from monitor.match import Gazetteer
    from monitor.types import NameHit

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("hard", "later", "negatives")
PASSES = 3


def texts_of(articles: Sequence[Article]) -> list[str]:
    return [f"{article.title}\n\n{article.body}" for article in articles]


def seconds(work: Callable[[], object]) -> float:
    """Give the CPU time of a pass."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-9)


def measure(path: Path, gazetteer: Gazetteer) -> str:
    articles = read_gold(path)
    texts = texts_of(articles)

    names: list[tuple[NameHit, ...]] = []

    def find() -> None:
        for text, one in zip(texts, articles, strict=True):
            names.append(gazetteer.hits(text, one.language, one.published.date()))

    def read() -> None:
        for text, one, found in zip(texts, articles, names, strict=True):
            extract(
                text,
                language=one.language,
                published=one.published,
                timezone=None,
                names=found,
                source_country=one.country,
            )

    gazetteer.hits("Tokyo", articles[0].language, articles[0].published.date())
    found_in = seconds(find)
    read()
    read_in = min(seconds(read) for _ in range(PASSES))
    length = sum(map(len, texts)) / len(texts)
    return (
        f"{path.parent.name + '/' + path.name:24} {len(texts):4} texts of {length:4.0f} characters  "
        f"names {len(texts) / found_in:6.0f}/s  extraction {len(texts) / read_in:5.0f}/s"
    )


def main(paths: Sequence[Path]) -> None:
    gazetteer = gazetteer_of(ROOT)
    for path in paths:
        print(measure(path, gazetteer), flush=True)


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    quality = ROOT / "tests" / "quality"
    main(given or [path for part in PARTS for path in sorted((quality / part).glob("*.jsonl"))])
