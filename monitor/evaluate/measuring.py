"""Let the pipeline read labelled items and measure what it makes of them."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.config.init import defaults
from monitor.evaluate.gold import read_gold
from monitor.evaluate.result import KINDS, Result, Scored
from monitor.evaluate.score import score
from monitor.evaluate.walk import copies, line_of_article, relevance, walk
from monitor.pipeline.corpus import json_entry
from monitor.pipeline.reading import gazetteer_of, line_of, mentions_of, outlets_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.evaluate.gold import Article
    from monitor.evaluate.likeness import Line
    from monitor.match import Gazetteer
    from monitor.types import Entry


def measure(home: Path, gold: Path, items: Path | None = None) -> Result:
    """Measure events, and where they are labelled relevance and copies.

    Args:
        home: Its gazetteer and watchlists are used; its database is not touched.
        gold: Labels: a file, or a folder of JSON Lines files.
        items: The items, where ``gold`` has only labels.

    Raises:
        UsageError: A file cannot be read, or labels have no item.
    """
    articles = read_gold(gold, items)
    gazetteer, outlets = gazetteer_of(home), outlets_of(home)
    scored = tuple(_scored(article, gazetteer, outlets) for article in articles)
    labelled = [a for a in articles if a.relevant is not None or a.copies_labelled]
    if not labelled:
        return Result(scored=scored)
    with tempfile.TemporaryDirectory(prefix="evaluate") as folder:
        _copy_configuration(home, Path(folder))
        seen = walk(Path(folder), labelled)
    return Result(scored=scored, relevance=relevance(labelled, seen), copies=copies(labelled, seen))


def entry_of(article: Article) -> Entry:
    """Make the entry that an import of the article would make."""
    entry = json_entry(line_of_article(article).encode(), Path(article.id), 1)
    return replace(entry, published=article.published)


def lines_of(article: Article, gazetteer: Gazetteer, outlets: Mapping[str, str]) -> list[Line]:
    """Extract an article's events, requests left out."""
    entry, now = entry_of(article), article.published + timedelta(hours=1)
    mentions = mentions_of(entry, gazetteer, now, outlets)
    return [line_of(m, entry, article.url, now) for m in mentions if m.kind != "request"]


def _scored(article: Article, gazetteer: Gazetteer, outlets: Mapping[str, str]) -> Scored:
    lines = lines_of(article, gazetteer, outlets)
    plain = {kind: score(article, lines, kind) for kind in KINDS}
    return Scored(
        article=article,
        counts={kind: counts for kind, (counts, _) in plain.items()},
        tight={kind: score(article, lines, kind, strict=True)[0] for kind in KINDS},
        mistakes=tuple(m for _, mistakes in plain.values() for m in mistakes),
    )


def _copy_configuration(home: Path, folder: Path) -> None:
    source = home / "config" if (home / "config" / "watchlists").is_dir() else None
    for part in ("gazetteer", "watchlists"):
        origin = (source or defaults() / "config") / part
        if origin.is_dir():
            shutil.copytree(origin, folder / "config" / part)
