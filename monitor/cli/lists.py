"""``items``, ``stories``, ``events``, ``digests``, ``search``: what is stored, listed."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, opened, since, table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.types import Item

Since = Annotated[str | None, typer.Option(help='Instant, day, or how long ago ("7d").')]
Until = Annotated[str | None, typer.Option(help="Instant, day, or how long ago.")]
Watch = Annotated[str | None, typer.Option(help="Of one watchlist.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


def span(home: App, first: str | None, last: str | None) -> tuple[datetime | None, datetime | None]:
    """Read ``--since`` and ``--until``."""
    now = home.now()
    return (
        since(first, option="--since", now=now) if first else None,
        since(last, option="--until", now=now) if last else None,
    )


@app.command()
def items(
    since: Since = None,
    until: Until = None,
    watchlist: Watch = None,
    kind: Annotated[str | None, typer.Option(help="exact, spun, update … or original.")] = None,
    *,
    text: Annotated[bool, typer.Option("--text", help="With the stored text (JSON).")] = False,
    as_csv: Csv = False,
) -> None:
    """List what was kept, copies included, oldest fetch first."""
    from monitor.pipeline.views import item_json  # noqa: PLC0415

    with opened() as home:
        first, last = span(home, since, until)
        with home.store.reading() as tx:
            found = tx.items.list(since=first, until=last, watchlist=watchlist, with_text=text)
    found = [i for i in found if _is_kind(i, kind)]
    rows = [item_json(i, text=text) for i in found]
    if OPTIONS.json:
        for row in rows:
            emit(row)
    elif as_csv:
        csv_out(rows)
    else:
        table(
            f"{len(found)} items",
            ("fetched", "source", "copy", "title"),
            [
                (f"{i.fetched:%d %b %H:%M}", i.source, i.verdict.copy or "", i.entry.title)
                for i in found
            ],
        )


def _is_kind(item: Item, kind: str | None) -> bool:
    if kind is None:
        return True
    if kind == "original":
        return item.verdict.copy is None
    if kind in ("meeting", "commitment", "request"):
        return any(m.kind == kind for m in item.mentions)
    return item.verdict.copy == kind


@app.command()
def stories(since: Since = None, until: Until = None, watchlist: Watch = None) -> None:
    """List stories: items that tell the same thing, with their sources."""
    with opened() as home:
        first, last = span(home, since, until)
        with home.store.reading() as tx:
            found = tx.items.list(since=first, until=last, watchlist=watchlist)
    groups: dict[str, list[Item]] = {}
    for item in found:
        groups.setdefault(item.story, []).append(item)
    rows = [_story(story, group) for story, group in groups.items()]
    if OPTIONS.json:
        for row in rows:
            emit(row)
        return
    table(
        f"{len(rows)} stories",
        ("story", "items", "sources", "title"),
        [(r["story"], r["items"], r["independent"], r["title"]) for r in rows],
    )


def _story(story: str, group: Sequence[Item]) -> dict[str, object]:
    originals = [i for i in group if i.verdict.copy is None] or list(group)
    return {
        "story": story,
        "title": originals[0].entry.title,
        "url": originals[0].entry.url,
        "items": len(group),
        "copies": len(group) - sum(i.verdict.copy is None for i in group),
        "independent": len({i.outlet for i in originals}),
        "sources": sorted({i.source for i in group}),
    }


@app.command()
def digests(watchlist: Watch = None) -> None:
    """List the digests on record."""
    from monitor.pipeline.views import stamp  # noqa: PLC0415

    with opened() as home, home.store.reading() as tx:
        found = tx.digests.list(watchlist=watchlist)
        mails = tx.outbox.list()
    rows = [
        {
            "watchlist": d.window.watchlist,
            "date": d.window.day.isoformat(),
            "number": d.number,
            "from": stamp(d.window.start),
            "to": stamp(d.window.end),
            "generated": stamp(d.generated),
            "subject": d.subject,
            "mails": {
                m.recipient: m.state
                for m in mails
                if (m.watchlist, m.day) == (d.window.watchlist, d.window.day)
            },
        }
        for d in found
    ]
    if OPTIONS.json:
        for row in rows:
            emit(row)
        return
    table(
        f"{len(rows)} digests",
        ("date", "watchlist", "no.", "subject"),
        [(r["date"], r["watchlist"], r["number"], r["subject"]) for r in rows],
    )


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words or a quoted phrase.")],
    limit: Annotated[int, typer.Option(help="At most so many.")] = 20,
) -> None:
    """Search the text of what is stored, newest first."""
    from monitor.pipeline.views import item_json  # noqa: PLC0415

    with opened() as home, home.store.reading() as tx:
        found = tx.items.search(" ".join(words), limit)
    if OPTIONS.json:
        for item, snippet in found:
            emit(item_json(item) | {"snippet": snippet})
        return
    table(
        f"{len(found)} found",
        ("published", "source", "title", "where"),
        [
            (f"{i.entry.published or i.fetched:%d %b %Y}", i.source, i.entry.title, snippet)
            for i, snippet in found
        ],
    )


def csv_out(rows: Sequence[dict[str, object]]) -> None:
    """Print rows as CSV; cells that a spreadsheet would run are quoted."""
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({key: _cell(value) for key, value in row.items()})
    print(out.getvalue(), end="")


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        value = "|".join(str(v) for v in value)
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and not text[1:2].isdigit() else text
