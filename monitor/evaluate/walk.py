"""The walk of labelled items through a home of their own: who wants them, whose copies they are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.evaluate.result import Tally
from monitor.pipeline.app import open_home
from monitor.pipeline.intake import take

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from monitor.evaluate.gold import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What became of one kept article."""

    copy_of: str | None  # article id
    copy_kind: str | None


def walk(home: Path, articles: Sequence[Article]) -> dict[str, Seen]:
    """Import articles oldest first into a home; those missing in the answer were not wanted."""
    ordered = sorted(articles, key=lambda a: a.published)
    latest = ordered[-1].published
    file = home / "items.jsonl"
    file.write_text("\n".join(line_of_article(a) for a in ordered), encoding="utf-8")
    app = open_home(home, now=lambda: latest)
    try:
        take(app, [file])
        with app.store.reading() as tx:
            items = tx.items.list()
    finally:
        app.store.close()
    by_url = {a.url: a.id for a in articles}
    article_of = {item.id: by_url[item.entry.url] for item in items if item.entry.url in by_url}
    return {
        article_of[item.id]: Seen(
            copy_of=article_of.get(item.verdict.of or ""),
            copy_kind=item.verdict.copy.value if item.verdict.copy else None,
        )
        for item in items
        if item.id in article_of
    }


def relevance(articles: Iterable[Article], seen: Mapping[str, Seen]) -> tuple[Tally, ...]:
    """Count the articles that some watchlist wanted against those labelled relevant."""
    labelled = [a for a in articles if a.relevant is not None]
    if not labelled:
        return ()
    kept = {a.id for a in labelled if a.id in seen}
    asked = {a.id for a in labelled if a.relevant}
    return (_tally("relevant", kept, asked),)


def copies(articles: Iterable[Article], seen: Mapping[str, Seen]) -> tuple[Tally, ...]:
    """Count copies by their labelled kind; right means of the right story, of whatever kind."""
    labelled = {a.id: a for a in articles if a.copies_labelled and a.id in seen}
    wanted = {i: _root(a.copy_of, labelled) for i, a in labelled.items() if a.copy_of}
    if not wanted:
        return ()
    got = {i: _root(seen[i].copy_of, labelled) for i in labelled if seen[i].copy_of}
    right = {i for i in wanted.keys() & got.keys() if wanted[i] == got[i]}
    false = len(got.keys() - right)
    rows = [Tally(name="all", found=len(right), false=false, missed=len(wanted.keys() - right))]
    for kind in sorted({labelled[i].copy_kind or "?" for i in wanted}):
        mine = {i for i in wanted if (labelled[i].copy_kind or "?") == kind}
        told = {i for i in got if seen[i].copy_kind == kind}
        rows.append(_tally(kind, told & right | (told - wanted.keys()), mine))
    return tuple(rows)


def _root(ident: str | None, articles: Mapping[str, Article]) -> str | None:
    """Follow labels to the first of a family."""
    for _ in range(len(articles)):
        article = articles.get(ident) if ident else None
        if article is None or not article.copy_of:
            return ident
        ident = article.copy_of
    return ident


def _tally(name: str, got: set[str], wanted: set[str]) -> Tally:
    return Tally(
        name=name,
        found=len(got & wanted),
        false=len(got - wanted),
        missed=len(wanted - got),
    )


def line_of_article(article: Article) -> str:
    """Write an article as a line of JSON that ``monitor import`` takes."""
    return json.dumps(
        {
            "url": article.url,
            "title": article.title,
            "body": article.body,
            "published": article.published.isoformat(),
            "language": article.language,
            "source": article.source,
            "country": article.country,
        },
        ensure_ascii=False,
    )
